//! Script files of the virtual folder, and texts that are run as commands.

use std::rc::Rc;

use super::Shell;
use super::command::Target;
use super::jump::{Flow, Jump};
use super::out::Out;
use super::pipeline::Called;
use crate::powershell::error::{Caller, ErrorRecord, Position};
use crate::powershell::parse::{Parsed, parse};
use crate::powershell::shell::files;
use crate::powershell::source::Span;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Block, Value};

/// How many problems of a text are told.
const PROBLEMS_MAX: usize = 10;
/// Of how many files the names are kept, for the places of errors.
const SOURCES_MAX: usize = 50;

impl Shell<'_> {
    /// The script file that a path means; one has to name a path, not just a file.
    pub fn script_file(&mut self, name: &str, span: Span) -> Flow<Option<Target>> {
        let is_path = name.contains(['\\', '/']) && name.to_ascii_lowercase().ends_with(".ps1");
        let Some(file) = is_path.then(|| self.state.files.get(name)).flatten() else {
            return Ok(None);
        };
        let path: Rc<str> = format!("{}{}", files::ROOT, file.name).into();
        if ["Restricted", "AllSigned"].contains(&self.state.policy.as_str()) {
            let message = format!(
                "File {path} cannot be loaded because running scripts is disabled on this system. \
                 For more information, see about_Execution_Policies."
            );
            let (id, class) = ("UnauthorizedAccess", "PSSecurityException");
            let mut record = ErrorRecord::new(message, id, Category::SecurityError, class);
            record.caller = Some(Caller { head: name.into(), suffix: None });
            return Err(Jump::error(self.placed(record, span)));
        }
        let text: Rc<str> = file.text.as_str().into();
        self.state.sources.push((text.clone(), path.clone()));
        let last = self.state.sources.len().saturating_sub(SOURCES_MAX);
        self.state.sources.drain(..last);
        let tree = read_script(&text, Some(&path))?;
        Ok(Some(Target::Script(path, tree)))
    }

    /// Runs a text in the scope at hand, as `Invoke-Expression` does.
    pub async fn run_text(&mut self, text: &str, out: &Out) -> Flow {
        let span = self.invocations.last().map(|running| running.span).unwrap_or_default();
        let block = read_script(&Rc::from(text), None)?;
        let target = Target::Block(block);
        let call = Called { is_dotted: true, ..Called::at(span) };
        let slot = self.slot(target, Vec::new(), call, false).await?;
        self.run_slots(vec![slot], None, out).await
    }

    /// What a script that has ended with a code leaves behind.
    pub fn ended(&mut self, code: i32) {
        self.state.scopes.set_at(0, "LASTEXITCODE", Value::Int(code));
        self.state.is_well = code == 0;
    }
}

/// A text as a script, or the error that its problems are.
fn read_script(text: &Rc<str>, file: Option<&Rc<str>>) -> Flow<Rc<Block>> {
    let parsed = parse(text);
    match parsed.problems.is_empty() {
        true => Ok(Rc::new(Block { tree: parsed.script, text: text.clone() })),
        false => Err(Jump::error(broken(&parsed, text, file, "ParseException"))),
    }
}

/// The error of a text with problems; the shell tells the first ten, each with its place.
pub fn broken(parsed: &Parsed, text: &Rc<str>, file: Option<&Rc<str>>, class: &str) -> ErrorRecord {
    let problems = &parsed.problems;
    let told = problems.iter().take(PROBLEMS_MAX).map(|problem| {
        let place = Position { text: text.clone(), span: problem.span, file: file.cloned() };
        format!("{}\n{}", place.block(), problem.message())
    });
    let mut message = told.collect::<Vec<_>>().join("\n");
    if problems.len() > PROBLEMS_MAX {
        message.push_str(
            "\nNot all parse errors were reported.  Correct the reported errors and try again.",
        );
    }
    let id = problems.first().map(|problem| problem.error_id()).unwrap_or_default();
    ErrorRecord::new(message, id, Category::ParserError, class)
}
