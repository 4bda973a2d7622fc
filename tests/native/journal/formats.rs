//! What released versions wrote loads for ever, and what newer ones write is left untouched.

use passerelle::journal::ReadError;
use passerelle::journal::cell::CellError;

use super::*;

#[test]
fn a_workspace_of_format_1_loads() {
    let dump: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../data/journal-v1.json")).unwrap();
    let storage = MemoryStorage::from_dump(&dump);
    let found = opened(&storage);
    assert_eq!(found.problems, []);
    assert_eq!(found.head, demo_head());
    assert_eq!(found.entries, payloads(6));
    assert_eq!(found.after_snapshot(), &payloads(6)[4..]);
    assert_eq!(found.clock.as_ref().unwrap().state, b"09:10");
    assert_eq!(chunks::load(&storage, &people()), Ok(bulk_bytes()));
    append(&storage, 1);
    assert_eq!(opened(&storage).entries, payloads(7));
}

/// A value of format 2, made by hand from what the format promises for all versions.
fn of_format_2(key: &str) -> String {
    let rest = [0_u8, 42, 42];
    let mut covered = key.as_bytes().to_vec();
    covered.extend([0, 2]);
    covered.extend(rest);
    let mut bytes = vec![2];
    bytes.extend(crc32fast::hash(&covered).to_le_bytes());
    bytes.extend(rest);
    pack::pack(&bytes)
}

fn with_newer(key: &str) -> MemoryStorage {
    let storage = small();
    storage.set(key, &of_format_2(key)).unwrap();
    storage
}

#[test]
fn a_newer_entry_ends_the_reading_and_the_writing() {
    let key = keys::entry(&demo(), 6);
    let storage = with_newer(&key);
    let before = storage.dump();
    let mut found = opened(&storage);
    let told = damage(key, Reason::TooNew);
    assert_eq!(found.log.problem(), Some(&told));
    assert_eq!(found.problems.len(), 1);
    assert_eq!(found.entries, payloads(6));
    assert_eq!(found.log.append(&storage, b"older"), Err(AppendError::Damaged(told)));
    assert_eq!(storage.dump(), before);
}

#[test]
fn a_newer_head_is_neither_opened_nor_replaced_nor_deleted() {
    let key = keys::head(&demo());
    let storage = with_newer(&key);
    let before = storage.dump();
    let told = damage(key, Reason::TooNew);
    assert_eq!(open(&storage, &demo()), Err(ReadError::Damaged(told.clone())));
    assert_eq!(head::state(&storage, &demo()), Ok(Some(HeadState::Damaged(told))));
    assert_eq!(head::create(&storage, &demo(), &demo_head()), Err(HeadError::Exists));
    assert_eq!(head::delete(&storage, &demo()), Err(HeadError::TooNew));
    assert_eq!(head::sweep(&storage), Ok(vec![]));
    assert_eq!(storage.dump(), before);
}

#[test]
fn a_newer_clock_note_is_not_written_over() {
    let key = format!("{}a", keys::clock(&demo()));
    let storage = with_newer(&key);
    let before = storage.dump();
    let told = damage(key, Reason::TooNew);
    let note = ClockNote { end: Position::START, state: vec![1] };
    assert_eq!(clock::write(&storage, &demo(), &note), Err(CellError::TooNew(told)));
    assert_eq!(storage.dump(), before);
}

#[test]
fn a_newer_snapshot_pointer_is_not_written_over() {
    let storage = with_newer(&format!("{}b", keys::snapshot_pointer(&demo())));
    let before = storage.dump();
    let log = log_of(&storage, &demo());
    let refused = snapshot::save(&storage, &log, b"older", usize::MAX);
    assert!(matches!(refused, Err(snapshot::SnapshotError::TooNew(_))));
    assert_eq!(storage.dump(), before);
}

#[test]
fn newer_bulk_data_are_not_written_over() {
    let key = format!("{}manifest", people());
    let storage = with_newer(&key);
    let before = storage.dump();
    let told = ReadError::Damaged(damage(key, Reason::TooNew));
    assert_eq!(chunks::load(&storage, &people()), Err(told));
    let plan = chunks::plan(&people(), b"older").unwrap();
    assert_eq!(plan.write(&storage, usize::MAX), Err(ChunkError::Exists));
    assert_eq!(storage.dump(), before);
}
