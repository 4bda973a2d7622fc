//! How files and folders look: under the folder in which they lie.

use crate::powershell::format::property;
use crate::powershell::format::view::{Body, Column, Group, Source, View};
use crate::powershell::value::{Value, format, text};

pub const VIEWS: &[View] = &[
    View::table(&["System.Management.Automation.PathInfo"], &[Column::of("Path")]),
    View {
        types: &["System.IO.FileInfo", "System.IO.DirectoryInfo"],
        body: Body::Table {
            columns: &[
                Column::of("Mode").wide(7),
                Column::made("LastWriteTime", written).wide(25).right(),
                Column::of("Length").wide(14).right(),
                Column::of("Name"),
            ],
            auto_size: false,
        },
        group: Some(Group { source: Source::Made(folder), heading }),
    },
];

/// The folder in which a file lies.
fn folder(file: &Value) -> Value {
    let known = ["PSParentPath", "DirectoryName", "Parent"];
    let found = known.iter().find_map(|name| property::get(file, name)).unwrap_or(Value::Null);
    let path = text::of(&found);
    Value::text(path.rsplit_once("::").map_or(path.as_str(), |(_, path)| path))
}

fn heading(folder: &Value) -> Vec<String> {
    vec![format!("    Directory: {}", text::of(folder)), String::new()]
}

/// The date and the time of day, each in a column of its own.
fn written(file: &Value) -> Value {
    let Some(moment @ Value::Time(_)) = property::get(file, "LastWriteTime") else {
        return Value::Null;
    };
    match (format::one(&moment, "d"), format::one(&moment, "t")) {
        (Ok(day), Ok(time)) => Value::text(format!("{day:>10}  {time:>8}")),
        _ => moment,
    }
}
