//! The pages of an auto attendant as they are being filled in.

mod errors;
mod reading;

use super::days;
use super::hours;
use super::parts::{Errors, GreetingDraft, TargetDraft};
use crate::domain::Tenant;
use crate::domain::ids::{AttendantId, UserId, UserSet};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::routing::attendants::{self, Attendant, Handling, Language, Part, Scope, Then};
use crate::domain::routing::hours::{Holiday, Week, ZoneId};
use crate::domain::routing::{Target, links};
use crate::texts::Lang;
use crate::wording;
use reading::Reading;

/// A page of the attendant, in the order in which they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// Name, number, time zone, language, operator.
    General,
    /// When it is open.
    Hours,
    /// What callers meet in business hours.
    Business,
    /// What they meet after hours.
    AfterHours,
    /// Holidays.
    Holidays,
    /// Whom callers may ask for.
    Scope,
}

impl Leaf {
    /// All of them.
    pub const ALL: [Leaf; 6] =
        [Leaf::General, Leaf::Hours, Leaf::Business, Leaf::AfterHours, Leaf::Holidays, Leaf::Scope];

    /// The page as it stands in an address.
    pub fn key(self) -> &'static str {
        match self {
            Leaf::General => "general",
            Leaf::Hours => "hours",
            Leaf::Business => "business",
            Leaf::AfterHours => "after",
            Leaf::Holidays => "holidays",
            Leaf::Scope => "scope",
        }
    }

    /// The page with this key; anything else is the first.
    pub fn parse(key: &str) -> Leaf {
        Leaf::ALL.into_iter().find(|leaf| leaf.key() == key).unwrap_or(Leaf::General)
    }

    /// Its name.
    pub fn name(self, lang: Lang) -> &'static str {
        let t = &lang.texts().routing;
        match self {
            Leaf::General => t.general,
            Leaf::Hours => t.hours,
            Leaf::Business => t.business,
            Leaf::AfterHours => t.after_hours,
            Leaf::Holidays => t.holidays,
            Leaf::Scope => t.scope,
        }
    }

    /// The pages that there are: after hours only where there are hours (AA-04).
    pub fn of(draft: &AttendantDraft) -> Vec<Leaf> {
        Leaf::ALL.into_iter().filter(|leaf| *leaf != Leaf::AfterHours || draft.custom).collect()
    }

    /// Whether something is wrong on this page.
    pub fn has_errors(self, errors: &Errors) -> bool {
        let prefixes: &[&str] = match self {
            Leaf::General => &["name", "number", "zone", "operator"],
            Leaf::Hours => &["day"],
            Leaf::Business => &["business."],
            Leaf::AfterHours => &["after."],
            Leaf::Holidays => &["holiday"],
            Leaf::Scope => &["scope"],
        };
        prefixes.iter().any(|prefix| errors.is_under(prefix))
    }
}

/// What comes after a greeting, as it is being chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandlingDraft {
    /// The greeting.
    pub greeting: GreetingDraft,
    /// Whether a menu is offered.
    pub menu: bool,
    /// Where the call goes without a menu; nowhere ends it.
    pub target: TargetDraft,
    /// What is read out.
    pub prompt: GreetingDraft,
    /// The keys.
    pub options: Vec<OptionDraft>,
    /// Whether callers may ask for a person.
    pub by_name: bool,
}

/// A key of a menu as it is being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionDraft {
    /// The key.
    pub key: String,
    /// The name.
    pub name: String,
    /// Where it leads.
    pub target: TargetDraft,
}

/// A holiday as it is being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HolidayDraft {
    /// The name.
    pub name: String,
    /// First and last days.
    pub ranges: Vec<(String, String)>,
    /// What callers meet.
    pub handling: HandlingDraft,
}

/// What was typed and chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendantDraft {
    /// The name.
    pub name: String,
    /// The digits of the number; empty for none.
    pub number: String,
    /// The time zone.
    pub zone: ZoneId,
    /// The language.
    pub language: Language,
    /// The operator.
    pub operator: TargetDraft,
    /// Whether it understands what callers say.
    pub speech: bool,
    /// Whether there are hours.
    pub custom: bool,
    /// The hours.
    pub week: Week,
    /// The hours of each day as typed.
    pub days: [String; 7],
    /// Business hours.
    pub business: HandlingDraft,
    /// After hours.
    pub after: HandlingDraft,
    /// Holidays.
    pub holidays: Vec<HolidayDraft>,
    /// Whether only some people may be asked for.
    pub include_some: bool,
    /// Those people.
    pub include: Vec<UserId>,
    /// The people who may not be asked for.
    pub exclude: Vec<UserId>,
}

impl AttendantDraft {
    /// The form of a new attendant of an organization in this country.
    pub fn new(country: Country, lang: Lang) -> AttendantDraft {
        let zone = match country {
            Country::US => "new-york",
            Country::GB => "london",
            _ => "paris",
        };
        let language = match lang {
            Lang::En => "en-US",
            Lang::Fr => "fr-FR",
        };
        let zone = ZoneId::parse(zone).unwrap_or(ZoneId(0));
        let language = Language::parse(language).unwrap_or(Language(0));
        AttendantDraft::of(&Attendant::new("", zone, language))
    }

    /// The form of an attendant.
    pub fn of(attendant: &Attendant) -> AttendantDraft {
        let week = attendant.hours.unwrap_or_else(Week::office);
        let people = |set: &UserSet| set.iter().collect::<Vec<_>>();
        let holiday = |holiday: &Holiday| HolidayDraft {
            name: holiday.name.to_string(),
            ranges: holiday
                .ranges
                .iter()
                .map(|range| (days::written(range.first), days::written(range.last)))
                .collect(),
            handling: HandlingDraft::of(&holiday.handling),
        };
        AttendantDraft {
            name: attendant.name.to_string(),
            number: attendant.number.map_or_else(String::new, |n| n.digits().to_string()),
            zone: attendant.zone,
            language: attendant.language,
            operator: TargetDraft::of(attendant.operator),
            speech: attendant.speech,
            custom: attendant.hours.is_some(),
            week,
            days: std::array::from_fn(|day| hours::written(&week, day)),
            business: HandlingDraft::of(&attendant.business),
            after: HandlingDraft::of(&attendant.after),
            holidays: attendant.holidays.iter().map(holiday).collect(),
            include_some: attendant.scope.include.is_some(),
            include: attendant.scope.include.as_ref().map(people).unwrap_or_default(),
            exclude: people(&attendant.scope.exclude),
        }
    }

    /// What callers meet in a part.
    pub fn handling(&self, part: Part) -> Option<&HandlingDraft> {
        match part {
            Part::Business => Some(&self.business),
            Part::AfterHours => Some(&self.after),
            Part::Holiday(at) => self.holidays.get(at).map(|holiday| &holiday.handling),
            Part::Greeting | Part::Music | Part::Full | Part::Waited | Part::Operator => None,
        }
    }

    /// The same, to be changed.
    pub fn handling_mut(&mut self, part: Part) -> Option<&mut HandlingDraft> {
        match part {
            Part::Business => Some(&mut self.business),
            Part::AfterHours => Some(&mut self.after),
            Part::Holiday(at) => self.holidays.get_mut(at).map(|holiday| &mut holiday.handling),
            Part::Greeting | Part::Music | Part::Full | Part::Waited | Part::Operator => None,
        }
    }

    /// Opens or closes a half hour, and writes the day anew.
    pub fn set_slot(&mut self, day: usize, slot: u32, open: bool) {
        self.week = self.week.with(day, slot, open);
        if let Some(text) = self.days.get_mut(day) {
            *text = hours::written(&self.week, day);
        }
    }

    /// Takes the hours that were typed for a day; what cannot be read changes no hour yet.
    pub fn type_day(&mut self, day: usize, typed: &str) {
        if let Some(text) = self.days.get_mut(day) {
            *text = typed.to_string();
            if let Ok(bits) = hours::read(typed) {
                self.week.0[day] = bits;
            }
        }
    }

    /// The attendant that can be saved, or what is wrong where.
    pub fn check(
        &self,
        tenant: &Tenant,
        lang: Lang,
        reader: Country,
        id: Option<AttendantId>,
    ) -> Result<Attendant, Errors> {
        let attendant = self.read(lang)?;
        match attendants::can_save(tenant, id, &attendant) {
            Ok(()) => Ok(attendant),
            Err(refusal) => {
                let mut errors = Errors::default();
                let text = errors::say(lang, &refusal)
                    .unwrap_or_else(|| wording::refusal(lang, reader, tenant, &refusal));
                errors.say(errors::spot(self, &refusal), text);
                Err(errors)
            }
        }
    }

    /// The attendant that the form describes, or what cannot be read.
    pub fn read(&self, lang: Lang) -> Result<Attendant, Errors> {
        let mut reading = Reading { lang, errors: Errors::default() };
        if self.custom {
            for (day, typed) in self.days.iter().enumerate() {
                if let Err(problem) = hours::read(typed) {
                    let text = wording::routing::hours::problem(lang, &problem);
                    reading.errors.say(format!("day{day}"), text);
                }
            }
        }
        let holidays = self.holidays.iter().enumerate();
        let holidays = holidays.map(|(at, draft)| reading.holiday(at, draft)).collect();
        let set = |people: &[UserId]| people.iter().copied().collect::<UserSet>();
        let attendant = Attendant {
            name: self.name.as_str().into(),
            number: self.number.parse().ok().and_then(PhoneNumber::from_digits),
            zone: self.zone,
            language: self.language,
            operator: reading.target("operator", &self.operator),
            speech: self.speech,
            hours: self.custom.then_some(self.week),
            business: reading.handling(Part::Business, &self.business),
            after: match self.custom {
                true => reading.handling(Part::AfterHours, &self.after),
                // Nobody meets it, so that what is unfinished there is not asked for.
                false => self.after.read_quietly(lang),
            },
            holidays,
            scope: Scope {
                include: self.include_some.then(|| set(&self.include)),
                exclude: set(&self.exclude),
            },
        };
        if reading.errors.is_empty() { Ok(attendant) } else { Err(reading.errors) }
    }

    /// Where calls leave the attendant, as far as it is chosen.
    pub fn targets(&self, lang: Lang) -> Vec<Target> {
        let read = self.read(lang).ok();
        let ways = read.map(|attendant| links::of_attendant(&attendant)).unwrap_or_default();
        ways.into_iter().map(|way| way.target).collect()
    }
}

impl HandlingDraft {
    /// The form of a handling.
    pub fn of(handling: &Handling) -> HandlingDraft {
        let greeting = GreetingDraft::of(&handling.greeting);
        let none = HandlingDraft { greeting, ..HandlingDraft::default() };
        match &handling.then {
            Then::Disconnect => none,
            Then::Redirect(target) => {
                HandlingDraft { target: TargetDraft::of(Some(*target)), ..none }
            }
            Then::Menu(menu) => HandlingDraft {
                menu: true,
                prompt: GreetingDraft::of(&menu.prompt),
                options: menu
                    .options
                    .iter()
                    .map(|option| OptionDraft {
                        key: option.key.to_string(),
                        name: option.name.to_string(),
                        target: TargetDraft::of(Some(option.target)),
                    })
                    .collect(),
                by_name: menu.by_name,
                ..none
            },
        }
    }

    /// The handling where it can be read, else the end of the call.
    fn read_quietly(&self, lang: Lang) -> Handling {
        let mut reading = Reading { lang, errors: Errors::default() };
        let handling = reading.handling(Part::AfterHours, self);
        if reading.errors.is_empty() { handling } else { Handling::default() }
    }
}
