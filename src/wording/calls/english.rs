//! The steps of a call in English.

use crate::domain::Tenant;
use crate::domain::calls::presence::Presence;
use crate::domain::calls::{Conference, MenuStep, Skipped, What};
use crate::domain::ids::{MeetingId, UserId};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::routing::attendants::{Part, Reach};
use crate::domain::routing::queues::Distribution;
use crate::domain::routing::sound::Greeting;
use crate::domain::routing::{Endpoint, Target};
use crate::domain::time::Timestamp;
use crate::texts::{self, Lang};
use crate::wording::format::{self, counted};
use crate::wording::person;
use crate::wording::routing::{figures, names};

const EN: Lang = Lang::En;

pub(super) fn step(reader: Country, tenant: &Tenant, what: &What) -> String {
    let who = |user: &UserId| person::name(tenant, *user);
    let of = |endpoint: Endpoint| names::first_upper(&names::endpoint(EN, tenant, endpoint));
    match what {
        What::Dialed { number, from: None } => {
            format!("Somebody outside dials {}.", format::phone(reader, *number))
        }
        What::Dialed { number, from: Some(user) } => {
            format!("{} dials {}.", who(user), format::phone(reader, *number))
        }
        What::NotInService { number, owned, people, meetings } => {
            not_in_service(reader, *number, *owned, *people, *meetings)
        }
        What::ThirdParty { provider, user } => format!(
            "{provider} answers, the conferencing provider of {}. What comes then is theirs.",
            who(user)
        ),
        What::CallerPays => "It is a toll number: the caller may pay for the call.".into(),
        What::OrganizationPays { balance_cents } => format!(
            "It is toll-free: the organization pays, from {} of Communications Credits. A call \
             from a mobile may still cost the caller something.",
            super::money(EN, *balance_cents)
        ),
        What::OutOfCredits { set_up: true } => "It is toll-free, and the Communications Credits \
             are used up: the call does not come in."
            .into(),
        What::OutOfCredits { set_up: false } => "It is toll-free, and no Communications Credits \
             were set up: the call does not come in."
            .into(),
        What::Capacity { calls, .. } => {
            format!("The number carries {} at once.", counted(EN, *calls, "call", "calls"))
        }
        What::LinesBusy { calls } => {
            format!("All {calls} calls that the number carries at once are there already.")
        }
        What::BridgeAnswers { shared, language } => format!(
            "The conferencing bridge answers on a {} number. It speaks {}.",
            if *shared { "shared" } else { "dedicated" },
            names::language(EN, *language)
        ),
        What::Conference(what) => conference(tenant, what),
        What::QueueAnswers { queue } => format!("{} answers.", of(Endpoint::Queue(*queue))),
        What::AttendantAnswers { attendant, language } => format!(
            "{} answers. It speaks {}.",
            of(Endpoint::Attendant(*attendant)),
            names::language(EN, *language)
        ),
        What::Greeted { greeting } => heard("The caller hears", greeting),
        What::QueueFull { size } => {
            format!(
                "The queue is full: {} already.",
                counted(EN, *size, "call waits", "calls wait")
            )
        }
        What::BusySignal => "The caller hears the busy signal.".into(),
        What::Position { position, music } => {
            format!(
                "Place {position} in the queue, with {}.",
                names::music(EN, music).to_lowercase()
            )
        }
        What::AgentSkipped { agent, why } => format!("{} {}", who(agent), skipped(*why)),
        What::AgentsRing { agents, distribution, alert_s } => {
            rings(tenant, agents, *distribution, *alert_s)
        }
        What::AgentAnswers { agent } => format!("{} answers.", who(agent)),
        What::NoAgent => "No agent can be rung.".into(),
        What::WaitedTooLong { wait_s } => {
            format!("The longest wait of {} is over.", figures::wait(*wait_s))
        }
        What::Disconnected => "The call ends.".into(),
        What::Forwarded { target } => forwarded(tenant, *target),
        What::Hours { local, part, attendant, .. } => {
            hours(*local, *part, super::holiday(tenant, *attendant, *part))
        }
        What::Menu(what) => in_menu(tenant, what),
        What::PersonRings { user } => format!("The phone of {} rings.", who(user)),
        What::PersonIs { user, presence } => match presence {
            Presence::Available => format!("{} answers.", who(user)),
            Presence::DoNotDisturb => format!("{} is busy.", who(user)),
            Presence::Offline => {
                format!("{} does not answer: it is no working time there.", who(user))
            }
        },
        What::RoundAgain { endpoint } => format!(
            "The call is back at {}, where it was before. It would go round without end.",
            names::endpoint(EN, tenant, *endpoint)
        ),
    }
}

fn conference(tenant: &Tenant, what: &Conference) -> String {
    let who = |user: &UserId| person::name(tenant, *user);
    match what {
        Conference::AsksForId => "It asks for the conference ID.".into(),
        Conference::NoId => "The caller keys nothing in, and the call ends.".into(),
        Conference::IdUnreadable { typed } => {
            format!("{} is no conference ID: one has seven digits.", names::quoted(EN, typed))
        }
        Conference::IdUnknown { id, meetings } => unknown_id(*id, *meetings),
        Conference::IdRight { organizer, next } => meeting(tenant, &who(organizer), *next),
        Conference::TollFreeOff { organizer } => format!(
            "Toll-free callers do not get into the meetings of {}. A toll number would work.",
            who(organizer)
        ),
        Conference::MeetingRuns { .. } => "Somebody has started the meeting from an app.".into(),
        Conference::PinRight { organizer } => {
            format!("The PIN is right: {} starts the meeting by phone.", who(organizer))
        }
        Conference::PinWrong => "The PIN is wrong: the caller stays a participant.".into(),
        Conference::MayBeFirst { organizer } => {
            format!("{} lets callers be the first in the meeting.", who(organizer))
        }
        Conference::Lobby { organizer } => format!(
            "The caller waits in the lobby with music until {} starts the meeting.",
            who(organizer)
        ),
        Conference::Joins { organizer } => {
            format!("The caller is in the meeting of {}.", who(organizer))
        }
    }
}

fn in_menu(tenant: &Tenant, what: &MenuStep) -> String {
    let who = |user: &UserId| person::name(tenant, *user);
    match what {
        MenuStep::Read { prompt, options, operator, by_name } => {
            menu(prompt, options, *operator, *by_name)
        }
        MenuStep::KeyPressed { key, name } => {
            format!("The caller presses {key}: {}.", names::quoted(EN, name))
        }
        MenuStep::OperatorKey => "The caller presses 0 for the operator.".into(),
        MenuStep::Repeats => "The caller presses *: the menu is repeated.".into(),
        MenuStep::GoesBack { to: Some(endpoint) } => {
            format!("The caller presses #: back to {}.", names::endpoint(EN, tenant, *endpoint))
        }
        MenuStep::GoesBack { to: None } => {
            "The caller presses #: there is nothing to go back to, and the menu is repeated.".into()
        }
        MenuStep::KeyWithout { key } => {
            format!("The caller presses {key}, which leads nowhere: the menu is repeated.")
        }
        MenuStep::NoKey => "The caller presses nothing.".into(),
        MenuStep::AsksFor { user, reach } => asks_for(&who(user), *reach),
    }
}

fn not_in_service(
    reader: Country,
    number: PhoneNumber,
    owned: bool,
    people: u32,
    meetings: u32,
) -> String {
    let shown = format::phone(reader, number);
    let why = match owned {
        true => "The organization owns it, and it is not assigned to anything.",
        false => "It belongs to nobody here.",
    };
    let carried = match (people, meetings) {
        (0, 0) => String::new(),
        _ => format!(
            " Yet it is the default of {}, and {} it.",
            counted(EN, people, "person", "people"),
            counted(EN, meetings, "future meeting prints", "future meetings print")
        ),
    };
    format!("{shown} is not in service. {why}{carried}")
}

fn unknown_id(id: u32, meetings: u32) -> String {
    let printed = match meetings {
        0 => String::new(),
        _ => format!(
            " It was reset: {} it.",
            counted(EN, meetings, "future meeting still prints", "future meetings still print")
        ),
    };
    format!("No meeting has the conference ID {id}.{printed}")
}

fn meeting(tenant: &Tenant, organizer: &str, next: Option<MeetingId>) -> String {
    let next = next.and_then(|id| tenant.meetings.get(id.index()));
    match next {
        Some(meeting) => format!(
            "The ID leads to the meetings of {organizer}; the next is “{}”, {} {}.",
            texts::subject(EN, meeting.subject),
            format::date(EN, meeting.starts_at),
            format::hour(meeting.starts_at)
        ),
        None => format!("The ID leads to {organizer}, who has no meeting coming."),
    }
}

fn heard(lead: &str, greeting: &Greeting) -> String {
    match greeting {
        Greeting::None => format!("{lead} nothing."),
        Greeting::Text(text) => format!("{lead}: {}", names::quoted(EN, text)),
        Greeting::Audio(audio) => format!("{lead} the file {}.", audio.name),
    }
}

fn skipped(why: Skipped) -> String {
    match why {
        Skipped::OptedOut => "has opted out and is skipped.".into(),
        Skipped::NotYet { from } => {
            let from = format!("{} {}", format::day(EN, from), format::hour(from));
            format!("was added just now and is rung from {from} on.")
        }
        Skipped::Presence(Presence::DoNotDisturb) => "is busy and is skipped.".into(),
        Skipped::Presence(Presence::Offline) => "is offline and is skipped.".into(),
        Skipped::Presence(Presence::Available) => "is skipped.".into(),
    }
}

fn rings(tenant: &Tenant, agents: &[UserId], distribution: Distribution, alert_s: u32) -> String {
    let named: Vec<String> = agents.iter().take(6).map(|a| person::name(tenant, *a)).collect();
    let mut listed = named.clone();
    if agents.len() > named.len() {
        listed.push(figures::others(EN, (agents.len() - named.len()) as u32));
    }
    let listed = format::list(EN, &listed);
    match distribution {
        Distribution::Attendant if agents.len() > 1 => {
            format!("{listed} are rung at once, for up to {alert_s} seconds.")
        }
        _ => format!("{listed} is rung, for up to {alert_s} seconds."),
    }
}

fn forwarded(tenant: &Tenant, target: Target) -> String {
    format!("The call goes on {}.", names::to_target(EN, tenant, target))
}

fn hours(local: Timestamp, part: Part, holiday: Option<&str>) -> String {
    let clock = format!("{} {}", format::date(EN, local), format::hour(local));
    let which = match (part, holiday) {
        (_, Some(name)) => format!("the holiday {}", names::quoted(EN, name)),
        (Part::AfterHours, _) => "after hours".into(),
        _ => "business hours".into(),
    };
    format!("Its clock shows {clock}: {which}.")
}

fn menu(prompt: &Greeting, options: &[(char, Box<str>)], operator: bool, by_name: bool) -> String {
    let mut choices: Vec<String> =
        options.iter().map(|(key, name)| format!("{key} {}", names::quoted(EN, name))).collect();
    if operator {
        choices.push("0 for the operator".into());
    }
    if by_name {
        choices.push("a name".into());
    }
    format!(
        "{} Choices: {}.",
        heard("A menu: the caller hears", prompt),
        format::list(EN, &choices)
    )
}

fn asks_for(name: &str, reach: Reach) -> String {
    match reach {
        Reach::VoiceAndKeys => format!("The caller says “{name}” and is understood."),
        Reach::KeysOnly { voice_from: None } => format!("The caller keys in the name of {name}."),
        Reach::KeysOnly { voice_from: Some(from) } => format!(
            "The caller says “{name}”, who is new and is understood from {} {} on; keying the \
             name in works.",
            format::day(EN, from),
            format::hour(from)
        ),
        Reach::Excluded => {
            format!("The caller asks for {name}, who is excluded from the dial scope.")
        }
        Reach::NotIncluded => {
            format!("The caller asks for {name}, who is not included in the dial scope.")
        }
    }
}
