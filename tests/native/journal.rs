//! The journal's bytes: what is written comes back, and what is not as it was written is noticed.

#![expect(clippy::unwrap_used, reason = "a test ends where its preparation fails")]

mod backup;
mod crash;
mod damage;
mod formats;

use std::collections::BTreeMap;

use passerelle::journal::chunks::{self, ChunkError};
use passerelle::journal::clock::{self, ClockNote};
use passerelle::journal::head::{self, Head, HeadError, HeadState};
use passerelle::journal::log::{self, AppendError, Log, Position};
use passerelle::journal::memory::MemoryStorage;
use passerelle::journal::open::{Opened, open};
use passerelle::journal::{
    Damage, Name, Reason, Storage, StorageError, keys, pack, preferences, snapshot, units, usage,
};
use proptest::collection::vec;
use proptest::prelude::*;

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn demo() -> Name {
    name("demo")
}

fn demo_head() -> Head {
    Head { name: "Contoso".into(), created_ms: 1_524_042_000_000, base: b"sample 1".to_vec() }
}

fn payload(number: u64) -> Vec<u8> {
    format!("entry {number} ").repeat(1 + number as usize % 4).into_bytes()
}

fn payloads(count: u64) -> Vec<Vec<u8>> {
    (0..count).map(payload).collect()
}

fn log_of(storage: &dyn Storage, workspace: &Name) -> Log {
    Log::after(workspace, &log::load(storage, workspace, Position::START, &[]).unwrap())
}

fn append(storage: &dyn Storage, count: u64) {
    let mut log = log_of(storage, &demo());
    for _ in 0..count {
        log.append(storage, &payload(log.end().next)).unwrap();
    }
}

fn note(storage: &dyn Storage, state: &[u8]) {
    let end = log_of(storage, &demo()).end();
    clock::write(storage, &demo(), &ClockNote { end, state: state.to_vec() }).unwrap();
}

fn save_snapshot(storage: &dyn Storage) {
    let log = log_of(storage, &demo());
    let state = format!("state before {}", log.end().next);
    snapshot::save(storage, &log, state.as_bytes(), usize::MAX).unwrap();
}

fn people() -> String {
    keys::bulk(&demo(), &name("people"))
}

fn bulk_bytes() -> Vec<u8> {
    (0..40_u32).flat_map(|n| (n * 7919).to_le_bytes()).collect()
}

/// Bytes that do not become smaller by deflating.
fn noise(count: u64) -> Vec<u8> {
    let mix = |n: u64| (n ^ n >> 7).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
    (0..count).map(|n| mix(mix(n).wrapping_add(n << 20)) as u8).collect()
}

/// A small workspace with one of everything: four entries, a snapshot, two more, two clock notes.
fn small() -> MemoryStorage {
    let storage = MemoryStorage::new();
    storage.set("of somebody else", "theirs").unwrap();
    head::reserve(&storage, &demo()).unwrap();
    chunks::plan(&people(), &bulk_bytes()).unwrap().write(&storage, usize::MAX).unwrap();
    head::create(&storage, &demo(), &demo_head()).unwrap();
    append(&storage, 4);
    save_snapshot(&storage);
    note(&storage, b"09:00");
    append(&storage, 2);
    note(&storage, b"09:10");
    storage
}

fn opened(storage: &dyn Storage) -> Opened {
    open(storage, &demo()).unwrap()
}

fn damage(key: String, reason: Reason) -> Damage {
    Damage { key, reason }
}

proptest! {
    #[test]
    fn packing_gives_back_every_run_of_bytes(bytes in vec(any::<u8>(), 0..400)) {
        let text = pack::pack(&bytes);
        prop_assert_eq!(units(&text), pack::packed_units(bytes.len()));
        prop_assert_eq!(pack::unpack(&text), Ok(bytes));
    }

    #[test]
    fn unpacking_any_text_gives_bytes_that_pack_to_it_or_an_error(text in "[㐀-㐄䶵一鿿ꏿa]{0,9}") {
        if let Ok(bytes) = pack::unpack(&text) {
            prop_assert_eq!(pack::pack(&bytes), text);
        }
    }

    #[test]
    fn a_log_gives_back_its_entries_and_foretells_their_cost(
        entries in vec(vec(any::<u8>(), 0..200), 0..12),
    ) {
        let storage = MemoryStorage::new();
        let mut log = log_of(&storage, &demo());
        for payload in &entries {
            let (before, cost) = (storage.used_units(), log.cost(payload));
            log.append(&storage, payload).unwrap();
            prop_assert_eq!(storage.used_units() - before, cost);
        }
        let loaded = log::load(&storage, &demo(), Position::START, &[]).unwrap();
        prop_assert_eq!(&loaded.entries, &entries);
        prop_assert_eq!((loaded.end, loaded.problem), (log.end(), None));
    }

    #[test]
    fn bulk_data_come_back(bytes in vec(any::<u8>(), 0..3000), copies in 1..40_usize) {
        let storage = MemoryStorage::new();
        let bytes = bytes.repeat(copies);
        let plan = chunks::plan(&people(), &bytes).unwrap();
        plan.write(&storage, plan.units()).unwrap();
        prop_assert_eq!(storage.used_units(), plan.units());
        prop_assert_eq!(chunks::load(&storage, &people()), Ok(bytes));
    }
}

#[test]
fn a_follower_reads_what_another_tab_appended() {
    let storage = MemoryStorage::new();
    append(&storage, 2);
    let seen = log::tail(&storage, &demo(), Position::START).unwrap();
    append(&storage, 3);
    let news = log::tail(&storage, &demo(), seen.end).unwrap();
    assert_eq!(news.entries, payloads(5)[2..]);
    assert_eq!(news.problem, None);
    let nothing = log::tail(&storage, &demo(), news.end).unwrap();
    assert_eq!((nothing.entries.len(), nothing.end), (0, news.end));
}

#[test]
fn a_tab_that_was_overtaken_does_not_write_over_the_other() {
    let storage = MemoryStorage::new();
    let mut slow = log_of(&storage, &demo());
    append(&storage, 1);
    let before = storage.dump();
    let key = keys::entry(&demo(), 0);
    assert_eq!(slow.append(&storage, b"late"), Err(AppendError::Overtaken { key }));
    assert_eq!(storage.dump(), before);
}

#[test]
fn a_usual_entry_stays_small_and_an_absurd_one_is_refused() {
    let storage = MemoryStorage::new();
    let mut log = log_of(&storage, &demo());
    assert!(log.cost(&[0xA5; 300]) < 250);
    let noise = noise(300_000);
    assert!(matches!(log.append(&storage, &noise), Err(AppendError::TooLarge { .. })));
    assert_eq!(storage.used_units(), 0);
}

#[test]
fn an_append_commits_entirely_or_is_refused_at_every_quota() {
    let whole = small();
    let full = whole.used_units();
    let mut log = opened(&whole).log;
    let cost = log.cost(b"one more");
    for room in 0..=cost {
        let storage = whole.clone();
        storage.set_quota(full + room);
        let before = storage.dump();
        let answer = log.clone().append(&storage, b"one more");
        if room < cost {
            assert_eq!(answer, Err(AppendError::Storage(StorageError::Full)));
            assert_eq!(storage.dump(), before);
        } else {
            assert_eq!(answer.unwrap().next, 7);
            assert_eq!(opened(&storage).entries.len(), 7);
        }
    }
    whole.set_quota(full);
    assert!(log.append(&whole, b"one more").is_err());
    whole.set_quota(full + cost);
    assert!(log.append(&whole, b"one more").is_ok(), "a refused log takes entries again");
}

#[test]
fn snapshot_and_tail_are_all_entries() {
    for at in 0..6 {
        let storage = MemoryStorage::new();
        head::create(&storage, &demo(), &demo_head()).unwrap();
        append(&storage, at);
        save_snapshot(&storage);
        append(&storage, 6 - at);
        let opened = opened(&storage);
        assert_eq!(opened.problems, []);
        assert_eq!(opened.entries, payloads(6));
        assert_eq!(opened.after_snapshot(), &payloads(6)[at as usize..]);
        let found = opened.snapshot.unwrap();
        assert_eq!(found.state, format!("state before {at}").into_bytes());
    }
}

#[test]
fn only_the_newest_snapshot_is_kept() {
    let storage = small();
    save_snapshot(&storage);
    append(&storage, 1);
    save_snapshot(&storage);
    let sets = storage.keys(&keys::snapshots(&demo())).unwrap();
    assert!(sets.iter().all(|key| key.starts_with(&keys::snapshot(&demo(), 2))), "{sets:?}");
    assert_eq!(opened(&storage).snapshot.unwrap().at.next, 7);
    let before = storage.dump();
    save_snapshot(&storage);
    assert_eq!(storage.dump(), before, "the same state again writes nothing");
    let log = log_of(&storage, &demo());
    snapshot::save(&storage, &log, b"in another encoding", usize::MAX).unwrap();
    assert_eq!(opened(&storage).snapshot.unwrap().state, b"in another encoding");
}

#[test]
fn bulk_data_that_do_not_fit_are_said_so_and_leave_nothing() {
    let noise = noise(400_000);
    let plan = chunks::plan(&people(), &noise).unwrap();
    let needed = plan.units();
    let storage = MemoryStorage::with_quota(needed - 1);
    let refused = ChunkError::DoesNotFit { needed, left: needed - 1 };
    assert_eq!(plan.write(&storage, needed - 1), Err(refused));
    assert_eq!(storage.calls(), 0);
    assert_eq!(plan.write(&storage, needed), Err(ChunkError::Storage(StorageError::Full)));
    assert_eq!(storage.used_units(), 0);
    storage.set_quota(needed);
    assert_eq!(plan.write(&storage, needed), Ok(()));
    assert_eq!(storage.used_units(), needed);
    assert!(storage.dump().values().all(|value| units(value) <= chunks::CHUNK_UNITS));
    assert_eq!(plan.write(&storage, needed), Err(ChunkError::Exists));
    assert_eq!(chunks::load(&storage, &people()), Ok(noise));
}

#[test]
fn what_a_cut_left_of_bulk_data_goes_with_the_next_write() {
    let storage = MemoryStorage::new();
    let longer = chunks::plan(&people(), &noise(400_000)).unwrap();
    longer.write(&storage, usize::MAX).unwrap();
    storage.lose(&format!("{}manifest", people()));
    let plan = chunks::plan(&people(), &bulk_bytes()).unwrap();
    plan.write(&storage, usize::MAX).unwrap();
    assert_eq!(storage.used_units(), plan.units());
}

#[test]
fn workspaces_live_side_by_side_and_foreign_keys_are_left_alone() {
    let storage = small();
    let other = name("demo-2");
    storage.set("passerelle", "not ours: no slash").unwrap();
    head::create(&storage, &other, &demo_head()).unwrap();
    log_of(&storage, &other).append(&storage, b"other").unwrap();
    let listed: Vec<Name> = head::list(&storage).unwrap().into_iter().map(|(n, _)| n).collect();
    assert_eq!(listed, [demo(), other.clone()]);
    assert_eq!(head::create(&storage, &other, &demo_head()), Err(HeadError::Exists));
    preferences::set_current(&storage, &other).unwrap();
    preferences::set_preferences(&storage, "{}").unwrap();
    head::delete(&storage, &other).unwrap();
    assert_eq!(opened(&storage).entries, payloads(6));
    head::delete(&storage, &demo()).unwrap();
    let left: BTreeMap<String, String> = storage.dump();
    let keys: Vec<&str> = left.keys().map(String::as_str).collect();
    assert_eq!(keys, ["of somebody else", "passerelle", keys::CURRENT, keys::PREFERENCES]);
    assert_eq!(preferences::current(&storage), Ok(Some(other)));
    assert_eq!(preferences::preferences(&storage), Ok(Some("{}".into())));
    assert_eq!(usage(&storage), Ok(units("passerelle/currentdemo-2passerelle/prefs{}")));
}

#[test]
fn something_without_a_descriptor_is_no_free_name() {
    let storage = MemoryStorage::new();
    append(&storage, 1);
    let before = storage.dump();
    assert_eq!(head::create(&storage, &demo(), &demo_head()), Err(HeadError::Exists));
    assert_eq!(head::reserve(&storage, &demo()), Err(HeadError::Exists));
    assert_eq!(head::sweep(&storage), Ok(vec![]));
    assert_eq!(storage.dump(), before);
}

#[test]
fn a_workspace_can_be_deleted_where_nothing_more_fits() {
    let storage = small();
    storage.set_quota(0);
    head::delete(&storage, &demo()).unwrap();
    assert_eq!(head::state(&storage, &demo()), Ok(None));
}

#[test]
fn a_deletion_cut_anywhere_is_recognized_and_finished_by_the_next_sweep() {
    let whole = small();
    let before = whole.calls();
    head::delete(&whole.clone(), &demo()).unwrap();
    for call in before.. {
        let storage = whole.clone();
        storage.crash_at(call);
        let done = head::delete(&storage, &demo()).is_ok();
        storage.heal();
        match head::state(&storage, &demo()).unwrap() {
            Some(HeadState::Ready(_)) => assert_eq!(storage.dump(), whole.dump()),
            Some(HeadState::Unfinished) => {
                assert_eq!(head::sweep(&storage), Ok(vec![demo()]));
            }
            Some(HeadState::Damaged(damage)) => panic!("{damage:?}"),
            None => {}
        }
        if done {
            assert_eq!(storage.keys(keys::ROOT), Ok(vec![]));
            return;
        }
    }
}
