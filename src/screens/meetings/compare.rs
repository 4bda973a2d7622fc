//! The invitation of one meeting before and after a rewrite, line by line.

use std::collections::BTreeMap;

use crate::domain::Tenant;
use crate::domain::ids::{MeetingId, UserId};
use crate::domain::meetings::{self, Before, Meeting, Unmovable};
use crate::domain::migration::Plan;
use crate::domain::time::Timestamp;
use crate::texts::{self, Lang};
use crate::wording::invitation::{self, Invitation, Part};
use crate::wording::meetings as say;

/// What the two sides are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// What stands there now, and what a rewrite will print.
    Planned,
    /// What stood there before the last rewrite, and what stands there now.
    Done,
    /// The invitation is as a rewrite would make it.
    Same,
    /// What stands there now, and what it should print: no run rewrites it.
    Blocked(Unmovable),
}

/// One line on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// What line it is.
    pub part: Part,
    /// As it was; `None` where it is new.
    pub before: Option<String>,
    /// As it will be, or is; `None` where it goes.
    pub after: Option<String>,
}

/// The comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The subject.
    pub subject: &'static str,
    /// When it is and how many are invited.
    pub about: String,
    /// What the two sides are.
    pub stage: Stage,
    /// What there is to say about the stage.
    pub explained: String,
    /// Whether the invitation as it stands prints a dead number (UN-01).
    pub dead: bool,
    /// The lines.
    pub pairs: Vec<Pair>,
    /// What goes or went with the old block (MM-12).
    pub losses: Vec<&'static str>,
}

/// Compares the invitation of a meeting.
pub fn compare(
    tenant: &Tenant,
    lang: Lang,
    now: Timestamp,
    meeting: MeetingId,
) -> Option<Comparison> {
    let meeting = tenant.meetings.get(meeting.index())?;
    let stage = stage(tenant, meeting, now);
    let (before, after) = sides(tenant, meeting, stage);
    let max = tenant.profile().attendees_max;
    Some(Comparison {
        subject: texts::subject(lang, meeting.subject),
        about: say::meeting_about(lang, meeting.starts_at, now, meeting.attendees),
        stage,
        explained: match stage {
            Stage::Planned => say::planned(lang).into(),
            Stage::Done => say::rewritten(lang).into(),
            Stage::Same => say::unchanged(lang).into(),
            Stage::Blocked(why) => say::blocked(lang, why, max),
        },
        dead: meetings::is_dead(tenant, meeting, now),
        pairs: pairs(tenant, lang, meeting.organizer, before, after),
        losses: losses(lang, stage, before.edited_inside),
    })
}

fn stage(tenant: &Tenant, meeting: &Meeting, now: Timestamp) -> Stage {
    let organizer = &tenant.people[meeting.organizer.index()];
    let looks_old = meeting.look != meetings::fresh_look(tenant, organizer);
    let stale = meetings::is_stale(tenant, meeting, now) || looks_old;
    match meetings::can_rewrite(tenant, meeting, now) {
        Err(Unmovable::Past) if meeting.before.is_some() => Stage::Done,
        Err(why) => Stage::Blocked(why),
        Ok(()) if stale || meeting.edited_inside => Stage::Planned,
        Ok(()) if meeting.before.is_some() => Stage::Done,
        Ok(()) => Stage::Same,
    }
}

fn sides<'a>(
    tenant: &'a Tenant,
    meeting: &Meeting,
    stage: Stage,
) -> (Invitation<'a>, Invitation<'a>) {
    let looks = &tenant.dial_in.looks;
    let standing = Invitation {
        printed: meeting.printed,
        conference_id: meeting.conference_id,
        kind: meeting.kind,
        edited_inside: meeting.edited_inside,
        look: looks.of(meeting.look),
        listed: looks.listed(meeting.look),
    };
    match (stage, meeting.before) {
        (Stage::Done, Some(Before { printed, conference_id, look, edits_lost, kind })) => {
            let (edited_inside, listed, look) = (edits_lost, looks.listed(look), looks.of(look));
            let old = Invitation { printed, conference_id, kind, edited_inside, look, listed };
            (old, standing)
        }
        _ => {
            let person = &tenant.people[meeting.organizer.index()];
            let look = meetings::fresh_look(tenant, person);
            let fresh = Invitation {
                printed: meetings::fresh(person),
                conference_id: meetings::fresh_id(person),
                kind: Plan::default().becomes(meeting.kind, person.teams),
                edited_inside: false,
                look: looks.of(look),
                listed: looks.listed(look),
            };
            (standing, fresh)
        }
    }
}

/// Sets lines of the same kind side by side; a kind stands at most once in an invitation (IV-02).
fn pairs(
    tenant: &Tenant,
    lang: Lang,
    organizer: UserId,
    before: Invitation,
    after: Invitation,
) -> Vec<Pair> {
    let organizer = &tenant.people[organizer.index()];
    let answers = |number| meetings::is_reached_on(tenant, organizer, number);
    let mut found: BTreeMap<Part, Pair> = BTreeMap::new();
    let blank = |part| Pair { part, before: None, after: None };
    for (part, text) in invitation::lines(lang, before, answers) {
        found.entry(part).or_insert_with(|| blank(part)).before = Some(text);
    }
    for (part, text) in invitation::lines(lang, after, answers) {
        found.entry(part).or_insert_with(|| blank(part)).after = Some(text);
    }
    found.into_values().collect()
}

fn losses(lang: Lang, stage: Stage, edited_inside: bool) -> Vec<&'static str> {
    let done = stage == Stage::Done;
    match stage {
        Stage::Same | Stage::Blocked(_) => Vec::new(),
        Stage::Planned | Stage::Done => {
            let edits = edited_inside.then(|| say::edits_lost(lang, done));
            edits.into_iter().chain([say::attachments_lost(lang, done)]).collect()
        }
    }
}
