//! The documents' own commands, with a bridge where they have a placeholder.

use super::{binds, refuses};

// CO-13
#[test]
fn the_commands_that_sign_in_bind() {
    binds(&[
        (
            "Import-Module \"C:\\\\Program Files\\\\Common Files\\\\Skype for Business \
             Online\\\\Modules\\\\SkypeOnlineConnector\\\\SkypeOnlineConnector.psd1\"",
            "Name=('C:\\\\Program Files\\\\Common Files\\\\Skype for Business Online\\\\Modules\\\\\
             SkypeOnlineConnector\\\\SkypeOnlineConnector.psd1')",
        ),
        ("Get-Credential", ""),
        (
            "New-CsOnlineSession -Credential $credential",
            "Credential=System.Management.Automation.PSCredential",
        ),
        ("Import-PSSession $session", "Session=System.Management.Automation.Runspaces.PSSession"),
        ("Get-Host", ""),
    ]);
}

#[test]
fn the_commands_that_change_and_migrate_bind() {
    let bridge = "5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae";
    let default = "Set-CsOnlineDialInConferencingUserDefaultNumber";
    let rows = [
        (
            "Start-CsExMeetingMigration user@contoso.com".to_string(),
            "Identity='user@contoso.com'".to_string(),
        ),
        ("Get-CsMeetingMigrationStatus -SummaryOnly".into(), "SummaryOnly=$true".into()),
        (
            "Set-CsOnlineDialinConferencingUser -Identity amos.marble@Contoso.com \
             -TollFreeServiceNumber   80045551234"
                .into(),
            "Identity='amos.marble@Contoso.com' TollFreeServiceNumber='80045551234'".into(),
        ),
        (
            format!(
                "{default} -FromNumber $null -ToNumber 8005551234 -NumberType TollFree -BridgeId \
                 {bridge}"
            ),
            format!(
                "FromNumber=$null ToNumber='8005551234' NumberType='TollFree' BridgeId='{bridge}'"
            ),
        ),
        (
            format!(
                "{default} -Country US -ToNumber 8005551234 -NumberType TollFree -BridgeId \
                    {bridge} \
                 -RescheduleMeetings"
            ),
            format!(
                "CountryOrRegion='US' ToNumber='8005551234' NumberType='TollFree' \
                 BridgeId='{bridge}' RescheduleMeetings=$true"
            ),
        ),
    ];
    for (line, expected) in &rows {
        binds(&[(line, expected)]);
    }
}

// CO-11
#[test]
fn the_faulty_commands_fail_as_in_the_shell() {
    refuses(&[
        (
            "Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber 8005551234 -ToNumber \
             8005551239 NumberType TollFree -BridgeId 5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae \
             -RescheduleMeetings",
            "PositionalParameterNotFound",
            "NumberType",
            "A positional parameter cannot be found that accepts argument 'NumberType'.",
        ),
        (
            "Set-CsOnlineDialInConferencingUser -amos.marble -ResetLeaderPIN -SendEmail",
            "NamedParameterNotFound",
            "-amos",
            "A parameter cannot be found that matches parameter name 'amos'.",
        ),
        (
            "Set-CsOnlineDialInConferencingUser amos -SendEmailOverride $true",
            "NamedParameterNotFound",
            "-SendEmailOverride",
            "A parameter cannot be found that matches parameter name 'SendEmailOverride'.",
        ),
    ]);
}
