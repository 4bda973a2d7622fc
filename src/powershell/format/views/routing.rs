//! How queues, attendants and their parts look: parts within others are shown by their names.

use crate::powershell::format::property;
use crate::powershell::format::view::{Column, View};
use crate::powershell::value::{Value, format, text};

pub const VIEWS: &[View] = &[
    View::list(
        &["Microsoft.Rtc.Management.Hosted.OAA.Models.AutoAttendant"],
        &[
            Column::of("Id"),
            Column::of("TenantId"),
            Column::of("Name"),
            Column::of("LanguageId"),
            Column::of("VoiceId"),
            Column::made("DefaultCallFlow", |own| names(own, "DefaultCallFlow", "Name")),
            Column::made("Operator", |own| names(own, "Operator", "Id")),
            Column::of("TimeZoneId"),
            Column::of("VoiceResponseEnabled"),
            Column::made("CallFlows", |own| names(own, "CallFlows", "Name")),
            Column::made("Schedules", |own| names(own, "Schedules", "Name")),
            Column::made("CallHandlingAssociations", associations),
            Column::made("Status", status),
            Column::of("DialByNameResourceId"),
            Column::made("DirectoryLookupScope", scope),
            Column::of("ApplicationInstances"),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.OAA.Models.OrgAutoAttendant"],
        &[
            Column::of("PrimaryUri"),
            Column::of("TenantId"),
            Column::of("Name"),
            Column::of("LineUris"),
            Column::of("LanguageId"),
            Column::of("VoiceId"),
            Column::made("DefaultCallFlow", |own| names(own, "DefaultCallFlow", "Name")),
            Column::made("Operator", |own| names(own, "Operator", "Id")),
            Column::of("TimeZoneId"),
            Column::of("VoiceResponseEnabled"),
            Column::made("CallFlows", |own| names(own, "CallFlows", "Name")),
            Column::made("Schedules", |own| names(own, "Schedules", "Name")),
            Column::made("CallHandlingAssociations", associations),
            Column::made("Status", status),
            Column::of("DialByNameResourceId"),
            Column::made("DirectoryLookupScope", scope),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.OAA.Models.CallFlow"],
        &[
            Column::of("Id"),
            Column::of("Name"),
            Column::made("Greetings", |own| prompts(own, "Greetings")),
            Column::made("Menu", |own| names(own, "Menu", "Name")),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.OAA.Models.Menu"],
        &[
            Column::of("Name"),
            Column::made("Prompts", |own| prompts(own, "Prompts")),
            Column::made("MenuOptions", |own| names(own, "MenuOptions", "DtmfResponse")),
            Column::of("DialByNameEnabled"),
            Column::of("DirectorySearchMethod"),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.OAA.Models.MenuOption"],
        &[
            Column::of("Action"),
            Column::of("DtmfResponse"),
            Column::of("VoiceResponses"),
            Column::made("CallTarget", |own| names(own, "CallTarget", "Id")),
            Column::of("Prompt"),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.OAA.Models.CallHandlingAssociation"],
        &[
            Column::of("Type"),
            Column::of("ScheduleId"),
            Column::of("CallFlowId"),
            Column::of("Enabled"),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.OAA.Models.Prompt"],
        &[
            Column::of("ActiveType"),
            Column::of("TextToSpeechPrompt"),
            Column::made("AudioFilePrompt", |own| names(own, "AudioFilePrompt", "FileName")),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.OAA.Models.DialScope"],
        &[Column::of("Type"), Column::made("GroupScope", group)],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.Online.Models.Schedule"],
        &[
            Column::of("Id"),
            Column::of("Name"),
            Column::of("Type"),
            Column::made("WeeklyRecurrentSchedule", weekly),
            Column::made("FixedSchedule", fixed),
            Column::made("AssociatedConfigurationIds", |own| {
                Value::text(texts(own, "AssociatedConfigurationIds").join(", "))
            }),
        ],
    ),
    View::list(&["Microsoft.Rtc.Management.Hosted.CallQueue.Models.CallQueue"], QUEUE),
    View::list(
        &["Microsoft.Skype.Rgs.Configuration.HuntGroup"],
        &[
            Column::of("PrimaryUri"),
            Column::of("Name"),
            Column::of("LineUri"),
            Column::of("RoutingMethod"),
            Column::of("DistributionLists"),
            Column::of("Agents"),
            Column::of("AgentAlertTime"),
            Column::of("AllowOptOut"),
            Column::of("OverflowThreshold"),
            Column::of("OverflowAction"),
            Column::of("OverflowActionTarget"),
            Column::of("TimeoutThreshold"),
            Column::of("TimeoutAction"),
            Column::of("TimeoutActionTarget"),
            Column::of("UseDefaultMusicOnHold"),
            Column::of("MusicOnHoldFileName"),
            Column::of("WelcomeMusicFileName"),
            Column::made("Statistics", statistics),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.Online.Models.AssociationOperationOutput"],
        &[Column::made("Results", |own| names(own, "Results", "Result"))],
    ),
];

const QUEUE: &[Column] = &[
    Column::of("TenantId"),
    Column::of("Identity"),
    Column::of("Name"),
    Column::of("Agents"),
    Column::of("AgentAlertTime"),
    Column::of("AllowOptOut"),
    Column::of("ConferenceMode"),
    Column::of("DistributionLists"),
    Column::of("LanguageId"),
    Column::of("MusicOnHoldAudioFileId"),
    Column::of("NoAgentAction"),
    Column::of("OverflowAction"),
    Column::made("OverflowActionTarget", |own| names(own, "OverflowActionTarget", "Id")),
    Column::of("OverflowThreshold"),
    Column::of("PresenceBasedRouting"),
    Column::of("RoutingMethod"),
    Column::made("Statistics", statistics),
    Column::of("TimeoutAction"),
    Column::made("TimeoutActionTarget", |own| names(own, "TimeoutActionTarget", "Id")),
    Column::of("TimeoutThreshold"),
    Column::of("UseDefaultMusicOnHold"),
    Column::of("Users"),
    Column::of("WelcomeMusicAudioFileId"),
    Column::of("WelcomeTextToSpeechPrompt"),
    Column::of("ApplicationInstances"),
];

fn of(value: &Value, name: &str) -> Value {
    property::get(value, name).unwrap_or(Value::Null)
}

fn texts(value: &Value, name: &str) -> Vec<String> {
    of(value, name).items().iter().map(text::of).collect()
}

/// What one part, or several, are called.
fn names(value: &Value, name: &str, by: &str) -> Value {
    let named = |part: &Value| text::of(&of(part, by));
    let all: Vec<String> = of(value, name).items().iter().map(named).collect();
    Value::text(all.join(", "))
}

fn prompts(value: &Value, name: &str) -> Value {
    let said = |prompt: &Value| match text::of(&of(prompt, "ActiveType")).as_str() {
        "AudioFile" => text::of(&of(&of(prompt, "AudioFilePrompt"), "FileName")),
        _ => text::of(&of(prompt, "TextToSpeechPrompt")),
    };
    let all: Vec<String> = of(value, name).items().iter().map(said).collect();
    Value::text(all.join(", "))
}

/// `AfterHours(1), Holiday(2)`
fn associations(value: &Value) -> Value {
    let kinds: Vec<String> = of(value, "CallHandlingAssociations")
        .items()
        .iter()
        .map(|a| text::of(&of(a, "Type")))
        .collect();
    let counted = ["AfterHours", "Holiday"].into_iter().filter_map(|kind| {
        let count = kinds.iter().filter(|own| *own == kind).count();
        (count > 0).then(|| format!("{kind}({count})"))
    });
    Value::text(counted.collect::<Vec<_>>().join(", "))
}

/// One word where all records say the same.
fn status(value: &Value) -> Value {
    let said = |record: &Value| text::of(&of(record, "Status"));
    let mut all: Vec<String> = of(value, "Status").items().iter().map(said).collect();
    all.dedup();
    Value::text(all.join(", "))
}

fn scope(value: &Value) -> Value {
    let scope = of(value, "DirectoryLookupScope");
    let said = ["InclusionScope", "ExclusionScope"].into_iter().filter_map(|name| {
        match of(&scope, name) {
            Value::Null => None,
            own => Some(format!("{name}{}", text::of(&group(&own)))),
        }
    });
    Value::text(said.collect::<Vec<_>>().join(", "))
}

fn group(value: &Value) -> Value {
    let ids = texts(&of(value, "GroupScope"), "GroupIds");
    Value::text(format!("({})", ids.len()))
}

/// `Monday 09:00-17:00; Tuesday 09:00-17:00`, and at which times it is not in effect instead.
fn weekly(value: &Value) -> Value {
    let week = of(value, "WeeklyRecurrentSchedule");
    if let Value::Null = week {
        return Value::Null;
    }
    let clock = |value: Value| match value {
        Value::Duration(ms) if ms >= crate::domain::time::DAY_MS => "24:00".to_string(),
        own => text::of(&own).chars().take(5).collect(),
    };
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let said = days.into_iter().filter_map(|day| {
        let ranges = of(&week, &format!("{day}Hours")).items();
        let range =
            |range: &Value| format!("{}-{}", clock(of(range, "Start")), clock(of(range, "End")));
        let ranges: Vec<String> = ranges.iter().map(range).collect();
        (!ranges.is_empty()).then(|| format!("{day} {}", ranges.join(", ")))
    });
    let said = said.collect::<Vec<_>>().join("; ");
    match of(&week, "ComplementEnabled").is_true() {
        true => Value::text(format!("All but {said}")),
        false => Value::text(said),
    }
}

/// `24/12/2018 00:00 - 26/12/2018 00:00`
fn fixed(value: &Value) -> Value {
    let dates = of(value, "FixedSchedule");
    if let Value::Null = dates {
        return Value::Null;
    }
    let bound = |range: &Value, name: &str| {
        format::one(&of(range, name), "dd/MM/yyyy HH:mm").unwrap_or_default()
    };
    let range = |range: &Value| format!("{} - {}", bound(range, "Start"), bound(range, "End"));
    let all: Vec<String> = of(&dates, "DateTimeRanges").items().iter().map(range).collect();
    Value::text(all.join(", "))
}

/// `Current queue size = 0`
fn statistics(value: &Value) -> Value {
    let said = |figure: &Value| {
        format!("{} = {}", text::of(&of(figure, "StatName")), text::of(&of(figure, "StatValue")))
    };
    let all: Vec<String> = of(value, "Statistics").items().iter().map(said).collect();
    Value::text(all.join(", "))
}
