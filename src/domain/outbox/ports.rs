//! Mails about port orders: to the administrators and to the further addresses of the order
//! (PO-07).

use serde::{Deserialize, Serialize};

use super::{About, To};
use crate::domain::Tenant;
use crate::domain::porting::life::{Cause, Onward};
use crate::domain::porting::{PortEvent, PortId, preflight};
use crate::domain::time::Timestamp;

/// What happened to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PortMail {
    /// It was received.
    Received,
    /// The carrier accepted it, and the transfer starts then.
    Approved { foc: Timestamp },
    /// The transfer starts at another time.
    Moved { foc: Timestamp },
    /// The carrier rejected it.
    Rejected { cause: Cause },
    /// It was called off.
    Cancelled,
    /// The numbers are here.
    Completed,
}

/// The mail that `event` causes, if it causes one.
pub fn of(tenant: &Tenant, event: &PortEvent) -> Option<(About, To)> {
    let (order, news) = match event {
        PortEvent::Submitted { order, .. } => (*order, PortMail::Received),
        PortEvent::Cancelled { order } => (*order, PortMail::Cancelled),
        PortEvent::DateChanged { order, foc } => (*order, PortMail::Moved { foc: *foc }),
        PortEvent::Advanced { order, to } => (*order, of_step(*to)?),
        PortEvent::DraftWritten { .. }
        | PortEvent::Deleted { .. }
        | PortEvent::PinSet { .. }
        | PortEvent::ConversionAsked { .. }
        | PortEvent::Converted => return None,
    };
    Some((About::Port { order, news }, To::Order { further: further(tenant, order) }))
}

fn of_step(to: Onward) -> Option<PortMail> {
    match to {
        Onward::CarrierAsked | Onward::Pending => None,
        Onward::Approved { foc } => Some(PortMail::Approved { foc }),
        Onward::Rejected { cause, .. } => Some(PortMail::Rejected { cause }),
        Onward::Completed => Some(PortMail::Completed),
    }
}

/// The further addresses of an order, each once.
fn further(tenant: &Tenant, order: PortId) -> Box<[Box<str>]> {
    let Some(order) = tenant.ports.orders.get(&order) else { return Box::default() };
    let mut found: Vec<Box<str>> = Vec::new();
    for address in preflight::emails(&order.form.letter.emails) {
        if !found.iter().any(|other| other.eq_ignore_ascii_case(address)) {
            found.push(address.into());
        }
    }
    found.into()
}
