//! Communications Credits: buying them, what they pay for, when they lapse (CC).
//!
//! The money lies in lots, one for each payment; the oldest is used first and lapses first. What
//! uses it up day by day is in `spending`, who pays for it in `agreement`.

mod agreement;
mod spending;

use serde::{Deserialize, Serialize};

pub use agreement::{Agreement, Payment, agreements};
pub use spending::{Payers, daily_average_cents, due_at, payers, step};

use super::Tenant;
use super::event::Event;
use super::outbox::CreditMail;
use super::people::Person;
use super::refusal::Refusal;
use super::time::{DAY_MS, HOUR_MS, Timestamp};

/// What the organization has where credits were set up without saying how much, in US cents.
pub const FIRST_FUNDING_CENTS: u64 = 25_000;
/// The smallest funding, 20 US dollars (CC-06).
pub const FUNDING_LEAST_CENTS: u64 = 2_000;
/// The largest amount of one payment. Invented, so that a slip of the keyboard is noticed.
pub const FUNDING_MOST_CENTS: u64 = 10_000_000;
/// Months after which money that was not used lapses (CC-06).
pub const LAPSE_MONTHS: i32 = 12;
/// The longest purchase order number, in characters. Invented.
pub const ORDER_LENGTH_MAX: u32 = 30;
/// How long after the balance fell below the trigger amount the recharge is made. Invented.
pub const RECHARGE_DELAY_MS: i64 = HOUR_MS;
/// How long after one recharge the next one is tried, if the balance is still too low. Invented.
pub const RECHARGE_AGAIN_MS: i64 = DAY_MS;

/// The Communications Credits of the organization.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Credits {
    /// Whether they were ever set up (CC-01, AQ-08).
    pub set_up: bool,
    /// What is left of all fundings, in US cents; never below zero.
    pub balance_cents: u64,
    /// Every payment, oldest first.
    pub fundings: Vec<Funding>,
    /// Adding money by itself; none after one-time fundings alone (CC-06).
    pub recharge: Option<Recharge>,
    /// Who paid last, and pays for recharges.
    pub payment: Payment,
    /// When the next day's use is taken off; none while there is nothing to take it from.
    pub next_use_at: Option<Timestamp>,
    /// When a recharge is made, while the balance is below the trigger amount.
    pub next_recharge_at: Option<Timestamp>,
    /// How many recharges were tried; the key of the chance of the next one.
    pub recharges: u32,
    /// When a recharge failed, if the latest one did.
    pub failed_at: Option<Timestamp>,
    /// Since when there is no money left, though there was some (CC-07).
    pub empty_since: Option<Timestamp>,
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Funding {
    /// How it came about.
    pub how: How,
    /// When.
    pub at: Timestamp,
    /// How much, in US cents.
    pub cents: u64,
    /// What is left of it.
    pub left_cents: u64,
    /// What of it was not used in time.
    pub lapsed_cents: u64,
    /// When the rest lapses (CC-06).
    pub expires_at: Timestamp,
}

/// How a funding came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    /// An administrator placed an order.
    Ordered,
    /// The balance had fallen below the trigger amount.
    Recharged,
    /// The organization began with it.
    Given,
}

/// Adding money by itself (CC-06).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recharge {
    /// How much is added, in US cents.
    pub amount_cents: u64,
    /// The balance below which it is added, in US cents.
    pub trigger_cents: u64,
}

impl Credits {
    /// Credits with `cents` in them, paid at `at`.
    pub fn begun(cents: u64, at: Timestamp) -> Credits {
        let mut credits = Credits::default();
        credits.fund(How::Given, cents, at);
        credits.settle(0, at);
        credits
    }

    /// Whether a toll-free call can be paid for (CC-07, CC-08).
    pub fn can_pay(&self) -> bool {
        self.set_up && self.balance_cents > 0
    }

    /// When money that is left next lapses, and how much.
    pub fn next_lapse(&self) -> Option<(Timestamp, u64)> {
        let kept = self.fundings.iter().filter(|f| f.left_cents > 0);
        let at = kept.clone().map(|f| f.expires_at).min()?;
        Some((at, kept.filter(|f| f.expires_at == at).map(|f| f.left_cents).sum()))
    }

    fn fund(&mut self, how: How, cents: u64, at: Timestamp) {
        let expires_at = at.plus_months(LAPSE_MONTHS);
        self.set_up = true;
        self.balance_cents = self.balance_cents.saturating_add(cents);
        let funding = Funding { how, at, cents, left_cents: cents, lapsed_cents: 0, expires_at };
        self.fundings.push(funding);
    }

    /// Takes money from the oldest fundings first (CC-06).
    fn use_up(&mut self, cents: u64) {
        let mut owed = cents;
        for funding in &mut self.fundings {
            let taken = funding.left_cents.min(owed);
            funding.left_cents -= taken;
            owed -= taken;
        }
        self.balance_cents = self.balance_cents.saturating_sub(cents - owed);
    }

    fn lapse(&mut self, at: Timestamp) {
        for funding in self.fundings.iter_mut().filter(|f| f.expires_at <= at) {
            self.balance_cents = self.balance_cents.saturating_sub(funding.left_cents);
            funding.lapsed_cents += funding.left_cents;
            funding.left_cents = 0;
        }
    }

    /// Sets the times that follow from the balance.
    fn settle(&mut self, had_cents: u64, at: Timestamp) {
        let low = self.recharge.is_some_and(|r| self.balance_cents < r.trigger_cents);
        self.next_recharge_at =
            low.then(|| self.next_recharge_at.unwrap_or(at.plus(RECHARGE_DELAY_MS)));
        match self.balance_cents {
            0 => {
                self.next_use_at = None;
                if had_cents > 0 {
                    self.empty_since = Some(at);
                }
            }
            _ => {
                self.next_use_at.get_or_insert(at.plus(DAY_MS));
                self.empty_since = None;
            }
        }
    }
}

/// Whether `person` may go on calling any destination once the minutes of the plan are spent: with
/// credits that can pay and a license for them, also for who has E5 (CC-02, CC-03).
pub fn calls_beyond_plan(tenant: &Tenant, person: &Person) -> bool {
    tenant.credits.can_pay() && person.licenses.has(super::licenses::Product::CommunicationsCredits)
}

/// Whether the conferencing of `person` works at all: what is paid by the minute needs credits,
/// though no license for them (CC-10).
pub fn conferencing_works(tenant: &Tenant, person: &Person) -> bool {
    !person.licenses.pay_by_the_minute() || tenant.credits.can_pay()
}

/// The mail that `event` causes while the credits are still those before it (CC-07).
pub fn mail(credits: &Credits, event: &CreditEvent) -> Option<CreditMail> {
    let zero = |cents: u64| cents > 0 && cents >= credits.balance_cents;
    match event {
        CreditEvent::Recharged { cents } => Some(CreditMail::RechargeSucceeded { cents: *cents }),
        CreditEvent::RechargeFailed { cents } => Some(CreditMail::RechargeFailed { cents: *cents }),
        CreditEvent::Used { cents } | CreditEvent::Lapsed { cents } if zero(*cents) => {
            Some(CreditMail::BalanceZero)
        }
        CreditEvent::Used { .. }
        | CreditEvent::Lapsed { .. }
        | CreditEvent::Ordered(_)
        | CreditEvent::RechargeSet { .. } => None,
    }
}

/// An order of credits (CC-04, CC-05).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// How much money is added now, in US cents.
    pub cents: u64,
    /// Adding more by itself from then on; `None` is a one-time funding, which leaves what was set
    /// before as it is.
    pub recharge: Option<Recharge>,
    /// Who pays.
    pub payment: Payment,
}

/// A wish about Communications Credits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CreditCommand {
    /// Place an order, the first or one more (CC-04).
    PlaceOrder(Box<Order>),
    /// Change when money is added by itself, or stop it (CC-06).
    SetRecharge { recharge: Option<Recharge> },
}

/// What happened to Communications Credits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CreditEvent {
    /// Money was not used within twelve months (CC-06).
    Lapsed { cents: u64 },
    /// An order was placed.
    Ordered(Box<Order>),
    /// Adding money by itself was changed or stopped.
    RechargeSet { recharge: Option<Recharge> },
    /// A day's calls were paid.
    Used { cents: u64 },
    /// Money was added by itself.
    Recharged { cents: u64 },
    /// Money should have been added, and the payment was refused.
    RechargeFailed { cents: u64 },
}

/// Why a wish about Communications Credits is not granted.
#[derive(Clone, Debug, PartialEq)]
pub enum CreditRefusal {
    /// Less than the smallest funding (CC-06).
    TooLittle { cents: u64 },
    /// More than one payment may be.
    TooMuch { cents: u64 },
    /// The balance below which money is added must be above zero, and no more than a payment.
    TriggerUnusable { cents: u64 },
    /// The organization has no such enterprise agreement (CC-05).
    UnknownAgreement,
    /// The agreement is billed in another region than the organization is in (CC-09).
    AgreementElsewhere { agreement: Agreement },
    /// The purchase order number is too long.
    PurchaseOrderTooLong { most: u32 },
    /// Credits were never set up.
    NotSetUp,
}

fn no(why: CreditRefusal) -> Refusal {
    Refusal::Credit(why)
}

/// May `cents` be paid at once (CC-06)?
pub fn can_fund(cents: u64) -> Result<(), Refusal> {
    match cents {
        0..FUNDING_LEAST_CENTS => Err(no(CreditRefusal::TooLittle { cents })),
        FUNDING_LEAST_CENTS..=FUNDING_MOST_CENTS => Ok(()),
        _ => Err(no(CreditRefusal::TooMuch { cents })),
    }
}

/// May money be added below a balance of `cents`?
pub fn can_trigger(cents: u64) -> Result<(), Refusal> {
    match cents {
        1..=FUNDING_MOST_CENTS => Ok(()),
        _ => Err(no(CreditRefusal::TriggerUnusable { cents })),
    }
}

fn can_recharge(recharge: &Option<Recharge>) -> Result<(), Refusal> {
    let Some(recharge) = recharge else { return Ok(()) };
    can_fund(recharge.amount_cents)?;
    can_trigger(recharge.trigger_cents)
}

/// May `command` be carried out, and if not, why not?
pub fn can(tenant: &Tenant, command: &CreditCommand, _now: Timestamp) -> Result<(), Refusal> {
    match command {
        CreditCommand::PlaceOrder(order) => {
            can_fund(order.cents)?;
            can_recharge(&order.recharge)?;
            agreement::can_pay_by(tenant, &order.payment)
        }
        CreditCommand::SetRecharge { .. } if !tenant.credits.set_up => {
            Err(no(CreditRefusal::NotSetUp))
        }
        CreditCommand::SetRecharge { recharge } if *recharge == tenant.credits.recharge => {
            Err(Refusal::NoChange)
        }
        CreditCommand::SetRecharge { recharge } => can_recharge(recharge),
    }
}

pub(super) fn decide(
    tenant: &Tenant,
    command: &CreditCommand,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    can(tenant, command, now)?;
    let event = match command {
        CreditCommand::PlaceOrder(order) => CreditEvent::Ordered(order.clone()),
        CreditCommand::SetRecharge { recharge } => CreditEvent::RechargeSet { recharge: *recharge },
    };
    Ok(vec![Event::Credit(event)])
}

pub(super) fn apply(tenant: &mut Tenant, event: &CreditEvent, at: Timestamp) {
    let credits = &mut tenant.credits;
    let had_cents = credits.balance_cents;
    match event {
        CreditEvent::Lapsed { .. } => credits.lapse(at),
        CreditEvent::Ordered(order) => {
            credits.fund(How::Ordered, order.cents, at);
            credits.recharge = order.recharge.or(credits.recharge);
            credits.payment = order.payment.clone();
        }
        CreditEvent::RechargeSet { recharge } => {
            credits.recharge = *recharge;
            credits.failed_at = None;
        }
        CreditEvent::Used { cents } => {
            credits.use_up(*cents);
            credits.next_use_at = Some(at.plus(DAY_MS));
        }
        CreditEvent::Recharged { cents } => {
            credits.fund(How::Recharged, *cents, at);
            credits.tried(at, true);
        }
        CreditEvent::RechargeFailed { .. } => credits.tried(at, false),
    }
    credits.settle(had_cents, at);
}

impl Credits {
    fn tried(&mut self, at: Timestamp, succeeded: bool) {
        self.recharges += 1;
        self.failed_at = (!succeeded).then_some(at);
        self.next_recharge_at = Some(at.plus(RECHARGE_AGAIN_MS));
    }
}

/// What the journals of earlier versions know: credits were set up or taken away as a whole.
pub(super) fn switched(credits: &mut Credits, on: bool, at: Timestamp) {
    *credits = if on { Credits::begun(FIRST_FUNDING_CENTS, at) } else { Credits::default() };
}
