//! Names that Tab offers: commands, parameters, variables and members.

use super::{Candidate, begins};
use crate::powershell::bind::common_parameters;
use crate::powershell::bind::signature::{Parameter, Signature};
use crate::powershell::cmdlets;
use crate::powershell::facts;
use crate::powershell::shell::State;
use crate::powershell::tree::command::{ArgumentKind, Command};
use crate::powershell::tree::expression::{Expression, ExpressionKind};
use crate::powershell::value::{Value, member, types::Type};

/// Variables that are there without being set.
const AUTOMATIC: [&str; 12] = [
    "$_",
    "$args",
    "$Error",
    "$false",
    "$HOME",
    "$Host",
    "$input",
    "$Matches",
    "$null",
    "$PSVersionTable",
    "$PWD",
    "$true",
];

/// The functions and commands whose name begins so; an alias only where it is the whole word.
pub fn commands(state: &State, typed: &str) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = state
        .scopes
        .functions()
        .filter(|function| begins(&function.name, typed))
        .map(|function| Candidate::plain(&*function.name, ""))
        .collect();
    let is_there = |name: &str| {
        let facts = facts::find(name);
        state.sign_in.is_open()
            || cmdlets::opens_session(name)
            || facts.is_none_or(|facts| !facts.is_ours())
    };
    found.extend(
        facts::names().filter(|name| begins(name, typed)).filter(|name| is_there(name)).map(
            |name| Candidate::plain(name, facts::find(name).map_or("", |facts| facts.purpose)),
        ),
    );
    found.dedup_by(|a, b| a.insert.eq_ignore_ascii_case(&b.insert));
    found
}

/// What a command takes, where it is known.
pub fn with_signature<T>(
    state: &State,
    command: &Command,
    read: impl FnOnce(&Signature) -> T,
) -> Option<T> {
    let ExpressionKind::Text(name) = &command.name.kind else { return None };
    let name = name.constant()?;
    if let Some(function) = state.scopes.function(name) {
        return Some(read(&function.signature));
    }
    facts::find(name).map(|facts| read(&facts.signature))
}

/// The parameters of a command that begin so and are not given yet; those of every command last.
pub fn parameters(state: &State, command: &Command, typed: &str) -> Vec<Candidate> {
    let typed = typed.trim_start_matches(is_dash);
    let given = |name: &str| {
        command.arguments.iter().any(|argument| {
            matches!(&argument.kind, ArgumentKind::Parameter { name: given, .. }
                if given.eq_ignore_ascii_case(name))
        })
    };
    let offered = |parameter: &&Parameter| {
        !parameter.remarks.is_internal && begins(&parameter.name, typed) && !given(&parameter.name)
    };
    let shown = |parameter: &Parameter| {
        Candidate::plain(format!("-{}", parameter.name), parameter.type_text.to_string())
    };
    with_signature(state, command, |signature| {
        let own = signature.parameters.iter().filter(offered).map(shown);
        own.chain(common_parameters(signature).iter().filter(offered).map(shown)).collect()
    })
    .unwrap_or_default()
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2013}' | '\u{2014}' | '\u{2015}')
}

/// The variables whose name begins so.
pub fn variables(state: &State, typed: &str) -> Vec<Candidate> {
    let own = state.scopes.visible();
    let own = own.into_iter().map(|variable| {
        let of = Type::of(&variable.value).map(|of| of.display()).unwrap_or_default();
        Candidate::plain(format!("${}", variable.name), of)
    });
    let automatic = AUTOMATIC.iter().map(|name| Candidate::plain(*name, ""));
    own.chain(automatic).filter(|candidate| begins(&candidate.insert, typed)).collect()
}

/// The properties of what stands in front of the dot, where it is a variable or a property of one.
pub fn members(state: &State, object: &Expression, written: &str, typed: &str) -> Vec<Candidate> {
    let ExpressionKind::Variable(variable) = &object.kind else { return Vec::new() };
    let Some(found) = state.scopes.variable(variable) else { return Vec::new() };
    let mut value = found.value.clone();
    let steps = written.trim_end_matches('.').split('.').skip(1);
    for name in steps {
        value = member::get(&value, name);
    }
    // Of an array, what its items have.
    let value = match &value {
        Value::Array(items) => items.borrow().first().cloned().unwrap_or(Value::Null),
        other => other.clone(),
    };
    let names: Vec<String> = match &value {
        Value::Object(object) => {
            object.borrow().names().iter().map(|name| name.to_string()).collect()
        }
        Value::Table(table) => {
            let entries = table.borrow();
            let keys = entries.entries().iter().map(|(key, _)| key.clone());
            keys.map(|key| crate::powershell::value::text::of(&key)).collect()
        }
        Value::Text(_) => vec!["Length".into()],
        _ => Vec::new(),
    };
    let fitting = names.into_iter().filter(|name| begins(name, typed));
    fitting.map(|name| Candidate::plain(name, "")).collect()
}
