//! Variables: `$name`, `${name}`, `$scope:name` and the single signs `$$`, `$?` and `$^`.

use super::cursor::ends_word;
use super::{Fault, Feature, Mode, Parser};
use crate::powershell::tree::expression::{Expression, ExpressionKind, Scope, Variable};

impl Parser<'_> {
    /// The variable that begins with the dollar at hand. Among the words of a command `$a-b` is a
    /// word with a variable in it and no variable, so nothing is read then.
    pub(super) fn variable(&mut self) -> Option<Expression> {
        let start = self.at;
        let mark = self.mark();
        let known = self.problems.len();
        self.take();
        let variable = self.variable_name(start);
        let ends = self.peek().is_none_or(|c| ends_word(c) || matches!(c, '.' | '[' | '='));
        let ends = ends || self.rest().starts_with("::");
        match variable {
            Some(variable) if ends || self.mode == Mode::Expression => {
                let kind = ExpressionKind::Variable(variable);
                Some(Expression { span: self.since(start), kind })
            }
            _ => {
                self.problems.truncate(known);
                self.back_to(mark);
                None
            }
        }
    }

    /// What follows the sign of a variable at `start`.
    pub(super) fn variable_name(&mut self, start: usize) -> Option<Variable> {
        let c = self.peek()?;
        if c == '{' {
            return Some(self.braced_name(start));
        }
        if matches!(c, '$' | '?' | '^') {
            self.take();
            return Some(Variable { scope: None, name: c.to_string() });
        }
        if !follows(c) {
            return None;
        }
        let mut name = String::new();
        loop {
            name.push_str(self.take_while(follows));
            // Two colons are the access to something static.
            if self.rest().starts_with("::") || !self.take_if(':') {
                break;
            }
            name.push(':');
        }
        Some(self.scoped(start, name))
    }

    /// A name between braces, with all characters that it may have there.
    fn braced_name(&mut self, start: usize) -> Variable {
        self.take();
        let mut name = String::new();
        loop {
            name.push_str(self.take_while(|c| c != '}' && c != '`'));
            match self.peek() {
                Some('`') => self.escape(&mut name),
                Some(_) => {
                    self.take();
                    break;
                }
                None => {
                    let span = self.since(start);
                    self.report_missing(span, Fault::IncompleteDollarVariableReference, "");
                    break;
                }
            }
        }
        if name.is_empty() {
            self.report(self.since(start), Fault::EmptyVariableReference, "");
        }
        self.scoped(start, name)
    }

    /// Takes the scope off a name.
    fn scoped(&mut self, start: usize, name: String) -> Variable {
        let Some((prefix, rest)) = name.split_once(':') else {
            return Variable { scope: None, name };
        };
        let span = self.since(start);
        if rest.is_empty() {
            self.report(span, Fault::InvalidVariableReferenceWithDrive, "");
        } else if prefix.eq_ignore_ascii_case("using") {
            self.refuse(span, Feature::Using);
        } else if let Some(scope) = Scope::named(prefix) {
            return Variable { scope: Some(scope), name: rest.to_string() };
        } else {
            self.refuse(span, Feature::DriveVariable);
        }
        Variable { scope: None, name }
    }
}

/// A character of a name without braces.
fn follows(c: char) -> bool {
    c == '_' || c == '?' || c.is_alphanumeric()
}
