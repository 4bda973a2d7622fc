//! `Get-CsTenant` and `Get-CsTenantLicensingConfiguration`.
//!
//! The directory of 2018 shows an organization by its own names; Teams today has dropped many of
//! them and calls the country and the state otherwise.

use std::rc::Rc;

use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::licenses::Assigned;
use crate::domain::profile::Era;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::is_global_meant;
use crate::powershell::value::Value;
use crate::powershell::value::text::is_same;
use crate::session::Session;
use crate::texts::Lang;
use crate::wording;

use super::account::bought;
use super::search;

type Properties = Vec<(Rc<str>, Value)>;

fn text(text: impl Into<Rc<str>>) -> Value {
    Value::text(text)
}

/// `Get-CsTenant`
pub fn get(call: &mut Call<'_>) -> Done {
    if let Some(wanted) = call.text("Identity").filter(|wanted| !wanted.is_empty()) {
        let is_own = call.look(|session| is_own(session.tenant(), &wanted));
        if !is_own {
            let message = format!("Management object not found for identity \"{wanted}\".");
            return Err(call.not_found(message, &wanted));
        }
    }
    let properties = call.look(of_session);
    let filter = search::condition(call)?;
    if let Some(filter) = filter {
        let found = |name: &str| properties.iter().find(|(own, _)| is_same(own, name));
        search::check_names(call, &filter, &|name| found(name).is_some())?;
        let property = |name: &str| found(name).map_or(Value::Null, |(_, value)| value.clone());
        if !filter.holds(&property) {
            return Ok(());
        }
    }
    if search::limit(call, "ResultSize") == 0 {
        return Ok(());
    }
    let name = "Deserialized.Microsoft.Rtc.Management.ADConnect.Schema.TenantObject";
    call.write(Value::object(name, properties));
    Ok(())
}

fn is_own(tenant: &Tenant, wanted: &str) -> bool {
    let id = Ids::of(tenant).tenant().to_string();
    [&id, &*tenant.name, &*tenant.domain].iter().any(|own| own.eq_ignore_ascii_case(wanted))
        || wanted.contains(&format!("OU={id}"))
}

/// What Teams today no longer says of an organization.
const DROPPED: [&str; 12] = [
    "AllowedDataLocation",
    "DistinguishedName",
    "DomainUrlMap",
    "Guid",
    "Id",
    "Identity",
    "IsValid",
    "Name",
    "ObjectId",
    "ObjectState",
    "RegistrarPool",
    "TeamsUpgradeEligible",
];

/// What it says under another name.
const RENAMED: [(&str, &str); 3] = [
    ("CountryAbbreviation", "CountryLetterCode"),
    ("CountryOrRegionDisplayName", "Country"),
    ("StateOrProvince", "State"),
];

fn of_session(session: &Session) -> Properties {
    let tenant = session.tenant();
    let ids = Ids::of(tenant);
    let id = ids.tenant().to_string();
    let distinguished = format!("OU={id},OU=OCS Tenants,DC=lync0e001,DC=local");
    let is_past = tenant.era == Era::SkypeForBusiness2018;
    let all = bought(tenant).collect::<Assigned>();
    let country = wording::place::country(Lang::En, tenant.country);
    let mut properties: Properties = vec![
        ("AllowedDataLocation".into(), Value::array(Vec::new())),
        ("AssignedPlan".into(), super::account::assigned_plans(all, tenant.era, &ids)),
        ("City".into(), Value::Null),
        ("CountryAbbreviation".into(), text(tenant.country.code())),
        ("CountryOrRegionDisplayName".into(), text(country)),
        ("DirSyncEnabled".into(), Value::Bool(false)),
        ("DisplayName".into(), text(&*tenant.name)),
        ("DistinguishedName".into(), text(distinguished.as_str())),
        ("Domains".into(), Value::array(vec![text(&*tenant.domain)])),
        ("DomainUrlMap".into(), Value::array(Vec::new())),
        ("Guid".into(), text(id.as_str())),
        ("Id".into(), text(distinguished.as_str())),
        ("Identity".into(), text(distinguished.as_str())),
        ("IsValid".into(), Value::Bool(true)),
        ("Name".into(), text(id.as_str())),
        ("ObjectId".into(), text(id.as_str())),
        ("ObjectState".into(), text("Unchanged")),
        ("PreferredLanguage".into(), text(if is_french(tenant) { "fr" } else { "en" })),
        ("RegistrarPool".into(), text("sippooldb40e01.infra.lync.com")),
        ("ServiceInstance".into(), text("MicrosoftCommunicationsOnline/EMEA-0E-S1")),
        ("StateOrProvince".into(), Value::Null),
        ("TeamsUpgradeEligible".into(), Value::Bool(true)),
        ("TenantId".into(), text(id.as_str())),
        ("WhenCreated".into(), Value::Time(session.base().start())),
    ];
    if !is_past {
        properties.retain(|(name, _)| !DROPPED.contains(&&**name));
        for (name, _) in &mut properties {
            if let Some((_, new)) = RENAMED.iter().find(|(old, _)| *old == &**name) {
                *name = (*new).into();
            }
        }
    }
    properties
}

fn is_french(tenant: &Tenant) -> bool {
    tenant.country.code() == "FR"
}

/// `Get-CsTenantLicensingConfiguration`
pub fn get_licensing(call: &mut Call<'_>) -> Done {
    if !is_global_meant(call)? {
        return Ok(());
    }
    let status = call.look(|session| session.tenant().licenses.open_voice());
    call.write(Value::object(
        "Deserialized.Microsoft.Rtc.Management.WritableConfig.TenantLicensingConfiguration",
        vec![
            ("Identity".into(), text("Global")),
            ("Status".into(), text(if status { "Enabled" } else { "Disabled" })),
        ],
    ));
    Ok(())
}
