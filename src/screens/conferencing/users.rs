//! The list of everybody: what the address asks for, who is shown in which order, and one row.

use std::cmp::Reverse;

use super::search::Index;
use super::selection::Selection;
use super::stale;
use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::meetings;
use crate::domain::people::{Mailbox, Person, Provider};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::Toll;
use crate::domain::providers;
use crate::domain::time::Timestamp;
use crate::screens::countries::distinct;
use crate::screens::order;
use crate::texts::Lang;
use crate::wording;

/// Whose conferencing is shown (US-15).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// Everybody.
    #[default]
    All,
    /// Those of this provider, or of none.
    Of(Provider),
    /// Those whose mailbox is on premises.
    OnPremises,
    /// Those who have audio conferencing, whoever provides it.
    On,
    /// Those who are licensed and not with Microsoft yet (MV-05).
    Ready,
}

impl Show {
    /// All of them, in the order of the menu.
    pub const ALL: [Show; 7] = [
        Show::All,
        Show::On,
        Show::Of(Provider::Microsoft),
        Show::Of(Provider::ThirdParty),
        Show::Of(Provider::None),
        Show::Ready,
        Show::OnPremises,
    ];

    /// The value in the address; nothing for all.
    pub fn key(self) -> &'static str {
        match self {
            Show::All => "",
            Show::Of(Provider::Microsoft) => "microsoft",
            Show::Of(Provider::ThirdParty) => "third-party",
            Show::Of(Provider::None) => "off",
            Show::OnPremises => "on-premises",
            Show::On => "on",
            Show::Ready => "ready",
        }
    }

    /// Reads the value in the address; what is unknown shows all.
    pub fn parse(key: &str) -> Show {
        Show::ALL.into_iter().find(|show| show.key() == key).unwrap_or_default()
    }

    fn takes(self, person: &Person) -> bool {
        match self {
            Show::All => true,
            Show::Of(provider) => person.provider == provider,
            Show::OnPremises => person.mailbox == Mailbox::OnPremises,
            Show::On => person.provider != Provider::None,
            Show::Ready => providers::is_ready(person),
        }
    }
}

/// Which default number of a kind people must have to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holds {
    /// Any, or none.
    #[default]
    Any,
    /// None, though they are on the bridge.
    Nothing,
    /// This one.
    Number(PhoneNumber),
}

impl Holds {
    /// Reads the value in the address: `none`, or E.164 digits; what is unknown is `Any`.
    pub fn parse(text: &str) -> Holds {
        let number = || PhoneNumber::from_digits(text.parse().ok()?).map(Holds::Number);
        if text == "none" { Holds::Nothing } else { number().unwrap_or_default() }
    }

    /// The value in the address; nothing for any.
    pub fn key(self) -> String {
        match self {
            Holds::Any => String::new(),
            Holds::Nothing => "none".to_string(),
            Holds::Number(number) => number.digits().to_string(),
        }
    }

    fn takes(self, person: &Person, held: Option<PhoneNumber>) -> bool {
        match self {
            Holds::Any => true,
            Holds::Nothing => held.is_none() && person.provider == Provider::Microsoft,
            Holds::Number(number) => held == Some(number),
        }
    }
}

/// What the list is ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// The name.
    #[default]
    Name,
    /// The country by its name, then the name.
    Country,
    /// The default toll number by its digits, then the name.
    Toll,
    /// The default toll-free number by its digits, then the name.
    TollFree,
}

impl By {
    const ALL: [By; 4] = [By::Name, By::Country, By::Toll, By::TollFree];

    /// The key of the column, which is the value in the address.
    pub fn key(self) -> &'static str {
        match self {
            By::Name => "name",
            By::Country => "country",
            By::Toll => "toll",
            By::TollFree => "tollfree",
        }
    }
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub by: By,
    /// From the last to the first.
    pub descending: bool,
}

impl Order {
    /// The order that stands in an address, such as `-country`; by name where there is none.
    pub fn parse(text: &str) -> Order {
        let named = order::named(text, By::ALL, By::key);
        named.map_or_else(Order::default, |(by, descending)| Order { by, descending })
    }
}

/// What the list is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Whose conferencing.
    pub show: Show,
    /// The country of the people.
    pub country: Option<Country>,
    /// Their default toll number.
    pub toll: Holds,
    /// Their default toll-free number.
    pub toll_free: Holds,
    /// Words or digits; empty finds everybody.
    pub search: String,
    /// The order.
    pub order: Order,
}

impl Wanted {
    fn takes(&self, person: &Person) -> bool {
        self.show.takes(person)
            && self.country.is_none_or(|country| person.country == country)
            && self.toll.takes(person, person.toll)
            && self.toll_free.takes(person, person.toll_free)
    }
}

/// Who is shown, in order. `only` narrows the list further, as to people with stale meetings.
pub fn listed(
    tenant: &Tenant,
    lang: Lang,
    index: &Index,
    only: Option<&Selection>,
    wanted: &Wanted,
) -> Vec<UserId> {
    let takes = |user: &UserId| wanted.takes(&tenant.people[user.index()]);
    let among = |user: &UserId| only.is_none_or(|only| only.contains(*user));
    // Who is found is asked in the order in which people lie in memory, and put into the order of
    // the names afterwards; the other way round takes several times as long.
    let shown: Selection = match index.find(&wanted.search) {
        Some(found) => found.iter().filter(among).filter(takes).collect(),
        None => (0..tenant.people.len() as u32).map(UserId).filter(among).filter(takes).collect(),
    };
    let mut users = index.in_order(&shown);
    arrange(tenant, lang, &mut users, wanted.order);
    users
}

/// Puts people who stand in the order of their names into another one.
fn arrange(tenant: &Tenant, lang: Lang, users: &mut Vec<UserId>, order: Order) {
    let countries = match order.by {
        By::Country => countries(tenant, lang),
        By::Name | By::Toll | By::TollFree => Vec::new(),
    };
    let key = |user: UserId| -> u64 {
        let person = &tenant.people[user.index()];
        let digits = |number: Option<PhoneNumber>| number.map_or(u64::MAX, PhoneNumber::digits);
        match order.by {
            By::Name => 0,
            By::Country => {
                countries.iter().position(|c| *c == person.country).unwrap_or(usize::MAX) as u64
            }
            By::Toll => digits(person.toll),
            By::TollFree => digits(person.toll_free),
        }
    };
    if order.by == By::Name {
        if order.descending {
            users.reverse();
        }
        return;
    }
    let mut keyed: Vec<(u64, UserId)> = users.iter().map(|user| (key(*user), *user)).collect();
    match order.descending {
        true => keyed.sort_by_key(|(key, _)| Reverse(*key)),
        false => keyed.sort_by_key(|(key, _)| *key),
    }
    *users = keyed.into_iter().map(|(_, user)| user).collect();
}

/// The countries of the people, by their names.
pub fn countries(tenant: &Tenant, lang: Lang) -> Vec<Country> {
    let mut found = distinct(tenant.people.iter().map(|person| person.country));
    found.sort_by_key(|country| wording::place::country(lang, *country));
    found
}

/// The numbers of a kind that people could have as their default or still have, ascending: those
/// of the bridge, and those that left it.
pub fn held(tenant: &Tenant, toll: Toll) -> Vec<PhoneNumber> {
    let mut found: Vec<PhoneNumber> = tenant.bridge.numbers_of(toll).collect();
    for person in &tenant.people {
        let number = match toll {
            Toll::Toll => person.toll,
            Toll::TollFree => person.toll_free,
        };
        if let Some(number) = number
            && let Err(place) = found.binary_search(&number)
        {
            found.insert(place, number);
        }
    }
    found
}

/// A default number as a row or a pane shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DefaultNumber {
    /// The number.
    pub number: PhoneNumber,
    /// Nobody reaches the bridge on it any more (UN-01, CC-01).
    pub dead: bool,
}

impl DefaultNumber {
    /// The toll and the toll-free number that new invitations of a person print: the defaults, or
    /// those of the third-party provider (AC-08).
    pub fn printed(tenant: &Tenant, person: &Person) -> [Option<DefaultNumber>; 2] {
        let fresh = meetings::fresh(person);
        let dead = |number| !meetings::is_reached_on(tenant, person, number);
        [fresh.toll, fresh.toll_free]
            .map(|number| number.map(|number| DefaultNumber { number, dead: dead(number) }))
    }
}

/// What one row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The display name.
    pub name: String,
    /// The sign-in address.
    pub address: String,
    /// The usage location by name.
    pub country: String,
    /// The default toll number (US-01).
    pub toll: Option<DefaultNumber>,
    /// The default toll-free number (US-01).
    pub toll_free: Option<DefaultNumber>,
    /// Future meetings.
    pub meetings: u32,
    /// Those of them that print something else (IV-01).
    pub stale: u32,
    /// Who provides conferencing.
    pub provider: Provider,
    /// The name of the third party, where one provides it.
    pub third_party: Option<String>,
    /// Where the mailbox is.
    pub mailbox: Mailbox,
}

/// The row of a person.
pub fn row(tenant: &Tenant, lang: Lang, user: UserId, now: Timestamp) -> Option<Row> {
    let person = tenant.people.get(user.index())?;
    let (meetings, stale) = stale::counts(tenant, user, now);
    let [toll, toll_free] = DefaultNumber::printed(tenant, person);
    Some(Row {
        name: person.name.to_string(),
        address: person.address.to_string(),
        country: wording::place::country(lang, person.country),
        toll,
        toll_free,
        meetings,
        stale,
        provider: person.provider,
        third_party: person.acp.as_ref().map(|acp| acp.name.to_string()),
        mailbox: person.mailbox,
    })
}
