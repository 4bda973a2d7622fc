//! The page of a call queue as it is being filled in: what was typed, what it means, and what is
//! wrong where.

use super::parts::{Errors, GreetingDraft, Hears, TargetDraft, prefix};
use crate::domain::Tenant;
use crate::domain::ids::{QueueId, UserId};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::refusal::Refusal;
use crate::domain::routing::queues::{self, Distribution, Queue};
use crate::domain::routing::sound::Music;
use crate::domain::routing::{RoutingRefusal, Target};
use crate::texts::Lang;
use crate::wording;
use crate::wording::routing::{fault, figures};

/// What was typed and chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueDraft {
    /// The name.
    pub name: String,
    /// The digits of the number; empty for none.
    pub number: String,
    /// The greeting.
    pub greeting: GreetingDraft,
    /// The music: nothing is the default music, a text there never is.
    pub music: GreetingDraft,
    /// The agents, in order.
    pub agents: Vec<UserId>,
    /// How agents are found.
    pub distribution: Distribution,
    /// Whether agents may opt out.
    pub opt_out: bool,
    /// Seconds.
    pub alert: String,
    /// Calls.
    pub size: String,
    /// Where calls go when the queue is full.
    pub full: TargetDraft,
    /// Minutes, or minutes and seconds.
    pub wait: String,
    /// Where calls go when the wait is over.
    pub waited: TargetDraft,
}

impl QueueDraft {
    /// The form of a new queue.
    pub fn new() -> QueueDraft {
        QueueDraft::of(&Queue::new(""))
    }

    /// The form of a queue.
    pub fn of(queue: &Queue) -> QueueDraft {
        let music = match &queue.music {
            Music::Default => GreetingDraft::default(),
            Music::Own(audio) => {
                let audio = Some(audio.clone());
                GreetingDraft { hears: Hears::Audio, text: String::new(), audio }
            }
        };
        QueueDraft {
            name: queue.name.to_string(),
            number: queue.number.map_or_else(String::new, |n| n.digits().to_string()),
            greeting: GreetingDraft::of(&queue.greeting),
            music,
            agents: queue.agents.clone(),
            distribution: queue.distribution,
            opt_out: queue.opt_out,
            alert: queue.alert_s.to_string(),
            size: queue.size.to_string(),
            full: TargetDraft::of(queue.when_full),
            wait: figures::typed_wait(queue.wait_s),
            waited: TargetDraft::of(queue.when_waited),
        }
    }

    /// The queue that the form describes, or what cannot be read.
    pub fn read(&self, lang: Lang) -> Result<Queue, Errors> {
        let t = &lang.texts().routing;
        let mut errors = Errors::default();
        let mut whole = |spot: &str, typed: &str| {
            let read = typed.trim().parse::<u32>().ok();
            if read.is_none() {
                errors.say(spot, t.whole_number);
            }
            read.unwrap_or_default()
        };
        let (alert_s, size) = (whole("alert", &self.alert), whole("size", &self.size));
        let wait_s = read_wait(&self.wait).unwrap_or_else(|| {
            errors.say("wait", t.wait_unreadable);
            0
        });
        let mut target = |spot: &str, draft: &TargetDraft| {
            draft.read().unwrap_or_else(|_| {
                errors.say(spot, t.target_missing);
                None
            })
        };
        let (when_full, when_waited) = (target("full", &self.full), target("waited", &self.waited));
        let greeting = self.greeting.read().unwrap_or_else(|| {
            errors.say("greeting", t.audio_missing);
            Default::default()
        });
        let music = match (self.music.hears, &self.music.audio) {
            (Hears::Audio, Some(audio)) => Music::Own(audio.clone()),
            (Hears::Audio, None) => {
                errors.say("music", t.audio_missing);
                Music::Default
            }
            (Hears::Nothing | Hears::Text, _) => Music::Default,
        };
        let queue = Queue {
            name: self.name.as_str().into(),
            number: self.number.parse().ok().and_then(PhoneNumber::from_digits),
            greeting,
            music,
            agents: self.agents.clone(),
            distribution: self.distribution,
            opt_out: self.opt_out,
            alert_s,
            size,
            when_full,
            wait_s,
            when_waited,
        };
        if errors.is_empty() { Ok(queue) } else { Err(errors) }
    }

    /// The queue that can be saved, or what is wrong where.
    pub fn check(
        &self,
        tenant: &Tenant,
        lang: Lang,
        reader: Country,
        id: Option<QueueId>,
    ) -> Result<Queue, Errors> {
        let queue = self.read(lang)?;
        match queues::can_save(tenant, id, &queue) {
            Ok(()) => Ok(queue),
            Err(refusal) => {
                let mut errors = Errors::default();
                errors.say(spot(&refusal), say(lang, reader, tenant, &refusal));
                Err(errors)
            }
        }
    }

    /// Where calls leave the queue, as far as it is chosen.
    pub fn targets(&self) -> Vec<Target> {
        [self.full, self.waited].iter().filter_map(|draft| draft.read().ok().flatten()).collect()
    }

    /// What becomes of the wait that is typed, where it becomes something else (CQ-08).
    pub fn wait_note(&self, lang: Lang) -> Option<String> {
        figures::wait_becomes(lang, read_wait(&self.wait)?)
    }
}

impl Default for QueueDraft {
    fn default() -> QueueDraft {
        QueueDraft::new()
    }
}

/// Reads `20`, `1:15` or `1,5` as seconds. Zero and too long are left to the domain.
pub fn read_wait(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    if let Some((minutes, seconds)) = typed.split_once(':') {
        let (minutes, seconds): (u32, u32) = (minutes.parse().ok()?, seconds.parse().ok()?);
        return (seconds < 60).then(|| minutes.saturating_mul(60).saturating_add(seconds));
    }
    if let Some((whole, part)) = typed.split_once([',', '.']) {
        let (whole, tenths): (u32, u32) = (whole.parse().ok()?, part.parse().ok()?);
        let one_digit = part.len() == 1;
        return one_digit.then(|| whole.saturating_mul(60).saturating_add(tenths * 6));
    }
    typed.parse::<u32>().ok().map(|minutes| minutes.saturating_mul(60))
}

/// Where in the form a refusal belongs.
fn spot(refusal: &Refusal) -> String {
    let spot = match refusal {
        Refusal::NotOwned { .. } | Refusal::CreditsMissing => "number",
        Refusal::UnknownUser { .. } => "agents",
        Refusal::Routing(why) => match why {
            RoutingRefusal::NameMissing | RoutingRefusal::NameTooLong { .. } => "name",
            RoutingRefusal::UserNumber { .. }
            | RoutingRefusal::NumberTaken { .. }
            | RoutingRefusal::AccountMissing => "number",
            RoutingRefusal::TooManyAgents { .. } | RoutingRefusal::AgentTwice { .. } => "agents",
            RoutingRefusal::DistributionOfTeams => "distribution",
            RoutingRefusal::AlertOutOfRange { .. } => "alert",
            RoutingRefusal::SizeTooLarge { .. } => "size",
            RoutingRefusal::Faulty { part, .. } => return prefix(*part),
            _ => "",
        },
        _ => "",
    };
    spot.into()
}

/// The sentence at the spot; the spot itself needs no name there.
fn say(lang: Lang, reader: Country, tenant: &Tenant, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Routing(RoutingRefusal::Faulty { fault: what, .. }) => fault::fault(lang, what),
        other => wording::refusal(lang, reader, tenant, other),
    }
}
