//! Writing one object as a list of its properties: `Name : value`, the labels as wide as the
//! widest of them, long values going on below where they began.

use super::packet::Field;
use super::wrap::{head, length, lines, wrapped};

/// What stands between a label and its value.
const SEPARATOR: &str = " : ";

/// Writes the fields on a screen of so many characters.
pub fn write(fields: &[Field], width: usize, out: &mut Vec<String>) {
    let Some(room) = width.checked_sub(SEPARATOR.len() + 1).filter(|room| *room > 0) else {
        return;
    };
    let widest = fields.iter().map(|field| length(&field.label)).max().unwrap_or_default();
    let label_width = widest.min(room);
    let value_width = width - label_width - SEPARATOR.len();
    let indent = " ".repeat(label_width + SEPARATOR.len());
    for field in fields {
        let label = head(&field.label, label_width);
        let padding = " ".repeat(label_width - length(label));
        let mut start = format!("{label}{padding}{SEPARATOR}");
        for line in lines(&field.text) {
            for piece in wrapped(&line, value_width) {
                let mut whole = std::mem::replace(&mut start, indent.clone()) + piece.as_str();
                whole.truncate(whole.trim_end_matches(' ').len());
                out.push(whole);
            }
        }
    }
}
