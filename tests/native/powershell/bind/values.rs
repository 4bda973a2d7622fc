//! What values become: texts, numbers, moments, names of enumerations; and what is refused.

use super::{binds, refuses};

// CO-04
#[test]
fn a_number_is_a_text_as_it_is_written() {
    binds(&[
        (
            "Set-CsOnlineDialInConferencingUser amos -TollFreeServiceNumber 80045551234",
            "TollFreeServiceNumber='80045551234' Identity='amos'",
        ),
        (
            "Set-CsOnlineDialInConferencingUser amos -ServiceNumber +14255551234",
            "ServiceNumber='+14255551234' Identity='amos'",
        ),
        (
            "Set-CsOnlineDialInConferencingUser amos -ServiceNumber 0x10",
            "ServiceNumber='0x10' Identity='amos'",
        ),
        ("Get-CsOnlineUser 007", "Identity='007'"),
        ("Get-CsOnlineUser -Filter { Name -eq 1 }", "Filter=' Name -eq 1 '"),
        ("Get-CsOnlineUser $true", "Identity='True'"),
    ]);
}

// CO-04
#[test]
fn one_value_is_a_list_of_one_and_commas_make_longer_ones() {
    let place = "-ReservationId r -Region NOAM -Country US -Area WA -City SEA";
    let select = "Select-CsOnlineTelephoneNumberInventory -TelephoneNumbers";
    let bound = "ReservationId='r' RegionalGroup='NOAM' CountryOrRegion='US' Area='WA' \
                 CapitalOrMajorCity='SEA'";
    let rows = [
        ("14255551234", "('14255551234')"),
        ("14255551234, 14255551235", "('14255551234', '14255551235')"),
        ("+14255551234,+14255551235", "('+14255551234', '+14255551235')"),
    ];
    for (values, list) in rows {
        let line = format!("{select} {values} {place}");
        binds(&[(&line, &format!("TelephoneNumbers={list} {bound}"))]);
    }
    binds(&[
        ("Get-CsOnlineTelephoneNumber -Assigned User", "Assigned=('user')"),
        ("New-CsCallQueue -Name a -Users b,c", "Name='a' Users=('b', 'c')"),
        ("New-CsCallQueue -Name a -Users $none", "Name='a' Users=()"),
        (
            "Set-CsTeamsAudioConferencingPolicy a -MeetingInvitePhoneNumbers b,c",
            "MeetingInvitePhoneNumbers=('b', 'c') Identity='a'",
        ),
    ]);
    refuses(&[
        (
            "Get-CsOnlineUser -Identity a,b",
            "CannotConvertArgument",
            "a,b",
            "Cannot convert 'System.Object[]' to the type 'System.String' required by parameter \
             'Identity'. Specified method is not supported.",
        ),
        (
            "Get-CsPhoneNumberAssignment -Top 1,2",
            "CannotConvertArgument",
            "1,2",
            "Cannot convert 'System.Object[]' to the type 'System.Int32' required by parameter \
             'Top'. Specified method is not supported.",
        ),
    ]);
}

#[test]
fn whole_numbers_keep_within_their_type_and_their_range() {
    binds(&[
        ("Get-CsPhoneNumberAssignment -Top '7'", "Top=7"),
        ("Get-CsPhoneNumberAssignment -Top 2.5", "Top=2"),
        ("Get-CsOnlineUser -ResultSize 10", "ResultSize=10l"),
        ("Get-CsOnlineUser -ResultSize unlimited", "ResultSize='Unlimited'"),
        (
            "Set-CsCallQueue -Identity 5b2b4ae5b3c24bd2a4a3c9eb0f79eeae -AgentAlertTime 30",
            "Identity='5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae' AgentAlertTime=30",
        ),
    ]);
    refuses(&[
        (
            "Get-CsPhoneNumberAssignment -Top many",
            "CannotConvertArgumentNoMessage",
            "many",
            "Cannot bind parameter 'Top'. Cannot convert value \"many\" to type \"System.Int32\". \
             Error: \"Input string was not in a correct format.\"",
        ),
        (
            "Get-CsPhoneNumberAssignment -Top 3000000000",
            "CannotConvertArgumentNoMessage",
            "3000000000",
            "Cannot bind parameter 'Top'. Cannot convert value \"3000000000\" to type \
             \"System.Int32\". Error: \"Value was either too large or too small for an Int32.\"",
        ),
        (
            "New-CsCallQueue -Name a -AgentAlertTime 40000",
            "CannotConvertArgumentNoMessage",
            "40000",
            "Cannot bind parameter 'AgentAlertTime'. Cannot convert value \"40000\" to type \
             \"System.Int16\". Error: \"Value was either too large or too small for an Int16.\"",
        ),
        (
            "Get-CsOnlineTelephoneNumber -ResultSize -1",
            "CannotConvertArgumentNoMessage",
            "-1",
            "Cannot bind parameter 'ResultSize'. Cannot convert value \"-1\" to type \
             \"System.UInt32\". Error: \"Value was either too large or too small for a UInt32.\"",
        ),
        (
            "Set-CsOnlineDialInConferencingTenantSettings -PinLength 13",
            "ParameterArgumentValidationError",
            "13",
            "Cannot validate argument on parameter 'PinLength'. The 13 argument is greater than \
             the maximum allowed range of 12. Supply an argument that is less than or equal to 12 \
             and then try the command again.",
        ),
        (
            "New-CsCallQueue -Name a -AgentAlertTime 5",
            "ParameterArgumentValidationError",
            "5",
            "Cannot validate argument on parameter 'AgentAlertTime'. The 5 argument is less than \
             the minimum allowed range of 15. Supply an argument that is greater than or equal to \
             15 and then try the command again.",
        ),
    ]);
}

#[test]
fn a_boolean_is_a_boolean_or_a_number_and_never_a_text() {
    binds(&[
        ("Set-CsUser amos -Enabled $true", "Enabled=$true Identity='amos'"),
        ("Set-CsUser amos -Enabled 0", "Enabled=$false Identity='amos'"),
        ("Set-CsUser amos -Enabled:1", "Enabled=$true Identity='amos'"),
    ]);
    refuses(&[
        (
            "Set-CsUser amos -Enabled true",
            "CannotConvertArgument",
            "true",
            "Cannot convert 'System.String' to the type 'System.Boolean' required by parameter \
             'Enabled'.",
        ),
        (
            "Set-CsUser amos -Enabled $null",
            "ParameterArgumentValidationErrorNullNotAllowed",
            "$null",
            "Cannot bind argument to parameter 'Enabled' because it is null.",
        ),
        (
            "Set-CsUser amos -PassThru:yes",
            "CannotConvertArgument",
            "-PassThru:yes",
            "Cannot convert 'System.String' to the type \
             'System.Management.Automation.SwitchParameter' required by parameter 'PassThru'.",
        ),
    ]);
}

// CO-15
#[test]
fn a_part_of_an_enumeration_that_fits_only_one_is_enough() {
    binds(&[
        ("New-CsAutoAttendantMenuOption -Action Disconnect", "Action='DisconnectCall'"),
        (
            "New-CsAutoAttendantMenuOption -Action announcement -DtmfResponse tone1",
            "Action='Announcement' DtmfResponse='Tone1'",
        ),
        ("Write-Host a -ForegroundColor y", "ForegroundColor='Yellow' Object=('a')"),
        ("Write-Host a -ForegroundColor 12", "ForegroundColor='Red' Object=('a')"),
        ("Get-CsMeetingMigrationStatus -State Succ", "State='Succeeded'"),
        ("gm -MemberType NoteP,method", "MemberType='NoteProperty, Method'"),
        ("gm -MemberType 'noteproperty, method'", "MemberType='NoteProperty, Method'"),
    ]);
    refuses(&[
        (
            "New-CsAutoAttendantMenuOption -Action Transfer",
            "CannotConvertArgumentNoMessage",
            "Transfer",
            "Cannot bind parameter 'Action'. Cannot convert value \"Transfer\" to type \
             \"ActionType\". Error: \"The identifier name Transfer cannot be processed due to the \
             inability to differentiate between the following enumerator names: \
             TransferCallToOperator, TransferCallToTarget. Try a more specific identifier name.\"",
        ),
        (
            "New-CsAutoAttendantMenuOption -Action 9",
            "CannotConvertArgumentNoMessage",
            "9",
            "Cannot bind parameter 'Action'. Cannot convert value \"9\" to type \"ActionType\" due \
             to enumeration values that are not valid. Specify one of the following enumeration \
             values and try again. The possible enumeration values are \"DisconnectCall,\
             TransferCallToOperator,TransferCallToTarget,Announcement,AgentsAndQueues,\
             MainlineAttendantFlow\".",
        ),
    ]);
}

// CO-11
#[test]
fn a_hyphen_in_toll_free_fits_no_name() {
    refuses(&[(
        "Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber 1 -ToNumber 2 -NumberType \
         \"Toll-Free\"",
        "CannotConvertArgumentNoMessage",
        "\"Toll-Free\"",
        "Cannot bind parameter 'NumberType'. Cannot convert value \"Toll-Free\" to type \
         \"NumberType\". Error: \"Unable to match the identifier name Toll-Free to a valid \
         enumerator name. Specify one of the following enumerator names and try again: Toll, \
         TollFree\"",
    )]);
}

// CO-05
#[test]
fn nothing_is_given_where_null_is_given() {
    binds(&[
        (
            "Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber $null -ToNumber 2 \
             -NumberType Toll",
            "FromNumber=$null ToNumber='2' NumberType='Toll'",
        ),
        (
            "Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber $null -ToNumber 2 \
             -NumberType Toll -BridgeId 5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae",
            "FromNumber=$null ToNumber='2' NumberType='Toll' \
             BridgeId='5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae'",
        ),
        (
            "Set-CsOnlineVoiceUser -Identity amos -TelephoneNumber $null",
            "Identity='amos' TelephoneNumber=$null",
        ),
        ("Grant-CsTeamsUpgradePolicy -PolicyName $null -Global", "PolicyName=$null Global=$true"),
    ]);
    refuses(&[(
        "Set-CsOnlineDialInConferencingUserDefaultNumber -ToNumber $null",
        "ParameterArgumentValidationErrorNullNotAllowed",
        "$null",
        "Cannot bind argument to parameter 'ToNumber' because it is null.",
    )]);
}

#[test]
fn identifiers_moments_and_stretches_of_time_have_their_forms() {
    binds(&[
        (
            "Get-CsOnlineDialInConferencingBridge '{5B2B4AE5-B3C2-4BD2-A4A3-C9EB0F79EEAE}'",
            "Identity='5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae'",
        ),
        ("Get-CsMeetingMigrationStatus -StartTime 4/18/2018", "StartTime=04/18/2018 00:00:00"),
        ("Get-CsMeetingMigrationStatus -StartTime $moment", "StartTime=04/18/2018 09:00:00"),
        ("New-CsOnlineTimeRange -Start 09:00 -End 1.00:00:00", "Start=09:00:00 End=1.00:00:00"),
    ]);
    refuses(&[
        (
            "Get-CsOnlineDialInConferencingBridge amos",
            "CannotConvertArgumentNoMessage",
            "amos",
            "Cannot bind parameter 'Identity'. Cannot convert value \"amos\" to type \
             \"System.Guid\". Error: \"Guid should contain 32 digits with 4 dashes \
             (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).\"",
        ),
        (
            "New-CsOnlineTimeRange -Start noon -End 5",
            "CannotConvertArgumentNoMessage",
            "noon",
            "Cannot bind parameter 'Start'. Cannot convert value \"noon\" to type \
             \"System.TimeSpan\". Error: \"String was not recognized as a valid TimeSpan.\"",
        ),
    ]);
}

#[test]
fn blocks_characters_and_objects_are_what_they_are() {
    refuses(&[
        (
            "Measure-Command 5",
            "CannotConvertArgumentNoMessage",
            "5",
            "Cannot bind parameter 'Expression'. Cannot convert the \"5\" value of type \
             \"System.Int32\" to type \"System.Management.Automation.ScriptBlock\".",
        ),
        (
            "Import-Csv a -Delimiter ';;'",
            "CannotConvertArgumentNoMessage",
            "';;'",
            "Cannot bind parameter 'Delimiter'. Cannot convert value \";;\" to type \
             \"System.Char\". Error: \"String must be exactly one character long.\"",
        ),
        (
            "Import-PSSession amos",
            "CannotConvertArgumentNoMessage",
            "amos",
            "Cannot bind parameter 'Session'. Cannot convert the \"amos\" value of type \
             \"System.String\" to type \"PSSession\".",
        ),
        (
            "New-Object PSObject -Property 5",
            "CannotConvertArgumentNoMessage",
            "5",
            "Cannot bind parameter 'Property'. Cannot convert the \"5\" value of type \
             \"System.Int32\" to type \"System.Collections.Hashtable\".",
        ),
    ]);
}
