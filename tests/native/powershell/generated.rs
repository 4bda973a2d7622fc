//! Generated trees, such as a text can say: an operand of an operator binds tighter than it.

use passerelle::powershell::source::Span;
use passerelle::powershell::tree::command::{
    Argument, ArgumentKind, Command, Destination, Element, ElementKind, Invocation, Redirection,
    Stream,
};
use passerelle::powershell::tree::expression::{
    Entry, Expression, ExpressionKind, Link, LinkKind, Number, Operation, Part, Quoting, Scope,
    Text, Variable,
};
use passerelle::powershell::tree::operator::{
    AssignmentOperator, BinaryOperator, Case, Comparison, Tightness, UnaryOperator,
};
use passerelle::powershell::tree::parameter::TypeName;
use passerelle::powershell::tree::{
    Assignment, Block, Body, ScriptBlock, Statement, StatementKind,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

type Any<T> = BoxedStrategy<T>;

const NOWHERE: Span = Span { start: 0, end: 0 };

fn at(kind: ExpressionKind) -> Expression {
    Expression { span: NOWHERE, kind }
}

fn text(quoting: Quoting, parts: Vec<Part>) -> Expression {
    at(ExpressionKind::Text(Text { quoting, parts }))
}

fn block(statements: Vec<Statement>) -> Block {
    Block { span: NOWHERE, statements }
}

fn pipeline(elements: Vec<Element>) -> Statement {
    Statement { span: NOWHERE, kind: StatementKind::Pipeline(elements) }
}

fn element(kind: ElementKind) -> Element {
    Element { span: NOWHERE, kind, redirections: Vec::new() }
}

/// A script of a few statements.
pub fn script() -> Any<ScriptBlock> {
    vec(statement(expression(2)), 0..3).prop_map(script_of).boxed()
}

fn script_of(statements: Vec<Statement>) -> ScriptBlock {
    ScriptBlock { span: NOWHERE, parameters: None, body: Body::Statements(block(statements)) }
}

fn statement(inner: Any<Expression>) -> Any<Statement> {
    let first = prop_oneof![
        inner.clone().prop_map(|e| element(ElementKind::Expression(e))),
        command(inner.clone()),
    ];
    let plain = (first, vec(command(inner), 0..2))
        .prop_map(|(first, rest)| pipeline([vec![first], rest].concat()))
        .boxed();
    let operator = select(vec![
        AssignmentOperator::Set,
        AssignmentOperator::Add,
        AssignmentOperator::Subtract,
        AssignmentOperator::Remainder,
    ]);
    let assigned = (variable(), operator, plain.clone()).prop_map(|(target, operator, value)| {
        let target = at(ExpressionKind::Variable(target));
        let assignment = Assignment { target, operator, value: Box::new(value) };
        Statement { span: NOWHERE, kind: StatementKind::Assignment(assignment) }
    });
    prop_oneof![3 => plain, 1 => assigned].boxed()
}

fn command(inner: Any<Expression>) -> Any<Element> {
    let word = "[a-z][a-z0-9.@_/-]{0,8}".prop_map(|w| text(Quoting::Bare, vec![Part::Literal(w)]));
    let mixed = ("[a-z]{1,4}", variable()).prop_map(|(word, inner)| {
        let inner = Part::Expression(at(ExpressionKind::Variable(inner)));
        text(Quoting::Bare, vec![Part::Literal(word), inner])
    });
    let group = inner.prop_map(|e| {
        let inner = pipeline(vec![element(ElementKind::Expression(e))]);
        at(ExpressionKind::Group(Box::new(inner)))
    });
    let variable_value = variable().prop_map(|v| at(ExpressionKind::Variable(v)));
    let value = prop_oneof![3 => word, 1 => mixed, 1 => group, 1 => variable_value, 1 => leaf()];
    let value = value.boxed();
    let list = vec(value.clone(), 2..4).prop_map(|items| at(ExpressionKind::List(items)));
    let value = prop_oneof![4 => value, 1 => list].boxed();
    let parameter = ("[A-Z][A-Za-z0-9]{0,6}", option::of(value.clone()))
        .prop_map(|(name, value)| ArgumentKind::Parameter { name, value });
    let splat = "[a-z]{1,5}".prop_map(|name| ArgumentKind::Splat(Variable { scope: None, name }));
    let kind = prop_oneof![
        4 => parameter,
        4 => value.clone().prop_map(ArgumentKind::Value),
        1 => splat,
    ];
    let argument = kind.prop_map(|kind| Argument { span: NOWHERE, kind });
    let names = select(vec!["Get-CsOnlineUser", "Where-Object", "%", "?", "ft", "Set-X"]);
    let redirection = prop_oneof![
        Just((Stream::Error, Destination::Output)),
        any::<bool>().prop_map(|appends| {
            let name = text(Quoting::Bare, vec![Part::Literal("out.txt".into())]);
            (Stream::Output, Destination::File { name, appends })
        }),
    ];
    (names, vec(argument, 0..4), option::weighted(0.1, redirection))
        .prop_map(|(name, arguments, redirection)| {
            let name = text(Quoting::Bare, vec![Part::Literal(name.into())]);
            let command = Command { invocation: Invocation::Plain, name, arguments };
            let redirections = redirection
                .map(|(from, to)| Redirection { span: NOWHERE, from, to })
                .into_iter()
                .collect();
            Element { redirections, ..element(ElementKind::Command(command)) }
        })
        .boxed()
}

fn variable() -> Any<Variable> {
    let names = prop_oneof![8 => "[a-z_][a-z0-9_]{0,5}", 1 => "[a-z]{1,3} [a-z]{1,3}"];
    let scope = select(vec![None, None, None, Some(Scope::Script), Some(Scope::Environment)]);
    (scope, names).prop_map(|(scope, name)| Variable { scope, name }).boxed()
}

fn type_name() -> Any<TypeName> {
    let names = select(vec!["int", "string", "datetime", "System.Collections.ArrayList"]);
    (names, 0u8..2)
        .prop_map(|(name, array_depth)| TypeName {
            span: NOWHERE,
            name: name.into(),
            arguments: Vec::new(),
            array_depth,
        })
        .boxed()
}

fn leaf() -> Any<Expression> {
    let literal = "[ -~äé’“”‘–\n]{1,8}";
    let single = literal.prop_map(|l| text(Quoting::Single, vec![Part::Literal(l)]));
    let double = (literal, variable(), option::of(literal)).prop_map(|(before, inner, after)| {
        let inner = Part::Expression(at(ExpressionKind::Variable(inner)));
        let after = after.map(Part::Literal);
        text(Quoting::Double, [Part::Literal(before), inner].into_iter().chain(after).collect())
    });
    prop_oneof![
        (0..i32::MAX).prop_map(|n| at(ExpressionKind::Number(Number::Int(n)))),
        (0..i64::MAX).prop_map(|n| at(ExpressionKind::Number(Number::Long(n)))),
        (0.0..1e20).prop_map(|n| at(ExpressionKind::Number(Number::Double(n)))),
        Just(text(Quoting::Single, Vec::new())),
        single,
        double,
    ]
    .boxed()
}

fn expression(depth: u32) -> Any<Expression> {
    let named = variable().prop_map(|v| at(ExpressionKind::Variable(v)));
    let operand = prop_oneof![3 => leaf(), 4 => named].boxed();
    match depth {
        0 => operand,
        _ => row(prop_oneof![2 => operand, 1 => bracketed(depth - 1)].boxed()),
    }
}

/// What brackets make an operand of.
fn bracketed(depth: u32) -> Any<Expression> {
    let inner = expression(depth);
    let statements = vec(statement(inner.clone()), 0..3).boxed();
    let group = statement(inner.clone())
        .prop_map(|statement| at(ExpressionKind::Group(Box::new(statement))))
        .boxed();
    let entry = |(index, (name, value)): (usize, (String, Statement))| {
        let key = text(Quoting::Bare, vec![Part::Literal(format!("{name}{index}"))]);
        Entry { span: NOWHERE, key, value }
    };
    let entries = vec(("[a-z]{1,4}", statement(inner.clone())), 0..3).prop_map(move |pairs| {
        at(ExpressionKind::Hashtable(pairs.into_iter().enumerate().map(entry).collect()))
    });
    prop_oneof![
        3 => group.clone(),
        1 => statements.clone().prop_map(|s| at(ExpressionKind::SubExpression(block(s)))),
        1 => statements.clone().prop_map(|s| at(ExpressionKind::Array(block(s)))),
        1 => statements.prop_map(|s| at(ExpressionKind::ScriptBlock(Box::new(script_of(s))))),
        1 => entries,
        2 => access(group, inner),
    ]
    .boxed()
}

/// An object with steps of access behind it.
fn access(group: Any<Expression>, inner: Any<Expression>) -> Any<Expression> {
    let named = variable().prop_map(|v| at(ExpressionKind::Variable(v)));
    let object = prop_oneof![named, group].boxed();
    // A type alone would be the cast of a sign that follows it.
    let of_type = type_name().prop_map(|name| at(ExpressionKind::Type(name))).boxed();
    let object = prop_oneof![
        3 => (object, Just(false)),
        1 => (of_type, Just(true)),
    ];
    let name =
        "[A-Z][a-z]{0,5}".prop_map(|name| Box::new(text(Quoting::Bare, vec![Part::Literal(name)])));
    // Between parentheses a comma separates, so lists stand there in brackets of their own.
    let argument = leaf();
    let kind = prop_oneof![
        3 => name.clone().prop_map(|name| LinkKind::Member { name, is_static: false }),
        1 => (name, vec(argument, 0..3)).prop_map(|(name, arguments)| {
            LinkKind::Call { name, is_static: false, arguments }
        }),
        1 => inner.prop_map(|index| LinkKind::Index(Box::new(index))),
    ];
    let links = vec(kind.prop_map(|kind| Link { span: NOWHERE, kind }), 1..4);
    (object, links)
        .prop_map(|((object, of_type), mut links)| {
            if of_type {
                let max = text(Quoting::Bare, vec![Part::Literal("MaxValue".into())]);
                let kind = LinkKind::Member { name: Box::new(max), is_static: true };
                links.insert(0, Link { span: NOWHERE, kind });
            }
            at(ExpressionKind::Access(Box::new(object), links))
        })
        .boxed()
}

/// Operands with operators: first those of one operand, then lists, then each tightness in turn.
fn row(operand: Any<Expression>) -> Any<Expression> {
    let prefix = select(vec![
        UnaryOperator::Not,
        UnaryOperator::BitNot,
        UnaryOperator::Minus,
        UnaryOperator::Plus,
        UnaryOperator::Join,
        UnaryOperator::Split(Case::Sensitive),
    ]);
    let changes = select(vec![
        UnaryOperator::IncrementBefore,
        UnaryOperator::DecrementBefore,
        UnaryOperator::IncrementAfter,
        UnaryOperator::DecrementAfter,
    ]);
    let single = prop_oneof![
        6 => operand.clone(),
        1 => (prefix, operand.clone())
            .prop_map(|(operator, e)| at(ExpressionKind::Unary(operator, Box::new(e)))),
        1 => (changes, variable()).prop_map(|(operator, v)| {
            let operand = Box::new(at(ExpressionKind::Variable(v)));
            at(ExpressionKind::Unary(operator, operand))
        }),
        1 => (type_name(), operand)
            .prop_map(|(name, e)| at(ExpressionKind::Cast(name, Box::new(e)))),
    ]
    .boxed();
    let list = vec(single.clone(), 1..4).prop_map(|items| at(ExpressionKind::List(items)));
    let mut tighter = prop_oneof![8 => single, 1 => list].boxed();
    for tightness in Tightness::TIGHTEST_FIRST {
        let operations = vec((select(operators(tightness)), tighter.clone()), 1..3);
        let run = (tighter.clone(), operations).prop_map(|(first, rest)| {
            let operation =
                |(operator, operand)| Operation { operator, operator_span: NOWHERE, operand };
            let rest = rest.into_iter().map(operation).collect();
            at(ExpressionKind::Binary(Box::new(first), rest))
        });
        tighter = prop_oneof![6 => tighter, 1 => run].boxed();
    }
    tighter
}

fn operators(tightness: Tightness) -> Vec<BinaryOperator> {
    use BinaryOperator as B;
    let compared = Comparison::NAMES.iter().flat_map(|(comparison, _)| {
        [Case::Ignored, Case::Sensitive].map(|case| B::Compare(*comparison, case))
    });
    let plain = [
        B::And,
        B::Or,
        B::Xor,
        B::BitAnd,
        B::BitOr,
        B::BitXor,
        B::Is,
        B::IsNot,
        B::As,
        B::Join,
        B::ShiftLeft,
        B::ShiftRight,
        B::Add,
        B::Subtract,
        B::Multiply,
        B::Divide,
        B::Remainder,
        B::Format,
        B::Range,
    ];
    plain.into_iter().chain(compared).filter(|o| o.tightness() == tightness).collect()
}
