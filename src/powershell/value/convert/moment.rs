//! Moments as people write them: `2018-04-18`, `2018-04-18T09:30:00+02:00`, `4/18/2018 9:30 PM`,
//! `April 18, 2018`, `18 Apr 2018 9pm`. The month comes first among numbers, as casts read dates in
//! every culture.

use crate::domain::time::{HOUR_MS, MINUTE_MS, Timestamp};
use crate::powershell::value::calendar::{DAYS, MONTHS};

/// The moment that a text says.
pub fn read_moment(written: &str) -> Option<Timestamp> {
    let lower = written.trim().to_ascii_lowercase();
    let lower = lower.trim_end_matches('z');
    if let Some((date, time)) = lower.split_once('t')
        && let Some(midnight) = day(date)
    {
        return Some(midnight.plus(time_with_offset(time)?));
    }
    let words: Vec<&str> = lower.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let words = match words.split_first() {
        Some((first, others)) if is_named(first, &DAYS) => others,
        _ => &words,
    };
    let (midnight, time) = match words {
        [first, time @ ..] if day(first).is_some() => (day(first)?, time),
        [first, second, third, time @ ..] => (named_day(first, second, third)?, time),
        _ => return None,
    };
    match time {
        [] => Some(midnight),
        time => Some(midnight.plus(time_with_offset(&time.concat())?)),
    }
}

fn numbers(text: &str, sign: char) -> Option<Vec<i16>> {
    text.split(sign).map(|part| part.parse().ok()).collect()
}

fn midnight(year: i16, month: i16, day: i16) -> Option<Timestamp> {
    let date = jiff::civil::Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    Some(Timestamp::utc(date.year(), date.month(), date.day(), 0, 0))
}

/// `2018-04-18` and `4/18/2018`.
fn day(written: &str) -> Option<Timestamp> {
    match (numbers(written, '-').as_deref(), numbers(written, '/').as_deref()) {
        (Some([year, month, day]), _) | (_, Some([month, day, year])) => {
            midnight(*year, *month, *day)
        }
        _ => None,
    }
}

/// `April 18 2018` and `18 April 2018`, also with the beginning of the month.
fn named_day(first: &str, second: &str, year: &str) -> Option<Timestamp> {
    let month = |word: &str| {
        let at = MONTHS.iter().position(|name| is_named(word, &[name]))?;
        i16::try_from(at + 1).ok()
    };
    let (month, day) = match (month(first), month(second)) {
        (Some(month), None) => (month, second),
        (None, Some(month)) => (month, first),
        _ => return None,
    };
    midnight(year.parse().ok()?, month, day.parse().ok()?)
}

/// Whether a word is one of these names, or its first three letters.
fn is_named(word: &str, names: &[&str]) -> bool {
    let is = |part: &str| part.eq_ignore_ascii_case(word);
    names.iter().any(|name| is(name) || name.get(..3).is_some_and(is))
}

/// The time within a day in milliseconds, without its distance from UTC: `20:00+02:00`.
fn time_with_offset(written: &str) -> Option<i64> {
    let at = written.rfind(['+', '-']);
    let Some((of_day, offset)) = at.map(|at| written.split_at(at)) else { return time(written) };
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    Some(time(of_day)? - sign * time(&offset[1..])?)
}

/// `9:30`, `21:30:15.5`, `9:30pm`, `9pm`.
fn time(written: &str) -> Option<i64> {
    let half = ["am", "pm"].into_iter().find(|half| written.ends_with(half));
    let time = half.and_then(|half| written.strip_suffix(half)).unwrap_or(written).trim_end();
    // An hour alone is a time only with its half of the day.
    let (hour, rest) = match (time.split_once(':'), half) {
        (Some(parts), _) => parts,
        (None, Some(_)) => (time, "0"),
        (None, None) => return None,
    };
    let hour: i64 = hour.parse().ok()?;
    let hour = match half {
        None if (0..24).contains(&hour) => hour,
        Some("am") if (1..=12).contains(&hour) => hour % 12,
        Some("pm") if (1..=12).contains(&hour) => hour % 12 + 12,
        _ => return None,
    };
    let (minute, second) = rest.split_once(':').unwrap_or((rest, "0"));
    let minute: i64 = minute.parse().ok().filter(|m| (0..60).contains(m))?;
    let second: f64 = second.parse().ok().filter(|s| (0.0..60.0).contains(s))?;
    Some(hour * HOUR_MS + minute * MINUTE_MS + (second * 1000.0).round() as i64)
}
