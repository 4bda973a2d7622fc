//! Changing the dial-in settings of a person, and making or unmaking Microsoft their provider (US,
//! MV-07, US-18).

use crate::domain::command::{Change, Command};
use crate::domain::dialin::{self, DialInCommand, PeopleChange};
use crate::domain::ids::{UserId, UserSet};
use crate::domain::people::PersonChange;
use crate::domain::providers::ProviderCommand;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::person;
use crate::powershell::cmdlets::sending::{send, send_all};

use super::given::{check_bridge, ignore, number_of};
use super::users;

/// Where a mail goes and from whom it comes is settled for the whole organization.
const MAIL_PARAMETERS: [&str; 3] =
    ["SendEmailToAddress", "SendEmailFromAddress", "SendEmailFromDisplayName"];

/// `Set-CsOnlineDialInConferencingUser`
pub fn set(call: &mut Call<'_>) -> Done {
    let identity = call.text("Identity").unwrap_or_default();
    let user = person(call, &identity)?;
    check_bridge(call)?;
    let mut commands = changes(call, user)?;
    let resets_pin = call.flag("ResetLeaderPin");
    commands.extend(resets_pin.then_some(Command::DialIn(DialInCommand::ResetPin { user })));
    if call.flag("SendEmail") {
        let users = UserSet::one(user);
        commands.push(Command::DialIn(DialInCommand::SendInfo { users }));
    }
    if !call.should_process(&identity)? {
        return Ok(());
    }
    ignore(call, &MAIL_PARAMETERS);
    // A person of a third party, or of nobody, has no settings to change, whatever was asked for.
    if let Err(refusal) = call.look(|s| crate::domain::people::can_edit_defaults(s.tenant(), user))
    {
        return Err(call.refused(refusal).into());
    }
    send_all(call, &commands)?;
    if resets_pin {
        write_with_pin(call, user);
    }
    Ok(())
}

/// The only time that anybody sees a PIN (US-04).
fn write_with_pin(call: &mut Call<'_>, user: UserId) {
    let value = call.look(|session| {
        let tenant = session.tenant();
        let pin = tenant.people.get(user.index())?.dial_in.pin;
        users::object_of(tenant, user, Some(dialin::pin(tenant.seed, user, pin)))
    });
    value.into_iter().for_each(|value| call.write(value));
}

/// What the parameters change, in the order in which it is done.
fn changes(call: &Call<'_>, user: UserId) -> Done<Vec<Command>> {
    let mut commands = Vec::new();
    let (toll, toll_free) =
        (number(call, "ServiceNumber")?, number(call, "TollFreeServiceNumber")?);
    if toll != Change::Keep || toll_free != Change::Keep {
        let users = UserSet::one(user);
        commands.push(Command::SetUserDefaults { users, toll, toll_free, reschedule: false });
    }
    let change = PeopleChange {
        unauthenticated: call.choice("AllowPSTNOnlyMeetings"),
        dial_out: None,
        toll_free: call.choice("AllowTollFreeDialIn"),
    };
    if !change.is_empty() {
        let users = UserSet::one(user);
        commands.push(Command::DialIn(DialInCommand::ChangePeople { users, change }));
    }
    let chosen = call.text("ConferenceId").filter(|text| !text.is_empty());
    let resets = call.flag("ResetConferenceId");
    match (chosen, resets) {
        (Some(text), true) => {
            let message = "The parameters ConferenceId and ResetConferenceId exclude each other.";
            return Err(call.invalid(message, &text));
        }
        (Some(text), false) => {
            // What is no number has not seven digits either; the domain says so.
            let id = text.trim().parse().unwrap_or_default();
            commands.push(Command::DialIn(DialInCommand::ChooseConferenceId { user, id }));
        }
        (None, true) => {
            let change = PersonChange::ConferenceIdReset { id: 0 };
            commands.push(Command::ChangePerson { user, change });
        }
        (None, false) => {}
    }
    Ok(commands)
}

/// What becomes of a default number; `$null` takes it away.
fn number(call: &Call<'_>, parameter: &str) -> Done<Change> {
    if !call.has(parameter) {
        return Ok(Change::Keep);
    }
    match call.text(parameter).filter(|text| !text.trim().is_empty()) {
        Some(text) => Ok(Change::Set(Some(number_of(call, parameter, &text)?))),
        None => Ok(Change::Set(None)),
    }
}

/// `Enable-CsOnlineDialInConferencingUser`
pub fn enable(call: &mut Call<'_>) -> Done {
    let identity = call.text("Identity").unwrap_or_default();
    let user = person(call, &identity)?;
    let commands = changes(call, user)?;
    let users = UserSet::one(user);
    let replace = call.flag("ReplaceProvider");
    send(call, &Command::Provider(ProviderCommand::MoveToMicrosoft { users, replace }))?;
    ignore(call, &MAIL_PARAMETERS);
    // Each setting presupposes that Microsoft is the provider by now.
    send_all(call, &commands)?;
    if call.flag("SendEmail") {
        let users = UserSet::one(user);
        send(call, &Command::DialIn(DialInCommand::SendInfo { users }))?;
    }
    let value = call.look(|session| users::object_of(session.tenant(), user, None));
    value.into_iter().for_each(|value| call.write(value));
    Ok(())
}

/// `Disable-CsOnlineDialInConferencingUser`
pub fn disable(call: &mut Call<'_>) -> Done {
    let identity = call.text("Identity").unwrap_or_default();
    let user = person(call, &identity)?;
    if !call.should_process(&identity)? {
        return Ok(());
    }
    ignore(call, &MAIL_PARAMETERS);
    let users = UserSet::one(user);
    send(call, &Command::Provider(ProviderCommand::RemoveMicrosoft { users })).map(drop)
}
