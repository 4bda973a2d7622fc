//! The parts of attendants that scripts hold in variables: prompts, targets, options, menus, call
//! flows, associations, dial scopes. They say nothing to the organization until an attendant is
//! made of them.

use super::fields::{OAA, given, hinted, items, maybe, object, text_of};
use super::{audio, ids, targets};
use crate::domain::ids::UserSet;
use crate::domain::routing::NAME_MAX;
use crate::domain::routing::sound::{Greeting, TEXT_MAX};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities;
use crate::powershell::cmdlets::people::not_kept;
use crate::powershell::hint::RoutingHint;
use crate::powershell::value::{Value, text};

/// `New-CsAutoAttendantPrompt`
pub fn new_prompt(call: &mut Call<'_>) -> Done {
    let spoken = call.text("TextToSpeechPrompt");
    let length = spoken.as_ref().map_or(0, |spoken| spoken.chars().count());
    if length > TEXT_MAX {
        let message = format!("A text to speech prompt has at most {TEXT_MAX} characters.");
        return Err(call.invalid(message, &length.to_string()));
    }
    let file = call.value("AudioFilePrompt").cloned();
    let usual = if file.is_some() { "AudioFile" } else { "TextToSpeech" };
    let active = call.text("ActiveType").unwrap_or_else(|| usual.into());
    let missing = match active.as_str() {
        "TextToSpeech" if spoken.is_none() => Some("TextToSpeechPrompt"),
        "AudioFile" if file.is_none() => Some("AudioFilePrompt"),
        _ => None,
    };
    if let Some(missing) = missing {
        let message = format!("{missing} is required where the active type is {active}.");
        return Err(call.invalid(message, &active));
    }
    call.write(prompt(&active, spoken.as_deref(), file));
    Ok(())
}

/// A prompt as an object.
pub fn prompt(active: &str, spoken: Option<&str>, file: Option<Value>) -> Value {
    object(
        OAA,
        "Prompt",
        [
            ("ActiveType", Value::text(active)),
            ("TextToSpeechPrompt", maybe(spoken)),
            ("AudioFilePrompt", file.unwrap_or(Value::Null)),
        ],
    )
}

/// What prompts say, of which there may be one.
pub fn greeting(call: &Call<'_>, prompts: &[Value]) -> Done<Greeting> {
    let only = match prompts {
        [] => return Ok(Greeting::None),
        [only] => only,
        _ => {
            let message = "Only one prompt can be played in one place.";
            return Err(call.invalid(message, &prompts.len().to_string()));
        }
    };
    match text_of(only, "ActiveType").as_str() {
        "TextToSpeech" => Ok(Greeting::Text(text_of(only, "TextToSpeechPrompt").into())),
        "AudioFile" => {
            let file = given(only, "AudioFilePrompt").unwrap_or(Value::Null);
            audio::of(call, &file).map(Greeting::Audio)
        }
        "None" => Ok(Greeting::None),
        _ => Err(call.invalid("Greetings and prompts are made by New-CsAutoAttendantPrompt.", "")),
    }
}

/// `New-CsAutoAttendantCallableEntity`
pub fn new_callable_entity(call: &mut Call<'_>) -> Done {
    let (id, kind) = (call.text("Identity"), call.text("Type").unwrap_or_default());
    let id = id.unwrap_or_default();
    match kind.as_str() {
        "ExternalPstn" => targets::of_number(call, &id).map(drop)?,
        "SharedVoicemail" => return Err(targets::outside(call, &id)),
        _ => {}
    }
    let voicemail = [
        call.flag("EnableTranscription"),
        call.flag("EnableSharedVoicemailSystemPromptSuppression"),
    ];
    let priority = call.number("CallPriority").and_then(|n| i32::try_from(n).ok()).unwrap_or(3);
    call.write(targets::callable(&id, &kind, priority, voicemail));
    not_kept(call, &["CallPriority", "SharedVoicemailHistoryTemplateId"]);
    Ok(())
}

/// `New-CsAutoAttendantMenuOption`
pub fn new_menu_option(call: &mut Call<'_>) -> Done {
    let action = call.text("Action").unwrap_or_default();
    let response = call.text("DtmfResponse").unwrap_or_else(|| "Automatic".into());
    let target = call.value("CallTarget").cloned();
    let is_automatic = response == "Automatic";
    let goes_on = action.starts_with("TransferCall");
    if action == "TransferCallToTarget" && target.is_none() {
        let message = "CallTarget is required where the action is TransferCallToTarget.";
        return Err(call.invalid(message, &action));
    }
    if !(goes_on || is_automatic && action == "DisconnectCall") {
        let message = format!("A menu option cannot have the action {action} here.");
        return Err(hinted(call.invalid(message, &action), RoutingHint::KeysLead));
    }
    let voice = call.texts("VoiceResponses");
    if voice.len() > 1 {
        let message = "A menu option has at most one voice response.";
        return Err(call.invalid(message, &voice.join(", ")));
    }
    call.write(option(&action, &response, &voice, target));
    not_kept(
        call,
        &[
            "Prompt",
            "Description",
            "MainlineAttendantTarget",
            "AgentTargetType",
            "AgentTarget",
            "AgentTargetTagTemplateId",
        ],
    );
    Ok(())
}

/// A menu option as an object.
pub fn option(action: &str, response: &str, voice: &[String], target: Option<Value>) -> Value {
    let voice = voice.iter().map(|said| Value::text(said.as_str())).collect();
    object(
        OAA,
        "MenuOption",
        [
            ("Action", Value::text(action)),
            ("DtmfResponse", Value::text(response)),
            ("VoiceResponses", Value::array(voice)),
            ("CallTarget", target.unwrap_or(Value::Null)),
            ("Prompt", Value::Null),
        ],
    )
}

/// `New-CsAutoAttendantMenu`
pub fn new_menu(call: &mut Call<'_>) -> Done {
    let name = call.text("Name").unwrap_or_default();
    let list = |name: &str| call.value(name).map(Value::items).unwrap_or_default();
    let (prompts, options) = (list("Prompts"), list("MenuOptions"));
    let search = call.text("DirectorySearchMethod");
    let by_name = call.flag("EnableDialByName") || search.as_deref() == Some("ByName");
    call.write(menu(&name, prompts, options, by_name));
    if search.as_deref() == Some("ByExtension") {
        // Callers name people here; nobody has an extension.
        not_kept(call, &["DirectorySearchMethod"]);
    }
    Ok(())
}

/// A menu as an object.
pub fn menu(name: &str, prompts: Vec<Value>, options: Vec<Value>, by_name: bool) -> Value {
    let search = if by_name { "ByName" } else { "None" };
    object(
        OAA,
        "Menu",
        [
            ("Name", Value::text(name)),
            ("Prompts", Value::array(prompts)),
            ("MenuOptions", Value::array(options)),
            ("DialByNameEnabled", Value::Bool(by_name)),
            ("DirectorySearchMethod", Value::text(search)),
        ],
    )
}

/// `New-CsAutoAttendantCallFlow`
pub fn new_call_flow(call: &mut Call<'_>) -> Done {
    let name = call.text("Name").unwrap_or_default();
    check_name(call, &name)?;
    let menu = call.value("Menu").cloned().unwrap_or(Value::Null);
    if given(&menu, "MenuOptions").is_none() {
        let message = "Menu takes a menu that New-CsAutoAttendantMenu made.";
        return Err(call.invalid(message, &text::of(&menu)));
    }
    let greetings = call.value("Greetings").map(Value::items).unwrap_or_default();
    let count = call.state.voice_apps.count();
    let id = call.look(|session| ids::derived(session.tenant(), &format!("call flow {count}")));
    call.write(call_flow(&id, &name, greetings, menu));
    not_kept(
        call,
        &[
            "ForceListenMenuEnabled",
            "RingResourceAccountDelegates",
            "TimeoutThreshold",
            "TimeoutDisconnectPromptType",
            "TimeoutDisconnectPromptCustomText",
            "AiDisclaimerType",
            "AiDisclaimerCustomText",
        ],
    );
    Ok(())
}

fn check_name(call: &Call<'_>, name: &str) -> Done {
    match name.chars().count() > NAME_MAX {
        true => {
            let message = format!("The name \"{name}\" has more than {NAME_MAX} characters.");
            Err(call.invalid(message, name))
        }
        false => Ok(()),
    }
}

/// A call flow as an object.
pub fn call_flow(id: &str, name: &str, greetings: Vec<Value>, menu: Value) -> Value {
    object(
        OAA,
        "CallFlow",
        [
            ("Id", Value::text(id)),
            ("Name", Value::text(name)),
            ("Greetings", Value::array(greetings)),
            ("Menu", menu),
            ("ForceListenMenuEnabled", Value::Bool(false)),
        ],
    )
}

/// `New-CsAutoAttendantCallHandlingAssociation`
pub fn new_association(call: &mut Call<'_>) -> Done {
    let text = |name: &str| call.text(name).unwrap_or_default();
    let (kind, schedule, flow) = (text("Type"), text("ScheduleId"), text("CallFlowId"));
    let is_enabled = !call.flag("Disable");
    if !is_enabled && kind != "AfterHours" {
        let message = "Only an association of the type AfterHours can be disabled.";
        return Err(call.invalid(message, &kind));
    }
    call.write(association(&kind, &schedule, &flow, is_enabled));
    Ok(())
}

/// An association as an object.
pub fn association(kind: &str, schedule: &str, flow: &str, is_enabled: bool) -> Value {
    object(
        OAA,
        "CallHandlingAssociation",
        [
            ("Type", Value::text(kind)),
            ("ScheduleId", Value::text(schedule)),
            ("CallFlowId", Value::text(flow)),
            ("Enabled", Value::Bool(is_enabled)),
        ],
    )
}

/// `New-CsAutoAttendantDialScope`
pub fn new_dial_scope(call: &mut Call<'_>) -> Done {
    let ids = call.texts("GroupIds");
    scope_people(call, &ids)?;
    call.write(dial_scope(&ids));
    Ok(())
}

/// A dial scope as an object.
pub fn dial_scope(ids: &[String]) -> Value {
    let ids = Value::array(ids.iter().map(|id| Value::text(id.as_str())).collect());
    let group = object(OAA, "GroupDialScope", [("GroupIds", ids)]);
    object(OAA, "DialScope", [("Type", Value::text("Group")), ("GroupScope", group)])
}

/// The people of a dial scope; nothing where there is none.
pub fn scope(call: &Call<'_>, scope: Option<&Value>) -> Done<Option<UserSet>> {
    let Some(group) = scope.and_then(|scope| given(scope, "GroupScope")) else { return Ok(None) };
    let ids: Vec<String> = items(&group, "GroupIds").iter().map(text::of).collect();
    scope_people(call, &ids).map(Some)
}

fn scope_people(call: &Call<'_>, ids: &[String]) -> Done<UserSet> {
    let person = |id: &String| identities::person(call, id);
    let people: Done<Vec<_>> = ids.iter().map(person).collect();
    match people {
        Ok(people) => Ok(people.into_iter().collect()),
        Err(why) => Err(hinted(why, RoutingHint::ScopeOfPeople)),
    }
}
