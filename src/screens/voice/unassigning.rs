//! What taking a number off the bridge would break, and how far the safe order of UN-02 has come.

use crate::domain::Tenant;
use crate::domain::meetings;
use crate::domain::numbers::Usage;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::time::Timestamp;
use crate::route::{Page, Route};

/// How many people are named; more are counted.
const NAMED: usize = 5;

/// Who and what still has the number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unassigning {
    /// How many people have it as their default.
    pub people: u32,
    /// The first of them by name.
    pub names: Vec<String>,
    /// How many future meetings print it.
    pub meetings: u32,
    /// How many of these the Meeting Migration Service cannot rewrite (MM-07, MM-11).
    pub unmovable: u32,
    /// How many migrations are Pending or InProgress.
    pub unfinished: u32,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is left of it.
    Done,
    /// The one to do now.
    Now,
    /// Another one comes first.
    Later,
}

impl Unassigning {
    /// Whether nobody and nothing has the number any more.
    pub fn is_safe(&self) -> bool {
        self.people == 0 && self.meetings == 0
    }

    /// Meetings that the service could still rewrite.
    pub fn movable(&self) -> u32 {
        self.meetings - self.unmovable
    }

    /// The three steps of UN-02: give people another number, wait for the migration, unassign.
    pub fn steps(&self) -> [Progress; 3] {
        let replaced = self.people == 0;
        let rewritten = replaced && self.unfinished == 0 && self.movable() == 0;
        match (replaced, rewritten) {
            (false, _) => [Progress::Now, Progress::Later, Progress::Later],
            (true, false) => [Progress::Done, Progress::Now, Progress::Later],
            (true, true) => [Progress::Done, Progress::Done, Progress::Now],
        }
    }
}

/// Looks at everything that taking `number` off the bridge would touch.
pub fn unassigning(tenant: &Tenant, number: PhoneNumber, now: Timestamp) -> Unassigning {
    let mut found =
        Unassigning { unfinished: tenant.migrations.unfinished(), ..Unassigning::default() };
    for person in &tenant.people {
        if person.toll == Some(number) || person.toll_free == Some(number) {
            found.people += 1;
            if found.names.len() < NAMED {
                found.names.push(person.name.to_string());
            }
        }
    }
    for meeting in &tenant.meetings {
        if meeting.starts_at > now && meetings::numbers_in(tenant, meeting).any(|n| n == number) {
            found.meetings += 1;
            if meetings::can_rewrite(tenant, meeting, now).is_err() {
                found.unmovable += 1;
            }
        }
    }
    found
}

/// The people who have the number, on the page where they get another one.
pub fn people_with(tenant: &Tenant, number: PhoneNumber) -> Route {
    let usage = tenant.numbers.owned.get(&number).map(|n| n.usage);
    let key = if usage == Some(Usage::Service(Toll::TollFree)) { "tollfree" } else { "toll" };
    Route::from(Page::Users).with(key, number.digits().to_string())
}
