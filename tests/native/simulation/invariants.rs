//! The named invariants. Each is a function that says what is wrong, if anything.

use std::collections::BTreeSet;

use passerelle::domain::Tenant;
use passerelle::domain::meetings::{self, can_rewrite, is_stale};
use passerelle::domain::migration::RunState;
use passerelle::domain::numbers::Usage;
use passerelle::domain::people::{self, Provider};
use passerelle::domain::places::{self, Toll};
use passerelle::domain::pool;
use passerelle::domain::profile::Era;
use passerelle::domain::time::Timestamp;
use passerelle::session::Session;
use passerelle::sim::Agenda;

use super::areas;
use super::ledger::Ledger;

/// What holds, or how it is broken.
pub type Holds = Result<(), String>;

/// A named invariant.
pub type Invariant = (&'static str, fn(&View) -> Holds);

/// What the invariants look at.
pub struct View<'a> {
    pub session: &'a Session,
    pub ledger: &'a Ledger,
    /// Numbers of each kind that the organization began with; they may exceed its allowance.
    pub used_at_first: [u32; 2],
}

impl View<'_> {
    pub fn tenant(&self) -> &Tenant {
        self.session.tenant()
    }

    pub fn now(&self) -> Timestamp {
        self.session.now()
    }
}

/// Those that are cheap enough for every command.
pub const ALWAYS: &[Invariant] = &[
    ("a number that is held, owned or shared has one holder", one_holder),
    ("at most ten reservations and two hundred numbers on hold, none overdue", holds_in_limits),
    ("more is never owned and held than the licenses allow", allowance_kept),
    ("the default of the bridge is a toll number on it", default_on_bridge),
    ("a dedicated number of the bridge is an owned service number of its kind", dedicated_owned),
    ("states of the migration add up to all runs", states_add_up),
    ("the agenda is that of the organization", agenda_follows),
];

/// Those that are looked at now and then, and at the end.
pub const SOMETIMES: &[Invariant] = &[
    ("every number of the catalog is in exactly one place", pool_is_partitioned),
    ("a default number is on the bridge unless it was taken off it", defaults_on_bridge),
    ("a run is that of its person and within its bounds", runs_in_bounds),
    ("who was helped after the last change has no stale meeting", helped_is_fresh),
    ("the meetings of a person lie side by side", meetings_side_by_side),
    ("stale meetings add up over their organizers", stale_adds_up),
    ("lines of the activity go forward in time and are numbered in order", records_in_order),
];

/// Those of the areas, for every command.
pub fn of_areas() -> impl Iterator<Item = &'static Invariant> {
    let areas = [
        areas::licenses::ALWAYS,
        areas::credits::ALWAYS,
        areas::voice::ALWAYS,
        areas::emergency::ALWAYS,
        areas::porting::ALWAYS,
        areas::providers::ALWAYS,
        areas::dialin::ALWAYS,
        areas::routing::ALWAYS,
    ];
    areas.into_iter().flatten()
}

pub fn check(holds: bool, otherwise: impl FnOnce() -> String) -> Holds {
    if holds { Ok(()) } else { Err(otherwise()) }
}

fn one_holder(view: &View) -> Holds {
    let tenant = view.tenant();
    let mut held = BTreeSet::new();
    for (number, hold) in
        tenant.numbers.holds.values().flat_map(|h| h.numbers.iter().map(move |n| (*n, h)))
    {
        check(held.insert(number), || format!("{number:?} is held twice"))?;
        let rival = pool::rival_holds(tenant, places::place(hold.place), number);
        check(!rival, || format!("{number:?} is held and a rival's"))?;
    }
    for (number, owned) in &tenant.numbers.owned {
        check(!held.contains(number), || format!("{number:?} is owned and held"))?;
        let Some(place) = owned.place else { continue };
        let rival = pool::rival_holds(tenant, places::place(place), *number);
        check(!rival, || format!("{number:?} is owned and a rival's"))?;
    }
    for (number, _) in tenant.bridge.numbers.iter().filter(|(_, n)| n.shared) {
        let other = held.contains(number) || tenant.numbers.owned.contains_key(number);
        check(!other, || format!("{number:?} is shared and somebody's"))?;
    }
    Ok(())
}

fn holds_in_limits(view: &View) -> Holds {
    let numbers = &view.tenant().numbers;
    check(numbers.holds.len() <= 10, || format!("{} reservations", numbers.holds.len()))?;
    check(numbers.held_count() <= 200, || format!("{} on hold", numbers.held_count()))?;
    for (hold, held) in &numbers.holds {
        let left_ms = held.expires_at.since(view.now());
        // The profile may have changed meanwhile; today's holds are the longest.
        let most_ms = Era::TeamsToday.profile().hold_ms;
        check((0..=most_ms).contains(&left_ms), || format!("{hold:?} has {left_ms} ms left"))?;
        check(!held.numbers.is_empty(), || format!("{hold:?} holds nothing"))?;
        check(!numbers.ended.contains_key(hold), || format!("{hold:?} runs and has ended"))?;
        let place = places::place(held.place);
        let stray = held.numbers.iter().find(|n| !place.holds(**n));
        check(stray.is_none(), || format!("{stray:?} is not of {}", place.geocode()))?;
    }
    Ok(())
}

/// Numbers of both kinds that count against the allowance; ported ones do not (AQ-05).
pub fn used(tenant: &Tenant) -> [u32; 2] {
    [Toll::Toll, Toll::TollFree].map(|toll| {
        let owned = tenant.numbers.owned.values();
        let owned = owned.filter(|n| n.usage == Usage::Service(toll) && !n.ported).count();
        let held = tenant.numbers.holds.values();
        let held: usize =
            held.filter(|h| h.usage == Usage::Service(toll)).map(|h| h.numbers.len()).sum();
        (owned + held) as u32
    })
}

fn allowance_kept(view: &View) -> Holds {
    let tenant = view.tenant();
    for ((used, first), toll) in
        used(tenant).into_iter().zip(view.used_at_first).zip([Toll::Toll, Toll::TollFree])
    {
        let quota = tenant.licenses.service_quota(toll);
        check(used <= quota.max(first), || format!("{used} {toll:?} of {quota}"))?;
    }
    Ok(())
}

fn default_on_bridge(view: &View) -> Holds {
    let bridge = &view.tenant().bridge;
    let Some(default) = bridge.default else { return Ok(()) };
    let on_bridge = bridge.numbers.get(&default);
    check(on_bridge.is_some_and(|n| n.toll == Toll::Toll), || format!("{default:?}: {on_bridge:?}"))
}

fn dedicated_owned(view: &View) -> Holds {
    let tenant = view.tenant();
    for (number, on_bridge) in tenant.bridge.numbers.iter().filter(|(_, n)| !n.shared) {
        let usage = tenant.numbers.owned.get(number).map(|n| n.usage);
        check(usage == Some(Usage::Service(on_bridge.toll)), || format!("{number:?}: {usage:?}"))?;
    }
    Ok(())
}

fn states_add_up(view: &View) -> Holds {
    let migrations = &view.tenant().migrations;
    let mut recount = [0; 4];
    for run in &migrations.runs {
        recount[run.state as usize] += 1;
    }
    check(recount == migrations.counts, || format!("{:?}, not {recount:?}", migrations.counts))?;
    let last = migrations.history.last().map(|(_, counts)| *counts);
    check(last.is_none_or(|last| last == recount), || format!("the picture ends with {last:?}"))
}

fn agenda_follows(view: &View) -> Holds {
    let (followed, fresh) = (view.session.agenda(), Agenda::of(view.tenant()));
    check(*followed == fresh, || format!("{followed:?}\nand anew\n{fresh:?}"))?;
    let next = followed.next().map(|(at, _)| at);
    check(next.is_some_and(|at| at >= view.now()), || format!("next at {next:?}"))
}

fn pool_is_partitioned(view: &View) -> Holds {
    let tenant = view.tenant();
    // One place of a hundred numbers at a time; which one changes with every step of the rivals.
    let small: Vec<_> = places::iter().filter(|(_, p)| p.count == 100).collect();
    let (id, place) = small[tenant.pool.steps as usize % small.len()];
    for number in place.numbers() {
        let holders = [
            pool::is_free(tenant, place, number),
            pool::rival_holds(tenant, place, number),
            tenant.numbers.is_held(number),
            tenant.numbers.owned.contains_key(&number),
            place.shared_number() == Some(number),
        ];
        let count = holders.iter().filter(|h| **h).count();
        check(count == 1, || {
            format!("{number:?}: free, rival's, held, owned, shared {holders:?}")
        })?;
    }
    let free: Vec<_> = place.numbers().filter(|n| pool::is_free(tenant, place, *n)).collect();
    check(pool::free_numbers(tenant, id) == free, || place.geocode())
}

fn defaults_on_bridge(view: &View) -> Holds {
    let tenant = view.tenant();
    for (user, person) in people::iter(tenant) {
        let defaults = [(person.toll, Toll::Toll), (person.toll_free, Toll::TollFree)];
        for (number, toll) in defaults {
            let Some(number) = number else { continue };
            check(person.provider == Provider::Microsoft, || {
                format!("{user:?} has {number:?} without conferencing")
            })?;
            let kind = tenant.bridge.numbers.get(&number).map(|n| n.toll);
            let dead = kind.is_none() && view.ledger.unassigned.contains(&number);
            check(dead || kind == Some(toll), || format!("{user:?} has {number:?}: {kind:?}"))?;
        }
    }
    Ok(())
}

fn runs_in_bounds(view: &View) -> Holds {
    let tenant = view.tenant();
    for (index, run) in (0u32..).zip(&tenant.migrations.runs) {
        let person = &tenant.people[run.user.index()];
        check(person.run == Some(index), || format!("{:?} has run {:?}", run.user, person.run))?;
        let (_, meetings) = person.meetings;
        check(run.next <= meetings && run.total <= meetings, || format!("{run:?}"))?;
        check(run.rewritten <= run.total && run.rewritten <= run.next, || format!("{run:?}"))?;
        check(run.retries <= 9, || format!("{run:?}"))?;
        check(run.created_at <= run.modified_at, || format!("{run:?}"))?;
        check(run.modified_at <= view.now(), || format!("{run:?}"))?;
        let end = match run.state {
            RunState::Failed => run.retries == 9 && run.cause.is_some(),
            RunState::Succeeded => run.due_at == Timestamp::FAR,
            RunState::Pending | RunState::InProgress => run.due_at >= view.now(),
        };
        check(end && !(run.is_over() && run.again.is_some()), || format!("{run:?}"))?;
    }
    let with_run = tenant.people.iter().filter(|p| p.run.is_some()).count();
    check(with_run == tenant.migrations.runs.len(), || format!("{with_run} people have runs"))
}

fn helped_is_fresh(view: &View) -> Holds {
    let (tenant, now) = (view.tenant(), view.now());
    let helped = tenant
        .migrations
        .runs
        .iter()
        .filter(|run| run.state == RunState::Succeeded && !view.ledger.has_changed(run.user));
    for run in helped {
        for meeting in meetings::of_person(&tenant.people[run.user.index()]) {
            let meeting = &tenant.meetings[meeting as usize];
            let left = is_stale(tenant, meeting, now)
                && run.plan.takes(meeting.kind)
                && can_rewrite(tenant, meeting, now).is_ok();
            check(!left, || format!("{run:?} left {meeting:?}"))?;
        }
    }
    Ok(())
}

fn meetings_side_by_side(view: &View) -> Holds {
    let tenant = view.tenant();
    let mut end = 0;
    for (user, person) in people::iter(tenant) {
        let range = meetings::of_person(person);
        if range.is_empty() {
            continue;
        }
        check(range.start == end, || format!("{user:?} begins at {}", range.start))?;
        end = range.end;
        let strange = range.clone().find(|m| tenant.meetings[*m as usize].organizer != user);
        check(strange.is_none(), || format!("{strange:?} is not of {user:?}"))?;
    }
    check(end as usize == tenant.meetings.len(), || format!("{end} meetings have organizers"))
}

fn stale_adds_up(view: &View) -> Holds {
    let (tenant, now) = (view.tenant(), view.now());
    let stale: Vec<_> = tenant.meetings.iter().filter(|m| is_stale(tenant, m, now)).collect();
    let organizers: BTreeSet<_> = stale.iter().map(|m| m.organizer).collect();
    let counted = meetings::stale_counts(tenant, now);
    let recount = (stale.len() as u32, organizers.len() as u32);
    check(counted == recount, || format!("{counted:?}, not {recount:?}"))?;
    let helpable = meetings::stale_organizers(tenant, now);
    check(helpable.iter().all(|user| organizers.contains(user)), || format!("{helpable:?}"))
}

fn records_in_order(view: &View) -> Holds {
    let alive: Vec<_> = view.session.records().iter().filter(|r| r.alive).collect();
    let ordered = alive.is_sorted_by(|a, b| a.at <= b.at);
    check(ordered, || "a line is earlier than the one before".into())?;
    let last = alive.last().map(|r| r.at);
    check(last.is_none_or(|at| at <= view.now()), || format!("the last line is of {last:?}"))
}
