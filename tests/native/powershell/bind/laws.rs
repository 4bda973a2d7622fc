//! Laws for all lines: nothing panics, a part of a name binds as the whole name does, and the order
//! of what has a name is of no account.

use std::rc::Rc;

use passerelle::powershell::bind::signature::Signature;
use passerelle::powershell::bind::{Given, bind, find};
use passerelle::powershell::facts::{self, Facts};
use passerelle::powershell::source::Span;
use passerelle::powershell::value::Value;
use passerelle::powershell::value::table::Table;
use proptest::prelude::*;

use super::shown;

fn any_facts() -> impl Strategy<Value = &'static Facts> {
    let all: Vec<&'static Facts> = facts::all().collect();
    (0..all.len()).prop_map(move |at| all[at])
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i32>().prop_map(Value::Int),
        (0..2000i32).prop_map(Value::Int),
        any::<i64>().prop_map(Value::Long),
        any::<f64>().prop_map(Value::Double),
        any::<String>().prop_map(Value::text),
        "[A-Za-z0-9:+./-]{0,12}".prop_map(Value::text),
        any::<i32>().prop_map(|ms| Value::Duration(ms.into())),
        Just(Value::table(Table::new(false))),
        "[A-Za-z]{1,8}".prop_map(|name| {
            let property = (Rc::from("Identity"), Value::text(name.as_str()));
            Value::object(&name, vec![property])
        }),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| prop::collection::vec(inner, 0..3).prop_map(Value::array))
}

/// Anything: names of the command and others, whole and in parts, values of all kinds.
fn any_given(facts: &'static Facts) -> impl Strategy<Value = Vec<Given>> {
    let names: Vec<String> =
        facts.signature.parameters.iter().map(|parameter| parameter.name.to_string()).collect();
    let name = (any::<prop::sample::Index>(), 1usize..30, any::<String>()).prop_map(
        move |(at, length, other)| match names.is_empty() {
            true => other,
            false => at.get(&names).chars().take(length).collect(),
        },
    );
    let common = prop::sample::select(vec!["Verbose", "ea", "ov", "WhatIf", "cf", "W", "", "é"]);
    let one = prop_oneof![
        (name, prop::option::of(any_value())).prop_map(|(name, value)| Given::Named {
            name,
            span: Span::default(),
            value,
        }),
        (common, prop::option::of(any_value())).prop_map(|(name, value)| Given::named(
            name,
            Span::default(),
            value
        )),
        any_value().prop_map(|value| Given::value(value, Span::default())),
        Just(Given::EndOfParameters),
    ];
    prop::collection::vec(one, 0..8)
}

/// Names with values that they take, each once.
fn good_pairs(facts: &'static Facts) -> impl Strategy<Value = Vec<(usize, Value)>> {
    let count = facts.signature.parameters.len();
    prop::collection::btree_map(0..count.max(1), any_value(), 0..5)
        .prop_map(move |pairs| pairs.into_iter().filter(|(at, _)| *at < count).collect())
}

fn outcome(signature: &Signature, given: Vec<Given>) -> Result<Vec<String>, String> {
    match bind(signature, given, false) {
        Ok(binding) => {
            let mut words: Vec<String> = shown(&binding).split(' ').map(str::to_string).collect();
            words.sort();
            words.extend(binding.set_name().map(str::to_string));
            Ok(words)
        }
        Err(fault) => Err(fault.record.message.clone()),
    }
}

/// The shortest beginnings of a name that mean its parameter.
fn parts(signature: &Signature, name: &str) -> Vec<String> {
    let means = |part: &str| {
        let found = find(signature, part, Span::default()).ok().flatten();
        found.and_then(|found| found.of(signature)).is_some_and(|p| p.name == name)
    };
    (1..=name.len())
        .filter_map(|end| name.get(..end))
        .filter(|part| means(part))
        .map(Into::into)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn binding_never_panics(
        (facts, given, input) in any_facts().prop_flat_map(|facts| {
            (Just(facts), any_given(facts), any_value())
        }),
        expects_input: bool,
    ) {
        if let Ok(binding) = bind(&facts.signature, given, expects_input) {
            let missing = binding.missing().to_vec();
            for name in &missing {
                prop_assert!(!binding.has(name), "{name} of {} is bound and missing", facts.name);
            }
            if let Ok(whole) = binding.for_input(&facts.signature, &input) {
                prop_assert!(whole.missing().is_empty());
                prop_assert!(whole.bound().count() >= binding.bound().count());
            }
        }
    }

    // CO-02
    #[test]
    fn each_part_that_means_a_parameter_binds_as_its_whole_name_does(
        (facts, pairs) in any_facts().prop_flat_map(|facts| (Just(facts), good_pairs(facts))),
        length: prop::sample::Index,
    ) {
        let signature = &facts.signature;
        let given = |shorten: bool| -> Vec<Given> {
            let named = |(at, value): &(usize, Value)| {
                let name = &signature.parameters[*at].name;
                let parts = parts(signature, name);
                let name = if shorten { length.get(&parts).as_str() } else { name.as_ref() };
                Given::named(&name.to_uppercase(), Span::default(), Some(value.clone()))
            };
            pairs.iter().map(named).collect()
        };
        prop_assert_eq!(outcome(signature, given(false)), outcome(signature, given(true)));
    }

    #[test]
    fn the_order_of_what_has_a_name_is_of_no_account(
        (facts, pairs) in any_facts().prop_flat_map(|facts| (Just(facts), good_pairs(facts))),
        seed: prop::sample::Index,
    ) {
        let signature = &facts.signature;
        let named = |(at, value): &(usize, Value)| {
            Given::named(&signature.parameters[*at].name, Span::default(), Some(value.clone()))
        };
        let given: Vec<Given> = pairs.iter().map(named).collect();
        let mut turned = given.clone();
        if !turned.is_empty() {
            let by = seed.index(turned.len());
            turned.rotate_left(by);
            turned.reverse();
        }
        let (one, other) = (outcome(signature, given), outcome(signature, turned));
        // Of several errors the first is told.
        prop_assert_eq!(one.is_err(), other.is_err());
        if one.is_ok() {
            prop_assert_eq!(one, other);
        }
    }
}
