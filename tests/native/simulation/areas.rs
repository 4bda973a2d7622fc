//! What the simulation does in each area, and what must hold there.

pub mod credits;
pub mod dialin;
pub mod emergency;
pub mod licenses;
pub mod porting;
pub mod providers;
pub mod routing;
pub mod voice;
