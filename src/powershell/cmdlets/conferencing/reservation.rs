//! Reservations as the cmdlets of 2018 make, take and give them back (RS, AQ-10).

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::guid;
use crate::domain::ids::HoldId;
use crate::domain::numbers::{self, Usage};
use crate::domain::phone::PhoneNumber;
use crate::domain::places::{self, Place, Toll};
use crate::domain::voice::VoiceCommand;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::not_found;
use crate::powershell::value::Value;

use super::inventory::{is_service, place};
use super::shown::{count, id, number, numbers as shown_numbers, object, runspace};
use super::{given, orders};

const RESPONSE: &str = "Microsoft.Rtc.Management.Hosted.Bvd.Types.NumberReservationResponse";

/// `Search-CsOnlineTelephoneNumberInventory`
pub fn search(call: &mut Call<'_>) -> Done {
    let place = place(call)?;
    let quantity = call.number("Quantity").unwrap_or_default() as u32;
    let begins = begins(call, places::place(place));
    let command = match is_service(call) {
        false => {
            let begins = begins.unwrap_or_default().into();
            Command::Voice(VoiceCommand::Reserve { place, quantity, begins })
        }
        true => {
            // A service number is drawn from a whole place, so what narrows must hold for it all.
            let range = places::place(place);
            if begins.is_some_and(|digits| !orders::begin_all(range, &digits)) {
                let geocode = range.geocode();
                let message = format!("No service number of {geocode} fits the search.");
                return Err(call.not_found(message, &geocode));
            }
            Command::ReserveNumbers { place, quantity }
        }
    };
    let hold = orders::reserve(call, &command)?;
    let response = call.look(|session| {
        let tenant = session.tenant();
        tenant.numbers.holds.get(&hold).map(|held| response(tenant, hold, &held.numbers))
    });
    response.into_iter().for_each(|value| call.write(value));
    Ok(())
}

/// The digits with which the wanted numbers begin, by `-AreaCode` or `-TelephoneNumber` (NI-12).
fn begins(call: &Call<'_>, place: &Place) -> Option<String> {
    let digits = |text: String| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let whole = call.text("TelephoneNumber").map(digits);
    let code = call.text("AreaCode").map(digits);
    let calling = orders::calling_code(place);
    whole.or_else(|| code.map(|code| format!("{calling}{}", code.trim_start_matches('0'))))
}

fn response(tenant: &Tenant, hold: HoldId, held: &[PhoneNumber]) -> Value {
    let expires = tenant.numbers.holds.get(&hold).map(|hold| hold.expires_at);
    let reservation = object(
        "Microsoft.Rtc.Management.Hosted.Bvd.Types.NumberReservation",
        [("ReservationId", id(guid::hold(tenant, hold))), ("Numbers", items(held))],
    );
    object(
        RESPONSE,
        [
            ("ReservationId", id(guid::hold(tenant, hold))),
            ("Reservations", Value::array(vec![reservation])),
            ("SimpleNumbers", shown_numbers(held.iter().copied())),
            ("Quantity", count(held.len())),
            ("ExpiresAt", expires.map_or(Value::Null, Value::Time)),
            ("Items", items(held)),
        ],
    )
}

/// The numbers of a reservation as objects.
fn items(held: &[PhoneNumber]) -> Value {
    let of = "Microsoft.Rtc.Management.Hosted.Bvd.Types.ReservedNumber";
    Value::array(held.iter().map(|held| object(of, [("Number", number(*held))])).collect())
}

/// `Select-CsOnlineTelephoneNumberInventory`
pub fn select(call: &mut Call<'_>) -> Done {
    let place = place(call)?;
    let hold = reservation(call)?;
    // RS-07: the place is that of the reservation.
    let others = call.look(|session| {
        let held = session.tenant().numbers.holds.get(&hold);
        held.is_some_and(|held| held.place != place)
    });
    if others {
        let asked = call.text("ReservationId").unwrap_or_default();
        let geocode = places::place(place).geocode();
        let message = format!("The reservation \"{asked}\" is not one of {geocode}.");
        return Err(call.invalid(message, &asked));
    }
    let mut chosen = Vec::new();
    for text in call.texts("TelephoneNumbers") {
        chosen.push(given::number_of(call, "TelephoneNumbers", &text)?);
    }
    call.execute(&Command::AcquireNumbers { hold, numbers: chosen.clone().into() })?;
    let response = call.look(|session| response(session.tenant(), hold, &chosen));
    call.write(response);
    Ok(())
}

/// `Clear-CsOnlineTelephoneNumberReservation`
pub fn clear(call: &mut Call<'_>) -> Done {
    let hold = reservation(call)?;
    let is_service = is_service(call);
    let is_other = call.look(|session| {
        let held = session.tenant().numbers.holds.get(&hold);
        held.is_some_and(|held| (held.usage != Usage::User) != is_service)
    });
    if is_other {
        let asked = call.text("ReservationId").unwrap_or_default();
        let kind = call.text("InventoryType").unwrap_or_default();
        let message = format!("The reservation \"{asked}\" is not of the inventory type {kind}.");
        return Err(call.invalid(message, &asked));
    }
    call.execute(&Command::ReleaseHold { hold }).map(drop)
}

fn reservation(call: &Call<'_>) -> Done<HoldId> {
    let asked = call.text("ReservationId").unwrap_or_default();
    let found = call.look(|session| orders::hold_of(session.tenant(), &asked));
    found.ok_or_else(|| not_found(call, &asked))
}

/// `Get-CsOnlineTelephoneNumberReservationsInformation`
pub fn information(call: &mut Call<'_>) -> Done {
    let value = call.look(|session| {
        let tenant = session.tenant();
        let profile = tenant.profile();
        object(
            "Microsoft.Rtc.Management.Hosted.Bvd.Types.ReservationsInformation",
            [
                runspace(tenant),
                ("ActiveReservationsCount", count(tenant.numbers.holds.len())),
                ("ActiveReservedNumbersCount", count(tenant.numbers.held_count())),
                ("MaximumActiveReservationsCount", count(profile.holds_max)),
                ("MaximumActiveReservedNumbersCount", count(profile.held_numbers_max)),
            ],
        )
    });
    call.write(value);
    Ok(())
}

/// `Get-CsOnlineTelephoneNumberAvailableCount`
pub fn available(call: &mut Call<'_>) -> Done {
    let kind = call.text("InventoryType").unwrap_or_else(|| "Subscriber".into());
    let kinds = ["Subscriber", "Service", "TollFree"];
    let Some(found) = kinds.iter().position(|known| known.eq_ignore_ascii_case(&kind)) else {
        let message = format!("The inventory type \"{kind}\" is not one of {}.", kinds.join(", "));
        return Err(call.invalid(message, &kind));
    };
    let value = call.look(|session| {
        let tenant = session.tenant();
        let left = match found {
            0 => numbers::user_allowance_left(tenant),
            1 => numbers::service_allowance_left(tenant, Toll::Toll),
            _ => numbers::service_allowance_left(tenant, Toll::TollFree),
        };
        object(
            "Microsoft.Rtc.Management.Hosted.Bvd.Types.AvailableCount",
            [runspace(tenant), ("Count", count(left))],
        )
    });
    call.write(value);
    Ok(())
}
