//! What an import would do, before it does anything.
//!
//! It asks for each person of the file what is known of them so far and compares. What the file
//! does not say, or says in a damaged cell, stays as it is and is no change.

use crate::domain::phone::PhoneNumber;
use crate::plan::people::{ImportedPerson, PeopleFile};

/// A person as the organization knows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Existing<'a> {
    /// The name on the screen.
    pub name: &'a str,
    /// The toll number in their invitations.
    pub toll: Option<PhoneNumber>,
    /// The toll-free number in their invitations.
    pub toll_free: Option<PhoneNumber>,
    /// The conference ID.
    pub conference_id: Option<u32>,
    /// Whether people on the phone may meet alone.
    pub allow_pstn_only: bool,
    /// Whether toll-free numbers may be used.
    pub allow_toll_free: bool,
}

/// How many people and rows an import would touch, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// People who are new.
    pub added: u32,
    /// People of whom the file says something else than what is known.
    pub changed: u32,
    /// People of whom the file says nothing new.
    pub unchanged: u32,
    /// Rows that come to nothing.
    pub skipped: u32,
    /// People among the first three of whom a value is damaged in the file.
    pub incomplete: u32,
}

/// Counts what the import of `file` would do to an organization that knows `existing`.
///
/// For a new workspace, `|_| None`: everybody is added.
pub fn preview<'a>(file: &PeopleFile, existing: impl Fn(&str) -> Option<Existing<'a>>) -> Preview {
    let mut preview = Preview {
        skipped: file.rows_skipped,
        incomplete: file.people_incomplete,
        ..Preview::default()
    };
    let named = file.missing.iter().all(|field| *field != super::columns::Field::DisplayName);
    for person in &file.people {
        match existing(&person.upn) {
            None => preview.added += 1,
            Some(known) if differs(person, &known, named) => preview.changed += 1,
            Some(_) => preview.unchanged += 1,
        }
    }
    preview
}

/// A name made from the address is no news, so names count only where the file has a column.
fn differs(person: &ImportedPerson, known: &Existing<'_>, named: bool) -> bool {
    fn news<T: PartialEq>(said: Option<T>, known: Option<T>) -> bool {
        said.is_some() && said != known
    }
    (named && *person.name != *known.name)
        || news(person.toll, known.toll)
        || news(person.toll_free, known.toll_free)
        || news(person.conference_id, known.conference_id)
        || news(person.allow_pstn_only, Some(known.allow_pstn_only))
        || news(person.allow_toll_free, Some(known.allow_toll_free))
}
