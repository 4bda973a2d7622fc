//! Which organization, which command and which jump of time come next. Most choices make sense;
//! some are what a script, a file or a stale page may ask for.

use passerelle::domain::Tenant;
use passerelle::domain::chance::Stream;
use passerelle::domain::command::{Change, Command, DefaultSelect};
use passerelle::domain::ids::{HoldId, PlaceId, UserId, UserSet};
use passerelle::domain::licenses::Product;
use passerelle::domain::migration::{Source, Target};
use passerelle::domain::people::PersonChange;
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places::{self, Toll};
use passerelle::domain::profile::Era;
use passerelle::domain::time::Timestamp;
use passerelle::session::base::{Base, ImportedBase, ImportedPerson};

use super::areas;
use crate::support::number;

/// The organization of a world.
pub fn base(seed: u64, stream: &mut Stream) -> Base {
    let start = Timestamp::utc(2018, 4, 18, 9, 0).plus(stream.below_ms(1_000_000));
    match seed % 64 {
        7 => Base::Sample { seed },
        n if n % 16 == 1 => {
            let country = ["FR", "US", "ES", "VE"][stream.below(4) as usize];
            let country = Country::parse(country).expect("two letters");
            Base::Empty {
                name: "Fabrikam".into(),
                domain: "fabrikam.com".into(),
                country,
                seed,
                start,
            }
        }
        n if n % 16 == 2 => Base::Imported(Box::new(ImportedBase {
            name: "Tailspin".into(),
            country: Country::GB,
            seed,
            start,
            meetings_each: stream.below(5),
            people: (0..1 + stream.below(10)).map(|i| imported(i, stream)).collect(),
        })),
        _ => Base::Generated { seed, people: 4 + stream.below(14) },
    }
}

fn imported(index: u32, stream: &mut Stream) -> ImportedPerson {
    let tolls = [33_199_001_234, 12_065_550_142, 442_079_460_123, 498_999_998_123];
    let toll_free = [18_005_551_234, 18_885_550_101];
    ImportedPerson {
        name: format!("Person {index}").into(),
        address: format!("person{index}@tailspin.example").into(),
        toll: stream.happens(900).then(|| number(*stream.pick(&tolls))),
        toll_free: stream.happens(400).then(|| number(*stream.pick(&toll_free))),
        conference_id: stream.happens(700).then(|| 1_000_000 + index * 17),
    }
}

/// The next command.
pub fn command(tenant: &Tenant, stream: &mut Stream) -> Command {
    let areas = [
        areas::licenses::command,
        areas::credits::command,
        areas::voice::command,
        areas::emergency::command,
        areas::porting::command,
        areas::providers::command,
        areas::dialin::command,
        areas::routing::command,
    ];
    let area = stream.below(100) as usize;
    if area < 48
        && let Some(command) = areas[area / 6](tenant, stream)
    {
        return command;
    }
    of_the_job(tenant, stream)
}

/// A command of the main job.
fn of_the_job(tenant: &Tenant, stream: &mut Stream) -> Command {
    match stream.below(100) {
        0..=21 => Command::ReserveNumbers { place: place(stream), quantity: quantity(stream) },
        22..=27 => Command::ReleaseHold { hold: hold(tenant, stream) },
        28..=40 => acquire(tenant, stream),
        41..=49 => Command::AssignToBridge {
            number: any_number(tenant, stream),
            as_default: stream.happens(300),
        },
        50..=52 => Command::SetBridgeDefault { number: any_number(tenant, stream) },
        54..=58 => Command::UnassignFromBridge {
            number: any_number(tenant, stream),
            accept_dead: stream.happens(500),
        },
        59..=72 => Command::SetUserDefaults {
            users: some_users(tenant, stream),
            toll: change(tenant, Toll::Toll, stream),
            toll_free: change(tenant, Toll::TollFree, stream),
            reschedule: stream.happens(500),
        },
        73..=77 => swap(tenant, stream),
        78..=86 => Command::ChangePerson {
            user: user(tenant, stream),
            change: person_change(tenant, stream),
        },
        87 => Command::StartMigrationFor {
            users: some_users(tenant, stream),
            source: *stream.pick(&Source::ALL),
            target: *stream.pick(&Target::ALL),
        },
        88..=93 => Command::StartMigration { users: some_users(tenant, stream) },
        94 => Command::SwitchMigration { on: stream.happens(700) },
        53 => Command::SwitchProfile {
            era: *stream.pick(&[Era::SkypeForBusiness2018, Era::TeamsToday]),
        },
        95 => Command::SwitchAutomaticMigration { on: stream.happens(600) },
        _ => Command::BuyLicenses {
            product: *stream.pick(&Product::ALL),
            count: *stream.pick(&[0, 1, 1, 2, 30, 400, u32::MAX]),
        },
    }
}

fn place(stream: &mut Stream) -> PlaceId {
    // Places of a hundred numbers run out and are quick to count; the big ones come now and then.
    let all = places::all().len() as u32;
    let mut id = stream.below(all + 1);
    while places::place(PlaceId(id as u16)).count > 100 && !stream.happens(30) {
        id = stream.below(all + 1);
    }
    PlaceId(id as u16)
}

fn quantity(stream: &mut Stream) -> u32 {
    match stream.below(100) {
        0 => 0,
        1 => *stream.pick(&[499, 500, 501, u32::MAX]),
        2..=4 => 10 + stream.below(60),
        5 => 150 + stream.below(60),
        _ => 1 + stream.below(6),
    }
}

/// Mostly a reservation that runs, sometimes one that ended or never was.
fn hold(tenant: &Tenant, stream: &mut Stream) -> HoldId {
    let running: Vec<HoldId> = tenant.numbers.holds.keys().copied().collect();
    if running.is_empty() || stream.happens(200) {
        return HoldId(stream.below(tenant.numbers.ended.len() as u32 + 3));
    }
    *stream.pick(&running)
}

fn acquire(tenant: &Tenant, stream: &mut Stream) -> Command {
    let hold = hold(tenant, stream);
    let mut numbers = Vec::new();
    if let Some(held) = tenant.numbers.holds.get(&hold) {
        let share = 100 + stream.below(900);
        numbers.extend(held.numbers.iter().filter(|_| stream.happens(share)));
    }
    if stream.happens(60) {
        numbers.push(any_number(tenant, stream));
    }
    if stream.happens(60) {
        numbers.extend(numbers.first().copied());
    }
    Command::AcquireNumbers { hold, numbers: numbers.into() }
}

/// A number of the bridge, of the organization, on hold, of the catalog, or of nowhere.
fn any_number(tenant: &Tenant, stream: &mut Stream) -> PhoneNumber {
    let nth = |numbers: &mut dyn Iterator<Item = PhoneNumber>, stream: &mut Stream| {
        let numbers: Vec<PhoneNumber> = numbers.collect();
        (!numbers.is_empty()).then(|| *stream.pick(&numbers))
    };
    let chosen = match stream.below(100) {
        0..=39 => nth(&mut tenant.bridge.numbers.keys().copied(), stream),
        40..=84 => nth(&mut tenant.numbers.owned.keys().copied(), stream),
        85..=91 => {
            let held = tenant.numbers.holds.values().flat_map(|h| h.numbers.iter().copied());
            nth(&mut { held }, stream)
        }
        92..=97 => {
            let place = places::place(place(stream));
            Some(number(place.first + u64::from(stream.below(place.count))))
        }
        _ => None,
    };
    chosen.unwrap_or(number(1_234_567 + u64::from(stream.below(9))))
}

/// Somebody, or in few cases nobody.
fn user(tenant: &Tenant, stream: &mut Stream) -> UserId {
    let people = tenant.people.len() as u32;
    let beyond = u32::from(stream.happens(30)) * (1 + stream.below(5));
    if beyond > 0 { UserId(people + beyond - 1) } else { UserId(stream.below(people.max(1))) }
}

fn some_users(tenant: &Tenant, stream: &mut Stream) -> UserSet {
    match stream.below(10) {
        0 => UserSet::default(),
        1 => (0..tenant.people.len() as u32).map(UserId).collect(),
        2..=4 => {
            let count = 1 + stream.below(6);
            (0..count).map(|_| user(tenant, stream)).collect()
        }
        _ => UserSet::one(user(tenant, stream)),
    }
}

fn default(tenant: &Tenant, toll: Toll, stream: &mut Stream) -> Option<PhoneNumber> {
    let right: Vec<PhoneNumber> = tenant.bridge.numbers_of(toll).collect();
    match stream.below(20) {
        0..=1 => None,
        2 => Some(any_number(tenant, stream)),
        _ if right.is_empty() => None,
        _ => Some(*stream.pick(&right)),
    }
}

fn change(tenant: &Tenant, toll: Toll, stream: &mut Stream) -> Change {
    if stream.happens(400) { Change::Keep } else { Change::Set(default(tenant, toll, stream)) }
}

fn swap(tenant: &Tenant, stream: &mut Stream) -> Command {
    let toll = if stream.happens(600) { Toll::Toll } else { Toll::TollFree };
    let select = if stream.happens(600) {
        DefaultSelect::From(default(tenant, toll, stream))
    } else {
        let country =
            [Country::FR, Country::US, Country::GB, Country::DE][stream.below(4) as usize];
        let city = tenant.people.get(user(tenant, stream).index()).and_then(|p| p.city);
        DefaultSelect::Usage { country, city: city.filter(|_| stream.happens(400)) }
    };
    let to = default(tenant, toll, stream);
    Command::SwapDefaultNumber { select, to, toll, reschedule: stream.happens(500) }
}

fn person_change(tenant: &Tenant, stream: &mut Stream) -> PersonChange {
    match stream.below(10) {
        0..=2 => PersonChange::ConferencingOn,
        3..=4 => PersonChange::ConferencingOff,
        5..=6 => PersonChange::ConferenceIdReset { id: 0 },
        7 => PersonChange::MovedOnline,
        8 => PersonChange::UpgradedToTeams,
        _ => {
            let taken = tenant.people.first().map_or("", |p| &p.address).to_uppercase();
            let addresses = ["", "@", "a\tb@contoso.com", "nodomain@", "n@c.", "n@.c.com", &taken];
            let address = match stream.below(14) {
                n @ 0..=6 => addresses[n as usize].to_string(),
                _ => format!("New{}@Contoso.com", stream.below(1_000)),
            };
            PersonChange::AddressChanged { address: address.into() }
        }
    }
}
