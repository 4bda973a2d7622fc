//! The call queue and the auto attendant of Contoso, each with a number of its own.

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::ids::{QueueId, UserId};
use crate::domain::numbers::Usage;
use crate::domain::people;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::Toll;
use crate::domain::routing::attendants::{Attendant, Handling, Language, Menu, MenuOption, Then};
use crate::domain::routing::hours::{Week, ZoneId};
use crate::domain::routing::queues::Queue;
use crate::domain::routing::sound::Greeting;
use crate::domain::routing::{Endpoint, RoutingCommand, Target};
use crate::domain::time::Timestamp;
use crate::domain::{apply, decide};

/// The number of the help desk's queue, in Bordeaux.
const HELP_DESK: u64 = 33_536_490_044;
/// The number of the reception's attendant, in Bordeaux.
const RECEPTION: u64 = 33_536_490_045;
/// How many agents the help desk has, where there are as many people.
const AGENTS: usize = 6;

/// Gives Contoso its help desk and its reception.
pub(super) fn add(tenant: &mut Tenant) {
    let agents: Vec<UserId> = people::iter(tenant)
        .filter(|(_, person)| [Country::FR, Country::GB].contains(&person.country))
        .map(|(user, _)| user)
        .take(AGENTS)
        .collect();
    let operator = agents.first().copied().map(Target::Person);
    let queue = Queue {
        number: own(tenant, HELP_DESK),
        greeting: Greeting::Text("Welcome to the Contoso help desk.".into()),
        agents,
        ..Queue::new("Contoso Help Desk")
    };
    send(tenant, RoutingCommand::CreateQueue { queue: Box::new(queue) });
    let zone = ZoneId::parse("paris").unwrap_or(ZoneId(0));
    let language = Language::parse("en-GB").unwrap_or(Language(0));
    let help_desk = Target::Endpoint(Endpoint::Queue(QueueId(0)));
    let menu = Menu {
        prompt: Greeting::Text("For the help desk press 1, or say a name.".into()),
        options: vec![MenuOption { key: '1', name: "Help desk".into(), target: help_desk }],
        by_name: true,
    };
    let attendant = Attendant {
        number: own(tenant, RECEPTION),
        operator,
        speech: true,
        hours: Some(Week::office()),
        business: Handling {
            greeting: Greeting::Text("Welcome to Contoso.".into()),
            then: Then::Menu(menu),
        },
        after: Handling {
            greeting: Greeting::Text("Contoso is closed. Call again on a weekday.".into()),
            then: Then::Disconnect,
        },
        ..Attendant::new("Contoso Reception", zone, language)
    };
    send(tenant, RoutingCommand::CreateAttendant { attendant: Box::new(attendant) });
}

/// Both numbers came from a carrier, so that they do not count against the allowance (AQ-05).
fn own(tenant: &mut Tenant, digits: u64) -> Option<PhoneNumber> {
    let number = PhoneNumber::from_digits(digits)?;
    super::own(tenant, number, Usage::Service(Toll::Toll), None);
    tenant.numbers.owned.entry(number).and_modify(|owned| owned.ported = true);
    Some(number)
}

fn send(tenant: &mut Tenant, wish: RoutingCommand) {
    for event in decide(tenant, &Command::Routing(wish), Timestamp(0)).unwrap_or_default() {
        apply(tenant, &event, Timestamp(0));
    }
}
