//! The orders of today: a search reserves what it finds, completing it buys the numbers, clearing
//! it frees them (RS-08, RS-09, NI-15). They act on the same reservations as everything else.

use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::guid;
use crate::domain::ids::{HoldId, PlaceId};
use crate::domain::numbers::{Hold, Usage, order_error};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::domain::voice::{VoiceCommand, VoiceEvent, VoiceRefusal};
use crate::domain::{Tenant, decide};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::not_found;
use crate::powershell::shell::orders::{Kind, Order, Search};
use crate::powershell::value::Value;
use crate::session::Session;
use crate::session::history::What;

use super::offers::{self, By};
use super::shown::{count, maybe, object};
use super::{released, shown};

pub use super::offers::{begin_all, calling_code};

/// Sends a command that reserves, and hands out its reservation.
pub fn reserve(call: &mut Call<'_>, command: &Command) -> Done<HoldId> {
    let receipt = call.execute(command)?;
    Ok(receipt.events.iter().find_map(reserved).map_or(HoldId(0), |(hold, _, _)| hold))
}

fn reserved(event: &Event) -> Option<(HoldId, PlaceId, &[PhoneNumber])> {
    match event {
        Event::NumbersReserved { hold, place, numbers }
        | Event::Voice(VoiceEvent::Reserved { hold, place, numbers }) => {
            Some((*hold, *place, numbers))
        }
        _ => None,
    }
}

/// The reservation of an identifier.
pub fn hold_of(tenant: &Tenant, text: &str) -> Option<HoldId> {
    let wanted = uuid::Uuid::try_parse(text.trim()).ok()?;
    let numbers = &tenant.numbers;
    let mut all = numbers.holds.keys().chain(numbers.ended.keys()).copied();
    all.find(|hold| guid::hold(tenant, *hold) == wanted)
}

/// `New-CsOnlineTelephoneNumberOrder`
pub fn new(call: &mut Call<'_>) -> Done {
    let country = offers::country(call)?;
    let number_type = call.text("NumberType").unwrap_or_default();
    let usage = offers::usage_of(&number_type).unwrap_or(Usage::User);
    let quantity = call.number("Quantity").unwrap_or_default();
    let quantity = u32::try_from(quantity).unwrap_or_default();
    let (search_type, by) = by(call, country, usage)?;
    let mut search = Search {
        hold: None,
        error: None,
        name: call.text("Name").unwrap_or_default(),
        description: call.text("Description").unwrap_or_default(),
        number_type,
        search_type,
        area_code: call.number("AreaCode"),
        quantity,
        country,
    };
    let command = call.look(|session| chosen(session, country, usage, &by, quantity));
    match command {
        Some(command) => search.hold = Some(reserve(call, &command)?),
        None => search.error = Some("OutOfStock"),
    }
    let (id, created_at) = call.look(|session| {
        let tenant = session.tenant();
        let id = search.hold.map(|hold| guid::hold(tenant, hold));
        (id.unwrap_or_else(|| fresh_id(session, call.state.orders.len())), session.now())
    });
    keep(call, Order { id: id.to_string(), created_at, kind: Kind::Search(Box::new(search)) });
    Ok(())
}

/// An identifier for an order that is no reservation.
fn fresh_id(session: &Session, orders: usize) -> uuid::Uuid {
    guid::derived(session.tenant(), &format!("order {orders} {}", session.now().0))
}

/// Keeps an order and writes its identifier, as all that place one do.
fn keep(call: &mut Call<'_>, order: Order) {
    let id = order.id.clone();
    call.state.orders.keep(order);
    call.write(Value::text(id));
}

/// Keeps an order that is no reservation.
pub fn keep_new(call: &mut Call<'_>, kind: Kind) {
    let orders = call.state.orders.len();
    let (id, created_at) = call.look(|session| (fresh_id(session, orders), session.now()));
    keep(call, Order { id: id.to_string(), created_at, kind });
}

/// By what the parameters search.
fn by(call: &Call<'_>, country: Country, usage: Usage) -> Done<(&'static str, By)> {
    if let Some(text) = call.text("CivicAddressId") {
        let found = call.look(|session| {
            offers::address(session.tenant(), &text).map(|address| offers::by_city(&address.civic))
        });
        return found.map(|by| ("CivicAddress", by)).ok_or_else(|| not_found(call, &text));
    }
    if let Some(prefix) = call.number("NumberPrefix") {
        return Ok(("Prefix", By::Prefix(prefix.to_string())));
    }
    if let Some(code) = call.number("AreaCode") {
        let near = places::all().iter().find(|place| place.country == country);
        let calling = near.map(calling_code).unwrap_or_default();
        return Ok(("AreaCodeSelection", By::Prefix(format!("{calling}{code}"))));
    }
    let parameters = match usage {
        Usage::Service(places::Toll::TollFree) => "NumberPrefix or AreaCode",
        _ => "CivicAddressId, NumberPrefix or AreaCode",
    };
    Err(call.invalid(format!("A search for telephone numbers needs {parameters}."), ""))
}

/// The command that a search sends: for the first place that has enough numbers; nothing where all
/// that are meant are out of stock. Whatever else is wrong is found when it is sent.
pub fn chosen(
    session: &Session,
    country: Country,
    usage: Usage,
    by: &By,
    quantity: u32,
) -> Option<Command> {
    let mut other = None;
    for place in offers::places_for(country, usage, by) {
        let command = match usage {
            Usage::Service(_) => Command::ReserveNumbers { place, quantity },
            Usage::User => {
                let begins = match by {
                    By::Prefix(digits) => digits.as_str().into(),
                    By::Address(_) => Box::default(),
                };
                Command::Voice(VoiceCommand::Reserve { place, quantity, begins })
            }
        };
        match decide(session.tenant(), &command, session.now()) {
            Ok(_) => return Some(command),
            Err(refusal) if is_out_of_stock(&refusal) => {}
            Err(_) => other = other.or(Some(command)),
        }
    }
    other
}

fn is_out_of_stock(refusal: &Refusal) -> bool {
    order_error(refusal).is_some()
        || matches!(refusal, Refusal::Voice(VoiceRefusal::NoneBegin { .. }))
}

/// `Get-CsOnlineTelephoneNumberOrder`
pub fn get(call: &mut Call<'_>) -> Done {
    let wanted = call.text("OrderId").unwrap_or_default();
    let kind = call.text("OrderType").unwrap_or_else(|| "Search".into());
    let order = call.state.orders.find(&wanted).cloned();
    let value = match (kind.as_str(), order.as_ref().map(|order| &order.kind)) {
        ("Search", Some(Kind::Search(search))) => {
            let at = order.as_ref().map_or(Timestamp::default(), |order| order.created_at);
            call.look(|session| Some(report(session, &wanted, search, at)))
        }
        ("Search", None) => call.look(|session| placed_elsewhere(session, &wanted)),
        ("Release", Some(Kind::Release(outcome)))
        | ("NumberUsageUpdate", Some(Kind::Usage(outcome))) => {
            call.look(|session| order.as_ref().map(|it| released::report(session, it, outcome)))
        }
        _ => None,
    };
    call.write(value.ok_or_else(|| not_found(call, &wanted))?);
    Ok(())
}

/// The report of a reservation that was not ordered in this console.
fn placed_elsewhere(session: &Session, id: &str) -> Option<Value> {
    let tenant = session.tenant();
    let hold = hold_of(tenant, id)?;
    let (at, place, numbers) = placed(session, hold)?;
    let held = tenant.numbers.holds.get(&hold).map(|held| held.usage);
    let place = places::place(place);
    let usage = held.unwrap_or(Usage::Service(place.toll()));
    let search = Search {
        hold: Some(hold),
        error: None,
        name: String::new(),
        description: String::new(),
        number_type: offers::type_of(usage).into(),
        search_type: "Prefix",
        area_code: None,
        quantity: numbers.len() as u32,
        country: place.country,
    };
    Some(report(session, id, &search, at))
}

/// When a reservation was made, where, and of which numbers.
fn placed(session: &Session, wanted: HoldId) -> Option<(Timestamp, PlaceId, &[PhoneNumber])> {
    session.records().iter().rev().filter(|record| record.alive).find_map(|record| {
        let What::Event(event) = &record.what else { return None };
        let (hold, place, numbers) = reserved(event)?;
        (hold == wanted).then_some((record.at, place, numbers))
    })
}

fn report(session: &Session, id: &str, search: &Search, at: Timestamp) -> Value {
    let tenant = session.tenant();
    let running = search.hold.and_then(|hold| tenant.numbers.holds.get(&hold));
    let ended = search.hold.and_then(|hold| tenant.numbers.ended.get(&hold));
    let status = match (running, ended) {
        (Some(_), _) => Hold::ORDER_STATUS,
        (None, Some(end)) => end.order_status(),
        (None, None) => "Error",
    };
    let placed = search.hold.and_then(|hold| placed(session, hold));
    let numbers = placed.map(|(_, place, numbers)| located(place, numbers)).unwrap_or_default();
    let expires = running.map(|held| held.expires_at);
    let expires = expires.or(placed.map(|(at, ..)| at.plus(tenant.profile().hold_ms)));
    let usage = offers::usage_of(&search.number_type).unwrap_or(Usage::User);
    object(
        "Microsoft.Teams.ConfigAPI.Cmdlets.Custom.SearchOrder",
        [
            ("Id", Value::text(id)),
            ("Name", Value::text(&*search.name)),
            ("CreatedAt", Value::Time(at)),
            ("CreatedBy", Value::text(format!("admin@{}", tenant.domain))),
            ("Description", Value::text(&*search.description)),
            ("NumberType", Value::text(&*search.number_type)),
            ("SearchType", Value::text(search.search_type)),
            ("AreaCode", maybe(search.area_code.map(|code| code.to_string()))),
            ("PostalOrZipCode", Value::Null),
            ("Quantity", count(search.quantity)),
            ("Status", Value::text(status)),
            ("IsManual", Value::Bool(false)),
            ("TelephoneNumbers", Value::array(numbers)),
            ("ReservationExpiryDate", expires.map_or(Value::Null, Value::Time)),
            ("ErrorCode", Value::text(search.error.unwrap_or("NoError"))),
            ("InventoryType", Value::text(usage.inventory_type())),
            ("SendToServiceDesk", Value::Bool(false)),
            ("CountryCode", Value::text(search.country.code())),
        ],
    )
}

fn located(place: PlaceId, numbers: &[PhoneNumber]) -> Vec<Value> {
    let place = places::place(place);
    let row = |number: &PhoneNumber| {
        object(
            "Microsoft.Teams.ConfigAPI.Cmdlets.Custom.OrderedNumber",
            [
                ("Location", maybe(Some(place.city_name).filter(|name| !name.is_empty()))),
                ("TelephoneNumber", Value::text(number.e164())),
            ],
        )
    };
    numbers.iter().map(row).collect()
}

/// `Complete-CsOnlineTelephoneNumberOrder`
pub fn complete(call: &mut Call<'_>) -> Done {
    let hold = ordered(call)?;
    let numbers = call
        .look(|session| session.tenant().numbers.holds.get(&hold).map(|held| held.numbers.clone()));
    // An order that has ended has no numbers; the refusal says how it ended.
    let numbers = numbers.unwrap_or_default();
    call.execute(&Command::AcquireNumbers { hold, numbers }).map(drop)
}

/// `Clear-CsOnlineTelephoneNumberOrder`
pub fn clear(call: &mut Call<'_>) -> Done {
    let hold = ordered(call)?;
    call.execute(&Command::ReleaseHold { hold }).map(drop)
}

fn ordered(call: &Call<'_>) -> Done<HoldId> {
    let wanted = call.text("OrderId").unwrap_or_default();
    if let Some(hold) = call.look(|session| hold_of(session.tenant(), &wanted)) {
        return Ok(hold);
    }
    match call.state.orders.find(&wanted) {
        Some(_) => {
            let message = format!("The order \"{wanted}\" has no reserved telephone numbers.");
            Err(call.invalid(message, &wanted))
        }
        None => Err(not_found(call, &wanted)),
    }
}

/// Several numbers with their plus signs, as today's cmdlets write them.
pub fn written(numbers: &[PhoneNumber]) -> Value {
    let written: Vec<String> = numbers.iter().map(|number| number.e164()).collect();
    shown::texts(written.iter().map(String::as_str))
}
