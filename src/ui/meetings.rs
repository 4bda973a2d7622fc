//! Meetings: the migration.

mod migration;

pub use migration::MigrationPage;
