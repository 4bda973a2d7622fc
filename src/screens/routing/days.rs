//! Days as they are typed: `2018-12-25`.

use crate::domain::routing::hours::day_of;
use crate::domain::time::{DAY_MS, Timestamp};

/// Reads a day, counted from 1 January 1970.
pub fn read(typed: &str) -> Option<i32> {
    let date: jiff::civil::Date = typed.trim().parse().ok()?;
    let start = Timestamp::utc(date.year(), date.month(), date.day(), 0, 0);
    i32::try_from(day_of(start)).ok()
}

/// The day as it would be typed.
pub fn written(day: i32) -> String {
    let date = Timestamp(i64::from(day) * DAY_MS).civil().date();
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}
