//! Commands with their arguments, and the redirections behind a pipeline's element.

use super::expression::{Expression, Variable};
use crate::powershell::source::Span;

/// What stands between two `|`.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// With its redirections.
    pub span: Span,
    /// A command or an expression.
    pub kind: ElementKind,
    /// In the order of the text.
    pub redirections: Vec<Redirection>,
}

/// A command or an expression.
#[derive(Clone, Debug, PartialEq)]
pub enum ElementKind {
    /// Only the first of a pipeline may be one.
    Expression(Expression),
    /// A name with arguments.
    Command(Command),
}

/// A name with arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// How it is called.
    pub invocation: Invocation,
    /// The word that names it, or, after `&` or `.`, what results in a name or a script block.
    pub name: Expression,
    /// In the order of the text.
    pub arguments: Vec<Argument>,
}

/// How a command is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invocation {
    /// By its name alone.
    Plain,
    /// With `&`.
    Call,
    /// With `.`, in the scope of the caller.
    Dot,
}

/// What follows the name of a command.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// With the value after a colon.
    pub span: Span,
    /// What it is.
    pub kind: ArgumentKind,
}

/// What an argument is. Whether a value belongs to the parameter before it is the binder's to say.
#[derive(Clone, Debug, PartialEq)]
pub enum ArgumentKind {
    /// `-Name`, or `-Name:value`.
    Parameter {
        /// Without its dash and colon, perhaps shortened (CO-02).
        name: String,
        /// What follows the colon.
        value: Option<Expression>,
    },
    /// A value.
    Value(Expression),
    /// `@name`: the entries of a variable as arguments.
    Splat(Variable),
    /// `--`: what follows are values, even with a dash.
    EndOfParameters,
}

/// `> file`, `2>&1` and the like.
#[derive(Clone, Debug, PartialEq)]
pub struct Redirection {
    /// With the file.
    pub span: Span,
    /// What is redirected.
    pub from: Stream,
    /// Where to.
    pub to: Destination,
}

/// A stream of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// `*`: all of them.
    All,
    /// `1`: what is written on; meant where no number stands.
    Output,
    /// `2`
    Error,
    /// `3`
    Warning,
    /// `4`
    Verbose,
    /// `5`
    Debug,
    /// `6`
    Information,
}

/// Where a stream goes.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination {
    /// Into the output: `2>&1`.
    Output,
    /// Into a file, or nowhere where it is `$null`.
    File {
        /// A name, or an expression that results in one.
        name: Expression,
        /// `>>`: behind what the file holds already.
        appends: bool,
    },
}
