//! Values as text, as a double-quoted string or a cast writes them.

use super::types::is_exception;
use super::{Object, Value};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Timestamp};

/// The most levels of arrays and objects that are written; deeper ones, and those that hold
/// themselves, are left out.
const DEPTH_MAX: u32 = 8;

/// The text of a value.
pub fn of(value: &Value) -> String {
    within(value, DEPTH_MAX)
}

/// Whether two texts are the same but for their case.
pub fn is_same(one: &str, other: &str) -> bool {
    let folded =
        |text: &'_ str| -> Vec<char> { text.chars().flat_map(char::to_lowercase).collect() };
    match one.is_ascii() && other.is_ascii() {
        true => one.eq_ignore_ascii_case(other),
        false => folded(one) == folded(other),
    }
}

fn within(value: &Value, depth: u32) -> String {
    if depth == 0 {
        return String::new();
    }
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "True".into(),
        Value::Bool(false) => "False".into(),
        Value::Int(number) => number.to_string(),
        Value::Long(number) => number.to_string(),
        Value::Double(number) => of_double(*number),
        Value::Text(text) => text.to_string(),
        Value::Time(moment) => of_moment(*moment),
        Value::Duration(ms) => of_duration(*ms),
        Value::Array(items) => {
            let items: Vec<String> = items.borrow().iter().map(|i| within(i, depth - 1)).collect();
            items.join(" ")
        }
        Value::Table(table) => match table.borrow().is_ordered {
            true => "System.Collections.Specialized.OrderedDictionary".into(),
            false => "System.Collections.Hashtable".into(),
        },
        Value::Object(object) => {
            let object = object.borrow();
            if !object.is_custom() {
                return of_object(&object, depth);
            }
            let property = |(name, value): &(std::rc::Rc<str>, Value)| match value {
                Value::Array(_) => format!("{name}=System.Object[]"),
                other => format!("{name}={}", within(other, depth - 1)),
            };
            let properties: Vec<String> = object.entries().iter().map(property).collect();
            format!("@{{{}}}", properties.join("; "))
        }
        Value::Block(block) => block.source().to_string(),
        Value::Error(error) => error.message.clone(),
        Value::Type(name) => name.display(),
    }
}

/// An object of a class: most say the name of their class, some what they are about.
fn of_object(object: &Object, depth: u32) -> String {
    let class = &*object.type_name;
    let property = |name: &str| object.get(name).map(|value| within(&value, depth - 1));
    let short = class.rsplit('.').next().unwrap_or(class);
    let said = match short {
        "Match" | "Group" => property("Value"),
        "Regex" => property("Pattern"),
        "CultureInfo" | "FunctionInfo" | "CmdletInfo" | "AliasInfo" | "PSModuleInfo" => {
            property("Name")
        }
        "Version" => {
            let parts = ["Major", "Minor", "Build", "Revision"];
            Some(parts.iter().filter_map(|part| property(part)).collect::<Vec<_>>().join("."))
        }
        "PathInfo" => property("Path"),
        "Uri" => property("AbsoluteUri").or_else(|| property("OriginalString")),
        "PSNoteProperty" => {
            let kind = property("TypeNameOfValue").unwrap_or_default();
            let kind = kind.rsplit('.').next().unwrap_or_default().to_lowercase();
            property("Name").zip(property("Value")).map(|(n, v)| format!("{kind} {n}={v}"))
        }
        "ErrorCategoryInfo" => {
            let of = |name: &str| property(name).unwrap_or_default();
            let target = format!("({}:{})", of("TargetName"), of("TargetType"));
            let (category, activity, reason) = (of("Category"), of("Activity"), of("Reason"));
            Some(format!("{category}: {target} [{activity}], {reason}"))
        }
        // Files and folders are called by their names.
        _ if class.starts_with("System.IO.") => property("Name"),
        _ if is_exception(class) => property("Message").map(|m| format!("{class}: {m}")),
        _ => None,
    };
    said.unwrap_or_else(|| class.to_string())
}

/// A double with at most fifteen digits, as .NET Framework writes it.
pub fn of_double(number: f64) -> String {
    if number.is_nan() {
        return "NaN".into();
    }
    if number.is_infinite() {
        return if number > 0.0 { "Infinity".into() } else { "-Infinity".into() };
    }
    if number == 0.0 {
        return "0".into();
    }
    // Rounded to fifteen digits, of which the zeros at the end say nothing.
    let written = format!("{number:.14e}");
    let (digits, power) = written.split_once('e').unwrap_or((&written, "0"));
    let power: i32 = power.parse().unwrap_or_default();
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let digits = digits.replace('.', "");
    let digits = digits.trim_end_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    if !(-4..15).contains(&power) {
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        let power_sign = if power < 0 { '-' } else { '+' };
        return format!("{sign}{first}{point}{rest}E{power_sign}{:02}", power.abs());
    }
    if power < 0 {
        return format!("{sign}0.{}{digits}", "0".repeat((-power - 1) as usize));
    }
    let whole = power as usize + 1;
    match digits.len() > whole {
        true => format!("{sign}{}.{}", &digits[..whole], &digits[whole..]),
        false => format!("{sign}{digits}{}", "0".repeat(whole - digits.len())),
    }
}

/// A moment as the invariant culture writes it: month, day, year.
pub fn of_moment(moment: Timestamp) -> String {
    let civil = moment.civil();
    let (month, day, year) = (civil.month(), civil.day(), civil.year());
    let (hour, minute, second) = (civil.hour(), civil.minute(), civil.second());
    format!("{month:02}/{day:02}/{year:04} {hour:02}:{minute:02}:{second:02}")
}

/// A time between moments: days where there are any, hours, minutes, seconds and a fraction.
pub fn of_duration(ms: i64) -> String {
    let sign = if ms < 0 { "-" } else { "" };
    let ms = ms.unsigned_abs();
    let part = |unit: i64, of: i64| ms / unit.unsigned_abs() % of.unsigned_abs();
    let days = ms / DAY_MS.unsigned_abs();
    let days = if days > 0 { format!("{days}.") } else { String::new() };
    let (hours, minutes) = (part(HOUR_MS, 24), part(MINUTE_MS, 60));
    let (seconds, fraction) = (part(SECOND_MS, 60), ms % SECOND_MS.unsigned_abs());
    let fraction = if fraction > 0 { format!(".{fraction:03}0000") } else { String::new() };
    format!("{sign}{days}{hours:02}:{minutes:02}:{seconds:02}{fraction}")
}
