//! Laws for all commands: each can be called, and its parameters agree with each other.

use std::collections::BTreeSet;

use passerelle::powershell::bind::{bind, find};
use passerelle::powershell::facts;
use passerelle::powershell::source::Span;

#[test]
fn a_command_without_arguments_binds_or_asks() {
    let mut ambiguous = Vec::new();
    for facts in facts::all() {
        match bind(&facts.signature, Vec::new(), false) {
            Ok(_) => {}
            Err(fault) => {
                assert_eq!(fault.record.id, "AmbiguousParameterSet", "{}", facts.name);
                ambiguous.push(facts.name);
            }
        }
        bind(&facts.signature, Vec::new(), true).unwrap_or_else(|fault| {
            assert!(ambiguous.contains(&facts.name), "{}: {}", facts.name, fault.record.message);
            Default::default()
        });
    }
    // Their sets differ in what must be given, and none is said to be meant.
    let expected = [
        "New-CsAutoAttendantPrompt",
        "New-CsOnlineSchedule",
        "Register-CsOnlineDialInConferencingServiceNumber",
        "Test-CsAudioConferencingProvider",
    ];
    assert_eq!(ambiguous, expected);
}

#[test]
fn the_sets_of_a_command_are_known_and_its_positions_differ() {
    for facts in facts::all() {
        let signature = &facts.signature;
        let sets = signature.sets.len().max(1);
        assert!(sets <= 32, "{}", facts.name);
        for set in 0..sets {
            let mask = 1u32 << set;
            let mut positions = BTreeSet::new();
            for parameter in &signature.parameters {
                let place = parameter.places.iter().find(|place| place.sets(u32::MAX) & mask != 0);
                let position = place.filter(|p| !p.takes_rest).and_then(|p| p.position);
                if let Some(position) = position {
                    assert!(positions.insert(position), "{} {}", facts.name, parameter.name);
                }
            }
        }
        for parameter in &signature.parameters {
            assert!(!parameter.places.is_empty(), "{} {}", facts.name, parameter.name);
            let in_sets = parameter.places.iter().filter_map(|place| place.set);
            assert!(in_sets.into_iter().all(|set| usize::from(set) < sets), "{}", facts.name);
            let found = find(signature, &parameter.name, Span::default()).expect("it is whole");
            let found = found.and_then(|found| found.of(signature)).expect("it is found");
            assert_eq!(found.name, parameter.name, "{}", facts.name);
        }
    }
}
