//! Running what somebody typed, from its text to the last line on the screen.

use std::cell::RefCell;
use std::rc::Rc;

use super::error::{ErrorRecord, Position};
use super::eval::Shell;
use super::eval::jump::Jump;
use super::eval::out::Out;
use super::format::cell::LIMIT;
use super::format::printer::Printer;
use super::host::{Host, Line, LineKind};
use super::parse::{Parsed, parse};
use super::shell::State;
use super::tree::Body;
use super::value::Value;
use super::value::failure::Category;

/// Whether the text ends too soon, so that another line may complete it.
pub fn is_incomplete(text: &str) -> bool {
    parse(text).is_incomplete()
}

/// Runs everything in `text` and prints through the host.
pub async fn run(state: &mut State, host: &mut dyn Host, text: &str) {
    let parsed = parse(text);
    let text: Rc<str> = text.into();
    if !parsed.problems.is_empty() {
        return refuse(state, host, &parsed, &text);
    }
    let body = match parsed.script.body {
        Body::Statements(block) => block,
        Body::Clauses(clauses) => clauses.end.unwrap_or_default(),
    };
    let mut shell = Shell::new(state, host, text);
    let printer = Rc::new(RefCell::new(Printer::new(shell.host.width() - 1, LIMIT)));
    let out = Out::Screen(printer.clone());
    match shell.statements(&body, &out).await {
        Err(Jump::Error { record, .. }) => {
            shell.state.is_well = false;
            shell.state.remember_error(Value::Error(record.clone()));
            // Printing an error leaves no other way but Ctrl+C, which ends here anyway.
            if shell.show_error(&record, &out).await.is_err() {
                shell.state.is_well = false;
            }
        }
        Err(Jump::Interrupted) => {
            shell.host.print(Line { kind: LineKind::Warning, text: "^C".into() });
        }
        _ => {}
    }
    let mut lines = Vec::new();
    printer.borrow_mut().end(&mut lines);
    for text in lines {
        shell.host.print(Line { kind: LineKind::Output, text });
    }
    shell.host.progress(None);
}

/// Prints what is wrong with a text, the first of it as the shell does.
fn refuse(state: &mut State, host: &mut dyn Host, parsed: &Parsed, text: &Rc<str>) {
    state.is_well = false;
    let Some(problem) = parsed.problems.first() else { return };
    let mut record = ErrorRecord::new(
        problem.message(),
        problem.error_id(),
        Category::ParserError,
        "ParentContainsErrorRecordException",
    );
    record.position = Some(Position { text: text.clone(), span: problem.span });
    for text in record.lines() {
        host.print(Line { kind: LineKind::Error, text });
    }
    state.remember_error(Value::Error(Rc::new(record)));
}
