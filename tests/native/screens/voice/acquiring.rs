//! The form that looks for service numbers, and the reservations that it makes.

use passerelle::domain::command::Command;
use passerelle::domain::ids::{HoldId, PlaceId};
use passerelle::domain::licenses::Product;
use passerelle::domain::phone::Country;
use passerelle::domain::places::{self, Toll};
use passerelle::screens::voice::numbers;
use passerelle::screens::voice::reservations::{Expired, expired, running};
use passerelle::screens::voice::search::{Form, Kind, Level, QuantityProblem, path, quantity};
use passerelle::session::Session;
use passerelle::texts::Lang;

use crate::support::{does, minutes, place, sample};

const PARIS: &str = "EMEA-FR-ALL-PAR";

fn reserve(geocode: &str, quantity: u32) -> Command {
    Command::ReserveNumbers { place: place(geocode), quantity }
}

// AQ-01
#[test]
fn the_figure_follows_licenses_and_reservations() {
    let mut session = sample();
    let before = numbers::figures(session.tenant());
    assert_eq!((before.service + before.user) as usize, session.tenant().numbers.owned.len());
    does(&mut session, &reserve(PARIS, 5));
    let held = numbers::figures(session.tenant());
    assert_eq!(held.toll_left, before.toll_left - 5);
    assert_eq!(held.toll_free_left, before.toll_free_left);
    let product = Product::AudioConferencing;
    does(&mut session, &Command::BuyLicenses { product, count: 3_000 });
    assert!(numbers::figures(session.tenant()).toll_left > before.toll_left);
    let (en, fr) = (Lang::En.texts(), Lang::Fr.texts());
    assert_eq!(en.numbers.total, "Total Service numbers your can acquire");
    assert!(fr.numbers.total.contains("numéros de service que vous pouvez acquérir"));
}

// NI-06
#[test]
fn the_form_asks_for_country_then_area_then_city_then_quantity() {
    let keys = Level::ALL.map(Level::key);
    assert_eq!(keys, ["country", "area", "city", "quantity"]);
    let form = |country: &str, area: &str, city: &str| {
        Form::read(Kind::Service, Country::parse("ZZ").expect("two letters"), country, area, city)
    };
    assert_eq!(form("", "", "").missing(), Some(Level::Country));
    assert_eq!(form("US", "", "").missing(), Some(Level::Area));
    assert_eq!(form("US", "CA", "").missing(), Some(Level::City));
    assert_eq!(form("US", "CA", "SF").missing(), None);
    assert_eq!(form("US", "CA", "SF").place, Some(place("NOAM-US-CA-SF")));
    // A level counts only below the one above it.
    assert_eq!(form("", "CA", "SF").missing(), Some(Level::Country));
    assert_eq!(form("US", "CA", "PAR").missing(), Some(Level::City));
    assert_eq!(form("GB", "CA", "SF").missing(), Some(Level::Area));
    assert_eq!(form("US", "WA", "").place, Some(place("NOAM-US-WA-SE")), "the only city");
}

// NI-06, NI-07
#[test]
fn every_place_can_be_reached_through_the_form() {
    for (id, _) in places::iter() {
        let [country, area, city] = path(id).map(|(_, value)| value);
        let form = Form::read(Kind::Service, Country::FR, &country, &area, &city);
        assert_eq!(form.place, Some(id));
        for level in [Level::Country, Level::Area, Level::City] {
            let value = form.value(level);
            for lang in Lang::ALL {
                let offered = form.options(lang, level);
                assert!(offered.iter().any(|(v, label)| *v == value && !label.is_empty()));
            }
        }
    }
}

// NI-07
#[test]
fn toll_free_is_the_last_of_the_states() {
    let form = Form::read(Kind::Service, Country::FR, "US", "", "");
    let areas = form.options(Lang::En, Level::Area);
    assert_eq!(areas.first().map(|a| a.1.as_str()), Some("Alabama"));
    assert_eq!(areas.last().map(|a| a.1.as_str()), Some("Toll-Free"));
    let free = Form::read(Kind::Service, Country::FR, "US", "TF", "888").place.expect("a place");
    assert_eq!(places::place(free).toll(), Toll::TollFree);
}

#[test]
fn the_form_starts_in_the_country_of_the_organization() {
    let form = Form::read(Kind::Service, Country::FR, "", "", "");
    assert_eq!((form.country, form.area), (Some(Country::FR), Some("ALL")));
    assert_eq!(form.missing(), Some(Level::City));
    let labels: Vec<String> =
        form.options(Lang::Fr, Level::Country).into_iter().map(|(_, label)| label).collect();
    for label in ["Allemagne", "Belgique", "États-Unis", "France", "Royaume-Uni"] {
        assert!(labels.iter().any(|offered| offered == label), "{label}");
    }
    assert!(!labels.iter().any(|label| label == "Chine"), "no numbers at all");
    assert!(
        labels.iter().position(|l| l == "États-Unis") < labels.iter().position(|l| l == "France")
    );
}

#[test]
fn a_quantity_is_a_whole_number_or_a_problem_of_its_own() {
    let rows = [
        (" 12 ", Ok(12)),
        ("0", Ok(0)),
        ("+3", Ok(3)),
        ("", Err(QuantityProblem::Missing)),
        ("   ", Err(QuantityProblem::Missing)),
        ("five", Err(QuantityProblem::NotANumber)),
        ("2.5", Err(QuantityProblem::NotANumber)),
        ("-", Err(QuantityProblem::NotANumber)),
        ("-4", Err(QuantityProblem::Negative)),
        ("\u{2212}4", Err(QuantityProblem::Negative)),
        ("99999999999", Err(QuantityProblem::TooLarge)),
    ];
    for (typed, read) in rows {
        assert_eq!(quantity(typed), read, "{typed:?}");
    }
}

// RS-02
#[test]
fn show_numbers_lists_every_reserved_number() {
    let mut session = sample();
    does(&mut session, &reserve(PARIS, 4));
    does(&mut session, &reserve("EMEA-FR-ALL-LYO", 2));
    let cards = running(session.tenant());
    assert_eq!(cards.iter().map(|c| c.hold).collect::<Vec<_>>(), [HoldId(1), HoldId(0)]);
    let paris = &cards[1];
    let held = &session.tenant().numbers.holds[&HoldId(0)];
    assert_eq!(paris.numbers[..], held.numbers[..]);
    assert_eq!((paris.numbers.len(), paris.place), (4, place(PARIS)));
    assert_eq!(paris.expires_at, session.now().plus(600_000));
}

fn ran_out(session: &Session) -> Vec<(PlaceId, u32)> {
    expired(session).into_iter().map(|Expired { place, quantity, .. }| (place, quantity)).collect()
}

// RS-01
#[test]
fn a_reservation_that_ran_out_is_told_until_the_next_search() {
    let mut session = sample();
    does(&mut session, &reserve(PARIS, 3));
    does(&mut session, &reserve("EMEA-FR-ALL-LYO", 2));
    minutes(&mut session, 9);
    assert!(ran_out(&session).is_empty());
    minutes(&mut session, 1);
    assert_eq!(ran_out(&session), [(place("EMEA-FR-ALL-LYO"), 2), (place(PARIS), 3)]);
    // Closing the page loses nothing of it.
    let entries = session.entries().to_vec();
    let mut reopened = Session::replay(session.base().clone(), entries);
    reopened.advance_to(session.now());
    assert_eq!(ran_out(&reopened), ran_out(&session));
    does(&mut session, &reserve(PARIS, 1));
    assert!(ran_out(&session).is_empty(), "somebody searched again");
}

// RS-01
#[test]
fn what_was_released_acquired_or_rewound_did_not_run_out() {
    let mut session = sample();
    does(&mut session, &reserve(PARIS, 3));
    does(&mut session, &Command::ReleaseHold { hold: HoldId(0) });
    minutes(&mut session, 11);
    assert!(ran_out(&session).is_empty());
    does(&mut session, &reserve(PARIS, 3));
    minutes(&mut session, 10);
    assert_eq!(ran_out(&session), [(place(PARIS), 3)]);
    assert!(session.rewind(None));
    assert!(ran_out(&session).is_empty());
}
