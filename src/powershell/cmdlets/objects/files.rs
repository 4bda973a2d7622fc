//! The commands of the virtual folder: which files there are, what they hold, and changing them.

mod change;
mod content;
mod item;
mod path;
mod write;

pub(super) use change::{copy_item, move_item, new_item, remove_item, rename_item};
pub(super) use content::{clear_content, get_content};
pub(super) use item::{get_child_item, get_item, resolve_path, test_path};
pub(super) use path::{join_path, split_path};
pub(super) use write::{add_content, set_content};

use super::{given, store};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::error::ErrorRecord;
use crate::powershell::value::failure::Category;
use crate::powershell::value::wildcard;

/// The parameters of these commands that are not simulated.
const REFUSED: &[(&str, &str)] = &[
    ("Stream", "A file holds one text."),
    ("Wait", "Files change only while a command writes them."),
    ("Attributes", "Files have no attributes here."),
];

/// Refuses what is not simulated, and credentials, which the product refuses as well.
fn check(call: &Call<'_>) -> Done {
    given::refuse(call.bound, &call.name, REFUSED).map_err(Stopped::Error)?;
    if call.value("Credential").is_some() {
        let message = "The FileSystem provider supports credentials only on the New-PSDrive \
                       cmdlet. Perform the operation again without specifying credentials.";
        let class = "PSNotSupportedException";
        let record = ErrorRecord::new(message, "NotSupported", Category::NotImplemented, class);
        return Err(record.into());
    }
    match call.text("Encoding") {
        Some(name) if name == "Byte" && &*call.name != "Get-Content" => {
            let instead = "Files hold texts; leave -Encoding out.";
            Err(given::not_simulated("The encoding Byte", instead).into())
        }
        _ => Ok(()),
    }
}

/// The paths of a call, each with whether its wildcards are letters.
fn paths(call: &Call<'_>) -> Vec<(String, bool)> {
    let usual = call.texts("Path").into_iter().map(|path| (path, false));
    usual.chain(call.texts("LiteralPath").into_iter().map(|path| (path, true))).collect()
}

/// Whether a file is one of those that `-Filter`, `-Include` and `-Exclude` leave.
fn is_left(call: &Call<'_>, name: &str) -> bool {
    let fits = |pattern: &String| wildcard::fits(name, pattern, false);
    let included = call.texts("Include");
    call.text("Filter").as_ref().is_none_or(fits)
        && (included.is_empty() || included.iter().any(fits))
        && !call.texts("Exclude").iter().any(fits)
}

/// The names of the files that a call means. What means nothing is reported, and the folder with
/// an error of this id.
fn selected(call: &mut Call<'_>, denied: &str) -> Done<Vec<String>> {
    let mut names = Vec::new();
    for (path, is_literal) in paths(call) {
        if let Err(record) = store::check_drive(&path) {
            call.report(Stopped::Error(record))?;
            continue;
        }
        let has_wildcards = !is_literal && path.contains(['*', '?', '[']);
        if store::is_folder(&path) {
            call.report(store::denied(&path, denied).into())?;
            continue;
        }
        let found = store::meant(&call.state.files, &path, is_literal);
        if found.is_empty() && !has_wildcards {
            call.report(store::not_found(&path).into())?;
        }
        for name in found {
            if is_left(call, &name) && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    Ok(names)
}
