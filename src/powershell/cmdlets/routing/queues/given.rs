//! What the parameters of the cmdlets say of a queue, put over what its page said before.

use crate::domain::ids::UserId;
use crate::domain::routing::Target;
use crate::domain::routing::queues::{Distribution, Queue};
use crate::domain::routing::sound::{Greeting, Music};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities;
use crate::powershell::cmdlets::routing::fields::hinted;
use crate::powershell::cmdlets::routing::{audio, organizational, targets};
use crate::powershell::hint::RoutingHint;

/// The page of a queue with what `New-` and `Set-CsCallQueue` say.
pub fn today(call: &mut Call<'_>, page: Queue, is_new: bool) -> Done<Queue> {
    let mut queue = everywhere(call, page)?;
    for name in ["User", "Users"] {
        if call.has(name) {
            queue.agents = agents(call, &call.texts(name))?;
        }
    }
    if let Some(id) = filled(call, "WelcomeMusicAudioFileId") {
        queue.greeting = Greeting::Audio(audio::found(call, &id)?);
    }
    if call.has("WelcomeTextToSpeechPrompt") {
        queue.greeting = match filled(call, "WelcomeTextToSpeechPrompt") {
            Some(_) if filled(call, "WelcomeMusicAudioFileId").is_some() => {
                return Err(together(call, "WelcomeTextToSpeechPrompt", "WelcomeMusicAudioFileId"));
            }
            Some(text) => Greeting::Text(text.into()),
            None if filled(call, "WelcomeMusicAudioFileId").is_some() => queue.greeting,
            None => Greeting::None,
        };
    }
    let own = match filled(call, "MusicOnHoldAudioFileId") {
        Some(id) => Some(Music::Own(audio::found(call, &id)?)),
        None => None,
    };
    queue.music = music(call, own, queue.music, is_new, "MusicOnHoldAudioFileId")?;
    Ok(queue)
}

/// The page of a queue with what the cmdlets of 2018 say.
pub fn of_2018(call: &mut Call<'_>, page: Queue, is_new: bool) -> Done<Queue> {
    let mut queue = everywhere(call, page)?;
    if call.has("WelcomeMusicFileName") || call.has("WelcomeMusicFileContent") {
        queue.greeting = match filled(call, "WelcomeMusicFileName") {
            Some(name) => {
                needs_content(call, "WelcomeMusicFileName", "WelcomeMusicFileContent")?;
                Greeting::Audio(audio::brought(call, &name, "WelcomeMusicFileContent")?)
            }
            None => Greeting::None,
        };
    }
    let own = match filled(call, "MusicOnHoldFileName") {
        Some(name) => {
            needs_content(call, "MusicOnHoldFileName", "MusicOnHoldFileContent")?;
            Some(Music::Own(audio::brought(call, &name, "MusicOnHoldFileContent")?))
        }
        None => None,
    };
    queue.music = music(call, own, queue.music, is_new, "MusicOnHoldFileName")?;
    Ok(queue)
}

fn needs_content(call: &Call<'_>, name: &str, content: &str) -> Done {
    match call.value(content) {
        Some(_) => Ok(()),
        None => {
            let message = format!("{name} needs the content of the file in {content}.");
            Err(call.invalid(message, &call.text(name).unwrap_or_default()))
        }
    }
}

fn together(call: &Call<'_>, one: &str, other: &str) -> crate::powershell::cmdlet::Stopped {
    let message = format!("{one} and {other} cannot be specified together.");
    call.invalid(message, &call.text(one).unwrap_or_default())
}

/// A parameter's text, where there is one in it.
fn filled(call: &Call<'_>, name: &str) -> Option<String> {
    call.text(name).filter(|text| !text.is_empty())
}

/// What all cmdlets about queues take.
fn everywhere(call: &mut Call<'_>, page: Queue) -> Done<Queue> {
    let mut queue = page;
    if !call.texts("DistributionLists").is_empty() {
        let lists = call.texts("DistributionLists").join(", ");
        let message = format!("The distribution lists \"{lists}\" were not found.");
        return Err(hinted(call.not_found(message, &lists), RoutingHint::NoGroups));
    }
    if let Some(name) = call.text("Name") {
        queue.name = name.into();
    }
    if call.has("LineUri") {
        queue.number = match filled(call, "LineUri") {
            Some(uri) => Some(organizational::number(call, &uri)?),
            None => None,
        };
    }
    let figure = |name: &str| call.number(name).and_then(|n| u32::try_from(n).ok());
    queue.alert_s = figure("AgentAlertTime").unwrap_or(queue.alert_s);
    queue.size = figure("OverflowThreshold").unwrap_or(queue.size);
    queue.wait_s = figure("TimeoutThreshold").unwrap_or(queue.wait_s);
    queue.opt_out = call.choice("AllowOptOut").unwrap_or(queue.opt_out);
    if let Some(method) = call.text("RoutingMethod") {
        let named = |own: &Distribution| method_name(*own) == method;
        queue.distribution = Distribution::ALL.into_iter().find(named).unwrap_or_default();
    }
    queue.when_full = action(call, "OverflowAction", queue.when_full)?;
    queue.when_waited = action(call, "TimeoutAction", queue.when_waited)?;
    Ok(queue)
}

/// How the cmdlets name a way of finding an agent.
pub fn method_name(distribution: Distribution) -> &'static str {
    match distribution {
        Distribution::Attendant => "Attendant",
        Distribution::Serial => "Serial",
        Distribution::RoundRobin => "RoundRobin",
        Distribution::LongestIdle => "LongestIdle",
    }
}

/// Where calls go on to: by the action and its target, or as before.
fn action(call: &Call<'_>, name: &str, before: Option<Target>) -> Done<Option<Target>> {
    let target_name = format!("{name}Target");
    let target = filled(call, &target_name);
    let (action, is_given) = match call.text(name) {
        Some(action) => (action, true),
        None if before.is_some() => ("Forward".into(), false),
        None => (String::new(), false),
    };
    match (action.as_str(), target) {
        ("Forward", Some(target)) => targets::of_text(call, &target).map(Some),
        ("Forward", None) if !is_given || before.is_some() => Ok(before),
        ("Forward", None) => {
            let message = format!("{target_name} is required where {name} is Forward.");
            Err(call.invalid(message, "Forward"))
        }
        ("Voicemail" | "SharedVoicemail", _) => {
            let message = format!("The action {action} is not available in this organization.");
            Err(hinted(call.invalid(message, &action), RoutingHint::InsideOnly))
        }
        (_, Some(target)) => {
            let message = format!("{target_name} is only taken where {name} is Forward.");
            Err(call.invalid(message, &target))
        }
        (_, None) => Ok(None),
    }
}

/// One of the service's music and an own file there always is (CQ-10).
fn music(
    call: &Call<'_>,
    own: Option<Music>,
    before: Music,
    is_new: bool,
    file: &str,
) -> Done<Music> {
    let usual = call.choice("UseDefaultMusicOnHold");
    match (own, usual) {
        (Some(_), Some(true)) => Err(together(call, "UseDefaultMusicOnHold", file)),
        (Some(own), _) => Ok(own),
        (None, Some(true)) => Ok(Music::Default),
        (None, None) if !is_new => Ok(before),
        (None, Some(false)) if matches!(before, Music::Own(_)) => Ok(before),
        (None, _) => {
            let message =
                format!("Specify UseDefaultMusicOnHold $true, or an own file with {file}.");
            Err(call.invalid(message, "UseDefaultMusicOnHold"))
        }
    }
}

/// The people whom a list of identities names.
fn agents(call: &Call<'_>, identities: &[String]) -> Done<Vec<UserId>> {
    identities.iter().map(|one| identities::person(call, one)).collect()
}
