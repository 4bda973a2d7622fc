//! What stands before the headings of a file, and which delimiter it uses.
//!
//! Windows PowerShell writes a `#TYPE` line first, Excel understands a `sep=;` line, and both are
//! remembered and skipped. The delimiter is sniffed on the heading line, outside quotes.

use crate::csv::Delimiter;

/// What was found before the headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preamble {
    /// The .NET type of a `#TYPE` line.
    pub type_name: Option<String>,
    /// The delimiter of a `sep=` line.
    pub delimiter: Option<Delimiter>,
    /// How many bytes of the text it takes.
    pub bytes: usize,
}

impl Preamble {
    /// Reads the lines of `text` before the headings.
    pub fn read(text: &str) -> Preamble {
        let mut preamble = Preamble::default();
        for line in text.split_inclusive(['\n', '\r']) {
            let bare = line.trim_matches(is_filling);
            if let Some(name) = type_line(bare) {
                preamble.type_name.get_or_insert_with(|| name.to_string());
            } else if let Some(delimiter) = separator_line(line) {
                preamble.delimiter = Some(delimiter);
            } else if !bare.is_empty() {
                break;
            }
            preamble.bytes += line.len();
        }
        preamble
    }
}

/// Whether `line` is a `#TYPE` line, as a file glued together from several exports has inside.
pub fn is_type_line(line: &str) -> bool {
    type_line(line.trim_matches(is_filling)).is_some()
}

/// The delimiter that stands most often on the heading line; a comma where there is none.
pub fn sniff(text: &str) -> Delimiter {
    let mut counts = [0usize; Delimiter::ALL.len()];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => {
                if let Some(at) = Delimiter::ALL.iter().position(|d| d.byte() == byte) {
                    counts[at] += 1;
                }
            }
        }
    }
    let mut best = 0;
    for (at, count) in counts.iter().enumerate() {
        if *count > counts[best] {
            best = at;
        }
    }
    Delimiter::ALL[best]
}

/// What Excel adds around a line that has one cell only, and the quotes of that cell.
fn is_filling(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '"' | '\u{feff}')
}

fn type_line(bare: &str) -> Option<&str> {
    let (mark, name) = bare.split_at_checked("#TYPE".len())?;
    let ends = name.is_empty() || name.starts_with(char::is_whitespace);
    (mark.eq_ignore_ascii_case("#TYPE") && ends).then(|| name.trim())
}

fn separator_line(line: &str) -> Option<Delimiter> {
    let sign = line.trim_end_matches(['\n', '\r']).trim_matches('"');
    let (mark, sign) = sign.split_at_checked("sep=".len())?;
    let found = Delimiter::ALL.into_iter().find(|d| sign.as_bytes() == [d.byte()]);
    found.filter(|_| mark.eq_ignore_ascii_case("sep="))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, type_name: Option<&str>, rest: &str) {
        let preamble = Preamble::read(text);
        assert_eq!(preamble.type_name.as_deref(), type_name, "{text:?}");
        assert_eq!(&text[preamble.bytes..], rest, "{text:?}");
    }

    #[test]
    fn a_type_line_is_remembered_and_skipped() {
        check("#TYPE Selected.Person\r\nA,B\r\n", Some("Selected.Person"), "A,B\r\n");
        check("#type Person;;;\nA;B;;\n", Some("Person"), "A;B;;\n");
        check("\"#TYPE Person\",,\rA,B,\r", Some("Person"), "A,B,\r");
        check("\n\r\n;;;\n#TYPE Person\nA,B", Some("Person"), "A,B");
        check("#TYPE\nA", Some(""), "A");
        check("#TYPED,B\n", None, "#TYPED,B\n");
        check("A,B\n#TYPE Person", None, "A,B\n#TYPE Person");
        check("#TYPE Person", Some("Person"), "");
    }

    #[test]
    fn the_separator_line_of_excel_decides() {
        let preamble = Preamble::read("sep=;\r\nA,a;B\r\n");
        assert_eq!(preamble.delimiter, Some(Delimiter::Semicolon));
        assert_eq!(preamble.bytes, "sep=;\r".len() + 1);
        let preamble = Preamble::read("sep=\t\nA\tB\n");
        assert_eq!(preamble.delimiter, Some(Delimiter::Tab));
        assert_eq!(Preamble::read("sep=|\nA|B\n"), Preamble::default());
    }

    #[test]
    fn the_delimiter_is_sniffed_outside_quotes() {
        assert_eq!(sniff("a,b,c\n1;2;3;4;5"), Delimiter::Comma);
        assert_eq!(sniff("\"a,x,y,z\";\"b\"\n"), Delimiter::Semicolon);
        assert_eq!(sniff("a\tb c\t\"d;\"\"e;f\""), Delimiter::Tab);
        assert_eq!(sniff("\"a;b\nc;d\",e"), Delimiter::Comma);
        assert_eq!(sniff("alone"), Delimiter::Comma);
        assert_eq!(sniff(""), Delimiter::Comma);
    }
}
