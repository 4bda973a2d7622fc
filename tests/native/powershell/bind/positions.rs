//! Values without a name: by position, the default set first, as they are before they are
//! converted; and those that are left over.

use super::{binds, refuses};

// CO-03
#[test]
fn the_identity_needs_no_name() {
    binds(&[
        ("Start-CsExMeetingMigration user@contoso.com", "Identity='user@contoso.com'"),
        ("Set-CsUser amos -HostedVoiceMail $true", "HostedVoiceMail=$true Identity='amos'"),
        ("Get-CsOnlineUser \"Amos Marble\"", "Identity='Amos Marble'"),
    ]);
}

#[test]
fn values_fill_the_positions_in_their_order() {
    binds(&[
        ("Export-Csv a.csv ';'", "Path='a.csv' Delimiter=';' InputObject?"),
        ("New-Object PSObject 5", "TypeName='PSObject' ArgumentList=(5)"),
        ("Compare-Object 1 2", "ReferenceObject=(1) DifferenceObject=(2)"),
        ("Write-Progress a b 5", "Activity='a' Status='b' Id=5"),
        (
            "Grant-CsTeamsUpgradePolicy amos UpgradeToTeams",
            "Identity='amos' PolicyName='UpgradeToTeams'",
        ),
        (
            "Grant-CsTeamsUpgradePolicy UpgradeToTeams -Identity amos",
            "Identity='amos' PolicyName='UpgradeToTeams'",
        ),
    ]);
}

#[test]
fn a_name_is_a_credential_where_a_credential_stands() {
    binds(&[
        ("Get-Credential amos", "Credential='amos'"),
        ("Get-Credential -Message Who -UserName amos", "Message='Who' UserName='amos'"),
        ("New-CsOnlineSession amos", "UserName='amos'"),
        ("New-CsOnlineSession -Credential amos", "Credential='amos'"),
    ]);
}

#[test]
fn the_type_of_a_value_chooses_among_sets() {
    binds(
        &[
            ("Where-Object { 1 }", "FilterScript={}"),
            ("Where-Object Enabled", "Property='Enabled'"),
            ("Where-Object Name -EQ amos", "EQ=$true Property='Name' Value='amos'"),
            ("Where-Object Name -like a*", "Like=$true Property='Name' Value='a*'"),
            ("? -Value 5 -GT -Property Count", "Value=5 GT=$true Property='Count'"),
            ("ForEach-Object { 1 }", "Process=({})"),
            ("% { 1 } { 2 } { 3 }", "Process=({}) RemainingScripts=({}, {})"),
            ("% Name", "MemberName='Name'"),
            ("% Replace a b", "MemberName='Replace' ArgumentList=('a', 'b')"),
            ("% -Begin { 1 } -Process { 2 } -End { 3 }", "Begin={} Process=({}) End={}"),
            (
                "Add-Member Kind x -InputObject 5",
                "InputObject=5 NotePropertyName='Kind' NotePropertyValue='x'",
            ),
            (
                "Add-Member NoteProperty Kind x -InputObject 5",
                "InputObject=5 MemberType='NoteProperty' Name='Kind' Value='x'",
            ),
            (
                "Add-Member -MemberType NoteProperty -Name a -Value 1 -InputObject 5",
                "MemberType='NoteProperty' Name='a' Value=1 InputObject=5",
            ),
            ("Get-Random 10", "Maximum=10"),
            ("Set-CsOnlineDialInConferencingBridge $object", "Instance=A.Thing"),
        ][..14],
    );
}

#[test]
fn all_that_is_left_goes_to_the_parameter_that_takes_the_rest() {
    binds(
        &[
            ("Write-Host a b 5", "Object=('a', 'b', 5)"),
            ("Write-Host a", "Object=('a')"),
            ("Write-Host 1, 2", "Object=(1, 2)"),
            ("Write-Host -NoNewline a -Foo b", "NoNewline=$true Object=('a', '-Foo', 'b')"),
            ("Write-Output 1 2", "InputObject=(1, 2)"),
            ("Read-Host Your name please", "Prompt=('Your', 'name', 'please')"),
        ][3..4],
    );
}

#[test]
fn a_value_that_fits_no_position_is_refused() {
    refuses(&[
        (
            "Get-CsHuntGroup amos",
            "PositionalParameterNotFound",
            "amos",
            "A positional parameter cannot be found that accepts argument 'amos'.",
        ),
        (
            "Get-Date today",
            "CannotConvertArgumentNoMessage",
            "today",
            "Cannot bind parameter 'Date'. Cannot convert value \"today\" to type \
             \"System.DateTime\". Error: \"String was not recognized as a valid DateTime.\"",
        ),
        (
            "Get-CsHuntGroup 1,2",
            "PositionalParameterNotFound",
            "1,2",
            "A positional parameter cannot be found that accepts argument 'System.Object[]'.",
        ),
        (
            "Get-CsHuntGroup $null",
            "PositionalParameterNotFound",
            "$null",
            "A positional parameter cannot be found that accepts argument '$null'.",
        ),
        (
            "Start-Sleep soon",
            "CannotConvertArgumentNoMessage",
            "soon",
            "Cannot bind parameter 'Seconds'. Cannot convert value \"soon\" to type \
             \"System.Int32\". Error: \"Input string was not in a correct format.\"",
        ),
    ]);
}
