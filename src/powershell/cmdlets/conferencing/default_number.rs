//! Replacing the default number of many people at once (US-13).

use crate::domain::Tenant;
use crate::domain::command::{Change, Command, DefaultSelect};
use crate::domain::ids::{PlaceId, UserSet};
use crate::domain::people::{self, Person};
use crate::domain::phone::Country;
use crate::domain::places::{self, Toll};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::sending::send;

use super::given::{bridge_or_default, number_of};

/// Where people are, as far as the parameters say.
struct Usage {
    country: Country,
    area: Option<String>,
    city: Option<PlaceId>,
}

/// `Set-CsOnlineDialInConferencingUserDefaultNumber`
pub fn set(call: &mut Call<'_>) -> Done {
    bridge_or_default(call)?;
    let to = Some(number_of(call, "ToNumber", &call.text("ToNumber").unwrap_or_default())?);
    let toll = match call.text("NumberType").as_deref() {
        Some("TollFree") => Toll::TollFree,
        _ => Toll::Toll,
    };
    let from = from(call)?;
    let usage = usage(call)?;
    let reschedule = call.flag("RescheduleMeetings");
    let swap = |select| Command::SwapDefaultNumber { select, to, toll, reschedule };
    let command = match (from, usage) {
        (None, None) => {
            let message = "Say whose number is replaced: with FromNumber or CountryOrRegion.";
            return Err(call.invalid(message, ""));
        }
        (Some(select), None) => swap(select),
        (None, Some(Usage { country, area: None, city })) => {
            swap(DefaultSelect::Usage { country, city })
        }
        // What the swap cannot select is found here, and the same numbers are set.
        (from, Some(usage)) => {
            let users = call.look(|session| selected(session.tenant(), from, &usage, toll));
            let (toll, toll_free) = match toll {
                Toll::Toll => (Change::Set(to), Change::Keep),
                Toll::TollFree => (Change::Keep, Change::Set(to)),
            };
            Command::SetUserDefaults { users, toll, toll_free, reschedule }
        }
    };
    let target = call.text("ToNumber").unwrap_or_default();
    if !call.should_process(&target)? {
        return Ok(());
    }
    send(call, &command).map(drop)
}

/// The present number by which people are found; `$null` finds those without one.
fn from(call: &Call<'_>) -> Done<Option<DefaultSelect>> {
    if !call.has("FromNumber") {
        return Ok(None);
    }
    let text = call.text("FromNumber").filter(|text| !text.trim().is_empty());
    let number = text.map(|text| number_of(call, "FromNumber", &text)).transpose()?;
    Ok(Some(DefaultSelect::From(number)))
}

fn usage(call: &Call<'_>) -> Done<Option<Usage>> {
    let Some(text) = call.text("CountryOrRegion") else { return Ok(None) };
    let country = Country::parse(&text);
    let country = country.ok_or_else(|| {
        let message = format!("\"{text}\" is not the two-letter code of a country or region.");
        call.invalid(message, &text)
    })?;
    let area = call.text("AreaOrState").map(|area| area.to_lowercase());
    let Some(city) = call.text("CapitalOrMajorCity") else {
        return Ok(Some(Usage { country, area, city: None }));
    };
    let is_city = |place: &places::Place| {
        let is_area = area.as_ref().is_none_or(|area| is_area(place, area));
        place.country == country && place.toll() == Toll::Toll && is_area && is_named(place, &city)
    };
    match places::iter().find(|(_, place)| is_city(place)) {
        // A city lies in one area, so the area says nothing more.
        Some((id, _)) => Ok(Some(Usage { country, area: None, city: Some(id) })),
        None => {
            let message = format!("No city \"{city}\" is known in {}.", country.code());
            Err(call.invalid(message, &city))
        }
    }
}

fn is_area(place: &places::Place, area: &str) -> bool {
    place.area.to_lowercase() == area || place.area_name.to_lowercase() == area
}

fn is_named(place: &places::Place, city: &str) -> bool {
    place.city == city || place.city_name.to_lowercase() == city.to_lowercase()
}

fn selected(tenant: &Tenant, from: Option<DefaultSelect>, usage: &Usage, toll: Toll) -> UserSet {
    let by_place = DefaultSelect::Usage { country: usage.country, city: usage.city };
    let there = people::selected(tenant, &by_place, toll);
    let with = from.map(|select| people::selected(tenant, &select, toll));
    let in_area = |person: &Person| {
        let area = |area: &String| person.city.is_some_and(|at| is_area(places::place(at), area));
        usage.area.as_ref().is_none_or(area)
    };
    let fits = |user: &crate::domain::ids::UserId| {
        with.as_ref().is_none_or(|with| with.contains(*user))
            && tenant.people.get(user.index()).is_some_and(in_area)
    };
    there.iter().filter(fits).collect()
}
