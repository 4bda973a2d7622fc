//! The page about a command: its name, what it is for, how it is written, what it takes, examples.

use super::listing::{category, purpose};
use super::parameters;
use crate::powershell::bind::signature::Signature;
use crate::powershell::bind::{common_parameters, syntax};
use crate::powershell::cmdlets;
use crate::powershell::facts::examples::{self, Example, Line};
use crate::powershell::facts::{Facts, Status, View};
use crate::powershell::format::wrap::wrapped;
use crate::powershell::value::Value;
use crate::texts::Lang;

/// How far things are moved to the right under their heading.
const INDENT: usize = 4;
/// Least room for a text, however narrow the screen is.
const WIDTH_MIN: usize = 20;

/// How much of a page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What it is for and how it is written.
    Usual,
    /// That, its parameters and its examples.
    Detailed,
    /// All of it.
    Full,
    /// What it is for, and its examples.
    Examples,
}

/// What there is to say of a command.
pub struct Page<'p> {
    /// Its name.
    pub name: &'p str,
    /// What it takes.
    pub signature: &'p Signature,
    /// The reader's language.
    pub lang: Lang,
    /// How many characters a line of the screen holds.
    width: usize,
    /// None for a function of a script.
    facts: Option<&'static Facts>,
}

impl<'p> Page<'p> {
    /// The page of a command.
    pub fn of_facts(facts: &'static Facts, lang: Lang, width: usize) -> Page<'p> {
        let (name, signature) = (facts.name, &facts.signature);
        Page { name, signature, lang, width, facts: Some(facts) }
    }

    /// The page of a function that a script defines, of which nobody has said what it is for.
    pub fn of_function(
        name: &'p str,
        signature: &'p Signature,
        lang: Lang,
        width: usize,
    ) -> Page<'p> {
        Page { name, signature, lang, width, facts: None }
    }

    /// The object that is written. It prints as its text.
    pub fn value(&self, extent: Extent) -> Value {
        let text = |text: &str| Value::text(text);
        let facts = self.facts;
        let syntax = syntax::lines(self.name, self.signature).join("\n");
        let synopsis = facts.map_or(syntax.as_str(), |facts| purpose(facts, self.lang));
        let description = self.description().join(" ");
        let properties = vec![
            ("Name".into(), text(self.name)),
            ("Category".into(), text(facts.map_or("Function", category))),
            ("ModuleName".into(), text(facts.map_or("", |facts| facts.module))),
            ("Synopsis".into(), text(synopsis)),
            ("Syntax".into(), text(&syntax)),
            ("Description".into(), text(&description)),
            ("Parameters".into(), Value::array(parameters::objects(self, "*"))),
            ("Text".into(), text(&self.lines(extent).join("\n"))),
        ];
        Value::object("MamlCommandHelpInfo", properties)
    }

    /// The lines of the page.
    fn lines(&self, extent: Extent) -> Vec<String> {
        let mut out = Vec::new();
        self.section(&mut out, "NAME", &[self.name.to_string()]);
        if let Some(facts) = self.facts {
            self.section(&mut out, "SYNOPSIS", &[purpose(facts, self.lang).to_string()]);
        }
        if extent == Extent::Examples {
            self.examples(&mut out);
            return out;
        }
        out.push(String::new());
        let mut lines = Vec::new();
        for line in syntax::lines(self.name, self.signature) {
            lines.extend([line, String::new()]);
        }
        self.section(&mut out, "SYNTAX", &lines);
        self.section(&mut out, "DESCRIPTION", &self.description());
        out.push(String::new());
        if matches!(extent, Extent::Detailed | Extent::Full) {
            out.push("PARAMETERS".into());
            out.extend(self.indented(&parameters::lines(self, extent == Extent::Full)));
        }
        if extent == Extent::Full {
            self.section(&mut out, "INPUTS", &self.inputs());
            out.push(String::new());
            self.section(&mut out, "OUTPUTS", &self.outputs());
        }
        if matches!(extent, Extent::Detailed | Extent::Full) {
            self.examples(&mut out);
        }
        if extent != Extent::Full && self.facts.is_some() {
            self.section(&mut out, "REMARKS", &self.remarks());
        }
        out.push(String::new());
        out
    }

    fn section(&self, out: &mut Vec<String>, heading: &str, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        out.push(heading.to_string());
        out.extend(self.indented(lines));
        out.push(String::new());
    }

    /// Lines moved to the right, broken where the screen ends.
    fn indented(&self, lines: &[String]) -> Vec<String> {
        let mut out = Vec::new();
        for line in lines {
            let own = line.len() - line.trim_start().len();
            let room = self.width.saturating_sub(INDENT + own + 1).max(WIDTH_MIN);
            for part in wrapped(line.trim_start(), room) {
                let text = format!("{}{part}", " ".repeat(INDENT + own));
                out.push(text.trim_end().to_string());
            }
        }
        out
    }

    /// What the facts say beyond the purpose.
    fn description(&self) -> Vec<String> {
        let Some(facts) = self.facts else { return Vec::new() };
        let texts = &self.lang.texts().help;
        let mut out = vec![texts.module.replace("{0}", facts.module)];
        let instead = facts.replaced_by.join(", ");
        match (facts.status, instead.is_empty()) {
            (Status::Current, _) => {}
            (Status::Server, _) => out.push(texts.of_server.to_string()),
            (Status::Retired, true) => out.push(texts.gone.to_string()),
            (Status::Retired, false) => out.push(texts.gone_for.replace("{0}", &instead)),
            (Status::Deprecated, true) => out.push(texts.outdated.to_string()),
            (Status::Deprecated, false) => out.push(texts.outdated_for.replace("{0}", &instead)),
        }
        if !facts.aliases.is_empty() {
            out.push(texts.other_names.replace("{0}", &facts.aliases.join(", ")));
        }
        if facts.signature.supports_should_process {
            out.push(texts.changes.to_string());
        }
        if !cmdlets::is_implemented(facts.name) {
            let text = self.lang.texts().hints.without_effect;
            out.push(text.replace("{0}", facts.name));
        }
        out
    }

    fn remarks(&self) -> Vec<String> {
        let texts = &self.lang.texts().help;
        let has_examples = !examples::of(self.name).is_empty();
        let see_examples = has_examples.then_some(texts.see_examples);
        let see = see_examples.into_iter().chain([texts.see_detailed, texts.see_full]);
        see.map(|text| text.replace("{0}", self.name)).collect()
    }

    /// The types of what it takes from the pipeline.
    fn inputs(&self) -> Vec<String> {
        let takes = self.signature.parameters.iter().filter(|parameter| {
            !parameter.remarks.is_internal && parameter.places.iter().any(|place| place.by_value)
        });
        let mut types: Vec<String> = takes.map(syntax::type_name).collect();
        types.dedup();
        match types.is_empty() {
            true => vec![self.lang.texts().help.no_input.to_string()],
            false => types,
        }
    }

    fn outputs(&self) -> Vec<String> {
        let Some(facts) = self.facts else { return Vec::new() };
        let texts = &self.lang.texts().help;
        let names = facts.output.properties.join(", ");
        vec![match facts.output.view {
            View::None => texts.no_output.to_string(),
            View::Lines => texts.texts.to_string(),
            View::List | View::Table if names.is_empty() => texts.objects.to_string(),
            View::List | View::Table => texts.objects_with.replace("{0}", &names),
        }]
    }

    /// The parameters that every such command has, in one sentence.
    pub fn common(&self) -> Option<String> {
        let names: Vec<String> = common_parameters(self.signature)
            .iter()
            .map(|parameter| format!("-{}", parameter.name))
            .collect();
        let text = self.lang.texts().help.common;
        (!names.is_empty()).then(|| text.replace("{0}", &names.join(", ")))
    }

    fn examples(&self, out: &mut Vec<String>) {
        let examples = examples::of(self.name);
        if examples.is_empty() {
            out.extend(self.indented(&[self.lang.texts().help.no_examples.to_string()]));
            out.push(String::new());
        }
        for (number, example) in (1..).zip(&examples) {
            self.example(out, number, example);
        }
    }

    fn example(&self, out: &mut Vec<String>, number: usize, example: &Example) {
        let rule = "-".repeat(26);
        let margin = " ".repeat(INDENT);
        out.push(format!("{margin}{rule} EXAMPLE {number} {rule}"));
        out.push(String::new());
        out.extend(self.indented(&[example.text(self.lang).to_string()]));
        out.push(String::new());
        // What a console printed is not broken anew.
        for line in &example.lines {
            let line = match line {
                Line::Typed(text) => format!("{margin}PS C:\\> {text}"),
                Line::Printed(text) => format!("{margin}{text}"),
            };
            out.push(line.trim_end().to_string());
        }
        while out.last().is_some_and(String::is_empty) {
            out.pop();
        }
        out.extend([String::new(), String::new()]);
    }
}
