//! The commands that a pattern or a word finds, as `Get-Help` lists them.

use crate::domain::profile::Era;
use crate::powershell::bind::{Binding, syntax};
use crate::powershell::eval::Shell;
use crate::powershell::facts::{self, Facts, Status};
use crate::powershell::value::{Value, text, wildcard};
use crate::texts::Lang;

/// A line of the list.
pub struct Entry {
    /// The name of the command.
    pub name: String,
    category: &'static str,
    module: &'static str,
    synopsis: String,
}

impl Entry {
    fn of_facts(facts: &Facts, lang: Lang) -> Entry {
        Entry {
            name: facts.name.to_string(),
            category: category(facts),
            module: facts.module,
            synopsis: purpose(facts, lang).to_string(),
        }
    }

    /// The object that is written.
    pub fn value(&self) -> Value {
        let properties = vec![
            ("Name".into(), Value::text(&*self.name)),
            ("Category".into(), Value::text(self.category)),
            ("Module".into(), Value::text(self.module)),
            ("Synopsis".into(), Value::text(&*self.synopsis)),
        ];
        Value::object("HelpInfoShort", properties)
    }
}

/// What kind of command it is.
pub fn category(facts: &Facts) -> &'static str {
    match facts.signature.is_advanced && facts.module != "PowerShellGet" {
        true => "Cmdlet",
        false => "Function",
    }
}

/// What it is for, in a language.
pub fn purpose(facts: &Facts, lang: Lang) -> &'static str {
    match lang {
        Lang::En => facts.purpose,
        Lang::Fr => facts.purpose_fr,
    }
}

/// Whether a name has wildcards.
pub fn is_pattern(name: &str) -> bool {
    name.contains(['*', '?', '['])
}

/// The categories that were asked for; none means all.
pub fn categories(binding: &Binding) -> Vec<String> {
    let given = binding.get("Category").map(Value::items).unwrap_or_default();
    let names: Vec<String> = given.iter().map(text::of).collect();
    let is_all = names.iter().any(|name| name.eq_ignore_ascii_case("All"));
    if is_all { Vec::new() } else { names }
}

/// The commands and functions whose names fit a pattern; for a word, those in whose name or purpose
/// it stands. What is gone in the profile at hand is left out.
pub fn found(shell: &Shell<'_>, wanted: &str, categories: &[String]) -> Vec<Entry> {
    let lang = shell.host.lang();
    let era = shell.look(|session| session.tenant().era).unwrap_or_default();
    let word = wanted.to_lowercase();
    let fits = |entry: &Entry| {
        let is_of_category = categories.is_empty()
            || categories.iter().any(|name| name.eq_ignore_ascii_case(entry.category));
        let is_named = match is_pattern(wanted) {
            true => wildcard::fits(&entry.name, wanted, false),
            false => {
                entry.name.to_lowercase().contains(&word)
                    || entry.synopsis.to_lowercase().contains(&word)
            }
        };
        is_of_category && is_named
    };
    let is_there = |facts: &&Facts| !(facts.status == Status::Retired && era == Era::TeamsToday);
    let known = facts::all().filter(is_there).map(|facts| Entry::of_facts(facts, lang));
    let functions = shell.state.scopes.functions().map(|function| Entry {
        name: function.name.to_string(),
        category: "Function",
        module: "",
        synopsis: syntax::lines(&function.name, &function.signature).swap_remove(0),
    });
    known.chain(functions).filter(fits).collect()
}
