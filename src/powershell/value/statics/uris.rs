//! `[uri]'…'` and the static methods of `[uri]`: the parts of an address, and texts as they may
//! stand in one.

use std::rc::Rc;

use crate::powershell::value::failure::Failure;
use crate::powershell::value::{Value, text};

const URI: &str = "System.Uri";

/// The static methods; `::new(…)` is one of them.
pub fn call(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    Ok(match (name.to_ascii_lowercase().as_str(), arguments) {
        ("new", [Value::Null]) => Some(Value::Null),
        ("new", [value]) => Some(uri(&text::of(value))),
        ("escapedatastring", [value]) => Some(Value::text(escaped(&text::of(value)))),
        ("unescapedatastring", [value]) => Some(Value::text(unescaped(&text::of(value)))),
        _ => None,
    })
}

/// Ports that are not written.
const PORTS: &[(&str, i32)] = &[("http", 80), ("https", 443), ("ftp", 21)];

/// An address as an object; one without a scheme is relative and has no parts.
fn uri(written: &str) -> Value {
    let written = written.trim();
    let Some((scheme, rest)) = written.split_once(':').filter(|(scheme, _)| is_scheme(scheme))
    else {
        let properties =
            [("OriginalString", Value::text(written)), ("IsAbsoluteUri", Value::Bool(false))];
        return object(properties);
    };
    let scheme = scheme.to_ascii_lowercase();
    let (rest, fragment) = cut(rest, '#');
    let (rest, query) = cut(rest, '?');
    let (authority, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => ("", rest),
    };
    let path = if path.is_empty() && !authority.is_empty() { "/" } else { path };
    let (user, place) = authority.rsplit_once('@').unwrap_or(("", authority));
    let usual = PORTS.iter().find(|(known, _)| *known == scheme).map_or(-1, |(_, port)| *port);
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) => (host, port.parse().unwrap_or(usual)),
        None => (place, usual),
    };
    let host = host.to_ascii_lowercase();
    let place = match port == usual {
        true => host.clone(),
        false => format!("{host}:{port}"),
    };
    let whole = match (authority.is_empty(), user.is_empty()) {
        (true, _) => format!("{scheme}:{path}{query}{fragment}"),
        (false, true) => format!("{scheme}://{place}{path}{query}{fragment}"),
        (false, false) => format!("{scheme}://{user}@{place}{path}{query}{fragment}"),
    };
    object([
        ("AbsolutePath", Value::text(path)),
        ("AbsoluteUri", Value::text(whole)),
        ("LocalPath", Value::text(unescaped(path))),
        ("Authority", Value::text(place)),
        ("IsDefaultPort", Value::Bool(port == usual)),
        ("PathAndQuery", Value::text(format!("{path}{query}"))),
        ("Host", Value::text(host)),
        ("Port", Value::Int(port)),
        ("Query", Value::text(query)),
        ("Fragment", Value::text(fragment)),
        ("Scheme", Value::text(scheme)),
        ("OriginalString", Value::text(written)),
        ("IsAbsoluteUri", Value::Bool(true)),
        ("UserInfo", Value::text(user)),
    ])
}

fn object<const N: usize>(properties: [(&str, Value); N]) -> Value {
    let properties: Vec<(Rc<str>, Value)> =
        properties.into_iter().map(|(name, value)| (name.into(), value)).collect();
    Value::object(URI, properties)
}

fn is_scheme(text: &str) -> bool {
    let may_stand = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(may_stand)
}

/// What stands before a sign, and what begins with it.
fn cut(text: &str, at: char) -> (&str, &str) {
    text.split_at(text.find(at).unwrap_or(text.len()))
}

/// A text of which every character that means something in an address is written in bytes.
fn escaped(text: &str) -> String {
    let written = |byte: u8| match byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    text.bytes().map(written).collect()
}

/// The text of which [`escaped`] made this; what is no such byte stays as it is.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, more @ ..] = rest {
        let code = match (first, more) {
            (b'%', [high, low, ..]) => {
                let digits = [*high, *low];
                let digits = std::str::from_utf8(&digits).ok();
                digits.and_then(|digits| u8::from_str_radix(digits, 16).ok())
            }
            _ => None,
        };
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { more.get(2..).unwrap_or_default() } else { more };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
