//! Third-party providers of people: `Get-`, `Set-` and `Remove-CsUserAcp`, and
//! `Get-CsAudioConferencingProvider` (AC).

use super::account::Shape;
use super::{identity, search, users};
use crate::domain::command::Command;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::people::Person;
use crate::domain::phone::PhoneNumber;
use crate::domain::providers::{Acp, ProviderCommand, ThirdParty};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::hint::Hint;
use crate::powershell::value::{Value, text, wildcard};

fn anybody(_person: &Person) -> bool {
    true
}

/// `Get-CsUserAcp`
pub fn get(call: &mut Call<'_>) -> Done {
    search::write(call, Shape::Acp, anybody)
}

/// A telephone number of a parameter: digits, with a plus sign or `tel:` or without.
fn number(call: &Call<'_>, name: &str, written: &str) -> Done<PhoneNumber> {
    let home = call.look(|session| session.tenant().country);
    PhoneNumber::parse(written, Some(home)).map_err(|_| {
        let message = format!(
            "Cannot validate argument on parameter '{name}'. \"{written}\" is not a telephone \
             number."
        );
        call.invalid(message, written)
    })
}

/// `Set-CsUserAcp` (AC-12)
pub fn set(call: &mut Call<'_>) -> Done {
    let acp = given(call)?;
    for user in agreed(call)? {
        let acp = Box::new(acp.clone());
        let command = Command::Provider(ProviderCommand::Assign { user, acp });
        done(call, user, &command)?;
    }
    // AC-03: a person has one provider, so there is none beside it that could be the default.
    if call.texts("TollFreeNumbers").len() > 1 || call.choice("IsDefault") == Some(false) {
        call.hint(Hint::OneProvider.text(call.lang()));
    }
    Ok(())
}

/// Whom the identity names, which may hold a star, and for whom somebody agrees.
fn agreed(call: &mut Call<'_>) -> Done<Vec<UserId>> {
    let mut agreed = Vec::new();
    for user in identity::people(call, &call.text("Identity").unwrap_or_default())? {
        if call.should_process(&identity::address(call, user))? {
            agreed.push(user);
        }
    }
    Ok(agreed)
}

/// Sends the command for one person of perhaps several: who is refused keeps nobody else.
fn done(call: &mut Call<'_>, user: UserId, command: &Command) -> Done {
    match call.execute(command) {
        Err(stopped) => call.report(stopped),
        Ok(_) => {
            if call.flag("PassThru")
                && let Some(object) = users::object(call, user)
            {
                call.write(object);
            }
            Ok(())
        }
    }
}

/// What the parameters say that a third party gave.
fn given(call: &Call<'_>) -> Done<Acp> {
    let name = call.text("Name").unwrap_or_default();
    let toll = number(call, "TollNumber", &call.text("TollNumber").unwrap_or_default())?;
    let written: Vec<String> =
        call.texts("TollFreeNumbers").into_iter().filter(|text| !text.trim().is_empty()).collect();
    let toll_free = match written.first() {
        Some(first) => Some(number(call, "TollFreeNumbers", first)?),
        None => None,
    };
    check_domain(call, &name)?;
    let passcode = call.text("ParticipantPasscode").unwrap_or_default();
    Ok(Acp { name: name.into(), toll, toll_free, passcode: passcode.trim().into() })
}

/// The domain tells providers of the same name apart; one that is not the provider's would be kept
/// nowhere.
fn check_domain(call: &Call<'_>, name: &str) -> Done {
    let known = call.look(|session| {
        let known = ThirdParty::named(session.tenant().profile().third_parties, name);
        known.map(|known| known.domain)
    });
    let given = call.text("Domain").unwrap_or_default();
    match known {
        Some(domain) if !domain.eq_ignore_ascii_case(given.trim()) => {
            let message = format!(
                "The domain \"{given}\" is not the one of the audio conferencing provider \
                 \"{name}\", which is \"{domain}\"."
            );
            Err(call.invalid(message, &given))
        }
        _ => Ok(()),
    }
}

/// `Remove-CsUserAcp`: with `-Name`, `-TollNumber` or `-ParticipantPasscode` only that one.
pub fn remove(call: &mut Call<'_>) -> Done {
    for user in agreed(call)? {
        if let Err(stopped) = is_meant(call, user) {
            call.report(stopped)?;
            continue;
        }
        let users = UserSet::one(user);
        let command = Command::Provider(ProviderCommand::RemoveThirdParty { users });
        done(call, user, &command)?;
    }
    Ok(())
}

fn is_meant(call: &Call<'_>, user: UserId) -> Done {
    let held = call.look(|session| session.tenant().people[user.index()].acp.clone());
    let Some(acp) = held else { return Ok(()) };
    let given = |name: &str| call.text(name).filter(|text| !text.trim().is_empty());
    let is_other = |given: Option<String>, own: &str| {
        given.is_some_and(|given| !text::is_same(given.trim().trim_start_matches('+'), own))
    };
    if is_other(given("Name"), &acp.name)
        || is_other(given("TollNumber"), &acp.toll.digits().to_string())
        || is_other(given("ParticipantPasscode"), &acp.passcode)
    {
        let wanted = given("Name").unwrap_or_else(|| acp.name.to_string());
        let message = format!(
            "The audio conferencing provider \"{wanted}\" with these values was not found for \
             \"{}\".",
            identity::address(call, user)
        );
        return Err(call.not_found(message, &wanted));
    }
    Ok(())
}

/// `Get-CsAudioConferencingProvider`: the third parties that there are (AC-16).
pub fn providers(call: &mut Call<'_>) -> Done {
    let known = call.look(|session| session.tenant().profile().third_parties);
    let wanted = call.text("Identity").or_else(|| call.text("Filter"));
    let pattern = wanted.clone().unwrap_or_else(|| "*".to_string());
    let fits = |name: &str| wildcard::fits(name, &pattern, false);
    let found: Vec<&ThirdParty> = known.iter().filter(|known| fits(known.name)).collect();
    if found.is_empty()
        && let Some(wanted) = wanted.filter(|wanted| !wanted.contains('*'))
    {
        return Err(missing(call, &wanted));
    }
    for provider in found {
        call.write(Value::object(
            "Microsoft.Rtc.Management.WritableConfig.Settings.Acp.AudioConferencingProvider",
            vec![
                ("Identity".into(), Value::text(provider.name)),
                ("Name".into(), Value::text(provider.name)),
                ("Domain".into(), Value::text(provider.domain)),
                ("Port".into(), Value::Int(5061)),
                ("Url".into(), Value::text(provider.url)),
            ],
        ));
    }
    Ok(())
}

fn missing(call: &Call<'_>, wanted: &str) -> Stopped {
    let message =
        format!("Cannot find \"{wanted}\" AudioConferencingProvider because it does not exist.");
    call.not_found(message, wanted)
}
