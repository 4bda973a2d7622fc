//! Filters on properties: what they say, what is wrong with them, and that nothing stops them.

use passerelle::powershell::cmdlets::people::filter::{read, read_ldap};
use passerelle::powershell::value::Value;
use proptest::prelude::*;

/// What the properties are of the object that is asked for.
fn property(name: &str) -> Value {
    match name.to_ascii_lowercase().as_str() {
        "displayname" => Value::text("Amos Marble"),
        "city" => Value::text("Seattle"),
        "usagelocation" | "countryabbreviation" => Value::text("US"),
        "enterprisevoiceenabled" => Value::Bool(true),
        "hidden" => Value::Bool(false),
        "count" => Value::Int(12),
        "featuretypes" => Value::array(["Teams", "PhoneSystem"].map(Value::text).to_vec()),
        "proxyaddresses" => Value::array(Vec::new()),
        _ => Value::Null,
    }
}

fn variable(name: &str) -> Value {
    match name {
        "country" => Value::text("US"),
        "yes" => Value::Bool(true),
        _ => Value::Null,
    }
}

#[track_caller]
fn hold(rows: &[(&str, bool)]) {
    for (text, expected) in rows {
        let filter = read(text, &variable).unwrap_or_else(|why| panic!("{text:?}: {why}"));
        assert_eq!(filter.holds(&property), *expected, "{text}");
    }
}

// CO-08
#[test]
fn a_filter_compares_properties_as_the_shell_does() {
    hold(&[
        ("DisplayName -eq 'amos marble'", true),
        ("displayname -ceq 'amos marble'", false),
        ("DisplayName -ne \"Ken Myer\"", true),
        ("DisplayName -like 'Amos*'", true),
        ("DisplayName -notlike '*Marble'", false),
        ("DisplayName -match '^A.+e$'", true),
        ("DisplayName -eq 'Amos*'", true),
        ("DisplayName -gt 'A' -and DisplayName -lt 'B'", true),
        ("count -ge 12 -and count -le 12", true),
        ("EnterpriseVoiceEnabled -eq $True", true),
        ("EnterpriseVoiceEnabled -eq 'False'", false),
        ("Hidden -eq 'false'", true),
        ("LineURI -eq $null", true),
        ("LineURI -ne $null", false),
        ("LineURI -eq ''", true),
        ("FeatureTypes -contains 'phonesystem'", true),
        ("FeatureTypes -notcontains 'CallingPlan'", true),
        ("FeatureTypes -contains ['teams']", true),
        ("FeatureTypes -contains ['Teams', 'PhoneSystem']", true),
        ("FeatureTypes -contains [Teams, CallingPlan] -or Hidden -eq $false", true),
        ("FeatureTypes -contains ['Teams', 'CallingPlan']", false),
        ("FeatureTypes -notcontains ['CallingPlan', 'AudioConferencing']", true),
        ("FeatureTypes -eq 'Teams'", true),
        ("FeatureTypes -ne 'Teams'", false),
        ("FeatureTypes -like '*Plan'", false),
        ("{UsageLocation -eq $country}", true),
        ("UsageLocation -eq \"$country\"", true),
        ("$_.UsageLocation -eq 'US'", true),
        ("Hidden -eq $yes", false),
        ("DisplayName –eq ‘Amos Marble’", true),
        ("DisplayName -eq 'Amos ''Marble'''", false),
    ]);
}

// CO-08
#[test]
fn conditions_are_joined_and_turned_around() {
    hold(&[
        ("City -eq 'x' -or City -eq 'Seattle'", true),
        ("City -eq 'Seattle' -and (Count -eq 1 -or Count -eq 12)", true),
        ("City -eq 'Seattle' -or City -eq 'x' -and Count -eq 1", true),
        ("-not (City -eq 'Seattle')", false),
        ("!(City -eq 'x') -and -not Hidden -eq $true", true),
        ("((City -eq 'Seattle'))", true),
    ]);
}

// CO-08
#[test]
fn what_is_no_filter_is_refused_with_the_reason() {
    let rows = [
        ("", "a property is missing"),
        ("DisplayName", "an operator is missing behind \"DisplayName\""),
        ("DisplayName -eq", "a value is missing behind \"-eq\""),
        ("DisplayName -equals 'x'", "\"-equals\" is not an operator of filters"),
        ("(City -eq 'x'", "a closing parenthesis is missing"),
        ("City -eq 'x' City", "\"City\" was not expected"),
        ("City -eq 'x", "a closing quote is missing"),
        ("FeatureTypes -contains ['Teams'", "a closing bracket is missing"),
        ("FeatureTypes -contains []", "a list is empty"),
        ("FeatureTypes -contains ['Teams', (]", "\"(\" was not expected"),
        ("City -eq ['Seattle']", "a list stands only behind \"-contains\""),
        ("'x' -eq City", "\"x\" stands where a property is expected"),
    ];
    for (text, expected) in rows {
        assert_eq!(read(text, &variable).map(|_| ()), Err(expected.to_string()), "{text}");
    }
}

#[test]
fn a_filter_of_the_directory_is_read_too() {
    let rows = [
        ("l=Seattle", true),
        ("(l=Sea*)", true),
        ("(&(l=Seattle)(c=US))", true),
        ("(|(l=Paris)(c=US))", true),
        ("(!(c=US))", false),
        ("(&(l=Seattle)(!(department=Finance)))", true),
        ("Department=Finance", false),
        ("(displayName=*)", true),
        ("(department=*)", false),
    ];
    for (text, expected) in rows {
        let filter = read_ldap(text).unwrap_or_else(|why| panic!("{text:?}: {why}"));
        assert_eq!(filter.holds(&property), expected, "{text}");
    }
    for wrong in ["(l=Paris", "Paris", "(&(l=Paris)", "(l=Paris)x"] {
        assert!(read_ldap(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn deep_nesting_meets_a_limit() {
    for open in ["(", "-not ", "!("] {
        assert!(read(&open.repeat(100_000), &variable).is_err());
    }
    assert!(read_ldap(&"(&".repeat(100_000)).is_err());
    assert!(read_ldap(&"(!".repeat(100_000)).is_err());
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in ".{0,60}") {
        for filter in [read(&text, &variable), read_ldap(&text)].into_iter().flatten() {
            filter.holds(&property);
        }
    }

    #[test]
    fn pieces_of_filters_are_read_without_a_panic(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "(", ")", "!", "-not ", "-and ", "-or ", "-eq ", "-like ", "-match ", "'a*' ",
                "\"$x\" ", "$null ", "City ", "&", "|", "=", "{", "}", "'", "[", "]", ",",
            ]),
            0..14,
        )
    ) {
        let text = pieces.concat();
        for filter in [read(&text, &variable), read_ldap(&text)].into_iter().flatten() {
            filter.holds(&property);
        }
    }
}
