//! `Get-CsPhoneNumberAssignment`: the numbers of the organization with what they can do and who has
//! them (NT-06, NT-08, NT-09).

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
use crate::powershell::value::{Object, Value, text};
use crate::session::Session;

/// How many rows are written where nobody says how many.
const TOP: usize = 500;

/// `Get-CsPhoneNumberAssignment`: ascending; `-Skip` counts before `-Top`.
pub fn get(call: &mut Call<'_>) -> Done {
    let wanted = Wanted::of(call)?;
    let number = |name: &str| call.number(name).and_then(|n| usize::try_from(n).ok());
    let (mut skip, mut left) = (number("Skip").unwrap_or(0), number("Top").unwrap_or(TOP));
    let mut after = PhoneNumber::from_digits(1_000_000);
    call.stream(move |session| {
        let owned = &session.tenant().numbers.owned;
        while left > 0 {
            let (found, row) = owned.range(after?..).next()?;
            after = PhoneNumber::from_digits(found.digits() + 1);
            let object = object(session, *found, row);
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
    capability: Option<String>,
    number: Option<String>,
    contains: Option<String>,
    starts: Option<String>,
    above: Option<PhoneNumber>,
    below: Option<PhoneNumber>,
    target: Option<Option<UserId>>,
    location: Option<LocationId>,
    address: Option<AddressId>,
    filter: Option<Filter>,
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
                let read = filter::read(&text, &lookup);
                Some(read.map_err(|why| {
                    call.invalid(format!("The filter \"{text}\" is not valid: {why}."), &text)
                })?)
            }
        };
        let target = given("AssignedPstnTargetId")
            .map(|wanted| call.look(|session| identity::find(session.tenant(), &wanted).ok()));
        Ok(Wanted {
            equal: equal.collect(),
            capability: given("CapabilitiesContain"),
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
            && self.capability.as_ref().is_none_or(has_capability)
            && self.number.as_ref().is_none_or(|wanted| *wanted == own)
            && self.contains.as_ref().is_none_or(|part| own.contains(part))
            && self.starts.as_ref().is_none_or(|start| own.starts_with(start))
            && self.above.is_none_or(|above| number > above)
            && self.below.is_none_or(|below| number < below)
            && self.target.is_none_or(|user| user.is_some() && owned.user == user)
            && self.location.is_none_or(|location| owned.location == Some(location))
            && self.address.is_none_or(|address| {
                owned.location.is_some_and(|location| lis::is_in(tenant, location, address))
            })
            && self.filter.as_ref().is_none_or(|filter| filter.holds(&property))
    }
}

/// A number as an object.
fn object(session: &Session, number: PhoneNumber, owned: &OwnedNumber) -> Object {
    let (tenant, now) = (session.tenant(), session.now());
    let ids = Ids::of(tenant);
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
    let properties: Vec<(Rc<str>, Value)> = vec![
        ("TelephoneNumber".into(), Value::text(number.e164())),
        ("OperatorId".into(), id(Some(ids.derived("operator")))),
        ("NumberType".into(), text("CallingPlan")),
        ("ActivationState".into(), text(activation)),
        ("AssignedPstnTargetId".into(), id(owned.user.map(|user| ids.person(user)))),
        ("AssignmentCategory".into(), if is_assigned { text("Primary") } else { Value::Null }),
        ("Capability".into(), Value::array(capabilities)),
        ("City".into(), place.map_or(Value::Null, |place| text(place.city_name))),
        ("CivicAddressId".into(), id(address.map(|found| ids.address(found.address)))),
        ("IsoCountryCode".into(), country.map_or(Value::Null, |country| text(country.code()))),
        (
            "IsoSubdivision".into(),
            subdivision.map_or(Value::Null, |place| {
                Value::text(format!("{}-{}", place.country.code(), place.area))
            }),
        ),
        ("LocationId".into(), id(owned.location.map(|location| ids.location(location)))),
        ("LocationUpdateSupported".into(), Value::Bool(true)),
        ("NetworkSiteId".into(), Value::Null),
        ("PortInOrderStatus".into(), if owned.ported { text("Completed") } else { Value::Null }),
        ("PstnAssignmentStatus".into(), text(status)),
        ("PstnPartnerId".into(), id(Some(ids.derived("operator")))),
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
