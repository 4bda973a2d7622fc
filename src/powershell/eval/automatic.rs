//! Variables that the shell sets by itself, and reading any variable.

use super::Shell;
use crate::powershell::shell::files;
use crate::powershell::tree::expression::Variable;
use crate::powershell::value::Value;
use crate::powershell::value::table::Table;

impl Shell<'_> {
    /// The value of a variable; `$null` where there is none.
    pub fn variable(&self, variable: &Variable) -> Value {
        if let Some(found) = self.state.scopes.variable(variable) {
            return found.value.clone();
        }
        if variable.scope.is_some() {
            return Value::Null;
        }
        match variable.name.to_ascii_lowercase().as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "psitem" => self.state.scopes.value("_"),
            "?" => Value::Bool(self.state.is_well),
            "error" => Value::Array(self.state.errors.clone()),
            "pwd" | "home" | "psscriptroot" => Value::text(files::ROOT),
            "pid" => Value::Int(4242),
            "psversiontable" => versions(),
            "host" => Value::object(
                "System.Management.Automation.Internal.Host.InternalHost",
                vec![("Name".into(), Value::text("ConsoleHost")), ("Version".into(), version())],
            ),
            "psculture" | "psuiculture" => Value::text("en-US"),
            "ofs" => Value::text(" "),
            _ => Value::Null,
        }
    }
}

fn version() -> Value {
    Value::text("5.1.19041.1")
}

fn versions() -> Value {
    let mut table = Table::new(false);
    for (name, value) in [
        ("PSVersion", version()),
        ("PSEdition", Value::text("Desktop")),
        ("BuildVersion", Value::text("10.0.19041.1")),
        ("CLRVersion", Value::text("4.0.30319.42000")),
    ] {
        table.set(Value::text(name), value);
    }
    Value::table(table)
}
