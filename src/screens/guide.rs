//! The ten stages of setting Phone System up (LAB-10), each with its state read from the
//! organization: nobody ticks anything.
//!
//! A stage says what was found as figures; `wording` makes sentences of them, which also say what
//! is missing.

mod elsewhere;

use crate::domain::Tenant;
use crate::domain::availability;
use crate::domain::licenses::{self, Licenses, Product};
use crate::domain::numbers::Usage;
use crate::domain::people::Provider;
use crate::domain::phone::Country;
use crate::domain::places::{self, Toll};
use crate::domain::time::Timestamp;
use crate::route::Page;
use crate::wording::guide::Licensed;

/// How far a stage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing of it is there.
    Missing,
    /// Some of it is there.
    Partly,
    /// All of it is there.
    Done,
}

/// A stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// How far it is.
    pub standing: Standing,
    /// What was found.
    pub found: Found,
}

/// What was found, stage by stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Whether numbers can be had where the organization is.
    Availability { country: Country, in_catalog: bool },
    /// Licenses bought, and people who have them.
    Licenses(Licensed),
    /// User numbers, and people who can have one.
    UserNumbers { owned: u32, people: u32 },
    /// Service numbers of each kind.
    ServiceNumbers { toll: u32, toll_free: u32 },
    /// Validated addresses, and people who can have a number and who has one.
    CallingPlans { addresses: u32, people: u32, with_number: u32 },
    /// People with a conferencing license, and who of them has a provider.
    Conferencing { licensed: u32, with_provider: u32 },
    /// Call queues.
    Queues { count: u32 },
    /// Auto attendants.
    Attendants { count: u32 },
    /// Service numbers that are attached to something.
    Attached { bridge: u32, queues: u32, attendants: u32 },
    /// The credits, and who has a license for them.
    Credits { set_up: bool, balance_cents: u64, licensed: u32 },
}

/// How many stages there are.
pub const STAGES: usize = 10;

/// The ten stages.
pub fn stages(tenant: &Tenant, now: Timestamp) -> [Stage; STAGES] {
    let licensed = licensed(tenant);
    [
        availability(tenant),
        licenses(licensed),
        user_numbers(tenant, licensed.with_both),
        service_numbers(tenant),
        calling_plans(tenant, licensed.with_both, now),
        conferencing(tenant),
        queues(tenant),
        attendants(tenant),
        attached(tenant),
        credits(tenant),
    ]
}

/// How many stages are done.
pub fn done(stages: &[Stage; STAGES]) -> u32 {
    stages.iter().filter(|stage| stage.standing == Standing::Done).count() as u32
}

/// Whether a stage can be gone to: the pages of Voice exist only with a license of NI-05.
pub fn is_open(tenant: &Tenant, page: Page) -> bool {
    let voice = matches!(
        page,
        Page::NewUserNumbers
            | Page::NewServiceNumbers
            | Page::VoiceUsers
            | Page::EmergencyLocations
            | Page::PortOrders
            | Page::Numbers
    );
    !voice || tenant.licenses.open_voice()
}

/// The pages that do a stage, the first one first.
pub fn pages(stage: usize) -> &'static [Page] {
    match stage {
        0 => &[Page::Availability],
        1 => &[Page::Licenses, Page::ActiveUsers],
        2 => &[Page::NewUserNumbers, Page::PortOrders],
        3 => &[Page::NewServiceNumbers, Page::PortOrders],
        4 => &[Page::EmergencyLocations, Page::VoiceUsers],
        5 => &[Page::ActiveUsers, Page::Users, Page::ThirdParty, Page::Invitations],
        6 => &[Page::CallQueues],
        7 => &[Page::AutoAttendants],
        8 => &[Page::Bridge, Page::AutoAttendants, Page::CallQueues],
        _ => &[Page::Credits, Page::ActiveUsers],
    }
}

fn stage(done: bool, begun: bool, found: Found) -> Stage {
    let standing = match (done, begun) {
        (true, _) => Standing::Done,
        (false, true) => Standing::Partly,
        (false, false) => Standing::Missing,
    };
    Stage { standing, found }
}

fn availability(tenant: &Tenant) -> Stage {
    let country = tenant.country;
    let has_system = availability::of(country)
        .is_some_and(|there| there.service(availability::Service::PhoneSystem).holds);
    let in_catalog = has_system && places::all().iter().any(|place| place.country == country);
    stage(in_catalog, true, Found::Availability { country, in_catalog })
}

fn licensed(tenant: &Tenant) -> Licensed {
    let bought = &tenant.licenses;
    let sum = |of: fn(Product) -> bool| {
        let counts = Product::ALL.into_iter().filter(|p| of(*p)).map(|p| bought.count(p));
        counts.fold(0, u32::saturating_add)
    };
    let people = |of: fn(licenses::Assigned) -> bool| {
        tenant.people.iter().filter(|person| of(person.licenses)).count() as u32
    };
    Licensed {
        systems_bought: sum(Product::gives_phone_system),
        plans_bought: sum(Product::gives_calling),
        with_system: people(licenses::Assigned::give_phone_system),
        with_both: people(|it| it.give_phone_system() && it.give_calling()),
    }
}

fn licenses(it: Licensed) -> Stage {
    let begun = it.systems_bought > 0 || it.plans_bought > 0;
    stage(it.with_both > 0, begun, Found::Licenses(it))
}

fn user_numbers(tenant: &Tenant, people: u32) -> Stage {
    let owned = tenant.numbers.owned.values().filter(|n| n.usage == Usage::User).count() as u32;
    let found = Found::UserNumbers { owned, people };
    stage(owned > 0 && owned >= people, owned > 0, found)
}

fn service_numbers(tenant: &Tenant) -> Stage {
    let count = |toll| {
        let owned = tenant.numbers.owned.values();
        owned.filter(|n| n.usage == Usage::Service(toll)).count() as u32
    };
    let (toll, toll_free) = (count(Toll::Toll), count(Toll::TollFree));
    stage(toll + toll_free > 0, false, Found::ServiceNumbers { toll, toll_free })
}

fn calling_plans(tenant: &Tenant, people: u32, now: Timestamp) -> Stage {
    let addresses = elsewhere::validated_addresses(tenant, now);
    let mut holders: Vec<_> = tenant.numbers.owned.values().filter_map(|n| n.user).collect();
    holders.sort_unstable();
    holders.dedup();
    let with_number = holders.len() as u32;
    let done = addresses > 0 && with_number > 0 && with_number >= people;
    let found = Found::CallingPlans { addresses, people, with_number };
    stage(done, addresses > 0 || with_number > 0, found)
}

fn conferencing(tenant: &Tenant) -> Stage {
    let licensed: Vec<_> =
        tenant.people.iter().filter(|person| person.licenses.give_conferencing()).collect();
    let with_provider = licensed.iter().filter(|p| p.provider != Provider::None).count() as u32;
    let licensed = licensed.len() as u32;
    let found = Found::Conferencing { licensed, with_provider };
    stage(licensed > 0 && with_provider == licensed, licensed > 0 || tenant.bridge.exists, found)
}

fn queues(tenant: &Tenant) -> Stage {
    let count = elsewhere::queues(tenant).0;
    stage(count > 0, false, Found::Queues { count })
}

fn attendants(tenant: &Tenant) -> Stage {
    let count = elsewhere::attendants(tenant).0;
    stage(count > 0, false, Found::Attendants { count })
}

fn attached(tenant: &Tenant) -> Stage {
    let bridge = tenant.bridge.numbers.values().filter(|number| !number.shared).count() as u32;
    let queues = elsewhere::queues(tenant).1;
    let attendants = elsewhere::attendants(tenant).1;
    let found = Found::Attached { bridge, queues, attendants };
    let kinds = [bridge, queues, attendants];
    stage(kinds.iter().all(|n| *n > 0), kinds.iter().any(|n| *n > 0), found)
}

fn credits(tenant: &Tenant) -> Stage {
    let (set_up, balance_cents) = (tenant.credits.set_up, tenant.credits.balance_cents);
    let used: Licenses = licenses::in_use(tenant);
    let licensed = used.count(Product::CommunicationsCredits);
    let found = Found::Credits { set_up, balance_cents, licensed };
    stage(tenant.credits.can_pay() && licensed > 0, set_up || licensed > 0, found)
}
