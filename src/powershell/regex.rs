//! `-match`, `-replace` and `-split`: patterns of .NET, as far as `regex-lite` knows them.

use regex_lite::{Regex, RegexBuilder};

use super::tree::operator::Case;
use super::value::failure::{Category, Failure};
use super::value::table::Table;
use super::value::{Value, text};

/// What `-match` found.
pub struct Found {
    /// Whether it matches, or, of an array, the items that do.
    pub result: Value,
    /// Of an array, the items that do not.
    pub others: Vec<Value>,
    /// What `$Matches` becomes, where a single text matches.
    pub groups: Option<Value>,
}

/// The pattern, read.
pub fn read(pattern: &str, case: Case) -> Result<Regex, Failure> {
    let translated = translated(pattern);
    RegexBuilder::new(&translated)
        .case_insensitive(case == Case::Ignored)
        .size_limit(1 << 20)
        .build()
        .map_err(|error| match refused(pattern) {
            Some(what) => Failure {
                message: format!("{what} of regular expressions is not simulated: {pattern}"),
                category: Category::NotImplemented,
                id: "NotSimulated",
            },
            None => Failure {
                message: format!(
                    "The regular expression pattern {pattern} is not valid. ({error})"
                ),
                category: Category::InvalidOperation,
                id: "InvalidRegularExpression",
            },
        })
}

/// What a pattern of .NET uses that is not known here.
fn refused(pattern: &str) -> Option<&'static str> {
    let around = ["(?=", "(?!", "(?<=", "(?<!"];
    if around.iter().any(|sign| pattern.contains(sign)) {
        return Some("Looking ahead or behind");
    }
    let numbered = |pair: &[u8]| pair[0] == b'\\' && pair[1].is_ascii_digit() && pair[1] != b'0';
    pattern.as_bytes().windows(2).any(numbered).then_some("Going back to a group")
}

/// .NET writes named groups as `(?<name>…)`, which this reader knows as `(?P<name>…)` as well;
/// quoted by `'` it does not.
fn translated(pattern: &str) -> String {
    pattern.replace("(?'", "(?<").replace("\\Z", "\\z")
}

/// `left -match pattern`
pub fn matched(left: &Value, pattern: &Value, case: Case) -> Result<Found, Failure> {
    let regex = read(&text::of(pattern), case)?;
    if let Value::Array(items) = left {
        let items = items.borrow().clone();
        let (fits, others) = items.into_iter().partition(|item| regex.is_match(&text::of(item)));
        return Ok(Found { result: Value::array(fits), others, groups: None });
    }
    let subject = text::of(left);
    let groups = regex.captures(&subject).map(|captures| {
        let mut table = Table::new(false);
        for (index, name) in regex.capture_names().enumerate() {
            let Some(found) = captures.get(index) else { continue };
            let key = match name {
                Some(name) => Value::text(name),
                None => Value::Int(index as i32),
            };
            table.set(key, Value::text(found.as_str()));
        }
        Value::table(table)
    });
    Ok(Found { result: Value::Bool(groups.is_some()), others: Vec::new(), groups })
}

/// `left -replace pattern, replacement`
pub fn replaced(left: &Value, right: &Value, case: Case) -> Result<Value, Failure> {
    let operands = right.items();
    let pattern = operands.first().map(text::of).unwrap_or_default();
    let regex = read(&pattern, case)?;
    let template = operands.get(1).map(text::of).unwrap_or_default();
    let one = |item: &Value| Value::text(with(&regex, &text::of(item), &template));
    Ok(match left {
        Value::Array(items) => Value::array(items.borrow().iter().map(one).collect()),
        other => one(other),
    })
}

/// A text with what the pattern finds replaced by what the template says.
pub fn with(regex: &Regex, subject: &str, template: &str) -> String {
    regex.replace_all(subject, replacement(template).as_str()).into_owned()
}

/// The template as this reader takes it: `$1a` means group 1 in .NET, and group `1a` here.
fn replacement(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        match rest.as_bytes().first() {
            _ if digits > 0 => {
                out.push_str(&format!("${{{}}}", &rest[..digits]));
                rest = &rest[digits..];
            }
            Some(b'&') => {
                out.push_str("${0}");
                rest = &rest[1..];
            }
            Some(b'$') => {
                out.push_str("$$");
                rest = &rest[1..];
            }
            Some(b'{') => out.push('$'),
            _ => out.push_str("$$"),
        }
    }
    out.push_str(rest);
    out
}

/// `left -split pattern`, perhaps with how many pieces at most, and with options.
pub fn split(left: &Value, right: &Value, case: Case) -> Result<Value, Failure> {
    let operands = right.items();
    let pattern = operands.first().map(text::of).unwrap_or_default();
    let most = match operands.get(1) {
        Some(value) => super::value::convert::to_int(value)?.max(0) as usize,
        None => 0,
    };
    let is_simple = operands
        .get(2)
        .is_some_and(|options| text::of(options).to_ascii_lowercase().contains("simplematch"));
    let pattern = if is_simple { regex_lite::escape(&pattern) } else { pattern };
    let regex = read(&pattern, case)?;
    let mut pieces = Vec::new();
    for item in left.items() {
        pieces.extend(self::pieces(&regex, &text::of(&item), most).into_iter().map(Value::text));
    }
    Ok(Value::array(pieces))
}

/// The pieces of a text, at most so many unless 0, with what groups of the pattern caught between
/// them.
pub fn pieces(regex: &Regex, subject: &str, most: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let (mut from, mut count) = (0, 1);
    for captures in regex.captures_iter(subject) {
        let Some(whole) = captures.get(0) else { continue };
        if most > 0 && count >= most {
            break;
        }
        // An empty match at either end cuts nothing off.
        if whole.is_empty() && (whole.start() == 0 || whole.end() == subject.len()) {
            continue;
        }
        pieces.push(subject[from..whole.start()].to_string());
        pieces.extend(captures.iter().skip(1).flatten().map(|group| group.as_str().to_string()));
        from = whole.end();
        count += 1;
    }
    pieces.push(subject[from..].to_string());
    pieces
}

/// `-split text`: the words between blanks.
pub fn split_at_blanks(value: &Value, _case: Case) -> Result<Value, Failure> {
    let words = |item: &Value| -> Vec<Value> {
        text::of(item).split_whitespace().map(Value::text).collect()
    };
    Ok(Value::array(value.items().iter().flat_map(words).collect()))
}
