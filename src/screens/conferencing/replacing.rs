//! Replacing a default number for everybody who has it, or for everybody of a country (US-13).

use super::editing::{self, Preview};
use crate::domain::Tenant;
use crate::domain::command::{Change, Command, DefaultSelect};
use crate::domain::people;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::Toll;
use crate::domain::time::Timestamp;

/// How the people are found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Find {
    /// By the default number that they have at present.
    #[default]
    ByNumber,
    /// By the country of their contact data.
    ByCountry,
}

impl Find {
    /// Both, in the order of the form.
    pub const ALL: [Find; 2] = [Find::ByNumber, Find::ByCountry];

    /// The value of the choice.
    pub fn key(self) -> &'static str {
        match self {
            Find::ByNumber => "number",
            Find::ByCountry => "country",
        }
    }

    /// Reads the value of a choice.
    pub fn parse(key: &str) -> Find {
        Find::ALL.into_iter().find(|find| find.key() == key).unwrap_or_default()
    }
}

/// What stands in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which of the two defaults is replaced.
    pub toll: Toll,
    /// How the people are found.
    pub find: Find,
    /// The present default, as `editing::key` writes it; empty while nothing is chosen.
    pub from: String,
    /// The country's two letters; empty while nothing is chosen.
    pub country: String,
    /// The new default, as `editing::key` writes it; empty while nothing is chosen.
    pub to: String,
    /// Rewrite their meetings as well.
    pub reschedule: bool,
}

impl Default for Draft {
    fn default() -> Draft {
        Draft {
            toll: Toll::Toll,
            find: Find::default(),
            from: String::new(),
            country: String::new(),
            to: String::new(),
            reschedule: false,
        }
    }
}

impl Draft {
    /// Whom the form finds, once that is chosen.
    pub fn select(&self) -> Option<DefaultSelect> {
        match self.find {
            Find::ByNumber => number(&self.from).map(DefaultSelect::From),
            Find::ByCountry => Country::parse(&self.country)
                .map(|country| DefaultSelect::Usage { country, city: None }),
        }
    }

    /// The command, once everything is chosen.
    pub fn command(&self) -> Option<Command> {
        Some(Command::SwapDefaultNumber {
            select: self.select()?,
            to: number(&self.to)?,
            toll: self.toll,
            reschedule: self.reschedule,
        })
    }
}

/// The number of a choice, or none; nothing where nothing is chosen.
fn number(key: &str) -> Option<Option<PhoneNumber>> {
    match editing::change(key) {
        Change::Set(number) => Some(number),
        Change::Keep => None,
    }
}

/// What the form would do; nothing until it says whom. While it does not say what they get, nobody
/// is changed.
pub fn preview(tenant: &Tenant, draft: &Draft, now: Timestamp) -> Option<Preview> {
    let users = people::selected(tenant, &draft.select()?, draft.toll);
    let to = editing::change(&draft.to);
    let (toll, toll_free) = match draft.toll {
        Toll::Toll => (to, Change::Keep),
        Toll::TollFree => (Change::Keep, to),
    };
    Some(editing::preview(tenant, &users, toll, toll_free, now))
}
