//! The syntax of a command as help shows it: a line for each parameter set.

use super::kind::Kind;
use super::signature::{Many, Parameter, Place, SetMask, Signature};

/// `Name [-Identity] <String> [-Force] [<CommonParameters>]`, once for each set. Plumbing is left
/// out.
pub fn lines(name: &str, signature: &Signature) -> Vec<String> {
    match signature.sets.len() {
        0 => vec![line(name, signature, 1)],
        count => (0..count.min(32)).map(|at| line(name, signature, 1 << at)).collect(),
    }
}

fn line(name: &str, signature: &Signature, set: SetMask) -> String {
    let mut shown: Vec<(&Parameter, &Place)> = signature
        .parameters
        .iter()
        .filter(|parameter| !parameter.remarks.is_internal)
        .filter_map(|parameter| Some((parameter, parameter.place_in(set)?)))
        .collect();
    // Positions first, then what must be given; a stable sort keeps the rest as declared.
    shown.sort_by_key(|(_, place)| {
        (place.position.unwrap_or(u16::MAX), place.position.is_none() && !place.is_mandatory)
    });
    let mut words = vec![name.to_string()];
    words.extend(shown.into_iter().map(|(parameter, place)| word(parameter, place)));
    if signature.supports_should_process {
        words.extend(["[-WhatIf]".to_string(), "[-Confirm]".to_string()]);
    }
    if signature.is_advanced {
        words.push("[<CommonParameters>]".to_string());
    }
    words.join(" ")
}

fn word(parameter: &Parameter, place: &Place) -> String {
    let name = match place.position {
        Some(_) => format!("[-{}]", parameter.name),
        None => format!("-{}", parameter.name),
    };
    let name = if parameter.is_switch() { format!("-{}", parameter.name) } else { name };
    let whole = match parameter.is_switch() {
        true => name,
        false => format!("{name} <{}>{}", type_name(parameter), values(parameter)),
    };
    if place.is_mandatory { whole } else { format!("[{whole}]") }
}

/// The type as the documentation names it.
pub fn type_name(parameter: &Parameter) -> String {
    if !parameter.type_text.is_empty() {
        return parameter.type_text.to_string();
    }
    let short = parameter.kind.short_name();
    match parameter.many {
        Many::One => short.to_string(),
        Many::Array => format!("{short}[]"),
        Many::List => format!("List<{short}>"),
    }
}

/// ` {A | B}` where only these may stand.
fn values(parameter: &Parameter) -> String {
    match &parameter.kind {
        Kind::Enum { values, .. } => format!(" {{{}}}", values.join(" | ")),
        _ => String::new(),
    }
}
