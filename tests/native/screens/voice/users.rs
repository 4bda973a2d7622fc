//! Voice users and the dialog "Assign number" as their page shows them.

use passerelle::domain::command::Command;
use passerelle::domain::ids::{LocationId, UserId};
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{HOUR_MS, Timestamp};
use passerelle::domain::voice::{Activation, VoiceCommand};
use passerelle::screens::voice::assigning::{self, Step, free_numbers, pairs, whom};
use passerelle::screens::voice::search::{Form, Kind, Level};
use passerelle::screens::voice::users::{
    Column, Filter, State, Wanted, figures, left_out, listed, row,
};
use passerelle::texts::Lang;
use passerelle::wording::voice as say;

use crate::support::{World, number};

const AMOS: UserId = UserId(0);
const KEN: UserId = UserId(2);

fn found(world: &World, filter: Filter, search: &str, order: &str) -> Vec<UserId> {
    listed(&world.tenant, Lang::En, Wanted { filter, search, order }, world.now)
}

// NI-13
#[test]
fn the_list_shows_people_with_calling_licenses_and_its_filters_part_them() {
    let world = World::sample();
    let all = found(&world, Filter::All, "", "");
    let counted = figures(&world.tenant, world.now);
    assert_eq!((all.len() as u32, counted.with_number, counted.free), (counted.listed, 1, 2));
    let licensed = |user: &UserId| {
        let licenses = world.person(*user).licenses;
        licenses.give_phone_system() && licenses.give_calling()
    };
    assert!(all.iter().all(licensed) && all.len() > 5);
    assert_eq!(found(&world, Filter::Assigned, "", ""), [AMOS]);
    let without = found(&world, Filter::Unassigned, "", "");
    assert_eq!(without.len() + 1, all.len());
    assert_eq!(found(&world, Filter::Online, "", "").len(), all.len());
    assert!(found(&world, Filter::OnPremises, "", "").is_empty());
    for filter in Filter::ALL {
        assert_eq!(Filter::parse(filter.key()), filter);
    }
}

#[test]
fn people_are_found_by_name_address_and_number_and_ordered() {
    let world = World::sample();
    assert_eq!(found(&world, Filter::All, "AMOS", ""), [AMOS]);
    assert_eq!(found(&world, Filter::All, "amos.marble@", ""), [AMOS]);
    assert_eq!(found(&world, Filter::All, "425 555", ""), [AMOS]);
    let first = found(&world, Filter::All, "", "number")[0];
    assert_eq!(first, AMOS, "those with a number come first");
    for column in Column::ALL {
        let there = found(&world, Filter::All, "", column.key());
        let mut back = found(&world, Filter::All, "", &format!("-{}", column.key()));
        back.reverse();
        assert_eq!(there, back, "{column:?}");
    }
}

// AN-02
#[test]
fn the_page_says_who_is_still_to_come_and_when() {
    let mut world = World::sample();
    let before = left_out(&world.tenant, world.now);
    assert!(before.without_phone_system > 0 && before.without_plan > 0);
    assert!(before.coming.is_empty());
    world.tenant.people[KEN.index()].added_at = world.now;
    let at = world.now.plus(4 * HOUR_MS);
    assert_eq!(left_out(&world.tenant, world.now).coming, [("Ken Myer".to_string(), at)]);
    assert!(!found(&world, Filter::All, "", "").contains(&KEN));
    let said = say::appears(Lang::En, "Ken Myer", at, world.now);
    assert_eq!(said, "Ken Myer: at 13:00 UTC");
    assert!(say::newcomers(Lang::Fr, 4 * HOUR_MS).contains("4 heures"));
}

// AN-04
#[test]
fn a_row_says_how_far_the_number_is() {
    let mut world = World::sample();
    let at = |world: &World, user| row(&world.tenant, Lang::En, user, world.now).expect("there");
    assert_eq!(at(&world, AMOS).state, State::Has(Activation::Activated));
    assert_eq!(at(&world, AMOS).location, "Seattle office");
    assert_eq!(at(&world, KEN).state, State::NoNumber);
    let to = Box::new([(KEN, number(13_125_550_151))]);
    let location = Some(LocationId(1));
    world.does(&Command::Voice(VoiceCommand::Assign { to, location }));
    let State::Has(Activation::Pending { until }) = at(&world, KEN).state else {
        panic!("it works later")
    };
    assert!(until > world.now && until <= world.now.plus(24 * HOUR_MS));
    assert!(say::works_at(Lang::En, until, world.now).contains("24 hours"));
}

// AN-01
#[test]
fn the_dialog_offers_numbers_of_the_country_and_addresses_of_the_city() {
    let world = World::sample();
    let tenant = &world.tenant;
    assert_eq!(free_numbers(tenant, Country::US), [number(13_125_550_151)]);
    assert_eq!(free_numbers(tenant, Country::FR), [number(33_261_910_441)]);
    assert!(free_numbers(tenant, Country::GB).is_empty(), "AN-03: acquire some first");
    let found = assigning::found(tenant, Lang::En, Country::US, "seattle", world.now);
    let names: Vec<&str> = found.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Seattle office", "Seattle office, 2nd floor"]);
    assert!(found.iter().all(|it| it.why_not.is_none()));
}

// EM-05, EM-06
#[test]
fn an_address_must_be_chosen_where_the_number_brings_none() {
    let mut world = World::sample();
    let angers = number(33_261_910_441);
    let needs = |world: &World, country, number| {
        assigning::needs_address(&world.tenant, Some(country), &[(KEN, number)])
    };
    assert!(needs(&world, Country::US, number(13_125_550_151)));
    assert!(!needs(&world, Country::FR, angers));
    world.tenant.numbers.owned.get_mut(&angers).expect("it is owned").location = None;
    assert!(needs(&world, Country::FR, angers), "ported numbers come without");
}

#[test]
fn of_the_chosen_people_those_who_can_get_one_and_the_reasons_of_the_others() {
    let world = World::sample();
    let pick = |users: &[UserId], step| whom(&world.tenant, users.iter().copied(), step, world.now);
    let some = pick(&[AMOS, KEN], Step::Assign);
    assert_eq!((some.able, some.reasons.len(), some.country), (vec![KEN], 1, Some(Country::US)));
    let mixed = pick(&[KEN, UserId(1)], Step::Assign);
    assert_eq!((mixed.able.len(), mixed.country), (2, None));
    assert_eq!(pick(&[AMOS, KEN], Step::Change).able, [AMOS]);
    assert_eq!(pick(&[KEN], Step::Relocate).reasons.len(), 1);
    let gone = pick(&[UserId(9_999)], Step::Assign);
    assert_eq!(gone.reasons, [Refusal::UnknownUser { user: UserId(9_999) }]);
}

#[test]
fn several_people_get_the_numbers_from_the_chosen_one_on() {
    let free: Vec<PhoneNumber> = (0..4).map(|n| number(12_065_550_150 + n)).collect();
    let given = pairs(&[AMOS, KEN], &free, free[3]);
    assert_eq!(*given, [(AMOS, free[3]), (KEN, free[0])]);
    let command = assigning::command(Step::Change, given, Some(LocationId(1)));
    let expected =
        VoiceCommand::Change { user: AMOS, number: free[3], location: Some(LocationId(1)) };
    assert_eq!(command, Some(Command::Voice(expected)));
    assert_eq!(assigning::command(Step::Relocate, Box::new([(AMOS, free[0])]), None), None);
}

// NI-03, NI-12
#[test]
fn the_form_of_user_numbers_leaves_toll_free_out_and_leads_to_the_request_form() {
    let form = |country: &str, area: &str| Form::read(Kind::User, Country::FR, country, area, "");
    let areas = form("US", "").options(Lang::En, Level::Area);
    assert!(areas.iter().all(|(area, _)| area != "TF"));
    assert_eq!(form("US", "TF").area, None);
    assert_eq!(form("BE", "").by_request().map(|c| c.code().to_string()), Some("BE".into()));
    assert_eq!(form("FR", "").by_request(), None);
    assert_eq!(form("JP", "").country, None, "no user numbers at all");
    let place = form("US", "WA").place.expect("the only city");
    let command = Kind::User.reserve(place, 3, " 206 555 ");
    let expected = VoiceCommand::Reserve { place, quantity: 3, begins: "206 555".into() };
    assert_eq!(command, Command::Voice(expected));
    assert_eq!(
        Kind::Service.reserve(place, 3, "1"),
        Command::ReserveNumbers { place, quantity: 3 }
    );
}

// AN-04
#[test]
fn when_a_number_works_is_said_with_the_hour() {
    let now = Timestamp::utc(2018, 4, 18, 9, 0);
    let said = say::works_at(Lang::Fr, now.plus(2 * HOUR_MS), now);
    assert!(said.contains("11:00") && said.contains("24 heures"), "{said}");
}
