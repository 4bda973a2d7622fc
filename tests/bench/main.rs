//! Native figures of the budgets, one JSON line each; `cargo xtask bench` prints them as a table.

#![allow(clippy::disallowed_methods, reason = "a bench reads the real clock")]

mod console;

use std::hint::black_box;
use std::time::Instant;

use passerelle::domain::command::{Change, Command};
use passerelle::domain::ids::UserSet;
use passerelle::domain::people::{self, Provider};
use passerelle::domain::phone::Country;
use passerelle::domain::places;
use passerelle::domain::time::{DAY_MS, MINUTE_MS};
use passerelle::journal::memory::MemoryStorage;
use passerelle::journal::{Name, workspace_usage};
use passerelle::screens::conferencing::search::Index;
use passerelle::screens::conferencing::users::{self, Holds, Show, Wanted};
use passerelle::session::base::Base;
use passerelle::session::vault::{self, ClockState};
use passerelle::session::{Origin, Session, store};
use passerelle::texts::Lang;

fn main() {
    commands_per_second();
    storage_of_a_command();
    a_day_of_a_large_migration();
    building_and_replaying();
    filtering();
    console::figures();
}

/// One line of the table. `goal` is in the same unit; `most` says whether it is an upper bound.
fn line(what: &str, value: f64, unit: &str, goal: f64, most: bool) {
    let goal_is = if most { "at most" } else { "at least" };
    println!(
        "{{\"what\":\"{what}\",\"value\":{value:.3},\"unit\":\"{unit}\",\"goal\":{goal},\
         \"goal_is\":\"{goal_is}\"}}"
    );
}

fn commands_per_second() {
    let mut session = Session::new(Base::Sample { seed: 1 });
    let paris = places::by_geocode("EMEA-FR-ALL-PAR").expect("Paris is in the catalog");
    let user = UserSet::one(passerelle::domain::ids::UserId(0));
    let toll = session.tenant().bridge.default;
    let refused = Command::ReserveNumbers { place: paris, quantity: 0 };
    let set = |number| Command::SetUserDefaults {
        users: user.clone(),
        toll: Change::Set(number),
        toll_free: Change::Keep,
        reschedule: false,
    };
    let (first, second) = (set(None), set(toll));
    let rounds = 200_000;
    let begun = Instant::now();
    for _ in 0..rounds {
        for command in [&first, &second, &refused] {
            black_box(session.execute(command, Origin::AdminCenter).is_ok());
        }
    }
    let per_second = f64::from(rounds * 3) / begun.elapsed().as_secs_f64();
    line("commands through the session, native, one core", per_second, "1/s", 1e6, false);
}

fn storage_of_a_command() {
    let storage = MemoryStorage::with_quota(50_000_000);
    let name = Name::parse("bench").expect("a name of letters");
    vault::create(&storage, &name, "Bench", &Base::Sample { seed: 1 }, 0, usize::MAX)
        .expect("an empty store has room");
    let mut kept = vault::open(&storage, &name, 0).expect("it was just made");
    let toll = kept.session.tenant().bridge.default;
    let everybody: UserSet = people::iter(kept.session.tenant())
        .map(|(user, _)| user)
        .filter(|user| people::can_edit_defaults(kept.session.tenant(), *user).is_ok())
        .collect();
    let before = workspace_usage(&storage, &name).expect("memory never refuses");
    let rounds = 500;
    let begun = Instant::now();
    for round in 0..rounds {
        let number = if round % 2 == 0 { None } else { toll };
        let command = Command::SetUserDefaults {
            users: everybody.clone(),
            toll: Change::Set(number),
            toll_free: Change::Keep,
            reschedule: false,
        };
        kept.session.execute(&command, Origin::AdminCenter).expect("it changes something");
        let clock = ClockState { speed: 1, now: kept.session.now(), real_ms: 0 };
        kept.keeper.keep(&storage, &kept.session, &clock).expect("there is room");
    }
    let elapsed_ms = begun.elapsed().as_secs_f64() * 1000.0;
    let after = workspace_usage(&storage, &name).expect("memory never refuses");
    line("storing one command, native", elapsed_ms / f64::from(rounds), "ms", 1.0, true);
    let units = (after - before) as f64 / f64::from(rounds);
    line("storage for one command on everybody", units, "units", 2000.0, true);
}

fn a_day_of_a_large_migration() {
    let mut session = Session::new(Base::Generated { seed: 1, people: 100_000 });
    let users: UserSet = people::iter(session.tenant()).map(|(user, _)| user).collect();
    session.execute(&Command::StartMigration { users }, Origin::AdminCenter).expect("they wait");
    let mut small = session.clone();
    let target = session.now().plus(DAY_MS);
    let begun = Instant::now();
    session.advance_to(target);
    line(
        "one virtual day, 100,000 people migrating, native",
        begun.elapsed().as_secs_f64(),
        "s",
        1.0,
        true,
    );
    while small.now() < target {
        small.advance_to(target.min(small.now().plus(17 * MINUTE_MS)));
    }
    assert!(small.tenant() == session.tenant(), "small steps end in the same state");
}

fn building_and_replaying() {
    let begun = Instant::now();
    let session = Session::new(Base::Generated { seed: 1, people: 100_000 });
    let ms = begun.elapsed().as_secs_f64() * 1000.0;
    line("building 100,000 people with five meetings each, native", ms, "ms", 1000.0, true);
    let bytes = store::base_bytes(session.base());
    line("storage of a generated base", bytes.len() as f64, "bytes", 4000.0, true);
}

/// What somebody types, letter by letter, with a country and a number chosen as well.
fn filtering() {
    let session = Session::new(Base::Generated { seed: 1, people: 100_000 });
    let tenant = session.tenant();
    let begun = Instant::now();
    let index = Index::of(tenant);
    let ms = begun.elapsed().as_secs_f64() * 1000.0;
    line("index of 100,000 people, native", ms, "ms", 1000.0, true);
    let typed = ["marble", "amos m", "contoso", "+33 1 99 00", "é", "zoe lef", "99001234", ""];
    let prefixes = typed.iter().flat_map(|text| {
        let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
        ends.chain([text.len()]).map(|end| text[..end].to_string())
    });
    let mut took_ms = Vec::new();
    for search in prefixes {
        for (country, toll) in [(None, Holds::Any), (Some(Country::FR), Holds::Nothing)] {
            let show = Show::Of(Provider::Microsoft);
            let wanted =
                Wanted { show, country, toll, search: search.clone(), ..Wanted::default() };
            let begun = Instant::now();
            black_box(users::listed(tenant, Lang::En, &index, None, &wanted));
            took_ms.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
    }
    took_ms.sort_by(f64::total_cmp);
    let p95 = took_ms[took_ms.len() * 95 / 100];
    line("filter of 100,000 people over three fields, p95, native", p95, "ms", 8.0, true);
}
