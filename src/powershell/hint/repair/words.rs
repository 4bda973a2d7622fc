//! The words of a line, roughly: a placeholder in angle brackets is one, and so is what stands in
//! quotation marks or brackets.

/// A word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What it says.
    pub text: String,
    /// Whether it stands between `<` and `>`.
    pub is_placeholder: bool,
}

/// The words of a line.
pub fn words(line: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let rest = &line[at..];
        let placeholder = rest.starts_with('<').then(|| placeholder(rest)).flatten();
        let length = placeholder.unwrap_or_else(|| length(rest));
        words.push(Word {
            start: at,
            end: at + length,
            text: rest[..length].to_string(),
            is_placeholder: placeholder.is_some(),
        });
        at += length;
    }
    words
}

/// How long `<…>` is; nothing where it does not close on the line.
fn placeholder(rest: &str) -> Option<usize> {
    let end = rest.find('>')?;
    (!rest[..end].contains(['|', ';'])).then_some(end + 1)
}

/// How long the word is that begins here.
fn length(rest: &str) -> usize {
    let mut depth = 0i32;
    let mut quote: Option<char> = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '{' | '[') => depth += 1,
            (None, ')' | '}' | ']') => depth -= 1,
            (None, '|' | ';') if depth <= 0 => return if at == 0 { 1 } else { at },
            (None, _) if c.is_whitespace() && depth <= 0 => return at,
            _ => {}
        }
    }
    rest.len()
}
