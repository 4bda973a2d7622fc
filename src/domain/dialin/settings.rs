//! The settings of the bridge as a whole (BR-12, BR-15, US-05, US-09, IV-06).

use serde::{Deserialize, Serialize};

use super::DialInRefusal;
use crate::domain::Tenant;
use crate::domain::bridge;

/// The fewest digits of a PIN (US-05).
pub const PIN_LENGTH_MIN: u8 = 4;
/// The most digits of a PIN (US-05).
pub const PIN_LENGTH_MAX: u8 = 12;
/// The most characters of a bridge's name. Invented.
pub const NAME_MAX: usize = 64;

/// How a meeting hears that somebody comes or goes (BR-12).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Announcement {
    /// The name that the caller recorded, or else the number.
    #[default]
    NamesOrNumbers,
    /// A tone.
    Tones,
}

/// From whom the service's mails seem to come (IV-06).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// The address (`SendEmailFromAddress`).
    pub address: Box<str>,
    /// The display name (`SendEmailFromDisplayName`).
    pub name: Box<str>,
}

impl Sender {
    /// May this be set, and may it be used if `used` says so (IV-06)?
    pub fn check(&self, used: bool) -> Result<(), DialInRefusal> {
        let (address, name) = (self.address.trim(), self.name.trim());
        let parts = address.split_once('@').is_some_and(|(user, domain)| {
            !user.is_empty() && domain.contains('.') && !domain.contains('@')
        });
        let spaced = address.contains(char::is_whitespace);
        let outer_dots = address.ends_with('.') || address.contains("@.");
        if !address.is_empty() && (!parts || spaced || outer_dots) {
            return Err(DialInRefusal::BadSenderAddress);
        }
        match used && (address.is_empty() || name.is_empty()) {
            true => Err(DialInRefusal::SenderIncomplete),
            false => Ok(()),
        }
    }
}

/// The settings of the bridge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BridgeSettings {
    /// What it is called (BR-15).
    pub name: Box<str>,
    /// Whether a meeting hears that somebody comes or goes.
    pub notifications: bool,
    /// What it hears then.
    pub announcement: Announcement,
    /// Whether callers are asked to record their names.
    pub record_names: bool,
    /// How many digits the PINs have that are drawn from now on (US-05).
    pub pin_length: u8,
    /// Whether people who get conferencing from now on let unauthenticated callers be the first
    /// in a meeting (US-09, `AllowPSTNOnlyMeetingsByDefault`).
    pub unauthenticated: bool,
    /// Whether the service mails people by itself (IV-05).
    pub automatic_mail: bool,
    /// Another sender of these mails.
    pub sender: Sender,
    /// Whether that sender is used (`SendEmailFromOverride`).
    pub override_sender: bool,
}

impl Default for BridgeSettings {
    fn default() -> Self {
        // US-05, US-09 and IV-05 give these; that notifications and recording are on is invented.
        BridgeSettings {
            name: bridge::NAME.into(),
            notifications: true,
            announcement: Announcement::NamesOrNumbers,
            record_names: true,
            pin_length: 5,
            unauthenticated: false,
            automatic_mail: true,
            sender: Sender::default(),
            override_sender: false,
        }
    }
}

impl BridgeSettings {
    /// Whether a caller is asked for a name: only where a meeting would hear it (BR-12).
    pub fn asks_for_names(&self) -> bool {
        self.notifications && self.announcement == Announcement::NamesOrNumbers && self.record_names
    }
}

/// What becomes of the settings; `None` keeps each as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsChange {
    /// The name.
    pub name: Option<Box<str>>,
    /// Entry and exit notifications.
    pub notifications: Option<bool>,
    /// Their type.
    pub announcement: Option<Announcement>,
    /// Name recording.
    pub record_names: Option<bool>,
    /// The length of later PINs.
    pub pin_length: Option<u8>,
    /// Anonymous start for people who get conferencing later.
    pub unauthenticated: Option<bool>,
    /// The automatic mails.
    pub automatic_mail: Option<bool>,
    /// Their other sender.
    pub sender: Option<Sender>,
    /// Whether that one is used.
    pub override_sender: Option<bool>,
}

impl SettingsChange {
    /// What of it is different from `settings`, with blanks around texts taken away.
    pub fn different_from(&self, settings: &BridgeSettings) -> SettingsChange {
        fn keep<T: PartialEq>(wanted: Option<T>, has: &T) -> Option<T> {
            wanted.filter(|wanted| wanted != has)
        }
        let sender = self.sender.as_ref().map(|sender| Sender {
            address: sender.address.trim().into(),
            name: sender.name.trim().into(),
        });
        SettingsChange {
            name: keep(self.name.as_ref().map(|name| name.trim().into()), &settings.name),
            notifications: keep(self.notifications, &settings.notifications),
            announcement: keep(self.announcement, &settings.announcement),
            record_names: keep(self.record_names, &settings.record_names),
            pin_length: keep(self.pin_length, &settings.pin_length),
            unauthenticated: keep(self.unauthenticated, &settings.unauthenticated),
            automatic_mail: keep(self.automatic_mail, &settings.automatic_mail),
            sender: keep(sender, &settings.sender),
            override_sender: keep(self.override_sender, &settings.override_sender),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == SettingsChange::default()
    }

    pub(super) fn apply_to(&self, settings: &mut BridgeSettings) {
        fn put<T: Clone>(new: &Option<T>, place: &mut T) {
            if let Some(new) = new {
                *place = new.clone();
            }
        }
        put(&self.name, &mut settings.name);
        put(&self.notifications, &mut settings.notifications);
        put(&self.announcement, &mut settings.announcement);
        put(&self.record_names, &mut settings.record_names);
        put(&self.pin_length, &mut settings.pin_length);
        put(&self.unauthenticated, &mut settings.unauthenticated);
        put(&self.automatic_mail, &mut settings.automatic_mail);
        put(&self.sender, &mut settings.sender);
        put(&self.override_sender, &mut settings.override_sender);
    }
}

/// The bridge as a list of bridges would show it: none before licenses brought one (BR-13). There
/// is one, and it is the default, so everybody is on it (BR-14).
pub fn bridge_of(tenant: &Tenant) -> Option<&BridgeSettings> {
    tenant.bridge.exists.then_some(&tenant.dial_in.settings)
}
