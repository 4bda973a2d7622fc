//! The dial-in settings of the organization: PIN length, mails, migration, announcements (US-05,
//! US-09, BR-12, IV-05, IV-06, MM-17, MV-04).

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::dialin::{Announcement, BridgeSettings, DialInCommand, Sender, SettingsChange};
use crate::domain::migration::Migrations;
use crate::domain::providers::ProviderCommand;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::is_global_meant;
use crate::powershell::cmdlets::sending::send_all;
use crate::powershell::value::{Value, text};

use super::given::ignore;
use super::shown::{count, maybe, object};

/// Parameters on which nothing here depends.
const IGNORED: [&str; 8] = [
    "AllowedDialOutExternalDomains",
    "AllowFederatedUsersToDialOutToSelf",
    "AllowFederatedUsersToDialOutToThirdParty",
    "EnableDialOutJoinConfirmation",
    "IncludeTollFreeNumberInMeetingInvites",
    "MaskPstnNumbersType",
    "MigrateServiceNumbersOnCrossForestMove",
    "UseUniqueConferenceIds",
];

/// `Get-CsOnlineDialInConferencingTenantSettings`
pub fn get(call: &mut Call<'_>) -> Done {
    if !is_global_meant(call)? {
        return Ok(());
    }
    let value = call.look(|session| object_of(session.tenant()));
    call.write(value);
    Ok(())
}

fn object_of(tenant: &Tenant) -> Value {
    let settings = &tenant.dial_in.settings;
    let flag = Value::Bool;
    let filled = |text: &str| maybe(Some(text.to_string()).filter(|text| !text.is_empty()));
    let announcement = match settings.announcement {
        Announcement::NamesOrNumbers => "UseNames",
        Announcement::Tones => "ToneOnly",
    };
    object(
        "Microsoft.Rtc.Management.WritableConfig.Settings.OnlineDialInConferencing.TenantSettings",
        [
            ("Identity", Value::text("Global")),
            ("AllowPSTNOnlyMeetingsByDefault", flag(settings.unauthenticated)),
            ("AutomaticallyMigrateUserMeetings", flag(tenant.migrations.automatic)),
            ("AutomaticallyReplaceAcpProvider", flag(tenant.dial_in.replace_acp)),
            ("AutomaticallySendEmailsToUsers", flag(settings.automatic_mail)),
            ("EnableDialOutJoinConfirmation", flag(false)),
            ("EnableEntryExitNotifications", flag(settings.notifications)),
            ("EnableNameRecording", flag(settings.record_names)),
            ("EntryExitAnnouncementsType", Value::text(announcement)),
            ("IncludeTollFreeNumberInMeetingInvites", flag(true)),
            ("MigrateServiceNumbersOnCrossForestMove", flag(true)),
            ("PinLength", count(settings.pin_length)),
            ("SendEmailFromAddress", filled(&settings.sender.address)),
            ("SendEmailFromDisplayName", filled(&settings.sender.name)),
            ("SendEmailFromOverride", flag(settings.override_sender)),
            ("UseUniqueConferenceIds", flag(true)),
        ],
    )
}

/// `Set-CsOnlineDialInConferencingTenantSettings`
pub fn set(call: &mut Call<'_>) -> Done {
    is_global_meant(call)?;
    let commands = wanted(call);
    if !call.should_process("Global")? {
        return Ok(());
    }
    ignore(call, &IGNORED);
    send_all(call, &commands)
}

/// A parameter, or the property of that name of `-Instance`.
fn given(call: &Call<'_>, name: &str) -> Option<Value> {
    let of_instance = || match call.value("Instance") {
        Some(Value::Object(instance)) => instance.borrow().get(name),
        _ => None,
    };
    let value = call.bound.get(name).cloned().or_else(of_instance)?;
    (!matches!(value, Value::Null)).then_some(value)
}

fn wanted(call: &Call<'_>) -> Vec<Command> {
    let flag = |name: &str| given(call, name).map(|value| value.is_true());
    let words = |name: &str| given(call, name).map(|value| text::of(&value));
    let announcement = words("EntryExitAnnouncementsType").map(|kind| match kind.as_str() {
        "ToneOnly" => Announcement::Tones,
        _ => Announcement::NamesOrNumbers,
    });
    let (address, name) = (words("SendEmailFromAddress"), words("SendEmailFromDisplayName"));
    let sender = call.look(|session| {
        let now = &session.tenant().dial_in.settings.sender;
        let is_given = address.is_some() || name.is_some();
        let keep = |new: Option<String>, old: &str| new.unwrap_or_else(|| old.into()).into();
        is_given
            .then(|| Sender { address: keep(address, &now.address), name: keep(name, &now.name) })
    });
    let pin_length = given(call, "PinLength").and_then(|value| text::of(&value).parse().ok());
    let change = SettingsChange {
        name: None,
        notifications: flag("EnableEntryExitNotifications"),
        announcement,
        record_names: flag("EnableNameRecording"),
        pin_length,
        unauthenticated: flag("AllowPSTNOnlyMeetingsByDefault"),
        automatic_mail: flag("AutomaticallySendEmailsToUsers"),
        sender,
        override_sender: flag("SendEmailFromOverride"),
    };
    let migrates = flag("AutomaticallyMigrateUserMeetings");
    let replaces = flag("AutomaticallyReplaceAcpProvider");
    changes(change, migrates, replaces)
}

fn changes(change: SettingsChange, migrates: Option<bool>, replaces: Option<bool>) -> Vec<Command> {
    let mut commands = Vec::new();
    if !change.is_empty() {
        commands.push(Command::DialIn(DialInCommand::ChangeSettings(Box::new(change))));
    }
    commands.extend(migrates.map(|on| Command::SwitchAutomaticMigration { on }));
    let replace = |on| Command::Provider(ProviderCommand::ReplaceAutomatically { on });
    commands.extend(replaces.map(replace));
    commands
}

/// `Remove-CsOnlineDialInConferencingTenantSettings`
pub fn remove(call: &mut Call<'_>) -> Done {
    is_global_meant(call)?;
    if !call.should_process("Global")? {
        return Ok(());
    }
    let usual = BridgeSettings::default();
    // The name belongs to the bridge and stays.
    let change = SettingsChange {
        name: None,
        notifications: Some(usual.notifications),
        announcement: Some(usual.announcement),
        record_names: Some(usual.record_names),
        pin_length: Some(usual.pin_length),
        unauthenticated: Some(usual.unauthenticated),
        automatic_mail: Some(usual.automatic_mail),
        sender: Some(usual.sender),
        override_sender: Some(usual.override_sender),
    };
    let automatic = Migrations::default().automatic;
    send_all(call, &changes(change, Some(automatic), Some(false)))
}

/// `Get-CsOnlineDialinConferencingTenantConfiguration`
pub fn configuration(call: &mut Call<'_>) -> Done {
    if !is_global_meant(call)? {
        return Ok(());
    }
    let status = call.look(|session| match session.tenant().bridge.exists {
        true => "Enabled",
        false => "Disabled",
    });
    call.write(object(
        "Microsoft.Rtc.Management.WritableConfig.Settings.DialInConferencingConfiguration",
        [("Identity", Value::text("Global")), ("Status", Value::text(status))],
    ));
    Ok(())
}
