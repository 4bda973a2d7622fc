//! Mails to the administrators about Communications Credits (CC-07); which event causes one stands
//! in `domain::credits`.

use serde::{Deserialize, Serialize};

/// What happened to the credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CreditMail {
    /// Money was added by itself.
    RechargeSucceeded { cents: u64 },
    /// Adding money by itself did not work.
    RechargeFailed { cents: u64 },
    /// Nothing is left, and toll-free calls are not put through any more.
    BalanceZero,
}
