//! Audio conferencing: the bridge, the users, third-party providers and invitations.

mod bridge;
mod invitations;
mod provider;
mod ready;
mod users;

pub use bridge::BridgePage;
pub use invitations::InvitationsPage;
pub use provider::ThirdPartyPage;
pub use users::UsersPage;
