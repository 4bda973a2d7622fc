//! Attendants as objects: call flows, schedules and what ties them together, made of what the
//! organization knows and of the names that scripts gave.

use super::fields::{OAA, maybe, object};
use super::schedules::{inverse, ranges_of};
use super::{accounts, audio, ids, parts, schedules as schedule_objects, targets, zones};
use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::ids::{AttendantId, UserSet};
use crate::domain::routing::Endpoint;
use crate::domain::routing::attendants::{Attendant, AutoAttendant, Handling, Then};
use crate::domain::routing::hours::{SLOTS, Week, slots};
use crate::domain::routing::sound::Greeting;
use crate::powershell::shell::voice_apps::{Called, Place, Schedule, VoiceApps, When};
use crate::powershell::value::Value;

/// How much of an attendant is shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Amount {
    /// Whether the status records are there.
    pub status: bool,
    /// Whether only names, identities and accounts are there.
    pub bare: bool,
}

/// A part of an attendant beyond business hours.
struct Part<'a> {
    place: Place,
    kind: &'static str,
    handling: &'a Handling,
    when: When,
    is_enabled: bool,
}

/// The parts of an attendant beyond business hours. What callers would meet after hours is kept
/// without hours, and stands there disabled.
fn parts_of(attendant: &Attendant) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    let after = |named: Week, is_complement: bool, is_enabled: bool| Part {
        place: Place::After,
        kind: "AfterHours",
        handling: &attendant.after,
        when: When::Weekly { named, is_complement },
        is_enabled,
    };
    match attendant.hours {
        // A schedule has hours on one day at least.
        Some(week) if week.0 == [0; 7] => found.push(after(inverse(&week), false, true)),
        Some(week) => found.push(after(week, true, true)),
        None if attendant.after == Handling::default() => {}
        None => found.push(after(Week([slots(0, SLOTS); 7]), true, false)),
    }
    found.extend(attendant.holidays.iter().map(|holiday| Part {
        place: Place::Holiday(holiday.name.to_lowercase()),
        kind: "Holiday",
        handling: &holiday.handling,
        when: When::Fixed(ranges_of(&holiday.ranges)),
        is_enabled: true,
    }));
    found
}

/// What a part is called: as a script said, or as the pages would.
fn called(tenant: &Tenant, apps: &VoiceApps, id: AttendantId, place: &Place) -> Called {
    if let Some(called) = apps.parts.get(&(id, place.clone())) {
        return called.clone();
    }
    let (key, name) = match place {
        Place::Business => ("business".to_string(), "Default".to_string()),
        Place::After => ("after".to_string(), "After hours".to_string()),
        Place::Holiday(name) => (format!("holiday {name}"), holiday_name(tenant, id, name)),
    };
    let derived = |what: &str| ids::derived(tenant, &format!("attendant {} {what} {key}", id.0));
    let schedule = (*place != Place::Business).then(|| (derived("schedule"), name.clone()));
    Called {
        flow_id: derived("call flow"),
        flow_name: format!("{name} call flow"),
        menu_name: format!("{name} menu"),
        schedule,
    }
}

fn holiday_name(tenant: &Tenant, id: AttendantId, lower: &str) -> String {
    let holidays = tenant.routing.attendants.get(&id).map(|found| &found.attendant.holidays);
    let mut all = holidays.into_iter().flatten();
    let own = all.find(|holiday| holiday.name.to_lowercase() == lower);
    own.map_or_else(|| lower.to_string(), |holiday| holiday.name.to_string())
}

fn schedule_of(called: &Called, part: &Part<'_>, attendant: &Attendant) -> Option<Schedule> {
    let (id, name) = called.schedule.clone()?;
    let own = attendant.holidays.iter().find(|holiday| match &part.place {
        Place::Holiday(lower) => holiday.name.to_lowercase() == *lower,
        _ => false,
    });
    let name = own.map_or(name, |holiday| holiday.name.to_string());
    Some(Schedule { id, name, when: part.when.clone() })
}

/// All schedules with the attendants that use them; those that no attendant uses come last.
pub fn schedules(tenant: &Tenant, apps: &VoiceApps) -> Vec<(Schedule, Vec<String>)> {
    let mut found: Vec<(Schedule, Vec<String>)> = Vec::new();
    for (id, made) in &tenant.routing.attendants {
        let guid = ids::guid(tenant, Endpoint::Attendant(*id));
        for part in parts_of(&made.attendant) {
            let called = called(tenant, apps, *id, &part.place);
            let Some(schedule) = schedule_of(&called, &part, &made.attendant) else { continue };
            match found.iter_mut().find(|(known, _)| known.id == schedule.id) {
                Some((_, used_by)) => used_by.push(guid.clone()),
                None => found.push((schedule, vec![guid.clone()])),
            }
        }
    }
    let idle = apps.schedules.iter().filter(|own| !found.iter().any(|(s, _)| s.id == own.id));
    let idle: Vec<_> = idle.map(|schedule| (schedule.clone(), Vec::new())).collect();
    found.extend(idle);
    found
}

/// An attendant as today's cmdlets show it.
pub fn today(tenant: &Tenant, apps: &VoiceApps, id: AttendantId, amount: Amount) -> Option<Value> {
    let made = tenant.routing.attendants.get(&id)?;
    let endpoint = Endpoint::Attendant(id);
    let guid = Value::text(ids::guid(tenant, endpoint));
    let accounts = accounts::of(tenant, apps, endpoint);
    let accounts = accounts.map(|account| Value::text(ids::account(tenant, &account.address)));
    let mut fields = vec![("Id", guid.clone()), ("Identity", guid)];
    fields.extend(common(tenant, apps, id, made, amount));
    fields.push(("ApplicationInstances", Value::array(accounts.into_iter().collect())));
    Some(object(OAA, "AutoAttendant", fields))
}

/// An attendant as the cmdlets of 2018 show it.
pub fn of_2018(
    tenant: &Tenant,
    apps: &VoiceApps,
    id: AttendantId,
    amount: Amount,
) -> Option<Value> {
    let made = tenant.routing.attendants.get(&id)?;
    let uri = ids::primary_uri(tenant, Endpoint::Attendant(id));
    let number = made.attendant.number;
    let numbers = number.map(|number| Value::text(format!("tel:{}", number.e164())));
    let mut fields = vec![("PrimaryUri", Value::text(uri))];
    fields.extend(common(tenant, apps, id, made, amount));
    fields.insert(3, ("LineUris", Value::array(numbers.into_iter().collect())));
    Some(object(OAA, "OrgAutoAttendant", fields))
}

fn common(
    tenant: &Tenant,
    apps: &VoiceApps,
    id: AttendantId,
    made: &AutoAttendant,
    amount: Amount,
) -> Vec<(&'static str, Value)> {
    let attendant = &made.attendant;
    let empty = |value: Value| if amount.bare { Value::Null } else { value };
    let mut flows = Vec::new();
    let mut schedules = Vec::new();
    let mut associations = Vec::new();
    for part in parts_of(attendant) {
        let called = called(tenant, apps, id, &part.place);
        flows.push(flow(tenant, apps, attendant, &called, part.handling));
        let Some(schedule) = schedule_of(&called, &part, attendant) else { continue };
        associations.push(parts::association(
            part.kind,
            &schedule.id,
            &called.flow_id,
            part.is_enabled,
        ));
        let guid = ids::guid(tenant, Endpoint::Attendant(id));
        schedules.push(schedule_objects::shown(&schedule, &[guid]));
    }
    let business = called(tenant, apps, id, &Place::Business);
    let zone = apps
        .zones
        .get(&id)
        .filter(|name| zones::parse(name).is_some_and(|(zone, _)| zone == attendant.zone));
    let zone = zone.map_or(zones::name(attendant.zone), |name| name.as_str());
    let by_name =
        is_by_name(attendant).then(|| ids::derived(tenant, &format!("attendant {} names", id.0)));
    let status = amount.status.then(|| status(tenant, id, made));
    let operator = attendant.operator.map(|target| targets::entity(tenant, apps, target));
    vec![
        ("TenantId", Value::text(ids::tenant(tenant))),
        ("Name", Value::text(&*attendant.name)),
        ("LanguageId", empty(Value::text(attendant.language.code()))),
        ("VoiceId", empty(Value::text("Female"))),
        ("DefaultCallFlow", empty(flow(tenant, apps, attendant, &business, &attendant.business))),
        ("Operator", empty(operator.unwrap_or(Value::Null))),
        ("TimeZoneId", empty(Value::text(zone))),
        ("VoiceResponseEnabled", empty(Value::Bool(attendant.speech))),
        ("CallFlows", empty(Value::array(flows))),
        ("Schedules", empty(Value::array(schedules))),
        ("CallHandlingAssociations", empty(Value::array(associations))),
        ("Status", status.map_or(Value::Null, Value::array)),
        ("DialByNameResourceId", empty(maybe(by_name))),
        ("DirectoryLookupScope", empty(scope(tenant, attendant))),
    ]
}

fn is_by_name(attendant: &Attendant) -> bool {
    attendant.handlings().any(|(_, handling)| match &handling.then {
        Then::Menu(menu) => menu.by_name,
        Then::Disconnect | Then::Redirect(_) => false,
    })
}

fn flow(
    tenant: &Tenant,
    apps: &VoiceApps,
    attendant: &Attendant,
    called: &Called,
    handling: &Handling,
) -> Value {
    let prompts = |greeting: &Greeting| prompt(tenant, greeting).into_iter().collect::<Vec<_>>();
    let entity = |target| targets::entity(tenant, apps, target);
    let automatic = |action: &str, target: Option<Value>| {
        parts::menu(
            &called.menu_name,
            Vec::new(),
            vec![parts::option(action, "Automatic", &[], target)],
            false,
        )
    };
    let menu = match &handling.then {
        Then::Disconnect => automatic("DisconnectCall", None),
        Then::Redirect(target) => automatic("TransferCallToTarget", Some(entity(*target))),
        Then::Menu(menu) => {
            let operator = attendant.operator.map(|target| {
                parts::option("TransferCallToOperator", "Tone0", &[], Some(entity(target)))
            });
            let options = menu.options.iter().map(|option| {
                let (tone, said) = (tone(option.key), option.name.to_string());
                parts::option("TransferCallToTarget", &tone, &[said], Some(entity(option.target)))
            });
            let options = operator.into_iter().chain(options).collect();
            parts::menu(&called.menu_name, prompts(&menu.prompt), options, menu.by_name)
        }
    };
    parts::call_flow(&called.flow_id, &called.flow_name, prompts(&handling.greeting), menu)
}

/// How a key is named: `Tone1`, `ToneStar`.
pub fn tone(key: char) -> String {
    match key {
        '*' => "ToneStar".into(),
        '#' => "TonePound".into(),
        key => format!("Tone{key}"),
    }
}

fn prompt(tenant: &Tenant, greeting: &Greeting) -> Option<Value> {
    match greeting {
        Greeting::None => None,
        Greeting::Text(spoken) => Some(parts::prompt("TextToSpeech", Some(spoken), None)),
        Greeting::Audio(file) => {
            let file = audio::shown(&ids::audio(tenant, file), file, "OrgAutoAttendant");
            Some(parts::prompt("AudioFile", None, Some(file)))
        }
    }
}

fn scope(tenant: &Tenant, attendant: &Attendant) -> Value {
    let all = Ids::of(tenant);
    let people = |people: &UserSet| {
        let ids: Vec<String> = people.iter().map(|user| all.person(user).to_string()).collect();
        parts::dial_scope(&ids)
    };
    let (include, exclude) = (&attendant.scope.include, &attendant.scope.exclude);
    let exclude = (!exclude.is_empty()).then(|| people(exclude));
    object(
        OAA,
        "DirectoryLookupScope",
        [
            ("InclusionScope", include.as_ref().map_or(Value::Null, people)),
            ("ExclusionScope", exclude.unwrap_or(Value::Null)),
        ],
    )
}

/// The status records of an attendant: everything is in force at once here.
pub fn status(tenant: &Tenant, id: AttendantId, made: &AutoAttendant) -> Vec<Value> {
    let guid = ids::guid(tenant, Endpoint::Attendant(id));
    let attendant = &made.attendant;
    let mut records = Vec::new();
    for (_, handling) in attendant.handlings() {
        let prompt = match &handling.then {
            Then::Menu(menu) => Some(&menu.prompt),
            Then::Disconnect | Then::Redirect(_) => None,
        };
        for greeting in [Some(&handling.greeting), prompt].into_iter().flatten() {
            if let Greeting::Audio(file) = greeting {
                records.push(status_record("AudioFile", &ids::audio(tenant, file)));
            }
        }
    }
    if attendant.speech && is_by_name(attendant) {
        let names = ids::derived(tenant, &format!("attendant {} names", id.0));
        records.push(status_record("DialByNameVoiceResponses", &names));
    }
    records.push(status_record("SipProvisioning", &guid));
    records
}

/// A status record.
pub fn status_record(kind: &str, id: &str) -> Value {
    object(
        OAA,
        "StatusRecord",
        [
            ("Type", Value::text(kind)),
            ("Id", Value::text(id)),
            ("Status", Value::text("Successful")),
            ("ErrorCode", Value::Null),
            ("Message", Value::Null),
        ],
    )
}
