//! A call queue answers: greeting, place in line, agents, and what comes when nobody does (CQ).

use super::presence::{self, Presence};
use super::{Call, Skipped, What};
use crate::domain::ids::{QueueId, UserId};
use crate::domain::routing::queues::{CallQueue, Distribution, Queue};
use crate::domain::routing::sound::Greeting;
use crate::domain::time::SECOND_MS;

pub(super) fn answer(call: &mut Call, id: QueueId) {
    let tenant = call.tenant;
    let Some(found) = tenant.routing.queues.get(&id) else { return };
    let queue = &found.queue;
    call.note(What::QueueAnswers { queue: id });
    let ahead = call.dial.ahead;
    if ahead >= queue.size {
        call.note(What::QueueFull { size: queue.size });
        return match queue.when_full {
            Some(target) => call.forward(target),
            None => call.note(What::BusySignal),
        };
    }
    if queue.greeting != Greeting::None {
        call.note(What::Greeted { greeting: queue.greeting.clone() });
    }
    call.note(What::Position { position: ahead + 1, music: queue.music.clone() });
    let agents = agents_to_ring(call, found);
    // Calls are taken first in, first out, one notification at a time (CQ-06); with so many agents
    // each talk moves the line on by as many.
    let wait_ms = i64::from(queue.wait_s) * SECOND_MS;
    let line_ms = match agents.len() as u32 {
        0 => None,
        many => Some(i64::from(ahead / many) * tenant.profile().talk_ms),
    };
    match line_ms.filter(|line_ms| *line_ms < wait_ms) {
        Some(line_ms) => {
            call.at = call.at.plus(line_ms);
            take(call, queue, agents);
        }
        None => {
            if line_ms.is_none() {
                call.note(What::NoAgent);
            }
            call.at = call.at.plus(wait_ms);
            give_up(call, queue);
        }
    }
}

/// The agents who can be rung, in the order of the list; the others are noted with the reason.
fn agents_to_ring(call: &mut Call, found: &CallQueue) -> Vec<UserId> {
    let mut agents = Vec::new();
    for agent in found.queue.agents.iter().copied() {
        match skipped(call, found, agent) {
            Some(why) => call.note(What::AgentSkipped { agent, why }),
            None => agents.push(agent),
        }
    }
    agents
}

fn skipped(call: &Call, found: &CallQueue, agent: UserId) -> Option<Skipped> {
    if found.opted_out.contains(&agent) {
        return Some(Skipped::OptedOut);
    }
    if let Some(from) = found.rings_from(call.tenant, agent).filter(|from| call.at < *from) {
        return Some(Skipped::NotYet { from });
    }
    if call.dial.from == Some(agent) {
        return Some(Skipped::Presence(Presence::DoNotDisturb));
    }
    match presence::of(call.tenant, agent, call.at) {
        Presence::Available => None,
        other => Some(Skipped::Presence(other)),
    }
}

fn take(call: &mut Call, queue: &Queue, agents: Vec<UserId>) {
    let Some(first) = agents.first().copied() else { return };
    // All are rung at once, or one at a time; that one is available, so the call goes no further.
    let rung = match queue.distribution {
        Distribution::Attendant => agents,
        Distribution::Serial | Distribution::RoundRobin | Distribution::LongestIdle => vec![first],
    };
    let (distribution, alert_s) = (queue.distribution, queue.alert_s);
    call.note(What::AgentsRing { agents: rung, distribution, alert_s });
    call.note(What::AgentAnswers { agent: first });
}

fn give_up(call: &mut Call, queue: &Queue) {
    call.note(What::WaitedTooLong { wait_s: queue.wait_s });
    match queue.when_waited {
        Some(target) => call.forward(target),
        None => call.note(What::Disconnected),
    }
}
