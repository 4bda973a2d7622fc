//! Events: what happened, in the past tense. Only events change a tenant.
//!
//! They are the one domain type that is stored; see `session` for which of them.

use serde::{Deserialize, Serialize};

use super::command::Change;
use super::credits::CreditEvent;
use super::dialin::DialInEvent;
use super::emergency::EmergencyEvent;
use super::ids::{HoldId, MeetingId, PlaceId, UserId, UserSet};
use super::licenses::{LicenseEvent, Product};
use super::migration::{Cause, Source, Target};
use super::people::PersonChange;
use super::phone::PhoneNumber;
use super::porting::PortEvent;
use super::profile::Era;
use super::providers::ProviderEvent;
use super::routing::RoutingEvent;
use super::voice::VoiceEvent;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Free numbers of a place went on hold.
    NumbersReserved { hold: HoldId, place: PlaceId, numbers: Box<[PhoneNumber]> },
    /// A reservation was given back.
    HoldReleased { hold: HoldId },
    /// A reservation ran out.
    HoldExpired { hold: HoldId },
    /// Numbers of a reservation were acquired, and it ended.
    NumbersAcquired { hold: HoldId, numbers: Box<[PhoneNumber]> },
    /// Communications Credits were set up or taken away; only journals of earlier versions say so.
    CreditsSetUp { on: bool },
    /// The bridge came with its shared numbers; the first is its default (BR-09).
    BridgeCreated { shared: Box<[PhoneNumber]>, default: Option<PhoneNumber> },
    /// An owned number was put on the bridge.
    NumberAssigned { number: PhoneNumber },
    /// A number was taken off the bridge.
    NumberUnassigned { number: PhoneNumber },
    /// The bridge got another default number.
    BridgeDefaultChanged { number: PhoneNumber },
    /// Licenses were bought.
    LicensesBought { product: Product, count: u32 },
    /// People got other default numbers.
    DefaultsChanged(Box<DefaultsChanged>),
    /// Something else about a person changed.
    PersonChanged { user: UserId, change: Box<PersonChange> },
    /// Rewriting meetings was asked for.
    MigrationsRequested { users: UserSet },
    /// The service took a person's meetings up.
    MigrationStarted { user: UserId },
    /// A meeting got its organizer's present numbers.
    MeetingRewritten { meeting: MeetingId },
    /// The service met a fault and will try again (MM-09).
    MigrationRetried { user: UserId, cause: Cause },
    /// The service gave up (MM-09).
    MigrationFailed { user: UserId, cause: Cause },
    /// All meetings that can be rewritten are.
    MigrationSucceeded { user: UserId },
    /// The Meeting Migration Service was switched.
    MigrationSwitched { on: bool },
    /// Rewriting after audio conferencing changes was switched.
    AutomaticMigrationSwitched { on: bool },
    /// Another organization took a free number.
    RivalTook { number: PhoneNumber },
    /// Another organization gave a number back.
    RivalGaveBack { number: PhoneNumber },
    /// The other organizations looked and changed nothing.
    RivalsPaused,
    /// Other figures hold from now on.
    ProfileSwitched { era: Era },
    /// Something about licenses and who has them.
    License(LicenseEvent),
    /// Something about Communications Credits.
    Credit(CreditEvent),
    /// Something about user numbers.
    Voice(VoiceEvent),
    /// Something about emergency addresses.
    Emergency(EmergencyEvent),
    /// Something about port orders.
    Port(PortEvent),
    /// Something about conferencing providers.
    Provider(ProviderEvent),
    /// Something about dial-in settings.
    DialIn(DialInEvent),
    /// Something about call queues and auto attendants.
    Routing(RoutingEvent),
    /// Rewriting some kinds of meetings was asked for, or moving them to Teams (MM-14).
    MigrationsRequestedFor { users: UserSet, source: Source, target: Target },
}

/// The content of `Event::DefaultsChanged`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DefaultsChanged {
    /// Whose defaults changed.
    pub users: UserSet,
    /// Their new default toll number.
    pub toll: Change,
    /// Their new default toll-free number.
    pub toll_free: Change,
}
