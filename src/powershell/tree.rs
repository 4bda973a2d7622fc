//! The syntax tree: what a text says, each node with its span.
//!
//! It only says what stands there; it knows neither cmdlets nor values. Runs of operators and of
//! `.member`, `[index]` and `(call)` are flat lists, so that the depth of the tree is the depth of
//! the brackets, which the parser limits: nothing that walks the tree can exhaust the stack. Where
//! the text is broken, [`expression::ExpressionKind::Missing`] stands in the hole.

pub mod command;
pub mod expression;
pub mod operator;
pub mod parameter;
pub mod walk;

use super::source::Span;
use command::Element;
use expression::Expression;
use operator::AssignmentOperator;
use parameter::{ParamBlock, Parameter, TypeName};

/// A whole text, the body of a function, or what stands between the braces of `{ … }`.
#[derive(Clone, Debug, PartialEq)]
pub struct ScriptBlock {
    /// With its braces, where it has any.
    pub span: Span,
    /// `param(…)`, where it has one.
    pub parameters: Option<ParamBlock>,
    /// What it does.
    pub body: Body,
}

/// What a script block does.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Statements, as most do.
    Statements(Block),
    /// `begin`, `process` and `end`, each at most once.
    Clauses(Clauses),
}

/// What runs before, for each and after the objects of a pipeline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clauses {
    /// Before the first object.
    pub begin: Option<Block>,
    /// For each object.
    pub process: Option<Block>,
    /// After the last.
    pub end: Option<Block>,
}

/// Statements one after the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// With its braces, where it has any.
    pub span: Span,
    /// In the order of the text.
    pub statements: Vec<Statement>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Without what ends it.
    pub span: Span,
    /// What it is.
    pub kind: StatementKind,
}

/// What a statement is.
#[derive(Clone, Debug, PartialEq)]
pub enum StatementKind {
    /// Elements joined by `|`; an expression on its own is a pipeline of one.
    Pipeline(Vec<Element>),
    /// `$x = …`
    Assignment(Assignment),
    /// `if … elseif … else`
    If(If),
    /// `switch (…) { … }`
    Switch(Switch),
    /// `foreach ($x in …) { … }`
    ForEach(ForEach),
    /// `for (…; …; …) { … }`
    For(For),
    /// `while`, `do … while` and `do … until`
    Loop(Loop),
    /// `function Name { … }`
    Function(Function),
    /// `try … catch … finally`
    Try(Try),
    /// `return`, with what it returns.
    Return(Option<Box<Statement>>),
    /// `throw`, with what it throws.
    Throw(Option<Box<Statement>>),
    /// `exit`, with its code.
    Exit(Option<Box<Statement>>),
    /// `break`, with the label of the loop.
    Break(Option<Expression>),
    /// `continue`, with the label of the loop.
    Continue(Option<Expression>),
    /// Something that is refused by name; the problem says what.
    Refused,
}

/// `target operator value`
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// A variable, a member, an index, a cast of one, or a list of them.
    pub target: Expression,
    /// `=` or one that computes first.
    pub operator: AssignmentOperator,
    /// Any statement; its output is what is assigned.
    pub value: Box<Statement>,
}

/// `if (…) { … } elseif (…) { … } else { … }`
#[derive(Clone, Debug, PartialEq)]
pub struct If {
    /// The `if` and each `elseif`.
    pub branches: Vec<Branch>,
    /// The `else`.
    pub otherwise: Option<Block>,
}

/// A condition and what it guards.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// A pipeline or an assignment.
    pub condition: Statement,
    /// What runs when it holds.
    pub body: Block,
}

/// `switch (…) { … }`
#[derive(Clone, Debug, PartialEq)]
pub struct Switch {
    /// The label before it.
    pub label: Option<String>,
    /// How conditions that are texts are compared.
    pub matching: Matching,
    /// Whether capital and small letters differ.
    pub is_case_sensitive: bool,
    /// What is looked at, each value for itself.
    pub value: Box<Statement>,
    /// The clauses in the order of the text.
    pub clauses: Vec<Clause>,
    /// The clause for values that none took.
    pub default: Option<Block>,
}

/// How a `switch` compares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Matching {
    /// `-Exact`, as when nothing is said.
    #[default]
    Exact,
    /// `-Wildcard`
    Wildcard,
    /// `-Regex`
    Regex,
}

/// One clause of a `switch`.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// A value, or a script block that decides.
    pub condition: Expression,
    /// What runs.
    pub body: Block,
}

/// `foreach ($variable in items) { … }`
#[derive(Clone, Debug, PartialEq)]
pub struct ForEach {
    /// The label before it.
    pub label: Option<String>,
    /// The variable that takes each item.
    pub variable: Expression,
    /// A pipeline.
    pub items: Box<Statement>,
    /// What runs for each.
    pub body: Block,
}

/// `for (start; condition; step) { … }`
#[derive(Clone, Debug, PartialEq)]
pub struct For {
    /// The label before it.
    pub label: Option<String>,
    /// Runs once, before all.
    pub start: Option<Box<Statement>>,
    /// Looked at before each round.
    pub condition: Option<Box<Statement>>,
    /// Runs after each round.
    pub step: Option<Box<Statement>>,
    /// What runs in each round.
    pub body: Block,
}

/// `while (…) { … }`, `do { … } while (…)` or `do { … } until (…)`
#[derive(Clone, Debug, PartialEq)]
pub struct Loop {
    /// The label before it.
    pub label: Option<String>,
    /// Which of the three.
    pub kind: LoopKind,
    /// The condition.
    pub condition: Box<Statement>,
    /// What runs in each round.
    pub body: Block,
}

/// When a loop looks at its condition, and which way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoopKind {
    /// Before each round.
    While,
    /// After each round; goes on while it holds.
    DoWhile,
    /// After each round; goes on until it holds.
    DoUntil,
}

/// `function Name($a, $b) { … }`
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// As it is written, with `script:` or `global:` where it has one.
    pub name: String,
    /// Whether it is a `filter`, whose statements run for each object.
    pub is_filter: bool,
    /// The parameters after the name, where there are parentheses.
    pub parameters: Option<Vec<Parameter>>,
    /// What it does.
    pub body: ScriptBlock,
}

/// `try { … } catch [Type] { … } finally { … }`
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// What may fail.
    pub body: Block,
    /// Tried in this order.
    pub catches: Vec<Catch>,
    /// What runs in any case.
    pub finally: Option<Block>,
}

/// One `catch`.
#[derive(Clone, Debug, PartialEq)]
pub struct Catch {
    /// The types it takes; all, where none is named.
    pub types: Vec<TypeName>,
    /// What runs.
    pub body: Block,
}
