//! Why wishes about call queues and auto attendants are not granted, as data.

use super::attendants::Part;
use super::{Endpoint, Target};
use crate::domain::ids::UserId;
use crate::domain::numbers::Service;
use crate::domain::phone::PhoneNumber;
use crate::domain::refusal::Refusal;

/// Why a wish about call queues and auto attendants is not granted.
#[derive(Clone, Debug, PartialEq)]
pub enum RoutingRefusal {
    /// Neither E5 nor E3 with Phone System was bought (LI-08).
    LicenseMissing,
    /// There is no such queue or attendant.
    Unknown { endpoint: Endpoint },
    /// A name must be given (CQ-04, AA-03).
    NameMissing,
    /// The name is longer than `NAME_MAX` characters.
    NameTooLong { length: usize },
    /// A user number serves a person only (CQ-05, NT-06).
    UserNumber { number: PhoneNumber },
    /// The number serves something else.
    NumberTaken { number: PhoneNumber, by: Service },
    /// More than `AGENTS_MAX` agents (CQ-07).
    TooManyAgents { count: usize },
    /// A person stands among the agents twice.
    AgentTwice { agent: UserId },
    /// This way of finding an agent exists in Teams only (CQ-06).
    DistributionOfTeams,
    /// The time for which agents are rung is out of range (CQ-09).
    AlertOutOfRange { asked_s: u32, min_s: u32, max_s: u32 },
    /// More than `SIZE_MAX` calls (CQ-08).
    SizeTooLarge { asked: u32 },
    /// Agents of this queue may not opt out (CQ-10).
    OptOutOff,
    /// The person is no agent of this queue.
    NotAnAgent { agent: UserId },
    /// Something is wrong in one part of the pages.
    Faulty { part: Part, fault: Fault },
    /// A time zone or a language that the list does not have.
    NotInList,
    /// A day has hours beyond its end.
    HoursUnreadable,
    /// More than `HOLIDAYS_MAX` holidays (AA-07).
    TooManyHolidays { count: usize },
    /// Something else leads there.
    StillTarget { endpoint: Endpoint, by: Endpoint },
    /// Resource accounts exist in Teams only (AA-09).
    AccountsAreTeams,
    /// A number needs a resource account first (AA-09).
    AccountMissing,
    /// The resource account is still associated (CQ-11).
    AccountAssociated { endpoint: Endpoint },
    /// The resource account still carries a number.
    AccountHasNumber { number: PhoneNumber },
}

/// What can be wrong in one part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A greeting of text without text.
    TextMissing,
    /// More than `TEXT_MAX` characters (AA-05).
    TextTooLong { length: usize },
    /// Not a .wav, .mp3 or .wma file (CQ-10).
    AudioKind,
    /// More than five megabytes (AA-10).
    AudioTooLarge { bytes: u32 },
    /// It leads to somebody or something that does not exist.
    TargetGone { target: Target },
    /// It leads to itself, at once and without end.
    LeadsToItself,
    /// A menu without a way out.
    MenuEmpty,
    /// A key stands twice (AA-06).
    KeyTwice { key: char },
    /// The keys * and # are reserved (AA-06).
    KeyReserved { key: char },
    /// A telephone has no such key.
    KeyUnknown { key: char },
    /// Key 0 leads to the operator (AA-03).
    KeyOfOperator,
    /// An option without a name.
    OptionNameMissing { key: char },
    /// The name of an option is too long (AA-06).
    OptionNameTooLong { key: char, length: usize },
    /// A holiday without a name.
    HolidayNameMissing,
    /// The name of a holiday is too long.
    HolidayNameTooLong { length: usize },
    /// Another holiday has this name (AA-07).
    HolidayTwice,
    /// A holiday without dates.
    NoDates,
    /// More than `RANGES_MAX` date ranges (AA-07).
    TooManyRanges { count: usize },
    /// A range that ends before it begins.
    RangeUpsideDown { range: usize },
}

impl From<RoutingRefusal> for Refusal {
    fn from(why: RoutingRefusal) -> Refusal {
        Refusal::Routing(why)
    }
}
