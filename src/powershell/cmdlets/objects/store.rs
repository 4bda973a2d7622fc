//! The virtual folder as the commands see it: full paths, which files a path means, and what
//! writing in an encoding keeps of a text.

use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::hint::Hint;
use crate::powershell::shell::files::{FileProblem, Files, ROOT, name_of};
use crate::powershell::value::failure::Category;
use crate::powershell::value::wildcard;

/// What the full name of a path has in front of it when an object carries it.
pub(super) const PROVIDER: &str = r"Microsoft.PowerShell.Core\FileSystem::";
/// The drives that hold no files, of which none is simulated.
const DRIVES: &[&str] = &["alias", "cert", "env", "function", "hkcu", "hklm", "variable", "wsman"];

/// How a file is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct How {
    /// What of a text is kept.
    pub encoding: Encoding,
    /// Behind what it holds.
    pub appends: bool,
    /// Only where there is none: `-NoClobber`.
    pub spares: bool,
}

/// Which characters an encoding has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Those of ASCII.
    Ascii,
    /// Those of western Europe.
    Ansi,
    /// All.
    Unicode,
}

impl Encoding {
    /// The encoding of a name, as the shell's parameters take it.
    pub fn named(name: &str) -> Encoding {
        match name.to_ascii_lowercase().as_str() {
            "ascii" => Encoding::Ascii,
            "default" | "oem" => Encoding::Ansi,
            _ => Encoding::Unicode,
        }
    }

    fn has(self, c: char) -> bool {
        // What Windows has beyond Latin-1.
        const MORE: &str = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
        match self {
            Encoding::Unicode => true,
            Encoding::Ascii => c.is_ascii(),
            Encoding::Ansi => {
                c.is_ascii() || ('\u{a0}'..='\u{ff}').contains(&c) || MORE.contains(c)
            }
        }
    }

    /// A text as it is read back, and whether characters were lost.
    pub fn kept(self, text: String) -> (String, bool) {
        match text.chars().all(|c| self.has(c)) {
            true => (text, false),
            false => (text.chars().map(|c| if self.has(c) { c } else { '?' }).collect(), true),
        }
    }
}

/// A path in full, as the shell writes it.
pub(super) fn full(path: &str) -> String {
    let path = path.rsplit_once("::").map_or(path, |(_, path)| path).replace('/', r"\");
    let mut letters = path.chars();
    let has_drive =
        letters.next().is_some_and(|c| c.is_ascii_alphabetic()) && letters.next() == Some(':');
    let (start, rest) = match has_drive {
        _ if path.starts_with(r"\\") => return path,
        true => path.split_at(2),
        false => ("C:", path.strip_prefix('~').unwrap_or(&path)),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in rest.split('\\') {
        match part.trim() {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    format!(r"{start}\{}", parts.join(r"\"))
}

/// Whether a path names the folder, and no file in it.
pub(super) fn is_folder(path: &str) -> bool {
    let is_open = path.trim_end().ends_with(['\\', '/']);
    is_open || full(path).ends_with('\\') || name_of(path).is_empty()
}

/// The names of the files that a path means: with wildcards all that fit, also none.
pub(super) fn meant(files: &Files, path: &str, is_literal: bool) -> Vec<String> {
    let full = full(path);
    let name = name_of(&full);
    if is_literal || !name.contains(['*', '?', '[']) {
        return files.get(&full).map(|file| file.name.clone()).into_iter().collect();
    }
    let fits = |own: &&str| wildcard::fits(own, name, false);
    files.all().map(|file| file.name.as_str()).filter(fits).map(str::to_string).collect()
}

/// Where a file lies.
pub(super) fn of_name(name: &str) -> String {
    format!("{ROOT}{name}")
}

/// Refuses a path on a drive that holds no files.
pub(super) fn check_drive(path: &str) -> Result<(), Box<ErrorRecord>> {
    let path = path.strip_prefix(PROVIDER).unwrap_or(path);
    let Some((drive, _)) = path.split_once(':').filter(|(drive, _)| drive.len() > 1) else {
        return Ok(());
    };
    if DRIVES.iter().any(|known| drive.eq_ignore_ascii_case(known)) {
        let what = format!("The drive {drive}:");
        let instead = "There is the folder C:\\ with the files of this workspace.";
        return Err(Box::new(super::given::not_simulated(&what, instead)));
    }
    let message = format!("Cannot find drive. A drive with the name '{drive}' does not exist.");
    let class = "DriveNotFoundException";
    let record = ErrorRecord::new(message, "DriveNotFound", Category::ObjectNotFound, class);
    Err(Box::new(record.about(drive, "String")))
}

/// The error of a path that means nothing.
pub(super) fn not_found(path: &str) -> ErrorRecord {
    let full = full(path);
    let message = format!("Cannot find path '{full}' because it does not exist.");
    let class = "ItemNotFoundException";
    ErrorRecord::new(message, "PathNotFound", Category::ObjectNotFound, class).about(full, "String")
}

/// The error of a command that reads or writes the folder as if it were a file.
pub(super) fn denied(path: &str, id: &str) -> ErrorRecord {
    let full = full(path);
    let message = format!("Access to the path '{full}' is denied.");
    let class = "UnauthorizedAccessException";
    ErrorRecord::new(message, id, Category::PermissionDenied, class).about(full, "String")
}

/// The error of a file that cannot be written.
pub(super) fn unwritable(problem: FileProblem, path: &str) -> ErrorRecord {
    let message = problem.message(&full(path));
    ErrorRecord::new(message, "FileOpenFailure", Category::OpenError, "IOException")
}

/// Refuses a file that may not be written.
pub(super) fn check_target(shell: &Shell<'_>, path: &str, how: &How) -> Flow {
    check_drive(path).map_err(super::given::ended)?;
    if is_folder(path) {
        let mut record = denied(path, "FileOpenFailure");
        record.category = Category::OpenError;
        record.target = Default::default();
        return Err(Jump::error(record));
    }
    if how.spares && !how.appends && shell.state.files.get(path).is_some() {
        let message = format!("File {path} already exists and NoClobber was specified.");
        let record =
            ErrorRecord::new(message, "NoClobber", Category::ResourceExists, "IOException");
        return Err(Jump::error(record.about(full(path), "String")));
    }
    Ok(())
}

/// Writes a text, and says so where characters were lost.
pub(super) fn write(shell: &mut Shell<'_>, path: &str, text: String, how: &How) -> Flow {
    check_target(shell, path, how)?;
    let (text, has_lost) = how.encoding.kept(text);
    let text = match shell.state.files.get(path).filter(|_| how.appends) {
        Some(before) => format!("{}{text}", before.text),
        None => text,
    };
    let now = shell.now();
    let written = shell.state.files.write(path, text, now);
    written.map_err(|problem| Jump::error(unwritable(problem, path)))?;
    if has_lost {
        let hint = Hint::LostCharacters { file: name_of(path).to_string() };
        shell.hint(hint.text(shell.host.lang()));
    }
    Ok(())
}
