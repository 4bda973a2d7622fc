//! Reading the tree, and how long its parts may be.

use std::fs;
use std::path::Path;

/// Lines that a view may have, and any other file.
const VIEW_LINES_MAX: usize = 250;
const FILE_LINES_MAX: usize = 400;
const TEST_LINES_MAX: usize = 500;
const FUNCTION_LINES_MAX: usize = 70;
const MATCH_LINES_MAX: usize = 110;
const COLUMNS_MAX: usize = 100;

/// A file of the tree.
#[derive(Clone)]
pub struct File {
    /// From the root of the crate, with slashes.
    pub path: String,
    pub text: String,
}

impl File {
    /// The lines with their numbers, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// The lines that are no comments.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines().filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// A table, whose rows are as long as they are: data, and the catalogs of labels, which keep
    /// both languages of a label on one line.
    pub fn is_table(&self) -> bool {
        self.path.ends_with("/data.rs") || self.path.starts_with("src/texts/")
    }

    /// The most lines of the file: least for one that draws something, most for a list of cases.
    fn lines_max(&self) -> usize {
        let draws = self.path.starts_with("src/ui/") && self.text.contains("view! {");
        match self.path.starts_with("tests/") {
            true => TEST_LINES_MAX,
            false if draws => VIEW_LINES_MAX,
            false => FILE_LINES_MAX,
        }
    }

    /// The most lines of a function. In `wording` one exhaustive match names every variant; cutting
    /// it in two would need a catch-all arm, and then a missing sentence would compile.
    fn function_lines_max(&self) -> usize {
        if self.path.starts_with("src/wording/") { MATCH_LINES_MAX } else { FUNCTION_LINES_MAX }
    }

    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// The files under `folder` whose names end in `.extension`, in order; none where it is missing.
pub fn files(folder: &str, extension: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                let text = fs::read_to_string(&path).expect("sources are text");
                let inside = path.strip_prefix(root).expect("it lies in the crate");
                found.push(File { path: inside.to_string_lossy().replace('\\', "/"), text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Files, functions and lines that are too long.
pub fn sizes(file: &File) -> Vec<String> {
    if file.is_table() {
        return Vec::new();
    }
    let mut problems = Vec::new();
    let path = &file.path;
    let most = file.lines_max();
    let lines = file.text.lines().count();
    if lines > most {
        problems.push(format!("{path}: {lines} lines, at most {most}; split it by meaning"));
    }
    for (number, line) in file.lines() {
        let columns = line.chars().count();
        if columns > COLUMNS_MAX {
            let say = format!("{path}:{number}: {columns} columns, at most {COLUMNS_MAX}");
            problems.push(say);
        }
    }
    for (number, length) in functions(file) {
        let most = file.function_lines_max();
        if length > most {
            problems.push(format!(
                "{path}:{number}: a function of {length} lines, at most {most}; \
                 name its parts"
            ));
        }
    }
    problems
}

/// Where each function begins and how many lines it has. rustfmt puts the closing brace of a
/// function below its first letter, so no parser is needed.
fn functions(file: &File) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let lines: Vec<(usize, &str)> = file.lines().collect();
    for (index, (number, line)) in lines.iter().enumerate() {
        let code = line.trim_start();
        let indent = line.len() - code.len();
        let words = code.split([' ', '(']).take(5);
        let qualifiers = ["pub", "const", "async", "extern", "crate)", "super)", "fn"];
        let is_function = words.clone().take_while(|w| qualifiers.contains(w)).any(|w| w == "fn");
        if !is_function || code.ends_with([';', '}']) {
            continue;
        }
        let closes = |line: &str| line.len() == indent + 1 && line.trim_start() == "}";
        if let Some(length) = lines[index..].iter().position(|(_, line)| closes(line)) {
            found.push((*number, length + 1));
        }
    }
    found
}
