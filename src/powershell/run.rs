//! Running what somebody typed, from its text to the last line on the screen.

use std::cell::RefCell;
use std::rc::Rc;

use super::eval::Shell;
use super::eval::command::Target;
use super::eval::jump::{Flow, Jump};
use super::eval::out::Out;
use super::eval::pipeline::Called;
use super::eval::script::broken;
use super::format::cell::LIMIT;
use super::format::printer::Printer;
use super::hint::Hint;
use super::host::{Host, Line, LineKind};
use super::parse::{Parsed, parse};
use super::shell::State;
use super::tree::Body;
use super::value::{Block, Value};

/// How a text ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ended {
    /// It ran to its end, whatever errors it reported on the way.
    #[default]
    Well,
    /// An error ended it, or it could not be read.
    Failed,
    /// Somebody stopped it.
    Interrupted,
    /// `exit`, with its code.
    Exit(i32),
}

/// Whether the text ends too soon, so that another line may complete it.
pub fn is_incomplete(text: &str) -> bool {
    parse(text).is_incomplete()
}

/// Runs everything in `text` and prints through the host.
pub async fn run(state: &mut State, host: &mut dyn Host, text: &str) -> Ended {
    let prompt = state.prompt();
    if let Some(transcript) = &mut state.transcript {
        transcript.lines.extend(text.lines().map(|line| format!("{prompt}{line}")));
    }
    let parsed = parse(text);
    let text: Rc<str> = text.into();
    let mut shell = Shell::new(state, host, text.clone());
    if !parsed.problems.is_empty() {
        refuse(&mut shell, &parsed, &text);
        shell.state.history.add(&text);
        return Ended::Failed;
    }
    let printer = Rc::new(RefCell::new(Printer::new(shell.host.width().saturating_sub(1), LIMIT)));
    shell.screen = Some(printer.clone());
    let out = Out::Screen(printer.clone());
    let result = work(&mut shell, parsed, &out).await;
    let ended = match result {
        Err(Jump::Error { record, .. }) => {
            shell.state.is_well = false;
            shell.state.remember_error(Value::Error(record.clone()));
            // Printing an error leaves no other way but Ctrl+C, which ends here anyway.
            if shell.show_error(&record, &out).await.is_err() {
                shell.state.is_well = false;
            }
            Ended::Failed
        }
        Err(Jump::Interrupted) => {
            shell.print(Line { kind: LineKind::Warning, text: "^C".into() });
            Ended::Interrupted
        }
        Err(Jump::Exit(code)) => {
            shell.ended(code);
            Ended::Exit(code)
        }
        _ => Ended::Well,
    };
    let mut lines = Vec::new();
    printer.borrow_mut().end(&mut lines);
    for text in lines {
        shell.print(Line { kind: LineKind::Output, text });
    }
    shell.flush();
    shell.host.progress(None);
    shell.state.history.add(&text);
    ended
}

/// The statements of a text in the scope of the console; one with `param` or `begin` as a script is
/// run in it.
async fn work(shell: &mut Shell<'_>, parsed: Parsed, out: &Out) -> Flow {
    let script = parsed.script;
    match &script.body {
        Body::Statements(block) if script.parameters.is_none() => {
            shell.statements(block, out).await
        }
        _ => {
            let span = script.span;
            let block = Rc::new(Block { tree: script, text: shell.text.clone() });
            let target = Target::Block(block);
            let call = Called { is_dotted: true, ..Called::at(span) };
            let slot = shell.slot(target, Vec::new(), call, false).await?;
            shell.run_slots(vec![slot], None, out).await
        }
    }
}

/// Prints what is wrong with a text as the shell does, and below it what we know of it.
fn refuse(shell: &mut Shell<'_>, parsed: &Parsed, text: &Rc<str>) {
    shell.state.is_well = false;
    let record = broken(parsed, text, None, "ParentContainsErrorRecordException");
    for text in record.lines() {
        shell.print(Line { kind: LineKind::Error, text });
    }
    let lang = shell.host.lang();
    let hint = shell.look(|session| Hint::of_problems(&parsed.problems, text, session)).flatten();
    if let Some(hint) = hint {
        shell.hint(hint.text(lang));
    }
    shell.state.remember_error(Value::Error(Rc::new(record)));
}
