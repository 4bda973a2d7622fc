//! The files of a console: reading and keeping them in the store, taking and giving them.

use leptos::prelude::*;

use super::desk::Desk;
use crate::browser::local::Local;
use crate::domain::time::Timestamp;
use crate::journal::{Name, console};
use crate::powershell::shell::files::Files;

/// A file as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// Its name.
    pub name: String,
    /// How long it is, in bytes.
    pub bytes: usize,
    /// When it was last written.
    pub at: Timestamp,
    /// Whether the store has it.
    pub is_kept: bool,
}

/// What the page shows of the files. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Folder {
    /// The files in the order of their names.
    pub rows: RwSignal<Vec<FileRow>>,
    /// Whether the list is shown.
    pub is_shown: RwSignal<bool>,
    /// What is wrong with files that were not taken.
    pub problems: RwSignal<Vec<String>>,
    /// The state of the files that the store has.
    kept: StoredValue<Option<u64>>,
    not_kept: StoredValue<Vec<String>>,
}

impl Folder {
    /// An empty folder.
    pub fn new() -> Folder {
        Folder {
            rows: RwSignal::new(Vec::new()),
            is_shown: RwSignal::new(false),
            problems: RwSignal::new(Vec::new()),
            kept: StoredValue::new(None),
            not_kept: StoredValue::new(Vec::new()),
        }
    }

    /// Shows what the folder holds, and keeps it in the store where the desk may write.
    pub fn follow(self, desk: Desk, files: &Files) {
        if self.kept.get_value() != Some(files.revision) && desk.may_write() {
            self.not_kept.set_value(keep(&desk.workspace(), files));
            self.kept.set_value(Some(files.revision));
        }
        let is_kept = |name: &str| self.not_kept.with_value(|all| !all.iter().any(|n| n == name));
        let rows: Vec<FileRow> = files
            .all()
            .map(|file| FileRow {
                name: file.name.clone(),
                bytes: file.text.len(),
                at: file.at,
                is_kept: is_kept(&file.name),
            })
            .collect();
        if rows != *self.rows.read_untracked() {
            self.rows.set(rows);
        }
    }

    /// The files that the store has; they need not be kept again.
    pub fn load(self, workspace: &Name) -> Files {
        let mut files = Files::default();
        // A store that refuses has no files.
        for (name, kept) in console::files(&Local, workspace).unwrap_or_default() {
            let (at, text) = kept.split_once('\n').unwrap_or(("0", &kept));
            let at = Timestamp(at.parse().unwrap_or_default());
            // What the folder refuses is not one of its files.
            files.write(&name, text.to_string(), at).ok();
        }
        self.kept.set_value(Some(files.revision));
        self.not_kept.set_value(Vec::new());
        files
    }
}

/// Keeps the files, each behind the time when it was written; answers which were not kept.
fn keep(workspace: &Name, files: &Files) -> Vec<String> {
    let texts: Vec<(&str, String)> = files
        .all()
        .map(|file| (file.name.as_str(), format!("{}\n{}", file.at.0, file.text)))
        .collect();
    let texts: Vec<console::Text> =
        texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let all = || texts.iter().map(|(name, _)| name.to_string()).collect();
    console::keep_files(&Local, workspace, &texts).unwrap_or_else(|_| all())
}
