//! The order that is chosen in the list: its facts, its history, what may be done and why not.

use crate::domain::Tenant;
use crate::domain::porting::form::{Kind, Way};
use crate::domain::porting::life::{Action, Cause, Status};
use crate::domain::porting::{PortId, can_act, portable, preflight};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// What there is to know of one order.
#[derive(Clone, Debug, PartialEq)]
pub struct Details {
    /// What the numbers are.
    pub kind: Kind,
    /// By which way it goes.
    pub way: Way,
    /// The carrier.
    pub carrier: String,
    /// How many numbers.
    pub count: u32,
    /// Where it stands.
    pub status: Status,
    /// When the transfer starts or is wished for.
    pub date: Option<Timestamp>,
    /// Why the carrier rejected it.
    pub cause: Option<Cause>,
    /// Until when the account is frozen.
    pub frozen_until: Option<Timestamp>,
    /// Where it was sent, if not through the wizard (RG-05).
    pub mailbox: Option<&'static str>,
    /// When it came to each status; the newest first.
    pub history: Vec<(Timestamp, Status)>,
    /// Service numbers that came as user numbers, because nobody told support (PO-02, PO-03).
    pub lost_capacity: bool,
}

/// The details of an order.
pub fn details(tenant: &Tenant, id: PortId) -> Option<Details> {
    let order = tenant.ports.orders.get(&id)?;
    let row = super::row(tenant, id)?;
    let form = &order.form;
    let country = preflight::of_numbers(tenant, Some(id), form).groups.first().map(|g| g.country);
    let mailbox = country.map(|country| portable::mailbox(country, form.start.kind));
    let lost = form.start.kind == Kind::ServiceToll && !form.letter.said_service;
    Some(Details {
        kind: form.start.kind,
        way: form.start.way,
        carrier: row.carrier,
        count: row.count,
        status: order.status,
        date: row.date,
        cause: order.cause.filter(|_| order.status == Status::Error),
        frozen_until: order.frozen_until.filter(|_| order.cause == Some(Cause::Frozen)),
        mailbox: mailbox.filter(|_| form.start.way != Way::Wizard),
        history: order.log.iter().rev().copied().collect(),
        lost_capacity: lost && order.status == Status::Completed,
    })
}

/// May the order be edited, be it only its date (PO-08)?
pub fn may_edit(tenant: &Tenant, id: PortId) -> Result<(), Refusal> {
    match can_act(tenant, id, Action::EditDate) {
        Ok(()) => Ok(()),
        Err(_) => can_act(tenant, id, Action::Edit),
    }
}
