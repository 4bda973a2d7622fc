//! Values that Tab offers: those that a parameter knows, people, numbers and files.

use super::names::with_signature;
use super::{Candidate, begins};
use crate::domain::Tenant;
use crate::domain::phone::PhoneNumber;
use crate::powershell::bind;
use crate::powershell::bind::kind::Kind;
use crate::powershell::bind::signature::Parameter;
use crate::powershell::facts;
use crate::powershell::render::quoted;
use crate::powershell::shell::State;
use crate::powershell::tree::command::{Argument, ArgumentKind, Command};
use crate::session::Session;

/// The most people that are offered; behind them one types another letter.
const PEOPLE_MAX: usize = 50;

/// What is offered for a value of a command.
pub fn of_argument(
    state: &State,
    session: &Session,
    command: &Command,
    argument: &Argument,
    typed: &str,
) -> Vec<Candidate> {
    let typed = typed.trim_start_matches(['\'', '"', '\u{2018}', '\u{2019}', '\u{201c}']);
    let wanted = with_signature(state, command, |signature| {
        parameter_of(signature, command, argument).cloned()
    });
    match wanted.flatten() {
        Some(parameter) => of_parameter(state, session, &parameter, typed),
        // A word of its own may be a file.
        None => files(state, typed),
    }
}

/// The parameter that the value belongs to: the one named in front of it, else by position.
fn parameter_of<'s>(
    signature: &'s bind::signature::Signature,
    command: &Command,
    argument: &Argument,
) -> Option<&'s Parameter> {
    let named = |name: &str| {
        let exact = signature.parameters.iter().find(|p| {
            p.name.eq_ignore_ascii_case(name)
                || p.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(name))
        });
        let mut beginning = signature.parameters.iter().filter(|p| begins(&p.name, name));
        exact.or_else(|| beginning.next().filter(|_| beginning.next().is_none()))
    };
    if let ArgumentKind::Parameter { name, .. } = &argument.kind {
        return named(name);
    }
    let at = command.arguments.iter().position(|other| std::ptr::eq(other, argument))?;
    let before = at.checked_sub(1).and_then(|before| command.arguments.get(before));
    if let Some(ArgumentKind::Parameter { name, value: None }) = before.map(|b| &b.kind)
        && let Some(parameter) = named(name).filter(|parameter| !parameter.is_switch())
    {
        return Some(parameter);
    }
    let values = |argument: &&Argument| matches!(argument.kind, ArgumentKind::Value(_));
    let mut positions: Vec<(u16, &Parameter)> = signature
        .parameters
        .iter()
        .filter_map(|p| Some((p.places.iter().find_map(|place| place.position)?, p)))
        .collect();
    positions.sort_by_key(|(position, _)| *position);
    let rank = command.arguments.iter().take(at).filter(values).count();
    positions.get(rank).map(|(_, parameter)| *parameter)
}

fn of_parameter(
    state: &State,
    session: &Session,
    parameter: &Parameter,
    typed: &str,
) -> Vec<Candidate> {
    let plain = |names: &[bind::signature::Name]| -> Vec<Candidate> {
        let fitting = names.iter().filter(|name| begins(name, typed));
        fitting.map(|name| Candidate::plain(word(name), "")).collect()
    };
    match &parameter.kind {
        Kind::Bool => {
            let both = ["$true", "$false"].into_iter();
            return both
                .filter(|value| begins(value, typed))
                .map(|value| Candidate::plain(value, ""))
                .collect();
        }
        Kind::Enum { values, .. } => return plain(values),
        _ if !parameter.values.is_empty() => return plain(&parameter.values),
        _ => {}
    }
    let tenant = session.tenant();
    let name = parameter.name.to_ascii_lowercase();
    match name.as_str() {
        "path" | "literalpath" | "filepath" | "filename" => files(state, typed),
        "telephonenumber"
        | "telephonenumbers"
        | "phonenumber"
        | "servicenumber"
        | "tollfreeservicenumber"
        | "defaultservicenumber"
        | "fromnumber"
        | "tonumber"
        | "lineuri" => numbers(tenant, typed),
        "name" if parameter.type_text == "String[]" => commands(typed),
        "identity" | "user" | "userprincipalname" => people(tenant, typed),
        _ if parameter.type_text == "UserIdParameter" => people(tenant, typed),
        _ => Vec::new(),
    }
}

/// A word as an argument takes it: quoted where it has to be.
fn word(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "._-@+\\/:".contains(c);
    match !text.is_empty() && text.chars().all(is_plain) {
        true => text.to_string(),
        false => quoted(text),
    }
}

fn files(state: &State, typed: &str) -> Vec<Candidate> {
    let name = typed.trim_start_matches(".\\").trim_start_matches("./");
    let fitting = state.files.all().filter(|file| begins(&file.name, name));
    fitting.map(|file| Candidate::plain(word(&format!(".\\{}", file.name)), "")).collect()
}

fn numbers(tenant: &Tenant, typed: &str) -> Vec<Candidate> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let written = |number: &PhoneNumber| number.digits().to_string();
    let owned = tenant.numbers.owned.keys();
    let fitting = owned.map(written).filter(|number| number.starts_with(&digits));
    fitting.map(|number| Candidate::plain(number, "")).collect()
}

fn people(tenant: &Tenant, typed: &str) -> Vec<Candidate> {
    let fitting = tenant.people.iter().filter(|person| {
        begins(&person.address, typed) || (!typed.is_empty() && begins(&person.name, typed))
    });
    fitting
        .take(PEOPLE_MAX)
        .map(|person| Candidate::plain(word(&person.address), &*person.name))
        .collect()
}

fn commands(typed: &str) -> Vec<Candidate> {
    let fitting = facts::names().filter(|name| begins(name, typed));
    fitting.map(|name| Candidate::plain(name, "")).collect()
}
