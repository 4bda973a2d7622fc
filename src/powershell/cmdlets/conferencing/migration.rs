//! The Meeting Migration Service: asking it, watching it, switching it (MM).

use std::rc::Rc;

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::guid;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::meetings;
use crate::domain::migration::{Run, RunState, Source, Target};
use crate::domain::time::Timestamp;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::{is_global_meant, person};
use crate::powershell::cmdlets::sending::send;
use crate::powershell::value::{Value, convert};
use crate::texts::Lang;
use crate::wording;

use super::given::ignore;
use super::shown::{count, id, maybe, object};

/// `Start-CsExMeetingMigration`
pub fn start(call: &mut Call<'_>) -> Done {
    let identity = call.text("Identity").unwrap_or_default();
    let users = UserSet::one(person(call, &identity)?);
    let named = |name: &str| call.text(name).unwrap_or_default();
    let source = named("SourceMeetingType");
    let source = Source::ALL.into_iter().find(|known| known.name() == source).unwrap_or_default();
    let target = named("TargetMeetingType");
    let target = Target::ALL.into_iter().find(|known| known.name() == target).unwrap_or_default();
    if !call.should_process(&identity)? {
        return Ok(());
    }
    let command = match (source, target) {
        (Source::All, Target::Current) => Command::StartMigration { users },
        // MM-14
        _ => Command::StartMigrationFor { users, source, target },
    };
    send(call, &command).map(drop)
}

/// Which runs are asked for.
#[derive(Clone)]
struct Wanted {
    user: Option<UserId>,
    state: Option<Rc<str>>,
    from: Option<Timestamp>,
    until: Option<Timestamp>,
}

impl Wanted {
    fn fits(&self, run: &Run) -> bool {
        self.user.is_none_or(|user| run.user == user)
            && self.state.as_deref().is_none_or(|state| run.state.name() == state)
            && self.from.is_none_or(|from| run.created_at >= from)
            && self.until.is_none_or(|until| run.created_at <= until)
    }
}

/// `Get-CsMeetingMigrationStatus`
pub fn status(call: &mut Call<'_>) -> Done {
    let user = call.text("Identity").map(|identity| person(call, &identity)).transpose()?;
    let moment = |name: &str| call.value(name).and_then(|value| convert::to_moment(value).ok());
    let wanted = Wanted {
        user,
        state: call.text("State").map(Into::into),
        from: moment("StartTime"),
        until: moment("EndTime"),
    };
    if call.flag("SummaryOnly") {
        return summary(call, &wanted);
    }
    let mut next = 0;
    call.sift(move |session| {
        let tenant = session.tenant();
        let run = tenant.migrations.runs.get(next)?;
        next += 1;
        Some(wanted.fits(run).then(|| record(tenant, run, session.now())))
    });
    Ok(())
}

/// How many people are in each state; a state that nobody is in has no row (MM-02, MM-03).
fn summary(call: &mut Call<'_>, wanted: &Wanted) -> Done {
    let counts = call.look(|session| {
        let mut counts = [0_u32; 4];
        for run in session.tenant().migrations.runs.iter().filter(|run| wanted.fits(run)) {
            if let Some(count) = counts.get_mut(run.state as usize) {
                *count += 1;
            }
        }
        counts
    });
    for (state, users) in RunState::ALL.into_iter().zip(counts) {
        if users > 0 {
            call.write(object(
                "Microsoft.Rtc.Management.Hosted.MeetingMigration.MeetingMigrationSummary",
                [("State", Value::text(state.name())), ("UserCount", count(users))],
            ));
        }
    }
    Ok(())
}

/// The status record of a run, with the service's own names (MM-15).
fn record(tenant: &Tenant, run: &Run, now: Timestamp) -> Value {
    let address = tenant.people.get(run.user.index()).map(|person| person.address.to_string());
    let message = run.cause.map(|cause| wording::event::cause(Lang::En, cause));
    let (done, total) = progress(tenant, run, now);
    let failed = if run.is_over() { total - done } else { 0 };
    object(
        "Microsoft.Rtc.Management.Hosted.MeetingMigration.MeetingMigrationStatus",
        [
            ("CorrelationId", id(guid::run(tenant, run.user, run.round))),
            ("CreateDate", Value::Time(run.created_at)),
            ("FailedMeeting", count(failed)),
            ("InvitesUpdate", count(done)),
            ("LastMessage", maybe(message)),
            ("MigrationType", Value::text(run.plan.migration_type())),
            ("ModifiedDate", Value::Time(run.modified_at)),
            ("RetryCount", count(run.retries)),
            ("State", Value::text(run.state.name())),
            ("SucceededMeeting", count(done)),
            ("TotalMeeting", count(total)),
            ("UserId", id(guid::person(tenant, run.user))),
            ("UserPrincipalName", maybe(address.clone())),
            // As the pages of 2018 call the person and the message.
            ("Identity", maybe(address)),
            ("LastErrorMessage", maybe(message)),
        ],
    )
}

/// Meetings rewritten, and meetings in all. A run that was not taken up has counted none yet, so
/// its meetings are those of the organizer that are still to come.
fn progress(tenant: &Tenant, run: &Run, now: Timestamp) -> (u32, u32) {
    let is_counted = run.total > 0 || run.state != RunState::Pending;
    let coming = || {
        let range = tenant.people.get(run.user.index()).map(meetings::of_person)?;
        let own = tenant.meetings.get(range.start as usize..range.end as usize)?;
        Some(own.iter().filter(|meeting| meeting.starts_at > now).count() as u32)
    };
    let total = if is_counted { run.total } else { coming().unwrap_or_default() };
    (run.rewritten, total.max(run.rewritten))
}

/// The type of the switch of the whole service.
const CONFIGURATION: &str = "Microsoft.Rtc.Management.WritableConfig.Settings.TenantMigration.\
                             TenantMigrationConfiguration";

/// `Get-CsTenantMigrationConfiguration`
pub fn configuration(call: &mut Call<'_>) -> Done {
    if !is_global_meant(call)? {
        return Ok(());
    }
    let enabled = call.look(|session| session.tenant().migrations.enabled);
    call.write(object(
        CONFIGURATION,
        [("Identity", Value::text("Global")), ("MeetingMigrationEnabled", Value::Bool(enabled))],
    ));
    Ok(())
}

/// What the whole service could be told in 2018 and is not told here: each run says it for itself.
const IGNORED: [&str; 3] = [
    "ACPMeetingMigrationTriggerEnabled",
    "MeetingMigrationSourceMeetingTypes",
    "MeetingMigrationTargetMeetingTypes",
];

/// `Set-CsTenantMigrationConfiguration`
pub fn configure(call: &mut Call<'_>) -> Done {
    is_global_meant(call)?;
    let of_instance = match call.value("Instance") {
        Some(Value::Object(instance)) => instance.borrow().get("MeetingMigrationEnabled"),
        _ => None,
    };
    let on = call.choice("MeetingMigrationEnabled").or(of_instance.map(|value| value.is_true()));
    if !call.should_process("Global")? {
        return Ok(());
    }
    ignore(call, &IGNORED);
    on.map_or(Ok(()), |on| send(call, &Command::SwitchMigration { on }).map(drop))
}
