//! `Get-ChildItem`, `Get-Item`, `Test-Path` and `Resolve-Path`: which files there are.

use super::{check, is_left, paths};
use crate::domain::time::Timestamp;
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::cmdlets::objects::store;
use crate::powershell::shell::files::{File, ROOT};
use crate::powershell::value::{Value, convert};

/// Lists files.
pub fn get_child_item(call: &mut Call<'_>) -> Done {
    check(call)?;
    let mut asked = paths(call);
    if asked.is_empty() {
        asked.push((ROOT.to_string(), true));
    }
    // There are no folders and no files that are hidden or protected.
    let is_nothing =
        ["Directory", "Hidden", "ReadOnly", "System"].iter().any(|name| call.flag(name));
    for (path, is_literal) in asked {
        if let Err(record) = store::check_drive(&path) {
            call.report(Stopped::Error(record))?;
            continue;
        }
        let has_wildcards = !is_literal && path.contains(['*', '?', '[']);
        let names: Vec<String> = match store::is_folder(&path) {
            true => call.state.files.all().map(|file| file.name.clone()).collect(),
            false => store::meant(&call.state.files, &path, is_literal),
        };
        if names.is_empty() && !has_wildcards && !store::is_folder(&path) {
            call.report(store::not_found(&path).into())?;
            continue;
        }
        // `-Include` looks at what lies below the path, which takes a wildcard or `-Recurse`.
        let is_idle = call.has("Include") && !has_wildcards && !call.flag("Recurse");
        for name in names {
            if is_nothing || is_idle || !is_left(call, &name) {
                continue;
            }
            let Some(file) = call.state.files.get(&name) else { continue };
            let item = match call.flag("Name") {
                true => Value::text(file.name.as_str()),
                false => of_file(file),
            };
            call.write(item);
        }
    }
    Ok(())
}

/// Gets files, or the folder.
pub fn get_item(call: &mut Call<'_>) -> Done {
    check(call)?;
    for (path, is_literal) in paths(call) {
        if let Err(record) = store::check_drive(&path) {
            call.report(Stopped::Error(record))?;
            continue;
        }
        if store::is_folder(&path) {
            let now = call.now();
            call.write(of_folder(ROOT, now));
            continue;
        }
        let names = store::meant(&call.state.files, &path, is_literal);
        if names.is_empty() && (is_literal || !path.contains(['*', '?', '['])) {
            call.report(store::not_found(&path).into())?;
        }
        for name in names.iter().filter(|name| is_left(call, name)).cloned().collect::<Vec<_>>() {
            if let Some(item) = call.state.files.get(&name).map(of_file) {
                call.write(item);
            }
        }
    }
    Ok(())
}

/// Tells whether paths mean something.
pub fn test_path(call: &mut Call<'_>) -> Done {
    check(call)?;
    let kind = call.text("PathType").unwrap_or_default().to_ascii_lowercase();
    let moment = |name| call.value(name).and_then(|value| convert::to_moment(value).ok());
    let (older, newer) = (moment("OlderThan"), moment("NewerThan"));
    for (path, is_literal) in paths(call) {
        if call.flag("IsValid") {
            let name = crate::powershell::shell::files::name_of(&path);
            let is_valid = !name.contains(|c: char| c.is_control() || r#"<>"|"#.contains(c));
            call.write(Value::Bool(is_valid));
            continue;
        }
        if let Err(record) = store::check_drive(&path) {
            match record.id.as_str() {
                "DriveNotFound" => call.write(Value::Bool(false)),
                _ => call.report(Stopped::Error(record))?,
            }
            continue;
        }
        let is_there = match store::is_folder(&path) {
            true => kind != "leaf",
            false => {
                let names = store::meant(&call.state.files, &path, is_literal);
                let fits = |name: &String| {
                    let at = call.state.files.get(name).map(|file| file.at);
                    let is_older = older.is_none_or(|older| at.is_some_and(|at| at < older));
                    let is_newer = newer.is_none_or(|newer| at.is_some_and(|at| at > newer));
                    is_left(call, name) && is_older && is_newer
                };
                kind != "container" && names.iter().any(fits)
            }
        };
        call.write(Value::Bool(is_there));
    }
    Ok(())
}

/// Gives the full paths of what there is.
pub fn resolve_path(call: &mut Call<'_>) -> Done {
    check(call)?;
    for (path, is_literal) in paths(call) {
        if let Err(record) = store::check_drive(&path) {
            call.report(Stopped::Error(record))?;
            continue;
        }
        let names = match store::is_folder(&path) {
            true => vec![String::new()],
            false => store::meant(&call.state.files, &path, is_literal),
        };
        if names.is_empty() && (is_literal || !path.contains(['*', '?', '['])) {
            call.report(store::not_found(&path).into())?;
        }
        for name in names {
            let resolved = match call.flag("Relative") {
                true => Value::text(format!(".\\{name}")),
                false => path_info(&store::of_name(&name)),
            };
            call.write(resolved);
        }
    }
    Ok(())
}

/// The object of a path.
fn path_info(path: &str) -> Value {
    let text = |text: &str| Value::text(text);
    Value::object(
        "System.Management.Automation.PathInfo",
        vec![
            ("Drive".into(), text("C")),
            ("Provider".into(), text(r"Microsoft.PowerShell.Core\FileSystem")),
            ("ProviderPath".into(), text(path)),
            ("Path".into(), text(path)),
        ],
    )
}

/// What the shell adds to each item of a provider.
fn common(path: &str, name: &str, parent: &str, is_folder: bool) -> Vec<(std::rc::Rc<str>, Value)> {
    let provider = store::PROVIDER;
    vec![
        ("PSPath".into(), Value::text(format!("{provider}{path}"))),
        ("PSParentPath".into(), Value::text(format!("{provider}{parent}"))),
        ("PSChildName".into(), Value::text(name)),
        ("PSIsContainer".into(), Value::Bool(is_folder)),
    ]
}

/// The object of a file.
pub fn of_file(file: &File) -> Value {
    let path = store::of_name(&file.name);
    let (base, extension) = match file.name.rfind('.') {
        Some(dot) => file.name.split_at(dot),
        None => (file.name.as_str(), ""),
    };
    let mut properties = common(&path, &file.name, ROOT, false);
    let length = i64::try_from(file.text.len()).unwrap_or(i64::MAX);
    properties.extend([
        ("Mode".into(), Value::text("-a----")),
        ("BaseName".into(), Value::text(base)),
        ("Name".into(), Value::text(file.name.as_str())),
        ("Length".into(), Value::Long(length)),
        ("DirectoryName".into(), Value::text(ROOT)),
        ("IsReadOnly".into(), Value::Bool(false)),
        ("Exists".into(), Value::Bool(true)),
        ("FullName".into(), Value::text(path.as_str())),
        ("Extension".into(), Value::text(extension)),
        ("CreationTime".into(), Value::Time(file.at)),
        ("LastAccessTime".into(), Value::Time(file.at)),
        ("LastWriteTime".into(), Value::Time(file.at)),
        ("Attributes".into(), Value::text("Archive")),
    ]);
    Value::object("System.IO.FileInfo", properties)
}

/// The object of a folder.
pub fn of_folder(path: &str, at: Timestamp) -> Value {
    let name = crate::powershell::shell::files::name_of(path);
    let name = if name.is_empty() { path } else { name };
    let parent = if path == ROOT { "" } else { ROOT };
    let mut properties = common(path, name, parent, true);
    properties.extend([
        ("Mode".into(), Value::text("d-----")),
        ("BaseName".into(), Value::text(name)),
        ("Name".into(), Value::text(name)),
        ("Parent".into(), Value::text(parent)),
        ("Exists".into(), Value::Bool(true)),
        ("FullName".into(), Value::text(path)),
        ("Extension".into(), Value::text("")),
        ("CreationTime".into(), Value::Time(at)),
        ("LastAccessTime".into(), Value::Time(at)),
        ("LastWriteTime".into(), Value::Time(at)),
        ("Attributes".into(), Value::text("Directory")),
    ]);
    Value::object("System.IO.DirectoryInfo", properties)
}
