//! A workspace goes into a file and comes back the same, or the file is refused with the reason.

use passerelle::journal::backup::{self, Backup, BackupError};
use passerelle::journal::workspace_usage;

use super::*;

fn gathered() -> Backup {
    let (backup, problems) = backup::gather(&small(), &demo()).unwrap();
    assert_eq!(problems, []);
    backup
}

fn text() -> String {
    gathered().to_text().unwrap()
}

#[test]
fn a_backup_restores_everything_under_a_new_name() {
    let storage = small();
    let before = storage.dump();
    let copy = name("copy");
    let backup = Backup::parse(&text()).unwrap();
    assert_eq!(backup, gathered());
    backup.restore(&storage, &copy, usize::MAX).unwrap();
    let found = open(&storage, &copy).unwrap();
    assert_eq!(found.problems, []);
    assert_eq!((found.head, found.entries), (demo_head(), payloads(6)));
    assert_eq!(found.clock.unwrap().state, b"09:10");
    let people = keys::bulk(&copy, &name("people"));
    assert_eq!(chunks::load(&storage, &people), Ok(bulk_bytes()));
    assert!(before.iter().all(|(key, value)| storage.dump().get(key) == Some(value)));
    assert_eq!(backup::gather(&storage, &copy).unwrap().0, gathered());
}

#[test]
fn restoring_never_writes_over_a_workspace_and_says_what_it_needs() {
    let storage = small();
    let before = storage.dump();
    let backup = gathered();
    assert_eq!(backup.restore(&storage, &demo(), usize::MAX), Err(BackupError::Exists));
    let copy = name("copy");
    let needed = backup.units(&copy).unwrap();
    let refused = backup.restore(&storage, &copy, needed - 1);
    assert_eq!(refused, Err(BackupError::DoesNotFit { needed, left: needed - 1 }));
    storage.set_quota(storage.used_units() + needed - 1);
    let full = backup.restore(&storage, &copy, usize::MAX);
    assert_eq!(full, Err(BackupError::Storage(StorageError::Full)));
    assert_eq!(storage.dump(), before);
    storage.set_quota(storage.used_units() + needed);
    assert_eq!(backup.restore(&storage, &copy, needed), Ok(()));
    assert_eq!(workspace_usage(&storage, &copy), Ok(needed));
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let text = text();
    let whole = text.trim_end().len();
    for (length, _) in text.char_indices().take_while(|(length, _)| *length < whole) {
        let error = Backup::parse(&text[..length]).unwrap_err();
        assert!(matches!(error, BackupError::NotJson { .. }), "cut to {length}: {error:?}");
    }
}

#[test]
fn a_file_with_one_character_changed_is_refused() {
    let text = text();
    for (place, character) in text.char_indices().filter(|(_, c)| !c.is_ascii_whitespace()) {
        let end = place + character.len_utf8();
        let other = if character == '七' { '丁' } else { '七' };
        for other in [other, if character == '7' { '8' } else { '7' }] {
            let edited = format!("{}{other}{}", &text[..place], &text[end..]);
            assert!(Backup::parse(&edited).is_err(), "{character} at {place} made {other}");
        }
    }
}

#[test]
fn what_is_wrong_with_a_file_is_told() {
    let text = text();
    let told = |text: &str| Backup::parse(text).unwrap_err();
    assert_eq!(told(""), BackupError::NotJson { line: 1, column: 0 });
    assert!(matches!(told("[]"), BackupError::NotABackup { .. }));
    assert!(matches!(told("{\"name\": \"x\"}"), BackupError::NotABackup { .. }));
    let newer = text.replace("\"passerelle\": 1", "\"passerelle\": 2");
    assert_eq!(told(&newer), BackupError::TooNew { format: 2 });
    let unknown = "{\"passerelle\": 3, \"of\": \"the future\"}";
    assert_eq!(told(unknown), BackupError::TooNew { format: 3 });
    assert_eq!(told(&text.replace("\"Contoso\"", "\"Fabrikam\"")), BackupError::Edited);

    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let third = file["entries"][2].clone();
    file["entries"][3] = third;
    let repeated = damage("entries/3".into(), Reason::Checksum);
    assert_eq!(told(&file.to_string()), BackupError::Damaged(repeated));
    file["entries"].as_array_mut().unwrap().truncate(2);
    assert_eq!(told(&file.to_string()), BackupError::Edited);
}

#[test]
fn a_file_that_an_editor_saved_anew_is_still_good() {
    let compact: serde_json::Value = serde_json::from_str(&text()).unwrap();
    assert_eq!(Backup::parse(&compact.to_string()), Ok(gathered()));
    assert_eq!(Backup::parse(&format!("\u{FEFF}{}\r\n", text())), Ok(gathered()));
}

#[test]
fn a_damaged_workspace_gives_what_verifies_and_all_of_it_raw() {
    let storage = small();
    let key = keys::entry(&demo(), 3);
    storage.flip(&key, 7, 1);
    let (backup, problems) = backup::gather(&storage, &demo()).unwrap();
    assert_eq!(backup.entries, payloads(3));
    assert_eq!(problems, [damage(key.clone(), Reason::Checksum)]);
    let raw: serde_json::Value =
        serde_json::from_str(&backup::raw(&storage, &demo()).unwrap()).unwrap();
    let kept = raw["passerelle-raw"].as_object().unwrap();
    assert_eq!(kept.len(), storage.keys(&keys::workspace(&demo())).unwrap().len());
    assert_eq!(kept[&key], storage.dump()[&key].as_str());
}
