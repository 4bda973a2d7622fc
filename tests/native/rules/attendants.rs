//! AA: auto attendants, their hours, menus, holidays and names.

use passerelle::domain::command::Command;
use passerelle::domain::ids::{AttendantId, QueueId, UserId, UserSet};
use passerelle::domain::numbers::{Service, service_of};
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::routing::attendants::{
    Attendant, Handling, Language, Menu, MenuOption, Part, Reach, Scope, Then, reach,
};
use passerelle::domain::routing::hours::{DateRange, Holiday, Week, ZoneId, day_of};
use passerelle::domain::routing::sound::{Audio, Greeting};
use passerelle::domain::routing::{
    Endpoint, Fault, RoutingCommand, RoutingRefusal, Target, links, numbers_for,
};
use passerelle::domain::time::{HOUR_MS, Timestamp};

use crate::support::{World, number, users};

const PARIS: u64 = 33_199_001_877;
const RECEPTION: AttendantId = AttendantId(0);
const NEW: AttendantId = AttendantId(1);

fn create(attendant: Attendant) -> Command {
    Command::Routing(RoutingCommand::CreateAttendant { attendant: Box::new(attendant) })
}

fn change(id: AttendantId, attendant: Attendant) -> Command {
    Command::Routing(RoutingCommand::ChangeAttendant { id, attendant: Box::new(attendant) })
}

fn night() -> Attendant {
    let zone = ZoneId::parse("paris").expect("Paris is in the list");
    Attendant::new("Night", zone, Language(0))
}

fn option(key: char, target: Target) -> MenuOption {
    MenuOption { key, name: format!("Choice {key}").into(), target }
}

fn with_menu(options: Vec<MenuOption>) -> Attendant {
    let menu = Menu { prompt: Greeting::None, options, by_name: false };
    let business = Handling { greeting: Greeting::None, then: Then::Menu(menu) };
    Attendant { business, ..night() }
}

#[track_caller]
fn fault(world: &World, attendant: Attendant) -> (Part, Fault) {
    match world.refuses(&create(attendant)) {
        Refusal::Routing(RoutingRefusal::Faulty { part, fault }) => (part, fault),
        other => panic!("another refusal: {other:?}"),
    }
}

// AA-01
#[test]
fn a_menu_leads_to_a_queue_a_person_another_attendant_and_the_operator() {
    let mut world = World::sample();
    let queue = Target::Endpoint(Endpoint::Queue(QueueId(0)));
    let reception = Target::Endpoint(Endpoint::Attendant(RECEPTION));
    let options =
        vec![option('1', queue), option('2', Target::Person(UserId(1))), option('3', reception)];
    let attendant = Attendant { operator: Some(Target::Person(UserId(2))), ..with_menu(options) };
    world.does(&create(attendant));
    let ways = links::ways(&world.tenant, Endpoint::Attendant(NEW));
    let keys: Vec<_> = ways.iter().map(|way| (way.key, way.target)).collect();
    let operator = Target::Person(UserId(2));
    let expected = [
        (Some('1'), queue),
        (Some('2'), Target::Person(UserId(1))),
        (Some('3'), reception),
        (Some('0'), operator),
    ];
    assert_eq!(keys, expected);
}

// AA-02, NT-06
#[test]
fn the_number_is_an_unassigned_service_number() {
    let mut world = World::sample();
    assert!(numbers_for(&world.tenant, None).contains(&number(PARIS)));
    let user_number = number(33_261_910_441);
    let refusal = world.refuses(&create(Attendant { number: Some(user_number), ..night() }));
    assert_eq!(refusal, RoutingRefusal::UserNumber { number: user_number }.into());
    world.does(&create(Attendant { number: Some(number(PARIS)), ..night() }));
    assert_eq!(service_of(&world.tenant, number(PARIS)), Some(Service::Attendant(NEW)));
    let endpoint = Endpoint::Attendant(NEW);
    world.does(&Command::Routing(RoutingCommand::Delete { endpoint }));
    assert_eq!(service_of(&world.tenant, number(PARIS)), None, "deleting frees the number");
}

// AA-03
#[test]
fn a_name_a_time_zone_and_a_language_are_compulsory() {
    let mut world = World::sample();
    let no_name = Attendant { name: " ".into(), ..night() };
    assert_eq!(world.refuses(&create(no_name)), RoutingRefusal::NameMissing.into());
    let long = Attendant { name: "a".repeat(65).into(), ..night() };
    let refusal = RoutingRefusal::NameTooLong { length: 65 };
    assert_eq!(world.refuses(&create(long)), refusal.into());
    let zoneless = Attendant { zone: ZoneId(200), ..night() };
    assert_eq!(world.refuses(&create(zoneless)), RoutingRefusal::NotInList.into());
    let mute = Attendant { language: Language(200), ..night() };
    assert_eq!(world.refuses(&create(mute)), RoutingRefusal::NotInList.into());
    assert_eq!(Language::all().count(), 24);
    // Stored by their place, so the places of what was stored must never change.
    let places = [(0, "ar-EG"), (7, "en-US"), (10, "fr-FR"), (23, "uk-UA")];
    assert!(places.iter().all(|(place, code)| Language(*place).code() == *code));
    world.does(&create(night()));
}

// AA-03
#[test]
fn key_0_is_the_operators_where_there_is_one() {
    let mut world = World::sample();
    let zero = with_menu(vec![option('0', Target::Person(UserId(1)))]);
    let taken = Attendant { operator: Some(Target::Person(UserId(2))), ..zero.clone() };
    assert_eq!(fault(&world, taken), (Part::Business, Fault::KeyOfOperator));
    world.does(&create(zero));
    let only_operator =
        Attendant { operator: Some(Target::Person(UserId(2))), ..with_menu(Vec::new()) };
    world.does(&create(only_operator));
}

// AA-04
#[test]
fn an_attendant_is_open_at_any_time_until_hours_are_chosen() {
    let mut attendant = night();
    let sunday_night = Timestamp::utc(2018, 4, 22, 2, 0);
    assert_eq!(attendant.open_part(sunday_night).0, Part::Business);
    attendant.hours = Some(Week::office());
    assert_eq!(attendant.open_part(sunday_night).0, Part::AfterHours);
    // Nine o'clock in Paris is eight in UTC.
    let at = |hour, minute| attendant.open_part(Timestamp::utc(2018, 4, 18, hour, minute)).0;
    assert_eq!((at(7, 59), at(8, 0)), (Part::AfterHours, Part::Business));
    assert_eq!((at(15, 59), at(16, 0)), (Part::Business, Part::AfterHours));
    let world = World::sample();
    let strange = Attendant { hours: Some(Week([1 << 48, 0, 0, 0, 0, 0, 0])), ..night() };
    assert_eq!(world.refuses(&create(strange)), RoutingRefusal::HoursUnreadable.into());
}

// AA-05
#[test]
fn a_greeting_is_nothing_a_text_of_at_most_1000_characters_or_a_file() {
    let mut world = World::sample();
    let with =
        |greeting| Attendant { business: Handling { greeting, ..Handling::default() }, ..night() };
    let text = |length| Greeting::Text("é".repeat(length).into());
    let long = Fault::TextTooLong { length: 1_001 };
    assert_eq!(fault(&world, with(text(1_001))), (Part::Business, long));
    assert_eq!(fault(&world, with(text(0))), (Part::Business, Fault::TextMissing));
    let ogg = Audio { name: "hello.ogg".into(), bytes: 1 };
    assert_eq!(fault(&world, with(Greeting::Audio(ogg))), (Part::Business, Fault::AudioKind));
    world.does(&create(with(text(1_000))));
    world.does(&create(with(Greeting::None)));
    let wav = Audio { name: "hello.wav".into(), bytes: 1 };
    world.does(&create(with(Greeting::Audio(wav))));
}

// AA-05
#[test]
fn after_the_greeting_comes_the_end_another_place_or_a_menu() {
    let mut world = World::sample();
    assert_eq!(Handling::default().then, Then::Disconnect);
    let queue = Target::Endpoint(Endpoint::Queue(QueueId(0)));
    for then in [Then::Disconnect, Then::Redirect(queue), Then::Redirect(Target::Person(UserId(0)))]
    {
        let business = Handling { greeting: Greeting::None, then };
        world.does(&create(Attendant { business, ..night() }));
    }
    let itself = Then::Redirect(Target::Endpoint(Endpoint::Attendant(NEW)));
    let business = Handling { greeting: Greeting::None, then: itself };
    let refusal = world.refuses(&change(NEW, Attendant { business, ..night() }));
    let fault = Fault::LeadsToItself;
    assert_eq!(refusal, RoutingRefusal::Faulty { part: Part::Business, fault }.into());
}

// AA-06
#[test]
fn star_and_pound_are_reserved_and_each_key_stands_once() {
    let mut world = World::sample();
    let amos = Target::Person(UserId(0));
    for (keys, wrong) in [
        (&['*'][..], Fault::KeyReserved { key: '*' }),
        (&['1', '#'], Fault::KeyReserved { key: '#' }),
        (&['1', '2', '1'], Fault::KeyTwice { key: '1' }),
        (&['x'], Fault::KeyUnknown { key: 'x' }),
        (&[], Fault::MenuEmpty),
    ] {
        let options = keys.iter().map(|key| option(*key, amos)).collect();
        assert_eq!(fault(&world, with_menu(options)), (Part::Business, wrong));
    }
    let any_order = ['9', '0', '3'].map(|key| option(key, amos)).to_vec();
    world.does(&create(with_menu(any_order)));
}

// AA-06
#[test]
fn the_name_of_an_option_has_1_to_64_characters() {
    let world = World::sample();
    let named = |name: &str| {
        let target = Target::Person(UserId(0));
        with_menu(vec![MenuOption { key: '1', name: name.into(), target }])
    };
    let missing = Fault::OptionNameMissing { key: '1' };
    assert_eq!(fault(&world, named(" ")), (Part::Business, missing));
    let long = Fault::OptionNameTooLong { key: '1', length: 65 };
    assert_eq!(fault(&world, named(&"a".repeat(65))), (Part::Business, long));
}

// AA-06
#[test]
fn the_menu_prompt_does_not_follow_the_options_by_itself() {
    let mut world = World::sample();
    let mut reception = world.tenant.routing.attendants[&RECEPTION].attendant.clone();
    let Then::Menu(menu) = &mut reception.business.then else { panic!("the sample has a menu") };
    let prompt = menu.prompt.clone();
    menu.options.push(option('2', Target::Person(UserId(1))));
    world.does(&change(RECEPTION, reception));
    let kept = &world.tenant.routing.attendants[&RECEPTION].attendant.business.then;
    assert!(matches!(kept, Then::Menu(menu) if menu.prompt == prompt && menu.options.len() == 2));
}

fn holiday(name: &str, days: &[(i32, i32)]) -> Holiday {
    let ranges = days.iter().map(|(first, last)| DateRange { first: *first, last: *last });
    Holiday { name: name.into(), ranges: ranges.collect(), handling: Handling::default() }
}

// AA-07
#[test]
fn there_are_at_most_20_holidays_of_10_ranges_with_names_of_their_own() {
    let mut world = World::sample();
    let with = |holidays| Attendant { holidays, ..night() };
    let many = |n: usize| (0..n).map(|i| holiday(&format!("Day {i}"), &[(1, 1)])).collect();
    let refusal = RoutingRefusal::TooManyHolidays { count: 21 };
    assert_eq!(world.refuses(&create(with(many(21)))), refusal.into());
    world.does(&create(with(many(20))));
    let ranges: Vec<(i32, i32)> = (0..11).map(|i| (i, i)).collect();
    for (holidays, at, wrong) in [
        (vec![holiday("Rest", &ranges)], 0, Fault::TooManyRanges { count: 11 }),
        (vec![holiday("Rest", &[])], 0, Fault::NoDates),
        (vec![holiday("Rest", &[(1, 2), (5, 4)])], 0, Fault::RangeUpsideDown { range: 1 }),
        (vec![holiday("", &[(1, 2)])], 0, Fault::HolidayNameMissing),
        (vec![holiday(&"a".repeat(65), &[(1, 1)])], 0, Fault::HolidayNameTooLong { length: 65 }),
        (vec![holiday("Rest", &[(1, 1)]), holiday("rest ", &[(2, 2)])], 1, Fault::HolidayTwice),
    ] {
        assert_eq!(fault(&world, with(holidays)), (Part::Holiday(at), wrong));
    }
    world.does(&create(with(vec![holiday("Rest", &ranges[..10])])));
}

// AA-07
#[test]
fn a_holiday_outranks_the_hours_and_ends_the_call_after_its_greeting() {
    let christmas = Timestamp::utc(2018, 12, 25, 0, 0);
    let day = day_of(christmas) as i32;
    let attendant = Attendant {
        hours: Some(Week::office()),
        holidays: vec![holiday("Christmas", &[(day, day)])],
        ..night()
    };
    assert_eq!(attendant.holidays[0].handling.then, Then::Disconnect);
    let part = |hours: i64| attendant.open_part(christmas.plus(hours * HOUR_MS)).0;
    assert_eq!(part(10), Part::Holiday(0), "in business hours");
    assert_eq!(part(20), Part::Holiday(0), "after hours");
    // The holiday begins and ends with the day in Paris, an hour before UTC.
    assert_eq!((part(-1), part(-2)), (Part::Holiday(0), Part::AfterHours));
    assert_eq!(part(23), Part::AfterHours);
}

// AA-08
#[test]
fn who_is_excluded_is_excluded_even_when_included() {
    let world = World::sample();
    let include = Some(users([UserId(1), UserId(2)]));
    let scope = Scope { include, exclude: UserSet::one(UserId(2)) };
    let attendant = Attendant { scope, speech: true, ..night() };
    let of = |user| reach(&world.tenant, &attendant, UserId(user), world.now);
    assert_eq!(of(1), Reach::VoiceAndKeys);
    assert_eq!(of(2), Reach::Excluded);
    assert_eq!(of(3), Reach::NotIncluded);
    let everybody = Attendant { speech: true, ..night() };
    assert_eq!(reach(&world.tenant, &everybody, UserId(3), world.now), Reach::VoiceAndKeys);
}

// AA-08
#[test]
fn a_new_person_is_found_by_voice_36_hours_later() {
    let mut world = World::sample();
    let user = UserId(3);
    world.tenant.people[user.index()].added_at = world.now;
    let attendant = Attendant { speech: true, ..night() };
    let from = world.now.plus(36 * HOUR_MS);
    let at = |moment| reach(&world.tenant, &attendant, user, moment);
    assert_eq!(at(world.now), Reach::KeysOnly { voice_from: Some(from) });
    assert_eq!(at(from.plus(-1)), Reach::KeysOnly { voice_from: Some(from) });
    assert_eq!(at(from), Reach::VoiceAndKeys);
    let deaf = night();
    let keys = Reach::KeysOnly { voice_from: None };
    assert_eq!(reach(&world.tenant, &deaf, user, from), keys);
}

// AA-09
#[test]
fn in_teams_an_attendant_needs_a_resource_account_for_its_number() {
    let mut world = World::sample();
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    world.does(&create(night()));
    let endpoint = Endpoint::Attendant(NEW);
    let numbered = change(NEW, Attendant { number: Some(number(PARIS)), ..night() });
    assert_eq!(world.refuses(&numbered), RoutingRefusal::AccountMissing.into());
    world.does(&Command::Routing(RoutingCommand::SetAccount { endpoint, on: true }));
    world.does(&numbered);
    let refusal = world.refuses(&Command::Routing(RoutingCommand::Delete { endpoint }));
    assert_eq!(refusal, RoutingRefusal::AccountAssociated { endpoint }.into());
    // What got its number before Teams keeps it without an account.
    let mut reception = world.tenant.routing.attendants[&RECEPTION].attendant.clone();
    reception.name = "Front desk".into();
    world.does(&change(RECEPTION, reception));
}

#[test]
fn a_way_on_which_calls_go_round_is_found() {
    let mut world = World::sample();
    let target = |id| Target::Endpoint(Endpoint::Attendant(AttendantId(id)));
    let to = |id| {
        let then = Then::Redirect(target(id));
        Attendant { business: Handling { greeting: Greeting::None, then }, ..night() }
    };
    world.does(&create(to(0)));
    world.does(&create(to(1)));
    let from = Endpoint::Attendant(RECEPTION);
    assert_eq!(
        links::round(&world.tenant, from, &[target(2)]),
        Some(vec![Endpoint::Attendant(AttendantId(2)), Endpoint::Attendant(NEW),])
    );
    let help_desk = Target::Endpoint(Endpoint::Queue(QueueId(0)));
    assert_eq!(links::round(&world.tenant, from, &[help_desk]), None);
    assert_eq!(links::round(&world.tenant, from, &[]), None);
}
