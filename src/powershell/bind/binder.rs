//! The steps of binding a line: names with their values, positions, what is left, the set.

use std::rc::Rc;

use super::fault::{self, Fault, Unfit};
use super::lookup::{self, Found};
use super::signature::{Many, Parameter, Place, SetMask, Signature};
use super::{Binding, Bound, Given, check, convert};
use crate::powershell::bind::kind::Kind;
use crate::powershell::source::Span;
use crate::powershell::value::{Value, text};

/// Every set, as long as nothing says which: also where the command has none of its own.
pub(super) const ANY: SetMask = SetMask::MAX;

/// A line while it is being bound.
pub(super) struct Binder<'s> {
    pub signature: &'s Signature,
    pub binding: Binding,
    /// Whether a parameter has a value, by its place.
    pub is_bound: Vec<bool>,
    /// The sets that are still possible; [`ANY`] before anything narrows them.
    pub sets: SetMask,
    pub expects_input: bool,
    left: Vec<Left>,
}

/// A value, where it stands, and how a bare number is written.
type Worth = (Value, Span, Option<Rc<str>>);
/// A parameter with its value.
type Pair = (Found, Worth);

/// An argument without a parameter.
enum Left {
    /// `-Name`, which is none of the parameters, and what follows its colon.
    Name(String, Span, Option<Value>),
    Value(Value, Span, Option<Rc<str>>),
}

impl<'s> Binder<'s> {
    pub fn new(signature: &'s Signature, expects_input: bool) -> Binder<'s> {
        Binder {
            signature,
            binding: Binding::default(),
            is_bound: vec![false; signature.parameters.len()],
            sets: ANY,
            expects_input,
            left: Vec::new(),
        }
    }

    pub fn bind(mut self, given: Vec<Given>) -> Result<Binding, Fault> {
        self.named(given)?;
        let refused = self.positional()?;
        if let (Some(fault), false) = (&refused, self.signature.is_advanced) {
            return Err(fault.clone());
        }
        self.validate_sets(true, false)?;
        self.take_rest()?;
        if let Some(fault) = self.left_over(refused) {
            return Err(fault);
        }
        self.decide_set()?;
        Ok(self.binding)
    }

    /// Gives each name its value and binds those; the other values are left for later.
    fn named(&mut self, given: Vec<Given>) -> Result<(), Fault> {
        let mut pairs: Vec<Pair> = Vec::new();
        let mut given = given.into_iter().peekable();
        while let Some(argument) = given.next() {
            match argument {
                Given::EndOfParameters => break,
                Given::Value { value, span, written } => {
                    self.left.push(Left::Value(value, span, written));
                }
                Given::Named { name, span, value } => {
                    let Some(found) = lookup::find(self.signature, &name, span)? else {
                        self.left.push(Left::Name(name, span, value));
                        continue;
                    };
                    let Some(parameter) = found.of(self.signature) else { continue };
                    let value = match value {
                        None if parameter.is_switch() => Some((Value::Bool(true), span, None)),
                        None => self.value_after(parameter, span, &mut given).map(Some)?,
                        Some(value) => Some((value, span, None)),
                    };
                    pairs.extend(value.map(|value| (found, value)));
                }
            }
        }
        for argument in given {
            match argument {
                Given::Value { value, span, written } => {
                    self.left.push(Left::Value(value, span, written));
                }
                Given::Named { name, span, value } => {
                    self.left.push(Left::Value(Value::text(format!("-{name}")), span, None));
                    self.left.extend(value.map(|value| Left::Value(value, span, None)));
                }
                Given::EndOfParameters => {}
            }
        }
        pairs.iter().try_for_each(|(found, (value, span, written))| {
            self.bind_named(*found, value, *span, written.as_deref())
        })
    }

    /// The value that follows a name. What looks like a parameter is one if it is; else it is a
    /// value, dash and all (CO-11: `-Identity -amos.marble`).
    fn value_after(
        &self,
        parameter: &Parameter,
        span: Span,
        given: &mut std::iter::Peekable<std::vec::IntoIter<Given>>,
    ) -> Result<Worth, Fault> {
        let is_value = match given.peek() {
            Some(Given::Value { .. }) => true,
            Some(Given::Named { name, span, value: None }) => {
                lookup::find(self.signature, name, *span)?.is_none()
            }
            _ => false,
        };
        match given.next().filter(|_| is_value) {
            Some(Given::Value { value, span, written }) => Ok((value, span, written)),
            Some(Given::Named { name, span, .. }) => {
                Ok((Value::text(format!("-{name}")), span, None))
            }
            _ => Err(fault::missing_argument(&parameter.name, &type_name(parameter), span)),
        }
    }

    fn bind_named(
        &mut self,
        found: Found,
        value: &Value,
        span: Span,
        written: Option<&str>,
    ) -> Result<(), Fault> {
        let Some(parameter) = found.of(self.signature) else { return Ok(()) };
        match found {
            Found::Own(at) => {
                if self.is_bound.get(at).copied().unwrap_or_default() {
                    return Err(fault::twice(&parameter.name, span));
                }
                self.take(at, value, Some(span), written)
            }
            Found::Common(at) => {
                if self.binding.common_bound.iter().any(|(bound, _)| *bound == at) {
                    return Err(fault::twice(&parameter.name, span));
                }
                let value = value_for(self.signature, parameter, value, Some(span), written)?;
                self.binding.common.set(at, &value);
                self.binding.common_bound.push((at, value));
                Ok(())
            }
        }
    }

    /// Binds a parameter of the command to a value, which narrows the sets.
    pub fn take(
        &mut self,
        at: usize,
        value: &Value,
        span: Option<Span>,
        written: Option<&str>,
    ) -> Result<(), Fault> {
        let Some(parameter) = self.signature.parameters.get(at) else { return Ok(()) };
        let is_delayed = self.expects_input
            && matches!(value, Value::Block(_))
            && !matches!(parameter.kind, Kind::Block | Kind::Object)
            && parameter.places.iter().any(Place::takes_input);
        let value = match is_delayed {
            true => value.clone(),
            false => value_for(self.signature, parameter, value, span, written)?,
        };
        if let Some(is_bound) = self.is_bound.get_mut(at) {
            *is_bound = true;
        }
        self.sets &= parameter.sets(ANY);
        let name = parameter.name.clone();
        self.binding.bound.push(Bound { name, at: Some(at), value, is_delayed });
        Ok(())
    }

    /// Binds values by position. What comes back is the error of a value that its place refused,
    /// which is told if the value stays without a parameter.
    fn positional(&mut self) -> Result<Option<Fault>, Fault> {
        let mut refused = None;
        let mut from = 0;
        let mut at = 0;
        while let Some(position) = self.next_position(from) {
            from = position + 1;
            while matches!(self.left.get(at), Some(Left::Name(..))) {
                at += 1;
            }
            let Some(Left::Value(value, span, written)) = self.left.get(at) else { break };
            let (value, span, written) = (value.clone(), *span, written.clone());
            match self.take_at(position, &value, span, written.as_deref()) {
                Ok(true) => {
                    self.left.remove(at);
                }
                Ok(false) => at += 1,
                Err(fault) => {
                    refused.get_or_insert(fault);
                    at += 1;
                }
            }
        }
        Ok(refused)
    }

    /// The lowest position from this one on that an unbound parameter has in the sets at hand.
    fn next_position(&self, from: u16) -> Option<u16> {
        let unbound = self.signature.parameters.iter().zip(&self.is_bound).filter(|(_, b)| !**b);
        let places = unbound.flat_map(|(parameter, _)| &parameter.places);
        let fitting = places.filter(|place| place.sets(ANY) & self.sets != 0 && !place.takes_rest);
        fitting.filter_map(|place| place.position).filter(|position| *position >= from).min()
    }

    /// Gives a value to a parameter at a position: the default set's first, first as it is.
    fn take_at(
        &mut self,
        position: u16,
        value: &Value,
        span: Span,
        written: Option<&str>,
    ) -> Result<bool, Fault> {
        let default = self.signature.default_mask() & self.sets;
        let mut refused = None;
        for (sets, converts) in
            [(default, false), (self.sets, false), (default, true), (self.sets, true)]
        {
            if sets == 0 {
                continue;
            }
            for at in 0..self.signature.parameters.len() {
                let Some(parameter) = self.signature.parameters.get(at) else { continue };
                let stands_there =
                    |place: &Place| place.position == Some(position) && place.sets(ANY) & sets != 0;
                let is_bound = self.is_bound.get(at).copied().unwrap_or(true);
                if is_bound || !parameter.places.iter().any(stands_there) {
                    continue;
                }
                if !converts && !convert::is_exact(&parameter.kind, parameter.many, value) {
                    continue;
                }
                match self.take(at, value, Some(span), written) {
                    Ok(()) => return Ok(true),
                    Err(fault) => {
                        refused.get_or_insert(fault);
                    }
                }
            }
        }
        refused.map_or(Ok(false), Err)
    }

    /// Gives what is left to the parameter that takes the rest.
    fn take_rest(&mut self) -> Result<(), Fault> {
        if self.left.is_empty() {
            return Ok(());
        }
        if !self.signature.is_advanced {
            for left in std::mem::take(&mut self.left) {
                match left {
                    Left::Name(name, _, value) => {
                        self.binding.rest.push(Value::text(format!("-{name}")));
                        self.binding.rest.extend(value);
                    }
                    Left::Value(value, ..) => self.binding.rest.push(value),
                }
            }
            return Ok(());
        }
        let takes_rest = |(parameter, is_bound): &(&Parameter, &bool)| {
            let here = |place: &Place| place.takes_rest && place.sets(ANY) & self.sets != 0;
            !**is_bound && parameter.places.iter().any(here)
        };
        let mut unbound = self.signature.parameters.iter().zip(&self.is_bound);
        let Some(at) = unbound.position(|pair| takes_rest(&pair)) else { return Ok(()) };
        let mut rest = Vec::new();
        let mut span: Option<Span> = None;
        for left in std::mem::take(&mut self.left) {
            let place = match left {
                Left::Name(name, place, value) => {
                    rest.push(Value::text(format!("-{name}")));
                    rest.extend(value);
                    place
                }
                Left::Value(value, place, _) => {
                    rest.push(value);
                    place
                }
            };
            span = Some(span.map_or(place, |before| before.to(place)));
        }
        // An array alone is not wrapped into another one.
        let rest = match rest.as_slice() {
            [only @ Value::Array(_)] => only.clone(),
            _ => Value::array(rest),
        };
        self.take(at, &rest, span, None)
    }

    /// What the first argument without a parameter means.
    fn left_over(&mut self, refused: Option<Fault>) -> Option<Fault> {
        match self.left.first()? {
            Left::Name(name, span, _) => Some(fault::unknown(name, *span)),
            Left::Value(value, span, _) => Some(refused.unwrap_or_else(|| {
                let said = match value {
                    Value::Null => "$null".to_string(),
                    Value::Array(_) => "System.Object[]".to_string(),
                    other => text::of(other),
                };
                fault::left_over(&said, Some(*span))
            })),
        }
    }
}

/// A value as a parameter wants it, converted and checked.
pub(super) fn value_for(
    signature: &Signature,
    parameter: &Parameter,
    value: &Value,
    span: Option<Span>,
    written: Option<&str>,
) -> Result<Value, Fault> {
    let converted = match value {
        Value::Null if parameter.kind == Kind::Switch => Ok(Value::Bool(false)),
        Value::Null if parameter.kind == Kind::Bool => Err(Unfit::Null),
        // A cmdlet gets `$null` itself, and can tell it from nothing at all (CO-05).
        Value::Null if !signature.is_script || parameter.many != Many::One => Ok(Value::Null),
        value => convert::convert(&parameter.kind, parameter.many, value, written),
    };
    let converted = converted.map_err(|unfit| {
        fault::unfit(signature, &parameter.name, &type_name(parameter), unfit, span)
    })?;
    check::check(parameter, &converted, span)?;
    Ok(converted)
}

/// The name of the type that a parameter takes.
fn type_name(parameter: &Parameter) -> String {
    let name = parameter.kind.full_name();
    match parameter.many {
        Many::One => name.to_string(),
        Many::Array => format!("{name}[]"),
        Many::List => format!("System.Collections.Generic.List`1[{name}]"),
    }
}
