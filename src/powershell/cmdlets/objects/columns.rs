//! The properties that somebody names: by name, which may have wildcards, by a block, or by a
//! hashtable that says how they are called and more.

use std::rc::Rc;

use super::each::Each;
use super::given;
use crate::powershell::bind::Binding;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::format::property;
use crate::powershell::value::failure::Category;
use crate::powershell::value::table::Table;
use crate::powershell::value::{Value, convert, text};

/// One of the properties.
#[derive(Clone, Debug)]
pub(super) struct Property {
    /// How it is called, where a hashtable says it.
    pub label: Option<Rc<str>>,
    /// Where its values come from.
    pub source: Source,
    /// What else a hashtable says: the key in small letters with its value.
    more: Vec<(&'static str, Value)>,
}

/// Where the values of a property come from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// The properties of this name.
    Name(Rc<str>),
    /// A block.
    Block(Each),
}

/// What a hashtable may say, in small letters, and whether names may have wildcards.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// The keys; `label` goes by the name of `name` as well.
    pub keys: &'static [&'static str],
    /// Whether a name may stand for several properties.
    pub wildcards: bool,
}

impl Rules {
    /// Names and calculated properties, as most commands take them.
    pub const NAMED: Rules = Rules { keys: &["expression", "label", "name"], wildcards: true };
    /// Sorting: one property at a time, upwards or downwards.
    pub const SORTED: Rules =
        Rules { keys: &["expression", "ascending", "descending"], wildcards: false };
    /// Grouping and comparing: one property at a time.
    pub const GROUPED: Rules = Rules { keys: &["expression"], wildcards: true };
}

/// The properties that a parameter names.
pub(super) fn read(
    binding: &Binding,
    parameter: &str,
    rules: Rules,
) -> Result<Vec<Property>, Jump> {
    given::values(binding, parameter).iter().map(|value| read_value(value, rules)).collect()
}

/// The one property that a parameter names.
pub(super) fn read_one(
    binding: &Binding,
    parameter: &str,
    rules: Rules,
) -> Result<Option<Property>, Jump> {
    given::value(binding, parameter).map(|value| read_value(value, rules)).transpose()
}

fn read_value(value: &Value, rules: Rules) -> Result<Property, Jump> {
    of_value(value, rules).map_err(|record| Jump::error(*record))
}

/// A property by what stands for it.
fn of_value(value: &Value, rules: Rules) -> Result<Property, Box<ErrorRecord>> {
    match value {
        Value::Table(table) => of_table(&table.borrow(), rules),
        other => {
            let source = source(other, rules.wildcards, None)?;
            Ok(Property { label: None, source, more: Vec::new() })
        }
    }
}

fn of_table(table: &Table, rules: Rules) -> Result<Property, Box<ErrorRecord>> {
    let (mut label, mut found, mut more) = (None, None, Vec::new());
    for (key, value) in table.entries() {
        let Value::Text(name) = key else {
            let message = format!(
                "The {} key type is not valid. The key must be a string.",
                convert::type_name(key)
            );
            return Err(refused(message, "DictionaryKeyNonString"));
        };
        let key = key_of(name, rules)?;
        if let Value::Null = value {
            let message = format!("The {name} key has no value.");
            return Err(refused(message, "DictionaryKeyMissingValue"));
        }
        match key {
            "expression" => found = Some(source(value, rules.wildcards, Some(name))?),
            "label" | "name" => match value {
                Value::Text(own) if own.is_empty() => {
                    let message = format!("The \"{name}\" key cannot have an empty string value.");
                    return Err(refused(message, "DictionaryKeyIllegalValue"));
                }
                other => label = Some(text::of(other).into()),
            },
            other => more.push((other, checked(other, value)?)),
        }
    }
    match found {
        Some(source) => Ok(Property { label, source, more }),
        None => {
            let message = "A mandatory entry for expression is missing.";
            Err(refused(message, "DictionaryKeyMandatoryEntry"))
        }
    }
}

/// The key that a name means, perhaps shortened.
fn key_of(name: &str, rules: Rules) -> Result<&'static str, Box<ErrorRecord>> {
    let lower = name.to_lowercase();
    if let Some(exact) = rules.keys.iter().find(|key| **key == lower) {
        return Ok(exact);
    }
    let fitting: Vec<&&str> = rules.keys.iter().filter(|key| key.starts_with(&lower)).collect();
    match fitting.as_slice() {
        [only] if !lower.is_empty() => Ok(only),
        [one, other, ..] if !lower.is_empty() => {
            let message = format!("The {name} key is ambiguous; {one} and {other} conflict.");
            Err(refused(message, "DictionaryKeyAmbiguous"))
        }
        _ => Err(refused(format!("The {name} key is not valid."), "DictionaryKeyIllegal")),
    }
}

/// What a key beside name and expression says, checked.
fn checked(key: &str, value: &Value) -> Result<Value, Box<ErrorRecord>> {
    match key {
        "width" => match convert::to_int(value) {
            Ok(width) if width > 0 => Ok(Value::Int(width)),
            _ => {
                let width = text::of(value);
                let message =
                    format!("The value \"{width}\" for key \"width\" should be greater than 0.");
                Err(refused(message, "WidthOutOfRange"))
            }
        },
        "alignment" => {
            let said = text::of(value).to_lowercase();
            let known = ["left", "center", "right"];
            let found = known.iter().find(|own| !said.is_empty() && own.starts_with(&said));
            found.map(|found| Value::text(*found)).ok_or_else(|| {
                let message = format!(
                    "The value \"{}\" for key \"alignment\" is not valid; valid values are left, \
                     right, center.",
                    text::of(value)
                );
                refused(message, "AlignmentNotValid")
            })
        }
        "formatstring" if text::of(value).is_empty() => {
            let message = "Cannot have an empty formatting string for key \"formatstring\".";
            Err(refused(message, "FormatStringIsEmpty"))
        }
        "ascending" | "descending" => Ok(Value::Bool(value.is_true())),
        _ => Ok(value.clone()),
    }
}

fn source(value: &Value, wildcards: bool, key: Option<&str>) -> Result<Source, Box<ErrorRecord>> {
    match value {
        Value::Block(block) => Ok(Source::Block(Each::new(block))),
        Value::Text(name) if name.is_empty() => {
            Err(refused("An empty string value is not allowed.", "ExpressionEmptyString"))
        }
        Value::Text(name) if !wildcards && property::is_pattern(name) => {
            let message = format!("Wildcard characters are not allowed in \"{name}\".");
            Err(refused(message, "ExpressionGlobbing"))
        }
        Value::Text(name) => Ok(Source::Name(name.clone())),
        other => {
            let name = convert::type_name(other);
            let types = "{System.String, System.Management.Automation.ScriptBlock}";
            Err(match key {
                Some(key) => refused(
                    format!(
                        "The \"{key}\" key has a type, {name}, that is not valid; expected types \
                         are {types}."
                    ),
                    "DictionaryKeyIllegalValue",
                ),
                None => refused(
                    format!("Cannot convert {name} to one of the following types {types}."),
                    "DictionaryKeyUnknownType",
                ),
            })
        }
    }
}

fn refused(message: impl Into<String>, id: &str) -> Box<ErrorRecord> {
    let class = "NotSupportedException";
    Box::new(ErrorRecord::new(message, id, Category::InvalidArgument, class))
}

impl Property {
    /// What a hashtable says under a key beside name and expression.
    pub fn more(&self, key: &str) -> Option<&Value> {
        self.more.iter().find(|(own, _)| *own == key).map(|(_, value)| value)
    }

    /// How it is called whatever the objects are: by its label, its name or its block.
    pub fn heading(&self) -> Rc<str> {
        match (&self.label, &self.source) {
            (Some(label), _) => label.clone(),
            (None, Source::Name(name)) => name.clone(),
            (None, Source::Block(block)) => block.source().into(),
        }
    }

    /// The properties of an object that it means, with their names; of a block the error that it
    /// ends with.
    pub async fn of(
        &self,
        shell: &mut Shell<'_>,
        object: &Value,
    ) -> Flow<Vec<(Rc<str>, Result<Value, Rc<ErrorRecord>>)>> {
        let name = match &self.source {
            Source::Block(block) => {
                let value = block.attempt(shell, object.clone()).await?;
                return Ok(vec![(self.heading(), value)]);
            }
            Source::Name(name) => name,
        };
        let found = match property::is_pattern(name) {
            false => found(object, name).into_iter().collect(),
            true => property::resolved(object, name)
                .into_iter()
                .map(|name| {
                    let value = property::get(object, &name).unwrap_or(Value::Null);
                    (name, value)
                })
                .collect::<Vec<_>>(),
        };
        let labeled =
            |(name, value): (Rc<str>, Value)| (self.label.clone().unwrap_or(name), Ok(value));
        Ok(found.into_iter().map(labeled).collect())
    }

    /// The first value of an object that it means; nothing where there is none. An error of a block
    /// is handed out.
    pub async fn first(
        &self,
        shell: &mut Shell<'_>,
        object: &Value,
    ) -> Flow<Option<Result<Value, Rc<ErrorRecord>>>> {
        match &self.source {
            Source::Block(block) => Ok(Some(block.attempt(shell, object.clone()).await?)),
            Source::Name(name) if !property::is_pattern(name) => {
                Ok(property::get(object, name).map(Ok))
            }
            Source::Name(_) => Ok(self.of(shell, object).await?.into_iter().next().map(|(_, v)| v)),
        }
    }
}

/// A property by its name, as the object writes it, with its value.
pub(super) fn found(object: &Value, name: &str) -> Option<(Rc<str>, Value)> {
    match object {
        Value::Object(object) => object.borrow().entry(name),
        other => {
            let name = property::resolved(other, name).into_iter().next()?;
            let value = property::get(other, &name)?;
            Some((name, value))
        }
    }
}
