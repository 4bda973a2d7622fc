//! Attendants by the cmdlets of 2018: `New-`, `Get-`, `Set-` and
//! `Remove-CsOrganizationalAutoAttendant`.

use super::attendants;
use super::fields::{given, text_of};
use super::read::Source;
use super::shown::{self, Amount};
use crate::domain::phone::PhoneNumber;
use crate::domain::routing::Endpoint;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::people::not_kept;
use crate::powershell::value::{Value, text};

/// `New-CsOrganizationalAutoAttendant`
pub fn add(call: &mut Call<'_>) -> Done {
    if let Some(domain) = call.text("Domain") {
        check_domain(call, &domain)?;
    }
    let number = only_number(call, &call.texts("LineUris"))?;
    let source = Source { number, ..Source::of_parameters(call) };
    let id = attendants::create(call, &source)?;
    let amount = Amount { status: true, bare: false };
    let made = call.look(|s| shown::of_2018(s.tenant(), &call.state.voice_apps, id, amount));
    call.write(made.unwrap_or(Value::Null));
    not_kept(call, &["VoiceId"]);
    Ok(())
}

/// Whether a domain is the organization's.
pub fn check_domain(call: &Call<'_>, domain: &str) -> Done {
    let own = call.look(|session| session.tenant().domain.to_string());
    match own.eq_ignore_ascii_case(domain.trim()) {
        true => Ok(()),
        false => {
            let message =
                format!("The domain \"{domain}\" is not one of the organization. Use \"{own}\".");
            Err(call.invalid(message, domain))
        }
    }
}

/// The number of `tel:+…`.
pub fn number(call: &Call<'_>, uri: &str) -> Done<PhoneNumber> {
    PhoneNumber::parse(uri, None).map_err(|_| {
        let message =
            format!("\"{uri}\" is not a phone number. Use the format \"tel:+14255550100\".");
        call.invalid(message, uri)
    })
}

/// The number of a list of them, in which there may be one.
fn only_number(call: &Call<'_>, uris: &[String]) -> Done<Option<PhoneNumber>> {
    match uris {
        [] => Ok(None),
        [uri] => number(call, uri).map(Some),
        _ => {
            let message = "An auto attendant has at most one number here.";
            Err(call.invalid(message, &uris.join(", ")))
        }
    }
}

/// `Get-CsOrganizationalAutoAttendant`
pub fn get(call: &mut Call<'_>) -> Done {
    let amount = Amount { status: call.flag("IncludeStatus"), bare: false };
    let show = |call: &Call<'_>, id| {
        call.look(|s| shown::of_2018(s.tenant(), &call.state.voice_apps, id, amount))
    };
    let found = match call.text("PrimaryUri") {
        Some(uri) => show(call, attendants::named(call, &uri)?).into_iter().collect(),
        None => attendants::listed(call, show),
    };
    found.into_iter().for_each(|attendant| call.write(attendant));
    Ok(())
}

/// `Set-CsOrganizationalAutoAttendant`
pub fn set(call: &mut Call<'_>) -> Done {
    let instance = call.value("Instance").cloned().unwrap_or(Value::Null);
    let uri = text_of(&instance, "PrimaryUri");
    let id = attendants::named(call, &uri)?;
    let uris: Vec<String> = given(&instance, "LineUris")
        .map(|uris| uris.items().iter().map(text::of).collect())
        .unwrap_or_default();
    let source = Source { number: only_number(call, &uris)?, ..Source::of_instance(&instance) };
    if !call.should_process(&uri)? {
        return Ok(());
    }
    attendants::save(call, id, &source)
}

/// `Remove-CsOrganizationalAutoAttendant`
pub fn remove(call: &mut Call<'_>) -> Done {
    let uri = call.text("PrimaryUri").unwrap_or_default();
    let id = attendants::named(call, &uri)?;
    match call.should_process(&uri)? {
        true => attendants::delete(call, Endpoint::Attendant(id)),
        false => Ok(()),
    }
}
