//! JSON as Windows PowerShell 5.1 writes it, which differs from everybody else's in its layout and
//! its dates, and reading JSON into objects.

mod layout;
mod read;
mod written;

pub use read::read;

use crate::powershell::value::Value;

/// How deep objects are written unless a command says otherwise.
pub const DEPTH: u32 = 2;
/// The greatest depth that may be asked for.
pub const DEPTH_MAX: u32 = 100;

/// The JSON of what a pipeline brought: of one value itself, of several a list. What is deeper than
/// `depth` is written as its text.
pub fn write(values: &[Value], depth: u32, is_compressed: bool) -> String {
    let written = match values {
        [only] => written::of(only, depth),
        many => written::of(&Value::array(many.to_vec()), depth),
    };
    if is_compressed { written } else { layout::laid_out(&written) }
}
