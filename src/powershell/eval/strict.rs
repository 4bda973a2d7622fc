//! What strict scripts do not let pass, and types that are none.

use super::Shell;
use super::combine;
use super::jump::{Flow, Jump};
use crate::powershell::error::ErrorRecord;
use crate::powershell::source::Span;
use crate::powershell::tree::expression::Variable;
use crate::powershell::tree::parameter::TypeName;
use crate::powershell::value::failure::Category;
use crate::powershell::value::types::{Base, Type, known};
use crate::powershell::value::{Value, member};

/// Variables that the shell has without anybody setting them.
const AUTOMATIC: [&str; 16] = [
    "true",
    "false",
    "null",
    "_",
    "psitem",
    "?",
    "error",
    "pwd",
    "home",
    "psscriptroot",
    "pid",
    "psversiontable",
    "host",
    "psculture",
    "psuiculture",
    "ofs",
];

impl Shell<'_> {
    /// The value of a variable; a strict script must have set it.
    pub fn variable_of(&self, variable: &Variable, span: Span) -> Flow<Value> {
        if self.state.scopes.strict() > 0 && !self.is_set(variable) {
            let name = &variable.name;
            let message =
                format!("The variable '${name}' cannot be retrieved because it has not been set.");
            let (category, class) = (Category::InvalidOperation, "RuntimeException");
            let record = ErrorRecord::new(message, "VariableIsUndefined", category, class)
                .about(name, "String");
            return Err(Jump::error(self.placed(record, span)));
        }
        Ok(self.variable(variable))
    }

    fn is_set(&self, variable: &Variable) -> bool {
        self.state.scopes.variable(variable).is_some()
            || AUTOMATIC.iter().any(|name| variable.name.eq_ignore_ascii_case(name))
    }

    /// `.name` or `::name`; a strict script may only ask for what is there.
    pub fn member_of(
        &self,
        object: &Value,
        name: &str,
        is_static: bool,
        span: Span,
    ) -> Flow<Value> {
        let is_strict = !is_static && self.state.scopes.strict() > 1;
        if is_strict && member::find(object, name).is_none() {
            let message = format!(
                "The property '{name}' cannot be found on this object. Verify that the property \
                 exists."
            );
            let (category, class) = (Category::NotSpecified, "PropertyNotFoundException");
            let record = ErrorRecord::new(message, "PropertyNotFoundStrict", category, class);
            return Err(Jump::error(self.placed(record, span)));
        }
        Ok(self.member(object, name, is_static))
    }

    /// The type that a name means; one that is none, or none here, is refused by name.
    pub fn type_of(&self, name: &TypeName) -> Flow<Type> {
        let of = combine::type_of(name);
        let Base::Other(written) = &of.base else { return Ok(of) };
        if of.is_simulated() {
            return Ok(of);
        }
        let span = name.span;
        let record = match known::instead_of(written) {
            Some(instead) => ErrorRecord::new(
                format!("The type [{written}] is not simulated here. {instead}"),
                "NotSimulated",
                Category::NotImplemented,
                "RuntimeException",
            ),
            None => ErrorRecord::new(
                format!("Unable to find type [{written}]."),
                "TypeNotFound",
                Category::InvalidOperation,
                "RuntimeException",
            ),
        };
        Err(Jump::error(self.placed(record.about(&**written, "TypeName"), span)))
    }
}
