//! A new organization: what may be typed, and what it begins with.

use passerelle::domain::phone::Country;
use passerelle::screens::settings::organizations::{
    Draft, Flaw, NAME_LENGTH_MAX, base, countries, domain_flaw, name_flaw,
};
use passerelle::session::Session;

fn draft(name: &str, domain: &str) -> Draft {
    Draft { name: name.into(), domain: domain.into(), country: "US".into() }
}

#[test]
fn the_name_is_given_and_nobody_else_has_it() {
    let taken = ["Contoso".to_string()];
    let flaw = |name: &str| name_flaw(&draft(name, ""), &taken);
    assert_eq!(flaw("  "), Some(Flaw::Missing));
    assert_eq!(flaw(" CONTOSO "), Some(Flaw::Taken));
    assert_eq!(flaw(&"n".repeat(NAME_LENGTH_MAX + 1)), Some(Flaw::TooLong));
    assert_eq!(flaw("Fabrikam"), None);
}

#[test]
fn the_domain_is_one() {
    let flaw = |domain: &str| domain_flaw(&draft("", domain));
    assert_eq!(flaw(""), Some(Flaw::Missing));
    for bad in ["fabrikam", "fabrikam.", ".com", "fab rikam.com", "a@b.com", "-a.com", "é.com"] {
        assert_eq!(flaw(bad), Some(Flaw::NotADomain), "{bad:?}");
    }
    for good in ["fabrikam.com", " Fabrikam.Example ", "a-b.c-d.org"] {
        assert_eq!(flaw(good), None, "{good:?}");
    }
}

// NI-05
#[test]
fn it_begins_with_people_and_without_licenses_or_a_voice_menu() {
    let base = base(&draft("Fabrikam", "Fabrikam.com"), &[]).expect("nothing is wrong");
    let session = Session::new(base);
    let tenant = session.tenant();
    assert_eq!((&*tenant.name, &*tenant.domain), ("Fabrikam", "fabrikam.com"));
    assert_eq!((tenant.country, tenant.people.len()), (Country::US, 8));
    assert!(tenant.people.iter().all(|p| p.licenses.is_empty() && p.country == Country::US));
    assert!(!tenant.licenses.open_voice() && !tenant.credits.set_up);
    assert!(countries().contains(&Country::FR));
}
