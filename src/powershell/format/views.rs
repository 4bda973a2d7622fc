//! The views that there are. Whoever adds a cmdlet adds the view of what it puts out: a module
//! below with a `VIEWS`, and its line in [`ALL`].

mod conferencing;
mod files;
mod people;
mod routing;
mod shell;

use super::view::{Body, View};

/// All views by area; the first that fits is taken.
const ALL: &[&[View]] =
    &[shell::VIEWS, files::VIEWS, conferencing::VIEWS, routing::VIEWS, people::VIEWS];

/// The view of a type with a body that fits.
pub fn find(type_name: &str, fits: impl Fn(&Body) -> bool) -> Option<&'static View> {
    ALL.iter().copied().flatten().find(|view| view.applies(type_name) && fits(&view.body))
}

/// The usual heading of a group.
pub fn labeled_heading(label: &str, text: &str) -> Vec<String> {
    text.split('\n')
        .zip(0..)
        .map(|(line, place)| match place {
            0 => format!("   {label}: {line}"),
            _ => line.to_string(),
        })
        .collect()
}
