//! From a text to its tree and every problem in it.
//!
//! How a character is read depends on where it stands: `a-b` is one word as an argument and a
//! subtraction in an expression. So there is no list of tokens; each function reads from the text
//! what may stand at its place, in one of two [`Mode`]s, and goes forward only. What is broken is
//! reported and read as far as it makes sense, as the shell does. It never panics, needs a time
//! that grows with the length of the text, and a stack that grows with the depth of the brackets,
//! which is limited. Start with [`parse`], then `statement`, `pipeline` and `expression`.

mod argument;
mod command;
mod cursor;
mod expression;
mod flow;
mod function;
mod hashtable;
mod number;
mod operator;
mod pipeline;
mod primary;
mod problem;
mod redirection;
mod statement;
mod string;
mod switch;
mod types;
mod variable;

pub use problem::{Fault, Feature, Problem, ProblemKind};

use super::source::Span;
use super::tree::ScriptBlock;

/// How deeply brackets, operators of one operand and assignments may be nested.
pub const DEPTH_MAX: u32 = 100;
/// The longest text that is read, in bytes.
pub const BYTES_MAX: usize = 4 << 20;
/// How many problems are reported; behind them the text is rarely a script at all.
pub const PROBLEMS_MAX: usize = 100;

/// What a text says and what is wrong with it. With problems the tree is partial, and must not run.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The tree.
    pub script: ScriptBlock,
    /// The problems in the order of the text.
    pub problems: Vec<Problem>,
}

impl Parsed {
    /// Whether nothing is wrong but that the text ends too soon, so that a console asks for more.
    pub fn is_incomplete(&self) -> bool {
        !self.problems.is_empty() && self.problems.iter().all(|problem| problem.is_incomplete)
    }
}

/// Reads a whole text.
pub fn parse(text: &str) -> Parsed {
    let is_too_long = text.len() > BYTES_MAX;
    let mut parser = Parser::new(if is_too_long { "" } else { text });
    if is_too_long {
        parser.report(Span::default(), Fault::TextTooLong, "");
    }
    let script = parser.script();
    let mut problems = parser.problems;
    problems.sort_by_key(|problem| problem.span);
    Parsed { script, problems }
}

/// How the characters at hand are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// As the words of a command.
    Command,
    /// As operands and operators.
    Expression,
}

/// A reader at a place in the text.
#[derive(Debug)]
struct Parser<'a> {
    text: &'a str,
    /// The byte that is read next; always the start of a character.
    at: usize,
    /// The byte after the last that belongs to something: where the node at hand would end.
    last: usize,
    mode: Mode,
    /// Whether a comma separates, as between the arguments of a method, and makes no list.
    comma_separates: bool,
    depth: u32,
    problems: Vec<Problem>,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Parser<'a> {
        Parser {
            text,
            at: 0,
            last: 0,
            mode: Mode::Command,
            comma_separates: false,
            depth: 0,
            problems: Vec::new(),
        }
    }

    /// Everything from `start` to the end of what was read last.
    fn since(&self, start: usize) -> Span {
        Span::new(start, self.last.max(start))
    }

    /// The place right behind what was read last.
    fn here(&self) -> Span {
        Span::new(self.last, self.last)
    }

    /// Reads in another mode, with commas that make lists or separate, and comes back.
    fn within<T>(
        &mut self,
        mode: Mode,
        comma_separates: bool,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = (self.mode, self.comma_separates);
        (self.mode, self.comma_separates) = (mode, comma_separates);
        let result = read(self);
        (self.mode, self.comma_separates) = before;
        result
    }

    /// Reads one level deeper. Too deep ends everything: the rest of the text is not read, so that
    /// neither this nor whoever walks the tree needs more stack.
    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth == DEPTH_MAX {
            let span = Span::new(self.at, self.at);
            if self.at < self.text.len() {
                self.report(span, Fault::ScriptTooComplicated, "");
            }
            self.at = self.text.len();
            return None;
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        Some(result)
    }

    /// Notes a fault.
    fn report(&mut self, span: Span, fault: Fault, about: &str) {
        self.note(span, ProblemKind::Fault { fault, about: about.to_string() }, false);
    }

    /// Notes that something is missing; at the end of the text another line could still bring it.
    fn report_missing(&mut self, span: Span, fault: Fault, about: &str) {
        let mut ahead = Parser { at: self.at, ..Parser::new(self.text) };
        ahead.separators();
        let is_incomplete = ahead.at == self.text.len();
        let kind = ProblemKind::Fault { fault, about: about.to_string() };
        self.note(span, kind, is_incomplete);
    }

    /// Notes something that is refused by name.
    fn refuse(&mut self, span: Span, feature: Feature) {
        self.note(span, ProblemKind::Refused(feature), false);
    }

    fn note(&mut self, span: Span, kind: ProblemKind, is_incomplete: bool) {
        let is_known = self.problems.iter().rev().take(3).any(|p| p.span == span && p.kind == kind);
        if !is_known && self.problems.len() < PROBLEMS_MAX {
            self.problems.push(Problem { span, kind, is_incomplete });
        }
    }
}
