//! What belongs to queues and attendants and has no place in the organization: resource accounts
//! that lead nowhere yet and how the others are called, uploaded files, schedules, and the names
//! and identifiers that scripts gave to parts of attendants.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::AttendantId;
use crate::domain::phone::PhoneNumber;
use crate::domain::routing::Endpoint;
use crate::domain::routing::hours::Week;
use crate::domain::routing::sound::Audio;
use crate::domain::time::Timestamp;

/// What this console knows of them.
#[derive(Debug, Default)]
pub struct VoiceApps {
    /// The resource accounts that were made here, in their order.
    pub accounts: Vec<Account>,
    /// The files that were uploaded here.
    pub audio: BTreeSet<Audio>,
    /// The schedules that were made here, in their order.
    pub schedules: Vec<Schedule>,
    /// What scripts called the parts of attendants.
    pub parts: BTreeMap<(AttendantId, Place), Called>,
    /// The names of time zones as scripts gave them.
    pub zones: BTreeMap<AttendantId, String>,
    made: u32,
}

impl VoiceApps {
    /// A number that nothing here had before, to derive an identifier from.
    pub fn count(&mut self) -> u32 {
        self.made += 1;
        self.made
    }
}

/// A resource account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The sign-in name, which is never changed.
    pub address: String,
    /// The display name.
    pub name: String,
    /// Whether it is one for queues or one for attendants.
    pub application: Application,
    /// What it was associated with; counts while the organization says that there is an account.
    pub endpoint: Option<Endpoint>,
    /// A number that waits for the association.
    pub number: Option<PhoneNumber>,
}

/// What a resource account is for (AA-09).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Application {
    /// Call queues.
    Queue,
    /// Auto attendants.
    Attendant,
}

/// A part of an attendant that has a call flow.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Business hours.
    Business,
    /// After hours.
    After,
    /// A holiday, by its name in small letters.
    Holiday(String),
}

/// What a script called a part of an attendant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// The identifier of the call flow.
    pub flow_id: String,
    /// Its name.
    pub flow_name: String,
    /// The name of its menu.
    pub menu_name: String,
    /// The identifier and the name of its schedule; business hours have none.
    pub schedule: Option<(String, String)>,
}

/// A schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it is in effect.
    pub when: When,
}

/// When a schedule is in effect.
#[derive(Clone, Debug, PartialEq)]
pub enum When {
    /// Every week.
    Weekly {
        /// The half hours that were named.
        named: Week,
        /// Whether it is in effect at all other times instead.
        is_complement: bool,
    },
    /// From these moments to these, the last ones not included.
    Fixed(Vec<(Timestamp, Timestamp)>),
}
