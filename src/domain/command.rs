//! Commands: what somebody wants, in the imperative. Buttons, cmdlets, imports and plans all send
//! these and nothing else.

use serde::{Deserialize, Serialize};

use super::credits::CreditCommand;
use super::dialin::DialInCommand;
use super::emergency::EmergencyCommand;
use super::ids::{HoldId, PlaceId, UserId, UserSet};
use super::licenses::{LicenseCommand, Product};
use super::migration::{Source, Target};
use super::people::PersonChange;
use super::phone::{Country, PhoneNumber};
use super::places::Toll;
use super::porting::PortCommand;
use super::profile::Era;
use super::providers::ProviderCommand;
use super::routing::RoutingCommand;
use super::voice::VoiceCommand;

/// A wish to change the organization.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Put `quantity` free numbers of a place on hold for ten minutes (RS-01).
    ReserveNumbers { place: PlaceId, quantity: u32 },
    /// Give a reservation back before its time (RS-06).
    ReleaseHold { hold: HoldId },
    /// Keep these numbers of a reservation; the rest goes back to the pool (RS-03).
    AcquireNumbers { hold: HoldId, numbers: Box<[PhoneNumber]> },
    /// Put an owned service number on the bridge (BR-03).
    AssignToBridge { number: PhoneNumber, as_default: bool },
    /// Make a toll number of the bridge its default (BR-04, BR-06).
    SetBridgeDefault { number: PhoneNumber },
    /// Take a number off the bridge. `accept_dead` says that whoever asks knows that people or
    /// invitations still carry it (UN-01, UN-02).
    UnassignFromBridge { number: PhoneNumber, accept_dead: bool },
    /// Set the default numbers of people, and rewrite their meetings when `reschedule` (US-02).
    SetUserDefaults { users: UserSet, toll: Change, toll_free: Change, reschedule: bool },
    /// Give everybody whom `select` finds the same default number (US-13).
    SwapDefaultNumber {
        select: DefaultSelect,
        to: Option<PhoneNumber>,
        toll: Toll,
        reschedule: bool,
    },
    /// Change something else about a person (MM-04 to MM-06).
    ChangePerson { user: UserId, change: PersonChange },
    /// Ask the Meeting Migration Service to rewrite the meetings of people (MM-01, MM-19).
    StartMigration { users: UserSet },
    /// Ask it for some kinds of meetings only, or to move them to Teams (MM-14).
    StartMigrationFor { users: UserSet, source: Source, target: Target },
    /// Switch the whole Meeting Migration Service on or off (MM-17).
    SwitchMigration { on: bool },
    /// Switch rewriting after audio conferencing changes on or off (MM-17).
    SwitchAutomaticMigration { on: bool },
    /// Buy licenses (NI-05, BR-01).
    BuyLicenses { product: Product, count: u32 },
    /// Choose the era whose figures hold.
    SwitchProfile { era: Era },
    /// Something about licenses and who has them.
    License(LicenseCommand),
    /// Something about Communications Credits.
    Credit(CreditCommand),
    /// Something about user numbers.
    Voice(VoiceCommand),
    /// Something about emergency addresses.
    Emergency(EmergencyCommand),
    /// Something about port orders.
    Port(PortCommand),
    /// Something about conferencing providers.
    Provider(ProviderCommand),
    /// Something about dial-in settings.
    DialIn(DialInCommand),
    /// Something about call queues and auto attendants.
    Routing(RoutingCommand),
}

/// What becomes of a default number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// It stays as it is.
    #[default]
    Keep,
    /// It becomes this number, or none.
    Set(Option<PhoneNumber>),
}

/// Whom a bulk swap of default numbers concerns (US-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DefaultSelect {
    /// Those whose default number of that kind is this one; `None` finds those without one.
    From(Option<PhoneNumber>),
    /// Those whose contact data name this country and, where given, this city.
    Usage { country: Country, city: Option<PlaceId> },
}
