//! Lines about call queues and auto attendants, in the cmdlets of the organization's time: an
//! attendant is built of its parts in variables. Agents opt out in their clients, with no cmdlet.

mod attendants;
mod parts;
mod queues;

use crate::domain::Tenant;
use crate::domain::phone::PhoneNumber;
use crate::domain::profile::Era;
use crate::domain::routing::{Endpoint, RoutingCommand, links};
use crate::powershell::cmdlets::routing::ids;
use crate::powershell::render::quoted;

/// The lines of a command.
pub fn line(tenant: &Tenant, command: &RoutingCommand) -> Option<String> {
    match command {
        RoutingCommand::CreateQueue { queue } => queues::create(tenant, queue),
        RoutingCommand::ChangeQueue { id, queue } => queues::change(tenant, *id, queue),
        RoutingCommand::OptOut { .. } => None,
        RoutingCommand::CreateAttendant { attendant } => attendants::create(tenant, attendant),
        RoutingCommand::ChangeAttendant { id, attendant } => {
            attendants::change(tenant, *id, attendant)
        }
        RoutingCommand::Delete { endpoint } => Some(delete(tenant, *endpoint)),
        RoutingCommand::SetAccount { endpoint, on } => account(tenant, *endpoint, *on),
    }
}

fn is_past(tenant: &Tenant) -> bool {
    tenant.era == Era::SkypeForBusiness2018
}

fn delete(tenant: &Tenant, endpoint: Endpoint) -> String {
    let uri = || quoted(&ids::primary_uri(tenant, endpoint));
    let guid = || quoted(&ids::guid(tenant, endpoint));
    match (endpoint, is_past(tenant)) {
        (Endpoint::Queue(_), true) => format!("Remove-CsHuntGroup -PrimaryUri {}", uri()),
        (Endpoint::Queue(_), false) => format!("Remove-CsCallQueue -Identity {}", guid()),
        (Endpoint::Attendant(_), true) => {
            format!("Remove-CsOrganizationalAutoAttendant -PrimaryUri {}", uri())
        }
        (Endpoint::Attendant(_), false) => {
            format!("Remove-CsAutoAttendant -Identity {}", guid())
        }
    }
}

/// An account is made under the name that it has where nobody chooses one, and left behind where
/// it is taken away: the organization does not say what becomes of it.
fn account(tenant: &Tenant, endpoint: Endpoint, on: bool) -> Option<String> {
    let address = ids::account_address(tenant, endpoint);
    let id = quoted(&ids::account(tenant, &address));
    if !on {
        return Some(format!("Remove-CsOnlineApplicationInstanceAssociation -Identities {id}"));
    }
    let name = links::name(tenant, endpoint)?;
    let (application, kind) = match endpoint {
        Endpoint::Queue(_) => (ids::QUEUE_APPLICATION, "CallQueue"),
        Endpoint::Attendant(_) => (ids::ATTENDANT_APPLICATION, "AutoAttendant"),
    };
    let (address, name) = (quoted(&address), quoted(name));
    let guid = quoted(&ids::guid(tenant, endpoint));
    Some(format!(
        "New-CsOnlineApplicationInstance -UserPrincipalName {address} -ApplicationId \
         {application} -DisplayName {name}\nNew-CsOnlineApplicationInstanceAssociation \
         -Identities {id} -ConfigurationId {guid} -ConfigurationType {kind}"
    ))
}

/// The line that gives the account of a queue or an attendant a number, or takes it away.
fn number(tenant: &Tenant, endpoint: Endpoint, number: Option<PhoneNumber>) -> String {
    let address = quoted(&ids::account_address(tenant, endpoint));
    match number {
        Some(number) => format!(
            "Set-CsPhoneNumberAssignment -Identity {address} -PhoneNumber {} -PhoneNumberType \
             CallingPlan",
            number.e164()
        ),
        None => format!("Remove-CsPhoneNumberAssignment -Identity {address} -RemoveAll"),
    }
}
