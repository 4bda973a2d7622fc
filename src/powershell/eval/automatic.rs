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
            "host" => host(Value::text("en-US")),
            "myinvocation" => Value::object(
                "System.Management.Automation.InvocationInfo",
                vec![("MyCommand".into(), Value::Null), ("InvocationName".into(), Value::text(""))],
            ),
            "stacktrace" => Value::text(""),
            "nestedpromptlevel" => Value::Int(0),
            "executioncontext" | "profile" | "shellid" => Value::text("Microsoft.PowerShell"),
            "maximumhistorycount" => Value::Int(4096),
            "formatenumerationlimit" => Value::Int(4),
            "matches" | "lastexitcode" => Value::Null,
            "psculture" | "psuiculture" => Value::text("en-US"),
            "ofs" => Value::text(" "),
            _ => Value::Null,
        }
    }
}

/// `$Host`, with a culture.
pub fn host(culture: Value) -> Value {
    let raw = vec![
        ("ForegroundColor".into(), Value::text("DarkYellow")),
        ("BackgroundColor".into(), Value::text("DarkMagenta")),
        ("WindowTitle".into(), Value::text("Windows PowerShell")),
    ];
    let raw = Value::object(
        "System.Management.Automation.Internal.Host.InternalHostRawUserInterface",
        raw,
    );
    let ui = vec![("RawUI".into(), raw)];
    let ui =
        Value::object("System.Management.Automation.Internal.Host.InternalHostUserInterface", ui);
    Value::object(
        "System.Management.Automation.Internal.Host.InternalHost",
        vec![
            ("Name".into(), Value::text("ConsoleHost")),
            ("Version".into(), version(&[5, 1, 19041, 1])),
            ("InstanceId".into(), Value::text("5f0c1c1e-7a52-4c5c-9a9e-0d7a2f1b8c11")),
            ("UI".into(), ui),
            ("CurrentCulture".into(), culture.clone()),
            ("CurrentUICulture".into(), culture),
            (
                "PrivateData".into(),
                Value::text("Microsoft.PowerShell.ConsoleHost+ConsoleColorProxy"),
            ),
            ("DebuggerEnabled".into(), Value::Bool(true)),
            ("IsRunspacePushed".into(), Value::Bool(false)),
            (
                "Runspace".into(),
                Value::text("System.Management.Automation.Runspaces.LocalRunspace"),
            ),
        ],
    )
}

/// A version of four numbers.
fn version(parts: &[i32; 4]) -> Value {
    let names = ["Major", "Minor", "Build", "Revision"];
    let properties =
        names.iter().zip(parts).map(|(name, part)| ((*name).into(), Value::Int(*part)));
    Value::object("System.Version", properties.collect())
}

fn versions() -> Value {
    let mut table = Table::new(false);
    for (name, value) in [
        ("PSVersion", version(&[5, 1, 19041, 1])),
        ("PSEdition", Value::text("Desktop")),
        ("BuildVersion", version(&[10, 0, 19041, 1])),
        ("CLRVersion", version(&[4, 0, 30319, 42000])),
    ] {
        table.set(Value::text(name), value);
    }
    Value::table(table)
}
