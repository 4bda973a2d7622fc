//! Lists of people: who is named, what `-Filter` and `-LdapFilter` leave, how many. Today resource
//! accounts are listed behind the people.

use std::rc::Rc;

use super::account::resource::{self, Resource};
use super::account::{Account, Shape, World};
use super::filter::{self, Filter};
use super::identity;
use crate::domain::ids::UserId;
use crate::domain::people::Person;
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::value::{Object, Value, text, wildcard};
use crate::session::Session;

/// Whom a cmdlet lists, beyond its parameters.
pub type Wanted = fn(&Person) -> bool;

/// Writes the people whom the parameters of a call find, in a shape.
pub fn write(call: &mut Call<'_>, shape: Shape, wanted: Wanted) -> Done {
    let filters = filters(call, shape)?;
    let mut resources = match shape {
        Shape::OnlineToday => {
            call.look(|session| resource::all(session.tenant(), &call.state.voice_apps))
        }
        _ => Vec::new(),
    };
    let named = match call.text("Identity") {
        Some(wanted) => Some(named(call, shape, &wanted, &mut resources)?),
        None => None,
    };
    let world = call.look(|session| World::of(session.tenant(), session.base().start()));
    // Nobody is deleted here, or on a server of the past.
    let nobody = call.flag("SoftDeletedUser") || call.flag("OnOfficeCommunicationServer");
    let unit = call.text("OU").is_none_or(|unit| world.is_unit(&unit));
    if nobody || !unit {
        return Ok(());
    }
    let order = match call.text("Sort") {
        Some(name) => Some(sorted(call, &world, shape, &name, named, &resources)),
        None => named,
    };
    let homed = match (call.flag("OnModernServer"), call.flag("UnassignedUser")) {
        (false, false) => None,
        (on_server, _) => Some(on_server),
    };
    let mut list = List {
        world,
        shape,
        wanted,
        account_type: call.text("AccountType"),
        filters,
        homed,
        resources,
        order,
        at: 0,
        left: limit(call, "ResultSize"),
        properties: properties(call),
    };
    call.sift(move |session| list.next(session));
    Ok(())
}

/// Somebody in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    /// A person.
    Person(UserId),
    /// A resource account, by its place among them.
    Resource(usize),
}

/// Whom an identity names; a resource account where it names no person.
fn named(
    call: &Call<'_>,
    shape: Shape,
    wanted: &str,
    resources: &mut Vec<Resource>,
) -> Done<Vec<Who>> {
    let people = match identity::people(call, wanted) {
        Ok(people) => people,
        Err(why) if shape == Shape::OnlineToday => {
            let apps = &call.state.voice_apps;
            let found = call.look(|session| resource::find(session.tenant(), apps, wanted));
            *resources = vec![found.ok_or(why)?];
            return Ok(vec![Who::Resource(0)]);
        }
        Err(why) => return Err(why),
    };
    let mut all: Vec<Who> = people.into_iter().map(Who::Person).collect();
    if wanted.contains('*') {
        let fits = |r: &Resource| wildcard::fits(&r.person.name, wanted, false);
        all.extend((0..resources.len()).filter(|at| fits(&resources[*at])).map(Who::Resource));
    }
    Ok(all)
}

/// How many a parameter allows; without it, and for `Unlimited`, all.
pub fn limit(call: &Call<'_>, name: &str) -> usize {
    let number = call.number(name).and_then(|number| usize::try_from(number).ok());
    number.unwrap_or(usize::MAX)
}

/// The filters of a call.
fn filters(call: &Call<'_>, shape: Shape) -> Done<Vec<Filter>> {
    let condition = condition(call)?;
    if let Some(condition) = &condition {
        check_names(call, condition, &|name| is_known(shape, name))?;
    }
    Ok(condition.into_iter().chain(ldap(call)?).collect())
}

/// What `-Filter` asks for; nothing where it is not given. The error says what is wrong with it.
pub fn condition(call: &Call<'_>) -> Done<Option<Filter>> {
    let Some(text) = call.text("Filter").filter(|text| !text.is_empty()) else { return Ok(None) };
    let lookup = |name: &str| call.state.scopes.value(name);
    let read = filter::read(&text, &lookup);
    read.map(Some).map_err(|why| invalid(call, "filter", &text, &why))
}

/// What `-LdapFilter` asks for; nothing where it is not given.
pub fn ldap(call: &Call<'_>) -> Done<Option<Filter>> {
    let Some(text) = call.text("LdapFilter") else { return Ok(None) };
    let read = filter::read_ldap(&text);
    read.map(Some).map_err(|why| invalid(call, "LDAP filter", &text, &why))
}

/// Refuses a `-Filter` with a property that `is_known` does not know.
pub fn check_names(call: &Call<'_>, filter: &Filter, is_known: &dyn Fn(&str) -> bool) -> Done {
    let Some(name) = filter.unknown(is_known) else { return Ok(()) };
    let text = call.text("Filter").unwrap_or_default();
    let why = format!("\"{name}\" is not a property that can be filtered by");
    Err(invalid(call, "filter", &text, &why))
}

/// Whether people in this shape can be filtered by a property. The older lists share their filters:
/// what one shows, the other filters by.
pub fn is_known(shape: Shape, name: &str) -> bool {
    let mut all = shape.names().iter().chain(Shape::Online2018.names());
    all.any(|own| text::is_same(own, written(name)))
}

/// A property as it is called: filters may speak of several plans.
fn written(name: &str) -> &str {
    match text::is_same(name, "AssignedPlans") {
        true => "AssignedPlan",
        false => name,
    }
}

fn invalid(call: &Call<'_>, what: &str, text: &str, why: &str) -> Stopped {
    call.invalid(format!("The {what} \"{}\" is not valid: {why}.", text.trim()), text.trim())
}

/// The properties that `-Properties` names.
fn properties(call: &Call<'_>) -> Vec<String> {
    let names = call.texts("Properties").join(",");
    let names = names.split([',', ' ', ';']).map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_string).collect()
}

/// Everybody, or those who are named, in the order of a property, which `asc` or `desc` may follow.
fn sorted(
    call: &Call<'_>,
    world: &Rc<World>,
    shape: Shape,
    order: &str,
    named: Option<Vec<Who>>,
    resources: &[Resource],
) -> Vec<Who> {
    let mut words = order.split_whitespace();
    let name = words.next().unwrap_or_default();
    let is_down = words.next().is_some_and(|word| text::is_same(word, "desc"));
    call.look(|session| {
        let people = &session.tenant().people;
        let everybody = || {
            let people = (0..people.len() as u32).map(UserId).map(Who::Person);
            people.chain((0..resources.len()).map(Who::Resource)).collect()
        };
        let all: Vec<Who> = named.unwrap_or_else(everybody);
        let Some(name) = shape.names().iter().find(|own| text::is_same(own, name)) else {
            return all;
        };
        let key = |who: Who| {
            let account = match who {
                Who::Person(user) => world.account(shape, user, &people[user.index()]),
                Who::Resource(at) => world.resource(shape, &resources[at]),
            };
            text::of(&account.property(name)).to_lowercase()
        };
        let mut keyed: Vec<(String, Who)> = all.into_iter().map(|who| (key(who), who)).collect();
        keyed.sort();
        if is_down {
            keyed.reverse();
        }
        keyed.into_iter().map(|(_, who)| who).collect()
    })
}

/// A list that is made one by one.
struct List {
    world: Rc<World>,
    shape: Shape,
    wanted: Wanted,
    account_type: Option<String>,
    filters: Vec<Filter>,
    /// Only those that a pool of servers serves, or only the others.
    homed: Option<bool>,
    resources: Vec<Resource>,
    /// Whom, in this order; everybody where nobody is named.
    order: Option<Vec<Who>>,
    at: usize,
    left: usize,
    properties: Vec<String>,
}

impl List {
    /// Looks at the next account; nothing within where that one is not wanted.
    fn next(&mut self, session: &Session) -> Option<Option<Value>> {
        self.left.checked_sub(1)?;
        let people = &session.tenant().people;
        let who = match &self.order {
            Some(order) => *order.get(self.at)?,
            None => match self.at.checked_sub(people.len()) {
                None => Who::Person(UserId(u32::try_from(self.at).ok()?)),
                Some(at) => Who::Resource(at),
            },
        };
        self.at += 1;
        let account = match who {
            Who::Resource(at) => self.world.resource(self.shape, self.resources.get(at)?),
            Who::Person(user) => {
                let person = people.get(user.index())?;
                if !(self.wanted)(person) {
                    return Some(None);
                }
                self.world.account(self.shape, user, person)
            }
        };
        let holds = |filter: &Filter| filter.holds(&|name| found(&account, name));
        if !self.is_of_type(&account) || !self.filters.iter().all(holds) {
            return Some(None);
        }
        self.left -= 1;
        Some(Some(self.shown(account)))
    }

    fn is_of_type(&self, account: &Account) -> bool {
        let is = |name: &str, wanted: &str| text::of(&account.property(name)) == *wanted;
        let is_homed = || !text::of(&account.property("RegistrarPool")).is_empty();
        self.account_type.as_ref().is_none_or(|wanted| is("AccountType", wanted))
            && self.homed.is_none_or(|homed| homed == is_homed())
    }

    fn shown(&self, account: Account) -> Value {
        if self.properties.is_empty() {
            return account.object();
        }
        let names = self.shape.names();
        let chosen = self.properties.iter().filter_map(|wanted| {
            let name = names.iter().find(|own| text::is_same(own, wanted))?;
            Some((Rc::from(*name), account.property(name)))
        });
        let object = Object::new(self.shape.type_name(), chosen.collect());
        Value::Object(Rc::new(std::cell::RefCell::new(object)))
    }
}

/// What a filter compares: a property by its name in any case of letters.
pub fn found(account: &Account, name: &str) -> Value {
    let names = crate::powershell::value::Made::names(account);
    let all = names.iter().chain(Shape::Online2018.names());
    match all.into_iter().find(|own| text::is_same(own, written(name))) {
        Some(name) => account.filtered(name),
        None => Value::Null,
    }
}
