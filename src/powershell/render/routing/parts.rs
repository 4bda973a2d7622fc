//! The parts of an attendant, each in a variable.

use super::is_past;
use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::ids::UserSet;
use crate::domain::routing::attendants::{Attendant, Handling, Then};
use crate::domain::routing::hours::{SLOTS, Week, slots};
use crate::domain::routing::sound::{Audio, Greeting};
use crate::domain::routing::{Target, links};
use crate::domain::time::{MINUTE_MS, Timestamp};
use crate::powershell::cmdlets::routing::{clock, inverse, ranges_of, targets, tone};
use crate::powershell::render::quoted;
use crate::powershell::shell::voice_apps::VoiceApps;

/// Lines that build parts, with names for the variables.
pub struct Builder<'a> {
    pub tenant: &'a Tenant,
    pub lines: Vec<String>,
    made: u32,
}

impl<'a> Builder<'a> {
    /// No lines yet.
    pub fn new(tenant: &'a Tenant) -> Builder<'a> {
        Builder { tenant, lines: Vec::new(), made: 0 }
    }

    /// What the cmdlets of the parts begin with in the organization's time.
    fn noun(&self) -> &'static str {
        match is_past(self.tenant) {
            true => "New-CsOrganizationalAutoAttendant",
            false => "New-CsAutoAttendant",
        }
    }

    /// A variable that holds what a command makes.
    fn held(&mut self, name: &str, command: String) -> String {
        self.made += 1;
        let variable = format!("${name}{}", self.made);
        self.lines.push(format!("{variable} = {command}"));
        variable
    }

    /// A callable entity.
    pub fn target(&mut self, target: Target) -> Option<String> {
        exists(self.tenant, target)?;
        let (kind, id) = targets::named(self.tenant, &VoiceApps::default(), target);
        let command =
            format!("{}CallableEntity -Identity {} -Type {kind}", self.noun(), quoted(&id));
        Some(self.held("target", command))
    }

    /// A file with as many bytes.
    pub fn audio(&mut self, audio: &Audio, application: &str) -> String {
        let (name, bytes) = (quoted(&audio.name), audio.bytes);
        let command = match is_past(self.tenant) && application == "OrgAutoAttendant" {
            true => format!("New-CsOnlineAudioFile -FileName {name} -Content (@(0) * {bytes})"),
            false => format!(
                "Import-CsOnlineAudioFile -ApplicationId {application} -FileName {name} -Content \
                 (@(0) * {bytes})"
            ),
        };
        self.held("audio", command)
    }

    /// A parameter with a prompt; nothing where nothing is said.
    fn prompt(&mut self, parameter: &str, greeting: &Greeting) -> String {
        let said = match greeting {
            Greeting::None => return String::new(),
            Greeting::Text(text) => format!("-TextToSpeechPrompt {}", quoted(text)),
            Greeting::Audio(audio) => {
                format!("-AudioFilePrompt {}", self.audio(audio, "OrgAutoAttendant"))
            }
        };
        let command = format!("{}Prompt {said}", self.noun());
        let prompt = self.held("prompt", command);
        format!(" -{parameter} @({prompt})")
    }

    fn option(
        &mut self,
        action: &str,
        response: &str,
        said: &str,
        to: Option<Target>,
    ) -> Option<String> {
        let target = match to {
            Some(target) => format!(" -CallTarget {}", self.target(target)?),
            None => String::new(),
        };
        let said = match said {
            "" => String::new(),
            said => format!(" -VoiceResponses {}", quoted(said)),
        };
        let command = format!(
            "{}MenuOption -Action {action} -DtmfResponse {response}{said}{target}",
            self.noun()
        );
        Some(self.held("option", command))
    }

    /// A call flow.
    pub fn flow(
        &mut self,
        name: &str,
        attendant: &Attendant,
        handling: &Handling,
    ) -> Option<String> {
        let mut options = Vec::new();
        let mut rest = String::new();
        match &handling.then {
            Then::Disconnect => {
                options.push(self.option("DisconnectCall", "Automatic", "", None)?);
            }
            Then::Redirect(target) => {
                options.push(self.option(
                    "TransferCallToTarget",
                    "Automatic",
                    "",
                    Some(*target),
                )?);
            }
            Then::Menu(menu) => {
                if attendant.operator.is_some() {
                    options.push(self.option("TransferCallToOperator", "Tone0", "", None)?);
                }
                for option in &menu.options {
                    // What no telephone has is refused, and has no name.
                    let is_key = option.key.is_ascii_digit() || matches!(option.key, '*' | '#');
                    let named = (!option.name.is_empty() && is_key).then_some(option)?;
                    let (tone, target) = (tone(named.key), Some(named.target));
                    options.push(self.option(
                        "TransferCallToTarget",
                        &tone,
                        &named.name,
                        target,
                    )?);
                }
                rest = self.prompt("Prompts", &menu.prompt);
                if menu.by_name {
                    rest.push_str(" -EnableDialByName");
                }
            }
        }
        let options = match options.is_empty() {
            true => String::new(),
            false => format!(" -MenuOptions @({})", options.join(", ")),
        };
        let noun = self.noun();
        let menu_name = quoted(&format!("{name} menu"));
        let menu = self.held("menu", format!("{noun}Menu -Name {menu_name}{options}{rest}"));
        let greetings = self.prompt("Greetings", &handling.greeting);
        let name = quoted(name);
        let command = format!("{noun}CallFlow -Name {name} -Menu {menu}{greetings}");
        Some(self.held("callFlow", command))
    }

    /// The schedule of the hours, as the after-hours call flow follows them.
    fn week(&mut self, week: &Week, is_complement: bool) -> String {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let mut known: Vec<(Vec<(u32, u32)>, String)> = Vec::new();
        let mut days = String::new();
        for (at, name) in names.into_iter().enumerate() {
            let stretches = week.stretches(at);
            if stretches.is_empty() {
                continue;
            }
            let same = known.iter().find(|(own, _)| *own == stretches);
            let hours = match same {
                Some((_, variable)) => variable.clone(),
                None => {
                    let ranges: Vec<String> = stretches.iter().map(range).collect();
                    let variable = self.held("hours", format!("@({})", ranges.join(", ")));
                    known.push((stretches, variable.clone()));
                    variable
                }
            };
            days.push_str(&format!(" -{name}Hours {hours}"));
        }
        let complement = if is_complement { " -Complement" } else { "" };
        let command = format!(
            "New-CsOnlineSchedule -Name 'After hours' -WeeklyRecurrentSchedule{days}{complement}"
        );
        self.held("schedule", command)
    }

    /// The call flows, schedules and associations beyond business hours.
    pub fn others(&mut self, attendant: &Attendant) -> Option<Others> {
        let mut others = Others::default();
        let after = match attendant.hours {
            Some(week) if week.0 == [0; 7] => Some((inverse(&week), false, "")),
            Some(week) => Some((week, true, "")),
            None if attendant.after == Handling::default() => None,
            None => Some((Week([slots(0, SLOTS); 7]), true, " -Disable")),
        };
        if let Some((week, is_complement, off)) = after {
            let flow = self.flow("After hours", attendant, &attendant.after)?;
            let schedule = self.week(&week, is_complement);
            self.associate(&mut others, "AfterHours", &flow, schedule, off);
        }
        for holiday in &attendant.holidays {
            let flow = self.flow("Holiday", attendant, &holiday.handling)?;
            let mut ranges = Vec::new();
            for (start, end) in ranges_of(&holiday.ranges) {
                let (start, end) = (date(start)?, date(end)?);
                ranges.push(format!("(New-CsOnlineDateTimeRange -Start '{start}' -End '{end}')"));
            }
            let command = format!(
                "New-CsOnlineSchedule -Name {} -FixedSchedule -DateTimeRanges @({})",
                quoted(&holiday.name),
                ranges.join(", ")
            );
            let schedule = self.held("schedule", command);
            self.associate(&mut others, "Holiday", &flow, schedule, "");
        }
        Some(others)
    }

    fn associate(
        &mut self,
        others: &mut Others,
        kind: &str,
        flow: &str,
        schedule: String,
        off: &str,
    ) {
        let command = format!(
            "{}CallHandlingAssociation -Type {kind} -ScheduleId {schedule}.Id -CallFlowId \
             {flow}.Id{off}",
            self.noun()
        );
        let association = self.held("association", command);
        others.associations.push(association);
        others.flows.push(flow.to_string());
        others.schedules.push(schedule);
    }

    /// A dial scope.
    pub fn scope(&mut self, people: &UserSet) -> String {
        let all = Ids::of(self.tenant);
        let ids: Vec<String> =
            people.iter().map(|user| quoted(&all.person(user).to_string())).collect();
        let command =
            format!("{}DialScope -GroupScope -GroupIds @({})", self.noun(), ids.join(", "));
        self.held("scope", command)
    }
}

/// The variables of what an attendant has beyond business hours.
#[derive(Debug, Default)]
pub struct Others {
    pub flows: Vec<String>,
    pub schedules: Vec<String>,
    pub associations: Vec<String>,
}

/// What is not there cannot be named.
pub fn exists(tenant: &Tenant, target: Target) -> Option<()> {
    match target {
        Target::Person(user) => tenant.people.get(user.index()).map(|_| ()),
        Target::Endpoint(endpoint) => links::name(tenant, endpoint).map(|_| ()),
    }
}

fn range((first, end): &(u32, u32)) -> String {
    let at = |slot: u32| match slot {
        SLOTS => "'1.00:00'".to_string(),
        slot => clock(i64::from(slot) * 30 * MINUTE_MS),
    };
    format!("(New-CsOnlineTimeRange -Start {} -End {})", at(*first), at(*end))
}

/// A date with the day first; none beyond the years that have four digits.
fn date(at: Timestamp) -> Option<String> {
    let civil = at.civil();
    let is_same = Timestamp::utc(civil.year(), civil.month(), civil.day(), 0, 0) == at;
    let is_near = (1..=9_998).contains(&civil.year());
    (is_same && is_near).then(|| format!("{}/{}/{:04}", civil.day(), civil.month(), civil.year()))
}
