//! Laws over generated commands: what is stored reads back as it was, and the `can_` functions
//! agree with `decide`. Unlike the simulation, proptest shrinks what it finds.

pub mod areas;

use std::sync::LazyLock;

use passerelle::domain::command::{Change, Command, DefaultSelect};
use passerelle::domain::credits::{CreditCommand, Order, Payment, Recharge, agreements};
use passerelle::domain::decide;
use passerelle::domain::emergency::{Verdict, check};
use passerelle::domain::ids::{HoldId, PlaceId, UserId, UserSet};
use passerelle::domain::licenses::{Assigned, LicenseCommand, Product};
use passerelle::domain::migration::{Source, Target};
use passerelle::domain::people::PersonChange;
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places::{self, Toll};
use passerelle::domain::time::Timestamp;
use passerelle::session::base::{Base, ImportedBase, ImportedPerson};
use passerelle::session::history::{Entry, Point};
use passerelle::session::store::{base_bytes, base_of, entry_bytes, entry_of};
use passerelle::session::{Origin, Session};
use proptest::option;
use proptest::prelude::*;

use crate::agreement::verdict;
use crate::support::{does, empty, minutes, number, place, sample};
use areas::{
    a_civic, dial_in_command, emergency_command, port_command, provider_command, routing_command,
    voice_command,
};

/// The sample with reservations, one of them ended, and with a few people being helped.
pub static BUSY: LazyLock<Session> = LazyLock::new(|| {
    let mut session = sample();
    for geocode in ["EMEA-FR-ALL-PAR", "NOAM-US-TF-800"] {
        does(&mut session, &Command::ReserveNumbers { place: place(geocode), quantity: 4 });
    }
    does(&mut session, &Command::ReleaseHold { hold: HoldId(0) });
    does(&mut session, &Command::StartMigration { users: (0..40).map(UserId).collect() });
    minutes(&mut session, 9);
    session
});

pub fn a_number() -> impl Strategy<Value = PhoneNumber> {
    let tenant = BUSY.tenant();
    let mut known: Vec<PhoneNumber> = tenant.bridge.numbers.keys().copied().collect();
    known.extend(tenant.numbers.owned.keys());
    known.extend(tenant.numbers.holds.values().flat_map(|h| h.numbers.iter()));
    let any = (1_000_000_u64..=999_999_999_999_999).prop_map(number);
    prop_oneof![5 => prop::sample::select(known), 1 => any]
}

pub fn a_user() -> impl Strategy<Value = UserId> {
    (0_u32..203).prop_map(UserId)
}

pub fn some_users() -> impl Strategy<Value = UserSet> {
    prop::collection::vec(a_user(), 0..6).prop_map(|users| users.into_iter().collect())
}

fn a_change() -> impl Strategy<Value = Change> {
    prop_oneof![Just(Change::Keep), option::of(a_number()).prop_map(Change::Set)]
}

fn a_toll() -> impl Strategy<Value = Toll> {
    prop_oneof![Just(Toll::Toll), Just(Toll::TollFree)]
}

fn a_place() -> impl Strategy<Value = PlaceId> {
    (0..places::all().len() as u16).prop_map(PlaceId)
}

fn a_country() -> impl Strategy<Value = Country> {
    prop_oneof![Just(Country::FR), Just(Country::US), Just(Country::GB), Just(Country::DE)]
}

fn a_selection() -> impl Strategy<Value = DefaultSelect> {
    prop_oneof![
        option::of(a_number()).prop_map(DefaultSelect::From),
        (a_country(), option::of(a_place()))
            .prop_map(|(country, city)| DefaultSelect::Usage { country, city }),
    ]
}

fn a_person_change() -> impl Strategy<Value = PersonChange> {
    prop_oneof![
        Just(PersonChange::ConferencingOn),
        Just(PersonChange::ConferencingOff),
        Just(PersonChange::ConferenceIdReset { id: 0 }),
        Just(PersonChange::MovedOnline),
        Just(PersonChange::UpgradedToTeams),
        "[a-zé.]{0,9}@?[a-z]{0,9}\\.?[a-z]{0,3}"
            .prop_map(|address| PersonChange::AddressChanged { address: address.into() }),
    ]
}

pub fn number_command() -> impl Strategy<Value = Command> {
    let quantity = prop_oneof![4 => 0_u32..70, 1 => any::<u32>()];
    let hold = || (0_u32..4).prop_map(HoldId);
    let numbers = prop::collection::vec(a_number(), 0..5);
    prop_oneof![
        (a_place(), quantity)
            .prop_map(|(place, quantity)| Command::ReserveNumbers { place, quantity }),
        hold().prop_map(|hold| Command::ReleaseHold { hold }),
        (hold(), numbers).prop_map(|(hold, n)| Command::AcquireNumbers { hold, numbers: n.into() }),
        (a_number(), any::<bool>())
            .prop_map(|(number, as_default)| Command::AssignToBridge { number, as_default }),
        a_number().prop_map(|number| Command::SetBridgeDefault { number }),
        (a_number(), any::<bool>())
            .prop_map(|(number, yes)| Command::UnassignFromBridge { number, accept_dead: yes }),
        credit_command().prop_map(Command::Credit),
        (prop::sample::select(Product::ALL.to_vec()), any::<u32>())
            .prop_map(|(product, count)| Command::BuyLicenses { product, count }),
    ]
}

fn cents() -> impl Strategy<Value = u64> {
    prop_oneof![4 => 0_u64..60_000, 1 => any::<u64>()]
}

fn credit_command() -> impl Strategy<Value = CreditCommand> {
    let recharge = || {
        option::of(
            (cents(), cents())
                .prop_map(|(amount_cents, trigger_cents)| Recharge { amount_cents, trigger_cents }),
        )
    };
    let known = agreements(BUSY.tenant()).map(|agreement| agreement.number).to_vec();
    let number = prop_oneof![4 => prop::sample::select(known), 1 => any::<u32>()];
    let payment = prop_oneof![
        Just(Payment::Card),
        (number, "[A-Z0-9]{0,33}").prop_map(|(number, order)| Payment::Agreement {
            number,
            purchase_order: order.into(),
        }),
    ];
    prop_oneof![
        (cents(), recharge(), payment).prop_map(|(cents, recharge, payment)| {
            CreditCommand::PlaceOrder(Box::new(Order { cents, recharge, payment }))
        }),
        recharge().prop_map(|recharge| CreditCommand::SetRecharge { recharge }),
    ]
}

fn license_command() -> impl Strategy<Value = LicenseCommand> {
    let products = || {
        prop::collection::vec(prop::sample::select(Product::ALL.to_vec()), 0..3)
            .prop_map(|products| products.into_iter().collect::<Assigned>())
    };
    prop_oneof![
        (some_users(), products(), products())
            .prop_map(|(users, add, remove)| LicenseCommand::Assign { users, add, remove }),
        (".{0,9}", "[a-z.]{0,9}@?[a-z]{0,9}\\.?[a-z]{0,3}", a_country()).prop_map(
            |(name, address, country)| LicenseCommand::AddPerson {
                name: name.into(),
                address: address.into(),
                country,
            }
        ),
        (some_users(), a_country())
            .prop_map(|(users, country)| LicenseCommand::SetUsageLocation { users, country }),
    ]
}

pub fn people_command() -> impl Strategy<Value = Command> {
    prop_oneof![
        (some_users(), a_change(), a_change(), any::<bool>()).prop_map(
            |(users, toll, toll_free, reschedule)| {
                Command::SetUserDefaults { users, toll, toll_free, reschedule }
            }
        ),
        (a_selection(), option::of(a_number()), a_toll(), any::<bool>()).prop_map(
            |(select, to, toll, reschedule)| {
                Command::SwapDefaultNumber { select, to, toll, reschedule }
            }
        ),
        (a_user(), a_person_change())
            .prop_map(|(user, change)| Command::ChangePerson { user, change }),
        some_users().prop_map(|users| Command::StartMigration { users }),
        (
            some_users(),
            prop::sample::select(Source::ALL.to_vec()),
            prop::sample::select(Target::ALL.to_vec())
        )
            .prop_map(|(users, source, target)| Command::StartMigrationFor {
                users,
                source,
                target
            }),
        any::<bool>().prop_map(|on| Command::SwitchMigration { on }),
        any::<bool>().prop_map(|on| Command::SwitchAutomaticMigration { on }),
        license_command().prop_map(Command::License),
    ]
}

fn a_command() -> impl Strategy<Value = Command> {
    // Boxed, because the strategies of all areas side by side are too large for the stack.
    prop_oneof![
        number_command().boxed(),
        people_command().boxed(),
        provider_command().boxed(),
        dial_in_command().boxed(),
        port_command().boxed(),
        routing_command().boxed(),
        voice_command().boxed(),
        emergency_command().boxed(),
    ]
}

fn an_origin() -> impl Strategy<Value = Origin> {
    prop::sample::select(vec![
        Origin::AdminCenter,
        Origin::Console,
        Origin::Import,
        Origin::Plan,
        Origin::Lab,
    ])
}

fn an_imported_base() -> impl Strategy<Value = Base> {
    let person = (".{0,12}", option::of(a_number()), option::of(a_number()), any::<Option<u32>>())
        .prop_map(|(name, toll, toll_free, conference_id)| ImportedPerson {
            address: format!("{}@tailspin.example", name.len()).into(),
            name: name.into(),
            toll,
            toll_free,
            conference_id,
        });
    let people = prop::collection::vec(person, 0..8);
    (".{0,12}", a_country(), any::<u64>(), any::<i64>(), 0_u32..6, people).prop_map(
        |(name, country, seed, start, meetings_each, people)| {
            let (name, start) = (name.into(), Timestamp(start));
            let base = ImportedBase { name, country, seed, start, meetings_each, people };
            Base::Imported(Box::new(base))
        },
    )
}

fn without_files() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) }
}

proptest! {
    #![proptest_config(without_files())]

    #[test]
    fn the_can_functions_agree_with_decide(command in a_command()) {
        let (tenant, now) = (BUSY.tenant(), BUSY.now());
        let expected = verdict(tenant, &command, now);
        let answer = decide(tenant, &command, now);
        prop_assert!(expected.agrees(&answer), "{:?}, but {:?} was said", answer, expected);
    }

    // EM-04
    #[test]
    fn a_corrected_address_is_accepted_as_it_is(typed in a_civic()) {
        if let Verdict::Accepted { civic, .. } = check(&typed) {
            let again = check(&civic);
            let same = matches!(&again, Verdict::Accepted { changed, .. } if changed.is_empty());
            prop_assert!(same, "{civic:?}: {again:?}");
        }
    }

    #[test]
    fn deciding_twice_is_deciding_once(command in a_command()) {
        let (tenant, now) = (BUSY.tenant(), BUSY.now());
        prop_assert_eq!(decide(tenant, &command, now), decide(tenant, &command, now));
    }

    #[test]
    fn an_entry_reads_back_as_it_was(command in a_command(), via in an_origin(), at: i64) {
        let events = decide(BUSY.tenant(), &command, BUSY.now()).unwrap_or_default();
        let command = Box::new(command);
        let entry = Entry::Commanded { at: Timestamp(at), via, command, events };
        let bytes = entry_bytes(&entry);
        prop_assert_eq!(entry_of(&bytes), Some(entry));
        // A cut entry is no entry; that it is told from a whole one is what replay relies on.
        prop_assert_eq!(entry_of(&bytes[..bytes.len() - 1]), None);
    }

    #[test]
    fn a_rewind_reads_back_as_it_was(at: i64, entries: u32, steps: u32, then: i64) {
        let to = Point { entries, steps, at: Timestamp(then) };
        let entry = Entry::Rewound { at: Timestamp(at), to };
        prop_assert_eq!(entry_of(&entry_bytes(&entry)), Some(entry));
    }

    #[test]
    fn a_base_reads_back_as_it_was_and_builds_the_same(base in an_imported_base()) {
        let again = base_of(&base_bytes(&base));
        prop_assert_eq!(again.as_ref(), Some(&base));
        prop_assert!(again.is_some_and(|again| again.build() == base.build()));
    }

    #[test]
    fn strange_bytes_are_refused_and_never_a_crash(bytes: Vec<u8>) {
        if let Some(entry) = entry_of(&bytes) {
            prop_assert_eq!(entry_of(&entry_bytes(&entry)), Some(entry));
        }
        if let Some(base) = base_of(&bytes) {
            prop_assert_eq!(base_of(&base_bytes(&base)), Some(base));
        }
    }
}

#[test]
fn every_simple_base_reads_back_as_it_was() {
    let start = Timestamp(17);
    let (name, domain) = ("Fabrikam".into(), "fabrikam.com".into());
    let bases = [
        Base::Sample { seed: u64::MAX },
        Base::Generated { seed: 0, people: 100_000 },
        empty(Country::GB),
        Base::Fresh { name, domain, country: Country::GB, seed: 3, start },
    ];
    for base in bases {
        assert_eq!(base_of(&base_bytes(&base)), Some(base));
    }
}
