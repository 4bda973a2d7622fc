//! The list of users: who is shown, in which order, and what a row says.

use passerelle::domain::command::Command;
use passerelle::domain::ids::UserId;
use passerelle::domain::meetings;
use passerelle::domain::people::{Mailbox, Provider};
use passerelle::domain::phone::Country;
use passerelle::domain::places::Toll;
use passerelle::screens::conferencing::search::Index;
use passerelle::screens::conferencing::stale::stale;
use passerelle::screens::conferencing::users::{
    By, Holds, Order, Show, Wanted, countries, held, listed, row,
};
use passerelle::texts::Lang;

use super::{LONDON, PARIS, TOLL_FREE, those};
use crate::support::{World, number};

fn list(world: &World, wanted: &Wanted) -> Vec<UserId> {
    listed(&world.tenant, Lang::En, &Index::of(&world.tenant), None, wanted)
}

fn sorted(mut users: Vec<UserId>) -> Vec<UserId> {
    users.sort_unstable();
    users
}

#[test]
fn everybody_is_listed_by_name_without_regard_to_accents() {
    let mut world = World::sample();
    world.tenant.people[7].name = "Éa Aaberg".into();
    world.tenant.people[8].name = "zzz".into();
    let users = list(&world, &Wanted::default());
    assert_eq!(users.len(), world.tenant.people.len());
    let at = |name: &str| {
        users.iter().position(|user| &*world.person(*user).name == name).expect("is listed")
    };
    assert_eq!(at("zzz"), users.len() - 1);
    let first_f = users.iter().position(|user| world.person(*user).name.starts_with('F'));
    assert!(at("Éa Aaberg") < first_f.expect("somebody's name begins with F"));
}

#[test]
fn each_filter_shows_exactly_whom_it_names() {
    let world = World::sample();
    let is = |show: Show| sorted(list(&world, &Wanted { show, ..Wanted::default() }));
    assert_eq!(
        is(Show::Of(Provider::Microsoft)),
        those(&world, |p| p.provider == Provider::Microsoft)
    );
    assert_eq!(
        is(Show::Of(Provider::ThirdParty)),
        those(&world, |p| p.provider == Provider::ThirdParty)
    );
    assert_eq!(is(Show::Of(Provider::None)), those(&world, |p| p.provider == Provider::None));
    assert_eq!(is(Show::OnPremises), those(&world, |p| p.mailbox == Mailbox::OnPremises));
    let paris = Wanted { toll: Holds::Number(number(PARIS)), ..Wanted::default() };
    assert_eq!(sorted(list(&world, &paris)), those(&world, |p| p.toll == Some(number(PARIS))));
    let without = Wanted { toll_free: Holds::Nothing, ..Wanted::default() };
    assert_eq!(
        sorted(list(&world, &without)),
        those(&world, |p| p.provider == Provider::Microsoft && p.toll_free.is_none())
    );
    let both = Wanted {
        country: Some(Country::US),
        toll_free: Holds::Number(number(TOLL_FREE)),
        search: "contoso".into(),
        ..Wanted::default()
    };
    let expected =
        those(&world, |p| p.country == Country::US && p.toll_free == Some(number(TOLL_FREE)));
    assert!(!expected.is_empty());
    assert_eq!(sorted(list(&world, &both)), expected);
}

#[test]
fn the_list_is_ordered_by_country_or_number_and_then_by_name() {
    let world = World::sample();
    let by = |by: By, descending: bool| {
        list(&world, &Wanted { order: Order { by, descending }, ..Wanted::default() })
    };
    let names = by(By::Name, false);
    let mut backwards = by(By::Name, true);
    backwards.reverse();
    assert_eq!(backwards, names);
    let rank = |user: &UserId| names.iter().position(|named| named == user);
    let country = |user: &UserId| {
        let wanted = world.person(*user).country;
        countries(&world.tenant, Lang::En).iter().position(|c| *c == wanted)
    };
    assert!(by(By::Country, false).is_sorted_by_key(|user| (country(user), rank(user))));
    let digits = |user: &UserId| world.person(*user).toll.map_or(u64::MAX, |n| n.digits());
    assert!(by(By::Toll, false).is_sorted_by_key(|user| (digits(user), rank(user))));
    assert!(by(By::Toll, true).is_sorted_by_key(|u| (std::cmp::Reverse(digits(u)), rank(u))));
    assert_eq!(countries(&world.tenant, Lang::Fr)[0], Country::DE, "Allemagne comes first");
}

#[test]
fn what_stands_in_the_address_is_read_back() {
    for show in Show::ALL {
        assert_eq!(Show::parse(show.key()), show);
    }
    for holds in [Holds::Any, Holds::Nothing, Holds::Number(number(LONDON))] {
        assert_eq!(Holds::parse(&holds.key()), holds);
    }
    assert_eq!(Holds::parse("none of them"), Holds::Any);
    assert_eq!(Order::parse("-country"), Order { by: By::Country, descending: true });
    assert_eq!(Order::parse("-shoe size"), Order::default());
}

// US-01
#[test]
fn a_row_shows_both_defaults_and_says_when_nobody_answers_them() {
    let mut world = World::sample();
    let user = world.find(|p| p.toll == Some(number(LONDON)));
    let shown =
        |world: &World| row(&world.tenant, Lang::En, user, world.now).expect("the person exists");
    let before = shown(&world);
    let toll = before.toll.expect("a default");
    assert_eq!((toll.number, toll.dead), (number(LONDON), false));
    assert_eq!(before.toll_free.map(|held| held.number), world.person(user).toll_free);
    assert_eq!(before.meetings as usize, world.meetings(user).len());
    let (number, accept_dead) = (number(LONDON), true);
    world.does(&Command::UnassignFromBridge { number, accept_dead });
    assert_eq!(shown(&world).toll.map(|held| (held.number, held.dead)), Some((number, true)));
    assert!(held(&world.tenant, Toll::Toll).contains(&number), "the filter still offers it");
}

// IV-01
#[test]
fn the_list_can_be_narrowed_down_to_stale_meetings() {
    let mut world = World::sample();
    let everybody = Wanted::default();
    let nobody = stale(&world.tenant, world.now);
    assert!(nobody.organizers.is_empty());
    let user = world.find(|p| p.meetings.1 > 1 && p.toll == Some(number(PARIS)));
    world.tenant.people[user.index()].toll = Some(number(LONDON));
    let found = stale(&world.tenant, world.now);
    let index = Index::of(&world.tenant);
    let users = listed(&world.tenant, Lang::En, &index, Some(&found.organizers), &everybody);
    assert_eq!(users, [user]);
    let row = row(&world.tenant, Lang::En, user, world.now).expect("the person exists");
    assert_eq!(row.stale, found.meetings);
    assert_eq!((found.meetings, 1), meetings::stale_counts(&world.tenant, world.now));
}
