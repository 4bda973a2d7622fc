//! `[regex]::…`, and the same of an object that `[regex]'…'` makes.

use regex_lite::{Captures, Regex};

use crate::powershell::regex;
use crate::powershell::tree::operator::Case;
use crate::powershell::value::convert::to_int;
use crate::powershell::value::failure::Failure;
use crate::powershell::value::{Object, Value, text};

const REGEX: &str = "System.Text.RegularExpressions.Regex";
const MATCH: &str = "System.Text.RegularExpressions.Match";
const GROUP: &str = "System.Text.RegularExpressions.Group";

/// The static methods.
pub fn call(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let lower = name.to_ascii_lowercase();
    match (lower.as_str(), arguments) {
        ("escape", [value]) => Ok(Some(Value::text(regex_lite::escape(&text::of(value))))),
        ("new", [pattern, rest @ ..]) => Ok(Some(regex_object(&text::of(pattern), rest.first())?)),
        ("replace", [subject, pattern, with, rest @ ..]) => {
            let read = regex::read(&text::of(pattern), case_of(rest.first()))?;
            Ok(Some(apply(&read, "replace", &[subject.clone(), with.clone()])?))
        }
        ("match" | "matches" | "ismatch" | "split", [subject, pattern, rest @ ..]) => {
            let read = regex::read(&text::of(pattern), case_of(rest.first()))?;
            Ok(Some(apply(&read, &lower, std::slice::from_ref(subject))?))
        }
        _ => Ok(None),
    }
}

/// `[regex]'pattern'`
pub fn regex_object(pattern: &str, options: Option<&Value>) -> Result<Value, Failure> {
    regex::read(pattern, case_of(options))?;
    let shown = options.map_or_else(|| "None".to_string(), text::of);
    let properties =
        vec![("Options".into(), Value::text(shown)), ("Pattern".into(), Value::text(pattern))];
    Ok(Value::object(REGEX, properties))
}

/// A method of an object that `[regex]'…'` made; nothing where the object is another.
pub fn of_regex(
    object: &Object,
    name: &str,
    arguments: &[Value],
) -> Result<Option<Value>, Failure> {
    if &*object.type_name != REGEX {
        return Ok(None);
    }
    let pattern = object.get("Pattern").map(|p| text::of(&p)).unwrap_or_default();
    match (name, arguments) {
        ("tostring", []) => return Ok(Some(Value::text(pattern))),
        ("match" | "matches" | "ismatch" | "split" | "replace", [_, ..]) => {}
        _ => return Ok(None),
    }
    let read = regex::read(&pattern, case_of(object.get("Options").as_ref()))?;
    apply(&read, name, arguments).map(Some)
}

fn apply(read: &Regex, name: &str, arguments: &[Value]) -> Result<Value, Failure> {
    let subject = arguments.first().map(text::of).unwrap_or_default();
    Ok(match name {
        "ismatch" => Value::Bool(read.is_match(&subject)),
        "match" => match read.captures(&subject) {
            Some(captures) => found(read, &subject, &captures),
            None => group(MATCH, "", &subject, None, vec![]),
        },
        "matches" => Value::array(
            read.captures_iter(&subject).map(|captures| found(read, &subject, &captures)).collect(),
        ),
        "split" => {
            let most = arguments.get(1).map(to_int).transpose()?.unwrap_or_default();
            let most = usize::try_from(most).unwrap_or_default();
            Value::array(regex::pieces(read, &subject, most).into_iter().map(Value::text).collect())
        }
        _ => {
            let with = arguments.get(1).map(text::of).unwrap_or_default();
            Value::text(regex::with(read, &subject, &with))
        }
    })
}

/// What a pattern found, as an object with its groups.
pub fn found(read: &Regex, subject: &str, captures: &Captures<'_>) -> Value {
    let groups = read.capture_names().enumerate().map(|(index, name)| {
        let name = name.map_or_else(|| index.to_string(), str::to_string);
        group(GROUP, &name, subject, captures.get(index).map(|m| m.range()), vec![])
    });
    let groups = Value::array(groups.collect());
    let whole = captures.get(0).map(|m| m.range());
    group(MATCH, "0", subject, whole, vec![("Groups".into(), groups)])
}

fn group(
    type_name: &str,
    name: &str,
    subject: &str,
    range: Option<std::ops::Range<usize>>,
    more: Vec<(std::rc::Rc<str>, Value)>,
) -> Value {
    let is_found = range.is_some();
    let range = range.unwrap_or(0..0);
    let value = subject.get(range.clone()).unwrap_or_default();
    let before = subject.get(..range.start).unwrap_or_default();
    let mut properties = more;
    properties.extend([
        ("Success".into(), Value::Bool(is_found)),
        ("Name".into(), Value::text(name)),
        ("Index".into(), Value::Int(before.encode_utf16().count() as i32)),
        ("Length".into(), Value::Int(value.encode_utf16().count() as i32)),
        ("Value".into(), Value::text(value)),
    ]);
    Value::object(type_name, properties)
}

fn case_of(options: Option<&Value>) -> Case {
    match options.is_some_and(|o| text::of(o).to_ascii_lowercase().contains("ignorecase")) {
        true => Case::Ignored,
        false => Case::Sensitive,
    }
}
