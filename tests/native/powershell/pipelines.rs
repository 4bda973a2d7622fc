//! Laws of the commands that work on objects: they agree with what one would compute by hand,
//! whatever the objects are, and the page lives while they work on many.

use std::cell::RefCell;
use std::fmt::Write as _;

use passerelle::powershell::batch::{Batch, shown};
use passerelle::powershell::shell::State;
use passerelle::powershell::tree::operator::Case;
use passerelle::powershell::value::compare;
use passerelle::session::Session;
use passerelle::session::base::Base;
use proptest::prelude::*;

fn console() -> (Batch, State) {
    (Batch::new(Session::new(Base::Sample { seed: 1 })), State::new())
}

thread_local! {
    /// One organization for all the texts of a law, which do not look at it.
    static BATCH: RefCell<Batch> = RefCell::new(console().0);
}

/// What a text prints in a new console.
fn printed(text: &str) -> String {
    BATCH.with_borrow_mut(|batch| shown(&batch.run(&mut State::new(), text)))
}

/// A list as a script writes it.
fn list(items: &[String]) -> String {
    let quoted: Vec<String> =
        items.iter().map(|item| format!("'{}'", item.replace('\'', "''"))).collect();
    format!("@({})", quoted.join(", "))
}

fn lines(items: &[String]) -> String {
    items.iter().map(|item| format!("{item}\n")).collect()
}

fn words() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[a-cA-Cé]{1,3}", 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn sorting_is_stable_in_both_directions(items in words()) {
        let mut up = items.clone();
        up.sort_by(|a, b| compare::of_texts(a, b, Case::Ignored));
        prop_assert_eq!(printed(&format!("{} | sort", list(&items))), lines(&up));
        let mut down = items.clone();
        down.sort_by(|a, b| compare::of_texts(b, a, Case::Ignored));
        prop_assert_eq!(printed(&format!("{} | sort -Descending", list(&items))), lines(&down));
        let mut strict = items.clone();
        strict.sort_by(|a, b| compare::of_texts(a, b, Case::Sensitive));
        let sorted = printed(&format!("{} | sort -CaseSensitive", list(&items)));
        prop_assert_eq!(sorted, lines(&strict));
    }

    #[test]
    fn numbers_sort_by_several_keys(pairs in prop::collection::vec((-9i32..9, -9i32..9), 0..40)) {
        let mut made = String::from("@(");
        for (at, (a, b)) in pairs.iter().enumerate() {
            let comma = if at > 0 { ", " } else { "" };
            write!(made, "{comma}[pscustomobject]@{{ A = {a}; B = {b} }}").expect("a text");
        }
        made.push(')');
        let mut sorted = pairs.clone();
        sorted.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.cmp(&x.1)));
        let expected: String = sorted.iter().map(|(a, b)| format!("{a} {b}\n")).collect();
        let sort = "sort A, @{ Expression = 'B'; Descending = $true }";
        prop_assert_eq!(printed(&format!("{made} | {sort} | % {{ \"$($_.A) $($_.B)\" \
            }}")), expected);
    }

    #[test]
    fn selecting_takes_the_slices_that_it_says(
        items in words(),
        first in 0usize..6,
        skip in 0usize..6,
    ) {
        let (list, count) = (list(&items), items.len());
        let from = skip.min(count);
        let rows = [
            (format!("-First {first}"), &items[..first.min(count)]),
            (format!("-Last {first}"), &items[count - first.min(count)..]),
            (format!("-Skip {skip}"), &items[from..]),
            (format!("-SkipLast {skip}"), &items[..count - from]),
            (format!("-Skip {skip} -First {first}"), &items[from..(from + first).min(count)]),
        ];
        for (asked, expected) in rows {
            prop_assert_eq!(printed(&format!("{list} | select \
                {asked}")), lines(expected), "{}", asked);
        }
    }

    #[test]
    fn both_forms_of_a_condition_keep_the_same(items in words(), wanted in "[a-cA-C]{1,2}") {
        for operator in ["eq", "ne", "like", "notlike", "gt", "le", "match", "ceq", "clt"] {
            let list = list(&items);
            let made = format!("{list} | % {{ [pscustomobject]@{{ N = $_ }} }}");
            let short = printed(&format!("{made} | where N -{operator} '{wanted}' | % N"));
            let block = printed(&format!("{made} | where {{ $_.N -{operator} '{wanted}' }} | % N"));
            prop_assert_eq!(short, block, "-{}", operator);
        }
    }

    #[test]
    fn what_is_exported_is_imported_again(
        items in prop::collection::vec("[ -~éà€]{0,12}", 1..12),
    ) {
        let made = format!("{} | % {{ [pscustomobject]@{{ Id = 'x'; Text = $_ }} }}", list(&items));
        let text = format!(
            "{made} | Export-Csv a.csv -NoTypeInformation -Encoding UTF8
             Import-Csv a.csv | % {{ \"[$($_.Text)]\" }}"
        );
        let expected: Vec<String> = items.iter().map(|item| format!("[{item}]")).collect();
        prop_assert_eq!(printed(&text), lines(&expected));
    }
}

#[test]
fn the_page_lives_while_many_objects_are_sorted() {
    let (mut batch, mut state) = console();
    let patience = 1_000_000;
    batch.patience = Some(patience);
    let sort = "$null = 1..20000 | % { $_ * 7919 % 20011 } | Sort-Object";
    batch.run(&mut state, sort);
    let breaths = patience - batch.patience.unwrap_or_default();
    // 20,000 objects go through three commands, and are compared some 250,000 times.
    assert!(breaths > 450, "{breaths} breaths");
}

#[test]
fn sorting_many_objects_can_be_stopped() {
    let (mut batch, mut state) = console();
    let sort = "1..20000 | Sort-Object -Descending | Select-Object -First 1";
    let patience = 1_000_000;
    batch.patience = Some(patience);
    assert_eq!(shown(&batch.run(&mut state, sort)), "20000\n");
    let breaths = patience - batch.patience.unwrap_or_default();
    // The last breaths are those of the comparisons.
    batch.patience = Some(breaths - 5);
    assert_eq!(shown(&batch.run(&mut state, sort)), "^C\n");
}

#[test]
fn a_command_that_has_enough_stops_those_in_front() {
    let (mut batch, mut state) = console();
    batch.patience = Some(10);
    let lines = batch.run(&mut state, "1..1000000 | % { $_ } | Select-Object -First 2");
    assert_eq!(shown(&lines), "1\n2\n");
}
