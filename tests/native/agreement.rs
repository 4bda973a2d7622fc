//! What the `can_` functions, which screens ask before they offer a control, say about a command.
//! `decide` must agree.

use passerelle::domain::Tenant;
use passerelle::domain::bridge;
use passerelle::domain::command::{Change, Command};
use passerelle::domain::event::Event;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::migration::{self, Run};
use passerelle::domain::numbers;
use passerelle::domain::people;
use passerelle::domain::places::Toll;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::Timestamp;
use passerelle::domain::{
    credits, dialin, emergency, licenses, porting, providers, routing, voice,
};

/// What is known of a command before it is sent.
#[derive(Debug)]
pub enum Verdict {
    /// It is carried out.
    Allowed,
    /// It is refused, and this is why.
    Refused(Refusal),
    /// Other reasons than those of the `can_` functions decide.
    Open,
}

impl Verdict {
    /// Whether `decide` answered as the verdict says.
    pub fn agrees(&self, answer: &Result<Vec<Event>, Refusal>) -> bool {
        match (self, answer) {
            (Verdict::Allowed, Ok(_)) | (Verdict::Open, _) => true,
            (Verdict::Refused(expected), Err(refusal)) => expected == refusal,
            _ => false,
        }
    }

    fn of(may: Result<(), Refusal>) -> Verdict {
        may.map_or_else(Verdict::Refused, |()| Verdict::Allowed)
    }

    fn unless(may: Result<(), Refusal>) -> Verdict {
        may.map_or_else(Verdict::Refused, |()| Verdict::Open)
    }
}

/// What the `can_` functions say about `command`.
pub fn verdict(tenant: &Tenant, command: &Command, now: Timestamp) -> Verdict {
    match command {
        Command::ReserveNumbers { place, quantity } => {
            Verdict::of(numbers::can_reserve(tenant, *place, *quantity))
        }
        Command::ReleaseHold { hold } => {
            Verdict::of(numbers::running_hold(tenant, *hold).map(|_| ()))
        }
        Command::AcquireNumbers { hold, .. } => {
            Verdict::unless(numbers::running_hold(tenant, *hold).map(|_| ()))
        }
        Command::AssignToBridge { number, as_default } => {
            let may = bridge::can_assign(tenant, *number).map(|_| ());
            Verdict::of(may.and_then(|()| match as_default {
                true => bridge::can_be_default(tenant, *number),
                false => Ok(()),
            }))
        }
        Command::SetBridgeDefault { number } => {
            Verdict::of(bridge::can_set_default(tenant, *number))
        }
        Command::UnassignFromBridge { number, accept_dead } => {
            match bridge::can_unassign(tenant, *number, now) {
                Err(Refusal::StillInUse { .. }) if *accept_dead => Verdict::Allowed,
                may => Verdict::of(may),
            }
        }
        Command::SetUserDefaults { users, toll, toll_free, reschedule } => {
            let may = may_set(tenant, users, *toll, *toll_free);
            Verdict::unless(may.and_then(|()| may_reschedule(tenant, *reschedule)))
        }
        Command::SwapDefaultNumber { select, to, toll, reschedule } => {
            let users = people::selected(tenant, select, *toll);
            let may = may_be(tenant, Change::Set(*to), *toll).and_then(|()| nobody(&users));
            Verdict::unless(may.and_then(|()| may_reschedule(tenant, *reschedule)))
        }
        Command::ChangePerson { user, change } => {
            Verdict::of(people::can_change(tenant, *user, change))
        }
        Command::StartMigration { users } => start(tenant, users),
        Command::StartMigrationFor { users, source, target } => {
            Verdict::of(migration::can_start_for(tenant, users, *source, *target))
        }
        Command::SwitchMigration { on } => switch(tenant.migrations.enabled, *on),
        Command::SwitchAutomaticMigration { on } => switch(tenant.migrations.automatic, *on),
        Command::BuyLicenses { product, count } => {
            Verdict::of(licenses::can_buy(tenant, *product, *count))
        }
        Command::SwitchProfile { era } if tenant.era == *era => Verdict::Refused(Refusal::NoChange),
        Command::SwitchProfile { .. } => Verdict::Allowed,
        Command::License(wish) => Verdict::of(licenses::can(tenant, wish, now)),
        Command::Credit(wish) => Verdict::of(credits::can(tenant, wish, now)),
        Command::Voice(wish) => Verdict::of(voice::can(tenant, wish, now)),
        Command::Emergency(wish) => Verdict::of(emergency::can(tenant, wish, now)),
        Command::Port(wish) => Verdict::of(porting::can(tenant, wish, now)),
        Command::Provider(wish) => Verdict::of(providers::can(tenant, wish, now)),
        Command::DialIn(wish) => Verdict::of(dialin::can(tenant, wish, now)),
        Command::Routing(wish) => Verdict::of(routing::can(tenant, wish, now)),
    }
}

fn nobody(users: &UserSet) -> Result<(), Refusal> {
    if users.is_empty() { Err(Refusal::NobodyChosen) } else { Ok(()) }
}

fn may_be(tenant: &Tenant, change: Change, wanted: Toll) -> Result<(), Refusal> {
    match change {
        Change::Set(Some(number)) => people::can_be_users_default(tenant, number, wanted),
        Change::Set(None) | Change::Keep => Ok(()),
    }
}

fn may_reschedule(tenant: &Tenant, reschedule: bool) -> Result<(), Refusal> {
    if reschedule { migration::can_ask(tenant) } else { Ok(()) }
}

fn may_set(
    tenant: &Tenant,
    users: &UserSet,
    toll: Change,
    toll_free: Change,
) -> Result<(), Refusal> {
    nobody(users)?;
    users.iter().try_for_each(|user| people::can_edit_defaults(tenant, user))?;
    may_be(tenant, toll, Toll::Toll)?;
    may_be(tenant, toll_free, Toll::TollFree)
}

fn start(tenant: &Tenant, users: &UserSet) -> Verdict {
    let queued = |user| migration::run_of(tenant, user).is_some_and(Run::takes_in_changes);
    let helped = |user: &UserId| migration::can_start(tenant, *user).is_ok() && !queued(*user);
    match users.iter().next() {
        None => Verdict::Refused(Refusal::NobodyChosen),
        Some(_) if users.iter().any(|user| helped(&user)) => Verdict::Allowed,
        Some(first) => {
            let why = migration::can_start(tenant, first).err();
            Verdict::Refused(why.unwrap_or(Refusal::AlreadyQueued))
        }
    }
}

fn switch(is: bool, on: bool) -> Verdict {
    if is == on { Verdict::Refused(Refusal::NoChange) } else { Verdict::Allowed }
}
