//! `Get-Culture` and `Get-UICulture`: that of the machines of the documents.

use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::Value;
use crate::powershell::value::statics;
use crate::powershell::value::types::Type;

/// `Get-Culture`
pub fn get(call: &mut Call<'_>) -> Done {
    call.write(of("en-US"));
    Ok(())
}

/// A culture by its name.
pub fn of(name: &str) -> Value {
    statics::call(&Type::named("cultureinfo", 0), "new", &[Value::text(name)])
        .unwrap_or(Value::Null)
}
