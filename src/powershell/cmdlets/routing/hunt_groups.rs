//! Queues by the cmdlets of 2018: `New-`, `Get-`, `Set-` and `Remove-CsHuntGroup`.

use super::attendants::delete;
use super::queues::{create, given, named, page_of, save, shown};
use super::{ids, organizational};
use crate::domain::ids::QueueId;
use crate::domain::routing::Endpoint;
use crate::domain::routing::queues::{AGENTS_MAX, Queue, SIZE_MAX, WAIT_MAX_S};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::Value;

use super::fields::{QUEUE, number, object};

/// `New-CsHuntGroup`
pub fn add(call: &mut Call<'_>) -> Done {
    organizational::check_domain(call, &call.text("Domain").unwrap_or_default())?;
    let name = call.text("Name").unwrap_or_default();
    let queue = given::of_2018(call, Queue::new(&name), true)?;
    let id = create(call, queue)?;
    let made = call.look(|session| shown::of_2018(session.tenant(), id));
    call.write(made.unwrap_or(Value::Null));
    Ok(())
}

/// `Get-CsHuntGroup`
pub fn get(call: &mut Call<'_>) -> Done {
    let ids: Vec<QueueId> = match call.text("PrimaryUri") {
        Some(uri) => vec![named(call, &uri)?],
        None => call.look(|session| session.tenant().routing.queues.keys().copied().collect()),
    };
    let found: Vec<Value> = call.look(|session| {
        ids.iter().filter_map(|id| shown::of_2018(session.tenant(), *id)).collect()
    });
    found.into_iter().for_each(|queue| call.write(queue));
    Ok(())
}

/// `Set-CsHuntGroup`
pub fn set(call: &mut Call<'_>) -> Done {
    let uri = call.text("PrimaryUri").unwrap_or_default();
    let id = named(call, &uri)?;
    let queue = given::of_2018(call, page_of(call, id), false)?;
    match call.should_process(&uri)? {
        true => save(call, id, queue),
        false => Ok(()),
    }
}

/// `Remove-CsHuntGroup`
pub fn remove(call: &mut Call<'_>) -> Done {
    let uri = call.text("PrimaryUri").unwrap_or_default();
    let id = named(call, &uri)?;
    match call.should_process(&uri)? {
        true => delete(call, Endpoint::Queue(id)),
        false => Ok(()),
    }
}

/// `Get-CsHuntGroupTenantInformation`
pub fn tenant_information(call: &mut Call<'_>) -> Done {
    let tenant = call.look(|session| ids::tenant(session.tenant()));
    call.write(object(
        QUEUE,
        "TenantInformation",
        [
            ("TenantId", Value::text(tenant)),
            ("ApplicationId", Value::text(ids::QUEUE_APPLICATION)),
            ("MaximumAgents", number(AGENTS_MAX)),
            ("MaximumOverflowThreshold", number(SIZE_MAX)),
            ("MaximumTimeoutThreshold", number(WAIT_MAX_S)),
        ],
    ));
    Ok(())
}
