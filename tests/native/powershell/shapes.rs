//! Laws of formatting, for any values and widths.

use passerelle::domain::time::{DAY_MS, Timestamp};
use passerelle::powershell::format::printer::Printer;
use passerelle::powershell::format::shaper::{Column, Kind, Wanted};
use passerelle::powershell::format::wrap::length;
use passerelle::powershell::format::{Alignment, cell};
use passerelle::powershell::value::types::Type;
use passerelle::powershell::value::{CUSTOM_OBJECT, Value};
use proptest::prelude::*;

use super::made::{object, printed, shaped, table};

/// Any value, a few levels deep.
pub fn value() -> impl Strategy<Value = Value> {
    values(any::<f64>().boxed(), any::<i64>().boxed())
}

/// Any value whose numbers are as short as people write them.
pub fn short_value() -> impl Strategy<Value = Value> {
    let doubles = any::<i32>().prop_map(|n| f64::from(n) / 1e4);
    values(doubles.boxed(), (-9_000..9_000i64).prop_map(|days| days * DAY_MS).boxed())
}

fn values(
    doubles: BoxedStrategy<f64>,
    durations: BoxedStrategy<i64>,
) -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i32>().prop_map(Value::Int),
        any::<i64>().prop_map(Value::Long),
        doubles.prop_map(Value::Double),
        "[a-zA-Zéß€\\-\\. \t\r\n,;:'\"{}<>&#0-9]{0,30}".prop_map(Value::text),
        (-60_000_000_000_000i64..250_000_000_000_000).prop_map(|ms| Value::Time(Timestamp(ms))),
        durations.prop_map(Value::Duration),
        Just(Value::Type(Type::named("string", 1))),
    ];
    scalar.prop_recursive(3, 24, 6, |inner| {
        let names = "[A-Za-z][A-Za-z *\\[é]{0,12}";
        let types = prop_oneof![
            3 => Just(CUSTOM_OBJECT.to_string()),
            1 => Just("System.Management.Automation.ErrorRecord".to_string()),
            1 => Just("System.IO.FileInfo".to_string()),
            1 => Just("Microsoft.PowerShell.Commands.GroupInfo".to_string()),
            1 => Just("Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData".to_string()),
        ];
        // No object has the same property twice.
        let entries = prop::collection::btree_map(names, inner.clone(), 0..7)
            .prop_map(Vec::from_iter)
            .prop_shuffle();
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Value::array),
            (types, entries.clone()).prop_map(|(name, entries)| {
                let entries = entries.into_iter().map(|(name, value)| (name.into(), value));
                Value::object(&name, entries.collect())
            }),
            entries.prop_map(|entries| {
                table(entries.iter().map(|(name, value)| (name.as_str(), value.clone())).collect())
            }),
        ]
    })
}

fn column() -> impl Strategy<Value = Column> {
    let alignment = prop::option::of(prop_oneof![Just(Alignment::Center), Just(Alignment::Right)]);
    let name = prop_oneof![Just("*"), Just("Name"), Just("a*"), Just("[b"), Just("")];
    let pattern = prop_oneof![3 => Just(""), 1 => Just("N2"), 1 => Just("{0} {1}"), 1 => Just("}")];
    (name, any::<bool>(), 0..40usize, alignment, pattern).prop_map(
        |(name, is_calculated, width, alignment, pattern)| {
            let column = if is_calculated { Column::calculated(name) } else { Column::name(name) };
            Column { width, alignment, pattern: pattern.into(), ..column }
        },
    )
}

fn wanted() -> impl Strategy<Value = Wanted> {
    let kind = prop_oneof![Just(Kind::Table), Just(Kind::List), Just(Kind::Wide)];
    let columns = prop::collection::vec(column(), 0..6);
    let switches = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (kind, columns, prop::option::of(column()), switches, 0..9usize).prop_map(
        |(kind, columns, group, (auto_size, wraps, hides_heading, forces), across)| Wanted {
            columns,
            group,
            auto_size,
            wraps,
            hides_heading,
            across,
            forces,
            ..Wanted::new(kind)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_values_print_at_any_width(
        (values, width) in (prop::collection::vec(value(), 0..8), 1..=500usize),
    ) {
        let mut printer = Printer::new(width, cell::LIMIT);
        let mut lines = Vec::new();
        for value in &values {
            // Whoever made up objects that look formatted is told so.
            if let Err(failure) = printer.write(value, &mut lines) {
                prop_assert_eq!(failure.id, "ConsoleLineOutputOutOfSequencePacket");
            }
        }
        printer.end(&mut lines);
        prop_assert!(lines.iter().all(|line| !line.contains('\n')));
    }

    #[test]
    fn no_line_of_a_table_or_list_is_wider_than_the_screen(
        (wanted, values, width) in (wanted(), prop::collection::vec(value(), 1..8), 1..=500usize),
    ) {
        // Texts, headings of groups and error records stand as they are.
        let objects: Vec<(Value, Vec<Value>)> = values
            .iter()
            .map(|value| (object! { A: value.clone(), Name: "n" }, vec![value.clone(); 7]))
            .collect();
        let wanted = Wanted { group: None, ..wanted };
        for line in printed(&shaped(wanted, &objects), width) {
            prop_assert!(length(&line) <= width, "{line:?} at {width}");
        }
    }

    #[test]
    fn whatever_is_asked_has_an_answer(
        (wanted, values, width) in (wanted(), prop::collection::vec(value(), 0..6), 1..=120usize),
    ) {
        let values: Vec<_> = values.into_iter().map(|value| (value, Vec::new())).collect();
        let mut printer = Printer::new(width, cell::LIMIT);
        let mut lines = Vec::new();
        for value in shaped(wanted, &values) {
            if let Err(failure) = printer.write(&value, &mut lines) {
                prop_assert_eq!(failure.id, "ConsoleLineOutputOutOfSequencePacket");
            }
        }
        printer.end(&mut lines);
    }
}
