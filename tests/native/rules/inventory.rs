//! NI: what numbers there are, how the catalog is searched, and when Voice can be reached.

use std::collections::BTreeSet;

use passerelle::domain::command::Command;
use passerelle::domain::licenses::Product;
use passerelle::domain::numbers::{
    AssignedTo, Listing, ListingFault, OwnedNumber, Usage, listing, service_of,
};
use passerelle::domain::phone::Country;
use passerelle::domain::places::{self, Place, Toll};
use passerelle::domain::pool;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{HOUR_MS, Timestamp};
use passerelle::session::Session;
use passerelle::session::base::Base;

use crate::support::{World, does, number, place, refuses, sample};

fn nothing_bought() -> Session {
    Session::new(Base::Empty {
        name: "Fabrikam".into(),
        domain: "fabrikam.com".into(),
        country: Country::FR,
        seed: 4,
        start: Timestamp::utc(2018, 4, 18, 9, 0),
    })
}

// NI-01
#[test]
fn user_numbers_are_for_people_and_service_numbers_are_for_nobody() {
    let world = World::sample();
    let owned = &world.tenant.numbers.owned;
    assert!(owned.values().any(|n| n.usage == Usage::User && n.user.is_some()));
    assert!(owned.values().any(|n| matches!(n.usage, Usage::Service(_))));
    for (number, n) in owned {
        assert!(n.user.is_none() || n.usage == Usage::User, "{number:?} is a person's");
        let on_bridge = world.tenant.bridge.answers(*number);
        assert!(!on_bridge || n.usage != Usage::User, "{number:?} is on the bridge");
    }
}

// NI-02
#[test]
fn a_service_number_carries_hundreds_of_calls_and_a_user_number_a_few() {
    for toll in [Toll::Toll, Toll::TollFree] {
        assert!((200..1000).contains(&Usage::Service(toll).calls_at_once()));
    }
    assert!((2..10).contains(&Usage::User.calls_at_once()));
}

// NI-05
#[test]
fn without_a_license_of_the_three_nothing_can_be_reserved() {
    let reserve = Command::ReserveNumbers { place: place("EMEA-FR-ALL-PAR"), quantity: 1 };
    let mut session = nothing_bought();
    assert_eq!(refuses(&mut session, &reserve), Refusal::VoiceMissing);
    let plan = Product::DomesticCallingPlan;
    does(&mut session, &Command::BuyLicenses { product: plan, count: 5 });
    assert_eq!(refuses(&mut session, &reserve), Refusal::VoiceMissing);
    for product in [Product::E5, Product::PhoneSystem, Product::AudioConferencing] {
        let mut session = nothing_bought();
        does(&mut session, &Command::BuyLicenses { product, count: 1 });
        does(&mut session, &reserve);
    }
}

// NI-06
#[test]
fn country_then_state_then_city_lead_to_one_place() {
    for wanted in places::all() {
        let same = |p: &&Place| {
            p.country == wanted.country && p.area == wanted.area && p.city == wanted.city
        };
        assert_eq!(places::all().iter().filter(same).count(), 1, "{}", wanted.geocode());
    }
}

// NI-07
#[test]
fn toll_free_numbers_are_reached_by_a_state_of_their_own() {
    for place in places::all() {
        assert_eq!(place.toll() == Toll::TollFree, place.area == "TF", "{}", place.geocode());
        assert_eq!(place.toll() == Toll::TollFree, place.city_name.is_empty());
    }
    let mut session = sample();
    let toll_free = place("NOAM-US-TF-800");
    does(&mut session, &Command::ReserveNumbers { place: toll_free, quantity: 2 });
    let held = session.tenant().numbers.holds.values().next().expect("the reservation runs");
    assert!(held.numbers.iter().all(|n| n.e164().starts_with("+1800")), "{:?}", held.numbers);
}

// NI-08
#[test]
fn stock_varies_over_time_though_nobody_here_does_anything() {
    let mut world = World::sample();
    let stock = |world: &World| -> Vec<u32> {
        places::iter().map(|(id, _)| pool::stock(&world.tenant, id)).collect()
    };
    let before = stock(&world);
    world.advance_to(world.now.plus(6 * HOUR_MS));
    let after = stock(&world);
    assert!(before.iter().zip(&after).any(|(b, a)| a < b), "somebody took a number");
    assert!(before.iter().zip(&after).any(|(b, a)| a > b), "somebody gave a number back");
}

// NI-08
#[test]
fn others_neither_have_nor_give_back_what_is_owned_or_shared() {
    let mut world = World::sample();
    let tenant = &world.tenant;
    for number in tenant.numbers.owned.keys().chain(tenant.bridge.numbers.keys()) {
        let Some(place) = places::of_number(*number) else { continue };
        let place = places::place(place);
        assert!(!pool::rival_holds(tenant, place, *number), "{number:?}");
        assert!(!pool::is_free(tenant, place, *number), "{number:?}");
    }
    let before = world.tenant.bridge.clone();
    world.advance_to(world.now.plus(24 * HOUR_MS));
    assert_eq!(world.tenant.bridge, before);
}

// NI-09
#[test]
fn the_catalog_is_a_tree_of_region_country_area_and_city() {
    let mut regions_of_country = std::collections::BTreeMap::new();
    for place in places::all() {
        let region = regions_of_country.entry(place.country).or_insert(place.region);
        assert_eq!(*region, place.region, "{:?} lies in one region", place.country);
    }
    let countries: BTreeSet<_> = regions_of_country.into_iter().collect();
    let expected = [("FR", "EMEA"), ("US", "NOAM"), ("GB", "EMEA"), ("DE", "EMEA")];
    let expected = expected.map(|(c, region)| (Country::parse(c).expect("two letters"), region));
    assert_eq!(countries, expected.into_iter().collect());
}

// NI-10
#[test]
fn a_geocode_joins_the_four_codes_and_is_matched_case_sensitively() {
    let new_york = places::place(place("NOAM-US-NY-NY"));
    assert_eq!((new_york.area_name, new_york.city_name), ("New York", "New York City"));
    for wrong in ["NOAM-US-NY-ny", "noam-us-ny-ny", "NOAM-US-NY", "US-NY-NY", ""] {
        assert_eq!(places::by_geocode(wrong), None, "{wrong:?}");
    }
}

// NI-11
#[test]
fn inventory_types_have_exactly_two_names() {
    assert_eq!(Usage::Service(Toll::Toll).inventory_type(), "Service");
    assert_eq!(Usage::Service(Toll::TollFree).inventory_type(), "Service");
    assert_eq!(Usage::User.inventory_type(), "Subscriber");
}

// NI-13
#[test]
fn the_sample_has_numbers_for_every_filter_of_the_list() {
    let world = World::sample();
    let numbers = &world.tenant.numbers.owned;
    let on_bridge = |n| world.tenant.bridge.answers(n);
    let is_service = |usage| matches!(usage, Usage::Service(_));
    assert!(numbers.values().any(|n| n.user.is_some()), "assigned to a user");
    assert!(numbers.keys().any(|n| on_bridge(*n)), "assigned to conferencing");
    assert!(
        numbers.iter().any(|(n, o)| is_service(o.usage) && !on_bridge(*n)),
        "a service number that waits for its use"
    );
    assert!(
        numbers.values().any(|n| n.usage == Usage::User && n.user.is_none()),
        "a user number that waits for its user"
    );
    let places: BTreeSet<_> = numbers.values().filter_map(|n| n.place).collect();
    assert!(places.len() > 3, "by location");
}

#[test]
fn the_numbers_of_the_documents_are_in_the_sample() {
    let world = World::sample();
    for digits in [18_005_551_234, 18_005_551_239] {
        assert!(world.tenant.bridge.answers(number(digits)), "{digits}");
    }
}

// NI-13, NI-14
#[test]
fn a_listing_is_narrowed_by_what_is_asked_and_by_its_size() {
    let world = World::sample();
    let owned = &world.tenant.numbers.owned;
    let list = |wanted: Listing<'_>| listing(&world.tenant, &wanted).expect("a sound wish");
    let all = list(Listing::default());
    assert_eq!(all, owned.keys().copied().collect::<Vec<_>>(), "all of them, ascending");
    let count = |wanted: Listing<'_>| list(wanted).len();
    assert_eq!(count(Listing { result_size: Some(0), ..Listing::default() }), 0);
    assert_eq!(count(Listing { result_size: Some(2), ..Listing::default() }), 2);
    for (text, expected) in [("1425", true), ("+1425", true), ("33", false)] {
        let found = list(Listing { starts_with: Some(text), ..Listing::default() });
        assert!(!found.is_empty() && found.len() < all.len());
        assert!(found.iter().all(|n| n.digits().to_string().starts_with("1425") == expected));
    }
    let people = list(Listing { assigned: AssignedTo::parse("USER"), ..Listing::default() });
    assert!(!people.is_empty() && people.iter().all(|n| owned[n].user.is_some()));
    let bridge = list(Listing { assigned: AssignedTo::parse("caa"), ..Listing::default() });
    assert!(!bridge.is_empty() && bridge.iter().all(|n| world.tenant.bridge.answers(*n)));
    assert_eq!(AssignedTo::parse("queue"), None);
    let types = ["Service", "subscriber"]
        .map(|name| count(Listing { inventory_type: Some(name), ..Listing::default() }));
    assert_eq!(types.iter().sum::<usize>(), all.len());
    let (above, below) = (all.first().copied(), all.last().copied());
    assert_eq!(list(Listing { above, below, ..Listing::default() }), all[1..all.len() - 1]);
    let idle = list(Listing { unassigned: true, ..Listing::default() });
    assert!(
        idle.iter().all(|n| owned[n].user.is_none() && service_of(&world.tenant, *n).is_none())
    );
    assert_eq!(list(Listing { only: Some(all[1]), ..Listing::default() }), [all[1]]);
}

// NI-14
#[test]
fn five_hundred_numbers_are_listed_unless_more_are_asked_for() {
    let mut world = World::sample();
    for digits in 0..600 {
        let owned = OwnedNumber::new(Usage::User, None);
        world.tenant.numbers.owned.insert(number(12_025_550_000 + digits), owned);
    }
    let count = |wanted: &Listing<'_>| listing(&world.tenant, wanted).map(|found| found.len());
    let begins = Listing { starts_with: Some("120255500"), ..Listing::default() };
    assert_eq!(count(&begins), Ok(100), "nine digits are the most");
    assert_eq!(count(&Listing::default()), Ok(500));
    let more = Listing { result_size: Some(u32::MAX), ..Listing::default() };
    assert_eq!(count(&more), Ok(world.tenant.numbers.owned.len()));
    let ten = Listing { starts_with: Some("1202555000"), ..Listing::default() };
    assert_eq!(count(&ten), Err(ListingFault::StartsWithTooLong { most: 9 }));
    for text in ["", "+", "14a5", "1 425"] {
        let wanted = Listing { starts_with: Some(text), ..Listing::default() };
        assert_eq!(count(&wanted), Err(ListingFault::StartsWithNoDigits), "{text:?}");
    }
}
