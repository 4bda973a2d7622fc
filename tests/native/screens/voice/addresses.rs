//! Emergency locations and the form for a new address as their page shows them.

use passerelle::domain::emergency::{Civic, Part, Problem, Status};
use passerelle::domain::ids::AddressId;
use passerelle::domain::phone::Country;
use passerelle::screens::voice::address::{Outcome, Purpose, command, countries, validate};
use passerelle::screens::voice::addresses::{Filter, details, figures, listed, row};
use passerelle::texts::Lang;
use passerelle::wording::emergency as say;

use crate::support::{does, refuses, sample};

fn typed() -> Civic {
    Civic::in_country(Country::US)
        .with(Part::Name, "Depot")
        .with(Part::Number, "12")
        .with(Part::Street, "wharf rd")
        .with(Part::City, "Seatle")
        .with(Part::State, "washington")
        .with(Part::PostalCode, "98101")
}

// EM-04
#[test]
fn the_green_banner_names_each_change() {
    let (civic, outcome) = validate(&typed());
    let Outcome::Accepted { changed, caution } = outcome else { panic!("{outcome:?}") };
    let said = say::changes(Lang::En, &changed);
    assert_eq!(
        said,
        [
            "Street: “Wharf Road” instead of “wharf rd”",
            "State/Region: “WA” instead of “washington”"
        ]
    );
    assert_eq!(&*civic.street, "Wharf Road");
    // EM-03
    let caution = say::caution(Lang::En, &civic.city, caution.expect("Seatle looks like Seattle"));
    assert!(caution.contains("Did you mean Seattle?") && caution.contains("“Seatle”"));
}

// EM-10
#[test]
fn a_rejected_address_stays_as_it_was_typed() {
    let bad = typed().with(Part::Street, "36 street").with(Part::PostalCode, "x");
    let (kept, outcome) = validate(&bad);
    assert_eq!(kept, bad);
    let Outcome::Rejected(problems) = outcome else { panic!("{outcome:?}") };
    let parts: Vec<Part> = problems.iter().map(|(part, _)| *part).collect();
    assert_eq!(parts, [Part::Street, Part::PostalCode]);
    let text = say::problem(Lang::En, Part::Street, &problems[0].1);
    assert!(text.contains("36th Street"), "{text}");
    let text = say::problem(Lang::Fr, Part::Street, &Problem::OnlyTown);
    assert!(text.contains("Une ville seule"), "{text}");
}

// EM-01, EM-07
#[test]
fn saving_adds_the_address_to_the_list_with_its_status() {
    let mut session = sample();
    let (civic, _) = validate(&typed());
    does(&mut session, &command(&Purpose::Add, civic, true));
    does(&mut session, &command(&Purpose::Add, typed().with(Part::Name, "Annex"), false));
    let nameless = typed().with(Part::Name, "");
    refuses(&mut session, &command(&Purpose::Add, nameless, false));
    let (tenant, now) = (session.tenant(), session.now());
    let names = |filter: Filter| -> Vec<String> {
        let ids = listed(tenant, Lang::En, (filter, "wharf", ""), now);
        ids.into_iter().filter_map(|id| Some(row(tenant, Lang::En, id, now)?.name)).collect()
    };
    assert_eq!(names(Filter::All), ["Annex", "Chicago office", "Depot"]);
    assert_eq!(names(Filter::NotValidated), ["Annex"]);
    assert_eq!(names(Filter::Validated), ["Chicago office", "Depot"]);
    assert!(names(Filter::Linked).is_empty());
    let counted = figures(tenant, now);
    assert_eq!((counted.addresses, counted.validated, counted.locations), (7, 6, 1));
}

#[test]
fn the_details_of_an_address_list_its_locations_and_who_uses_them() {
    let session = sample();
    let found =
        details(session.tenant(), Lang::En, AddressId(0), session.now()).expect("it is there");
    assert_eq!((found.row.name.as_str(), found.row.status), ("Seattle office", Status::Validated));
    assert_eq!(found.row.line, "4200 Harborlight Avenue, Seattle, WA 98101, United States");
    let inside: Vec<(&str, u32)> =
        found.inside.iter().map(|it| (it.name.as_str(), it.links.people)).collect();
    assert_eq!(inside, [("", 1), ("2nd floor", 0)]);
    assert!(!found.came_with_numbers && found.help_until.is_none());
}

#[test]
fn an_address_is_written_as_its_country_does() {
    let line = |code: &str, parts: [&str; 5]| {
        let [number, street, city, state, postal] = parts;
        let civic = Civic::in_country(Country::parse(code).expect("two letters"))
            .with(Part::Number, number)
            .with(Part::Street, street)
            .with(Part::City, city)
            .with(Part::State, state)
            .with(Part::PostalCode, postal);
        say::line(Lang::En, &civic)
    };
    assert_eq!(
        line("FR", ["17", "Rue de la Passerelle", "Paris", "", "75011"]),
        "17 Rue de la Passerelle, 75011 Paris, France"
    );
    assert_eq!(
        line("DE", ["9", "Lindenstraße", "Köln", "", "50667"]),
        "Lindenstraße 9, 50667 Köln, Germany"
    );
    assert_eq!(line("FR", ["", "", "Angers", "", ""]), "Angers, France");
}

#[test]
fn every_country_of_the_table_can_be_chosen_for_an_address() {
    let offered = countries(Lang::Fr);
    assert!(offered.len() > 20);
    assert!(offered.iter().any(|(code, name)| code == "BE" && name == "Belgique"));
}
