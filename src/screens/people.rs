//! Data of the page of active users: who is listed, what a save of licenses would do, adding.

pub mod adding;
pub mod assigning;
pub mod list;
