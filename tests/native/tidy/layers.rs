//! Who may use whom: downwards only.

use std::collections::BTreeSet;

use super::source::File;

/// Each layer with those that it may use; the order is that of the map in `lib.rs`.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("csv", &[]),
    ("sim", &["domain"]),
    ("journal", &["domain"]),
    ("session", &["journal", "sim", "domain"]),
    ("texts", &["domain"]),
    ("wording", &["session", "journal", "plan", "csv", "texts", "domain"]),
    ("powershell", &["csv", "session", "wording", "texts", "domain"]),
    ("labs", &["powershell", "csv", "session", "domain"]),
    ("plan", &["powershell", "csv", "session", "domain"]),
    ("route", &["domain"]),
    ("screens", &["session", "labs", "plan", "wording", "texts", "route", "domain"]),
    ("browser", &["journal", "session", "route", "domain"]),
    (
        "ui",
        &[
            "browser",
            "screens",
            "route",
            "labs",
            "plan",
            "powershell",
            "session",
            "journal",
            "csv",
            "wording",
            "texts",
            "domain",
        ],
    ),
];

/// What a layer wants from above most often, and where it should get it.
fn instead(from: &str, to: &str) -> String {
    match (from, to) {
        ("domain", "wording" | "texts") => "refuse with data; `wording` says it".into(),
        (_, "ui" | "browser") => "take a value or a trait; the browser comes last".into(),
        ("domain" | "sim", "session") => "take `&Tenant` and a `Timestamp`".into(),
        _ => {
            let below = LAYERS.iter().find(|(layer, _)| *layer == from).map_or(&[][..], |l| l.1);
            match below.is_empty() {
                true => "it uses nothing of ours".into(),
                false => format!("use {}, or move the part down", below.join(", ")),
            }
        }
    }
}

/// Uses of a layer that is not below.
pub fn problems(file: &File) -> Vec<String> {
    let mut segments = file.path.trim_start_matches("src/").split(['/', '.']);
    let layer = segments.next().unwrap_or_default();
    if !file.path.starts_with("src/") || ["lib", "main", "bin"].contains(&layer) {
        return Vec::new();
    }
    let Some((_, below)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
        return vec![format!("{}: no such layer; see tests/native/tidy/layers.rs", file.path)];
    };
    let is_kit = file.path.starts_with("src/ui/kit");
    let mut problems = Vec::new();
    for (number, line) in file.code() {
        for used in used_in(line) {
            let path = &file.path;
            if is_kit && used != "ui" {
                let say =
                    format!("{path}:{number}: the kit knows nothing of `{used}`; take a prop");
                problems.push(say);
            } else if used != layer && !below.contains(&used.as_str()) {
                let advice = instead(layer, &used);
                problems.push(format!("{path}:{number}: {layer} uses {used}; {advice}"));
            }
        }
    }
    problems
}

/// The top modules that a line names through `crate::`, braces included.
fn used_in(line: &str) -> BTreeSet<String> {
    let first_word = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
    };
    let mut used = BTreeSet::new();
    for (_, after) in line.match_indices("crate::").map(|(at, m)| line.split_at(at + m.len())) {
        let mut depth = 0;
        if after.starts_with('{') {
            for (at, c) in after.char_indices() {
                match c {
                    '{' | ',' if depth == usize::from(c == ',') => {
                        used.insert(first_word(&after[at + 1..]));
                        depth += usize::from(c == '{');
                    }
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
        } else {
            used.insert(first_word(after));
        }
    }
    used.remove("");
    used
}

/// Files that no `mod` line leads to.
pub fn unreachable(files: &[File]) -> Vec<String> {
    let paths: BTreeSet<&str> = files.iter().map(|f| f.path.as_str()).collect();
    let is_root = |path: &str| {
        path == "src/lib.rs"
            || path.ends_with("/main.rs")
            || path.starts_with("src/bin/") && path.matches('/').count() == 2
    };
    let mut reached: BTreeSet<&str> = paths.iter().copied().filter(|p| is_root(p)).collect();
    let mut open: Vec<&str> = reached.iter().copied().collect();
    while let Some(path) = open.pop() {
        let Some(file) = files.iter().find(|f| f.path == path) else { continue };
        let folder = match path == "src/lib.rs" || path.ends_with("/main.rs") {
            true => path.rsplit_once('/').map_or("", |p| p.0),
            false => path.trim_end_matches(".rs"),
        };
        for module in file.code().filter_map(|(_, line)| module(line)) {
            let child = format!("{folder}/{module}.rs");
            if let Some(child) = paths.get(child.as_str())
                && reached.insert(child)
            {
                open.push(child);
            }
        }
    }
    let lost = paths.difference(&reached);
    lost.map(|p| format!("{p}: no `mod` line leads here; add one or delete the file")).collect()
}

/// The name in `mod name;`, with or without a visibility.
fn module(line: &str) -> Option<&str> {
    let line = line.trim().strip_suffix(';')?;
    let (before, name) = line.rsplit_once("mod ")?;
    let visible = before.is_empty() || before.starts_with("pub");
    (visible && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')).then_some(name)
}
