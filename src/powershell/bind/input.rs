//! Objects of the pipeline: what fills the parameters that take them.

use super::binder::{Binder, value_for};
use super::fault::{self, Fault};
use super::signature::{Parameter, Place, Signature};
use super::{Binding, binder, convert};
use crate::powershell::value::{Value, member, text};

/// The binding of a line completed by an object.
pub(super) fn bind(line: &Binding, signature: &Signature, input: &Value) -> Result<Binding, Fault> {
    let mut binder = Binder::new(signature, false);
    for bound in &line.bound {
        let named =
            || signature.parameters.iter().position(|p| text::is_same(&p.name, &bound.name));
        if let Some(is_bound) = bound.at.or_else(named).and_then(|at| binder.is_bound.get_mut(at)) {
            *is_bound = true;
        }
    }
    binder.sets = line.sets;
    binder.binding = line.clone();
    let mut found = false;
    for (by_name, converts) in [(false, false), (true, false), (false, true), (true, true)] {
        found |= pass(&mut binder, input, by_name, converts)?;
    }
    if !found && line.delayed().next().is_none() {
        return Err(about(fault::input_not_bound(), input));
    }
    binder.validate_sets(false, true)?;
    binder.finish();
    let missing: Vec<&str> = binder.binding.missing.iter().map(AsRef::as_ref).collect();
    match missing.is_empty() {
        true => Ok(binder.binding),
        false => Err(about(fault::input_lacks(&missing), input)),
    }
}

/// One of the four passes; whether anything was bound. The default set comes first.
fn pass(binder: &mut Binder, input: &Value, by_name: bool, converts: bool) -> Result<bool, Fault> {
    let default = binder.signature.default_mask() & binder.sets;
    for sets in [default, binder.sets] {
        let mut found = false;
        for (at, parameter) in binder.signature.parameters.iter().enumerate() {
            let takes = |place: &Place| {
                let is_kind = if by_name { place.by_name } else { place.by_value };
                is_kind && place.sets(binder::ANY) & sets & binder.sets != 0
            };
            let is_bound = binder.is_bound.get(at).copied().unwrap_or(true);
            if is_bound || !parameter.places.iter().any(takes) {
                continue;
            }
            let Some(value) = offered(parameter, input, by_name) else { continue };
            if !converts && !convert::is_exact(&parameter.kind, parameter.many, &value) {
                continue;
            }
            match value_for(binder.signature, parameter, &value, None, None) {
                Ok(_) => {
                    binder.take(at, &value, None, None)?;
                    found = true;
                }
                Err(fault) if is_check(&fault) => return Err(about(fault, input)),
                Err(_) => {}
            }
        }
        if found {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The object itself, or its property of the parameter's name or of one of its aliases.
fn offered(parameter: &Parameter, input: &Value, by_name: bool) -> Option<Value> {
    if !by_name {
        return Some(input.clone());
    }
    let names = std::iter::once(&parameter.name).chain(&parameter.aliases);
    match input {
        Value::Object(object) => {
            let object = object.borrow();
            names.into_iter().find_map(|name| object.get(name))
        }
        Value::Text(_) | Value::Time(_) | Value::Duration(_) | Value::Array(_) => {
            names.map(|name| member::get(input, name)).find(|value| !matches!(value, Value::Null))
        }
        _ => None,
    }
}

fn is_check(fault: &Fault) -> bool {
    fault.record.reason == "ParameterBindingValidationException"
}

/// The error with the object that it is about.
fn about(mut fault: Fault, input: &Value) -> Fault {
    let type_name = crate::powershell::value::convert::type_name(input);
    let short = type_name.rsplit('.').next().unwrap_or(&type_name).to_string();
    fault.record = fault.record.about(text::of(input), &short);
    fault
}
