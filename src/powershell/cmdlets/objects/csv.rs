//! `Export-Csv` and `ConvertTo-Csv`, `Import-Csv` and `ConvertFrom-Csv`.

mod read;
mod write;

pub(super) use read::{ConvertFromCsv, import};
pub(super) use write::{ConvertToCsv, ExportCsv};

use super::given;
use crate::powershell::bind::Binding;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::value::failure::{Category, Failure};
use crate::powershell::value::text;

/// What stands between two values: a comma, also where the culture is asked, which is en-US.
fn delimiter(binding: &Binding) -> char {
    given::text(binding, "Delimiter").and_then(|text| text.chars().next()).unwrap_or(',')
}

/// The one path of a command that takes `-Path` or `-LiteralPath`, and one of them must be given.
fn check_path(binding: &Binding) -> Flow {
    if binding.has("Path") != binding.has("LiteralPath") {
        return Ok(());
    }
    let message = "You must specify either the -Path or -LiteralPath parameters, but not both.";
    let id = "CannotSpecifyPathAndLiteralPath";
    let class = "InvalidOperationException";
    Err(Jump::error(ErrorRecord::new(message, id, Category::InvalidData, class)))
}

/// The record of a failure while objects are read.
fn unreadable(failure: Failure) -> ErrorRecord {
    given::record_of(failure, "ExtendedTypeSystemException")
}

/// The headings of `-Header`.
fn header(binding: &Binding) -> Option<Vec<std::rc::Rc<str>>> {
    let given = binding.has("Header");
    given.then(|| {
        let names = given::values(binding, "Header");
        names.iter().map(|name| text::of(name).into()).collect()
    })
}

/// What is said where headings were missing.
const MADE_UP: &str = "One or more headers were not specified. Default names starting with \"H\" \
                       have been used in place of any missing headers.";
