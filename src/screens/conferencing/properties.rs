//! The Properties page of people (LAB-16): what they have in common, and what a change would do
//! before it is saved, above all without toll-free numbers (US-10).

use super::stale;
use crate::domain::Tenant;
use crate::domain::dialin::{DialIn, DialOut, PeopleChange};
use crate::domain::ids::UserSet;
use crate::domain::migration::{self, Trigger};
use crate::domain::time::Timestamp;

/// What all of some people have alike; nothing where they differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Whether unauthenticated callers may be the first.
    pub unauthenticated: Option<bool>,
    /// Where meetings may call out to.
    pub dial_out: Option<DialOut>,
    /// Whether toll-free numbers may be used.
    pub toll_free: Option<bool>,
}

/// Compares the settings of `users`.
pub fn held(tenant: &Tenant, users: &UserSet) -> Held {
    let all = || users.iter().filter_map(|user| Some(&tenant.people.get(user.index())?.dial_in));
    Held {
        unauthenticated: alike(all(), |it| it.unauthenticated),
        dial_out: alike(all(), |it| it.dial_out),
        toll_free: alike(all(), |it| it.toll_free),
    }
}

fn alike<'a, T: PartialEq>(
    mut all: impl Iterator<Item = &'a DialIn>,
    of: impl Fn(&DialIn) -> T,
) -> Option<T> {
    let first = of(all.next()?);
    all.all(|other| of(other) == first).then_some(first)
}

/// The value of a dial-out restriction in a list.
pub fn dial_out_key(kind: DialOut) -> &'static str {
    match kind {
        DialOut::Any => "any",
        DialOut::Domestic => "domestic",
        DialOut::Nowhere => "none",
    }
}

/// Reads the choice of that list; nothing keeps what there is.
pub fn dial_out(key: &str) -> Option<DialOut> {
    DialOut::ALL.into_iter().find(|kind| dial_out_key(*kind) == key)
}

/// The value of yes or no in a list.
pub fn flag_key(on: bool) -> &'static str {
    if on { "yes" } else { "no" }
}

/// Reads the choice of such a list; nothing keeps what there is.
pub fn flag(key: &str) -> Option<bool> {
    match key {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// What a change would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// How many people it concerns.
    pub people: u32,
    /// How many of them have something else at present.
    pub changed: u32,
    /// What becomes of meetings that were sent, where toll-free numbers go.
    pub without_toll_free: Option<WithoutTollFree>,
}

/// What becomes of the meetings of those who lose toll-free numbers (US-10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WithoutTollFree {
    /// How many people lose them.
    pub people: u32,
    /// Their future meetings, which the service sends again.
    pub rewritten: u32,
    /// Future meetings of those whom the service does not reach (MM-07).
    pub out_of_reach: u32,
    /// The service does not start by itself, as it is switched now (MM-17).
    pub switched_off: bool,
}

/// Looks at what the change would do to `users`.
pub fn preview(tenant: &Tenant, users: &UserSet, change: &PeopleChange, now: Timestamp) -> Preview {
    let mut preview = Preview { people: users.len() as u32, ..Preview::default() };
    let starts = migration::starts_by_itself(tenant, Trigger::TollFreeOff);
    let mut losing = WithoutTollFree { switched_off: !starts, ..WithoutTollFree::default() };
    for user in users.iter() {
        let Some(person) = tenant.people.get(user.index()) else { continue };
        preview.changed += u32::from(change.alters(&person.dial_in));
        if change.toll_free != Some(false) || !person.dial_in.toll_free {
            continue;
        }
        losing.people += 1;
        let (meetings, _) = stale::counts(tenant, user, now);
        match migration::can_start(tenant, user) {
            Ok(()) => losing.rewritten += meetings,
            Err(_) => losing.out_of_reach += meetings,
        }
    }
    preview.without_toll_free = (losing.people > 0).then_some(losing);
    preview
}
