//! Auto attendants: greetings, hours, menus, holidays, and whom callers may ask for by name.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::hours::{HOLIDAYS_MAX, Holiday, RANGES_MAX, Week, ZoneId};
use super::sound::{Audio, Greeting};
use super::{
    Endpoint, Fault, NAME_MAX, RoutingRefusal, Target, can_have, can_use_number, check_name,
    check_target,
};
use crate::domain::Tenant;
use crate::domain::dialin::PromptLanguage;
use crate::domain::ids::{AttendantId, UserId, UserSet};
use crate::domain::people;
use crate::domain::phone::PhoneNumber;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// The language in which an attendant speaks: one of those of the prompts of the bridge (BR-11),
/// by its place in their list, which therefore only ever grows at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language(pub u8);

impl Language {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Language> {
        (0..PromptLanguage::ALL.len() as u8).map(Language)
    }

    /// The language with this code, in any case.
    pub fn parse(code: &str) -> Option<Language> {
        Language::all().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// The language itself; one that the list does not have is the first.
    pub fn prompt(self) -> PromptLanguage {
        let all = PromptLanguage::ALL;
        all.get(usize::from(self.0)).copied().unwrap_or(all[0])
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        self.prompt().code()
    }

    fn exists(self) -> bool {
        usize::from(self.0) < PromptLanguage::ALL.len()
    }
}

/// A part of the pages of a queue or an attendant, so that a fault can be said where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The greeting of a queue.
    Greeting,
    /// The music on hold of a queue.
    Music,
    /// What a full queue does.
    Full,
    /// What a queue does after the longest wait.
    Waited,
    /// The operator of an attendant.
    Operator,
    /// What callers meet in business hours.
    Business,
    /// What they meet after hours.
    AfterHours,
    /// What they meet on a holiday, by its place in the list.
    Holiday(usize),
}

/// What callers meet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Handling {
    /// What they hear first.
    pub greeting: Greeting,
    /// What comes then.
    pub then: Then,
}

/// What comes after a greeting (AA-05).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Then {
    /// The call ends.
    #[default]
    Disconnect,
    /// The call goes on.
    Redirect(Target),
    /// The caller chooses.
    Menu(Menu),
}

/// What a caller can choose from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Menu {
    /// What is read out. It does not follow the options by itself (AA-06).
    pub prompt: Greeting,
    /// The keys.
    pub options: Vec<MenuOption>,
    /// Whether callers may ask for a person by name (AA-08).
    pub by_name: bool,
}

/// A key of a menu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MenuOption {
    /// `0` to `9`; `*` repeats and `#` goes back, always (AA-06).
    pub key: char,
    /// What it is called.
    pub name: Box<str>,
    /// Where it leads.
    pub target: Target,
}

/// Whom callers may ask for by name; who is excluded is excluded (AA-08).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scope {
    /// Only these people; everybody where there is no list.
    pub include: Option<UserSet>,
    /// Never these people.
    pub exclude: UserSet,
}

/// What the pages of an attendant say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attendant {
    /// The name (AA-03).
    pub name: Box<str>,
    /// The service number (AA-02).
    pub number: Option<PhoneNumber>,
    /// The time zone of its hours.
    pub zone: ZoneId,
    /// The language in which it speaks.
    pub language: Language,
    /// Where key 0 leads (AA-03).
    pub operator: Option<Target>,
    /// Whether it understands what callers say.
    pub speech: bool,
    /// When it is open; at any time where there are no hours (AA-04).
    pub hours: Option<Week>,
    /// What callers meet in business hours.
    pub business: Handling,
    /// What they meet after hours; without hours it is kept and has no effect.
    pub after: Handling,
    /// The holidays (AA-07).
    pub holidays: Vec<Holiday>,
    /// Whom callers may ask for by name.
    pub scope: Scope,
}

impl Attendant {
    /// An attendant that is always open and says nothing.
    pub fn new(name: &str, zone: ZoneId, language: Language) -> Attendant {
        Attendant {
            name: name.into(),
            number: None,
            zone,
            language,
            operator: None,
            speech: false,
            hours: None,
            business: Handling::default(),
            after: Handling::default(),
            holidays: Vec::new(),
            scope: Scope::default(),
        }
    }

    /// As it is kept: names and texts without white space around them.
    pub fn settled(&self) -> Attendant {
        let holiday = |holiday: &Holiday| Holiday {
            name: holiday.name.trim().into(),
            ranges: holiday.ranges.clone(),
            handling: holiday.handling.settled(),
        };
        Attendant {
            name: self.name.trim().into(),
            business: self.business.settled(),
            after: self.after.settled(),
            holidays: self.holidays.iter().map(holiday).collect(),
            ..self.clone()
        }
    }

    /// The handlings with their parts, business hours first.
    pub fn handlings(&self) -> impl Iterator<Item = (Part, &Handling)> {
        let holidays = self.holidays.iter().enumerate();
        [(Part::Business, &self.business), (Part::AfterHours, &self.after)]
            .into_iter()
            .chain(holidays.map(|(at, holiday)| (Part::Holiday(at), &holiday.handling)))
    }

    /// What callers meet at a moment: a holiday outranks the hours, which outrank everything
    /// (AA-07).
    pub fn open_part(&self, at: Timestamp) -> (Part, &Handling) {
        let local = self.zone.local(at);
        let is_now = |holiday: &&Holiday| holiday.ranges.iter().any(|range| range.holds(local));
        if let Some(index) = self.holidays.iter().position(|holiday| is_now(&holiday)) {
            return (Part::Holiday(index), &self.holidays[index].handling);
        }
        match self.hours.is_none_or(|week| week.is_open_at(local)) {
            true => (Part::Business, &self.business),
            false => (Part::AfterHours, &self.after),
        }
    }

    /// The audio files that it uses.
    pub(super) fn audio(&self) -> impl Iterator<Item = &Audio> {
        self.handlings().flat_map(|(_, handling)| {
            let prompt = match &handling.then {
                Then::Menu(menu) => menu.prompt.audio(),
                Then::Disconnect | Then::Redirect(_) => None,
            };
            handling.greeting.audio().into_iter().chain(prompt)
        })
    }
}

impl Handling {
    fn settled(&self) -> Handling {
        let then = match &self.then {
            Then::Menu(menu) => Then::Menu(Menu {
                prompt: menu.prompt.settled(),
                options: menu
                    .options
                    .iter()
                    .map(|option| MenuOption { name: option.name.trim().into(), ..option.clone() })
                    .collect(),
                by_name: menu.by_name,
            }),
            other => other.clone(),
        };
        Handling { greeting: self.greeting.settled(), then }
    }
}

/// An attendant with what happened to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AutoAttendant {
    /// What its pages say.
    pub attendant: Attendant,
    /// Whether a resource account is associated (AA-09).
    pub account: bool,
}

/// How a caller finds a person by name (AA-08).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By saying the name and by keying it in.
    VoiceAndKeys,
    /// By keying the name in; by voice only from this moment on, or never.
    KeysOnly { voice_from: Option<Timestamp> },
    /// Not at all: the person is excluded.
    Excluded,
    /// Not at all: the person is not among those included.
    NotIncluded,
}

/// How a caller of `attendant` finds `user` by name at `now`; who is excluded is excluded even
/// when included (AA-08).
pub fn reach(tenant: &Tenant, attendant: &Attendant, user: UserId, now: Timestamp) -> Reach {
    if attendant.scope.exclude.contains(user) {
        return Reach::Excluded;
    }
    if attendant.scope.include.as_ref().is_some_and(|people| !people.contains(user)) {
        return Reach::NotIncluded;
    }
    let added_at = people::person(tenant, user).map_or(Timestamp(0), |person| person.added_at);
    let voice_from = added_at.plus(tenant.profile().voice_name_delay_ms);
    match (attendant.speech, now >= voice_from) {
        (true, true) => Reach::VoiceAndKeys,
        (true, false) => Reach::KeysOnly { voice_from: Some(voice_from) },
        (false, _) => Reach::KeysOnly { voice_from: None },
    }
}

/// May the pages of a new attendant, or of the attendant `id`, be saved?
pub fn can_save(
    tenant: &Tenant,
    id: Option<AttendantId>,
    attendant: &Attendant,
) -> Result<(), Refusal> {
    let endpoint = id.map(Endpoint::Attendant);
    if let Some(endpoint) = endpoint.filter(|endpoint| !tenant.routing.has(*endpoint)) {
        return Err(RoutingRefusal::Unknown { endpoint }.into());
    }
    can_have(tenant)?;
    check_name(&attendant.name)?;
    if let Some(number) = attendant.number {
        can_use_number(tenant, endpoint, number)?;
    }
    if !attendant.zone.exists() || !attendant.language.exists() {
        return Err(RoutingRefusal::NotInList.into());
    }
    if attendant.hours.is_some_and(|week| !week.is_readable()) {
        return Err(RoutingRefusal::HoursUnreadable.into());
    }
    let faulty = |part: Part, fault: Fault| Refusal::from(RoutingRefusal::Faulty { part, fault });
    if let Some(target) = attendant.operator {
        check_target(tenant, endpoint, target).map_err(|fault| faulty(Part::Operator, fault))?;
    }
    if attendant.holidays.len() > HOLIDAYS_MAX {
        let count = attendant.holidays.len();
        return Err(RoutingRefusal::TooManyHolidays { count }.into());
    }
    for (at, holiday) in attendant.holidays.iter().enumerate() {
        let before = &attendant.holidays[..at];
        check_holiday(before, holiday).map_err(|fault| faulty(Part::Holiday(at), fault))?;
    }
    for (part, handling) in attendant.handlings() {
        check_handling(tenant, endpoint, attendant, handling)
            .map_err(|fault| faulty(part, fault))?;
    }
    let scope = &attendant.scope;
    let named = scope.include.iter().flat_map(UserSet::iter).chain(scope.exclude.iter());
    for user in named {
        people::person(tenant, user)?;
    }
    let same = id.and_then(|id| tenant.routing.attendants.get(&id));
    match same.is_some_and(|same| same.attendant == attendant.settled()) {
        true => Err(Refusal::NoChange),
        false => Ok(()),
    }
}

fn check_holiday(before: &[Holiday], holiday: &Holiday) -> Result<(), Fault> {
    let name = holiday.name.trim();
    match name.chars().count() {
        0 => return Err(Fault::HolidayNameMissing),
        length if length > NAME_MAX => return Err(Fault::HolidayNameTooLong { length }),
        _ => {}
    }
    if before.iter().any(|other| other.name.trim().to_lowercase() == name.to_lowercase()) {
        return Err(Fault::HolidayTwice);
    }
    match holiday.ranges.len() {
        0 => return Err(Fault::NoDates),
        count if count > RANGES_MAX => return Err(Fault::TooManyRanges { count }),
        _ => {}
    }
    match holiday.ranges.iter().position(|range| range.last < range.first) {
        Some(range) => Err(Fault::RangeUpsideDown { range }),
        None => Ok(()),
    }
}

fn check_handling(
    tenant: &Tenant,
    endpoint: Option<Endpoint>,
    attendant: &Attendant,
    handling: &Handling,
) -> Result<(), Fault> {
    handling.greeting.check()?;
    match &handling.then {
        Then::Disconnect => Ok(()),
        Then::Redirect(target) => check_target(tenant, endpoint, *target),
        Then::Menu(menu) => {
            menu.prompt.check()?;
            check_keys(menu, attendant.operator.is_some())?;
            menu.options.iter().try_for_each(|option| check_target(tenant, endpoint, option.target))
        }
    }
}

/// The keys of a menu: each once, none of the reserved ones, each with a name (AA-06).
fn check_keys(menu: &Menu, operator: bool) -> Result<(), Fault> {
    if menu.options.is_empty() && !menu.by_name && !operator {
        return Err(Fault::MenuEmpty);
    }
    let mut seen = BTreeSet::new();
    for MenuOption { key, name, .. } in &menu.options {
        let key = *key;
        match key {
            '*' | '#' => return Err(Fault::KeyReserved { key }),
            '0' if operator => return Err(Fault::KeyOfOperator),
            '0'..='9' => {}
            _ => return Err(Fault::KeyUnknown { key }),
        }
        if !seen.insert(key) {
            return Err(Fault::KeyTwice { key });
        }
        match name.trim().chars().count() {
            0 => return Err(Fault::OptionNameMissing { key }),
            length if length > NAME_MAX => return Err(Fault::OptionNameTooLong { key, length }),
            _ => {}
        }
    }
    Ok(())
}
