//! Locations inside emergency addresses, and the terms of emergency calls (EM-08, EM-12).

use super::addresses::{self, Wanted, page};
use super::lis::{self, Counts};
use crate::domain::command::Command;
use crate::domain::emergency::{self, EmergencyCommand, EmergencyEvent};
use crate::domain::event::Event;
use crate::domain::guid::Ids;
use crate::domain::ids::{AddressId, LocationId};
use crate::domain::phone::Country;
use crate::domain::profile::Era;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::sending::send;
use crate::powershell::value::{Value, wildcard};
use crate::texts::Lang;
use crate::wording;

/// `Get-CsOnlineLisLocation`
pub fn get(call: &mut Call<'_>) -> Done {
    let wanted = Wanted::of(call);
    let only = lis::location_of(call, "LocationId")?;
    let inside = lis::address_of(call, "CivicAddressId")?;
    let name = call.text("Location");
    let counts = Counts::of(call);
    let found: Vec<LocationId> = call.look(|session| {
        let tenant = session.tenant();
        let takes = |id: LocationId| {
            let Some((location, address)) = tenant.addresses.located(id) else { return false };
            only.is_none_or(|only| only == id)
                && inside.is_none_or(|inside| location.address == inside)
                && name.as_ref().is_none_or(|name| wildcard::fits(&location.name, name, false))
                && wanted.takes(session, address, emergency::links_of_location(tenant, id).any())
        };
        tenant.addresses.locations.keys().copied().filter(|id| takes(*id)).collect()
    });
    for id in page(call, found) {
        write(call, id, Some(counts));
    }
    Ok(())
}

fn write(call: &mut Call<'_>, id: LocationId, counts: Option<Counts>) {
    let object = call.look(|session| {
        let tenant = session.tenant();
        lis::location_object(tenant, &Ids::of(tenant), id, session.now(), counts)
    });
    if let Some(object) = object {
        call.write(object);
    }
}

/// `New-CsOnlineLisLocation` (EM-08)
pub fn new(call: &mut Call<'_>) -> Done {
    if !call.has("CivicAddressId") {
        return new_with_address(call);
    }
    let address = lis::named_address(call, &call.text("CivicAddressId").unwrap_or_default())?;
    let name = call.text("Location").unwrap_or_default();
    if !call.should_process(&name)? {
        return Ok(());
    }
    if let Some(id) = add(call, address, &name)? {
        write(call, id, None);
    }
    addresses::say_not_kept(call);
    Ok(())
}

/// A location with the address that it is in, as the cmdlet of 2018 made both at once.
fn new_with_address(call: &mut Call<'_>) -> Done {
    if call.look(|session| session.tenant().era) == Era::TeamsToday {
        let message = "An address is no longer made along with a location: name one that there \
                       is with -CivicAddressId.";
        return Err(call.invalid(message, &call.text("CountryOrRegion").unwrap_or_default()));
    }
    let civic = addresses::typed(call)?;
    let name = call.text("Location").filter(|name| !name.trim().is_empty());
    if let Some(name) = &name
        && let Err(refusal) = emergency::check_name(name)
    {
        // Refused before the address is there, so that nothing is half done.
        return Err(call.refused(refusal).into());
    }
    if !call.should_process(name.as_deref().unwrap_or(&civic.name))? {
        return Ok(());
    }
    if let Some(address) = addresses::add(call, civic, false)? {
        let id = match &name {
            Some(name) => add(call, address, name)?,
            None => call.look(|s| s.tenant().addresses.default_location(address)),
        };
        if let Some(id) = id {
            write(call, id, None);
        }
    }
    addresses::say_not_kept(call);
    Ok(())
}

fn add(call: &mut Call<'_>, address: AddressId, name: &str) -> Done<Option<LocationId>> {
    let command = EmergencyCommand::AddLocation { address, name: name.into() };
    let receipt = call.execute(&Command::Emergency(command))?;
    Ok(receipt.events.iter().find_map(|event| match event {
        Event::Emergency(EmergencyEvent::LocationAdded { location, .. }) => Some(*location),
        _ => None,
    }))
}

/// `Remove-CsOnlineLisLocation` (EM-11)
pub fn remove(call: &mut Call<'_>) -> Done {
    let id = call.text("LocationId").unwrap_or_default();
    let location = lis::named_location(call, &id)?;
    if !call.should_process(&id)? {
        return Ok(());
    }
    call.execute(&Command::Emergency(EmergencyCommand::RemoveLocation { location })).map(drop)
}

/// `Set-CsOnlineLisLocation`: gives a location another name, or an address other parts.
pub fn set(call: &mut Call<'_>) -> Done {
    if !call.has("LocationId") {
        return addresses::set(call);
    }
    let id = call.text("LocationId").unwrap_or_default();
    let location = lis::named_location(call, &id)?;
    if !call.should_process(&id)? {
        return Ok(());
    }
    if let Some(name) = call.text("Location") {
        let command = EmergencyCommand::RenameLocation { location, name: name.into() };
        send(call, &Command::Emergency(command))?;
    }
    addresses::say_not_kept(call);
    Ok(())
}

/// The country of a parameter; without one, the organization's own.
fn country(call: &Call<'_>) -> Done<Country> {
    match call.text("CountryOrRegion").filter(|code| !code.is_empty()) {
        None => Ok(call.look(|session| session.tenant().country)),
        Some(code) => Country::parse(&code).ok_or_else(|| {
            let message = format!("\"{code}\" is not a country code of two letters, such as US.");
            call.invalid(message, &code)
        }),
    }
}

/// What the terms say, in our own words.
const TERMS: &str = "Emergency calls are routed by the emergency location of the number from \
    which they are made. They fail while power, the network or the service is down. The \
    organization keeps its emergency addresses true and tells its people about these limits.";

/// `Get-CsOnlineEnhancedEmergencyServiceDisclaimer`
pub fn get_disclaimer(call: &mut Call<'_>) -> Done {
    let country = country(call)?;
    show_disclaimer(call, country);
    Ok(())
}

fn show_disclaimer(call: &mut Call<'_>, country: Country) {
    let is_accepted = call.look(|session| session.tenant().addresses.terms.contains(&country));
    call.write(Value::object(
        "Deserialized.Microsoft.Rtc.Management.Hosted.EmergencyDisclaimer",
        vec![
            ("Country".into(), Value::text(country.code())),
            ("Version".into(), Value::text("1")),
            ("Locale".into(), Value::text("en-US")),
            ("Content".into(), Value::text(TERMS)),
            ("Response".into(), Value::text(if is_accepted { "Accepted" } else { "None" })),
        ],
    ));
}

/// `Set-CsOnlineEnhancedEmergencyServiceDisclaimer`: shows the terms and asks, unless `-Force`
/// accepts them (EM-12), and shows that they are.
pub fn set_disclaimer(call: &mut Call<'_>) -> Done {
    let country = country(call)?;
    let is_accepted = call.look(|session| session.tenant().addresses.terms.contains(&country));
    if !call.should_process(country.code())? {
        return Ok(());
    }
    if !is_accepted && !accepted(call, country)? {
        return Ok(());
    }
    show_disclaimer(call, country);
    Ok(())
}

/// Asks for the terms of a country to be accepted, and has them so.
fn accepted(call: &mut Call<'_>, country: Country) -> Done<bool> {
    if !call.flag("Force") && !call.flag("ForceAccept") {
        let name = wording::place::country(Lang::En, country);
        let question = format!("{TERMS}\nDo you accept these terms for {name}?");
        if !call.agreed("Emergency services", question)? {
            return Ok(false);
        }
    }
    call.execute(&Command::Emergency(EmergencyCommand::AcceptTerms { country })).map(|_| true)
}
