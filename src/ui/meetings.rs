//! Meetings: the migration.

mod actions;
mod comparison;
mod desk;
mod figures;
mod list;
mod migration;
mod notices;
mod organizer;
pub(super) mod pulse;

pub use migration::MigrationPage;
