//! Lines that make or change a queue: only what is not as usual, or not as before.

use super::parts::{Builder, exists};
use super::{is_past, number};
use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::ids::QueueId;
use crate::domain::routing::queues::{Distribution, Queue, settled_wait};
use crate::domain::routing::sound::{Greeting, Music};
use crate::domain::routing::{Endpoint, Target};
use crate::powershell::cmdlets::routing::{ids, method_name, targets};
use crate::powershell::render::quoted;
use crate::powershell::shell::voice_apps::VoiceApps;

/// The lines that make a queue.
pub fn create(tenant: &Tenant, queue: &Queue) -> Option<String> {
    // Today a number comes through an account, which a new queue does not have.
    if queue.number.is_some() && !is_past(tenant) {
        return None;
    }
    let usual = Queue { name: queue.name.clone(), ..Queue::new("") };
    let mut builder = Builder::new(tenant);
    let old = is_past(tenant) && is_of_2018(&usual, queue);
    let rest = differences(&mut builder, &usual, queue, old, true)?;
    let name = quoted(&queue.name);
    let mut lines = builder.lines;
    lines.push(match old {
        true => {
            let domain = quoted(&tenant.domain);
            format!("New-CsHuntGroup -Name {name} -Domain {domain}{rest}")
        }
        false => format!("New-CsCallQueue -Name {name}{rest}"),
    });
    Some(lines.join("\n"))
}

/// The lines that change a queue.
pub fn change(tenant: &Tenant, id: QueueId, queue: &Queue) -> Option<String> {
    let before = &tenant.routing.queues.get(&id)?.queue;
    let endpoint = Endpoint::Queue(id);
    let mut builder = Builder::new(tenant);
    let old = is_past(tenant) && is_of_2018(before, queue);
    let mut rest = differences(&mut builder, before, queue, old, false)?;
    if queue.name != before.name {
        rest.insert_str(0, &format!(" -Name {}", quoted(&queue.name)));
    }
    let mut lines = builder.lines;
    if !rest.is_empty() {
        lines.push(match old {
            true => {
                let uri = quoted(&ids::primary_uri(tenant, endpoint));
                format!("Set-CsHuntGroup -PrimaryUri {uri}{rest}")
            }
            false => {
                format!("Set-CsCallQueue -Identity {}{rest}", quoted(&ids::guid(tenant, endpoint)))
            }
        });
    }
    if queue.number != before.number && !is_past(tenant) {
        lines.push(number(tenant, endpoint, queue.number));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Whether the cmdlets of 2018 have words for what is different: they name no people, read no
/// text aloud, and know two ways of finding an agent.
fn is_of_2018(before: &Queue, queue: &Queue) -> bool {
    let plain = [Distribution::Attendant, Distribution::Serial];
    let own_file = |queue: &Queue| matches!(queue.greeting, Greeting::Audio(_));
    queue.agents == before.agents
        && (queue.greeting == before.greeting || own_file(queue))
        && plain.contains(&queue.distribution)
}

fn differences(
    builder: &mut Builder<'_>,
    before: &Queue,
    queue: &Queue,
    old: bool,
    is_new: bool,
) -> Option<String> {
    let tenant = builder.tenant;
    let mut rest = sounds(builder, before, queue, old, is_new);
    let mut say = |name: &str, value: String| rest.push_str(&format!(" -{name} {value}"));
    if queue.agents != before.agents {
        let all = Ids::of(tenant);
        let mut agents = Vec::new();
        for agent in &queue.agents {
            tenant.people.get(agent.index())?;
            agents.push(quoted(&all.person(*agent).to_string()));
        }
        say("Users", format!("@({})", agents.join(", ")));
    }
    if queue.number != before.number && is_past(tenant) {
        let uri = queue.number.map(|number| format!("tel:{}", number.e164()));
        say("LineUri", uri.unwrap_or_else(|| "''".into()));
    }
    if queue.distribution != before.distribution {
        say("RoutingMethod", method_name(queue.distribution).into());
    }
    if queue.opt_out != before.opt_out {
        say("AllowOptOut", format!("${}", queue.opt_out));
    }
    if queue.alert_s != before.alert_s {
        say("AgentAlertTime", queue.alert_s.to_string());
    }
    if queue.size != before.size {
        say("OverflowThreshold", queue.size.to_string());
    }
    if queue.when_full != before.when_full {
        say(
            "OverflowAction",
            action(tenant, "OverflowAction", "DisconnectWithBusy", queue.when_full)?,
        );
    }
    let wait_s = settled_wait(queue.wait_s);
    if wait_s != before.wait_s {
        say("TimeoutThreshold", wait_s.to_string());
    }
    if queue.when_waited != before.when_waited {
        say("TimeoutAction", action(tenant, "TimeoutAction", "Disconnect", queue.when_waited)?);
    }
    Some(rest)
}

fn action(tenant: &Tenant, name: &str, end: &str, target: Option<Target>) -> Option<String> {
    let Some(target) = target else { return Some(end.into()) };
    exists(tenant, target)?;
    let (_, id) = targets::named(tenant, &VoiceApps::default(), target);
    Some(format!("Forward -{name}Target {}", quoted(&id)))
}

/// What callers hear.
fn sounds(
    builder: &mut Builder<'_>,
    before: &Queue,
    queue: &Queue,
    old: bool,
    is_new: bool,
) -> String {
    let mut rest = String::new();
    if is_new || queue.music != before.music {
        rest.push_str(&match (&queue.music, old) {
            (Music::Default, _) => " -UseDefaultMusicOnHold $true".to_string(),
            (Music::Own(audio), true) => {
                let (name, bytes) = (quoted(&audio.name), audio.bytes);
                format!(" -MusicOnHoldFileName {name} -MusicOnHoldFileContent (@(0) * {bytes})")
            }
            (Music::Own(audio), false) => {
                let file = builder.audio(audio, "HuntGroup");
                format!(" -MusicOnHoldAudioFileId {file}.Id")
            }
        });
    }
    if queue.greeting != before.greeting {
        rest.push_str(&match (&queue.greeting, old) {
            (Greeting::Audio(audio), true) => {
                let (name, bytes) = (quoted(&audio.name), audio.bytes);
                format!(" -WelcomeMusicFileName {name} -WelcomeMusicFileContent (@(0) * {bytes})")
            }
            (Greeting::Audio(audio), false) => {
                let file = builder.audio(audio, "HuntGroup");
                format!(" -WelcomeMusicAudioFileId {file}.Id")
            }
            (Greeting::Text(text), _) => format!(" -WelcomeTextToSpeechPrompt {}", quoted(text)),
            (Greeting::None, _) => " -WelcomeTextToSpeechPrompt ''".to_string(),
        });
    }
    rest
}
