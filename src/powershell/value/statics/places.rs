//! `[System.IO.Path]::…`, `[Environment]::…` and `[Convert]::…`: those members that need no
//! computer behind them.

use super::refused;
use crate::powershell::value::convert::{to_double, to_int, to_long};
use crate::powershell::value::failure::Failure;
use crate::powershell::value::{Value, text};

/// A static property of these types.
pub fn property(class: &str, name: &str) -> Option<Value> {
    Some(match (class, name) {
        ("environment", "newline") => Value::text("\r\n"),
        ("environment", "username") => Value::text("admin"),
        ("environment", "machinename") => Value::text("PASSERELLE"),
        ("environment", "currentdirectory") => Value::text(r"C:\"),
        ("environment", "is64bitprocess" | "is64bitoperatingsystem") => Value::Bool(true),
        ("path", "directoryseparatorchar") => Value::text(r"\"),
        _ => return None,
    })
}

pub fn call(class: &str, name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let lower = name.to_ascii_lowercase();
    Ok(match class {
        "path" => of_path(&lower, arguments),
        "convert" => of_convert(&lower, arguments)?,
        _ => None,
    })
}

fn of_path(name: &str, arguments: &[Value]) -> Option<Value> {
    let texts: Vec<String> = arguments.iter().map(text::of).collect();
    let path = texts.first()?.as_str();
    let file = path.rsplit(['\\', '/', ':']).next().unwrap_or(path);
    let (stem, extension) = match file.rfind('.') {
        Some(dot) => file.split_at(dot),
        None => (file, ""),
    };
    Some(Value::text(match (name, texts.as_slice()) {
        ("getfilename", [_]) => file.to_string(),
        ("getfilenamewithoutextension", [_]) => stem.to_string(),
        ("getextension", [_]) => extension.to_string(),
        ("getdirectoryname", [_]) => {
            path[..path.len() - file.len()].trim_end_matches(['\\', '/']).to_string()
        }
        ("changeextension", [_, new]) => {
            let new = new.strip_prefix('.').unwrap_or(new);
            format!("{}.{new}", path.strip_suffix(extension).unwrap_or(path))
        }
        ("getfullpath", [_]) => format!(r"C:\{file}"),
        ("gettemppath", _) => r"C:\".to_string(),
        ("combine", [first, rest @ ..]) => rest.iter().fold(first.clone(), |sum, part| {
            match part.starts_with('\\') || part.get(1..2) == Some(":") {
                true => part.clone(),
                false => format!(r"{}\{part}", sum.trim_end_matches(['\\', '/'])),
            }
        }),
        _ => return None,
    }))
}

fn of_convert(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    Ok(Some(match (name, arguments) {
        ("toint32", [value]) => Value::Int(to_int(value)?),
        ("toint64", [value]) => Value::Long(to_long(value)?),
        ("todouble" | "todecimal", [value]) => Value::Double(to_double(value)?),
        ("tostring", [value]) => Value::text(text::of(value)),
        ("toboolean", [value]) => match text::of(value).to_ascii_lowercase().as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ if matches!(value, Value::Text(_)) => {
                return Err(refused("String was not recognized as a valid Boolean."));
            }
            _ => Value::Bool(value.is_true()),
        },
        ("toint32" | "toint64", [value, base]) => {
            let base = to_int(base)?.unsigned_abs();
            if ![2, 8, 10, 16].contains(&base) {
                return Err(refused("Invalid Base."));
            }
            let written = text::of(value);
            let digits = written.trim_start_matches("0x");
            match i64::from_str_radix(digits, base) {
                Ok(number) => Value::Long(number),
                Err(_) => return Err(refused("Could not find any recognizable digits.")),
            }
        }
        ("tostring", [value, base]) => {
            let (number, base) = (to_long(value)?, to_int(base)?);
            Value::text(match base {
                2 => format!("{number:b}"),
                8 => format!("{number:o}"),
                10 => number.to_string(),
                16 => format!("{number:x}"),
                _ => return Err(refused("Invalid Base.")),
            })
        }
        _ => return Ok(None),
    }))
}
