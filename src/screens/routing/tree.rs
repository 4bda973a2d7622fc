//! The drawing of where a call goes, as a tree: number, attendant, hours, menu keys, queue,
//! agents, and what comes when nobody answers.
//!
//! A call can go round; the tree does not. What is on the way to a node already is cut there and
//! named, and what is drawn once is not drawn again.

use crate::domain::Tenant;
use crate::domain::ids::{AttendantId, QueueId, UserId};
use crate::domain::phone::Country;
use crate::domain::routing::attendants::{Attendant, Handling, Menu, Part, Then};
use crate::domain::routing::sound::Greeting;
use crate::domain::routing::{Endpoint, Target, links};
use crate::route::{Page, Route};
use crate::texts::Lang;
use crate::wording;
use crate::wording::routing::{figures, names};

/// How many agents are named.
const NAMED: usize = 6;

/// What a node of the drawing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A phone number.
    Number,
    /// A call queue.
    Queue,
    /// An auto attendant.
    Attendant,
    /// A menu.
    Menu,
    /// A person, or the agents of a queue.
    Person,
    /// The call ends.
    End,
    /// It goes on above: the call comes back, or the rest is drawn there.
    Again,
}

/// A node of the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub title: String,
    /// What else there is to say; empty for nothing.
    pub detail: String,
    /// Its page.
    pub route: Option<Route>,
    /// The ways out of it.
    pub branches: Vec<Branch>,
}

/// A way out of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// When it is taken; empty for always.
    pub label: String,
    /// Where it leads.
    pub node: Node,
}

/// The drawing that begins with a queue or an attendant, and its number where it has one.
pub fn draw(tenant: &Tenant, lang: Lang, reader: Country, endpoint: Endpoint) -> Node {
    let mut drawing = Drawing { tenant, lang, path: Vec::new(), drawn: Vec::new() };
    let node = drawing.endpoint(endpoint);
    match tenant.routing.number_of(endpoint) {
        None => node,
        Some(number) => Node {
            kind: Kind::Number,
            title: wording::format::phone(reader, number),
            detail: String::new(),
            route: Some(Route::from(Page::Numbers).with("number", number.digits().to_string())),
            branches: vec![Branch { label: String::new(), node }],
        },
    }
}

struct Drawing<'a> {
    tenant: &'a Tenant,
    lang: Lang,
    /// The queues and attendants on the way here.
    path: Vec<Endpoint>,
    /// Those that are drawn already.
    drawn: Vec<Endpoint>,
}

impl Drawing<'_> {
    fn endpoint(&mut self, endpoint: Endpoint) -> Node {
        let t = &self.lang.texts().routing;
        let name = links::name(self.tenant, endpoint).unwrap_or_default().to_string();
        let kind = match endpoint {
            Endpoint::Queue(_) => Kind::Queue,
            Endpoint::Attendant(_) => Kind::Attendant,
        };
        let route = Some(super::list::route_of(endpoint));
        let again = |how: &str| Node {
            kind: Kind::Again,
            title: name.clone(),
            detail: how.to_string(),
            route: route.clone(),
            branches: Vec::new(),
        };
        if self.path.contains(&endpoint) {
            return again(t.drawing_back);
        }
        if self.drawn.contains(&endpoint) {
            return again(t.drawing_above);
        }
        self.path.push(endpoint);
        self.drawn.push(endpoint);
        let (detail, branches) = match endpoint {
            Endpoint::Queue(id) => self.queue(id),
            Endpoint::Attendant(id) => self.attendant(id),
        };
        self.path.pop();
        Node { kind, title: name, detail, route, branches }
    }

    fn target(&mut self, target: Target) -> Node {
        match target {
            Target::Endpoint(endpoint) => self.endpoint(endpoint),
            Target::Person(user) => self.people(wording::person::name(self.tenant, user), ""),
        }
    }

    fn people(&self, title: String, detail: &str) -> Node {
        let detail = detail.to_string();
        Node { kind: Kind::Person, title, detail, route: None, branches: Vec::new() }
    }

    fn end(&self, title: &str) -> Node {
        let title = title.to_string();
        Node { kind: Kind::End, title, detail: String::new(), route: None, branches: Vec::new() }
    }

    fn queue(&mut self, id: QueueId) -> (String, Vec<Branch>) {
        let (t, lang) = (&self.lang.texts().routing, self.lang);
        let Some(found) = self.tenant.routing.queues.get(&id) else { return Default::default() };
        let queue = &found.queue;
        let heard = match &queue.greeting {
            Greeting::None => String::new(),
            greeting => names::greeting(lang, greeting),
        };
        let agents = match queue.agents.is_empty() {
            true => self.end(t.no_agents),
            false => {
                let named = self.named(&queue.agents);
                self.people(figures::agents(lang, queue.agents.len() as u32), &named)
            }
        };
        let full = match queue.when_full {
            Some(target) => self.target(target),
            None => self.end(t.busy),
        };
        let waited = match queue.when_waited {
            Some(target) => self.target(target),
            None => self.end(t.disconnect),
        };
        let method = names::distribution(lang, queue.distribution).to_string();
        let branches = vec![
            Branch { label: method, node: agents },
            Branch { label: figures::when_full(lang, queue.size), node: full },
            Branch { label: figures::after_wait(lang, queue.wait_s), node: waited },
        ];
        (heard, branches)
    }

    fn named(&self, agents: &[UserId]) -> String {
        let mut named: Vec<String> =
            agents.iter().take(NAMED).map(|a| wording::person::name(self.tenant, *a)).collect();
        if agents.len() > NAMED {
            named.push(figures::others(self.lang, (agents.len() - NAMED) as u32));
        }
        wording::format::list(self.lang, &named)
    }

    fn attendant(&mut self, id: AttendantId) -> (String, Vec<Branch>) {
        let (t, lang) = (&self.lang.texts().routing, self.lang);
        let Some(found) = self.tenant.routing.attendants.get(&id) else {
            return Default::default();
        };
        let attendant = &found.attendant;
        let mut branches = Vec::new();
        for (part, handling) in attendant.handlings() {
            let label = match part {
                Part::AfterHours if attendant.hours.is_none() => continue,
                Part::Business if attendant.hours.is_none() => t.always.to_string(),
                Part::Holiday(at) => attendant.holidays[at].name.to_string(),
                other => names::part(lang, other),
            };
            let node = self.handling(attendant, handling);
            branches.push(Branch { label, node });
        }
        let detail = format!(
            "{} · {}",
            names::language(lang, attendant.language),
            names::zone(lang, attendant.zone)
        );
        (detail, branches)
    }

    fn handling(&mut self, attendant: &Attendant, handling: &Handling) -> Node {
        let t = &self.lang.texts().routing;
        let mut node = match &handling.then {
            Then::Disconnect => self.end(t.disconnect),
            Then::Redirect(target) => self.target(*target),
            Then::Menu(menu) => self.menu(attendant, menu),
        };
        if handling.greeting != Greeting::None && node.detail.is_empty() {
            node.detail = names::greeting(self.lang, &handling.greeting);
        }
        node
    }

    fn menu(&mut self, attendant: &Attendant, menu: &Menu) -> Node {
        let t = &self.lang.texts().routing;
        let mut branches = Vec::new();
        for option in &menu.options {
            let label = format!("{} · {}", option.key, option.name);
            branches.push(Branch { label, node: self.target(option.target) });
        }
        if let Some(operator) = attendant.operator {
            let label = format!("0 · {}", t.operator);
            branches.push(Branch { label, node: self.target(operator) });
        }
        if menu.by_name {
            let node = self.people(t.by_name_short.to_string(), "");
            branches.push(Branch { label: t.by_name_key.to_string(), node });
        }
        let title = t.menu_title.to_string();
        Node { kind: Kind::Menu, title, detail: String::new(), route: None, branches }
    }
}
