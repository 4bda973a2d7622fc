//! Dial-in settings of the organization and of people, and what invitations say (US, BR, IV).
//!
//! The settings of the bridge stand in `settings`, the prompt languages of its numbers in
//! `language`, those of a person with the PIN in `person`, customized invitations in `look`, the
//! policy that lists several numbers in `policy`. What may be changed is answered by `checks`.

mod checks;
mod language;
mod look;
mod person;
mod policy;
mod settings;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::event::Event;
use super::ids::{UserId, UserSet};
use super::migration::{self, Trigger};
use super::people::PersonChange;
use super::phone::PhoneNumber;
use super::refusal::Refusal;
use super::time::Timestamp;

pub use checks::{
    can, can_change_people, can_change_settings, can_choose_any_id, can_choose_conference_id,
    can_customize, can_send_info, can_set_languages, is_released, unassigns_itself,
};
pub use language::{Languages, PromptLanguage, SECONDARY_MAX, languages_of, usual_languages};
pub use look::{
    Customization, LINK_MAX, LOGO_HEIGHT_PX, LOGO_WIDTH_PX, Link, LinkProblem, Looks, TEXT_MAX,
    check_link,
};
pub use person::{
    DialIn, DialOut, PeopleChange, Pin, can_dial_out, can_join_on, is_pin_of, local_numbers, pin,
    waits_in_lobby,
};
pub use policy::{InvitePolicy, LISTED_MAX, can_allow_toll_free, can_set_policy};
pub(super) use policy::{end as end_policy, leave as leave_policy};
pub use settings::{
    Announcement, BridgeSettings, NAME_MAX, PIN_LENGTH_MAX, PIN_LENGTH_MIN, Sender, SettingsChange,
    bridge_of,
};

/// The dial-in settings of the organization.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TenantDialIn {
    /// Whether a license given to somebody with a third-party provider makes Microsoft the
    /// provider (MV-04, `AutomaticallyReplaceAcpProvider`).
    pub replace_acp: bool,
    /// The settings of the bridge.
    pub settings: BridgeSettings,
    /// The prompt languages that were chosen for dedicated numbers; the others have the usual
    /// ones of their country (BR-10).
    pub languages: BTreeMap<PhoneNumber, Languages>,
    /// How invitations are and were customized (IV-04).
    pub looks: Looks,
    /// What the policy says about invitations; as it is at first outside Teams today (IV-08).
    pub policy: InvitePolicy,
}

/// A wish about dial-in settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DialInCommand {
    /// Change the settings of the bridge (BR-12, BR-15, US-05, IV-06).
    ChangeSettings(Box<SettingsChange>),
    /// Choose the prompt languages of a dedicated number; `None` gives it the usual ones back
    /// (BR-10).
    SetLanguages { number: PhoneNumber, languages: Option<Languages> },
    /// Customize invitations (IV-04).
    Customize(Box<Customization>),
    /// Draw a new PIN for somebody (US-03).
    ResetPin { user: UserId },
    /// Give somebody this conference ID (US-07).
    ChooseConferenceId { user: UserId, id: u32 },
    /// Change the settings of people (US-09, US-10, US-14).
    ChangePeople { users: UserSet, change: PeopleChange },
    /// Mail people their conference ID and numbers again, never the PIN (IV-05).
    SendInfo { users: UserSet },
    /// Say which numbers invitations list, and whether toll-free ones may be used (IV-08).
    SetInvitePolicy(Box<InvitePolicy>),
}

/// What happened to dial-in settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DialInEvent {
    /// Settings of the bridge changed; only what is different stands in it.
    SettingsChanged(Box<SettingsChange>),
    /// A number got other prompt languages.
    LanguagesSet { number: PhoneNumber, languages: Option<Languages> },
    /// Invitations look different from now on.
    InvitationsCustomized(Box<Customization>),
    /// Somebody got a new PIN. Which one is not said: it follows from these figures and the seed,
    /// and only the dialog of the reset works it out (US-04).
    PinReset { user: UserId, pin: Pin },
    /// Settings of people changed.
    PeopleChanged { users: UserSet, change: PeopleChange },
    /// People were mailed their conference ID and numbers.
    InfoSent { users: UserSet },
    /// Invitations list other numbers from now on.
    InvitePolicySet(Box<InvitePolicy>),
}

/// Why a wish about dial-in settings is not granted.
#[derive(Clone, Debug, PartialEq)]
pub enum DialInRefusal {
    /// Without conferencing there is no bridge, and nothing to set (BR-13).
    NoBridge,
    /// A bridge has a name of at most so many characters (BR-15).
    BadName { max: usize },
    /// A PIN has between so many and so many digits (US-05).
    BadPinLength { least: u8, most: u8 },
    /// The sender's address is none.
    BadSenderAddress,
    /// The override needs an address and a display name (IV-06).
    SenderIncomplete,
    /// Who shares a number cannot choose its languages (BR-10).
    SharedLanguages { number: PhoneNumber },
    /// More secondary languages than a number has (BR-10).
    TooManyLanguages { max: usize },
    /// A number has each language once.
    LanguageTwice { language: PromptLanguage },
    /// A link of the invitation is none (IV-04).
    BadLink { link: Link, problem: LinkProblem },
    /// The footer text is too long (IV-04).
    TextTooLong { length: usize, max: usize },
    /// A conference ID has seven digits (US-07).
    BadConferenceId,
    /// Somebody has the conference ID (US-07).
    ConferenceIdTaken { user: UserId },
    /// Conference IDs belong to meetings in this profile and cannot be chosen (US-08).
    DynamicConferenceIds,
    /// In this profile the number leaves the bridge through support only, or not at all (UN-06).
    StaysOnBridge { number: PhoneNumber },
    /// The organizer's setting does not let meetings call out to the number (US-14).
    DialOutRestricted { dial_out: DialOut },
    /// Only Teams today has the policy (IV-08).
    NoInvitePolicy,
    /// More numbers than the policy lists.
    TooManyListed { max: usize },
    /// The policy lists each number once.
    ListedTwice { number: PhoneNumber },
    /// The policy does not let anybody use toll-free numbers (IV-08).
    TollFreeForbidden,
}

impl From<DialInRefusal> for Refusal {
    fn from(refusal: DialInRefusal) -> Refusal {
        Refusal::DialIn(refusal)
    }
}

pub(super) fn decide(
    tenant: &Tenant,
    command: &DialInCommand,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    can(tenant, command, now)?;
    let event = match command {
        DialInCommand::ChangeSettings(change) => {
            let different = change.different_from(&tenant.dial_in.settings);
            DialInEvent::SettingsChanged(Box::new(different))
        }
        DialInCommand::SetLanguages { number, languages } => {
            DialInEvent::LanguagesSet { number: *number, languages: languages.clone() }
        }
        DialInCommand::Customize(customization) => {
            DialInEvent::InvitationsCustomized(Box::new(customization.trimmed()))
        }
        DialInCommand::ResetPin { user } => {
            let person = &tenant.people[user.index()];
            let pin = person.dial_in.pin.next(tenant.dial_in.settings.pin_length);
            DialInEvent::PinReset { user: *user, pin }
        }
        DialInCommand::ChooseConferenceId { user, id } => {
            return Ok(choose_conference_id(tenant, *user, *id));
        }
        DialInCommand::ChangePeople { users, change } => {
            return Ok(change_people(tenant, users, change));
        }
        DialInCommand::SendInfo { users } => DialInEvent::InfoSent { users: users.clone() },
        DialInCommand::SetInvitePolicy(wanted) => return Ok(policy::set(tenant, wanted)),
    };
    Ok(vec![Event::DialIn(event)])
}

/// The old ID stops working at once, and the meetings are rewritten as after a reset (MM-04).
fn choose_conference_id(tenant: &Tenant, user: UserId, id: u32) -> Vec<Event> {
    let change = PersonChange::ConferenceIdReset { id };
    let starts = migration::starts_by_itself(tenant, change.trigger());
    let mut events = vec![Event::PersonChanged { user, change: Box::new(change) }];
    if starts {
        events.extend(migration::request_after(tenant, user, false));
    }
    events
}

/// Whoever loses toll-free numbers has the meetings rewritten (US-10).
fn change_people(tenant: &Tenant, users: &UserSet, change: &PeopleChange) -> Vec<Event> {
    let dial_in = |user: &UserId| &tenant.people[user.index()].dial_in;
    let changed: UserSet = users.iter().filter(|user| change.alters(dial_in(user))).collect();
    let lose = |user: &UserId| change.toll_free == Some(false) && dial_in(user).toll_free;
    let requested = match migration::starts_by_itself(tenant, Trigger::TollFreeOff) {
        true => migration::request(tenant, changed.iter().filter(lose)),
        false => None,
    };
    let event = DialInEvent::PeopleChanged { users: changed, change: *change };
    std::iter::once(Event::DialIn(event)).chain(requested).collect()
}

pub(super) fn apply(tenant: &mut Tenant, event: &DialInEvent, _at: Timestamp) {
    let settings = &mut tenant.dial_in;
    match event {
        DialInEvent::SettingsChanged(change) => change.apply_to(&mut settings.settings),
        DialInEvent::LanguagesSet { number, languages: Some(languages) } => {
            settings.languages.insert(*number, languages.clone());
        }
        DialInEvent::LanguagesSet { number, languages: None } => {
            settings.languages.remove(number);
        }
        DialInEvent::InvitationsCustomized(customization) => settings.looks.choose(customization),
        DialInEvent::PinReset { user, pin } => {
            if let Some(person) = tenant.people.get_mut(user.index()) {
                person.dial_in.pin = *pin;
            }
        }
        DialInEvent::PeopleChanged { users, change } => {
            for user in users.iter() {
                if let Some(person) = tenant.people.get_mut(user.index()) {
                    change.apply_to(&mut person.dial_in);
                }
            }
        }
        DialInEvent::InvitePolicySet(wanted) => {
            settings.policy = (**wanted).clone();
            policy::list(tenant);
        }
        DialInEvent::InfoSent { .. } => {}
    }
}
