//! Binding the arguments of a line: each test reads lines as the shell does and compares what
//! their parameters become, written as `Name=value`, or the error with its id.

mod documents;
mod everything;
mod functions;
mod input;
mod laws;
mod names;
mod positions;
mod runbooks;
mod sets;
mod values;

use std::rc::Rc;

use passerelle::powershell::bind::signature::Signature;
use passerelle::powershell::bind::{Binding, Fault, Given, bind};
use passerelle::powershell::facts;
use passerelle::powershell::parse::parse;
use passerelle::powershell::source::Span;
use passerelle::powershell::tree::command::{ArgumentKind, Command, ElementKind};
use passerelle::powershell::tree::expression::{Expression, ExpressionKind, Part};
use passerelle::powershell::tree::parameter::TypeName;
use passerelle::powershell::tree::{Statement, StatementKind};
use passerelle::powershell::value::convert::of_number;
use passerelle::powershell::value::table::Table;
use passerelle::powershell::value::{Block, Value, text};

/// The command of a line with its arguments computed.
fn given(line: &str) -> (String, Vec<Given>) {
    let parsed = parse(line);
    assert!(parsed.problems.is_empty(), "{line}: {:?}", parsed.problems);
    let passerelle::powershell::tree::Body::Statements(block) = &parsed.script.body else {
        panic!("{line} has statements");
    };
    let StatementKind::Pipeline(elements) = &block.statements[0].kind else {
        panic!("{line} is a pipeline");
    };
    let ElementKind::Command(command) = &elements[0].kind else {
        panic!("{line} is a command");
    };
    (text::of(&value(&command.name, line)), arguments(command, line))
}

fn arguments(command: &Command, line: &str) -> Vec<Given> {
    let read = |argument: &passerelle::powershell::tree::command::Argument| match &argument.kind {
        ArgumentKind::Parameter { name, value: given } => {
            Given::named(name, argument.span, given.as_ref().map(|given| value(given, line)))
        }
        ArgumentKind::Value(expression) => Given::Value {
            value: value(expression, line),
            span: expression.span,
            written: match expression.kind {
                ExpressionKind::Number(_) => Some(Rc::from(expression.span.of(line))),
                _ => None,
            },
        },
        ArgumentKind::Splat(_) => panic!("no splatting here"),
        ArgumentKind::EndOfParameters => Given::EndOfParameters,
    };
    command.arguments.iter().map(read).collect()
}

/// Literals, lists and casts; all that these lines need.
fn value(expression: &Expression, line: &str) -> Value {
    match &expression.kind {
        ExpressionKind::Number(number) => of_number(*number),
        ExpressionKind::Text(written) => {
            let part = |part: &Part| match part {
                Part::Literal(literal) => literal.clone(),
                Part::Expression(inner) => text::of(&value(inner, line)),
            };
            Value::text(written.parts.iter().map(part).collect::<String>())
        }
        ExpressionKind::Variable(variable) => match variable.name.to_lowercase().as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            "moment" => Value::Time(passerelle::domain::time::Timestamp::utc(2018, 4, 18, 9, 0)),
            "table" => Value::table(Table::new(false)),
            "none" => Value::array(Vec::new()),
            "session" => Value::object("System.Management.Automation.Runspaces.PSSession", vec![]),
            "credential" => Value::object("System.Management.Automation.PSCredential", vec![]),
            "object" => Value::object("A.Thing", vec![("Name".into(), Value::text("x"))]),
            other => panic!("${other} is not known here"),
        },
        ExpressionKind::List(items) => {
            Value::array(items.iter().map(|item| value(item, line)).collect())
        }
        ExpressionKind::Array(block) => {
            let item = |statement: &Statement| match &statement.kind {
                StatementKind::Pipeline(elements) => match &elements[0].kind {
                    ElementKind::Expression(expression) => value(expression, line).items(),
                    other => panic!("{other:?} is not computed here"),
                },
                other => panic!("{other:?} is not computed here"),
            };
            Value::array(block.statements.iter().flat_map(item).collect())
        }
        ExpressionKind::ScriptBlock(block) => {
            Value::Block(Rc::new(Block { tree: (**block).clone(), text: line.into() }))
        }
        ExpressionKind::Cast(TypeName { name, .. }, inner) => {
            let wanted = passerelle::powershell::value::types::Type::named(name, 0);
            let inner = value(inner, line);
            passerelle::powershell::value::convert::to_type(&inner, &wanted).expect("it converts")
        }
        other => panic!("{other:?} is not computed here"),
    }
}

/// Binds a line to the facts of its command.
fn bound(line: &str) -> Result<Binding, Fault> {
    let (name, given) = given(line);
    let facts = facts::find(&name).unwrap_or_else(|| panic!("{name} is known"));
    bind(&facts.signature, given, false)
}

/// Binds a line to another signature.
fn bound_to(signature: &Signature, line: &str) -> Result<Binding, Fault> {
    bind(signature, given(line).1, false)
}

/// `Name=value` for each parameter, then what is missing, then the rest.
fn shown(binding: &Binding) -> String {
    let mut words: Vec<String> =
        binding.bound().map(|(name, value)| format!("{name}={}", written(value))).collect();
    words.extend(binding.missing().iter().map(|name| format!("{name}?")));
    words.extend(binding.rest.iter().map(|value| format!("+{}", written(value))));
    words.join(" ")
}

fn written(value: &Value) -> String {
    match value {
        Value::Null => "$null".into(),
        Value::Bool(true) => "$true".into(),
        Value::Bool(false) => "$false".into(),
        Value::Text(text) => format!("'{text}'"),
        Value::Array(items) => {
            let items: Vec<String> = items.borrow().iter().map(written).collect();
            format!("({})", items.join(", "))
        }
        Value::Long(number) => format!("{number}l"),
        Value::Double(number) => format!("{number}d"),
        Value::Block(_) => "{}".into(),
        Value::Table(_) => "@{}".into(),
        other => text::of(other),
    }
}

/// Each line binds so.
#[track_caller]
fn binds(rows: &[(&str, &str)]) {
    for (line, expected) in rows {
        match bound(line) {
            Ok(binding) => assert_eq!(shown(&binding), *expected, "for {line}"),
            Err(fault) => panic!("{line}: {}", fault.record.message),
        }
    }
}

/// Each line is refused: the id, the text that the error points at, the sentence.
#[track_caller]
fn refuses(rows: &[(&str, &str, &str, &str)]) {
    for (line, id, place, message) in rows {
        let fault = match bound(line) {
            Ok(binding) => panic!("{line} binds: {}", shown(&binding)),
            Err(fault) => fault,
        };
        let at = fault.span.map_or("", |span: Span| span.of(line));
        let found = (fault.record.id.as_str(), at, fault.record.message.as_str());
        assert_eq!(found, (*id, *place, *message), "for {line}");
    }
}
