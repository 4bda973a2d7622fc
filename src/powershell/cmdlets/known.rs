//! Commands that are real and do nothing here: they take their parameters and say so.

use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::hint::Hint;

/// Says that the command changes nothing here.
pub fn run(call: &mut Call<'_>) -> Done {
    let hint = Hint::WithoutEffect { name: call.name.to_string() };
    call.hint(hint.text(call.lang()));
    Ok(())
}
