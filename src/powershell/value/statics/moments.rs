//! `[datetime]::…` and `[timespan]::…`

use super::{outside, refused};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS};
use crate::powershell::value::convert::{read_moment, to_double, to_int};
use crate::powershell::value::failure::Failure;
use crate::powershell::value::{Value, text};

pub fn of_datetime(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    Ok(Some(match (name.to_ascii_lowercase().as_str(), arguments) {
        ("new", [_, _, _, ..]) => new_moment(arguments)?,
        ("daysinmonth", [year, month]) => {
            let first = |year: i32, month: i32| {
                read_moment(&format!("{year}-{month}-1")).ok_or_else(|| outside("Year or Month"))
            };
            let (year, month) = (to_int(year)?, to_int(month)?);
            let start = first(year, month)?;
            let next = first(year + month / 12, month % 12 + 1)?;
            Value::Int((next.since(start) / DAY_MS) as i32)
        }
        ("isleapyear", [year]) => {
            let year = to_int(year)?;
            Value::Bool(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
        }
        ("parseexact", [written, patterns, ..]) => {
            let written = text::of(written);
            let read = |pattern: &Value| exact(&written, &text::of(pattern));
            let moment = patterns.items().iter().find_map(read);
            let moment = moment.as_deref().and_then(read_moment);
            let why = "String was not recognized as a valid DateTime.";
            Value::Time(moment.ok_or_else(|| refused(why))?)
        }
        _ => return Ok(None),
    }))
}

/// A date that stands exactly as the pattern says, as `yyyy-M-d H:m:s`.
fn exact(written: &str, pattern: &str) -> Option<String> {
    let (mut rest, mut left) = (written, pattern);
    let mut parts = [1i32, 1, 1, 0, 0, 0];
    let mut half = None;
    while let Some(letter) = left.chars().next() {
        let run = left.len() - left.trim_start_matches(letter).len();
        left = &left[run..];
        let place = "yMdHms".find(if letter == 'h' { 'H' } else { letter });
        if let Some(place) = place {
            let most = if run <= 2 && letter != 'y' { 2 } else { run };
            let least = if run >= 2 { most } else { 1 };
            let digits = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
            if digits < least {
                return None;
            }
            *parts.get_mut(place)? = rest.get(..digits)?.parse().ok()?;
            rest = rest.get(digits..)?;
            continue;
        }
        if letter == 't' {
            half = rest.get(..2).map(str::to_ascii_uppercase);
            rest = rest.get(2..)?;
            continue;
        }
        for _ in 0..run / letter.len_utf8() {
            rest = rest.strip_prefix(letter)?;
        }
    }
    let [year, month, day, hour, minute, second] = parts;
    let year = if year < 100 { year + if year < 30 { 2000 } else { 1900 } } else { year };
    let half = half.map(|half| format!(" {half}")).unwrap_or_default();
    let moment = format!("{year}-{month}-{day} {hour}:{minute}:{second}{half}");
    rest.is_empty().then_some(moment)
}

pub fn of_timespan(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let unit = match name.to_ascii_lowercase().as_str() {
        "fromdays" => DAY_MS,
        "fromhours" => HOUR_MS,
        "fromminutes" => MINUTE_MS,
        "fromseconds" => SECOND_MS,
        "frommilliseconds" => 1,
        "new" => return new_duration(arguments),
        _ => return Ok(None),
    };
    let [count] = arguments else { return Ok(None) };
    Ok(Some(Value::Duration((to_double(count)? * unit as f64).round() as i64)))
}

/// Hours, minutes and seconds, with days in front where there are four.
fn new_duration(arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let units: &[i64] = match arguments.len() {
        3 => &[HOUR_MS, MINUTE_MS, SECOND_MS],
        4 => &[DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS],
        _ => return Ok(None),
    };
    let mut ms = 0i64;
    for (value, unit) in arguments.iter().zip(units) {
        ms = ms.saturating_add(i64::from(to_int(value)?).saturating_mul(*unit));
    }
    Ok(Some(Value::Duration(ms)))
}

/// Year, month and day, and the time of day where it is given.
fn new_moment(arguments: &[Value]) -> Result<Value, Failure> {
    let parts: Result<Vec<i32>, Failure> = arguments.iter().map(to_int).collect();
    let parts = parts?;
    let written = match parts.as_slice() {
        [year, month, day] => format!("{year}-{month}-{day}"),
        [year, month, day, hour, minute, second] => {
            format!("{year}-{month}-{day} {hour}:{minute}:{second}")
        }
        _ => return Err(outside("Year, Month and Day")),
    };
    let moment = read_moment(&written).ok_or_else(|| outside("Year, Month and Day"))?;
    Ok(Value::Time(moment))
}
