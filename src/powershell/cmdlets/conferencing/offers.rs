//! What can be ordered today: countries, types of numbers (NI-16), and the places that a search by
//! address, prefix or area code means (NI-15).

use crate::domain::Tenant;
use crate::domain::emergency::{Address, Civic};
use crate::domain::guid;
use crate::domain::ids::PlaceId;
use crate::domain::numbers::Usage;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::{self, Place, Toll};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::Value;
use crate::texts::Lang;
use crate::wording;

use super::shown::{id, object, texts};

/// A type of number, and what such a number is for.
const TYPES: [(&str, Usage); 8] = [
    ("UserSubscriber", Usage::User),
    ("UserSubscriberVoiceAndSms", Usage::User),
    ("ConferenceToll", Usage::Service(Toll::Toll)),
    ("ConferenceTollFree", Usage::Service(Toll::TollFree)),
    ("CallQueueToll", Usage::Service(Toll::Toll)),
    ("CallQueueTollFree", Usage::Service(Toll::TollFree)),
    ("AutoAttendantToll", Usage::Service(Toll::Toll)),
    ("AutoAttendantTollFree", Usage::Service(Toll::TollFree)),
];

/// By what a search finds its place.
#[derive(Clone, Debug, PartialEq)]
pub enum By {
    /// The city of an emergency address.
    Address(Box<str>),
    /// The digits with which numbers begin, country code first.
    Prefix(String),
}

/// What numbers of a type are for.
pub fn usage_of(number_type: &str) -> Option<Usage> {
    TYPES.iter().find(|(name, _)| *name == number_type).map(|(_, usage)| *usage)
}

/// The first type of numbers that are for this.
pub fn type_of(usage: Usage) -> &'static str {
    TYPES.iter().find(|(_, of)| *of == usage).map_or("", |(name, _)| name)
}

/// `Get-CsOnlineTelephoneNumberCountry`
pub fn countries(call: &mut Call<'_>) -> Done {
    for country in offered() {
        call.write(object(
            "Microsoft.Teams.ConfigAPI.Cmdlets.Generated.Models.Country",
            [
                ("Name", Value::text(wording::place::country(Lang::En, country))),
                ("Value", Value::text(country.code())),
            ],
        ));
    }
    Ok(())
}

fn offered() -> Vec<Country> {
    let mut countries: Vec<Country> = Vec::new();
    for place in places::all() {
        if !countries.contains(&place.country) {
            countries.push(place.country);
        }
    }
    countries.sort_by_key(|country| wording::place::country(Lang::En, *country));
    countries
}

/// The country that `-Country` gives.
pub fn country(call: &Call<'_>) -> Done<Country> {
    let text = call.text("Country").unwrap_or_default();
    let found = Country::parse(&text).filter(|country| offered().contains(country));
    found.ok_or_else(|| {
        let message = format!("Telephone numbers cannot be ordered for the country \"{text}\".");
        call.invalid(message, &text)
    })
}

/// `Get-CsOnlineTelephoneNumberType`
pub fn types(call: &mut Call<'_>) -> Done {
    let country = country(call)?;
    for (name, usage) in TYPES {
        let mut places = places::all().iter().filter(|place| fits(place, country, usage));
        if places.next().is_none() {
            continue;
        }
        let is_toll_free = usage == Usage::Service(Toll::TollFree);
        let search = if is_toll_free {
            &["Prefix", "AreaCodeSelection"][..]
        } else {
            &["CivicAddress", "Prefix"]
        };
        let value = call.look(|session| {
            let of = format!("offer {} {name}", country.code());
            let model = "Microsoft.Teams.ConfigAPI.Cmdlets.Generated.Models";
            object(
                "Microsoft.Teams.ConfigAPI.Cmdlets.Generated.Models.NumberOffering",
                [
                    ("AllowedSearchType", texts(search.iter().copied())),
                    ("AreaCode", Value::Null),
                    ("AvailabilityInfo", Value::text(format!("{model}.AvailabilityInfo"))),
                    ("Id", id(guid::derived(session.tenant(), &of))),
                    ("NumberType", Value::text(name)),
                    ("OfferModel", Value::text("DirectStock")),
                    ("PrefixSearchOption", Value::text(format!("{model}.PrefixSearchOptions"))),
                    ("RequiresCivicAddress", Value::Bool(usage == Usage::User)),
                ],
            )
        });
        call.write(value);
    }
    Ok(())
}

fn fits(place: &Place, country: Country, usage: Usage) -> bool {
    let toll = if usage == Usage::Service(Toll::TollFree) { Toll::TollFree } else { Toll::Toll };
    place.country == country && place.toll() == toll
}

/// The places that a search means, in the order of the catalog.
pub fn places_for(country: Country, usage: Usage, by: &By) -> Vec<PlaceId> {
    let is_meant = |place: &Place| match by {
        By::Address(city) => place.city_name.to_lowercase() == city.to_lowercase(),
        // A person's number is drawn from those that begin so; a service number from all.
        By::Prefix(digits) if usage == Usage::User => begin_some(place, digits),
        By::Prefix(digits) => begin_all(place, digits),
    };
    let fitting = places::iter().filter(|(_, place)| fits(place, country, usage));
    fitting.filter(|(_, place)| is_meant(place)).map(|(id, _)| id).collect()
}

/// Whether all numbers of a place begin with these digits.
pub fn begin_all(place: &Place, digits: &str) -> bool {
    let last = place.first + u64::from(place.count.saturating_sub(1));
    [place.first, last].iter().all(|number| number.to_string().starts_with(digits))
}

fn begin_some(place: &Place, digits: &str) -> bool {
    place.numbers().any(|number| number.digits().to_string().starts_with(digits))
}

/// The digits that all numbers of a place begin with.
pub fn common_digits(place: &Place) -> String {
    let last = (place.first + u64::from(place.count.saturating_sub(1))).to_string();
    let first = place.first.to_string();
    let same = first.chars().zip(last.chars()).take_while(|(one, other)| one == other);
    same.map(|(digit, _)| digit).collect()
}

/// The code with which one calls a place from abroad.
pub fn calling_code(place: &Place) -> String {
    let first = PhoneNumber::from_digits(place.first).map(PhoneNumber::international);
    let first = first.unwrap_or_default();
    first.chars().skip(1).take_while(char::is_ascii_digit).collect()
}

/// The emergency address of an identifier.
pub fn address<'t>(tenant: &'t Tenant, text: &str) -> Option<&'t Address> {
    let wanted = uuid::Uuid::try_parse(text.trim()).ok()?;
    let mut all = tenant.addresses.all.iter();
    all.find(|(id, _)| guid::address(tenant, **id) == wanted).map(|(_, address)| address)
}

/// By what a search for an address looks.
pub fn by_city(civic: &Civic) -> By {
    By::Address(civic.city.clone())
}
