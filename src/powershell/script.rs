//! What was done, as a script that does it again on a fresh copy.

use super::render;
use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::time::{SECOND_MS, Timestamp};
use crate::session::Session;
use crate::session::history::{Entry, Point, What, counted};
use crate::texts::Lang;
use crate::wording;

/// The line or lines of what a line of the activity list did; nothing where it was not a command,
/// or no cmdlet does it.
pub fn of_record(session: &Session, record: usize) -> Option<String> {
    let point = session.records().get(record)?.point;
    let (tenant, command) = before(session, point)?;
    render::command(&tenant, &command)
}

/// The organization as it was before the command that led to a point, and the command.
fn before(session: &Session, point: Point) -> Option<(Tenant, Command)> {
    let entry = (point.entries as usize).checked_sub(1)?;
    // What happens by itself behind a command belongs to the service.
    let Entry::Commanded { at, command, .. } = session.entries().get(entry)? else { return None };
    if point.steps > 0 {
        return None;
    }
    let earlier = counted(session.entries(), entry).into_iter().cloned();
    let mut then = Session::replay(session.base().clone(), earlier);
    then.advance_to(*at);
    Some((then.tenant().clone(), (**command).clone()))
}

/// Everything that still counts, as a script: its commands with the waits between them. What no
/// cmdlet does stands there as a comment, in the reader's language.
pub fn of_session(session: &Session, lang: Lang) -> String {
    let mut again = Session::new(session.base().clone());
    let mut script = format!("# {}\r\n", lang.texts().hints.script_head);
    for entry in counted(session.entries(), session.entries().len()) {
        script.push_str(&wait(again.now(), entry.at()));
        again.advance_to(entry.at());
        let line = match entry {
            Entry::Commanded { command, .. } => render::command(again.tenant(), command),
            Entry::Executed { .. } | Entry::Rewound { .. } => None,
        };
        let said = again.records().len();
        again.take_in(entry.clone());
        match line {
            Some(line) => script.push_str(&line.replace("\r\n", "\n").replace('\n', "\r\n")),
            None => script.push_str(&comment(&again, said, lang)),
        }
        script.push_str("\r\n");
    }
    script.push_str(&wait(again.now(), session.now()));
    script
}

fn wait(from: Timestamp, to: Timestamp) -> String {
    match to.since(from) {
        ..=0 => String::new(),
        ms if ms % SECOND_MS == 0 => format!("Start-Sleep -Seconds {}\r\n", ms / SECOND_MS),
        ms => format!("Start-Sleep -Milliseconds {ms}\r\n"),
    }
}

/// What happened that no cmdlet does.
fn comment(after: &Session, from: usize, lang: Lang) -> String {
    let tenant = after.tenant();
    let what = after.records().get(from).and_then(|record| match &record.what {
        What::Event(event) => Some(wording::event::event(lang, tenant.country, tenant, event)),
        What::Rewound { .. } => None,
    });
    format!("# {} {}", lang.texts().hints.script_without, what.unwrap_or_default())
}
