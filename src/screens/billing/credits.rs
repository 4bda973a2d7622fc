//! Communications Credits: the balance and what it will become, the history, and the order that is
//! being filled in.

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::credits::{
    self, Agreement, CreditCommand, Funding, Order, Payers, Payment, Recharge,
};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::route::Route;

/// What the page says about the credits.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Whether they were ever set up.
    pub set_up: bool,
    /// What is left, in US cents.
    pub balance_cents: u64,
    /// When money next lapses, and how much of today's.
    pub next_lapse: Option<(Timestamp, u64)>,
    /// Adding money by itself.
    pub recharge: Option<Recharge>,
    /// Who pays.
    pub payment: Payment,
    /// When the latest recharge failed.
    pub failed_at: Option<Timestamp>,
    /// When the next recharge is tried.
    pub next_recharge_at: Option<Timestamp>,
    /// Since when nothing is left.
    pub empty_since: Option<Timestamp>,
    /// What uses the credits up.
    pub payers: Payers,
    /// What a day costs on average, in US cents.
    pub daily_cents: u64,
    /// How many days the balance lasts at that; `None` where nothing is used.
    pub lasts_days: Option<u64>,
    /// Every payment, newest first.
    pub fundings: Vec<Funding>,
}

/// Looks at the credits.
pub fn overview(tenant: &Tenant) -> Overview {
    let known = &tenant.credits;
    let payers = credits::payers(tenant);
    let daily_cents = credits::daily_average_cents(tenant, payers);
    Overview {
        set_up: known.set_up,
        balance_cents: known.balance_cents,
        next_lapse: known.next_lapse(),
        recharge: known.recharge,
        payment: known.payment.clone(),
        failed_at: known.failed_at,
        next_recharge_at: known.next_recharge_at,
        empty_since: known.empty_since,
        payers,
        daily_cents,
        lasts_days: known.balance_cents.checked_div(daily_cents),
        fundings: known.fundings.iter().rev().cloned().collect(),
    }
}

/// The amount that was typed, in US cents: `250`, `49.90`, `49,90`, `$1,250.00`, `1 250 $US`.
///
/// The last point or comma begins the cents where one or two digits follow it; any other divides
/// thousands.
pub fn amount(text: &str) -> Option<u64> {
    let bare: String = text
        .replace("US", "")
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '$' && *c != '’' && *c != '\u{202f}')
        .collect();
    let (whole, cents) = match bare.rfind(['.', ',']) {
        Some(at) if (1..=2).contains(&(bare.len() - at - 1)) => (&bare[..at], &bare[at + 1..]),
        _ => (bare.as_str(), ""),
    };
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    if !groups.iter().all(|group| digits(group)) || !grouped {
        return None;
    }
    let dollars: u64 = groups.concat().parse().ok()?;
    let cents: u64 = match cents.len() {
        0 => 0,
        _ if !digits(cents) => return None,
        1 => cents.parse::<u64>().ok()? * 10,
        _ => cents.parse().ok()?,
    };
    dollars.checked_mul(100)?.checked_add(cents)
}

/// The keys of the address under which the order is filled in.
pub const STEP: &str = "step";
/// How much is paid now.
pub const AMOUNT: &str = "amount";
/// `auto` where money is added by itself from then on.
pub const FUNDING: &str = "funding";
/// How much is added by itself.
pub const RECHARGE: &str = "recharge";
/// The balance below which it is.
pub const TRIGGER: &str = "trigger";
/// The number of an enterprise agreement; the card where there is none.
pub const PAY: &str = "pay";
/// The purchase order number.
pub const PURCHASE_ORDER: &str = "po";

/// The pages of a purchase (CC-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// How much, and whether more is added by itself.
    Subscription,
    /// Who pays, and placing the order.
    Payment,
}

impl Step {
    /// Reads the value in the address; `None` shows the credits themselves.
    pub fn parse(key: &str) -> Option<Step> {
        match key {
            "subscription" => Some(Step::Subscription),
            "payment" => Some(Step::Payment),
            _ => None,
        }
    }
}

/// The order as it was typed. Each field is what stands in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// How much is paid now.
    pub amount: String,
    /// Whether money is added by itself from then on.
    pub auto: bool,
    /// How much is added by itself.
    pub recharge: String,
    /// The balance below which it is.
    pub trigger: String,
    /// The number of an enterprise agreement, or nothing for the card.
    pub pay: String,
    /// The purchase order number.
    pub purchase_order: String,
}

/// What is wrong with an amount.
#[derive(Clone, Debug, PartialEq)]
pub enum Flaw {
    /// It is no amount of money.
    NotMoney,
    /// The domain does not take it.
    Refused(Refusal),
}

impl Draft {
    /// The order of an address. Filling in an order anew begins with auto-recharge, which the
    /// service recommends (CC-06).
    pub fn of(route: &Route) -> Draft {
        let text = |key| route.get(key).to_string();
        Draft {
            amount: text(AMOUNT),
            auto: route.get(FUNDING) != "once",
            recharge: text(RECHARGE),
            trigger: text(TRIGGER),
            pay: text(PAY),
            purchase_order: text(PURCHASE_ORDER),
        }
    }

    /// What is wrong with the amount that is paid now.
    pub fn amount_flaw(&self) -> Option<Flaw> {
        flaw(&self.amount, credits::can_fund)
    }

    /// What is wrong with the amount that is added by itself.
    pub fn recharge_flaw(&self) -> Option<Flaw> {
        flaw(&self.recharge, credits::can_fund).filter(|_| self.auto)
    }

    /// What is wrong with the balance below which it is added.
    pub fn trigger_flaw(&self) -> Option<Flaw> {
        flaw(&self.trigger, credits::can_trigger).filter(|_| self.auto)
    }

    /// Whether the first page is filled in.
    pub fn is_priced(&self) -> bool {
        [self.amount_flaw(), self.recharge_flaw(), self.trigger_flaw()].iter().all(Option::is_none)
    }

    /// Adding money by itself, as it was typed.
    pub fn recharge(&self) -> Option<Recharge> {
        let both = (amount(&self.recharge)?, amount(&self.trigger)?);
        self.auto.then_some(Recharge { amount_cents: both.0, trigger_cents: both.1 })
    }

    /// Who pays.
    pub fn payment(&self) -> Payment {
        match self.pay.parse() {
            Ok(number) => {
                Payment::Agreement { number, purchase_order: self.purchase_order.trim().into() }
            }
            Err(_) => Payment::Card,
        }
    }

    /// The order; `None` while an amount is missing.
    pub fn order(&self) -> Option<Command> {
        if !self.is_priced() {
            return None;
        }
        let (cents, recharge) = (amount(&self.amount)?, self.recharge());
        let order = Order { cents, recharge, payment: self.payment() };
        Some(Command::Credit(CreditCommand::PlaceOrder(Box::new(order))))
    }
}

fn flaw(text: &str, may: fn(u64) -> Result<(), Refusal>) -> Option<Flaw> {
    match amount(text) {
        None => Some(Flaw::NotMoney),
        Some(cents) => may(cents).err().map(Flaw::Refused),
    }
}

/// The enterprise agreements that can be chosen (CC-05).
pub fn agreements(tenant: &Tenant) -> Vec<Agreement> {
    credits::agreements(tenant).to_vec()
}

/// The command that stops adding money by itself.
pub fn stop_recharge() -> Command {
    Command::Credit(CreditCommand::SetRecharge { recharge: None })
}

/// The command that adds money by itself as it was typed; `None` while an amount is wrong.
pub fn set_recharge(draft: &Draft) -> Option<Command> {
    let right = draft.recharge_flaw().is_none() && draft.trigger_flaw().is_none();
    let recharge = draft.recharge().filter(|_| right)?;
    Some(Command::Credit(CreditCommand::SetRecharge { recharge: Some(recharge) }))
}
