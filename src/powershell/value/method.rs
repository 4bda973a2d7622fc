//! Methods of texts, numbers, arrays, lists, hashtables, moments, durations and objects.

mod lists;
mod objects;

use super::compare::{equal, of_texts};
use super::convert::{to_double, to_duration, to_int, type_name};
use super::failure::{Category, Failure};
use super::types::Type;
use super::{Value, format, text};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Timestamp};
use crate::powershell::tree::operator::Case;

/// The longest text that padding makes.
const LENGTH_MAX: usize = 1 << 20;

/// Calls a method. Of an array that has none of this name, it is called on each item.
pub fn call(value: &Value, name: &str, arguments: &[Value]) -> Result<Value, Failure> {
    let lower = name.to_ascii_lowercase();
    if let Value::Null = value {
        let message = "You cannot call a method on a null-valued expression.".into();
        return Err(Failure {
            message,
            category: Category::InvalidOperation,
            id: "InvokeMethodOnNull",
        });
    }
    let own = match value {
        Value::Text(text) => of_text(text, &lower, arguments),
        Value::Time(moment) => of_moment(*moment, &lower, arguments),
        Value::Duration(ms) => of_duration(*ms, &lower, arguments),
        Value::Table(_) => of_table(value, &lower, arguments),
        Value::Array(items) => lists::call(items, &lower, arguments),
        Value::Object(object) => objects::call(object, &lower, arguments),
        _ => Ok(None),
    }?;
    if let Some(result) = own {
        return Ok(result);
    }
    match (lower.as_str(), arguments, value) {
        ("gethashcode", [], _) => Ok(Value::Int(hash(&text::of(value)))),
        ("gettype", [], _) => Ok(Type::of(value).map_or(Value::Null, Value::Type)),
        ("equals", [other], _) => Ok(Value::Bool(equal(value, other, Case::Sensitive))),
        ("tostring", [], Value::Array(_)) => {
            Ok(Type::of(value).map_or(Value::Null, |of| Value::text(of.full_name())))
        }
        ("tostring", [], _) => Ok(Value::text(text::of(value))),
        ("tostring", [pattern], _) => format::one(value, &text::of(pattern)).map(Value::text),
        ("compareto", [other], _) => {
            super::compare::order(value, other, Case::Sensitive).map(|o| Value::Int(o as i32))
        }
        (_, _, Value::Array(items)) if !items.borrow().is_empty() => {
            let items = items.borrow().clone();
            let results: Result<Vec<Value>, Failure> =
                items.iter().map(|item| call(item, name, arguments)).collect();
            Ok(Value::collected(results?))
        }
        _ => Err(Failure::operator(&type_name(value), name)),
    }
}

/// A number for a text that is the same on every machine.
fn hash(text: &str) -> i32 {
    crate::domain::chance::hash(text) as u32 as i32
}

fn of_text(own: &str, name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let texts: Vec<String> = arguments.iter().map(text::of).collect();
    let first = texts.first().map(String::as_str).unwrap_or_default();
    let signs: Vec<char> = texts.concat().chars().collect();
    let is_sign = |c: char| if signs.is_empty() { c.is_whitespace() } else { signs.contains(&c) };
    let place =
        |found: Option<usize>| Value::Int(found.map_or(-1, |at| own[..at].chars().count() as i32));
    Ok(Some(match (name, arguments) {
        ("toupper" | "toupperinvariant", []) => Value::text(own.to_uppercase()),
        ("tolower" | "tolowerinvariant", []) => Value::text(own.to_lowercase()),
        ("trim", _) => Value::text(own.trim_matches(is_sign)),
        ("trimstart", _) => Value::text(own.trim_start_matches(is_sign)),
        ("trimend", _) => Value::text(own.trim_end_matches(is_sign)),
        ("startswith", [_]) => Value::Bool(own.starts_with(first)),
        ("endswith", [_]) => Value::Bool(own.ends_with(first)),
        ("contains", [_]) => Value::Bool(own.contains(first)),
        ("indexof", [_]) => place(own.find(first)),
        ("lastindexof", [_]) => place(own.rfind(first)),
        ("replace", [_, _]) if first.is_empty() => {
            return Err(outside("String cannot be of zero length."));
        }
        ("replace", [_, _]) => Value::text(own.replace(first, &texts[1])),
        ("substring", [start]) => Value::text(piece(own, start, None)?),
        ("substring", [start, length]) => Value::text(piece(own, start, Some(length))?),
        ("remove", [start]) => {
            let kept = own.chars().count() as i32 - piece(own, start, None)?.chars().count() as i32;
            Value::text(piece(own, &Value::Int(0), Some(&Value::Int(kept)))?)
        }
        ("insert", [start, _]) => {
            let end = piece(own, start, None)?;
            Value::text(format!("{}{}{end}", &own[..own.len() - end.len()], texts[1]))
        }
        ("padleft", [width, ..]) => Value::text(padding(own, width, texts.get(1))? + own),
        ("padright", [width, ..]) => {
            Value::text(own.to_string() + &padding(own, width, texts.get(1))?)
        }
        ("split", _) => Value::array(split(own, arguments)?.into_iter().map(Value::text).collect()),
        ("tochararray", []) => {
            Value::array(own.chars().map(|c| Value::text(c.to_string())).collect())
        }
        ("compareto", [_]) => Value::Int(of_texts(own, first, Case::Sensitive) as i32),
        ("startswith" | "endswith" | "equals" | "contains" | "indexof", [_, how]) => {
            let ignores = text::of(how).to_ascii_lowercase().contains("ignorecase");
            let fold = |t: &str| if ignores { t.to_lowercase() } else { t.to_string() };
            return of_text(&fold(own), name, &[Value::text(fold(first))]);
        }
        ("indexofany", [_]) => place(own.find(is_sign)),
        ("chars", [at]) => Value::text(piece(own, at, Some(&Value::Int(1)))?),
        ("clone", []) => Value::text(own),
        ("normalize", []) => Value::text(own),
        _ => return Ok(None),
    }))
}

/// The pieces between separators: as in .NET Framework every character of them separates, unless
/// an array of texts is given with options.
fn split<'t>(own: &'t str, arguments: &[Value]) -> Result<Vec<&'t str>, Failure> {
    let options = |value: &Value| text::of(value).to_ascii_lowercase();
    let drops_empty =
        arguments.iter().skip(1).any(|value| options(value).contains("removeemptyentries"));
    let has_options = drops_empty || arguments.iter().skip(1).any(|value| options(value) == "none");
    let most = match arguments.get(1) {
        Some(count @ (Value::Int(_) | Value::Long(_))) => {
            usize::try_from(to_int(count)?).unwrap_or_default()
        }
        _ => usize::MAX,
    };
    let separators: Vec<String> = match arguments {
        [Value::Array(texts), ..] if has_options => texts.borrow().iter().map(text::of).collect(),
        _ => {
            let is_letter = |v: &&Value| matches!(v, Value::Text(_) | Value::Array(_));
            let last = arguments.len() - usize::from(has_options);
            let letters = arguments[..last].iter().filter(is_letter).flat_map(Value::items);
            let letters: String = letters.map(|v| text::of(&v)).collect();
            letters.chars().map(String::from).collect()
        }
    };
    let next = |rest: &str| match separators.as_slice() {
        [] => rest.find(char::is_whitespace).map(|at| (at, 1)),
        all => {
            let places = all.iter().filter(|s| !s.is_empty());
            places.filter_map(|s| rest.find(s.as_str()).map(|at| (at, s.len()))).min()
        }
    };
    let (mut pieces, mut rest) = (Vec::new(), own);
    while let Some((at, length)) = next(rest).filter(|_| pieces.len() + 1 < most) {
        let length = rest[at..].chars().next().map_or(length, |c| length.max(c.len_utf8()));
        let (piece, behind) = (&rest[..at], &rest[at + length..]);
        if !(drops_empty && piece.is_empty()) {
            pieces.push(piece);
        }
        rest = behind;
    }
    if !(drops_empty && rest.is_empty()) {
        pieces.push(rest);
    }
    Ok(pieces)
}

/// A piece by characters; it must lie within the text.
fn piece<'t>(own: &'t str, start: &Value, length: Option<&Value>) -> Result<&'t str, Failure> {
    let byte = |at: usize| {
        let ends = own.char_indices().map(|(at, _)| at).chain([own.len()]);
        ends.into_iter().nth(at)
    };
    let start = usize::try_from(to_int(start)?).ok();
    let end = match (start, length) {
        (Some(start), Some(length)) => {
            let length = usize::try_from(to_int(length)?).ok();
            length.and_then(|length| byte(start.saturating_add(length)))
        }
        _ => Some(own.len()),
    };
    let range = start.and_then(byte).zip(end);
    range
        .and_then(|(start, end)| own.get(start..end))
        .ok_or_else(|| outside("Index and length must refer to a location within the string."))
}

fn padding(own: &str, width: &Value, with: Option<&String>) -> Result<String, Failure> {
    let width = usize::try_from(to_int(width)?).ok().filter(|width| *width <= LENGTH_MAX);
    let width = width.ok_or_else(|| outside("Non-negative number required."))?;
    let with = with.map_or(" ", String::as_str);
    Ok(with.repeat(width.saturating_sub(own.chars().count())))
}

fn of_moment(own: Timestamp, name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let unit = match name {
        "adddays" => DAY_MS,
        "addhours" => HOUR_MS,
        "addminutes" => MINUTE_MS,
        "addseconds" => SECOND_MS,
        "addmilliseconds" => 1,
        _ => 0,
    };
    let pattern = |pattern: &str| format::one(&Value::Time(own), pattern).map(Value::text);
    Ok(Some(match (name, arguments) {
        (_, [count]) if unit > 0 => {
            let ms = to_double(count)? * unit as f64;
            Value::Time(own.plus(ms.round() as i64))
        }
        ("addmonths", [count]) => Value::Time(months_later(own, to_int(count)?)),
        ("addyears", [count]) => Value::Time(months_later(own, to_int(count)?.saturating_mul(12))),
        ("add", [other]) => Value::Time(own.plus(to_duration(other)?)),
        ("subtract", [Value::Time(earlier)]) => Value::Duration(own.since(*earlier)),
        ("subtract", [other]) => Value::Time(own.plus(to_duration(other)?.saturating_neg())),
        // The organization's clock runs in UTC.
        ("touniversaltime" | "tolocaltime", []) => Value::Time(own),
        ("toshortdatestring", []) => pattern("d")?,
        ("tolongdatestring", []) => pattern("D")?,
        ("toshorttimestring", []) => pattern("t")?,
        ("tolongtimestring", []) => pattern("T")?,
        // Without a pattern the method follows the culture, unlike a text around the moment.
        ("tostring", []) => pattern("")?,
        _ => return Ok(None),
    }))
}

/// The same day of another month, or its last day.
fn months_later(own: Timestamp, months: i32) -> Timestamp {
    let civil = own.civil();
    let all = i32::from(civil.year()) * 12 + i32::from(civil.month()) - 1;
    let all = all.saturating_add(months).clamp(12, 9_999 * 12 + 11);
    let (year, month) = (all / 12, all % 12 + 1);
    let first = Timestamp::utc(year as i16, month as i8, 1, 0, 0);
    let next = Timestamp::utc((year + month / 12) as i16, (month % 12 + 1) as i8, 1, 0, 0);
    let days = if next > first { next.since(first) / DAY_MS } else { 31 };
    let day = i64::from(civil.day()).min(days);
    first.plus((day - 1) * DAY_MS + own.0.rem_euclid(DAY_MS))
}

fn of_duration(own: i64, name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    Ok(Some(match (name, arguments) {
        ("add", [other]) => Value::Duration(own.saturating_add(to_duration(other)?)),
        ("subtract", [other]) => Value::Duration(own.saturating_sub(to_duration(other)?)),
        ("negate", []) => Value::Duration(own.saturating_neg()),
        _ => return Ok(None),
    }))
}

fn of_table(own: &Value, name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let Value::Table(table) = own else { return Ok(None) };
    Ok(Some(match (name, arguments) {
        ("containskey" | "contains", [key]) => Value::Bool(table.borrow().get(key).is_some()),
        ("containsvalue", [wanted]) => {
            let table = table.borrow();
            let is_it = |(_, value): &(Value, Value)| equal(value, wanted, Case::Sensitive);
            Value::Bool(table.entries().iter().any(is_it))
        }
        ("add", [key, value]) => {
            if table.borrow().get(key).is_some() {
                let key = text::of(key);
                return Err(outside(&format!("Item has already been added. Key: '{key}'")));
            }
            table.borrow_mut().set(key.clone(), value.clone());
            nothing()
        }
        ("remove", [key]) => {
            table.borrow_mut().remove(key);
            nothing()
        }
        ("clear", []) => {
            let is_ordered = table.borrow().is_ordered;
            *table.borrow_mut() = super::table::Table::new(is_ordered);
            nothing()
        }
        ("clone", []) => Value::table(table.borrow().clone()),
        ("item", [key]) => table.borrow().get(key).cloned().unwrap_or(Value::Null),
        ("insert", [_, key, value]) => {
            table.borrow_mut().set(key.clone(), value.clone());
            nothing()
        }
        ("getenumerator", []) => {
            let entry = |(key, value): &(Value, Value)| {
                let properties = vec![
                    ("Name".into(), key.clone()),
                    ("Key".into(), key.clone()),
                    ("Value".into(), value.clone()),
                ];
                Value::object("System.Collections.DictionaryEntry", properties)
            };
            Value::array(table.borrow().entries().iter().map(entry).collect())
        }
        _ => return Ok(None),
    }))
}

/// What a method results in that has no result: nothing goes down the pipeline, not even `$null`.
fn nothing() -> Value {
    Value::array(Vec::new())
}

/// A value that a method does not take; the caller says which method.
fn outside(message: &str) -> Failure {
    Failure {
        message: message.into(),
        category: Category::NotSpecified,
        id: "MethodInvocationException",
    }
}
