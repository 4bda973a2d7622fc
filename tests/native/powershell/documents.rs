//! The documents' own commands, letter for letter as they stand there, faults included.

use super::{problems, says, sketch};
use passerelle::powershell::parse::parse;

#[test]
fn the_commands_that_sign_in_are_read() {
    says(&[
        (
            "  Import-Module \"C:\\\\Program Files\\\\Common Files\\\\Skype for Business \
             Online\\\\Modules\\\\SkypeOnlineConnector\\\\SkypeOnlineConnector.psd1\"",
            "run(Import-Module \"C:\\\\Program Files\\\\Common Files\\\\Skype for Business Online\
             \\\\Modules\\\\SkypeOnlineConnector\\\\SkypeOnlineConnector.psd1\")",
        ),
        ("  $credential = Get-Credential", "$credential = run(Get-Credential)"),
        (
            "  $session = New-CsOnlineSession -Credential $credential",
            "$session = run(New-CsOnlineSession -Credential $credential)",
        ),
        ("  Import-PSSession $session", "run(Import-PSSession $session)"),
        ("Get-Host", "run(Get-Host)"),
    ]);
}

#[test]
fn the_sound_commands_are_read() {
    says(&[
        (
            "\tStart-CsExMeetingMigration user@contoso.com\n\n",
            "run(Start-CsExMeetingMigration user@contoso.com)",
        ),
        (
            "\tGet-CsMeetingMigrationStatus -SummaryOnly",
            "run(Get-CsMeetingMigrationStatus -SummaryOnly)",
        ),
    ]);
}

// Eleven digits are a number for the shell; only the cmdlet can find fault with them.
#[test]
fn a_number_with_too_many_digits_is_read_as_it_stands() {
    says(&[(
        "  Set-CsOnlineDialinConferencingUser -Identity amos.marble@Contoso.com \
             -TollFreeServiceNumber   80045551234",
        "run(Set-CsOnlineDialinConferencingUser -Identity amos.marble@Contoso.com \
         -TollFreeServiceNumber 80045551234l)",
    )]);
}

/// Text, problems, sketch.
type Faulty<'a> = (&'a str, &'a [&'a str], &'a str);

#[track_caller]
fn faulty(rows: &[Faulty]) {
    for (text, expected, tree) in rows {
        let parsed = parse(text);
        assert_eq!(problems(text, &parsed), *expected, "in {text:?}");
        assert_eq!(sketch::script(&parsed.script), *tree, "for {text:?}");
    }
}

// CO-10
#[test]
fn a_placeholder_in_angle_brackets_is_an_error_of_the_shell() {
    faulty(&[
        (
            "  Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber $null -ToNumber \
             8005551234 -NumberType TollFree -BridgeId <Bridge Id>  ",
            &["RedirectionNotSupported 1:121"],
            "run(Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber $null -ToNumber \
             8005551234l -NumberType TollFree -BridgeId Id>)",
        ),
        (
            "  Set-CsOnlineDialInConferencingUserDefaultNumber -Country US -ToNumber 8005551234 \
             -NumberType TollFree -BridgeId <Bridge Id> -RescheduleMeetings",
            &["RedirectionNotSupported 1:115"],
            "run(Set-CsOnlineDialInConferencingUserDefaultNumber -Country US -ToNumber \
             8005551234l -NumberType TollFree -BridgeId Id> -RescheduleMeetings)",
        ),
        (
            "Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber <Number to be removed> \
             -ToNumber <Number to be set as new default> -NumberType <\"Toll\" or \
             \"Toll-Free\"> -RescheduleMeetings",
            &[
                "RedirectionNotSupported 1:61",
                "RedirectionNotSupported 1:94",
                "RedirectionNotSupported 1:140",
            ],
            "run(Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber to be removed> \
             -ToNumber to be set as new default> -NumberType or \"Toll-Free\") > \
             -RescheduleMeetings",
        ),
    ]);
}

// The word without its dash is a value, which only binding can refuse.
#[test]
fn a_missing_dash_makes_a_value_of_a_parameter() {
    faulty(&[(
        "  Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber 8005551234 -ToNumber \
             8005551239 NumberType TollFree -BridgeId <Bridge Id> -RescheduleMeetings",
        &["RedirectionNotSupported 1:125"],
        "run(Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber 8005551234l -ToNumber \
         8005551239l NumberType TollFree -BridgeId Id> -RescheduleMeetings)",
    )]);
}
