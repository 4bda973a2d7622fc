//! Figures, times and durations as each language writes them.

use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Timestamp};
use crate::texts::Lang;

/// A whole number with the thousands of its language: `12,345` or `12 345`.
pub fn count(lang: Lang, n: impl Into<u64>) -> String {
    let digits = n.into().to_string();
    let separator = match lang {
        Lang::En => ',',
        Lang::Fr => '\u{202f}',
    };
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// The count with its noun: French takes the singular for 0 and 1, English for 1 only.
pub fn counted(lang: Lang, n: impl Into<u64>, one: &str, many: &str) -> String {
    let n = n.into();
    format!("{} {}", count(lang, n), if is_one(lang, n) { one } else { many })
}

/// Whether a count takes the singular.
pub fn is_one(lang: Lang, n: u64) -> bool {
    n == 1 || (n == 0 && lang == Lang::Fr)
}

const MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTHS_FR: [&str; 12] = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
];

/// `18 Apr 2018` or `18 avr. 2018`.
pub fn date(lang: Lang, at: Timestamp) -> String {
    let civil = at.civil();
    format!("{} {} {}", civil.day(), month(lang, civil.month()), civil.year())
}

/// `18 Apr` or `18 avr.`.
pub fn day(lang: Lang, at: Timestamp) -> String {
    let civil = at.civil();
    format!("{} {}", civil.day(), month(lang, civil.month()))
}

fn month(lang: Lang, month: i8) -> &'static str {
    let index = (month.clamp(1, 12) - 1) as usize;
    match lang {
        Lang::En => MONTHS_EN[index],
        Lang::Fr => MONTHS_FR[index],
    }
}

/// `09:12`.
pub fn hour(at: Timestamp) -> String {
    let civil = at.civil();
    format!("{:02}:{:02}", civil.hour(), civil.minute())
}

/// `09:12:40`.
pub fn clock(at: Timestamp) -> String {
    format!("{}:{:02}", hour(at), at.civil().second())
}

/// `18 Apr 2018 09:12:40`.
pub fn moment(lang: Lang, at: Timestamp) -> String {
    format!("{} {}", date(lang, at), clock(at))
}

/// The hour alone where `at` is on the day of `now`, the day with it otherwise.
pub fn when(lang: Lang, at: Timestamp, now: Timestamp) -> String {
    match at.0.div_euclid(DAY_MS) == now.0.div_euclid(DAY_MS) {
        true => hour(at),
        false => format!("{} {}", day(lang, at), hour(at)),
    }
}

/// `6:48`, minutes and seconds of a countdown.
pub fn countdown(left_ms: i64) -> String {
    // A started second counts, so that 0:00 stands only when it is over.
    let seconds = (left_ms.max(0) + SECOND_MS - 1) / SECOND_MS;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A duration in its two largest units: `2 h 05 min`.
pub fn duration(lang: Lang, duration_ms: i64) -> String {
    let duration_ms = duration_ms.max(0);
    let (days, hours) = (duration_ms / DAY_MS, duration_ms % DAY_MS / HOUR_MS);
    let minutes = duration_ms % HOUR_MS / MINUTE_MS;
    let day_unit = match lang {
        Lang::En => "d",
        Lang::Fr => "j",
    };
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{} s", duration_ms / SECOND_MS),
        (0, 0, m) => format!("{m} min"),
        (0, h, m) => format!("{h} h {m:02} min"),
        (d, h, _) => format!("{d} {day_unit} {h} h"),
    }
}

/// A whole percentage: `42%` or `42 %`.
pub fn percent(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("{n}%"),
        Lang::Fr => format!("{n}\u{202f}%"),
    }
}

/// A number for a reader, national at home and international from abroad.
pub fn phone(reader: Country, number: PhoneNumber) -> String {
    number.display(reader)
}

/// Words joined by commas and a last "and".
pub fn list(lang: Lang, words: &[String]) -> String {
    let and = match lang {
        Lang::En => " and ",
        Lang::Fr => " et ",
    };
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_each_language_does() {
        assert_eq!(count(Lang::En, 1_234_567u32), "1,234,567");
        assert_eq!(count(Lang::Fr, 12_345u32), "12\u{202f}345");
        assert_eq!(count(Lang::Fr, 999u32), "999");
        assert_eq!(counted(Lang::En, 0u32, "number", "numbers"), "0 numbers");
        assert_eq!(counted(Lang::Fr, 0u32, "numéro", "numéros"), "0 numéro");
        assert_eq!(counted(Lang::Fr, 2u32, "numéro", "numéros"), "2 numéros");
    }

    #[test]
    fn times_are_written_in_utc() {
        let start = Timestamp::utc(2018, 4, 18, 9, 12);
        assert_eq!(moment(Lang::En, start), "18 Apr 2018 09:12:00");
        assert_eq!(date(Lang::Fr, start), "18 avr. 2018");
        assert_eq!(when(Lang::En, start.plus(DAY_MS), start), "19 Apr 09:12");
        assert_eq!(when(Lang::En, start.plus(HOUR_MS), start), "10:12");
    }

    #[test]
    fn a_countdown_reaches_zero_only_at_the_end() {
        assert_eq!(countdown(600_000), "10:00");
        assert_eq!(countdown(599_999), "10:00");
        assert_eq!(countdown(1), "0:01");
        assert_eq!(countdown(0), "0:00");
        assert_eq!(countdown(-5), "0:00");
    }

    #[test]
    fn durations_show_two_units() {
        assert_eq!(duration(Lang::En, 42_000), "42 s");
        assert_eq!(duration(Lang::En, 7_500_000), "2 h 05 min");
        assert_eq!(duration(Lang::Fr, 26 * HOUR_MS), "1 j 2 h");
    }

    #[test]
    fn lists_end_with_and() {
        let words: Vec<String> = ["a", "b", "c"].map(String::from).to_vec();
        assert_eq!(list(Lang::En, &words), "a, b and c");
        assert_eq!(list(Lang::Fr, &words[..1]), "a");
    }
}
