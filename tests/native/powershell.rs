//! The console's language: what texts say, what is wrong with them, and laws for all texts.

mod bind;
mod coherence;
mod commands;
mod completing;
mod conferencing;
mod csv;
mod documents;
mod expressions;
mod facts;
mod filters;
mod formats;
mod generated;
mod help;
mod html;
mod json;
mod laws;
mod limits;
mod lists;
mod made;
mod members;
mod mutated;
mod objects;
mod pipelines;
mod problems;
mod repaired;
mod robust;
mod runbook;
mod running;
mod shapes;
mod sketch;
mod source;
mod statements;
mod statics;
mod tables;
mod values;
mod views;
mod written;

use passerelle::powershell::parse::{Parsed, parse};
use passerelle::powershell::source::Source;

/// Each text says what its sketch says, and nothing is wrong with it.
#[track_caller]
fn says(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        let parsed = parse(text);
        assert_eq!(problems(text, &parsed), Vec::<String>::new(), "in {text:?}");
        assert_eq!(sketch::script(&parsed.script), *expected, "for {text:?}");
    }
}

/// Each text has exactly these problems: error id and place, in the order of the text.
#[track_caller]
fn faults(rows: &[(&str, &[&str])]) {
    for (text, expected) in rows {
        let parsed = parse(text);
        assert_eq!(problems(text, &parsed), *expected, "in {text:?}");
    }
}

/// The problems as `Id line:column`.
fn problems(text: &str, parsed: &Parsed) -> Vec<String> {
    let source = Source::new(text);
    let say = |problem: &passerelle::powershell::parse::Problem| {
        let place = source.place(problem.span.start);
        format!("{} {}:{}", problem.error_id(), place.line, place.column)
    };
    parsed.problems.iter().map(say).collect()
}
