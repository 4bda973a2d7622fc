//! `Grant-CsTeamsUpgradePolicy`: moving a person to Teams, whose meetings follow (MM-05).

use crate::domain::command::Command;
use crate::domain::people::PersonChange;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::person;
use crate::powershell::cmdlets::sending::send;
use crate::powershell::hint::Hint;
use crate::powershell::value::{Value, text};

use super::given::ignore;
use super::policies::no_policy;

/// The policy that moves somebody.
const UPGRADE: &str = "UpgradeToTeams";

/// The policies that the service brings.
const POLICIES: [&str; 12] = [
    UPGRADE,
    "Islands",
    "IslandsWithNotify",
    "SfBOnly",
    "SfBOnlyWithNotify",
    "SfBWithTeamsCollab",
    "SfBWithTeamsCollabWithNotify",
    "SfBWithTeamsCollabAndMeetings",
    "SfBWithTeamsCollabAndMeetingsWithNotify",
    "NoUpgrade",
    "NotifyForTeams",
    "Global",
];

/// `Grant-CsTeamsUpgradePolicy`
pub fn grant(call: &mut Call<'_>) -> Done {
    let policy = call.text("PolicyName").unwrap_or_default();
    let bare = match policy.get(..4) {
        Some(scope) if scope.eq_ignore_ascii_case("tag:") => &policy[4..],
        _ => &policy,
    };
    if !bare.is_empty() && !POLICIES.iter().any(|known| text::is_same(known, bare)) {
        return Err(no_policy(&policy));
    }
    let wanted = call.text("Identity").filter(|wanted| !wanted.is_empty());
    let target = wanted.clone().or_else(|| call.text("Group")).unwrap_or_else(|| "Global".into());
    if let Some(wanted) = &wanted {
        person(call, wanted)?;
    }
    if !call.should_process(&target)? {
        return Ok(());
    }
    let Some(wanted) = wanted else {
        // The mode of a whole organization, or of a group, is not simulated.
        let name = format!("{} -Global, -Group", call.name);
        call.hint(Hint::WithoutEffect { name }.text(call.lang()));
        return Ok(());
    };
    let user = person(call, &wanted)?;
    let is_there = call.look(|s| s.tenant().people.get(user.index()).is_some_and(|p| p.teams));
    match text::is_same(bare, UPGRADE) {
        true if is_there => {}
        true => {
            let change = PersonChange::UpgradedToTeams;
            send(call, &Command::ChangePerson { user, change })?;
            if call.choice("MigrateMeetingsToTeams") == Some(false) {
                ignore(call, &["MigrateMeetingsToTeams"]);
            }
        }
        false => {
            let shown = if bare.is_empty() { "$null" } else { bare };
            let name = format!("{} -PolicyName {shown}", call.name);
            call.hint(Hint::WithoutEffect { name }.text(call.lang()));
        }
    }
    if call.flag("PassThru") {
        call.write(Value::text(wanted));
    }
    Ok(())
}
