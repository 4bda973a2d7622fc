//! What attendants can do: their languages, their time zones, what holds for all of them.

use super::fields::{OAA, maybe, object};
use super::read::unknown_language;
use super::{fields, ids, zones};
use crate::domain::routing::attendants::Language;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::hint::RoutingHint;
use crate::powershell::value::Value;
use crate::texts::Lang;
use crate::wording::routing::names;

/// `Get-CsAutoAttendantSupportedLanguage`
pub fn languages(call: &mut Call<'_>) -> Done {
    let wanted = call.text("Identity");
    let is_wanted = |language: &Language| {
        wanted.as_ref().is_none_or(|code| language.code().eq_ignore_ascii_case(code.trim()))
    };
    let found: Vec<Language> = Language::all().filter(is_wanted).collect();
    if let (Some(wanted), true) = (&wanted, found.is_empty()) {
        return Err(unknown_language(call, wanted));
    }
    for language in found {
        let names = ["Id", "Name", "Gender"].map(|name| (name, Value::text("Female")));
        let voice = object(OAA, "Voice", names);
        call.write(object(
            OAA,
            "Language",
            [
                ("Id", Value::text(language.code())),
                ("DisplayName", Value::text(names::language(Lang::En, language))),
                ("Voices", Value::array(vec![voice])),
                ("VoiceResponseSupported", Value::Bool(true)),
            ],
        ));
    }
    Ok(())
}

/// `Get-CsAutoAttendantSupportedTimeZone`
pub fn time_zones(call: &mut Call<'_>) -> Done {
    let wanted = call.text("Identity");
    let is_wanted =
        |name: &str| wanted.as_ref().is_none_or(|wanted| name.eq_ignore_ascii_case(wanted.trim()));
    let found: Vec<_> = zones::all().filter(|(_, name)| is_wanted(name)).collect();
    if let (Some(wanted), true) = (&wanted, found.is_empty()) {
        let message = format!("The time zone \"{wanted}\" is not supported.");
        let hint = RoutingHint::Zones { names: zones::names() };
        return Err(fields::hinted(call.not_found(message, wanted), hint));
    }
    for (zone, name) in found {
        let ahead = zone.zone().ahead_min;
        let sign = if ahead < 0 { '-' } else { '+' };
        let (hours, minutes) = (ahead.unsigned_abs() / 60, ahead.unsigned_abs() % 60);
        let shown = format!("(UTC{sign}{hours:02}:{minutes:02}) {name}");
        let fields = [("Id", Value::text(name)), ("DisplayName", Value::text(shown))];
        call.write(object(OAA, "TimeZone", fields));
    }
    Ok(())
}

/// `Get-CsAutoAttendantTenantInformation`
pub fn tenant_information(call: &mut Call<'_>) -> Done {
    let information = call.look(|session| {
        let tenant = session.tenant();
        let usual = tenant.routing.attendants.values().next();
        let language = usual.map_or("en-US", |made| made.attendant.language.code());
        let zone = usual.map(|made| zones::name(made.attendant.zone));
        object(
            OAA,
            "TenantInformation",
            [
                ("TenantId", Value::text(ids::tenant(tenant))),
                ("DefaultLanguageId", Value::text(language)),
                ("DefaultTimeZoneId", maybe(Some(zone.unwrap_or("UTC")))),
            ],
        )
    });
    call.write(information);
    Ok(())
}
