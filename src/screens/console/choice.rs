//! A question with a few answers, each by its letter, as consoles ask it: the line that offers them
//! and what somebody typed behind it.

/// An answer: the letter by which it is given, and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The letter in capitals.
    pub letter: String,
    /// The name without its mark.
    pub label: String,
}

/// Reads `&Yes` or `Yes to &All`.
pub fn of(named: &str) -> Choice {
    let letter = named.split_once('&').and_then(|(_, behind)| behind.chars().next());
    let label = named.replacen('&', "", 1);
    let letter = letter.or_else(|| label.chars().next());
    Choice { letter: letter.map(|c| c.to_uppercase().collect()).unwrap_or_default(), label }
}

/// `[Y] Yes  [N] No (default is "Y"): `
pub fn line(choices: &[&str], usual: usize) -> String {
    let offered: Vec<String> = choices
        .iter()
        .map(|named| of(named))
        .map(|choice| format!("[{}] {}", choice.letter, choice.label))
        .collect();
    let usual = choices.get(usual).map(|named| of(named).letter).unwrap_or_default();
    format!("{} (default is \"{usual}\"): ", offered.join("  "))
}

/// Which answer somebody gave: by its letter or its name in any case, or the usual one by nothing.
pub fn chosen(choices: &[&str], usual: usize, typed: &str) -> Option<usize> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Some(usual);
    }
    let means = |choice: Choice| {
        choice.letter.to_lowercase() == typed || choice.label.to_lowercase() == typed
    };
    choices.iter().position(|named| means(of(named)))
}
