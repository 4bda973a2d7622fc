//! Giving numbers to people and taking them back: `Set-CsOnlineVoiceUser` and what is left of it
//! today, `Set-` and `Remove-CsPhoneNumberAssignment` (AN).

use super::lis;
use crate::domain::command::Command;
use crate::domain::ids::{LocationId, UserId, UserSet};
use crate::domain::phone::PhoneNumber;
use crate::domain::voice::{self, VoiceCommand, VoiceRefusal};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::cmdlets::people::{identity, not_kept};
use crate::powershell::cmdlets::routing::accounts;
use crate::powershell::cmdlets::sending::send;
use crate::powershell::hint::Hint;
use crate::powershell::value::{Value, text};

/// A telephone number as the cmdlets take it: E.164 with its plus sign, or the digits.
pub fn number(call: &Call<'_>, written: &str) -> Done<PhoneNumber> {
    let home = call.look(|session| session.tenant().country);
    PhoneNumber::parse(written, Some(home)).map_err(|_| {
        let message = format!(
            "\"{written}\" is not a telephone number. Write it with a plus sign and its country \
             code, such as +14255550123."
        );
        call.invalid(message, written)
    })
}

/// Sends the command that gives somebody this number and this location: the first number, another
/// one, or the same with another location. What is so already is left as it is.
pub fn give(
    call: &mut Call<'_>,
    user: UserId,
    number: PhoneNumber,
    location: Option<LocationId>,
) -> Done {
    let (has, at) = call.look(|session| {
        let tenant = session.tenant();
        let has = voice::number_of(tenant, user);
        (has, has.and_then(|has| voice::location_for(tenant, has)))
    });
    let command = match (has, location) {
        (Some(has), None) if has == number => return Ok(()),
        (Some(has), Some(location)) if has == number && at == Some(location) => return Ok(()),
        (Some(has), Some(location)) if has == number => VoiceCommand::Relocate { user, location },
        (Some(_), location) => VoiceCommand::Change { user, number, location },
        (None, location) => VoiceCommand::Assign { to: Box::new([(user, number)]), location },
    };
    call.execute(&Command::Voice(command)).map(drop)
}

/// Takes the number of somebody back; whoever has none keeps none.
pub fn take_back(call: &mut Call<'_>, user: UserId) -> Done {
    if call.look(|session| voice::number_of(session.tenant(), user)).is_none() {
        return Ok(());
    }
    let users = UserSet::one(user);
    call.execute(&Command::Voice(VoiceCommand::Remove { users })).map(drop)
}

/// `Set-CsOnlineVoiceUser` (AN-06)
pub fn set_voice_user(call: &mut Call<'_>) -> Done {
    let user = identity::of_call(call)?;
    let location = lis::location_of(call, "LocationID")?;
    let written = call.has("TelephoneNumber").then(|| call.text("TelephoneNumber"));
    let wanted = match written.clone().flatten().filter(|written| !written.trim().is_empty()) {
        Some(written) => Some(number(call, &written)?),
        None => None,
    };
    if !call.should_process(&identity::address(call, user))? {
        return Ok(());
    }
    match (written, wanted, location) {
        (_, Some(number), location) => give(call, user, number, location),
        // `-TelephoneNumber $null` clears the number.
        (Some(_), None, _) => take_back(call, user),
        (None, None, Some(location)) => {
            call.execute(&Command::Voice(VoiceCommand::Relocate { user, location })).map(drop)
        }
        (None, None, None) => Ok(()),
    }
}

/// `New-CsOnlineBulkAssignmentInput`: a row for `Set-CsOnlineVoiceUserBulk`.
pub fn new_bulk_input(call: &mut Call<'_>) -> Done {
    let user = identity::of_call(call)?;
    let target = identity::address(call, user);
    if !call.should_process(&target)? {
        return Ok(());
    }
    let given = |name: &str| call.text(name).map_or(Value::Null, Value::text);
    let row = Value::object(
        "Microsoft.Rtc.Management.Hosted.Bvd.Types.NumberAssignmentDetails",
        vec![
            ("Identity".into(), Value::text(target)),
            ("TelephoneNumber".into(), given("TelephoneNumber")),
            ("LocationID".into(), given("LocationID")),
        ],
    );
    call.write(row);
    Ok(())
}

/// `Set-CsOnlineVoiceUserBulk`: one row after the other; a row that fails keeps no other.
pub fn set_bulk(call: &mut Call<'_>) -> Done {
    let rows = call.value("NumberAssignmentDetails").map(Value::items).unwrap_or_default();
    let target = match rows.len() {
        1 => "1 user".to_string(),
        count => format!("{count} users"),
    };
    if !call.should_process(&target)? {
        return Ok(());
    }
    for row in rows {
        if let Err(stopped) = set_row(call, &row) {
            call.report(stopped)?;
        }
    }
    Ok(())
}

fn set_row(call: &mut Call<'_>, row: &Value) -> Done {
    let part = |name: &str| match row {
        Value::Object(object) => object.borrow().get(name).map(|value| text::of(&value)),
        _ => None,
    };
    let user = identity::person(call, &part("Identity").unwrap_or_default())?;
    let location = match part("LocationID").filter(|id| !id.is_empty()) {
        Some(id) => Some(lis::named_location(call, &id)?),
        None => None,
    };
    match part("TelephoneNumber").filter(|written| !written.is_empty()) {
        Some(written) => {
            let number = number(call, &written)?;
            give(call, user, number, location)
        }
        None => take_back(call, user),
    }
}

/// The number of `-PhoneNumber`, which takes no `tel:` (AN-07).
fn phone_number(call: &Call<'_>) -> Done<PhoneNumber> {
    let written = call.text("TelephoneNumber").unwrap_or_default();
    if written.trim().to_ascii_lowercase().starts_with("tel:") {
        let message = format!(
            "The telephone number \"{written}\" must be written without \"tel:\" in front."
        );
        return Err(call.invalid(message, &written));
    }
    number(call, &written)
}

/// Only Calling Plan numbers are here; numbers of own trunks and of operators are not simulated.
fn check_type(call: &Call<'_>) -> Done {
    match call.text("NumberType") {
        Some(kind) if kind != "CallingPlan" => {
            let message = format!(
                "There are no numbers of the type \"{kind}\" in this organization. Use \
                 -PhoneNumberType CallingPlan."
            );
            Err(call.invalid(message, &kind))
        }
        _ => Ok(()),
    }
}

/// What `Set-CsPhoneNumberAssignment` takes and nothing here keeps: a person has one number.
const NOT_KEPT: [&str; 4] =
    ["NetworkSiteId", "ReverseNumberLookup", "AssignmentCategory", "Notify"];

/// `Set-CsPhoneNumberAssignment`
pub fn set_assignment(call: &mut Call<'_>) -> Done {
    if let Some(wanted) = call.choice("EnterpriseVoiceEnabled") {
        let user = identity::of_call(call)?;
        let is = call.look(|session| voice::enterprise_voice_enabled(session.tenant(), user));
        if wanted != is {
            let hint = Hint::VoiceFollowsNumber { on: wanted };
            call.hint(hint.text(call.lang()));
        }
        return Ok(());
    }
    check_type(call)?;
    let number = phone_number(call)?;
    if let Some(null) = call.text("LocationId").filter(|id| id.eq_ignore_ascii_case("null")) {
        let message = "The location of a Calling Plan number cannot be removed. Give it another.";
        return Err(call.invalid(message, &null));
    }
    if call.has("Identity") {
        // The number of a queue or an attendant is at its resource account (AA-09).
        let identity = call.text("Identity").unwrap_or_default();
        if accounts::assign_number(call, &identity, number)? {
            not_kept(call, &NOT_KEPT);
            return Ok(());
        }
        let user = identity::of_call(call)?;
        let location = lis::location_of(call, "LocationId")?;
        give(call, user, number, location)?;
    } else if call.has("LocationId") {
        let owned = call.look(|session| session.tenant().numbers.owned.get(&number).copied());
        let user = owned.and_then(|owned| owned.user);
        match (user, lis::location_of(call, "LocationId")?) {
            (Some(user), Some(location)) => {
                let command = VoiceCommand::Relocate { user, location };
                send(call, &Command::Voice(command))?;
            }
            (Some(_), None) => {}
            (None, _) => return Err(not_assigned(call, number)),
        }
    }
    not_kept(call, &NOT_KEPT);
    Ok(())
}

fn not_assigned(call: &Call<'_>, number: PhoneNumber) -> Stopped {
    let written = number.e164();
    call.not_found(format!("The telephone number {written} is not assigned to anybody."), &written)
}

/// What `Remove-CsPhoneNumberAssignment` takes and nothing here keeps.
const NOT_KEPT_OF_REMOVAL: [&str; 3] =
    ["AssignmentBlockedForever", "AssignmentBlockedDays", "Notify"];

/// `Remove-CsPhoneNumberAssignment`
pub fn remove_assignment(call: &mut Call<'_>) -> Done {
    let identity = call.text("Identity").unwrap_or_default();
    let only = match call.flag("RemoveAll") {
        true => None,
        false => Some(phone_number(call)?),
    };
    if accounts::remove_number(call, &identity, only)? {
        not_kept(call, &NOT_KEPT_OF_REMOVAL);
        return Ok(());
    }
    let user = identity::of_call(call)?;
    let has = call.look(|session| voice::number_of(session.tenant(), user));
    if !call.flag("RemoveAll") {
        check_type(call)?;
        let number = phone_number(call)?;
        if has != Some(number) {
            return Err(match has {
                None => {
                    let refusal = VoiceRefusal::HasNone { user };
                    call.refused(refusal_of(refusal)).into()
                }
                Some(_) => {
                    let (written, who) = (number.e164(), identity::address(call, user));
                    let message =
                        format!("The telephone number {written} is not assigned to \"{who}\".");
                    call.not_found(message, &written)
                }
            });
        }
    } else if has.is_none() {
        return Ok(());
    }
    take_back(call, user)?;
    not_kept(call, &NOT_KEPT_OF_REMOVAL);
    Ok(())
}

fn refusal_of(refusal: VoiceRefusal) -> crate::domain::refusal::Refusal {
    crate::domain::refusal::Refusal::Voice(refusal)
}
