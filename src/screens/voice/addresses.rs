//! Emergency locations: the list of addresses, and the one whose details are open.

use super::numbers::folded;
use crate::domain::Tenant;
use crate::domain::emergency::{self, Links, Status};
use crate::domain::ids::{AddressId, LocationId};
use crate::domain::phone::Country;
use crate::domain::time::Timestamp;
use crate::screens::order;
use crate::texts::Lang;
use crate::wording;

/// The figures under the title of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Addresses in all.
    pub addresses: u32,
    /// Those that are validated.
    pub validated: u32,
    /// Locations inside them, default ones not counted.
    pub locations: u32,
}

/// Counts addresses and locations.
pub fn figures(tenant: &Tenant, now: Timestamp) -> Figures {
    let addresses = &tenant.addresses;
    let validated = |address| emergency::status(tenant, address, now) == Status::Validated;
    Figures {
        addresses: addresses.all.len() as u32,
        validated: addresses.all.values().filter(|address| validated(address)).count() as u32,
        locations: addresses.locations.values().filter(|l| !l.is_default()).count() as u32,
    }
}

/// Which addresses the list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// All.
    All,
    /// Those that may be linked.
    Validated,
    /// Those that may not.
    NotValidated,
    /// Those that numbers lead to.
    Linked,
}

impl Filter {
    /// All, in the order of the menu.
    pub const ALL: [Filter; 4] =
        [Filter::All, Filter::Validated, Filter::NotValidated, Filter::Linked];

    /// The filter as it stands in an address.
    pub fn key(self) -> &'static str {
        match self {
            Filter::All => "",
            Filter::Validated => "validated",
            Filter::NotValidated => "not-validated",
            Filter::Linked => "linked",
        }
    }

    /// The filter that stands in an address; anything unknown is `All`.
    pub fn parse(key: &str) -> Filter {
        Filter::ALL.into_iter().find(|filter| filter.key() == key).unwrap_or(Filter::All)
    }
}

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name.
    Name,
    /// Street and town.
    Address,
    /// How far validation is.
    Status,
    /// How many locations there are inside.
    Locations,
    /// Who and what has it.
    UsedBy,
}

impl Column {
    /// All, in the order of the list.
    pub const ALL: [Column; 5] =
        [Column::Name, Column::Address, Column::Status, Column::Locations, Column::UsedBy];

    /// The column as it stands in an address.
    pub fn key(self) -> &'static str {
        match self {
            Column::Name => "name",
            Column::Address => "address",
            Column::Status => "status",
            Column::Locations => "locations",
            Column::UsedBy => "used",
        }
    }
}

/// What one row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the organization calls it.
    pub name: String,
    /// The address in one line.
    pub line: String,
    /// How far validation is.
    pub status: Status,
    /// How many locations there are inside.
    pub locations: u32,
    /// Who and what has it.
    pub links: Links,
}

/// The row of an address.
pub fn row(tenant: &Tenant, lang: Lang, id: AddressId, now: Timestamp) -> Option<Row> {
    let address = tenant.addresses.all.get(&id)?;
    let inside = tenant.addresses.locations_of(id).filter(|(_, l)| !l.is_default());
    Some(Row {
        name: address.civic.name.to_string(),
        line: wording::emergency::line(lang, &address.civic),
        status: emergency::status(tenant, address, now),
        locations: inside.count() as u32,
        links: emergency::links(tenant, id),
    })
}

/// The order that stands in an address, such as `-status`, with whether it goes from the last to
/// the first; by name where there is none.
pub fn order_of(text: &str) -> (Column, bool) {
    order::named(text, Column::ALL, Column::key).unwrap_or((Column::Name, false))
}

/// The addresses of the list; `order` stands in an address, such as `-status`.
pub fn listed(
    tenant: &Tenant,
    lang: Lang,
    (filter, search, order): (Filter, &str, &str),
    now: Timestamp,
) -> Vec<AddressId> {
    let words = folded(search.trim());
    let (column, descending) = order_of(order);
    let mut rows: Vec<(String, String, AddressId)> = tenant
        .addresses
        .all
        .keys()
        .filter_map(|id| Some((*id, row(tenant, lang, *id, now)?)))
        .filter(|(_, row)| match filter {
            Filter::All => true,
            Filter::Validated => row.status == Status::Validated,
            Filter::NotValidated => row.status != Status::Validated,
            Filter::Linked => row.links.any(),
        })
        .filter(|(_, row)| [&row.name, &row.line].iter().any(|text| folded(text).contains(&words)))
        .map(|(id, row)| {
            let key = match column {
                Column::Name => String::new(),
                Column::Address => folded(&row.line),
                Column::Status => format!("{:?}", row.status),
                Column::Locations => format!("{:9}", row.locations),
                Column::UsedBy => format!("{:9}", row.links.people + row.links.numbers),
            };
            (key, folded(&row.name), id)
        })
        .collect();
    rows.sort_unstable();
    if descending {
        rows.reverse();
    }
    rows.into_iter().map(|(_, _, id)| id).collect()
}

/// A location inside an address, as the details show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inside {
    /// Which one.
    pub location: LocationId,
    /// Its name; empty for the address as a whole.
    pub name: String,
    /// Who and what has it.
    pub links: Links,
}

/// What there is to know of one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// The row of the list.
    pub row: Row,
    /// Its country.
    pub country: Country,
    /// Its locations, the whole address first.
    pub inside: Vec<Inside>,
    /// The numbers of a city brought it along (EM-06).
    pub came_with_numbers: bool,
    /// Until when support validates it by hand (EM-09).
    pub help_until: Option<Timestamp>,
}

/// The details of an address.
pub fn details(tenant: &Tenant, lang: Lang, id: AddressId, now: Timestamp) -> Option<Details> {
    let address = tenant.addresses.all.get(&id)?;
    let row = row(tenant, lang, id, now)?;
    let inside = tenant.addresses.locations_of(id).map(|(location, found)| Inside {
        location,
        name: found.name.to_string(),
        links: emergency::links_of_location(tenant, location),
    });
    let until = address.asked_at.map(|at| at.plus(tenant.profile().address_help_ms));
    Some(Details {
        country: address.civic.country,
        inside: inside.collect(),
        came_with_numbers: address.came_with.is_some(),
        help_until: until.filter(|_| row.status != Status::Validated),
        row,
    })
}
