//! Trying a call: what a caller to a number meets, step by step, as data. Reads the organization
//! and changes nothing; the same call at the same moment always goes the same way.
//!
//! Start with `trace`; `conference`, `queue` and `attendant` are the three things that answer,
//! `presence` says whether a person does.

mod attendant;
mod conference;
pub mod presence;
mod queue;

use super::Tenant;
use super::bridge;
use super::ids::{AttendantId, MeetingId, QueueId, UserId};
use super::numbers::{self, Service, Usage};
use super::people;
use super::phone::PhoneNumber;
use super::places::Toll;
use super::routing::attendants::{Language, Part, Reach};
use super::routing::hours::ZoneId;
use super::routing::queues::Distribution;
use super::routing::sound::{Greeting, Music};
use super::routing::{Endpoint, Target};
use super::time::Timestamp;
use presence::Presence;

/// What a caller does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dial {
    /// The number that is dialed.
    pub to: PhoneNumber,
    /// Who calls; nobody of the organization where none.
    pub from: Option<UserId>,
    /// What is keyed in when the bridge asks for a conference ID.
    pub conference_id: Box<str>,
    /// What is keyed in when the bridge asks for a PIN.
    pub pin: Pin,
    /// Whether somebody has started the meeting from an app (US-06).
    pub started: bool,
    /// The keys that are pressed in menus, in order.
    pub keys: Box<str>,
    /// For whom the caller asks where a menu takes names (AA-08).
    pub asks_for: Option<UserId>,
    /// How many other calls are there before this one: in the queue, or on the number.
    pub ahead: u32,
}

impl Dial {
    /// Somebody outside dials a number and does nothing more.
    pub fn new(to: PhoneNumber) -> Dial {
        Dial {
            to,
            from: None,
            conference_id: Box::default(),
            pin: Pin::None,
            started: false,
            keys: Box::default(),
            asks_for: None,
            ahead: 0,
        }
    }
}

/// What a caller answers to the question for the organizer's PIN. PINs are never shown (US-03), so
/// that only right and wrong are known here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pin {
    /// Nothing: the caller is a participant.
    #[default]
    None,
    /// The organizer's.
    Right,
    /// Something else.
    Wrong,
}

/// Something that the caller meets.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
}

/// What a caller can meet.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The number is dialed.
    Dialed { number: PhoneNumber, from: Option<UserId> },
    /// Nobody answers; so many people and future meetings still carry the number (UN-01).
    NotInService { number: PhoneNumber, owned: bool, people: u32, meetings: u32 },
    /// A third-party provider answers, whose bridge is not simulated (AC-01).
    ThirdParty { provider: Box<str>, user: UserId },
    /// Toll: the caller may pay (NT-01).
    CallerPays,
    /// Toll-free: the organization pays from its credits (CC-08).
    OrganizationPays { balance_cents: u64 },
    /// Toll-free, and nothing to pay with: the call does not come in (CC-01, CC-07).
    OutOfCredits { set_up: bool },
    /// How many calls the number carries at once (NI-02).
    Capacity { usage: Usage, calls: u32 },
    /// As many calls as the number carries are there already (NI-02).
    LinesBusy { calls: u32 },
    /// The bridge answers on a shared or a dedicated number, in a language (BR-08, BR-10).
    BridgeAnswers { shared: bool, language: Language },
    /// Something between the question for the ID and the meeting.
    Conference(Conference),
    /// A queue answers (CQ-01).
    QueueAnswers { queue: QueueId },
    /// An attendant answers (AA-01).
    AttendantAnswers { attendant: AttendantId, language: Language },
    /// A greeting.
    Greeted { greeting: Greeting },
    /// As many calls as the queue takes wait already (CQ-08).
    QueueFull { size: u32 },
    /// A busy signal.
    BusySignal,
    /// The place in the queue, and what is heard there.
    Position { position: u32, music: Music },
    /// An agent is not rung (CQ-06, CQ-07).
    AgentSkipped { agent: UserId, why: Skipped },
    /// Agents are rung (CQ-06, CQ-09).
    AgentsRing { agents: Vec<UserId>, distribution: Distribution, alert_s: u32 },
    /// An agent answers.
    AgentAnswers { agent: UserId },
    /// No agent can be rung.
    NoAgent,
    /// The longest wait is over (CQ-08).
    WaitedTooLong { wait_s: u32 },
    /// The call ends.
    Disconnected,
    /// The call goes on.
    Forwarded { target: Target },
    /// What the attendant's clock shows, and which of its pages holds (AA-04, AA-07).
    Hours { attendant: AttendantId, zone: ZoneId, local: Timestamp, part: Part },
    /// Something in a menu.
    Menu(MenuStep),
    /// A person's phone rings.
    PersonRings { user: UserId },
    /// The person answers, or not, and why not.
    PersonIs { user: UserId, presence: Presence },
    /// The call comes back to where it was, without anybody wanting it.
    RoundAgain { endpoint: Endpoint },
}

/// What a caller of the bridge can meet, from the question for the ID to the meeting.
#[derive(Clone, Debug, PartialEq)]
pub enum Conference {
    /// The bridge asks for a conference ID.
    AsksForId,
    /// The caller keys nothing in.
    NoId,
    /// What was keyed in has not seven digits (US-07).
    IdUnreadable { typed: Box<str> },
    /// Nobody has this conference ID; so many future meetings still print it (US-07).
    IdUnknown { id: u32, meetings: u32 },
    /// The ID leads to the meetings of a person; the next of them.
    IdRight { organizer: UserId, next: Option<MeetingId> },
    /// Toll-free callers do not get into this person's meetings (US-10).
    TollFreeOff { organizer: UserId },
    /// Somebody started the meeting from an app.
    MeetingRuns { organizer: UserId },
    /// The PIN is the organizer's (US-06).
    PinRight { organizer: UserId },
    /// The PIN is not the organizer's.
    PinWrong,
    /// The caller may be the first in the meeting (US-09).
    MayBeFirst { organizer: UserId },
    /// Music until the organizer starts the meeting (US-09).
    Lobby { organizer: UserId },
    /// The caller is in the meeting.
    Joins { organizer: UserId },
}

/// What a caller can meet in a menu.
#[derive(Clone, Debug, PartialEq)]
pub enum MenuStep {
    /// A menu is read out; `operator` is behind key 0 (AA-03, AA-06).
    Read { prompt: Greeting, options: Vec<(char, Box<str>)>, operator: bool, by_name: bool },
    /// A key that leads somewhere.
    KeyPressed { key: char, name: Box<str> },
    /// Key 0, to the operator (AA-03).
    OperatorKey,
    /// The star key repeats the menu (AA-06).
    Repeats,
    /// The pound key goes back to where the call came from (AA-06).
    GoesBack { to: Option<Endpoint> },
    /// A key that leads nowhere.
    KeyWithout { key: char },
    /// The caller presses nothing more.
    NoKey,
    /// The caller asks for a person (AA-08).
    AsksFor { user: UserId, reach: Reach },
}

impl What {
    /// Whether the caller got where one wants to get.
    pub fn is_arrival(&self) -> bool {
        matches!(
            self,
            What::Conference(Conference::Joins { .. })
                | What::AgentAnswers { .. }
                | What::PersonIs { presence: Presence::Available, .. }
        )
    }
}

/// Why an agent is not rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// Offline, or busy with do not disturb (CQ-06).
    Presence(Presence),
    /// The agent opted out (CQ-06).
    OptedOut,
    /// The agent was added just now (CQ-07).
    NotYet { from: Timestamp },
}

/// What a caller meets who dials at `at`.
pub fn trace(tenant: &Tenant, dial: &Dial, at: Timestamp) -> Vec<Step> {
    let mut call = Call {
        tenant,
        dial,
        at,
        keys: dial.keys.chars().filter(|key| !key.is_whitespace()).rev().collect(),
        asks_for: dial.asks_for,
        been: Vec::new(),
        steps: Vec::new(),
    };
    call.note(What::Dialed { number: dial.to, from: dial.from });
    call.connect();
    call.steps
}

/// A call on its way.
struct Call<'a> {
    tenant: &'a Tenant,
    dial: &'a Dial,
    /// The moment that the call has come to.
    at: Timestamp,
    /// The keys not yet pressed, the next one last.
    keys: Vec<char>,
    /// Whether the caller has still to ask for somebody.
    asks_for: Option<UserId>,
    /// Where the call was, with how many keys left.
    been: Vec<(Endpoint, usize)>,
    steps: Vec<Step>,
}

impl Call<'_> {
    fn note(&mut self, what: What) {
        self.steps.push(Step { at: self.at, what });
    }

    /// From the network to what the number leads to.
    fn connect(&mut self) {
        let (tenant, number) = (self.tenant, self.dial.to);
        let owned = tenant.numbers.owned.get(&number);
        let service = numbers::service_of(tenant, number);
        let user = owned.and_then(|owned| owned.user);
        if service.is_none() && user.is_none() {
            return self.nobody(owned.is_some());
        }
        let on_bridge = tenant.bridge.numbers.get(&number);
        let usage = match (owned, on_bridge) {
            (Some(owned), _) => owned.usage,
            (None, shared) => Usage::Service(shared.map_or(Toll::Toll, |n| n.toll)),
        };
        if !self.is_paid(usage) {
            return;
        }
        let calls = usage.calls_at_once();
        if self.dial.ahead >= calls {
            self.note(What::LinesBusy { calls });
            return self.note(What::BusySignal);
        }
        self.note(What::Capacity { usage, calls });
        match (service, user) {
            (Some(Service::Bridge), _) => conference::answer(self, usage),
            (Some(Service::Queue(id)), _) => self.reach(Endpoint::Queue(id)),
            (Some(Service::Attendant(id)), _) => self.reach(Endpoint::Attendant(id)),
            (None, Some(user)) => self.ring(user),
            (None, None) => {}
        }
    }

    fn nobody(&mut self, owned: bool) {
        let (tenant, number) = (self.tenant, self.dial.to);
        let theirs = people::iter(tenant).find_map(|(user, person)| {
            let acp = person.acp.as_deref()?;
            let carries = acp.toll == number || acp.toll_free == Some(number);
            carries.then(|| What::ThirdParty { provider: acp.name.clone(), user })
        });
        if let Some(theirs) = theirs {
            return self.note(theirs);
        }
        let (people, meetings) = bridge::carriers(tenant, number, self.at);
        self.note(What::NotInService { number, owned, people, meetings });
    }

    /// Whether the call can be paid for (CC-01, CC-07).
    fn is_paid(&mut self, usage: Usage) -> bool {
        let credits = &self.tenant.credits;
        match usage {
            Usage::Service(Toll::TollFree) if credits.can_pay() => {
                self.note(What::OrganizationPays { balance_cents: credits.balance_cents });
            }
            Usage::Service(Toll::TollFree) => {
                self.note(What::OutOfCredits { set_up: credits.set_up });
                return false;
            }
            Usage::Service(Toll::Toll) | Usage::User => self.note(What::CallerPays),
        }
        true
    }

    /// Goes to a queue or an attendant; coming back to one without having pressed a key since
    /// would never end.
    fn reach(&mut self, endpoint: Endpoint) {
        let here = (endpoint, self.keys.len());
        if self.been.contains(&here) {
            return self.note(What::RoundAgain { endpoint });
        }
        self.been.push(here);
        match endpoint {
            Endpoint::Queue(id) => queue::answer(self, id),
            Endpoint::Attendant(id) => attendant::answer(self, id),
        }
    }

    fn forward(&mut self, target: Target) {
        self.note(What::Forwarded { target });
        match target {
            Target::Person(user) => self.ring(user),
            Target::Endpoint(endpoint) => self.reach(endpoint),
        }
    }

    fn ring(&mut self, user: UserId) {
        let presence = match self.dial.from == Some(user) {
            // Who calls is on the phone.
            true => Presence::DoNotDisturb,
            false => presence::of(self.tenant, user, self.at),
        };
        self.note(What::PersonRings { user });
        self.note(What::PersonIs { user, presence });
    }
}
