//! Random wishes about port orders, and what always holds.

use passerelle::domain::Tenant;
use passerelle::domain::chance::Stream;
use passerelle::domain::command::Command;
use passerelle::domain::phone::PhoneNumber;
use passerelle::domain::porting::calendar::{Day, eastern};
use passerelle::domain::porting::form::{
    Account, Form, Kind, Letter, LetterType, List, Start, Transfer, Way,
};
use passerelle::domain::porting::life::Action;
use passerelle::domain::porting::list::Run;
use passerelle::domain::porting::{PortCommand, PortId, can, release};

use crate::simulation::invariants::{Holds, Invariant, View, check};

/// Every kind of wish, each of which must be granted and refused often.
pub const KINDS: &[&str] = &[
    "WriteDraft",
    "SplitDraft",
    "DeleteDraft",
    "SubmitOrder",
    "CancelOrder",
    "ChangeDate",
    "SetPin",
    "ConvertToService",
];

/// Which of `KINDS` this is.
pub fn kind(wish: &PortCommand) -> &'static str {
    match wish {
        PortCommand::WriteDraft { .. } => "WriteDraft",
        PortCommand::SplitDraft { .. } => "SplitDraft",
        PortCommand::Delete { .. } => "DeleteDraft",
        PortCommand::Submit { .. } => "SubmitOrder",
        PortCommand::Cancel { .. } => "CancelOrder",
        PortCommand::ChangeDate { .. } => "ChangeDate",
        PortCommand::SetPin { .. } => "SetPin",
        PortCommand::ConvertToService { .. } => "ConvertToService",
    }
}

/// The next wish, mostly a sensible one.
pub fn command(tenant: &Tenant, stream: &mut Stream) -> Option<Command> {
    let wish = match stream.below(100) {
        0..=23 => PortCommand::WriteDraft {
            order: stream.happens(400).then(|| some_order(tenant, Action::Edit, stream)),
            form: Box::new(form(tenant, stream)),
        },
        24..=45 => PortCommand::Submit { order: some_order(tenant, Action::Edit, stream) },
        46..=59 => PortCommand::SplitDraft { order: mixed(tenant, stream) },
        60..=67 => PortCommand::Delete { order: some_order(tenant, Action::Delete, stream) },
        68..=75 => PortCommand::Cancel { order: some_order(tenant, Action::Cancel, stream) },
        76..=83 => PortCommand::ChangeDate {
            order: some_order(tenant, Action::EditDate, stream),
            day: day(tenant, stream),
            hour: 7 + stream.below(12) as u8,
        },
        84..=91 => {
            let pins = ["", "12345", "123456", "98765432", "1234567890", "12345678901", "a12345"];
            PortCommand::SetPin { pin: (*stream.pick(&pins)).into() }
        }
        _ => {
            let mut owned: Vec<PhoneNumber> = release::convertible(tenant).collect();
            if owned.is_empty() || stream.happens(200) {
                owned = tenant.numbers.owned.keys().copied().collect();
            }
            let count = if owned.is_empty() { 0 } else { u32::from(stream.happens(950)) };
            let numbers = (0..count).map(|_| *stream.pick(&owned)).collect();
            PortCommand::ConvertToService { numbers }
        }
    };
    Some(Command::Port(wish))
}

/// Mostly one of the last orders with which this may be done; sometimes one that never was.
fn some_order(tenant: &Tenant, action: Action, stream: &mut Stream) -> PortId {
    let any = stream.happens(400);
    let orders = tenant.ports.orders.iter().rev();
    let fit = orders.filter(|(_, order)| any || order.status.allows(action));
    let ids: Vec<PortId> = fit.map(|(id, _)| *id).take(8).collect();
    if ids.is_empty() || stream.happens(20) {
        return PortId(tenant.ports.next + stream.below(3));
    }
    *stream.pick(&ids)
}

/// Mostly an order whose numbers belong into several.
fn mixed(tenant: &Tenant, stream: &mut Stream) -> PortId {
    let parts = |order: &PortId| {
        let split = PortCommand::SplitDraft { order: *order };
        can(tenant, &split, tenant.pool.next_step_at).is_ok()
    };
    let found = tenant.ports.orders.keys().rev().take(8).copied().find(parts);
    found.filter(|_| stream.happens(700)).unwrap_or(some_order(tenant, Action::Edit, stream))
}

/// The present day, give or take a minute: the rivals never wait longer for their next step.
fn day(tenant: &Tenant, stream: &mut Stream) -> Day {
    let today = eastern(tenant.pool.next_step_at).0;
    match stream.below(12) {
        0 => Day(today.0 + stream.below(60) as i32 - 10),
        _ => today.business_days_later(8 + stream.below(20)),
    }
}

fn numbers(stream: &mut Stream) -> String {
    let plans = ["+1425555", "+1253555", "+1360555", "+1509555", "+1877555", "+4411449600"];
    let mut text = String::new();
    let most = if stream.happens(600) { 3 } else { 1 };
    for _ in 0..1 + stream.below(most) {
        let plan = stream.pick(&plans);
        let digits = if plan.starts_with("+44") { 2 } else { 4 };
        let first = if digits == 2 { stream.below(90) } else { 100 + stream.below(90) };
        let last = first + stream.below(9);
        let (first, last) = match stream.happens(30) {
            true => (last, first),
            false => (first, last),
        };
        text.push_str(&format!("{plan}{first:0digits$} - {plan}{last:0digits$}\n"));
    }
    match stream.below(40) {
        0 => text.push_str("call me"),
        1 => text.push_str("+80012345678"),
        2 => text.push_str("+12065550150"),
        3 => text.push_str("Tailspin:\n+12535550199"),
        4 => text.push_str("4255550101, +14255550101 - +14255550101"),
        _ => {}
    }
    text
}

fn form(tenant: &Tenant, stream: &mut Stream) -> Form {
    let text = numbers(stream);
    let kind = match text.starts_with("+1877") {
        true if stream.happens(900) => Kind::ServiceTollFree,
        _ => Kind::ALL[stream.below(4) as usize],
    };
    let spoilt = |stream: &mut Stream| stream.happens(25);
    let first: String = text.chars().take_while(|c| *c != ' ').collect();
    let account = Account {
        number: if spoilt(stream) { "none" } else { "NW-204117" }.into(),
        billing: if spoilt(stream) { "555" } else { first.as_str() }.into(),
        pin: if spoilt(stream) { "" } else { "4417" }.into(),
        company: if spoilt(stream) { "A company with a very long name" } else { "Contoso" }.into(),
        person: if spoilt(stream) { "" } else { "Amos Marble" }.into(),
        address: if spoilt(stream) { "PO Box 1" } else { "1 Harbor Way" }.into(),
        city: "Bellevue".into(),
        state: "WA".into(),
        zip: if spoilt(stream) { "9800" } else { "98004" }.into(),
    };
    let ticked = match stream.below(20) {
        0 => None,
        1 => Some(LetterType::User),
        _ => Some(kind.letter()),
    };
    Form {
        start: Start {
            way: *stream.pick(&[Way::Wizard, Way::Wizard, Way::ServiceRequest, Way::Manual]),
            kind,
            carrier: "Northwind Telecom".into(),
        },
        account,
        list: List { full: !stream.happens(60), text: text.into() },
        transfer: Transfer { day: Some(day(tenant, stream)), hour: 8 + stream.below(10) as u8 },
        letter: Letter {
            ticked,
            agreed: [true, true, !spoilt(stream)],
            signature: "Amos Marble".into(),
            said_service: stream.happens(700),
            emails: if spoilt(stream) { "nobody" } else { "" }.into(),
        },
    }
}

/// What holds after every command.
pub const ALWAYS: &[Invariant] = &[
    ("a port order has moved along the arrows only", along_the_arrows),
    ("no number is in two orders under way", in_one_order),
    ("the numbers of an order that is completed are here and ported", completed_is_here),
    ("an order goes on by itself while it is under way, and only then", goes_on),
];

fn along_the_arrows(view: &View) -> Holds {
    for (id, order) in &view.tenant().ports.orders {
        let log = &order.log;
        let moved = log.windows(2).all(|pair| pair[0].1.may_become(pair[1].1));
        check(moved && log.is_sorted_by_key(|(at, _)| *at), || format!("{id:?}: {log:?}"))?;
        let last = log.last().map(|(_, status)| *status);
        check(last == Some(order.status), || format!("{id:?}: {:?}", order.status))?;
    }
    Ok(())
}

fn in_one_order(view: &View) -> Holds {
    let orders = view.tenant().ports.orders.values().filter(|o| o.status.is_under_way());
    let mut runs: Vec<Run> = orders.flat_map(|o| o.runs.iter().copied()).collect();
    runs.sort_unstable();
    let shared = runs.windows(2).find(|pair| pair[0].shared(pair[1]).is_some());
    check(shared.is_none(), || format!("{shared:?}"))
}

fn completed_is_here(view: &View) -> Holds {
    use passerelle::domain::porting::life::Status;
    let tenant = view.tenant();
    let completed = tenant.ports.orders.values().filter(|o| o.status == Status::Completed);
    for order in completed {
        let just_now = order.log.last().is_some_and(|(at, _)| *at == view.now());
        for number in order.runs.iter().flat_map(|run| run.iter()) {
            // Later it may have been given up, but never to become a number that counts.
            let owned = tenant.numbers.owned.get(&number);
            let right = owned.map_or(!just_now, |owned| owned.ported);
            check(right, || format!("{number:?}: {owned:?}"))?;
        }
    }
    Ok(())
}

fn goes_on(view: &View) -> Holds {
    for (id, order) in &view.tenant().ports.orders {
        let due = order.due;
        check(due.is_some() == order.status.is_under_way(), || format!("{id:?}: {due:?}"))?;
        check(due.is_none_or(|due| due >= view.now()), || format!("{id:?} is overdue"))?;
    }
    Ok(())
}
