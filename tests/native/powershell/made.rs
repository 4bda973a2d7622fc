//! Values for tests of what is done with them, and how they print.

use passerelle::powershell::format::printer::Printer;
use passerelle::powershell::format::shaper::{Shaper, Wanted};
use passerelle::powershell::format::{cell, packet};
use passerelle::powershell::value::table::Table;
use passerelle::powershell::value::{CUSTOM_OBJECT, Value};

/// What a value is made of in a test.
pub trait Made {
    fn value(self) -> Value;
}

impl Made for Value {
    fn value(self) -> Value {
        self
    }
}

impl Made for &str {
    fn value(self) -> Value {
        Value::text(self)
    }
}

impl Made for i32 {
    fn value(self) -> Value {
        Value::Int(self)
    }
}

impl Made for f64 {
    fn value(self) -> Value {
        Value::Double(self)
    }
}

impl Made for bool {
    fn value(self) -> Value {
        Value::Bool(self)
    }
}

impl<T: Made> Made for Vec<T> {
    fn value(self) -> Value {
        Value::array(self.into_iter().map(Made::value).collect())
    }
}

/// `object! { Name: "Amos", Age: 7 }`
macro_rules! object {
    ($($name:ident: $value:expr),* $(,)?) => {{
        use $crate::powershell::made::{Made as _, custom};
        custom(vec![$((stringify!($name), $value.value())),*])
    }};
}
pub(super) use object;

/// An object of a script.
pub fn custom(properties: Vec<(&str, Value)>) -> Value {
    typed(CUSTOM_OBJECT, properties)
}

/// An object of a type.
pub fn typed(type_name: &str, properties: Vec<(&str, Value)>) -> Value {
    let properties = properties.into_iter().map(|(name, value)| (name.into(), value)).collect();
    Value::object(type_name, properties)
}

/// A hashtable.
pub fn table(entries: Vec<(&str, Value)>) -> Value {
    let mut table = Table::default();
    for (key, value) in entries {
        table.set(Value::text(key), value);
    }
    Value::table(table)
}

/// The lines that values print at a width.
pub fn printed(values: &[Value], width: usize) -> Vec<String> {
    let mut printer = Printer::new(width, cell::LIMIT);
    let mut lines = Vec::new();
    for value in values {
        printer.write(value, &mut lines).expect("nothing out of its sequence");
    }
    printer.end(&mut lines);
    lines
}

/// The objects that a formatting cmdlet passes on, of objects with their calculated values.
pub fn shaped(wanted: Wanted, values: &[(Value, Vec<Value>)]) -> Vec<Value> {
    let mut shaper = Shaper::new(wanted);
    let mut packets = Vec::new();
    for (value, calculated) in values {
        shaper.write(value, calculated, &mut packets);
    }
    shaper.end(&mut packets);
    packets.iter().map(packet::to_value).collect()
}

/// The lines of a formatting cmdlet.
pub fn formatted(wanted: Wanted, values: &[Value], width: usize) -> Vec<String> {
    let values: Vec<_> = values.iter().map(|value| (value.clone(), Vec::new())).collect();
    printed(&shaped(wanted, &values), width)
}

/// The values print exactly these lines.
#[track_caller]
pub fn prints(values: &[Value], width: usize, expected: &[&str]) {
    same(&printed(values, width), expected);
}

/// The lines are exactly these.
#[track_caller]
pub fn same(lines: &[String], expected: &[&str]) {
    assert_eq!(lines, expected, "\n{}\ninstead of\n{}\n", lines.join("\n"), expected.join("\n"));
}
