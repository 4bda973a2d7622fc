//! Changing the default numbers of the people who are chosen (US-02): who can be edited, which
//! numbers there are, and what a change would do before it is saved.

use crate::domain::Tenant;
use crate::domain::command::{Change, Command};
use crate::domain::ids::{UserId, UserSet};
use crate::domain::meetings::{self, Printed};
use crate::domain::people::{self, Person};
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// Who of those that are chosen can be edited, and how many cannot and why (US-11).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editable {
    /// Those who can.
    pub users: UserSet,
    /// How many cannot because of a third-party provider.
    pub third_party: u32,
    /// How many cannot because they have no conferencing.
    pub off: u32,
}

/// Asks for each person.
pub fn editable(tenant: &Tenant, users: impl Iterator<Item = UserId>) -> Editable {
    let (mut third_party, mut off) = (0, 0);
    let users = users
        .filter(|user| match people::can_edit_defaults(tenant, *user) {
            Ok(()) => true,
            Err(refusal) => {
                match refusal {
                    Refusal::ThirdPartyProvider { .. } => third_party += 1,
                    _ => off += 1,
                }
                false
            }
        })
        .collect();
    Editable { users, third_party, off }
}

/// The numbers that can be somebody's default of this kind (US-11, US-12): that of the bridge
/// first, then ascending.
pub fn numbers(tenant: &Tenant, toll: Toll) -> Vec<PhoneNumber> {
    let mut numbers: Vec<PhoneNumber> = tenant.bridge.numbers_of(toll).collect();
    numbers.sort_by_key(|number| (tenant.bridge.default != Some(*number), *number));
    numbers
}

/// The value of a number in a list of choices; nothing for none is `none`.
pub fn key(number: Option<PhoneNumber>) -> String {
    number.map_or_else(|| "none".to_string(), |number| number.digits().to_string())
}

/// Reads the choice of a list: nothing keeps what there is.
pub fn change(key: &str) -> Change {
    let number = || PhoneNumber::from_digits(key.parse().ok()?);
    match key {
        "none" => Change::Set(None),
        _ => number().map_or(Change::Keep, |number| Change::Set(Some(number))),
    }
}

/// The default number that all of `users` have at present, if they have the same.
pub fn held_by_all(tenant: &Tenant, users: &UserSet, toll: Toll) -> Option<Option<PhoneNumber>> {
    let mut held =
        users.iter().filter_map(|user| tenant.people.get(user.index())).map(|person| match toll {
            Toll::Toll => person.toll,
            Toll::TollFree => person.toll_free,
        });
    let first = held.next()?;
    held.all(|other| other == first).then_some(first)
}

/// What a change would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// How many people it concerns.
    pub people: u32,
    /// How many of them have something else at present.
    pub changed: u32,
    /// Future meetings that those have already sent and that would print something else than
    /// their organizer's new defaults (IV-01).
    pub meetings: u32,
}

/// Looks at what giving `users` these defaults would do.
pub fn preview(
    tenant: &Tenant,
    users: &UserSet,
    toll: Change,
    toll_free: Change,
    now: Timestamp,
) -> Preview {
    let mut preview = Preview { people: users.len() as u32, ..Preview::default() };
    for person in users.iter().filter_map(|user| tenant.people.get(user.index())) {
        let (toll, toll_free) = (after(toll, person.toll), after(toll_free, person.toll_free));
        if (toll, toll_free) == (person.toll, person.toll_free) {
            continue;
        }
        let new = meetings::fresh_with(person, toll, toll_free);
        preview.changed += 1;
        preview.meetings += sent_with_others(tenant, person, new, now);
    }
    preview
}

fn after(change: Change, held: Option<PhoneNumber>) -> Option<PhoneNumber> {
    match change {
        Change::Keep => held,
        Change::Set(number) => number,
    }
}

fn sent_with_others(tenant: &Tenant, person: &Person, new: Printed, now: Timestamp) -> u32 {
    let range = meetings::of_person(person);
    let all = &tenant.meetings[range.start as usize..range.end as usize];
    all.iter().filter(|m| m.starts_at > now && m.printed != new).count() as u32
}

/// The command of the form. Meetings that were sent are another step (UN-04).
pub fn command(users: UserSet, toll: Change, toll_free: Change) -> Command {
    Command::SetUserDefaults { users, toll, toll_free, reschedule: false }
}
