//! The Meeting Migration Service: who waits, who is being rewritten, who failed (MM).
//!
//! A run belongs to one organizer. Every figure that chance decides comes from a stream keyed by
//! the person and the run, so one person's luck never depends on another's.

mod apply;
mod kinds;
mod step;

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::chance::Stream;
use super::event::Event;
use super::ids::{UserId, UserSet};
use super::people::{self, Mailbox, Provider};
use super::profile::Profile;
use super::refusal::Refusal;
use super::time::Timestamp;

pub(super) use apply::apply;
pub use kinds::{Plan, Source, Target};
pub use step::step;

/// The state of a run; the names are the service's own (MM-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RunState {
    /// Waits in the queue, for the first time or again.
    Pending,
    /// Its meetings are being rewritten.
    InProgress,
    /// Nine retries did not help (MM-09).
    Failed,
    /// Done.
    Succeeded,
}

impl RunState {
    /// All four, in the order of the pictures.
    pub const ALL: [RunState; 4] =
        [RunState::Pending, RunState::InProgress, RunState::Failed, RunState::Succeeded];

    /// The exact name of the service (MM-03).
    pub fn name(self) -> &'static str {
        match self {
            RunState::Pending => "Pending",
            RunState::InProgress => "InProgress",
            RunState::Failed => "Failed",
            RunState::Succeeded => "Succeeded",
        }
    }
}

/// What the service met. The causes are invented; the sources only say "on error".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    /// The mailbox was locked by another process.
    MailboxLocked,
    /// The calendar service answered too slowly.
    CalendarTimeout,
    /// Too many requests at once.
    Throttled,
    /// An item of the calendar is damaged.
    DamagedItem,
}

/// One run of the service for one organizer (MM-15).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// Whose meetings.
    pub user: UserId,
    /// The how-manieth run of this person, from 0; part of the correlation id.
    pub round: u32,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it last changed.
    pub modified_at: Timestamp,
    /// Where it stands.
    pub state: RunState,
    /// When the next thing happens by itself; far away once it ended.
    pub due_at: Timestamp,
    /// How often it was tried again.
    pub retries: u8,
    /// What it met last.
    pub cause: Option<Cause>,
    /// Position among the person's meetings that is looked at next.
    pub next: u32,
    /// Future meetings of the person, counted when the run was first taken up.
    pub total: u32,
    /// Meetings rewritten.
    pub rewritten: u32,
    /// What it does with each kind of meeting (MM-14).
    pub plan: Plan,
    /// Asked for again while it ran, so another run follows, with this plan.
    pub again: Option<Plan>,
}

impl Run {
    /// Whether it has ended.
    pub fn is_over(&self) -> bool {
        matches!(self.state, RunState::Failed | RunState::Succeeded)
    }

    /// Whether a change made now still reaches every meeting: the run has rewritten none, or
    /// another one follows (MM-19). A run that waits for a retry has begun.
    pub fn takes_in_changes(&self) -> bool {
        self.takes_in(Plan::default())
    }

    /// The same for who asks for `plan`.
    fn takes_in(&self, plan: Plan) -> bool {
        let follows = self.again.is_some_and(|again| again.covers(plan));
        !self.is_over() && (follows || !self.has_begun() && self.plan.covers(plan))
    }

    /// Whether it may have rewritten something.
    fn has_begun(&self) -> bool {
        self.state != RunState::Pending || self.next > 0
    }

    fn key(&self) -> u64 {
        run_key(self.user, self.round)
    }
}

/// The service as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Migrations {
    /// The latest run of each person who ever had one, in the order of first asking.
    pub runs: Vec<Run>,
    /// How many runs are in each state, in the order of `RunState::ALL`.
    pub counts: [u32; 4],
    /// The counts over time, at most one line a minute, for the picture.
    pub history: Vec<(Timestamp, [u32; 4])>,
    /// Whether the service works at all (MM-17).
    pub enabled: bool,
    /// Whether changes of audio conferencing start it by themselves (MM-17).
    pub automatic: bool,
}

impl Default for Migrations {
    fn default() -> Self {
        // MM-17: the service is on by default.
        Migrations {
            runs: Vec::new(),
            counts: [0; 4],
            history: Vec::new(),
            enabled: true,
            automatic: true,
        }
    }
}

impl Migrations {
    /// Runs that are still Pending or InProgress; UN-02 waits until there are none.
    pub fn unfinished(&self) -> u32 {
        self.counts[RunState::Pending as usize] + self.counts[RunState::InProgress as usize]
    }
}

/// A change that might make the service run (MM-04 to MM-06).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// A Microsoft license was given or taken; conferencing was switched on or off.
    License,
    /// The provider changed from another to Microsoft.
    ProviderToMicrosoft,
    /// The conference ID changed.
    ConferenceId,
    /// The person moved to another bridge.
    OtherBridge,
    /// A number left the bridge; without the steps of UN-02 the service has nothing new to print.
    NumberUnassigned,
    /// The person moved from on premises.
    MoveFromOnPremises,
    /// A Teams upgrade policy was granted to one person.
    TeamsUpgrade,
    /// The SIP address changed.
    SipAddress,
    /// The addresses of meetings changed.
    MeetingUrl,
    /// A default number changed in the admin center.
    DefaultNumber,
    /// Toll-free numbers were switched off for the person (US-10).
    TollFreeOff,
}

/// When a trigger makes the service run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reschedules {
    /// By itself, as a change of audio conferencing: one switch stops these (MM-17).
    AsConferencingChange,
    /// By itself, as a move to the cloud.
    AsMove,
    /// Only together with other steps (UN-02).
    WithExtraSteps,
    /// Not at all.
    Never,
}

/// The trigger list (MM-04 to MM-06).
pub fn reschedules(trigger: Trigger) -> Reschedules {
    match trigger {
        Trigger::License
        | Trigger::ProviderToMicrosoft
        | Trigger::ConferenceId
        | Trigger::OtherBridge
        | Trigger::TollFreeOff => Reschedules::AsConferencingChange,
        Trigger::MoveFromOnPremises | Trigger::TeamsUpgrade => Reschedules::AsMove,
        Trigger::NumberUnassigned => Reschedules::WithExtraSteps,
        Trigger::SipAddress | Trigger::MeetingUrl | Trigger::DefaultNumber => Reschedules::Never,
    }
}

/// Whether a change starts the service by itself, as it is switched now (MM-17).
pub fn starts_by_itself(tenant: &Tenant, trigger: Trigger) -> bool {
    tenant.migrations.enabled
        && match reschedules(trigger) {
            Reschedules::AsConferencingChange => tenant.migrations.automatic,
            Reschedules::AsMove => true,
            Reschedules::WithExtraSteps | Reschedules::Never => false,
        }
}

/// May the service be asked for anything (MM-17)?
pub fn can_ask(tenant: &Tenant) -> Result<(), Refusal> {
    if tenant.migrations.enabled { Ok(()) } else { Err(Refusal::MigrationOff) }
}

/// May the meetings of `user` be rewritten (MM-07)?
pub fn can_start(tenant: &Tenant, user: UserId) -> Result<(), Refusal> {
    let person = people::person(tenant, user)?;
    can_ask(tenant)?;
    match (person.provider, person.mailbox) {
        (Provider::ThirdParty, _) => Err(Refusal::ThirdPartyProvider { user }),
        (_, Mailbox::OnPremises) => Err(Refusal::MailboxOnPremises { user }),
        _ => Ok(()),
    }
}

/// The run of a person that waits or works, if any.
pub fn run_of(tenant: &Tenant, user: UserId) -> Option<&Run> {
    let index = tenant.people.get(user.index())?.run?;
    tenant.migrations.runs.get(index as usize)
}

/// Asks for the people among `users` who can be helped and do not wait already.
pub(super) fn request(tenant: &Tenant, users: impl Iterator<Item = UserId>) -> Option<Event> {
    let users = to_help(tenant, users, Plan::default());
    (!users.is_empty()).then_some(Event::MigrationsRequested { users })
}

fn to_help(tenant: &Tenant, users: impl Iterator<Item = UserId>, plan: Plan) -> UserSet {
    let waits = |user| run_of(tenant, user).is_some_and(|run| run.takes_in(plan));
    users.filter(|user| can_start(tenant, *user).is_ok() && !waits(*user)).collect()
}

/// Asks for one person after a change; one who just moved online can be helped from now on, unless
/// another provider is in the way (MM-07).
pub(super) fn request_after(tenant: &Tenant, user: UserId, moved_online: bool) -> Option<Event> {
    let person = people::person(tenant, user).ok()?;
    match moved_online && person.provider != Provider::ThirdParty {
        true => Some(Event::MigrationsRequested { users: UserSet::one(user) }),
        false => request(tenant, std::iter::once(user)),
    }
}

/// Asks for people whose provider becomes Microsoft with this very command (MV-08): a third party
/// is in the way no more, a mailbox on premises still is (MM-07).
pub(super) fn request_moved(tenant: &Tenant, users: &UserSet) -> Option<Event> {
    let helped = |user: &UserId| {
        let waits = run_of(tenant, *user).is_some_and(Run::takes_in_changes);
        !waits && people::person(tenant, *user).is_ok_and(|p| p.mailbox == Mailbox::Online)
    };
    let users: UserSet = users.iter().filter(helped).collect();
    (!users.is_empty()).then_some(Event::MigrationsRequested { users })
}

/// The service takes one person as it is, refused or not; of many it takes those it can.
pub(super) fn start(tenant: &Tenant, users: &UserSet) -> Result<Vec<Event>, Refusal> {
    let first = users.iter().next().ok_or(Refusal::NobodyChosen)?;
    match request(tenant, users.iter()) {
        Some(event) => Ok(vec![event]),
        None => Err(can_start(tenant, first).err().unwrap_or(Refusal::AlreadyQueued)),
    }
}

/// The same for some kinds of meetings only, or for what they become (MM-14).
pub(super) fn start_for(
    tenant: &Tenant,
    users: &UserSet,
    source: Source,
    target: Target,
) -> Result<Vec<Event>, Refusal> {
    can_start_for(tenant, users, source, target)?;
    let users = to_help(tenant, users.iter(), Plan::of(source, target));
    Ok(vec![Event::MigrationsRequestedFor { users, source, target }])
}

/// May the service be asked for these meetings of at least one of `users` (MM-07, MM-14)?
pub fn can_start_for(
    tenant: &Tenant,
    users: &UserSet,
    source: Source,
    target: Target,
) -> Result<(), Refusal> {
    let first = users.iter().next().ok_or(Refusal::NobodyChosen)?;
    match to_help(tenant, users.iter(), Plan::of(source, target)).is_empty() {
        false => Ok(()),
        true => Err(can_start(tenant, first).err().unwrap_or(Refusal::AlreadyQueued)),
    }
}

pub(super) fn switch(tenant: &Tenant, on: bool) -> Result<Vec<Event>, Refusal> {
    match tenant.migrations.enabled == on {
        true => Err(Refusal::NoChange),
        false => Ok(vec![Event::MigrationSwitched { on }]),
    }
}

pub(super) fn switch_automatic(tenant: &Tenant, on: bool) -> Result<Vec<Event>, Refusal> {
    match tenant.migrations.automatic == on {
        true => Err(Refusal::NoChange),
        false => Ok(vec![Event::AutomaticMigrationSwitched { on }]),
    }
}

fn run_key(user: UserId, round: u32) -> u64 {
    u64::from(user.0) | u64::from(round) << 32
}

/// How long a request waits that finds `ahead` others unfinished (MM-08).
fn queue_ms(profile: &Profile, seed: u64, key: u64, ahead: u32) -> i64 {
    let luck_ms = Stream::new(seed, "migration queue", key).below_ms(profile.queue_spread_ms);
    let backlog_ms = i64::from(ahead) * profile.queue_per_request_ms;
    (profile.queue_min_ms + luck_ms + backlog_ms).min(profile.queue_max_ms)
}

/// How long one meeting of this run takes.
pub fn meeting_ms(tenant: &Tenant, run: &Run) -> i64 {
    let profile = tenant.profile();
    let mut stream = Stream::new(tenant.seed, "migration pace", run.key());
    profile.meeting_min_ms + stream.below_ms(profile.meeting_spread_ms)
}

/// When the run would end if nothing went wrong from here on.
pub fn expected_end(tenant: &Tenant, run: &Run) -> Timestamp {
    if run.is_over() {
        return run.modified_at;
    }
    let (_, meetings) = tenant.people[run.user.index()].meetings;
    run.due_at.plus(i64::from(meetings.saturating_sub(run.next)) * meeting_ms(tenant, run))
}
