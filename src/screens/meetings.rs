//! Data of the pages of this area.
