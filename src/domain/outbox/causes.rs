//! Which event causes which mail, and what it tells whom. An event of another area that gives or
//! takes conferencing, or changes numbers, gets its line in `of`.

use super::{About, Group, To, ports};
use crate::domain::Tenant;
use crate::domain::bridge;
use crate::domain::command::Change;
use crate::domain::credits;
use crate::domain::dialin::DialInEvent;
use crate::domain::event::{DefaultsChanged, Event};
use crate::domain::ids::{UserId, UserSet};
use crate::domain::licenses::LicenseEvent;
use crate::domain::meetings::Printed;
use crate::domain::migration;
use crate::domain::people::{Person, PersonChange};
use crate::domain::providers::ProviderEvent;

/// The mail that `event`, which is about to happen, causes. Most events cause none, and that must
/// cost nothing: a large migration rewrites half a million meetings.
pub(super) fn of(tenant: &Tenant, event: &Event) -> Option<(About, To)> {
    match event {
        Event::MeetingRewritten { .. }
        | Event::RivalTook { .. }
        | Event::RivalGaveBack { .. }
        | Event::RivalsPaused => None,
        Event::PersonChanged { user, change } => of_person(tenant, *user, change),
        Event::DefaultsChanged(changed) => Some((About::Numbers, new_numbers(tenant, changed)?)),
        Event::DialIn(what) => of_dial_in(tenant, what),
        Event::Provider(what) => of_provider(tenant, what),
        Event::License(LicenseEvent::ConferencingSet { users, on }) => match on {
            true => Some((About::Welcome, first_numbers(tenant, users)?)),
            false => Some((About::Ended, told(tenant, users, has)?)),
        },
        Event::MigrationSucceeded { user } | Event::MigrationFailed { user, .. } => {
            let meetings = migration::run_of(tenant, *user)?.rewritten;
            let numbers = has(tenant.people.get(user.index())?);
            (meetings > 0)
                .then_some((About::Rewritten { meetings }, To::One { user: *user, numbers }))
        }
        Event::Credit(what) => credits::mail(&tenant.credits, what)
            .map(|mail| (About::Credits(mail), To::Administrators)),
        Event::Port(what) => ports::of(tenant, what),
        _ => None,
    }
}

fn of_person(tenant: &Tenant, user: UserId, change: &PersonChange) -> Option<(About, To)> {
    let one = UserSet::one(user);
    match change {
        PersonChange::ConferencingOn => Some((About::Welcome, first_numbers(tenant, &one)?)),
        PersonChange::ConferencingOff => Some((About::Ended, told(tenant, &one, has)?)),
        PersonChange::ConferenceIdReset { .. } => {
            Some((About::ConferenceId, told(tenant, &one, has)?))
        }
        PersonChange::MovedOnline
        | PersonChange::UpgradedToTeams
        | PersonChange::AddressChanged { .. } => None,
    }
}

fn of_provider(tenant: &Tenant, event: &ProviderEvent) -> Option<(About, To)> {
    match event {
        ProviderEvent::MovedToMicrosoft { users } => {
            Some((About::Welcome, first_numbers(tenant, users)?))
        }
        ProviderEvent::MicrosoftRemoved { users } => {
            Some((About::Ended, told(tenant, users, has)?))
        }
        ProviderEvent::NumbersCleared { users } => {
            Some((About::Numbers, first_numbers(tenant, users)?))
        }
        ProviderEvent::Assigned { .. }
        | ProviderEvent::Imported { .. }
        | ProviderEvent::ThirdPartyRemoved { .. }
        | ProviderEvent::ReplacementSwitched { .. }
        | ProviderEvent::Exported { .. } => None,
    }
}

fn of_dial_in(tenant: &Tenant, event: &DialInEvent) -> Option<(About, To)> {
    match event {
        DialInEvent::PinReset { user, .. } => {
            Some((About::Pin, told(tenant, &UserSet::one(*user), has)?))
        }
        DialInEvent::InfoSent { users } => Some((About::Info, told(tenant, users, has)?)),
        DialInEvent::SettingsChanged(_)
        | DialInEvent::LanguagesSet { .. }
        | DialInEvent::InvitationsCustomized(_)
        | DialInEvent::InvitePolicySet(_)
        | DialInEvent::PeopleChanged { .. } => None,
    }
}

/// The default numbers that somebody has; the toll-free one only where it may be used (US-10).
fn has(person: &Person) -> Printed {
    let toll_free = person.toll_free.filter(|_| person.dial_in.toll_free);
    Printed { toll: person.toll, toll_free }
}

/// The numbers of people who are about to get conferencing (IV-03).
fn first_numbers(tenant: &Tenant, users: &UserSet) -> Option<To> {
    told(tenant, users, |person| Printed {
        toll: bridge::initial_toll(&tenant.bridge, person.country),
        toll_free: None,
    })
}

/// The numbers that people are about to have.
fn new_numbers(tenant: &Tenant, changed: &DefaultsChanged) -> Option<To> {
    let after = |change: Change, held| match change {
        Change::Keep => held,
        Change::Set(number) => number,
    };
    told(tenant, &changed.users, |person| {
        let toll_free = after(changed.toll_free, person.toll_free);
        Printed {
            toll: after(changed.toll, person.toll),
            toll_free: toll_free.filter(|_| person.dial_in.toll_free),
        }
    })
}

/// The people, with what each of them is told; nobody is no mail.
fn told(tenant: &Tenant, users: &UserSet, numbers: impl Fn(&Person) -> Printed) -> Option<To> {
    let person = |user: UserId| tenant.people.get(user.index());
    let first = users.iter().next()?;
    if users.len() == 1 {
        return Some(To::One { user: first, numbers: numbers(person(first)?) });
    }
    // There are a few dozen numbers, so the groups are few however many people there are.
    let mut groups: Vec<(Printed, Vec<UserId>)> = Vec::new();
    for user in users.iter() {
        let Some(person) = person(user) else { continue };
        let told = numbers(person);
        match groups.iter_mut().find(|(numbers, _)| *numbers == told) {
            Some((_, members)) => members.push(user),
            None => groups.push((told, vec![user])),
        }
    }
    let group = |(numbers, users): (Printed, Vec<UserId>)| Group {
        numbers,
        users: users.into_iter().collect(),
    };
    Some(To::Many(groups.into_iter().map(group).collect()))
}
