//! What a caller meets who tries a call (UN, CC, BR, US, NI, CQ, AA).

use passerelle::domain::calls::presence::Presence;
use passerelle::domain::calls::{Conference, Dial, MenuStep, Pin, Skipped, Step, What, trace};
use passerelle::domain::command::Command;
use passerelle::domain::credits::Credits;
use passerelle::domain::dialin::{DialInCommand, Languages, PeopleChange, PromptLanguage};
use passerelle::domain::ids::{AttendantId, QueueId, UserId, UserSet};
use passerelle::domain::people::{Mailbox, PersonChange, Provider};
use passerelle::domain::phone::PhoneNumber;
use passerelle::domain::routing::attendants::{Part, Reach};
use passerelle::domain::routing::queues::{Distribution, Queue};
use passerelle::domain::routing::{Endpoint, RoutingCommand, Target};
use passerelle::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Timestamp};

use crate::support::{PARIS, SPARE, World, number};

const FREE: u64 = 18_005_551_234;
const OF_AMOS: u64 = 14_255_550_164;
const HELP_DESK: u64 = 33_536_490_044;
const RECEPTION: u64 = 33_536_490_045;

fn met(world: &World, dial: &Dial) -> Vec<What> {
    trace(&world.tenant, dial, world.now).into_iter().map(|step| step.what).collect()
}

fn dialed(digits: u64) -> Dial {
    Dial::new(number(digits))
}

/// A call into the meetings of a person.
fn joining(world: &World, to: u64, organizer: UserId) -> Dial {
    let id = world.person(organizer).conference_id.to_string();
    Dial { conference_id: id.into(), ..dialed(to) }
}

fn organizer(world: &World) -> UserId {
    world.find(|p| p.provider == Provider::Microsoft && p.mailbox == Mailbox::Online)
}

fn change(world: &mut World, edit: impl Fn(&mut Queue)) {
    let id = QueueId(0);
    let mut queue = world.tenant.routing.queues[&id].queue.clone();
    edit(&mut queue);
    let queue = Box::new(queue);
    world.does(&Command::Routing(RoutingCommand::ChangeQueue { id, queue }));
}

// UN-01
#[test]
fn a_number_off_the_bridge_is_not_in_service_however_many_invitations_print_it() {
    let mut world = World::sample();
    let seattle = number(12_065_550_142);
    let user = world.find(|p| p.toll == Some(seattle) && p.meetings.1 > 0);
    let dial = joining(&world, 12_065_550_142, user);
    assert!(
        met(&world, &Dial { started: true, ..dial.clone() }).last().is_some_and(What::is_arrival)
    );
    world.does(&Command::UnassignFromBridge { number: seattle, accept_dead: true });
    let after = met(&world, &Dial { started: true, ..dial });
    let Some(What::NotInService { number, owned: true, people, meetings }) = after.last() else {
        panic!("{after:?}");
    };
    assert!(*number == seattle && *people > 0 && *meetings > 0);
}

#[test]
fn a_number_that_is_nobodys_or_does_nothing_is_not_in_service() {
    let world = World::sample();
    for (digits, is_owned) in [(33_199_000_999, false), (SPARE, true), (33_261_910_441, true)] {
        let steps = met(&world, &dialed(digits));
        assert!(
            matches!(&steps[..], [What::Dialed { .. }, What::NotInService { owned, .. }]
                if *owned == is_owned),
            "{digits}: {steps:?}"
        );
    }
}

// CC-01, CC-07
#[test]
fn a_toll_free_call_needs_credits_and_a_toll_call_does_not() {
    let mut world = World::sample();
    let pays = met(&world, &dialed(FREE));
    assert!(matches!(pays[1], What::OrganizationPays { balance_cents } if balance_cents > 0));
    assert!(matches!(met(&world, &dialed(PARIS))[1], What::CallerPays));
    world.tenant.credits.balance_cents = 0;
    let stopped = met(&world, &dialed(FREE));
    assert!(matches!(stopped[..], [What::Dialed { .. }, What::OutOfCredits { set_up: true }]));
    world.tenant.credits = Credits::default();
    let stopped = met(&world, &dialed(FREE));
    assert!(matches!(stopped[..], [What::Dialed { .. }, What::OutOfCredits { set_up: false }]));
    assert!(met(&world, &dialed(PARIS)).len() > 3, "toll calls go on");
}

// BR-08
#[test]
fn shared_and_dedicated_numbers_lead_to_any_meeting() {
    let world = World::sample();
    let user = organizer(&world);
    let shared = |n: &PhoneNumber| world.tenant.bridge.numbers[n].shared;
    for number in world.tenant.bridge.numbers.keys() {
        let dial = Dial { started: true, ..joining(&world, number.digits(), user) };
        let steps = met(&world, &dial);
        let answers = steps.iter().any(
            |what| matches!(what, What::BridgeAnswers { shared: is, .. } if *is == shared(number)),
        );
        assert!(
            answers
                && steps.last() == Some(&What::Conference(Conference::Joins { organizer: user })),
            "{steps:?}"
        );
    }
}

// NI-02
#[test]
fn a_service_number_carries_hundreds_of_calls_and_a_user_number_a_few() {
    let world = World::sample();
    let with = |digits, ahead| met(&world, &Dial { ahead, ..dialed(digits) });
    let busy = |steps: &[What]| steps.contains(&What::BusySignal);
    assert!(!busy(&with(PARIS, 200)) && busy(&with(PARIS, 300)));
    assert!(!busy(&with(OF_AMOS, 2)) && busy(&with(OF_AMOS, 3)));
    let capacity = |steps: Vec<What>| {
        steps.into_iter().find_map(|what| match what {
            What::Capacity { calls, .. } => Some(calls),
            _ => None,
        })
    };
    assert!(capacity(with(PARIS, 0)) > capacity(with(OF_AMOS, 0)));
}

// US-07
#[test]
fn a_conference_id_is_right_wrong_reset_or_unreadable() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::Microsoft && p.meetings.1 > 1);
    let with =
        |world: &World, id: &str| met(world, &Dial { conference_id: id.into(), ..dialed(PARIS) });
    let old = world.person(user).conference_id;
    let right = with(&world, &old.to_string());
    let leads = right.iter().any(|what| match what {
        What::Conference(Conference::IdRight { organizer, .. }) => *organizer == user,
        _ => false,
    });
    assert!(leads, "{right:?}");
    let typed = old.to_string();
    let spaced = format!("{} {}#", &typed[..3], &typed[3..]);
    assert_eq!(with(&world, &spaced).len(), right.len());
    assert_eq!(with(&world, "").last(), Some(&What::Conference(Conference::NoId)));
    for unreadable in ["123456", "12345678", "abcdefg"] {
        let typed = unreadable.into();
        assert_eq!(
            with(&world, unreadable).last(),
            Some(&What::Conference(Conference::IdUnreadable { typed }))
        );
    }
    let change = PersonChange::ConferenceIdReset { id: 0 };
    world.does(&Command::ChangePerson { user, change });
    let reset = with(&world, &old.to_string());
    let Some(What::Conference(Conference::IdUnknown { id, meetings })) = reset.last() else {
        panic!("{reset:?}")
    };
    assert!(*id == old && *meetings > 1, "{meetings} meetings still print {id}");
}

// US-06
#[test]
fn the_pin_starts_the_meeting_and_is_not_needed_once_it_runs() {
    let world = World::sample();
    let user = organizer(&world);
    let dial = joining(&world, PARIS, user);
    let with = |pin, started| met(&world, &Dial { pin, started, ..dial.clone() });
    let last = |steps: Vec<What>| steps.last().cloned();
    let (joins, lobby) = (
        What::Conference(Conference::Joins { organizer: user }),
        What::Conference(Conference::Lobby { organizer: user }),
    );
    assert_eq!(last(with(Pin::Right, false)), Some(joins.clone()));
    assert_eq!(last(with(Pin::Wrong, false)), Some(lobby.clone()));
    assert_eq!(last(with(Pin::None, false)), Some(lobby));
    assert_eq!(last(with(Pin::None, true)), Some(joins));
    assert!(with(Pin::Wrong, false).contains(&What::Conference(Conference::PinWrong)));
}

// US-09
#[test]
fn callers_wait_with_music_until_the_organizer_starts_the_meeting() {
    let world = World::sample();
    let user = organizer(&world);
    let steps = met(&world, &joining(&world, PARIS, user));
    assert_eq!(steps.last(), Some(&What::Conference(Conference::Lobby { organizer: user })));
}

/// Changes settings of one person.
fn set(world: &mut World, user: UserId, change: PeopleChange) {
    let users = UserSet::one(user);
    world.does(&Command::DialIn(DialInCommand::ChangePeople { users, change }));
}

// US-09
#[test]
fn unauthenticated_callers_are_the_first_where_that_is_switched_on() {
    let mut world = World::sample();
    let user = organizer(&world);
    let unauthenticated = Some(true);
    set(&mut world, user, PeopleChange { unauthenticated, ..PeopleChange::default() });
    let steps = met(&world, &joining(&world, PARIS, user));
    assert!(steps.contains(&What::Conference(Conference::MayBeFirst { organizer: user })));
    assert_eq!(steps.last(), Some(&What::Conference(Conference::Joins { organizer: user })));
}

// US-10
#[test]
fn toll_free_callers_are_turned_away_where_that_is_switched_off_and_others_are_not() {
    let mut world = World::sample();
    let user = organizer(&world);
    let toll_free = Some(false);
    set(&mut world, user, PeopleChange { toll_free, ..PeopleChange::default() });
    let away = What::Conference(Conference::TollFreeOff { organizer: user });
    assert_eq!(met(&world, &joining(&world, FREE, user)).last(), Some(&away));
    assert!(!met(&world, &joining(&world, PARIS, user)).contains(&away));
}

// BR-10
#[test]
fn the_bridge_greets_in_the_primary_language_of_the_number() {
    let mut world = World::sample();
    let languages = Languages {
        primary: PromptLanguage::German,
        secondary: [PromptLanguage::FrenchFrance].into(),
    };
    let languages = Some(languages);
    world.does(&Command::DialIn(DialInCommand::SetLanguages { number: number(PARIS), languages }));
    let greets = met(&world, &dialed(PARIS)).into_iter().find_map(|what| match what {
        What::BridgeAnswers { language, .. } => Some(language.code()),
        _ => None,
    });
    assert_eq!(greets, Some("de-DE"));
}

#[test]
fn whoever_left_conferencing_has_no_meeting_to_call_into() {
    let mut world = World::sample();
    let user = organizer(&world);
    let dial = joining(&world, PARIS, user);
    world.does(&Command::ChangePerson { user, change: PersonChange::ConferencingOff });
    assert!(matches!(
        met(&world, &dial).last(),
        Some(What::Conference(Conference::IdUnknown { .. }))
    ));
}

// CQ-01, CQ-06
#[test]
fn a_queue_greets_plays_music_and_rings_free_agents() {
    let world = World::sample();
    let steps = met(&world, &dialed(HELP_DESK));
    let order = ["QueueAnswers", "Greeted", "Position", "AgentsRing", "AgentAnswers"];
    let mut rest = steps.iter().map(|what| format!("{what:?}"));
    for wanted in order {
        assert!(rest.any(|what| what.starts_with(wanted)), "{wanted} is missing: {steps:?}");
    }
    assert!(steps.last().is_some_and(What::is_arrival));
}

// CQ-06
#[test]
fn offline_busy_and_opted_out_agents_are_skipped() {
    let mut world = World::sample();
    let agents = world.tenant.routing.queues[&QueueId(0)].queue.agents.clone();
    let opt = RoutingCommand::OptOut { id: QueueId(0), agent: agents[0], out: true };
    world.does(&Command::Routing(opt));
    let meeting = world.meetings(agents[1])[0].starts_at;
    let (first, _) = world.person(agents[1]).meetings;
    world.tenant.meetings[first as usize].starts_at = world.now.plus(-10 * MINUTE_MS);
    let skipped = |world: &World| -> Vec<(UserId, Skipped)> {
        met(world, &dialed(HELP_DESK))
            .into_iter()
            .filter_map(|what| match what {
                What::AgentSkipped { agent, why } => Some((agent, why)),
                _ => None,
            })
            .collect()
    };
    let now = skipped(&world);
    assert!(now.contains(&(agents[0], Skipped::OptedOut)), "{now:?}");
    assert!(now.contains(&(agents[1], Skipped::Presence(Presence::DoNotDisturb))), "{now:?}");
    assert!(meeting > world.now);
    world.now = Timestamp::utc(2018, 4, 21, 3, 0);
    let by_night = skipped(&world);
    assert_eq!(by_night.len(), agents.len());
    assert!(by_night.contains(&(agents[2], Skipped::Presence(Presence::Offline))));
    let steps = met(&world, &dialed(HELP_DESK));
    assert!(
        steps.contains(&What::NoAgent) && steps.contains(&What::WaitedTooLong { wait_s: 1_200 })
    );
    assert_eq!(steps.last(), Some(&What::Disconnected));
}

// CQ-06
#[test]
fn all_agents_ring_at_once_or_only_the_first_that_is_free() {
    let mut world = World::sample();
    let rung = |world: &World| {
        met(world, &dialed(HELP_DESK)).into_iter().find_map(|what| match what {
            What::AgentsRing { agents, distribution, .. } => Some((agents.len(), distribution)),
            _ => None,
        })
    };
    assert!(rung(&world).is_some_and(|(many, how)| many > 1 && how == Distribution::Attendant));
    change(&mut world, |queue| queue.distribution = Distribution::Serial);
    assert_eq!(rung(&world), Some((1, Distribution::Serial)));
}

// CQ-07
#[test]
fn an_agent_who_was_just_added_is_not_rung_yet() {
    let mut world = World::sample();
    change(&mut world, |queue| queue.agents = vec![UserId(5)]);
    world.tenant.people[5].country = passerelle::domain::phone::Country::GB;
    let from = world.now.plus(30 * MINUTE_MS);
    // Tom was among the agents of the sample already; somebody new was not.
    let newcomer = world.find(|p| p.country == passerelle::domain::phone::Country::DE);
    change(&mut world, |queue| queue.agents = vec![newcomer]);
    let steps = met(&world, &dialed(HELP_DESK));
    let waits = What::AgentSkipped { agent: newcomer, why: Skipped::NotYet { from } };
    assert!(steps.contains(&waits), "{steps:?}");
    world.now = from;
    assert!(met(&world, &dialed(HELP_DESK)).last().is_some_and(What::is_arrival));
}

// CQ-08
#[test]
fn a_full_queue_is_busy_or_forwards_and_a_long_wait_ends_or_forwards() {
    let mut world = World::sample();
    let with = |world: &World, ahead| met(world, &Dial { ahead, ..dialed(HELP_DESK) });
    assert!(with(&world, 49).iter().any(|w| matches!(w, What::Position { position: 50, .. })));
    let full = with(&world, 50);
    assert!(full.contains(&What::QueueFull { size: 50 }) && full.contains(&What::BusySignal));
    let amos = Target::Person(UserId(0));
    change(&mut world, |queue| (queue.when_full, queue.when_waited) = (Some(amos), Some(amos)));
    let full = with(&world, 50);
    assert!(full.contains(&What::Forwarded { target: amos }), "{full:?}");
    // Each agent takes a call every three minutes, so that a long line does not move fast enough.
    change(&mut world, |queue| queue.wait_s = 60);
    let late = with(&world, 40);
    assert!(late.contains(&What::WaitedTooLong { wait_s: 60 }), "{late:?}");
    assert!(late.contains(&What::Forwarded { target: amos }));
    change(&mut world, |queue| queue.wait_s = 0);
    assert!(with(&world, 0).contains(&What::WaitedTooLong { wait_s: 0 }));
}

// AA-04, AA-05, AA-07
#[test]
fn an_attendant_answers_by_its_clock() {
    let mut world = World::sample();
    let part = |world: &World| {
        met(world, &dialed(RECEPTION)).into_iter().find_map(|what| match what {
            What::Hours { part, .. } => Some(part),
            _ => None,
        })
    };
    assert_eq!(part(&world), Some(Part::Business));
    world.now = world.now.plus(9 * HOUR_MS);
    assert_eq!(part(&world), Some(Part::AfterHours));
    assert_eq!(met(&world, &dialed(RECEPTION)).last(), Some(&What::Disconnected));
}

// AA-01, AA-03, AA-06
#[test]
fn the_keys_of_a_menu_lead_on_repeat_and_go_back() {
    let world = World::sample();
    let with = |keys: &str| met(&world, &Dial { keys: keys.into(), ..dialed(RECEPTION) });
    let help_desk = Target::Endpoint(Endpoint::Queue(QueueId(0)));
    let one = with("1");
    assert!(
        one.contains(&What::Forwarded { target: help_desk })
            && one
                .contains(&What::Menu(MenuStep::KeyPressed { key: '1', name: "Help desk".into() }))
    );
    assert!(with("0").contains(&What::Menu(MenuStep::OperatorKey)));
    let star = with("*1");
    assert!(
        star.contains(&What::Menu(MenuStep::Repeats))
            && star.contains(&What::Forwarded { target: help_desk })
    );
    let back = with("#");
    assert!(
        back.contains(&What::Menu(MenuStep::GoesBack { to: None }))
            && back.contains(&What::Menu(MenuStep::NoKey))
    );
    assert!(with("7").contains(&What::Menu(MenuStep::KeyWithout { key: '7' })));
    assert_eq!(with("").last(), Some(&What::Disconnected));
}

// AA-08
#[test]
fn a_caller_asks_for_a_person_by_name() {
    let mut world = World::sample();
    let asked = Dial { asks_for: Some(UserId(1)), ..dialed(RECEPTION) };
    let steps = met(&world, &asked);
    let found = What::Menu(MenuStep::AsksFor { user: UserId(1), reach: Reach::VoiceAndKeys });
    assert!(steps.contains(&found) && steps.contains(&What::PersonRings { user: UserId(1) }));
    let id = AttendantId(0);
    let mut attendant = world.tenant.routing.attendants[&id].attendant.clone();
    attendant.scope.exclude = passerelle::domain::ids::UserSet::one(UserId(1));
    let attendant = Box::new(attendant);
    world.does(&Command::Routing(RoutingCommand::ChangeAttendant { id, attendant }));
    let steps = met(&world, &asked);
    let refused = What::Menu(MenuStep::AsksFor { user: UserId(1), reach: Reach::Excluded });
    assert!(steps.contains(&refused) && !steps.contains(&What::PersonRings { user: UserId(1) }));
}

#[test]
fn a_persons_number_rings_and_a_person_who_calls_is_busy() {
    let mut world = World::sample();
    world.now = Timestamp::utc(2018, 4, 18, 15, 0);
    world.tenant.meetings.clear();
    world.tenant.people.iter_mut().for_each(|p| p.meetings = (0, 0));
    let last = |dial: Dial| met(&world, &dial).last().cloned();
    let is = |presence| Some(What::PersonIs { user: UserId(0), presence });
    assert_eq!(last(dialed(OF_AMOS)), is(Presence::Available));
    let by_amos = Dial { from: Some(UserId(0)), ..dialed(OF_AMOS) };
    assert_eq!(last(by_amos), is(Presence::DoNotDisturb));
    world.now = world.now.plus(DAY_MS / 2);
    assert_eq!(met(&world, &dialed(OF_AMOS)).last().cloned(), is(Presence::Offline));
}

#[test]
fn a_call_that_goes_round_is_cut_and_said() {
    let mut world = World::sample();
    world.now = Timestamp::utc(2018, 4, 21, 3, 0);
    let first = Target::Endpoint(Endpoint::Queue(QueueId(0)));
    let second = Queue { when_waited: Some(first), ..Queue::new("Second") };
    let queue = Box::new(second);
    world.does(&Command::Routing(RoutingCommand::CreateQueue { queue }));
    let back = Target::Endpoint(Endpoint::Queue(QueueId(1)));
    change(&mut world, |queue| queue.when_waited = Some(back));
    let steps = met(&world, &dialed(HELP_DESK));
    let endpoint = Endpoint::Queue(QueueId(0));
    assert_eq!(steps.last(), Some(&What::RoundAgain { endpoint }));
}

#[test]
fn trying_a_call_changes_nothing_and_always_goes_the_same_way() {
    let world = World::sample();
    let before = world.tenant.clone();
    let user = organizer(&world);
    let mut dials: Vec<Dial> = world.tenant.numbers.owned.keys().map(|n| Dial::new(*n)).collect();
    dials.push(Dial { keys: "*7#1".into(), ahead: 3, ..dialed(RECEPTION) });
    dials.push(joining(&world, FREE, user));
    for dial in dials {
        for hours in 0..48 {
            let at = world.now.plus(hours * HOUR_MS);
            let steps: Vec<Step> = trace(&world.tenant, &dial, at);
            assert_eq!(steps, trace(&world.tenant, &dial, at));
            assert!(steps.is_sorted_by(|a, b| a.at <= b.at) && steps[0].at == at);
        }
    }
    assert_eq!(world.tenant, before);
}
