//! What is said of many objects at once: how many and how much, in which groups, what differs, and
//! which members they have. Pure functions and collectors over values whose keys the caller has
//! evaluated; the cmdlets are thin shells around them.

pub mod compare;
pub mod group;
mod key;
pub mod measure;
pub mod member;
