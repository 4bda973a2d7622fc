//! The audio conferencing bridge answers: conference ID, PIN, lobby (US, BR).

use super::{Call, Conference, Pin, What};
use crate::domain::Tenant;
use crate::domain::dialin;
use crate::domain::ids::{MeetingId, UserId};
use crate::domain::meetings;
use crate::domain::numbers::Usage;
use crate::domain::people::{self, Person, Provider};
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::routing::attendants::Language;
use crate::domain::time::Timestamp;

/// How many digits a conference ID has (US-07).
const ID_DIGITS: usize = 7;

pub(super) fn answer(call: &mut Call, usage: Usage) {
    let (tenant, number) = (call.tenant, call.dial.to);
    let shared = tenant.bridge.numbers.get(&number).is_some_and(|n| n.shared);
    call.note(What::BridgeAnswers { shared, language: prompt_language(tenant, number) });
    call.note(What::Conference(Conference::AsksForId));
    let Some(id) = keyed_in(call) else { return };
    let Some((organizer, person)) = whose(tenant, id) else {
        let printing = |m: &&meetings::Meeting| m.starts_at > call.at && m.conference_id == id;
        let meetings = tenant.meetings.iter().filter(printing).count() as u32;
        return call.note(What::Conference(Conference::IdUnknown { id, meetings }));
    };
    call.note(What::Conference(Conference::IdRight {
        organizer,
        next: next_meeting(tenant, person, call.at),
    }));
    if usage == Usage::Service(Toll::TollFree) && !person.dial_in.toll_free {
        return call.note(What::Conference(Conference::TollFreeOff { organizer }));
    }
    enter(call, organizer, person);
}

/// The digits that the caller keys in; signs between them do not count.
fn keyed_in(call: &mut Call) -> Option<u32> {
    let typed = &call.dial.conference_id;
    let digits: String = typed.chars().filter(|c| !" -#\u{a0}".contains(*c)).collect();
    if digits.is_empty() {
        call.note(What::Conference(Conference::NoId));
        return None;
    }
    let whole = digits.len() == ID_DIGITS && digits.bytes().all(|b| b.is_ascii_digit());
    let id = digits.parse().ok().filter(|_| whole);
    if id.is_none() {
        call.note(What::Conference(Conference::IdUnreadable { typed: typed.clone() }));
    }
    id
}

/// Whose meetings a conference ID leads to; only Microsoft's bridge answers here.
fn whose(tenant: &Tenant, id: u32) -> Option<(UserId, &Person)> {
    people::iter(tenant).find(|(_, p)| p.provider == Provider::Microsoft && p.conference_id == id)
}

fn next_meeting(tenant: &Tenant, person: &Person, now: Timestamp) -> Option<MeetingId> {
    // A meeting that has just begun is still the next one to the people who call into it.
    let from = now.plus(-tenant.profile().meeting_ms);
    let of =
        meetings::of_person(person).filter_map(|m| Some((m, tenant.meetings.get(m as usize)?)));
    let coming = of.filter(|(_, meeting)| meeting.starts_at > from);
    coming.min_by_key(|(_, meeting)| meeting.starts_at).map(|(id, _)| MeetingId(id))
}

fn enter(call: &mut Call, organizer: UserId, person: &Person) {
    if call.dial.started {
        call.note(What::Conference(Conference::MeetingRuns { organizer }));
        return call.note(What::Conference(Conference::Joins { organizer }));
    }
    match call.dial.pin {
        Pin::Right => {
            call.note(What::Conference(Conference::PinRight { organizer }));
            return call.note(What::Conference(Conference::Joins { organizer }));
        }
        Pin::Wrong => call.note(What::Conference(Conference::PinWrong)),
        Pin::None => {}
    }
    if !dialin::waits_in_lobby(person, false) {
        call.note(What::Conference(Conference::MayBeFirst { organizer }));
        return call.note(What::Conference(Conference::Joins { organizer }));
    }
    call.note(What::Conference(Conference::Lobby { organizer }));
}

/// In which language the prompts of a number begin (BR-10).
fn prompt_language(tenant: &Tenant, number: PhoneNumber) -> Language {
    let code = dialin::languages_of(tenant, number).primary.code();
    Language::parse(code).unwrap_or(Language(0))
}
