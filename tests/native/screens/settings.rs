//! Settings: workspaces in a store, files, and the import of people.

mod import;
mod organizations;

use passerelle::domain::command::Command;
use passerelle::domain::numbers::HoldEnd;
use passerelle::domain::time::MINUTE_MS;
use passerelle::journal::backup::{self, Backup, BackupError};
use passerelle::journal::head::HeadState;
use passerelle::journal::memory::MemoryStorage;
use passerelle::journal::{Name, Storage, keys};
use passerelle::session::Session;
use passerelle::session::base::Base;
use passerelle::session::vault::{self, ClockState, Kept, Mode, Standing, Why};
use passerelle::session::workspaces::{self, NotLoaded};
use passerelle::texts::Lang;
use passerelle::wording;

use crate::support::{does, place, sample};

/// The real time of most tests.
const REAL_MS: i64 = 1_800_000_000_000;

fn named(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

fn stored_sample(storage: &MemoryStorage) -> Kept {
    let kept = workspaces::make(storage, &named("sample"), "Contoso", Base::sample(), REAL_MS);
    assert_eq!(kept.keeper.mode, Mode::Writing);
    kept
}

fn reserve() -> Command {
    Command::ReserveNumbers { place: place("EMEA-FR-ALL-PAR"), quantity: 3 }
}

fn clock_of(session: &Session, speed: u32) -> ClockState {
    ClockState { speed, now: session.now(), real_ms: REAL_MS }
}

/// Reserves and keeps, with the clock at this speed.
fn reserved(storage: &MemoryStorage, speed: u32) -> Kept {
    let mut kept = stored_sample(storage);
    does(&mut kept.session, &reserve());
    let clock = clock_of(&kept.session, speed);
    assert_eq!(kept.keeper.keep(storage, &kept.session, &clock), Ok(()));
    kept
}

fn reopened(storage: &MemoryStorage, real_ms: i64) -> Kept {
    vault::open(storage, &named("sample"), real_ms).expect("a workspace that opens")
}

fn same(one: &Session, other: &Session) {
    assert_eq!(one.tenant(), other.tenant());
    assert_eq!(one.now(), other.now());
    assert_eq!(one.records(), other.records());
}

// RS-01
#[test]
fn at_speed_one_a_hold_runs_out_while_the_app_is_closed() {
    let storage = MemoryStorage::new();
    reserved(&storage, 1);
    let before = reopened(&storage, REAL_MS + 10 * MINUTE_MS - 1);
    assert_eq!(before.session.tenant().numbers.holds.len(), 1);
    let after = reopened(&storage, REAL_MS + 10 * MINUTE_MS);
    assert!(after.session.tenant().numbers.holds.is_empty());
    let ended: Vec<HoldEnd> = after.session.tenant().numbers.ended.values().copied().collect();
    assert_eq!(ended, [HoldEnd::Expired]);
}

#[test]
fn at_any_other_speed_the_clock_waits_while_the_app_is_closed() {
    for speed in [0, 60, 3_600] {
        let storage = MemoryStorage::new();
        let kept = reserved(&storage, speed);
        let later = reopened(&storage, REAL_MS + 24 * 60 * MINUTE_MS);
        same(&later.session, &kept.session);
        assert_eq!(later.clock.speed, speed);
    }
}

#[test]
fn a_full_store_loses_nothing_and_the_session_can_be_saved() {
    let storage = MemoryStorage::new();
    let mut kept = stored_sample(&storage);
    storage.set_quota(storage.used_units());
    for quantity in 1..=4 {
        does(
            &mut kept.session,
            &Command::ReserveNumbers { place: place("EMEA-FR-ALL-LYO"), quantity },
        );
        let clock = clock_of(&kept.session, 0);
        let answer = kept.keeper.keep(&storage, &kept.session, &clock);
        assert_eq!(answer.is_err(), quantity == 1, "said once, then the mode says it");
    }
    assert_eq!(kept.keeper.mode, Mode::Memory(Why::Full));
    assert_eq!(kept.session.tenant().numbers.holds.len(), 4);
    // The store still has the good state of before.
    assert!(reopened(&storage, REAL_MS).session.tenant().numbers.holds.is_empty());
    let clock = clock_of(&kept.session, 0);
    let text = workspaces::save(&kept.session, "Contoso", &clock).expect("a file");
    let other = MemoryStorage::new();
    let loaded = workspaces::load(&other, &text, REAL_MS).expect("a sound file");
    same(&loaded.session, &kept.session);
    assert_eq!(loaded.keeper.mode, Mode::Writing);
}

#[test]
fn a_second_tab_follows_the_first() {
    let storage = MemoryStorage::new();
    let mut writer = stored_sample(&storage);
    let mut follower = reopened(&storage, REAL_MS);
    follower.keeper.mode = Mode::Following;
    for quantity in 1..=3 {
        let command = Command::ReserveNumbers { place: place("EMEA-FR-ALL-NIC"), quantity };
        does(&mut writer.session, &command);
        writer.session.advance_to(writer.session.now().plus(MINUTE_MS));
        let clock = clock_of(&writer.session, 1);
        assert_eq!(writer.keeper.keep(&storage, &writer.session, &clock), Ok(()));
        assert_eq!(follower.keeper.follow(&storage, &mut follower.session), Ok(true));
        let noted = follower.keeper.noted_clock(&storage).expect("a note");
        follower.session.advance_to(noted.now);
        same(&follower.session, &writer.session);
    }
    assert_eq!(follower.keeper.follow(&storage, &mut follower.session), Ok(false));
    // A tab that only follows writes nothing.
    let used = storage.used_units();
    does(&mut follower.session, &reserve());
    let clock = clock_of(&follower.session, 1);
    assert_eq!(follower.keeper.keep(&storage, &follower.session, &clock), Ok(()));
    assert_eq!(storage.used_units(), used);
}

#[test]
fn a_tab_that_follows_knows_that_its_organization_was_deleted_or_made_afresh() {
    let storage = MemoryStorage::new();
    stored_sample(&storage);
    let follower = reopened(&storage, REAL_MS);
    assert_eq!(follower.keeper.standing(&storage), Standing::Same);
    assert_eq!(workspaces::delete(&storage, &named("sample")), Ok(()));
    assert_eq!(follower.keeper.standing(&storage), Standing::Gone);
    workspaces::reset_sample(&storage, REAL_MS + 1).expect("a store that takes it");
    assert_eq!(follower.keeper.standing(&storage), Standing::Afresh);
    assert_eq!(reopened(&storage, REAL_MS + 1).keeper.standing(&storage), Standing::Same);
    let why = Why::TooLarge;
    let memory = vault::in_memory(&named("other"), "Other", Base::sample(), why, REAL_MS);
    assert_eq!(memory.keeper.standing(&storage), Standing::Same, "it never was in the store");
}

#[test]
fn a_saved_session_is_what_the_store_has() {
    let storage = MemoryStorage::new();
    let kept = reserved(&storage, 60);
    let clock = clock_of(&kept.session, 60);
    let text = workspaces::save(&kept.session, "Contoso", &clock).expect("a file");
    let saved = Backup::parse(&text).expect("a sound file");
    let (gathered, problems) = backup::gather(&storage, &named("sample")).expect("a workspace");
    assert_eq!(problems, []);
    assert_eq!(saved, gathered);
}

#[test]
fn a_loaded_file_is_a_new_workspace_whose_clock_goes_on_from_where_it_was_saved() {
    let storage = MemoryStorage::new();
    let kept = reserved(&storage, 1);
    let clock = clock_of(&kept.session, 1);
    let text = workspaces::save(&kept.session, "Contoso", &clock).expect("a file");
    let a_day_later = REAL_MS + 24 * 60 * MINUTE_MS;
    let loaded = workspaces::load(&storage, &text, a_day_later).expect("a sound file");
    same(&loaded.session, &kept.session);
    assert_ne!(loaded.keeper.workspace(), &named("sample"));
    assert_eq!(workspaces::list(&storage).expect("a list").len(), 2);
    let again = workspaces::load(&storage, &text, a_day_later).expect("a sound file");
    assert_ne!(again.keeper.workspace(), loaded.keeper.workspace());
    same(&reopened(&storage, REAL_MS).session, &kept.session);
}

#[test]
fn a_file_that_cannot_be_loaded_is_said_and_changes_nothing() {
    let storage = MemoryStorage::new();
    let kept = reserved(&storage, 0);
    let clock = clock_of(&kept.session, 0);
    let text = workspaces::save(&kept.session, "Contoso", &clock).expect("a file");
    let before = storage.dump();
    let newer = text.replacen("\"passerelle\": 1", "\"passerelle\": 2", 1);
    let cut = &text[..text.rfind("clock").expect("a note of the clock")];
    let renamed = text.replacen("Contoso", "Fabrikam", 1);
    for bad in [newer.as_str(), cut, renamed.as_str(), "", "{}", "no JSON"] {
        let Err(NotLoaded::File(error)) = workspaces::load(&storage, bad, REAL_MS) else {
            panic!("this file was loaded: {bad:.80}");
        };
        for lang in Lang::ALL {
            assert!(wording::settings::backup(lang, &error).len() > 20, "{error:?}");
        }
        assert_eq!(storage.dump(), before);
    }
    let too_new = workspaces::load(&storage, &newer, REAL_MS);
    let error = NotLoaded::File(BackupError::TooNew { format: 2 });
    assert_eq!(too_new.err(), Some(error));
}

#[test]
fn what_does_not_fit_is_asked_about_then_lives_in_memory_and_can_be_saved() {
    let storage = MemoryStorage::new();
    let kept = reserved(&storage, 0);
    let text =
        workspaces::save(&kept.session, "Contoso", &clock_of(&kept.session, 0)).expect("a file");
    // A store that others have filled but for a little.
    let filling = "x".repeat(workspaces::STORE_UNITS - 100);
    let full = MemoryStorage::new();
    assert_eq!(full.set(&format!("{}filling", keys::ROOT), &filling), Ok(()));
    let before = full.dump();
    let Err(NotLoaded::NoRoom { title, needed, left }) = workspaces::load(&full, &text, REAL_MS)
    else {
        panic!("it was opened unasked");
    };
    assert_eq!((title.as_str(), left), ("Contoso", Some(workspaces::room(&full))));
    assert!(left.is_some_and(|left| needed > left), "{needed} units");
    let loaded = workspaces::load_in_memory(&full, &text, REAL_MS).expect("a sound file");
    assert_eq!(loaded.keeper.mode, Mode::Memory(Why::TooLarge));
    assert_eq!(full.dump(), before);
    same(&loaded.session, &kept.session);
    assert_eq!(workspaces::list(&full).expect("a list"), []);
    let again = workspaces::save(&loaded.session, "Contoso", &clock_of(&loaded.session, 0));
    assert_eq!(again.ok(), Some(text));
}

#[test]
fn a_store_that_is_smaller_than_it_should_be_is_asked_about_too() {
    let storage = MemoryStorage::new();
    let kept = reserved(&storage, 0);
    let text =
        workspaces::save(&kept.session, "Contoso", &clock_of(&kept.session, 0)).expect("a file");
    let small = MemoryStorage::with_quota(60);
    let Err(NotLoaded::NoRoom { needed, left, .. }) = workspaces::load(&small, &text, REAL_MS)
    else {
        panic!("it was opened unasked");
    };
    assert!(left.is_none() && needed > 60, "{needed} units");
    assert_eq!(workspaces::list(&small).expect("a list"), []);
}

#[test]
fn resetting_the_sample_makes_it_afresh_and_leaves_the_others() {
    let storage = MemoryStorage::new();
    reserved(&storage, 0);
    let other = workspaces::fresh_name(&storage, REAL_MS);
    workspaces::make(&storage, &other, "Fabrikam", Base::Sample { seed: 2 }, REAL_MS);
    let kept = workspaces::reset_sample(&storage, REAL_MS).expect("a store that takes it");
    same(&kept.session, &sample());
    assert_eq!(kept.keeper.mode, Mode::Writing);
    same(&reopened(&storage, REAL_MS).session, &sample());
    assert_eq!(workspaces::list(&storage).expect("a list").len(), 2);
}

#[test]
fn a_deleted_workspace_is_gone_and_the_sample_opens_in_its_place() {
    let storage = MemoryStorage::new();
    let name = workspaces::fresh_name(&storage, REAL_MS);
    workspaces::make(&storage, &name, "Fabrikam", Base::Sample { seed: 2 }, REAL_MS);
    assert_eq!(workspaces::delete(&storage, &name), Ok(()));
    assert_eq!(storage.used_units(), 0);
    let kept = workspaces::open_sample(&storage, REAL_MS);
    same(&kept.session, &sample());
    let listed = workspaces::list(&storage).expect("a list");
    assert_eq!(listed.len(), 1);
    let is_sample = |state: &HeadState| matches!(state, HeadState::Ready(h) if h.name == "Contoso");
    assert!(is_sample(&listed[0].state));
    assert_eq!(listed[0].units, storage.used_units());
    assert_eq!(workspaces::room(&storage), workspaces::STORE_UNITS - storage.used_units());
}

#[test]
fn fresh_names_are_never_taken() {
    let storage = MemoryStorage::new();
    for _ in 0..5 {
        let name = workspaces::fresh_name(&storage, REAL_MS);
        assert!(name.as_str().starts_with("org-"), "{name}");
        let kept = workspaces::make(&storage, &name, "One", Base::sample(), REAL_MS);
        assert_eq!(kept.keeper.mode, Mode::Writing);
    }
    assert_eq!(workspaces::list(&storage).expect("a list").len(), 5);
}

#[test]
fn a_blocked_store_gives_a_sample_in_memory() {
    let storage = MemoryStorage::new();
    storage.crash_at(0);
    let kept = workspaces::open_sample(&storage, REAL_MS);
    assert_eq!(kept.keeper.mode, Mode::Memory(Why::Blocked));
    same(&kept.session, &sample());
    assert_eq!(workspaces::room(&storage), 0);
}
