//! Refusals: why a command cannot be carried out, as data without words. `wording` says them.

use super::credits::CreditRefusal;
use super::dialin::DialInRefusal;
use super::emergency::EmergencyRefusal;
use super::ids::{HoldId, PlaceId, UserId};
use super::licenses::LicenseRefusal;
use super::numbers::HoldEnd;
use super::phone::PhoneNumber;
use super::places::Toll;
use super::porting::PortRefusal;
use super::providers::ProviderRefusal;
use super::routing::RoutingRefusal;
use super::voice::VoiceRefusal;

/// Why not.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// A quantity of zero asks for nothing.
    QuantityZero,
    /// More than one search may ask for (RS-05).
    QuantityAboveSearchLimit { asked: u32, limit: u32 },
    /// More than the licenses still allow (AQ-04); support can raise it (AQ-07).
    QuotaExceeded { toll: Toll, asked: u32, left: u32 },
    /// As many reservations as there may be (RS-04).
    TooManyHolds { limit: u32 },
    /// More numbers on hold than there may be (RS-04).
    TooManyHeldNumbers { asked: u32, held: u32, limit: u32 },
    /// Toll-free numbers need Communications Credits first (AQ-08).
    CreditsMissing,
    /// The place has fewer free numbers than asked for; `nearest` have enough.
    NotInStock { place: PlaceId, asked: u32, free: u32, nearest: Box<[PlaceId]> },
    /// The reservation has ended (RS-03, RS-06).
    HoldEnded { hold: HoldId, how: HoldEnd },
    /// There never was such a reservation.
    UnknownHold { hold: HoldId },
    /// Nothing was ticked.
    NothingChosen,
    /// The number is not in this reservation.
    NotInHold { number: PhoneNumber },
    /// Voice does not exist without a license of NI-05.
    VoiceMissing,
    /// The organization does not own the number.
    NotOwned { number: PhoneNumber },
    /// Only service numbers go on the bridge (NT-02).
    NotAServiceNumber { number: PhoneNumber },
    /// The number serves something already.
    AlreadyAssigned { number: PhoneNumber },
    /// Only a toll number may be the bridge default (BR-04).
    DefaultMustBeToll { number: PhoneNumber },
    /// The number is not on the bridge (BR-06, US-11).
    NotOnBridge { number: PhoneNumber },
    /// The number is the bridge default already.
    IsDefaultAlready { number: PhoneNumber },
    /// The default of the bridge cannot be taken off; another must be the default first (UN-07).
    IsBridgeDefault { number: PhoneNumber },
    /// A shared number belongs to the service and stays (BR-08).
    SharedNumber { number: PhoneNumber },
    /// People or future meetings still carry the number (UN-02).
    StillInUse { number: PhoneNumber, people: u32, meetings: u32 },
    /// A toll default must be a toll number, a toll-free default a toll-free one (US-12).
    WrongKind { number: PhoneNumber, wanted: Toll },
    /// There is no such person.
    UnknownUser { user: UserId },
    /// Nobody was chosen, or the selection finds nobody.
    NobodyChosen,
    /// The person has no Audio Conferencing license, or conferencing is off (US-11).
    NoConferencing { user: UserId },
    /// The person uses a third-party provider (US-11, MM-07).
    ThirdPartyProvider { user: UserId },
    /// The person's mailbox is on premises (MM-07).
    MailboxOnPremises { user: UserId },
    /// The person has it so already.
    NoChange,
    /// No Audio Conferencing license is left (LI-04).
    NoLicenseLeft,
    /// The address is not one, or somebody has it.
    AddressUnusable,
    /// The Meeting Migration Service is switched off (MM-17).
    MigrationOff,
    /// Each of the people waits in the queue already.
    AlreadyQueued,
    /// Something about licenses and who has them.
    License(LicenseRefusal),
    /// Something about Communications Credits.
    Credit(CreditRefusal),
    /// Something about user numbers.
    Voice(VoiceRefusal),
    /// Something about emergency addresses.
    Emergency(EmergencyRefusal),
    /// Something about port orders.
    Port(PortRefusal),
    /// Something about conferencing providers.
    Provider(ProviderRefusal),
    /// Something about dial-in settings.
    DialIn(DialInRefusal),
    /// Something about call queues and auto attendants.
    Routing(RoutingRefusal),
}
