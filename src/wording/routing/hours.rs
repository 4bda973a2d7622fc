//! Days and hours in words.

use crate::texts::Lang;

/// What is wrong with the hours that were typed for a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// This is no range of hours.
    Unreadable(String),
    /// A time that is no full or half hour.
    NotHalfHour(String),
    /// It ends before it begins.
    UpsideDown(String),
    /// Two ranges cover the same time.
    Overlap(String, String),
}

/// What is wrong with hours, and what would be right.
pub fn problem(lang: Lang, problem: &Problem) -> String {
    let q = |text: &str| super::names::quoted(lang, text);
    match (lang, problem) {
        (Lang::En, Problem::Unreadable(part)) => {
            format!("{} is no range of hours. Type hours such as 9:00-12:30.", q(part))
        }
        (Lang::Fr, Problem::Unreadable(part)) => {
            format!("{} n’est pas une plage horaire. Indiquez par exemple 9:00-12:30.", q(part))
        }
        (Lang::En, Problem::NotHalfHour(part)) => {
            format!("{} does not fit: hours go by half hours.", q(part))
        }
        (Lang::Fr, Problem::NotHalfHour(part)) => {
            format!("{} ne convient pas\u{a0}: les horaires vont par demi-heures.", q(part))
        }
        (Lang::En, Problem::UpsideDown(part)) => format!("{} ends before it begins.", q(part)),
        (Lang::Fr, Problem::UpsideDown(part)) => {
            format!("{} finit avant de commencer.", q(part))
        }
        (Lang::En, Problem::Overlap(first, second)) => {
            format!("{} and {} overlap.", q(first), q(second))
        }
        (Lang::Fr, Problem::Overlap(first, second)) => {
            format!("{} et {} se chevauchent.", q(first), q(second))
        }
    }
}

/// The days of the week, Monday first.
pub fn day(lang: Lang, day: usize) -> &'static str {
    let t = &lang.texts().routing;
    let days = [t.monday, t.tuesday, t.wednesday, t.thursday, t.friday, t.saturday, t.sunday];
    days.get(day).copied().unwrap_or_default()
}

/// A half hour of the grid, read out: `Monday 9:00, open`.
pub fn slot(lang: Lang, day_index: usize, clock: &str, open: bool) -> String {
    let t = &lang.texts().routing;
    let state = if open { t.open } else { t.closed };
    format!("{} {clock}, {state}", day(lang, day_index))
}
