//! Call queues: who answers, how an agent is found, how long callers wait and what comes then.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::attendants::Part;
use super::sound::{Audio, Greeting, Music};
use super::{Endpoint, Fault, RoutingRefusal, Target, can_have, can_use_number, check_name};
use crate::domain::Tenant;
use crate::domain::ids::{QueueId, UserId};
use crate::domain::people;
use crate::domain::phone::PhoneNumber;
use crate::domain::profile::Era;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// The most agents of a queue (CQ-07).
pub const AGENTS_MAX: usize = 50;
/// The most calls that wait in a queue (CQ-08).
pub const SIZE_MAX: u32 = 200;
/// How many calls wait in a queue unless said otherwise (CQ-08).
pub const SIZE_DEFAULT: u32 = 50;
/// The longest wait, in seconds (CQ-08).
pub const WAIT_MAX_S: u32 = 2_700;
/// The steps of the wait, in seconds (CQ-08).
pub const WAIT_STEP_S: u32 = 15;
/// The wait unless said otherwise, in seconds (CQ-08).
pub const WAIT_DEFAULT_S: u32 = 1_200;
/// For how many seconds agents are rung unless said otherwise (CQ-09).
pub const ALERT_DEFAULT_S: u32 = 30;

/// How the next agent is found (CQ-06).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Distribution {
    /// All are rung at once.
    #[default]
    Attendant,
    /// One after the other, in the order of the list.
    Serial,
    /// In turn, so that everybody gets as many calls; Teams today only.
    RoundRobin,
    /// Whoever has not had a call for longest; Teams today only.
    LongestIdle,
}

impl Distribution {
    /// All of them.
    pub const ALL: [Distribution; 4] = [
        Distribution::Attendant,
        Distribution::Serial,
        Distribution::RoundRobin,
        Distribution::LongestIdle,
    ];

    /// Whether the era knows it (CQ-06).
    pub fn exists_in(self, era: Era) -> bool {
        match self {
            Distribution::Attendant | Distribution::Serial => true,
            Distribution::RoundRobin | Distribution::LongestIdle => era == Era::TeamsToday,
        }
    }
}

/// What the page of a queue says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Queue {
    /// The name (CQ-04).
    pub name: Box<str>,
    /// The service number (CQ-03); a queue without one is reached through others.
    pub number: Option<PhoneNumber>,
    /// What callers hear first.
    pub greeting: Greeting,
    /// What they hear while they wait (CQ-10).
    pub music: Music,
    /// Who answers, in the order of the serial distribution.
    pub agents: Vec<UserId>,
    /// How the next agent is found.
    pub distribution: Distribution,
    /// Whether agents may opt out; on unless said otherwise (CQ-10).
    pub opt_out: bool,
    /// For how many seconds an agent is rung (CQ-09).
    pub alert_s: u32,
    /// How many calls wait at most (CQ-08).
    pub size: u32,
    /// Where further calls go; a busy signal where nowhere.
    pub when_full: Option<Target>,
    /// How many seconds a call waits at most (CQ-08).
    pub wait_s: u32,
    /// Where the call goes then; it is disconnected where nowhere.
    pub when_waited: Option<Target>,
}

impl Queue {
    /// A queue with the usual figures.
    pub fn new(name: &str) -> Queue {
        Queue {
            name: name.into(),
            number: None,
            greeting: Greeting::default(),
            music: Music::default(),
            agents: Vec::new(),
            distribution: Distribution::default(),
            opt_out: true,
            alert_s: ALERT_DEFAULT_S,
            size: SIZE_DEFAULT,
            when_full: None,
            wait_s: WAIT_DEFAULT_S,
            when_waited: None,
        }
    }

    /// As it is kept: the name without white space around it, the wait in its steps.
    pub fn settled(&self) -> Queue {
        Queue {
            name: self.name.trim().into(),
            greeting: self.greeting.settled(),
            wait_s: settled_wait(self.wait_s),
            ..self.clone()
        }
    }

    /// The audio files that it uses.
    pub(super) fn audio(&self) -> impl Iterator<Item = &Audio> {
        let music = match &self.music {
            Music::Default => None,
            Music::Own(audio) => Some(audio),
        };
        self.greeting.audio().into_iter().chain(music)
    }
}

/// The wait that becomes of what was asked for: at most 45 minutes, to the nearest quarter of a
/// minute (CQ-08: 47 becomes 45).
pub fn settled_wait(asked_s: u32) -> u32 {
    let capped = asked_s.min(WAIT_MAX_S);
    (capped + WAIT_STEP_S / 2) / WAIT_STEP_S * WAIT_STEP_S
}

/// A queue with what happened to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallQueue {
    /// What its page says.
    pub queue: Queue,
    /// When each agent was added (CQ-07).
    pub added: BTreeMap<UserId, Timestamp>,
    /// The agents who have opted out (CQ-06).
    pub opted_out: BTreeSet<UserId>,
    /// Whether a resource account is associated (AA-09).
    pub account: bool,
}

impl CallQueue {
    pub(super) fn new(queue: Queue, at: Timestamp) -> CallQueue {
        let added = queue.agents.iter().map(|agent| (*agent, at)).collect();
        CallQueue { queue, added, opted_out: BTreeSet::new(), account: false }
    }

    /// Takes the page over; who was an agent before is no new one.
    pub(super) fn become_like(&mut self, queue: Queue, at: Timestamp) {
        let since = |agent: &UserId| (*agent, self.added.get(agent).copied().unwrap_or(at));
        self.added = queue.agents.iter().map(since).collect();
        self.opted_out.retain(|agent| queue.opt_out && self.added.contains_key(agent));
        self.queue = queue;
    }

    /// From when on calls reach an agent: up to half an hour after the agent was added (CQ-07).
    pub fn rings_from(&self, tenant: &Tenant, agent: UserId) -> Option<Timestamp> {
        let added = self.added.get(&agent)?;
        // Who belongs to the organization from its beginning has waited long ago.
        Some(if added.0 == 0 { *added } else { added.plus(tenant.profile().agent_delay_ms) })
    }
}

/// May the page of a new queue, or of the queue `id`, be saved?
pub fn can_save(tenant: &Tenant, id: Option<QueueId>, queue: &Queue) -> Result<(), Refusal> {
    let endpoint = id.map(Endpoint::Queue);
    if let Some(endpoint) = endpoint.filter(|endpoint| !tenant.routing.has(*endpoint)) {
        return Err(RoutingRefusal::Unknown { endpoint }.into());
    }
    can_have(tenant)?;
    check_name(&queue.name)?;
    if let Some(number) = queue.number {
        can_use_number(tenant, endpoint, number)?;
    }
    check_agents(tenant, queue)?;
    let at = |part: Part| {
        move |fault: Fault| -> Refusal { RoutingRefusal::Faulty { part, fault }.into() }
    };
    queue.greeting.check().map_err(at(Part::Greeting))?;
    if let Music::Own(audio) = &queue.music {
        audio.check().map_err(at(Part::Music))?;
    }
    if queue.size > SIZE_MAX {
        return Err(RoutingRefusal::SizeTooLarge { asked: queue.size }.into());
    }
    for (part, target) in [(Part::Full, queue.when_full), (Part::Waited, queue.when_waited)] {
        if let Some(target) = target {
            super::check_target(tenant, endpoint, target).map_err(at(part))?;
        }
    }
    let same = id.and_then(|id| tenant.routing.queues.get(&id));
    match same.is_some_and(|same| same.queue == queue.settled()) {
        true => Err(Refusal::NoChange),
        false => Ok(()),
    }
}

fn check_agents(tenant: &Tenant, queue: &Queue) -> Result<(), Refusal> {
    let count = queue.agents.len();
    if count > AGENTS_MAX {
        return Err(RoutingRefusal::TooManyAgents { count }.into());
    }
    let mut seen = BTreeSet::new();
    for agent in &queue.agents {
        people::person(tenant, *agent)?;
        if !seen.insert(*agent) {
            return Err(RoutingRefusal::AgentTwice { agent: *agent }.into());
        }
    }
    if !queue.distribution.exists_in(tenant.era) {
        return Err(RoutingRefusal::DistributionOfTeams.into());
    }
    let (asked_s, profile) = (queue.alert_s, tenant.profile());
    let (min_s, max_s) = (profile.alert_min_s, profile.alert_max_s);
    match (min_s..=max_s).contains(&asked_s) {
        true => Ok(()),
        false => Err(RoutingRefusal::AlertOutOfRange { asked_s, min_s, max_s }.into()),
    }
}

/// May an agent opt out of a queue, or come back (CQ-06, CQ-10)?
pub fn can_opt(tenant: &Tenant, id: QueueId, agent: UserId, out: bool) -> Result<(), Refusal> {
    let unknown = RoutingRefusal::Unknown { endpoint: Endpoint::Queue(id) };
    let found = tenant.routing.queues.get(&id).ok_or(unknown)?;
    if !found.added.contains_key(&agent) {
        return Err(RoutingRefusal::NotAnAgent { agent }.into());
    }
    if out && !found.queue.opt_out {
        return Err(RoutingRefusal::OptOutOff.into());
    }
    match found.opted_out.contains(&agent) == out {
        true => Err(Refusal::NoChange),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // CQ-08
    #[test]
    fn the_wait_is_capped_and_goes_to_the_nearest_quarter_of_a_minute() {
        for (asked_s, settled_s) in [
            (0, 0),
            (7, 0),
            (8, 15),
            (47, 45),
            (53, 60),
            (1_200, 1_200),
            (47 * 60, 45 * 60),
            (u32::MAX, 2_700),
        ] {
            assert_eq!(settled_wait(asked_s), settled_s, "{asked_s} seconds");
        }
    }
}
