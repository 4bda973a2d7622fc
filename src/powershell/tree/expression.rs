//! Expressions: literals, variables, operators, access to members, and brackets of all kinds.

use super::operator::{BinaryOperator, UnaryOperator};
use super::parameter::TypeName;
use super::{Block, ScriptBlock, Statement};
use crate::powershell::source::Span;

/// One expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: ExpressionKind,
}

/// What an expression is.
#[derive(Clone, Debug, PartialEq)]
pub enum ExpressionKind {
    /// Nothing stands where an expression must; a problem says so.
    Missing,
    /// `5`, `0xFF`, `1.5`, `2KB`
    Number(Number),
    /// A string, a here-string or a bare word.
    Text(Text),
    /// `$name`
    Variable(Variable),
    /// `[int]` as a value.
    Type(TypeName),
    /// `a, b`
    List(Vec<Expression>),
    /// One operand.
    Unary(UnaryOperator, Box<Expression>),
    /// Two operands or more.
    Binary(Box<Expression>, Vec<Operation>),
    /// `[int]$x`
    Cast(TypeName, Box<Expression>),
    /// `$x.Name[0].Trim()`
    Access(Box<Expression>, Vec<Link>),
    /// `( … )`: one pipeline or assignment.
    Group(Box<Statement>),
    /// `$( … )`
    SubExpression(Block),
    /// `@( … )`
    Array(Block),
    /// `@{ … }`
    Hashtable(Vec<Entry>),
    /// `{ … }`
    ScriptBlock(Box<ScriptBlock>),
}

/// A number as it is written. The engine has no decimals: one is a [`Number::Double`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// Fits 32 bits.
    Int(i32),
    /// Fits 64 bits, or says `l`.
    Long(i64),
    /// Has a point, an exponent or a `d`, or is larger than all others.
    Double(f64),
}

/// A text, perhaps with expressions in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// How it is written.
    pub quoting: Quoting,
    /// In the order of the text; no two literals stand side by side, and none is empty.
    pub parts: Vec<Part>,
}

impl Text {
    /// What it says, where no expression stands in it.
    pub fn constant(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [] => Some(""),
            [Part::Literal(text)] => Some(text),
            _ => None,
        }
    }
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoting {
    /// A word without quotes around it.
    Bare,
    /// `'…'`
    Single,
    /// `"…"`
    Double,
    /// `@'…'@`
    HereSingle,
    /// `@"…"@`
    HereDouble,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Characters, with escapes and doubled quotes undone.
    Literal(String),
    /// `$name`, `${name}` or `$(…)`.
    Expression(Expression),
}

/// A variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// What stands before the colon.
    pub scope: Option<Scope>,
    /// The name as it is written; its case does not matter.
    pub name: String,
}

/// Where a variable is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// `$global:`
    Global,
    /// `$script:`
    Script,
    /// `$local:`
    Local,
    /// `$private:`
    Private,
    /// `$env:`
    Environment,
    /// `$variable:`, which is where one looks anyway.
    Variable,
}

impl Scope {
    /// The scopes with their names.
    pub const NAMES: [(Scope, &str); 6] = [
        (Scope::Global, "global"),
        (Scope::Script, "script"),
        (Scope::Local, "local"),
        (Scope::Private, "private"),
        (Scope::Environment, "env"),
        (Scope::Variable, "variable"),
    ];

    /// The scope with this name, in any case of letters.
    pub fn named(name: &str) -> Option<Scope> {
        Self::NAMES.iter().find(|(_, n)| n.eq_ignore_ascii_case(name)).map(|(scope, _)| *scope)
    }
}

/// An operator with the operand behind it. A run of operators that bind equally tightly is worked
/// off from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The operator.
    pub operator: BinaryOperator,
    /// Where the operator stands.
    pub operator_span: Span,
    /// What stands behind it.
    pub operand: Expression,
}

/// One step of access, from its dot or bracket to its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: LinkKind,
}

/// What a step of access is.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkKind {
    /// `.Name` or `::Name`
    Member {
        /// A bare word, or an expression that results in a name.
        name: Box<Expression>,
        /// With `::`.
        is_static: bool,
    },
    /// `.Name(…)` or `::Name(…)`
    Call {
        /// A bare word, or an expression that results in a name.
        name: Box<Expression>,
        /// With `::`.
        is_static: bool,
        /// What stands between the parentheses.
        arguments: Vec<Expression>,
    },
    /// `[…]`
    Index(Box<Expression>),
}

/// `key = value` in a hashtable.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// From the key to the end of the value.
    pub span: Span,
    /// A bare word or an expression.
    pub key: Expression,
    /// Any statement.
    pub value: Statement,
}
