//! The status record of a run, field by field, with the service's own names (MM-15).

use uuid::Uuid;

use crate::domain::Tenant;
use crate::domain::guid;
use crate::domain::ids::UserId;
use crate::domain::migration::{self, Run};
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording::{event, format};

use super::survey;

/// The identifier of a run: the same person and round always give the same one.
pub fn correlation_id(tenant: &Tenant, user: UserId, round: u32) -> Uuid {
    guid::run(tenant, user, round)
}

/// The fields of the latest run of a person, in the order of the cmdlet; `None` without a run.
pub fn fields(
    tenant: &Tenant,
    lang: Lang,
    now: Timestamp,
    user: UserId,
) -> Option<Vec<(&'static str, String)>> {
    let run = migration::run_of(tenant, user)?;
    let person = tenant.people.get(user.index())?;
    let (done, total) = survey::progress(tenant, run, now);
    let message = run.cause.map(|cause| event::cause(lang, cause)).unwrap_or_default();
    Some(vec![
        ("CorrelationId", correlation_id(tenant, user, run.round).to_string()),
        ("CreateDate", format::moment(lang, run.created_at)),
        ("FailedMeeting", left_behind(run, done, total).to_string()),
        // No source says what it counts. Invented: one update for each invitation rewritten.
        ("InvitesUpdate", done.to_string()),
        ("LastMessage", message.to_string()),
        ("MigrationType", run.plan.migration_type().into()),
        ("ModifiedDate", format::moment(lang, run.modified_at)),
        ("RetryCount", run.retries.to_string()),
        ("State", run.state.name().into()),
        ("SucceededMeeting", done.to_string()),
        ("TotalMeeting", total.to_string()),
        ("UserId", guid::person(tenant, user).to_string()),
        ("UserPrincipalName", person.address.to_string()),
    ])
}

/// Meetings that the run did not rewrite; known once it is over.
fn left_behind(run: &Run, done: u32, total: u32) -> u32 {
    if run.is_over() { total - done } else { 0 }
}
