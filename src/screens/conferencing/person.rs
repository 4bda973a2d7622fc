//! One person: what there is to know, and what a change would start by itself (MM-04 to MM-07).

use super::stale;
use super::users::DefaultNumber;
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::ids::UserId;
use crate::domain::meetings;
use crate::domain::migration::{self, RunState};
use crate::domain::people::{Mailbox, PersonChange, Provider};
use crate::domain::phone::Country;
use crate::domain::providers;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::domain::{self, Tenant};
use crate::route::{Page, Route};

/// How far the latest migration of a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Latest {
    /// The state, by the service's own name.
    pub state: RunState,
    /// Meetings rewritten.
    pub rewritten: u32,
    /// Meetings in all, once it was taken up.
    pub total: u32,
}

/// What there is to know of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// The display name.
    pub name: String,
    /// The sign-in address.
    pub address: String,
    /// The usage location.
    pub country: Country,
    /// Who provides conferencing.
    pub provider: Provider,
    /// Where the mailbox is.
    pub mailbox: Mailbox,
    /// The third party, where one provides it.
    pub third_party: Option<String>,
    /// Whether Microsoft could provide it: a license is there (MV-05).
    pub ready: bool,
    /// Whether the person uses Teams, where only Microsoft provides (AC-02).
    pub teams: bool,
    /// The conference ID; only people with a provider have one that leads somewhere.
    pub conference_id: Option<u32>,
    /// The default toll number (US-01).
    pub toll: Option<DefaultNumber>,
    /// The default toll-free number (US-01).
    pub toll_free: Option<DefaultNumber>,
    /// Future meetings.
    pub meetings: u32,
    /// Those of them that print something else (IV-01).
    pub stale: u32,
    /// The latest migration.
    pub latest: Option<Latest>,
}

/// Gathers it.
pub fn details(tenant: &Tenant, user: UserId, now: Timestamp) -> Option<Details> {
    let person = tenant.people.get(user.index())?;
    let (meetings, stale) = stale::counts(tenant, user, now);
    let [toll, toll_free] = DefaultNumber::printed(tenant, person);
    let has_id = person.provider != Provider::None;
    let latest = migration::run_of(tenant, user).map(|run| Latest {
        state: run.state,
        rewritten: run.rewritten,
        total: run.total,
    });
    Some(Details {
        name: person.name.to_string(),
        address: person.address.to_string(),
        country: person.country,
        provider: person.provider,
        mailbox: person.mailbox,
        third_party: person.acp.as_ref().map(|acp| acp.name.to_string()),
        ready: providers::is_ready(person),
        teams: person.teams,
        conference_id: has_id.then(|| meetings::fresh_id(person)),
        toll,
        toll_free,
        meetings,
        stale,
        latest,
    })
}

/// The migration page with the details of a person.
pub fn migration_of(address: &str) -> Route {
    Route::from(Page::Migration).with("organizer", address)
}

/// What a change would do to the meetings that the person has sent.
#[derive(Clone, Debug, PartialEq)]
pub enum Consequence {
    /// The service rewrites so many future meetings by itself.
    Rewrites { meetings: u32 },
    /// The person waits in the queue already, and the run takes the change in.
    InTheQueue,
    /// There are no future meetings.
    NoMeetings,
    /// Such a change starts the service, but that is switched off (MM-17).
    SwitchedOff,
    /// Such a change starts the service, but not for this person (MM-07).
    OutOfReach(Refusal),
}

/// Looks at what `change` would start; refused where the change itself is.
pub fn consequence(
    tenant: &Tenant,
    user: UserId,
    change: &PersonChange,
    now: Timestamp,
) -> Result<Consequence, Refusal> {
    let command = Command::ChangePerson { user, change: change.clone() };
    let events = domain::decide(tenant, &command, now)?;
    let (meetings, _) = stale::counts(tenant, user, now);
    if meetings == 0 {
        return Ok(Consequence::NoMeetings);
    }
    if events.iter().any(|event| matches!(event, Event::MigrationsRequested { .. })) {
        return Ok(Consequence::Rewrites { meetings });
    }
    if !migration::starts_by_itself(tenant, change.trigger()) {
        return Ok(Consequence::SwitchedOff);
    }
    Ok(match migration::can_start(tenant, user) {
        Ok(()) => Consequence::InTheQueue,
        Err(refusal) => Consequence::OutOfReach(refusal),
    })
}
