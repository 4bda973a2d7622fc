//! `New-Item`, `Copy-Item`, `Move-Item`, `Rename-Item` and `Remove-Item`.

use super::item::{of_file, of_folder};
use super::{check, selected};
use crate::domain::time::Timestamp;
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::cmdlets::objects::store;
use crate::powershell::error::ErrorRecord;
use crate::powershell::hint::Hint;
use crate::powershell::shell::files::name_of;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, text};

/// Makes a file.
pub fn new_item(call: &mut Call<'_>) -> Done {
    check(call)?;
    let name = call.text("Name");
    let mut paths = call.texts("Path");
    if paths.is_empty() {
        paths.push(".".into());
    }
    for path in paths {
        let path = match &name {
            Some(name) => store::full(&format!("{path}\\{name}")),
            None => store::full(&path),
        };
        if let Err(stopped) = new_one(call, &path) {
            call.report(stopped)?;
        }
    }
    Ok(())
}

fn new_one(call: &mut Call<'_>, path: &str) -> Done {
    store::check_drive(path).map_err(Stopped::Error)?;
    let kind = call.text("ItemType").unwrap_or_default().to_ascii_lowercase();
    let is = |whole: &str| !kind.is_empty() && whole.starts_with(&kind);
    if is("directory") || is("container") {
        return new_folder(call, path);
    }
    if is("symboliclink") || is("junction") || is("hardlink") {
        let what = format!("An item of the type {kind}");
        let instead = "Copy-Item makes a second file.";
        return Err(super::given::not_simulated(&what, instead).into());
    }
    if !kind.is_empty() && !is("file") {
        let message = "The type is not a known type for the file system. Only \
                       \"file\",\"directory\" or \"symboliclink\" can be specified.";
        return Err(failed(message, "Argument", Category::InvalidArgument, path));
    }
    if store::is_folder(path) {
        return Err(store::denied(path, "NewItemUnauthorizedAccessError").into());
    }
    if call.state.files.get(path).is_some() && !call.flag("Force") {
        let message = format!("The file '{path}' already exists.");
        return Err(failed(&message, "NewItemIOError", Category::WriteError, path));
    }
    if !call.should_perform("Create File", &format!("Destination: {path}"))? {
        return Ok(());
    }
    let value = call.value("Value").map(text::of).unwrap_or_default();
    let now = call.now();
    put(call, path, value, now)?;
    show(call, path);
    Ok(())
}

/// There is one folder, into which every path leads: another one is as good as made.
fn new_folder(call: &mut Call<'_>, path: &str) -> Done {
    if call.state.files.get(path).is_some() {
        let message = format!("An item with the specified name {path} already exists.");
        return Err(failed(&message, "DirectoryExist", Category::ResourceExists, path));
    }
    if !call.should_perform("Create Directory", &format!("Destination: {path}"))? {
        return Ok(());
    }
    let now = call.now();
    let hint = Hint::OneFolder { path: path.to_string() };
    call.hint(hint.text(call.lang()));
    call.write(of_folder(path, now));
    Ok(())
}

/// Copies files.
pub fn copy_item(call: &mut Call<'_>) -> Done {
    check(call)?;
    for name in selected(call, "CopyError")? {
        let Some(file) = call.state.files.get(&name).cloned() else { continue };
        let (from, to) = ways(call, &name);
        if same(&from, &to) {
            let message = format!("Cannot overwrite the item {from} with itself.");
            call.report(failed(&message, "CopyError", Category::WriteError, &from))?;
            continue;
        }
        if call.should_perform("Copy File", &format!("Item: {from} Destination: {to}"))? {
            put(call, &to, file.text, file.at)?;
            if call.flag("PassThru") {
                show(call, &to);
            }
        }
    }
    Ok(())
}

/// Gives files another name, by a path.
pub fn move_item(call: &mut Call<'_>) -> Done {
    check(call)?;
    for name in selected(call, "MoveItemUnauthorizedAccessError")? {
        let (from, to) = ways(call, &name);
        let target = format!("Item: {from} Destination: {to}");
        let force = call.flag("Force");
        moved(call, "Move File", &target, (&from, &to), force, "MoveFileInfoItemIOError")?;
    }
    Ok(())
}

/// Gives a file another name.
pub fn rename_item(call: &mut Call<'_>) -> Done {
    check(call)?;
    let new = call.text("NewName").unwrap_or_default();
    let new = new.strip_prefix(".\\").unwrap_or(&new).to_string();
    for name in selected(call, "RenameItemUnauthorizedAccessError")? {
        let from = store::of_name(&name);
        // Only the one folder may stand in front of the new name.
        let is_elsewhere = !text::is_same(&store::full(&new), &store::of_name(name_of(&new)));
        if new.contains(['\\', '/', ':']) && is_elsewhere {
            let message = "Cannot rename the specified target, because it represents a path or \
                           device name.";
            call.report(failed(message, "Argument", Category::InvalidArgument, &new))?;
            continue;
        }
        let to = store::of_name(name_of(&new));
        let target = format!("Item: {from} Destination: {to}");
        moved(call, "Rename File", &target, (&from, &to), false, "RenameItemIOError")?;
    }
    Ok(())
}

/// Moves a file from one path to another, which must be free unless it is forced.
fn moved(
    call: &mut Call<'_>,
    operation: &str,
    target: &str,
    (from, to): (&str, &str),
    is_forced: bool,
    id: &str,
) -> Done {
    let is_taken = call.state.files.get(to).is_some() && !same(from, to);
    if is_taken && !is_forced {
        let message = "Cannot create a file when that file already exists.";
        return call.report(failed(message, id, Category::WriteError, from));
    }
    let Some(file) = call.state.files.get(from).cloned() else { return Ok(()) };
    if !call.should_perform(operation, target)? {
        return Ok(());
    }
    call.state.files.remove(from);
    if let Err(stopped) = put(call, to, file.text.clone(), file.at) {
        // A name that no file may have leaves the file where it was.
        put(call, from, file.text, file.at)?;
        return call.report(stopped);
    }
    if call.flag("PassThru") {
        show(call, to);
    }
    Ok(())
}

/// Deletes files.
pub fn remove_item(call: &mut Call<'_>) -> Done {
    check(call)?;
    for name in selected(call, "RemoveItemUnauthorizedAccessError")? {
        let path = store::of_name(&name);
        if call.should_perform("Remove File", &path)? {
            call.state.files.remove(&path);
        }
    }
    Ok(())
}

/// Where a file lies, and where it goes: into the folder it keeps its name.
fn ways(call: &Call<'_>, name: &str) -> (String, String) {
    let to = call.text("Destination").unwrap_or_else(|| ".".into());
    let to = match store::is_folder(&to) {
        true => store::of_name(name),
        false => store::full(&to),
    };
    (store::of_name(name), to)
}

fn same(one: &str, other: &str) -> bool {
    text::is_same(name_of(one), name_of(other))
}

fn put(call: &mut Call<'_>, path: &str, text: String, at: Timestamp) -> Done {
    let written = call.state.files.write(path, text, at);
    written.map_err(|problem| store::unwritable(problem, path).into())
}

fn show(call: &mut Call<'_>, path: &str) {
    let item = call.state.files.get(path).map(of_file);
    call.write(item.unwrap_or(Value::Null));
}

fn failed(message: &str, id: &str, category: Category, path: &str) -> Stopped {
    let class = match id {
        "Argument" => "PSArgumentException",
        _ => "IOException",
    };
    ErrorRecord::new(message, id, category, class).about(path, "String").into()
}
