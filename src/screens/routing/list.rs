//! The lists of call queues and of auto attendants.

use crate::domain::Tenant;
use crate::domain::ids::{AttendantId, QueueId};
use crate::domain::phone::PhoneNumber;
use crate::domain::routing::Endpoint;
use crate::route::{Page, Route};
use crate::texts::Lang;
use crate::wording::routing::{figures, names};

/// The key of the address under which the opened queue or attendant stands.
pub const OPEN: &str = "id";
/// What stands there while a new one is made.
pub const NEW: &str = "new";

/// What one row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The queue or attendant.
    pub endpoint: Endpoint,
    /// Its name.
    pub name: String,
    /// Its number.
    pub number: Option<PhoneNumber>,
    /// How many agents, or which hours.
    pub first: String,
    /// How agents are found, or the language.
    pub second: String,
}

/// The queues, by name.
pub fn queues(tenant: &Tenant, lang: Lang) -> Vec<Row> {
    let rows = tenant.routing.queues.iter().map(|(id, found)| Row {
        endpoint: Endpoint::Queue(*id),
        name: found.queue.name.to_string(),
        number: found.queue.number,
        first: figures::agents(lang, found.queue.agents.len() as u32),
        second: names::distribution(lang, found.queue.distribution).to_string(),
    });
    by_name(rows.collect())
}

/// The attendants, by name.
pub fn attendants(tenant: &Tenant, lang: Lang) -> Vec<Row> {
    let t = &lang.texts().routing;
    let rows = tenant.routing.attendants.iter().map(|(id, found)| Row {
        endpoint: Endpoint::Attendant(*id),
        name: found.attendant.name.to_string(),
        number: found.attendant.number,
        first: if found.attendant.hours.is_some() { t.custom } else { t.always }.to_string(),
        second: names::language(lang, found.attendant.language).to_string(),
    });
    by_name(rows.collect())
}

fn by_name(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|row| (row.name.to_lowercase(), row.endpoint));
    rows
}

/// The page of a queue or an attendant.
pub fn route_of(endpoint: Endpoint) -> Route {
    let (page, id) = match endpoint {
        Endpoint::Queue(id) => (Page::CallQueues, id.0),
        Endpoint::Attendant(id) => (Page::AutoAttendants, id.0),
    };
    Route::from(page).with(OPEN, id.to_string())
}

/// What the address says is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened<Id> {
    /// The list.
    List,
    /// A new one.
    New,
    /// This one.
    One(Id),
}

/// The queue that the address names.
pub fn opened_queue(tenant: &Tenant, key: &str) -> Opened<QueueId> {
    opened(key, |n| tenant.routing.queues.contains_key(&QueueId(n)).then_some(QueueId(n)))
}

/// The attendant that the address names.
pub fn opened_attendant(tenant: &Tenant, key: &str) -> Opened<AttendantId> {
    let there = |id| tenant.routing.attendants.contains_key(&id);
    opened(key, |n| there(AttendantId(n)).then_some(AttendantId(n)))
}

fn opened<Id>(key: &str, of: impl Fn(u32) -> Option<Id>) -> Opened<Id> {
    match key {
        NEW => Opened::New,
        _ => key.parse().ok().and_then(of).map_or(Opened::List, Opened::One),
    }
}
