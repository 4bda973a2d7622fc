//! The pre-flight: what Microsoft and the carriers check, checked before the order goes out, and
//! into which orders mixed numbers belong. `pages` checks what stands on the other pages.

mod pages;

pub use pages::{billing, emails, of_account, of_day, of_letter, of_start, of_submit, of_transfer};

use super::finding::{Field, Finding, Step, Weight};
use super::form::{Form, Kind, Way};
use super::life::Cause;
use super::list::{self, Listing, Run};
use super::portable::{self, LetterForm, Obstacle};
use super::{PortId, Ports};
use crate::domain::Tenant;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places;
use crate::domain::time::Timestamp;

/// The wizard takes fewer numbers than this. The documents say "fewer than 999" and "more than
/// 999"; for exactly 999 the wizard's own limit decides (PO-01).
pub const WIZARD_BELOW: u32 = 999;
/// Business days from today to the first day on which a transfer can be asked for (PO-09).
pub const SOONEST_DAYS: u32 = 7;
/// Business days from today to the last one (PO-09).
pub const LATEST_DAYS: u32 = 30;
/// The hours at which a transfer may start, Eastern. Invented.
pub const HOURS: std::ops::RangeInclusive<u8> = 8..=17;

/// Numbers that belong into one order: of one carrier, one country and one kind (PO-10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The carrier; empty where the list names none.
    pub carrier: Box<str>,
    /// The country of the numbers.
    pub country: Country,
    /// What they are.
    pub kind: Kind,
    /// The form of the Letter of Authorization.
    pub letter: LetterForm,
    /// By which way the order goes.
    pub way: Way,
    /// The numbers.
    pub runs: Vec<Run>,
    /// How many.
    pub count: u32,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preflight {
    /// What was read of the list.
    pub listing: Listing,
    /// The orders that the numbers belong into.
    pub groups: Vec<Group>,
    /// How many numbers cannot be brought here.
    pub left_out: u32,
    /// What there is to say, page by page.
    pub findings: Vec<Finding>,
}

impl Preflight {
    /// The first thing for which the order is not taken.
    pub fn stop(&self) -> Option<&Finding> {
        self.findings.iter().find(|f| f.weight() == Weight::Stops)
    }

    /// Why the carrier will reject the order, if it is sent as it is.
    pub fn fault(&self) -> Option<Cause> {
        self.findings.iter().find_map(|f| match f.weight() {
            Weight::Rejects(cause) => Some(cause),
            Weight::Stops | Weight::Notes => None,
        })
    }

    /// What was found on one page.
    pub fn on(&self, step: Step) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |f| f.field().step() == step)
    }

    /// Whether parting the numbers into orders of their own helps.
    pub fn can_split(&self) -> bool {
        let sorted = |f: &Finding| {
            matches!(
                f,
                Finding::Mixed { .. }
                    | Finding::WrongKind { .. }
                    | Finding::OtherCarrier { .. }
                    | Finding::NotPortable { .. }
                    | Finding::TooManyForWizard { .. }
            )
        };
        self.listing.errors() == 0 && !self.groups.is_empty() && self.findings.iter().any(sorted)
    }

    /// The numbers as they are stored, ascending.
    pub fn runs(&self) -> Box<[Run]> {
        let mut runs: Vec<Run> = self.listing.entries.iter().map(|e| e.run).collect();
        runs.sort_unstable();
        runs.into()
    }
}

/// Looks at the whole order; `own` is the order itself, if it is kept already.
pub fn check(tenant: &Tenant, own: Option<PortId>, form: &Form, now: Timestamp) -> Preflight {
    let mut findings = of_start(form);
    findings.extend(of_account(form));
    let numbers = of_numbers(tenant, own, form);
    findings.extend(numbers.findings);
    findings.extend(of_transfer(form, now));
    findings.extend(of_letter(form));
    findings.extend(of_submit(form));
    Preflight { findings, ..numbers }
}

/// Numbers: reading, sorting into orders, and what stands in their way.
pub fn of_numbers(tenant: &Tenant, own: Option<PortId>, form: &Form) -> Preflight {
    let listing = list::read(&form.list.text, tenant.country);
    let (groups, obstacles) = sort(form, &listing);
    let left_out = obstacles.iter().map(|(_, _, count)| count).sum();
    let mut found = Vec::new();
    if form.list.text.trim().is_empty() {
        found.push(Finding::Missing(Field::Numbers));
    }
    let errors = listing.errors() as u32;
    if let Some(first) = listing.problems.iter().find(|p| p.what.is_error()) {
        found.push(Finding::Unread { count: errors, line: first.line });
    }
    for (obstacle, number, count) in obstacles {
        found.push(Finding::NotPortable { obstacle, number, count });
    }
    found.extend(of_size(form, &listing, &groups));
    found.extend(taken(tenant, own, &listing));
    if listing.count > 0 && errors == 0 {
        found.extend(of_billing(form, &listing));
    }
    if listing.repeated > 0 {
        found.push(Finding::Repeated { count: listing.repeated });
    }
    if form.start.kind == Kind::ServiceTollFree && !tenant.credits.set_up {
        found.push(Finding::CreditsMissing);
    }
    Preflight { listing, groups, left_out, findings: found }
}

/// Sorts the numbers into orders, and names what cannot be brought here.
fn sort(form: &Form, listing: &Listing) -> (Vec<Group>, Vec<(Obstacle, PhoneNumber, u32)>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut obstacles: Vec<(Obstacle, PhoneNumber, u32)> = Vec::new();
    for entry in &listing.entries {
        let run = entry.run;
        let letter = match portable::can_bring(run.first, entry.plan, form.start.kind) {
            Ok(letter) => letter,
            Err(obstacle) => {
                match obstacles.iter_mut().find(|(o, ..)| *o == obstacle) {
                    Some((.., count)) => *count += run.count,
                    None => obstacles.push((obstacle, run.first, run.count)),
                }
                continue;
            }
        };
        let Some(country) = entry.plan.country else { continue };
        let kind = portable::kind_of(entry.plan, form.start.kind);
        let named = &listing.carriers[entry.carrier];
        let is_own = named.trim().eq_ignore_ascii_case(form.start.carrier.trim());
        let carrier = if is_own { Box::default() } else { named.clone() };
        let same = |g: &&mut Group| {
            (g.country, g.kind, g.letter) == (country, kind, letter) && g.carrier == carrier
        };
        match groups.iter_mut().find(same) {
            Some(group) => {
                group.count += run.count;
                group.runs.push(run);
            }
            None => groups.push(Group {
                carrier,
                country,
                kind,
                letter,
                way: Way::Wizard,
                runs: vec![run],
                count: run.count,
            }),
        }
    }
    for group in &mut groups {
        group.way = match (group.kind.is_service(), group.count >= WIZARD_BELOW) {
            (true, _) => Way::Manual,
            (false, true) => Way::ServiceRequest,
            (false, false) => Way::Wizard,
        };
    }
    (groups, obstacles)
}

/// One order for each carrier and kind (PO-10), by the way that takes so many (PO-01).
fn of_size(form: &Form, listing: &Listing, groups: &[Group]) -> Option<Finding> {
    let count = listing.count;
    match (groups, form.start.way) {
        ([], _) => None,
        ([_, _, ..], _) => Some(Finding::Mixed { orders: groups.len() as u32 }),
        ([one], _) if one.kind != form.start.kind => Some(Finding::WrongKind { is: one.kind }),
        ([one], _) if !one.carrier.is_empty() => {
            Some(Finding::OtherCarrier { carrier: one.carrier.clone() })
        }
        (_, Way::Wizard) if count >= WIZARD_BELOW => Some(Finding::TooManyForWizard { count }),
        (_, Way::ServiceRequest) if count < WIZARD_BELOW => Some(Finding::FewForRequest { count }),
        _ => None,
    }
}

/// Numbers that no carrier can give: the organization's own, Microsoft's, those of other orders.
fn taken(tenant: &Tenant, own: Option<PortId>, listing: &Listing) -> Option<Finding> {
    let others = || open_runs(&tenant.ports, own);
    listing.entries.iter().map(|e| e.run).find_map(|run| {
        let owned = tenant.numbers.owned.range(run.first..=run.last()).next();
        let ours = owned.map(|(number, _)| Finding::Owned { number: *number });
        ours.or_else(|| {
            let place = places::all().iter().filter_map(|p| {
                let first = PhoneNumber::from_digits(p.first)?;
                run.shared(Run { first, count: p.count })
            });
            place.min().map(|number| Finding::OfMicrosoft { number })
        })
        .or_else(|| {
            others().find_map(|(order, other)| {
                let number = run.shared(other)?;
                Some(Finding::InOrder { number, order })
            })
        })
    })
}

/// The numbers of the orders that are under way.
fn open_runs(ports: &Ports, but: Option<PortId>) -> impl Iterator<Item = (PortId, Run)> + '_ {
    ports
        .orders
        .iter()
        .filter(move |(id, order)| Some(**id) != but && order.status.is_under_way())
        .flat_map(|(id, order)| order.runs.iter().map(|run| (*id, *run)))
}

/// A full port lists the billing number, a partial one must not (PO-06).
fn of_billing(form: &Form, listing: &Listing) -> Option<Finding> {
    let number = billing(form)?;
    match (form.list.full, listing.holds(number)) {
        (true, false) => Some(Finding::BillingNotListed { number }),
        (false, true) => Some(Finding::BillingListed { number }),
        _ => None,
    }
}
