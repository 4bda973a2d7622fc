//! What the help says of parameters, one by one.

use super::page::Page;
use crate::powershell::bind::signature::{Parameter, Place, Signature};
use crate::powershell::bind::syntax;
use crate::powershell::value::{Value, wildcard};

/// How wide the names of the rows are.
const LABEL: usize = 29;

/// The parameters that fit a name or a pattern, as objects. Plumbing is only found by its name.
pub fn objects(page: &Page<'_>, wanted: &str) -> Vec<Value> {
    let is_named = |parameter: &&Parameter| match parameter.remarks.is_internal {
        true => parameter.name.eq_ignore_ascii_case(wanted),
        false => wildcard::fits(&parameter.name, wanted, false),
    };
    let found = page.signature.parameters.iter().filter(is_named);
    found.map(|parameter| object(page, parameter)).collect()
}

fn object(page: &Page<'_>, parameter: &Parameter) -> Value {
    let mut text = vec![String::new(), head(parameter)];
    text.extend(remarks(page, parameter).into_iter().map(|line| format!("    {line}")));
    text.push(String::new());
    let rows = rows(page.signature, parameter);
    text.extend(rows.iter().map(|(label, value)| row(label, value)));
    text.push(String::new());
    let named = |label: &str| {
        let found = rows.iter().find(|(own, _)| *own == label);
        Value::text(found.map_or("", |(_, value)| value.as_str()))
    };
    let properties = vec![
        ("Name".into(), Value::text(parameter.name.as_ref())),
        ("Type".into(), Value::text(syntax::type_name(parameter))),
        ("Required".into(), named("Required?")),
        ("Position".into(), named("Position?")),
        ("DefaultValue".into(), named("Default value")),
        ("PipelineInput".into(), named("Accept pipeline input?")),
        ("ParameterSetName".into(), named("Parameter set name")),
        ("Aliases".into(), named("Aliases")),
        ("Text".into(), Value::text(text.join("\n"))),
    ];
    Value::object("MamlCommandHelpInfo#parameter", properties)
}

/// The lines of the section about all of them; the rows of each where the whole is asked for.
pub fn lines(page: &Page<'_>, is_full: bool) -> Vec<String> {
    let mut out = Vec::new();
    for parameter in page.signature.parameters.iter().filter(|p| !p.remarks.is_internal) {
        out.push(head(parameter));
        out.extend(remarks(page, parameter).into_iter().map(|line| format!("    {line}")));
        out.push(String::new());
        if is_full {
            let rows = rows(page.signature, parameter);
            out.extend(rows.iter().map(|(label, value)| row(label, value)));
            out.push(String::new());
        }
    }
    if let Some(common) = page.common() {
        out.extend(["<CommonParameters>".into(), format!("    {common}"), String::new()]);
    }
    out
}

fn head(parameter: &Parameter) -> String {
    match parameter.is_switch() {
        true => format!("-{} [<SwitchParameter>]", parameter.name),
        false => format!("-{} <{}>", parameter.name, syntax::type_name(parameter)),
    }
}

fn row(label: &str, value: &str) -> String {
    format!("    {label:LABEL$}{value}")
}

fn remarks(page: &Page<'_>, parameter: &Parameter) -> Vec<String> {
    let texts = &page.lang.texts().help;
    let mut out = Vec::new();
    if !parameter.values.is_empty() {
        out.push(texts.values.replace("{0}", &parameter.values.join(", ")));
    }
    let marks = parameter.remarks;
    for (holds, text) in [
        (marks.is_internal, texts.plumbing),
        (marks.is_deprecated, texts.not_meant),
        (marks.is_unlisted, texts.unlisted),
        (marks.is_of_2018, texts.past),
    ] {
        if holds {
            out.push(text.to_string());
        }
    }
    out
}

/// The rows of a parameter. Where sets differ, it is required where some set requires it in which
/// it can be given, and its position is that of the first set in which it has one.
fn rows(signature: &Signature, parameter: &Parameter) -> Vec<(&'static str, String)> {
    let any = |holds: fn(&Place) -> bool| parameter.places.iter().any(holds);
    let position = parameter.places.iter().find_map(|place| place.position);
    let mut ways = Vec::new();
    if any(|place| place.by_value) {
        ways.push("ByValue");
    }
    if any(|place| place.by_name) {
        ways.push("ByPropertyName");
    }
    let input = match ways.is_empty() {
        true => "false".to_string(),
        false => format!("true ({})", ways.join(", ")),
    };
    let sets: Vec<&str> = parameter
        .places
        .iter()
        .filter_map(|place| signature.sets.get(usize::from(place.set?)))
        .map(AsRef::as_ref)
        .collect();
    let or = |text: String, other: &str| if text.is_empty() { other.into() } else { text };
    vec![
        ("Required?", any(|place| place.is_mandatory).to_string()),
        ("Position?", position.map_or("Named".into(), |position| position.to_string())),
        ("Default value", parameter.default.as_deref().unwrap_or("None").to_string()),
        ("Accept pipeline input?", input),
        ("Parameter set name", or(sets.join(", "), "(All)")),
        ("Aliases", or(parameter.aliases.join(", "), "None")),
    ]
}
