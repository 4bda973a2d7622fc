//! Single characters: which are blanks, dashes and quotes, and going over what says nothing.

use super::{Fault, Parser};
use crate::powershell::source::Span;

/// A blank within a line. Documents bring blanks of all widths.
pub fn is_blank(c: char) -> bool {
    !is_newline(c) && c.is_whitespace()
}

/// A character that ends a line.
pub fn is_newline(c: char) -> bool {
    c == '\n' || c == '\r'
}

/// A dash, the typographic ones included (CO-09).
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2013}' | '\u{2014}' | '\u{2015}')
}

/// A single quote, the typographic ones included (CO-09).
pub fn is_single_quote(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}')
}

/// A double quote, the typographic ones included (CO-09).
pub fn is_double_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201c}' | '\u{201d}' | '\u{201e}')
}

/// A character that ends every word. Quotes, `<`, `>` and `#` do not: `a>b` is one word.
pub fn ends_word(c: char) -> bool {
    matches!(c, '(' | ')' | '{' | '}' | ';' | ',' | '|' | '&') || c.is_whitespace()
}

/// A character with which a simple name may begin.
pub fn starts_name(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

/// A character that may follow in a simple name.
pub fn follows_in_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

impl<'a> Parser<'a> {
    /// What is not read yet.
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next character.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The character after the next.
    pub(super) fn peek_second(&self) -> Option<char> {
        self.rest().chars().nth(1)
    }

    /// Whether the next character is of this kind.
    pub(super) fn next_is(&self, kind: impl Fn(char) -> bool) -> bool {
        self.peek().is_some_and(kind)
    }

    /// Whether the character after the next is of this kind.
    pub(super) fn second_is(&self, kind: impl Fn(char) -> bool) -> bool {
        self.peek_second().is_some_and(kind)
    }

    /// Whether a word would end here.
    pub(super) fn at_word_end(&self) -> bool {
        self.peek().is_none_or(ends_word)
    }

    /// Reads one character.
    pub(super) fn take(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        self.last = self.at;
        Some(c)
    }

    /// Reads this character if it is next.
    pub(super) fn take_if(&mut self, wanted: char) -> bool {
        self.next_is(|c| c == wanted) && self.take().is_some()
    }

    /// Reads as many characters of this kind as follow.
    pub(super) fn take_while(&mut self, kind: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let taken = &rest[..rest.find(|c| !kind(c)).unwrap_or(rest.len())];
        if !taken.is_empty() {
            self.at += taken.len();
            self.last = self.at;
        }
        taken
    }

    /// Goes back to a place where nothing was read yet.
    pub(super) fn back_to(&mut self, (at, last): (usize, usize)) {
        (self.at, self.last) = (at, last);
    }

    /// Where [`Parser::back_to`] comes back to.
    pub(super) fn mark(&self) -> (usize, usize) {
        (self.at, self.last)
    }

    /// Goes over blanks, comments and lines that are continued. Only called between words, because
    /// within one `#` is a character like any other.
    pub(super) fn blanks(&mut self) {
        while let Some(c) = self.peek() {
            match c {
                c if is_blank(c) => self.at += c.len_utf8(),
                '#' => self.at += self.rest().find(is_newline).unwrap_or(self.rest().len()),
                '<' if self.second_is(|c| c == '#') => self.block_comment(),
                '`' => match self.peek_second() {
                    Some('\r') if self.rest()[1..].starts_with("\r\n") => self.at += 3,
                    Some(c) if is_newline(c) || is_blank(c) => self.at += 1 + c.len_utf8(),
                    None => self.at += 1,
                    Some(_) => return,
                },
                _ => return,
            }
        }
    }

    fn block_comment(&mut self) {
        let start = self.at;
        match self.rest()[2..].find("#>") {
            Some(length) => self.at += length + 4,
            None => {
                self.at = self.text.len();
                let span = Span::new(start, self.at);
                self.report_missing(span, Fault::MissingEndMultiLineComment, "#>");
            }
        }
    }

    /// Goes over blanks and ends of lines.
    pub(super) fn lines(&mut self) {
        self.blanks();
        while self.next_is(is_newline) {
            self.at += 1;
            self.blanks();
        }
    }

    /// Goes over blanks, ends of lines and semicolons.
    pub(super) fn separators(&mut self) {
        self.lines();
        while self.next_is(|c| c == ';') {
            self.at += 1;
            self.lines();
        }
    }

    /// The word that stands here, for a sentence about it; the bracket or operator where there is
    /// no word.
    pub(super) fn word_ahead(&self) -> &'a str {
        let rest = self.rest();
        let double = ["&&", "||", "::", "++", "--", ".."];
        if let Some(operator) = double.iter().find(|d| rest.starts_with(**d)) {
            return &rest[..operator.len()];
        }
        match rest.find(ends_word) {
            Some(0) => &rest[..rest.chars().next().map_or(0, char::len_utf8)],
            Some(end) => &rest[..end],
            None => rest,
        }
    }
}
