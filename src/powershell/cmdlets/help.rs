//! `Get-Help`: what the facts say of a command, its examples, and what there is by a word.

mod listing;
mod page;
mod parameters;

use std::rc::Rc;

use super::Table;
use super::shell::bound::{each, flag, not_simulated, said};
use crate::powershell::bind::Binding;
use crate::powershell::bind::signature::Signature;
use crate::powershell::cmdlet::Implementation::Stage;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::facts::{self, Facts};
use crate::powershell::format::wrap::wrapped;
use crate::powershell::hint::Hint;
use crate::powershell::host::Wait;
use crate::powershell::value::Value;
use crate::powershell::value::failure::Category;
use listing::is_pattern;
use page::{Extent, Page};

/// The commands of this area.
pub const COMMANDS: Table = &[("Get-Help", Stage(|b| each("Get-Help", get, b)))];

/// What help can be about.
enum Subject {
    /// A command of the facts.
    Known(&'static Facts),
    /// A function of a script.
    Function(Rc<str>, Signature),
}

/// How many aliases may lead to each other.
const ALIASES_MAX: usize = 8;

/// Parameters that are real and that nothing here follows, each with what to do instead.
const REFUSED: [(&str, &str); 5] = [
    ("ShowWindow", "There is no other window; -Full prints all that there is."),
    ("Path", "There are no other help files; leave it out."),
    ("Component", "The help here does not say components; leave it out."),
    ("Functionality", "The help here does not say functionalities; leave it out."),
    ("Role", "The help here does not say roles; leave it out."),
];

/// `Get-Help`
fn get<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        if let Some((name, instead)) = REFUSED.iter().find(|(name, _)| binding.has(name)) {
            return shell.report(not_simulated(name, instead), out).await;
        }
        let Some(name) = said(binding, "Name").filter(|name| !name.trim().is_empty()) else {
            return console(shell, out).await;
        };
        if flag(binding, "Online") {
            let instead = "No page outside this console is opened.";
            shell.report(not_simulated("Online", instead), out).await?;
            let text = shell.host.lang().texts().help.elsewhere.replace("{0}", &name);
            shell.hint(text);
            return Ok(());
        }
        if !is_pattern(&name)
            && let Some(subject) = subject(shell, &name)
        {
            return about(shell, &subject, binding, out).await;
        }
        let found = listing::found(shell, &name, &listing::categories(binding));
        match found.as_slice() {
            [] if is_pattern(&name) => Ok(()),
            [] => shell.report(not_found(&name), out).await,
            [only] => match subject(shell, &only.name) {
                Some(subject) => about(shell, &subject, binding, out).await,
                None => Ok(()),
            },
            _ => {
                for entry in found {
                    shell.step().await?;
                    shell.emit(entry.value(), out).await?;
                }
                Ok(())
            }
        }
    })
}

/// What a whole name means: a command, also by an alias, or a function of a script.
fn subject(shell: &Shell<'_>, name: &str) -> Option<Subject> {
    let mut name = name.to_string();
    for _ in 0..ALIASES_MAX {
        match shell.state.aliases.get(&name.to_ascii_lowercase()) {
            Some((_, target)) => name = target.clone(),
            None => break,
        }
    }
    if let Some(function) = shell.state.scopes.function(&name) {
        return Some(Subject::Function(function.name.clone(), function.signature.clone()));
    }
    facts::find(&name).map(Subject::Known)
}

async fn about(shell: &mut Shell<'_>, subject: &Subject, binding: &Binding, out: &Out) -> Flow {
    let page = match subject {
        Subject::Known(facts) => Page::of_facts(facts, shell.host.lang(), shell.host.width()),
        Subject::Function(name, signature) => {
            Page::of_function(name, signature, shell.host.lang(), shell.host.width())
        }
    };
    if let Some(wanted) = said(binding, "Parameter") {
        let found = parameters::objects(&page, &wanted);
        if found.is_empty() {
            return shell.report(no_parameter(&wanted), out).await;
        }
        for object in found {
            shell.emit(object, out).await?;
        }
        return Ok(());
    }
    let extent = match () {
        _ if flag(binding, "Full") => Extent::Full,
        _ if flag(binding, "Detailed") => Extent::Detailed,
        _ if flag(binding, "Examples") => Extent::Examples,
        _ => Extent::Usual,
    };
    shell.emit(page.value(extent), out).await
}

/// The help of the console itself.
async fn console(shell: &mut Shell<'_>, out: &Out) -> Flow {
    let width = shell.host.width();
    let text = shell.host.lang().texts().help.console;
    for line in wrapped(text, width) {
        shell.emit(Value::text(line.trim_end()), out).await?;
    }
    Ok(())
}

fn not_found(name: &str) -> ErrorRecord {
    let message = format!(
        "Get-Help could not find {name} in a help file in this session. To download updated help \
         topics type: \"Update-Help\". To get help online, search for the help topic in the \
         TechNet library at http://go.microsoft.com/fwlink/?LinkID=107116."
    );
    let (id, class) = ("HelpNotFound", "HelpNotFoundException");
    let mut record = ErrorRecord::new(message, id, Category::ResourceUnavailable, class);
    record.hint = Hint::of_real(name).or_else(|| Hint::of_unknown(name));
    record
}

fn no_parameter(wanted: &str) -> ErrorRecord {
    let message = format!("No parameter matches criteria {wanted}.");
    let class = "PSArgumentException";
    ErrorRecord::new(message, "NoParmsFound", Category::InvalidArgument, class)
        .about("System.Management.Automation.PSObject", "PSObject")
}
