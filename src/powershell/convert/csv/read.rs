//! Reading CSV as `Import-Csv` does: leniently about blanks and quotes, without guessing.

use std::rc::Rc;

use crate::powershell::value::failure::{Category, Failure};
use crate::powershell::value::{CUSTOM_OBJECT, Object, Value};

/// Reads objects from texts, of which the first begins with the headings.
#[derive(Clone, Debug)]
pub struct Reader {
    delimiter: char,
    names: Option<Vec<Rc<str>>>,
    has_begun: bool,
    made_up_names: bool,
}

/// The objects of one text.
#[derive(Debug)]
pub struct Rows<'r, 't> {
    reader: &'r mut Reader,
    text: Text<'t>,
}

impl Reader {
    /// A reader with a delimiter and, where `-Header` gives them, headings. Two of one name are
    /// refused.
    pub fn new(delimiter: char, header: Option<Vec<Rc<str>>>) -> Result<Reader, Failure> {
        let mut reader = Reader { delimiter, names: None, has_begun: false, made_up_names: false };
        if let Some(header) = header {
            reader.settle(header)?;
        }
        Ok(reader)
    }

    /// The objects of a text; of a second one without headings of its own.
    pub fn read<'r, 't>(&'r mut self, text: &'t str) -> Rows<'r, 't> {
        let rest = text.strip_prefix('\u{feff}').unwrap_or(text);
        Rows { text: Text { rest, delimiter: self.delimiter }, reader: self }
    }

    /// The headings, once they are known.
    pub fn names(&self) -> Option<&[Rc<str>]> {
        self.names.as_deref()
    }

    /// Whether columns without a heading were called `H1`, `H2` and so on, of which the cmdlet
    /// warns once.
    pub fn made_up_names(&self) -> bool {
        self.made_up_names
    }

    fn settle(&mut self, header: Vec<Rc<str>>) -> Result<(), Failure> {
        let mut seen = std::collections::BTreeSet::new();
        let mut names = Vec::with_capacity(header.len());
        let mut made_up = 0;
        for name in header {
            if name.is_empty() {
                made_up += 1;
                names.push(format!("H{made_up}").into());
                continue;
            }
            if !seen.insert(name.to_lowercase()) {
                return Err(Failure {
                    message: format!("The member \"{name}\" is already present."),
                    category: Category::NotSpecified,
                    id: "AlreadyPresentPSMemberInfoInternalCollectionAdd",
                });
            }
            names.push(name);
        }
        self.made_up_names |= made_up > 0;
        self.names = Some(names);
        Ok(())
    }
}

impl Rows<'_, '_> {
    /// Whether columns without a heading were called by the reader.
    pub fn made_up_names(&self) -> bool {
        self.reader.made_up_names
    }
}

impl Iterator for Rows<'_, '_> {
    type Item = Result<Value, Failure>;

    fn next(&mut self) -> Option<Result<Value, Failure>> {
        if !self.reader.has_begun && !self.text.rest.is_empty() {
            self.reader.has_begun = true;
            self.text.skip_type();
        }
        loop {
            let values = self.text.record()?;
            let Some(names) = &self.reader.names else {
                if let Err(failure) = self.reader.settle(header(values)) {
                    self.text.rest = "";
                    return Some(Err(failure));
                }
                continue;
            };
            if values.len() == 1 && values[0].is_empty() {
                continue;
            }
            // What stands behind the last heading is left out, what is missing is nothing.
            let mut values = values.into_iter();
            let property =
                |name: &Rc<str>| (name.clone(), values.next().map_or(Value::Null, Value::text));
            let properties = names.iter().map(property).collect();
            let object = Object::new(CUSTOM_OBJECT, properties);
            return Some(Ok(Value::Object(Rc::new(std::cell::RefCell::new(object)))));
        }
    }
}

/// The headings of a record; blank ones at its end are none.
fn header(mut values: Vec<String>) -> Vec<Rc<str>> {
    while values.len() > 1 && values.last().is_some_and(String::is_empty) {
        values.pop();
    }
    values.into_iter().map(Into::into).collect()
}

/// What is left of a text.
#[derive(Debug)]
struct Text<'t> {
    rest: &'t str,
    delimiter: char,
}

/// What ended a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Delimiter,
    Record,
}

impl Text<'_> {
    fn take(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    /// A line that begins with `#` says the type, or nothing of interest.
    fn skip_type(&mut self) {
        if self.rest.starts_with('#') {
            let end = self.rest.find(['\r', '\n']).unwrap_or(self.rest.len());
            self.rest = &self.rest[end..];
            if let Some(c) = self.take() {
                self.line_break(c);
            }
        }
    }

    /// The whole line break that begins with a character, if one does.
    fn line_break(&mut self, c: char) -> Option<&'static str> {
        match c {
            '\r' if self.rest.starts_with('\n') => {
                self.take();
                Some("\r\n")
            }
            '\r' => Some("\r"),
            '\n' => Some("\n"),
            _ => None,
        }
    }

    /// The values of the next record; nothing at the end.
    fn record(&mut self) -> Option<Vec<String>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut values = Vec::new();
        let mut value = String::new();
        while let Some(c) = self.take() {
            if c == self.delimiter {
                values.push(std::mem::take(&mut value));
            } else if c == '"' && value.is_empty() {
                let end = self.quoted(&mut value);
                values.push(std::mem::take(&mut value));
                if end == End::Record {
                    return Some(values);
                }
            } else if self.line_break(c).is_some() {
                values.push(value);
                return Some(values);
            } else if c == ' ' || c == '\t' || c == '"' {
                // Blanks before a value do not count, and a quote within it is only a character.
                if value.is_empty() {
                    continue;
                }
                value.push(c);
                let end = self.rest_of_value(&mut value, c != '"');
                values.push(std::mem::take(&mut value));
                if end == End::Record {
                    return Some(values);
                }
            } else {
                value.push(c);
            }
        }
        if !value.is_empty() {
            values.push(value);
        }
        Some(values)
    }

    /// A value in quotes, and what stands behind them.
    fn quoted(&mut self, value: &mut String) -> End {
        while let Some(c) = self.take() {
            match c {
                '"' if self.rest.starts_with('"') => {
                    self.take();
                    value.push('"');
                }
                '"' => return self.rest_of_value(value, true),
                c => value.push(c),
            }
        }
        End::Record
    }

    /// Everything up to the next delimiter; nothing but blanks is nothing.
    fn rest_of_value(&mut self, value: &mut String, drops_blanks: bool) -> End {
        let mut more = String::new();
        let mut end = End::Record;
        while let Some(c) = self.take() {
            if c == self.delimiter {
                end = End::Delimiter;
                break;
            }
            if self.line_break(c).is_some() {
                break;
            }
            more.push(c);
        }
        if !drops_blanks || more.contains(|c| c != ' ' && c != '\t') {
            value.push_str(&more);
        }
        end
    }
}
