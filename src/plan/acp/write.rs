//! Writing the file: the people who are chosen with what is known of them, and, since the provider
//! is simulated too, the same file as a provider sends it back.

use crate::csv::Delimiter;
use crate::csv::write::{Cell, Writer};
use crate::domain::Tenant;
use crate::domain::chance::Stream;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::people::Person;
use crate::domain::phone::PhoneNumber;
use crate::domain::providers::{Acp, ThirdParty};

use super::Field;

/// The file for a provider: a row for each person, with what a third party gave before.
pub fn export(tenant: &Tenant, users: &UserSet, fields: &[Field], delimiter: Delimiter) -> String {
    let rows = known(tenant, users).map(|(_, person)| Filled {
        address: format!("sip:{}", person.address),
        name: person.name.to_string(),
        acp: person.acp.as_deref().cloned(),
        toll_missing: false,
    });
    written(tenant, rows, fields, delimiter)
}

/// The file as `provider` sends it back. `mixed_up` plants what providers have done (AC-09): two
/// people exchanged, and further down a number forgotten and a conference ID given twice.
pub fn answered(
    tenant: &Tenant,
    users: &UserSet,
    provider: &ThirdParty,
    mixed_up: bool,
    delimiter: Delimiter,
) -> String {
    let mut rows: Vec<Filled> = known(tenant, users)
        .map(|(user, person)| Filled {
            address: format!("sip:{}", person.address),
            name: person.name.to_string(),
            acp: Some(given(tenant, user, provider)),
            toll_missing: false,
        })
        .collect();
    if mixed_up {
        mix_up(&mut rows);
    }
    written(tenant, rows.into_iter(), &Field::ALL, delimiter)
}

/// What `provider` gives `user`: its numbers, and a conference ID that nobody else gets.
fn given(tenant: &Tenant, user: UserId, provider: &ThirdParty) -> Acp {
    let shift = Stream::new(tenant.seed, "provider answers", 0).below(9_000_000);
    let shuffled = u64::from(user.0) * 1_234_577 + u64::from(shift);
    let passcode = 10_000_000 + shuffled % 9_000_000;
    Acp {
        name: provider.name.into(),
        toll: provider.toll,
        toll_free: provider.toll_free,
        passcode: passcode.to_string().into(),
    }
}

fn mix_up(rows: &mut [Filled]) {
    if let [first, second, ..] = rows {
        std::mem::swap(&mut first.name, &mut second.name);
    }
    if let Some(third) = rows.get_mut(2) {
        third.toll_missing = true;
    }
    if let [.., before, last] = rows
        && let (Some(acp), Some(same)) = (&mut last.acp, &before.acp)
    {
        acp.passcode = same.passcode.clone();
    }
}

fn known<'a>(tenant: &'a Tenant, users: &'a UserSet) -> impl Iterator<Item = (UserId, &'a Person)> {
    users.iter().filter_map(|user| Some((user, tenant.people.get(user.index())?)))
}

/// One row before it becomes cells.
struct Filled {
    address: String,
    name: String,
    acp: Option<Acp>,
    toll_missing: bool,
}

fn written(
    tenant: &Tenant,
    rows: impl Iterator<Item = Filled>,
    fields: &[Field],
    delimiter: Delimiter,
) -> String {
    let mut file = Writer::new(delimiter);
    file.row(fields.iter().map(|field| Cell::Text(field.heading())));
    for row in rows {
        file.row(fields.iter().map(|field| cell(tenant, &row, *field)));
    }
    file.finish()
}

fn cell<'a>(tenant: &Tenant, row: &'a Filled, field: Field) -> Cell<'a> {
    let acp = row.acp.as_ref();
    let named = |name: &str| ThirdParty::named(tenant.profile().third_parties, name);
    let provider = acp.and_then(|acp| named(&acp.name));
    let phone = |number: Option<PhoneNumber>| number.map(|number| Cell::Phone(number.digits()));
    let found = match field {
        Field::SipAddress => Some(Cell::Text(&row.address)),
        Field::DisplayName => Some(Cell::Text(&row.name)),
        Field::ProviderName => acp.map(|acp| Cell::Text(&acp.name)),
        Field::Domain => provider.map(|provider| Cell::Text(provider.domain)),
        Field::TollNumber => phone(acp.map(|acp| acp.toll).filter(|_| !row.toll_missing)),
        Field::TollFreeNumbers => phone(acp.and_then(|acp| acp.toll_free)),
        Field::ParticipantPasscode => acp.map(|acp| Cell::Text(&acp.passcode)),
        Field::Url => provider.map(|provider| Cell::Text(provider.url)),
    };
    found.unwrap_or(Cell::Blank)
}
