//! Quotes: what stands between them, with escapes and doubled quotes undone, variables and
//! subexpressions put aside as parts, and here-strings.

use super::argument::finish;
use super::cursor::{is_blank, is_double_quote, is_newline, is_single_quote};
use super::{Fault, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::expression::{Expression, ExpressionKind, Part, Quoting, Text};

impl Parser<'_> {
    /// A string or a here-string, if one begins here.
    pub(super) fn string(&mut self) -> Option<Text> {
        let mut parts = Vec::new();
        let mut literal = String::new();
        let quoting = match self.peek()? {
            '@' => match self.peek_second()? {
                c if is_single_quote(c) => Quoting::HereSingle,
                c if is_double_quote(c) => Quoting::HereDouble,
                _ => return None,
            },
            c if is_single_quote(c) => Quoting::Single,
            c if is_double_quote(c) => Quoting::Double,
            _ => return None,
        };
        match quoting {
            Quoting::Single => self.single_quoted(&mut literal),
            Quoting::Double => self.double_quoted(&mut parts, &mut literal),
            _ => self.here_string(quoting, &mut parts, &mut literal),
        }
        finish(&mut parts, &mut literal);
        Some(Text { quoting, parts })
    }

    /// From a single quote to the one that closes it; two in a row stand for one.
    pub(super) fn single_quoted(&mut self, literal: &mut String) {
        let start = self.at;
        self.take();
        loop {
            literal.push_str(self.take_while(|c| !is_single_quote(c)));
            let Some(quote) = self.take() else { return self.unterminated(start, "'") };
            if !self.next_is(is_single_quote) {
                return;
            }
            self.take();
            literal.push(quote);
        }
    }

    /// From a double quote to the one that closes it; two in a row stand for one.
    pub(super) fn double_quoted(&mut self, parts: &mut Vec<Part>, literal: &mut String) {
        let start = self.at;
        self.take();
        loop {
            let plain = |c: char| c != '`' && c != '$' && !is_double_quote(c);
            literal.push_str(self.take_while(plain));
            match self.peek() {
                None => return self.unterminated(start, "\""),
                Some('`') => self.escape(literal),
                Some('$') => self.dollar(parts, literal),
                Some(quote) => {
                    self.take();
                    if !self.next_is(is_double_quote) {
                        return;
                    }
                    self.take();
                    literal.push(quote);
                }
            }
        }
    }

    fn unterminated(&mut self, start: usize, terminator: &str) {
        let span = self.since(start);
        self.report_missing(span, Fault::TerminatorExpectedAtEndOfString, terminator);
    }

    /// A backtick with the character behind it.
    pub(super) fn escape(&mut self, literal: &mut String) {
        self.take();
        literal.push(match self.take() {
            None => '`',
            Some('0') => '\0',
            Some('a') => '\u{7}',
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('v') => '\u{b}',
            Some(other) => other,
        });
    }

    /// A dollar in a text: a subexpression, a variable, or itself.
    pub(super) fn dollar(&mut self, parts: &mut Vec<Part>, literal: &mut String) {
        let start = self.at;
        let mark = self.mark();
        self.take();
        let kind = if self.next_is(|c| c == '(') {
            Some(self.sub_expression(start))
        } else {
            self.variable_name(start).map(ExpressionKind::Variable)
        };
        match kind {
            Some(kind) => {
                finish(parts, literal);
                parts.push(Part::Expression(Expression { span: self.since(start), kind }));
            }
            None => {
                self.back_to(mark);
                self.take();
                literal.push('$');
            }
        }
    }

    /// From `@"` or `@'` to the line that begins with `"@` or `'@`.
    fn here_string(&mut self, quoting: Quoting, parts: &mut Vec<Part>, literal: &mut String) {
        let start = self.at;
        let (quote, terminator) = match quoting {
            Quoting::HereSingle => (is_single_quote as fn(char) -> bool, "'@"),
            _ => (is_double_quote as fn(char) -> bool, "\"@"),
        };
        self.take();
        self.take();
        self.take_while(is_blank);
        if self.peek().is_none() {
            return self.unterminated(start, terminator);
        }
        if !self.next_is(is_newline) {
            let span = Span::new(self.at, self.at);
            self.report(span, Fault::UnexpectedCharactersAfterHereStringHeader, "");
            self.take_while(|c| !is_newline(c));
            return;
        }
        let mut indented_end = None;
        let mut is_first = true;
        loop {
            if self.next_is(is_newline) {
                let end_of_line = self.end_of_line();
                if self.next_is(quote) && self.second_is(|c| c == '@') {
                    self.take();
                    self.take();
                    return;
                }
                // The end of the line that opens the string is not a part of it.
                if !std::mem::take(&mut is_first) {
                    literal.push_str(end_of_line);
                }
                indented_end = indented_end.or(self.indented_end(quote));
                continue;
            }
            match self.peek() {
                Some('`') if quoting == Quoting::HereDouble => self.escape(literal),
                Some('$') if quoting == Quoting::HereDouble => self.dollar(parts, literal),
                Some(_) => {
                    let plain = |c: char| !is_newline(c) && c != '`' && c != '$';
                    let taken = self.take_while(plain);
                    literal.push_str(taken);
                    if taken.is_empty() {
                        literal.extend(self.take());
                    }
                }
                None => break,
            }
        }
        match indented_end {
            Some(place) => {
                let span = Span::new(place, place + 2);
                self.report_missing(span, Fault::WhitespaceBeforeHereStringFooter, "");
            }
            None => self.unterminated(start, terminator),
        }
    }

    fn end_of_line(&mut self) -> &'static str {
        if self.take() == Some('\r') && self.take_if('\n') {
            return "\r\n";
        }
        "\n"
    }

    /// Where a terminator stands behind blanks, which a person may have meant.
    fn indented_end(&self, quote: fn(char) -> bool) -> Option<usize> {
        let line = self.rest();
        let after = line.trim_start_matches(is_blank);
        let is_end = after.starts_with(quote) && after.chars().nth(1) == Some('@');
        is_end.then(|| self.at + line.len() - after.len())
    }
}
