//! The orders that were placed in this console: what was typed with them, which the organization
//! does not keep. Whether one is still reserved is asked of the organization.

use crate::domain::ids::HoldId;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::time::Timestamp;

/// The orders, the first first.
#[derive(Clone, Debug, Default)]
pub struct Orders {
    all: Vec<Order>,
}

/// An order.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// Its identifier.
    pub id: String,
    /// When it was placed.
    pub created_at: Timestamp,
    /// What it asked for.
    pub kind: Kind,
}

/// What an order asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Numbers that are searched and reserved.
    Search(Box<Search>),
    /// Numbers that are given up.
    Release(Outcome),
    /// Numbers that serve something else from now on.
    Usage(Outcome),
    /// A file of all numbers, under its name in the folder.
    Export {
        /// The name.
        file: String,
    },
}

/// A search for numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    /// The reservation; none where nothing was found.
    pub hold: Option<HoldId>,
    /// The code of what went wrong (NI-15).
    pub error: Option<&'static str>,
    /// Its name.
    pub name: String,
    /// What is said of it.
    pub description: String,
    /// The type of number (NI-16).
    pub number_type: String,
    /// By what numbers were searched.
    pub search_type: &'static str,
    /// The area code.
    pub area_code: Option<i64>,
    /// How many were wanted.
    pub quantity: u32,
    /// In which country.
    pub country: Country,
}

/// What became of the numbers of an order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Those with which it went well.
    pub done: Vec<PhoneNumber>,
    /// The others.
    pub failed: Vec<PhoneNumber>,
}

impl Orders {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Keeps an order, over an earlier one of its identifier.
    pub fn keep(&mut self, order: Order) {
        self.all.retain(|other| other.id != order.id);
        self.all.push(order);
    }

    /// The order of an identifier.
    pub fn find(&self, id: &str) -> Option<&Order> {
        self.all.iter().find(|order| order.id.eq_ignore_ascii_case(id.trim()))
    }
}
