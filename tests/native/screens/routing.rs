//! Call queues and auto attendants as their pages show them: lists, forms, hours, the drawing.

use passerelle::domain::command::Command;
use passerelle::domain::ids::{AttendantId, QueueId, UserId};
use passerelle::domain::phone::Country;
use passerelle::domain::profile::Era;
use passerelle::domain::routing::hours::{Week, slots};
use passerelle::domain::routing::queues::{Distribution, Queue};
use passerelle::domain::routing::sound::Audio;
use passerelle::domain::routing::{Endpoint, RoutingCommand, Target};
use passerelle::screens::routing::attendant_form::{
    AttendantDraft, HolidayDraft, Leaf, OptionDraft,
};
use passerelle::screens::routing::list::{self, Opened};
use passerelle::screens::routing::parts::{Errors, Goes, GreetingDraft, Hears, TargetDraft};
use passerelle::screens::routing::queue_form::{QueueDraft, read_wait};
use passerelle::screens::routing::tree::{Kind, Node, draw};
use passerelle::screens::routing::{days, hours, parts, people};
use passerelle::screens::voice::numbers::{self, Status};
use passerelle::texts::Lang;
use passerelle::wording::routing::hours::Problem;

use crate::support::{World, number, sample};

const HELP_DESK: QueueId = QueueId(0);
const RECEPTION: AttendantId = AttendantId(0);

fn queue_errors(world: &World, draft: &QueueDraft) -> Errors {
    draft.check(&world.tenant, Lang::En, Country::US, None).err().unwrap_or_default()
}

fn attendant_errors(world: &World, draft: &AttendantDraft) -> Errors {
    draft.check(&world.tenant, Lang::En, Country::US, None).err().unwrap_or_default()
}

fn sales() -> QueueDraft {
    QueueDraft { name: "Sales".into(), ..QueueDraft::new() }
}

fn to_person(user: u32) -> TargetDraft {
    TargetDraft { goes: Goes::Person, person: Some(UserId(user)), ..TargetDraft::default() }
}

fn night() -> AttendantDraft {
    AttendantDraft { name: "Night".into(), ..AttendantDraft::new(Country::FR, Lang::En) }
}

fn with_keys(keys: &[&str]) -> AttendantDraft {
    let mut draft = night();
    draft.business.menu = true;
    for key in keys {
        let (key, name) = (key.to_string(), "Somebody".into());
        draft.business.options.push(OptionDraft { key, name, target: to_person(1) });
    }
    draft
}

#[test]
fn the_forms_of_the_sample_read_back_as_they_are_saved() {
    let world = World::sample();
    let queue = &world.tenant.routing.queues[&HELP_DESK].queue;
    assert_eq!(QueueDraft::of(queue).read(Lang::En).as_ref(), Ok(queue));
    let attendant = &world.tenant.routing.attendants[&RECEPTION].attendant;
    assert_eq!(AttendantDraft::of(attendant).read(Lang::Fr).as_ref(), Ok(attendant));
    assert!(queue_errors(&world, &sales()).is_empty());
    assert!(attendant_errors(&world, &night()).is_empty());
}

#[test]
fn what_is_wrong_with_a_queue_is_said_at_its_field() {
    let world = World::sample();
    let file = GreetingDraft { hears: Hears::Audio, ..GreetingDraft::default() };
    let nowhere = TargetDraft { goes: Goes::Queue, ..TargetDraft::default() };
    for (draft, spot) in [
        (QueueDraft::new(), "name"),
        (QueueDraft { number: "33199001234".into(), ..sales() }, "number"),
        (QueueDraft { alert: "29".into(), ..sales() }, "alert"),
        (QueueDraft { alert: "soon".into(), ..sales() }, "alert"),
        (QueueDraft { size: "201".into(), ..sales() }, "size"),
        (QueueDraft { size: "-1".into(), ..sales() }, "size"),
        (QueueDraft { wait: "long".into(), ..sales() }, "wait"),
        (QueueDraft { full: nowhere, ..sales() }, "full"),
        (QueueDraft { waited: nowhere, ..sales() }, "waited"),
        (QueueDraft { greeting: file.clone(), ..sales() }, "greeting"),
        (QueueDraft { music: file.clone(), ..sales() }, "music"),
        (QueueDraft { agents: (0..51).map(UserId).collect(), ..sales() }, "agents"),
        (QueueDraft { distribution: Distribution::RoundRobin, ..sales() }, "distribution"),
    ] {
        let errors = queue_errors(&world, &draft);
        let spots: Vec<&str> = errors.spots().collect();
        assert_eq!(spots, [spot], "{:?}", errors.at(spot));
    }
}

// CQ-08
#[test]
fn forty_seven_minutes_become_forty_five_and_the_form_says_so() {
    for (typed, seconds) in [
        ("20", Some(1_200)),
        (" 1:15 ", Some(75)),
        ("0", Some(0)),
        ("0:47", Some(47)),
        ("1,5", Some(90)),
        ("2:75", None),
        ("", None),
        ("-3", None),
        ("many", None),
    ] {
        assert_eq!(read_wait(typed), seconds, "{typed:?}");
    }
    let draft = QueueDraft { wait: "47".into(), ..sales() };
    let note = draft.wait_note(Lang::En).expect("47 minutes become something else");
    assert_eq!(note, "47 min becomes 45 min, the longest wait.");
    assert!(draft.wait_note(Lang::Fr).is_some_and(|note| note.contains("45 min")));
    assert_eq!(sales().wait_note(Lang::En), None);
    let mut world = World::sample();
    let queue = Box::new(draft.read(Lang::En).expect("a readable form"));
    world.does(&Command::Routing(RoutingCommand::CreateQueue { queue }));
    let kept = &world.tenant.routing.queues[&QueueId(1)].queue;
    assert_eq!(QueueDraft::of(kept).wait, "45");
}

// AA-06
#[test]
fn a_key_that_stands_twice_is_refused_at_the_second_one() {
    let world = World::sample();
    for (keys, spot) in [
        (&["1", "2", "1"][..], "business.option2.key"),
        (&["1", "*"], "business.option1.key"),
        (&["1", "12"], "business.option1.key"),
        (&[], "business.menu"),
    ] {
        let errors = attendant_errors(&world, &with_keys(keys));
        assert_eq!(errors.spots().collect::<Vec<_>>(), [spot], "{keys:?}");
        assert!(Leaf::Business.has_errors(&errors) && !Leaf::General.has_errors(&errors));
    }
    let mut nameless = with_keys(&["1", "2"]);
    nameless.business.options[1].name.clear();
    let errors = attendant_errors(&world, &nameless);
    assert_eq!(errors.spots().collect::<Vec<_>>(), ["business.option1.name"]);
    nameless.business.options[1].target = TargetDraft::default();
    let errors = attendant_errors(&world, &nameless);
    assert_eq!(errors.spots().collect::<Vec<_>>(), ["business.option1.target"]);
}

#[test]
fn texts_files_and_operators_are_said_at_their_own_fields() {
    let world = World::sample();
    let mut draft = with_keys(&["1"]);
    draft.business.prompt = GreetingDraft { hears: Hears::Text, ..GreetingDraft::default() };
    let spots = |draft: &AttendantDraft| {
        attendant_errors(&world, draft).spots().map(str::to_string).collect::<Vec<_>>()
    };
    assert_eq!(spots(&draft), ["business.prompt"]);
    draft.business.greeting = draft.business.prompt.clone();
    assert_eq!(spots(&draft), ["business.greeting"]);
    let mut zero = with_keys(&["0"]);
    zero.operator = to_person(2);
    assert_eq!(spots(&zero), ["business.option0.key"]);
    zero.operator = TargetDraft { goes: Goes::Person, ..TargetDraft::default() };
    assert_eq!(spots(&zero), ["operator"]);
    let ogg = Audio { name: "a.ogg".into(), bytes: 1 };
    let after = GreetingDraft { hears: Hears::Audio, audio: Some(ogg), text: String::new() };
    let mut closed = AttendantDraft { custom: true, ..night() };
    closed.after.greeting = after;
    assert_eq!(spots(&closed), ["after.greeting"]);
}

// AA-04
#[test]
fn hours_are_typed_as_ranges_and_overlaps_are_said() {
    let day = |text: &str| hours::read(text);
    assert_eq!(day("9:00-12:30, 13:30-17:00"), Ok(slots(18, 25) | slots(27, 34)));
    assert_eq!(day("9-12h30; 13h30 – 17h"), day("9:00-12:30, 13:30-17:00"));
    assert_eq!(day("0:00-24:00"), Ok(slots(0, 48)));
    assert_eq!(day(" "), Ok(0));
    let overlap = Problem::Overlap("9:00-12:30".into(), "12:00-17:00".into());
    assert_eq!(day("9:00-12:30, 12:00-17:00"), Err(overlap));
    assert_eq!(day("17-9"), Err(Problem::UpsideDown("17-9".into())));
    assert_eq!(day("9:15-10"), Err(Problem::NotHalfHour("9:15-10".into())));
    for unreadable in ["nine to five", "9", "9-25", "9:60-10"] {
        assert!(matches!(day(unreadable), Err(Problem::Unreadable(_))), "{unreadable}");
    }
}

// AA-04
#[test]
fn the_grid_and_what_is_typed_follow_each_other() {
    let mut draft = AttendantDraft { custom: true, ..night() };
    assert_eq!(draft.days[0], "9:00-17:00");
    assert_eq!(draft.days[6], "");
    draft.set_slot(0, 24, false);
    draft.set_slot(0, 25, false);
    assert_eq!(draft.days[0], "9:00-12:00, 13:00-17:00");
    draft.type_day(5, "10-12");
    assert!(draft.week.is_open(5, 20) && !draft.week.is_open(5, 24));
    draft.type_day(5, "10-12, 11-13");
    assert_eq!(draft.days[5], "10-12, 11-13", "what was typed stays");
    let world = World::sample();
    let errors = attendant_errors(&world, &draft);
    assert!(errors.at("day5").is_some_and(|text| text.contains("overlap")), "{errors:?}");
    assert!(Leaf::Hours.has_errors(&errors));
    let week = Week::office();
    assert_eq!(hours::read(&hours::written(&week, 2)), Ok(week.0[2]));
}

// AA-04
#[test]
fn the_after_hours_page_exists_with_custom_hours_only() {
    let mut draft = night();
    assert!(!Leaf::of(&draft).contains(&Leaf::AfterHours));
    draft.custom = true;
    assert_eq!(Leaf::of(&draft), Leaf::ALL);
    for leaf in Leaf::ALL {
        assert_eq!(Leaf::parse(leaf.key()), leaf);
    }
}

// AA-07
#[test]
fn holidays_are_typed_as_days() {
    let world = World::sample();
    assert_eq!(days::read("2018-12-25").map(days::written).as_deref(), Some("2018-12-25"));
    assert_eq!((days::read("25/12/2018"), days::read("")), (None, None));
    let with = |first: &str, last: &str| {
        let ranges = vec![(first.to_string(), last.to_string())];
        let holiday = HolidayDraft { name: "Rest".into(), ranges, ..HolidayDraft::default() };
        AttendantDraft { holidays: vec![holiday], ..night() }
    };
    assert!(attendant_errors(&world, &with("2018-12-24", "2018-12-26")).is_empty());
    assert!(attendant_errors(&world, &with("2018-12-25", "")).is_empty(), "one day");
    let upside_down = attendant_errors(&world, &with("2018-12-26", "2018-12-24"));
    let strange = attendant_errors(&world, &with("Christmas", ""));
    for errors in [upside_down, strange] {
        assert_eq!(errors.spots().collect::<Vec<_>>(), ["holiday0.range0"]);
        assert!(Leaf::Holidays.has_errors(&errors));
    }
}

// CQ-03, AA-02
#[test]
fn the_number_list_shows_numbers_with_their_places() {
    let mut world = World::sample();
    let shown = parts::numbers(&world.tenant, Lang::En, Country::FR, None);
    let paris = ("33199001877".to_string(), "01 99 00 18 77 · Paris, France".to_string());
    assert!(shown.contains(&paris), "{shown:?}");
    assert_eq!(parts::why_no_number(&world.tenant, Lang::En, Country::FR, None), None);
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let why = parts::why_no_number(&world.tenant, Lang::En, Country::FR, None);
    assert!(why.is_some_and(|why| why.contains("resource account")));
}

#[test]
fn lists_and_addresses_name_queues_and_attendants() {
    let session = sample();
    let tenant = session.tenant();
    let queues = list::queues(tenant, Lang::En);
    assert_eq!(queues.len(), 1);
    assert_eq!(
        (queues[0].name.as_str(), queues[0].first.as_str()),
        ("Contoso Help Desk", "6 agents")
    );
    let attendants = list::attendants(tenant, Lang::Fr);
    assert_eq!(attendants[0].second, "anglais (Royaume-Uni)");
    assert_eq!(list::route_of(queues[0].endpoint).href(), "#/routing/queues?id=0");
    assert_eq!(list::opened_queue(tenant, "0"), Opened::One(HELP_DESK));
    assert_eq!(list::opened_queue(tenant, "new"), Opened::New);
    assert_eq!(list::opened_queue(tenant, "7"), Opened::List);
    assert_eq!(list::opened_attendant(tenant, "x"), Opened::List);
    let row = numbers::row(tenant, Lang::En, number(33_536_490_044)).expect("an owned number");
    assert_eq!(row.status, Status::Endpoint(Endpoint::Queue(HELP_DESK)));
    assert_eq!(row.assigned_to, "Contoso Help Desk");
}

#[test]
fn people_are_found_by_a_part_of_the_name_or_address() {
    let session = sample();
    let tenant = session.tenant();
    let names = |typed: &str, but: &[UserId]| -> Vec<String> {
        let found = people::found(tenant, typed, but);
        found.iter().map(|user| tenant.people[user.index()].name.to_string()).collect()
    };
    assert_eq!(names("PILAR", &[]), ["Pilar Pinilla", "Pilar Ackerman"]);
    assert_eq!(names("pilar", &[UserId(1)]), ["Pilar Ackerman"]);
    assert_eq!(names("amos.marble@", &[]), ["Amos Marble"]);
    assert_eq!(names("", &[]).len(), people::OFFERED);
    assert!(names("nobody at all", &[]).is_empty());
}

fn nodes(node: &Node) -> Vec<&Node> {
    let below = node.branches.iter().flat_map(|branch| nodes(&branch.node));
    std::iter::once(node).chain(below).collect()
}

#[test]
fn the_drawing_leads_from_the_number_to_the_agents() {
    let session = sample();
    let endpoint = Endpoint::Attendant(RECEPTION);
    let tree = draw(session.tenant(), Lang::En, Country::FR, endpoint);
    assert_eq!((tree.kind, tree.title.as_str()), (Kind::Number, "05 36 49 00 45"));
    let attendant = &tree.branches[0].node;
    let labels: Vec<&str> = attendant.branches.iter().map(|b| b.label.as_str()).collect();
    assert_eq!(labels, ["Business hours", "After hours"]);
    let menu = &attendant.branches[0].node;
    let keys: Vec<&str> = menu.branches.iter().map(|b| b.label.as_str()).collect();
    assert_eq!(keys, ["1 · Help desk", "0 · Operator", "A name"]);
    let queue = &menu.branches[0].node;
    let ways: Vec<&str> = queue.branches.iter().map(|b| b.label.as_str()).collect();
    assert_eq!(ways, ["Attendant", "Full: 50 calls wait", "After 20 min"]);
    assert!(queue.branches[0].node.title.contains("6 agents"));
}

#[test]
fn the_drawing_cuts_and_names_what_goes_round() {
    let mut world = World::sample();
    let back = Target::Endpoint(Endpoint::Attendant(RECEPTION));
    let mut queue: Queue = world.tenant.routing.queues[&HELP_DESK].queue.clone();
    (queue.when_full, queue.when_waited) = (Some(back), Some(back));
    let queue = Box::new(queue);
    world.does(&Command::Routing(RoutingCommand::ChangeQueue { id: HELP_DESK, queue }));
    for endpoint in [Endpoint::Queue(HELP_DESK), Endpoint::Attendant(RECEPTION)] {
        let tree = draw(&world.tenant, Lang::En, Country::FR, endpoint);
        let cuts: Vec<&Node> =
            nodes(&tree).into_iter().filter(|node| node.kind == Kind::Again).collect();
        assert!(!cuts.is_empty() && nodes(&tree).len() < 40, "{}", nodes(&tree).len());
        assert!(cuts.iter().all(|node| node.title.starts_with("Contoso")), "{cuts:?}");
        assert!(cuts.iter().any(|node| node.detail == "the call comes back here"));
    }
}
