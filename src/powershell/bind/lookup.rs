//! Finding the parameter that a name means: whole, by an alias, or by a part that fits only one.

use super::everywhere;
use super::fault::{self, Fault};
use super::signature::{Parameter, Signature};
use crate::powershell::source::Span;

/// A parameter of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// One of its own, by its place in the signature.
    Own(usize),
    /// One that every cmdlet has, by its place among them.
    Common(usize),
}

impl Found {
    /// The parameter.
    pub fn of(self, signature: &Signature) -> Option<&Parameter> {
        match self {
            Found::Own(at) => signature.parameters.get(at),
            Found::Common(at) => everywhere::of(signature).get(at),
        }
    }
}

/// The parameter that a name means (CO-01, CO-02); none where there is none. A whole name or alias
/// always means its parameter; a part means the only one that begins so, the command's own before
/// those that every cmdlet has.
pub fn find(signature: &Signature, name: &str, span: Span) -> Result<Option<Found>, Fault> {
    let all = || {
        let own = signature.parameters.iter().enumerate().map(|(at, p)| (Found::Own(at), p));
        let common = everywhere::of(signature).iter().enumerate();
        own.chain(common.map(|(at, p)| (Found::Common(at), p)))
    };
    let is_it = |known: &str| known.eq_ignore_ascii_case(name);
    if let Some((found, _)) = all().find(|(_, parameter)| is_it(&parameter.name)) {
        return Ok(Some(found));
    }
    let has_alias = |parameter: &Parameter| parameter.aliases.iter().any(|alias| is_it(alias));
    if let Some((found, _)) = all().find(|(_, parameter)| has_alias(parameter)) {
        return Ok(Some(found));
    }
    let fitting: Vec<(Found, &Parameter)> =
        all().filter(|(_, parameter)| begins(parameter, name)).collect();
    let own = |(found, _): &&(Found, &Parameter)| matches!(found, Found::Own(_));
    match fitting.as_slice() {
        [] => Ok(None),
        [(only, _)] => Ok(Some(*only)),
        _ if fitting.iter().filter(own).count() == 1 => {
            Ok(fitting.iter().find(own).map(|(found, _)| *found))
        }
        _ => {
            let names: Vec<&str> = fitting.iter().map(|(_, p)| p.name.as_ref()).collect();
            Err(fault::ambiguous(name, &names, span))
        }
    }
}

/// Whether a name of the parameter begins so.
fn begins(parameter: &Parameter, wanted: &str) -> bool {
    std::iter::once(&parameter.name).chain(&parameter.aliases).any(|name| {
        name.get(..wanted.len()).is_some_and(|start| start.eq_ignore_ascii_case(wanted))
    })
}
