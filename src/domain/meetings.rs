//! Meetings that people have already sent: what their invitations print, and whether that is
//! still right (IV-01, UN-01).

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::bridge;
use super::ids::{MeetingId, UserId};
use super::people::{Mailbox, Person, Provider};
use super::phone::PhoneNumber;
use super::providers;
use super::time::Timestamp;

/// The numbers that an invitation prints: at most one of each kind (IV-02).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The toll number.
    pub toll: Option<PhoneNumber>,
    /// The toll-free number.
    pub toll_free: Option<PhoneNumber>,
}

impl Printed {
    /// Whether `number` is printed.
    pub fn carries(&self, number: PhoneNumber) -> bool {
        self.toll == Some(number) || self.toll_free == Some(number)
    }

    /// Both numbers, toll first.
    pub fn numbers(&self) -> impl Iterator<Item = PhoneNumber> + use<> {
        [self.toll, self.toll_free].into_iter().flatten()
    }
}

/// How the meeting got its join block (MM-11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// With the button or the Outlook add-in, so the service finds the block.
    AddIn,
    /// Copied by hand from another meeting, so the service does not see it.
    Copied,
}

/// Of which product a meeting is (MM-14).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Skype for Business.
    #[default]
    SkypeForBusiness,
    /// Teams.
    Teams,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// Who organizes it; only the organizer's service runs rewrite it.
    pub organizer: UserId,
    /// Which of the catalog's subjects it has.
    pub subject: u8,
    /// How many people are invited, organizer included.
    pub attendees: u16,
    /// When it starts.
    pub starts_at: Timestamp,
    /// How its block came about.
    pub origin: Origin,
    /// Of which product it is.
    pub kind: Kind,
    /// Somebody has typed inside the block; that is lost when it is rewritten (MM-12).
    pub edited_inside: bool,
    /// The conference ID that the invitation prints.
    pub conference_id: u32,
    /// The numbers that the invitation prints.
    pub printed: Printed,
    /// The number of the customization that the invitation carries (IV-04).
    pub look: u16,
    /// What stood there before it was last rewritten.
    pub before: Option<Before>,
}

/// The block that the service replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// The numbers that it printed.
    pub printed: Printed,
    /// The conference ID that it printed.
    pub conference_id: u32,
    /// The number of its customization.
    pub look: u16,
    /// Whether somebody's edits inside it were lost (MM-12).
    pub edits_lost: bool,
    /// Of which product the meeting was.
    pub kind: Kind,
}

/// Why a meeting cannot be rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unmovable {
    /// It is over (MM-10).
    Past,
    /// More people than the service rewrites (MM-11).
    TooManyAttendees,
    /// Its block was copied by hand (MM-11).
    CopiedBlock,
    /// Its organizer's mailbox is on premises (MM-07).
    MailboxOnPremises,
    /// Its organizer has a third-party provider (MM-07).
    ThirdPartyProvider,
}

/// Whether the service can rewrite `meeting`, and if not, why not.
pub fn can_rewrite(tenant: &Tenant, meeting: &Meeting, now: Timestamp) -> Result<(), Unmovable> {
    if meeting.starts_at <= now {
        return Err(Unmovable::Past);
    }
    let organizer = &tenant.people[meeting.organizer.index()];
    if organizer.mailbox == Mailbox::OnPremises {
        return Err(Unmovable::MailboxOnPremises);
    }
    if organizer.provider == Provider::ThirdParty {
        return Err(Unmovable::ThirdPartyProvider);
    }
    if meeting.attendees > tenant.profile().attendees_max {
        return Err(Unmovable::TooManyAttendees);
    }
    match meeting.origin {
        Origin::Copied => Err(Unmovable::CopiedBlock),
        Origin::AddIn => Ok(()),
    }
}

/// The meetings of a person, as indices.
pub fn of_person(person: &Person) -> std::ops::Range<u32> {
    let (start, count) = person.meetings;
    start..start + count
}

/// What the invitation of a person's new meeting would print: the default numbers, or those of the
/// third-party provider (AC-08); no toll-free number where the person may not use any (US-10).
pub fn fresh(person: &Person) -> Printed {
    match &person.acp {
        Some(acp) => Printed { toll: Some(acp.toll), toll_free: acp.toll_free },
        None => fresh_with(person, person.toll, person.toll_free),
    }
}

/// What it would print if these were the person's default numbers.
pub fn fresh_with(
    person: &Person,
    toll: Option<PhoneNumber>,
    toll_free: Option<PhoneNumber>,
) -> Printed {
    Printed { toll, toll_free: toll_free.filter(|_| person.dial_in.toll_free) }
}

/// The conference ID that it would print.
pub fn fresh_id(person: &Person) -> u32 {
    person.acp.as_ref().map_or(person.conference_id, |acp| acp.conference_id())
}

/// The number of the look that an invitation of this person would carry.
pub fn fresh_look(tenant: &Tenant, person: &Person) -> u16 {
    tenant.dial_in.looks.current_for(person.dial_in.toll_free)
}

/// The numbers that stand in an invitation: those that the policy listed (IV-08), or else the
/// organizer's of then.
pub fn numbers_in<'a>(
    tenant: &'a Tenant,
    meeting: &Meeting,
) -> impl Iterator<Item = PhoneNumber> + use<'a> {
    let listed = tenant.dial_in.looks.listed(meeting.look);
    let own = listed.is_empty().then_some(meeting.printed);
    let own = own.into_iter().flat_map(|printed| printed.numbers());
    listed.iter().map(|(number, _)| *number).chain(own)
}

/// Whether an invitation has the numbers that a new one of its organizer would have.
pub fn has_fresh_numbers(tenant: &Tenant, meeting: &Meeting) -> bool {
    let person = &tenant.people[meeting.organizer.index()];
    let looks = &tenant.dial_in.looks;
    let listed = looks.listed(fresh_look(tenant, person));
    match person.acp.is_some() || listed.is_empty() && looks.listed(meeting.look).is_empty() {
        true => meeting.printed == fresh(person),
        false => listed == looks.listed(meeting.look),
    }
}

/// Whether a future invitation has something else than a new one would (IV-01).
pub fn is_stale(tenant: &Tenant, meeting: &Meeting, now: Timestamp) -> bool {
    let person = &tenant.people[meeting.organizer.index()];
    meeting.starts_at > now
        && (meeting.conference_id != fresh_id(person) || !has_fresh_numbers(tenant, meeting))
}

/// Whether a future invitation prints a number on which nobody reaches the meeting (UN-01, CC-01).
pub fn is_dead(tenant: &Tenant, meeting: &Meeting, now: Timestamp) -> bool {
    let organizer = &tenant.people[meeting.organizer.index()];
    meeting.starts_at > now
        && numbers_in(tenant, meeting).any(|n| !is_reached_on(tenant, organizer, n))
}

/// Whether a caller to `number` reaches meetings of `organizer`: through the bridge, or through
/// their third-party provider.
pub fn is_reached_on(tenant: &Tenant, organizer: &Person, number: PhoneNumber) -> bool {
    bridge::is_reached_on(tenant, number) || providers::answers(tenant, organizer, number)
}

/// How many future meetings are stale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Staleness {
    /// So many meetings.
    pub meetings: u32,
    /// Of so many organizers.
    pub organizers: u32,
    /// So many of the meetings have the right numbers and another conference ID.
    pub id_only: u32,
}

/// How many future meetings are stale, of how many organizers, and why.
pub fn staleness(tenant: &Tenant, now: Timestamp) -> Staleness {
    let (mut found, mut last) = (Staleness::default(), None);
    for meeting in tenant.meetings.iter().filter(|m| is_stale(tenant, m, now)) {
        found.meetings += 1;
        found.id_only += u32::from(has_fresh_numbers(tenant, meeting));
        if last != Some(meeting.organizer) {
            found.organizers += 1;
            last = Some(meeting.organizer);
        }
    }
    found
}

/// How many future meetings are stale, and of how many organizers.
pub fn stale_counts(tenant: &Tenant, now: Timestamp) -> (u32, u32) {
    let found = staleness(tenant, now);
    (found.meetings, found.organizers)
}

/// The organizers of stale meetings that the service could rewrite, in ascending order.
pub fn stale_organizers(tenant: &Tenant, now: Timestamp) -> Vec<UserId> {
    let mut found: Vec<UserId> = tenant
        .meetings
        .iter()
        .filter(|m| is_stale(tenant, m, now) && can_rewrite(tenant, m, now).is_ok())
        .map(|m| m.organizer)
        .collect();
    found.dedup();
    found
}

/// The meetings with their ids.
pub fn iter(tenant: &Tenant) -> impl Iterator<Item = (MeetingId, &Meeting)> {
    (0u32..).map(MeetingId).zip(&tenant.meetings)
}
