//! Redirections: `>`, `>>`, `2>`, `2>&1`, `*>`, and `<`, which the shell reserves (CO-10).

use super::{Fault, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::command::{Destination, Redirection, Stream};
use crate::powershell::tree::expression::{Expression, ExpressionKind};

impl Parser<'_> {
    /// Whether a redirection begins here, between two words.
    pub(super) fn redirection_ahead(&self) -> bool {
        match self.peek() {
            Some('>') => true,
            Some('<') => !self.second_is(|c| c == '#'),
            Some('*' | '1'..='6') => self.second_is(|c| c == '>'),
            _ => false,
        }
    }

    /// Reads the redirection that begins here. `<` is read with its file and reported.
    pub(super) fn redirection(&mut self, known: &mut Vec<Redirection>) {
        let start = self.at;
        if self.take_if('<') {
            self.report(self.since(start), Fault::RedirectionNotSupported, "<");
            self.file(start);
            return;
        }
        let from = match self.peek() {
            Some('>') | None => Stream::Output,
            Some(_) => stream(self.take().unwrap_or('1')),
        };
        self.take();
        let is_merge = self.next_is(|c| c == '&') && self.second_is(|c| c == '1' || c == '2');
        let to = if is_merge {
            self.take();
            let target = self.take().map(stream);
            if target != Some(Stream::Output) || from == Stream::Output {
                let span = self.since(start);
                self.report(span, Fault::RedirectionNotSupported, span.of(self.text));
            }
            Destination::Output
        } else {
            let appends = self.take_if('>');
            Destination::File { name: self.file(start), appends }
        };
        let span = self.since(start);
        if known.iter().any(|other| other.from == from) {
            self.report(span, Fault::StreamAlreadyRedirected, name(from));
            return;
        }
        known.push(Redirection { span, from, to });
    }

    fn file(&mut self, start: usize) -> Expression {
        let end = self.at;
        self.blanks();
        self.single_argument().unwrap_or_else(|| {
            let span = Span::new(end, end);
            self.report_missing(Span::new(start, end), Fault::MissingFileSpecification, "");
            Expression { span, kind: ExpressionKind::Missing }
        })
    }
}

fn stream(sign: char) -> Stream {
    match sign {
        '*' => Stream::All,
        '2' => Stream::Error,
        '3' => Stream::Warning,
        '4' => Stream::Verbose,
        '5' => Stream::Debug,
        '6' => Stream::Information,
        _ => Stream::Output,
    }
}

fn name(stream: Stream) -> &'static str {
    match stream {
        Stream::All => "all",
        Stream::Output => "output",
        Stream::Error => "error",
        Stream::Warning => "warning",
        Stream::Verbose => "verbose",
        Stream::Debug => "debug",
        Stream::Information => "information",
    }
}
