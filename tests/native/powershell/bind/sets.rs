//! Parameter sets: what decides them, what is missing in them, and what fits none.

use passerelle::powershell::bind::syntax;
use passerelle::powershell::facts;

use super::{binds, bound, refuses};

#[track_caller]
fn decides(rows: &[(&str, Option<&str>)]) {
    for (line, expected) in rows {
        let binding = bound(line).unwrap_or_else(|f| panic!("{line}: {}", f.record.message));
        assert_eq!(binding.set_name(), *expected, "for {line}");
    }
}

#[test]
fn what_is_given_decides_the_set() {
    decides(&[
        (
            "Set-CsPhoneNumberAssignment -Identity a -EnterpriseVoiceEnabled $true",
            Some("Attribute"),
        ),
        (
            "Set-CsPhoneNumberAssignment -Identity a -PhoneNumber 1 -PhoneNumberType CallingPlan",
            Some("Assignment"),
        ),
        ("Set-CsPhoneNumberAssignment -PhoneNumber 1 -LocationId null", Some("LocationUpdate")),
        ("Remove-CsPhoneNumberAssignment -Identity a -RemoveAll", Some("RemoveAll")),
        ("Get-CsOnlineDialInConferencingBridge", Some("EmptySet")),
        ("Get-CsOnlineDialInConferencingBridge -Name a", Some("BridgeNameParams")),
        ("Set-CsOnlineDialInConferencingBridge -Instance $object", Some("InstanceParams")),
        ("Set-CsOnlineDialInConferencingBridge $object", Some("InstanceParams")),
        ("Where-Object Name", Some("EqualSet")),
        ("Where-Object Name -CNotIn a", Some("CaseSensitiveNotInSet")),
        ("Measure-Object -Line", Some("TextMeasure")),
        ("Connect-MicrosoftTeams", Some("UserCredential")),
        ("Get-CsTenant", None),
        ("New-CsOnlineSchedule -Name a -FixedSchedule", Some("FixedSchedule")),
        ("New-CsAutoAttendantPrompt -TextToSpeechPrompt a", Some("TextToSpeech")),
        ("New-Item -Name a", Some("nameSet")),
        ("Get-Credential -Message a", Some("MessageSet")),
    ]);
}

// CO-12
#[test]
fn the_default_number_changes_without_a_bridge_as_in_2018() {
    let cmdlet = "Set-CsOnlineDialInConferencingUserDefaultNumber";
    decides(&[
        (
            &format!("{cmdlet} -FromNumber 1 -ToNumber 2 -NumberType Toll -RescheduleMeetings"),
            Some("BridgeNameParams"),
        ),
        (
            &format!(
                "{cmdlet} -Country US -ToNumber 2 -NumberType TollFree -BridgeId \
                      5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae"
            ),
            Some("FilterByUsageLocation"),
        ),
        (
            &format!(
                "{cmdlet} -FromNumber 1 -ToNumber 2 -NumberType Toll -BridgeId \
                      5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae"
            ),
            Some("UniqueBridgeParams"),
        ),
    ]);
}

#[test]
fn parameters_of_different_sets_do_not_go_together() {
    let message = "Parameter set cannot be resolved using the specified named parameters.";
    refuses(&[
        ("Where-Object Name -EQ a -Like b", "AmbiguousParameterSet", "", message),
        ("Start-Sleep -Seconds 5 -Milliseconds 5", "AmbiguousParameterSet", "", message),
        (
            "Get-CsOnlineDialInConferencingBridge -Name a -Identity \
             5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae",
            "AmbiguousParameterSet",
            "",
            message,
        ),
        ("New-CsOnlineSchedule -Name a", "AmbiguousParameterSet", "", message),
    ]);
}

#[test]
fn what_must_be_given_and_is_not_is_asked_for() {
    binds(&[
        ("Start-Sleep", "Seconds?"),
        ("Import-Module", "Name?"),
        ("Remove-CsPhoneNumberAssignment -Identity a", "Identity='a' TelephoneNumber? NumberType?"),
        (
            "Search-CsOnlineTelephoneNumberInventory -InventoryType Service -Region NOAM",
            "InventoryType='Service' RegionalGroup='NOAM' CountryOrRegion? Area? \
             CapitalOrMajorCity? Quantity?",
        ),
        ("Get-Content", "Path?"),
        ("Get-Content -LiteralPath a", "LiteralPath=('a')"),
        ("Where-Object", "FilterScript?"),
    ]);
}

#[test]
fn an_answer_is_converted_and_checked_as_an_argument_is() {
    let line = "Search-CsOnlineTelephoneNumberInventory -InventoryType Service -Region NOAM";
    let mut binding = bound(line).expect("it binds");
    let facts = facts::find("Search-CsOnlineTelephoneNumberInventory").expect("it is known");
    let text = |text: &str| passerelle::powershell::value::Value::text(text);
    let refused = binding.supply(&facts.signature, "Quantity", text("many"));
    assert_eq!(refused.expect_err("no number").record.id, "CannotConvertArgumentNoMessage");
    let refused = binding.supply(&facts.signature, "Area", text(""));
    let id = refused.expect_err("empty").record.id;
    assert_eq!(id, "ParameterArgumentValidationErrorEmptyStringNotAllowed");
    binding.supply(&facts.signature, "quantity", text("5")).expect("a number");
    assert_eq!(super::written(binding.get("Quantity").expect("it is set")), "5");
    assert_eq!(binding.missing(), ["CountryOrRegion", "Area", "CapitalOrMajorCity"]);
    assert!(binding.has("QUANTITY") && !binding.has("Area"));
}

#[test]
fn the_syntax_is_written_as_help_writes_it() {
    let lines = |name: &str| {
        let facts = facts::find(name).expect("it is known");
        syntax::lines(facts.name, &facts.signature)
    };
    assert_eq!(
        lines("sleep"),
        [
            "Start-Sleep [-Seconds] <Int32> [<CommonParameters>]",
            "Start-Sleep -Milliseconds <Int32> [<CommonParameters>]",
        ]
    );
    assert_eq!(lines("Set-CsUserAcp")[0].split(" [").next(), Some("Set-CsUserAcp"));
    assert_eq!(lines("cls"), ["Clear-Host"]);
    assert_eq!(
        lines("Get-CsMeetingMigrationStatus"),
        ["Get-CsMeetingMigrationStatus [[-Identity] <UserIdParameter>] [-EndTime <DateTime>] \
          [-StartTime <DateTime>] [-SummaryOnly] [-State <StateType> {Pending | InProgress | \
          Failed | Succeeded}] [<CommonParameters>]"]
    );
}
