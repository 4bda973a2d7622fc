//! The tree as one line of text, so that a test shows at a glance how a text was read:
//! `<a + b>` is a run of operators, `run(…)` a command, `?` a hole.

use passerelle::powershell::tree::command::{
    ArgumentKind, Command, Destination, Element, ElementKind, Invocation, Stream,
};
use passerelle::powershell::tree::expression::{
    Expression, ExpressionKind, LinkKind, Number, Part, Quoting, Scope, Text, Variable,
};
use passerelle::powershell::tree::operator::{
    AssignmentOperator, BinaryOperator, Case, Comparison, UnaryOperator,
};
use passerelle::powershell::tree::parameter::{Attribute, Parameter, TypeName};
use passerelle::powershell::tree::{
    Block, Body, LoopKind, Matching, ScriptBlock, Statement, StatementKind, Switch,
};

pub fn script(script: &ScriptBlock) -> String {
    let mut parts = Vec::new();
    if let Some(block) = &script.parameters {
        let attributes: String = block.attributes.iter().map(attribute).collect();
        parts.push(format!("{attributes}param({})", parameters(&block.parameters)));
    }
    match &script.body {
        Body::Statements(body) => parts.extend(body.statements.iter().map(statement)),
        Body::Clauses(clauses) => {
            let named =
                [("begin", &clauses.begin), ("process", &clauses.process), ("end", &clauses.end)];
            parts.extend(
                named.iter().filter_map(|(n, b)| Some(format!("{n} {}", block(b.as_ref()?)))),
            );
        }
    }
    parts.join("; ")
}

fn block(block: &Block) -> String {
    format!("{{{}}}", statements(block))
}

fn statements(block: &Block) -> String {
    join(&block.statements, "; ", statement)
}

fn join<T>(items: &[T], between: &str, say: impl Fn(&T) -> String) -> String {
    items.iter().map(say).collect::<Vec<_>>().join(between)
}

pub fn statement(node: &Statement) -> String {
    let optional = |s: &Option<Box<Statement>>| s.as_ref().map_or(String::new(), |s| statement(s));
    let label = |label: &Option<String>| label.as_ref().map_or(String::new(), |l| format!(":{l} "));
    let jump = |to: &Option<Expression>| {
        to.as_ref().map_or(String::new(), |e| format!(" {}", expression(e)))
    };
    match &node.kind {
        StatementKind::Pipeline(elements) if elements.is_empty() => "?".into(),
        StatementKind::Pipeline(elements) => join(elements, " | ", element),
        StatementKind::Assignment(a) => {
            let sign = assignment_sign(a.operator);
            format!("{} {sign} {}", expression(&a.target), statement(&a.value))
        }
        StatementKind::If(node) => {
            let branches = join(&node.branches, " else", |b| {
                format!("if ({}) {}", statement(&b.condition), block(&b.body))
            });
            let rest =
                node.otherwise.as_ref().map_or(String::new(), |b| format!(" else {}", block(b)));
            branches + &rest
        }
        StatementKind::Switch(node) => label(&node.label) + &switch(node),
        StatementKind::ForEach(f) => {
            let (variable, items) = (expression(&f.variable), statement(&f.items));
            format!("{}foreach ({variable} in {items}) {}", label(&f.label), block(&f.body))
        }
        StatementKind::For(f) => {
            let (a, b, c) = (optional(&f.start), optional(&f.condition), optional(&f.step));
            format!("{}for ({a}; {b}; {c}) {}", label(&f.label), block(&f.body))
        }
        StatementKind::Loop(l) => {
            let (condition, body) = (statement(&l.condition), block(&l.body));
            let text = match l.kind {
                LoopKind::While => format!("while ({condition}) {body}"),
                LoopKind::DoWhile => format!("do {body} while ({condition})"),
                LoopKind::DoUntil => format!("do {body} until ({condition})"),
            };
            label(&l.label) + &text
        }
        StatementKind::Function(f) => {
            let keyword = if f.is_filter { "filter" } else { "function" };
            let list =
                f.parameters.as_ref().map_or(String::new(), |p| format!("({})", parameters(p)));
            format!("{keyword} {}{list} {{{}}}", f.name, script(&f.body))
        }
        StatementKind::Try(t) => {
            let mut text = format!("try {}", block(&t.body));
            for catch in &t.catches {
                let types = join(&catch.types, ",", type_name);
                text += &format!(" catch{types} {}", block(&catch.body));
            }
            text + &t.finally.as_ref().map_or(String::new(), |f| format!(" finally {}", block(f)))
        }
        StatementKind::Return(value) => format!("return {}", optional(value)).trim_end().into(),
        StatementKind::Throw(value) => format!("throw {}", optional(value)).trim_end().into(),
        StatementKind::Exit(value) => format!("exit {}", optional(value)).trim_end().into(),
        StatementKind::Break(to) => format!("break{}", jump(to)),
        StatementKind::Continue(to) => format!("continue{}", jump(to)),
        StatementKind::Refused => "refused".into(),
    }
}

fn switch(node: &Switch) -> String {
    let matching = match node.matching {
        Matching::Exact => "",
        Matching::Wildcard => " -wildcard",
        Matching::Regex => " -regex",
    };
    let case = if node.is_case_sensitive { " -casesensitive" } else { "" };
    let mut clauses =
        join(&node.clauses, " ", |c| format!("{} {}", expression(&c.condition), block(&c.body)));
    if let Some(default) = &node.default {
        clauses += &format!(" default {}", block(default));
    }
    format!("switch{matching}{case} ({}) {{{}}}", statement(&node.value), clauses.trim_start())
}

fn parameters(parameters: &[Parameter]) -> String {
    join(parameters, ", ", |p| {
        let attributes: String = p.attributes.iter().map(attribute).collect();
        let types: String = p.types.iter().map(type_name).collect();
        let default = p.default.as_ref().map_or(String::new(), |d| format!(" = {}", expression(d)));
        format!("{attributes}{types}{}{default}", variable(&p.variable))
    })
}

fn attribute(a: &Attribute) -> String {
    let mut values: Vec<String> = a.positional.iter().map(expression).collect();
    values.extend(a.named.iter().map(|named| match &named.value {
        Some(value) => format!("{}={}", named.name, expression(value)),
        None => named.name.clone(),
    }));
    format!("[{}({})]", a.name, values.join(", "))
}

pub fn type_name(name: &TypeName) -> String {
    let inner = join(&name.arguments, ",", |a| {
        let name = type_name(a);
        name[1..name.len() - 1].to_string()
    });
    let arguments = if inner.is_empty() { inner } else { format!("<{inner}>") };
    format!("[{}{arguments}{}]", name.name, "[]".repeat(name.array_depth.into()))
}

fn element(node: &Element) -> String {
    let mut text = match &node.kind {
        ElementKind::Expression(inner) => expression(inner),
        ElementKind::Command(inner) => command(inner),
    };
    for redirection in &node.redirections {
        let from = match redirection.from {
            Stream::All => "*",
            Stream::Output => "",
            Stream::Error => "2",
            Stream::Warning => "3",
            Stream::Verbose => "4",
            Stream::Debug => "5",
            Stream::Information => "6",
        };
        text += &match &redirection.to {
            Destination::Output => format!(" {from}>&1"),
            Destination::File { name, appends } => {
                format!(" {from}{} {}", if *appends { ">>" } else { ">" }, expression(name))
            }
        };
    }
    text
}

fn command(node: &Command) -> String {
    let sign = match node.invocation {
        Invocation::Plain => "",
        Invocation::Call => "& ",
        Invocation::Dot => ". ",
    };
    let mut words = vec![format!("{sign}{}", expression(&node.name))];
    words.extend(node.arguments.iter().map(|argument| match &argument.kind {
        ArgumentKind::Parameter { name, value: None } => format!("-{name}"),
        ArgumentKind::Parameter { name, value: Some(v) } => format!("-{name}:{}", expression(v)),
        ArgumentKind::Value(value) => expression(value),
        ArgumentKind::Splat(splat) => variable(splat).replacen('$', "@", 1),
        ArgumentKind::EndOfParameters => "--".into(),
    }));
    format!("run({})", words.join(" "))
}

pub fn expression(node: &Expression) -> String {
    match &node.kind {
        ExpressionKind::Missing => "?".into(),
        ExpressionKind::Number(Number::Int(n)) => n.to_string(),
        ExpressionKind::Number(Number::Long(n)) => format!("{n}l"),
        ExpressionKind::Number(Number::Double(n)) => format!("{n:?}"),
        ExpressionKind::Text(inner) => text(inner),
        ExpressionKind::Variable(inner) => variable(inner),
        ExpressionKind::Type(name) => type_name(name),
        ExpressionKind::List(items) if items.len() == 1 => format!("<,{}>", expression(&items[0])),
        ExpressionKind::List(items) => format!("<{}>", join(items, ", ", expression)),
        ExpressionKind::Unary(operator, operand) => unary(*operator, &expression(operand)),
        ExpressionKind::Binary(first, rest) => {
            let rest = join(rest, " ", |o| {
                format!("{} {}", binary_sign(o.operator), expression(&o.operand))
            });
            format!("<{} {rest}>", expression(first))
        }
        ExpressionKind::Cast(name, operand) => {
            format!("{}{}", type_name(name), expression(operand))
        }
        ExpressionKind::Access(object, links) => {
            let links = links.iter().map(|link| match &link.kind {
                LinkKind::Member { name, is_static } => {
                    format!("{}{}", dot(*is_static), expression(name))
                }
                LinkKind::Call { name, is_static, arguments } => {
                    let (dot, name) = (dot(*is_static), expression(name));
                    format!("{dot}{name}({})", join(arguments, "; ", expression))
                }
                LinkKind::Index(index) => format!("[{}]", expression(index)),
            });
            expression(object) + &links.collect::<String>()
        }
        ExpressionKind::Group(inner) => format!("({})", statement(inner)),
        ExpressionKind::SubExpression(inner) => format!("$({})", statements(inner)),
        ExpressionKind::Array(inner) => format!("@({})", statements(inner)),
        ExpressionKind::Hashtable(entries) => {
            let entry = |e: &_| -> String {
                let e: &passerelle::powershell::tree::expression::Entry = e;
                format!("{}={}", expression(&e.key), statement(&e.value))
            };
            format!("@{{{}}}", join(entries, "; ", entry))
        }
        ExpressionKind::ScriptBlock(inner) => format!("{{{}}}", script(inner)),
    }
}

fn dot(is_static: bool) -> &'static str {
    if is_static { "::" } else { "." }
}

fn text(node: &Text) -> String {
    let inner = join(&node.parts, "", |part| match part {
        Part::Literal(literal) => literal.replace('\n', "\\n").replace('\r', "\\r"),
        Part::Expression(inner) => format!("«{}»", expression(inner)),
    });
    match node.quoting {
        Quoting::Bare => inner,
        Quoting::Single => format!("'{inner}'"),
        Quoting::Double => format!("\"{inner}\""),
        Quoting::HereSingle => format!("@'{inner}'@"),
        Quoting::HereDouble => format!("@\"{inner}\"@"),
    }
}

fn variable(node: &Variable) -> String {
    let scope = node.scope.and_then(|scope| Scope::NAMES.iter().find(|(s, _)| *s == scope));
    format!("${}{}", scope.map_or(String::new(), |(_, name)| format!("{name}:")), node.name)
}

fn unary(operator: UnaryOperator, operand: &str) -> String {
    match operator {
        UnaryOperator::IncrementAfter => format!("<{operand}++>"),
        UnaryOperator::DecrementAfter => format!("<{operand}-->"),
        other => format!("<{} {operand}>", unary_sign(other)),
    }
}

/// The operator as the language writes it.
pub fn unary_sign(operator: UnaryOperator) -> &'static str {
    match operator {
        UnaryOperator::Not => "-not",
        UnaryOperator::BitNot => "-bnot",
        UnaryOperator::Plus => "+",
        UnaryOperator::Minus => "-",
        UnaryOperator::Join => "-join",
        UnaryOperator::Split(Case::Ignored) => "-split",
        UnaryOperator::Split(Case::Sensitive) => "-csplit",
        UnaryOperator::IncrementBefore | UnaryOperator::IncrementAfter => "++",
        UnaryOperator::DecrementBefore | UnaryOperator::DecrementAfter => "--",
    }
}

pub fn assignment_sign(operator: AssignmentOperator) -> &'static str {
    match operator {
        AssignmentOperator::Set => "=",
        AssignmentOperator::Add => "+=",
        AssignmentOperator::Subtract => "-=",
        AssignmentOperator::Multiply => "*=",
        AssignmentOperator::Divide => "/=",
        AssignmentOperator::Remainder => "%=",
    }
}

/// The operator as the language writes it.
pub fn binary_sign(operator: BinaryOperator) -> String {
    let plain = match operator {
        BinaryOperator::And => "-and",
        BinaryOperator::Or => "-or",
        BinaryOperator::Xor => "-xor",
        BinaryOperator::BitAnd => "-band",
        BinaryOperator::BitOr => "-bor",
        BinaryOperator::BitXor => "-bxor",
        BinaryOperator::Is => "-is",
        BinaryOperator::IsNot => "-isnot",
        BinaryOperator::As => "-as",
        BinaryOperator::Join => "-join",
        BinaryOperator::ShiftLeft => "-shl",
        BinaryOperator::ShiftRight => "-shr",
        BinaryOperator::Add => "+",
        BinaryOperator::Subtract => "-",
        BinaryOperator::Multiply => "*",
        BinaryOperator::Divide => "/",
        BinaryOperator::Remainder => "%",
        BinaryOperator::Format => "-f",
        BinaryOperator::Range => "..",
        BinaryOperator::Compare(comparison, case) => {
            let name = Comparison::NAMES.iter().find(|(c, _)| *c == comparison).map_or("", |n| n.1);
            return format!("-{}{name}", if case == Case::Sensitive { "c" } else { "" });
        }
    };
    plain.into()
}
