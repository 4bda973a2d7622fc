//! Voice users: everybody with calling licenses, their numbers, and why others are not there.

use std::collections::BTreeMap;

use super::numbers::folded;
use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::numbers::Usage;
use crate::domain::people::{self, Mailbox, Person};
use crate::domain::phone::PhoneNumber;
use crate::domain::time::Timestamp;
use crate::domain::voice::{self, Activation, Missing};
use crate::screens::order;
use crate::texts::Lang;
use crate::wording;

/// The figures under the title of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// People on the page.
    pub listed: u32,
    /// Those of them who have a number.
    pub with_number: u32,
    /// User numbers that nobody has.
    pub free: u32,
}

/// Counts who is on the page and which numbers wait.
pub fn figures(tenant: &Tenant, now: Timestamp) -> Figures {
    let having = numbers(tenant);
    let listed = people::iter(tenant).filter(|(_, p)| voice::is_listed(tenant, p, now));
    let owned = tenant.numbers.owned.values();
    let free = owned.filter(|n| n.usage == Usage::User && n.user.is_none()).count() as u32;
    let start = Figures { listed: 0, with_number: 0, free };
    listed.fold(start, |figures, (user, _)| Figures {
        listed: figures.listed + 1,
        with_number: figures.with_number + u32::from(having.contains_key(&user)),
        ..figures
    })
}

/// Whose number is which: asked person by person, a long list of numbers would be slow.
fn numbers(tenant: &Tenant) -> BTreeMap<UserId, PhoneNumber> {
    let owned = tenant.numbers.owned.iter();
    owned.filter_map(|(number, owned)| owned.user.map(|user| (user, *number))).collect()
}

/// Which people the list shows (NI-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// All.
    All,
    /// Those with a number.
    Assigned,
    /// Those without.
    Unassigned,
    /// Those in the cloud.
    Online,
    /// Those on premises.
    OnPremises,
}

impl Filter {
    /// All, in the order of the menu.
    pub const ALL: [Filter; 5] =
        [Filter::All, Filter::Assigned, Filter::Unassigned, Filter::Online, Filter::OnPremises];

    /// The filter as it stands in an address.
    pub fn key(self) -> &'static str {
        match self {
            Filter::All => "",
            Filter::Assigned => "assigned",
            Filter::Unassigned => "unassigned",
            Filter::Online => "online",
            Filter::OnPremises => "on-premises",
        }
    }

    /// The filter that stands in an address; anything unknown is `All`.
    pub fn parse(key: &str) -> Filter {
        Filter::ALL.into_iter().find(|filter| filter.key() == key).unwrap_or(Filter::All)
    }

    fn takes(self, person: &Person, number: Option<PhoneNumber>) -> bool {
        match self {
            Filter::All => true,
            Filter::Assigned => number.is_some(),
            Filter::Unassigned => number.is_none(),
            Filter::Online => person.mailbox == Mailbox::Online,
            Filter::OnPremises => person.mailbox == Mailbox::OnPremises,
        }
    }
}

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The person.
    Name,
    /// The usage location (RG-04).
    Country,
    /// The number.
    Number,
    /// Where emergency calls lead.
    Address,
    /// How far the activation is.
    Status,
}

impl Column {
    /// All, in the order of the list.
    pub const ALL: [Column; 5] =
        [Column::Name, Column::Country, Column::Number, Column::Address, Column::Status];

    /// The column as it stands in an address.
    pub fn key(self) -> &'static str {
        match self {
            Column::Name => "name",
            Column::Country => "country",
            Column::Number => "number",
            Column::Address => "address",
            Column::Status => "status",
        }
    }
}

/// What the person who looks wants to see.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Which people.
    pub filter: Filter,
    /// A part of a name or an address, or digits of a number; empty finds all.
    pub search: &'a str,
    /// The order as it stands in an address, such as `-country`.
    pub order: &'a str,
}

/// What somebody's number does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There is none.
    NoNumber,
    /// There is none, and none can be given here (AN-07).
    OnPremises,
    /// There is one.
    Has(Activation),
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
    /// The number.
    pub number: Option<PhoneNumber>,
    /// Where emergency calls lead; empty without a number.
    pub location: String,
    /// What the number does.
    pub state: State,
}

/// The row of a person.
pub fn row(tenant: &Tenant, lang: Lang, user: UserId, now: Timestamp) -> Option<Row> {
    let number = voice::number_of(tenant, user);
    row_of(tenant, lang, user, number, now)
}

fn row_of(
    tenant: &Tenant,
    lang: Lang,
    user: UserId,
    number: Option<PhoneNumber>,
    now: Timestamp,
) -> Option<Row> {
    let person = people::person(tenant, user).ok()?;
    let location = number.and_then(|number| voice::location_for(tenant, number));
    let located = location.and_then(|location| tenant.addresses.located(location));
    let activation = number.and_then(|number| voice::activation(tenant, number, now));
    Some(Row {
        name: person.name.to_string(),
        address: person.address.to_string(),
        country: wording::place::country(lang, person.country),
        number,
        location: located.map_or_else(String::new, |(location, address)| {
            wording::emergency::location_name(location, address)
        }),
        state: match activation {
            Some(activation) => State::Has(activation),
            None if person.mailbox == Mailbox::OnPremises => State::OnPremises,
            None => State::NoNumber,
        },
    })
}

/// The order that stands in an address, such as `-country`, with whether it goes from the last to
/// the first; by name where there is none.
pub fn order_of(text: &str) -> (Column, bool) {
    order::named(text, Column::ALL, Column::key).unwrap_or((Column::Name, false))
}

/// The people of the list, in order.
pub fn listed(tenant: &Tenant, lang: Lang, wanted: Wanted, now: Timestamp) -> Vec<UserId> {
    let having = numbers(tenant);
    let words = folded(wanted.search.trim());
    let digits: String = wanted.search.chars().filter(char::is_ascii_digit).collect();
    let by_digits = !digits.is_empty() && !wanted.search.contains(char::is_alphabetic);
    let found = |person: &Person, number: Option<PhoneNumber>| match by_digits {
        true => number.is_some_and(|number| number.digits().to_string().contains(&digits)),
        false => folded(&person.name).contains(&words) || person.address.contains(&words),
    };
    let shown = people::iter(tenant).filter(|(user, person)| {
        let number = having.get(user).copied();
        voice::is_listed(tenant, person, now)
            && wanted.filter.takes(person, number)
            && found(person, number)
    });
    let (column, descending) = order_of(wanted.order);
    let mut rows: Vec<(String, String, UserId)> = shown
        .filter_map(|(user, _)| {
            let row = row_of(tenant, lang, user, having.get(&user).copied(), now)?;
            Some((sort_key(column, &row), folded(&row.name), user))
        })
        .collect();
    rows.sort_unstable();
    if descending {
        rows.reverse();
    }
    rows.into_iter().map(|(_, _, user)| user).collect()
}

fn sort_key(column: Column, row: &Row) -> String {
    match column {
        Column::Name => String::new(),
        Column::Country => folded(&row.country),
        // Those without a number stand behind those with one.
        Column::Number => row.number.map_or_else(|| "~".to_string(), |n| n.digits().to_string()),
        Column::Address => match row.location.is_empty() {
            true => "~".to_string(),
            false => folded(&row.location),
        },
        Column::Status => match row.state {
            State::Has(Activation::Failed { .. }) => "1",
            State::Has(Activation::Incomplete) => "2",
            State::Has(Activation::Pending { .. }) => "3",
            State::Has(Activation::Updating { .. }) => "4",
            State::Has(Activation::Activated) => "5",
            State::NoNumber => "6",
            State::OnPremises => "7",
        }
        .to_string(),
    }
}

/// Who is not on the page, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// People without Phone System.
    pub without_phone_system: u32,
    /// People with Phone System and without a Calling Plan.
    pub without_plan: u32,
    /// People who were added a short time ago, with the moment at which they appear (AN-02).
    pub coming: Vec<(String, Timestamp)>,
}

/// Looks at everybody who is not on the page.
pub fn left_out(tenant: &Tenant, now: Timestamp) -> LeftOut {
    let mut out = LeftOut::default();
    for person in &tenant.people {
        match voice::missing(tenant, person, now) {
            Some(Missing::PhoneSystem) => out.without_phone_system += 1,
            Some(Missing::CallingPlan) => out.without_plan += 1,
            Some(Missing::Time) => {
                out.coming.push((person.name.to_string(), voice::appears_at(tenant, person)));
            }
            None => {}
        }
    }
    out.coming.sort_by_key(|(_, at)| *at);
    out
}
