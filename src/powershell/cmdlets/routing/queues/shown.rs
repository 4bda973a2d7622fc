//! Queues as objects, for the cmdlets of today and of 2018.

use super::given::method_name;
use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::ids::QueueId;
use crate::domain::routing::queues::CallQueue;
use crate::domain::routing::sound::{Greeting, Music};
use crate::domain::routing::{Endpoint, Target};
use crate::powershell::cmdlets::routing::fields::{QUEUE, maybe, number, object};
use crate::powershell::cmdlets::routing::{accounts, ids, targets};
use crate::powershell::shell::voice_apps::VoiceApps;
use crate::powershell::value::Value;

/// The type of queues as of 2018.
const HUNT_GROUP: &str = "Microsoft.Skype.Rgs.Configuration.";

/// A queue as today's cmdlets show it; without its content only who it is.
pub fn today(tenant: &Tenant, apps: &VoiceApps, id: QueueId, is_bare: bool) -> Option<Value> {
    let made = tenant.routing.queues.get(&id)?;
    let queue = &made.queue;
    let endpoint = Endpoint::Queue(id);
    let account = accounts::of(tenant, apps, endpoint);
    let account = account.map(|account| Value::text(ids::account(tenant, &account.address)));
    let accounts = Value::array(account.into_iter().collect());
    let guid = Value::text(ids::guid(tenant, endpoint));
    if is_bare {
        let fields = [
            ("TenantId", Value::text(ids::tenant(tenant))),
            ("Identity", guid),
            ("Name", Value::text(&*queue.name)),
            ("ApplicationInstances", accounts),
        ];
        return Some(object(QUEUE, "CallQueue", fields));
    }
    let all = Ids::of(tenant);
    let users = queue.agents.iter().map(|agent| Value::text(all.person(*agent).to_string()));
    let target = |target: Option<Target>| {
        target.map_or(Value::Null, |target| {
            let (kind, id) = targets::named(tenant, apps, target);
            let fields = [("Id", Value::text(id)), ("Type", Value::text(kind))];
            object(QUEUE, "CallableEntity", fields)
        })
    };
    let spoken = match &queue.greeting {
        Greeting::Text(text) => Value::text(&**text),
        Greeting::None | Greeting::Audio(_) => Value::Null,
    };
    let (welcome, music) = files(tenant, made);
    let fields = [
        ("TenantId", Value::text(ids::tenant(tenant))),
        ("Identity", guid),
        ("Name", Value::text(&*queue.name)),
        ("Agents", agents(tenant, made)),
        ("AgentAlertTime", number(queue.alert_s)),
        ("AllowOptOut", Value::Bool(queue.opt_out)),
        ("ConferenceMode", Value::Bool(true)),
        ("DistributionLists", Value::array(Vec::new())),
        ("LanguageId", Value::Null),
        ("LineUri", line_uri(made)),
        ("MusicOnHoldAudioFileId", music),
        ("NoAgentAction", Value::text("Queue")),
        ("OverflowAction", Value::text(overflow(made))),
        ("OverflowActionTarget", target(queue.when_full)),
        ("OverflowThreshold", number(queue.size)),
        ("PresenceBasedRouting", Value::Bool(true)),
        ("RoutingMethod", Value::text(method_name(queue.distribution))),
        ("Statistics", statistics()),
        ("TimeoutAction", Value::text(timeout(made))),
        ("TimeoutActionTarget", target(queue.when_waited)),
        ("TimeoutThreshold", number(queue.wait_s)),
        ("UseDefaultMusicOnHold", Value::Bool(queue.music == Music::Default)),
        ("Users", Value::array(users.collect())),
        ("WelcomeMusicAudioFileId", welcome),
        ("WelcomeTextToSpeechPrompt", spoken),
        ("ApplicationInstances", accounts),
    ];
    Some(object(QUEUE, "CallQueue", fields))
}

/// A queue as the cmdlets of 2018 show it.
pub fn of_2018(tenant: &Tenant, id: QueueId) -> Option<Value> {
    let made = tenant.routing.queues.get(&id)?;
    let queue = &made.queue;
    let target = |target: Option<Target>| {
        // These cmdlets name everything by its SIP address, whatever the time.
        target.map_or(Value::Null, |target| match target {
            Target::Endpoint(endpoint) => Value::text(ids::primary_uri(tenant, endpoint)),
            Target::Person(user) => {
                let person = tenant.people.get(user.index());
                maybe(person.map(|person| format!("sip:{}", person.address)))
            }
        })
    };
    let name = |audio: &crate::domain::routing::sound::Audio| Value::text(&*audio.name);
    let welcome = match &queue.greeting {
        Greeting::Audio(audio) => name(audio),
        Greeting::None | Greeting::Text(_) => Value::Null,
    };
    let music = match &queue.music {
        Music::Own(audio) => name(audio),
        Music::Default => Value::Null,
    };
    let fields = [
        ("PrimaryUri", Value::text(ids::primary_uri(tenant, Endpoint::Queue(id)))),
        ("Name", Value::text(&*queue.name)),
        ("LineUri", line_uri(made)),
        ("RoutingMethod", Value::text(method_name(queue.distribution))),
        ("DistributionLists", Value::array(Vec::new())),
        ("Agents", agents(tenant, made)),
        ("AgentAlertTime", number(queue.alert_s)),
        ("AllowOptOut", Value::Bool(queue.opt_out)),
        ("OverflowThreshold", number(queue.size)),
        ("OverflowAction", Value::text(overflow(made))),
        ("OverflowActionTarget", target(queue.when_full)),
        ("TimeoutThreshold", number(queue.wait_s)),
        ("TimeoutAction", Value::text(timeout(made))),
        ("TimeoutActionTarget", target(queue.when_waited)),
        ("UseDefaultMusicOnHold", Value::Bool(queue.music == Music::Default)),
        ("MusicOnHoldFileName", music),
        ("WelcomeMusicFileName", welcome),
        ("Statistics", statistics()),
    ];
    Some(object(HUNT_GROUP, "HuntGroup", fields))
}

fn overflow(made: &CallQueue) -> &'static str {
    if made.queue.when_full.is_some() { "Forward" } else { "DisconnectWithBusy" }
}

fn timeout(made: &CallQueue) -> &'static str {
    if made.queue.when_waited.is_some() { "Forward" } else { "Disconnect" }
}

fn line_uri(made: &CallQueue) -> Value {
    maybe(made.queue.number.map(|number| format!("tel:{}", number.e164())))
}

/// The agents with whether they take calls (CQ-06).
fn agents(tenant: &Tenant, made: &CallQueue) -> Value {
    let all = Ids::of(tenant);
    let agent = |agent: &crate::domain::ids::UserId| {
        let fields = [
            ("ObjectId", Value::text(all.person(*agent).to_string())),
            ("OptIn", Value::Bool(!made.opted_out.contains(agent))),
        ];
        object(QUEUE, "Agent", fields)
    };
    Value::array(made.queue.agents.iter().map(agent).collect())
}

/// How many calls wait. Calls are tried one at a time here, so none does.
fn statistics() -> Value {
    let fields = [("StatName", Value::text("Current queue size")), ("StatValue", Value::Int(0))];
    Value::array(vec![object(QUEUE, "CallQueueStatistics", fields)])
}

/// The Guids of the greeting's and the music's files.
fn files(tenant: &Tenant, made: &CallQueue) -> (Value, Value) {
    let id = |audio| Value::text(ids::audio(tenant, audio));
    let welcome = match &made.queue.greeting {
        Greeting::Audio(audio) => id(audio),
        Greeting::None | Greeting::Text(_) => Value::Null,
    };
    let music = match &made.queue.music {
        Music::Own(audio) => id(audio),
        Music::Default => Value::Null,
    };
    (welcome, music)
}
