//! Phone numbers and new service numbers as their pages show them.

use passerelle::domain::Tenant;
use passerelle::domain::bridge;
use passerelle::domain::command::{Change, Command};
use passerelle::domain::ids::{HoldId, PlaceId, UserId, UserSet};
use passerelle::domain::licenses::Product;
use passerelle::domain::numbers::Usage;
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places::{self, Toll};
use passerelle::domain::refusal::Refusal;
use passerelle::route::{Page, Route};
use passerelle::screens::voice::details::{Silence, details, may_ask_to_unassign};
use passerelle::screens::voice::numbers::{self, Column, Filter, Order, Status, Wanted};
use passerelle::screens::voice::reservations::{Expired, expired, running};
use passerelle::screens::voice::search::{Form, Level, QuantityProblem, path, quantity};
use passerelle::screens::voice::unassigning::{Progress, Unassigning, people_with, unassigning};
use passerelle::session::Session;
use passerelle::texts::Lang;
use passerelle::wording;

use crate::support::{World, does, minutes, number, place, refuses, sample};

const PARIS: &str = "EMEA-FR-ALL-PAR";
const DEFAULT: u64 = 33_199_001_234;
const SPARE: u64 = 33_199_001_877;
const SEATTLE: u64 = 12_065_550_142;
const FREE: u64 = 18_005_551_234;
const AMOS: u64 = 14_255_550_164;

fn found(tenant: &Tenant, filter: Filter, search: &str) -> Vec<u64> {
    ordered(tenant, filter, search, "")
}

fn ordered(tenant: &Tenant, filter: Filter, search: &str, order: &str) -> Vec<u64> {
    let wanted = Wanted { filter, search, order: Order::parse(order) };
    let listed = numbers::listed(tenant, Lang::En, wanted);
    listed.into_iter().map(PhoneNumber::digits).collect()
}

fn reserve(geocode: &str, quantity: u32) -> Command {
    Command::ReserveNumbers { place: place(geocode), quantity }
}

// NI-13
#[test]
fn each_filter_shows_its_numbers_and_no_other() {
    let session = sample();
    let tenant = session.tenant();
    let owned = &tenant.numbers.owned;
    let of = |wanted: &dyn Fn(PhoneNumber) -> bool| -> Vec<u64> {
        owned.keys().filter(|n| wanted(**n)).map(|n| n.digits()).collect()
    };
    let usage = |wanted: Usage| of(&|n| owned[&n].usage == wanted);
    assert_eq!(found(tenant, Filter::All, "").len(), owned.len());
    assert_eq!(found(tenant, Filter::ServiceToll, ""), usage(Usage::Service(Toll::Toll)));
    assert_eq!(found(tenant, Filter::ServiceTollFree, ""), usage(Usage::Service(Toll::TollFree)));
    assert_eq!(found(tenant, Filter::User, ""), usage(Usage::User));
    assert_eq!(found(tenant, Filter::OfPeople, ""), [AMOS]);
    assert_eq!(found(tenant, Filter::OnBridge, ""), of(&|n| tenant.bridge.answers(n)));
    let idle = |n: PhoneNumber| !tenant.bridge.answers(n) && owned[&n].user.is_none();
    assert_eq!(found(tenant, Filter::Unassigned, ""), of(&idle));
    let french = found(tenant, Filter::In(Country::FR), "");
    assert_eq!(french, of(&|n| n.digits().to_string().starts_with("33")));
    assert!(!french.is_empty());
    // Shared numbers are on the bridge without being owned.
    assert!(tenant.bridge.numbers.iter().any(|(n, b)| b.shared && !owned.contains_key(n)));
}

// NI-13
#[test]
fn a_filter_goes_into_the_address_and_back() {
    let filters = Filter::fixed().chain([Filter::In(Country::FR), Filter::In(Country::GB)]);
    for filter in filters {
        assert_eq!(Filter::parse(&filter.key()), filter);
    }
    assert_eq!(Filter::parse("whatever"), Filter::All);
    let countries = numbers::countries(sample().tenant());
    assert_eq!(countries, [Country::DE, Country::FR, Country::GB, Country::US]);
}

#[test]
fn the_search_finds_digits_places_and_people() {
    let session = sample();
    let tenant = session.tenant();
    let search = |text| found(tenant, Filter::All, text);
    assert_eq!(search("1877"), [SPARE]);
    assert_eq!(search("+33 1 99 00 18 77"), [SPARE]);
    assert_eq!(search("01 99 00"), [DEFAULT, SPARE], "the national writing");
    assert_eq!(search("paris"), [DEFAULT, SPARE]);
    assert_eq!(search("SEATTLE"), [12_065_550_117, SEATTLE]);
    assert_eq!(search("amos"), [AMOS]);
    assert_eq!(search("  ").len(), tenant.numbers.owned.len());
    assert!(search("Atlantis").is_empty() && search("99999999").is_empty());
}

#[test]
fn the_list_can_be_ordered_by_each_column_both_ways() {
    let session = sample();
    let tenant = session.tenant();
    for column in Column::ALL {
        let up = ordered(tenant, Filter::All, "", column.key());
        let mut down = ordered(tenant, Filter::All, "", &format!("-{}", column.key()));
        down.reverse();
        assert_eq!(up, down, "{column:?}");
    }
    assert_eq!(ordered(tenant, Filter::All, "", "status")[0], DEFAULT);
    assert_eq!(Order::parse("nothing"), Order { column: Column::Number, descending: false });
}

// NT-02, NT-03
#[test]
fn the_number_type_column_tells_usage_and_kind() {
    let session = sample();
    let kind = |digits| {
        let row = numbers::row(session.tenant(), Lang::En, number(digits));
        row.map(|row| row.number_type).unwrap_or_default()
    };
    assert_eq!(kind(FREE), "Service - Toll-Free");
    assert_eq!(kind(DEFAULT), "Service - Toll");
    assert_eq!(kind(AMOS), "User");
    assert_eq!(numbers::row(session.tenant(), Lang::En, number(33_199_000_000)), None);
}

#[test]
fn a_row_tells_what_the_number_does() {
    let session = sample();
    let row =
        |digits| numbers::row(session.tenant(), Lang::En, number(digits)).expect("an owned number");
    assert_eq!(row(DEFAULT).status, Status::BridgeDefault);
    assert_eq!(row(SEATTLE).status, Status::Bridge);
    assert_eq!(row(SEATTLE).location, "Seattle, WA");
    assert_eq!(row(SPARE).status, Status::Unassigned);
    assert_eq!(row(SPARE).assigned_to, "");
    assert_eq!(row(AMOS).status, Status::Person(UserId(0)));
    assert_eq!(row(AMOS).assigned_to, "Amos Marble");
    assert_eq!(row(FREE).location, "United States");
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
        Form::read(Country::parse("ZZ").expect("two letters"), country, area, city)
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
        let form = Form::read(Country::FR, &country, &area, &city);
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
    let form = Form::read(Country::FR, "US", "", "");
    let areas = form.options(Lang::En, Level::Area);
    assert_eq!(areas.first().map(|a| a.1.as_str()), Some("Alabama"));
    assert_eq!(areas.last().map(|a| a.1.as_str()), Some("Toll-Free"));
    let free = Form::read(Country::FR, "US", "TF", "888").place.expect("a place");
    assert_eq!(places::place(free).toll(), Toll::TollFree);
}

#[test]
fn the_form_starts_in_the_country_of_the_organization() {
    let form = Form::read(Country::FR, "", "", "");
    assert_eq!((form.country, form.area), (Some(Country::FR), Some("ALL")));
    assert_eq!(form.missing(), Some(Level::City));
    let labels: Vec<String> =
        form.options(Lang::Fr, Level::Country).into_iter().map(|(_, label)| label).collect();
    assert_eq!(labels, ["Allemagne", "États-Unis", "France", "Royaume-Uni"]);
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

/// Takes Seattle's number from everybody; true where their meetings are to be rewritten.
fn replace(world: &mut World, reschedule: bool) {
    let holders: UserSet = world
        .tenant
        .people
        .iter()
        .zip(0u32..)
        .filter(|(person, _)| person.toll == Some(number(SEATTLE)))
        .map(|(_, id)| UserId(id))
        .collect();
    world.does(&Command::SetUserDefaults {
        users: holders,
        toll: Change::Set(Some(number(DEFAULT))),
        toll_free: Change::Keep,
        reschedule,
    });
}

// UN-02
#[test]
fn the_safe_order_is_replace_then_wait_then_unassign() {
    use Progress::{Done, Later, Now};
    let mut world = World::sample();
    let now = world.now;
    let found = unassigning(&world.tenant, number(SEATTLE), now);
    let carriers = bridge::carriers(&world.tenant, number(SEATTLE), now);
    assert_eq!((found.people, found.meetings), carriers);
    assert!(found.people > 5 && found.names.len() == 5 && found.meetings > 0);
    assert_eq!(found.steps(), [Now, Later, Later]);
    assert!(!found.is_safe());

    replace(&mut world, true);
    let found = unassigning(&world.tenant, number(SEATTLE), world.now);
    assert_eq!((found.people, found.steps()), (0, [Done, Now, Later]));
    assert!(found.unfinished > 0 && found.names.is_empty());

    let waiting = found.movable();
    world.drain();
    let found = unassigning(&world.tenant, number(SEATTLE), world.now);
    assert_eq!(found.unfinished, 0);
    assert!(found.movable() < waiting, "the service has rewritten some");
}

// UN-02
#[test]
fn the_second_step_waits_for_migrations_and_for_meetings_that_can_be_rewritten() {
    use Progress::{Done, Later, Now};
    let steps = |people, meetings, unmovable, unfinished| {
        Unassigning { people, names: Vec::new(), meetings, unmovable, unfinished }.steps()
    };
    assert_eq!(steps(1, 4, 4, 0), [Now, Later, Later], "somebody has it");
    assert_eq!(steps(0, 4, 4, 2), [Done, Now, Later], "a migration is unfinished");
    assert_eq!(steps(0, 4, 3, 0), [Done, Now, Later], "a meeting was not rewritten");
    assert_eq!(steps(0, 4, 4, 0), [Done, Done, Now], "no migration can help these four");
    assert_eq!(steps(0, 0, 0, 0), [Done, Done, Now]);
}

// UN-02, UN-04
#[test]
fn without_rewriting_the_second_step_stays_to_do() {
    let mut world = World::sample();
    replace(&mut world, false);
    let found = unassigning(&world.tenant, number(SEATTLE), world.now);
    assert_eq!((found.people, found.unfinished), (0, 0));
    assert!(found.movable() > 0);
    assert_eq!(found.steps(), [Progress::Done, Progress::Now, Progress::Later]);
}

// UN-02
#[test]
fn a_number_that_nobody_has_is_safe_to_unassign() {
    let mut session = sample();
    does(&mut session, &Command::AssignToBridge { number: number(SPARE), as_default: false });
    let found = unassigning(session.tenant(), number(SPARE), session.now());
    assert!(found.is_safe());
    assert_eq!(found.steps(), [Progress::Done, Progress::Done, Progress::Now]);
}

// UN-02
#[test]
fn people_who_have_the_number_are_a_link_away() {
    let session = sample();
    let people = |digits| people_with(session.tenant(), number(digits));
    let toll = Route::from(Page::Users).with("toll", SEATTLE.to_string());
    assert_eq!(people(SEATTLE), toll);
    assert_eq!(people(FREE).get("tollfree"), FREE.to_string());
}

// UN-01
#[test]
fn after_a_forced_unassign_the_invitations_are_told_to_be_dead() {
    let mut session = sample();
    let look = |session: &Session| {
        details(session.tenant(), Lang::En, number(SEATTLE), session.now()).expect("it is owned")
    };
    let before = look(&session);
    assert!(!before.is_dead() && before.silence.is_none());
    let number = number(SEATTLE);
    refuses(&mut session, &Command::UnassignFromBridge { number, accept_dead: false });
    does(&mut session, &Command::UnassignFromBridge { number, accept_dead: true });
    let after = look(&session);
    assert_eq!(after.silence, Some(Silence::OffBridge));
    assert!(after.is_dead());
    assert_eq!((after.people, after.meetings), (before.people, before.meetings));
    let title = wording::numbers::dead_title(Lang::En, after.meetings);
    assert_eq!(title, format!("{} invitations are dead", after.meetings));
}

// BR-05
#[test]
fn a_number_that_was_just_assigned_is_in_no_invitation() {
    let mut session = sample();
    let number = number(SPARE);
    let look = |session: &Session| {
        details(session.tenant(), Lang::En, number, session.now()).expect("it is owned")
    };
    assert!(!look(&session).is_in_no_invitation());
    does(&mut session, &Command::AssignToBridge { number, as_default: true });
    assert!(look(&session).is_in_no_invitation());
    assert_eq!(look(&session).status, Status::BridgeDefault);
}

// UN-02, BR-08
#[test]
fn one_may_ask_to_unassign_what_is_in_use_but_not_the_default_or_a_shared_number() {
    let session = sample();
    let (tenant, now) = (session.tenant(), session.now());
    let ask = |digits| may_ask_to_unassign(tenant, number(digits), now);
    assert_eq!(ask(SEATTLE), Ok(()));
    assert_eq!(ask(DEFAULT), Err(Refusal::IsBridgeDefault { number: number(DEFAULT) }));
    assert_eq!(ask(SPARE), Err(Refusal::NotOnBridge { number: number(SPARE) }));
    let shared = tenant.bridge.numbers.iter().find(|(_, b)| b.shared).map(|(n, _)| *n);
    let shared = shared.expect("the sample has shared numbers");
    let refused = may_ask_to_unassign(tenant, shared, now);
    assert_eq!(refused, Err(Refusal::SharedNumber { number: shared }));
}

// CC-01
#[test]
fn without_credits_a_toll_free_number_is_silent() {
    let mut session = sample();
    let look = |session: &Session| {
        details(session.tenant(), Lang::En, number(FREE), session.now()).expect("it is owned")
    };
    assert_eq!(look(&session).silence, None);
    does(&mut session, &Command::SetUpCredits { on: false });
    assert_eq!(look(&session).silence, Some(Silence::NoCredits));
}
