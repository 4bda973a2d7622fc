//! Words that must stand somewhere, and words that must not.

use super::source::File;

/// Names that say nothing about what a module is for.
const EMPTY_NAMES: &[&str] =
    &["utils", "util", "helpers", "helper", "common", "manager", "misc", "mod"];

/// What must not stand in code, and what to do instead. Split here, so that this file is clean.
fn banned_words() -> Vec<(String, &'static str)> {
    let word = |parts: [&str; 2]| parts.concat();
    vec![
        (word(["TO", "DO"]), "do it or open an issue"),
        (word(["FIX", "ME"]), "mend it or open an issue"),
        (word(["X", "XX"]), "mend it or open an issue"),
        (word(["Hash", "Map"]), "its order is chance; use `BTreeMap`"),
        (word(["Hash", "Set"]), "its order is chance; use `BTreeSet`"),
    ]
}

/// Files that do not begin with what they are for.
pub fn header(file: &File) -> Vec<String> {
    if file.text.starts_with("//! ") {
        return Vec::new();
    }
    vec![format!("{}: begins without `//!`; say what it is for and must not know", file.path)]
}

/// Banned words and module names.
pub fn banned(file: &File) -> Vec<String> {
    let mut problems = Vec::new();
    for part in file.path.trim_end_matches(".rs").split('/') {
        if EMPTY_NAMES.contains(&part) {
            problems.push(format!("{}: `{part}` says nothing; name what it is for", file.path));
        }
    }
    for (number, line) in file.lines() {
        for (word, advice) in banned_words() {
            let mut words = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            if words.any(|w| w == word) {
                problems.push(format!("{}:{number}: `{word}`: {advice}", file.path));
            }
        }
    }
    problems
}

/// Sentences in a view: quoted ones, and lines that are nothing but words. Both begin with a
/// capital letter, which no class, role or attribute does.
pub fn sentences(file: &File) -> Vec<String> {
    let mut problems = Vec::new();
    let mut found = |number: usize, what: &str| {
        let path = &file.path;
        problems.push(format!("{path}:{number}: \"{what}\" belongs in `texts` or `wording`"));
    };
    for (number, line) in file.code() {
        let for_programmers =
            ["expect(", "panic!(", "assert", "reason = ", "log!("].iter().any(|f| line.contains(f));
        if for_programmers {
            continue;
        }
        let quoted = line.split('"').skip(1).step_by(2);
        for text in quoted.filter(|text| is_sentence(text)) {
            found(number, text);
        }
        // A list of names is no sentence, though it is words and commas too.
        let has_small_word =
            line.trim().split(' ').any(|w| w.starts_with(|c: char| c.is_lowercase()));
        if has_small_word && !line.contains('+') && is_sentence(line.trim()) {
            found(number, line.trim());
        }
    }
    problems
}

/// A capital letter, a small one, and a second word; nothing that only code has.
fn is_sentence(text: &str) -> bool {
    let mut letters = text.chars();
    let begins = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    let code = |c: char| "{}()[]<>=;&|#_/\\\"".contains(c) || c.is_ascii_digit();
    let word = |w: &str| w.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let words = text.split(' ').filter(|w| word(w)).count();
    begins && words > 1 && !text.contains("::") && !text.contains(code)
}
