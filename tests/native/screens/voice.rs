//! Phone numbers and new service numbers as their pages show them; here the list.

mod acquiring;
mod addresses;
mod porting;
mod unassigning;
mod users;

use passerelle::domain::Tenant;
use passerelle::domain::ids::UserId;
use passerelle::domain::numbers::{Usage, service_of};
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places::Toll;
use passerelle::screens::voice::numbers::{self, Column, Filter, Order, Status, Wanted};
use passerelle::texts::Lang;

use crate::support::{SEATTLE, SPARE, number, sample};

const DEFAULT: u64 = 33_199_001_234;
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
    let idle = |n: PhoneNumber| service_of(tenant, n).is_none() && owned[&n].user.is_none();
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
