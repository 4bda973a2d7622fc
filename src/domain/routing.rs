//! Call queues and auto attendants (CQ, AA): what they are, which wishes about them are granted,
//! and what they leave behind.
//!
//! Start with `queues` and `attendants` for the two things; `sound` and `hours` are parts of them,
//! `links` knows which leads to which.

pub mod attendants;
pub mod hours;
pub mod links;
pub mod queues;
mod refusals;
pub mod sound;

pub use refusals::{Fault, RoutingRefusal};

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::event::Event;
use super::ids::{AttendantId, QueueId, UserId};
use super::licenses::Product;
use super::numbers::{self, Usage};
use super::people;
use super::phone::PhoneNumber;
use super::places::Toll;
use super::profile::Era;
use super::refusal::Refusal;
use super::time::Timestamp;
use attendants::{Attendant, AutoAttendant};
use queues::{CallQueue, Queue};
use sound::{Audio, UnusedAudio};

/// The most characters of the name of a queue, an attendant, a menu option or a holiday
/// (CQ-04, AA-03, AA-06, AA-07).
pub const NAME_MAX: usize = 64;

/// The call queues and auto attendants of the organization.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Routing {
    /// The queues.
    pub queues: BTreeMap<QueueId, CallQueue>,
    /// The attendants.
    pub attendants: BTreeMap<AttendantId, AutoAttendant>,
    /// Audio files that nothing uses any more (AA-10).
    pub unused_audio: Vec<UnusedAudio>,
    /// How many queues there ever were.
    queues_made: u32,
    /// How many attendants there ever were.
    attendants_made: u32,
}

impl Routing {
    /// What `number` leads to here.
    pub fn endpoint_of(&self, number: PhoneNumber) -> Option<Endpoint> {
        let queue = self.queues.iter().find(|(_, q)| q.queue.number == Some(number));
        let attendant = || self.attendants.iter().find(|(_, a)| a.attendant.number == Some(number));
        match queue {
            Some((id, _)) => Some(Endpoint::Queue(*id)),
            None => attendant().map(|(id, _)| Endpoint::Attendant(*id)),
        }
    }

    /// The numbers that queues and attendants answer.
    pub fn numbers(&self) -> impl Iterator<Item = PhoneNumber> + '_ {
        let queues = self.queues.values().filter_map(|made| made.queue.number);
        queues.chain(self.attendants.values().filter_map(|made| made.attendant.number))
    }

    /// The number of a queue or an attendant.
    pub fn number_of(&self, endpoint: Endpoint) -> Option<PhoneNumber> {
        match endpoint {
            Endpoint::Queue(id) => self.queues.get(&id)?.queue.number,
            Endpoint::Attendant(id) => self.attendants.get(&id)?.attendant.number,
        }
    }

    /// Every queue, then every attendant.
    pub fn endpoints(&self) -> impl Iterator<Item = Endpoint> + '_ {
        let queues = self.queues.keys().map(|id| Endpoint::Queue(*id));
        queues.chain(self.attendants.keys().map(|id| Endpoint::Attendant(*id)))
    }

    /// Whether there is such a queue or attendant.
    pub fn has(&self, endpoint: Endpoint) -> bool {
        match endpoint {
            Endpoint::Queue(id) => self.queues.contains_key(&id),
            Endpoint::Attendant(id) => self.attendants.contains_key(&id),
        }
    }

    fn has_account(&self, endpoint: Endpoint) -> bool {
        match endpoint {
            Endpoint::Queue(id) => self.queues.get(&id).is_some_and(|q| q.account),
            Endpoint::Attendant(id) => self.attendants.get(&id).is_some_and(|a| a.account),
        }
    }
}

/// A queue or an attendant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Endpoint {
    /// A call queue.
    Queue(QueueId),
    /// An auto attendant.
    Attendant(AttendantId),
}

/// Where a call can be sent on (CQ-08, AA-05).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    /// A person.
    Person(UserId),
    /// A call queue or an auto attendant.
    Endpoint(Endpoint),
}

/// A wish about call queues and auto attendants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RoutingCommand {
    /// Make a queue (CQ-02).
    CreateQueue { queue: Box<Queue> },
    /// Save a queue's page.
    ChangeQueue { id: QueueId, queue: Box<Queue> },
    /// Let an agent leave the calls of a queue to the others, or come back (CQ-06).
    OptOut { id: QueueId, agent: UserId, out: bool },
    /// Make an attendant (AA-01).
    CreateAttendant { attendant: Box<Attendant> },
    /// Save an attendant's pages.
    ChangeAttendant { id: AttendantId, attendant: Box<Attendant> },
    /// Delete a queue or an attendant; its number is free again.
    Delete { endpoint: Endpoint },
    /// Associate a resource account, or take it away; Teams today only (AA-09).
    SetAccount { endpoint: Endpoint, on: bool },
}

/// What happened to call queues and auto attendants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RoutingEvent {
    /// A queue was made.
    QueueCreated { id: QueueId, queue: Box<Queue> },
    /// A queue was changed.
    QueueChanged { id: QueueId, queue: Box<Queue> },
    /// An agent opted out of a queue, or came back.
    OptedOut { id: QueueId, agent: UserId, out: bool },
    /// An attendant was made.
    AttendantCreated { id: AttendantId, attendant: Box<Attendant> },
    /// An attendant was changed.
    AttendantChanged { id: AttendantId, attendant: Box<Attendant> },
    /// A queue or an attendant is gone; `name` was its name.
    Deleted { endpoint: Endpoint, name: Box<str> },
    /// A resource account was associated or taken away.
    AccountSet { endpoint: Endpoint, on: bool },
}

/// Do the licenses allow call queues and auto attendants (LI-08)? How many of them can have a
/// number grows with the licenses by the quota of service numbers (AQ-04).
pub fn can_have(tenant: &Tenant) -> Result<(), Refusal> {
    let has = |product| tenant.licenses.count(product) > 0;
    let e5 = has(Product::E5) || has(Product::E5WithoutConferencing);
    if e5 || (has(Product::E3) && has(Product::PhoneSystem)) {
        Ok(())
    } else {
        Err(RoutingRefusal::LicenseMissing.into())
    }
}

/// May `command` be carried out, and if not, why not?
pub fn can(tenant: &Tenant, command: &RoutingCommand, _now: Timestamp) -> Result<(), Refusal> {
    match command {
        RoutingCommand::CreateQueue { queue } => queues::can_save(tenant, None, queue),
        RoutingCommand::ChangeQueue { id, queue } => queues::can_save(tenant, Some(*id), queue),
        RoutingCommand::OptOut { id, agent, out } => queues::can_opt(tenant, *id, *agent, *out),
        RoutingCommand::CreateAttendant { attendant } => {
            attendants::can_save(tenant, None, attendant)
        }
        RoutingCommand::ChangeAttendant { id, attendant } => {
            attendants::can_save(tenant, Some(*id), attendant)
        }
        RoutingCommand::Delete { endpoint } => can_delete(tenant, *endpoint),
        RoutingCommand::SetAccount { endpoint, on } => can_set_account(tenant, *endpoint, *on),
    }
}

/// May a queue or an attendant be deleted?
pub fn can_delete(tenant: &Tenant, endpoint: Endpoint) -> Result<(), Refusal> {
    if !tenant.routing.has(endpoint) {
        return Err(RoutingRefusal::Unknown { endpoint }.into());
    }
    if tenant.era == Era::TeamsToday && tenant.routing.has_account(endpoint) {
        return Err(RoutingRefusal::AccountAssociated { endpoint }.into());
    }
    match links::leading_to(tenant, endpoint) {
        Some(by) => Err(RoutingRefusal::StillTarget { endpoint, by }.into()),
        None => Ok(()),
    }
}

/// Whether a resource account is associated (AA-09).
pub fn has_account(tenant: &Tenant, endpoint: Endpoint) -> bool {
    tenant.routing.has_account(endpoint)
}

/// May a resource account be associated, or taken away (AA-09)?
pub fn can_set_account(tenant: &Tenant, endpoint: Endpoint, on: bool) -> Result<(), Refusal> {
    if tenant.era != Era::TeamsToday {
        return Err(RoutingRefusal::AccountsAreTeams.into());
    }
    if !tenant.routing.has(endpoint) {
        return Err(RoutingRefusal::Unknown { endpoint }.into());
    }
    if tenant.routing.has_account(endpoint) == on {
        return Err(Refusal::NoChange);
    }
    match tenant.routing.number_of(endpoint).filter(|_| !on) {
        Some(number) => Err(RoutingRefusal::AccountHasNumber { number }.into()),
        None => Ok(()),
    }
}

/// May `number` lead to `endpoint`, or to a new queue or attendant? What it leads to already is
/// always allowed (CQ-03, CQ-05, AA-02).
pub fn can_use_number(
    tenant: &Tenant,
    endpoint: Option<Endpoint>,
    number: PhoneNumber,
) -> Result<(), Refusal> {
    if endpoint.is_some_and(|endpoint| tenant.routing.number_of(endpoint) == Some(number)) {
        return Ok(());
    }
    if let Some(by) = numbers::service_of(tenant, number) {
        return Err(RoutingRefusal::NumberTaken { number, by }.into());
    }
    let owned = tenant.numbers.owned.get(&number).ok_or(Refusal::NotOwned { number })?;
    match owned.usage {
        Usage::User => return Err(RoutingRefusal::UserNumber { number }.into()),
        Usage::Service(Toll::TollFree) if !tenant.credits.set_up => {
            return Err(Refusal::CreditsMissing);
        }
        Usage::Service(_) => {}
    }
    let account = endpoint.is_some_and(|endpoint| tenant.routing.has_account(endpoint));
    match tenant.era == Era::TeamsToday && !account {
        true => Err(RoutingRefusal::AccountMissing.into()),
        false => Ok(()),
    }
}

/// The service numbers that `endpoint`, or a new queue or attendant, may have (CQ-03): unassigned
/// ones and its own.
pub fn numbers_for(tenant: &Tenant, endpoint: Option<Endpoint>) -> Vec<PhoneNumber> {
    let owned = tenant.numbers.owned.keys().copied();
    owned
        .filter(|number| match can_use_number(tenant, endpoint, *number) {
            Ok(()) => true,
            // It is offered, and the page says what is missing first.
            Err(why) => why == RoutingRefusal::AccountMissing.into(),
        })
        .collect()
}

/// The checks that a name has to pass, whatever it names.
fn check_name(name: &str) -> Result<(), Refusal> {
    match name.trim().chars().count() {
        0 => Err(RoutingRefusal::NameMissing.into()),
        length if length > NAME_MAX => Err(RoutingRefusal::NameTooLong { length }.into()),
        _ => Ok(()),
    }
}

/// Whether what a call is sent to exists, seen from `from`, which may lead anywhere but to itself.
fn check_target(tenant: &Tenant, from: Option<Endpoint>, target: Target) -> Result<(), Fault> {
    match target {
        Target::Person(user) if people::person(tenant, user).is_err() => {
            Err(Fault::TargetGone { target })
        }
        Target::Endpoint(to) if from == Some(to) => Err(Fault::LeadsToItself),
        Target::Endpoint(to) if !tenant.routing.has(to) => Err(Fault::TargetGone { target }),
        Target::Person(_) | Target::Endpoint(_) => Ok(()),
    }
}

pub(super) fn decide(
    tenant: &Tenant,
    command: &RoutingCommand,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    can(tenant, command, now)?;
    let routing = &tenant.routing;
    let event = match command {
        RoutingCommand::CreateQueue { queue } => RoutingEvent::QueueCreated {
            id: QueueId(routing.queues_made),
            queue: Box::new(queue.settled()),
        },
        RoutingCommand::ChangeQueue { id, queue } => {
            RoutingEvent::QueueChanged { id: *id, queue: Box::new(queue.settled()) }
        }
        RoutingCommand::OptOut { id, agent, out } => {
            RoutingEvent::OptedOut { id: *id, agent: *agent, out: *out }
        }
        RoutingCommand::CreateAttendant { attendant } => RoutingEvent::AttendantCreated {
            id: AttendantId(routing.attendants_made),
            attendant: Box::new(attendant.settled()),
        },
        RoutingCommand::ChangeAttendant { id, attendant } => {
            RoutingEvent::AttendantChanged { id: *id, attendant: Box::new(attendant.settled()) }
        }
        RoutingCommand::Delete { endpoint } => {
            let name = links::name(tenant, *endpoint).unwrap_or_default().into();
            RoutingEvent::Deleted { endpoint: *endpoint, name }
        }
        RoutingCommand::SetAccount { endpoint, on } => {
            RoutingEvent::AccountSet { endpoint: *endpoint, on: *on }
        }
    };
    Ok(vec![Event::Routing(event)])
}

pub(super) fn apply(tenant: &mut Tenant, event: &RoutingEvent, at: Timestamp) {
    let before: BTreeSet<Audio> = sound::in_use(&tenant.routing).cloned().collect();
    let routing = &mut tenant.routing;
    match event {
        RoutingEvent::QueueCreated { id, queue } => {
            routing.queues_made = routing.queues_made.max(id.0 + 1);
            routing.queues.insert(*id, CallQueue::new((**queue).clone(), at));
        }
        RoutingEvent::QueueChanged { id, queue } => {
            if let Some(found) = routing.queues.get_mut(id) {
                found.become_like((**queue).clone(), at);
            }
        }
        RoutingEvent::OptedOut { id, agent, out } => {
            let Some(found) = routing.queues.get_mut(id) else { return };
            match out {
                true => found.opted_out.insert(*agent),
                false => found.opted_out.remove(agent),
            };
        }
        RoutingEvent::AttendantCreated { id, attendant } => {
            routing.attendants_made = routing.attendants_made.max(id.0 + 1);
            let made = AutoAttendant { attendant: (**attendant).clone(), account: false };
            routing.attendants.insert(*id, made);
        }
        RoutingEvent::AttendantChanged { id, attendant } => {
            if let Some(found) = routing.attendants.get_mut(id) {
                found.attendant = (**attendant).clone();
            }
        }
        RoutingEvent::Deleted { endpoint, .. } => {
            match endpoint {
                Endpoint::Queue(id) => routing.queues.remove(id).is_some(),
                Endpoint::Attendant(id) => routing.attendants.remove(id).is_some(),
            };
        }
        RoutingEvent::AccountSet { endpoint, on } => match endpoint {
            Endpoint::Queue(id) => {
                routing.queues.entry(*id).and_modify(|queue| queue.account = *on);
            }
            Endpoint::Attendant(id) => {
                routing.attendants.entry(*id).and_modify(|found| found.account = *on);
            }
        },
    }
    sound::note_unused(routing, before, at);
}
