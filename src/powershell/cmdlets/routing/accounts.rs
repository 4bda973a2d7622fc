//! Resource accounts (AA-09). The organization knows whether a queue or an attendant has one; what
//! it is called is remembered by the console in which it was made.

use super::fields::hinted;
use super::ids;
use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::phone::PhoneNumber;
use crate::domain::refusal::Refusal;
use crate::domain::routing::{
    self, Endpoint, RoutingCommand, RoutingRefusal, can_use_number, links,
};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::cmdlets::sending;
use crate::powershell::hint::RoutingHint;
use crate::powershell::shell::voice_apps::{Account, Application, VoiceApps};

impl Application {
    /// Its identifier.
    pub fn id(self) -> &'static str {
        match self {
            Application::Queue => ids::QUEUE_APPLICATION,
            Application::Attendant => ids::ATTENDANT_APPLICATION,
        }
    }

    /// The one with this identifier.
    pub fn parse(text: &str) -> Option<Application> {
        let all = [Application::Queue, Application::Attendant];
        all.into_iter().find(|application| application.id().eq_ignore_ascii_case(text.trim()))
    }

    /// The one that a queue or an attendant needs.
    pub fn of(endpoint: Endpoint) -> Application {
        match endpoint {
            Endpoint::Queue(_) => Application::Queue,
            Endpoint::Attendant(_) => Application::Attendant,
        }
    }

    /// What a configuration of it is called.
    pub fn configuration(self) -> &'static str {
        match self {
            Application::Queue => "CallQueue",
            Application::Attendant => "AutoAttendant",
        }
    }
}

/// Every account: those of queues and attendants, then those that lead nowhere yet.
pub fn all(tenant: &Tenant, apps: &VoiceApps) -> Vec<Account> {
    let mut found: Vec<Account> =
        tenant.routing.endpoints().filter_map(|endpoint| of(tenant, apps, endpoint)).collect();
    let idle = apps.accounts.iter().filter(|account| {
        !found.iter().any(|other| other.address.eq_ignore_ascii_case(&account.address))
    });
    let idle: Vec<Account> =
        idle.map(|account| Account { endpoint: None, ..account.clone() }).collect();
    found.extend(idle);
    found
}

/// The account of a queue or an attendant.
pub fn of(tenant: &Tenant, apps: &VoiceApps, endpoint: Endpoint) -> Option<Account> {
    if !routing::has_account(tenant, endpoint) {
        return None;
    }
    let usual = usual(tenant, endpoint);
    let own = apps.accounts.iter().find(|account| account.endpoint == Some(endpoint));
    let known = || apps.accounts.iter().find(|a| a.address.eq_ignore_ascii_case(&usual.address));
    let Account { address, name, application, .. } =
        own.or_else(known).cloned().unwrap_or_else(|| usual.clone());
    Some(Account { address, name, application, ..usual })
}

/// The account of a queue or an attendant for which nobody chose a name.
fn usual(tenant: &Tenant, endpoint: Endpoint) -> Account {
    Account {
        address: ids::account_address(tenant, endpoint),
        name: links::name(tenant, endpoint).unwrap_or_default().to_string(),
        application: Application::of(endpoint),
        endpoint: Some(endpoint),
        number: tenant.routing.number_of(endpoint),
    }
}

/// Whether an identity names the account of this address: by itself, as a SIP address, or by the
/// object id.
fn is_named(tenant: &Tenant, address: &str, identity: &str) -> bool {
    let text = identity.trim();
    let bare = match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("sip:") => &text[4..],
        _ => text,
    };
    address.eq_ignore_ascii_case(bare) || ids::account(tenant, address).eq_ignore_ascii_case(bare)
}

/// The account with this sign-in name, SIP address or object id.
pub fn find(tenant: &Tenant, apps: &VoiceApps, identity: &str) -> Option<Account> {
    let is_meant = |address: &str| is_named(tenant, address, identity);
    let own = all(tenant, apps).into_iter().find(|account| is_meant(&account.address));
    // The name that an account has where nobody chose one always means the account that there is.
    let usual = || {
        let mut endpoints = tenant.routing.endpoints();
        let endpoint = endpoints.find(|e| is_meant(&ids::account_address(tenant, *e)))?;
        of(tenant, apps, endpoint)
    };
    own.or_else(usual)
}

/// The account of a call's parameter.
pub fn named(call: &Call<'_>, identity: &str) -> Done<Account> {
    let found = call.look(|session| find(session.tenant(), &call.state.voice_apps, identity));
    found.ok_or_else(|| unknown(call, identity))
}

/// The error about an account that is not there.
pub fn unknown(call: &Call<'_>, identity: &str) -> Stopped {
    call.not_found(format!("Application instance \"{identity}\" was not found."), identity)
}

/// Remembers what an account is like; one that was only known by its queue or attendant as well.
pub fn remember(apps: &mut VoiceApps, account: Account) {
    let same = |other: &&mut Account| other.address.eq_ignore_ascii_case(&account.address);
    match apps.accounts.iter_mut().find(same) {
        Some(known) => *known = account,
        None => apps.accounts.push(account),
    }
}

/// Gives an account a number, as `Set-CsPhoneNumberAssignment` does. False where no account has
/// this identity.
pub fn assign_number(call: &mut Call<'_>, identity: &str, number: PhoneNumber) -> Done<bool> {
    match numbered(call, identity) {
        Some(account) => set_number(call, &account, Some(number)).map(|()| true),
        None => Ok(false),
    }
}

/// Takes this number, or whichever there is, away from an account, as
/// `Remove-CsPhoneNumberAssignment` does. False where no account has this identity.
pub fn remove_number(call: &mut Call<'_>, identity: &str, only: Option<PhoneNumber>) -> Done<bool> {
    let Some(account) = numbered(call, identity) else { return Ok(false) };
    match only {
        Some(number) if account.number != Some(number) => {
            let written = number.e164();
            let message =
                format!("The telephone number {written} is not assigned to \"{identity}\".");
            Err(call.not_found(message, &written))
        }
        _ => set_number(call, &account, None).map(|()| true),
    }
}

/// The account of an identity that is given a number. What got its number before there were
/// accounts goes by the name that its account would have.
pub fn numbered(call: &Call<'_>, identity: &str) -> Option<Account> {
    call.look(|session| {
        let (tenant, apps) = (session.tenant(), &call.state.voice_apps);
        let past = || {
            let mut endpoints = tenant.routing.endpoints();
            let endpoint = endpoints.find(|endpoint| {
                let address = ids::account_address(tenant, *endpoint);
                let has_number = tenant.routing.number_of(*endpoint).is_some();
                has_number && is_named(tenant, &address, identity)
            })?;
            Some(usual(tenant, endpoint))
        };
        find(tenant, apps, identity).or_else(past)
    })
}

/// Gives an account a number, or takes it away. The number of an account that leads nowhere yet
/// waits for the association.
pub fn set_number(call: &mut Call<'_>, account: &Account, number: Option<PhoneNumber>) -> Done {
    if let Some(endpoint) = account.endpoint {
        let command = call.look(|session| with_number(session.tenant(), endpoint, number));
        return command.map_or(Ok(()), |command| send(call, &command));
    }
    if let Some(number) = number {
        let free = call.look(|session| can_use_number(session.tenant(), None, number));
        let missing = Refusal::from(RoutingRefusal::AccountMissing);
        match free {
            Err(refusal) if refusal != missing => return Err(call.refused(refusal).into()),
            Ok(()) | Err(_) => {}
        }
        let taken = call
            .state
            .voice_apps
            .accounts
            .iter()
            .find(|other| other.number == Some(number) && other.address != account.address);
        if let Some(other) = taken {
            let message = format!("{} is already assigned to {}.", number.e164(), other.address);
            return Err(call.invalid(message, &number.e164()));
        }
        call.hint(RoutingHint::NumberWaits.text(call.lang()));
    }
    remember(&mut call.state.voice_apps, Account { number, ..account.clone() });
    Ok(())
}

/// The command that gives a queue or an attendant this number and leaves the rest as it is.
pub fn with_number(
    tenant: &Tenant,
    endpoint: Endpoint,
    number: Option<PhoneNumber>,
) -> Option<Command> {
    let command = match endpoint {
        Endpoint::Queue(id) => {
            let mut queue = tenant.routing.queues.get(&id)?.queue.clone();
            queue.number = number;
            RoutingCommand::ChangeQueue { id, queue: Box::new(queue) }
        }
        Endpoint::Attendant(id) => {
            let mut attendant = tenant.routing.attendants.get(&id)?.attendant.clone();
            attendant.number = number;
            RoutingCommand::ChangeAttendant { id, attendant: Box::new(attendant) }
        }
    };
    Some(Command::Routing(command))
}

/// Sends a command; one that would change nothing has been carried out before.
pub fn send(call: &mut Call<'_>, command: &Command) -> Done {
    sending::send(call, command).map(drop)
}

/// The error about an account that leads nowhere yet.
pub fn idle(call: &Call<'_>, identity: &str) -> Stopped {
    let message = format!(
        "Application instance \"{identity}\" is not associated with a call queue or an auto \
         attendant."
    );
    hinted(call.invalid(message, identity), RoutingHint::AssociateFirst)
}
