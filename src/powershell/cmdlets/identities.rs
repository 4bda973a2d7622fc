//! Whom the parameters name: people by their identities (US-17), with the service's errors.

use crate::domain::identity::{self, Unidentified};
use crate::domain::ids::UserId;
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::hint::Hint;
use crate::powershell::value::wildcard;

/// The person whom an identity names.
pub fn person(call: &Call<'_>, identity: &str) -> Done<UserId> {
    match call.look(|session| identity::find(session.tenant(), identity)) {
        Ok(user) => Ok(user),
        Err(Unidentified::Several) => {
            let message = format!("Multiple management objects match identity \"{identity}\".");
            Err(call.invalid(message, identity))
        }
        Err(Unidentified::Unknown) => Err(not_found(call, identity)),
    }
}

/// The error about something that is not there.
pub fn not_found(call: &Call<'_>, identity: &str) -> Stopped {
    call.not_found(format!("Management object not found for identity \"{identity}\"."), identity)
}

/// Whether a call for settings of which there is one collection, `Global`, asks for it: another
/// `-Identity` is an error, and a `-Filter` that does not fit finds nothing.
pub fn is_global_meant(call: &Call<'_>) -> Done<bool> {
    match call.text("Identity").filter(|identity| !identity.is_empty()) {
        Some(other) if !other.eq_ignore_ascii_case("Global") => Err(not_found(call, &other)),
        _ => {
            let filter = call.text("Filter").filter(|filter| !filter.is_empty());
            Ok(filter.is_none_or(|pattern| wildcard::fits("Global", &pattern, false)))
        }
    }
}

/// An error with something below it that we know beyond the shell.
pub fn hinted(stopped: Stopped, hint: Hint) -> Stopped {
    match stopped {
        Stopped::Error(mut record) => {
            record.hint.get_or_insert(hint);
            Stopped::Error(record)
        }
        other => other,
    }
}
