//! `Grant-CsTeamsUpgradePolicy`: moving a person to Teams (MM-05).

use super::{identity, users};
use crate::domain::command::Command;
use crate::domain::people::PersonChange;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::error::ErrorRecord;
use crate::powershell::hint::Hint;
use crate::powershell::value::failure::Category;
use crate::powershell::value::text;

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
    let policy = policy.trim();
    let bare = match policy.get(..4) {
        Some(scope) if scope.eq_ignore_ascii_case("tag:") => &policy[4..],
        _ => policy,
    };
    if !bare.is_empty() && !POLICIES.iter().any(|known| text::is_same(known, bare)) {
        let message = format!(
            "Policy \"{policy}\" is not a user policy. You can assign only a user policy to a \
             specific user."
        );
        let class = "ArgumentException";
        let record = ErrorRecord::new(message, "PolicyNotFound", Category::InvalidArgument, class);
        return Err(record.about(policy, "String").into());
    }
    let Some(wanted) = call.text("Identity").filter(|wanted| !wanted.is_empty()) else {
        // For everybody, or for a group: the mode of a whole organization is not simulated.
        let name = format!("{} -Global, -Group", call.name);
        call.hint(Hint::WithoutEffect { name }.text(call.lang()));
        return Ok(());
    };
    let user = identity::person(call, &wanted)?;
    let is_there = call.look(|session| session.tenant().people[user.index()].teams);
    match text::is_same(bare, UPGRADE) {
        true if is_there => {}
        true => {
            let change = PersonChange::UpgradedToTeams;
            call.execute(&Command::ChangePerson { user, change })?;
            if call.choice("MigrateMeetingsToTeams") == Some(false) {
                users::not_kept(call, &["MigrateMeetingsToTeams"]);
            }
        }
        false => {
            let name = format!("{} -PolicyName {bare}", call.name);
            call.hint(Hint::WithoutEffect { name }.text(call.lang()));
        }
    }
    if call.flag("PassThru")
        && let Some(object) = users::object(call, user)
    {
        call.write(object);
    }
    Ok(())
}
