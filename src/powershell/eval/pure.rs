//! Which expressions can be computed at once: those in which no command, no block and no statement
//! but other such expressions runs.

use crate::powershell::tree::command::{Element, ElementKind};
use crate::powershell::tree::expression::{Expression, ExpressionKind, LinkKind, Part};
use crate::powershell::tree::{Block, Statement, StatementKind};

/// Methods that run the block that they are given, or ask somebody.
const RUN_BLOCKS: [&str; 11] = [
    "foreach",
    "where",
    "invoke",
    "invokereturnasis",
    "shouldprocess",
    "shouldcontinue",
    "throwterminatingerror",
    "writeerror",
    "writeverbose",
    "writewarning",
    "writeobject",
];

/// Whether it can be computed at once.
pub fn is_pure(expression: &Expression) -> bool {
    use ExpressionKind as E;
    match &expression.kind {
        E::Missing | E::Number(_) | E::Variable(_) | E::Type(_) | E::ScriptBlock(_) => true,
        E::Text(text) => text.parts.iter().all(|part| match part {
            Part::Literal(_) => true,
            Part::Expression(inner) => is_pure(inner),
        }),
        E::List(items) => items.iter().all(is_pure),
        E::Unary(_, operand) | E::Cast(_, operand) => is_pure(operand),
        E::Binary(first, rest) => is_pure(first) && rest.iter().all(|step| is_pure(&step.operand)),
        E::Access(object, links) => is_pure(object) && links.iter().all(|l| is_pure_link(&l.kind)),
        E::Group(statement) => is_pure_group(statement),
        E::SubExpression(block) | E::Array(block) => is_pure_block(block),
        E::Hashtable(entries) => {
            entries.iter().all(|e| is_pure(&e.key) && value_of(&e.value).is_some_and(is_pure))
        }
    }
}

/// The expression that a statement is, where it is nothing more.
pub fn value_of(statement: &Statement) -> Option<&Expression> {
    let StatementKind::Pipeline(elements) = &statement.kind else { return None };
    match elements.as_slice() {
        [Element { kind: ElementKind::Expression(expression), redirections, .. }]
            if redirections.is_empty() =>
        {
            Some(expression)
        }
        _ => None,
    }
}

/// Whether a statement is a pure expression that says something: `$i++` alone says nothing.
pub fn is_pure_statement(statement: &Statement) -> bool {
    value_of(statement).is_some_and(|expression| is_pure(expression) && !is_silent(expression))
}

/// Whether an expression writes nothing when it stands alone.
pub fn is_silent(expression: &Expression) -> bool {
    match &expression.kind {
        ExpressionKind::Unary(operator, _) => operator.changes(),
        ExpressionKind::Cast(name, _) => {
            ["void", "System.Void"].iter().any(|void| name.name.eq_ignore_ascii_case(void))
        }
        _ => false,
    }
}

fn is_pure_block(block: &Block) -> bool {
    block.statements.iter().all(is_pure_statement)
}

fn is_pure_group(statement: &Statement) -> bool {
    match &statement.kind {
        StatementKind::Pipeline(_) => value_of(statement).is_some_and(is_pure),
        _ => false,
    }
}

fn is_pure_link(link: &LinkKind) -> bool {
    match link {
        LinkKind::Member { name, .. } => is_pure(name),
        // These run the block that they are given.
        LinkKind::Call { name, arguments, .. } => {
            let runs_a_block =
                |name: &str| RUN_BLOCKS.iter().any(|known| name.eq_ignore_ascii_case(known));
            let computes_at_once = |argument: &Expression| {
                !matches!(argument.kind, ExpressionKind::ScriptBlock(_)) && is_pure(argument)
            };
            let constant = match &name.kind {
                ExpressionKind::Text(text) => text.constant(),
                _ => None,
            };
            constant.is_some_and(|name| !runs_a_block(name))
                && arguments.iter().all(computes_at_once)
        }
        LinkKind::Index(index) => is_pure(index),
    }
}
