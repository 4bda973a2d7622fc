//! `Get-CsPhoneNumberAssignment`: the numbers of the organization with what they can do and who has
//! them (NT-06, NT-08, NT-09).

use std::collections::BTreeMap;
use std::rc::Rc;

use uuid::Uuid;

use super::lis;
use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::identity;
use crate::domain::ids::{AddressId, LocationId, UserId};
use crate::domain::numbers::OwnedNumber;
use crate::domain::phone::PhoneNumber;
use crate::domain::places;
use crate::domain::profile::Era;
use crate::domain::voice;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::people::filter::{self, Filter};
use crate::powershell::cmdlets::routing::{accounts, ids};
use crate::powershell::facts;
use crate::powershell::value::{Object, Value, text};
use crate::session::Session;

/// How many rows are written where nobody says how many.
const TOP: usize = 500;

/// How many the service writes at most, whatever `-Top` says.
const TOP_MAX: usize = 1000;

/// The object ids of the resource accounts that have a number.
type AccountIds = BTreeMap<PhoneNumber, String>;

fn account_ids(call: &Call<'_>) -> AccountIds {
    let apps = &call.state.voice_apps;
    call.look(|session| {
        let tenant = session.tenant();
        let all = accounts::all(tenant, apps).into_iter();
        all.filter_map(|account| Some((account.number?, ids::account(tenant, &account.address))))
            .collect()
    })
}

/// `Get-CsPhoneNumberAssignment`: ascending; `-Skip` counts before `-Top`.
pub fn get(call: &mut Call<'_>) -> Done {
    let wanted = Wanted::of(call)?;
    let number = |name: &str| call.number(name).and_then(|n| usize::try_from(n).ok());
    let top = number("Top").unwrap_or(TOP).min(TOP_MAX);
    let (mut skip, mut left) = (number("Skip").unwrap_or(0), top);
    let apps = account_ids(call);
    let mut after = PhoneNumber::from_digits(1_000_000);
    call.stream(move |session| {
        let owned = &session.tenant().numbers.owned;
        while left > 0 {
            let (found, row) = owned.range(after?..).next()?;
            after = PhoneNumber::from_digits(found.digits() + 1);
            let object = object(session, *found, row, &apps);
            if !wanted.takes(session.tenant(), *found, row, &object) {
                continue;
            }
            if skip > 0 {
                skip -= 1;
                continue;
            }
            left -= 1;
            return Some(Value::Object(Rc::new(std::cell::RefCell::new(object))));
        }
        None
    });
    Ok(())
}

/// Every number, ascending.
pub fn all(call: &Call<'_>) -> Vec<Object> {
    let apps = account_ids(call);
    call.look(|session| {
        let owned = session.tenant().numbers.owned.iter();
        owned.map(|(number, row)| object(session, *number, row, &apps)).collect()
    })
}

/// The properties that are compared with what a parameter of another name gives.
const EQUAL: [(&str, &str); 6] = [
    ("ActivationState", "ActivationState"),
    ("AssignmentCategory", "AssignmentCategory"),
    ("IsoCountryCode", "IsoCountryCode"),
    ("NumberType", "NumberType"),
    ("PstnAssignmentStatus", "PstnAssignmentStatus"),
    ("NetworkSiteId", "NetworkSiteId"),
];

/// Which numbers the parameters ask for.
struct Wanted {
    /// Properties and what they must be.
    equal: Vec<(&'static str, String)>,
    /// All of these are wanted.
    capabilities: Vec<String>,
    number: Option<String>,
    contains: Option<String>,
    starts: Option<String>,
    above: Option<PhoneNumber>,
    below: Option<PhoneNumber>,
    target: Option<Target>,
    location: Option<LocationId>,
    address: Option<AddressId>,
    filter: Option<Filter>,
}

/// What the commas of a text separate.
fn parts(list: &str) -> Vec<String> {
    let parts = list.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_string).collect()
}

/// The digits of a text.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

impl Wanted {
    fn of(call: &Call<'_>) -> Done<Wanted> {
        let given = |name: &str| call.text(name).filter(|text| !text.is_empty());
        let equal = EQUAL.iter().filter_map(|(name, of)| Some((*name, given(of)?)));
        let bound = |name: &str| {
            let digits = given(name).map(|text| digits(&text));
            digits.and_then(|digits| PhoneNumber::from_digits(digits.parse().ok()?))
        };
        let filter = match given("Filter") {
            None => None,
            Some(text) => {
                let lookup = |name: &str| call.state.scopes.value(name);
                let invalid = |why: String| {
                    call.invalid(format!("The filter \"{text}\" is not valid: {why}."), &text)
                };
                let read = filter::read(&text, &lookup).map_err(invalid)?;
                if let Some(name) = read.unknown(&|name| property_of(name).is_some()) {
                    let why = format!("\"{name}\" is not a property that can be filtered by");
                    return Err(invalid(why));
                }
                Some(read)
            }
        };
        let target = given("AssignedPstnTargetId").map(|wanted| Target::of(call, &wanted));
        Ok(Wanted {
            equal: equal.collect(),
            capabilities: given("CapabilitiesContain").map(|list| parts(&list)).unwrap_or_default(),
            number: given("TelephoneNumber").map(|text| digits(&text)),
            contains: given("TelephoneNumberContain").map(|text| digits(&text)),
            starts: given("TelephoneNumberStartsWith").map(|text| digits(&text)),
            above: bound("TelephoneNumberGreaterThan"),
            below: bound("TelephoneNumberLessThan"),
            target,
            location: lis::location_of(call, "LocationId")?,
            address: lis::address_of(call, "CivicAddressId")?,
            filter,
        })
    }

    fn takes(
        &self,
        tenant: &Tenant,
        number: PhoneNumber,
        owned: &OwnedNumber,
        object: &Object,
    ) -> bool {
        let own = number.digits().to_string();
        let property = |name: &str| object.get(name).unwrap_or(Value::Null);
        let has_capability = |wanted: &String| {
            let all = property("Capability").items();
            all.iter().any(|own| text::is_same(&text::of(own), wanted))
        };
        self.equal.iter().all(|(name, is)| text::is_same(&text::of(&property(name)), is))
            && self.capabilities.iter().all(has_capability)
            && self.number.as_ref().is_none_or(|wanted| *wanted == own)
            && self.contains.as_ref().is_none_or(|part| own.contains(part))
            && self.starts.as_ref().is_none_or(|start| own.starts_with(start))
            && self.above.is_none_or(|above| number > above)
            && self.below.is_none_or(|below| number < below)
            && self.target.as_ref().is_none_or(|target| target.has(number, owned))
            && self.location.is_none_or(|location| owned.location == Some(location))
            && self.address.is_none_or(|address| {
                owned.location.is_some_and(|location| lis::is_in(tenant, location, address))
            })
            && self.filter.as_ref().is_none_or(|filter| {
                filter.holds(&|name| property_of(name).map_or(Value::Null, property))
            })
    }
}

/// The names by which `-Filter` calls properties, beyond their own.
const ALSO: [(&str, &str); 5] = [
    ("AssignmentStatus", "PstnAssignmentStatus"),
    ("AcquiredCapabilities", "Capability"),
    ("PartnerName", "PstnPartnerName"),
    ("TargetId", "AssignedPstnTargetId"),
    ("Tags", "Tag"),
];

/// The property that a filter means.
fn property_of(name: &str) -> Option<&'static str> {
    let also = ALSO.iter().find(|(other, _)| text::is_same(other, name)).map(|(_, own)| *own);
    let known = facts::find("Get-CsPhoneNumberAssignment").map(|facts| &facts.output.properties);
    also.or_else(|| known?.iter().copied().find(|own| text::is_same(own, name)))
}

/// Whose numbers are asked for.
enum Target {
    Person(UserId),
    /// A resource account with its number.
    Account(Option<PhoneNumber>),
    /// Somebody who has none, since nobody here is called so.
    Nobody,
}

impl Target {
    fn of(call: &Call<'_>, wanted: &str) -> Target {
        let apps = &call.state.voice_apps;
        call.look(|session| {
            let tenant = session.tenant();
            let account = || accounts::find(tenant, apps, wanted);
            match identity::find(tenant, wanted) {
                Ok(user) => Target::Person(user),
                Err(_) => account().map_or(Target::Nobody, |own| Target::Account(own.number)),
            }
        })
    }

    fn has(&self, number: PhoneNumber, owned: &OwnedNumber) -> bool {
        match self {
            Target::Person(user) => owned.user == Some(*user),
            Target::Account(own) => *own == Some(number),
            Target::Nobody => false,
        }
    }
}

/// A number as an object.
fn object(
    session: &Session,
    number: PhoneNumber,
    owned: &OwnedNumber,
    accounts: &AccountIds,
) -> Object {
    let (tenant, now) = (session.tenant(), session.now());
    let guids = Ids::of(tenant);
    let text = |text: &str| Value::text(text);
    let id = |id: Option<Uuid>| id.map_or(Value::Null, |id| Value::text(id.to_string()));
    let place = owned.place.map(places::place);
    let country = voice::country_of(number, owned);
    let address = owned.location.and_then(|location| tenant.addresses.locations.get(&location));
    // Today's words whatever the era: the cmdlet is of today.
    let activation = voice::activation(tenant, number, now)
        .map_or("Activated", |activation| activation.name(Era::TeamsToday));
    let subdivision = place.filter(|place| !place.area_name.is_empty());
    let capabilities = voice::capabilities(owned.usage).iter().map(|name| text(name)).collect();
    let status = voice::assignment_status(tenant, number).unwrap_or("Unassigned");
    let is_assigned = status != "Unassigned";
    let target = || match (owned.user, accounts.get(&number)) {
        (Some(user), _) => id(Some(guids.person(user))),
        (None, account) => account.map_or(Value::Null, |account| text(account)),
    };
    let properties: Vec<(Rc<str>, Value)> = vec![
        ("TelephoneNumber".into(), Value::text(number.e164())),
        ("OperatorId".into(), id(Some(guids.derived("operator")))),
        ("NumberType".into(), text("CallingPlan")),
        ("ActivationState".into(), text(activation)),
        ("AssignedPstnTargetId".into(), target()),
        ("AssignmentCategory".into(), if is_assigned { text("Primary") } else { Value::Null }),
        ("Capability".into(), Value::array(capabilities)),
        ("City".into(), place.map_or(Value::Null, |place| text(place.city_name))),
        ("CivicAddressId".into(), id(address.map(|found| guids.address(found.address)))),
        ("IsoCountryCode".into(), country.map_or(Value::Null, |country| text(country.code()))),
        (
            "IsoSubdivision".into(),
            subdivision.map_or(Value::Null, |place| {
                Value::text(format!("{}-{}", place.country.code(), place.area))
            }),
        ),
        ("LocationId".into(), id(owned.location.map(|location| guids.location(location)))),
        ("LocationUpdateSupported".into(), Value::Bool(true)),
        ("NetworkSiteId".into(), Value::Null),
        ("PortInOrderStatus".into(), if owned.ported { text("Completed") } else { Value::Null }),
        ("PstnAssignmentStatus".into(), text(status)),
        ("PstnPartnerId".into(), id(Some(guids.derived("operator")))),
        ("PstnPartnerName".into(), text("Microsoft")),
        ("NumberSource".into(), text("Online")),
        ("ReverseNumberLookup".into(), Value::array(Vec::new())),
        ("Tag".into(), Value::array(Vec::new())),
        ("AssignmentBlockedState".into(), Value::Null),
        ("AssignmentBlockedUntil".into(), Value::Null),
        ("SmsActivationState".into(), text("NotSupported")),
    ];
    Object::new("Microsoft.Rtc.Management.ConfigAPI.AcquiredTelephoneNumber", properties)
}
