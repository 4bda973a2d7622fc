//! The two port orders with which the sample begins: one approved and on its way, one that its
//! carrier has rejected for a reason that can be put right.

use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::outbox::Outbox;
use crate::domain::porting::calendar::Day;
use crate::domain::porting::form::{Account, Form, Kind, Letter, List, Start, Transfer, Way};
use crate::domain::porting::life::{Cause, Onward};
use crate::domain::porting::{PortCommand, PortEvent, PortId};
use crate::domain::time::Timestamp;
use crate::domain::{Tenant, apply, decide};

/// Adds both.
pub(super) fn add(tenant: &mut Tenant) {
    let offices = form(Kind::Local, "+14255550110", "+14255550110 - +14255550119");
    let order = send(tenant, offices, Timestamp::utc(2018, 4, 9, 15, 20));
    let foc = Day::civil(2018, 4, 26).eastern(9);
    advance(tenant, order, Onward::CarrierAsked, Timestamp::utc(2018, 4, 10, 14, 5));
    advance(tenant, order, Onward::Approved { foc }, Timestamp::utc(2018, 4, 12, 18, 40));

    // A partial port that lists the billing number all the same (PO-06).
    let mut hotline = form(Kind::ServiceToll, "+12535550140", "+12535550140 - +12535550143");
    hotline.list.full = false;
    let order = send(tenant, hotline, Timestamp::utc(2018, 4, 5, 13, 45));
    advance(tenant, order, Onward::CarrierAsked, Timestamp::utc(2018, 4, 6, 15, 10));
    let rejected = Onward::Rejected { cause: Cause::Billing, until: None };
    advance(tenant, order, rejected, Timestamp::utc(2018, 4, 11, 16, 30));
    // The outbox holds what is mailed from the first day of the sample on.
    tenant.outbox = Outbox::default();
}

fn form(kind: Kind, billing: &str, numbers: &str) -> Form {
    let start = Start { way: Way::Wizard, kind, carrier: "Northwind Telecom".into() };
    let account = Account {
        number: "NW-204117".into(),
        billing: billing.into(),
        pin: "4417".into(),
        company: "Contoso".into(),
        person: "Amos Marble".into(),
        address: "1 Harbor Way".into(),
        city: "Bellevue".into(),
        state: "WA".into(),
        zip: "98004".into(),
    };
    let letter = Letter {
        ticked: Some(kind.letter()),
        agreed: [true; 3],
        signature: "Amos Marble".into(),
        said_service: kind.is_service(),
        emails: Box::default(),
    };
    let transfer = Transfer { day: Some(Day::civil(2018, 4, 26)), hour: 9 };
    let list = List { full: true, text: numbers.into() };
    Form { start, account, list, transfer, letter }.settled()
}

fn send(tenant: &mut Tenant, form: Form, at: Timestamp) -> PortId {
    let order = PortId(tenant.ports.next);
    let write = PortCommand::WriteDraft { order: None, form: Box::new(form) };
    for command in [write, PortCommand::Submit { order }] {
        for event in decide(tenant, &Command::Port(command), at).unwrap_or_default() {
            apply(tenant, &event, at);
        }
    }
    order
}

fn advance(tenant: &mut Tenant, order: PortId, to: Onward, at: Timestamp) {
    apply(tenant, &Event::Port(PortEvent::Advanced { order, to }), at);
}
