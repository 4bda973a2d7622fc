//! Port orders: bringing numbers from a carrier (PO).
//!
//! `form` is what is typed, `list` reads the numbers, `portable` knows what can be brought here,
//! `preflight` checks the whole, `life` says what then happens and when, `calendar` counts the
//! days, `arrival` takes the numbers over, `release` is about numbers that are here: the port-out
//! PIN and the change of their usage.

mod arrival;
pub mod calendar;
pub mod finding;
pub mod form;
pub mod life;
pub mod list;
pub mod portable;
pub mod preflight;
pub mod release;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::event::Event;
use super::phone::PhoneNumber;
use super::refusal::Refusal;
use super::time::Timestamp;
use calendar::Day;
use finding::Finding;
use form::{Form, Part};
use life::{Action, Cause, Onward, Order, Status};
use list::Run;
use release::Conversion;

/// A port order, counted from the first one of the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PortId(pub u32);

/// The port orders of the organization.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ports {
    /// Every order and draft that was not deleted.
    pub orders: BTreeMap<PortId, Order>,
    /// The id of the next one.
    pub next: u32,
    /// The port-out PIN, once there is one (PO-14).
    pub pin: Option<Box<str>>,
    /// User numbers that are becoming service numbers (NT-07).
    pub conversions: Vec<Conversion>,
}

/// A wish about port orders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PortCommand {
    /// Keep what is written; a new draft where there is no `order`.
    WriteDraft { order: Option<PortId>, form: Box<Form> },
    /// Part the numbers of an order into orders of one carrier, country and kind each (PO-10).
    SplitDraft { order: PortId },
    /// Delete a draft.
    Delete { order: PortId },
    /// Send an order, for the first time or again.
    Submit { order: PortId },
    /// Call an order off.
    Cancel { order: PortId },
    /// Move the FOC date of an approved order (PO-08).
    ChangeDate { order: PortId, day: Day, hour: u8 },
    /// Set or change the port-out PIN (PO-14).
    SetPin { pin: Box<str> },
    /// Ask for user numbers to become service numbers (NT-07).
    ConvertToService { numbers: Box<[PhoneNumber]> },
}

/// What happened to port orders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PortEvent {
    /// Pages of an order were written; a new order where there was none.
    DraftWritten { order: PortId, parts: Box<[Part]> },
    /// A draft was deleted.
    Deleted { order: PortId },
    /// An order was sent. `fault` is what in it the carrier will reject.
    Submitted { order: PortId, runs: Box<[Run]>, fault: Option<Cause> },
    /// An order was called off.
    Cancelled { order: PortId },
    /// An order got another FOC date.
    DateChanged { order: PortId, foc: Timestamp },
    /// The port-out PIN was set.
    PinSet { pin: Box<str> },
    /// User numbers are to become service numbers.
    ConversionAsked { numbers: Box<[PhoneNumber]> },
    /// An order went on by itself.
    Advanced { order: PortId, to: Onward },
    /// The oldest change of user numbers into service numbers is done.
    Converted,
}

/// Why a wish about port orders is not granted.
#[derive(Clone, Debug, PartialEq)]
pub enum PortRefusal {
    /// There is no such order.
    UnknownOrder,
    /// The status of the order does not allow it (PO-08).
    NotAllowed { status: Status, action: Action },
    /// More was typed than is kept.
    TooLong,
    /// The pre-flight found something for which the order is not taken.
    Stopped(Box<Finding>),
    /// The numbers belong into one order as they are.
    NothingToSplit,
    /// A line of the list was not understood, and parting the list would lose it.
    ListUnread { line: u32 },
    /// The day or hour is none on which a transfer can start.
    DateUnusable(Box<Finding>),
    /// The PIN is not 6 to 10 digits (PO-14).
    PinShape,
    /// A PIN that was set can be changed, never blanked (PO-14).
    PinBlank,
    /// Only numbers of the United States leave with a PIN (PO-14).
    PinOnlyInUnitedStates,
    /// Numbers of the United States need the port-out PIN for this (NT-07).
    PinMissing,
    /// The number is a service number already.
    ServiceAlready { number: PhoneNumber },
    /// A person has the number.
    OfPerson { number: PhoneNumber },
    /// The number is becoming a service number already.
    ConversionRuns { number: PhoneNumber },
}

impl From<PortRefusal> for Refusal {
    fn from(refusal: PortRefusal) -> Refusal {
        Refusal::Port(refusal)
    }
}

/// The order of an id.
pub fn order(tenant: &Tenant, id: PortId) -> Result<&Order, Refusal> {
    tenant.ports.orders.get(&id).ok_or(PortRefusal::UnknownOrder.into())
}

/// May this be done with the order now, and if not, why not (PO-08)?
pub fn can_act(tenant: &Tenant, id: PortId, action: Action) -> Result<(), Refusal> {
    let status = order(tenant, id)?.status;
    match status.allows(action) {
        true => Ok(()),
        false => Err(PortRefusal::NotAllowed { status, action }.into()),
    }
}

/// May `command` be carried out, and if not, why not?
pub fn can(tenant: &Tenant, command: &PortCommand, now: Timestamp) -> Result<(), Refusal> {
    if !tenant.licenses.open_voice() {
        return Err(Refusal::VoiceMissing);
    }
    match command {
        PortCommand::WriteDraft { order, form } => can_write(tenant, *order, form),
        PortCommand::SplitDraft { order } => can_split(tenant, *order),
        PortCommand::Delete { order } => can_act(tenant, *order, Action::Delete),
        PortCommand::Submit { order } => {
            can_act(tenant, *order, Action::Edit)?;
            let form = &tenant.ports.orders[order].form;
            match preflight::check(tenant, Some(*order), form, now).stop() {
                Some(stop) => Err(PortRefusal::Stopped(Box::new(stop.clone())).into()),
                None => Ok(()),
            }
        }
        PortCommand::Cancel { order } => can_act(tenant, *order, Action::Cancel),
        PortCommand::ChangeDate { order, day, hour } => {
            can_act(tenant, *order, Action::EditDate)?;
            can_move_to(*day, *hour, now)?;
            match tenant.ports.orders[order].foc == Some(day.eastern(*hour)) {
                true => Err(Refusal::NoChange),
                false => Ok(()),
            }
        }
        PortCommand::SetPin { pin } => release::can_set_pin(tenant, pin),
        PortCommand::ConvertToService { numbers } => release::can_convert(tenant, numbers),
    }
}

fn can_write(tenant: &Tenant, id: Option<PortId>, form: &Form) -> Result<(), Refusal> {
    if form.is_too_long() {
        return Err(PortRefusal::TooLong.into());
    }
    let Some(id) = id else { return Ok(()) };
    can_act(tenant, id, Action::Edit)?;
    match form.clone().settled().changes(&tenant.ports.orders[&id].form).is_empty() {
        true => Err(Refusal::NoChange),
        false => Ok(()),
    }
}

fn can_split(tenant: &Tenant, id: PortId) -> Result<(), Refusal> {
    can_act(tenant, id, Action::Edit)?;
    let checked = preflight::of_numbers(tenant, Some(id), &tenant.ports.orders[&id].form);
    if let Some(unread) = checked.listing.problems.iter().find(|p| p.what.is_error()) {
        return Err(PortRefusal::ListUnread { line: unread.line }.into());
    }
    if checked.can_split() { Ok(()) } else { Err(PortRefusal::NothingToSplit.into()) }
}

/// Can the transfer of an approved order be moved there (PO-08, PO-09)?
fn can_move_to(day: Day, hour: u8, now: Timestamp) -> Result<(), Refusal> {
    let (earliest, latest) = life::date_range(now);
    let found = match preflight::of_day(day) {
        Some(closed) => Some(closed),
        None if day < earliest => Some(Finding::TooSoon { earliest }),
        None if day > latest => Some(Finding::TooLate { latest }),
        None => (!preflight::HOURS.contains(&hour)).then_some(Finding::HourOutside),
    };
    match found {
        Some(finding) => Err(PortRefusal::DateUnusable(Box::new(finding)).into()),
        None => Ok(()),
    }
}

pub(super) fn decide(
    tenant: &Tenant,
    command: &PortCommand,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    can(tenant, command, now)?;
    let event = match command {
        PortCommand::WriteDraft { order, form } => {
            let form = form.as_ref().clone().settled();
            let before = order.and_then(|id| tenant.ports.orders.get(&id)).map(|o| &o.form);
            let blank = Form::default();
            let parts = form.changes(before.unwrap_or(&blank));
            let order = order.unwrap_or(PortId(tenant.ports.next));
            PortEvent::DraftWritten { order, parts }
        }
        PortCommand::SplitDraft { order } => return Ok(split(tenant, *order)),
        PortCommand::Delete { order } => PortEvent::Deleted { order: *order },
        PortCommand::Submit { order } => {
            let form = &tenant.ports.orders[order].form;
            let checked = preflight::check(tenant, Some(*order), form, now);
            let (runs, fault) = (checked.runs(), checked.fault());
            PortEvent::Submitted { order: *order, runs, fault }
        }
        PortCommand::Cancel { order } => PortEvent::Cancelled { order: *order },
        PortCommand::ChangeDate { order, day, hour } => {
            PortEvent::DateChanged { order: *order, foc: day.eastern(*hour) }
        }
        PortCommand::SetPin { pin } => PortEvent::PinSet { pin: pin.trim().into() },
        PortCommand::ConvertToService { numbers } => {
            let mut numbers = numbers.to_vec();
            numbers.sort_unstable();
            numbers.dedup();
            PortEvent::ConversionAsked { numbers: numbers.into() }
        }
    };
    Ok(vec![Event::Port(event)])
}

/// The first group stays in the order, every other one becomes a draft with the same answers.
fn split(tenant: &Tenant, id: PortId) -> Vec<Event> {
    let before = &tenant.ports.orders[&id].form;
    let billing = preflight::billing(before);
    let groups = preflight::of_numbers(tenant, Some(id), before).groups;
    let ids = std::iter::once(id).chain((tenant.ports.next..).map(PortId));
    let written = groups.into_iter().zip(ids).map(|(group, order)| {
        let mut form = before.clone();
        form.start.kind = group.kind;
        form.start.way = group.way;
        if !group.carrier.is_empty() {
            form.start.carrier = group.carrier;
        }
        let lines: Vec<String> = group.runs.iter().map(|run| run.written()).collect();
        form.list.text = lines.join("\n").into();
        // Only the order with the billing number can move everything of the account (PO-06).
        let with_billing = |n| group.runs.iter().any(|run| run.holds(n));
        form.list.full &= billing.is_none_or(with_billing);
        form.letter.ticked = form.letter.ticked.filter(|t| *t == group.kind.letter());
        let blank = Form::default();
        let parts = form.settled().changes(if order == id { before } else { &blank });
        Event::Port(PortEvent::DraftWritten { order, parts })
    });
    written.collect()
}

/// When something next happens by itself.
pub fn due_at(tenant: &Tenant) -> Option<Timestamp> {
    let order = life::first_due(&tenant.ports).map(|(at, _)| at);
    let conversion = tenant.ports.conversions.first().map(|c| c.done_at);
    order.into_iter().chain(conversion).min()
}

/// What happens then.
pub fn step(tenant: &Tenant, now: Timestamp) -> PortEvent {
    let conversion = tenant.ports.conversions.first().map(|c| c.done_at);
    match life::first_due(&tenant.ports) {
        Some((at, id)) if conversion.is_none_or(|done| at <= done) => {
            let to = life::onward(tenant, id, &tenant.ports.orders[&id], now);
            PortEvent::Advanced { order: id, to }
        }
        _ => PortEvent::Converted,
    }
}

pub(super) fn apply(tenant: &mut Tenant, event: &PortEvent, at: Timestamp) {
    match event {
        PortEvent::DraftWritten { order, parts } => {
            let ports = &mut tenant.ports;
            ports.next = ports.next.max(order.0 + 1);
            let new = || Order::draft(Form::default(), at);
            let form = &mut ports.orders.entry(*order).or_insert_with(new).form;
            parts.iter().for_each(|part| form.take(part));
        }
        PortEvent::Deleted { order } => {
            tenant.ports.orders.remove(order);
        }
        PortEvent::Submitted { order, runs, fault } => change(tenant, *order, at, |order| {
            (order.runs, order.fault) = (runs.clone(), *fault);
            (order.cause, order.foc) = (None, None);
            order.attempts += 1;
            order.sent_at = at;
            order.enter(Status::Processing, at);
        }),
        PortEvent::Cancelled { order } => change(tenant, *order, at, |order| {
            order.foc = None;
            order.enter(Status::Cancelled, at);
        }),
        PortEvent::DateChanged { order, foc } => change(tenant, *order, at, |order| {
            order.foc = Some(*foc);
        }),
        PortEvent::Advanced { order, to } => advance(tenant, *order, *to, at),
        PortEvent::PinSet { pin } => tenant.ports.pin = Some(pin.clone()),
        PortEvent::ConversionAsked { .. } | PortEvent::Converted => {
            release::apply(tenant, event, at);
        }
    }
}

/// Changes an order, and finds out when it next goes on.
fn change(tenant: &mut Tenant, id: PortId, at: Timestamp, how: impl FnOnce(&mut Order)) {
    let Some(order) = tenant.ports.orders.get_mut(&id) else { return };
    how(order);
    let due = tenant.ports.orders.get(&id).and_then(|order| life::due(tenant, id, order, at));
    if let Some(order) = tenant.ports.orders.get_mut(&id) {
        order.due = due;
    }
}

fn advance(tenant: &mut Tenant, id: PortId, to: Onward, at: Timestamp) {
    if to == Onward::Completed {
        arrival::take_over(tenant, id);
    }
    change(tenant, id, at, |order| match to {
        Onward::CarrierAsked => order.enter(Status::ContactingCarrier, at),
        Onward::Approved { foc } => {
            order.foc = Some(foc);
            order.enter(Status::TransferApproved, at);
        }
        Onward::Rejected { cause, until } => {
            order.cause = Some(cause);
            order.frozen_until = until.or(order.frozen_until);
            order.enter(Status::Error, at);
        }
        Onward::Pending => order.enter(Status::TransferPending, at),
        Onward::Completed => order.enter(Status::Completed, at),
    });
}
