//! Call queues, auto attendants and resource accounts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use passerelle::domain::chance::Stream;
use passerelle::domain::command::Command;
use passerelle::domain::ids::{AttendantId, QueueId, UserId};
use passerelle::domain::profile::Era;
use passerelle::domain::routing::attendants::{Attendant, Handling, Menu, Then};
use passerelle::domain::routing::hours::{DateRange, Holiday, Week};
use passerelle::domain::routing::queues::{Distribution, Queue};
use passerelle::domain::routing::sound::{Audio, Greeting, Music};
use passerelle::domain::routing::{Endpoint, RoutingCommand, Target};
use passerelle::session::{Origin, Session};
use proptest::prelude::*;

use super::{coherent, direct, is_exact, leads_there, run};
use crate::laws::generated::areas::routing_command;
use crate::simulation::areas::routing::{command, kind};
use crate::support::{does, number, sample, users};

/// The sample of today.
static TODAY: LazyLock<Session> = LazyLock::new(|| {
    let mut session = sample();
    does(&mut session, &Command::SwitchProfile { era: Era::TeamsToday });
    session
});

/// What no cmdlet of this area sends, with the reason.
pub static WITHOUT_LINE: LazyLock<Vec<(Command, &'static str)>> = LazyLock::new(|| {
    let (id, agent) = (QueueId(0), UserId(0));
    let opt_out = RoutingCommand::OptOut { id, agent, out: true };
    vec![(Command::Routing(opt_out), "agents opt out in their own clients")]
});

fn queue(session: &Session) -> Queue {
    session.tenant().routing.queues[&QueueId(0)].queue.clone()
}

fn attendant(session: &Session) -> Attendant {
    session.tenant().routing.attendants[&AttendantId(0)].attendant.clone()
}

fn audio(name: &str) -> Audio {
    Audio { name: name.into(), bytes: 1_234 }
}

fn change_queue(queue: Queue) -> Command {
    Command::Routing(RoutingCommand::ChangeQueue { id: QueueId(0), queue: Box::new(queue) })
}

fn change_attendant(attendant: Attendant) -> Command {
    let (id, attendant) = (AttendantId(0), Box::new(attendant));
    Command::Routing(RoutingCommand::ChangeAttendant { id, attendant })
}

// CQ-03, CQ-06, CQ-07, CQ-08, CQ-09, CQ-10
#[test]
fn every_change_of_a_queue_is_one_line_in_both_eras() {
    for session in [&sample(), &*TODAY] {
        let before = queue(session);
        let (one, other) =
            (Target::Person(UserId(3)), Target::Endpoint(Endpoint::Attendant(AttendantId(0))));
        let changed = [
            Queue { name: "Caf\u{e9} d\u{2019}accueil 'A'".into(), ..before.clone() },
            Queue { agents: vec![UserId(9), UserId(2)], ..before.clone() },
            Queue { agents: Vec::new(), ..before.clone() },
            Queue { greeting: Greeting::None, ..before.clone() },
            Queue { greeting: Greeting::Audio(audio("hello.wav")), ..before.clone() },
            Queue { music: Music::Own(audio("wait.MP3")), ..before.clone() },
            Queue { distribution: Distribution::Serial, opt_out: false, ..before.clone() },
            Queue { alert_s: 45, size: 0, wait_s: 0, ..before.clone() },
            Queue { when_full: Some(one), when_waited: Some(other), ..before.clone() },
        ];
        for queue in changed {
            is_exact(session, &change_queue(queue));
        }
    }
    let without = Queue { number: None, ..queue(&sample()) };
    is_exact(&sample(), &change_queue(without));
}

// AA-03, AA-04, AA-05, AA-06, AA-07, AA-08
#[test]
fn every_change_of_an_attendant_is_one_command_in_both_eras() {
    for session in [&sample(), &*TODAY] {
        let before = attendant(session);
        let holiday = |name: &str, handling: &Handling| Holiday {
            name: name.into(),
            ranges: vec![
                DateRange { first: 17_889, last: 17_892 },
                DateRange { first: 18_000, last: 18_000 },
            ],
            handling: handling.clone(),
        };
        let menu =
            Menu { prompt: Greeting::Audio(audio("menu.wma")), by_name: true, ..Menu::default() };
        let handling = Handling { greeting: Greeting::None, then: Then::Menu(menu) };
        let to_queue = Target::Endpoint(Endpoint::Queue(QueueId(0)));
        let changed = [
            Attendant { name: "Accueil".into(), speech: false, ..before.clone() },
            Attendant { operator: None, ..before.clone() },
            Attendant { operator: Some(to_queue), ..before.clone() },
            Attendant { hours: None, ..before.clone() },
            Attendant { hours: Some(Week([0; 7])), ..before.clone() },
            Attendant { hours: Some(Week::office().with(6, 47, true)), ..before.clone() },
            Attendant { business: handling.clone(), ..before.clone() },
            Attendant {
                after: Handling { then: Then::Redirect(to_queue), ..handling.clone() },
                ..before.clone()
            },
            Attendant {
                holidays: vec![holiday("No\u{eb}l", &handling), holiday("Easter", &before.after)],
                ..before.clone()
            },
        ];
        for attendant in changed {
            is_exact(session, &change_attendant(attendant));
        }
        let mut scoped = before.clone();
        scoped.scope.include = Some(users([UserId(4), UserId(5)]));
        scoped.scope.exclude = users([UserId(5)]);
        is_exact(session, &change_attendant(scoped));
    }
}

// AA-09, CQ-11
#[test]
fn an_account_and_its_number_take_lines_of_their_own_today() {
    let mut session = TODAY.clone();
    let endpoint = Endpoint::Queue(QueueId(1));
    let made = Box::new(Queue::new("Front desk"));
    does(&mut session, &Command::Routing(RoutingCommand::CreateQueue { queue: made.clone() }));
    let on = Command::Routing(RoutingCommand::SetAccount { endpoint, on: true });
    is_exact(&session, &on);
    does(&mut session, &on);
    let off = Command::Routing(RoutingCommand::SetAccount { endpoint, on: false });
    is_exact(&session, &off);
    let old = Endpoint::Queue(QueueId(0));
    let associated = Command::Routing(RoutingCommand::SetAccount { endpoint: old, on: true });
    does(&mut session, &associated);
    let freed = Queue { number: None, size: 7, ..queue(&session) };
    leads_there(&session, &change_queue(freed.clone()));
    does(&mut session, &change_queue(freed));
    let numbered = Queue { number: Some(number(33_536_490_044)), ..*made };
    let id = QueueId(1);
    let wish = RoutingCommand::ChangeQueue { id, queue: Box::new(numbered) };
    is_exact(&session, &Command::Routing(wish));
}

/// Plays the simulation's wishes, and compares each with its lines before it is carried out.
fn plays(mut session: Session, seed: u64, count: usize) -> BTreeMap<&'static str, usize> {
    let mut stream = Stream::new(seed, "coherence", 0);
    let mut granted = BTreeMap::new();
    for _ in 0..count {
        let Some(wish) = command(session.tenant(), &mut stream) else { continue };
        if let Err(why) = coherent(&session, &wish) {
            panic!("seed {seed}: {why}");
        }
        let Command::Routing(inner) = &wish else { continue };
        if direct(&session, &wish).is_some() {
            *granted.entry(kind(inner)).or_insert(0) += 1;
            let opts = matches!(inner, RoutingCommand::OptOut { .. });
            assert!(opts || run(&session, &wish).is_some(), "{wish:?} has no line");
        }
        // What is refused has changed nothing in either way.
        drop(session.execute(&wish, Origin::AdminCenter));
    }
    granted
}

#[test]
fn whatever_is_granted_has_lines_that_lead_there() {
    for (session, seed) in [(sample(), 1), (TODAY.clone(), 2)] {
        let granted = plays(session, seed, 250);
        assert!(granted.len() >= 5, "{granted:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(96)
    })]

    #[test]
    fn lines_of_generated_wishes_lead_where_the_wishes_lead(wish in routing_command()) {
        for session in [&sample(), &*TODAY] {
            prop_assert_eq!(coherent(session, &wish), Ok(()));
        }
    }
}
