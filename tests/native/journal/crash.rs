//! A page that dies, or a store that refuses, at any call leaves a state between two operations.

use passerelle::journal::backup::Backup;

use super::*;

#[derive(Clone, Copy, Debug)]
enum Operation {
    Append,
    Note,
    Snapshot,
    Bulk,
    Delete,
    Create,
    Restore,
}

use Operation::*;

const OPERATIONS: [Operation; 7] = [Append, Note, Snapshot, Bulk, Delete, Create, Restore];

fn restored() -> Name {
    name("restored")
}

/// Carries an operation out as a writer would; `false` where it was refused.
fn carry_out(operation: Operation, storage: &dyn Storage) -> bool {
    let ready = || matches!(head::state(storage, &demo()), Ok(Some(HeadState::Ready(_))));
    match operation {
        Create => head::create(storage, &demo(), &demo_head()).is_ok(),
        Delete => head::delete(storage, &demo()).is_ok(),
        Restore => {
            let bulk = BTreeMap::from([(name("people"), bulk_bytes())]);
            let clock = Some(b"12:00".to_vec());
            let backup = Backup { head: demo_head(), entries: payloads(2), clock, bulk };
            backup.restore(storage, &restored(), usize::MAX).is_ok()
        }
        _ if !ready() => false,
        Bulk => {
            let plan = chunks::plan(&people(), &bulk_bytes()).unwrap();
            plan.write(storage, usize::MAX).is_ok()
        }
        Append | Note | Snapshot => {
            let Ok(mut opened) = open(storage, &demo()) else { return false };
            let next = opened.log.end().next;
            match operation {
                Append => opened.log.append(storage, &payload(next)).is_ok(),
                Note => {
                    let state = next.to_le_bytes().to_vec();
                    let note = ClockNote { end: opened.log.end(), state };
                    clock::write(storage, &demo(), &note).is_ok()
                }
                _ => {
                    let state = format!("state before {next}");
                    snapshot::save(storage, &opened.log, state.as_bytes(), usize::MAX).is_ok()
                }
            }
        }
    }
}

/// What a person would see after opening: per workspace its parts, nothing where there is none.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    entries: Vec<Vec<u8>>,
    clock: Option<Vec<u8>>,
    snapshot_at: Option<u64>,
    bulk: bool,
}

fn see(storage: &dyn Storage) -> Vec<(Name, Seen)> {
    let mut all = Vec::new();
    for (workspace, state) in head::list(storage).unwrap() {
        match state {
            HeadState::Unfinished => continue,
            HeadState::Damaged(damage) => panic!("{damage:?}"),
            HeadState::Ready(_) => {}
        }
        let opened = open(storage, &workspace).unwrap();
        assert_eq!(opened.problems, [], "a crash is no damage");
        let bulk = chunks::load(storage, &keys::bulk(&workspace, &name("people")));
        if let Some(found) = &opened.snapshot {
            assert_eq!(found.state, format!("state before {}", found.at.next).into_bytes());
        }
        let seen = Seen {
            clock: opened.clock.map(|note| note.state),
            snapshot_at: opened.snapshot.map(|found| found.at.next),
            entries: opened.entries,
            bulk: bulk.is_ok(),
        };
        all.push((workspace, seen));
    }
    all
}

fn sequences() -> Vec<Vec<Operation>> {
    let mut all: Vec<Vec<Operation>> = Vec::new();
    for first in OPERATIONS {
        all.push(vec![first]);
        for second in OPERATIONS {
            all.push(vec![first, second]);
            all.extend(OPERATIONS.map(|third| vec![first, second, third]));
        }
    }
    all
}

fn start() -> MemoryStorage {
    let storage = MemoryStorage::new();
    storage.set("of somebody else", "theirs").unwrap();
    head::create(&storage, &demo(), &demo_head()).unwrap();
    append(&storage, 1);
    storage
}

/// Runs the last operation of each sequence with a fault at each of its calls in turn.
///
/// Every shorter beginning is a sequence of its own, so this covers a fault anywhere.
fn with_a_fault_at_every_call(
    fault: impl Fn(&MemoryStorage, u64),
    check: impl Fn(&MemoryStorage, Operation, &str),
) {
    let mut runs = 0;
    for sequence in sequences() {
        let (last, before_last) = sequence.split_last().unwrap();
        let before = start();
        for operation in before_last {
            carry_out(*operation, &before);
        }
        let first_call = before.calls();
        let whole = before.clone();
        let done = carry_out(*last, &whole);
        for call in first_call..whole.calls() {
            let storage = before.clone();
            fault(&storage, call);
            let committed = carry_out(*last, &storage);
            storage.heal();
            let what = format!("{sequence:?}, call {}", call - first_call);
            let seen = see(&storage);
            let (old, new) = (see(&before), see(&whole));
            assert!(seen == old || (done && seen == new), "{what}: {seen:?}");
            assert!(!committed || seen == new, "{what}: said to be done");
            assert_eq!(storage.get("of somebody else"), Ok(Some("theirs".into())));
            check(&storage, *last, &what);
            runs += 1;
        }
    }
    assert!(runs > 3_000, "{runs} runs");
}

#[test]
fn a_crash_at_any_call_leaves_a_state_between_and_work_goes_on() {
    with_a_fault_at_every_call(MemoryStorage::crash_at, |storage, last, what| {
        let seen = see(storage);
        head::sweep(storage).unwrap();
        assert_eq!(see(storage), seen, "{what}: a sweep takes only what is unfinished");
        let after = storage.clone();
        if seen.iter().any(|(workspace, _)| *workspace == demo()) {
            for next in [Append, Note, Snapshot] {
                assert!(carry_out(next, &after), "{what}: then {next:?}");
            }
        } else {
            assert!(carry_out(Create, &after), "{what}: then made anew");
        }
        see(&after);
        let there = seen.iter().any(|(workspace, _)| *workspace == demo());
        let retried = carry_out(last, storage);
        assert!(retried || !there || matches!(last, Bulk | Create | Restore), "{what}: retried");
        see(storage);
    });
}

#[test]
fn a_store_that_refuses_one_call_leaves_a_state_between() {
    let full = |storage: &MemoryStorage, call| storage.fail_call(call, StorageError::Full);
    with_a_fault_at_every_call(full, |storage, _, what| {
        head::sweep(storage).unwrap();
        if see(storage).iter().any(|(workspace, _)| *workspace == demo()) {
            assert!(carry_out(Append, storage), "{what}: then an entry");
        }
    });
}
