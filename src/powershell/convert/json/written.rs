//! JSON on one line.

use crate::powershell::format::{cell, property};
use crate::powershell::value::{Value, text};

/// The most values that are written level by level. A list that holds itself twice doubles with
/// each level; behind this many everything is only named.
const VALUES_MAX: u32 = 5_000_000;

/// Writes values one after the other, so that the page can live between two of them.
pub struct Writer {
    out: String,
    /// How many values may still be taken apart.
    left: u32,
}

impl Default for Writer {
    fn default() -> Writer {
        Writer { out: String::new(), left: VALUES_MAX }
    }
}

impl Writer {
    /// What was written since the last time.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    /// Writes a value, so many levels deep.
    pub fn push(&mut self, value: &Value, levels: i64) {
        self.left = self.left.saturating_sub(1);
        match value {
            Value::Null => self.out.push_str("null"),
            Value::Bool(value) => self.out.push_str(if *value { "true" } else { "false" }),
            Value::Int(number) => self.out.push_str(&number.to_string()),
            Value::Long(number) => self.out.push_str(&number.to_string()),
            Value::Double(number) => self.out.push_str(&double(*number)),
            Value::Text(text) => self.push_text(text),
            Value::Time(moment) => self.out.push_str(&format!("\"\\/Date({})\\/\"", moment.0)),
            Value::Block(_) | Value::Type(_) => self.push_text(&text::of(value)),
            _ if levels < 0 || self.left == 0 => self.push_text(&cell::alone(value)),
            Value::Array(items) => {
                self.out.push('[');
                for (place, item) in items.borrow().iter().enumerate() {
                    self.comma(place);
                    self.push(item, levels - 1);
                }
                self.out.push(']');
            }
            Value::Table(table) => {
                let table = table.borrow();
                let entries = table.entries().iter().map(|(key, value)| (text::of(key), value));
                self.push_entries(entries, levels);
            }
            Value::Object(_) | Value::Duration(_) | Value::Error(_) => {
                let entries = property::entries(value);
                self.push_entries(entries.iter().map(|(name, value)| (name, value)), levels);
            }
        }
    }

    fn push_entries<'v, N: AsRef<str>>(
        &mut self,
        entries: impl Iterator<Item = (N, &'v Value)>,
        levels: i64,
    ) {
        self.out.push('{');
        for (place, (name, value)) in entries.enumerate() {
            self.comma(place);
            self.push_text(name.as_ref());
            self.out.push(':');
            self.push(value, levels - 1);
        }
        self.out.push('}');
    }

    fn comma(&mut self, place: usize) {
        if place > 0 {
            self.out.push(',');
        }
    }

    /// A text in quotes; whatever could mean something in a page of HTML is written by its number.
    fn push_text(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\u{8}' => self.out.push_str("\\b"),
                '\t' => self.out.push_str("\\t"),
                '\n' => self.out.push_str("\\n"),
                '\u{c}' => self.out.push_str("\\f"),
                '\r' => self.out.push_str("\\r"),
                '\'' | '<' | '>' | '&' | '\0'..='\u{1f}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    self.out.push_str(&format!("\\u{:04x}", u32::from(c)));
                }
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }
}

/// A double with fifteen digits where they tell it from every other, and seventeen where not.
fn double(number: f64) -> String {
    let short = text::of_double(number);
    if !number.is_finite() || short.parse() == Ok(number) {
        return short;
    }
    let written = format!("{number:.16e}");
    let (mantissa, power) = written.split_once('e').unwrap_or((&written, "0"));
    let power: i32 = power.parse().unwrap_or_default();
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(mantissa) => ("-", mantissa),
        None => ("", mantissa),
    };
    let digits = mantissa.replace('.', "");
    let digits = digits.trim_end_matches('0');
    let (first, rest) = digits.split_at(1.min(digits.len()));
    let point = if rest.is_empty() { "" } else { "." };
    let before = usize::try_from(power.saturating_add(1)).unwrap_or_default();
    match power {
        -4..=-1 => {
            let zeros = "0".repeat(usize::try_from(-power - 1).unwrap_or_default());
            format!("{sign}0.{zeros}{digits}")
        }
        0..=16 if digits.len() > before => {
            format!("{sign}{}.{}", &digits[..before], &digits[before..])
        }
        0..=16 => format!("{sign}{digits}{}", "0".repeat(before - digits.len())),
        _ => {
            let power_sign = if power < 0 { '-' } else { '+' };
            format!("{sign}{first}{point}{rest}E{power_sign}{:02}", power.abs())
        }
    }
}
