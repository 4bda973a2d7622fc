//! Meetings: the migration.

mod actions;
mod comparison;
mod desk;
mod figures;
mod list;
mod migration;
mod notices;
mod organizer;
mod pulse;

pub use migration::MigrationPage;
