//! May dial-in settings be changed, and if not, why not?

use super::{
    Customization, DialInCommand, DialInRefusal, Languages, NAME_MAX, PIN_LENGTH_MAX,
    PIN_LENGTH_MIN, PeopleChange, SECONDARY_MAX, SettingsChange, bridge_of, can_allow_toll_free,
    can_set_policy, languages_of,
};
use crate::domain::Tenant;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::people;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::profile::Era;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// May `command` be carried out, and if not, why not?
pub fn can(tenant: &Tenant, command: &DialInCommand, _now: Timestamp) -> Result<(), Refusal> {
    match command {
        DialInCommand::ChangeSettings(change) => can_change_settings(tenant, change),
        DialInCommand::SetLanguages { number, languages } => {
            can_set_languages(tenant, *number, languages.as_ref())
        }
        DialInCommand::Customize(customization) => can_customize(tenant, customization),
        DialInCommand::ResetPin { user } => people::can_edit_defaults(tenant, *user),
        DialInCommand::ChooseConferenceId { user, id } => {
            can_choose_conference_id(tenant, *user, *id)
        }
        DialInCommand::ChangePeople { users, change } => can_change_people(tenant, users, change),
        DialInCommand::SendInfo { users } => can_send_info(tenant, users),
        DialInCommand::SetInvitePolicy(policy) => can_set_policy(tenant, policy),
    }
}

/// May the settings of the bridge be changed like this (BR-13, BR-15, US-05, IV-06)?
pub fn can_change_settings(tenant: &Tenant, change: &SettingsChange) -> Result<(), Refusal> {
    let settings = bridge_of(tenant).ok_or(DialInRefusal::NoBridge)?;
    let change = change.different_from(settings);
    if let Some(name) = &change.name
        && !(1..=NAME_MAX).contains(&name.chars().count())
    {
        return Err(DialInRefusal::BadName { max: NAME_MAX }.into());
    }
    let (least, most) = (PIN_LENGTH_MIN, PIN_LENGTH_MAX);
    if change.pin_length.is_some_and(|length| !(least..=most).contains(&length)) {
        return Err(DialInRefusal::BadPinLength { least, most }.into());
    }
    let sender = change.sender.as_ref().unwrap_or(&settings.sender);
    sender.check(change.override_sender.unwrap_or(settings.override_sender))?;
    if change.is_empty() { Err(Refusal::NoChange) } else { Ok(()) }
}

/// May the prompt languages of `number` be these (BR-10)? `None` asks for the usual ones.
pub fn can_set_languages(
    tenant: &Tenant,
    number: PhoneNumber,
    languages: Option<&Languages>,
) -> Result<(), Refusal> {
    let on_bridge = tenant.bridge.numbers.get(&number).ok_or(Refusal::NotOnBridge { number })?;
    if on_bridge.shared {
        return Err(DialInRefusal::SharedLanguages { number }.into());
    }
    if let Some(languages) = languages {
        if languages.secondary.len() > SECONDARY_MAX {
            return Err(DialInRefusal::TooManyLanguages { max: SECONDARY_MAX }.into());
        }
        let all: Vec<_> = languages.iter().collect();
        let twice = (1..all.len()).find(|at| all[..*at].contains(&all[*at]));
        if let Some(at) = twice {
            return Err(DialInRefusal::LanguageTwice { language: all[at] }.into());
        }
    }
    let same = match languages {
        Some(languages) => languages_of(tenant, number) == *languages,
        None => !tenant.dial_in.languages.contains_key(&number),
    };
    if same { Err(Refusal::NoChange) } else { Ok(()) }
}

/// May invitations look like this (IV-04)?
pub fn can_customize(tenant: &Tenant, customization: &Customization) -> Result<(), Refusal> {
    customization.check()?;
    let looks = &tenant.dial_in.looks;
    match *looks.of(looks.current()) == customization.trimmed() {
        true => Err(Refusal::NoChange),
        false => Ok(()),
    }
}

/// May `user` have a chosen conference ID at all (US-08)?
pub fn can_choose_any_id(tenant: &Tenant, user: UserId) -> Result<(), Refusal> {
    people::can_edit_defaults(tenant, user)?;
    match tenant.era {
        Era::TeamsToday => Err(DialInRefusal::DynamicConferenceIds.into()),
        Era::SkypeForBusiness2018 => Ok(()),
    }
}

/// May `user` have the conference ID `id` (US-07)?
pub fn can_choose_conference_id(tenant: &Tenant, user: UserId, id: u32) -> Result<(), Refusal> {
    can_choose_any_id(tenant, user)?;
    if !(1_000_000..=9_999_999).contains(&id) {
        return Err(DialInRefusal::BadConferenceId.into());
    }
    match people::iter(tenant).find(|(_, person)| person.conference_id == id) {
        Some((other, _)) if other == user => Err(Refusal::NoChange),
        Some((other, _)) => Err(DialInRefusal::ConferenceIdTaken { user: other }.into()),
        None => Ok(()),
    }
}

fn all_on_bridge(tenant: &Tenant, users: &UserSet) -> Result<(), Refusal> {
    match users.is_empty() {
        true => Err(Refusal::NobodyChosen),
        false => users.iter().try_for_each(|user| people::can_edit_defaults(tenant, user)),
    }
}

/// May the settings of all these people be changed like this?
pub fn can_change_people(
    tenant: &Tenant,
    users: &UserSet,
    change: &PeopleChange,
) -> Result<(), Refusal> {
    all_on_bridge(tenant, users)?;
    if change.toll_free == Some(true) {
        can_allow_toll_free(tenant)?;
    }
    match users.iter().any(|user| change.alters(&tenant.people[user.index()].dial_in)) {
        true => Ok(()),
        false => Err(Refusal::NoChange),
    }
}

/// May all these people be mailed their conference ID and numbers (IV-05)?
pub fn can_send_info(tenant: &Tenant, users: &UserSet) -> Result<(), Refusal> {
    all_on_bridge(tenant, users)
}

/// Whether the profile calls taking `number` off the bridge releasing it: Teams today does so for
/// toll-free numbers, the only ones that leave by an administrator's own hand (UN-06).
pub fn is_released(tenant: &Tenant, number: PhoneNumber) -> bool {
    let on_bridge = tenant.bridge.numbers.contains_key(&number);
    tenant.era == Era::TeamsToday && on_bridge && unassigns_itself(tenant, number).is_ok()
}

/// Whether the profile lets an administrator take `number` off the bridge. Teams today releases
/// toll-free numbers only: the default and shared numbers stay, and dedicated toll numbers leave
/// through support (UN-06).
pub fn unassigns_itself(tenant: &Tenant, number: PhoneNumber) -> Result<(), DialInRefusal> {
    let on_bridge = tenant.bridge.numbers.get(&number);
    let stays = on_bridge.is_some_and(|n| n.shared || n.toll == Toll::Toll);
    match tenant.era == Era::TeamsToday && stays {
        true => Err(DialInRefusal::StaysOnBridge { number }),
        false => Ok(()),
    }
}
