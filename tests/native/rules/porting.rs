//! PO: bringing numbers from a carrier. Here what the tests of the parts share.

mod letters;
mod lists;
mod lives;
mod preflights;
mod releases;

use passerelle::domain::command::Command;
use passerelle::domain::event::Event;
use passerelle::domain::porting::calendar::eastern;
use passerelle::domain::porting::finding::Finding;
use passerelle::domain::porting::form::{Account, Form, Kind, Letter, List, Start, Transfer, Way};
use passerelle::domain::porting::life::{Order, Status};
use passerelle::domain::porting::{PortCommand, PortEvent, PortId, preflight};
use passerelle::domain::time::{DAY_MS, Timestamp};
use passerelle::session::Session;

use crate::support::does;

/// An order that nothing is wrong with: ten numbers of Bellevue, the billing number among them.
pub fn bellevue(now: Timestamp) -> Form {
    Form {
        start: Start { way: Way::Wizard, kind: Kind::Local, carrier: "Northwind Telecom".into() },
        account: Account {
            number: "NW-204117".into(),
            billing: "+14255550120".into(),
            pin: "".into(),
            company: "Contoso".into(),
            person: "Amos Marble".into(),
            address: "1 Harbor Way".into(),
            city: "Bellevue".into(),
            state: "WA".into(),
            zip: "98004".into(),
        },
        list: List { full: true, text: "+14255550120 - +14255550129".into() },
        transfer: Transfer {
            day: Some(eastern(now).0.business_days_later(preflight::SOONEST_DAYS)),
            hour: 9,
        },
        letter: Letter {
            ticked: Some(Kind::Local.letter()),
            agreed: [true; 3],
            signature: "Amos Marble".into(),
            said_service: false,
            emails: "".into(),
        },
    }
}

/// The same order for other numbers; the first is the billing number.
pub fn numbers(now: Timestamp, kind: Kind, text: &str) -> Form {
    let mut form = bellevue(now);
    form.start.kind = kind;
    form.letter.ticked = Some(kind.letter());
    form.letter.said_service = kind.is_service();
    form.list.text = text.into();
    let first: String = text.chars().take_while(|c| *c == '+' || c.is_ascii_digit()).collect();
    form.account.billing = first.into();
    form.settled()
}

pub fn port(command: PortCommand) -> Command {
    Command::Port(command)
}

pub fn draft(session: &mut Session, form: &Form) -> PortId {
    let write = PortCommand::WriteDraft { order: None, form: Box::new(form.clone()) };
    match &does(session, &port(write))[..] {
        [Event::Port(PortEvent::DraftWritten { order, .. })] => *order,
        other => panic!("{other:?} is no draft"),
    }
}

pub fn rewrite(session: &mut Session, order: PortId, form: &Form) {
    let write = PortCommand::WriteDraft { order: Some(order), form: Box::new(form.clone()) };
    does(session, &port(write));
}

pub fn send(session: &mut Session, form: &Form) -> PortId {
    let order = draft(session, form);
    does(session, &port(PortCommand::Submit { order }));
    order
}

pub fn order(session: &Session, id: PortId) -> &Order {
    &session.tenant().ports.orders[&id]
}

/// Lets time pass until the order stands at one of these.
#[track_caller]
pub fn until(session: &mut Session, id: PortId, wanted: &[Status]) -> Status {
    for _ in 0..200_000 {
        let status = order(session, id).status;
        if wanted.contains(&status) {
            return status;
        }
        let due = order(session, id).due.unwrap_or_else(|| panic!("{status:?} stays for ever"));
        session.advance_to(due);
    }
    panic!("never {wanted:?}");
}

/// Sends the order again after each surprise of the carrier, until its numbers are here.
#[track_caller]
pub fn complete(session: &mut Session, id: PortId) {
    while until(session, id, &[Status::Completed, Status::Error]) == Status::Error {
        let thaw = order(session, id).frozen_until.unwrap_or(session.now());
        session.advance_to(thaw.max(session.now()).plus(DAY_MS));
        let mut form = order(session, id).form.clone();
        form.transfer.day = Some(eastern(session.now()).0.business_days_later(8));
        rewrite(session, id, &form);
        does(session, &port(PortCommand::Submit { order: id }));
    }
}

/// What the pre-flight finds in a form.
pub fn found(session: &Session, form: &Form) -> Vec<Finding> {
    preflight::check(session.tenant(), None, form, session.now()).findings
}
