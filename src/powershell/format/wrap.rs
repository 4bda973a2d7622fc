//! Breaking texts into lines of a width, at spaces where there are any.

/// How many columns of the screen a text takes: one for each character, as a console with a
/// western font has it.
pub fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// The first so many characters.
pub fn head(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}

/// The last so many characters.
pub fn tail(text: &str, count: usize) -> &str {
    let skipped = length(text).saturating_sub(count);
    text.char_indices().nth(skipped).map_or("", |(start, _)| &text[start..])
}

/// The lines of a text, whatever ends them.
pub fn lines(text: &str) -> Vec<String> {
    text.replace('\r', "").split('\n').map(str::to_string).collect()
}

/// The lines of a text, none wider than `width`. A word goes to the next line together with the
/// space behind it; one that is wider than a line is cut.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut out = Vec::new();
    for line in lines(text) {
        if length(&line) <= width {
            out.push(line);
        } else if width > 0 {
            wrap_line(&line, width, &mut out);
        }
    }
    if out.is_empty() {
        out.push(String::new());
    }
    out
}

fn wrap_line(line: &str, width: usize, out: &mut Vec<String>) {
    let mut current = String::new();
    let mut left = width;
    for word in line.split_inclusive([' ', '\t']) {
        let length = length(word);
        if length <= width {
            if length > left {
                out.push(std::mem::take(&mut current));
                left = width;
            }
            current.push_str(word);
            left -= length;
            continue;
        }
        for c in word.chars() {
            if left == 0 {
                out.push(std::mem::take(&mut current));
                left = width;
            }
            current.push(c);
            left -= 1;
        }
    }
    out.push(current);
}
