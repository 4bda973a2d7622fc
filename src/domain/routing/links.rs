//! Which queue or attendant leads to which, and where calls can go round.

use super::attendants::{Part, Then};
use super::{Endpoint, Target};
use crate::domain::Tenant;

/// A way out of a queue or an attendant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// In which part.
    pub part: Part,
    /// The key of a menu; none for what happens by itself.
    pub key: Option<char>,
    /// Where it leads.
    pub target: Target,
}

/// The name of a queue or an attendant.
pub fn name(tenant: &Tenant, endpoint: Endpoint) -> Option<&str> {
    match endpoint {
        Endpoint::Queue(id) => tenant.routing.queues.get(&id).map(|q| &*q.queue.name),
        Endpoint::Attendant(id) => tenant.routing.attendants.get(&id).map(|a| &*a.attendant.name),
    }
}

/// The ways out of a queue or an attendant, in the order of its pages. After-hours ways count
/// only where there are hours; the operator's stands once for each menu, as key 0 (AA-03).
pub fn ways(tenant: &Tenant, endpoint: Endpoint) -> Vec<Way> {
    match endpoint {
        Endpoint::Queue(id) => {
            let Some(found) = tenant.routing.queues.get(&id) else { return Vec::new() };
            let full = found.queue.when_full.map(|target| (Part::Full, target));
            let waited = found.queue.when_waited.map(|target| (Part::Waited, target));
            let ways = full.into_iter().chain(waited);
            ways.map(|(part, target)| Way { part, key: None, target }).collect()
        }
        Endpoint::Attendant(id) => match tenant.routing.attendants.get(&id) {
            Some(found) => of_attendant(&found.attendant),
            None => Vec::new(),
        },
    }
}

/// The ways out of an attendant that may not be saved yet.
pub fn of_attendant(attendant: &super::attendants::Attendant) -> Vec<Way> {
    let mut ways = Vec::new();
    let in_use = |part: &Part| *part != Part::AfterHours || attendant.hours.is_some();
    for (part, handling) in attendant.handlings().filter(|(part, _)| in_use(part)) {
        match &handling.then {
            Then::Disconnect => {}
            Then::Redirect(target) => ways.push(Way { part, key: None, target: *target }),
            Then::Menu(menu) => {
                let options = menu.options.iter();
                let keys = options.map(|o| Way { part, key: Some(o.key), target: o.target });
                ways.extend(keys);
                let operator = attendant.operator;
                ways.extend(operator.map(|target| Way { part, key: Some('0'), target }));
            }
        }
    }
    ways
}

/// The first queue or attendant that leads to `endpoint` in any part, in use or kept, so that
/// nothing leads to what does not exist.
pub fn leading_to(tenant: &Tenant, endpoint: Endpoint) -> Option<Endpoint> {
    let wanted = Target::Endpoint(endpoint);
    let leads = |from: &Endpoint| match from {
        Endpoint::Queue(_) => ways(tenant, *from).iter().any(|way| way.target == wanted),
        Endpoint::Attendant(id) => {
            let Some(found) = tenant.routing.attendants.get(id) else { return false };
            let attendant = &found.attendant;
            let mut all = attendant.handlings().map(|(_, handling)| &handling.then);
            attendant.operator == Some(wanted)
                || all.any(|then| match then {
                    Then::Disconnect => false,
                    Then::Redirect(target) => *target == wanted,
                    Then::Menu(menu) => menu.options.iter().any(|o| o.target == wanted),
                })
        }
    };
    tenant.routing.endpoints().filter(|from| *from != endpoint).find(leads)
}

/// The shortest way on which a call that leaves `from` by one of `first` comes back to it: the
/// queues and attendants in between, in order. A call may go round without anybody wanting it.
pub fn round(tenant: &Tenant, from: Endpoint, first: &[Target]) -> Option<Vec<Endpoint>> {
    let next = |targets: &[Target]| -> Vec<Endpoint> {
        let endpoints = targets.iter().filter_map(|target| match target {
            Target::Endpoint(endpoint) => Some(*endpoint),
            Target::Person(_) => None,
        });
        endpoints.collect()
    };
    let mut paths: Vec<Vec<Endpoint>> = next(first).into_iter().map(|to| vec![to]).collect();
    let mut seen: Vec<Endpoint> = Vec::new();
    let mut at = 0;
    while at < paths.len() {
        let path = paths[at].clone();
        at += 1;
        let Some(last) = path.last().copied() else { continue };
        if last == from {
            return Some(path[..path.len() - 1].to_vec());
        }
        if seen.contains(&last) {
            continue;
        }
        seen.push(last);
        let targets: Vec<Target> = ways(tenant, last).iter().map(|way| way.target).collect();
        paths.extend(next(&targets).into_iter().map(|to| {
            let mut longer = path.clone();
            longer.push(to);
            longer
        }));
    }
    None
}
