//! From bytes to text: which encoding it is, and whether it is text at all.
//!
//! Windows PowerShell, PowerShell 7 and Excel write UTF-8 with or without a byte order mark,
//! UTF-16 and Windows-1252. What no encoding explains becomes U+FFFD, which whoever reads the
//! cells reports; a file is refused only when it is no text.

use crate::csv::{NotText, Unreadable, check_size};

/// How the characters of a file are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a byte order mark, which includes ASCII.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// UTF-16, low byte first: "Unicode" in Windows.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// The Western European code page of Windows: "ANSI" in Windows.
    Windows1252,
}

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text without a byte order mark.
    pub text: String,
    /// How it was written.
    pub encoding: Encoding,
    /// Whether the file ends in the middle of a character, as a file that was cut off does.
    pub cut: bool,
}

/// Reads the bytes of a file as text.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, Unreadable> {
    check_size(bytes.len() as u64)?;
    if let Some(kind) = signature(&bytes) {
        return Err(Unreadable::NotText(kind));
    }
    let decoded = match bytes.as_slice() {
        [0xEF, 0xBB, 0xBF, rest @ ..] => lossy_utf8(rest, Encoding::Utf8Bom),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, Encoding::Utf16Le),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, Encoding::Utf16Be),
        _ => match unmarked_utf16(&bytes) {
            Some(encoding) => utf16(&bytes, encoding),
            None => unmarked(bytes),
        },
    };
    if looks_binary(&decoded.text) {
        return Err(Unreadable::NotText(NotText::Other));
    }
    if decoded.text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(decoded)
}

/// The kinds of file that say in their first bytes what they are.
fn signature(bytes: &[u8]) -> Option<NotText> {
    const SIGNATURES: [(&[u8], NotText); 8] = [
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", NotText::Workbook),
        (b"\x1F\x8B", NotText::Archive),
        (b"Rar!\x1A\x07", NotText::Archive),
        (b"7z\xBC\xAF\x27\x1C", NotText::Archive),
        (b"\x89PNG\r\n\x1A\n", NotText::Picture),
        (b"\xFF\xD8\xFF", NotText::Picture),
        (b"GIF8", NotText::Picture),
        (b"%PDF-", NotText::Pdf),
    ];
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(if is_workbook(bytes) { NotText::Workbook } else { NotText::Archive });
    }
    SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| *kind)
}

/// Whether a ZIP archive holds the parts of an Excel or OpenDocument sheet.
fn is_workbook(zip: &[u8]) -> bool {
    const PARTS: [&[u8]; 3] = [b"xl/", b"[Content_Types].xml", b"opendocument.spreadsheet"];
    let start = &zip[..zip.len().min(4096)];
    PARTS.iter().any(|part| memchr::memmem::find(start, part).is_some())
}

/// UTF-16 without a byte order mark: Latin text has a NUL in each pair of bytes, always on the
/// same side.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let (pairs, _) = bytes[..bytes.len().min(1024)].as_chunks::<2>();
    let nul = |side: usize| pairs.iter().filter(|pair| pair[side] == 0).count();
    match (nul(0), nul(1)) {
        (0, high) if high * 10 >= pairs.len() * 7 && high > 0 => Some(Encoding::Utf16Le),
        (high, 0) if high * 10 >= pairs.len() * 7 && high > 0 => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Decoded {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let (unit, low): (fn([u8; 2]) -> u16, usize) = match encoding {
        Encoding::Utf16Be => (u16::from_be_bytes, 1),
        _ => (u16::from_le_bytes, 0),
    };
    // Nearly all of an export is ASCII, whose runs are copied without a look at surrogates.
    let is_ascii = |pair: &[u8; 2]| pair[1 - low] == 0 && pair[low].is_ascii();
    let mut text = String::with_capacity(pairs.len() + pairs.len() / 8);
    for run in pairs.chunk_by(|a, b| is_ascii(a) == is_ascii(b)) {
        if is_ascii(&run[0]) {
            text.extend(run.iter().map(|pair| char::from(pair[low])));
        } else {
            let units = run.iter().map(|pair| unit(*pair));
            let decoded = char::decode_utf16(units);
            text.extend(decoded.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
        }
    }
    Decoded { text, encoding, cut: !odd.is_empty() }
}

fn lossy_utf8(bytes: &[u8], encoding: Encoding) -> Decoded {
    let cut = std::str::from_utf8(bytes).is_err_and(|e| e.error_len().is_none());
    Decoded { text: String::from_utf8_lossy(bytes).into_owned(), encoding, cut }
}

/// UTF-8 if most of what is not ASCII is sound UTF-8, so that one broken byte does not turn
/// every accent of a file into nonsense; Windows-1252 otherwise.
fn unmarked(bytes: Vec<u8>) -> Decoded {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Decoded { text, encoding: Encoding::Utf8, cut: false },
        Err(error) => error.into_bytes(),
    };
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if sound > broken {
        return lossy_utf8(&bytes, Encoding::Utf8);
    }
    let text = bytes.iter().map(|byte| windows_1252(*byte)).collect();
    Decoded { text, encoding: Encoding::Windows1252, cut: false }
}

/// Windows-1252 is Latin-1 but for these 32; the five unassigned ones stay control characters,
/// as the encoding standard of the web has it.
fn windows_1252(byte: u8) -> char {
    const FROM_80_TO_9F: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => FROM_80_TO_9F[usize::from(byte) - 0x80],
        _ => char::from(byte),
    }
}

/// No text holds a NUL, nor a control character among every twenty.
fn looks_binary(text: &str) -> bool {
    const SAMPLE: usize = 4096;
    let control = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
    let controls = text.chars().take(SAMPLE).filter(control).count();
    controls * 20 > text.chars().take(SAMPLE).count()
        || memchr::memchr(0, text.as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Result<(&str, Encoding), Unreadable>) {
        let read = decode(bytes.to_vec());
        let read = read.as_ref().map(|d| (d.text.as_str(), d.encoding)).map_err(Clone::clone);
        assert_eq!(read, expected, "{:?}", String::from_utf8_lossy(bytes));
    }

    fn utf16_bytes(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn the_encodings_of_windows_and_of_excel_are_told_apart() {
        check(b"Name", Ok(("Name", Encoding::Utf8)));
        check("Zoé".as_bytes(), Ok(("Zoé", Encoding::Utf8)));
        check("\u{feff}Zoé".as_bytes(), Ok(("Zoé", Encoding::Utf8Bom)));
        check(b"Zo\xE9 \x80 \x9Cuvre", Ok(("Zoé € œuvre", Encoding::Windows1252)));
        let marked = utf16_bytes("\u{feff}Zoé,1", u16::to_le_bytes);
        check(&marked, Ok(("Zoé,1", Encoding::Utf16Le)));
        let marked = utf16_bytes("\u{feff}Zoé,1", u16::to_be_bytes);
        check(&marked, Ok(("Zoé,1", Encoding::Utf16Be)));
        let bare = utf16_bytes("Name,Zoé", u16::to_le_bytes);
        check(&bare, Ok(("Name,Zoé", Encoding::Utf16Le)));
        let bare = utf16_bytes("Name,Zoé", u16::to_be_bytes);
        check(&bare, Ok(("Name,Zoé", Encoding::Utf16Be)));
    }

    #[test]
    fn what_is_no_text_is_refused_by_what_it_is() {
        let refused = |kind| Err(Unreadable::NotText(kind));
        check(b"", Err(Unreadable::Empty));
        check(b" \r\n\t\r\n", Err(Unreadable::Empty));
        check(b"\xEF\xBB\xBF", Err(Unreadable::Empty));
        check(b"\xFF\xFE", Err(Unreadable::Empty));
        check(b"PK\x03\x04....[Content_Types].xml", refused(NotText::Workbook));
        check(b"PK\x03\x04....readme.txt", refused(NotText::Archive));
        check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..", refused(NotText::Workbook));
        check(b"\x89PNG\r\n\x1A\n\0\0", refused(NotText::Picture));
        check(b"%PDF-1.7", refused(NotText::Pdf));
        check(b"Name,Number\r\nAmos\0\0\0", refused(NotText::Other));
        check(b"\x01\x02\x03\x04\x05", refused(NotText::Other));
    }

    #[test]
    fn one_broken_byte_does_not_turn_a_whole_file_into_nonsense() {
        check(b"Zo\xC3\xA9 Ren\xC3\xA9e \xE9", Ok(("Zoé Renée \u{fffd}", Encoding::Utf8)));
    }

    #[test]
    fn a_file_that_ends_in_the_middle_of_a_character_is_read_and_said_to_be_cut() {
        let mut bytes = utf16_bytes("\u{feff}Name,Amos", u16::to_le_bytes);
        bytes.push(b'x');
        let decoded = decode(bytes).expect("text");
        assert_eq!((decoded.text.as_str(), decoded.cut), ("Name,Amos", true));
        let decoded = decode(b"\xEF\xBB\xBFZo\xC3".to_vec()).expect("text");
        assert_eq!((decoded.text.as_str(), decoded.cut), ("Zo\u{fffd}", true));
    }

    #[test]
    fn every_byte_of_windows_1252_is_a_character_of_its_own() {
        let mut all: Vec<char> = (0..=255).map(windows_1252).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 256);
    }
}
