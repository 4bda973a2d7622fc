//! Importing people from CSV: the files that the tools write, and what becomes of damaged ones.
//!
//! All people and numbers are invented; the numbers come from ranges set aside for fiction.

mod acp;
mod damage;
mod files;
mod laws;

use passerelle::domain::phone::Country;
use passerelle::plan::people::problem::{PeopleProblem, Problems};
use passerelle::plan::people::{ImportedPerson, PeopleFile, read};

/// Reads a file for an organization in the United States.
fn people_of(bytes: impl AsRef<[u8]>) -> PeopleFile {
    read(bytes.as_ref().to_vec(), Some(Country::US)).expect("a readable file")
}

/// A person on one line: address, name, toll, toll-free, conference ID, the two switches.
fn told(person: &ImportedPerson) -> String {
    let number = |n: Option<_>| n.map_or("-".into(), |n| format!("{n:?}"));
    let switch = |s: Option<bool>| s.map_or("-".into(), |s| s.to_string());
    let id = person.conference_id.map_or("-".into(), |id| id.to_string());
    let ImportedPerson { line, upn, name, .. } = person;
    let (toll, free) = (number(person.toll), number(person.toll_free));
    let (pstn, dial) = (switch(person.allow_pstn_only), switch(person.allow_toll_free));
    format!("{line}: {upn} ({name}) {toll} {free} {id} {pstn} {dial}")
}

/// All people of a file, a line each.
fn all_told(file: &PeopleFile) -> Vec<String> {
    file.people.iter().map(told).collect()
}

/// A problem as `line column-position heading: kind`.
fn said(problem: &PeopleProblem) -> String {
    let place = match &problem.column {
        Some(column) => format!("{} {} {}", problem.line, column.position, column.heading),
        None => problem.line.to_string(),
    };
    format!("{place}: {:?}", problem.kind)
}

/// All problems that are kept, a line each.
fn all_said(problems: &Problems) -> Vec<String> {
    problems.kept().iter().map(said).collect()
}
