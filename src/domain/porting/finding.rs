//! What the pre-flight can find in an order, how much it weighs, and on which page it stands.

use super::PortId;
use super::calendar::{Day, Holiday};
use super::form::{Kind, LetterType};
use super::life::Cause;
use super::portable::Obstacle;
use crate::domain::phone::PhoneNumber;

/// A page of the wizard (PO-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Let's get started.
    Start,
    /// Account info.
    Account,
    /// Numbers, with their check.
    Numbers,
    /// Transfer date.
    Transfer,
    /// Letter of authorization.
    Letter,
    /// Submit.
    Submit,
}

impl Step {
    /// All, in order.
    pub const ALL: [Step; 6] =
        [Step::Start, Step::Account, Step::Numbers, Step::Transfer, Step::Letter, Step::Submit];
}

/// An answer that is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Field {
    Carrier,
    AccountNumber,
    Billing,
    Pin,
    Company,
    Person,
    Address,
    City,
    State,
    Zip,
    Numbers,
    Day,
    Hour,
    LetterType,
    Statements,
    Signature,
    SaidService,
    Emails,
}

impl Field {
    /// The page on which it stands.
    pub fn step(self) -> Step {
        match self {
            Field::Carrier => Step::Start,
            Field::AccountNumber
            | Field::Billing
            | Field::Pin
            | Field::Company
            | Field::Person
            | Field::Address
            | Field::City
            | Field::State
            | Field::Zip => Step::Account,
            Field::Numbers => Step::Numbers,
            Field::Day | Field::Hour => Step::Transfer,
            Field::LetterType | Field::Statements | Field::Signature | Field::SaidService => {
                Step::Letter
            }
            Field::Emails => Step::Submit,
        }
    }
}

/// Something that the pre-flight found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// An answer is missing.
    Missing(Field),
    /// The billing number is no number with a plus sign and its country code.
    BillingUnreadable,
    /// The carrier gets only this much of the company name (PO-05).
    CompanyCut { kept: Box<str> },
    /// The carrier gets only this much of the authorizing person (PO-05).
    PersonCut { kept: Box<str> },
    /// No account number looks like this.
    AccountStrange,
    /// A post-office box is a billing address; the lines end elsewhere (PO-12).
    PostBox,
    /// The ZIP code is none of the country.
    ZipStrange,
    /// Mobile numbers need the PIN of the account (PO-10).
    PinMissing,
    /// Lines of the list were not understood; the first of them.
    Unread { count: u32, line: u32 },
    /// The wizard takes fewer than 999 numbers (PO-01).
    TooManyForWizard { count: u32 },
    /// A service request is for more; the wizard takes these.
    FewForRequest { count: u32 },
    /// Numbers that cannot be brought here (PO-11, PO-13).
    NotPortable { obstacle: Obstacle, number: PhoneNumber, count: u32 },
    /// The numbers belong into so many orders (PO-10).
    Mixed { orders: u32 },
    /// The numbers are of another kind than the order (PO-10).
    WrongKind { is: Kind },
    /// The list says that the numbers are of another carrier than the order (PO-10).
    OtherCarrier { carrier: Box<str> },
    /// The organization has the number already.
    Owned { number: PhoneNumber },
    /// The number stands in another order that is under way.
    InOrder { number: PhoneNumber, order: PortId },
    /// The number is Microsoft's; no carrier can give it.
    OfMicrosoft { number: PhoneNumber },
    /// A full port lists the billing number too (PO-06).
    BillingNotListed { number: PhoneNumber },
    /// A partial port must not list the billing number (PO-06).
    BillingListed { number: PhoneNumber },
    /// Numbers that stand in the list more than once are ported once.
    Repeated { count: u32 },
    /// Toll-free numbers answer nobody without Communications Credits (CC-01).
    CreditsMissing,
    /// No transfer on a Saturday or Sunday (PO-09).
    Weekend,
    /// No transfer on a holiday (PO-09).
    OnHoliday(Holiday),
    /// Carriers take at least seven business days (PO-09).
    TooSoon { earliest: Day },
    /// Nobody plans further than thirty business days (PO-09).
    TooLate { latest: Day },
    /// Transfers start in the hours in which carriers work.
    HourOutside,
    /// Another type must be ticked in the letter (PO-02).
    WrongLetter { right: LetterType },
    /// The signature is not the name of the authorizing person (PO-07).
    SignatureDiffers,
    /// Support was not told that these are service numbers (PO-02, PO-03).
    NotSaidService,
    /// This is no mail address.
    EmailUnusable(Box<str>),
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The order is not taken like this.
    Stops,
    /// The order is taken, and the carrier will reject it.
    Rejects(Cause),
    /// Worth knowing.
    Notes,
}

impl Finding {
    /// How much it weighs.
    pub fn weight(&self) -> Weight {
        match self {
            Finding::AccountStrange => Weight::Rejects(Cause::Account),
            Finding::PostBox | Finding::ZipStrange => Weight::Rejects(Cause::Address),
            Finding::PinMissing => Weight::Rejects(Cause::Pin),
            Finding::BillingNotListed { .. } | Finding::BillingListed { .. } => {
                Weight::Rejects(Cause::Billing)
            }
            Finding::WrongLetter { .. } => Weight::Rejects(Cause::Letter),
            Finding::SignatureDiffers => Weight::Rejects(Cause::Name),
            Finding::CompanyCut { .. }
            | Finding::PersonCut { .. }
            | Finding::FewForRequest { .. }
            | Finding::Repeated { .. }
            | Finding::CreditsMissing
            | Finding::NotSaidService => Weight::Notes,
            _ => Weight::Stops,
        }
    }

    /// The answer that it concerns.
    pub fn field(&self) -> Field {
        match self {
            Finding::Missing(field) => *field,
            Finding::BillingUnreadable => Field::Billing,
            Finding::CompanyCut { .. } => Field::Company,
            Finding::PersonCut { .. } => Field::Person,
            Finding::AccountStrange => Field::AccountNumber,
            Finding::PostBox => Field::Address,
            Finding::ZipStrange => Field::Zip,
            Finding::PinMissing => Field::Pin,
            Finding::Unread { .. }
            | Finding::TooManyForWizard { .. }
            | Finding::FewForRequest { .. }
            | Finding::NotPortable { .. }
            | Finding::Mixed { .. }
            | Finding::WrongKind { .. }
            | Finding::OtherCarrier { .. }
            | Finding::Owned { .. }
            | Finding::InOrder { .. }
            | Finding::OfMicrosoft { .. }
            | Finding::BillingNotListed { .. }
            | Finding::BillingListed { .. }
            | Finding::Repeated { .. }
            | Finding::CreditsMissing => Field::Numbers,
            Finding::Weekend
            | Finding::OnHoliday(_)
            | Finding::TooSoon { .. }
            | Finding::TooLate { .. } => Field::Day,
            Finding::HourOutside => Field::Hour,
            Finding::WrongLetter { .. } => Field::LetterType,
            Finding::SignatureDiffers => Field::Signature,
            Finding::NotSaidService => Field::SaidService,
            Finding::EmailUnusable(_) => Field::Emails,
        }
    }
}
