//! The dialog of product licenses: who has what, what is switched, and what a save would do to the
//! providers and the numbers of whom (LI-02, LI-06, AC-04, MV-02 to MV-04).

use std::collections::BTreeSet;

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::licenses::{self, Assigned, LicenseCommand, Product};
use crate::domain::people::{Person, Provider};
use crate::domain::phone::PhoneNumber;
use crate::domain::providers::{self, Following};

/// One product and the people of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding {
    /// Which.
    pub product: Product,
    /// How many of the people have it.
    pub having: u32,
    /// How many licenses nobody has.
    pub free: u32,
}

/// The products with who of `users` has them: those that are sold or were bought.
pub fn holdings(tenant: &Tenant, users: &UserSet) -> Vec<Holding> {
    let used = licenses::in_use(tenant);
    let mut among = licenses::Licenses::default();
    for person in people(tenant, users) {
        among.count_in(person.licenses);
    }
    let listed =
        |product: &Product| tenant.licenses.count(*product) > 0 || product.is_sold(tenant.era);
    let holding = |product| Holding {
        product,
        having: among.count(product),
        free: tenant.licenses.left(&used, product),
    };
    Product::ALL.into_iter().filter(listed).map(holding).collect()
}

fn people<'a>(tenant: &'a Tenant, users: &'a UserSet) -> impl Iterator<Item = &'a Person> {
    users.iter().filter_map(|user| tenant.people.get(user.index()))
}

/// What is switched on and off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Switched on.
    pub add: Assigned,
    /// Switched off.
    pub remove: Assigned,
}

impl Draft {
    /// Switches a product on or off, or leaves it as it is.
    pub fn choose(self, product: Product, on: Option<bool>) -> Draft {
        let (add, remove) = (self.add.without(product), self.remove.without(product));
        match on {
            Some(true) => Draft { add: add.with(product), remove },
            Some(false) => Draft { add, remove: remove.with(product) },
            None => Draft { add, remove },
        }
    }

    /// What becomes of a product: on, off, or as it is.
    pub fn chosen(self, product: Product) -> Option<bool> {
        match (self.add.has(product), self.remove.has(product)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }

    /// Whether anything is switched.
    pub fn is_empty(self) -> bool {
        self.add.is_empty() && self.remove.is_empty()
    }

    /// The command of one save.
    pub fn command(self, users: UserSet) -> LicenseCommand {
        LicenseCommand::Assign { users, add: self.add, remove: self.remove }
    }
}

/// People to whom the same happens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// How many.
    pub count: u32,
    /// The first of them, to be named.
    pub first: Vec<UserId>,
}

/// How many people of a group are named.
const NAMED: usize = 3;

impl Group {
    fn take_in(&mut self, user: UserId) {
        self.count += 1;
        if self.first.len() < NAMED {
            self.first.push(user);
        }
    }
}

/// What a save would do beyond the licenses themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// They get Microsoft as the provider by itself (MV-02).
    pub to_microsoft: Group,
    /// They keep their third-party provider (MV-03).
    pub keep_third_party: Group,
    /// Microsoft replaces their third-party provider (AC-04).
    pub replaced: Group,
    /// They lose conferencing with Microsoft.
    pub lose: Group,
    /// Numbers that are taken from people without a Calling Plan (LI-06).
    pub numbers_lost: Vec<PhoneNumber>,
    /// Who swaps one Calling Plan for another and keeps the number (LI-06).
    pub keep_number: Group,
    /// Who would have a Calling Plan and no Phone System.
    pub plan_alone: Group,
    /// Whose conferencing is paid by the minute while there are no credits (CC-10).
    pub without_credits: Group,
    /// The setting that decides about third-party providers (MV-04).
    pub replace_acp: bool,
}

/// What saving `draft` for `users` would do.
pub fn effects(tenant: &Tenant, users: &UserSet, draft: Draft) -> Effects {
    let mut effects = Effects { replace_acp: tenant.dial_in.replace_acp, ..Effects::default() };
    let numbers = licenses::numbers_lost(tenant, users, draft.add, draft.remove);
    effects.numbers_lost = numbers.into_vec();
    let holders: BTreeSet<UserId> =
        tenant.numbers.owned.values().filter_map(|owned| owned.user).collect();
    for user in users.iter() {
        let Some(person) = tenant.people.get(user.index()) else { continue };
        let after = licenses::after(person, draft.add, draft.remove);
        if after != person.licenses {
            note(tenant, &mut effects, user, after);
            if holders.contains(&user) && swaps_plans(person.licenses, after) {
                effects.keep_number.take_in(user);
            }
        }
    }
    effects
}

fn note(tenant: &Tenant, effects: &mut Effects, user: UserId, after: Assigned) {
    let person = &tenant.people[user.index()];
    let before = person.licenses;
    let gets = !before.give_conferencing() && after.give_conferencing();
    match providers::after_license(tenant, user, after) {
        Following::Enabled => effects.to_microsoft.take_in(user),
        Following::Moved => effects.replaced.take_in(user),
        Following::Disabled => effects.lose.take_in(user),
        Following::Nothing if gets && person.provider == Provider::ThirdParty => {
            effects.keep_third_party.take_in(user);
        }
        Following::Nothing => {}
    }
    if after.give_calling() && !after.give_phone_system() {
        effects.plan_alone.take_in(user);
    }
    if after.pay_by_the_minute() && !tenant.credits.can_pay() {
        effects.without_credits.take_in(user);
    }
}

/// Whether one Calling Plan takes the place of another.
fn swaps_plans(before: Assigned, after: Assigned) -> bool {
    let plans = |assigned: Assigned| assigned.iter().filter(|product| product.gives_calling());
    before.give_calling() && after.give_calling() && !plans(before).eq(plans(after))
}

/// The command of one save, wrapped.
pub fn command(users: UserSet, draft: Draft) -> Command {
    Command::License(draft.command(users))
}
