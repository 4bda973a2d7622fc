//! The console and the buttons are one: the line that a command is written as sends that command,
//! and leads to the organization that the command itself leads to.
//!
//! A line that has to name people one by one sends several commands for one; the organization is
//! the same in the end, but for the mails, which are then one a person. Each area has its wishes in
//! a file below: a table of those that must be carried out exactly, and a law over generated ones.

mod conferencing;
mod people;
mod routing;
mod voice;

use std::collections::VecDeque;

use passerelle::domain::Tenant;
use passerelle::domain::command::Command;
use passerelle::domain::outbox::Outbox;
use passerelle::powershell::batch::{Batch, shown};
use passerelle::powershell::host::{Answer, Line, LineKind};
use passerelle::powershell::parse::parse;
use passerelle::powershell::render;
use passerelle::powershell::shell::State;
use passerelle::session::{Origin, Session};

use super::problems;

/// What running the line of a command came to.
pub struct Ran {
    /// The line.
    pub line: String,
    /// The organization afterwards.
    pub tenant: Tenant,
    /// What was sent, and went well.
    pub commands: Vec<Command>,
    /// What was printed.
    pub lines: Vec<Line>,
}

/// Runs the line of a command in a console of its own; nothing where the command has none.
pub fn run(session: &Session, command: &Command) -> Option<Ran> {
    let line = render::command(session.tenant(), command)?;
    let parsed = parse(&line);
    assert_eq!(problems(&line, &parsed), Vec::<String>::new(), "in {line:?}");
    let mut batch = Batch::new(session.clone());
    // Whatever is asked is agreed to, as the dialogs of the pages are.
    batch.answers = VecDeque::from(vec![Answer::Choice(0); 4]);
    let mut state = State::new();
    state.sign_in.is_skipped = true;
    let lines = batch.run(&mut state, &line);
    let tenant = batch.session.tenant().clone();
    Some(Ran { line, tenant, commands: batch.commands, lines })
}

/// The organization after the command itself; nothing where it is refused.
pub fn direct(session: &Session, command: &Command) -> Option<Tenant> {
    let mut session = session.clone();
    session.execute(command, Origin::Console).ok().map(|_| session.tenant().clone())
}

/// A wish has a line that sends exactly this command, without an error.
#[track_caller]
pub fn is_exact(session: &Session, command: &Command) {
    let ran = run(session, command).unwrap_or_else(|| panic!("{command:?} has no line"));
    let tenant = direct(session, command);
    let expected = tenant.unwrap_or_else(|| panic!("{command:?} is refused"));
    assert_eq!(ran.commands, std::slice::from_ref(command), "{}\n{}", ran.line, shown(&ran.lines));
    assert!(ran.tenant == expected, "{} leads elsewhere", ran.line);
    assert!(!has_error(&ran), "{}\n{}", ran.line, shown(&ran.lines));
}

/// A wish has a line that leads to the same organization, perhaps in several commands.
#[track_caller]
pub fn leads_there(session: &Session, command: &Command) {
    if let Err(why) = coherent(session, command) {
        panic!("{why}");
    }
    assert!(run(session, command).is_some(), "{command:?} has no line");
    assert!(direct(session, command).is_some(), "{command:?} is refused");
}

/// Where a command is carried out and has a line, the line leads to the same organization.
pub fn coherent(session: &Session, command: &Command) -> Result<(), String> {
    let Some(ran) = run(session, command) else { return Ok(()) };
    let tell = |what: &str| format!("{what}\n{command:?}\n{}\n{}", ran.line, shown(&ran.lines));
    let Some(expected) = direct(session, command) else {
        // What is refused is refused in the console too: a single command is never sent.
        return match ran.commands.contains(command) {
            true => Err(tell("sent, and yet it is refused")),
            false => Ok(()),
        };
    };
    if ran.commands.as_slice() == std::slice::from_ref(command) {
        return match ran.tenant == expected {
            true => Ok(()),
            false => Err(tell("the same command leads elsewhere")),
        };
    }
    match without_mails(ran.tenant.clone()) == without_mails(expected) {
        true => Ok(()),
        false => Err(tell("leads elsewhere")),
    }
}

/// Whether an error was printed.
pub fn has_error(ran: &Ran) -> bool {
    ran.lines.iter().any(|line| line.kind == LineKind::Error)
}

fn without_mails(tenant: Tenant) -> Tenant {
    Tenant { outbox: Outbox::default(), ..tenant }
}

/// Commands that no cmdlet sends, each with the reason. A command of an area that has no line and
/// is not named here is an omission.
#[test]
fn every_command_without_a_line_is_known() {
    let session = crate::support::sample();
    let known = [
        &conferencing::WITHOUT_LINE,
        &people::WITHOUT_LINE,
        &routing::WITHOUT_LINE,
        &voice::WITHOUT_LINE,
    ];
    for (command, why) in known.into_iter().flat_map(|known| known.iter()) {
        let line = render::command(session.tenant(), command);
        assert_eq!(line, None, "{command:?} has a line, though {why}");
    }
}
