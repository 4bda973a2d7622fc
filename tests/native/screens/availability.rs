//! Country availability as its page shows it.

use passerelle::domain::availability::{self, Kind, Service, Way};
use passerelle::screens::availability::{For, KINDS, SERVICES, WAYS, Wanted, chosen, listed};
use passerelle::texts::Lang;

fn codes(wanted: &Wanted) -> Vec<&'static str> {
    listed(Lang::En, wanted).into_iter().map(|row| row.country.code()).collect()
}

#[test]
fn the_list_is_ordered_by_the_name_in_each_language() {
    let all = Wanted::default();
    assert_eq!(codes(&all).len(), availability::all().len());
    assert_eq!(codes(&all)[0], "AU");
    assert_eq!(listed(Lang::Fr, &all)[0].country.code(), "ZA", "Afrique du Sud");
}

#[test]
fn filters_narrow_the_list_down_and_add_up() {
    let danish = Wanted { kind: Some(Kind::NonGeographic), ..Wanted::default() };
    assert!(codes(&danish).contains(&"DK") && !codes(&danish).contains(&"FR"));
    let form = Wanted { way: Some((For::Users, Way::Form)), ..Wanted::default() };
    assert!(codes(&form).contains(&"BE") && !codes(&form).contains(&"US"));
    let plans = Wanted { service: Some(Service::CallingPlans), ..form.clone() };
    assert_eq!(codes(&plans), codes(&form), "user numbers need Calling Plans");
    let none = Wanted { search: "be".into(), ..danish };
    assert!(codes(&none).is_empty());
    for search in ["be", "BELG", " belgium"] {
        let wanted = Wanted { search: search.into(), ..Wanted::default() };
        assert_eq!(codes(&wanted)[..1], ["BE"], "{search}");
    }
}

#[test]
fn filters_go_into_the_address_and_back() {
    for (service, key) in SERVICES {
        assert_eq!(Wanted::parse(key, "", "", "").service, Some(service));
    }
    for (kind, key) in KINDS {
        assert_eq!(Wanted::parse("", key, "", "").kind, Some(kind));
    }
    for (way, key) in WAYS {
        assert_eq!(Wanted::parse("", "", key, "").way, Some(way));
    }
    assert_eq!(Wanted::parse("nonsense", "?", "-", ""), Wanted::default());
    assert_eq!(chosen("be").map(|row| row.country.code()), Some("BE"));
    assert!(chosen("ZZ").is_none() && chosen("").is_none());
}
