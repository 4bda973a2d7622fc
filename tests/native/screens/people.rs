//! Active users: who is listed, what a save would do before it is saved, adding a person.

use passerelle::domain::command::Command;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::licenses::{self, LicenseCommand, LicenseRefusal, Product};
use passerelle::domain::people::{self, Provider};
use passerelle::domain::phone::Country;
use passerelle::domain::refusal::Refusal;
use passerelle::screens::conferencing::search::Index;
use passerelle::screens::people::adding;
use passerelle::screens::people::assigning::{Draft, command, effects, holdings};
use passerelle::screens::people::list::{Has, Order, Wanted, figures, listed, row};
use passerelle::texts::Lang;
use passerelle::wording::licenses::effects as say;

use crate::support::{World, number};

fn find(world: &World, wanted: &Wanted) -> Vec<UserId> {
    listed(&world.tenant, Lang::En, &Index::of(&world.tenant), wanted)
}

#[test]
fn the_list_is_searched_filtered_and_ordered_as_the_address_says() {
    let world = World::sample();
    let people = world.tenant.people.len();
    assert_eq!(find(&world, &Wanted::default()).len(), people);
    let search = Wanted { search: "amos marb".into(), ..Wanted::default() };
    assert_eq!(find(&world, &search), [UserId(0)]);
    let has = |key: &str| Wanted { has: Has::parse(key), ..Wanted::default() };
    assert_eq!(find(&world, &has("unlicensed")).len(), 0);
    assert_eq!(find(&world, &has("licensed")).len(), people);
    let plans = find(&world, &has("MCOPSTN1"));
    let expected = licenses::in_use(&world.tenant).count(Product::DomesticCallingPlan);
    assert_eq!(plans.len() as u32, expected);
    let in_france = Wanted { country: Some(Country::FR), ..Wanted::default() };
    assert!(find(&world, &in_france).iter().all(|u| world.person(*u).country == Country::FR));
    let order = |text: &str| Wanted { order: Order::parse(text), ..Wanted::default() };
    let first = |text: &str| world.person(find(&world, &order(text))[0]).country;
    assert_eq!(first("country"), Country::FR, "France comes first in English");
    assert_eq!(first("-country"), Country::US);
    let mut backwards = find(&world, &order("-name"));
    backwards.reverse();
    assert_eq!(backwards, find(&world, &order("name")));
    for has in Has::all() {
        assert_eq!(Has::parse(has.key()), has);
    }
}

#[test]
fn a_row_shows_licenses_and_the_number() {
    let world = World::sample();
    let row = row(&world.tenant, Lang::En, UserId(0)).expect("Amos");
    assert_eq!(row.name, "Amos Marble");
    assert_eq!(row.number, Some(number(14_255_550_164)));
    assert!(row.licenses.has(Product::DomesticCallingPlan));
    assert_eq!(row.added_at, None);
    assert_eq!(figures(&world.tenant).0 as usize, world.tenant.people.len());
}

fn people_with(world: &World, provider: Provider, most: usize) -> UserSet {
    let wanted = |p: &people::Person| p.provider == provider && !p.licenses.give_conferencing();
    let all = people::iter(&world.tenant).filter(|(_, p)| wanted(p));
    all.map(|(user, _)| user).take(most).collect()
}

// LI-02, AC-04, MV-02, MV-03, MV-04
#[test]
fn before_saving_it_is_said_what_will_happen_to_whom_and_why() {
    let world = World::sample();
    let users: UserSet = people_with(&world, Provider::ThirdParty, 3)
        .iter()
        .chain(people_with(&world, Provider::None, 2).iter())
        .collect();
    let draft = Draft::default().choose(Product::AudioConferencing, Some(true));
    let seen = effects(&world.tenant, &users, draft);
    assert_eq!((seen.to_microsoft.count, seen.keep_third_party.count), (2, 3));
    assert_eq!((seen.replaced.count, seen.lose.count), (0, 0));
    let mut after = world.clone();
    after.does(&command(users.clone(), draft));
    for user in users.iter() {
        let third = world.person(user).provider == Provider::ThirdParty;
        let expected = if third { Provider::ThirdParty } else { Provider::Microsoft };
        assert_eq!(after.person(user).provider, expected);
    }
    let who = say::who(Lang::En, &world.tenant, 5, &seen.to_microsoft.first);
    assert!(who.ends_with(" and 3 more"), "{who}");
    let said = say::keep_third_party(Lang::En, "3 people", 3, seen.replace_acp);
    assert!(said.contains("because the setting AutomaticallyReplaceAcpProvider is off"));
}

// LI-06
#[test]
fn before_saving_it_is_said_who_loses_a_number_and_who_keeps_it() {
    let mut world = World::sample();
    world.does(&Command::BuyLicenses { product: Product::InternationalCallingPlan, count: 1 });
    let amos = UserSet::one(UserId(0));
    let off = Draft::default().choose(Product::DomesticCallingPlan, Some(false));
    let seen = effects(&world.tenant, &amos, off);
    assert_eq!(seen.numbers_lost, [number(14_255_550_164)]);
    let swap = off.choose(Product::InternationalCallingPlan, Some(true));
    let seen = effects(&world.tenant, &amos, swap);
    assert!(seen.numbers_lost.is_empty());
    assert_eq!(seen.keep_number.first, [UserId(0)]);
}

// CC-10
#[test]
fn a_license_that_will_not_work_is_told() {
    let mut world = World::sample();
    let nobody = people_with(&world, Provider::None, 1);
    let plan = Draft::default().choose(Product::DomesticCallingPlan, Some(true));
    assert_eq!(effects(&world.tenant, &nobody, plan).plan_alone.count, 1);
    let minutes = Draft::default().choose(Product::ConferencingPerMinute, Some(true));
    assert_eq!(effects(&world.tenant, &nobody, minutes).without_credits.count, 0);
    world.tenant.credits = Default::default();
    assert_eq!(effects(&world.tenant, &nobody, minutes).without_credits.count, 1);
}

#[test]
fn a_switch_goes_on_off_and_back() {
    let on = Draft::default().choose(Product::E3, Some(true));
    assert_eq!(on.chosen(Product::E3), Some(true));
    let off = on.choose(Product::E3, Some(false));
    assert_eq!((off.chosen(Product::E3), off.add.is_empty()), (Some(false), true));
    assert!(off.choose(Product::E3, None).is_empty());
    let world = World::sample();
    let everybody: UserSet = (0..world.tenant.people.len() as u32).map(UserId).collect();
    for holding in holdings(&world.tenant, &everybody) {
        let used = licenses::in_use(&world.tenant).count(holding.product);
        assert_eq!(holding.having, used, "{:?}", holding.product);
    }
}

// RG-04, AN-02
#[test]
fn a_person_is_added_in_the_domain_of_the_organization() {
    let world = World::sample();
    let draft = |name: &str, alias: &str| adding::Draft {
        name: name.into(),
        alias: alias.into(),
        country: "GB".into(),
    };
    let flaws = |it: &adding::Draft| adding::flaws(&world.tenant, it);
    let both = flaws(&draft(" ", "amos.marble"));
    assert_eq!(both.name, Some(Refusal::License(LicenseRefusal::NameMissing)));
    assert_eq!(both.address, Some(Refusal::AddressUnusable), "Amos has it");
    let right = draft("Wren Thistle", " Wren.Thistle ");
    assert_eq!(flaws(&right), adding::Flaws::default());
    let Command::License(LicenseCommand::AddPerson { address, country, .. }) =
        adding::command(&world.tenant, &right)
    else {
        panic!("another command")
    };
    assert_eq!((&*address, country), ("Wren.Thistle@contoso.com", Country::GB));
    let other = draft("Wren Thistle", "wren@tailspin.example");
    assert_eq!(adding::address(&world.tenant, &other), "wren@tailspin.example");
    assert_eq!(adding::countries(&world.tenant)[0], Country::FR);
}
