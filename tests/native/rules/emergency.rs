//! EM: emergency addresses, what validation makes of them, and what may be deleted.

use passerelle::domain::command::Command;
use passerelle::domain::emergency::{
    Civic, EmergencyCommand, EmergencyEvent, EmergencyRefusal, Links, PART_LENGTH_MAX, Part,
    Problem, Status, Verdict, check, found_by_city, is_screened, status,
};
use passerelle::domain::event::Event;
use passerelle::domain::ids::{AddressId, LocationId, UserId};
use passerelle::domain::phone::Country;
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::HOUR_MS;
use passerelle::domain::voice::VoiceCommand;

use crate::support::{World, users};

const AMOS: UserId = UserId(0);
const SEATTLE: AddressId = AddressId(0);

fn country(code: &str) -> Country {
    Country::parse(code).expect("two letters")
}

/// Street number, street, city, state, postal code.
fn civic(code: &str, parts: [&str; 5]) -> Civic {
    let [number, street, city, state, postal] = parts;
    Civic::in_country(country(code))
        .with(Part::Name, "Office")
        .with(Part::Number, number)
        .with(Part::Street, street)
        .with(Part::City, city)
        .with(Part::State, state)
        .with(Part::PostalCode, postal)
}

fn seattle() -> Civic {
    civic("US", ["500", "Footbridge Street", "Seattle", "WA", "98104"])
}

fn wish(command: EmergencyCommand) -> Command {
    Command::Emergency(command)
}

fn add(civic: &Civic, validated: bool) -> Command {
    wish(EmergencyCommand::Add { civic: Box::new(civic.clone()), validated })
}

fn refused(why: EmergencyRefusal) -> Refusal {
    Refusal::Emergency(why)
}

/// Adds an address and gives its id.
fn added(world: &mut World, civic: &Civic, validated: bool) -> AddressId {
    match &world.does(&add(civic, validated))[..] {
        [Event::Emergency(EmergencyEvent::Added { address, .. })] => *address,
        other => panic!("{other:?}"),
    }
}

fn status_of(world: &World, address: AddressId) -> Status {
    status(&world.tenant, &world.tenant.addresses.all[&address], world.now)
}

#[track_caller]
fn accepted(civic: &Civic) -> (Civic, Vec<Part>) {
    match check(civic) {
        Verdict::Accepted { civic, changed, .. } => (civic, changed),
        Verdict::Rejected(problems) => panic!("{civic:?}: {problems:?}"),
    }
}

#[track_caller]
fn rejected(civic: &Civic) -> Vec<(Part, Problem)> {
    match check(civic) {
        Verdict::Rejected(problems) => problems,
        accepted => panic!("{civic:?}: {accepted:?}"),
    }
}

// EM-01
#[test]
fn a_validated_address_is_added_with_its_default_location() {
    let mut world = World::sample();
    let id = added(&mut world, &seattle(), true);
    assert_eq!(status_of(&world, id), Status::Validated);
    let location = world.tenant.addresses.default_location(id).expect("the address itself");
    assert!(world.tenant.addresses.locations[&location].is_default());
}

// EM-02
#[test]
fn a_street_named_by_a_number_needs_its_ending_in_english() {
    for (typed, right) in [
        ("36 Street", "36th Street"),
        ("NE 1 Street", "NE 1st Street"),
        ("112 Ave", "112th Ave"),
        ("42", "42nd"),
    ] {
        let civic = seattle().with(Part::Street, typed);
        let why = Problem::BareNumber { right: right.into() };
        assert_eq!(rejected(&civic), [(Part::Street, why)], "{typed}");
        accepted(&civic.with(Part::Street, right));
    }
    accepted(&seattle().with(Part::Street, "Highway 101"));
    let paris = civic("FR", ["12", "8 Mai", "Paris", "", "75010"]);
    accepted(&paris);
}

// EM-03
#[test]
fn a_misspelt_town_passes_with_a_word_of_caution() {
    let typed = seattle().with(Part::City, "Seatle");
    let Verdict::Accepted { civic, changed, caution } = check(&typed) else {
        panic!("validation checks the form and not the truth")
    };
    assert_eq!((&*civic.city, changed), ("Seatle", Vec::new()));
    assert_eq!(caution.map(|c| c.looks_like), Some("Seattle"));
    let Verdict::Accepted { caution: None, .. } = check(&seattle().with(Part::City, "Redmond"))
    else {
        panic!("another town is no misspelt one")
    };
}

// EM-04
#[test]
fn validation_corrects_and_says_what() {
    let rows: [(&str, [&str; 5], [&str; 5]); 6] = [
        (
            "US",
            ["500", "footbridge st", "seattle", "washington", "981041234"],
            ["500", "Footbridge Street", "Seattle", "WA", "98104-1234"],
        ),
        (
            "US",
            ["500", "NE 2TH AVE.", "SEATTLE", "wa", "98104"],
            ["500", "NE 2nd Avenue", "Seattle", "WA", "98104"],
        ),
        (
            "GB",
            ["3", "Footbridge Ln", "london", "", "ec1a1bb"],
            ["3", "Footbridge Lane", "London", "", "EC1A 1BB"],
        ),
        (
            "FR",
            ["17", "av. de l'église", "saint etienne", "", "42 000"],
            ["17", "Avenue de l'Église", "Saint-Etienne", "", "42000"],
        ),
        (
            "DE",
            ["9", "Lindenstr.", "koln", "", "50667"],
            ["9", "Lindenstraße", "Köln", "", "50667"],
        ),
        (
            "CA",
            ["1", "Wharf  Rd", "Ottawa", "on", "k1a0b1"],
            ["1", "Wharf Road", "Ottawa", "ON", "K1A 0B1"],
        ),
    ];
    for (code, typed, right) in rows {
        let (corrected, changed) = accepted(&civic(code, typed));
        assert_eq!(corrected, civic(code, right));
        assert!(!changed.is_empty());
        let again = accepted(&corrected);
        assert_eq!(again, (corrected, Vec::new()), "what was corrected is accepted as it is");
    }
}

// EM-05
#[test]
fn a_number_of_the_united_states_needs_its_address_when_it_is_assigned() {
    let mut world = World::sample();
    world.does(&Command::Voice(VoiceCommand::Remove { users: users([AMOS]) }));
    let free = world.tenant.numbers.owned.values().filter(|n| n.user.is_none());
    let carrying = free.filter_map(|n| n.location).collect::<Vec<_>>();
    let of =
        |location: &LocationId| world.tenant.addresses.located(*location).expect("it is there");
    assert!(!carrying.is_empty(), "the number of Angers came with one");
    assert!(carrying.iter().all(|l| of(l).1.civic.country != Country::US));
}

// EM-06
#[test]
fn numbers_from_outside_the_united_states_come_with_the_address_of_their_city() {
    let world = World::sample();
    let angers = world.tenant.numbers.owned.iter().find(|(n, _)| n.digits() == 33_261_910_441);
    let location = angers.and_then(|(_, owned)| owned.location).expect("an address");
    let (_, address) = world.tenant.addresses.located(location).expect("it is there");
    assert_eq!((&*address.civic.city, address.civic.country), ("Angers", Country::FR));
    assert_eq!(address.validated, Status::Validated);
    assert!(address.came_with.is_some());
}

// EM-07
#[test]
fn an_unvalidated_address_is_saved_knowingly_and_a_validated_one_is_never_edited() {
    let mut world = World::sample();
    let open = added(&mut world, &seattle().with(Part::Street, "36 Street"), false);
    assert_eq!(status_of(&world, open), Status::NotValidated);
    let edit = |address, civic: &Civic, validated| {
        let civic = Box::new(civic.clone());
        wish(EmergencyCommand::Edit { address, civic, validated })
    };
    let right = seattle().with(Part::Street, "36th Street");
    world.does(&edit(open, &right, true));
    assert_eq!(status_of(&world, open), Status::Validated);
    let refusal = world.refuses(&edit(open, &seattle(), true));
    assert_eq!(refusal, refused(EmergencyRefusal::ValidatedStays { address: open }));
    let nameless = seattle().with(Part::Name, " ");
    let why = EmergencyRefusal::Unusable { part: Part::Name, why: Problem::Missing };
    assert_eq!(world.refuses(&add(&nameless, false)), refused(why));
}

// EM-08
#[test]
fn an_address_has_any_number_of_locations_which_are_not_validated() {
    let mut world = World::sample();
    let name =
        |name: &str| wish(EmergencyCommand::AddLocation { address: SEATTLE, name: name.into() });
    world.does(&name(" Office 12 "));
    world.does(&name("North wing"));
    let names: Vec<&str> =
        world.tenant.addresses.locations_of(SEATTLE).map(|(_, l)| &*l.name).collect();
    assert_eq!(names, ["", "2nd floor", "Office 12", "North wing"]);
    assert_eq!(world.refuses(&name("north WING")), refused(EmergencyRefusal::NameTaken));
    assert_eq!(world.refuses(&name("  ")), refused(EmergencyRefusal::NameMissing));
}

// EM-09
#[test]
fn support_validates_by_hand_what_it_is_asked_to() {
    let mut world = World::sample();
    let odd = seattle().with(Part::PostalCode, "none");
    let id = added(&mut world, &odd, false);
    let ask = wish(EmergencyCommand::AskForHelp { address: id });
    world.does(&ask);
    let again = EmergencyRefusal::AskedAlready { address: id };
    assert_eq!(world.refuses(&ask), refused(again));
    world.advance_to(world.now.plus(48 * HOUR_MS - 1));
    assert_eq!(status_of(&world, id), Status::NotValidated);
    world.advance_to(world.now.plus(1));
    assert_eq!(status_of(&world, id), Status::Validated);
    let town = Civic::in_country(Country::US).with(Part::Name, "A").with(Part::City, "Seattle");
    let lost = added(&mut world, &town, false);
    let why = EmergencyRefusal::Unusable { part: Part::Street, why: Problem::Missing };
    let ask = wish(EmergencyCommand::AskForHelp { address: lost });
    assert_eq!(world.refuses(&ask), refused(why), "nobody finds a house by its town");
}

// EM-10
#[test]
fn a_test_accepts_as_it_is_accepts_with_changes_or_rejects_with_reasons() {
    assert_eq!(accepted(&seattle()), (seattle(), Vec::new()));
    assert_eq!(accepted(&seattle().with(Part::State, "wa")).1, [Part::State]);
    let town = Civic::in_country(Country::US).with(Part::Name, "A").with(Part::City, "Seattle");
    let expected = [(Part::Street, Problem::OnlyTown), (Part::State, Problem::Missing)];
    assert_eq!(rejected(&town), expected);
    let wrong = civic("US", ["B", "Main Street", "Seattle", "Nowhere", "1"]);
    let parts: Vec<Part> = rejected(&wrong).into_iter().map(|(part, _)| part).collect();
    assert_eq!(parts, [Part::Number, Part::State, Part::PostalCode]);
    let long = "x".repeat(101);
    let expected = [(Part::Street, Problem::TooLong { limit: 100 })];
    assert_eq!(rejected(&seattle().with(Part::Street, long)), expected);
}

// EM-10
#[test]
fn a_saved_address_becomes_valid_or_invalid_when_it_is_validated() {
    let mut world = World::sample();
    let validate = |address| wish(EmergencyCommand::Validate { address });
    let good = added(&mut world, &seattle().with(Part::State, "washington"), false);
    world.does(&validate(good));
    assert_eq!(status_of(&world, good), Status::Validated);
    assert_eq!(&*world.tenant.addresses.all[&good].civic.state, "WA");
    let already = EmergencyRefusal::ValidatedAlready { address: good };
    assert_eq!(world.refuses(&validate(good)), refused(already));
    let bad = added(&mut world, &seattle().with(Part::PostalCode, "1"), false);
    world.does(&validate(bad));
    assert_eq!(status_of(&world, bad), Status::Invalid);
    let why = Problem::PostalForm { example: "98052" };
    let why = EmergencyRefusal::Rejected { part: Part::PostalCode, why };
    assert_eq!(world.refuses(&validate(bad)), refused(why));
    let names = [Status::NotValidated, Status::Validated, Status::Invalid].map(Status::name);
    assert_eq!(names, ["NotValidated", "Validated", "Invalid"]);
}

// EM-08
#[test]
fn a_location_gets_another_name_and_the_default_one_has_none() {
    let mut world = World::sample();
    let default = world.tenant.addresses.default_location(SEATTLE).expect("it has one");
    let inner = LocationId(4);
    let rename = |location, name: &str| {
        wish(EmergencyCommand::RenameLocation { location, name: name.into() })
    };
    let long = "x".repeat(PART_LENGTH_MAX + 1);
    let too_long = EmergencyRefusal::Unusable {
        part: Part::Name,
        why: Problem::TooLong { limit: PART_LENGTH_MAX },
    };
    let rows = [
        (default, "Hall", EmergencyRefusal::DefaultLocation { location: default }),
        (LocationId(99), "Hall", EmergencyRefusal::UnknownLocation { location: LocationId(99) }),
        (inner, "  ", EmergencyRefusal::NameMissing),
        (inner, &long, too_long),
    ];
    for (location, name, why) in rows {
        assert_eq!(world.refuses(&rename(location, name)), refused(why), "{name}");
    }
    world.does(&rename(inner, " Hall "));
    assert_eq!(&*world.tenant.addresses.locations[&inner].name, "Hall");
    assert_eq!(world.refuses(&rename(inner, "Hall")), Refusal::NoChange);
    // Its own name in other letters is free, that of another location is not.
    world.does(&rename(inner, "HALL"));
    world.does(&wish(EmergencyCommand::AddLocation { address: SEATTLE, name: "Roof".into() }));
    assert_eq!(world.refuses(&rename(inner, "roof")), refused(EmergencyRefusal::NameTaken));
}

// EM-11
#[test]
fn what_is_linked_is_not_deleted_and_the_default_location_goes_with_its_address() {
    let mut world = World::sample();
    let remove = wish(EmergencyCommand::Remove { address: SEATTLE });
    let links = Links { people: 1, numbers: 0 };
    assert_eq!(world.refuses(&remove), refused(EmergencyRefusal::Linked { links }));
    let default = world.tenant.addresses.default_location(SEATTLE).expect("it has one");
    let inner = LocationId(4);
    let drop = |location| wish(EmergencyCommand::RemoveLocation { location });
    let why = EmergencyRefusal::DefaultLocation { location: default };
    assert_eq!(world.refuses(&drop(default)), refused(why));
    world.does(&Command::Voice(VoiceCommand::Relocate { user: AMOS, location: inner }));
    assert_eq!(world.refuses(&drop(inner)), refused(EmergencyRefusal::Linked { links }));
    world.does(&Command::Voice(VoiceCommand::Relocate { user: AMOS, location: default }));
    world.does(&drop(inner));
    world.does(&Command::Voice(VoiceCommand::Remove { users: users([AMOS]) }));
    world.does(&remove);
    assert!(world.tenant.addresses.locations.values().all(|l| l.address != SEATTLE));
}

// EM-11
#[test]
fn an_address_that_a_number_nobody_has_came_with_stays_too() {
    let world = World::sample();
    let angers = world.tenant.addresses.all.iter().find(|(_, a)| a.came_with.is_some());
    let address = *angers.expect("the address of Angers").0;
    let links = Links { people: 0, numbers: 1 };
    let refusal = world.refuses(&wish(EmergencyCommand::Remove { address }));
    assert_eq!(refusal, refused(EmergencyRefusal::Linked { links }));
}

// EM-12
#[test]
fn the_terms_of_a_country_are_accepted_once() {
    let mut world = World::sample();
    let accept = wish(EmergencyCommand::AcceptTerms { country: Country::DE });
    world.does(&accept);
    let again = EmergencyRefusal::TermsAccepted { country: Country::DE };
    assert_eq!(world.refuses(&accept), refused(again));
}

// EM-13
#[test]
fn today_addresses_of_some_countries_can_be_edited_and_must_stay_valid() {
    let mut world = World::sample();
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let edit = |address, civic: &Civic, validated| {
        let civic = Box::new(civic.clone());
        wish(EmergencyCommand::Edit { address, civic, validated })
    };
    let moved = seattle().with(Part::Number, "7");
    let must = EmergencyRefusal::MustValidate { address: SEATTLE };
    assert_eq!(world.refuses(&edit(SEATTLE, &moved, false)), refused(must));
    world.does(&edit(SEATTLE, &moved, true));
    let elsewhere = Civic { country: Country::FR, ..moved };
    let stays = EmergencyRefusal::CountryStays { address: SEATTLE };
    assert_eq!(world.refuses(&edit(SEATTLE, &elsewhere, true)), refused(stays));
    let paris = AddressId(2);
    let not_there = EmergencyRefusal::NotEditableThere { country: Country::FR };
    let civic = world.tenant.addresses.all[&paris].civic.clone().with(Part::Number, "8");
    assert_eq!(world.refuses(&edit(paris, &civic, true)), refused(not_there));
}

// RG-07
#[test]
fn two_countries_ask_callers_where_they_are() {
    assert!(is_screened(Country::US) && is_screened(Country::GB) && !is_screened(Country::FR));
}

// AN-01
#[test]
fn addresses_are_found_by_their_city_without_accents_and_by_its_beginning() {
    let world = World::sample();
    let found = |code: &str, city: &str| {
        let found = found_by_city(&world.tenant, country(code), city);
        found
            .into_iter()
            .map(|(_, l, a)| format!("{}/{}", a.civic.city, l.name))
            .collect::<Vec<_>>()
    };
    assert_eq!(found("US", " seat"), ["Seattle/", "Seattle/2nd floor"]);
    assert_eq!(found("US", ""), ["Seattle/", "Chicago/", "Seattle/2nd floor"]);
    assert_eq!(found("FR", "Paris"), ["Paris/"]);
    assert!(found("US", "Paris").is_empty());
}
