//! Style: colors are tokens, and markup has none of its own.

use super::source::File;

/// Literal styles and markup in a view, which the content security policy forbids.
pub fn in_markup(file: &File) -> Vec<String> {
    let mut problems = Vec::new();
    for (number, line) in file.code() {
        let path = &file.path;
        if line.contains(" style=\"") || line.trim_start().starts_with("style=\"") {
            let advice = "use a class; `style:prop=` for what is computed";
            problems.push(format!("{path}:{number}: a literal style; {advice}"));
        }
        if line.contains("inner_html") {
            problems.push(format!("{path}:{number}: `inner_html`; build the nodes"));
        }
    }
    problems
}

/// Colors outside `tokens.css`.
pub fn colors(file: &File) -> Vec<String> {
    if file.name() == "tokens.css" {
        return Vec::new();
    }
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lab(", "lch(", "hwb("];
    let mut problems = Vec::new();
    for (number, line) in file.lines() {
        let function = functions.iter().any(|f| {
            line.match_indices(f).any(|(at, _)| {
                !line[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
            })
        });
        if function || has_hex_color(line) {
            problems.push(format!(
                "{}:{number}: a color; name it in tokens.css and use var()",
                file.path
            ));
        }
    }
    problems
}

/// `#fff` and its like after the colon of a declaration; before it stands a selector.
fn has_hex_color(line: &str) -> bool {
    let Some((_, value)) = line.split_once(": ") else { return false };
    value.match_indices('#').any(|(at, _)| {
        let digits = value[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-');
        let digits: String = digits.collect();
        [3, 4, 6, 8].contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit())
    })
}
