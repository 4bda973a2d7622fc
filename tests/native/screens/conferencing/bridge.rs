//! The page of the bridge: its numbers, and those that no longer answer.

use passerelle::domain::bridge;
use passerelle::domain::command::Command;
use passerelle::domain::credits::Credits;
use passerelle::domain::phone::Country;
use passerelle::domain::places::Toll;
use passerelle::domain::time::Timestamp;
use passerelle::screens::conferencing::bridge::{Silence, people_with_dead, survey};
use passerelle::session::base::Base;

use super::{LONDON, TOLL_FREE};
use crate::support::{World, number};

// BR-08
#[test]
fn every_number_of_the_bridge_is_shared_or_dedicated_with_who_carries_it() {
    let world = World::sample();
    let seen = survey(&world.tenant, world.now);
    assert_eq!(seen.rows.len(), world.tenant.bridge.numbers.len());
    let shared = seen.rows.iter().filter(|row| row.shared).count();
    assert!(shared > 0 && shared < seen.rows.len());
    for row in &seen.rows {
        assert_eq!(row.shared, !world.tenant.numbers.owned.contains_key(&row.number));
        assert_eq!(
            (row.people, row.meetings),
            bridge::carriers(&world.tenant, row.number, world.now)
        );
        assert_eq!(row.is_default, world.tenant.bridge.default == Some(row.number));
    }
    assert!(seen.rows[0].is_default, "the default comes first");
    assert_eq!(seen.dead, []);
}

// UN-01
#[test]
fn a_number_taken_off_stays_on_the_page_while_anybody_carries_it() {
    let mut world = World::sample();
    let london = number(LONDON);
    let (people, meetings) = bridge::carriers(&world.tenant, london, world.now);
    world.does(&Command::UnassignFromBridge { number: london, accept_dead: true });
    let seen = survey(&world.tenant, world.now);
    assert!(seen.row(london).is_none());
    let [dead] = seen.dead[..] else { panic!("one number is dead: {:?}", seen.dead) };
    assert_eq!((dead.number, dead.silence), (london, Silence::OffBridge));
    assert_eq!((dead.people, dead.meetings), (people, meetings));
    assert_eq!(dead.meetings as usize, bridge::dead_meetings(&world.tenant, world.now));
    let href = people_with_dead(&world.tenant, london).href();
    assert_eq!(href, format!("#/conferencing/users?toll={LONDON}"));
}

// CC-01
#[test]
fn without_credits_toll_free_numbers_are_dead_though_they_are_on_the_bridge() {
    let mut world = World::sample();
    world.tenant.credits = Credits::default();
    let seen = survey(&world.tenant, world.now);
    assert!(seen.rows.iter().all(|row| row.silent == (row.toll == Toll::TollFree)));
    let [dead] = seen.dead[..] else { panic!("one of the two is in use: {:?}", seen.dead) };
    assert_eq!((dead.number, dead.silence), (number(TOLL_FREE), Silence::NoCredits));
    let href = people_with_dead(&world.tenant, dead.number).href();
    assert_eq!(href, format!("#/conferencing/users?tollfree={TOLL_FREE}"));
}

#[test]
fn an_organization_without_licenses_has_no_numbers_to_show() {
    let world = World::of(&Base::Empty {
        name: "Fabrikam".into(),
        domain: "fabrikam.com".into(),
        country: Country::DE,
        seed: 1,
        start: Timestamp::utc(2018, 4, 18, 9, 0),
    });
    let seen = survey(&world.tenant, world.now);
    assert!(seen.rows.is_empty() && seen.dead.is_empty());
}
