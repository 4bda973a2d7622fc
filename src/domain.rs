//! The rules of the field, as data and pure functions.
//!
//! `decide` says what a command would cause, or why not, and changes nothing; `apply` takes an
//! event into the tenant and never fails. Nothing here knows a clock, a language, a browser or a
//! store. Start with `Tenant`, then `command`, then the area you need.

pub mod availability;
pub mod bridge;
pub mod calls;
pub mod chance;
pub mod command;
pub mod credits;
pub mod dialin;
pub mod emergency;
pub mod event;
pub mod guid;
pub mod identity;
pub mod ids;
pub mod licenses;
pub mod meetings;
pub mod migration;
pub mod numbers;
pub mod outbox;
pub mod people;
pub mod phone;
pub mod places;
pub mod pool;
pub mod porting;
pub mod profile;
pub mod providers;
pub mod refusal;
pub mod routing;
pub mod time;
pub mod voice;

use serde::{Deserialize, Serialize};

use bridge::Bridge;
use command::Command;
use credits::Credits;
use dialin::TenantDialIn;
use emergency::Addresses;
use event::Event;
use ids::UserSet;
use licenses::Licenses;
use meetings::Meeting;
use migration::Migrations;
use numbers::Numbers;
use outbox::Outbox;
use people::Person;
use phone::Country;
use pool::Pool;
use porting::Ports;
use profile::{Era, Profile};
use refusal::Refusal;
use routing::Routing;
use time::Timestamp;

/// A simulated organization: everything that events change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tenant {
    /// The name on the screen.
    pub name: Box<str>,
    /// The domain of its mail addresses.
    pub domain: Box<str>,
    /// Where it is based; decides its default shared number (BR-09).
    pub country: Country,
    /// Which figures hold.
    pub era: Era,
    /// The seed of all its chance.
    pub seed: u64,
    /// What was bought.
    pub licenses: Licenses,
    /// Communications Credits (CC).
    pub credits: Credits,
    /// Numbers owned and numbers on hold.
    pub numbers: Numbers,
    /// What others took from the catalog, or gave back.
    pub pool: Pool,
    /// The audio conferencing bridge, once licenses brought it (BR-01).
    pub bridge: Bridge,
    /// The people; a `UserId` is an index.
    pub people: Vec<Person>,
    /// The meetings, those of one organizer side by side; a `MeetingId` is an index.
    pub meetings: Vec<Meeting>,
    /// The Meeting Migration Service.
    pub migrations: Migrations,
    /// Dial-in settings that hold for everybody.
    pub dial_in: TenantDialIn,
    /// Emergency addresses.
    pub addresses: Addresses,
    /// Port orders.
    pub ports: Ports,
    /// Call queues and auto attendants.
    pub routing: Routing,
    /// What the service has mailed.
    pub outbox: Outbox,
    /// Whose rows the latest file for a third-party provider held (AC-09).
    pub acp_export: UserSet,
}

impl Tenant {
    /// An organization that has bought nothing yet.
    pub fn empty(name: &str, domain: &str, country: Country, seed: u64) -> Tenant {
        Tenant {
            name: name.into(),
            domain: domain.into(),
            country,
            era: Era::default(),
            seed,
            licenses: Licenses::default(),
            credits: Credits::default(),
            numbers: Numbers::default(),
            pool: Pool::default(),
            bridge: Bridge::default(),
            people: Vec::new(),
            meetings: Vec::new(),
            migrations: Migrations::default(),
            dial_in: TenantDialIn::default(),
            addresses: Addresses::default(),
            ports: Ports::default(),
            routing: Routing::default(),
            outbox: Outbox::default(),
            acp_export: UserSet::default(),
        }
    }

    /// The figures of its era.
    pub fn profile(&self) -> &'static Profile {
        self.era.profile()
    }
}

/// What `command` would cause at `now`, or why it is refused. Changes nothing.
pub fn decide(tenant: &Tenant, command: &Command, now: Timestamp) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::ReserveNumbers { place, quantity } => {
            numbers::reserve(tenant, *place, *quantity, now)
        }
        Command::ReleaseHold { hold } => numbers::release(tenant, *hold),
        Command::AcquireNumbers { hold, numbers } => numbers::acquire(tenant, *hold, numbers),
        Command::AssignToBridge { number, as_default } => {
            bridge::assign(tenant, *number, *as_default)
        }
        Command::SetBridgeDefault { number } => bridge::set_default(tenant, *number),
        Command::UnassignFromBridge { number, accept_dead } => {
            bridge::unassign(tenant, *number, *accept_dead, now)
        }
        Command::SetUserDefaults { users, toll, toll_free, reschedule } => {
            people::set_defaults(tenant, users, *toll, *toll_free, *reschedule)
        }
        Command::SwapDefaultNumber { select, to, toll, reschedule } => {
            people::swap_default(tenant, select, *to, *toll, *reschedule)
        }
        Command::ChangePerson { user, change } => people::change(tenant, *user, change),
        Command::StartMigration { users } => migration::start(tenant, users),
        Command::StartMigrationFor { users, source, target } => {
            migration::start_for(tenant, users, *source, *target)
        }
        Command::SwitchMigration { on } => migration::switch(tenant, *on),
        Command::SwitchAutomaticMigration { on } => migration::switch_automatic(tenant, *on),
        Command::BuyLicenses { product, count } => bridge::buy(tenant, *product, *count),
        Command::SwitchProfile { era } => profile::switch(tenant, *era),
        Command::License(wish) => licenses::decide(tenant, wish, now),
        Command::Credit(wish) => credits::decide(tenant, wish, now),
        Command::Voice(wish) => voice::decide(tenant, wish, now),
        Command::Emergency(wish) => emergency::decide(tenant, wish, now),
        Command::Port(wish) => porting::decide(tenant, wish, now),
        Command::Provider(wish) => providers::decide(tenant, wish, now),
        Command::DialIn(wish) => dialin::decide(tenant, wish, now),
        Command::Routing(wish) => routing::decide(tenant, wish, now),
    }
}

/// Takes `event`, which happened at `at`, into the tenant.
pub fn apply(tenant: &mut Tenant, event: &Event, at: Timestamp) {
    outbox::follow(tenant, event, at);
    match event {
        Event::NumbersReserved { .. }
        | Event::HoldReleased { .. }
        | Event::HoldExpired { .. }
        | Event::NumbersAcquired { .. }
        | Event::CreditsSetUp { .. } => numbers::apply(tenant, event, at),
        Event::BridgeCreated { .. }
        | Event::NumberAssigned { .. }
        | Event::NumberUnassigned { .. }
        | Event::BridgeDefaultChanged { .. }
        | Event::LicensesBought { .. } => {
            bridge::apply(tenant, event);
            if let Event::NumberUnassigned { number } = event {
                dialin::leave_policy(tenant, *number);
            }
        }
        Event::DefaultsChanged(_) | Event::PersonChanged { .. } => people::apply(tenant, event),
        Event::MigrationsRequested { .. }
        | Event::MigrationsRequestedFor { .. }
        | Event::MigrationStarted { .. }
        | Event::MeetingRewritten { .. }
        | Event::MigrationRetried { .. }
        | Event::MigrationFailed { .. }
        | Event::MigrationSucceeded { .. }
        | Event::MigrationSwitched { .. }
        | Event::AutomaticMigrationSwitched { .. } => migration::apply(tenant, event, at),
        Event::RivalTook { .. } | Event::RivalGaveBack { .. } | Event::RivalsPaused => {
            pool::apply(tenant, event, at);
        }
        Event::ProfileSwitched { era } => {
            tenant.era = *era;
            dialin::end_policy(tenant);
        }
        Event::License(what) => licenses::apply(tenant, what, at),
        Event::Credit(what) => credits::apply(tenant, what, at),
        Event::Voice(what) => voice::apply(tenant, what, at),
        Event::Emergency(what) => emergency::apply(tenant, what, at),
        Event::Port(what) => porting::apply(tenant, what, at),
        Event::Provider(what) => providers::apply(tenant, what, at),
        Event::DialIn(what) => dialin::apply(tenant, what, at),
        Event::Routing(what) => routing::apply(tenant, what, at),
    }
}
