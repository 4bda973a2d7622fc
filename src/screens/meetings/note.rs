//! What there is to say about an organizer: retries, failure, what cannot be rewritten and why.

use std::collections::BTreeMap;

use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::meetings::{self, Unmovable};
use crate::domain::migration::{self, Run, RunState};
use crate::domain::people::{Mailbox, Provider};
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording::{meetings as say, stale};

use super::survey;

/// The notes, the most urgent first.
pub fn notes(tenant: &Tenant, lang: Lang, now: Timestamp, user: UserId) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(run) = migration::run_of(tenant, user) {
        notes.extend(of_run(tenant, lang, now, run));
    }
    if let Some(person) = tenant.people.get(user.index()) {
        if person.provider == Provider::ThirdParty {
            notes.push(say::third_party(lang).into());
        }
        if person.mailbox == Mailbox::OnPremises {
            notes.push(say::mailbox_on_premises(lang).into());
        }
    }
    let open = survey::stale_of(tenant, user, now).map_or(0, |found| found.open);
    if open > 0 {
        notes.push(stale::meetings(lang, open));
    }
    notes.extend(unmovable(tenant, lang, now, user));
    notes
}

fn of_run(tenant: &Tenant, lang: Lang, now: Timestamp, run: &Run) -> Vec<String> {
    let retries = tenant.profile().retry_minutes.len() as u32;
    let mut notes = Vec::new();
    match (run.state, run.cause) {
        (RunState::Pending, Some(cause)) => {
            notes.push(say::retry(lang, run.retries.into(), retries, run.due_at, now, cause));
        }
        (RunState::Pending, None) => notes.push(say::queued(lang, run.due_at, now)),
        (RunState::Failed, Some(cause)) => notes.push(say::failed(lang, cause)),
        (RunState::InProgress, _) if run.retries > 0 => {
            notes.push(say::retrying(lang, run.retries.into(), retries));
        }
        _ => {}
    }
    if run.again.is_some() && !run.is_over() {
        notes.push(say::another_run(lang).into());
    }
    notes
}

/// Meetings that no run can rewrite, counted by the reason. A mailbox on premises or a third-party
/// provider concerns them all and is said of the person instead.
fn unmovable(tenant: &Tenant, lang: Lang, now: Timestamp, user: UserId) -> Vec<String> {
    let mut counts: BTreeMap<Unmovable, u32> = BTreeMap::new();
    for meeting in survey::of(tenant, user) {
        if let Err(why) = meetings::can_rewrite(tenant, meeting, now) {
            *counts.entry(why).or_default() += 1;
        }
    }
    let max = tenant.profile().attendees_max;
    counts
        .into_iter()
        .filter(|(why, _)| !said_of_the_person(*why))
        .map(|(why, n)| say::unmovable_meetings(lang, why, n, max))
        .collect()
}

fn said_of_the_person(why: Unmovable) -> bool {
    let organizers = [Unmovable::MailboxOnPremises, Unmovable::ThirdPartyProvider];
    why == Unmovable::Past || organizers.contains(&why)
}
