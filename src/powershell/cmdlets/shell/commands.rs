//! `Get-Command` and the aliases.

use super::bound::{flag, number, said};
use crate::powershell::bind::{Binding, syntax};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::facts::{self, Facts};
use crate::powershell::host::Wait;
use crate::powershell::shell::State;
use crate::powershell::value::failure::Category;
use crate::powershell::value::table::Table;
use crate::powershell::value::{Value, text, wildcard};

/// The versions of the modules.
const VERSIONS: [(&str, &str); 8] = [
    ("Microsoft.PowerShell.Core", "3.0.0.0"),
    ("Microsoft.PowerShell.Host", "3.0.0.0"),
    ("Microsoft.PowerShell.Management", "3.1.0.0"),
    ("Microsoft.PowerShell.Security", "3.0.0.0"),
    ("Microsoft.PowerShell.Utility", "3.1.0.0"),
    ("SkypeOnlineConnector", "7.0.0.0"),
    ("MicrosoftTeams", "4.9.1"),
    ("MSOnline", "1.1.183.57"),
];

/// The version of a module.
pub fn version_of(module: &str) -> &'static str {
    VERSIONS.iter().find(|(name, _)| *name == module).map_or("1.0.0.1", |(_, version)| version)
}

/// One command, as `Get-Command` knows it.
struct Known {
    kind: &'static str,
    name: String,
    version: String,
    source: String,
    definition: String,
    facts: Option<&'static Facts>,
}

impl Known {
    fn value(&self) -> Value {
        let (verb, noun) = self.name.split_once('-').unwrap_or(("", ""));
        let mut properties = vec![
            ("CommandType".into(), Value::text(self.kind)),
            ("Name".into(), Value::text(&*self.name)),
            ("Version".into(), Value::text(&*self.version)),
            ("Source".into(), Value::text(&*self.source)),
            ("Definition".into(), Value::text(&*self.definition)),
            ("ModuleName".into(), Value::text(&*self.source)),
        ];
        if self.kind == "Alias" {
            properties.push(("ResolvedCommandName".into(), Value::text(&*self.definition)));
        } else {
            properties.push(("Verb".into(), Value::text(verb)));
            properties.push(("Noun".into(), Value::text(noun)));
            properties.push(("Parameters".into(), self.parameters()));
        }
        Value::object(&format!("System.Management.Automation.{}Info", self.kind), properties)
    }

    fn parameters(&self) -> Value {
        let mut table = Table::new(false);
        for parameter in self.facts.iter().flat_map(|facts| &facts.signature.parameters) {
            let aliases = parameter.aliases.iter().map(|alias| Value::text(alias.as_ref()));
            let properties = vec![
                ("Name".into(), Value::text(parameter.name.as_ref())),
                ("ParameterType".into(), Value::text(parameter.kind.full_name())),
                ("Aliases".into(), Value::array(aliases.collect())),
            ];
            let object =
                Value::object("System.Management.Automation.ParameterMetadata", properties);
            table.set(Value::text(parameter.name.as_ref()), object);
        }
        Value::table(table)
    }
}

/// `Get-Command`
pub fn get<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        let all = known(shell);
        let names: Vec<String> = texts(binding, "Name");
        let mut found: Vec<&Known> = Vec::new();
        for name in &names {
            let is_pattern = name.contains(['*', '?', '[']);
            let bare = name.rsplit('\\').next().unwrap_or(name);
            let fitting: Vec<&Known> = all
                .iter()
                .filter(|known| wildcard::fits(&known.name, bare, false))
                .filter(|known| fits(known, binding))
                .collect();
            if fitting.is_empty() && !is_pattern {
                shell.report(not_found(name), out).await?;
            }
            // A whole name means the one that would run.
            let count = if is_pattern || flag(binding, "All") { fitting.len() } else { 1 };
            found.extend(fitting.into_iter().take(count));
        }
        if names.is_empty() {
            found = all.iter().filter(|known| fits(known, binding)).collect();
        }
        let most = number(binding, "TotalCount").and_then(|most| usize::try_from(most).ok());
        for known in found.into_iter().take(most.unwrap_or(usize::MAX)) {
            shell.step().await?;
            match (flag(binding, "Syntax"), known.facts) {
                (true, Some(facts)) => {
                    for line in syntax::lines(facts.name, &facts.signature) {
                        shell.emit(Value::text(format!("\n{line}")), out).await?;
                    }
                    shell.emit(Value::text(""), out).await?;
                }
                (true, None) => shell.emit(Value::text(&*known.definition), out).await?,
                (false, _) => shell.emit(known.value(), out).await?,
            }
        }
        Ok(())
    })
}

fn texts(binding: &Binding, name: &str) -> Vec<String> {
    binding.get(name).map(Value::items).unwrap_or_default().iter().map(text::of).collect()
}

fn fits(known: &Known, binding: &Binding) -> bool {
    let (verb, noun) = known.name.split_once('-').unwrap_or(("", ""));
    let any = |name: &str, own: &str| {
        let wanted = texts(binding, name);
        wanted.is_empty() || wanted.iter().any(|wanted| wildcard::fits(own, wanted, false))
    };
    let asks_parts = binding.has("Verb") || binding.has("Noun");
    let has_parameter = |wanted: &String| {
        let mut own = known.facts.iter().flat_map(|facts| &facts.signature.parameters);
        own.any(|parameter| wildcard::fits(&parameter.name, wanted, false))
    };
    let parameters = texts(binding, "ParameterName");
    let kind = said(binding, "CommandType").unwrap_or_else(|| "All".into());
    (!asks_parts || known.kind != "Alias")
        && any("Verb", verb)
        && any("Noun", noun)
        && any("Module", &known.source)
        && (kind == "All" || kind.eq_ignore_ascii_case(known.kind))
        && (parameters.is_empty() || parameters.iter().any(has_parameter))
}

/// What there is, aliases first, each kind by name.
fn known(shell: &Shell<'_>) -> Vec<Known> {
    let mut aliases: Vec<Known> =
        pairs(shell.state).into_iter().map(|(name, of)| alias(name, of)).collect();
    aliases.retain(|known| facts::find(&known.definition).is_none_or(|f| shell.is_there(f)));
    let mut functions: Vec<Known> = Vec::new();
    for function in shell.state.scopes.functions() {
        functions.push(Known {
            kind: "Function",
            name: function.name.to_string(),
            version: String::new(),
            source: String::new(),
            definition: function.block.source().to_string(),
            facts: None,
        });
    }
    let (proxies, cmdlets): (Vec<Known>, Vec<Known>) = facts::all()
        .filter(|facts| shell.is_there(facts))
        .map(|facts| of_facts(shell.state, facts))
        .partition(|known| known.kind == "Function");
    functions.extend(proxies);
    functions.sort_by_key(|known| known.name.to_lowercase());
    functions.dedup_by(|a, b| a.name.eq_ignore_ascii_case(&b.name));
    aliases.into_iter().chain(functions).chain(cmdlets).collect()
}

fn of_facts(state: &State, facts: &'static Facts) -> Known {
    let imported = state.sign_in.imported.as_deref().filter(|_| facts.is_ours());
    let is_proxy = imported.is_some() && facts.name.contains("-Cs");
    let is_function = is_proxy || !facts.signature.is_advanced || facts.module == "PowerShellGet";
    let source = if is_proxy { imported.unwrap_or_default() } else { facts.module };
    Known {
        kind: if is_function { "Function" } else { "Cmdlet" },
        name: facts.name.to_string(),
        version: if is_proxy { "1.0".into() } else { version_of(facts.module).into() },
        source: source.to_string(),
        definition: syntax::lines(facts.name, &facts.signature).join("\n"),
        facts: Some(facts),
    }
}

fn not_found(name: &str) -> ErrorRecord {
    let message = format!(
        "The term '{name}' is not recognized as the name of a cmdlet, function, script file, or \
         operable program. Check the spelling of the name, or if a path was included, verify that \
         the path is correct and try again."
    );
    let id = "CommandNotFoundException";
    ErrorRecord::new(message, id, Category::ObjectNotFound, id).about(name, "String")
}

/// All aliases with what they mean, those that somebody set before those that there are anyway.
fn pairs(state: &State) -> Vec<(String, String)> {
    let own = state.aliases.values().map(|(name, of)| (name.clone(), of.clone()));
    let known = facts::aliases().map(|(name, of)| (name.to_string(), of.to_string()));
    let mut all: Vec<(String, String)> = own.collect();
    all.extend(known.filter(|(name, _)| !state.aliases.contains_key(&name.to_ascii_lowercase())));
    all.sort_by_key(|(name, _)| name.to_ascii_lowercase());
    all
}

fn alias(name: String, of: String) -> Known {
    Known {
        kind: "Alias",
        name,
        version: String::new(),
        source: String::new(),
        definition: of,
        facts: None,
    }
}

/// `Get-Alias`
pub fn aliases(call: &mut Call<'_>) -> Done {
    let all = pairs(call.state);
    let excluded = call.texts("Exclude");
    let is_kept = |name: &str| !excluded.iter().any(|e| wildcard::fits(name, e, false));
    let of_pattern = |wanted: &str, by_definition: bool| -> Vec<(String, String)> {
        let text = |pair: &&(String, String)| {
            let own = if by_definition { &pair.1 } else { &pair.0 };
            wildcard::fits(own, wanted, false) && is_kept(&pair.0)
        };
        all.iter().filter(text).cloned().collect()
    };
    let by_definition = call.has("Definition");
    let names = call.texts(if by_definition { "Definition" } else { "Name" });
    let names = if names.is_empty() { vec!["*".to_string()] } else { names };
    for name in names {
        let found = of_pattern(&name, by_definition);
        if found.is_empty() && !name.contains(['*', '?', '[']) {
            let kind = if by_definition { "definition" } else { "name" };
            let message = format!(
                "This command cannot find a matching alias because an alias with the {kind} \
                 '{name}' does not exist."
            );
            let class = "ItemNotFoundException";
            let record = ErrorRecord::new(message, class, Category::ObjectNotFound, class);
            call.report(record.about(&*name, "String").into())?;
        }
        for (name, of) in found {
            call.write(alias(name, of).value());
        }
    }
    Ok(())
}

/// `Set-Alias`
pub fn set_alias(call: &mut Call<'_>) -> Done {
    let (name, of) = pair(call);
    if call.should_process(&format!("Name: {name} Value: {of}"))? {
        call.state.aliases.insert(name.to_ascii_lowercase(), (name.clone(), of.clone()));
        if call.flag("PassThru") {
            call.write(alias(name, of).value());
        }
    }
    Ok(())
}

/// `New-Alias`, which leaves an alias that there is alone.
pub fn new_alias(call: &mut Call<'_>) -> Done {
    let (name, _) = pair(call);
    let is_there = pairs(call.state).iter().any(|(own, _)| own.eq_ignore_ascii_case(&name));
    if is_there && !call.flag("Force") {
        let message = format!(
            "The alias is not allowed, because an alias with the name '{name}' already exists."
        );
        let (id, class) = ("AliasAlreadyExists", "SessionStateException");
        let record = ErrorRecord::new(message, id, Category::ResourceExists, class);
        return Err(record.about(name, "String").into());
    }
    set_alias(call)
}

fn pair(call: &Call<'_>) -> (String, String) {
    (call.text("Name").unwrap_or_default(), call.text("Value").unwrap_or_default())
}
