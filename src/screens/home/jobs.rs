//! The jobs of the field in the order in which one leads to the next, each with where it stands.

use std::collections::BTreeSet;

use super::attention::unassigned_service_numbers;
use crate::domain::meetings::Staleness;
use crate::domain::migration::RunState;
use crate::domain::numbers;
use crate::domain::people::Provider;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::time::Timestamp;
use crate::domain::{Tenant, bridge, meetings};
use crate::route::Page;

/// A job, in the order of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Reserve service numbers and acquire some of them (LAB-11).
    GetNumbers,
    /// Put one on the bridge, perhaps as its default (LAB-01).
    PutOnBridge,
    /// Give people other default numbers.
    ChangePeople,
    /// Let the service rewrite the meetings.
    RewriteMeetings,
    /// Take the old number off the bridge (LAB-02).
    TakeOff,
}

impl Job {
    /// All five, in order.
    pub const ALL: [Job; 5] =
        [Job::GetNumbers, Job::PutOnBridge, Job::ChangePeople, Job::RewriteMeetings, Job::TakeOff];
}

/// Where a job stands, with its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// No license opens Voice yet (NI-05).
    NoVoice,
    /// Numbers are on hold until then.
    OnHold { numbers: u32, until: Timestamp },
    /// So many service numbers may still be acquired.
    CanAcquire { toll: u32, toll_free: u32 },
    /// The licenses allow no more.
    NothingLeft,
    /// Owned service numbers wait for a use.
    NotOnBridge { numbers: u32 },
    /// Every owned service number serves something.
    AllOnBridge,
    /// People by their default toll number: that of the bridge, another one, one that is dead.
    Defaults { same: u32, other: u32, dead: u32 },
    /// Invitations print another number than their organizer has.
    Stale(Staleness),
    /// The service works.
    Migrating { waiting: u32, done: u32 },
    /// Every invitation prints its organizer's numbers.
    UpToDate,
    /// Invitations print a number that nobody answers.
    Dead { meetings: u32 },
    /// So many own numbers of the bridge are carried by nobody and can come off safely (UN-02).
    CanComeOff { numbers: u32 },
    /// All own numbers of the bridge are in use.
    InUse { numbers: u32 },
}

/// How a job stands, for a badge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Something is wrong.
    Attention,
    /// It goes on by itself, or a clock runs.
    UnderWay,
    /// It can be done.
    Open,
    /// There is nothing to do.
    Settled,
}

/// A job with where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobRow {
    /// Which.
    pub job: Job,
    /// Where it stands.
    pub state: State,
    /// The page on which it is done.
    pub page: Page,
}

impl State {
    /// How the job stands.
    pub fn standing(self) -> Standing {
        match self {
            State::NoVoice | State::Stale(_) | State::Dead { .. } => Standing::Attention,
            State::Defaults { dead, .. } if dead > 0 => Standing::Attention,
            State::OnHold { .. } | State::Migrating { .. } => Standing::UnderWay,
            State::CanAcquire { .. }
            | State::NotOnBridge { .. }
            | State::Defaults { .. }
            | State::CanComeOff { .. } => Standing::Open,
            State::NothingLeft | State::AllOnBridge | State::UpToDate | State::InUse { .. } => {
                Standing::Settled
            }
        }
    }
}

/// The five jobs as they stand.
pub fn rows(tenant: &Tenant, now: Timestamp) -> [JobRow; 5] {
    Job::ALL.map(|job| {
        let state = match job {
            Job::GetNumbers => get_numbers(tenant),
            Job::PutOnBridge => put_on_bridge(tenant),
            Job::ChangePeople => change_people(tenant),
            Job::RewriteMeetings => rewrite_meetings(tenant, now),
            Job::TakeOff => take_off(tenant, now),
        };
        JobRow { job, state, page: page(job, state) }
    })
}

fn page(job: Job, state: State) -> Page {
    match job {
        Job::GetNumbers if state == State::NoVoice => Page::Settings,
        Job::GetNumbers => Page::NewServiceNumbers,
        Job::PutOnBridge => Page::Numbers,
        Job::ChangePeople => Page::Users,
        Job::RewriteMeetings => Page::Migration,
        Job::TakeOff => Page::Bridge,
    }
}

fn get_numbers(tenant: &Tenant) -> State {
    if !tenant.licenses.open_voice() {
        return State::NoVoice;
    }
    if let Some(until) = tenant.numbers.holds.values().map(|hold| hold.expires_at).min() {
        return State::OnHold { numbers: tenant.numbers.held_count() as u32, until };
    }
    let toll = numbers::service_allowance_left(tenant, Toll::Toll);
    let toll_free = numbers::service_allowance_left(tenant, Toll::TollFree);
    match toll + toll_free {
        0 => State::NothingLeft,
        _ => State::CanAcquire { toll, toll_free },
    }
}

fn put_on_bridge(tenant: &Tenant) -> State {
    match unassigned_service_numbers(tenant) {
        0 => State::AllOnBridge,
        numbers => State::NotOnBridge { numbers },
    }
}

fn change_people(tenant: &Tenant) -> State {
    let (mut same, mut other, mut dead) = (0, 0, 0);
    for person in tenant.people.iter().filter(|p| p.provider == Provider::Microsoft) {
        let numbers = [person.toll, person.toll_free];
        if numbers.into_iter().flatten().any(|n| !tenant.bridge.answers(n)) {
            dead += 1;
        } else if person.toll == tenant.bridge.default {
            same += 1;
        } else {
            other += 1;
        }
    }
    State::Defaults { same, other, dead }
}

fn rewrite_meetings(tenant: &Tenant, now: Timestamp) -> State {
    let waiting = tenant.migrations.unfinished();
    let stale = meetings::staleness(tenant, now);
    match (waiting, stale.meetings) {
        (0, 0) => State::UpToDate,
        (0, _) => State::Stale(stale),
        _ => {
            let counts = tenant.migrations.counts;
            let done = counts[RunState::Failed as usize] + counts[RunState::Succeeded as usize];
            State::Migrating { waiting, done }
        }
    }
}

fn take_off(tenant: &Tenant, now: Timestamp) -> State {
    let dead = bridge::dead_meetings(tenant, now) as u32;
    if dead > 0 {
        return State::Dead { meetings: dead };
    }
    let own: BTreeSet<PhoneNumber> =
        tenant.bridge.numbers.iter().filter(|(_, n)| !n.shared).map(|(n, _)| *n).collect();
    let numbers = own.len() as u32;
    match idle(tenant, own, now).len() as u32 {
        0 => State::InUse { numbers },
        idle => State::CanComeOff { numbers: idle },
    }
}

/// Of the numbers those that nobody's default and no future invitation carries (UN-02). Most are
/// found in use after a few people, so this ends early unless one is idle indeed.
fn idle(
    tenant: &Tenant,
    mut numbers: BTreeSet<PhoneNumber>,
    now: Timestamp,
) -> BTreeSet<PhoneNumber> {
    if let Some(default) = tenant.bridge.default {
        numbers.remove(&default);
    }
    for person in &tenant.people {
        for number in [person.toll, person.toll_free].into_iter().flatten() {
            numbers.remove(&number);
        }
        if numbers.is_empty() {
            return numbers;
        }
    }
    for meeting in tenant.meetings.iter().filter(|m| m.starts_at > now) {
        for number in meetings::numbers_in(tenant, meeting) {
            numbers.remove(&number);
        }
        if numbers.is_empty() {
            return numbers;
        }
    }
    numbers
}
