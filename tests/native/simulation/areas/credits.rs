//! Random wishes about Communications Credits, and what always holds.

use passerelle::domain::Tenant;
use passerelle::domain::chance::Stream;
use passerelle::domain::command::Command;
use passerelle::domain::credits::{CreditCommand, Funding, Order, Payment, Recharge, agreements};

use crate::simulation::invariants::{Holds, Invariant, View, check};

/// Every kind of wish, each of which must be granted and refused often.
pub const KINDS: &[&str] = &["PlaceOrder", "SetRecharge"];

/// Which of `KINDS` this is.
pub fn kind(wish: &CreditCommand) -> &'static str {
    match wish {
        CreditCommand::PlaceOrder(_) => "PlaceOrder",
        CreditCommand::SetRecharge { .. } => "SetRecharge",
    }
}

/// The next wish, mostly a sensible one.
pub fn command(tenant: &Tenant, stream: &mut Stream) -> Option<Command> {
    let wish = if stream.happens(500) {
        let payment = payment(tenant, stream);
        CreditCommand::PlaceOrder(Box::new(Order {
            cents: cents(stream),
            recharge: recharge(stream),
            payment,
        }))
    } else {
        CreditCommand::SetRecharge { recharge: recharge(stream) }
    };
    Some(Command::Credit(wish))
}

fn cents(stream: &mut Stream) -> u64 {
    *stream.pick(&[2_000, 2_000, 2_500, 40_000, 2_000, 1_999, 10_000_000, 10_000_001, u64::MAX])
}

fn recharge(stream: &mut Stream) -> Option<Recharge> {
    let trigger_cents = *stream.pick(&[1_000, 30_000, 10_000_000, 0]);
    let recharge = Recharge { amount_cents: cents(stream), trigger_cents };
    stream.happens(600).then_some(recharge)
}

fn payment(tenant: &Tenant, stream: &mut Stream) -> Payment {
    if stream.happens(700) {
        return Payment::Card;
    }
    let number = match stream.below(8) {
        0 => 1,
        n => agreements(tenant)[n as usize % 3].number,
    };
    let order = if stream.happens(100) { "9".repeat(31) } else { "PO 4711".to_string() };
    Payment::Agreement { number, purchase_order: order.into() }
}

/// What holds after every command.
pub const ALWAYS: &[Invariant] = &[
    ("the balance is what is left of the fundings", balance_adds_up),
    ("credits are used and recharged exactly while there is a need to", times_follow),
    ("the oldest money is used first", oldest_first),
];

fn balance_adds_up(view: &View) -> Holds {
    let credits = &view.tenant().credits;
    let left: u64 = credits.fundings.iter().map(|f| f.left_cents).sum();
    check(left == credits.balance_cents, || format!("{left}, not {}", credits.balance_cents))?;
    check(credits.set_up || credits.fundings.is_empty(), || "money without credits".into())?;
    let late = |now| credits.fundings.iter().find(move |f| f.left_cents > 0 && f.expires_at < now);
    check(late(view.now()).is_none(), || format!("{:?}", late(view.now())))
}

fn times_follow(view: &View) -> Holds {
    let credits = &view.tenant().credits;
    let used = credits.next_use_at.is_some() == (credits.balance_cents > 0);
    check(used, || format!("{credits:?}"))?;
    let low = credits.recharge.is_some_and(|r| credits.balance_cents < r.trigger_cents);
    check(credits.next_recharge_at.is_some() == low, || format!("{credits:?}"))
}

fn oldest_first(view: &View) -> Holds {
    let fundings = &view.tenant().credits.fundings;
    let begun = |f: &Funding| f.left_cents + f.lapsed_cents < f.cents;
    let last_begun = fundings.iter().rposition(begun).unwrap_or(0);
    let untouched = fundings[..last_begun].iter().find(|f| f.left_cents > 0);
    check(untouched.is_none(), || format!("{untouched:?} is left in {fundings:?}"))
}
