//! The parts of an emergency address, as they were typed or as validation left them.

use serde::{Deserialize, Serialize};

use crate::domain::phone::Country;

/// A box of the form "New address".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// What the organization calls the address.
    Name,
    /// The number of the house.
    Number,
    /// The street.
    Street,
    /// The town.
    City,
    /// The state or region.
    State,
    /// The postal code.
    PostalCode,
}

impl Part {
    /// All, in the order of the form.
    pub const ALL: [Part; 6] =
        [Part::Name, Part::Number, Part::Street, Part::City, Part::State, Part::PostalCode];
}

/// The longest text of a part. Invented.
pub const PART_LENGTH_MAX: usize = 100;

/// An address as text, part by part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Civic {
    /// What the organization calls it.
    pub name: Box<str>,
    /// The number of the house, with its suffix.
    pub number: Box<str>,
    /// The street.
    pub street: Box<str>,
    /// The town.
    pub city: Box<str>,
    /// The state or region.
    pub state: Box<str>,
    /// The postal code.
    pub postal_code: Box<str>,
    /// The country.
    pub country: Country,
}

impl Civic {
    /// An address with nothing in it but its country.
    pub fn in_country(country: Country) -> Civic {
        Civic {
            name: Box::default(),
            number: Box::default(),
            street: Box::default(),
            city: Box::default(),
            state: Box::default(),
            postal_code: Box::default(),
            country,
        }
    }

    /// What stands in a part.
    pub fn get(&self, part: Part) -> &str {
        match part {
            Part::Name => &self.name,
            Part::Number => &self.number,
            Part::Street => &self.street,
            Part::City => &self.city,
            Part::State => &self.state,
            Part::PostalCode => &self.postal_code,
        }
    }

    /// The same with another text in a part.
    pub fn with(mut self, part: Part, text: impl Into<Box<str>>) -> Civic {
        let place = match part {
            Part::Name => &mut self.name,
            Part::Number => &mut self.number,
            Part::Street => &mut self.street,
            Part::City => &mut self.city,
            Part::State => &mut self.state,
            Part::PostalCode => &mut self.postal_code,
        };
        *place = text.into();
        self
    }

    /// The same without white space around the parts and with single spaces inside them.
    pub fn tidied(self) -> Civic {
        Part::ALL.into_iter().fold(self, |civic, part| {
            let words: Vec<&str> = civic.get(part).split_whitespace().collect();
            let text = words.join(" ");
            civic.with(part, text)
        })
    }
}
