//! `[System.IO.File]::…`: the files of the console's folder, as scripts reach them without a
//! command.

use crate::domain::time::Timestamp;
use crate::powershell::shell::files::{Files, ROOT, name_of};
use crate::powershell::value::failure::{Category, Failure};
use crate::powershell::value::{Value, text};

/// Calls a static method; a path alone means what `Get-Content` would mean by it.
pub fn call(
    files: &mut Files,
    now: Timestamp,
    name: &str,
    arguments: &[Value],
) -> Result<Value, Failure> {
    let path = arguments.first().map(text::of).unwrap_or_default();
    // An encoding may stand behind what the methods need.
    match (name.to_ascii_lowercase().as_str(), arguments) {
        ("exists", [_]) => Ok(Value::Bool(files.get(&path).is_some())),
        ("readalltext", [_] | [_, _]) => read(files, &path).map(Value::text),
        ("readalllines", [_] | [_, _]) => {
            let lines = read(files, &path)?;
            Ok(Value::array(lines.lines().map(Value::text).collect()))
        }
        ("readallbytes", [_]) => {
            let bytes = read(files, &path)?;
            Ok(Value::array(bytes.bytes().map(|byte| Value::Int(byte.into())).collect()))
        }
        ("writealltext", [_, what] | [_, what, _]) => {
            write(files, now, &path, text::of(what), false)
        }
        ("appendalltext", [_, what] | [_, what, _]) => {
            write(files, now, &path, text::of(what), true)
        }
        ("writealllines", [_, what] | [_, what, _]) => {
            write(files, now, &path, lines_of(what), false)
        }
        ("appendalllines", [_, what] | [_, what, _]) => {
            write(files, now, &path, lines_of(what), true)
        }
        ("delete", [_]) => {
            files.remove(&path);
            Ok(nothing())
        }
        _ => Err(Failure {
            message: format!(
                "Method invocation failed because [System.IO.File] does not contain a method \
                 named '{name}'."
            ),
            category: Category::InvalidOperation,
            id: "MethodNotFound",
        }),
    }
}

fn lines_of(what: &Value) -> String {
    what.items().iter().map(|line| format!("{}\r\n", text::of(line))).collect()
}

/// What a file holds, without the mark that says how it is encoded.
fn read<'f>(files: &'f Files, path: &str) -> Result<&'f str, Failure> {
    match files.get(path) {
        Some(file) => Ok(file.text.strip_prefix('\u{feff}').unwrap_or(&file.text)),
        None => Err(refused(format!("Could not find file '{ROOT}{}'.", name_of(path)))),
    }
}

fn write(
    files: &mut Files,
    now: Timestamp,
    path: &str,
    what: String,
    appends: bool,
) -> Result<Value, Failure> {
    let before = files.get(path).filter(|_| appends).map(|file| file.text.clone());
    let whole = before.unwrap_or_default() + &what;
    match files.write(path, whole, now) {
        Ok(()) => Ok(nothing()),
        Err(problem) => Err(refused(problem.message(path))),
    }
}

fn refused(message: String) -> Failure {
    Failure { message, category: Category::NotSpecified, id: "MethodInvocationException" }
}

/// What comes of a method that gives nothing back.
fn nothing() -> Value {
    Value::array(Vec::new())
}
