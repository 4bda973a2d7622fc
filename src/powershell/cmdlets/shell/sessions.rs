//! The sign-in (CO-13): remote sessions, whose import brings the cmdlets of the service, and the
//! connection of the module of Teams.

use super::answers::user_of;
use super::modules;
use crate::domain::chance;
use crate::domain::guid::Ids;
use crate::powershell::bind::{Binding, missing_mandatory};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::host::Wait;
use crate::powershell::shell::sign_in::RemoteSession;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, member, text, wildcard};

/// The type of remote sessions.
const SESSION: &str = "System.Management.Automation.Runspaces.PSSession";

fn shown(session: &RemoteSession) -> Value {
    let state = if session.is_open { "Opened" } else { "Closed" };
    let availability = if session.is_open { "Available" } else { "None" };
    let id = i32::try_from(session.id).unwrap_or(i32::MAX);
    let properties = vec![
        ("Id".into(), Value::Int(id)),
        ("Name".into(), Value::text(format!("Session{id}"))),
        ("ComputerName".into(), Value::text("admin.online.passerelle.example")),
        ("ComputerType".into(), Value::text("RemoteMachine")),
        ("State".into(), Value::text(state)),
        ("ConfigurationName".into(), Value::text("Microsoft.PowerShell")),
        ("Availability".into(), Value::text(availability)),
        ("InstanceId".into(), Value::text(instance(session))),
    ];
    Value::object(SESSION, properties)
}

/// The identifier of a session, the same whenever it is asked for.
fn instance(session: &RemoteSession) -> String {
    let key = chance::hash(&session.user) ^ u64::from(session.id);
    let (high, low) = (chance::mix(key), chance::mix(key ^ u64::MAX));
    let bytes = (u128::from(high) << 64 | u128::from(low)).to_be_bytes();
    uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
}

/// `New-CsOnlineSession`
pub fn new<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        let given = binding.get("Credential").or_else(|| binding.get("UserName"));
        let user = match binding.has("OAuthAccessToken") {
            true => Some(of_token(shell)),
            false => user_of(shell, given).await?,
        };
        let Some(user) = user else {
            return Err(shell.unbound(*missing_mandatory(&["Credential"])));
        };
        let sessions = &mut shell.state.sign_in.sessions;
        let id = sessions.iter().map(|session| session.id).max().unwrap_or(0) + 1;
        let session = RemoteSession { id, user, is_open: true, is_imported: false };
        let value = shown(&session);
        sessions.push(session);
        shell.emit(value, out).await
    })
}

/// Who a token is of: nothing here reads one, so it is the administrator's.
fn of_token(shell: &Shell<'_>) -> String {
    let domain = shell.look(|session| session.tenant().domain.to_string());
    format!("admin@{}", domain.unwrap_or_default())
}

/// The session that an object names.
fn named<'s>(call: &'s mut Call<'_>, value: &Value) -> Option<&'s mut RemoteSession> {
    let id = text::of(&member::get(value, "Id"));
    call.state.sign_in.sessions.iter_mut().find(|session| session.id.to_string() == id)
}

/// `Import-PSSession`
pub fn import(call: &mut Call<'_>) -> Done {
    let Some(value) = call.value("Session").cloned() else { return Ok(()) };
    let is_open = named(call, &value).is_some_and(|session| session.is_open);
    if !is_open {
        let name = text::of(&member::get(&value, "Name"));
        let message = format!(
            "Because the session state for session {name} is not equal to Open, you cannot run a \
             command in the session. The session state is Closed."
        );
        let (id, class) = ("PSSessionStateBroken", "InvalidRunspaceStateException");
        let record = ErrorRecord::new(message, id, Category::InvalidOperation, class);
        return Err(record.about(name, "PSSession").into());
    }
    if let Some(session) = named(call, &value) {
        session.is_imported = true;
    }
    let seed = call.look(|session| session.tenant().seed);
    let key = chance::mix(seed ^ chance::hash(&text::of(&member::get(&value, "InstanceId"))));
    let word: String = (0..11).map(|at| sign(chance::mix(key ^ at))).collect();
    let name = format!("tmp_{}.{}", &word[..8], &word[8..]);
    call.state.sign_in.is_imported = true;
    call.state.sign_in.imported = Some(name.clone());
    call.write(modules::shown(&name));
    Ok(())
}

fn sign(bits: u64) -> char {
    const SIGNS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz012345";
    char::from(SIGNS[(bits >> 59) as usize & 31])
}

/// `Get-PSSession`
pub fn get(call: &mut Call<'_>) -> Done {
    let names = call.texts("Name");
    let ids = call.texts("Id");
    let fits = |value: &Value| {
        let (id, name) = (member::get(value, "Id"), text::of(&member::get(value, "Name")));
        (ids.is_empty() || ids.contains(&text::of(&id)))
            && (names.is_empty() || names.iter().any(|n| wildcard::fits(&name, n, false)))
    };
    let open = call.state.sign_in.sessions.iter().filter(|session| session.is_open);
    let all: Vec<Value> = open.map(shown).filter(fits).collect();
    for session in all {
        call.write(session);
    }
    Ok(())
}

/// `Remove-PSSession`: what it brought goes with it.
pub fn remove(call: &mut Call<'_>) -> Done {
    let mut wanted: Vec<String> = call.texts("Id");
    let objects = call.value("Session").map(Value::items).unwrap_or_default();
    wanted.extend(objects.iter().map(|object| text::of(&member::get(object, "Id"))));
    for name in call.texts("Name").iter().chain(&call.texts("ComputerName")) {
        let fits = |session: &&RemoteSession| {
            wildcard::fits(&format!("Session{}", session.id), name, false)
                || wildcard::fits("admin.online.passerelle.example", name, false)
        };
        let found = call.state.sign_in.sessions.iter().filter(fits);
        wanted.extend(found.map(|session| session.id.to_string()));
    }
    for id in wanted {
        let is_it = |session: &&mut RemoteSession| session.id.to_string() == id;
        if call.state.sign_in.sessions.iter_mut().find(is_it).is_none() {
            let message = format!("The Session ID \"{id}\" cannot be found.");
            let (fault, class) = ("PSSessionNotFound", "ArgumentException");
            let record = ErrorRecord::new(message, fault, Category::InvalidArgument, class);
            call.report(Stopped::from(record.about(id, "Int32")))?;
            continue;
        }
        if !call.should_process(&format!("Session{id}"))? {
            continue;
        }
        let sign_in = &mut call.state.sign_in;
        if let Some(session) = sign_in.sessions.iter_mut().find(is_it) {
            session.is_open = false;
        }
        if !sign_in.sessions.iter().any(|session| session.is_open && session.is_imported) {
            sign_in.is_imported = false;
            sign_in.imported = None;
        }
    }
    Ok(())
}

/// Who connects: an application by its identifier, the owner of tokens, or somebody who is asked
/// for a password.
async fn account_of(shell: &mut Shell<'_>, binding: &Binding) -> Flow<Option<String>> {
    let credential = binding.get("Credential");
    let named = binding.get("ApplicationId").or_else(|| binding.get("AccountId"));
    match named {
        Some(named) if credential.is_none() => Ok(Some(text::of(named))),
        None if binding.has("AccessTokens") || binding.has("Identity") => Ok(Some(of_token(shell))),
        _ => user_of(shell, credential).await,
    }
}

/// `Connect-MicrosoftTeams`
pub fn connect<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        let Some(user) = account_of(shell, binding).await? else {
            return Err(shell.unbound(*missing_mandatory(&["Credential"])));
        };
        let environment = binding.get("TeamsEnvironmentName").map(text::of);
        let environment = environment.filter(|name| !name.is_empty());
        let environment = environment.unwrap_or_else(|| "AzureCloud".into());
        let known = shell.look(|session| {
            let tenant = session.tenant();
            (Ids::of(tenant).tenant().to_string(), tenant.domain.to_string())
        });
        let (tenant, domain) = known.unwrap_or_default();
        let sign_in = &mut shell.state.sign_in;
        sign_in.connected = Some(user.clone());
        if !sign_in.modules.iter().any(|name| name == "MicrosoftTeams") {
            sign_in.modules.push("MicrosoftTeams".into());
        }
        let properties = vec![
            ("Account".into(), Value::text(user)),
            ("Environment".into(), Value::text(environment)),
            ("Tenant".into(), Value::text(domain)),
            ("TenantId".into(), Value::text(tenant)),
        ];
        let of = "Microsoft.TeamsCmdlets.Powershell.Connect.Models.PSAzureContext";
        shell.emit(Value::object(of, properties), out).await
    })
}

/// `Disconnect-MicrosoftTeams`
pub fn disconnect(call: &mut Call<'_>) -> Done {
    if call.should_process("MicrosoftTeams")? {
        call.state.sign_in.connected = None;
    }
    Ok(())
}
