//! What Tab offers, by what stands in front of the cursor.

use passerelle::powershell::batch::Batch;
use passerelle::powershell::complete::complete;
use passerelle::powershell::shell::State;
use passerelle::session::Session;
use passerelle::session::base::Base;

use proptest::prelude::*;

fn console() -> (Batch, State) {
    let mut state = State::new();
    state.sign_in.is_skipped = true;
    (Batch::new(Session::new(Base::Sample { seed: 1 })), state)
}

/// What is offered at the end of a text, the first few.
fn offered(text: &str) -> (String, Vec<String>) {
    let (batch, state) = console();
    let completion = complete(&state, &batch.session, text, text.len());
    let insert = completion.candidates.into_iter().map(|candidate| candidate.insert);
    (completion.replace.of(text).to_string(), insert.collect())
}

#[track_caller]
fn offers(rows: &[(&str, &str, &[&str])]) {
    for (text, replaced, expected) in rows {
        let (word, found) = offered(text);
        assert_eq!(word, *replaced, "in {text:?}, which offers {found:?}");
        for name in *expected {
            assert!(found.iter().any(|f| f == name), "{name} for {text:?}, not {found:?}");
        }
    }
}

#[test]
fn names_parameters_and_values_are_offered() {
    offers(&[
        (
            "Get-CsOnlineDialInConferencingBr",
            "Get-CsOnlineDialInConferencingBr",
            &["Get-CsOnlineDialInConferencingBridge"],
        ),
        ("1..3 | Where-O", "Where-O", &["Where-Object"]),
        ("$x = Get-CsMeetingMig", "Get-CsMeetingMig", &["Get-CsMeetingMigrationStatus"]),
        ("Get-CsMeetingMigrationStatus -Sum", "-Sum", &["-SummaryOnly"]),
        ("Get-CsMeetingMigrationStatus -", "-", &["-SummaryOnly", "-Identity", "-ErrorAction"]),
        ("Set-CsOnlineDialInConferencingUser -Identity amos", "amos", &["amos.marble@contoso.com"]),
        ("Set-CsOnlineDialInConferencingUser amos", "amos", &["amos.marble@contoso.com"]),
        ("Set-CsOnlineDialInConferencingUser -Identity ", "", &["amos.marble@contoso.com"]),
        ("Set-CsOnlineDialInConferencingUser -AllowTollFreeDialIn $", "$", &["$true", "$false"]),
        ("Sort-Object -Des", "-Des", &["-Descending"]),
        ("$ErrorAction", "$ErrorAction", &["$ErrorActionPreference"]),
    ]);
}

#[test]
fn what_is_given_already_and_what_is_plumbing_is_not_offered() {
    let (_, found) = offered("Get-CsMeetingMigrationStatus -SummaryOnly -");
    assert!(!found.contains(&"-SummaryOnly".to_string()), "{found:?}");
    let (_, found) = offered("Clear-CsOnlineTelephoneNumberReservation -");
    assert!(!found.contains(&"-Tenant".to_string()), "{found:?}");
}

#[test]
fn cmdlets_of_the_service_are_offered_once_somebody_has_signed_in() {
    let (batch, mut state) = console();
    state.sign_in.is_skipped = false;
    let found = complete(&state, &batch.session, "Get-CsOnlineU", 13);
    assert_eq!(found.candidates, []);
    let found = complete(&state, &batch.session, "New-CsOnlineS", 13);
    assert!(found.candidates.iter().any(|c| c.insert == "New-CsOnlineSession"));
}

#[test]
fn variables_and_their_members_are_offered() {
    let (mut batch, mut state) = console();
    batch.run(&mut state, "$person = [pscustomobject]@{ Name = 'a'; Nation = 'b' }");
    let found = complete(&state, &batch.session, "\"x\"; $person.Na", 15);
    let names: Vec<&str> = found.candidates.iter().map(|c| c.insert.as_str()).collect();
    assert_eq!(names, ["Name", "Nation"]);
    assert_eq!(found.replace.of("\"x\"; $person.Na"), "Na");
}

proptest! {
    #[test]
    fn any_text_is_completed_without_a_panic(
        text in "[ -~\u{201c}é$|{}().-]{0,40}",
        at in 0usize..50,
    ) {
        let (batch, state) = console();
        let found = complete(&state, &batch.session, &text, at);
        prop_assert!(found.replace.end as usize <= text.len().max(at));
    }
}
