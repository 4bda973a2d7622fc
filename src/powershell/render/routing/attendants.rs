//! Lines that make or change an attendant.

use super::parts::Builder;
use super::{is_past, number};
use crate::domain::Tenant;
use crate::domain::ids::AttendantId;
use crate::domain::routing::Endpoint;
use crate::domain::routing::attendants::{Attendant, Language};
use crate::powershell::cmdlets::routing::{ids, zones};
use crate::powershell::render::quoted;

/// Whether the lists have what an attendant names; the cmdlets have no words for anything else.
fn is_writable(attendant: &Attendant) -> bool {
    attendant.zone.exists()
        && Language::all().any(|own| own == attendant.language)
        && attendant.hours.is_none_or(|week| week.is_readable())
}

/// The lines that make an attendant.
pub fn create(tenant: &Tenant, attendant: &Attendant) -> Option<String> {
    if !is_writable(attendant) || (attendant.number.is_some() && !is_past(tenant)) {
        return None;
    }
    let mut builder = Builder::new(tenant);
    let mut rest = String::new();
    if let Some(target) = attendant.operator {
        rest.push_str(&format!(" -Operator {}", builder.target(target)?));
    }
    let flow = builder.flow("Default", attendant, &attendant.business)?;
    rest.push_str(&format!(" -DefaultCallFlow {flow}"));
    let others = builder.others(attendant)?;
    if !others.flows.is_empty() {
        rest.push_str(&format!(" -CallFlows @({})", others.flows.join(", ")));
        if is_past(tenant) {
            rest.push_str(&format!(" -Schedules @({})", others.schedules.join(", ")));
        }
        let associations = others.associations.join(", ");
        rest.push_str(&format!(" -CallHandlingAssociations @({associations})"));
    }
    if attendant.speech {
        rest.push_str(" -EnableVoiceResponse");
    }
    if let Some(people) = &attendant.scope.include {
        rest.push_str(&format!(" -InclusionScope {}", builder.scope(people)));
    }
    if !attendant.scope.exclude.is_empty() {
        rest.push_str(&format!(" -ExclusionScope {}", builder.scope(&attendant.scope.exclude)));
    }
    let (name, language) = (quoted(&attendant.name), attendant.language.code());
    let zone = quoted(zones::name(attendant.zone));
    let number = attendant.number.map(|number| format!(" -LineUris tel:{}", number.e164()));
    let noun = match is_past(tenant) {
        true => "New-CsOrganizationalAutoAttendant",
        false => "New-CsAutoAttendant",
    };
    let mut lines = builder.lines;
    lines.push(format!(
        "{noun} -Name {name}{} -LanguageId {language} -TimeZoneId {zone}{rest}",
        number.unwrap_or_default()
    ));
    Some(lines.join("\n"))
}

/// The lines that change an attendant: what is different is set on the object that there is.
pub fn change(tenant: &Tenant, id: AttendantId, attendant: &Attendant) -> Option<String> {
    let before = &tenant.routing.attendants.get(&id)?.attendant;
    let endpoint = Endpoint::Attendant(id);
    if !is_writable(attendant) {
        return None;
    }
    let mut builder = Builder::new(tenant);
    let mut sets: Vec<(&str, String)> = Vec::new();
    if attendant.name != before.name {
        sets.push(("Name", quoted(&attendant.name)));
    }
    if attendant.language != before.language {
        sets.push(("LanguageId", quoted(attendant.language.code())));
    }
    if attendant.zone != before.zone {
        sets.push(("TimeZoneId", quoted(zones::name(attendant.zone))));
    }
    if attendant.speech != before.speech {
        sets.push(("VoiceResponseEnabled", format!("${}", attendant.speech)));
    }
    if attendant.operator != before.operator {
        let operator = match attendant.operator {
            Some(target) => builder.target(target)?,
            None => "$null".into(),
        };
        sets.push(("Operator", operator));
    }
    flows(&mut builder, &mut sets, before, attendant)?;
    scopes(&mut builder, &mut sets, before, attendant);
    if is_past(tenant) && attendant.number != before.number {
        let uri = attendant.number.map(|number| format!("'tel:{}'", number.e164()));
        sets.push(("LineUris", format!("@({})", uri.unwrap_or_default())));
    }
    let mut lines = Vec::new();
    if !sets.is_empty() {
        let (verb, parameter, name) = match is_past(tenant) {
            true => {
                ("CsOrganizationalAutoAttendant", "PrimaryUri", ids::primary_uri(tenant, endpoint))
            }
            false => ("CsAutoAttendant", "Identity", ids::guid(tenant, endpoint)),
        };
        lines.push(format!("$attendant = Get-{verb} -{parameter} {}", quoted(&name)));
        lines.extend(builder.lines);
        lines.extend(sets.iter().map(|(name, value)| format!("$attendant.{name} = {value}")));
        lines.push(format!("Set-{verb} -Instance $attendant"));
    }
    if !is_past(tenant) && attendant.number != before.number {
        lines.push(number(tenant, endpoint, attendant.number));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn flows(
    builder: &mut Builder<'_>,
    sets: &mut Vec<(&'static str, String)>,
    before: &Attendant,
    attendant: &Attendant,
) -> Option<()> {
    // The menus say whether there is an operator, so all are built again with another answer.
    let is_other = attendant.operator.is_some() != before.operator.is_some();
    if is_other || attendant.business != before.business {
        sets.push(("DefaultCallFlow", builder.flow("Default", attendant, &attendant.business)?));
    }
    let is_same = attendant.hours == before.hours
        && attendant.after == before.after
        && attendant.holidays == before.holidays;
    if is_other || !is_same {
        let others = builder.others(attendant)?;
        sets.push(("CallFlows", format!("@({})", others.flows.join(", "))));
        sets.push(("Schedules", format!("@({})", others.schedules.join(", "))));
        let associations = others.associations.join(", ");
        sets.push(("CallHandlingAssociations", format!("@({associations})")));
    }
    Some(())
}

fn scopes(
    builder: &mut Builder<'_>,
    sets: &mut Vec<(&'static str, String)>,
    before: &Attendant,
    attendant: &Attendant,
) {
    if attendant.scope.include != before.scope.include {
        let scope = attendant.scope.include.as_ref();
        let scope = scope.map_or("$null".into(), |people| builder.scope(people));
        sets.push(("DirectoryLookupScope.InclusionScope", scope));
    }
    if attendant.scope.exclude != before.scope.exclude {
        let scope = match attendant.scope.exclude.is_empty() {
            true => "$null".into(),
            false => builder.scope(&attendant.scope.exclude),
        };
        sets.push(("DirectoryLookupScope.ExclusionScope", scope));
    }
}
