//! Names of parameters: in any case of letters, shortened, by an alias, with and without values.

use passerelle::powershell::bind::{ActionPreference, VariableName};

use super::{binds, bound, refuses};

const USER: &str = "Set-CsOnlineDialInConferencingUser";

// CO-01
#[test]
fn the_case_of_letters_is_of_no_account() {
    binds(&[
        (
            "set-csonlinedialinconferencinguser -IDENTITY amos.marble -resetleaderPIN",
            "Identity='amos.marble' ResetLeaderPin=$true",
        ),
        ("GET-CSONLINEUSER -identity amos", "Identity='amos'"),
    ]);
}

// CO-02
#[test]
fn a_part_of_a_name_that_fits_only_one_is_enough() {
    binds(&[
        (
            "Set-CsOnlineDialInConferencingUserDefaultNumber -Country US -To 8005551234 -NumberT \
             TollFree -BridgeI 5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae -Resche",
            "CountryOrRegion='US' ToNumber='8005551234' NumberType='TollFree' \
             BridgeId='5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae' RescheduleMeetings=$true",
        ),
        ("Set-CsOnlineVoiceUser -id amos", "Identity='amos'"),
        ("Get-Content a.txt -Enc utf8", "Encoding='UTF8' Path=('a.txt')"),
    ]);
}

// CO-02
#[test]
fn a_part_that_fits_several_is_refused_with_all_of_them() {
    refuses(&[
        (
            "Search-CsOnlineTelephoneNumberInventory -Are WA",
            "AmbiguousParameter",
            "-Are",
            "Parameter cannot be processed because the parameter name 'Are' is ambiguous. Possible \
             matches include: -Area -AreaCode.",
        ),
        (
            "Get-Date -Warning x",
            "AmbiguousParameter",
            "-Warning",
            "Parameter cannot be processed because the parameter name 'Warning' is ambiguous. \
             Possible matches include: -WarningAction -WarningVariable.",
        ),
    ]);
}

#[test]
fn a_whole_name_is_no_part_of_a_longer_one() {
    binds(&[
        ("Get-CsOnlineTelephoneNumber -TelephoneNumber 1", "TelephoneNumber='1'"),
        ("Where-Object Name -Is 5", "Is=$true Property='Name' Value=5"),
    ]);
}

#[test]
fn a_parameter_of_the_command_comes_before_those_of_all_commands() {
    // `-W` begins Wait, WarningAction, WarningVariable and WhatIf.
    binds(&[("Get-Content a -W", "Wait=$true Path=('a')")]);
}

#[test]
fn an_alias_is_a_name_too() {
    binds(&[
        ("Get-CsPhoneNumberAssignment -PhoneNumber 1", "TelephoneNumber='1'"),
        ("Write-Error -Msg oops", "Message='oops'"),
    ]);
    refuses(&[(
        "Get-CsPhoneNumberAssignment -Phone 1",
        "AmbiguousParameter",
        "-Phone",
        "Parameter cannot be processed because the parameter name 'Phone' is ambiguous. Possible \
         matches include: -NumberType -TelephoneNumber.",
    )]);
}

#[test]
fn a_switch_takes_a_value_only_behind_a_colon() {
    let rows = [
        (format!("{USER} amos -Force"), "Force=$true Identity='amos'"),
        (format!("{USER} -Force amos"), "Force=$true Identity='amos'"),
        (format!("{USER} amos -Force:$false"), "Force=$false Identity='amos'"),
        (format!("{USER} amos -Force:$null"), "Force=$false Identity='amos'"),
        (format!("{USER} amos -Force:0"), "Force=$false Identity='amos'"),
        (format!("{USER} -Identity:amos"), "Identity='amos'"),
    ];
    binds(&rows.each_ref().map(|(line, expected)| (line.as_str(), *expected)));
}

#[test]
fn what_is_no_parameter_is_refused() {
    refuses(&[
        (
            "Get-CsTenant -Nonsense 5",
            "NamedParameterNotFound",
            "-Nonsense",
            "A parameter cannot be found that matches parameter name 'Nonsense'.",
        ),
        (
            "Get-CsTenant -WhatIf",
            "NamedParameterNotFound",
            "-WhatIf",
            "A parameter cannot be found that matches parameter name 'WhatIf'.",
        ),
    ]);
}

#[test]
fn a_parameter_needs_its_value() {
    let missing = "Missing an argument for parameter 'Identity'. Specify a parameter of type \
                   'System.String' and try again.";
    let alone = format!("{USER} -Identity");
    let before_another = format!("{USER} -Identity -Force");
    let before_a_pair = format!("{USER} -Identity -Unknown:5");
    let before_values = format!("{USER} -Identity -- amos");
    refuses(&[
        (&alone, "MissingArgument", "-Identity", missing),
        (&before_another, "MissingArgument", "-Identity", missing),
        (&before_a_pair, "MissingArgument", "-Identity", missing),
        (&before_values, "MissingArgument", "-Identity", missing),
    ]);
}

// CO-11
#[test]
fn a_word_with_a_dash_that_is_no_parameter_is_a_value_behind_a_name() {
    binds(&[(
        "Set-CsOnlineDialInConferencingUser -Identity -amos -Force",
        "Identity='-amos' Force=$true",
    )]);
    // A point ends the name of a parameter.
    refuses(&[(
        "Set-CsOnlineDialInConferencingUser -Identity -amos.marble -Force",
        "PositionalParameterNotFound",
        ".marble",
        "A positional parameter cannot be found that accepts argument '.marble'.",
    )]);
}

#[test]
fn a_parameter_is_given_once() {
    refuses(&[(
        "Get-CsOnlineUser -Identity a -id b",
        "ParameterAlreadyBound",
        "b",
        "Cannot bind parameter because parameter 'Identity' is specified more than once. To \
         provide multiple values to parameters that can accept multiple values, use the array \
         syntax. For example, \"-parameter value1,value2,value3\".",
    )]);
}

// CO-11
#[test]
fn a_word_without_its_dash_is_one_value_too_many() {
    refuses(&[(
        "Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber 8005551234 -ToNumber \
         8005551239 NumberType TollFree -RescheduleMeetings",
        "PositionalParameterNotFound",
        "NumberType",
        "A positional parameter cannot be found that accepts argument 'NumberType'.",
    )]);
}

// CO-09
#[test]
fn typographic_dashes_and_quotes_count_and_a_space_behind_the_dash_breaks_the_parameter() {
    binds(&[(
        "Set-CsOnlineDialInConferencingUser –Identity “amos marble” –AllowTollFreeDialIn $false",
        "Identity='amos marble' AllowTollFreeDialIn=$false",
    )]);
    refuses(&[(
        "Set-CsOnlineDialInConferencingUser amos – AllowTollFreeDialIn $false",
        "PositionalParameterNotFound",
        "–",
        "A positional parameter cannot be found that accepts argument '–'.",
    )]);
}

#[test]
fn behind_two_dashes_everything_is_a_value() {
    binds(&[("Write-Output -- a", "InputObject=('a')")]);
}

#[test]
fn what_all_commands_take_is_kept_apart() {
    let line = "Set-CsUser amos -Verbose -ea Stop -WarningA SilentlyC -ev +bad -ov all -pv one \
                -ob 5 -wi -Confirm:$false -db";
    let binding = bound(line).expect("it binds");
    let common = &binding.common;
    assert_eq!(common.verbose, Some(true));
    assert_eq!(common.debug, Some(true));
    assert_eq!(common.error_action, Some(ActionPreference::Stop));
    assert_eq!(common.warning_action, Some(ActionPreference::SilentlyContinue));
    let bad = VariableName { name: "bad".into(), appends: true };
    assert_eq!(common.error_variable, Some(bad));
    assert_eq!(common.out_variable.as_ref().map(|v| v.appends), Some(false));
    assert_eq!(common.pipeline_variable.as_deref(), Some("one"));
    assert_eq!((common.out_buffer, common.what_if), (Some(5), Some(true)));
    assert_eq!(common.confirm, Some(false));
    assert_eq!(binding.bound().count(), 1, "they are no parameters of the command");
    let names: Vec<&str> = binding.common_bound().map(|(name, _)| name).take(3).collect();
    assert_eq!(names, ["Verbose", "ErrorAction", "WarningAction"]);
    refuses(&[(
        "Get-Date -ea S",
        "CannotConvertArgumentNoMessage",
        "S",
        "Cannot bind parameter 'ErrorAction'. Cannot convert value \"S\" to type \
         \"System.Management.Automation.ActionPreference\". Error: \"The identifier name S cannot \
         be processed due to the inability to differentiate between the following enumerator \
         names: SilentlyContinue, Stop, Suspend. Try a more specific identifier name.\"",
    )]);
}
