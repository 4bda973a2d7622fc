//! Real lines with parts torn out, doubled, swapped and spoiled: read, painted, completed and bound
//! by the hundred thousand, nothing panics, and every span lies where it belongs.
//!
//! `PASSERELLE_STRINGS` says how many; a failure prints its text and `PASSERELLE_STRING`, which
//! plays that one again.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::thread;

use passerelle::domain::chance::Stream;
use passerelle::powershell::bind::signature::Parameter;
use passerelle::powershell::bind::{Given, bind};
use passerelle::powershell::complete::complete;
use passerelle::powershell::facts;
use passerelle::powershell::paint::paint;
use passerelle::powershell::parse::parse;
use passerelle::powershell::paste::without_prompts;
use passerelle::powershell::shell::State;
use passerelle::powershell::tree::command::{ArgumentKind, Command, ElementKind};
use passerelle::powershell::tree::walk::Node;
use passerelle::powershell::value::Value;
use passerelle::session::Session;
use passerelle::session::base::Base;

use super::laws::spans_hold;
use crate::transcripts;

/// How many the plain test run makes, in a build that is not optimized.
const STRINGS: u64 = 20_000;
const THREADS: u64 = 2;
/// How many strings share a look at what Tab offers; that asks the whole organization.
const STRINGS_A_TAB: u64 = 32;
const LENGTH_MAX: usize = 2_000;

/// What is put where it does not belong.
const SPOIL: [&str; 44] = [
    "'", "\"", "@\"\n", "\n\"@", "@'\n", "`", "$", "${", "$(", "@(", "@{", "(", ")", "{", "}", "[",
    "]", "|", "||", "&", ";", ",", ".", "..", "::", ":", "-", "--", "–", "“", "”", "=", ">",
    "2>&1", "<#", "#>", "#", "\n", "\r\n", "\t", "\0", "é", "😀", "\u{a0}",
];

fn asked(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.replace('_', "").parse().unwrap_or_else(|_| panic!("{name} is {text:?}, no number")))
}

/// What people type in the transcripts, and the runbook as a whole.
fn corpus() -> Vec<String> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut paths = Vec::new();
    transcripts::files(&data.join("transcripts"), &mut paths);
    let read = |path: &Path| fs::read_to_string(path).expect("a text");
    let mut lines = vec![read(&data.join("runbook.ps1"))];
    for path in paths {
        let text = read(&path);
        let typed = text.lines().filter_map(|line| line.strip_prefix("PS C:\\> "));
        lines.extend(typed.map(str::to_string));
    }
    assert!(lines.len() > 500, "the lines are found");
    lines
}

/// A place between two letters.
fn place(text: &str, stream: &mut Stream) -> usize {
    text.floor_char_boundary(stream.below(text.len() as u32 + 1) as usize)
}

/// Two places, the first one first.
fn stretch(text: &str, stream: &mut Stream) -> (usize, usize) {
    let (one, other) = (place(text, stream), place(text, stream));
    (one.min(other), one.max(other))
}

/// A line with up to six things done to it.
fn mutated(corpus: &[String], stream: &mut Stream) -> String {
    let mut text = stream.pick(corpus).clone();
    for _ in 0..=stream.below(6) {
        match stream.below(6) {
            0 => {
                let (from, to) = stretch(&text, stream);
                text.replace_range(from..to, "");
            }
            1 => {
                let (from, to) = stretch(&text, stream);
                let again = text[from..to].to_string();
                text.insert_str(place(&text, stream), &again);
            }
            2 => {
                let other = stream.pick(corpus);
                let (from, to) = stretch(other, stream);
                text.insert_str(place(&text, stream), &other[from..to]);
            }
            3 => text.truncate(place(&text, stream)),
            4 => {
                let letter = char::from_u32(stream.below(0x3000)).unwrap_or('?');
                text.insert(place(&text, stream), letter);
            }
            _ => text.insert_str(place(&text, stream), stream.pick::<&str>(&SPOIL)),
        }
        text.truncate(text.floor_char_boundary(LENGTH_MAX));
    }
    text
}

/// Binds the arguments of a command as they are written; what an error says is not looked at.
fn binds(command: &Command, text: &str) {
    let name = command.name.span.of(text);
    let Some(facts) = facts::find(name) else { return };
    let given = command.arguments.iter().filter_map(|argument| {
        Some(match &argument.kind {
            ArgumentKind::Parameter { name, value } => {
                let value = value.as_ref().map(|value| Value::text(value.span.of(text)));
                Given::named(name, argument.span, value)
            }
            ArgumentKind::Value(value) => {
                Given::value(Value::text(value.span.of(text)), value.span)
            }
            ArgumentKind::EndOfParameters => Given::EndOfParameters,
            ArgumentKind::Splat(_) => return None,
        })
    });
    match bind(&facts.signature, given.collect(), false) {
        Ok(binding) => {
            for (name, _) in binding.bound() {
                let is_it = |own: &Parameter| own.name.eq_ignore_ascii_case(name);
                assert!(facts.signature.parameters.iter().any(is_it), "{name} in {text:?}");
            }
        }
        Err(fault) => assert!(!fault.record.message.is_empty(), "{text:?}"),
    }
}

fn commands_bind(text: &str) {
    let parsed = parse(text);
    let mut open = vec![Node::ScriptBlock(&parsed.script)];
    while let Some(node) = open.pop() {
        if let Node::Element(element) = node
            && let ElementKind::Command(command) = &element.kind
        {
            binds(command, text);
        }
        open.extend(node.children());
    }
}

fn holds(text: &str) {
    spans_hold(text);
    commands_bind(text);
    let pieces = paint(text);
    let mut end = 0;
    for (_, range) in &pieces {
        assert_eq!(range.start, end, "{text:?}");
        end = range.end;
    }
    assert_eq!(end, text.len(), "{text:?}");
    let bare = without_prompts(text);
    assert!(bare.len() <= text.len(), "{text:?}");
}

fn tab_holds(state: &State, session: &Session, text: &str, at: usize) {
    let offered = complete(state, session, text, at);
    let start = offered.replace.start as usize;
    assert!(start <= at && text.is_char_boundary(start), "{text:?} at {at}");
}

#[test]
fn real_lines_that_are_spoiled_are_read_painted_completed_and_bound() {
    let corpus = corpus();
    let only = asked("PASSERELLE_STRING");
    let count = asked("PASSERELLE_STRINGS").unwrap_or(STRINGS);
    let work = &|thread: u64| {
        let corpus = &corpus;
        let (state, session) = (State::new(), Session::new(Base::Sample { seed: 1 }));
        let all = (thread..count).step_by(THREADS as usize);
        let mine: Vec<u64> = match only {
            Some(number) if thread == 0 => vec![number],
            Some(_) => Vec::new(),
            None => all.collect(),
        };
        for number in mine {
            let mut stream = Stream::new(1, "strings", number);
            let text = mutated(corpus, &mut stream);
            let at = place(&text, &mut stream);
            let looked = catch_unwind(AssertUnwindSafe(|| {
                holds(&text);
                if number.is_multiple_of(STRINGS_A_TAB) {
                    tab_holds(&state, &session, &text, at);
                }
            }));
            assert!(looked.is_ok(), "PASSERELLE_STRING={number}: {text:?}, cursor at {at}");
        }
    };
    thread::scope(|scope| {
        let threads: Vec<_> =
            (0..THREADS).map(|thread| scope.spawn(move || work(thread))).collect();
        for thread in threads {
            thread.join().expect("no string fails");
        }
    });
}
