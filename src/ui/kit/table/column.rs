//! What a column is: its heading, its width, its place when room is short, and the order.

use leptos::prelude::*;

/// On which side the content of a column stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Start,
    /// Numbers that are compared.
    End,
}

impl Align {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

/// How much room a column asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Width {
    /// A count or a short word.
    Narrow,
    /// A name of one or two words.
    #[default]
    Medium,
    /// A long name or an address.
    Wide,
    /// At least so many pixels, and this share of what is left over.
    AtLeast(f64, f64),
}

impl Width {
    /// The least width in pixels, and the share of what is left over.
    pub(super) fn measures(self) -> (f64, f64) {
        match self {
            Self::Narrow => (76.0, 1.0),
            Self::Medium => (108.0, 1.5),
            Self::Wide => (168.0, 2.5),
            Self::AtLeast(least_px, share) => (least_px, share),
        }
    }
}

/// How high the rows of a long table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowHeight {
    /// One line.
    #[default]
    Single,
    /// Two lines: a name and what goes with it.
    Double,
}

impl RowHeight {
    /// The height in pixels; the style sheet has the same two figures.
    pub(super) fn px(self) -> f64 {
        match self {
            Self::Single => 36.0,
            Self::Double => 56.0,
        }
    }

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Double => "double",
        }
    }
}

/// One column.
#[derive(Clone)]
pub struct Column {
    pub(super) key: &'static str,
    pub(super) title: TextProp,
    pub(super) width: Width,
    pub(super) align: Align,
    pub(super) sortable: bool,
    pub(super) priority: u8,
}

impl Column {
    /// A column of words of medium width, always shown, that cannot be sorted by.
    ///
    /// `key` is what a `Sort` names it by.
    pub fn new(key: &'static str, title: impl Into<TextProp>) -> Self {
        Self {
            key,
            title: title.into(),
            width: Width::default(),
            align: Align::default(),
            sortable: false,
            priority: 1,
        }
    }

    /// Asks for other room.
    pub fn width(self, width: Width) -> Self {
        Self { width, ..self }
    }

    /// Puts the content on the other side, as for numbers.
    pub fn at_end(self) -> Self {
        Self { align: Align::End, ..self }
    }

    /// Lets the person sort by this column.
    pub fn sortable(self) -> Self {
        Self { sortable: true, ..self }
    }

    /// Says how soon the column goes when room is short: 1 never, the highest first.
    pub fn priority(self, priority: u8) -> Self {
        Self { priority, ..self }
    }
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub key: &'static str,
    /// From the last to the first.
    pub descending: bool,
}

impl Sort {
    /// The order as an address names it: the key, after a minus when it goes from the last on.
    pub fn text(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{}", self.key)
    }

    /// The order after the heading of a column was pressed: the other way round if the rows
    /// are already in its order.
    pub(super) fn after_press(now: Option<Self>, key: &'static str) -> Self {
        let descending = now.is_some_and(|now| now.key == key && !now.descending);
        Self { key, descending }
    }
}
