//! The life of an order: its statuses, what may be done in each (PO-08), and when the carrier
//! answers (PO-09).

use serde::{Deserialize, Serialize};

use super::calendar::{Day, eastern};
use super::form::Form;
use super::list::Run;
use super::{PortId, Ports};
use crate::domain::Tenant;
use crate::domain::chance::Stream;
use crate::domain::time::{DAY_MS, MINUTE_MS, Timestamp};

/// Where an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Being written; nobody has seen it.
    Draft,
    /// Received by Microsoft.
    Processing,
    /// Approved; the losing carrier is asked.
    ContactingCarrier,
    /// The carrier accepted; the FOC date is set.
    TransferApproved,
    /// Less than 24 hours to go.
    TransferPending,
    /// The carrier rejected it.
    Error,
    /// The numbers are here.
    Completed,
    /// Cancelled by the administrator.
    Cancelled,
}

impl Status {
    /// All, in the order of a life.
    pub const ALL: [Status; 8] = [
        Status::Draft,
        Status::Processing,
        Status::ContactingCarrier,
        Status::TransferApproved,
        Status::TransferPending,
        Status::Error,
        Status::Completed,
        Status::Cancelled,
    ];

    /// Sent, and not ended: its numbers may stand in no other order.
    pub fn is_under_way(self) -> bool {
        matches!(
            self,
            Status::Processing
                | Status::ContactingCarrier
                | Status::TransferApproved
                | Status::TransferPending
        )
    }

    /// The arrows along which orders move, and no others.
    pub fn may_become(self, next: Status) -> bool {
        use Status as S;
        match self {
            S::Draft => next == S::Processing,
            S::Processing => matches!(next, S::ContactingCarrier | S::Cancelled),
            S::ContactingCarrier => matches!(next, S::TransferApproved | S::Error | S::Cancelled),
            S::TransferApproved => matches!(next, S::TransferPending | S::Cancelled),
            S::TransferPending => next == S::Completed,
            S::Error => matches!(next, S::Processing | S::Cancelled),
            S::Completed => false,
            S::Cancelled => next == S::Processing,
        }
    }

    /// What the table of the documents allows (PO-08).
    ///
    /// For a rejected order it allows Delete, and the text beside it says that it cannot be
    /// deleted: what counts is the text.
    pub fn allows(self, action: Action) -> bool {
        use Status as S;
        match action {
            Action::View => !matches!(self, S::Draft | S::Error | S::Cancelled),
            Action::Edit => matches!(self, S::Draft | S::Error | S::Cancelled),
            Action::EditDate => self == S::TransferApproved,
            Action::Cancel => matches!(
                self,
                S::Processing | S::ContactingCarrier | S::TransferApproved | S::Error
            ),
            Action::Delete => self == S::Draft,
        }
    }
}

/// What an administrator may do with an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Read it.
    View,
    /// Write it anew and send it again.
    Edit,
    /// Choose another FOC date; nothing else of an approved order can be changed.
    EditDate,
    /// Call it off.
    Cancel,
    /// Make as if it had never been.
    Delete,
}

/// Why a carrier rejects an order (PO-12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cause {
    /// The name is not the one of the account.
    Name,
    /// The service address is not the one of the account.
    Address,
    /// The account number is wrong.
    Account,
    /// The billing number is wrong, listed or not listed.
    Billing,
    /// The PIN is missing.
    Pin,
    /// The letter has the wrong type ticked.
    Letter,
    /// Call-control features are on the lines.
    CallControl,
    /// The carrier has open orders of its own on the lines.
    OpenOrders,
    /// The numbers are of several accounts.
    SeveralAccounts,
    /// The account is frozen, which takes one to three weeks to lift.
    Frozen,
}

/// An order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// What was written.
    pub form: Form,
    /// Where it stands.
    pub status: Status,
    /// The numbers, as they were last sent; none before.
    pub runs: Box<[Run]>,
    /// When it came to each status, in order.
    pub log: Vec<(Timestamp, Status)>,
    /// How often it was sent.
    pub attempts: u32,
    /// When it was last sent.
    pub sent_at: Timestamp,
    /// When it next goes on by itself.
    pub due: Option<Timestamp>,
    /// The firm order commitment: when the transfer starts.
    pub foc: Option<Timestamp>,
    /// Why it was rejected.
    pub cause: Option<Cause>,
    /// What in it the carrier will reject.
    pub fault: Option<Cause>,
    /// Until when the account is frozen, once that is known.
    pub frozen_until: Option<Timestamp>,
}

impl Order {
    /// A draft of `form`.
    pub fn draft(form: Form, at: Timestamp) -> Order {
        Order {
            form,
            status: Status::Draft,
            runs: Box::default(),
            log: vec![(at, Status::Draft)],
            attempts: 0,
            sent_at: at,
            due: None,
            foc: None,
            cause: None,
            fault: None,
            frozen_until: None,
        }
    }

    /// How many numbers were sent.
    pub fn count(&self) -> u32 {
        self.runs.iter().map(|run| run.count).sum()
    }

    pub(super) fn enter(&mut self, status: Status, at: Timestamp) {
        debug_assert!(self.status.may_become(status), "{:?} to {status:?}", self.status);
        self.status = status;
        self.log.push((at, status));
    }
}

/// What happens to an order by itself.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Onward {
    /// Microsoft found nothing wrong and asks the carrier.
    CarrierAsked,
    /// The carrier accepted and set the date.
    Approved { foc: Timestamp },
    /// The carrier rejected it; a frozen account can be used again at `until`.
    Rejected { cause: Cause, until: Option<Timestamp> },
    /// Less than 24 hours to go.
    Pending,
    /// The numbers are here.
    Completed,
}

/// How long the parts of a life take, drawn for each time an order is sent.
struct Pace {
    /// Business days until Microsoft has looked at it. Invented.
    processing_days: u32,
    /// Business days until the carrier answers. Invented.
    carrier_days: u32,
    /// Business days from sending to transfer: 7 to 14 as a rule, up to 30 (PO-09).
    transfer_days: u32,
    /// The minute of the day's work at which each of these comes. Invented.
    minutes: [i64; 3],
    /// What the carrier finds that nobody could know. Invented shares, causes of PO-12.
    surprise: Option<Cause>,
    /// Days until a frozen account is free again: one to three weeks (PO-12).
    frozen_days: u32,
}

impl Pace {
    fn of(tenant: &Tenant, id: PortId, order: &Order) -> Pace {
        let key = u64::from(id.0) << 8 | u64::from(order.attempts.min(255));
        let mut stream = Stream::new(tenant.seed, "port order", key);
        let processing_days = 1 + stream.below(2);
        let carrier_days = 2 + stream.below(2);
        let slow = stream.happens(80);
        let transfer_days = if slow { 15 + stream.below(16) } else { 7 + stream.below(8) };
        let minutes = std::array::from_fn(|_| i64::from(stream.below(8 * 60)));
        let several = order.count() > 1;
        let causes = [Cause::CallControl, Cause::OpenOrders, Cause::Frozen, Cause::SeveralAccounts];
        let causes = if several { &causes[..] } else { &causes[..3] };
        // Whoever has spoken with the carrier once meets fewer surprises.
        let share = if order.attempts > 1 { 40 } else { 200 };
        let surprise = stream.happens(share).then(|| *stream.pick(causes));
        let frozen_days = 7 + stream.below(15);
        Pace { processing_days, carrier_days, transfer_days, minutes, surprise, frozen_days }
    }

    /// A moment of the working day that comes `days` business days after `from`.
    fn moment(&self, from: Timestamp, days: u32, part: usize) -> Timestamp {
        let day = eastern(from).0.business_days_later(days);
        day.eastern(9).plus(self.minutes[part] * MINUTE_MS)
    }
}

/// When an order in its present status goes on by itself, if it does.
pub(super) fn due(tenant: &Tenant, id: PortId, order: &Order, at: Timestamp) -> Option<Timestamp> {
    let pace = Pace::of(tenant, id, order);
    match order.status {
        Status::Processing => Some(pace.moment(order.sent_at, pace.processing_days, 0)),
        Status::ContactingCarrier => Some(pace.moment(at, pace.carrier_days, 1)),
        Status::TransferApproved => order.foc.map(|foc| foc.plus(-DAY_MS).max(at)),
        Status::TransferPending => {
            let minutes = 30 + pace.minutes[2] / 3;
            order.foc.map(|foc| foc.plus(minutes * MINUTE_MS).max(at))
        }
        Status::Draft | Status::Error | Status::Completed | Status::Cancelled => None,
    }
}

/// How an order whose time has come goes on.
pub(super) fn onward(tenant: &Tenant, id: PortId, order: &Order, now: Timestamp) -> Onward {
    match order.status {
        Status::Processing => Onward::CarrierAsked,
        Status::TransferApproved => Onward::Pending,
        Status::TransferPending => Onward::Completed,
        _ => answer(tenant, id, order, now),
    }
}

/// What the carrier says: first what is wrong in the order, then what nobody could know.
fn answer(tenant: &Tenant, id: PortId, order: &Order, now: Timestamp) -> Onward {
    let pace = Pace::of(tenant, id, order);
    let rejected = |cause, until| Onward::Rejected { cause, until };
    if let Some(cause) = order.fault {
        return rejected(cause, None);
    }
    if let Some(until) = order.frozen_until.filter(|until| *until > now) {
        return rejected(Cause::Frozen, Some(until));
    }
    match pace.surprise {
        Some(Cause::Frozen) if order.frozen_until.is_none() => {
            rejected(Cause::Frozen, Some(now.plus(i64::from(pace.frozen_days) * DAY_MS)))
        }
        Some(cause) if cause != Cause::Frozen => rejected(cause, None),
        _ => Onward::Approved { foc: foc(order, &pace, now) },
    }
}

/// The date that the carrier sets: the wished one, unless it needs longer.
fn foc(order: &Order, pace: &Pace, now: Timestamp) -> Timestamp {
    let soonest = eastern(order.sent_at).0.business_days_later(pace.transfer_days);
    // An order is pending for its last 24 hours, so there must be more than that left.
    let after_tomorrow = eastern(now).0.business_days_later(2);
    let wished = order.form.transfer.day.unwrap_or(soonest).business_days_later(0);
    wished.max(soonest).max(after_tomorrow).eastern(order.form.transfer.hour)
}

/// The first and the last day to which the date of an approved order can be moved: more than a
/// day away, and not more than thirty business days.
pub fn date_range(now: Timestamp) -> (Day, Day) {
    let today = eastern(now).0;
    (today.business_days_later(2), today.business_days_later(super::preflight::LATEST_DAYS))
}

/// The order that goes on first, and when.
pub(super) fn first_due(ports: &Ports) -> Option<(Timestamp, PortId)> {
    ports.orders.iter().filter_map(|(id, order)| Some((order.due?, *id))).min()
}
