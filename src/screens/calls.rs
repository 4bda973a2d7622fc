//! Trying a call: what the address asks for, and the steps of the answer as lines.

use crate::domain::Tenant;
use crate::domain::calls::presence::Presence;
use crate::domain::calls::{Conference, Dial, MenuStep, Pin, Step, What, trace};
use crate::domain::ids::UserId;
use crate::domain::numbers::service_of;
use crate::domain::people;
use crate::domain::phone::{Country, NumberProblem, PhoneNumber};
use crate::domain::routing::Endpoint;
use crate::domain::time::Timestamp;
use crate::route::{Page, Route};
use crate::screens::routing::list;
use crate::texts::Lang;
use crate::wording;

/// A field of the form, as it stands in an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The number that is dialed.
    To,
    /// When; now where nothing.
    At,
    /// Which person calls; somebody outside where nobody.
    From,
    /// The conference ID.
    Id,
    /// What is answered to the question for the PIN.
    Pin,
    /// Whether somebody has started the meeting.
    Started,
    /// The keys pressed in menus.
    Keys,
    /// For whom is asked.
    Name,
    /// How many calls are there before.
    Ahead,
}

impl Field {
    /// All of them.
    pub const ALL: [Field; 9] = [
        Field::To,
        Field::At,
        Field::From,
        Field::Id,
        Field::Pin,
        Field::Started,
        Field::Keys,
        Field::Name,
        Field::Ahead,
    ];

    /// The key of the address.
    pub fn key(self) -> &'static str {
        match self {
            Field::To => "to",
            Field::At => "at",
            Field::From => "from",
            Field::Id => "id",
            Field::Pin => "pin",
            Field::Started => "started",
            Field::Keys => "keys",
            Field::Name => "name",
            Field::Ahead => "ahead",
        }
    }
}

/// The page with a call to a number on it.
pub fn route_to(number: PhoneNumber) -> Route {
    Route::from(Page::TryCall).with(Field::To.key(), number.e164())
}

/// The words of `Pin` in an address.
pub fn pin_key(pin: Pin) -> &'static str {
    match pin {
        Pin::None => "",
        Pin::Right => "right",
        Pin::Wrong => "wrong",
    }
}

/// A call that can be tried, and when; nothing for now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What the caller does.
    pub dial: Dial,
    /// When.
    pub at: Option<Timestamp>,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The number cannot be read.
    Number(NumberProblem),
    /// This is no moment.
    Moment,
    /// There is no such person.
    Person,
    /// This is no whole number.
    Whole,
    /// A telephone has no such key.
    Key,
}

/// Reads what the address asks for; all that is wrong, or a call.
pub fn read(
    tenant: &Tenant,
    reader: Country,
    route: &Route,
) -> Result<Asked, Vec<(Field, Problem)>> {
    let mut problems = Vec::new();
    let get = |field: Field| route.get(field.key()).trim();
    let to = number(get(Field::To), reader, tenant.country);
    if let Err(problem) = to {
        problems.push((Field::To, Problem::Number(problem)));
    }
    let at = match get(Field::At) {
        "" => None,
        typed => {
            let at = moment(typed);
            if at.is_none() {
                problems.push((Field::At, Problem::Moment));
            }
            at
        }
    };
    let mut person = |field: Field| match get(field) {
        "" => None,
        typed => {
            let user = typed.parse().ok().map(UserId);
            let user = user.filter(|user| people::person(tenant, *user).is_ok());
            if user.is_none() {
                problems.push((field, Problem::Person));
            }
            user
        }
    };
    let (from, asks_for) = (person(Field::From), person(Field::Name));
    let ahead = match get(Field::Ahead) {
        "" => 0,
        typed => typed.parse().unwrap_or_else(|_| {
            problems.push((Field::Ahead, Problem::Whole));
            0
        }),
    };
    let keys = get(Field::Keys);
    if !keys.chars().all(|key| key.is_ascii_digit() || "*# ".contains(key)) {
        problems.push((Field::Keys, Problem::Key));
    }
    let pin = [Pin::Right, Pin::Wrong].into_iter().find(|pin| pin_key(*pin) == get(Field::Pin));
    match to {
        Ok(to) if problems.is_empty() => {
            let dial = Dial {
                to,
                from,
                conference_id: get(Field::Id).into(),
                pin: pin.unwrap_or_default(),
                started: !get(Field::Started).is_empty(),
                keys: keys.into(),
                asks_for,
                ahead,
            };
            Ok(Asked { dial, at })
        }
        _ => Err(problems),
    }
}

/// A number in any way of writing it that the reader or the organization knows.
fn number(typed: &str, reader: Country, home: Country) -> Result<PhoneNumber, NumberProblem> {
    PhoneNumber::parse(typed, Some(reader))
        .or_else(|problem| PhoneNumber::parse(typed, Some(home)).map_err(|_| problem))
}

/// Reads `2018-04-18T14:30` or the same with a space, in UTC.
fn moment(typed: &str) -> Option<Timestamp> {
    let civil: jiff::civil::DateTime = typed.replacen(' ', "T", 1).parse().ok()?;
    let (date, time) = (civil.date(), civil.time());
    Some(Timestamp::utc(date.year(), date.month(), date.day(), time.hour(), time.minute()))
}

/// What a step means to the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// It goes on.
    On,
    /// The caller got there.
    Arrived,
    /// The caller waits, or is sent about.
    Waits,
    /// The call fails here.
    Fails,
}

/// A line of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: Timestamp,
    /// What it means.
    pub mood: Mood,
    /// What the caller meets.
    pub text: String,
    /// Where more about it stands.
    pub route: Option<Route>,
}

/// What the caller meets, as lines.
pub fn lines(
    tenant: &Tenant,
    lang: Lang,
    reader: Country,
    dial: &Dial,
    at: Timestamp,
) -> Vec<Line> {
    let line = |step: Step| Line {
        at: step.at,
        mood: mood(&step.what),
        text: wording::calls::step(lang, reader, tenant, &step.what),
        route: route(tenant, &step.what),
    };
    trace(tenant, dial, at).into_iter().map(line).collect()
}

fn mood(what: &What) -> Mood {
    match what {
        arrival if arrival.is_arrival() => Mood::Arrived,
        What::NotInService { .. }
        | What::OutOfCredits { .. }
        | What::LinesBusy { .. }
        | What::BusySignal
        | What::Conference(Conference::NoId)
        | What::Conference(Conference::IdUnreadable { .. })
        | What::Conference(Conference::IdUnknown { .. })
        | What::Conference(Conference::TollFreeOff { .. })
        | What::Disconnected
        | What::RoundAgain { .. }
        | What::PersonIs { presence: Presence::DoNotDisturb | Presence::Offline, .. } => {
            Mood::Fails
        }
        What::Conference(Conference::Lobby { .. })
        | What::Conference(Conference::PinWrong)
        | What::QueueFull { .. }
        | What::AgentSkipped { .. }
        | What::NoAgent
        | What::WaitedTooLong { .. }
        | What::Menu(MenuStep::KeyWithout { .. })
        | What::Menu(MenuStep::NoKey)
        | What::ThirdParty { .. } => Mood::Waits,
        _ => Mood::On,
    }
}

fn route(tenant: &Tenant, what: &What) -> Option<Route> {
    let person = |user: &UserId| {
        let address = people::person(tenant, *user).map_or("", |person| &*person.address);
        Route::from(Page::Users).with("user", address)
    };
    match what {
        What::NotInService { number, owned: true, .. } => {
            Some(Route::from(Page::Numbers).with("number", number.digits().to_string()))
        }
        What::OutOfCredits { .. } => Some(Route::from(Page::Credits)),
        What::BridgeAnswers { .. } => Some(Route::from(Page::Bridge)),
        What::QueueAnswers { queue } => Some(list::route_of(Endpoint::Queue(*queue))),
        What::AttendantAnswers { attendant, .. } => {
            Some(list::route_of(Endpoint::Attendant(*attendant)))
        }
        What::Conference(Conference::TollFreeOff { organizer })
        | What::Conference(Conference::Lobby { organizer }) => Some(person(organizer)),
        _ => None,
    }
}

/// The numbers that can be called here, as E.164 and as the reader writes them with what answers:
/// those of the bridge, then those that are owned.
pub fn known(tenant: &Tenant, lang: Lang, reader: Country) -> Vec<(String, String)> {
    let owned = tenant.numbers.owned.keys().copied();
    let shared = tenant.bridge.numbers.keys().copied();
    let all: std::collections::BTreeSet<PhoneNumber> = owned.chain(shared).collect();
    let label = |number: PhoneNumber| {
        let shown = wording::format::phone(reader, number);
        let user = tenant.numbers.owned.get(&number).and_then(|owned| owned.user);
        let answers = match (service_of(tenant, number), user) {
            (Some(service), _) => wording::routing::names::service(lang, tenant, service),
            (None, Some(user)) => wording::person::name(tenant, user),
            (None, None) => lang.texts().numbers.unassigned.to_lowercase(),
        };
        format!("{shown} · {answers}")
    };
    all.into_iter().map(|number| (number.e164(), label(number))).collect()
}

/// The sentence of a problem.
pub fn say(lang: Lang, problem: Problem) -> &'static str {
    let t = &lang.texts().calls;
    match problem {
        Problem::Number(why) => wording::calls::number_problem(lang, why),
        Problem::Moment => t.not_a_moment,
        Problem::Person => t.not_a_person,
        Problem::Whole => t.whole_number,
        Problem::Key => t.not_a_key,
    }
}
