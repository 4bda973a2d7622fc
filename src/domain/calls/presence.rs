//! Whether a person answers a call. Invented, so that agents can be skipped (CQ-06): nobody's
//! presence is known here, but everybody's working day and meetings are.

use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::meetings;
use crate::domain::people::{self, Person};
use crate::domain::routing::hours::{ZoneId, place_of};
use crate::domain::time::Timestamp;

/// Half hours of the day in which people work: from 8:00 to 18:00. Invented.
const WORKING: std::ops::Range<u32> = 16..36;

/// Whether a person answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The person answers.
    Available,
    /// The person is in a meeting or on the phone.
    DoNotDisturb,
    /// It is no working time where the person is.
    Offline,
}

/// The presence of a person at a moment.
pub fn of(tenant: &Tenant, user: UserId, at: Timestamp) -> Presence {
    let Ok(person) = people::person(tenant, user) else { return Presence::Offline };
    let (day, slot) = place_of(zone(person).local(at));
    if day > 4 || !WORKING.contains(&slot) {
        return Presence::Offline;
    }
    let length_ms = tenant.profile().meeting_ms;
    let in_meeting = meetings::of_person(person).any(|meeting| {
        let meeting = tenant.meetings.get(meeting as usize);
        meeting.is_some_and(|meeting| (0..length_ms).contains(&at.since(meeting.starts_at)))
    });
    if in_meeting { Presence::DoNotDisturb } else { Presence::Available }
}

/// The time zone of a person, by the country.
pub fn zone(person: &Person) -> ZoneId {
    let key = match person.country.code() {
        "US" => "new-york",
        "GB" => "london",
        _ => "paris",
    };
    ZoneId::parse(key).unwrap_or(ZoneId(0))
}
