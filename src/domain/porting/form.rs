//! What is written down of an order: the pages of the wizard, as they were typed.
//!
//! Nothing is corrected here. What cannot be taken is said by `preflight`, and the text stays.

use serde::{Deserialize, Serialize};

use super::calendar::Day;
use crate::domain::numbers::Usage;
use crate::domain::places::Toll;

/// The characters of the company name that the carrier gets; the rest is cut silently (PO-05).
pub const COMPANY_MAX: usize = 25;
/// The characters of the authorizing person that the carrier gets (PO-05).
pub const PERSON_MAX: usize = 15;
/// The most characters of one answer. Invented.
pub const ANSWER_MAX: usize = 200;
/// The most characters of a list of numbers: 10,000 lines and more. Invented.
pub const LIST_MAX: usize = 400_000;
/// The statements of the Letter of Authorization, each with a box to tick (PO-07).
pub const STATEMENTS: usize = 3;

/// By which way an order goes (PO-01, PO-02).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Way {
    /// The wizard New Local Number Port Order.
    #[default]
    Wizard,
    /// A service request, for many user numbers.
    ServiceRequest,
    /// A manual order with a Letter of Authorization, for service numbers.
    Manual,
}

/// What the numbers of an order are; one order for each (PO-10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// Local toll numbers that become user numbers.
    #[default]
    Local,
    /// Mobile numbers that become user numbers.
    Mobile,
    /// Toll service numbers.
    ServiceToll,
    /// Toll-free numbers, which are always service numbers.
    ServiceTollFree,
}

impl Kind {
    /// All, in the order of the page.
    pub const ALL: [Kind; 4] =
        [Kind::Local, Kind::Mobile, Kind::ServiceToll, Kind::ServiceTollFree];

    /// Whether the numbers become service numbers.
    pub fn is_service(self) -> bool {
        matches!(self, Kind::ServiceToll | Kind::ServiceTollFree)
    }

    /// The type that is right in the Letter of Authorization (PO-02, PO-13).
    pub fn letter(self) -> LetterType {
        match self {
            Kind::Local | Kind::Mobile => LetterType::User,
            Kind::ServiceToll => LetterType::ServiceToll,
            Kind::ServiceTollFree => LetterType::ServiceTollFree,
        }
    }

    /// What the numbers are for once they are here. Toll numbers of which nobody said that they
    /// are service numbers arrive with the capacity of user numbers (PO-02, PO-03).
    pub fn usage(self, said_service: bool) -> Usage {
        match self {
            Kind::ServiceToll if said_service => Usage::Service(Toll::Toll),
            Kind::ServiceTollFree => Usage::Service(Toll::TollFree),
            Kind::Local | Kind::Mobile | Kind::ServiceToll => Usage::User,
        }
    }
}

/// The type of the numbers that is ticked in the Letter of Authorization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LetterType {
    /// Numbers for people.
    User,
    /// Toll service numbers.
    ServiceToll,
    /// Toll-free service numbers.
    ServiceTollFree,
}

impl LetterType {
    /// All, in the order of the letter.
    pub const ALL: [LetterType; 3] =
        [LetterType::User, LetterType::ServiceToll, LetterType::ServiceTollFree];
}

/// The first page: what is to be brought here, from whom, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// By which way.
    pub way: Way,
    /// What the numbers are.
    pub kind: Kind,
    /// The carrier that has the numbers today.
    pub carrier: Box<str>,
}

/// Account info (PO-05).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The account number at the carrier.
    pub number: Box<str>,
    /// The billing telephone number, E.164.
    pub billing: Box<str>,
    /// The PIN of the account, if the carrier wants one.
    pub pin: Box<str>,
    /// The company as the carrier knows it.
    pub company: Box<str>,
    /// Who may order for the company.
    pub person: Box<str>,
    /// Where the lines end; the billing address does not count (PO-12).
    pub address: Box<str>,
    /// Its city.
    pub city: Box<str>,
    /// Its state.
    pub state: Box<str>,
    /// Its ZIP or postal code.
    pub zip: Box<str>,
}

/// Numbers (PO-06).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Everything of the account moves, the billing number too; else some numbers stay.
    pub full: bool,
    /// The numbers, as they were typed.
    pub text: Box<str>,
}

impl Default for List {
    fn default() -> List {
        List { full: true, text: Box::default() }
    }
}

/// Transfer date (PO-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The day that is wished for.
    pub day: Option<Day>,
    /// The hour at which the transfer starts, Eastern.
    pub hour: u8,
}

impl Default for Transfer {
    fn default() -> Transfer {
        Transfer { day: None, hour: 9 }
    }
}

/// Letter of authorization, and whom to tell (PO-07).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The type that is ticked.
    pub ticked: Option<LetterType>,
    /// Which statements are ticked.
    pub agreed: [bool; STATEMENTS],
    /// The signature, typed.
    pub signature: Box<str>,
    /// Support is told that these are service numbers (PO-02, PO-03).
    pub said_service: bool,
    /// Further addresses that get mail about the order.
    pub emails: Box<str>,
}

/// An order as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// What, from whom, how.
    pub start: Start,
    /// Account info.
    pub account: Account,
    /// Numbers.
    pub list: List,
    /// Transfer date.
    pub transfer: Transfer,
    /// Letter of authorization.
    pub letter: Letter,
}

/// A page of an order that was written anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Part {
    Start(Start),
    Account(Account),
    List(List),
    Transfer(Transfer),
    Letter(Letter),
}

impl Form {
    /// The form with the way that its kind asks for: service numbers never go through the wizard.
    pub fn settled(mut self) -> Form {
        self.start.way = match (self.start.kind.is_service(), self.start.way) {
            (true, _) => Way::Manual,
            (false, Way::Manual) => Way::Wizard,
            (false, way) => way,
        };
        self
    }

    /// The pages that differ from `before`.
    pub fn changes(&self, before: &Form) -> Box<[Part]> {
        let mut parts = Vec::new();
        if self.start != before.start {
            parts.push(Part::Start(self.start.clone()));
        }
        if self.account != before.account {
            parts.push(Part::Account(self.account.clone()));
        }
        if self.list != before.list {
            parts.push(Part::List(self.list.clone()));
        }
        if self.transfer != before.transfer {
            parts.push(Part::Transfer(self.transfer.clone()));
        }
        if self.letter != before.letter {
            parts.push(Part::Letter(self.letter.clone()));
        }
        parts.into()
    }

    /// Takes a page over.
    pub fn take(&mut self, part: &Part) {
        match part {
            Part::Start(start) => self.start = start.clone(),
            Part::Account(account) => self.account = account.clone(),
            Part::List(list) => self.list = list.clone(),
            Part::Transfer(transfer) => self.transfer = transfer.clone(),
            Part::Letter(letter) => self.letter = letter.clone(),
        }
    }

    /// Whether an answer is longer than anybody keeps it.
    pub fn is_too_long(&self) -> bool {
        let Account { number, billing, pin, company, person, address, city, state, zip } =
            &self.account;
        let (carrier, letter) = (&self.start.carrier, &self.letter);
        let answers = [number, billing, pin, company, person, address, city, state, zip];
        answers.into_iter().chain([carrier, &letter.signature]).any(|it| it.len() > ANSWER_MAX * 4)
            || letter.emails.len() > ANSWER_MAX * 10
            || self.list.text.len() > LIST_MAX
    }
}

/// What is left of a text of which the carrier gets `most` characters.
pub fn cut(text: &str, most: usize) -> &str {
    let text = text.trim();
    text.char_indices().nth(most).map_or(text, |(at, _)| text[..at].trim_end())
}
