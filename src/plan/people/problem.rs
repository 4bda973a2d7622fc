//! What can be doubtful in a file of people, as data, and how much of it is kept.

use std::collections::BTreeMap;

use crate::csv::problem::{Column, CsvProblemKind, Problem};
use crate::domain::phone::{Country, PhoneNumber};

/// How many problems of one topic are kept with their place; all are counted.
pub const MAX_PROBLEMS_KEPT: usize = 10_000;

/// A problem with its line and column.
pub type PeopleProblem = Problem<PeopleProblemKind>;

/// What is doubtful about a row or a cell. Texts are cut to sixty characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleProblemKind {
    /// The row as such.
    Row(CsvProblemKind),
    /// The row repeats the headings or a `#TYPE` line, as in files glued together.
    HeadingAgain,
    /// The row says nothing of who it is about.
    NoAddress,
    /// The address is none.
    BadAddress {
        /// What stands there.
        text: Box<str>,
    },
    /// The person stood further up already.
    SamePerson {
        /// The line that is imported.
        first_line: u32,
    },
    /// A spreadsheet has thrown digits of the number away.
    ScientificNumber {
        /// What is left of it.
        text: Box<str>,
    },
    /// Something else than a phone number.
    NotANumber {
        /// What stands there.
        text: Box<str>,
    },
    /// Digits, but of no number that exists in any numbering plan.
    UnknownNumber {
        /// What stands there.
        text: Box<str>,
    },
    /// Several numbers where one is wanted; the first is taken.
    SeveralNumbers {
        /// What stands there.
        text: Box<str>,
    },
    /// A number without its country that was read in the country of the other number of the
    /// row, or at home though people there write it otherwise (a leading zero may be lost).
    ReadAsNational {
        /// What stands there.
        text: Box<str>,
        /// The country in which it was read.
        country: Country,
    },
    /// Digits that are an international number, and also a national one of the home country.
    TwoReadings {
        /// What stands there.
        text: Box<str>,
        /// The international number, which is taken.
        number: PhoneNumber,
        /// The national number.
        other: PhoneNumber,
    },
    /// `Export-Csv` wrote the name of a type in place of the values.
    TypeName {
        /// The name.
        text: Box<str>,
    },
    /// A conference ID that is none, or that a spreadsheet has damaged.
    BadConferenceId {
        /// What stands there.
        text: Box<str>,
    },
    /// Somebody further up has the same conference ID and keeps it (US-07).
    ConferenceIdTaken {
        /// The ID.
        conference_id: u32,
        /// The line of the person who has it.
        first_line: u32,
    },
    /// Neither true nor false.
    BadSwitch {
        /// What stands there.
        text: Box<str>,
    },
    /// A PIN that can be read; it is not kept, not even here.
    PinInClear,
    /// The name holds question marks where accents were, or signs that could not be decoded.
    AccentsLost {
        /// What stands there.
        text: Box<str>,
    },
    /// The name goes over several lines, which a missing quote may have brought together.
    SeveralLines {
        /// What stands there.
        text: Box<str>,
    },
    /// The name is longer than 256 characters; one made from the address is taken.
    NameTooLong,
    /// The file ends in the middle of a character.
    FileCut,
    /// There are headings and nothing below them.
    NoRows,
}

/// What a problem does to the import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// The row comes to nothing.
    RowSkipped,
    /// The person is imported without this value.
    ValueMissing,
    /// Nothing is lost, but somebody should look.
    Noted,
}

/// What a problem is about, to count many at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Rows and the file as such.
    Rows,
    /// Addresses.
    Addresses,
    /// People who stand there twice.
    SamePerson,
    /// Names.
    Names,
    /// Phone numbers.
    Numbers,
    /// Conference IDs.
    ConferenceIds,
    /// True and false.
    Switches,
    /// PINs.
    Pins,
}

impl PeopleProblemKind {
    /// What it does to the import.
    pub fn effect(&self) -> Effect {
        match self {
            Self::Row(CsvProblemKind::TooFewCells { .. }) => Effect::Noted,
            Self::Row(_)
            | Self::HeadingAgain
            | Self::NoAddress
            | Self::BadAddress { .. }
            | Self::SamePerson { .. } => Effect::RowSkipped,
            Self::ScientificNumber { .. }
            | Self::NotANumber { .. }
            | Self::UnknownNumber { .. }
            | Self::TypeName { .. }
            | Self::BadConferenceId { .. }
            | Self::ConferenceIdTaken { .. }
            | Self::BadSwitch { .. } => Effect::ValueMissing,
            Self::SeveralNumbers { .. }
            | Self::ReadAsNational { .. }
            | Self::TwoReadings { .. }
            | Self::PinInClear
            | Self::AccentsLost { .. }
            | Self::SeveralLines { .. }
            | Self::NameTooLong
            | Self::FileCut
            | Self::NoRows => Effect::Noted,
        }
    }

    /// What it is about. A type name is most often that of a list of numbers.
    pub fn topic(&self) -> Topic {
        match self {
            Self::Row(_) | Self::HeadingAgain | Self::FileCut | Self::NoRows => Topic::Rows,
            Self::NoAddress | Self::BadAddress { .. } => Topic::Addresses,
            Self::SamePerson { .. } => Topic::SamePerson,
            Self::ScientificNumber { .. }
            | Self::NotANumber { .. }
            | Self::UnknownNumber { .. }
            | Self::SeveralNumbers { .. }
            | Self::ReadAsNational { .. }
            | Self::TwoReadings { .. }
            | Self::TypeName { .. } => Topic::Numbers,
            Self::BadConferenceId { .. } | Self::ConferenceIdTaken { .. } => Topic::ConferenceIds,
            Self::BadSwitch { .. } => Topic::Switches,
            Self::PinInClear => Topic::Pins,
            Self::AccentsLost { .. } | Self::SeveralLines { .. } | Self::NameTooLong => {
                Topic::Names
            }
        }
    }
}

/// The problems of a file: all counted, and of each topic the first
/// [`MAX_PROBLEMS_KEPT`] kept, so that thousands of one kind do not hide the only one of another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    kept: Vec<PeopleProblem>,
    counts: BTreeMap<(Topic, Effect), usize>,
}

impl Problems {
    /// Counts a problem, and keeps it if there is room.
    pub fn add(&mut self, line: u32, column: Option<&Column>, kind: PeopleProblemKind) {
        let topic = kind.topic();
        *self.counts.entry((topic, kind.effect())).or_default() += 1;
        if self.of_topic(topic) <= MAX_PROBLEMS_KEPT {
            self.kept.push(Problem { line, column: column.cloned(), kind });
        }
    }

    /// Those that are kept, in the order of the file.
    pub fn kept(&self) -> &[PeopleProblem] {
        &self.kept
    }

    /// How many there are, kept or not.
    pub fn total(&self) -> usize {
        self.counts.values().sum()
    }

    /// How many there are about a topic, kept or not.
    pub fn of_topic(&self, topic: Topic) -> usize {
        self.counts.iter().filter(|((of, _), _)| *of == topic).map(|(_, count)| count).sum()
    }

    /// How many there are with an effect, kept or not.
    pub fn of_effect(&self, effect: Effect) -> usize {
        self.counts.iter().filter(|((_, of), _)| *of == effect).map(|(_, count)| count).sum()
    }

    /// How many there are of each topic and effect that occurs.
    pub fn counts(&self) -> impl Iterator<Item = (Topic, Effect, usize)> + '_ {
        self.counts.iter().map(|((topic, effect), count)| (*topic, *effect, *count))
    }
}

/// The first sixty characters of a cell, for a message.
pub fn excerpt(text: &str) -> Box<str> {
    const LENGTH: usize = 60;
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}
