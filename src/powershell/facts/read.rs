//! Reading the text of the facts.
//!
//! ```text
//! @@Module
//! Name|alias|alias 2 seed retired whatif
//! =purpose / the same in French
//! ~what does its work today
//! @OneSet* OtherSet
//! -Name|alias Type{A|B} =default 0 ! value name @OneSet! @OtherSet:1,name @~ThirdSet
//! >table Property Property
//! ```
//!
//! A line of a parameter says its type (none: a switch), the values that there are in braces or,
//! where others are good as well, in parentheses; then in any order its default, its position, `!`
//! where it must be given, what it takes from the pipeline, a range, a remark, and where it differs
//! from set to set, the sets with the same marks behind each; `@~` means all others.

use std::borrow::Cow;

use super::{Facts, Output, Status, View};
use crate::powershell::bind::kind::Kind;
use crate::powershell::bind::signature::{Check, Many, Name, Parameter, Place, Signature};

/// The blocks of the text, each with its module.
pub(super) fn blocks(text: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut blocks = Vec::new();
    let mut module = "";
    let mut start = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if begins || line.starts_with("@@") {
            blocks.extend(start.take().and_then(|from| Some((module, text.get(from..at)?))));
            match begins {
                true => start = Some(at),
                false => module = line.trim_start_matches('@').trim(),
            }
        }
        at += line.len();
    }
    blocks.extend(start.and_then(|from| Some((module, text.get(from..)?))));
    blocks
}

/// The name and the aliases of a block.
pub(super) fn names(block: &'static str) -> impl Iterator<Item = &'static str> {
    block.split(' ').next().unwrap_or_default().trim().split('|')
}

/// A whole block.
pub(super) fn facts(module: &'static str, block: &'static str) -> Facts {
    let mut names = names(block);
    let mut facts = Facts {
        name: names.next().unwrap_or_default(),
        aliases: names.collect(),
        module,
        purpose: "",
        purpose_fr: "",
        status: Status::Current,
        is_of_documents: false,
        replaced_by: Vec::new(),
        priority: 3,
        signature: Signature { is_advanced: true, ..Signature::default() },
        output: Output { view: View::None, properties: Vec::new() },
    };
    let mut lines = block.lines();
    for word in lines.next().unwrap_or_default().split(' ').skip(1) {
        match word {
            "seed" => facts.is_of_documents = true,
            "server" => facts.status = Status::Server,
            "deprecated" => facts.status = Status::Deprecated,
            "retired" => facts.status = Status::Retired,
            "whatif" => facts.signature.supports_should_process = true,
            "bare" => facts.signature.is_advanced = false,
            priority => facts.priority = priority.parse().unwrap_or(facts.priority),
        }
    }
    for line in lines {
        let Some(rest) = line.get(1..) else { continue };
        match line.as_bytes().first() {
            Some(b'=') => {
                (facts.purpose, facts.purpose_fr) = rest.split_once(" / ").unwrap_or((rest, rest));
            }
            Some(b'~') => facts.replaced_by = rest.split(' ').collect(),
            Some(b'@') => sets(&mut facts.signature, rest),
            Some(b'-') => {
                let parameter = parameter(rest, &facts.signature.sets);
                facts.signature.parameters.push(parameter);
            }
            Some(b'>') => facts.output = output(rest),
            _ => {}
        }
    }
    if facts.name.contains("-Cs") && facts.module == "MicrosoftTeams" {
        add_those_of_all(&mut facts.signature);
    }
    facts
}

/// What every cmdlet of the service took while it came by `Import-PSSession`.
const OF_ALL: [&str; 2] =
    ["AsJob unlisted internal past", "BypassDualWrite Object unlisted internal past"];

fn add_those_of_all(signature: &mut Signature) {
    for line in OF_ALL {
        let parameter = parameter(line, &signature.sets);
        if signature.parameters.iter().all(|known| known.name != parameter.name) {
            signature.parameters.push(parameter);
        }
    }
}

fn sets(signature: &mut Signature, line: &'static str) {
    for (at, name) in (0u8..).zip(line.split(' ')) {
        if name.ends_with('*') {
            signature.default_set = Some(at);
        }
        signature.sets.push(Cow::Borrowed(name.trim_end_matches('*')));
    }
}

fn output(line: &'static str) -> Output {
    let mut words = line.split(' ');
    let view = match words.next() {
        Some("list") => View::List,
        Some("table") => View::Table,
        Some("lines" | "text") => View::Lines,
        _ => View::None,
    };
    Output { view, properties: words.collect() }
}

fn parameter(line: &'static str, sets: &[Name]) -> Parameter {
    let mut words = line.split(' ').peekable();
    let mut names = words.next().unwrap_or_default().split('|').map(Cow::Borrowed);
    let mut parameter =
        Parameter { name: names.next().unwrap_or_default(), ..Parameter::default() };
    parameter.aliases = names.collect();
    let is_type = |word: &&str| word.starts_with(|c: char| c.is_ascii_uppercase());
    match words.next_if(is_type) {
        Some(word) => read_type(&mut parameter, word),
        None => {
            parameter.kind = Kind::Switch;
            parameter.type_text = Cow::Borrowed("SwitchParameter");
        }
    }
    let mut everywhere = Place::default();
    for word in words {
        if let Some(set) = word.strip_prefix('@') {
            place(&mut parameter.places, set, sets, everywhere);
        } else if !mark(&mut everywhere, word) {
            remark(&mut parameter, word);
        }
    }
    if parameter.places.is_empty() {
        parameter.places.push(everywhere);
    }
    parameter
}

/// `Set!` and `Set:1,name`: what holds in one set, beyond what holds in all.
fn place(places: &mut Vec<Place>, word: &str, sets: &[Name], everywhere: Place) {
    let mut place = everywhere;
    let (word, marks) = word.split_at(word.find([':', ',']).unwrap_or(word.len()));
    for word in marks.split([':', ',']).filter(|word| !word.is_empty()) {
        mark(&mut place, word);
    }
    place.is_mandatory |= word.ends_with('!');
    let name = word.trim_end_matches('!');
    let (name, is_other) = match name.strip_prefix('~') {
        Some(name) => (name, true),
        None => (name, false),
    };
    let meant = (0u8..).zip(sets).filter(|(_, set)| (*set == name) != is_other);
    places.extend(meant.map(|(at, _)| Place { set: Some(at), ..place }));
}

/// A word that says how a parameter takes part; false where it says something else.
fn mark(place: &mut Place, word: &str) -> bool {
    match word {
        "!" => place.is_mandatory = true,
        "value" => place.by_value = true,
        "name" => place.by_name = true,
        "rest" => place.takes_rest = true,
        word => match word.parse() {
            Ok(position) => place.position = Some(position),
            Err(_) => return false,
        },
    }
    true
}

fn remark(parameter: &mut Parameter, word: &'static str) {
    match word {
        "internal" => parameter.remarks.is_internal = true,
        "deprecated" => parameter.remarks.is_deprecated = true,
        "unlisted" => parameter.remarks.is_unlisted = true,
        "past" => parameter.remarks.is_of_2018 = true,
        "null" => parameter.allows_null = true,
        "empty" => parameter.allows_empty = true,
        "filled" => parameter.checks.push(Check::NotNullOrEmpty),
        word => {
            let names = |words: &'static str| words.split('|').map(Cow::Borrowed).collect();
            if let Some(values) = word.strip_prefix("oneof:") {
                parameter.values = names(values);
                let values = names(values);
                parameter.checks.push(Check::Set { values, ignores_case: true });
            } else if let Some(values) = word.strip_prefix("noneof:") {
                parameter.checks.push(Check::NoneOf(names(values)));
            } else if let Some(default) = word.strip_prefix('=') {
                parameter.default = Some(Cow::Borrowed(default));
            } else if let Some((least, most)) = word.split_once("..") {
                let number = |text: &str, other| text.parse().unwrap_or(other);
                let range = Check::Range(number(least, f64::MIN), number(most, f64::MAX));
                parameter.checks.push(range);
            }
        }
    }
}

/// `String[]`, `List<Guid>`, `OverflowAction{Disconnect|Forward}`, `String(a|b)`.
fn read_type(parameter: &mut Parameter, word: &'static str) {
    let (name, values) = match word.split_once(['{', '(']) {
        Some((name, values)) => (name, values.trim_end_matches(['}', ')'])),
        None => (word, ""),
    };
    let is_closed = word.ends_with('}') || word.ends_with("}[]");
    parameter.type_text = Cow::Borrowed(name);
    parameter.values = values.split('|').filter(|v| !v.is_empty()).map(Cow::Borrowed).collect();
    let (inner, many) = match name {
        "List" | "MultiValuedProperty" => ("Object", Many::List),
        name => match (name.strip_prefix("List<"), name.strip_suffix("[]")) {
            (Some(inner), _) => (inner.trim_end_matches('>'), Many::List),
            (None, Some(inner)) => (inner.trim_end_matches("[]"), Many::Array),
            (None, None) => (name, Many::One),
        },
    };
    parameter.many = many;
    parameter.kind = match is_closed {
        true => {
            let is_plain = matches!(inner, "String" | "Object");
            let type_name = if is_plain { parameter.name.clone() } else { Cow::Borrowed(inner) };
            Kind::Enum { type_name, values: parameter.values.clone() }
        }
        false => Kind::known(inner).unwrap_or(Kind::Of(Cow::Borrowed(inner))),
    };
}
