//! The console as plain data: rows of what was printed, what was typed before, where effects show.

use passerelle::domain::command::{Change, Command};
use passerelle::domain::event::Event;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::journal::console;
use passerelle::journal::head::{self, HeadState};
use passerelle::journal::memory::MemoryStorage;
use passerelle::journal::{Name, Storage, StorageError};
use passerelle::screens::console::choice;
use passerelle::screens::console::history::{COMMANDS_MAX, History};
use passerelle::screens::console::place;
use passerelle::screens::console::scrollback::{Fold, LINES_MAX, Scrollback};
use passerelle::session::base::Base;
use passerelle::session::workspaces;
use proptest::prelude::*;

use crate::support::{does, number, sample};

/// The texts of all rows.
fn rows(back: &Scrollback<u8>) -> Vec<String> {
    (0..back.rows()).map(|at| back.row(at).expect("a row").text.to_string()).collect()
}

#[track_caller]
fn check_rows(columns: usize, wraps: bool, fold: Fold, text: &str, wanted: &[&str]) {
    let mut back = Scrollback::new(columns, wraps);
    back.print(0, text, 1, fold);
    assert_eq!(rows(&back), wanted, "{text:?}");
}

#[test]
fn a_line_becomes_as_many_rows_as_it_needs() {
    check_rows(5, true, Fold::Cut, "", &[""]);
    check_rows(5, true, Fold::Cut, "abcde", &["abcde"]);
    check_rows(5, true, Fold::Cut, "abcdefgh", &["abcde", "fgh"]);
    check_rows(5, false, Fold::Cut, "abcdefgh", &["abcdefgh"]);
    check_rows(3, true, Fold::Cut, "éàü€x", &["éàü", "€x"]);
    check_rows(
        9,
        false,
        Fold::Words,
        "ab cd efgh ijklmnopqrs",
        &["ab cd ", "efgh ", "ijklmnopq", "rs"],
    );
    check_rows(5, true, Fold::Words, "abcde fgh", &["abcde ", "fgh"]);
    check_rows(5, true, Fold::Rows(2), "abcdefgh", &["abcdefgh", "abcdefgh"]);
    check_rows(20, true, Fold::Cut, "a\tb\u{1b}\u{7}\r\nc", &["a       b", "c"]);
}

#[test]
fn another_width_lays_all_lines_out_anew() {
    let mut back = Scrollback::new(10, true);
    back.print(0, "abcdefgh", 1, Fold::Cut);
    back.print(0, "ij", 1, Fold::Cut);
    assert!(!back.lay_out(10, true));
    assert!(back.lay_out(4, true));
    assert_eq!(rows(&back), ["abcd", "efgh", "ij"]);
    assert_eq!(back.widest(), 4);
    assert!(back.lay_out(4, false));
    assert_eq!((rows(&back).len(), back.widest()), (2, 8));
    let second = back.row(1).expect("a row");
    assert!(second.is_first);
}

#[test]
fn the_first_row_of_lines_of_one_kind_opens_them() {
    let mut back = Scrollback::new(4, true);
    for (kind, text) in [(0, "a"), (1, "bcdefg"), (1, "h"), (0, "i")] {
        back.print(kind, text, 1, Fold::Cut);
    }
    let opens: Vec<bool> = (0..back.rows()).map(|at| back.row(at).expect("a row").opens).collect();
    assert_eq!(opens, [true, true, false, false, true]);
}

#[test]
fn the_text_of_one_command_is_found_among_many() {
    let mut back = Scrollback::new(80, true);
    for block in 0..100 {
        back.print(0, &format!("PS> {block}"), block, Fold::Cut);
        back.print(1, &format!("out {block}"), block, Fold::Cut);
    }
    assert_eq!(back.text_of(42, |line| line.kind == 1), "out 42\n");
    assert_eq!(back.text(|line| line.block > 98), "PS> 99\nout 99\n");
    assert_eq!(back.text_of(1_000, |_| true), "");
    back.clear();
    assert_eq!((back.rows(), back.text(|_| true).as_str()), (0, ""));
}

#[test]
fn the_oldest_lines_go_and_the_numbers_of_rows_stay() {
    let mut back = Scrollback::new(80, true);
    for line in 0..LINES_MAX {
        back.print(0, &line.to_string(), line as u32, Fold::Cut);
    }
    let last = back.row_number(back.rows() - 1);
    assert!(!back.is_cut());
    back.print(0, "one more", LINES_MAX as u32, Fold::Cut);
    assert!(back.is_cut());
    assert_eq!((back.lines(), back.rows()), (LINES_MAX - 9_999, LINES_MAX - 9_999));
    let at = back.position_of(last).expect("it is still there");
    assert_eq!(back.row(at).expect("a row").text, (LINES_MAX - 1).to_string());
    assert_eq!(back.position_of(0), None);
    assert_eq!(back.text_of(12_345, |_| true), "12345\n");
}

proptest! {
    #[test]
    fn the_rows_of_a_line_are_the_whole_line(
        text in "[a-cé€ ]{0,60}",
        columns in 1usize..12,
        at_words: bool,
    ) {
        let mut back = Scrollback::new(columns, true);
        back.print(0, &text, 1, if at_words { Fold::Words } else { Fold::Cut });
        prop_assert_eq!(rows(&back).concat(), text);
        for row in rows(&back) {
            let shown = if at_words { row.trim_end_matches(' ') } else { &row };
            prop_assert!(shown.chars().count() <= columns);
        }
    }
}

#[test]
fn going_back_keeps_the_draft() {
    let mut history = History::of(vec!["one".into(), "two".into()]);
    assert_eq!(history.later(), None);
    assert_eq!(history.earlier("draft"), Some("two"));
    assert_eq!(history.earlier("two, changed"), Some("one"));
    assert_eq!(history.earlier("one"), None);
    assert_eq!(history.later(), Some("two"));
    assert_eq!(history.later(), Some("draft"));
    assert_eq!(history.later(), None);
    history.earlier("other");
    history.add("two");
    history.add("two");
    history.add("  ");
    assert_eq!(history.commands(), ["one", "two"]);
    assert_eq!(history.earlier(""), Some("two"));
}

#[test]
fn commands_are_found_by_a_part_the_newest_first() {
    let history =
        History::of(["Get-CsUser", "get-date", "GET-CSUSER -Id a"].map(String::from).into());
    assert_eq!(history.find("csuser", usize::MAX), Some((2, "GET-CSUSER -Id a")));
    assert_eq!(history.find("csuser", 2), Some((0, "Get-CsUser")));
    assert_eq!(history.find("csuser", 0), None);
    assert_eq!(history.find("", usize::MAX), None);
}

#[test]
fn a_history_has_an_end() {
    let mut history = History::of((0..COMMANDS_MAX + 5).map(|n| n.to_string()).collect());
    assert_eq!(history.commands().len(), COMMANDS_MAX);
    assert_eq!(history.commands()[0], "5");
    let script = "x".repeat(200_000);
    history.add(&script);
    assert_eq!(history.commands(), [script.as_str()]);
    assert_eq!(history.kept().count(), 0, "a long script is not kept in the store");
}

fn stored() -> (MemoryStorage, Name) {
    let storage = MemoryStorage::new();
    let name = Name::parse("demo").expect("a name");
    workspaces::make(&storage, &name, "Demo", Base::sample(), 1_800_000_000_000);
    (storage, name)
}

#[test]
fn commands_and_files_come_back_after_a_reload() {
    let (storage, name) = stored();
    let commands = ["Get-Date", "if ($true) {\n  'é'\n}"];
    assert_eq!(console::keep_history(&storage, &name, commands.into_iter()), Ok(()));
    assert_eq!(console::history(&storage, &name), Ok(commands.map(String::from).into()));
    let files = [("C:\\a.csv", "x;y\r\n"), ("C:\\b/ü.txt", "")];
    assert_eq!(console::keep_files(&storage, &name, &files), Ok(vec![]));
    let kept = files.map(|(path, text)| (path.to_string(), text.to_string()));
    assert_eq!(console::files(&storage, &name), Ok(kept.clone().into()));
    assert_eq!(console::keep_files(&storage, &name, &files[1..]), Ok(vec![]));
    assert_eq!(console::files(&storage, &name), Ok(kept[1..].into()));
    assert_eq!(workspaces::delete(&storage, &name), Ok(()));
    assert_eq!(head::state(&storage, &name), Ok(None), "they go with their workspace");
}

#[test]
fn files_never_take_the_room_of_the_log() {
    let (storage, name) = stored();
    let large = "x".repeat(console::FILES_UNITS_MAX);
    let files = [("C:\\large.csv", large.as_str()), ("C:\\small.csv", "x")];
    assert_eq!(console::keep_files(&storage, &name, &files), Ok(vec!["C:\\large.csv".to_string()]));
    let kept = console::files(&storage, &name).expect("a store");
    assert_eq!(kept, [("C:\\small.csv".to_string(), "x".to_string())]);
    storage.set("passerelle/other", &"x".repeat(4_250_000)).expect("it fits");
    let changed = [("C:\\small.csv", "xy")];
    let refused = console::keep_files(&storage, &name, &changed);
    assert_eq!(refused, Ok(vec!["C:\\small.csv".to_string()]));
    assert_eq!(console::files(&storage, &name), Ok(vec![]), "no old text under the new name");
}

#[test]
fn nothing_is_written_beside_a_workspace_that_is_gone() {
    let storage = MemoryStorage::new();
    let name = Name::parse("gone").expect("a name");
    assert_eq!(console::keep_history(&storage, &name, ["x"].into_iter()), Ok(()));
    assert_eq!(console::keep_files(&storage, &name, &[("a", "b")]), Ok(vec!["a".to_string()]));
    assert_eq!(storage.keys(""), Ok(vec![]));
    storage.set("passerelle/w/gone/c/history", "no list").expect("it fits");
    assert_eq!(console::history(&storage, &name), Ok(vec![]));
    assert!(matches!(head::state(&storage, &name), Ok(Some(HeadState::Damaged(_)))));
    let full = MemoryStorage::with_quota(0);
    assert_eq!(full.set("x", "y"), Err(StorageError::Full));
}

#[test]
fn one_sees_what_changed_where_it_changed() {
    let mut session = sample();
    let amos = Command::SetUserDefaults {
        users: UserSet::one(UserId(0)),
        toll: Change::Set(None),
        toll_free: Change::Keep,
        reschedule: false,
    };
    let events = does(&mut session, &amos);
    let address = session.tenant().people[0].address.clone();
    let route = place::of(session.tenant(), &events).expect("a page");
    assert_eq!(route.href(), format!("#/conferencing/users?user={address}"));
    let assigned = |digits| Event::NumberAssigned { number: number(digits) };
    let href = |events: &[Event]| place::of(session.tenant(), events).map(|route| route.href());
    assert_eq!(href(&[]), None);
    assert_eq!(href(&[Event::RivalsPaused]), None);
    let one = [assigned(33_199_001_877), Event::RivalsPaused];
    assert_eq!(href(&one).as_deref(), Some("#/conferencing/bridge?number=33199001877"));
    let two = [assigned(33_199_001_877), assigned(33_199_001_878)];
    assert_eq!(href(&two).as_deref(), Some("#/conferencing/bridge"));
}

#[test]
fn an_answer_is_given_by_its_letter_or_its_name() {
    let choices = ["&Yes", "Yes to &All", "&No", "No to A&ll"];
    let line = "[Y] Yes  [A] Yes to All  [N] No  [L] No to All (default is \"Y\"): ";
    assert_eq!(choice::line(&choices, 0), line);
    for (typed, wanted) in [
        ("", Some(0)),
        (" n ", Some(2)),
        ("L", Some(3)),
        ("yes to all", Some(1)),
        ("x", None),
        ("?", None),
    ] {
        assert_eq!(choice::chosen(&choices, 0, typed), wanted, "{typed:?}");
    }
}
