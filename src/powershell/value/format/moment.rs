//! Moments and durations by pattern: `d`, `s`, `yyyy-MM-dd HH:mm`, `hh\:mm\:ss`.

use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Timestamp};
use crate::powershell::value::calendar::{DAYS, MONTHS};
use crate::powershell::value::text;

/// The patterns with a single letter, and what each stands for.
const NAMED: &[(&str, &str)] = &[
    ("d", "M/d/yyyy"),
    ("D", "dddd, MMMM d, yyyy"),
    ("t", "h:mm tt"),
    ("T", "h:mm:ss tt"),
    ("f", "dddd, MMMM d, yyyy h:mm tt"),
    ("F", "dddd, MMMM d, yyyy h:mm:ss tt"),
    ("g", "M/d/yyyy h:mm tt"),
    ("G", "M/d/yyyy h:mm:ss tt"),
    ("", "M/d/yyyy h:mm:ss tt"),
    ("s", "yyyy-MM-ddTHH:mm:ss"),
    ("u", "yyyy-MM-dd HH:mm:ssZ"),
    ("o", "yyyy-MM-ddTHH:mm:ss.fff0000Z"),
    ("O", "yyyy-MM-ddTHH:mm:ss.fff0000Z"),
    ("m", "MMMM d"),
    ("M", "MMMM d"),
    ("y", "MMMM yyyy"),
    ("Y", "MMMM yyyy"),
];

/// The moment as the pattern wants it; nothing for a letter that stands for no pattern.
pub fn formatted(moment: Timestamp, pattern: &str) -> Option<String> {
    let named = NAMED.iter().find(|(name, _)| *name == pattern).map(|(_, pattern)| *pattern);
    let pattern = match named {
        Some(pattern) => pattern,
        None if pattern.chars().count() == 1 => return None,
        None => pattern.strip_prefix('%').unwrap_or(pattern),
    };
    let civil = moment.civil();
    let month = MONTHS.get(usize::from(civil.month().unsigned_abs()) - 1).copied()?;
    let day = DAYS[civil.weekday().to_sunday_zero_offset() as usize % 7];
    let (hour, milliseconds) = (i64::from(civil.hour()), i64::from(civil.millisecond()));
    Some(written(pattern, |letter, count| {
        Some(match (letter, count) {
            ('y', 1 | 2) => padded(i64::from(civil.year() % 100), count),
            ('y', _) => padded(i64::from(civil.year()), count),
            ('M', 1 | 2) => padded(i64::from(civil.month()), count),
            ('M', 3) => month[..3].into(),
            ('M', _) => month.into(),
            ('d', 1 | 2) => padded(i64::from(civil.day()), count),
            ('d', 3) => day[..3].into(),
            ('d', _) => day.into(),
            ('H', _) => padded(hour, count),
            ('h', _) => padded((hour + 11) % 12 + 1, count),
            ('m', _) => padded(i64::from(civil.minute()), count),
            ('s', _) => padded(i64::from(civil.second()), count),
            ('f', _) => fraction(milliseconds, count),
            ('t', 1) => if hour < 12 { "A" } else { "P" }.into(),
            ('t', _) => if hour < 12 { "AM" } else { "PM" }.into(),
            ('z' | 'K', _) => if count > 2 { "+00:00" } else { "+00" }.into(),
            _ => return None,
        })
    }))
}

/// The time between two moments as the pattern wants it.
pub fn of_duration(ms: i64, pattern: &str) -> Option<String> {
    if matches!(pattern, "" | "c" | "t" | "T") {
        return Some(text::of_duration(ms));
    }
    if pattern.chars().count() == 1 {
        return None;
    }
    let ms = i64::try_from(ms.unsigned_abs()).unwrap_or(i64::MAX);
    Some(written(pattern.strip_prefix('%').unwrap_or(pattern), |letter, count| {
        Some(match letter {
            'd' => padded(ms / DAY_MS, count),
            'h' => padded(ms / HOUR_MS % 24, count),
            'm' => padded(ms / MINUTE_MS % 60, count),
            's' => padded(ms / SECOND_MS % 60, count),
            'f' => fraction(ms % SECOND_MS, count),
            _ => return None,
        })
    }))
}

/// Goes over a pattern: runs of one letter are parts, quotes and backslashes keep letters as they
/// are, and what is no part stands for itself.
fn written(pattern: &str, part: impl Fn(char, usize) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        match letter {
            '\\' => {
                let kept = after.chars().next();
                out.extend(kept);
                rest = &after[kept.map_or(0, char::len_utf8)..];
            }
            '\'' | '"' => {
                let (kept, behind) = after.split_once(letter).unwrap_or((after, ""));
                out.push_str(kept);
                rest = behind;
            }
            _ => {
                let behind = rest.trim_start_matches(letter);
                let run = &rest[..rest.len() - behind.len()];
                let count = run.len() / letter.len_utf8();
                out.push_str(&part(letter, count).unwrap_or_else(|| run.to_string()));
                rest = behind;
            }
        }
    }
    out
}

fn padded(number: i64, width: usize) -> String {
    let width = width.min(9);
    format!("{number:0width$}")
}

/// So many digits of a second's fraction.
fn fraction(milliseconds: i64, count: usize) -> String {
    let digits = format!("{milliseconds:03}0000");
    digits[..count.min(digits.len())].to_string()
}
