//! Lines about user numbers, emergency addresses and port orders.

use super::{people, quoted};
use crate::domain::Tenant;
use crate::domain::emergency::{self, Civic, EmergencyCommand, Status, Verdict};
use crate::domain::guid::Ids;
use crate::domain::ids::{AddressId, LocationId, UserId};
use crate::domain::phone::PhoneNumber;
use crate::domain::places;
use crate::domain::porting::form::Form;
use crate::domain::porting::life::Status as OrderStatus;
use crate::domain::porting::{PortCommand, PortId};
use crate::domain::profile::Era;
use crate::domain::voice::{self, VoiceCommand};
use crate::powershell::cmdlets::voice::port::form::{self, Answer};
use crate::wording;

fn is_past(tenant: &Tenant) -> bool {
    tenant.era == Era::SkypeForBusiness2018
}

/// The line or lines of a command about user numbers. Support is asked in no console.
pub fn line(tenant: &Tenant, command: &VoiceCommand) -> Option<String> {
    match command {
        VoiceCommand::Reserve { place, quantity, begins } => {
            let place = places::place(*place);
            // Today's orders know a place by a civic address or a prefix only.
            is_past(tenant).then(|| {
                let begins = match &**begins {
                    "" => String::new(),
                    begins => format!(" -TelephoneNumber {}", quoted(begins)),
                };
                format!(
                    "Search-CsOnlineTelephoneNumberInventory -InventoryType Subscriber \
                     -RegionalGroup {} -CountryOrRegion {} -Area {} -City {} \
                     -Quantity {quantity}{begins}",
                    place.region,
                    place.country.code(),
                    place.area,
                    place.city,
                )
            })
        }
        VoiceCommand::Assign { to, location } => {
            let give =
                |(user, number): &(UserId, PhoneNumber)| given(tenant, *user, *number, *location);
            let lines: Option<Vec<String>> = to.iter().map(give).collect();
            lines.filter(|lines| !lines.is_empty()).map(|lines| lines.join("\n"))
        }
        VoiceCommand::Change { user, number, location } => given(tenant, *user, *number, *location),
        VoiceCommand::Relocate { user, location } => {
            let id = Ids::of(tenant).location(*location);
            match is_past(tenant) {
                true => {
                    let who = people::who(tenant, *user)?;
                    Some(format!("Set-CsOnlineVoiceUser -Identity {who} -LocationID {id}"))
                }
                false => {
                    let number = voice::number_of(tenant, *user)?.e164();
                    Some(format!(
                        "Set-CsPhoneNumberAssignment -PhoneNumber {number} -LocationId {id}"
                    ))
                }
            }
        }
        VoiceCommand::Remove { users } => {
            let lines: Option<Vec<String>> =
                users.iter().map(|user| taken_back(tenant, user)).collect();
            lines.filter(|lines| !lines.is_empty()).map(|lines| lines.join("\n"))
        }
        VoiceCommand::AskForHelp { .. } => None,
        VoiceCommand::Release { numbers } => {
            let digits: Vec<String> =
                numbers.iter().map(|number| number.digits().to_string()).collect();
            Some(match is_past(tenant) {
                true => {
                    let numbers: Vec<String> = digits.iter().map(|text| quoted(text)).collect();
                    let numbers = numbers.join(", ");
                    format!("Remove-CsOnlineTelephoneNumber -TelephoneNumber {numbers}")
                }
                // Today's orders take a list in one text.
                false => {
                    let numbers = quoted(&digits.join(","));
                    format!("New-CsOnlineTelephoneNumberReleaseOrder -TelephoneNumber {numbers}")
                }
            })
        }
    }
}

fn given(
    tenant: &Tenant,
    user: UserId,
    number: PhoneNumber,
    location: Option<LocationId>,
) -> Option<String> {
    let (who, number) = (people::who(tenant, user)?, number.e164());
    let id = location.map(|location| Ids::of(tenant).location(location));
    Some(match is_past(tenant) {
        true => {
            let location = id.map_or(String::new(), |id| format!(" -LocationID {id}"));
            format!("Set-CsOnlineVoiceUser -Identity {who} -TelephoneNumber {number}{location}")
        }
        false => {
            let location = id.map_or(String::new(), |id| format!(" -LocationId {id}"));
            format!(
                "Set-CsPhoneNumberAssignment -Identity {who} -PhoneNumber {number} \
                 -PhoneNumberType CallingPlan{location}"
            )
        }
    })
}

fn taken_back(tenant: &Tenant, user: UserId) -> Option<String> {
    let who = people::who(tenant, user)?;
    match is_past(tenant) {
        true => Some(format!("Set-CsOnlineVoiceUser -Identity {who} -TelephoneNumber $null")),
        false => {
            let number = voice::number_of(tenant, user)?.e164();
            Some(format!(
                "Remove-CsPhoneNumberAssignment -Identity {who} -PhoneNumber {number} \
                 -PhoneNumberType CallingPlan"
            ))
        }
    }
}

/// The line or lines of a command about emergency addresses. Support is asked in no console.
pub fn emergency(tenant: &Tenant, command: &EmergencyCommand) -> Option<String> {
    let ids = Ids::of(tenant);
    match command {
        EmergencyCommand::Add { civic, validated } => {
            let line = format!(
                "New-CsOnlineLisCivicAddress -CompanyName {} -CountryOrRegion {}{}",
                quoted(&tenant.name),
                civic.country.code(),
                parts(civic, false),
            );
            Some(match (*validated, is_past(tenant)) {
                (false, _) => line,
                // EM-01: an address is tested, and validated so.
                (true, true) => format!("{line} | Test-CsOnlineLisCivicAddress"),
                (true, false) => format!("{line} -ValidationStatus Validated"),
            })
        }
        EmergencyCommand::Edit { address, civic, validated } => {
            edited(tenant, *address, civic, *validated)
        }
        EmergencyCommand::Validate { address } => tested(tenant, *address),
        EmergencyCommand::AskForHelp { .. } => None,
        EmergencyCommand::Remove { address } => Some(format!(
            "Remove-CsOnlineLisCivicAddress -CivicAddressId {}",
            ids.address(*address)
        )),
        EmergencyCommand::AddLocation { address, name } => Some(format!(
            "New-CsOnlineLisLocation -CivicAddressId {} -Location {}",
            ids.address(*address),
            quoted(name),
        )),
        EmergencyCommand::RemoveLocation { location } => {
            Some(format!("Remove-CsOnlineLisLocation -LocationId {}", ids.location(*location)))
        }
        EmergencyCommand::AcceptTerms { country } => Some(format!(
            "Set-CsOnlineEnhancedEmergencyServiceDisclaimer -CountryOrRegion {} -Force",
            country.code()
        )),
        EmergencyCommand::RenameLocation { location, name } => Some(format!(
            "Set-CsOnlineLisLocation -LocationId {} -Location {}",
            ids.location(*location),
            quoted(name),
        )),
    }
}

/// The parts of an address; those that are empty too where `all` are given.
fn parts(civic: &Civic, all: bool) -> String {
    let parts = [
        ("HouseNumber", &civic.number),
        ("StreetName", &civic.street),
        ("City", &civic.city),
        ("StateOrProvince", &civic.state),
        ("PostalCode", &civic.postal_code),
        ("Description", &civic.name),
    ];
    let given = parts.into_iter().filter(|(_, text)| all || !text.is_empty());
    given.map(|(name, text)| format!(" -{name} {}", quoted(text))).collect()
}

fn edited(tenant: &Tenant, id: AddressId, civic: &Civic, validated: bool) -> Option<String> {
    let address = tenant.addresses.all.get(&id)?;
    let guid = Ids::of(tenant).address(id);
    let is_validated = address.validated == Status::Validated;
    let country = match civic.country == address.civic.country {
        true => String::new(),
        false => format!(" -CountryOrRegion {}", civic.country.code()),
    };
    let line = format!(
        "Set-CsOnlineLisCivicAddress -CivicAddressId {guid}{country}{}",
        parts(civic, true)
    );
    let same = civic.clone().tidied() == address.civic;
    Some(match (validated && !is_validated, is_past(tenant)) {
        (false, _) => line,
        (true, false) => format!("{line} -ValidationStatus Validated"),
        (true, true) if same => format!("Test-CsOnlineLisCivicAddress -CivicAddressId {guid}"),
        (true, true) => format!("{line}\nTest-CsOnlineLisCivicAddress -CivicAddressId {guid}"),
    })
}

/// Today nothing tests an address; one that is sound is set as validated.
fn tested(tenant: &Tenant, id: AddressId) -> Option<String> {
    let guid = Ids::of(tenant).address(id);
    if is_past(tenant) {
        return Some(format!("Test-CsOnlineLisCivicAddress -CivicAddressId {guid}"));
    }
    let address = tenant.addresses.all.get(&id)?;
    let is_sound = matches!(emergency::check(&address.civic), Verdict::Accepted { .. });
    is_sound.then(|| {
        format!("Set-CsOnlineLisCivicAddress -CivicAddressId {guid} -ValidationStatus Validated")
    })
}

/// The line of a command about port orders. Their cmdlets are gone today; drafts and their
/// splitting belong to the wizard alone, and what user numbers become is a service request.
pub fn port(tenant: &Tenant, command: &PortCommand) -> Option<String> {
    let order = |id: PortId| quoted(&wording::porting::id(id));
    if !is_past(tenant) {
        return None;
    }
    match command {
        PortCommand::WriteDraft { .. }
        | PortCommand::SplitDraft { .. }
        | PortCommand::ConvertToService { .. } => None,
        PortCommand::Submit { order: id } => {
            let kept = tenant.ports.orders.get(id)?;
            match kept.status {
                OrderStatus::Draft => new_order(&kept.form),
                _ => Some(format!("Set-CsOnlineNumberPortInOrder -PortInOrderId {}", order(*id))),
            }
        }
        PortCommand::Delete { order: id } | PortCommand::Cancel { order: id } => {
            Some(format!("Remove-CsOnlineNumberPortInOrder -PortInOrderId {}", order(*id)))
        }
        PortCommand::ChangeDate { order: id, day, hour } => {
            let (year, month, day) = day.parts();
            Some(format!(
                "Set-CsOnlineNumberPortInOrder -PortInOrderId {} -RequestedFocDate \
                 '{year:04}-{month:02}-{day:02} {hour:02}:00'",
                order(*id)
            ))
        }
        PortCommand::SetPin { pin } => {
            Some(format!("Set-CsOnlineNumberPortOutOrderPin -PortOrderPin {}", quoted(pin)))
        }
    }
}

/// The line of a new order; nothing where the form says what no parameter says.
fn new_order(form: &Form) -> Option<String> {
    let answers = form::answers(form);
    let read_back = form::form(Form::default(), &|name| {
        let found = answers.iter().find(|(own, _)| *own == name);
        found.map(|(_, answer)| answer.clone())
    });
    if read_back != *form {
        return None;
    }
    let given = answers.iter().map(|(name, answer)| match answer {
        Answer::Flag(true) => format!(" -{name}"),
        Answer::Flag(false) => format!(" -{name}:$false"),
        Answer::Texts(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
            format!(" -{name} {}", texts.join(", "))
        }
        Answer::Moment(moment) => {
            let civil = moment.civil();
            let (year, month, day) = (civil.year(), civil.month(), civil.day());
            let (hour, minute) = (civil.hour(), civil.minute());
            format!(" -{name} '{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}'")
        }
    });
    Some(format!("New-CsOnlineNumberPortInOrder{}", given.collect::<String>()))
}
