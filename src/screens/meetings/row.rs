//! One line of the list in words.

use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::migration::{self, RunState};
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording::format;

use super::{note, survey};

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The organizer's name.
    pub name: String,
    /// The organizer's address.
    pub address: String,
    /// Where the latest run stands; `None` where there never was one.
    pub state: Option<RunState>,
    /// Meetings rewritten.
    pub done: u32,
    /// Meetings of the run; without one, meetings to come.
    pub total: u32,
    /// When it ended or is expected to end; empty without a run.
    pub end: String,
    /// What there is to say, the most urgent first.
    pub notes: Vec<String>,
}

/// The line of an organizer.
pub fn row(tenant: &Tenant, lang: Lang, now: Timestamp, user: UserId) -> Option<Row> {
    let person = tenant.people.get(user.index())?;
    let run = migration::run_of(tenant, user);
    let (done, total) = match run {
        Some(run) => survey::progress(tenant, run, now),
        None => (0, survey::future(tenant, user, now)),
    };
    let end = run.map(|run| format::when(lang, migration::expected_end(tenant, run), now));
    Some(Row {
        name: person.name.to_string(),
        address: person.address.to_string(),
        state: run.map(|run| run.state),
        done,
        total,
        end: end.unwrap_or_default(),
        notes: note::notes(tenant, lang, now, user),
    })
}
