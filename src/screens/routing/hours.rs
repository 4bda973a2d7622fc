//! The hours of a day as they are typed: `9:00-12:30, 13:30-17:00`.

use crate::domain::routing::hours::{SLOTS, Week, slots};
use crate::wording::routing::hours::Problem;

/// Reads the hours of a day; nothing typed is a closed day.
pub fn read(typed: &str) -> Result<u64, Problem> {
    let mut day = 0;
    let mut before: Vec<(u32, u32, &str)> = Vec::new();
    let parts = typed.split([',', ';', '+']).map(str::trim).filter(|part| !part.is_empty());
    for part in parts {
        let (first, end) = range(part)?;
        if let Some((_, _, other)) = before.iter().find(|(f, e, _)| first < *e && *f < end) {
            return Err(Problem::Overlap(other.to_string(), part.to_string()));
        }
        before.push((first, end, part));
        day |= slots(first, end);
    }
    Ok(day)
}

fn range(part: &str) -> Result<(u32, u32), Problem> {
    let unreadable = || Problem::Unreadable(part.to_string());
    let (first, end) = part.split_once(['-', '–', '—', 'à']).ok_or_else(unreadable)?;
    let minutes = |text: &str| minutes(text).ok_or_else(unreadable);
    let (first, end) = (minutes(first)?, minutes(end)?);
    if !first.is_multiple_of(30) || !end.is_multiple_of(30) {
        return Err(Problem::NotHalfHour(part.to_string()));
    }
    match first < end {
        true => Ok((first / 30, end / 30)),
        false => Err(Problem::UpsideDown(part.to_string())),
    }
}

/// Minutes since midnight of `9`, `9:30`, `9h30`, `09h` or `24:00`.
fn minutes(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let (hour, minute) = text.split_once([':', 'h', '.']).unwrap_or((&text, "0"));
    let minute = if minute.trim().is_empty() { "0" } else { minute };
    let (hour, minute): (u32, u32) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
    let in_day = minute < 60 && hour * 60 + minute <= SLOTS * 30;
    in_day.then_some(hour * 60 + minute)
}

/// The hours of a day as they would be typed.
pub fn written(week: &Week, day: usize) -> String {
    let stretches = week.stretches(day).into_iter();
    let range = |(first, end)| format!("{}-{}", clock(first), clock(end));
    stretches.map(range).collect::<Vec<_>>().join(", ")
}

/// The time at which a half hour begins: `9:00`.
pub fn clock(slot: u32) -> String {
    format!("{}:{:02}", slot / 2, slot % 2 * 30)
}
