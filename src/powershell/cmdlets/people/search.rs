//! Lists of people: who is named, what `-Filter` and `-LdapFilter` leave, how many.

use std::rc::Rc;

use super::account::{Account, Shape, World};
use super::filter::{self, Filter};
use super::identity;
use crate::domain::ids::UserId;
use crate::domain::people::{Mailbox, Person};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::{Object, Value, text};
use crate::session::Session;

/// Whom a cmdlet lists, beyond its parameters.
pub type Wanted = fn(&Person) -> bool;

/// Writes the people whom the parameters of a call find, in a shape.
pub fn write(call: &mut Call<'_>, shape: Shape, wanted: Wanted) -> Done {
    if call.flag("SoftDeletedUser") {
        return Ok(());
    }
    let filters = filters(call, shape)?;
    let named = match call.text("Identity") {
        Some(wanted) => Some(identity::people(call, &wanted)?),
        None => None,
    };
    let world = call.look(|session| World::of(session.tenant(), session.base().start()));
    let order = match call.text("Sort") {
        Some(name) => Some(sorted(call, &world, shape, &name)),
        None => named,
    };
    let mut list = List {
        world,
        shape,
        wanted,
        account_type: call.text("AccountType"),
        filters,
        order,
        at: 0,
        left: limit(call, "ResultSize"),
        properties: properties(call),
    };
    call.stream(move |session| list.next(session));
    Ok(())
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
    all.any(|own| text::is_same(own, name))
}

fn invalid(
    call: &Call<'_>,
    what: &str,
    text: &str,
    why: &str,
) -> crate::powershell::cmdlet::Stopped {
    call.invalid(format!("The {what} \"{}\" is not valid: {why}.", text.trim()), text.trim())
}

/// The properties that `-Properties` names.
fn properties(call: &Call<'_>) -> Vec<String> {
    let names = call.texts("Properties").join(",");
    let names = names.split([',', ' ', ';']).map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_string).collect()
}

/// Everybody in the order of a property.
fn sorted(call: &Call<'_>, world: &Rc<World>, shape: Shape, name: &str) -> Vec<UserId> {
    let Some(name) = shape.names().iter().find(|own| text::is_same(own, name)) else {
        return call.look(|session| everybody(session).collect());
    };
    let mut keyed: Vec<(String, UserId)> = call.look(|session| {
        let people = &session.tenant().people;
        let key = |user: UserId| {
            let account = world.account(shape, user, &people[user.index()]);
            text::of(&account.property(name)).to_lowercase()
        };
        everybody(session).map(|user| (key(user), user)).collect()
    });
    keyed.sort();
    keyed.into_iter().map(|(_, user)| user).collect()
}

fn everybody(session: &Session) -> impl Iterator<Item = UserId> {
    (0..session.tenant().people.len() as u32).map(UserId)
}

/// A list that is made one by one.
struct List {
    world: Rc<World>,
    shape: Shape,
    wanted: Wanted,
    account_type: Option<String>,
    filters: Vec<Filter>,
    /// Whom, in this order; everybody where nobody is named.
    order: Option<Vec<UserId>>,
    at: usize,
    left: usize,
    properties: Vec<String>,
}

impl List {
    fn next(&mut self, session: &Session) -> Option<Value> {
        while self.left > 0 {
            let user = match &self.order {
                Some(order) => *order.get(self.at)?,
                None => UserId(u32::try_from(self.at).ok()?),
            };
            self.at += 1;
            let person = session.tenant().people.get(user.index())?;
            if !(self.wanted)(person) || !self.is_of_type(person) {
                continue;
            }
            let account = self.world.account(self.shape, user, person);
            if self.filters.iter().all(|filter| filter.holds(&|name| found(&account, name))) {
                self.left -= 1;
                return Some(self.shown(account));
            }
        }
        None
    }

    fn is_of_type(&self, person: &Person) -> bool {
        match self.account_type.as_deref() {
            None => true,
            Some("User") => person.mailbox == Mailbox::Online,
            Some("SfBOnPremUser") => person.mailbox == Mailbox::OnPremises,
            Some(_) => false,
        }
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
    match all.into_iter().find(|own| text::is_same(own, name)) {
        Some(name) => account.filtered(name),
        None => Value::Null,
    }
}
