//! `Get-CsOnlineVoiceUser`: who may telephone, with which number, from where (AN).

use std::collections::BTreeMap;
use std::rc::Rc;

use uuid::Uuid;

use super::lis;
use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::ids::{AddressId, LocationId, UserId};
use crate::domain::people::{Mailbox, Person};
use crate::domain::phone::PhoneNumber;
use crate::domain::time::Timestamp;
use crate::domain::voice;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::people::identity;
use crate::powershell::value::{Value, text};
use crate::session::Session;

/// How many are listed where nobody says how many.
const FIRST: usize = 100;

/// `Get-CsOnlineVoiceUser`
pub fn get(call: &mut Call<'_>) -> Done {
    let numbers = call.look(|session| {
        let owned = session.tenant().numbers.owned.iter();
        owned.filter_map(|(number, owned)| Some((owned.user?, *number))).collect()
    });
    let mut list = List {
        choice: Choice::of(call)?,
        numbers,
        skip: count(call, "Skip").unwrap_or(0),
        left: count(call, "First").unwrap_or(if unlimited(call) { usize::MAX } else { FIRST }),
        at: 0,
    };
    call.sift(move |session| list.next(session));
    Ok(())
}

fn count(call: &Call<'_>, name: &str) -> Option<usize> {
    call.number(name).and_then(|number| usize::try_from(number).ok())
}

fn unlimited(call: &Call<'_>) -> bool {
    call.text("First").is_some_and(|text| text.eq_ignore_ascii_case("Unlimited"))
}

/// Whom the parameters ask for.
struct Choice {
    user: Option<UserId>,
    has_number: Option<bool>,
    enabled: Option<bool>,
    online: Option<bool>,
    location: Option<LocationId>,
    address: Option<AddressId>,
    query: Option<String>,
    expands: bool,
}

impl Choice {
    fn of(call: &Call<'_>) -> Done<Choice> {
        let user = match call.text("Identity") {
            Some(wanted) => Some(identity::person(call, &wanted)?),
            None => None,
        };
        // Several words at once mean that any will do.
        let word = |name: &str, yes: &str, no: &str| {
            let given = call.texts(name);
            let has = |word: &str| given.iter().any(|given| text::is_same(given, word));
            match (has(yes), has(no)) {
                (true, false) if !has("All") => Some(true),
                (false, true) if !has("All") => Some(false),
                _ => None,
            }
        };
        let has_number = match (call.flag("NumberAssigned"), call.flag("NumberNotAssigned")) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        };
        Ok(Choice {
            user,
            has_number,
            enabled: word("EnterpriseVoiceStatus", "Enabled", "Disabled"),
            online: word("PSTNConnectivity", "Online", "OnPremises"),
            location: lis::location_of(call, "LocationId")?,
            address: lis::address_of(call, "CivicAddressId")?,
            query: call.text("SearchQuery").map(|text| text.to_lowercase()),
            expands: call.flag("ExpandLocation"),
        })
    }

    fn takes(
        &self,
        tenant: &Tenant,
        person: &Person,
        number: Option<PhoneNumber>,
        now: Timestamp,
    ) -> bool {
        if self.user.is_none() && !person.licenses.give_phone_system() {
            return false;
        }
        let location = number.and_then(|number| voice::location_for(tenant, number));
        let is = |wanted: Option<bool>, is: bool| wanted.is_none_or(|wanted| wanted == is);
        voice::is_visible(tenant, person, now)
            && is(self.has_number, number.is_some())
            && is(self.enabled, number.is_some())
            && is(self.online, is_online(person))
            && self.location.is_none_or(|wanted| location == Some(wanted))
            && self.address.is_none_or(|wanted| {
                location.is_some_and(|location| lis::is_in(tenant, location, wanted))
            })
            && self.query.as_ref().is_none_or(|query| {
                person.name.to_lowercase().contains(query) || person.address.contains(query)
            })
    }
}

/// Whether the person telephones through Microsoft: with a Calling Plan.
fn is_online(person: &Person) -> bool {
    person.licenses.give_calling() && person.mailbox == Mailbox::Online
}

struct List {
    choice: Choice,
    /// Who had which number when the list was begun; asking for each would look at all numbers.
    numbers: BTreeMap<UserId, PhoneNumber>,
    skip: usize,
    left: usize,
    at: u32,
}

impl List {
    /// Looks at the next person; nothing within where that one is not wanted.
    fn next(&mut self, session: &Session) -> Option<Option<Value>> {
        let (tenant, now) = (session.tenant(), session.now());
        self.left.checked_sub(1)?;
        let user = match self.choice.user {
            Some(user) if self.at == 0 => user,
            Some(_) => return None,
            None => UserId(self.at),
        };
        self.at += 1;
        let person = tenant.people.get(user.index())?;
        let number = self.numbers.get(&user).copied();
        if !self.choice.takes(tenant, person, number, now) {
            return Some(None);
        }
        if self.skip > 0 {
            self.skip -= 1;
            return Some(None);
        }
        self.left -= 1;
        let expands = self.choice.expands;
        Some(Some(object(tenant, (user, person), number, expands, now)))
    }
}

fn object(
    tenant: &Tenant,
    (user, person): (UserId, &Person),
    number: Option<PhoneNumber>,
    expands: bool,
    now: Timestamp,
) -> Value {
    let ids = Ids::of(tenant);
    let location = number.and_then(|number| voice::location_for(tenant, number));
    // Without -ExpandLocation the property stays empty, as its page says.
    let location = location
        .filter(|_| expands)
        .and_then(|location| lis::location_object(tenant, &ids, location, now, None));
    let text = |text: &str| Value::text(text);
    let of = |id: Uuid| Value::text(id.to_string());
    let properties: Vec<(Rc<str>, Value)> = vec![
        ("Name".into(), text(&person.name)),
        ("Id".into(), of(ids.person(user))),
        ("SipDomain".into(), text(person.address.split('@').nth(1).unwrap_or_default())),
        ("DataCenter".into(), text("0E")),
        ("TenantId".into(), of(ids.tenant())),
        ("PstnConnectivity".into(), text(if is_online(person) { "Online" } else { "OnPremises" })),
        ("UsageLocation".into(), text(person.country.code())),
        ("EnterpriseVoiceEnabled".into(), Value::Bool(number.is_some())),
        (
            "Number".into(),
            number.map_or(Value::Null, |number| Value::text(number.digits().to_string())),
        ),
        ("Location".into(), location.unwrap_or(Value::Null)),
    ];
    Value::object("Deserialized.Microsoft.Rtc.Management.Hosted.Bvd.Types.LacUser", properties)
}
