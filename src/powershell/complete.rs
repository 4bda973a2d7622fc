//! What Tab offers: commands, parameters, values, variables, members and files, as far as the text
//! in front of the cursor says what is wanted. It reads the same tree as the shell.

mod names;
mod values;

use super::parse::parse;
use super::shell::State;
use super::source::Span;
use super::tree::command::{Argument, ArgumentKind, Command, Element, ElementKind};
use super::tree::expression::{Expression, ExpressionKind, Link, Quoting};
use super::tree::walk::Node;
use crate::session::Session;

/// The most that is offered at once.
const CANDIDATES_MAX: usize = 200;

/// What Tab offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// What each candidate takes the place of, in bytes.
    pub replace: Span,
    /// In the order in which they are offered.
    pub candidates: Vec<Candidate>,
}

/// One thing that Tab offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What is written.
    pub insert: String,
    /// What the list shows.
    pub label: String,
    /// What is said beside it, such as the type of a parameter.
    pub detail: String,
}

impl Candidate {
    /// One that is shown as it is written.
    fn plain(text: impl Into<String>, detail: impl Into<String>) -> Candidate {
        let insert = text.into();
        Candidate { label: insert.clone(), insert, detail: detail.into() }
    }
}

/// What Tab offers at a byte of a text.
pub fn complete(state: &State, session: &Session, text: &str, at: usize) -> Completion {
    let Some(before) = text.get(..at) else { return Completion::default() };
    // A letter in the place of the cursor: with it, a word that is not begun yet is one.
    let probe = format!("{before}z");
    let parsed = parse(&probe);
    let path = Node::ScriptBlock(&parsed.script).path_to(at as u32 + 1);
    let Some(place) = Place::of(&path, at) else { return Completion::default() };
    let typed = before.get(place.start()..).unwrap_or_default();
    let candidates = match place {
        Place::Command { .. } => names::commands(state, typed),
        Place::Parameter { command, .. } => names::parameters(state, command, typed),
        Place::Value { command, argument, .. } => {
            values::of_argument(state, session, command, argument, typed)
        }
        Place::Variable { .. } => names::variables(state, typed),
        Place::Member { object, start } => {
            let written = Span::new(object.span.start as usize, start).of(&probe);
            names::members(state, object, written, typed)
        }
    };
    let mut candidates = candidates;
    candidates.truncate(CANDIDATES_MAX);
    Completion { replace: Span::new(place.start(), at), candidates }
}

/// What stands at the cursor.
enum Place<'t> {
    /// The name of a command.
    Command { start: usize },
    /// A parameter of a command.
    Parameter { command: &'t Command, start: usize },
    /// A value: of the parameter in front of it, or by position.
    Value { command: &'t Command, argument: &'t Argument, start: usize },
    /// A variable, with its dollar.
    Variable { start: usize },
    /// A member, behind its dot.
    Member { object: &'t Expression, start: usize },
}

impl<'t> Place<'t> {
    fn of(path: &[Node<'t>], at: usize) -> Option<Place<'t>> {
        let innermost = path.last().copied()?;
        if let Node::Expression(Expression { kind: ExpressionKind::Variable(_), span }) = innermost
        {
            return Some(Place::Variable { start: span.start as usize });
        }
        for (index, node) in path.iter().enumerate().rev() {
            let above =
                |levels: usize| index.checked_sub(levels).and_then(|i| path.get(i)).copied();
            match node {
                Node::Link(Link { span, .. }) => {
                    let Some(Node::Expression(access)) = above(1) else { return None };
                    let ExpressionKind::Access(object, _) = &access.kind else { return None };
                    return Some(Place::Member { object, start: span.start as usize + 1 });
                }
                Node::Argument(argument) => {
                    let Some(Node::Element(element)) = above(1) else { return None };
                    return Place::of_argument(element, argument, innermost, at);
                }
                Node::Element(Element { kind: ElementKind::Command(command), .. }) => {
                    let start = command.name.span.start as usize;
                    return is_word(&command.name).then_some(Place::Command { start });
                }
                // A lone letter behind `=` or `(` is a command as well; anything else is not.
                Node::Expression(Expression { kind: ExpressionKind::Text(_), .. }) => {}
                _ => {}
            }
        }
        None
    }

    fn of_argument(
        element: &'t Element,
        argument: &'t Argument,
        innermost: Node<'t>,
        at: usize,
    ) -> Option<Place<'t>> {
        let ElementKind::Command(command) = &element.kind else { return None };
        match &argument.kind {
            ArgumentKind::Parameter { value: None, .. } => {
                Some(Place::Parameter { command, start: argument.span.start as usize })
            }
            ArgumentKind::Parameter { value: Some(value), .. } | ArgumentKind::Value(value) => {
                // In a list it is the item at the cursor that is completed.
                let start = match innermost {
                    Node::Expression(item) if (item.span.start as usize) <= at => item.span.start,
                    _ => value.span.start,
                };
                Some(Place::Value { command, argument, start: start as usize })
            }
            ArgumentKind::Splat(_) | ArgumentKind::EndOfParameters => None,
        }
    }

    fn start(&self) -> usize {
        match self {
            Place::Command { start }
            | Place::Parameter { start, .. }
            | Place::Value { start, .. }
            | Place::Variable { start }
            | Place::Member { start, .. } => *start,
        }
    }
}

fn is_word(expression: &Expression) -> bool {
    matches!(&expression.kind, ExpressionKind::Text(text) if text.quoting == Quoting::Bare)
}

/// Whether a name begins with what was typed, in any case of letters.
fn begins(name: &str, typed: &str) -> bool {
    name.get(..typed.len()).is_some_and(|start| start.eq_ignore_ascii_case(typed))
}
