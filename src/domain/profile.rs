//! The parameters that differ by era. Sources of each figure stand beside it; a figure that no
//! source gives is marked as invented.

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::event::Event;
use super::providers::{self, ThirdParty};
use super::refusal::Refusal;
use super::time::{HOUR_MS, MINUTE_MS, SECOND_MS};

/// Which service is simulated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Era {
    /// The Skype for Business Online admin center of 2017 and 2018: the source documents.
    #[default]
    SkypeForBusiness2018,
    /// The Teams admin center of today.
    TeamsToday,
}

/// The figures of an era; durations in milliseconds.
#[derive(Debug)]
pub struct Profile {
    /// How long a reservation holds its numbers (RS-01).
    pub hold_ms: i64,
    /// The most numbers that one search may ask for (RS-05).
    pub quantity_max: u32,
    /// The most reservations at a time (RS-04).
    pub holds_max: usize,
    /// The most numbers on hold at a time, over all reservations (RS-04).
    pub held_numbers_max: usize,
    /// The least time that a migration request waits in the queue (MM-08).
    pub queue_min_ms: i64,
    /// What chance adds to that: "most under one hour", "about two hours" (MM-08).
    pub queue_spread_ms: i64,
    /// What every request ahead in the queue adds. Invented, so that 100,000 take twelve hours.
    pub queue_per_request_ms: i64,
    /// The most that a request waits: "up to twelve hours" (MM-08).
    pub queue_max_ms: i64,
    /// The least time to rewrite one meeting. Invented.
    pub meeting_min_ms: i64,
    /// What chance adds to that, per person and run. Invented.
    pub meeting_spread_ms: i64,
    /// Meetings with more people than this, organizer included, are not rewritten (MM-11).
    pub attendees_max: u16,
    /// Waits before retry 1, 2, … in minutes; nine of them within 24 hours (MM-09). Invented steps.
    pub retry_minutes: [i64; 9],
    /// Attempts in a thousand that meet a fault. Invented.
    pub fault_permille: u32,
    /// Mailboxes in a thousand in which every attempt meets a fault. Invented.
    pub stubborn_permille: u32,
    /// Mean time between two steps of the rival organizations. Invented.
    pub rival_gap_ms: i64,
    /// The shortest time that a call queue rings an agent, in seconds (CQ-09).
    pub alert_min_s: u32,
    /// The longest time that a call queue rings an agent, in seconds (CQ-09).
    pub alert_max_s: u32,
    /// How long a new agent waits for the first call: "up to 30 minutes" (CQ-07).
    pub agent_delay_ms: i64,
    /// How long a new person cannot be asked for by voice: "up to 36 hours" (AA-08).
    pub voice_name_delay_ms: i64,
    /// The least time that an audio file stays that nothing uses any more (AA-10).
    pub audio_kept_min_ms: i64,
    /// What chance adds to that: 48 to 72 hours in all (AA-10).
    pub audio_kept_spread_ms: i64,
    /// How long an agent talks with a caller, for the estimate of a tried call. Invented.
    pub talk_ms: i64,
    /// How long a meeting keeps its organizer from answering a call. Invented.
    pub meeting_ms: i64,
    /// How long somebody just added is missing on Voice users: "several hours" (AN-02). Invented.
    pub voice_user_delay_ms: i64,
    /// How long the mailbox of somebody just added is not there yet (IV-07). Invented.
    pub mailbox_delay_ms: i64,
    /// The least time until a number works for a person. Invented.
    pub number_min_ms: i64,
    /// The most time until a number works for a person (AN-04).
    pub number_max_ms: i64,
    /// Assignments in a thousand that wait for a service request in the end (NT-08). Invented.
    pub activation_fault_permille: u32,
    /// How long support takes to validate an address by hand (EM-09). Invented.
    pub address_help_ms: i64,
    /// The most numbers that one order gives up (AQ-12); none in the older center (AQ-11).
    pub release_max: Option<usize>,
    /// How long such an order takes (AQ-12). Invented.
    pub release_ms: i64,
    /// The least that the calls to a toll-free number cost a day, in US cents. Invented.
    pub toll_free_day_min_cents: u32,
    /// What chance adds to that. Invented.
    pub toll_free_day_spread_cents: u32,
    /// The most that a person with a credits license uses a day, in US cents. Invented.
    pub person_day_max_cents: u32,
    /// Recharges in a thousand whose payment is refused. Invented.
    pub recharge_fails_permille: u32,
    /// The third-party providers that people can have; none since 1 April 2019 (AC-14).
    pub third_parties: &'static [ThirdParty],
}

const SKYPE_2018: Profile = Profile {
    hold_ms: 10 * MINUTE_MS,
    quantity_max: 500,
    holds_max: 10,
    held_numbers_max: 200,
    queue_min_ms: 10 * MINUTE_MS,
    queue_spread_ms: 45 * MINUTE_MS,
    queue_per_request_ms: 400,
    queue_max_ms: 12 * HOUR_MS,
    meeting_min_ms: 20 * SECOND_MS,
    meeting_spread_ms: 60 * SECOND_MS,
    attendees_max: 250,
    retry_minutes: [5, 10, 20, 40, 60, 120, 240, 360, 480],
    fault_permille: 60,
    stubborn_permille: 12,
    rival_gap_ms: 60 * SECOND_MS,
    alert_min_s: 30,
    alert_max_s: 180,
    agent_delay_ms: 30 * MINUTE_MS,
    voice_name_delay_ms: 36 * HOUR_MS,
    audio_kept_min_ms: 48 * HOUR_MS,
    audio_kept_spread_ms: 24 * HOUR_MS,
    talk_ms: 3 * MINUTE_MS,
    meeting_ms: 30 * MINUTE_MS,
    voice_user_delay_ms: 4 * HOUR_MS,
    mailbox_delay_ms: HOUR_MS,
    number_min_ms: 10 * MINUTE_MS,
    number_max_ms: 24 * HOUR_MS,
    activation_fault_permille: 20,
    address_help_ms: 48 * HOUR_MS,
    release_max: None,
    release_ms: 0,
    toll_free_day_min_cents: 40,
    toll_free_day_spread_cents: 80,
    person_day_max_cents: 30,
    recharge_fails_permille: 80,
    third_parties: providers::KNOWN,
};

const TEAMS_TODAY: Profile = Profile {
    // RS-08: sample orders expire 16 minutes and 1 second after their creation.
    hold_ms: 16 * MINUTE_MS + SECOND_MS,
    // MM-08: a request waits at least 90 minutes on purpose, about two hours in all.
    queue_min_ms: 90 * MINUTE_MS,
    queue_spread_ms: 30 * MINUTE_MS,
    // CQ-09: New-CsCallQueue takes 15 to 180 seconds.
    alert_min_s: 15,
    // AQ-12: an order gives up at most 1,000 numbers.
    release_max: Some(1_000),
    release_ms: 15 * MINUTE_MS,
    third_parties: &[],
    ..SKYPE_2018
};

impl Era {
    /// The figures of this era.
    pub fn profile(self) -> &'static Profile {
        match self {
            Era::SkypeForBusiness2018 => &SKYPE_2018,
            Era::TeamsToday => &TEAMS_TODAY,
        }
    }
}

/// Choosing the era whose figures hold from now on.
pub(super) fn switch(tenant: &Tenant, era: Era) -> Result<Vec<Event>, Refusal> {
    if tenant.era == era {
        Err(Refusal::NoChange)
    } else {
        Ok(vec![Event::ProfileSwitched { era }])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::DAY_MS;

    // MM-09
    #[test]
    fn the_nine_retries_fit_into_twenty_four_hours() {
        let waits: i64 = SKYPE_2018.retry_minutes.iter().sum();
        assert!(waits * MINUTE_MS < DAY_MS, "{waits} minutes");
    }

    // MM-08
    #[test]
    fn each_era_waits_as_its_documents_say() {
        let mid_2018 = Era::SkypeForBusiness2018.profile();
        let today = Era::TeamsToday.profile();
        assert_eq!(mid_2018.queue_min_ms, 10 * MINUTE_MS);
        assert!(mid_2018.queue_min_ms + mid_2018.queue_spread_ms <= HOUR_MS);
        assert_eq!(mid_2018.queue_max_ms, 12 * HOUR_MS);
        assert_eq!(today.queue_min_ms, 90 * MINUTE_MS);
        assert_eq!(today.queue_min_ms + today.queue_spread_ms, 2 * HOUR_MS);
    }
}
