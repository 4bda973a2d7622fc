//! Every damage to a small workspace is noticed, and what still verifies is recovered.

use passerelle::journal::open::open;
use passerelle::journal::{ReadError, cell, frame};

use super::*;

/// What a reader may rely on after any damage: nothing it is given is wrong, and reading wrote
/// nothing. Tells whether the reader was told of a problem.
fn reads_only_truth(storage: &MemoryStorage, what: &str) -> bool {
    let before = storage.dump();
    let bulk = chunks::load(storage, &people());
    let told = match open(storage, &demo()) {
        Err(ReadError::Damaged(damage)) => {
            assert_eq!(damage.key, keys::head(&demo()), "{what}");
            true
        }
        Err(ReadError::Storage(error)) => panic!("{what}: {error:?}"),
        Ok(opened) => {
            let told = !opened.problems.is_empty();
            true_as_far_as_it_goes(storage, opened, what);
            told
        }
    };
    assert_eq!(storage.dump(), before, "{what}: reading writes nothing");
    bulk.inspect(|bytes| assert_eq!(*bytes, bulk_bytes(), "{what}")).is_err() || told
}

fn true_as_far_as_it_goes(storage: &MemoryStorage, mut opened: Opened, what: &str) {
    assert_eq!(opened.head, demo_head(), "{what}");
    assert!(payloads(6).starts_with(&opened.entries), "{what}");
    assert!(opened.entries.len() == 6 || !opened.problems.is_empty(), "{what}");
    let mut reached = opened.entries.len();
    if let Some(found) = &opened.snapshot {
        assert_eq!(found.state, b"state before 4", "{what}");
        reached = 4 + opened.after_snapshot().len();
    }
    let rest = &payloads(6)[..reached];
    assert!(rest.ends_with(opened.after_snapshot()), "{what}");
    if let Some(note) = &opened.clock {
        assert!([&b"09:00"[..], b"09:10"].contains(&&note.state[..]), "{what}");
    }
    if opened.log.problem().is_some() {
        let refused = opened.log.append(storage, b"more");
        assert!(matches!(refused, Err(AppendError::Damaged(_))), "{what}");
    }
}

fn own_keys(storage: &MemoryStorage) -> Vec<String> {
    storage.keys(keys::ROOT).unwrap()
}

#[test]
fn the_undamaged_workspace_has_no_problem() {
    let storage = small();
    assert!(!reads_only_truth(&storage, "undamaged"));
    assert_eq!(opened(&storage).entries, payloads(6));
    assert_eq!(opened(&storage).after_snapshot(), &payloads(6)[4..]);
    assert_eq!(opened(&storage).clock.unwrap().state, b"09:10");
}

#[test]
fn every_flip_of_bits_in_one_unit_is_told() {
    let whole = small();
    for key in own_keys(&whole) {
        let length = units(&whole.dump()[&key]);
        for unit in 0..length {
            let single = (0..16).map(|bit| 1_u16 << bit);
            for mask in single.chain([0x7FFF, 0xFFFF, 0x1234, 0x00FF, 0x0101]) {
                let storage = whole.clone();
                assert!(storage.flip(&key, unit, mask));
                let what = format!("{key} unit {unit} mask {mask:04x}");
                assert!(reads_only_truth(&storage, &what), "{what} is told");
            }
        }
    }
}

#[test]
fn a_flip_is_never_taken_for_a_newer_format() {
    let key = keys::entry(&demo(), 2);
    for bit in 0..16 {
        let storage = small();
        storage.flip(&key, 0, 1 << bit);
        let reason = opened(&storage).log.problem().unwrap().reason;
        assert!(matches!(reason, Reason::Checksum | Reason::NotPacked), "{bit}: {reason:?}");
    }
}

#[test]
fn every_truncation_is_told() {
    let whole = small();
    for key in own_keys(&whole) {
        for length in 0..units(&whole.dump()[&key]) {
            let storage = whole.clone();
            storage.truncate(&key, length);
            let what = format!("{key} cut to {length}");
            assert!(reads_only_truth(&storage, &what), "{what} is told");
        }
    }
}

#[test]
fn every_lost_key_is_told() {
    let whole = small();
    // The first value of a cell stands in both keys; without the newer nothing at all is lost.
    let pointer = format!("{}a", keys::snapshot_pointer(&demo()));
    for key in own_keys(&whole) {
        let storage = whole.clone();
        storage.lose(&key);
        let told = reads_only_truth(&storage, &key);
        assert_eq!(told, key != pointer, "{key}");
        assert!(told || opened(&storage).snapshot == opened(&whole).snapshot);
    }
}

#[test]
fn every_pair_of_lost_keys_gives_only_truth() {
    let whole = small();
    let all = own_keys(&whole);
    for first in &all {
        for second in &all {
            let storage = whole.clone();
            storage.lose(first);
            storage.lose(second);
            reads_only_truth(&storage, &format!("{first} and {second}"));
        }
    }
}

#[test]
fn every_swap_of_two_values_is_told() {
    let whole = small();
    let values = whole.dump();
    for (one, first) in &values {
        for (two, second) in &values {
            if one < two && one.starts_with(keys::ROOT) && two.starts_with(keys::ROOT) {
                let storage = whole.clone();
                storage.set(one, second).unwrap();
                storage.set(two, first).unwrap();
                let what = format!("{one} and {two}");
                assert!(reads_only_truth(&storage, &what), "{what} is told");
            }
        }
    }
}

#[test]
fn an_entry_of_another_history_is_told_even_at_the_end() {
    let other = MemoryStorage::new();
    append(&other, 1);
    let mut log = log_of(&other, &demo());
    for number in 0..5_u8 {
        log.append(&other, &[number; 3]).unwrap();
    }
    for number in 0..6 {
        let key = keys::entry(&demo(), number);
        let storage = small();
        storage.set(&key, &other.dump()[&key]).unwrap();
        let told = reads_only_truth(&storage, &key);
        assert_eq!(told, number != 0, "{key}: entry 0 is the same in both");
        if number == 4 {
            assert_eq!(opened(&storage).entries, payloads(4), "the snapshot vouches for four");
        }
    }
}

#[test]
fn another_last_entry_that_fits_is_told_by_the_clock() {
    let other = MemoryStorage::new();
    append(&other, 5);
    log_of(&other, &demo()).append(&other, b"other").unwrap();
    let storage = small();
    let key = keys::entry(&demo(), 5);
    storage.set(&key, &other.dump()[&key]).unwrap();
    assert!(reads_only_truth(&storage, &key));
    assert_eq!(opened(&storage).log.problem(), Some(&damage(key, Reason::Chain)));
}

#[test]
fn a_chunk_of_older_bulk_data_is_told() {
    let storage = small();
    let key = format!("{}0000", people());
    let other = MemoryStorage::new();
    chunks::plan(&people(), &[1; 7]).unwrap().write(&other, usize::MAX).unwrap();
    storage.set(&key, &other.dump()[&key]).unwrap();
    assert!(reads_only_truth(&storage, &key));
    let told = damage(format!("{}manifest", people()), Reason::Chain);
    assert_eq!(chunks::load(&storage, &people()), Err(ReadError::Damaged(told)));
}

#[test]
fn a_gap_is_told_without_any_witness() {
    let storage = MemoryStorage::new();
    append(&storage, 4);
    storage.lose(&keys::entry(&demo(), 2));
    let loaded = log::load(&storage, &demo(), Position::START, &[]).unwrap();
    assert_eq!(loaded.entries, payloads(2));
    assert_eq!(loaded.problem, Some(damage(keys::entry(&demo(), 2), Reason::Missing)));
    let follower = log::tail(&storage, &demo(), Position::START).unwrap();
    assert_eq!((follower.entries.len(), follower.problem), (2, None));
}

#[test]
fn a_lost_end_is_told_by_the_clock_and_a_gap_by_what_follows() {
    let storage = small();
    storage.lose(&keys::entry(&demo(), 5));
    let missing = damage(keys::entry(&demo(), 5), Reason::Missing);
    assert_eq!(opened(&storage).problems, [missing]);

    let storage = small();
    storage.lose(&keys::entry(&demo(), 1));
    let found = opened(&storage);
    assert_eq!(found.problems, [damage(keys::entry(&demo(), 1), Reason::Missing)]);
    assert_eq!(found.entries, payloads(1));
    assert_eq!(found.after_snapshot(), &payloads(6)[4..], "the snapshot leads over the gap");
}

#[test]
fn a_lost_beginning_is_told_and_the_snapshot_still_leads_to_the_end() {
    let storage = small();
    for number in 0..4 {
        storage.lose(&keys::entry(&demo(), number));
    }
    let mut found = opened(&storage);
    assert_eq!(found.snapshot.as_ref().unwrap().state, b"state before 4");
    assert_eq!(found.after_snapshot(), &payloads(6)[4..]);
    let refused = AppendError::Damaged(damage(keys::entry(&demo(), 0), Reason::Missing));
    assert_eq!(found.log.append(&storage, b"over the gap"), Err(refused));
}

#[test]
fn a_damaged_snapshot_costs_nothing_but_replay() {
    let storage = small();
    let key = format!("{}0000", keys::snapshot(&demo(), 0));
    storage.flip(&key, 8, 1);
    let found = opened(&storage);
    assert_eq!(found.snapshot, None);
    assert_eq!(found.after_snapshot(), payloads(6));
    assert_eq!(found.problems, [damage(key, Reason::Checksum)]);
    save_snapshot(&storage);
    assert_eq!(opened(&storage).problems, []);
}

#[test]
fn a_damaged_log_takes_no_snapshot() {
    let storage = small();
    let key = keys::entry(&demo(), 1);
    storage.truncate(&key, 5);
    let log = opened(&storage).log;
    let before = storage.dump();
    let refused = snapshot::save(&storage, &log, b"empty", usize::MAX);
    assert!(matches!(refused, Err(snapshot::SnapshotError::Damaged(_))));
    assert_eq!(storage.dump(), before);
}

#[test]
fn a_torn_clock_note_falls_back_to_the_one_before_and_heals() {
    let storage = small();
    let newest = format!("{}b", keys::clock(&demo()));
    storage.flip(&newest, 9, 4);
    let found = opened(&storage);
    assert_eq!(found.clock.unwrap().state, b"09:00");
    assert_eq!(found.problems, [damage(newest, Reason::Checksum)]);
    note(&storage, b"09:20");
    assert_eq!(opened(&storage).clock.unwrap().state, b"09:20");
    assert_eq!(opened(&storage).problems, []);
}

#[test]
fn a_cell_whose_turns_do_not_follow_each_other_says_so() {
    let storage = MemoryStorage::new();
    let prefix = keys::clock(&demo());
    cell::write(&storage, &prefix, b"1").unwrap();
    let old = storage.dump();
    for value in [b"2", b"3", b"4"] {
        cell::write(&storage, &prefix, value).unwrap();
    }
    let key = format!("{prefix}a");
    storage.set(&key, &old[&key]).unwrap();
    let cell = cell::read(&storage, &prefix).unwrap();
    assert_eq!(cell.values, [b"4", b"1"]);
    assert_eq!(cell.problems, [damage(key, Reason::Chain)]);
}

#[test]
fn a_value_whose_content_makes_no_sense_is_told_as_such() {
    let storage = small();
    let key = keys::head(&demo());
    storage.set(&key, &frame::seal(&key, &[9, 9, 9]).text).unwrap();
    let told = open(&storage, &demo()).unwrap_err();
    assert_eq!(told, ReadError::Damaged(damage(key, Reason::Content)));
}
