//! Emergency addresses: `Get-`, `New-`, `Set-`, `Remove-` and `Test-CsOnlineLisCivicAddress` (EM).

use super::lis::{self, Counts};
use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::emergency::{
    self, Address, Civic, EmergencyCommand, EmergencyEvent, Part, Status, Verdict,
};
use crate::domain::event::Event;
use crate::domain::guid::Ids;
use crate::domain::ids::AddressId;
use crate::domain::phone::Country;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::people::not_kept;
use crate::powershell::cmdlets::sending::send;
use crate::powershell::value::{Value, text, wildcard};
use crate::session::Session;
use crate::texts::Lang;
use crate::wording;

/// Which addresses the parameters of a list ask for.
pub struct Wanted {
    city: Option<String>,
    country: Option<String>,
    description: Option<String>,
    status: Option<String>,
    is_assigned: Option<bool>,
}

impl Wanted {
    /// Those of a call.
    pub fn of(call: &Call<'_>) -> Wanted {
        let given = |name: &str| call.text(name).filter(|text| !text.is_empty());
        Wanted {
            city: given("City"),
            country: given("CountryOrRegion"),
            description: given("Description"),
            status: given("ValidationStatus"),
            is_assigned: given("AssignmentStatus").map(|word| word == "Assigned"),
        }
    }

    /// Whether an address is one of them; a star stands for anything.
    pub fn takes(&self, session: &Session, address: &Address, linked: bool) -> bool {
        let fits = |wanted: &Option<String>, own: &str| {
            wanted.as_ref().is_none_or(|wanted| wildcard::fits(own, wanted, false))
        };
        let civic = &address.civic;
        let status = emergency::status(session.tenant(), address, session.now()).name();
        fits(&self.city, &civic.city)
            && fits(&self.country, civic.country.code())
            && fits(&self.description, &civic.name)
            && self.status.as_ref().is_none_or(|wanted| is_status(wanted, status))
            && self.is_assigned.is_none_or(|wanted| wanted == linked)
    }
}

/// The pages of the two lists write `Valid` and `Validated` for the same (EM-10).
fn is_status(wanted: &str, status: &str) -> bool {
    text::is_same(wanted, status)
        || text::is_same(wanted, "Valid") && status == Status::Validated.name()
}

/// The part of a list that `-NumberOfResultsToSkip` and `-ResultSize` leave.
pub fn page<T>(call: &Call<'_>, all: Vec<T>) -> Vec<T> {
    let number = |name: &str| call.number(name).and_then(|n| usize::try_from(n).ok());
    let most = number("ResultSize").unwrap_or(usize::MAX);
    all.into_iter().skip(number("NumberOfResultsToSkip").unwrap_or(0)).take(most).collect()
}

/// `Get-CsOnlineLisCivicAddress`
pub fn get(call: &mut Call<'_>) -> Done {
    let wanted = Wanted::of(call);
    let only = lis::address_of(call, "CivicAddressId")?;
    let location = lis::location_of(call, "LocationId")?;
    let counts = Counts::of(call);
    let found: Vec<AddressId> = call.look(|session| {
        let tenant = session.tenant();
        let takes = |id: AddressId, address: &Address| {
            only.is_none_or(|only| only == id)
                && location.is_none_or(|location| lis::is_in(tenant, location, id))
                && wanted.takes(session, address, emergency::links(tenant, id).any())
        };
        let all = tenant.addresses.all.iter();
        all.filter(|(id, address)| takes(**id, address)).map(|(id, _)| *id).collect()
    });
    for id in page(call, found) {
        write(call, id, counts);
    }
    Ok(())
}

fn write(call: &mut Call<'_>, id: AddressId, counts: Counts) {
    let object = call.look(|session| {
        let tenant = session.tenant();
        lis::address_object(tenant, &Ids::of(tenant), id, session.now(), Some(counts))
    });
    if let Some(object) = object {
        call.write(object);
    }
}

/// What the cmdlets take and an address here does not keep.
const NOT_KEPT: [&str; 6] =
    ["CityAlias", "CompanyTaxId", "Elin", "Latitude", "Longitude", "Confidence"];

/// The parameters that make up a street, in the order in which it is written.
const STREET: [&str; 4] = ["PreDirectional", "StreetName", "StreetSuffix", "PostDirectional"];

/// The parts that a call gives, over those that were there. Its name is the description, or the
/// company where there is none.
fn civic(call: &Call<'_>, before: Civic) -> Civic {
    let given = |name: &str| call.has(name).then(|| call.text(name).unwrap_or_default());
    let mut civic = before;
    let mut set = |part: Part, text: Option<String>| {
        if let Some(text) = text {
            civic = civic.clone().with(part, text);
        }
    };
    set(Part::Name, given("Description").filter(|name| !name.trim().is_empty()));
    set(Part::City, given("City"));
    set(Part::State, given("StateOrProvince"));
    set(Part::PostalCode, given("PostalCode"));
    if STREET.iter().any(|name| call.has(name)) {
        let words: Vec<String> = STREET.iter().filter_map(|name| given(name)).collect();
        let words: Vec<&str> = words.iter().map(|word| word.trim()).collect();
        set(Part::Street, Some(words.join(" ").trim().to_string()));
    }
    if call.has("HouseNumber") || call.has("HouseNumberSuffix") {
        let suffix = given("HouseNumberSuffix").unwrap_or_default();
        let number = given("HouseNumber").unwrap_or_default();
        set(Part::Number, Some(format!("{number}{suffix}")));
    }
    civic
}

fn country(call: &Call<'_>) -> Done<Country> {
    let code = call.text("CountryOrRegion").unwrap_or_default();
    Country::parse(&code).ok_or_else(|| {
        let message =
            format!("\"{code}\" is not a country code of two letters, such as US (ISO 3166-1).");
        call.invalid(message, &code)
    })
}

/// Whether a call asks for an address that is validated at once, as today's service does it.
fn wants_validation(call: &Call<'_>) -> bool {
    call.text("ValidationStatus").is_some_and(|word| is_status(&word, Status::Validated.name()))
}

/// The address of the parameters, named by the company where there is no description.
pub fn typed(call: &Call<'_>) -> Done<Civic> {
    let mut civic = civic(call, Civic::in_country(country(call)?));
    if civic.name.is_empty() {
        civic = civic.with(Part::Name, call.text("CompanyName").unwrap_or_default());
    }
    Ok(civic)
}

/// `New-CsOnlineLisCivicAddress`: not validated yet; testing it does that (EM-07, EM-10).
pub fn new(call: &mut Call<'_>) -> Done {
    let civic = typed(call)?;
    if !call.should_process(&civic.name)? {
        return Ok(());
    }
    let validated = wants_validation(call);
    if let Some(id) = add(call, civic, validated)? {
        write(call, id, Counts { people: false, numbers: false });
    }
    say_not_kept(call);
    Ok(())
}

/// Adds an address; its id.
pub fn add(call: &mut Call<'_>, civic: Civic, validated: bool) -> Done<Option<AddressId>> {
    let command = EmergencyCommand::Add { civic: Box::new(civic), validated };
    let receipt = call.execute(&Command::Emergency(command))?;
    Ok(receipt.events.iter().find_map(|event| match event {
        Event::Emergency(EmergencyEvent::Added { address, .. }) => Some(*address),
        _ => None,
    }))
}

/// Says what an address or a location does not keep; all of them belong to the organization.
pub fn say_not_kept(call: &mut Call<'_>) {
    let mut names = NOT_KEPT.to_vec();
    let company = call.text("CompanyName").unwrap_or_default();
    if !company.is_empty() && call.look(|s| !text::is_same(&s.tenant().name, company.trim())) {
        names.push("CompanyName");
    }
    not_kept(call, &names);
}

fn wanted(call: &Call<'_>) -> Done<AddressId> {
    lis::named_address(call, &call.text("CivicAddressId").unwrap_or_default())
}

/// `Set-CsOnlineLisCivicAddress` (EM-07, EM-13): an address that is validated stays so, or the
/// change is refused.
pub fn set(call: &mut Call<'_>) -> Done {
    let id = wanted(call)?;
    let (before, is_validated) =
        call.look(|session| (civic_of(session.tenant(), id), is_validated(session, id)));
    let Some(before) = before else { return Ok(()) };
    let mut changed = civic(call, before);
    if call.has("CountryOrRegion") {
        changed.country = country(call)?;
    }
    if !call.should_process(&changed.name)? {
        return Ok(());
    }
    let validated = is_validated || wants_validation(call);
    let command = EmergencyCommand::Edit { address: id, civic: Box::new(changed), validated };
    send(call, &Command::Emergency(command))?;
    say_not_kept(call);
    Ok(())
}

/// `Remove-CsOnlineLisCivicAddress` (EM-11)
pub fn remove(call: &mut Call<'_>) -> Done {
    let id = wanted(call)?;
    let target = call.text("CivicAddressId").unwrap_or_default();
    if !call.should_process(&target)? {
        return Ok(());
    }
    call.execute(&Command::Emergency(EmergencyCommand::Remove { address: id })).map(drop)
}

/// `Test-CsOnlineLisCivicAddress`: reports on an address that was typed, or validates one that is
/// kept and keeps what comes out (EM-10).
pub fn test(call: &mut Call<'_>) -> Done {
    if !call.has("CivicAddressId") {
        let civic = typed(call)?;
        let verdict = emergency::check(&civic);
        report(call, &civic, &verdict);
        return Ok(());
    }
    let id = wanted(call)?;
    let before = call.look(|session| civic_of(session.tenant(), id));
    let Some(before) = before else { return Ok(()) };
    let verdict = emergency::check(&before);
    if call.look(|session| is_validated(session, id)) {
        // What is validated is only told so again.
        report(call, &before, &verdict);
        return Ok(());
    }
    let done = call.execute(&Command::Emergency(EmergencyCommand::Validate { address: id }));
    match (done, &verdict) {
        // Found invalid once, it is only told why again.
        (Err(_), Verdict::Rejected(_)) | (Ok(_), _) => report(call, &before, &verdict),
        (Err(refused), Verdict::Accepted { .. }) => return Err(refused),
    }
    Ok(())
}

fn is_validated(session: &Session, id: AddressId) -> bool {
    let found = session.tenant().addresses.all.get(&id);
    let status = |a: &Address| emergency::status(session.tenant(), a, session.now());
    found.is_some_and(|address| status(address) == Status::Validated)
}

fn civic_of(tenant: &Tenant, id: AddressId) -> Option<Civic> {
    tenant.addresses.all.get(&id).map(|address| address.civic.clone())
}

/// Writes the three results that the page of the cmdlet names.
fn report(call: &mut Call<'_>, typed: &Civic, verdict: &Verdict) {
    let say = |part: Part| wording::emergency::part(Lang::En, part);
    let mut lines = Vec::new();
    match verdict {
        Verdict::Accepted { changed, .. } if changed.is_empty() => {
            lines.push("Accepted as is.".to_string());
        }
        Verdict::Accepted { civic, changed, .. } => {
            lines.push("Accepted with changes:".to_string());
            lines.extend(changed.iter().map(|part| {
                format!("{}: \"{}\" -> \"{}\"", say(*part), typed.get(*part), civic.get(*part))
            }));
        }
        Verdict::Rejected(problems) => {
            lines.push("Rejected:".to_string());
            lines.extend(problems.iter().map(|(part, why)| {
                format!("{}: {}", say(*part), wording::emergency::problem(Lang::En, *part, why))
            }));
        }
    }
    for line in lines {
        call.write(Value::text(line));
    }
    if let Verdict::Accepted { civic, caution: Some(caution), .. } = verdict {
        let warning = wording::emergency::caution(Lang::En, &civic.city, *caution);
        call.warn(warning);
    }
}
