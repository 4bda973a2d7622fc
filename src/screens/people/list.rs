//! The list of active users: what the address asks for, who is shown in which order, one row.

use std::cmp::Reverse;

use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::licenses::{Assigned, Product};
use crate::domain::people::{self, Person};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::time::Timestamp;
use crate::screens::billing::licenses::product;
use crate::screens::conferencing::search::Index;
use crate::screens::conferencing::selection::Selection;
use crate::screens::order;
use crate::texts::Lang;
use crate::wording;

/// Whose licenses are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Has {
    /// Anybody's.
    #[default]
    Anything,
    /// Those of people who have at least one.
    Something,
    /// Those of people who have none.
    Nothing,
    /// Those of people who have this product.
    Product(Product),
}

impl Has {
    /// All of them, in the order of the menu.
    pub fn all() -> impl Iterator<Item = Has> {
        let fixed = [Has::Anything, Has::Something, Has::Nothing];
        fixed.into_iter().chain(Product::ALL.into_iter().map(Has::Product))
    }

    /// The value in the address; nothing for anybody.
    pub fn key(self) -> &'static str {
        match self {
            Has::Anything => "",
            Has::Something => "licensed",
            Has::Nothing => "unlicensed",
            Has::Product(product) => product.sku(),
        }
    }

    /// Reads the value in the address; what is unknown shows anybody.
    pub fn parse(key: &str) -> Has {
        match key {
            "licensed" => Has::Something,
            "unlicensed" => Has::Nothing,
            _ => product(key).map_or(Has::Anything, Has::Product),
        }
    }

    fn takes(self, person: &Person) -> bool {
        match self {
            Has::Anything => true,
            Has::Something => !person.licenses.is_empty(),
            Has::Nothing => person.licenses.is_empty(),
            Has::Product(product) => person.licenses.has(product),
        }
    }
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// By the usage location, then by name; else by name alone.
    pub by_country: bool,
    /// From the last to the first.
    pub descending: bool,
}

impl Order {
    /// The key of the column of names.
    pub const NAME: &str = "name";
    /// The key of the column of usage locations.
    pub const COUNTRY: &str = "country";

    /// The order that stands in an address, such as `-country`; by name where there is none.
    pub fn parse(text: &str) -> Order {
        let named = order::named(text, [Order::NAME, Order::COUNTRY], |key| key);
        named.map_or_else(Order::default, |(key, descending)| Order {
            by_country: key == Order::COUNTRY,
            descending,
        })
    }

    /// The key of the column by which it orders.
    pub fn key(self) -> &'static str {
        if self.by_country { Order::COUNTRY } else { Order::NAME }
    }
}

/// What the list is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Whose licenses.
    pub has: Has,
    /// The usage location.
    pub country: Option<Country>,
    /// Words; empty finds everybody.
    pub search: String,
    /// The order.
    pub order: Order,
}

/// Who is shown, in order.
pub fn listed(tenant: &Tenant, lang: Lang, index: &Index, wanted: &Wanted) -> Vec<UserId> {
    let takes = |user: &UserId| {
        // The index may still be that of a moment ago, with somebody who was just taken back.
        tenant.people.get(user.index()).is_some_and(|person| {
            wanted.has.takes(person) && wanted.country.is_none_or(|c| person.country == c)
        })
    };
    let shown: Selection = match index.find(&wanted.search) {
        Some(found) => found.iter().filter(takes).collect(),
        None => people::iter(tenant).map(|(user, _)| user).filter(takes).collect(),
    };
    let mut users = index.in_order(&shown);
    if wanted.order.by_country {
        let countries = crate::screens::conferencing::users::countries(tenant, lang);
        let place = |user: &UserId| {
            let country = tenant.people[user.index()].country;
            countries.iter().position(|c| *c == country)
        };
        match wanted.order.descending {
            true => users.sort_by_cached_key(|user| Reverse(place(user))),
            false => users.sort_by_cached_key(place),
        }
    } else if wanted.order.descending {
        users.reverse();
    }
    users
}

/// What one row and the pane of one person show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The display name.
    pub name: String,
    /// The sign-in address.
    pub address: String,
    /// The usage location by name.
    pub country: String,
    /// The licenses.
    pub licenses: Assigned,
    /// The user number.
    pub number: Option<PhoneNumber>,
    /// When the person was added, where that was not before everything else.
    pub added_at: Option<Timestamp>,
}

/// The row of a person.
pub fn row(tenant: &Tenant, lang: Lang, user: UserId) -> Option<Row> {
    let person = tenant.people.get(user.index())?;
    Some(Row {
        name: person.name.to_string(),
        address: person.address.to_string(),
        country: wording::place::country(lang, person.country),
        licenses: person.licenses,
        number: number_of(tenant, user),
        added_at: (person.added_at > Timestamp(0)).then_some(person.added_at),
    })
}

/// The user number of a person.
pub fn number_of(tenant: &Tenant, user: UserId) -> Option<PhoneNumber> {
    let mut owned = tenant.numbers.owned.iter();
    owned.find(|(_, owned)| owned.user == Some(user)).map(|(number, _)| *number)
}

/// How many people there are, and how many of them have a license.
pub fn figures(tenant: &Tenant) -> (u32, u32) {
    let licensed = tenant.people.iter().filter(|person| !person.licenses.is_empty()).count();
    (tenant.people.len() as u32, licensed as u32)
}
