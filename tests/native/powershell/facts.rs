//! The facts of the commands: how many there are, samples of them, and what holds for all.

use std::collections::BTreeSet;

use passerelle::powershell::bind::kind::Kind;
use passerelle::powershell::bind::signature::{Many, Parameter};
use passerelle::powershell::facts::{self, Facts, Status, View};

fn of(name: &str) -> &'static Facts {
    facts::find(name).unwrap_or_else(|| panic!("{name} is known"))
}

fn parameter(facts: &'static Facts, name: &str) -> &'static Parameter {
    let found = facts.signature.parameters.iter().find(|parameter| parameter.name == name);
    found.unwrap_or_else(|| panic!("{} takes {name}", facts.name))
}

#[test]
fn all_commands_are_there_sorted_and_each_once() {
    let names: Vec<&str> = facts::names().collect();
    assert_eq!(names, facts::all().map(|facts| facts.name).collect::<Vec<_>>());
    let lower: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    assert!(lower.is_sorted(), "{names:?}");
    let is_cs = |name: &&&str| name.contains("-Cs") && !name.contains("-Csv");
    let cs = names.iter().filter(is_cs).count();
    let of_documents = facts::all().filter(|facts| facts.is_of_documents).count();
    let ours = facts::all().filter(|facts| facts.is_ours()).count();
    assert_eq!((cs, of_documents), (142, 51));
    assert!(names.len() >= 236 && ours >= 149, "{} {ours}", names.len());
    let parameters: usize = facts::all().map(|facts| facts.signature.parameters.len()).sum();
    assert!(parameters > 1800, "{parameters}");
}

#[test]
fn no_name_or_alias_stands_for_two_commands() {
    let mut known = BTreeSet::new();
    for facts in facts::all() {
        for name in std::iter::once(&facts.name).chain(&facts.aliases) {
            assert!(known.insert(name.to_lowercase()), "{name}");
            assert_eq!(of(name).name, facts.name);
        }
    }
    assert!(facts::aliases().count() > 80);
    assert!(facts::aliases().all(|(alias, name)| of(alias).name == name));
}

// CO-01
#[test]
fn a_command_is_found_by_any_of_its_names_in_any_case() {
    let rows = [
        ("get-csonlineuser", "Get-CsOnlineUser"),
        ("Set-CsOnlineDialinConferencingUser", "Set-CsOnlineDialInConferencingUser"),
        ("?", "Where-Object"),
        ("%", "ForEach-Object"),
        ("FT", "Format-Table"),
        ("dir", "Get-ChildItem"),
        ("man", "Get-Help"),
        ("cls", "Clear-Host"),
        ("echo", "Write-Output"),
        ("New-CsOrganizationalAutoAttendantCallFlow", "New-CsAutoAttendantCallFlow"),
        ("New-CsOrganizationalAutoAttendant", "New-CsOrganizationalAutoAttendant"),
        ("Microsoft.PowerShell.Utility\\Write-Host", "Write-Host"),
    ];
    for (name, expected) in rows {
        assert_eq!(of(name).name, expected);
    }
    let unknown = ["", "Get-Nothing", "Set-CsOnlineDialInConferencingTenantSetting", "Get-Process"];
    for name in unknown {
        assert!(facts::find(name).is_none(), "{name}");
    }
}

#[test]
fn all_aliases_of_the_issue_are_there() {
    let all = "? % where select sort ft fl fw gm gc echo cls ls dir cat type rm del cd pwd sleep \
               measure group tee h history ipcsv epcsv diff compare write gcm help man gu gal sc \
               foreach clear gl sl cp copy mv move ren ni gi gci ri ac clc gv sv set nv rv clv iex \
               ipmo gmo rmo gsn nsn rsn ipsn oh ghy chdir erase rd rmdir sal nal rvpa inmo";
    for alias in all.split(' ') {
        assert!(facts::find(alias).is_some(), "{alias}");
    }
}

#[test]
fn the_facts_of_a_cmdlet_are_read_whole() {
    let facts = of("Set-CsOnlineDialInConferencingUserDefaultNumber");
    assert_eq!((facts.priority, facts.status), (1, Status::Retired));
    assert!(facts.is_of_documents && facts.signature.supports_should_process);
    let today = ["Set-CsOnlineDialInConferencingUser", "Grant-CsTeamsAudioConferencingPolicy"];
    assert_eq!(facts.replaced_by, today);
    assert_eq!(facts.module, "MicrosoftTeams");
    assert!(!facts.purpose.is_empty() && !facts.purpose_fr.is_empty());
    let number = parameter(facts, "NumberType");
    let Kind::Enum { values, .. } = &number.kind else { panic!("it is an enumeration") };
    assert_eq!(*values, ["Toll", "TollFree"]);
    assert_eq!(number.type_text, "String");
    assert!(parameter(facts, "TenantDomain").remarks.is_internal);
    assert!(parameter(facts, "FromNumber").allows_null);
    assert_eq!(facts.output.view, View::None);

    let facts = of("Get-CsOnlineUser");
    let identity = parameter(facts, "Identity");
    assert_eq!(
        (identity.type_text.as_ref(), identity.places[0].position),
        ("UserIdParameter", Some(0))
    );
    assert!(parameter(facts, "OnModernServer").remarks.is_of_2018);
    assert_eq!(parameter(facts, "ResultSize").kind, Kind::Unlimited);
    assert_eq!(facts.output.view, View::List);
    assert_eq!(facts.output.properties[..2], ["Identity", "UserPrincipalName"]);

    let facts = of("Get-CsCallQueue");
    assert_eq!(parameter(facts, "First").default.as_deref(), Some("100"));
    let facts = of("Get-CsOnlineTelephoneNumber");
    assert_eq!(parameter(facts, "Assigned").many, Many::List);
    assert_eq!(of("Get-CsUser").status, Status::Server);
    assert_eq!(of("Get-CsOnlineTelephoneNumber").status, Status::Deprecated);
}

#[test]
fn what_came_from_the_service_takes_what_an_imported_session_adds() {
    for facts in facts::all().filter(|facts| facts.name.contains("-Cs")) {
        let is_of_service = facts.module == "MicrosoftTeams";
        for name in ["AsJob", "BypassDualWrite"] {
            let found = facts.signature.parameters.iter().filter(|p| p.name == name).count();
            assert_eq!(found, usize::from(is_of_service), "{} {name}", facts.name);
        }
    }
}

#[test]
fn every_command_says_what_it_is_for_in_both_languages() {
    for facts in facts::all() {
        let name = facts.name;
        assert!(facts.purpose.starts_with(char::is_uppercase), "{name}: {}", facts.purpose);
        assert!(facts.purpose_fr.starts_with(char::is_uppercase), "{name}: {}", facts.purpose_fr);
        assert_ne!(facts.purpose, facts.purpose_fr, "{name}");
        assert!(facts.purpose.len() < 80 && facts.purpose_fr.len() < 100, "{name}");
        assert!((1..=3).contains(&facts.priority), "{name}");
        for other in &facts.replaced_by {
            assert!(facts::find(other).is_some(), "{name} is replaced by {other}");
        }
        for parameter in &facts.signature.parameters {
            assert!(!parameter.type_text.is_empty(), "{name} {}", parameter.name);
        }
    }
}

#[test]
fn commands_of_other_modules_are_known_by_name_only() {
    let rows = [
        ("Get-Process", Some("Microsoft.PowerShell.Management")),
        ("PS", Some("Microsoft.PowerShell.Management")),
        ("Microsoft.PowerShell.Utility\\ogv", Some("Microsoft.PowerShell.Utility")),
        ("connect-exchangeonline", Some("ExchangeOnlineManagement")),
        ("find-csgroup", Some("MicrosoftTeams")),
        ("Move-CsUser", Some("SkypeForBusiness")),
        ("Get-CsOnlineUser", None),
        ("Get-Nothing", None),
        ("", None),
        ("MSOnline", None),
    ];
    for (name, expected) in rows {
        assert_eq!(facts::elsewhere(name), expected, "{name}");
    }
    let known = facts::names().chain(facts::aliases().map(|(alias, _)| alias));
    for name in known {
        assert_eq!(facts::elsewhere(name), None, "{name} is simulated");
    }
}
