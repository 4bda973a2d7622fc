//! What an organization begins with: a recipe that is stored once and builds the tenant.
//!
//! Bulk is a recipe, not a flood of entries: a generated organization is its seed and its size.

use serde::{Deserialize, Serialize};

use super::sample;
use crate::domain::Tenant;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::time::Timestamp;

/// The beginning of an organization.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Base {
    /// Contoso, about two hundred people in four countries.
    Sample { seed: u64 },
    /// The same organization with as many people as wanted, five meetings each.
    Generated { seed: u64, people: u32 },
    /// An organization that has bought nothing yet.
    Empty { name: Box<str>, domain: Box<str>, country: Country, seed: u64, start: Timestamp },
    /// People of a file.
    Imported(Box<ImportedBase>),
    /// An organization of a few people that has bought nothing yet.
    Fresh { name: Box<str>, domain: Box<str>, country: Country, seed: u64, start: Timestamp },
}

/// The content of `Base::Imported`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportedBase {
    /// The name of the workspace.
    pub name: Box<str>,
    /// Where the organization is based.
    pub country: Country,
    /// The seed of its chance.
    pub seed: u64,
    /// The real time of the import.
    pub start: Timestamp,
    /// How many future meetings are invented for each person; the file has none.
    pub meetings_each: u32,
    /// The people.
    pub people: Vec<ImportedPerson>,
}

/// A person of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportedPerson {
    /// The display name.
    pub name: Box<str>,
    /// The sign-in address.
    pub address: Box<str>,
    /// The default toll number.
    pub toll: Option<PhoneNumber>,
    /// The default toll-free number.
    pub toll_free: Option<PhoneNumber>,
    /// The conference ID; one is drawn where the file has none.
    pub conference_id: Option<u32>,
}

impl Base {
    /// The sample in which everybody begins.
    pub fn sample() -> Base {
        Base::Sample { seed: 1 }
    }

    /// The virtual time at which it begins. The sample starts in the week of the newest document,
    /// on Wednesday 18 April 2018.
    pub fn start(&self) -> Timestamp {
        match self {
            Base::Sample { .. } | Base::Generated { .. } => Timestamp::utc(2018, 4, 18, 9, 0),
            Base::Empty { start, .. } | Base::Fresh { start, .. } => *start,
            Base::Imported(imported) => imported.start,
        }
    }

    /// Builds the tenant; the same base always gives the same tenant.
    pub fn build(&self) -> Tenant {
        let mut tenant = match self {
            Base::Sample { seed } => sample::contoso(*seed, 200, 3),
            Base::Generated { seed, people } => sample::contoso(*seed, *people, 5),
            Base::Empty { name, domain, country, seed, .. } => {
                Tenant::empty(name, domain, *country, *seed)
            }
            Base::Imported(imported) => sample::imported(imported),
            Base::Fresh { name, domain, country, seed, .. } => {
                sample::fresh(Tenant::empty(name, domain, *country, *seed))
            }
        };
        let gap_ms = tenant.profile().rival_gap_ms;
        tenant.pool.begin(tenant.seed, gap_ms, self.start());
        tenant
    }
}
