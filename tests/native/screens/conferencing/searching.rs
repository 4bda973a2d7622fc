//! Finding people while typing, and keeping ticks, against the plainest way of doing it.

use std::collections::BTreeSet;

use passerelle::domain::Tenant;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::people::Person;
use passerelle::screens::conferencing::search::Index;
use passerelle::screens::conferencing::selection::Selection;
use proptest::prelude::*;

use super::{PARIS, those};
use crate::support::{World, number};

/// Lower case without the accents that the names below have.
fn plain(text: &str) -> String {
    let letters = text.to_lowercase();
    letters
        .chars()
        .map(|c| ['e', 'u', 'c', c]["éüç".chars().position(|a| a == c).unwrap_or(3)])
        .collect()
}

/// Looks into each field of each person, word by word.
fn naive(tenant: &Tenant, search: &str) -> Vec<UserId> {
    let is_number = search.chars().any(|c| c.is_ascii_digit())
        && search.chars().all(|c| c.is_ascii_digit() || "+-(). ".contains(c));
    let words: Vec<String> = match is_number {
        true => vec![search.chars().filter(char::is_ascii_digit).collect()],
        false => plain(search).split_whitespace().map(str::to_string).collect(),
    };
    let fields = |person: &Person| {
        let mut fields = vec![plain(&person.name), plain(&person.address)];
        for number in [person.toll, person.toll_free].into_iter().flatten() {
            fields.push(number.digits().to_string());
            let national = number.country().map(|home| number.display(home)).unwrap_or_default();
            fields.push(national.chars().filter(char::is_ascii_digit).collect());
        }
        fields
    };
    let found = |person: &Person| {
        let fields = fields(person);
        words.iter().all(|word| fields.iter().any(|field| field.contains(word)))
    };
    let people = (0u32..).map(UserId).zip(&tenant.people);
    people.filter(|(_, person)| found(person)).map(|(user, _)| user).collect()
}

fn found(tenant: &Tenant, search: &str) -> Vec<UserId> {
    match Index::of(tenant).find(search) {
        Some(found) => found.iter().collect(),
        None => (0..tenant.people.len() as u32).map(UserId).collect(),
    }
}

fn people() -> impl Strategy<Value = Vec<(String, String, Option<u8>, Option<u8>)>> {
    let name = "[aeéÉuüÜcçn1 ]{1,9}";
    let number = || proptest::option::of(0..4u8);
    proptest::collection::vec((name, "[aeun1.]{1,6}@a[.]c", number(), number()), 0..12)
}

const NUMBERS: [u64; 4] = [PARIS, 442_079_460_123, 18_005_551_234, 12_065_550_142];

proptest! {
    #[test]
    fn the_index_finds_whom_a_look_at_each_person_finds(
        people in people(),
        search in prop_oneof![
            "[aeéÉuüçn1. ]{0,5}",
            "[+]?[0-9 ]{1,6}",
            (0..4usize).prop_map(|at| number(NUMBERS[at]).international()),
        ],
    ) {
        let mut tenant = World::sample().tenant;
        let pattern = tenant.people[0].clone();
        let held = |at: Option<u8>| at.map(|at| number(NUMBERS[usize::from(at)]));
        tenant.people = people
            .into_iter()
            .map(|(name, address, toll, toll_free)| Person {
                name: name.into(),
                address: address.into(),
                toll: held(toll),
                toll_free: held(toll_free),
                ..pattern.clone()
            })
            .collect();
        prop_assert_eq!(found(&tenant, &search), naive(&tenant, &search));
    }

    #[test]
    fn a_selection_is_a_set(steps in proptest::collection::vec((0..3u8, 0..200u32), 0..60)) {
        let (mut selection, mut set) = (Selection::default(), BTreeSet::new());
        for (what, id) in steps {
            let user = UserId(id);
            match what {
                0 => {
                    selection.insert(user);
                    set.insert(user);
                }
                1 => {
                    selection.remove(user);
                    set.remove(&user);
                }
                _ => {
                    selection.toggle(user);
                    if !set.remove(&user) {
                        set.insert(user);
                    }
                }
            }
        }
        prop_assert_eq!(selection.len(), set.len());
        prop_assert_eq!(selection.is_empty(), set.is_empty());
        prop_assert!(selection.iter().eq(set.iter().copied()));
        prop_assert_eq!(selection.to_set(), set.iter().copied().collect::<UserSet>());
        prop_assert_eq!(&set.iter().copied().collect::<Selection>(), &selection);
        let text = selection.text(10_000).expect("two hundred people are short");
        prop_assert_eq!(Selection::parse(&text, 200), selection);
    }

    #[test]
    fn any_address_is_read_as_some_selection(text in "[0-9,-]{0,20}", people in 0..50usize) {
        let selection = Selection::parse(&text, people);
        prop_assert!(selection.iter().all(|user| user.index() < people));
    }
}

#[test]
fn a_number_is_found_however_it_is_written() {
    let world = World::sample();
    let with_paris = those(&world, |p| p.toll == Some(number(PARIS)));
    assert!(!with_paris.is_empty());
    for search in
        ["33199001234", "+33 1 99 00 12 34", "01 99 00 12 34", "0199001234", "tel:+33199001234"]
    {
        assert_eq!(found(&world.tenant, search), with_paris, "{search}");
    }
}

#[test]
fn accents_and_case_do_not_matter_and_every_word_must_be_there() {
    let mut world = World::sample();
    let user = UserId(3);
    world.tenant.people[3].name = "Hélène Ångström-Muñoz".into();
    world.tenant.people[3].address = "h.am@contoso.com".into();
    for search in ["HELENE", "hélène", "munoz angstrom", " h.am@contoso.com "] {
        assert_eq!(found(&world.tenant, search), [user], "{search}");
    }
    assert_eq!(found(&world.tenant, "helene nobody"), []);
    assert_eq!(found(&world.tenant, "  ").len(), world.tenant.people.len());
}

#[test]
fn a_long_selection_does_not_stand_in_the_address() {
    let even: Selection = (0..1_000).step_by(2).map(UserId).collect();
    assert_eq!(even.text(1_500), None);
    let everybody: Selection = (0..100_000).map(UserId).collect();
    assert_eq!(everybody.text(1_500).as_deref(), Some("0-99999"));
}

#[test]
fn few_and_many_come_in_the_same_order_of_names() {
    let world = World::sample();
    let index = Index::of(&world.tenant);
    let everybody: Selection = (0..world.tenant.people.len() as u32).map(UserId).collect();
    let order = index.in_order(&everybody);
    assert_eq!(order.iter().copied().collect::<Selection>(), everybody);
    let begins = |user: &UserId| plain(&world.person(*user).name).chars().next();
    assert!(order.is_sorted_by_key(begins), "by name and not by id");
    for few in [vec![], vec![7], vec![9, 150, 3, 42, 77]] {
        let few: Selection = few.into_iter().map(UserId).collect();
        let expected: Vec<UserId> =
            order.iter().copied().filter(|user| few.contains(*user)).collect();
        assert_eq!(index.in_order(&few), expected);
    }
}
