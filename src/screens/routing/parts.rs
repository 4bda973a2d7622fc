//! Parts of the forms that queues and attendants share: greetings, where a call goes, and what is
//! wrong, by its spot in the form.

use std::collections::BTreeMap;

use crate::domain::Tenant;
use crate::domain::ids::{AttendantId, QueueId, UserId};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::routing::attendants::Part;
use crate::domain::routing::sound::{Audio, Greeting};
use crate::domain::routing::{Endpoint, Target, can_use_number, numbers_for};
use crate::texts::Lang;
use crate::wording;

/// What is wrong in a form: a sentence for each spot. The empty spot is the form as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors(BTreeMap<String, String>);

impl Errors {
    /// What is wrong at a spot.
    pub fn at(&self, spot: &str) -> Option<String> {
        self.0.get(spot).cloned()
    }

    /// Says that something is wrong at a spot; what was said first stays.
    pub fn say(&mut self, spot: impl Into<String>, text: impl Into<String>) {
        self.0.entry(spot.into()).or_insert_with(|| text.into());
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The spots at which something is wrong.
    pub fn spots(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether something is wrong at a spot or below it.
    pub fn is_under(&self, prefix: &str) -> bool {
        self.spots().any(|spot| spot == prefix || spot.starts_with(prefix))
    }
}

/// The spots of a part begin with this.
pub fn prefix(part: Part) -> String {
    match part {
        Part::Greeting => "greeting".into(),
        Part::Music => "music".into(),
        Part::Full => "full".into(),
        Part::Waited => "waited".into(),
        Part::Operator => "operator".into(),
        Part::Business => "business.".into(),
        Part::AfterHours => "after.".into(),
        Part::Holiday(at) => format!("holiday{at}."),
    }
}

/// Which kind of greeting is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hears {
    /// None.
    #[default]
    Nothing,
    /// A text.
    Text,
    /// A file.
    Audio,
}

impl Hears {
    /// All, in the order of the form.
    pub const ALL: [Hears; 3] = [Hears::Nothing, Hears::Text, Hears::Audio];

    /// The choice as the control knows it.
    pub fn key(self) -> &'static str {
        match self {
            Hears::Nothing => "none",
            Hears::Text => "text",
            Hears::Audio => "audio",
        }
    }

    /// The choice with this key; anything else is nothing.
    pub fn parse(key: &str) -> Hears {
        Hears::ALL.into_iter().find(|hears| hears.key() == key).unwrap_or_default()
    }
}

/// A greeting as it is being chosen; what was typed for another kind is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GreetingDraft {
    /// Which kind.
    pub hears: Hears,
    /// The text.
    pub text: String,
    /// The file.
    pub audio: Option<Audio>,
}

impl GreetingDraft {
    /// The draft of a greeting.
    pub fn of(greeting: &Greeting) -> GreetingDraft {
        match greeting {
            Greeting::None => GreetingDraft::default(),
            Greeting::Text(text) => {
                GreetingDraft { hears: Hears::Text, text: text.to_string(), audio: None }
            }
            Greeting::Audio(audio) => GreetingDraft {
                hears: Hears::Audio,
                text: String::new(),
                audio: Some(audio.clone()),
            },
        }
    }

    /// The greeting; nothing where a file was not chosen yet.
    pub fn read(&self) -> Option<Greeting> {
        match self.hears {
            Hears::Nothing => Some(Greeting::None),
            Hears::Text => Some(Greeting::Text(self.text.as_str().into())),
            Hears::Audio => self.audio.clone().map(Greeting::Audio),
        }
    }
}

/// Which kind of place a call goes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Goes {
    /// Nowhere: the call ends, or there is none.
    #[default]
    Nowhere,
    /// A person.
    Person,
    /// A queue.
    Queue,
    /// An attendant.
    Attendant,
}

impl Goes {
    /// All, in the order of the form.
    pub const ALL: [Goes; 4] = [Goes::Nowhere, Goes::Person, Goes::Queue, Goes::Attendant];

    /// The choice as the control knows it.
    pub fn key(self) -> &'static str {
        match self {
            Goes::Nowhere => "nowhere",
            Goes::Person => "person",
            Goes::Queue => "queue",
            Goes::Attendant => "attendant",
        }
    }

    /// The choice with this key; anything else is nowhere.
    pub fn parse(key: &str) -> Goes {
        Goes::ALL.into_iter().find(|goes| goes.key() == key).unwrap_or_default()
    }
}

/// Where a call goes, as it is being chosen; what was chosen of another kind is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TargetDraft {
    /// Which kind.
    pub goes: Goes,
    /// The person.
    pub person: Option<UserId>,
    /// The queue.
    pub queue: Option<QueueId>,
    /// The attendant.
    pub attendant: Option<AttendantId>,
}

impl TargetDraft {
    /// The draft of a target.
    pub fn of(target: Option<Target>) -> TargetDraft {
        let none = TargetDraft::default();
        match target {
            None => none,
            Some(Target::Person(user)) => {
                TargetDraft { goes: Goes::Person, person: Some(user), ..none }
            }
            Some(Target::Endpoint(Endpoint::Queue(id))) => {
                TargetDraft { goes: Goes::Queue, queue: Some(id), ..none }
            }
            Some(Target::Endpoint(Endpoint::Attendant(id))) => {
                TargetDraft { goes: Goes::Attendant, attendant: Some(id), ..none }
            }
        }
    }

    /// Where the call goes; an error where the kind is chosen and the place is not.
    pub fn read(&self) -> Result<Option<Target>, NotChosen> {
        let target = match self.goes {
            Goes::Nowhere => return Ok(None),
            Goes::Person => self.person.map(Target::Person),
            Goes::Queue => self.queue.map(|id| Target::Endpoint(Endpoint::Queue(id))),
            Goes::Attendant => self.attendant.map(|id| Target::Endpoint(Endpoint::Attendant(id))),
        };
        target.map(Some).ok_or(NotChosen)
    }
}

/// A place was not chosen yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotChosen;

/// A thing to choose, as (value, label).
pub type Named = (String, String);

/// The queues or the attendants that can be chosen, but not `but` itself.
pub fn endpoints(tenant: &Tenant, goes: Goes, but: Option<Endpoint>) -> Vec<Named> {
    let routing = &tenant.routing;
    let queues = routing.queues.iter();
    let queues = queues.map(|(id, q)| (Endpoint::Queue(*id), id.0, &q.queue.name));
    let attendants = routing.attendants.iter();
    let attendants = attendants.map(|(id, a)| (Endpoint::Attendant(*id), id.0, &a.attendant.name));
    let wanted = |endpoint: &Endpoint| match endpoint {
        Endpoint::Queue(_) => goes == Goes::Queue,
        Endpoint::Attendant(_) => goes == Goes::Attendant,
    };
    queues
        .chain(attendants)
        .filter(|(endpoint, ..)| wanted(endpoint) && Some(*endpoint) != but)
        .map(|(_, id, name)| (id.to_string(), name.to_string()))
        .collect()
}

/// The phone numbers that can be chosen (CQ-03, AA-02), as digits and as the reader writes them
/// with their place.
pub fn numbers(
    tenant: &Tenant,
    lang: Lang,
    reader: Country,
    endpoint: Option<Endpoint>,
) -> Vec<Named> {
    let label = |number: PhoneNumber| {
        let place = tenant.numbers.owned.get(&number).and_then(|owned| owned.place);
        let place = wording::numbers::location(lang, number, place);
        format!("{} · {place}", wording::format::phone(reader, number))
    };
    let free = numbers_for(tenant, endpoint).into_iter();
    free.map(|number| (number.digits().to_string(), label(number))).collect()
}

/// Whether a number may be chosen as things stand, and if not, the sentence why (AA-09).
pub fn why_no_number(
    tenant: &Tenant,
    lang: Lang,
    reader: Country,
    endpoint: Option<Endpoint>,
) -> Option<String> {
    let free = numbers_for(tenant, endpoint);
    let mut refusals = free.iter().map(|number| can_use_number(tenant, endpoint, *number).err());
    let first = refusals.next().flatten()?;
    Some(wording::refusal(lang, reader, tenant, &first))
}
