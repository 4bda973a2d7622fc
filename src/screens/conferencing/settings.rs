//! The form of the bridge's settings (BR-12, BR-15, US-05, IV-06): what is typed, the change it
//! means, and at which field a refusal stands. Also the languages of a number (BR-10).

use crate::domain::Tenant;
use crate::domain::dialin::{
    Announcement, BridgeSettings, DialInRefusal, Languages, PromptLanguage, SECONDARY_MAX, Sender,
    SettingsChange, languages_of,
};
use crate::domain::phone::PhoneNumber;
use crate::domain::refusal::Refusal;

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The settings; the length of PINs is typed apart from them.
    pub settings: BridgeSettings,
    /// The length of PINs as it was typed.
    pub pin_length: String,
}

impl Draft {
    /// The form as it opens.
    pub fn of(tenant: &Tenant) -> Draft {
        let settings = tenant.dial_in.settings.clone();
        Draft { pin_length: settings.pin_length.to_string(), settings }
    }

    /// What saving it asks for. A length that is no number becomes one that is refused.
    pub fn change(&self) -> SettingsChange {
        let it = &self.settings;
        SettingsChange {
            name: Some(it.name.clone()),
            notifications: Some(it.notifications),
            announcement: Some(it.announcement),
            record_names: Some(it.record_names),
            pin_length: Some(self.pin_length.trim().parse().unwrap_or(0)),
            unauthenticated: Some(it.unauthenticated),
            automatic_mail: Some(it.automatic_mail),
            sender: Some(it.sender.clone()),
            override_sender: Some(it.override_sender),
        }
    }

    /// Puts a text into a field of the sender.
    pub fn set_sender(&mut self, field: Field, text: &str) {
        let Sender { address, name } = &mut self.settings.sender;
        match field {
            Field::SenderAddress => *address = text.into(),
            Field::SenderName => *name = text.into(),
            Field::Name | Field::PinLength => {}
        }
    }
}

/// A field that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name of the bridge.
    Name,
    /// The length of PINs.
    PinLength,
    /// The other sender's address.
    SenderAddress,
    /// The other sender's display name.
    SenderName,
}

/// The field at which a refusal stands; one that concerns none stands below the form.
pub fn field_of(refusal: &Refusal, draft: &Draft) -> Option<Field> {
    let Refusal::DialIn(refusal) = refusal else { return None };
    match refusal {
        DialInRefusal::BadName { .. } => Some(Field::Name),
        DialInRefusal::BadPinLength { .. } => Some(Field::PinLength),
        DialInRefusal::BadSenderAddress => Some(Field::SenderAddress),
        DialInRefusal::SenderIncomplete => match draft.settings.sender.address.trim().is_empty() {
            true => Some(Field::SenderAddress),
            false => Some(Field::SenderName),
        },
        _ => None,
    }
}

/// The value of an announcement in a list.
pub fn announcement_key(kind: Announcement) -> &'static str {
    match kind {
        Announcement::NamesOrNumbers => "names",
        Announcement::Tones => "tones",
    }
}

/// Reads the choice of that list.
pub fn announcement(key: &str) -> Announcement {
    if key == "tones" { Announcement::Tones } else { Announcement::NamesOrNumbers }
}

/// The lists of a number's languages: the primary and the secondary ones, by their codes; an empty
/// one is no language.
pub type LanguageDraft = [String; SECONDARY_MAX + 1];

/// The lists as they open.
pub fn language_draft(tenant: &Tenant, number: PhoneNumber) -> LanguageDraft {
    let mut draft = LanguageDraft::default();
    for (place, language) in draft.iter_mut().zip(languages_of(tenant, number).iter()) {
        *place = language.code().to_string();
    }
    draft
}

/// The languages that the lists say, in their order; without a primary one there are none.
pub fn languages(draft: &LanguageDraft) -> Option<Languages> {
    let chosen = |code: &String| PromptLanguage::parse(code);
    let primary = chosen(&draft[0])?;
    Some(Languages { primary, secondary: draft[1..].iter().filter_map(chosen).collect() })
}
