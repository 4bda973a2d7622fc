//! From the arguments of a line to the parameters of a command.
//!
//! One binder serves cmdlets, the shell's own commands and functions of scripts. It binds as
//! Windows PowerShell 5.1 does, in its order: parameters with a name, then values by position, then
//! what is left over; what was given decides the parameter set. It knows nothing of any command and
//! runs nothing: who calls it asks for what is [`Binding::missing`], and binds each object of a
//! pipeline with [`Binding::for_input`]. Start with [`bind`], then [`signature`].

mod binder;
mod check;
mod convert;
mod everywhere;
mod fault;
mod input;
pub mod kind;
mod lookup;
mod sets;
pub mod signature;
pub mod syntax;

use std::rc::Rc;

pub use convert::is_exact;
pub use everywhere::{ActionPreference, Common, VariableName, of as common_parameters};
pub use fault::{BindError, Fault, missing_mandatory, script_refused};
pub use lookup::{Found, find};

use super::source::Span;
use super::value::{Block, Value, text};
use binder::Binder;
use signature::{Name, Signature};

/// One argument of a line, computed. What a splatted variable holds is given as its entries.
#[derive(Clone, Debug)]
pub enum Given {
    /// `-Name`, or `-Name:value`.
    Named {
        /// Without its dash and colon, perhaps shortened (CO-02).
        name: String,
        /// Where it stands.
        span: Span,
        /// What follows the colon.
        value: Option<Value>,
    },
    /// A value.
    Value {
        /// The value.
        value: Value,
        /// Where it stands.
        span: Span,
        /// How a bare number is written, where that says more than its value: `0425`, `0x1F`.
        written: Option<Rc<str>>,
    },
    /// `--`: what follows are values.
    EndOfParameters,
}

impl Given {
    /// A parameter, with the value behind its colon.
    pub fn named(name: &str, span: Span, value: Option<Value>) -> Given {
        Given::Named { name: name.to_string(), span, value }
    }

    /// A value.
    pub fn value(value: Value, span: Span) -> Given {
        Given::Value { value, span, written: None }
    }
}

/// What the parameters of a command are.
#[derive(Clone, Debug, Default)]
pub struct Binding {
    bound: Vec<Bound>,
    /// Those of `common` that were given, by their places.
    common_bound: Vec<(usize, Value)>,
    /// What every cmdlet takes.
    pub common: Common,
    /// What is left over for a function without attributes: its `$args`.
    pub rest: Vec<Value>,
    sets: u32,
    set_name: Option<Name>,
    missing: Vec<Name>,
    takes_input: bool,
}

/// One bound parameter.
#[derive(Clone, Debug)]
struct Bound {
    name: Name,
    /// Its place in the signature; none where it was set by a name that is not there.
    at: Option<usize>,
    value: Value,
    /// A script block that is run for each object of the pipeline to say the value.
    is_delayed: bool,
}

/// Binds the arguments of a line. `expects_input` says whether a pipeline will bring objects, which
/// may fill mandatory parameters and decide the parameter set.
pub fn bind(
    signature: &Signature,
    given: Vec<Given>,
    expects_input: bool,
) -> Result<Binding, Fault> {
    Binder::new(signature, expects_input).bind(given)
}

impl Binding {
    /// What a parameter is, by its full name; nothing where nobody gave it. `$null` may be given.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.bound.iter().find(|bound| text::is_same(&bound.name, name)).map(|bound| &bound.value)
    }

    /// Whether a parameter was given, on the line or by the pipeline.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Sets a parameter to a value of its type.
    pub fn set(&mut self, name: &str, value: Value) {
        self.missing.retain(|missing| !text::is_same(missing, name));
        match self.bound.iter_mut().find(|bound| text::is_same(&bound.name, name)) {
            Some(bound) => {
                bound.value = value;
                bound.is_delayed = false;
            }
            None => {
                let name = Name::Owned(name.to_string());
                self.bound.push(Bound { name, at: None, value, is_delayed: false });
            }
        }
    }

    /// Sets a parameter to what somebody answered or a block resulted in, converted and checked.
    pub fn supply(&mut self, signature: &Signature, name: &str, value: Value) -> Result<(), Fault> {
        let at = signature.parameters.iter().position(|p| text::is_same(&p.name, name));
        let value = match at.and_then(|at| signature.parameters.get(at)) {
            Some(parameter) => binder::value_for(signature, parameter, &value, None, None)?,
            None => value,
        };
        self.set(name, value);
        if let Some(bound) = self.bound.iter_mut().find(|b| text::is_same(&b.name, name)) {
            bound.at = at;
        }
        Ok(())
    }

    /// The mandatory parameters of the parameter set at hand that have no value, and will get none
    /// from the pipeline.
    pub fn missing(&self) -> &[Name] {
        &self.missing
    }

    /// Whether a parameter without a value takes objects of the pipeline or their properties.
    pub fn takes_input(&self) -> bool {
        self.takes_input
    }

    /// The parameter set; none where there is only one, or the pipeline will decide.
    pub fn set_name(&self) -> Option<&str> {
        self.set_name.as_deref()
    }

    /// The parameters that every cmdlet takes and that were given, which stand in
    /// `$PSBoundParameters` as well.
    pub fn common_bound(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.common_bound.iter().map(|(at, value)| (everywhere::name(*at), value))
    }

    /// The parameters that were given, in the order of binding: `$PSBoundParameters`.
    pub fn bound(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.bound.iter().map(|bound| (bound.name.as_ref(), &bound.value))
    }

    /// Script blocks that stand where a value would: each is run for every object of the pipeline,
    /// and [`Binding::supply`] takes what it results in.
    pub fn delayed(&self) -> impl Iterator<Item = (&str, &Rc<Block>)> {
        self.bound.iter().filter(|bound| bound.is_delayed).filter_map(|bound| match &bound.value {
            Value::Block(block) => Some((bound.name.as_ref(), block)),
            _ => None,
        })
    }

    /// The same with what an object of the pipeline says: as it is by value, then its properties by
    /// name, then both again with conversions.
    pub fn for_input(&self, signature: &Signature, input: &Value) -> Result<Binding, Fault> {
        input::bind(self, signature, input)
    }
}
