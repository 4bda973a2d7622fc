//! Virtual time: integer milliseconds since 1970 UTC.
//!
//! Nothing here reads a clock; the time always comes in as a value.

use serde::{Deserialize, Serialize};

/// One second, in milliseconds.
pub const SECOND_MS: i64 = 1_000;
/// One minute, in milliseconds.
pub const MINUTE_MS: i64 = 60 * SECOND_MS;
/// One hour, in milliseconds.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// One day, in milliseconds.
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// A moment of virtual time.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Later than any moment that the app reaches.
    pub const FAR: Timestamp = Timestamp(i64::MAX / 2);

    /// The moment of a civil date and time in UTC; out-of-range parts give the epoch.
    pub fn utc(year: i16, month: i8, day: i8, hour: i8, minute: i8) -> Timestamp {
        jiff::civil::DateTime::new(year, month, day, hour, minute, 0, 0)
            .ok()
            .and_then(|civil| civil.to_zoned(jiff::tz::TimeZone::UTC).ok())
            .map_or(Timestamp(0), |zoned| Timestamp(zoned.timestamp().as_millisecond()))
    }

    /// The civil date and time in UTC.
    pub fn civil(self) -> jiff::civil::DateTime {
        let clamped = self.0.clamp(-62_135_596_800_000, 253_402_207_200_000);
        let moment = jiff::Timestamp::from_millisecond(clamped).unwrap_or_default();
        jiff::tz::TimeZone::UTC.to_datetime(moment)
    }

    /// This moment moved by `delta_ms`, which may be negative.
    pub fn plus(self, delta_ms: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(delta_ms))
    }

    /// The same day of the month and time `months` later; the last day of a shorter month.
    pub fn plus_months(self, months: i32) -> Timestamp {
        let zoned = self.civil().checked_add(jiff::Span::new().months(months)).ok();
        let zoned = zoned.and_then(|civil| civil.to_zoned(jiff::tz::TimeZone::UTC).ok());
        let rest_ms = self.0.rem_euclid(SECOND_MS);
        zoned.map_or(Timestamp::FAR, |zoned| {
            let whole_s = zoned.timestamp().as_millisecond().div_euclid(SECOND_MS);
            Timestamp(whole_s * SECOND_MS + rest_ms)
        })
    }

    /// Milliseconds from `earlier` to this moment.
    pub fn since(self, earlier: Timestamp) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn civil_time_goes_there_and_back() {
        let start = Timestamp::utc(2018, 4, 18, 9, 0);
        assert_eq!(start, Timestamp(1_524_042_000_000));
        assert_eq!(start.civil().to_string(), "2018-04-18T09:00:00");
        assert_eq!(start.plus(90 * MINUTE_MS).civil().to_string(), "2018-04-18T10:30:00");
    }

    #[test]
    fn months_keep_the_day_and_the_time() {
        let leap = Timestamp::utc(2020, 2, 29, 8, 30).plus(7);
        assert_eq!(leap.plus_months(12), Timestamp::utc(2021, 2, 28, 8, 30).plus(7));
        let may = Timestamp::utc(2018, 5, 31, 0, 0);
        assert_eq!(may.plus_months(12), Timestamp::utc(2019, 5, 31, 0, 0));
        assert_eq!(Timestamp::FAR.plus_months(12), Timestamp::FAR);
    }
}
