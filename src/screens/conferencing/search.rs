//! Finding people by name, address or number while somebody types, among 100,000 of them.
//!
//! All that can be found is one text, made once for each revision of the people: two or more lines
//! a person, lower case and without accents. It knows nothing of filters.

use std::collections::BTreeMap;

use memchr::memmem::{self, Finder};

use super::selection::Selection;
use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::meetings;
use crate::domain::phone::PhoneNumber;

/// What can be found, and the order of the names.
pub struct Index {
    /// The lines of each person side by side: name, address, then the numbers.
    text: String,
    /// Where the lines of each person begin, and the end of the text.
    starts: Vec<u32>,
    by_name: Vec<UserId>,
    /// The place of each person in `by_name`.
    places: Vec<u32>,
}

impl Index {
    /// Reads everybody.
    pub fn of(tenant: &Tenant) -> Index {
        let mut text = String::with_capacity(tenant.people.len() * 72);
        let mut starts = Vec::with_capacity(tenant.people.len() + 1);
        let mut written: BTreeMap<PhoneNumber, String> = BTreeMap::new();
        for person in &tenant.people {
            starts.push(text.len() as u32);
            fold(&mut text, &person.name);
            text.push('\n');
            fold(&mut text, &person.address);
            text.push('\n');
            for number in meetings::fresh(person).numbers() {
                text.push_str(written.entry(number).or_insert_with(|| digits(number)));
                text.push('\n');
            }
        }
        starts.push(text.len() as u32);
        let by_name = by_name(&text, &starts);
        let mut places = vec![0; by_name.len()];
        for (place, user) in (0u32..).zip(&by_name) {
            places[user.index()] = place;
        }
        Index { text, starts, by_name, places }
    }

    /// The people of a set in the order of their names.
    pub fn in_order(&self, users: &Selection) -> Vec<UserId> {
        // A few are put in order more quickly than they are picked out of everybody.
        if users.len() < self.by_name.len() / 16 {
            let mut places: Vec<u32> = users.iter().map(|user| self.places[user.index()]).collect();
            places.sort_unstable();
            return places.into_iter().map(|place| self.by_name[place as usize]).collect();
        }
        self.by_name.iter().copied().filter(|user| users.contains(*user)).collect()
    }

    /// Those whose lines hold each of the words, or the digits; `None` where nothing is searched.
    pub fn find(&self, search: &str) -> Option<Selection> {
        let mut needles = needles(search);
        // The longest is found in the fewest people.
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        let (first, rest) = needles.split_first()?;
        let first = Finder::new(first);
        let rest: Vec<Finder> = rest.iter().map(Finder::new).collect();
        let text = self.text.as_bytes();
        let mut found = Selection::default();
        let (mut user, mut at) = (0, 0);
        while let Some(hit) = first.find(&text[at..]) {
            while self.starts[user + 1] as usize <= at + hit {
                user += 1;
            }
            let next = self.starts[user + 1] as usize;
            let lines = &text[self.starts[user] as usize..next];
            if rest.iter().all(|needle| needle.find(lines).is_some()) {
                found.insert(UserId(user as u32));
            }
            at = next;
        }
        Some(found)
    }
}

/// What to look for: the digits of something that is written like a number, else each word.
pub fn needles(search: &str) -> Vec<String> {
    let mut folded = String::with_capacity(search.len());
    fold(&mut folded, search.trim());
    let bare = folded.strip_prefix("tel:").unwrap_or(&folded);
    let is_number = |c: char| c.is_ascii_digit() || "+-().\u{a0}\u{202f} ".contains(c);
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    match !digits.is_empty() && bare.chars().all(is_number) {
        true => vec![digits],
        false => bare.split_whitespace().map(str::to_string).collect(),
    }
}

/// The digits of a number, and on a line of their own those of its national writing where these
/// are no part of the others: 01 99 00 12 34 is +33 1 99 00 12 34.
fn digits(number: PhoneNumber) -> String {
    let international = number.digits().to_string();
    let national: String = match number.country() {
        Some(home) => number.display(home).chars().filter(char::is_ascii_digit).collect(),
        None => String::new(),
    };
    match memmem::find(international.as_bytes(), national.as_bytes()) {
        Some(_) => international,
        None => format!("{international}\n{national}"),
    }
}

/// Everybody by the folded name, then by what stands below it.
fn by_name(text: &str, starts: &[u32]) -> Vec<UserId> {
    let lines = |user: u32| {
        let user = user as usize;
        &text.as_bytes()[starts[user] as usize..starts[user + 1] as usize]
    };
    // Most names differ within sixteen bytes, and comparing these as one figure is quick.
    let beginning = |user: u32| {
        let mut bytes = [0; 16];
        let lines = lines(user);
        let len = lines.len().min(bytes.len());
        bytes[..len].copy_from_slice(&lines[..len]);
        u128::from_be_bytes(bytes)
    };
    let people = starts.len() as u32 - 1;
    let mut keyed: Vec<(u128, u32)> = (0..people).map(|user| (beginning(user), user)).collect();
    keyed.sort_unstable_by(|(a_key, a), (b_key, b)| {
        a_key.cmp(b_key).then_with(|| lines(*a).cmp(lines(*b))).then(a.cmp(b))
    });
    keyed.into_iter().map(|(_, user)| UserId(user)).collect()
}

/// Appends a text in lower case, without the accents of the languages of our people, and on one
/// line whatever it was.
fn fold(to: &mut String, text: &str) {
    for c in text.chars() {
        if c.is_ascii() {
            to.push(if c.is_ascii_control() { ' ' } else { c.to_ascii_lowercase() });
        } else {
            to.extend(c.to_lowercase().map(without_accent));
        }
    }
}

fn without_accent(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}
