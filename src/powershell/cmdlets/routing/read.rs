//! From the parts that a script built, or an object that it changed, to the pages of an attendant.

use super::fields::{given, hinted, items, text_of};
use super::{parts, schedules, targets, zones};
use crate::domain::phone::PhoneNumber;
use crate::domain::routing::attendants::{
    Attendant, Handling, Language, Menu, MenuOption, Scope, Then,
};
use crate::domain::routing::hours::Holiday;
use crate::domain::routing::{NAME_MAX, Target};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::hint::RoutingHint;
use crate::powershell::shell::voice_apps::{Called, Place, Schedule};
use crate::powershell::value::{Value, text};

/// What an attendant is made of.
#[derive(Debug, Default)]
pub struct Source {
    pub name: String,
    pub language: String,
    pub zone: String,
    pub speech: bool,
    pub number: Option<PhoneNumber>,
    pub operator: Option<Value>,
    /// The call flow of business hours.
    pub business: Option<Value>,
    /// The other call flows.
    pub flows: Vec<Value>,
    pub associations: Vec<Value>,
    /// The schedules that came along; others are remembered by the console.
    pub schedules: Vec<Value>,
    pub include: Option<Value>,
    pub exclude: Option<Value>,
}

/// An attendant, and what its parts are called.
#[derive(Debug)]
pub struct Read {
    pub attendant: Attendant,
    pub parts: Vec<(Place, Called)>,
    /// The name of the time zone as it was given.
    pub zone: String,
    /// Whether a menu says nothing of the operator, who answers its key 0 all the same.
    pub is_operator_unsaid: bool,
}

impl Source {
    /// What the parameters of `New-CsAutoAttendant` and its forerunner say.
    pub fn of_parameters(call: &Call<'_>) -> Source {
        let text = |name: &str| call.text(name).unwrap_or_default();
        let list = |name: &str| call.value(name).map(Value::items).unwrap_or_default();
        Source {
            name: text("Name"),
            language: text("LanguageId"),
            zone: text("TimeZoneId"),
            speech: call.flag("EnableVoiceResponse"),
            number: None,
            operator: call.value("Operator").cloned(),
            business: call.value("DefaultCallFlow").cloned(),
            flows: list("CallFlows"),
            associations: list("CallHandlingAssociations"),
            schedules: list("Schedules"),
            include: call.value("InclusionScope").cloned(),
            exclude: call.value("ExclusionScope").cloned(),
        }
    }

    /// What an object says that was an attendant.
    pub fn of_instance(instance: &Value) -> Source {
        let scope = given(instance, "DirectoryLookupScope").unwrap_or(Value::Null);
        Source {
            name: text_of(instance, "Name"),
            language: text_of(instance, "LanguageId"),
            zone: text_of(instance, "TimeZoneId"),
            speech: given(instance, "VoiceResponseEnabled").is_some_and(|on| on.is_true()),
            number: None,
            operator: given(instance, "Operator"),
            business: given(instance, "DefaultCallFlow"),
            flows: items(instance, "CallFlows"),
            associations: items(instance, "CallHandlingAssociations"),
            schedules: items(instance, "Schedules"),
            include: given(&scope, "InclusionScope"),
            exclude: given(&scope, "ExclusionScope"),
        }
    }
}

/// The attendant that a source describes.
pub fn attendant(call: &mut Call<'_>, source: &Source) -> Done<Read> {
    let (zone, zone_name) = zones::parse(&source.zone).ok_or_else(|| {
        let message = format!("The time zone \"{}\" is not supported.", source.zone);
        let names = zones::names();
        hinted(call.invalid(message, &source.zone), RoutingHint::Zones { names })
    })?;
    let mut languages = Language::all();
    let language = languages.find(|own| own.code().eq_ignore_ascii_case(source.language.trim()));
    let language = language.ok_or_else(|| unknown_language(call, &source.language))?;
    let operator = source.operator.as_ref().map(|entity| targets::of_entity(call, entity));
    let operator = operator.transpose()?;
    let mut reading = Reading { operator, is_operator_unsaid: false };
    let business = source.business.as_ref().ok_or_else(|| {
        call.invalid("An auto attendant needs a default call flow.", &source.name)
    })?;
    let mut read = Attendant::new(&source.name, zone, language);
    read.business = reading.handling(call, business)?;
    let mut parts = vec![(Place::Business, called(business, None))];
    for association in &source.associations {
        reading.associate(call, source, association, &mut read, &mut parts)?;
    }
    warn_of_unused(call, source);
    let scope = Scope {
        include: parts::scope(call, source.include.as_ref())?,
        exclude: parts::scope(call, source.exclude.as_ref())?.unwrap_or_default(),
    };
    let attendant =
        Attendant { number: source.number, operator, speech: source.speech, scope, ..read };
    let is_operator_unsaid = reading.is_operator_unsaid;
    Ok(Read { attendant, parts, zone: zone_name.to_string(), is_operator_unsaid })
}

/// The error about a language that attendants do not speak.
pub fn unknown_language(call: &Call<'_>, language: &str) -> Stopped {
    let codes: Vec<&str> = Language::all().map(Language::code).collect();
    let message = format!(
        "The language \"{language}\" is not supported. The supported languages are: {}.",
        codes.join(", ")
    );
    call.invalid(message, language)
}

/// What a call flow and its schedule are called.
fn called(flow: &Value, schedule: Option<&Schedule>) -> Called {
    let menu = given(flow, "Menu").unwrap_or(Value::Null);
    Called {
        flow_id: text_of(flow, "Id"),
        flow_name: text_of(flow, "Name"),
        menu_name: text_of(&menu, "Name"),
        schedule: schedule.map(|schedule| (schedule.id.clone(), schedule.name.clone())),
    }
}

fn is_same_id(value: &Value, name: &str, id: &str) -> bool {
    text_of(value, name).eq_ignore_ascii_case(id)
}

fn warn_of_unused(call: &mut Call<'_>, source: &Source) {
    for flow in &source.flows {
        let id = text_of(flow, "Id");
        if !source.associations.iter().any(|a| is_same_id(a, "CallFlowId", &id)) {
            let name = text_of(flow, "Name");
            call.warn(format!(
                "The call flow \"{name}\" is not kept: no call handling association refers to it."
            ));
        }
    }
}

/// What reading the parts has found out.
struct Reading {
    operator: Option<Target>,
    is_operator_unsaid: bool,
}

impl Reading {
    /// Takes in an association with its call flow and its schedule.
    fn associate(
        &mut self,
        call: &Call<'_>,
        source: &Source,
        association: &Value,
        read: &mut Attendant,
        parts: &mut Vec<(Place, Called)>,
    ) -> Done {
        let (kind, id) = (text_of(association, "Type"), text_of(association, "CallFlowId"));
        let flow = source.flows.iter().find(|flow| is_same_id(flow, "Id", &id));
        let flow = flow.ok_or_else(|| {
            let message = format!("CallFlows has no call flow with the id \"{id}\".");
            call.not_found(message, &id)
        })?;
        let schedule = schedule(call, source, &text_of(association, "ScheduleId"))?;
        let handling = self.handling(call, flow)?;
        let is_enabled = given(association, "Enabled").is_none_or(|on| on.is_true());
        match kind.as_str() {
            "AfterHours" => {
                if parts.iter().any(|(place, _)| *place == Place::After) {
                    let message = "Only one call handling association can be of type AfterHours.";
                    return Err(call.invalid(message, &id));
                }
                let hours = schedules::open_hours(call, &schedule)?;
                read.hours = is_enabled.then_some(hours);
                read.after = handling;
                parts.push((Place::After, called(flow, Some(&schedule))));
            }
            "Holiday" if !is_enabled => {
                let message = "A holiday cannot be disabled here; leave its association out.";
                return Err(call.invalid(message, &schedule.name));
            }
            "Holiday" => {
                let ranges = schedules::holiday_dates(call, &schedule)?;
                let name = schedule.name.as_str();
                let place = Place::Holiday(name.trim().to_lowercase());
                parts.push((place, called(flow, Some(&schedule))));
                read.holidays.push(Holiday { name: name.into(), ranges, handling });
            }
            _ => {
                let message = "CallHandlingAssociations takes call handling associations.";
                return Err(call.invalid(message, &kind));
            }
        }
        Ok(())
    }

    /// What callers meet in a call flow.
    fn handling(&mut self, call: &Call<'_>, flow: &Value) -> Done<Handling> {
        let greeting = parts::greeting(call, &items(flow, "Greetings"))?;
        let menu = given(flow, "Menu").ok_or_else(|| {
            let message = "A call flow is made by New-CsAutoAttendantCallFlow and has a menu.";
            call.invalid(message, &text::of(flow))
        })?;
        Ok(Handling { greeting, then: self.then(call, &menu)? })
    }

    fn then(&mut self, call: &Call<'_>, menu: &Value) -> Done<Then> {
        let all = items(menu, "MenuOptions");
        let automatic = all.iter().find(|option| text_of(option, "DtmfResponse") == "Automatic");
        if let Some(option) = automatic {
            if all.len() > 1 {
                let message = "A menu with an automatic option has no other options.";
                return Err(call.invalid(message, &text_of(menu, "Name")));
            }
            return match text_of(option, "Action").as_str() {
                "DisconnectCall" => Ok(Then::Disconnect),
                "TransferCallToOperator" => self.needed_operator(call).map(Then::Redirect),
                _ => target_of(call, option).map(Then::Redirect),
            };
        }
        let mut options = Vec::new();
        let mut is_said = self.operator.is_none();
        for option in &all {
            match self.option(call, option)? {
                Some(option) => options.push(option),
                None => is_said = true,
            }
        }
        self.is_operator_unsaid |= !is_said;
        let prompt = parts::greeting(call, &items(menu, "Prompts"))?;
        let by_name = given(menu, "DialByNameEnabled").is_some_and(|on| on.is_true());
        Ok(Then::Menu(Menu { prompt, options, by_name }))
    }

    /// An option; nothing where it says that key 0 leads to the operator, which it does anyway.
    fn option(&self, call: &Call<'_>, option: &Value) -> Done<Option<MenuOption>> {
        let response = text_of(option, "DtmfResponse");
        let key = key(&response)
            .ok_or_else(|| call.invalid("MenuOptions takes menu options.", &text::of(option)))?;
        let target = match text_of(option, "Action").as_str() {
            "TransferCallToOperator" => {
                let operator = self.needed_operator(call)?;
                if key == '0' {
                    return Ok(None);
                }
                operator
            }
            "TransferCallToTarget" => target_of(call, option)?,
            other => {
                let message = format!("A menu option cannot have the action \"{other}\" here.");
                return Err(hinted(call.invalid(message, other), RoutingHint::KeysLead));
            }
        };
        let said = items(option, "VoiceResponses").first().map(text::of);
        let name = said.unwrap_or_else(|| {
            let name = call.look(|session| targets::name(session.tenant(), target));
            name.chars().take(NAME_MAX).collect()
        });
        Ok(Some(MenuOption { key, name: name.into(), target }))
    }

    fn needed_operator(&self, call: &Call<'_>) -> Done<Target> {
        self.operator.ok_or_else(|| {
            let message = "A menu leads to the operator, and the auto attendant has none.";
            call.invalid(message, "Operator")
        })
    }
}

fn target_of(call: &Call<'_>, option: &Value) -> Done<Target> {
    let target = given(option, "CallTarget").unwrap_or(Value::Null);
    targets::of_entity(call, &target)
}

/// The key that `Tone1` means.
fn key(response: &str) -> Option<char> {
    match response.strip_prefix("Tone")? {
        "Star" => Some('*'),
        "Pound" => Some('#'),
        digit => digit.parse().ok(),
    }
}

/// A schedule by its identifier: one that came along, one of another attendant, or one that was
/// made here.
fn schedule(call: &Call<'_>, source: &Source, id: &str) -> Done<Schedule> {
    if let Some(own) = source.schedules.iter().find(|schedule| is_same_id(schedule, "Id", id)) {
        return schedules::read(call, own);
    }
    let found = call.look(|session| {
        let mut all = super::shown::schedules(session.tenant(), &call.state.voice_apps).into_iter();
        all.find(|(schedule, _)| schedule.id.eq_ignore_ascii_case(id))
    });
    found
        .map(|(schedule, _)| schedule)
        .ok_or_else(|| call.not_found(format!("Schedule \"{id}\" was not found."), id))
}
