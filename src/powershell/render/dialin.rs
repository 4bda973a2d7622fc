//! Lines about dial-in settings.

use super::numbers::for_each;
use super::quoted;
use crate::domain::Tenant;
use crate::domain::dialin::{
    Announcement, DialInCommand, InvitePolicy, Languages, PeopleChange, SettingsChange,
};
use crate::domain::ids::UserSet;
use crate::domain::phone::PhoneNumber;
use crate::powershell::cmdlets::conferencing::dial_out_name;

const SET_USER: &str = "Set-CsOnlineDialInConferencingUser -Identity {}";

/// The line of a command.
pub fn line(tenant: &Tenant, command: &DialInCommand) -> Option<String> {
    match command {
        DialInCommand::ChangeSettings(change) => settings(tenant, change),
        DialInCommand::SetLanguages { number, languages } => {
            Some(set_languages(*number, languages.as_ref()))
        }
        // Texts and logos of invitations are changed in the admin center alone.
        DialInCommand::Customize(_) => None,
        DialInCommand::ResetPin { user } => {
            for_each(tenant, &UserSet::one(*user), &format!("{SET_USER} -ResetLeaderPin"))
        }
        DialInCommand::ChooseConferenceId { user, id } => {
            for_each(tenant, &UserSet::one(*user), &format!("{SET_USER} -ConferenceId {id}"))
        }
        DialInCommand::ChangePeople { users, change } => people(tenant, users, change),
        DialInCommand::SendInfo { users } => {
            for_each(tenant, users, &format!("{SET_USER} -SendEmail"))
        }
        DialInCommand::SetInvitePolicy(policy) => Some(invite(policy)),
    }
}

fn settings(tenant: &Tenant, change: &SettingsChange) -> Option<String> {
    let mut lines = Vec::new();
    if let Some(name) = &change.name {
        let old = quoted(&tenant.dial_in.settings.name);
        lines.push(format!("$bridge = Get-CsOnlineDialInConferencingBridge -Name {old}"));
        lines.push(format!("$bridge.Name = {}", quoted(name)));
        lines.push("Set-CsOnlineDialInConferencingBridge -Instance $bridge".into());
    }
    let mut parameters = String::new();
    let mut flag = |name: &str, value: Option<bool>| {
        parameters.extend(value.map(|on| format!(" -{name} ${on}")));
    };
    flag("EnableEntryExitNotifications", change.notifications);
    flag("EnableNameRecording", change.record_names);
    flag("AllowPSTNOnlyMeetingsByDefault", change.unauthenticated);
    flag("AutomaticallySendEmailsToUsers", change.automatic_mail);
    flag("SendEmailFromOverride", change.override_sender);
    if let Some(announcement) = change.announcement {
        let kind = match announcement {
            Announcement::NamesOrNumbers => "UseNames",
            Announcement::Tones => "ToneOnly",
        };
        parameters.push_str(&format!(" -EntryExitAnnouncementsType {kind}"));
    }
    parameters.extend(change.pin_length.map(|length| format!(" -PinLength {length}")));
    if let Some(sender) = &change.sender {
        let (address, name) = (quoted(&sender.address), quoted(&sender.name));
        let sender = format!(" -SendEmailFromAddress {address} -SendEmailFromDisplayName {name}");
        parameters.push_str(&sender);
    }
    if !parameters.is_empty() {
        lines.push(format!("Set-CsOnlineDialInConferencingTenantSettings{parameters}"));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn set_languages(number: PhoneNumber, languages: Option<&Languages>) -> String {
    let digits = number.digits();
    let verb = "Set-CsOnlineDialInConferencingServiceNumber -Identity";
    let Some(Languages { primary, secondary }) = languages else {
        return format!("{verb} {digits} -RestoreDefaultLanguages");
    };
    let codes: Vec<&str> = secondary.iter().map(|language| language.code()).collect();
    let codes = if codes.is_empty() { "@()".to_string() } else { codes.join(", ") };
    let primary = primary.code();
    format!("{verb} {digits} -PrimaryLanguage {primary} -SecondaryLanguages {codes}")
}

fn people(tenant: &Tenant, users: &UserSet, change: &PeopleChange) -> Option<String> {
    let mut parameters = String::new();
    if let Some(on) = change.unauthenticated {
        parameters.push_str(&format!(" -AllowPSTNOnlyMeetings ${on}"));
    }
    if let Some(on) = change.toll_free {
        parameters.push_str(&format!(" -AllowTollFreeDialIn ${on}"));
    }
    let set = (!parameters.is_empty()).then(|| format!("{SET_USER}{parameters}"));
    let grant = change.dial_out.map(|dial_out| {
        format!("Grant-CsDialoutPolicy -Identity {{}} -PolicyName {}", dial_out_name(dial_out))
    });
    let lines: Vec<String> = set.into_iter().chain(grant).collect();
    (!lines.is_empty()).then(|| for_each(tenant, users, &lines.join("\n")))?
}

fn invite(policy: &InvitePolicy) -> String {
    let numbers: Vec<String> = policy.numbers.iter().map(|number| quoted(&number.e164())).collect();
    format!(
        "Set-CsTeamsAudioConferencingPolicy -Identity Global -MeetingInvitePhoneNumbers @({}) \
         -AllowTollFreeDialin ${}",
        numbers.join(", "),
        policy.toll_free
    )
}
