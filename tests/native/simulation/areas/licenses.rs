//! Random wishes about licenses, and what always holds.

use std::collections::BTreeSet;

use passerelle::domain::Tenant;
use passerelle::domain::chance::Stream;
use passerelle::domain::command::Command;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::licenses::{self, Assigned, LicenseCommand, Product};
use passerelle::domain::people::{Mailbox, Provider};
use passerelle::domain::phone::Country;

use crate::simulation::invariants::{Holds, Invariant, View, check};

/// Every kind of wish, each of which must be granted and refused often.
pub const KINDS: &[&str] = &["Assign", "AddPerson", "SetUsageLocation"];

/// Which of `KINDS` this is.
pub fn kind(wish: &LicenseCommand) -> &'static str {
    match wish {
        LicenseCommand::Assign { .. } => "Assign",
        LicenseCommand::AddPerson { .. } => "AddPerson",
        LicenseCommand::SetUsageLocation { .. } => "SetUsageLocation",
    }
}

/// The next wish, mostly a sensible one.
pub fn command(tenant: &Tenant, stream: &mut Stream) -> Option<Command> {
    let wish = match stream.below(10) {
        0..=6 => LicenseCommand::Assign {
            users: some_users(tenant, stream),
            add: products(stream, 600),
            remove: products(stream, 400),
        },
        7..=8 => LicenseCommand::SetUsageLocation {
            users: some_users(tenant, stream),
            country: *stream.pick(&[Country::FR, Country::US, Country::GB, Country::DE]),
        },
        _ => add_person(tenant, stream),
    };
    Some(Command::License(wish))
}

fn add_person(tenant: &Tenant, stream: &mut Stream) -> LicenseCommand {
    let taken = tenant.people.first().map_or("", |p| &p.address).to_uppercase();
    let name = *stream.pick(&["Wren Thistle", "Aurore Montclair", "Wren Thistle", " "]);
    let address = match stream.below(5) {
        0 => taken,
        1 => "nobody".to_string(),
        _ => format!("Wren{}@Contoso.com", stream.below(10_000)),
    };
    LicenseCommand::AddPerson { name: name.into(), address: address.into(), country: Country::GB }
}

fn products(stream: &mut Stream, some_permille: u32) -> Assigned {
    let count = if stream.happens(some_permille) { 1 + stream.below(2) } else { 0 };
    (0..count).map(|_| *stream.pick(&Product::ALL)).collect()
}

fn some_users(tenant: &Tenant, stream: &mut Stream) -> UserSet {
    let people = tenant.people.len() as u32;
    match stream.below(20) {
        0 => UserSet::default(),
        1 => UserSet::one(UserId(people + stream.below(3))),
        2 => (0..people).map(UserId).collect(),
        _ => (0..1 + stream.below(3)).map(|_| UserId(stream.below(people.max(1)))).collect(),
    }
}

/// What holds after every command.
pub const ALWAYS: &[Invariant] = &[
    ("no more licenses are assigned than were bought", assigned_is_bought),
    ("who is with Microsoft has a license that gives conferencing", microsoft_is_licensed),
    ("a number is somebody's only while they have a Calling Plan", numbers_need_a_plan),
    ("nobody on premises has a Calling Plan", no_plan_on_premises),
    ("no two people have the same conference ID", conference_ids_differ),
];

fn assigned_is_bought(view: &View) -> Holds {
    let tenant = view.tenant();
    let used = licenses::in_use(tenant);
    for product in Product::ALL {
        let (used, bought) = (used.count(product), tenant.licenses.count(product));
        check(used <= bought, || format!("{used} {product:?} of {bought}"))?;
    }
    Ok(())
}

fn microsoft_is_licensed(view: &View) -> Holds {
    let people = &view.tenant().people;
    let wrong = people
        .iter()
        .find(|p| p.provider == Provider::Microsoft && !p.licenses.give_conferencing());
    check(wrong.is_none(), || format!("{wrong:?}"))
}

fn numbers_need_a_plan(view: &View) -> Holds {
    let tenant = view.tenant();
    for (number, owned) in &tenant.numbers.owned {
        let Some(user) = owned.user else { continue };
        let person = &tenant.people[user.index()];
        check(person.licenses.give_calling(), || format!("{number:?} of {person:?}"))?;
    }
    Ok(())
}

fn no_plan_on_premises(view: &View) -> Holds {
    let people = &view.tenant().people;
    let wrong =
        people.iter().find(|p| p.mailbox == Mailbox::OnPremises && p.licenses.give_calling());
    check(wrong.is_none(), || format!("{wrong:?}"))
}

fn conference_ids_differ(view: &View) -> Holds {
    let people = &view.tenant().people;
    let ids: BTreeSet<u32> = people.iter().map(|p| p.conference_id).collect();
    check(ids.len() == people.len(), || format!("{} of {}", ids.len(), people.len()))
}
