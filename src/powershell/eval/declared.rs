//! Declared parameters with their attributes, as the binder takes them.

use super::combine;
use crate::powershell::bind::kind::Kind;
use crate::powershell::bind::signature::{Check, Name, Parameter, Place};
use crate::powershell::regex;
use crate::powershell::tree::expression::{Expression, ExpressionKind};
use crate::powershell::tree::operator::Case;
use crate::powershell::tree::parameter::{Attribute, Parameter as Declared};
use crate::powershell::value::text;

/// Whether an attribute has this name.
pub fn is_named(attribute: &Attribute, name: &str) -> bool {
    let own = attribute.name.rsplit('.').next().unwrap_or(&attribute.name);
    let own = own.strip_suffix("Attribute").unwrap_or(own);
    own.eq_ignore_ascii_case(name)
}

/// Whether `[Attribute(Name)]` or `[Attribute(Name = $true)]` stands there.
pub fn is_true(attribute: &Attribute, name: &str) -> bool {
    attribute.named.iter().any(|named| {
        named.name.eq_ignore_ascii_case(name)
            && named.value.as_ref().is_none_or(|value| match &value.kind {
                ExpressionKind::Variable(variable) => !variable.name.eq_ignore_ascii_case("false"),
                _ => true,
            })
    })
}

fn constant(expression: &Expression) -> Option<String> {
    match &expression.kind {
        ExpressionKind::Text(text) => text.constant().map(str::to_string),
        ExpressionKind::Number(number) => Some(text::of(&combine::number(*number))),
        _ => None,
    }
}

/// A named text or number of an attribute: `[CmdletBinding(ConfirmImpact = 'High')]`.
pub fn named_text(attribute: &Attribute, name: &str) -> Option<String> {
    let named = attribute.named.iter().find(|named| named.name.eq_ignore_ascii_case(name));
    named.and_then(|named| named.value.as_ref()).and_then(constant)
}

/// A declared parameter as the binder takes it; the parameter sets that it names are added.
pub fn parameter_of(declared: &Declared, position: u16, sets: &mut Vec<Name>) -> Parameter {
    let of = declared.types.last().map(combine::type_of);
    let (kind, many) = match &of {
        Some(of) if is_switch(declared) => (Kind::Switch, Kind::of_type(of).1),
        Some(of) => Kind::of_type(of),
        None => (Kind::Object, Default::default()),
    };
    let name = declared.variable.name.clone();
    let mut parameter = Parameter::new(name, kind, many);
    let is_switch = parameter.is_switch();
    let mut place = Place { position: (!is_switch).then_some(position), ..Place::default() };
    let mut named_places: Vec<Place> = Vec::new();
    for attribute in &declared.attributes {
        let texts = || attribute.positional.iter().filter_map(constant);
        let numbers = || texts().filter_map(|text| text.parse::<f64>().ok());
        let two = || (numbers().next(), numbers().nth(1));
        if is_named(attribute, "Parameter") {
            if let Some(set) = named_text(attribute, "ParameterSetName") {
                named_places.push(place_of(attribute, &set, sets));
                continue;
            }
            place.is_mandatory |= is_true(attribute, "Mandatory");
            place.by_value |= is_true(attribute, "ValueFromPipeline");
            place.by_name |= is_true(attribute, "ValueFromPipelineByPropertyName");
            place.takes_rest |= is_true(attribute, "ValueFromRemainingArguments");
            let named = attribute.named.iter().find(|n| n.name.eq_ignore_ascii_case("Position"));
            let written = named.and_then(|n| n.value.as_ref()).and_then(constant);
            if let Some(position) = written.and_then(|text| text.parse().ok()) {
                place.position = Some(position);
            }
        } else if is_named(attribute, "Alias") {
            parameter.aliases.extend(texts().map(Into::into));
        } else if is_named(attribute, "ValidateSet") {
            let values = texts().map(Into::into).collect();
            parameter.checks.push(Check::Set { values, ignores_case: true });
        } else if is_named(attribute, "ValidateRange") {
            parameter.checks.extend(both(two()).map(|(a, b)| Check::Range(a, b)));
        } else if is_named(attribute, "ValidateLength") {
            let check = both(two()).map(|(a, b)| Check::Length(a as usize, b as usize));
            parameter.checks.extend(check);
        } else if is_named(attribute, "ValidateCount") {
            let check = both(two()).map(|(a, b)| Check::Count(a as usize, b as usize));
            parameter.checks.extend(check);
        } else if is_named(attribute, "ValidatePattern") {
            let pattern = texts().next().unwrap_or_default().into();
            parameter.checks.push(Check::Pattern { pattern, fits });
        } else if is_named(attribute, "ValidateNotNullOrEmpty") {
            parameter.checks.push(Check::NotNullOrEmpty);
        } else if is_named(attribute, "ValidateNotNull") {
            parameter.checks.push(Check::NotNull);
        } else if is_named(attribute, "AllowNull") {
            parameter.allows_null = true;
        } else if is_named(attribute, "AllowEmptyString")
            || is_named(attribute, "AllowEmptyCollection")
        {
            parameter.allows_empty = true;
        }
    }
    parameter.places = if named_places.is_empty() { vec![place] } else { named_places };
    parameter
}

/// What `[Parameter(ParameterSetName = …)]` says of one set.
fn place_of(attribute: &Attribute, set: &str, sets: &mut Vec<Name>) -> Place {
    let found = sets.iter().position(|own| own.eq_ignore_ascii_case(set));
    let at = found.unwrap_or_else(|| {
        sets.push(set.to_string().into());
        sets.len() - 1
    });
    let position = named_text(attribute, "Position");
    Place {
        set: u8::try_from(at).ok(),
        is_mandatory: is_true(attribute, "Mandatory"),
        by_value: is_true(attribute, "ValueFromPipeline"),
        by_name: is_true(attribute, "ValueFromPipelineByPropertyName"),
        takes_rest: is_true(attribute, "ValueFromRemainingArguments"),
        position: position.and_then(|text| text.parse().ok()),
    }
}

fn both(pair: (Option<f64>, Option<f64>)) -> Option<(f64, f64)> {
    pair.0.zip(pair.1)
}

fn is_switch(declared: &Declared) -> bool {
    declared.types.last().is_some_and(|of| {
        let short = of.name.rsplit('.').next().unwrap_or(&of.name);
        ["switch", "SwitchParameter"].iter().any(|name| short.eq_ignore_ascii_case(name))
    })
}

fn fits(text: &str, pattern: &str) -> bool {
    regex::read(pattern, Case::Ignored).is_ok_and(|regex| regex.is_match(text))
}
