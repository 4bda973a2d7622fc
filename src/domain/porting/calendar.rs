//! Days on which carriers work: business days of the United States, and the hour of the East.
//!
//! Transfers happen on them only, wherever the numbers are (PO-09), and a transfer is asked for by
//! day and start time, Eastern (PO-07). Holidays are computed; no table runs out.

use serde::{Deserialize, Serialize};

use crate::domain::time::{DAY_MS, HOUR_MS, Timestamp};

/// A day of the calendar, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day(pub i32);

const SUNDAY: i32 = 0;
const MONDAY: i32 = 1;
const THURSDAY: i32 = 4;
const SATURDAY: i32 = 6;

/// A federal holiday of the United States.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Holiday {
    NewYear,
    MartinLutherKing,
    Presidents,
    Memorial,
    Juneteenth,
    Independence,
    Labor,
    Columbus,
    Veterans,
    Thanksgiving,
    Christmas,
}

impl Day {
    /// The day of a civil date; out-of-range parts give the first one.
    pub fn civil(year: i16, month: i8, day: i8) -> Day {
        Day((Timestamp::utc(year, month, day, 0, 0).0.div_euclid(DAY_MS)) as i32)
    }

    /// Its first moment in UTC, which is also how a date is written.
    pub fn start(self) -> Timestamp {
        Timestamp(i64::from(self.0) * DAY_MS)
    }

    /// Year, month and day.
    pub fn parts(self) -> (i16, i8, i8) {
        let civil = self.start().civil();
        (civil.year(), civil.month(), civil.day())
    }

    /// The day of the week, 0 for Sunday.
    pub fn weekday(self) -> i32 {
        (self.0 + THURSDAY).rem_euclid(7)
    }

    /// Whether it is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), SUNDAY | SATURDAY)
    }

    /// The holiday that is kept on it, if any.
    pub fn holiday(self) -> Option<Holiday> {
        let (year, ..) = self.parts();
        // New Year on a Saturday is kept on the last day of the year before.
        let kept = |year| holidays(year).into_iter().find(|(_, day)| *day == self);
        kept(year).or_else(|| kept(year.saturating_add(1))).map(|(holiday, _)| holiday)
    }

    /// Whether carriers work on it (PO-09).
    pub fn is_business_day(self) -> bool {
        !self.is_weekend() && self.holiday().is_none()
    }

    /// The business day that comes `count` business days later; for 0 the first from here on.
    pub fn business_days_later(self, count: u32) -> Day {
        let mut day = self;
        while !day.is_business_day() {
            day = Day(day.0 + 1);
        }
        for _ in 0..count {
            day = Day(day.0 + 1);
            while !day.is_business_day() {
                day = Day(day.0 + 1);
            }
        }
        day
    }

    /// The moment of an hour of this day in the East.
    pub fn eastern(self, hour: u8) -> Timestamp {
        let standard = self.start().plus((i64::from(hour) + 5) * HOUR_MS);
        if is_summer(standard) { standard.plus(-HOUR_MS) } else { standard }
    }

    fn nth(year: i16, month: i8, weekday: i32, nth: i32) -> Day {
        let first = Day::civil(year, month, 1);
        Day(first.0 + (weekday - first.weekday()).rem_euclid(7) + (nth - 1) * 7)
    }

    fn last(year: i16, month: i8, weekday: i32) -> Day {
        let next = Day::civil(year, month + 1, 1);
        Day(next.0 - 1 - (Day(next.0 - 1).weekday() - weekday).rem_euclid(7))
    }
}

/// The day and the hour that it is in the East.
pub fn eastern(at: Timestamp) -> (Day, u8) {
    let hours = if is_summer(at) { 4 } else { 5 };
    let local = at.plus(-hours * HOUR_MS).0;
    (Day(local.div_euclid(DAY_MS) as i32), (local.rem_euclid(DAY_MS) / HOUR_MS) as u8)
}

/// Daylight saving time: from the second Sunday of March to the first of November, at two o’clock.
fn is_summer(at: Timestamp) -> bool {
    let year = at.civil().year();
    let from = Day::nth(year, 3, SUNDAY, 2).start().plus(7 * HOUR_MS);
    let until = Day::nth(year, 11, SUNDAY, 1).start().plus(6 * HOUR_MS);
    from <= at && at < until
}

/// The holidays of a year, on the days on which they are kept.
fn holidays(year: i16) -> Vec<(Holiday, Day)> {
    // A holiday on a Saturday is kept on Friday, one on a Sunday on Monday.
    let kept = |month, day| {
        let day = Day::civil(year, month, day);
        Day(day.0 + i32::from(day.weekday() == SUNDAY) - i32::from(day.weekday() == SATURDAY))
    };
    let mut all = vec![
        (Holiday::NewYear, kept(1, 1)),
        (Holiday::MartinLutherKing, Day::nth(year, 1, MONDAY, 3)),
        (Holiday::Presidents, Day::nth(year, 2, MONDAY, 3)),
        (Holiday::Memorial, Day::last(year, 5, MONDAY)),
        (Holiday::Independence, kept(7, 4)),
        (Holiday::Labor, Day::nth(year, 9, MONDAY, 1)),
        (Holiday::Columbus, Day::nth(year, 10, MONDAY, 2)),
        (Holiday::Veterans, kept(11, 11)),
        (Holiday::Thanksgiving, Day::nth(year, 11, THURSDAY, 4)),
        (Holiday::Christmas, kept(12, 25)),
    ];
    if year >= 2021 {
        all.push((Holiday::Juneteenth, kept(6, 19)));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    // PO-09
    #[test]
    fn holidays_fall_on_the_days_of_the_calendar() {
        let rows = [
            ((2018, 1, 1), Some(Holiday::NewYear)),
            ((2018, 1, 15), Some(Holiday::MartinLutherKing)),
            ((2018, 2, 19), Some(Holiday::Presidents)),
            ((2018, 5, 28), Some(Holiday::Memorial)),
            ((2018, 7, 4), Some(Holiday::Independence)),
            ((2018, 9, 3), Some(Holiday::Labor)),
            ((2018, 10, 8), Some(Holiday::Columbus)),
            ((2018, 11, 11), None),
            ((2018, 11, 12), Some(Holiday::Veterans)),
            ((2018, 11, 22), Some(Holiday::Thanksgiving)),
            ((2018, 12, 25), Some(Holiday::Christmas)),
            ((2018, 6, 19), None),
            ((2021, 6, 18), Some(Holiday::Juneteenth)),
            ((2021, 7, 5), Some(Holiday::Independence)),
            ((2021, 12, 31), Some(Holiday::NewYear)),
        ];
        for ((year, month, day), expected) in rows {
            assert_eq!(Day::civil(year, month, day).holiday(), expected, "{year}-{month}-{day}");
        }
    }

    // PO-09
    #[test]
    fn business_days_leave_out_weekends_and_holidays() {
        let friday = Day::civil(2018, 5, 25);
        assert!(friday.is_business_day());
        assert_eq!(friday.business_days_later(0), friday);
        assert_eq!(friday.business_days_later(1), Day::civil(2018, 5, 29), "Memorial Day");
        assert_eq!(Day::civil(2018, 5, 26).business_days_later(0), Day::civil(2018, 5, 29));
        assert_eq!(Day::civil(2018, 4, 18).business_days_later(7), Day::civil(2018, 4, 27));
    }

    // PO-07
    #[test]
    fn eastern_hours_follow_daylight_saving_time() {
        let noon = |month, day| Day::civil(2018, month, day).eastern(12);
        assert_eq!(noon(1, 10), Timestamp::utc(2018, 1, 10, 17, 0));
        assert_eq!(noon(4, 18), Timestamp::utc(2018, 4, 18, 16, 0));
        for (month, day) in [(3, 10), (3, 11), (3, 12), (11, 3), (11, 4), (11, 5)] {
            let day = Day::civil(2018, month, day);
            for hour in [8, 12, 17] {
                assert_eq!(eastern(day.eastern(hour)), (day, hour));
            }
        }
    }
}
