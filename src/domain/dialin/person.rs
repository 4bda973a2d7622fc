//! The dial-in settings of a person, the PIN, and what they mean for callers.

use serde::{Deserialize, Serialize};

use super::{BridgeSettings, DialInRefusal};
use crate::domain::Tenant;
use crate::domain::bridge;
use crate::domain::chance::Stream;
use crate::domain::ids::UserId;
use crate::domain::people::{Person, Provider};
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;

/// Where the meetings of an organizer may call out to (US-14).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DialOut {
    /// Any destination.
    #[default]
    Any,
    /// Numbers of the organizer's own country.
    Domestic,
    /// Nowhere.
    Nowhere,
}

impl DialOut {
    /// All of them, in the order of the list.
    pub const ALL: [DialOut; 3] = [DialOut::Any, DialOut::Domestic, DialOut::Nowhere];
}

/// The figures behind a PIN. The digits are stored nowhere: they follow from these, the person and
/// the seed (US-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// How often the person got a new one.
    pub round: u32,
    /// How many digits it has: as many as the setting said when it was drawn (US-05).
    pub length: u8,
}

impl Pin {
    /// The one after this, of so many digits.
    pub fn next(self, length: u8) -> Pin {
        Pin { round: self.round.wrapping_add(1), length }
    }
}

/// The dial-in settings of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DialIn {
    /// Unauthenticated callers may be the first people in a meeting (US-09).
    pub unauthenticated: bool,
    /// Where meetings may call out to (US-14).
    pub dial_out: DialOut,
    /// Callers may use toll-free numbers (US-10).
    pub toll_free: bool,
    /// The present PIN.
    pub pin: Pin,
}

impl Default for DialIn {
    fn default() -> Self {
        let settings = BridgeSettings::default();
        let pin = Pin { round: 0, length: settings.pin_length };
        DialIn { unauthenticated: false, dial_out: DialOut::Any, toll_free: true, pin }
    }
}

impl DialIn {
    /// What somebody has who just got conferencing: a PIN of the present length (US-05) and the
    /// organization's rules for unauthenticated callers (US-09) and toll-free numbers (IV-08).
    pub fn begin(&mut self, settings: &BridgeSettings, toll_free: bool) {
        let pin = self.pin.next(settings.pin_length);
        let unauthenticated = settings.unauthenticated;
        *self = DialIn { unauthenticated, pin, toll_free, ..DialIn::default() };
    }
}

/// What becomes of the settings of people; `None` keeps each as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleChange {
    /// Whether unauthenticated callers may be the first in a meeting (US-09).
    pub unauthenticated: Option<bool>,
    /// Where meetings may call out to (US-14).
    pub dial_out: Option<DialOut>,
    /// Whether callers may use toll-free numbers (US-10).
    pub toll_free: Option<bool>,
}

impl PeopleChange {
    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        *self == PeopleChange::default()
    }

    /// Whether `dial_in` would be different with it.
    pub fn alters(&self, dial_in: &DialIn) -> bool {
        let mut changed = *dial_in;
        self.apply_to(&mut changed);
        changed != *dial_in
    }

    pub(super) fn apply_to(&self, dial_in: &mut DialIn) {
        dial_in.unauthenticated = self.unauthenticated.unwrap_or(dial_in.unauthenticated);
        dial_in.dial_out = self.dial_out.unwrap_or(dial_in.dial_out);
        dial_in.toll_free = self.toll_free.unwrap_or(dial_in.toll_free);
    }
}

/// The digits of a PIN. Only the dialog of its reset shows them (US-04); everything else asks
/// whether digits that somebody dialed are right.
pub fn pin(seed: u64, user: UserId, pin: Pin) -> String {
    let key = u64::from(user.0) | u64::from(pin.round) << 32;
    let mut stream = Stream::new(seed, "conferencing pin", key);
    (0..pin.length).map(|_| char::from(b'0' + stream.below(10) as u8)).collect()
}

/// Whether these digits prove that the caller is the organizer (US-06).
pub fn is_pin_of(tenant: &Tenant, user: UserId, dialed: &str) -> bool {
    tenant.people.get(user.index()).is_some_and(|person| {
        let on_bridge = person.provider == Provider::Microsoft;
        on_bridge && pin(tenant.seed, user, person.dial_in.pin) == dialed
    })
}

/// Whether a caller without a PIN waits in the lobby, with music: nobody has started the meeting,
/// and the organizer wants to be there first (US-06, US-09).
pub fn waits_in_lobby(organizer: &Person, started: bool) -> bool {
    !started && !organizer.dial_in.unauthenticated
}

/// Whether a caller to `number` can join the meetings of `organizer`: the number reaches the
/// bridge, and the organizer may use toll-free ones if it is one (US-10).
pub fn can_join_on(tenant: &Tenant, organizer: &Person, number: PhoneNumber) -> bool {
    let is_toll = tenant.bridge.numbers.get(&number).is_some_and(|n| n.toll == Toll::Toll);
    bridge::is_reached_on(tenant, number) && (is_toll || organizer.dial_in.toll_free)
}

/// The page behind "Find a local number" in the invitations of `organizer` (IV-02, US-10).
pub fn local_numbers(tenant: &Tenant, organizer: &Person) -> Vec<PhoneNumber> {
    let toll_free = tenant.bridge.numbers_of(Toll::TollFree);
    let toll_free = toll_free.filter(|_| organizer.dial_in.toll_free);
    tenant.bridge.numbers_of(Toll::Toll).chain(toll_free).collect()
}

/// May a meeting of `organizer` call `number` (US-14)?
pub fn can_dial_out(organizer: &Person, number: PhoneNumber) -> Result<(), DialInRefusal> {
    let dial_out = organizer.dial_in.dial_out;
    let allowed = match dial_out {
        DialOut::Any => true,
        DialOut::Domestic => number.country() == Some(organizer.country),
        DialOut::Nowhere => false,
    };
    if allowed { Ok(()) } else { Err(DialInRefusal::DialOutRestricted { dial_out }) }
}
