//! Lines about numbers, the bridge, people's default numbers and the migration service.

use super::quoted;
use crate::domain::Tenant;
use crate::domain::command::{Change, Command, DefaultSelect};
use crate::domain::guid;
use crate::domain::ids::{HoldId, PlaceId, UserSet};
use crate::domain::migration::{self, Source, Target};
use crate::domain::numbers::Usage;
use crate::domain::people::{self, PersonChange};
use crate::domain::phone::PhoneNumber;
use crate::domain::places::{self, Toll};
use crate::domain::profile::Era;
use crate::powershell::cmdlets::conferencing::{By, common_digits, places_for, type_of};

/// The line of a command.
pub fn line(tenant: &Tenant, command: &Command) -> Option<String> {
    match command {
        Command::ReserveNumbers { place, quantity } => reserve(tenant, *place, *quantity),
        Command::ReleaseHold { hold } => Some(release(tenant, *hold)),
        Command::AcquireNumbers { hold, numbers } => acquire(tenant, *hold, numbers),
        Command::AssignToBridge { number, as_default } => {
            Some(assign(tenant, *number, *as_default))
        }
        Command::SetBridgeDefault { number } => Some(set_default(tenant, *number)),
        Command::UnassignFromBridge { number, accept_dead } => {
            let force = if *accept_dead { " -Force" } else { "" };
            let number = number.digits();
            let verb = "Unregister-CsOnlineDialInConferencingServiceNumber -Identity";
            Some(format!("{verb} {number} {}{force}", bridge(tenant)))
        }
        Command::SetUserDefaults { users, toll, toll_free, reschedule } => {
            set_users(tenant, users, *toll, *toll_free, *reschedule)
        }
        Command::SwapDefaultNumber { select, to, toll, reschedule } => {
            swap(tenant, select, *to, *toll, *reschedule)
        }
        Command::ChangePerson { user, change } => {
            change_person(tenant, &UserSet::one(*user), change)
        }
        Command::StartMigration { users } => for_each(tenant, users, START),
        Command::StartMigrationFor { users, source, target } => {
            start_for(tenant, users, *source, *target)
        }
        Command::SwitchMigration { on } => {
            Some(format!("Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled ${on}"))
        }
        Command::SwitchAutomaticMigration { on } => Some(format!(
            "Set-CsOnlineDialInConferencingTenantSettings -AutomaticallyMigrateUserMeetings ${on}"
        )),
        _ => None,
    }
}

const START: &str = "Start-CsExMeetingMigration -Identity {}";
const SET_USER: &str = "Set-CsOnlineDialInConferencingUser -Identity {}";

/// The parameter that names the bridge.
fn bridge(tenant: &Tenant) -> String {
    format!("-BridgeName {}", quoted(&tenant.dial_in.settings.name))
}

/// A line for one person, or one that goes over several; `{}` stands for whom it is about. Nothing
/// without anybody, or where somebody is not there.
pub fn for_each(tenant: &Tenant, users: &UserSet, line: &str) -> Option<String> {
    let address = |user| people::person(tenant, user).ok().map(|person| quoted(&person.address));
    let who: Vec<String> = users.iter().map(address).collect::<Option<_>>()?;
    match who.as_slice() {
        [] => None,
        [only] => Some(line.replace("{}", only)),
        many => {
            let body = line.replace("{}", "$user").replace('\n', "; ");
            Some(format!("foreach ($user in {}) {{ {body} }}", many.join(", ")))
        }
    }
}

fn reserve(tenant: &Tenant, id: PlaceId, quantity: u32) -> Option<String> {
    let place = places::place(id);
    if tenant.era == Era::SkypeForBusiness2018 {
        let (country, area) = (place.country.code(), place.area);
        return Some(format!(
            "Search-CsOnlineTelephoneNumberInventory -InventoryType Service -RegionalGroup {} \
             -CountryOrRegion {country} -Area {area} -CapitalOrMajorCity {} -Quantity {quantity}",
            place.region, place.city
        ));
    }
    // An order finds its place by how the numbers begin; where two begin alike it has no line.
    let (usage, digits) = (Usage::Service(place.toll()), common_digits(place));
    let prefix: i32 = digits.parse().ok()?;
    let meant = places_for(place.country, usage, &By::Prefix(digits));
    let (country, kind) = (place.country.code(), type_of(usage));
    (meant == [id]).then(|| {
        format!(
            "New-CsOnlineTelephoneNumberOrder -Name 'Service numbers' -Description 'Service \
             numbers' -Country {country} -NumberType {kind} -Quantity {quantity} -NumberPrefix \
             {prefix}"
        )
    })
}

fn release(tenant: &Tenant, hold: HoldId) -> String {
    let id = guid::hold(tenant, hold);
    if tenant.era == Era::TeamsToday {
        return format!("Clear-CsOnlineTelephoneNumberOrder -OrderId {id}");
    }
    let usage = tenant.numbers.holds.get(&hold).map(|hold| hold.usage);
    let kind = usage.unwrap_or(Usage::Service(Toll::Toll)).inventory_type();
    format!("Clear-CsOnlineTelephoneNumberReservation -ReservationId {id} -InventoryType {kind}")
}

fn acquire(tenant: &Tenant, hold: HoldId, numbers: &[PhoneNumber]) -> Option<String> {
    let (id, held) = (guid::hold(tenant, hold), tenant.numbers.holds.get(&hold)?);
    if tenant.era == Era::TeamsToday {
        // An order is completed as a whole.
        let is_whole = held.numbers.iter().all(|number| numbers.contains(number));
        return is_whole.then(|| format!("Complete-CsOnlineTelephoneNumberOrder -OrderId {id}"));
    }
    if numbers.is_empty() {
        return None;
    }
    let place = places::place(held.place);
    let numbers: Vec<String> = numbers.iter().map(|number| number.digits().to_string()).collect();
    let (region, country) = (place.region, place.country.code());
    Some(format!(
        "Select-CsOnlineTelephoneNumberInventory -ReservationId {id} -TelephoneNumbers {} \
         -RegionalGroup {region} -CountryOrRegion {country} -Area {} -CapitalOrMajorCity {}",
        numbers.join(","),
        place.area,
        place.city
    ))
}

fn assign(tenant: &Tenant, number: PhoneNumber, as_default: bool) -> String {
    let digits = number.digits();
    let verb = "Register-CsOnlineDialInConferencingServiceNumber -Identity";
    let line = format!("{verb} {digits} {}", bridge(tenant));
    match as_default {
        true => format!("{line}\n{}", set_default(tenant, number)),
        false => line,
    }
}

fn set_default(tenant: &Tenant, number: PhoneNumber) -> String {
    let name = quoted(&tenant.dial_in.settings.name);
    let digits = number.digits();
    format!("Set-CsOnlineDialInConferencingBridge -Name {name} -DefaultServiceNumber {digits}")
}

/// The parameter that gives a default number; `$null` takes it away.
fn change(parameter: &str, change: Change) -> String {
    match change {
        Change::Keep => String::new(),
        Change::Set(None) => format!(" -{parameter} $null"),
        Change::Set(Some(number)) => format!(" -{parameter} {}", number.digits()),
    }
}

fn set_users(
    tenant: &Tenant,
    users: &UserSet,
    toll: Change,
    toll_free: Change,
    reschedule: bool,
) -> Option<String> {
    let parameters = change("ServiceNumber", toll) + &change("TollFreeServiceNumber", toll_free);
    let set = format!("{SET_USER}{parameters}");
    if !reschedule {
        return for_each(tenant, users, &set);
    }
    // Those whom the service cannot help are not asked for: the button does not, either.
    let (helped, others): (Vec<_>, Vec<_>) =
        users.iter().partition(|user| migration::can_start(tenant, *user).is_ok());
    let both = if parameters.is_empty() { START.to_string() } else { format!("{set}\n{START}") };
    let lines = [
        for_each(tenant, &helped.into_iter().collect(), &both),
        for_each(tenant, &others.into_iter().collect(), &set),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn swap(
    tenant: &Tenant,
    select: &DefaultSelect,
    to: Option<PhoneNumber>,
    toll: Toll,
    reschedule: bool,
) -> Option<String> {
    let (Some(number), Era::SkypeForBusiness2018) = (to, tenant.era) else {
        // Taking numbers away, and today any swap, is done person by person.
        let users = people::selected(tenant, select, toll);
        let (toll, toll_free) = match toll {
            Toll::Toll => (Change::Set(to), Change::Keep),
            Toll::TollFree => (Change::Keep, Change::Set(to)),
        };
        return set_users(tenant, &users, toll, toll_free, reschedule);
    };
    let who = match select {
        DefaultSelect::From(None) => "-FromNumber $null".to_string(),
        DefaultSelect::From(Some(from)) => format!("-FromNumber {}", from.digits()),
        DefaultSelect::Usage { country, city: None } => {
            format!("-CountryOrRegion {}", country.code())
        }
        DefaultSelect::Usage { country, city: Some(city) } => {
            let place = places::place(*city);
            // Cities are found by their codes in one state of the country.
            let is_there = place.country == *country && place.toll() == Toll::Toll;
            let (area, city) = (place.area, place.city);
            let country = country.code();
            is_there.then(|| {
                format!("-CountryOrRegion {country} -AreaOrState {area} -CapitalOrMajorCity {city}")
            })?
        }
    };
    let kind = if toll == Toll::Toll { "Toll" } else { "TollFree" };
    let reschedules = if reschedule { " -RescheduleMeetings" } else { "" };
    Some(format!(
        "Set-CsOnlineDialInConferencingUserDefaultNumber {who} -ToNumber {} -NumberType {kind} \
         {}{reschedules}",
        number.digits(),
        bridge(tenant)
    ))
}

fn change_person(tenant: &Tenant, user: &UserSet, change: &PersonChange) -> Option<String> {
    match change {
        PersonChange::ConferenceIdReset { .. } => {
            for_each(tenant, user, &format!("{SET_USER} -ResetConferenceId"))
        }
        // The others are of the directory, and `people` has their lines.
        PersonChange::ConferencingOn
        | PersonChange::ConferencingOff
        | PersonChange::MovedOnline
        | PersonChange::UpgradedToTeams
        | PersonChange::AddressChanged { .. } => None,
    }
}

fn start_for(tenant: &Tenant, users: &UserSet, source: Source, target: Target) -> Option<String> {
    let (source, target) = (source.name(), target.name());
    let kinds = format!(" -SourceMeetingType {source} -TargetMeetingType {target}");
    for_each(tenant, users, &format!("{START}{kinds}"))
}
