//! Reading the list of numbers of an order (PO-06).
//!
//! Commas, semicolons, tabs and new lines part the numbers; two ends with a dash between them are
//! a range; a line that ends with a colon names the carrier of the numbers below it. What is
//! understood is kept as ranges, what is not is said with its line, and nothing is guessed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::phone::{Country, NumberProblem, PhoneNumber, Plan};

/// The most numbers of one list. Invented.
pub const NUMBERS_MAX: u32 = 20_000;
/// The digits in which the two ends of a range may differ: those behind an exchange. Invented.
const RANGE_SPAN: u64 = 10_000;
/// The most characters of what was typed that a problem repeats.
const SHOWN_MAX: usize = 48;

/// Numbers that follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Run {
    /// The lowest.
    pub first: PhoneNumber,
    /// How many.
    pub count: u32,
}

impl Run {
    /// The highest number.
    pub fn last(self) -> PhoneNumber {
        let last = self.first.digits() + u64::from(self.count.saturating_sub(1));
        PhoneNumber::from_digits(last).unwrap_or(self.first)
    }

    /// Whether `number` is among them.
    pub fn holds(self, number: PhoneNumber) -> bool {
        (self.first..=self.last()).contains(&number)
    }

    /// The first number that both have.
    pub fn shared(self, other: Run) -> Option<PhoneNumber> {
        let first = self.first.max(other.first);
        (first <= self.last().min(other.last())).then_some(first)
    }

    /// The numbers in ascending order.
    pub fn iter(self) -> impl Iterator<Item = PhoneNumber> {
        let first = self.first.digits();
        (0..u64::from(self.count)).filter_map(move |n| PhoneNumber::from_digits(first + n))
    }

    /// As the documents write it: `+14255551234 - +14255551259` (PO-06).
    pub fn written(self) -> String {
        match self.count {
            1 => self.first.e164(),
            _ => format!("{} - {}", self.first.e164(), self.last().e164()),
        }
    }
}

/// Numbers that were understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The numbers.
    pub run: Run,
    /// Where they belong.
    pub plan: Plan,
    /// The line on which they stand, from 1.
    pub line: u32,
    /// The carrier, an index into `Listing::carriers`.
    pub carrier: usize,
}

/// What is wrong on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1.
    pub line: u32,
    /// What is wrong.
    pub what: What,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Letters or signs that no way of writing a number has.
    NotANumber(Box<str>),
    /// A spreadsheet has thrown digits away.
    Scientific(Box<str>),
    /// Digits, but of no number of any numbering plan.
    Unknown(Box<str>),
    /// No plus sign and country code; `meant` is what it would be at home.
    NoPlus { text: Box<str>, meant: Option<PhoneNumber> },
    /// Two numbers without a comma between them.
    TwoNumbers(Box<str>),
    /// The second end of a range is below the first.
    UpsideDown { first: PhoneNumber, last: PhoneNumber },
    /// The second end of a range is not written in full.
    EndShort(Box<str>),
    /// The ends differ in more than their last four digits.
    Uneven { first: PhoneNumber, last: PhoneNumber },
    /// Numbers that stand on an earlier line too; they are kept once.
    Repeated { count: u32, first: PhoneNumber, before: u32 },
    /// More numbers than a list may have; the rest was not read.
    TooMany,
    /// A colon without the name of a carrier.
    CarrierMissing,
}

impl What {
    /// Whether something was not understood; else it is only worth knowing.
    pub fn is_error(&self) -> bool {
        !matches!(self, What::Repeated { .. })
    }
}

/// What was understood of a list, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The numbers, each once, in the order of the text.
    pub entries: Vec<Entry>,
    /// The names of the carriers; the first is empty and stands for the one of the order.
    pub carriers: Vec<Box<str>>,
    /// What is wrong, by line.
    pub problems: Vec<Problem>,
    /// How many numbers there are.
    pub count: u32,
    /// How many were left out because they stand there twice.
    pub repeated: u32,
}

impl Listing {
    /// How many problems are errors.
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|p| p.what.is_error()).count()
    }

    /// Whether `number` is in the list.
    pub fn holds(&self, number: PhoneNumber) -> bool {
        self.entries.iter().any(|e| e.run.holds(number))
    }
}

/// Reads a list. `home` is only for saying what digits without a country code may have meant.
pub fn read(text: &str, home: Country) -> Listing {
    let mut reader = Reader { home, ..Reader::default() };
    reader.listing.carriers.push(Box::default());
    for (line, text) in (1..).zip(text.lines()) {
        let text = text.trim();
        if let Some(name) = text.strip_suffix(':') {
            reader.name_carrier(line, name.trim());
            continue;
        }
        for token in text.split([',', ';', '\t']).map(str::trim).filter(|t| !t.is_empty()) {
            match reader.token(token) {
                Ok((run, plan)) => reader.keep(line, run, plan),
                Err(what) => reader.listing.problems.push(Problem { line, what }),
            }
            if reader.listing.count > NUMBERS_MAX {
                reader.listing.problems.push(Problem { line, what: What::TooMany });
                return reader.listing;
            }
        }
    }
    reader.listing
}

struct Reader {
    home: Country,
    listing: Listing,
    carrier: usize,
    /// First number, last number and line of what is kept; no two overlap.
    kept: BTreeMap<u64, (u64, u32)>,
    /// What the plans say of a block of numbers. Nowhere do the last two digits of a number decide
    /// what it is, in North America not even the last four, and asking the plans is slow.
    blocks: BTreeMap<u64, Option<Plan>>,
}

impl Default for Reader {
    fn default() -> Reader {
        Reader {
            home: Country::US,
            listing: Listing::default(),
            carrier: 0,
            kept: BTreeMap::new(),
            blocks: BTreeMap::new(),
        }
    }
}

impl Reader {
    fn name_carrier(&mut self, line: u32, name: &str) {
        if name.is_empty() {
            self.listing.problems.push(Problem { line, what: What::CarrierMissing });
            return;
        }
        let carriers = &mut self.listing.carriers;
        let known = carriers.iter().position(|c| c.eq_ignore_ascii_case(name));
        self.carrier = known.unwrap_or_else(|| {
            carriers.push(name.into());
            carriers.len() - 1
        });
    }

    fn token(&mut self, token: &str) -> Result<(Run, Plan), What> {
        let Some((first, last)) = ends(token) else {
            let (number, plan) = self.number(token)?;
            return Ok((Run { first: number, count: 1 }, plan));
        };
        if !without_scheme(last).starts_with('+') {
            return Err(What::EndShort(shown(token)));
        }
        let ((first, plan), (last, end)) = (self.number(first)?, self.number(last)?);
        if last < first {
            return Err(What::UpsideDown { first, last });
        }
        if first.digits() / RANGE_SPAN != last.digits() / RANGE_SPAN || plan != end {
            return Err(What::Uneven { first, last });
        }
        let count = (last.digits() - first.digits()) as u32 + 1;
        Ok((Run { first, count }, plan))
    }

    fn number(&mut self, text: &str) -> Result<(PhoneNumber, Plan), What> {
        let bare = without_scheme(text);
        let pluses = bare.matches('+').count();
        if !bare.starts_with('+') {
            return Err(match PhoneNumber::parse(bare, Some(self.home)) {
                Err(NumberProblem::Scientific) => What::Scientific(shown(text)),
                _ if pluses > 0 => What::NotANumber(shown(text)),
                Ok(meant) => What::NoPlus { text: shown(text), meant: Some(meant) },
                Err(NumberProblem::Invalid) => What::NoPlus { text: shown(text), meant: None },
                Err(_) => What::NotANumber(shown(text)),
            });
        }
        if pluses > 1 {
            return Err(What::TwoNumbers(shown(text)));
        }
        let stray = |c: char| !(c.is_ascii_digit() || " \u{a0}\u{202f}().-/".contains(c));
        if bare[1..].contains(stray) {
            return Err(What::NotANumber(shown(text)));
        }
        let unknown = || What::Unknown(shown(text));
        let number = if bare.contains('(') {
            // `+44 (0)20`: what the parentheses mean, the numbering plan knows.
            PhoneNumber::parse(bare, None).map_err(|_| unknown())?
        } else {
            let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
            let digits = digits.parse().ok().filter(|_| digits.len() <= 15);
            digits.and_then(PhoneNumber::from_digits).ok_or_else(unknown)?
        };
        Ok((number, self.plan(number).ok_or_else(unknown)?))
    }

    fn plan(&mut self, number: PhoneNumber) -> Option<Plan> {
        let digits = number.digits();
        let american = digits / 10_000_000_000 == 1;
        let block = if american { digits / 10_000 } else { digits / 100 };
        *self.blocks.entry(block).or_insert_with(|| number.plan())
    }

    /// Keeps what does not stand there yet.
    fn keep(&mut self, line: u32, run: Run, plan: Plan) {
        let (first, last) = (run.first.digits(), run.last().digits());
        let before: Vec<(u64, u64, u32)> = self
            .kept
            .range(..=last)
            .rev()
            .take_while(|(_, (end, _))| *end >= first)
            .map(|(start, (end, line))| (*start, *end, *line))
            .collect();
        let mut free = first;
        let mut pieces = Vec::new();
        let mut repeated = 0;
        for (start, end, _) in before.iter().rev() {
            if *start > free {
                pieces.push((free, start - 1));
            }
            repeated += (*end).min(last) - (*start).max(first) + 1;
            free = end + 1;
        }
        if free <= last {
            pieces.push((free, last));
        }
        for (start, end) in pieces {
            self.kept.insert(start, (end, line));
            let Some(first) = PhoneNumber::from_digits(start) else { continue };
            let run = Run { first, count: (end - start) as u32 + 1 };
            self.listing.count += run.count;
            self.listing.entries.push(Entry { run, plan, line, carrier: self.carrier });
        }
        if let Some((start, _, earlier)) = before.last() {
            let first = PhoneNumber::from_digits((*start).max(first)).unwrap_or(run.first);
            self.listing.repeated += repeated as u32;
            let what = What::Repeated { count: repeated as u32, first, before: *earlier };
            self.listing.problems.push(Problem { line, what });
        }
    }
}

/// The two ends of a range: parted by a long dash, by a dash between spaces, or by one before a
/// plus sign. A dash inside a number is none of these.
fn ends(token: &str) -> Option<(&str, &str)> {
    let long = token.find(['–', '—']).map(|at| {
        let dash = token[at..].chars().next().map_or(1, char::len_utf8);
        (at, dash)
    });
    let plain = || {
        token.match_indices('-').map(|(at, _)| at).find(|at| {
            let (before, after) = (&token[..*at], &token[at + 1..]);
            let spaced = before.ends_with([' ', '\u{a0}']) && after.starts_with([' ', '\u{a0}']);
            !before.trim().is_empty() && (spaced || after.trim_start().starts_with('+'))
        })
    };
    let (at, dash) = long.or_else(|| plain().map(|at| (at, 1)))?;
    Some((token[..at].trim(), token[at + dash..].trim()))
}

fn without_scheme(text: &str) -> &str {
    match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => text[4..].trim(),
        _ => text,
    }
}

fn shown(text: &str) -> Box<str> {
    match text.char_indices().nth(SHOWN_MAX) {
        Some((at, _)) => format!("{}…", &text[..at]).into(),
        None => text.into(),
    }
}
