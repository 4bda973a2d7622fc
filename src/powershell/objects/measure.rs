//! Counts, sums and extremes of values, and the lines, words and characters of texts, as
//! `Measure-Object` finds them.

use std::rc::Rc;

use crate::powershell::format::{cell, property};
use crate::powershell::tree::operator::Case;
use crate::powershell::value::failure::{Category, Failure};
use crate::powershell::value::{Value, compare, convert, text};

/// What is measured.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// `-Property`: names, which may have wildcards; none where values themselves are measured.
    pub properties: Vec<Rc<str>>,
    /// `-Sum`
    pub sum: bool,
    /// `-Average`
    pub average: bool,
    /// `-Maximum`
    pub maximum: bool,
    /// `-Minimum`
    pub minimum: bool,
    /// `-Line`
    pub lines: bool,
    /// `-Word`
    pub words: bool,
    /// `-Character`
    pub characters: bool,
    /// `-IgnoreWhiteSpace`
    pub ignores_blanks: bool,
}

impl Asked {
    /// Whether texts are measured.
    fn is_of_texts(&self) -> bool {
        self.lines || self.words || self.characters
    }
}

/// Collects what is measured.
#[derive(Clone, Debug)]
pub struct Measure {
    asked: Asked,
    /// By property, in the order in which they came; without a property there is one.
    figures: Vec<(Option<Rc<str>>, Figures)>,
    /// Whether a value was no number, after which there are no sums.
    has_failed: bool,
}

#[derive(Clone, Debug, Default)]
struct Figures {
    count: i32,
    sum: f64,
    maximum: Option<Value>,
    minimum: Option<Value>,
    lines: i32,
    words: i32,
    characters: i32,
}

impl Measure {
    /// Nothing measured yet.
    pub fn new(asked: Asked) -> Measure {
        let figures = match asked.properties.is_empty() {
            true => vec![(None, Figures::default())],
            false => Vec::new(),
        };
        Measure { asked, figures, has_failed: false }
    }

    /// Measures an object. What is no number where one is needed is refused, and counted.
    pub fn add(&mut self, object: &Value) -> Vec<Failure> {
        if matches!(object, Value::Null) {
            return Vec::new();
        }
        if self.asked.properties.is_empty() {
            return self.add_value(None, object).into_iter().collect();
        }
        let mut failures = Vec::new();
        let mut seen: Vec<Rc<str>> = Vec::new();
        for asked in self.asked.properties.clone() {
            let names = property::resolved(object, &asked);
            if names.is_empty() && !property::is_pattern(&asked) {
                self.place(Some(&asked));
            }
            for name in names {
                if seen.contains(&name) {
                    continue;
                }
                let value = property::get(object, &name).unwrap_or(Value::Null);
                failures.extend(self.add_value(Some(&name), &value));
                seen.push(name);
            }
        }
        failures
    }

    fn place(&mut self, name: Option<&Rc<str>>) -> usize {
        let is_it = |(own, _): &(Option<Rc<str>>, Figures)| match (own, name) {
            (Some(own), Some(name)) => text::is_same(own, name),
            (None, None) => true,
            _ => false,
        };
        self.figures.iter().position(is_it).unwrap_or_else(|| {
            self.figures.push((name.cloned(), Figures::default()));
            self.figures.len() - 1
        })
    }

    fn add_value(&mut self, name: Option<&Rc<str>>, value: &Value) -> Option<Failure> {
        let place = self.place(name);
        let asked = &self.asked;
        let figures = &mut self.figures[place].1;
        figures.count = figures.count.saturating_add(1);
        if asked.is_of_texts() {
            figures.add_text(&cell::alone(value), asked.ignores_blanks);
        }
        if asked.sum || asked.average {
            match convert::to_double(value) {
                Ok(number) => figures.sum += number,
                Err(_) => {
                    self.has_failed = true;
                    return Some(not_numeric(value));
                }
            }
        }
        if asked.minimum {
            figures.minimum = Some(extreme(value, figures.minimum.take(), true));
        }
        if asked.maximum {
            figures.maximum = Some(extreme(value, figures.maximum.take(), false));
        }
        None
    }

    /// What was measured, one object for each property; a property that no object had is refused.
    pub fn finish(self) -> Vec<Result<Value, Failure>> {
        let Measure { asked, figures, has_failed } = self;
        let made = |(name, figures): (Option<Rc<str>>, Figures)| match &name {
            Some(missing) if figures.count == 0 => Err(not_found(missing, asked.is_of_texts())),
            _ => {
                let property = name.map_or(Value::Null, Value::Text);
                Ok(match asked.is_of_texts() {
                    true => figures.of_text(&asked, property),
                    false => figures.of_numbers(&asked, property, has_failed),
                })
            }
        };
        figures.into_iter().map(made).collect()
    }
}

impl Figures {
    fn add_text(&mut self, text: &str, ignores_blanks: bool) {
        let units = |c: char| if c.is_whitespace() && ignores_blanks { 0 } else { c.len_utf16() };
        let breaks = text.matches('\n').count();
        let last = usize::from(!text.is_empty() && !text.ends_with('\n'));
        let more = |old: i32, by: usize| old.saturating_add(i32::try_from(by).unwrap_or(i32::MAX));
        self.lines = more(self.lines, breaks + last);
        self.words = more(self.words, text.split_whitespace().count());
        self.characters = more(self.characters, text.chars().map(units).sum());
    }

    fn of_text(self, asked: &Asked, property: Value) -> Value {
        let asked_for = |is_asked: bool, number: i32| match is_asked {
            true => Value::Int(number),
            false => Value::Null,
        };
        let properties = vec![
            ("Lines".into(), asked_for(asked.lines, self.lines)),
            ("Words".into(), asked_for(asked.words, self.words)),
            ("Characters".into(), asked_for(asked.characters, self.characters)),
            ("Property".into(), property),
        ];
        Value::object("Microsoft.PowerShell.Commands.TextMeasureInfo", properties)
    }

    fn of_numbers(self, asked: &Asked, property: Value, has_failed: bool) -> Value {
        let number = |is_asked: bool, number: f64| match is_asked && !has_failed {
            true => Value::Double(number),
            false => Value::Null,
        };
        let average = self.sum / f64::from(self.count.max(1));
        let numeric = |value: &Option<Value>| match value {
            Some(value) => convert::to_double(value).is_ok(),
            None => true,
        };
        let is_numeric = numeric(&self.maximum) && numeric(&self.minimum);
        let extreme = |value: Option<Value>| match value {
            Some(Value::Null) | None => Value::Null,
            Some(value) if is_numeric => {
                convert::to_double(&value).map_or(Value::Null, Value::Double)
            }
            Some(value) => value,
        };
        let type_name = match is_numeric {
            true => "Microsoft.PowerShell.Commands.GenericMeasureInfo",
            false => "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo",
        };
        let properties = vec![
            ("Count".into(), Value::Int(self.count)),
            ("Average".into(), number(asked.average && self.count > 0, average)),
            ("Sum".into(), number(asked.sum, self.sum)),
            ("Maximum".into(), extreme(self.maximum)),
            ("Minimum".into(), extreme(self.minimum)),
            ("Property".into(), property),
        ];
        Value::object(type_name, properties)
    }
}

/// The smaller or greater of two values: as numbers where both are, else as what they are, else as
/// texts.
fn extreme(value: &Value, old: Option<Value>, is_least: bool) -> Value {
    let old = match old {
        None | Some(Value::Null) => return value.clone(),
        Some(old) => old,
    };
    let number = |value: &Value| match value {
        Value::Null => None,
        value => convert::to_double(value).ok(),
    };
    let order = match (number(&old), number(value)) {
        (Some(old), Some(new)) => old.partial_cmp(&new),
        _ if std::mem::discriminant(&old) == std::mem::discriminant(value) => {
            compare::order(&old, value, Case::Ignored).ok()
        }
        _ => None,
    };
    let order = order
        .unwrap_or_else(|| compare::of_texts(&text::of(&old), &text::of(value), Case::Ignored));
    let is_better = if is_least { order.is_gt() } else { order.is_lt() };
    if is_better { value.clone() } else { old }
}

fn not_numeric(value: &Value) -> Failure {
    let message = format!("Input object \"{}\" is not numeric.", cell::alone(value));
    Failure { message, category: Category::InvalidData, id: "NonNumericInputObject" }
}

fn not_found(name: &str, is_of_texts: bool) -> Failure {
    let message = format!("The property \"{name}\" cannot be found in the input for any objects.");
    let id = match is_of_texts {
        true => "TextMeasurePropertyNotFound",
        false => "GenericMeasurePropertyNotFound",
    };
    Failure { message, category: Category::InvalidArgument, id }
}
