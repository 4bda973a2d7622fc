//! Audio conferencing: the bridge and the users.

mod bridge;
mod users;

pub use bridge::BridgePage;
pub use users::UsersPage;
