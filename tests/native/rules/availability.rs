//! RG, NT-04, NT-05: which numbers and services exist in which country, and how they are had.

use std::collections::BTreeSet;

use passerelle::domain::availability::{self, AddressNeeded, Letter, NumberType, Way};
use passerelle::domain::emergency;
use passerelle::domain::numbers::Usage;
use passerelle::domain::phone::Country;
use passerelle::domain::places::{self, Toll};
use passerelle::texts::Lang;
use passerelle::wording;
use passerelle::wording::availability::Request;

fn country(code: &str) -> Country {
    Country::parse(code).expect("two letters")
}

fn of(code: &str) -> &'static availability::Availability {
    availability::of(country(code)).expect("a country of the table")
}

#[test]
fn every_country_of_the_catalog_and_of_the_rules_stands_in_the_table_once() {
    let countries: BTreeSet<Country> = availability::all().iter().map(|a| a.country).collect();
    assert_eq!(countries.len(), availability::all().len());
    assert!(countries.len() > 20);
    assert!(places::all().iter().all(|place| countries.contains(&place.country)));
    assert!(emergency::EDITABLE_TODAY.iter().all(|code| countries.contains(&country(code))));
    for country in countries {
        for lang in Lang::ALL {
            let name = wording::place::country(lang, country);
            assert!(name.chars().count() > 2, "{country:?} has no name");
        }
    }
}

// NI-03, NI-04
#[test]
fn numbers_come_from_the_admin_center_where_it_has_any_and_by_form_elsewhere() {
    for code in ["US", "FR", "GB", "DE"] {
        assert_eq!(of(code).user_numbers(), Way::SelfService, "{code}");
        assert_eq!(of(code).service_numbers(), Way::SelfService, "{code}");
    }
    for code in ["BE", "CA", "IE", "NL", "ES", "DK"] {
        assert_eq!(of(code).user_numbers(), Way::Form, "{code}");
        assert_eq!(of(code).service_numbers(), Way::Form, "{code}");
    }
    assert_eq!(of("JP").user_numbers(), Way::None, "no Calling Plans, no user numbers");
    assert_eq!(of("JP").service_numbers(), Way::Form);
}

// RG-01
#[test]
fn where_the_documents_contradict_each_other_the_availability_pages_are_followed() {
    // One document: by form outside the United States. The pages: these cities of France.
    assert_eq!(of("FR").service_numbers(), Way::SelfService);
    assert_eq!(of("BE").service_numbers(), Way::Form);
}

// RG-03
#[test]
fn where_somebody_else_runs_the_service_there_is_no_audio_conferencing() {
    let china = of("CN");
    assert_eq!(availability::other_operator(china.country), Some("21Vianet"));
    assert!(!china.audio_conferencing.holds);
    assert_eq!(china.audio_conferencing.rule, Some("RG-03"));
    assert_eq!((china.user_numbers(), china.service_numbers()), (Way::None, Way::None));
    assert_eq!(availability::other_operator(Country::FR), None);
}

// RG-05
#[test]
fn request_forms_go_to_the_mailbox_of_their_country_and_kind() {
    let service = Usage::Service(Toll::Toll);
    assert_eq!(availability::mailbox(Country::US, service), "ptn@microsoft.com");
    assert_eq!(availability::mailbox(Country::US, Usage::User), "gcstnmsd@microsoft.com");
    assert_eq!(availability::mailbox(country("BE"), service), "ptneu@microsoft.com");
    assert_eq!(availability::mailbox(country("BE"), Usage::User), "ptneu@microsoft.com");
    let listed = availability::all().iter().filter(|a| availability::has_directory(a.country));
    assert_eq!(listed.map(|a| a.country).collect::<Vec<_>>(), [Country::FR]);
}

// RG-05, NI-03
#[test]
fn the_form_carries_what_was_typed_and_can_be_printed() {
    let request = Request {
        organization: "Contoso <& Sons>".into(),
        domain: "contoso.com".into(),
        contact: "Pilar Pinilla".into(),
        country: country("BE"),
        usage: Usage::User,
        city: "Gent".into(),
        quantity: 1_200,
        remarks: String::new(),
    };
    let text = request.text(Lang::En);
    for part in ["Contoso <& Sons>", "Belgium", "User numbers", "1,200", "ptneu@microsoft.com"] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    assert!(!text.contains("Remarks"), "what is empty is left out");
    let page = request.html(Lang::Fr);
    assert!(page.contains("Contoso &lt;&amp; Sons&gt;") && !page.contains("<& Sons>"));
    assert!(page.contains("Belgique") && page.contains("lang=\"fr\""));
}

// RG-06
#[test]
fn three_countries_get_no_shared_number_by_itself() {
    let without =
        availability::all().iter().filter(|a| a.audio_conferencing.holds && !a.automatic_number());
    let without: BTreeSet<&str> = without.map(|a| a.country.code()).collect();
    assert_eq!(without, BTreeSet::from(["AE", "ID", "VE"]));
    assert!(["AE", "ID", "VE"].iter().all(|code| of(code).toll_free.holds));
}

// RG-02
#[test]
fn an_address_is_needed_at_assignment_in_the_united_states_and_comes_along_elsewhere() {
    for row in availability::all() {
        let expected = match row.country == Country::US {
            true => AddressNeeded::AtAssignment,
            false => AddressNeeded::AtAcquisition,
        };
        assert_eq!(row.address_needed(), expected, "{:?}", row.country);
    }
}

// RG-07
#[test]
fn emergency_calls_are_screened_in_two_countries() {
    let screened = availability::all().iter().filter(|a| a.screened());
    let screened: BTreeSet<&str> = screened.map(|a| a.country.code()).collect();
    assert_eq!(screened, BTreeSet::from(["GB", "US"]));
}

// NT-04
#[test]
fn denmark_has_numbers_of_the_whole_country_only() {
    let denmark = of("DK");
    assert!(!denmark.geographic.holds && denmark.non_geographic.holds);
    assert_eq!(denmark.geographic.rule, Some("NT-04"));
    let none = availability::all().iter().filter(|a| a.non_geographic.holds && !a.geographic.holds);
    assert_eq!(none.count(), 1);
}

// NT-05
#[test]
fn toll_free_numbers_are_offered_in_most_countries_and_in_all_that_have_them_in_the_catalog() {
    let with = availability::all().iter().filter(|a| a.toll_free.holds).count();
    assert!(with * 10 > availability::all().len() * 9);
    for place in places::all().iter().filter(|p| p.toll() == Toll::TollFree) {
        assert!(of(place.country.code()).toll_free.holds, "{:?}", place.country);
    }
}

// PO-13
#[test]
fn letters_of_authorization_exist_for_the_kinds_of_each_country() {
    assert_eq!(of("BE").letters, [Letter::Geographic]);
    assert_eq!(of("US").letters, [Letter::UserAndService, Letter::TollFree]);
    assert_eq!(of("ES").letters, [Letter::All]);
    let porting = availability::all().iter().filter(|a| a.can_port()).map(|a| a.country.code());
    let expected = ["US", "FR", "GB", "DE", "BE", "CA", "IE", "NL", "ES"];
    assert_eq!(porting.collect::<Vec<_>>(), expected);
}

// NI-16
#[test]
fn todays_orders_know_eight_types_of_numbers() {
    let names: BTreeSet<&str> = NumberType::ALL.iter().map(|t| t.name()).collect();
    assert_eq!(names.len(), 8);
    assert!(names.contains("UserSubscriberVoiceAndSms") && names.contains("CallQueueTollFree"));
    assert_eq!(of("US").number_types().len(), 8);
    let japan = of("JP").number_types();
    assert!(!japan.contains(&NumberType::UserSubscriber));
    assert!(NumberType::UserSubscriber.requires_civic_address(Country::FR));
    assert!(!NumberType::UserSubscriber.requires_civic_address(Country::US));
    assert!(!NumberType::ConferenceToll.requires_civic_address(Country::FR));
}
