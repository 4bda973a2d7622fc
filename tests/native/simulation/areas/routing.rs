//! Random wishes about call queues and auto attendants, and what always holds.

use std::collections::BTreeSet;

use passerelle::domain::Tenant;
use passerelle::domain::calls::{Dial, trace};
use passerelle::domain::chance::Stream;
use passerelle::domain::command::Command;
use passerelle::domain::ids::{AttendantId, QueueId, UserId};
use passerelle::domain::numbers::Usage;
use passerelle::domain::phone::PhoneNumber;
use passerelle::domain::routing::attendants::{
    Attendant, Handling, Language, Menu, MenuOption, Scope, Then,
};
use passerelle::domain::routing::hours::{DateRange, Holiday, Week, ZoneId};
use passerelle::domain::routing::queues::{Distribution, Queue};
use passerelle::domain::routing::sound::{Audio, Greeting, Music};
use passerelle::domain::routing::{Endpoint, RoutingCommand, Target, numbers_for};

use crate::simulation::invariants::{Holds, Invariant, View, check};

/// Every kind of wish, each of which must be granted and refused often.
pub const KINDS: &[&str] = &[
    "create queue",
    "change queue",
    "opt out",
    "create attendant",
    "change attendant",
    "delete endpoint",
    "set account",
];

/// Which of `KINDS` this is.
pub fn kind(wish: &RoutingCommand) -> &'static str {
    match wish {
        RoutingCommand::CreateQueue { .. } => KINDS[0],
        RoutingCommand::ChangeQueue { .. } => KINDS[1],
        RoutingCommand::OptOut { .. } => KINDS[2],
        RoutingCommand::CreateAttendant { .. } => KINDS[3],
        RoutingCommand::ChangeAttendant { .. } => KINDS[4],
        RoutingCommand::Delete { .. } => KINDS[5],
        RoutingCommand::SetAccount { .. } => KINDS[6],
    }
}

/// The next wish, mostly a sensible one.
pub fn command(tenant: &Tenant, stream: &mut Stream) -> Option<Command> {
    let routing = &tenant.routing;
    // A simulated organization does not grow without end.
    let crowded = routing.queues.len() + routing.attendants.len() > 12;
    let wish = match stream.below(100) {
        0..=17 if !crowded => RoutingCommand::CreateQueue { queue: queue(tenant, stream) },
        18..=34 => change_queue(tenant, stream),
        35..=44 => opt_out(tenant, stream),
        45..=57 if !crowded => {
            RoutingCommand::CreateAttendant { attendant: attendant(tenant, stream) }
        }
        58..=70 => change_attendant(tenant, stream),
        71..=85 => RoutingCommand::SetAccount {
            endpoint: endpoint(tenant, stream),
            on: stream.happens(600),
        },
        _ => RoutingCommand::Delete { endpoint: endpoint(tenant, stream) },
    };
    Some(Command::Routing(wish))
}

/// Mostly one that exists, with one thing changed.
fn change_queue(tenant: &Tenant, stream: &mut Stream) -> RoutingCommand {
    let there: Vec<QueueId> = tenant.routing.queues.keys().copied().collect();
    if there.is_empty() || stream.happens(200) {
        return RoutingCommand::ChangeQueue { id: id(stream), queue: queue(tenant, stream) };
    }
    let id = *stream.pick(&there);
    let (mut changed, other) = (tenant.routing.queues[&id].queue.clone(), queue(tenant, stream));
    match stream.below(5) {
        0 => (changed.name, changed.greeting) = (other.name, other.greeting),
        1 => (changed.agents, changed.music) = (other.agents, other.music),
        2 => (changed.size, changed.wait_s) = (other.size, other.wait_s),
        3 => (changed.when_full, changed.when_waited) = (other.when_full, other.when_waited),
        _ => (changed.number, changed.opt_out) = (other.number, other.opt_out),
    }
    RoutingCommand::ChangeQueue { id, queue: Box::new(changed) }
}

/// Mostly one that exists, with one thing changed.
fn change_attendant(tenant: &Tenant, stream: &mut Stream) -> RoutingCommand {
    let there: Vec<AttendantId> = tenant.routing.attendants.keys().copied().collect();
    let other = attendant(tenant, stream);
    if there.is_empty() || stream.happens(200) {
        return RoutingCommand::ChangeAttendant { id: AttendantId(id(stream).0), attendant: other };
    }
    let id = *stream.pick(&there);
    let mut changed = tenant.routing.attendants[&id].attendant.clone();
    match stream.below(6) {
        0 => changed.name = other.name,
        1 => (changed.business, changed.speech) = (other.business, other.speech),
        2 => (changed.after, changed.hours) = (other.after, other.hours),
        3 => changed.holidays = other.holidays,
        4 => (changed.scope, changed.operator) = (other.scope, None),
        _ => (changed.number, changed.zone) = (other.number, other.zone),
    }
    RoutingCommand::ChangeAttendant { id, attendant: Box::new(changed) }
}

fn id(stream: &mut Stream) -> QueueId {
    QueueId(stream.below(6))
}

fn endpoint(tenant: &Tenant, stream: &mut Stream) -> Endpoint {
    let all: Vec<Endpoint> = tenant.routing.endpoints().collect();
    match stream.happens(900) && !all.is_empty() {
        true => *stream.pick(&all),
        false => Endpoint::Queue(id(stream)),
    }
}

fn opt_out(tenant: &Tenant, stream: &mut Stream) -> RoutingCommand {
    let agents = tenant.routing.queues.iter().flat_map(|(id, q)| q.added.keys().map(|a| (*id, *a)));
    let agents: Vec<(QueueId, UserId)> = agents.collect();
    let (id, agent) = match stream.happens(900) && !agents.is_empty() {
        true => *stream.pick(&agents),
        false => (id(stream), user(tenant, stream)),
    };
    RoutingCommand::OptOut { id, agent, out: stream.happens(600) }
}

fn user(tenant: &Tenant, stream: &mut Stream) -> UserId {
    let people = tenant.people.len() as u32;
    let bound = if stream.happens(980) { people.max(1) } else { people + 2 };
    UserId(stream.below(bound))
}

fn target(tenant: &Tenant, stream: &mut Stream) -> Target {
    match stream.happens(500) {
        true => Target::Person(user(tenant, stream)),
        false => Target::Endpoint(endpoint(tenant, stream)),
    }
}

fn maybe_target(tenant: &Tenant, stream: &mut Stream) -> Option<Target> {
    stream.happens(400).then(|| target(tenant, stream))
}

fn maybe_number(tenant: &Tenant, stream: &mut Stream) -> Option<PhoneNumber> {
    let free = numbers_for(tenant, None);
    let owned: Vec<PhoneNumber> = tenant.numbers.owned.keys().copied().collect();
    let all = if stream.happens(900) { free } else { owned };
    (stream.happens(400) && !all.is_empty()).then(|| *stream.pick(&all))
}

fn name(stream: &mut Stream) -> Box<str> {
    match stream.below(60) {
        0 => "  ".into(),
        1 => "x".repeat(65).into(),
        n => format!(" Team {n} ").into(),
    }
}

fn audio(stream: &mut Stream) -> Audio {
    let names = ["a.wav", "b.MP3", "c.wma", "d.wav", "f.wav", "g.wav", "e.ogg"];
    let bytes = if stream.happens(970) { 10_000 } else { u32::MAX };
    Audio { name: (*stream.pick(&names)).into(), bytes }
}

fn greeting(stream: &mut Stream) -> Greeting {
    match stream.below(10) {
        0..=4 => Greeting::None,
        5..=8 => Greeting::Text(if stream.happens(960) { "Hello" } else { " " }.into()),
        _ => Greeting::Audio(audio(stream)),
    }
}

fn queue(tenant: &Tenant, stream: &mut Stream) -> Box<Queue> {
    let agents = (0..stream.below(5)).map(|_| user(tenant, stream)).collect::<BTreeSet<_>>();
    let mut agents: Vec<UserId> = agents.into_iter().collect();
    if stream.happens(20) {
        agents = vec![UserId(0); 2];
    }
    Box::new(Queue {
        number: maybe_number(tenant, stream),
        greeting: greeting(stream),
        music: if stream.happens(800) { Music::Default } else { Music::Own(audio(stream)) },
        agents,
        distribution: match stream.happens(850) {
            true => Distribution::Attendant,
            false => *stream.pick(&Distribution::ALL),
        },
        opt_out: stream.happens(800),
        alert_s: *stream.pick(&[30, 30, 30, 30, 60, 60, 60, 180, 20]),
        size: *stream.pick(&[50, 50, 50, 50, 50, 0, 1, 1, 200, 201]),
        when_full: maybe_target(tenant, stream),
        wait_s: *stream.pick(&[1_200, 0, 47, 2_820, 2_700, u32::MAX]),
        when_waited: maybe_target(tenant, stream),
        ..Queue::new(&name(stream))
    })
}

fn handling(tenant: &Tenant, stream: &mut Stream) -> Handling {
    let then = match stream.below(10) {
        0..=4 => Then::Disconnect,
        5..=6 => Then::Redirect(target(tenant, stream)),
        _ => {
            let keys = *stream.pick(&["1", "12", "12", "43"]);
            let keys = if stream.happens(960) { keys } else { "101" };
            let option = |key: char| MenuOption {
                key,
                name: "Option".into(),
                target: target(tenant, stream),
            };
            let options = keys.chars().map(option).collect();
            Then::Menu(Menu { prompt: greeting(stream), options, by_name: stream.happens(400) })
        }
    };
    Handling { greeting: greeting(stream), then }
}

fn attendant(tenant: &Tenant, stream: &mut Stream) -> Box<Attendant> {
    let zones = if stream.happens(980) { 16 } else { 30 };
    let zone = ZoneId(stream.below(zones) as u8);
    let holiday = |stream: &mut Stream, n: u32| {
        let first = 17_600 + stream.below(30) as i32;
        let last = first + stream.below(10) as i32 - i32::from(stream.happens(50));
        Holiday {
            name: format!("Holiday {n}").into(),
            ranges: vec![DateRange { first, last }],
            handling: handling(tenant, stream),
        }
    };
    let holidays = if stream.happens(980) { stream.below(3) } else { 21 };
    let scope = Scope {
        include: stream.happens(200).then(|| [user(tenant, stream)].into_iter().collect()),
        exclude: (0..stream.below(2)).map(|_| user(tenant, stream)).collect(),
    };
    Box::new(Attendant {
        number: maybe_number(tenant, stream),
        operator: stream.happens(300).then(|| target(tenant, stream)),
        speech: stream.happens(500),
        hours: stream.happens(500).then(|| Week::office().with(2, stream.below(48), false)),
        business: handling(tenant, stream),
        after: handling(tenant, stream),
        holidays: (0..holidays).map(|n| holiday(stream, n)).collect(),
        scope,
        ..Attendant::new(&name(stream), zone, Language(stream.below(24) as u8))
    })
}

/// What holds after every command.
pub const ALWAYS: &[Invariant] = &[
    ("a service number serves one thing at a time", one_service),
    ("queues keep their limits", queues_in_limits),
    ("attendants keep their limits", attendants_in_limits),
    ("whatever a queue or an attendant leads to exists", targets_exist),
    ("trying a call changes nothing and ends", calls_end),
];

fn one_service(view: &View) -> Holds {
    let tenant = view.tenant();
    let mut seen = BTreeSet::new();
    for endpoint in tenant.routing.endpoints() {
        let Some(number) = tenant.routing.number_of(endpoint) else { continue };
        check(seen.insert(number), || format!("{number:?} serves two"))?;
        check(!tenant.bridge.answers(number), || format!("{number:?} is on the bridge too"))?;
        let usage = tenant.numbers.owned.get(&number).map(|n| n.usage);
        let service = matches!(usage, Some(Usage::Service(_)));
        check(service, || format!("{number:?} of {endpoint:?} is {usage:?}"))?;
    }
    Ok(())
}

fn queues_in_limits(view: &View) -> Holds {
    for (id, found) in &view.tenant().routing.queues {
        let queue = &found.queue;
        let agents: BTreeSet<UserId> = queue.agents.iter().copied().collect();
        let since: BTreeSet<UserId> = found.added.keys().copied().collect();
        let holds = queue.agents.len() <= 50
            && agents.len() == queue.agents.len()
            && agents == since
            && found.opted_out.is_subset(&agents)
            && (queue.opt_out || found.opted_out.is_empty())
            && queue.size <= 200
            && queue.wait_s <= 2_700
            && queue.wait_s.is_multiple_of(15)
            && (15..=180).contains(&queue.alert_s)
            && (1..=64).contains(&queue.name.chars().count());
        check(holds, || format!("{id:?}: {found:?}"))?;
    }
    Ok(())
}

fn attendants_in_limits(view: &View) -> Holds {
    for (id, found) in &view.tenant().routing.attendants {
        let attendant = &found.attendant;
        let names: BTreeSet<&str> = attendant.holidays.iter().map(|h| &*h.name).collect();
        let mut holds = attendant.holidays.len() <= 20
            && names.len() == attendant.holidays.len()
            && attendant.holidays.iter().all(|h| (1..=10).contains(&h.ranges.len()))
            && attendant.zone.exists();
        for (_, handling) in attendant.handlings() {
            if let Then::Menu(menu) = &handling.then {
                let keys: BTreeSet<char> = menu.options.iter().map(|o| o.key).collect();
                holds &= keys.len() == menu.options.len() && keys.iter().all(char::is_ascii_digit);
            }
        }
        check(holds, || format!("{id:?}: {attendant:?}"))?;
    }
    Ok(())
}

fn targets_exist(view: &View) -> Holds {
    let tenant = view.tenant();
    let exists = |target: Target| match target {
        Target::Person(user) => user.index() < tenant.people.len(),
        Target::Endpoint(endpoint) => tenant.routing.has(endpoint),
    };
    for (id, found) in &tenant.routing.queues {
        let queue = &found.queue;
        let targets = queue.when_full.into_iter().chain(queue.when_waited);
        let people = queue.agents.iter().map(|agent| Target::Person(*agent));
        let gone = targets.chain(people).find(|target| !exists(*target));
        check(gone.is_none(), || format!("{id:?} leads to {gone:?}"))?;
    }
    for (id, found) in &tenant.routing.attendants {
        let menus = found.attendant.handlings().flat_map(|(_, handling)| match &handling.then {
            Then::Disconnect => Vec::new(),
            Then::Redirect(target) => vec![*target],
            Then::Menu(menu) => menu.options.iter().map(|option| option.target).collect(),
        });
        let gone = menus.chain(found.attendant.operator).find(|target| !exists(*target));
        check(gone.is_none(), || format!("{id:?} leads to {gone:?}"))?;
    }
    Ok(())
}

fn calls_end(view: &View) -> Holds {
    let (tenant, now) = (view.tenant(), view.now());
    // One number at a time; which one changes with every step of the rivals.
    let numbers: Vec<PhoneNumber> =
        tenant.routing.endpoints().filter_map(|e| tenant.routing.number_of(e)).collect();
    if numbers.is_empty() {
        return Ok(());
    }
    let to = numbers[tenant.pool.steps as usize % numbers.len()];
    let dial = Dial { keys: "*1#2".into(), ahead: 2, ..Dial::new(to) };
    let steps = trace(tenant, &dial, now);
    check(steps.len() < 400 && steps == trace(tenant, &dial, now), || format!("{steps:?}"))
}
