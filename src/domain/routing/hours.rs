//! When an attendant is open: time zones, the week in half hours, and holidays.

use serde::{Deserialize, Serialize};

use super::attendants::Handling;
use crate::domain::time::{DAY_MS, MINUTE_MS, Timestamp};

/// Half hours of a day.
pub const SLOTS: u32 = 48;
/// The most holidays of an attendant (AA-07).
pub const HOLIDAYS_MAX: usize = 20;
/// The most date ranges of a holiday (AA-07).
pub const RANGES_MAX: usize = 10;

const ALL_DAY: u64 = (1 << SLOTS) - 1;

/// A time zone: a city and how far its clock is ahead of UTC, without summer time. Invented: the
/// app has no time zone database.
#[derive(Debug)]
pub struct Zone {
    /// The city as it stands in an address.
    pub key: &'static str,
    /// Minutes ahead of UTC.
    pub ahead_min: i16,
}

/// The time zones, from west to east. Stored by their place in this list: only append.
pub const ZONES: [Zone; 16] = [
    Zone { key: "honolulu", ahead_min: -600 },
    Zone { key: "anchorage", ahead_min: -540 },
    Zone { key: "seattle", ahead_min: -480 },
    Zone { key: "denver", ahead_min: -420 },
    Zone { key: "chicago", ahead_min: -360 },
    Zone { key: "new-york", ahead_min: -300 },
    Zone { key: "sao-paulo", ahead_min: -180 },
    Zone { key: "london", ahead_min: 0 },
    Zone { key: "paris", ahead_min: 60 },
    Zone { key: "athens", ahead_min: 120 },
    Zone { key: "dubai", ahead_min: 240 },
    Zone { key: "mumbai", ahead_min: 330 },
    Zone { key: "bangkok", ahead_min: 420 },
    Zone { key: "singapore", ahead_min: 480 },
    Zone { key: "tokyo", ahead_min: 540 },
    Zone { key: "sydney", ahead_min: 600 },
];

/// A time zone of the list, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneId(pub u8);

impl ZoneId {
    /// All of them.
    pub fn all() -> impl Iterator<Item = ZoneId> {
        (0..ZONES.len() as u8).map(ZoneId)
    }

    /// The zone with this key.
    pub fn parse(key: &str) -> Option<ZoneId> {
        ZoneId::all().find(|id| id.zone().key == key)
    }

    /// Whether the list has it.
    pub fn exists(self) -> bool {
        usize::from(self.0) < ZONES.len()
    }

    /// The zone; one that the list does not have is the first.
    pub fn zone(self) -> &'static Zone {
        ZONES.get(usize::from(self.0)).unwrap_or(&ZONES[0])
    }

    /// What a clock there shows, as if it were UTC.
    pub fn local(self, at: Timestamp) -> Timestamp {
        at.plus(i64::from(self.zone().ahead_min) * MINUTE_MS)
    }
}

/// A week of open half hours: one bit each, Monday first (AA-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week(pub [u64; 7]);

impl Week {
    /// What Custom starts with: Monday to Friday, 9:00 to 17:00 (AA-04).
    pub fn office() -> Week {
        let day = slots(18, 34);
        Week([day, day, day, day, day, 0, 0])
    }

    /// Whether no day has more half hours than there are.
    pub fn is_readable(&self) -> bool {
        self.0.iter().all(|day| day & !ALL_DAY == 0)
    }

    /// Whether a half hour is open; days count from Monday.
    pub fn is_open(&self, day: usize, slot: u32) -> bool {
        self.0.get(day).is_some_and(|bits| bits >> slot & 1 == 1)
    }

    /// The week with one half hour opened or closed.
    pub fn with(mut self, day: usize, slot: u32, open: bool) -> Week {
        if let Some(bits) = self.0.get_mut(day).filter(|_| slot < SLOTS) {
            *bits = if open { *bits | 1 << slot } else { *bits & !(1 << slot) };
        }
        self
    }

    /// Whether it is open when the clock of its zone shows `local`.
    pub fn is_open_at(&self, local: Timestamp) -> bool {
        let (day, slot) = place_of(local);
        self.is_open(day, slot)
    }

    /// The open stretches of a day, each as its first half hour and the one after its last.
    pub fn stretches(&self, day: usize) -> Vec<(u32, u32)> {
        let mut found: Vec<(u32, u32)> = Vec::new();
        for slot in (0..SLOTS).filter(|slot| self.is_open(day, *slot)) {
            match found.last_mut() {
                Some((_, end)) if *end == slot => *end = slot + 1,
                _ => found.push((slot, slot + 1)),
            }
        }
        found
    }
}

/// The half hours from `first` up to, but without, `end`.
pub fn slots(first: u32, end: u32) -> u64 {
    (first..end.min(SLOTS)).fold(0, |bits, slot| bits | 1 << slot)
}

/// The day of the week, Monday first, and the half hour of a local time.
pub fn place_of(local: Timestamp) -> (usize, u32) {
    // 1 January 1970 was a Thursday.
    let day = (day_of(local) + 3).rem_euclid(7) as usize;
    let slot = (local.0.rem_euclid(DAY_MS) / (30 * MINUTE_MS)) as u32;
    (day, slot)
}

/// The day of a local time, counted from 1 January 1970.
pub fn day_of(local: Timestamp) -> i64 {
    local.0.div_euclid(DAY_MS)
}

/// Whole days, first and last included, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateRange {
    /// The first day.
    pub first: i32,
    /// The last day.
    pub last: i32,
}

impl DateRange {
    /// Whether the day of a local time is among them.
    pub fn holds(&self, local: Timestamp) -> bool {
        (i64::from(self.first)..=i64::from(self.last)).contains(&day_of(local))
    }
}

/// A holiday; it outranks the hours (AA-07).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Holiday {
    /// Its name, which no other holiday of the attendant has.
    pub name: Box<str>,
    /// When it is.
    pub ranges: Vec<DateRange>,
    /// What callers meet: a greeting and the end, unless said otherwise.
    pub handling: Handling,
}

#[cfg(test)]
mod tests {
    use super::*;

    // AA-04
    #[test]
    fn custom_hours_start_on_weekdays_from_nine_to_five() {
        let week = Week::office();
        for (day, hour, minute, open) in [
            (16, 8, 59, false),
            (16, 9, 0, true),
            (20, 16, 59, true),
            (20, 17, 0, false),
            (21, 12, 0, false),
            (22, 12, 0, false),
        ] {
            // 16 April 2018 was a Monday.
            let local = Timestamp::utc(2018, 4, day, hour, minute);
            assert_eq!(week.is_open_at(local), open, "{local:?}");
        }
    }

    // AA-04
    #[test]
    fn a_day_may_have_several_breaks() {
        let week = Week::office().with(0, 24, false).with(0, 25, false).with(0, 30, false);
        assert_eq!(week.stretches(0), [(18, 24), (26, 30), (31, 34)]);
        assert_eq!(week.stretches(6), []);
    }

    #[test]
    fn a_clock_elsewhere_shows_its_own_day() {
        let at = Timestamp::utc(2018, 4, 18, 23, 30);
        let paris = ZoneId::parse("paris").expect("Paris is in the list");
        assert_eq!(place_of(paris.local(at)), (3, 1));
        assert_eq!(place_of(at), (2, 47));
    }
}
