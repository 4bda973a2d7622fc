//! The organizers who are ticked: whom a start would help, whom it would not and why, and the set
//! as a part of the address.

use std::collections::BTreeSet;

use crate::domain::Tenant;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::migration::{self, Run};
use crate::domain::phone::Country;
use crate::domain::refusal::Refusal;
use crate::texts::Lang;
use crate::wording::{self, meetings as say};

/// The longest that the set may be in the address; a longer one stays on the page only.
const ADDRESS_CHARS_MAX: usize = 200;

/// What a start for the ticked people would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chosen {
    /// How many are ticked.
    pub count: u32,
    /// Those whom it would put into the queue.
    pub helped: UserSet,
    /// Why it would leave the others out, one sentence for each reason.
    pub left_out: Vec<String>,
}

/// Sorts the ticked people into those whom a start helps and those whom it does not.
pub fn chosen(
    tenant: &Tenant,
    lang: Lang,
    reader: Country,
    users: impl Iterator<Item = UserId>,
) -> Chosen {
    let mut count = 0;
    let mut helped = Vec::new();
    let mut refused: Vec<(Refusal, u32)> = Vec::new();
    for user in users {
        count += 1;
        let waits = migration::run_of(tenant, user).is_some_and(Run::takes_in_changes);
        let may = migration::can_start(tenant, user);
        match may.and(if waits { Err(Refusal::AlreadyQueued) } else { Ok(()) }) {
            Ok(()) => helped.push(user),
            Err(why) => match refused.iter_mut().find(|(other, _)| same_reason(other, &why)) {
                Some((_, n)) => *n += 1,
                None => refused.push((why, 1)),
            },
        }
    }
    let left_out = refused
        .into_iter()
        .map(|(why, n)| match n {
            1 => wording::refusal(lang, reader, tenant, &why),
            _ => say::left_out(lang, n, &why)
                .unwrap_or_else(|| wording::refusal(lang, reader, tenant, &why)),
        })
        .collect();
    Chosen { count, helped: helped.into_iter().collect(), left_out }
}

fn same_reason(one: &Refusal, other: &Refusal) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

/// The set as a part of the address, such as `3-5,9`; empty where it would be too long.
pub fn text(users: &BTreeSet<UserId>) -> String {
    let mut parts: Vec<(u32, u32)> = Vec::new();
    for UserId(user) in users {
        match parts.last_mut() {
            Some((_, last)) if *last + 1 == *user => *last = *user,
            _ => parts.push((*user, *user)),
        }
        if parts.len() > ADDRESS_CHARS_MAX / 2 {
            return String::new();
        }
    }
    let parts: Vec<String> = parts
        .into_iter()
        .map(|(first, last)| match first == last {
            true => first.to_string(),
            false => format!("{first}-{last}"),
        })
        .collect();
    let text = parts.join(",");
    if text.len() > ADDRESS_CHARS_MAX { String::new() } else { text }
}

/// Reads the part of the address; what is no person of this organization is left out.
pub fn parse(tenant: &Tenant, text: &str) -> BTreeSet<UserId> {
    let people = tenant.people.len() as u32;
    let range = |part: &str| {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
        Some(first..people.min(last.saturating_add(1)))
    };
    text.split(',').filter_map(range).flatten().map(UserId).collect()
}
