//! The list of owned numbers: its figures, its filters (NI-13), its order and its rows.
//!
//! Numbers that the service shares are not owned; they stand on the page of the bridge.

use std::cmp::Ordering;

use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::numbers::{self, OwnedNumber, Usage};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::{self, Toll};
use crate::domain::routing::{Endpoint, links};
use crate::screens::order;
use crate::texts::Lang;
use crate::wording;

/// The figures under the title of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Service numbers owned.
    pub service: u32,
    /// User numbers owned.
    pub user: u32,
    /// Toll service numbers that can still be acquired (AQ-01).
    pub toll_left: u32,
    /// Toll-free service numbers that can still be acquired (AQ-01).
    pub toll_free_left: u32,
    /// User numbers that can still be acquired (AQ-02, AQ-10).
    pub user_left: u32,
}

/// Counts what is owned and what may still be acquired.
pub fn figures(tenant: &Tenant) -> Figures {
    let owned = &tenant.numbers.owned;
    let user = owned.values().filter(|n| n.usage == Usage::User).count() as u32;
    Figures {
        service: owned.len() as u32 - user,
        user,
        toll_left: numbers::service_allowance_left(tenant, Toll::Toll),
        toll_free_left: numbers::service_allowance_left(tenant, Toll::TollFree),
        user_left: numbers::user_allowance_left(tenant),
    }
}

/// What an owned number does at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Callers reach the bridge on it, and new people get it.
    BridgeDefault,
    /// Callers reach the bridge on it.
    Bridge,
    /// A person has it.
    Person(UserId),
    /// A call queue or an auto attendant answers on it.
    Endpoint(Endpoint),
    /// Nothing.
    Unassigned,
}

impl Status {
    /// Whether callers reach the bridge on it.
    pub fn is_on_bridge(self) -> bool {
        matches!(self, Status::BridgeDefault | Status::Bridge)
    }
}

/// What `number` does at present.
pub fn status(tenant: &Tenant, number: PhoneNumber, owned: &OwnedNumber) -> Status {
    match (tenant.bridge.answers(number), owned.user) {
        (true, _) if tenant.bridge.default == Some(number) => Status::BridgeDefault,
        (true, _) => Status::Bridge,
        (false, Some(user)) => Status::Person(user),
        (false, None) => match tenant.routing.endpoint_of(number) {
            Some(endpoint) => Status::Endpoint(endpoint),
            None => Status::Unassigned,
        },
    }
}

/// Which numbers the list shows (NI-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// All.
    All,
    /// Service numbers for which the caller may pay.
    ServiceToll,
    /// Service numbers for which the organization pays.
    ServiceTollFree,
    /// User numbers.
    User,
    /// Numbers that a person has.
    OfPeople,
    /// Numbers on the bridge.
    OnBridge,
    /// Numbers that do nothing.
    Unassigned,
    /// Numbers of one country.
    In(Country),
}

const FILTER_KEYS: [(Filter, &str); 7] = [
    (Filter::All, ""),
    (Filter::ServiceToll, "service-toll"),
    (Filter::ServiceTollFree, "service-toll-free"),
    (Filter::User, "user"),
    (Filter::OfPeople, "people"),
    (Filter::OnBridge, "bridge"),
    (Filter::Unassigned, "unassigned"),
];

impl Filter {
    /// The filters that are always offered, in the order of the menu; countries follow them.
    pub fn fixed() -> impl Iterator<Item = Filter> {
        FILTER_KEYS.into_iter().map(|(filter, _)| filter)
    }

    /// The filter that stands in an address; anything unknown is `All`.
    pub fn parse(key: &str) -> Filter {
        let fixed = FILTER_KEYS.iter().find(|(_, k)| *k == key).map(|(filter, _)| *filter);
        let country = || key.strip_prefix("in-").and_then(Country::parse).map(Filter::In);
        fixed.or_else(country).unwrap_or(Filter::All)
    }

    /// The filter as it stands in an address.
    pub fn key(self) -> String {
        match self {
            Filter::In(country) => format!("in-{}", country.code()),
            fixed => {
                let found = FILTER_KEYS.iter().find(|(filter, _)| *filter == fixed);
                found.map_or("", |(_, key)| key).to_string()
            }
        }
    }

    fn takes(self, tenant: &Tenant, number: PhoneNumber, owned: &OwnedNumber) -> bool {
        let status = || status(tenant, number, owned);
        match self {
            Filter::All => true,
            Filter::ServiceToll => owned.usage == Usage::Service(Toll::Toll),
            Filter::ServiceTollFree => owned.usage == Usage::Service(Toll::TollFree),
            Filter::User => owned.usage == Usage::User,
            Filter::OfPeople => matches!(status(), Status::Person(_)),
            Filter::OnBridge => status().is_on_bridge(),
            Filter::Unassigned => status() == Status::Unassigned,
            Filter::In(country) => country_of(number, owned) == Some(country),
        }
    }
}

/// The countries of the numbers that are owned, for the filter by location.
pub fn countries(tenant: &Tenant) -> Vec<Country> {
    let owned = tenant.numbers.owned.iter();
    let mut found: Vec<Country> = owned.filter_map(|(n, o)| country_of(*n, o)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn country_of(number: PhoneNumber, owned: &OwnedNumber) -> Option<Country> {
    match owned.place {
        Some(place) => Some(places::place(place).country),
        None => number.country(),
    }
}

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The number.
    Number,
    /// Where it belongs.
    Location,
    /// What it is for (NT-02).
    NumberType,
    /// What it does.
    Status,
    /// For whom or what.
    AssignedTo,
}

impl Column {
    /// All, in the order of the list.
    pub const ALL: [Column; 5] =
        [Column::Number, Column::Location, Column::NumberType, Column::Status, Column::AssignedTo];

    /// The column as it stands in an address.
    pub fn key(self) -> &'static str {
        match self {
            Column::Number => "number",
            Column::Location => "location",
            Column::NumberType => "type",
            Column::Status => "status",
            Column::AssignedTo => "assigned",
        }
    }
}

/// The order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// By which column.
    pub column: Column,
    /// From the last to the first.
    pub descending: bool,
}

impl Order {
    /// The order that stands in an address, such as `-location`; by number where there is none.
    pub fn parse(text: &str) -> Order {
        let named = order::named(text, Column::ALL, Column::key);
        let (column, descending) = named.unwrap_or((Column::Number, false));
        Order { column, descending }
    }
}

/// What one row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number.
    pub number: PhoneNumber,
    /// Where it belongs.
    pub location: String,
    /// The value of the Number Type column (NT-02, NT-03).
    pub number_type: &'static str,
    /// What it does.
    pub status: Status,
    /// The person who has it, or the bridge; empty where nobody does.
    pub assigned_to: String,
}

/// The row of a number that is owned.
pub fn row(tenant: &Tenant, lang: Lang, number: PhoneNumber) -> Option<Row> {
    let owned = tenant.numbers.owned.get(&number)?;
    Some(row_of(tenant, lang, number, owned))
}

fn row_of(tenant: &Tenant, lang: Lang, number: PhoneNumber, owned: &OwnedNumber) -> Row {
    let status = status(tenant, number, owned);
    let assigned_to = match status {
        Status::BridgeDefault | Status::Bridge => lang.texts().navigation.bridge.to_string(),
        Status::Person(user) => wording::person::name(tenant, user),
        Status::Endpoint(endpoint) => links::name(tenant, endpoint).unwrap_or_default().to_string(),
        Status::Unassigned => String::new(),
    };
    Row {
        number,
        location: wording::numbers::location(lang, number, owned.place),
        number_type: wording::place::usage(lang, owned.usage),
        status,
        assigned_to,
    }
}

/// What the person wants to see of the list.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Which numbers.
    pub filter: Filter,
    /// Digits, or a part of a place's or a person's name; empty finds all.
    pub search: &'a str,
    /// In which order.
    pub order: Order,
}

/// The numbers of the list, in order.
pub fn listed(tenant: &Tenant, lang: Lang, wanted: Wanted) -> Vec<PhoneNumber> {
    let found = Found::of(wanted.search);
    let owned = tenant.numbers.owned.iter();
    let mut rows: Vec<Row> = owned
        .filter(|(number, owned)| wanted.filter.takes(tenant, **number, owned))
        .map(|(number, owned)| row_of(tenant, lang, *number, owned))
        .filter(|row| found.takes(lang, row))
        .collect();
    rows.sort_by(|a, b| {
        let ordering = compare(wanted.order.column, a, b);
        if wanted.order.descending { ordering.reverse() } else { ordering }
    });
    rows.into_iter().map(|row| row.number).collect()
}

fn compare(column: Column, a: &Row, b: &Row) -> Ordering {
    let text = |row: &Row| match column {
        Column::Number => String::new(),
        Column::Location => folded(&row.location),
        Column::NumberType => folded(row.number_type),
        Column::Status => match row.status {
            Status::BridgeDefault => "1",
            Status::Bridge => "2",
            Status::Person(_) => "3",
            Status::Endpoint(Endpoint::Queue(_)) => "4",
            Status::Endpoint(Endpoint::Attendant(_)) => "5",
            Status::Unassigned => "6",
        }
        .to_string(),
        Column::AssignedTo => folded(&row.assigned_to),
    };
    text(a).cmp(&text(b)).then(a.number.cmp(&b.number))
}

/// What is searched for.
enum Found {
    All,
    Digits(String),
    Words(String),
}

impl Found {
    fn of(search: &str) -> Found {
        let digits: String = search.chars().filter(char::is_ascii_digit).collect();
        let words = folded(search.trim());
        match (search.chars().any(char::is_alphabetic), digits.is_empty()) {
            (true, _) => Found::Words(words),
            (false, false) => Found::Digits(digits),
            (false, true) => Found::All,
        }
    }

    fn takes(&self, lang: Lang, row: &Row) -> bool {
        match self {
            Found::All => true,
            Found::Digits(digits) => has_digits(row.number, digits),
            Found::Words(words) => {
                let country = row.number.country().map(|c| wording::place::country(lang, c));
                [row.location.as_str(), &row.assigned_to, &country.unwrap_or_default()]
                    .iter()
                    .any(|text| folded(text).contains(words))
            }
        }
    }
}

/// Whether the digits stand in the number, written internationally or as at home: 01 99 00 finds
/// +33 1 99 00 12 34.
fn has_digits(number: PhoneNumber, digits: &str) -> bool {
    if number.digits().to_string().contains(digits) {
        return true;
    }
    let at_home = || number.country().map(|country| number.display(country));
    digits.starts_with('0')
        && at_home().is_some_and(|text| {
            let national: String = text.chars().filter(char::is_ascii_digit).collect();
            national.starts_with(digits)
        })
}

/// Lower case without accents, so that "koln" finds Köln and États-Unis stands under E.
pub fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            other => other,
        })
        .collect()
}
