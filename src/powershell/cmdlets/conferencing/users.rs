//! People on the Microsoft bridge: listing them, and the object that stands for one (US).

use std::rc::Rc;

use crate::domain::Tenant;
use crate::domain::guid::{self, Ids};
use crate::domain::ids::UserId;
use crate::domain::people::{self, Person, Provider};
use crate::domain::phone::PhoneNumber;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::person;
use crate::powershell::cmdlets::people::account::{Shape, World};
use crate::powershell::cmdlets::people::filter::Filter;
use crate::powershell::cmdlets::people::search;
use crate::powershell::value::{Made, Object, Value};

use super::given::{check_bridge, number_of};
use super::shown::{count, id, maybe_number};

const TYPE: &str = "Microsoft.Rtc.Management.Hosted.AudioConferencing.ConferencingUser";

/// What nobody sees after a PIN was reset (US-04).
const HIDDEN_PIN: &str = "***********";

/// What all people have in common, read once for a list.
#[derive(Debug)]
struct Common {
    ids: Ids,
    tenant: uuid::Uuid,
    bridge: uuid::Uuid,
    bridge_name: Box<str>,
    type_name: Rc<str>,
}

impl Common {
    fn of(tenant: &Tenant) -> Rc<Common> {
        Rc::new(Common {
            ids: Ids::of(tenant),
            tenant: guid::tenant(tenant),
            bridge: guid::bridge(tenant),
            bridge_name: tenant.dial_in.settings.name.clone(),
            type_name: TYPE.into(),
        })
    }
}

/// A person as it was when it was read; the properties are made when somebody asks for them.
#[derive(Debug)]
struct Shown {
    common: Rc<Common>,
    user: UserId,
    person: Person,
    pin: Option<String>,
}

impl Made for Shown {
    fn names(&self) -> &'static [&'static str] {
        &[
            "Identity",
            "DisplayName",
            "AllowPstnOnlyMeetings",
            "AllowTollFreeDialIn",
            "BridgeId",
            "BridgeName",
            "ConferenceId",
            "LeaderPin",
            "ServiceNumber",
            "SipAddress",
            "Tenant",
            "TollFreeServiceNumber",
        ]
    }

    fn value(&self, index: usize) -> Value {
        let person = &self.person;
        match index {
            0 => id(self.common.ids.person(self.user)),
            1 => Value::text(&*person.name),
            2 => Value::Bool(person.dial_in.unauthenticated),
            3 => Value::Bool(person.dial_in.toll_free),
            4 => id(self.common.bridge),
            5 => Value::text(&*self.common.bridge_name),
            6 => count(person.conference_id),
            7 => Value::text(self.pin.as_deref().unwrap_or(HIDDEN_PIN)),
            8 => maybe_number(person.toll),
            9 => Value::text(format!("sip:{}", person.address)),
            10 => id(self.common.tenant),
            11 => maybe_number(person.toll_free),
            _ => Value::Null,
        }
    }
}

fn shown(common: &Rc<Common>, user: UserId, person: &Person, pin: Option<String>) -> Value {
    let shown = Shown { common: common.clone(), user, person: person.clone(), pin };
    let object = Object::made(common.type_name.clone(), Rc::new(shown));
    Value::Object(Rc::new(std::cell::RefCell::new(object)))
}

/// One person, with the PIN where it was drawn this very moment (US-04).
pub fn object_of(tenant: &Tenant, user: UserId, pin: Option<String>) -> Option<Value> {
    let person = tenant.people.get(user.index())?;
    Some(shown(&Common::of(tenant), user, person, pin))
}

/// `Get-CsOnlineDialInConferencingUser`
pub fn get(call: &mut Call<'_>) -> Done {
    check_bridge(call)?;
    let asked = Asked::of(call)?;
    if let Some(identity) = call.text("Identity") {
        let user = person(call, &identity)?;
        // People of third parties never appear here.
        if let Err(refusal) = call.look(|s| people::can_edit_defaults(s.tenant(), user)) {
            return Err(call.refused(refusal).into());
        }
        let value = call.look(|session| {
            let person = session.tenant().people.get(user.index())?;
            let is_in = asked.as_ref().is_none_or(|asked| asked.takes(user, person));
            is_in.then(|| object_of(session.tenant(), user, None)).flatten()
        });
        value.into_iter().for_each(|value| call.write(value));
        return Ok(());
    }
    let number = call.text("ServiceNumber").filter(|text| !text.is_empty());
    let number = number.map(|text| number_of(call, "ServiceNumber", &text)).transpose()?;
    let size = call.number("ResultSize").map_or(usize::MAX, |size| size.max(0) as usize);
    stream(call, size, number, asked);
    Ok(())
}

/// What `-LdapFilter` asks of people, by what the directory knows of them.
struct Asked {
    world: Rc<World>,
    filter: Filter,
}

impl Asked {
    fn of(call: &Call<'_>) -> Done<Option<Asked>> {
        let filter = search::ldap(call)?;
        let world = || call.look(|session| World::of(session.tenant(), session.base().start()));
        Ok(filter.map(|filter| Asked { world: world(), filter }))
    }

    fn takes(&self, user: UserId, person: &Person) -> bool {
        let account = self.world.account(Shape::Online2018, user, person);
        self.filter.holds(&|name| search::found(&account, name))
    }
}

/// Everybody on the bridge, one by one.
fn stream(call: &mut Call<'_>, size: usize, number: Option<PhoneNumber>, asked: Option<Asked>) {
    let common = call.look(|session| Common::of(session.tenant()));
    let (mut next, mut left) = (0, size);
    call.sift(move |session| {
        let tenant = session.tenant();
        let has = |user: UserId, person: &Person| {
            number.is_none_or(|n| person.toll == Some(n))
                && asked.as_ref().is_none_or(|asked| asked.takes(user, person))
        };
        left.checked_sub(1)?;
        let user = UserId(next);
        let person = tenant.people.get(user.index())?;
        next += 1;
        let is_wanted = person.provider == Provider::Microsoft && has(user, person);
        left -= usize::from(is_wanted);
        Some(is_wanted.then(|| shown(&common, user, person, None)))
    });
}
