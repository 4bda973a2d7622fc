//! The small virtual folder of a workspace: texts under names, without folders in it.
//!
//! Scripts write paths of many kinds; whatever stands before the last slash names this one folder.

use std::collections::BTreeMap;

use crate::domain::time::Timestamp;

/// Where the prompt says one is.
pub const ROOT: &str = r"C:\";

/// The most files.
pub const FILES_MAX: usize = 200;
/// The longest text of a file, in bytes.
pub const BYTES_MAX: usize = 16 << 20;

/// The files, by their names in small letters.
#[derive(Clone, Debug, Default)]
pub struct Files {
    files: BTreeMap<String, File>,
    /// Goes up with each change, so that the page knows when to keep them.
    pub revision: u64,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The name as it was written.
    pub name: String,
    /// What it holds.
    pub text: String,
    /// When it was last written, in virtual time.
    pub at: Timestamp,
}

/// Why a file cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// The name is empty or holds a character that no name may have.
    Name,
    /// There are too many files.
    TooMany,
    /// The text is too long.
    TooLong,
}

impl FileProblem {
    /// The shell's sentence.
    pub fn message(self, path: &str) -> String {
        match self {
            FileProblem::Name => "The given path's format is not supported.".into(),
            FileProblem::TooMany => {
                format!(
                    "There is no room for '{path}': the folder holds at most {FILES_MAX} files."
                )
            }
            FileProblem::TooLong => format!(
                "There is not enough space on the disk for '{path}': a file holds at most {} MB.",
                BYTES_MAX >> 20
            ),
        }
    }
}

/// The name of the file that a path means.
pub fn name_of(path: &str) -> &str {
    let name = path.rsplit(['\\', '/']).next().unwrap_or(path);
    // `C:list.csv` names a file of the drive's present folder.
    name.split_once(':').map_or(name, |(_, rest)| rest).trim()
}

impl Files {
    /// The file that a path means.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.files.get(&name_of(path).to_lowercase())
    }

    /// All files in the order of their names.
    pub fn all(&self) -> impl Iterator<Item = &File> {
        self.files.values()
    }

    /// Writes a file, over one that has its name.
    pub fn write(&mut self, path: &str, text: String, at: Timestamp) -> Result<(), FileProblem> {
        let name = name_of(path);
        let forbidden = |c: char| c.is_control() || r#"<>:"|?*"#.contains(c);
        if name.is_empty() || name.len() > 255 || name.contains(forbidden) {
            return Err(FileProblem::Name);
        }
        let key = name.to_lowercase();
        if self.files.len() >= FILES_MAX && !self.files.contains_key(&key) {
            return Err(FileProblem::TooMany);
        }
        if text.len() > BYTES_MAX {
            return Err(FileProblem::TooLong);
        }
        self.files.insert(key, File { name: name.to_string(), text, at });
        self.revision += 1;
        Ok(())
    }

    /// Deletes a file; false where there is none.
    pub fn remove(&mut self, path: &str) -> bool {
        let is_gone = self.files.remove(&name_of(path).to_lowercase()).is_some();
        self.revision += u64::from(is_gone);
        is_gone
    }
}
