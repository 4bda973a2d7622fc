//! An auto attendant answers: hours, greeting, menu, names (AA).

use super::{Call, MenuStep, What};
use crate::domain::ids::AttendantId;
use crate::domain::routing::Endpoint;
use crate::domain::routing::attendants::{Attendant, Menu, Reach, Then, reach};
use crate::domain::routing::sound::Greeting;

/// What a menu does with what the caller does.
enum Turn {
    /// The menu is left.
    Left,
    /// The menu is read again.
    Again,
}

pub(super) fn answer(call: &mut Call, id: AttendantId) {
    let Some(found) = call.tenant.routing.attendants.get(&id) else { return };
    let attendant = &found.attendant;
    call.note(What::AttendantAnswers { attendant: id, language: attendant.language });
    let (part, handling) = attendant.open_part(call.at);
    let (zone, local) = (attendant.zone, attendant.zone.local(call.at));
    call.note(What::Hours { attendant: id, zone, local, part });
    if handling.greeting != Greeting::None {
        call.note(What::Greeted { greeting: handling.greeting.clone() });
    }
    match &handling.then {
        Then::Disconnect => call.note(What::Disconnected),
        Then::Redirect(target) => call.forward(*target),
        Then::Menu(menu) => loop {
            read_out(call, attendant, menu);
            match turn(call, attendant, menu) {
                Turn::Left => break,
                Turn::Again => {}
            }
        },
    }
}

fn read_out(call: &mut Call, attendant: &Attendant, menu: &Menu) {
    call.note(What::Menu(MenuStep::Read {
        prompt: menu.prompt.clone(),
        options: menu.options.iter().map(|option| (option.key, option.name.clone())).collect(),
        operator: attendant.operator.is_some(),
        by_name: menu.by_name,
    }));
}

/// What the caller does next: a key, else a name, else nothing.
fn turn(call: &mut Call, attendant: &Attendant, menu: &Menu) -> Turn {
    let Some(key) = call.keys.pop() else { return ask_or_leave(call, attendant, menu) };
    if key == '*' {
        call.note(What::Menu(MenuStep::Repeats));
        return Turn::Again;
    }
    if key == '#' {
        return go_back(call);
    }
    if let Some(operator) = attendant.operator.filter(|_| key == '0') {
        call.note(What::Menu(MenuStep::OperatorKey));
        call.forward(operator);
        return Turn::Left;
    }
    match menu.options.iter().find(|option| option.key == key) {
        Some(option) => {
            call.note(What::Menu(MenuStep::KeyPressed { key, name: option.name.clone() }));
            call.forward(option.target);
            Turn::Left
        }
        None => {
            call.note(What::Menu(MenuStep::KeyWithout { key }));
            Turn::Again
        }
    }
}

/// Back to the attendant from which the call came here; where there is none, the menu is read
/// again.
fn go_back(call: &mut Call) -> Turn {
    call.been.pop();
    let before = call.been.iter().rposition(|(endpoint, _)| match endpoint {
        Endpoint::Attendant(_) => true,
        Endpoint::Queue(_) => false,
    });
    let to = before.map(|at| call.been[at].0);
    call.note(What::Menu(MenuStep::GoesBack { to }));
    match to {
        Some(endpoint) => {
            call.reach(endpoint);
            Turn::Left
        }
        None => Turn::Again,
    }
}

fn ask_or_leave(call: &mut Call, attendant: &Attendant, menu: &Menu) -> Turn {
    let Some(user) = call.asks_for.take().filter(|_| menu.by_name) else {
        call.note(What::Menu(MenuStep::NoKey));
        call.note(What::Disconnected);
        return Turn::Left;
    };
    let reach = reach(call.tenant, attendant, user, call.at);
    call.note(What::Menu(MenuStep::AsksFor { user, reach }));
    match reach {
        Reach::VoiceAndKeys | Reach::KeysOnly { .. } => {
            call.ring(user);
            Turn::Left
        }
        Reach::Excluded | Reach::NotIncluded => Turn::Again,
    }
}
