//! The documents' faulty lines: what is said below the shell's error, and whether the line that it
//! shows works.

use passerelle::powershell::batch::Batch;
use passerelle::powershell::host::{Line, LineKind};
use passerelle::powershell::shell::State;
use passerelle::session::Session;
use passerelle::session::base::Base;
use passerelle::texts::Lang;

fn console() -> (Batch, State) {
    let mut state = State::new();
    state.sign_in.is_skipped = true;
    (Batch::new(Session::new(Base::Sample { seed: 1 })), state)
}

fn of_kind(lines: &[Line], kind: LineKind) -> Vec<String> {
    lines.iter().filter(|line| line.kind == kind).map(|line| line.text.clone()).collect()
}

/// Runs a faulty line, finds the line that the hint shows, and runs that.
#[track_caller]
fn repaired(faulty: &str, said: &str) -> String {
    let (mut batch, mut state) = console();
    let lines = batch.run(&mut state, faulty);
    assert!(!of_kind(&lines, LineKind::Error).is_empty(), "{faulty:?} fails as in the shell");
    let hints = of_kind(&lines, LineKind::Hint);
    assert!(hints.iter().any(|hint| hint.contains(said)), "{said:?} in {hints:#?}");
    let works = hints.iter().find_map(|hint| hint.strip_prefix("This line works: "));
    let works = works.unwrap_or_else(|| panic!("a line that works in {hints:#?}")).to_string();
    let lines = batch.run(&mut state, &works);
    assert_eq!(of_kind(&lines, LineKind::Error), Vec::<String>::new(), "for {works:?}");
    works
}

const SWAP: &str = "Set-CsOnlineDialInConferencingUserDefaultNumber";

// CO-10
#[test]
fn a_placeholder_is_named_and_a_real_value_stands_in_the_line_that_works() {
    let line = format!(
        "  {SWAP} -FromNumber $null -ToNumber 8005551234 -NumberType TollFree -BridgeId <Bridge \
            Id>  "
    );
    let works = repaired(&line, "<Bridge Id> is a placeholder");
    assert!(works.ends_with("-BridgeId (Get-CsOnlineDialInConferencingBridge).Identity"));
    let line = format!(
        "{SWAP} -FromNumber <Number to be removed> -ToNumber <Number to be set as new default> \
         -NumberType <\"Toll\" or \"Toll-Free\"> -RescheduleMeetings"
    );
    let works = repaired(&line, "the number that is to go belongs there");
    assert!(works.contains("-NumberType Toll -RescheduleMeetings"), "{works}");
    let line = format!(
        "{SWAP} -Country US -ToNumber 8005551234 -NumberType TollFree -BridgeId <Bridge Id>"
    );
    repaired(&line, "Get-CsOnlineDialInConferencingBridge shows it as Identity");
}

// CO-10
#[test]
fn a_placeholder_that_nobody_can_fill_is_only_named() {
    let (mut batch, mut state) = console();
    let lines = batch.run(&mut state, "Get-Date -Format <your format>");
    let hints = of_kind(&lines, LineKind::Hint);
    assert_eq!(hints, ["<your format> is a placeholder; put a real value there."]);
}

// CO-11
#[test]
fn each_fault_of_the_documents_lines_is_told_with_the_line_that_works() {
    let rows = [
        (
            format!(
                "{SWAP} -FromNumber 8005551234 -ToNumber 8005551239 NumberType TollFree \
                 -BridgeId <Bridge Id> -RescheduleMeetings"
            ),
            "its dash is missing: -NumberType",
        ),
        (
            format!("{SWAP} -FromNumber 8005551234 -ToNumber 8005551239 NumberType TollFree"),
            "its dash is missing: -NumberType",
        ),
        (
            format!("{SWAP} -FromNumber 8005551234 -ToNumber 8005551239 -NumberType \"Toll-Free\""),
            "without a hyphen: TollFree",
        ),
        (
            "Set-CsOnlineDialinConferencingUser -Identity amos.marble@Contoso.com \
             -TollFreeServiceNumber   80045551234"
                .into(),
            "a digit too many",
        ),
        (
            "Set-CsOnlineDialInConferencingTenantSetting -PinLength 6".into(),
            "Set-CsOnlineDialInConferencingTenantSettings",
        ),
        (
            "Set-CsOnlineDialInConferencingTenantSettings -SendEmailOverride $true \
             -SendEmailFromAddress noreply@contoso.com -SendEmailFromDisplayName Conferencing"
                .into(),
            "the parameter is called -SendEmailFromOverride",
        ),
        (
            "Set-CsOnlineDialInConferencingUser -Identity -amos.marble -ServiceNumber 33199001234"
                .into(),
            "dash",
        ),
        ("Start-CsExMeetingMigration user@contoso.com".into(), "the document’s example"),
    ];
    for (faulty, said) in rows {
        repaired(&faulty, said);
    }
}

// CO-11
#[test]
fn the_faults_are_told_in_french_as_well() {
    let (mut batch, mut state) = console();
    batch.lang = Lang::Fr;
    let line = format!("{SWAP} -FromNumber 1 -ToNumber 2 NumberType TollFree");
    let hints = of_kind(&batch.run(&mut state, &line), LineKind::Hint);
    assert!(hints[0].contains("il manque le tiret"), "{hints:?}");
    assert!(hints[1].starts_with("Cette ligne fonctionne\u{a0}: "), "{hints:?}");
}

// CO-12
#[test]
fn unassigning_without_a_bridge_takes_the_default_one_and_says_so() {
    let (mut batch, mut state) = console();
    let line = "Unregister-CsOnlineDialInConferencingServiceNumber -Identity 18005551239 \
                -RemoveDefaultServiceNumber -Force";
    let lines = batch.run(&mut state, line);
    let hints = of_kind(&lines, LineKind::Hint);
    assert!(hints.iter().any(|hint| hint.contains("the default one was taken")), "{lines:#?}");
}

// CO-13
#[test]
fn without_signing_in_the_cmdlets_of_the_service_are_not_recognized() {
    let mut batch = Batch::new(Session::new(Base::Sample { seed: 1 }));
    let mut state = State::new();
    let lines = batch.run(&mut state, "Get-CsOnlineUser");
    let errors = of_kind(&lines, LineKind::Error);
    let said = "The term 'Get-CsOnlineUser' is not recognized as the name of a cmdlet, function, \
                script file, or operable program.";
    assert!(errors[0].contains(said), "{errors:?}");
    let hints = of_kind(&lines, LineKind::Hint);
    assert_eq!(hints.last().map(|hint| hint.trim()), Some("Import-PSSession $session"));
    assert!(batch.commands.is_empty());
}

#[test]
fn a_sound_line_that_fails_is_not_repaired() {
    let (mut batch, mut state) = console();
    for line in [
        "Get-CsOnlineUser -Identity nobody@contoso.com",
        "Get-Item missing.txt",
        "Get-Date -Format 'x' extra words",
    ] {
        let lines = batch.run(&mut state, line);
        let hints = of_kind(&lines, LineKind::Hint);
        assert!(!hints.iter().any(|hint| hint.starts_with("This line")), "{line:?}: {hints:?}");
    }
}
