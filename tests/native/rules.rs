//! The rules of the field, one file per area: given an organization, when a command, then events
//! or a refusal. Each test carries the id of its rule on the line above.

mod acquisition;
mod bridge;
mod inventory;
mod invitations;
mod kinds_and_credits;
mod migration;
mod migration_limits;
mod reservation;
mod unassigning;
mod user_defaults;
