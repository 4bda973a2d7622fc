//! Resource accounts: `New-`, `Get-`, `Set-`, `Find-` and `Sync-CsOnlineApplicationInstance`, and
//! `Set-CsOnlineVoiceApplicationInstance`, which gives one a number.

use super::fields::{ONLINE, maybe, object};
use super::{accounts, ids, organizational};
use crate::domain::Tenant;
use crate::domain::people;
use crate::domain::profile::Era;
use crate::domain::routing::RoutingRefusal;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::people::not_kept;
use crate::powershell::shell::voice_apps::{Account, Application};
use crate::powershell::value::Value;

/// `New-CsOnlineApplicationInstance`
pub fn add(call: &mut Call<'_>) -> Done {
    let address = call.text("UserPrincipalName").unwrap_or_default();
    if call.look(|session| session.tenant().era) != Era::TeamsToday {
        return Err(call.refused(RoutingRefusal::AccountsAreTeams.into()).into());
    }
    let application = application(call)?.ok_or_else(|| {
        let message = format!(
            "ApplicationId is required: {} for auto attendants, {} for call queues.",
            ids::ATTENDANT_APPLICATION,
            ids::QUEUE_APPLICATION
        );
        call.invalid(message, &address)
    })?;
    check_address(call, &address)?;
    let alias = address.split('@').next().unwrap_or_default().to_string();
    let name = call.text("DisplayName").filter(|name| !name.is_empty()).unwrap_or(alias);
    if !call.should_process(&address)? {
        return Ok(());
    }
    let account = Account { address, name, application, endpoint: None, number: None };
    call.write(call.look(|session| shown(session.tenant(), &account)));
    accounts::remember(&mut call.state.voice_apps, account);
    Ok(())
}

fn application(call: &Call<'_>) -> Done<Option<Application>> {
    let Some(id) = call.text("ApplicationId") else { return Ok(None) };
    Application::parse(&id).map(Some).ok_or_else(|| {
        let message = format!(
            "No application has the id {id}. Use {} for auto attendants and {} for call queues.",
            ids::ATTENDANT_APPLICATION,
            ids::QUEUE_APPLICATION
        );
        call.not_found(message, &id)
    })
}

fn check_address(call: &Call<'_>, address: &str) -> Done {
    let problem = call.look(|session| {
        let (tenant, apps) = (session.tenant(), &call.state.voice_apps);
        let domain = address.rsplit('@').next().unwrap_or_default();
        if !people::is_address(address) || !domain.eq_ignore_ascii_case(&tenant.domain) {
            let domain = &tenant.domain;
            return Some(format!(
                "\"{address}\" is not a sign-in name of the organization: use name@{domain}."
            ));
        }
        let is_taken = people::by_address(tenant, address).is_some()
            || accounts::find(tenant, apps, address).is_some();
        is_taken.then(|| {
            format!(
                "Another object with the same value for property userPrincipalName \
                     already exists: {address}."
            )
        })
    });
    problem.map_or(Ok(()), |message| Err(call.invalid(message, address)))
}

/// A resource account as an object.
fn shown(tenant: &Tenant, account: &Account) -> Value {
    object(
        ONLINE,
        "ApplicationInstance",
        [
            ("ObjectId", Value::text(ids::account(tenant, &account.address))),
            ("TenantId", Value::text(ids::tenant(tenant))),
            ("UserPrincipalName", Value::text(account.address.as_str())),
            ("ApplicationId", Value::text(account.application.id())),
            ("DisplayName", Value::text(account.name.as_str())),
            ("PhoneNumber", phone(account)),
        ],
    )
}

fn phone(account: &Account) -> Value {
    maybe(account.number.map(|number| format!("tel:{}", number.e164())))
}

/// `Get-CsOnlineApplicationInstance`
pub fn get(call: &mut Call<'_>) -> Done {
    let mut wanted: Vec<String> = call.text("Identity").into_iter().collect();
    for list in call.texts("Identities") {
        wanted.extend(list.split(',').map(|one| one.trim().to_string()));
    }
    let mut found = Vec::new();
    for identity in &wanted {
        found.push(accounts::named(call, identity)?);
    }
    if wanted.is_empty() {
        found = call.look(|session| accounts::all(session.tenant(), &call.state.voice_apps));
    }
    let count = |name: &str| call.number(name).and_then(|n| usize::try_from(n).ok());
    let (skip, first) = (count("Skip").unwrap_or(0), count("ResultSize").unwrap_or(usize::MAX));
    let shown: Vec<Value> = call.look(|session| {
        let page = found.iter().skip(skip).take(first);
        page.map(|account| shown(session.tenant(), account)).collect()
    });
    shown.into_iter().for_each(|account| call.write(account));
    Ok(())
}

/// `Find-CsOnlineApplicationInstance`
pub fn find(call: &mut Call<'_>) -> Done {
    let query = call.text("SearchQuery").unwrap_or_default().trim().to_lowercase();
    let is_exact = call.flag("ExactMatchOnly");
    let (only_tied, only_idle) = (call.flag("AssociatedOnly"), call.flag("UnAssociatedOnly"));
    let most = call.number("MaxResults").and_then(|n| usize::try_from(n).ok()).unwrap_or(10);
    let fits = |tenant: &Tenant, account: &Account| {
        let number = account.number.map(|number| format!("tel:{}", number.e164()));
        let texts = [account.name.to_lowercase(), account.address.to_lowercase()];
        let is_id = ids::account(tenant, &account.address) == query;
        let mut texts = texts.into_iter().chain(number);
        let is_called = match is_exact {
            true => texts.any(|text| text == query),
            false => {
                texts.any(|text| text.starts_with(&query) || text.contains(&format!(" {query}")))
            }
        };
        (is_called || is_id)
            && !(only_tied && account.endpoint.is_none())
            && !(only_idle && account.endpoint.is_some())
    };
    let found: Vec<Value> = call.look(|session| {
        let tenant = session.tenant();
        let all = accounts::all(tenant, &call.state.voice_apps).into_iter();
        let row = |account: Account| {
            let fields = [
                ("Id", Value::text(ids::account(tenant, &account.address))),
                ("Name", Value::text(account.name.as_str())),
                ("TelephoneNumber", phone(&account)),
            ];
            object(ONLINE, "FindApplicationInstanceResult", fields)
        };
        all.filter(|account| fits(tenant, account)).take(most).map(row).collect()
    });
    found.into_iter().for_each(|account| call.write(account));
    Ok(())
}

/// `Set-CsOnlineApplicationInstance`
pub fn set(call: &mut Call<'_>) -> Done {
    let identity = call.text("Identity").unwrap_or_default();
    let mut account = accounts::named(call, &identity)?;
    if let Some(application) = application(call)? {
        if account.endpoint.is_some() && application != account.application {
            let message = "ApplicationId cannot be changed while the application instance is \
                           associated.";
            return Err(call.invalid(message, &identity));
        }
        account.application = application;
    }
    if let Some(name) = call.text("DisplayName").filter(|name| !name.is_empty()) {
        account.name = name;
    }
    if call.should_process(&account.address)? {
        accounts::remember(&mut call.state.voice_apps, account);
        not_kept(call, &["OnpremPhoneNumber", "AcsResourceId"]);
    }
    Ok(())
}

/// `Sync-CsOnlineApplicationInstance`: what it would carry over is there at once.
pub fn sync(call: &mut Call<'_>) -> Done {
    let account = accounts::named(call, &call.text("ObjectId").unwrap_or_default())?;
    call.should_process(&account.address).map(drop)
}

/// `Set-CsOnlineVoiceApplicationInstance`
pub fn set_number(call: &mut Call<'_>) -> Done {
    let identity = call.text("Identity").unwrap_or_default();
    let account = accounts::numbered(call, &identity);
    let account = account.ok_or_else(|| accounts::unknown(call, &identity))?;
    let number = match call.text("TelephoneNumber").filter(|number| !number.is_empty()) {
        Some(number) => Some(organizational::number(call, &number)?),
        None => None,
    };
    match call.should_process(&account.address)? {
        true => accounts::set_number(call, &account, number),
        false => Ok(()),
    }
}
