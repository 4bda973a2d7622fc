//! What goes wrong while arguments are bound, in the shell's words.

use super::signature::Signature;
use crate::powershell::error::ErrorRecord;
use crate::powershell::source::Span;
use crate::powershell::value::failure::Category;

/// An error of binding, and the argument that it is about.
#[derive(Clone, Debug)]
pub struct BindError {
    /// What the shell says.
    pub record: ErrorRecord,
    /// Where the argument stands; none where the error is about the whole line.
    pub span: Option<Span>,
}

/// Boxed, since an error is far larger than a binding that went well.
pub type Fault = Box<BindError>;

const BINDING: &str = "ParameterBindingException";
const VALIDATION: &str = "ParameterBindingValidationException";
const TRANSFORMATION: &str = "ParameterBindingArgumentTransformationException";

fn fault(message: String, id: &str, category: Category, reason: &str, span: Option<Span>) -> Fault {
    Box::new(BindError { record: ErrorRecord::new(message, id, category, reason), span })
}

fn argument(message: String, id: &str, span: Option<Span>) -> Fault {
    fault(message, id, Category::InvalidArgument, BINDING, span)
}

/// No parameter has this name.
pub(super) fn unknown(name: &str, span: Span) -> Fault {
    let message = format!("A parameter cannot be found that matches parameter name '{name}'.");
    argument(message, "NamedParameterNotFound", Some(span))
}

/// Several parameters begin with this name.
pub(super) fn ambiguous(name: &str, candidates: &[&str], span: Span) -> Fault {
    let candidates: String = candidates.iter().map(|name| format!(" -{name}")).collect();
    let message = format!(
        "Parameter cannot be processed because the parameter name '{name}' is ambiguous. Possible \
         matches include:{candidates}."
    );
    argument(message, "AmbiguousParameter", Some(span))
}

/// A parameter without its value.
pub(super) fn missing_argument(name: &str, type_name: &str, span: Span) -> Fault {
    let message = format!(
        "Missing an argument for parameter '{name}'. Specify a parameter of type '{type_name}' \
         and try again."
    );
    argument(message, "MissingArgument", Some(span))
}

/// A parameter that is given twice.
pub(super) fn twice(name: &str, span: Span) -> Fault {
    let message = format!(
        "Cannot bind parameter because parameter '{name}' is specified more than once. To provide \
         multiple values to parameters that can accept multiple values, use the array syntax. For \
         example, \"-parameter value1,value2,value3\"."
    );
    argument(message, "ParameterAlreadyBound", Some(span))
}

/// A value that no parameter takes.
pub(super) fn left_over(value: &str, span: Option<Span>) -> Fault {
    let message =
        format!("A positional parameter cannot be found that accepts argument '{value}'.");
    argument(message, "PositionalParameterNotFound", span)
}

/// The parameters that were given are in no set together, or in several.
pub(super) fn no_set() -> Fault {
    let message = "Parameter set cannot be resolved using the specified named parameters.".into();
    argument(message, "AmbiguousParameterSet", None)
}

/// Mandatory parameters that nobody gave and nobody can be asked for.
pub fn missing_mandatory(names: &[&str]) -> Fault {
    let message = format!(
        "Cannot process command because of one or more missing mandatory parameters: {}.",
        names.join(" ")
    );
    argument(message, "MissingMandatoryParameter", None)
}

/// An object of the pipeline that fits no parameter.
pub(super) fn input_not_bound() -> Fault {
    let message = "The input object cannot be bound to any parameters for the command either \
                   because the command does not take pipeline input or the input and its \
                   properties do not match any of the parameters that take pipeline input.";
    argument(message.into(), "InputObjectNotBound", None)
}

/// An object of the pipeline that leaves a mandatory parameter without a value.
pub(super) fn input_lacks(names: &[&str]) -> Fault {
    let message = format!(
        "The input object cannot be bound because it did not contain the information required to \
         bind all mandatory parameters:  {}",
        names.join(" ")
    );
    argument(message, "InputObjectMissingMandatory", None)
}

/// Why a value does not become what a parameter wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// It has a sentence of its own: `Cannot convert value "a" to type "System.Int32". …`
    Said(String),
    /// Several values where there can be one.
    Several,
    /// Something else where only a Boolean or a number may stand.
    Flag {
        /// The full name of the value's type.
        from: String,
    },
    /// `$null` where only a Boolean may stand.
    Null,
}

/// A value that cannot be converted.
pub(super) fn unfit(
    signature: &Signature,
    name: &str,
    type_name: &str,
    unfit: Unfit,
    span: Option<Span>,
) -> Fault {
    if signature.is_script {
        let flags = "Boolean parameters accept only Boolean values and numbers, such as $True, \
                     $False, 1 or 0.";
        let said = match unfit {
            Unfit::Said(said) => said,
            Unfit::Flag { from } => {
                format!("Cannot convert value \"{from}\" to type \"{type_name}\". {flags}")
            }
            Unfit::Null => format!("Cannot convert value \"\" to type \"{type_name}\". {flags}"),
            Unfit::Several if type_name == "System.String" => {
                "Cannot convert value to type System.String.".into()
            }
            Unfit::Several => format!(
                "Cannot convert the \"System.Object[]\" value of type \"System.Object[]\" to type \
                 \"{type_name}\"."
            ),
        };
        let message =
            format!("Cannot process argument transformation on parameter '{name}'. {said}");
        let id = "ParameterArgumentTransformationError";
        return fault(message, id, Category::InvalidData, TRANSFORMATION, span);
    }
    let required = |from: &str| {
        format!("Cannot convert '{from}' to the type '{type_name}' required by parameter '{name}'.")
    };
    match unfit {
        Unfit::Said(said) => {
            let message = format!("Cannot bind parameter '{name}'. {said}");
            argument(message, "CannotConvertArgumentNoMessage", span)
        }
        Unfit::Flag { from } => argument(required(&from), "CannotConvertArgument", span),
        Unfit::Several => {
            let message = required("System.Object[]") + " Specified method is not supported.";
            argument(message, "CannotConvertArgument", span)
        }
        Unfit::Null => {
            let message = format!("Cannot bind argument to parameter '{name}' because it is null.");
            argument(message, "ParameterArgumentValidationErrorNullNotAllowed", span)
        }
    }
}

/// What a mandatory parameter must not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Empty {
    Null,
    Text,
    Array,
    List,
}

/// A mandatory parameter with nothing in it.
pub(super) fn empty(name: &str, what: Empty, span: Option<Span>) -> Fault {
    let (what, id) = match what {
        Empty::Null => ("null", "ParameterArgumentValidationErrorNullNotAllowed"),
        Empty::Text => ("an empty string", "ParameterArgumentValidationErrorEmptyStringNotAllowed"),
        Empty::Array => ("an empty array", "ParameterArgumentValidationErrorEmptyArrayNotAllowed"),
        Empty::List => {
            ("an empty collection", "ParameterArgumentValidationErrorEmptyCollectionNotAllowed")
        }
    };
    let message = format!("Cannot bind argument to parameter '{name}' because it is {what}.");
    fault(message, id, Category::InvalidData, VALIDATION, span)
}

/// A value that a check refuses.
pub(super) fn refused(name: &str, why: &str, span: Option<Span>) -> Fault {
    let message = format!("Cannot validate argument on parameter '{name}'. {why}");
    fault(message, "ParameterArgumentValidationError", Category::InvalidData, VALIDATION, span)
}

/// A value that the block of a `ValidateScript` refuses; the caller runs it, binding does not.
pub fn script_refused(name: &str, script: &str, value: &str, span: Option<Span>) -> Fault {
    let why = format!(
        "The \"{script}\" validation script for the argument with value \"{value}\" did not return \
         a result of True. Determine why the validation script failed, and then try the command \
         again."
    );
    refused(name, &why, span)
}
