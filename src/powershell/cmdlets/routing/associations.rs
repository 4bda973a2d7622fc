//! Which queue or attendant a resource account leads to:
//! `New-`, `Get-` and `Remove-CsOnlineApplicationInstanceAssociation`, and its status.

use super::fields::{ONLINE, hinted, object};
use super::{accounts, ids};
use crate::domain::command::Command;
use crate::domain::routing::{self, Endpoint, RoutingCommand};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::people::not_kept;
use crate::powershell::hint::RoutingHint;
use crate::powershell::shell::voice_apps::{Account, Application};
use crate::powershell::value::Value;

/// `New-CsOnlineApplicationInstanceAssociation`
pub fn add(call: &mut Call<'_>) -> Done {
    let id = call.text("ConfigurationId").unwrap_or_default();
    let kind = call.text("ConfigurationType").unwrap_or_default();
    let endpoint = call.look(|session| ids::endpoint(session.tenant(), &id));
    let fitting = endpoint.filter(|own| Application::of(*own).configuration() == kind);
    let endpoint = fitting.ok_or_else(|| {
        let message = format!("No configuration of type {kind} has the id \"{id}\".");
        call.not_found(message, &id)
    })?;
    let mut results = Vec::new();
    for identity in call.texts("Identities") {
        results.push(tie(call, &identity, endpoint)?);
    }
    call.write(object(ONLINE, "AssociationOperationOutput", [("Results", Value::array(results))]));
    not_kept(call, &["CallPriority"]);
    Ok(())
}

fn tie(call: &mut Call<'_>, identity: &str, endpoint: Endpoint) -> Done<Value> {
    let account = accounts::named(call, identity)?;
    check(call, &account, endpoint)?;
    let on = Command::Routing(RoutingCommand::SetAccount { endpoint, on: true });
    call.execute(&on)?;
    let waiting = account.number;
    let tied = Account { endpoint: Some(endpoint), number: None, ..account.clone() };
    accounts::remember(&mut call.state.voice_apps, tied.clone());
    if waiting.is_some() {
        accounts::set_number(call, &tied, waiting)?;
    }
    Ok(call.look(|session| {
        let tenant = session.tenant();
        result(&ids::account(tenant, &account.address), &ids::guid(tenant, endpoint), endpoint)
    }))
}

/// Whether an account may lead to a queue or an attendant, beyond what the organization checks.
fn check(call: &Call<'_>, account: &Account, endpoint: Endpoint) -> Done {
    let address = account.address.as_str();
    if account.endpoint.is_some() {
        let message = format!(
            "Application instance \"{address}\" is associated with a configuration already."
        );
        return Err(call.invalid(message, address));
    }
    if account.application != Application::of(endpoint) {
        let message = format!(
            "Application instance \"{address}\" is not one of the type {}.",
            Application::of(endpoint).configuration()
        );
        return Err(call.invalid(message, address));
    }
    if call.look(|session| routing::has_account(session.tenant(), endpoint)) {
        let message = "The configuration has another application instance.";
        return Err(hinted(call.invalid(message, address), RoutingHint::OneAccount));
    }
    Ok(())
}

fn result(account: &str, configuration: &str, endpoint: Endpoint) -> Value {
    object(
        ONLINE,
        "AssociationOperationResult",
        [
            ("Id", Value::text(account)),
            ("ConfigurationType", Value::text(Application::of(endpoint).configuration())),
            ("ConfigurationId", Value::text(configuration)),
            ("Result", Value::text("Success")),
            ("StatusMessage", Value::Null),
        ],
    )
}

/// The account of a call with what it leads to.
fn tied(call: &Call<'_>, identity: &str) -> Done<(Account, Endpoint)> {
    let account = accounts::named(call, identity)?;
    match account.endpoint {
        Some(endpoint) => Ok((account, endpoint)),
        None => {
            let message = format!("Application instance \"{identity}\" has no association.");
            Err(call.not_found(message, identity))
        }
    }
}

/// `Get-CsOnlineApplicationInstanceAssociation`
pub fn get(call: &mut Call<'_>) -> Done {
    let (account, endpoint) = tied(call, &call.text("Identity").unwrap_or_default())?;
    call.write(call.look(|session| {
        let tenant = session.tenant();
        object(
            ONLINE,
            "ApplicationInstanceAssociation",
            [
                ("Id", Value::text(ids::account(tenant, &account.address))),
                ("ConfigurationType", Value::text(Application::of(endpoint).configuration())),
                ("ConfigurationId", Value::text(ids::guid(tenant, endpoint))),
                ("CallPriority", Value::Int(3)),
            ],
        )
    }));
    Ok(())
}

/// `Remove-CsOnlineApplicationInstanceAssociation`
pub fn remove(call: &mut Call<'_>) -> Done {
    for identity in call.texts("Identities") {
        let (account, endpoint) = tied(call, &identity)?;
        call.execute(&Command::Routing(RoutingCommand::SetAccount { endpoint, on: false }))?;
        let idle = Account { endpoint: None, number: None, ..account };
        accounts::remember(&mut call.state.voice_apps, idle);
    }
    Ok(())
}

/// `Get-CsOnlineApplicationInstanceAssociationStatus`: an association is in force at once here.
pub fn status(call: &mut Call<'_>) -> Done {
    let (account, _) = tied(call, &call.text("Identity").unwrap_or_default())?;
    call.write(call.look(|session| {
        let id = ids::account(session.tenant(), &account.address);
        super::shown::status_record("ApplicationInstanceAssociation", &id)
    }));
    Ok(())
}
