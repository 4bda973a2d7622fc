//! The details of one organizer: their meetings, each with its state.

use crate::domain::Tenant;
use crate::domain::ids::{MeetingId, UserId};
use crate::domain::meetings::{self, Unmovable};
use crate::domain::people;
use crate::domain::time::Timestamp;
use crate::texts::{self, Lang};
use crate::wording::meetings as say;

/// What an invitation is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// The meeting is over.
    Past,
    /// It prints a number on which nobody reaches the bridge.
    Dead,
    /// It prints something else than its organizer's defaults.
    Stale,
    /// It prints what a new one would print.
    UpToDate,
}

/// One meeting of an organizer.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingRow {
    /// Which one.
    pub meeting: MeetingId,
    /// Its subject.
    pub subject: &'static str,
    /// When it is and how many are invited.
    pub about: String,
    /// What its invitation is worth.
    pub worth: Worth,
    /// Whether it was rewritten since it was sent.
    pub rewritten: bool,
    /// Why no run can rewrite it; a meeting of the past needs no reason.
    pub blocked: Option<String>,
}

/// The organizer with this address, for the address of the page.
pub fn by_address(tenant: &Tenant, address: &str) -> Option<UserId> {
    if address.is_empty() { None } else { people::by_address(tenant, address) }
}

/// The meetings of an organizer in the order in which they take place.
pub fn meetings_of(tenant: &Tenant, lang: Lang, now: Timestamp, user: UserId) -> Vec<MeetingRow> {
    let Some(person) = tenant.people.get(user.index()) else { return Vec::new() };
    let mut ids: Vec<u32> = meetings::of_person(person).collect();
    ids.retain(|id| tenant.meetings.get(*id as usize).is_some());
    ids.sort_by_key(|id| tenant.meetings[*id as usize].starts_at);
    ids.into_iter().map(|id| meeting_row(tenant, lang, now, MeetingId(id))).collect()
}

fn meeting_row(tenant: &Tenant, lang: Lang, now: Timestamp, id: MeetingId) -> MeetingRow {
    let meeting = &tenant.meetings[id.index()];
    let why = meetings::can_rewrite(tenant, meeting, now).err();
    let max = tenant.profile().attendees_max;
    MeetingRow {
        meeting: id,
        subject: texts::subject(lang, meeting.subject),
        about: say::meeting_about(lang, meeting.starts_at, now, meeting.attendees),
        worth: worth(tenant, meeting, now),
        rewritten: meeting.before.is_some(),
        blocked: why
            .filter(|why| *why != Unmovable::Past)
            .map(|why| say::unmovable(lang, why, max)),
    }
}

/// What the invitation of a meeting is worth at `now`.
pub fn worth(tenant: &Tenant, meeting: &meetings::Meeting, now: Timestamp) -> Worth {
    if meeting.starts_at <= now {
        Worth::Past
    } else if meetings::is_dead(tenant, meeting, now) {
        Worth::Dead
    } else if meetings::is_stale(tenant, meeting, now) {
        Worth::Stale
    } else {
        Worth::UpToDate
    }
}

/// Which of the meetings is looked at: the one at the place that the address names, counted from 1,
/// else the first whose invitation has something to show.
pub fn chosen(rows: &[MeetingRow], place: &str) -> Option<usize> {
    let named = place.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
    let telling = |row: &MeetingRow| match row.worth {
        Worth::Past => false,
        Worth::Dead | Worth::Stale => true,
        Worth::UpToDate => row.rewritten,
    };
    let first = if rows.is_empty() { None } else { Some(0) };
    named.filter(|at| *at < rows.len()).or_else(|| rows.iter().position(telling)).or(first)
}
