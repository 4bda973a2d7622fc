//! Writing a generated tree as text, with nothing but the brackets that the tree says.

use passerelle::powershell::tree::command::{
    ArgumentKind, Destination, Element, ElementKind, Redirection,
};
use passerelle::powershell::tree::expression::{
    Expression, ExpressionKind, LinkKind, Number, Part, Quoting, Scope, Text, Variable,
};
use passerelle::powershell::tree::operator::UnaryOperator;
use passerelle::powershell::tree::{Block, Body, ScriptBlock, Statement, StatementKind};

use super::sketch::{assignment_sign, binary_sign, type_name, unary_sign};

pub fn script(script: &ScriptBlock) -> String {
    match &script.body {
        Body::Statements(block) => statements(block),
        Body::Clauses(_) => unreachable!("none is generated"),
    }
}

fn statements(block: &Block) -> String {
    block.statements.iter().map(statement).collect::<Vec<_>>().join("\n")
}

fn statement(node: &Statement) -> String {
    match &node.kind {
        StatementKind::Pipeline(elements) => {
            elements.iter().map(element).collect::<Vec<_>>().join(" | ")
        }
        StatementKind::Assignment(a) => {
            let sign = assignment_sign(a.operator);
            format!("{} {sign} {}", expression(&a.target), statement(&a.value))
        }
        other => unreachable!("{other:?} is not generated"),
    }
}

fn element(node: &Element) -> String {
    let mut words = match &node.kind {
        ElementKind::Expression(inner) => vec![expression(inner)],
        ElementKind::Command(command) => vec![expression(&command.name)],
    };
    if let ElementKind::Command(command) = &node.kind {
        words.extend(command.arguments.iter().map(|argument| match &argument.kind {
            ArgumentKind::Parameter { name, value: None } => format!("-{name}"),
            ArgumentKind::Parameter { name, value: Some(value) } => {
                format!("-{name}:{}", expression(value))
            }
            ArgumentKind::Value(value) => expression(value),
            ArgumentKind::Splat(name) => format!("@{}", name.name),
            ArgumentKind::EndOfParameters => "--".into(),
        }));
    }
    words.extend(node.redirections.iter().map(redirection));
    words.join(" ")
}

fn redirection(node: &Redirection) -> String {
    match &node.to {
        Destination::Output => "2>&1".into(),
        Destination::File { name, appends: true } => format!(">> {}", expression(name)),
        Destination::File { name, appends: false } => format!("> {}", expression(name)),
    }
}

pub fn expression(node: &Expression) -> String {
    let all = |items: &[Expression], between: &str| {
        items.iter().map(expression).collect::<Vec<_>>().join(between)
    };
    match &node.kind {
        ExpressionKind::Missing => unreachable!("no hole is generated"),
        ExpressionKind::Number(Number::Int(n)) => n.to_string(),
        ExpressionKind::Number(Number::Long(n)) => format!("{n}L"),
        ExpressionKind::Number(Number::Double(n)) => format!("{n:?}"),
        ExpressionKind::Text(inner) => text(inner),
        ExpressionKind::Variable(inner) => variable(inner),
        ExpressionKind::Type(name) => type_name(name),
        ExpressionKind::List(items) if items.len() == 1 => format!(", {}", expression(&items[0])),
        ExpressionKind::List(items) => all(items, ", "),
        ExpressionKind::Unary(operator, operand) => match operator {
            UnaryOperator::IncrementAfter | UnaryOperator::DecrementAfter => {
                format!("{}{}", expression(operand), unary_sign(*operator))
            }
            _ => format!("{} {}", unary_sign(*operator), expression(operand)),
        },
        ExpressionKind::Binary(first, rest) => {
            let rest = rest.iter().map(|operation| {
                format!(" {} {}", binary_sign(operation.operator), expression(&operation.operand))
            });
            expression(first) + &rest.collect::<String>()
        }
        ExpressionKind::Cast(name, operand) => {
            format!("{}{}", type_name(name), expression(operand))
        }
        ExpressionKind::Access(object, links) => {
            let links = links.iter().map(|link| match &link.kind {
                LinkKind::Member { name, is_static } => {
                    let sign = if *is_static { "::" } else { "." };
                    format!("{sign}{}", expression(name))
                }
                LinkKind::Call { name, arguments, .. } => {
                    format!(".{}({})", expression(name), all(arguments, ", "))
                }
                LinkKind::Index(index) => format!("[{}]", expression(index)),
            });
            expression(object) + &links.collect::<String>()
        }
        ExpressionKind::Group(inner) => format!("({})", statement(inner)),
        ExpressionKind::SubExpression(inner) => format!("$({})", statements(inner)),
        ExpressionKind::Array(inner) => format!("@({})", statements(inner)),
        ExpressionKind::Hashtable(entries) => {
            let entries = entries
                .iter()
                .map(|entry| format!("{} = {}", expression(&entry.key), statement(&entry.value)));
            format!("@{{ {} }}", entries.collect::<Vec<_>>().join("; "))
        }
        ExpressionKind::ScriptBlock(inner) => format!("{{ {} }}", script(inner)),
    }
}

fn text(node: &Text) -> String {
    let mut out = String::new();
    for part in &node.parts {
        match part {
            Part::Literal(literal) => literal.chars().for_each(|c| match node.quoting {
                Quoting::Single if "'‘’‚‛".contains(c) => out.extend([c, '\'']),
                Quoting::Double if "\"“”„`$".contains(c) => out.extend(['`', c]),
                _ => out.push(c),
            }),
            Part::Expression(inner) => match &inner.kind {
                ExpressionKind::Variable(v) => {
                    out += &format!("${{{}}}", &variable(v).replace(['{', '}'], "")[1..]);
                }
                _ => out += &expression(inner),
            },
        }
    }
    match node.quoting {
        Quoting::Single => format!("'{out}'"),
        Quoting::Double => format!("\"{out}\""),
        _ => out,
    }
}

fn variable(node: &Variable) -> String {
    let scope = Scope::NAMES.iter().find(|(s, _)| Some(*s) == node.scope);
    let scope = scope.map_or(String::new(), |(_, name)| format!("{name}:"));
    match node.name.contains(' ') {
        true => format!("${{{scope}{}}}", node.name),
        false => format!("${scope}{}", node.name),
    }
}
