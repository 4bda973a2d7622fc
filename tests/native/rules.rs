//! The rules of the field, one file per area: given an organization, when a command, then events
//! or a refusal. Each test carries the id of its rule on the line above.

mod acquisition;
mod attendants;
mod availability;
mod bridge;
mod bridge_settings;
mod calls;
mod credits;
mod dialin;
mod emergency;
mod guide;
mod inventory;
mod invitations;
mod kinds_and_credits;
mod licenses;
mod migration;
mod migration_limits;
mod moving;
mod outbox;
mod porting;
mod providers;
mod queues;
mod reservation;
mod unassigning;
mod user_defaults;
mod voice;
