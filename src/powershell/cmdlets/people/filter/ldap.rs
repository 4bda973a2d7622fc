//! Reading an LDAP filter: `(&(l=Paris)(!(c=US)))`, or `l=Paris` without parentheses.

use super::Filter;
use crate::powershell::tree::operator::{Case, Comparison};
use crate::powershell::value::Value;

/// How deep parentheses may stand in each other.
const DEPTH_MAX: usize = 64;

/// The attributes of the directory under the names that the cmdlets give them.
const ATTRIBUTES: &[(&str, &str)] = &[
    ("c", "CountryAbbreviation"),
    ("co", "CountryOrRegionDisplayName"),
    ("cn", "Name"),
    ("department", "Department"),
    ("displayName", "DisplayName"),
    ("givenName", "FirstName"),
    ("l", "City"),
    ("mail", "WindowsEmailAddress"),
    ("msRTCSIP-Line", "LineURI"),
    ("msRTCSIP-PrimaryUserAddress", "SipAddress"),
    ("name", "Name"),
    ("objectGUID", "ObjectId"),
    ("sAMAccountName", "SamAccountName"),
    ("sn", "LastName"),
    ("st", "StateOrProvince"),
    ("title", "Title"),
    ("userPrincipalName", "UserPrincipalName"),
];

/// What a text says. The error says what is wrong.
pub fn read(text: &str) -> Result<Filter, String> {
    let text = text.trim();
    // `&(l=Paris)(c=FR)` is taken for what stands between the outer parentheses.
    let enclosed = match text.starts_with(['&', '|', '!']) {
        true => format!("({text})"),
        false => text.to_string(),
    };
    let (filter, rest) = one(&enclosed, 0)?;
    match rest.trim() {
        "" => Ok(filter),
        rest => Err(format!("\"{rest}\" was not expected")),
    }
}

fn one(text: &str, depth: usize) -> Result<(Filter, &str), String> {
    if depth > DEPTH_MAX {
        return Err("it is nested too deeply".into());
    }
    let Some(inner) = text.strip_prefix('(') else {
        return Ok((comparison(text)?, ""));
    };
    let inner = inner.trim_start();
    let (filter, rest) = match inner.chars().next() {
        Some('&') => several(&inner[1..], depth, Filter::And)?,
        Some('|') => several(&inner[1..], depth, Filter::Or)?,
        Some('!') => {
            let (filter, rest) = one(inner[1..].trim_start(), depth + 1)?;
            (Filter::Not(Box::new(filter)), rest)
        }
        Some('(') => one(inner, depth + 1)?,
        _ => {
            let end = inner.find(')').unwrap_or(inner.len());
            (comparison(&inner[..end])?, &inner[end..])
        }
    };
    let rest = rest.trim_start().strip_prefix(')');
    rest.map(|rest| (filter, rest)).ok_or_else(|| "a closing parenthesis is missing".into())
}

fn several(
    text: &str,
    depth: usize,
    join: fn(Box<Filter>, Box<Filter>) -> Filter,
) -> Result<(Filter, &str), String> {
    let (mut filter, mut rest) = one(text.trim_start(), depth + 1)?;
    while rest.trim_start().starts_with('(') {
        let (next, left) = one(rest.trim_start(), depth + 1)?;
        filter = join(Box::new(filter), Box::new(next));
        rest = left;
    }
    Ok((filter, rest))
}

fn comparison(text: &str) -> Result<Filter, String> {
    let at = text.find('=').ok_or_else(|| format!("\"{text}\" compares nothing"))?;
    let (name, value) = (&text[..at], text[at + 1..].trim());
    let (name, comparison) = match name.chars().next_back() {
        Some('>') => (&name[..name.len() - 1], Comparison::GreaterOrEqual),
        Some('<') => (&name[..name.len() - 1], Comparison::LessOrEqual),
        _ if value == "*" => (name, Comparison::NotEqual),
        _ => (name, Comparison::Like),
    };
    let name = name.trim();
    let known = ATTRIBUTES.iter().find(|(attribute, _)| attribute.eq_ignore_ascii_case(name));
    let name = known.map_or(name, |(_, property)| property).to_string();
    // `(telephoneNumber=*)` asks whether there is one.
    let value = if value == "*" { Value::Null } else { Value::text(value) };
    Ok(Filter::Compare { name, comparison, case: Case::Ignored, value })
}
