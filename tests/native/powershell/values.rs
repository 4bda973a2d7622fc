//! Values: how they are written, converted, computed with and compared.

use passerelle::domain::time::{DAY_MS, HOUR_MS, Timestamp};
use passerelle::powershell::parse::parse;
use passerelle::powershell::tree::Body;
use passerelle::powershell::tree::StatementKind;
use passerelle::powershell::tree::command::ElementKind;
use passerelle::powershell::tree::expression::{Expression, ExpressionKind, Number, Operation};
use passerelle::powershell::tree::operator::{BinaryOperator, UnaryOperator};
use passerelle::powershell::value::failure::Failure;
use passerelle::powershell::value::table::Table;
use passerelle::powershell::value::types::Type;
use passerelle::powershell::value::{CUSTOM_OBJECT, Value, arithmetic, compare, convert, text};
use proptest::prelude::*;

/// Works off an expression of constants; whatever else stands in it is no business of these tests.
fn evaluated(text: &str) -> Result<Value, Failure> {
    let parsed = parse(text);
    assert_eq!(parsed.problems, [], "in {text:?}");
    let Body::Statements(block) = parsed.script.body else { panic!("{text:?} has statements") };
    let StatementKind::Pipeline(elements) = &block.statements[0].kind else { panic!("{text:?}") };
    let ElementKind::Expression(expression) = &elements[0].kind else { panic!("{text:?}") };
    of(expression)
}

fn of(expression: &Expression) -> Result<Value, Failure> {
    match &expression.kind {
        ExpressionKind::Number(Number::Int(n)) => Ok(Value::Int(*n)),
        ExpressionKind::Number(Number::Long(n)) => Ok(Value::Long(*n)),
        ExpressionKind::Number(Number::Double(n)) => Ok(Value::Double(*n)),
        ExpressionKind::Text(text) => Ok(Value::text(text.constant().expect("a constant"))),
        ExpressionKind::Variable(name) => Ok(match name.name.as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => Value::Null,
        }),
        ExpressionKind::List(items) => {
            let items: Result<Vec<Value>, Failure> = items.iter().map(of).collect();
            items.map(Value::array)
        }
        ExpressionKind::Cast(name, operand) => {
            convert::to_type(&of(operand)?, &Type::named(&name.name, name.array_depth))
        }
        ExpressionKind::Group(inner) => match &inner.kind {
            StatementKind::Pipeline(elements) => match &elements[0].kind {
                ElementKind::Expression(inner) => of(inner),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        },
        ExpressionKind::Unary(UnaryOperator::Minus, operand) => arithmetic::negated(&of(operand)?),
        ExpressionKind::Unary(UnaryOperator::BitNot, inner) => arithmetic::inverted(&of(inner)?),
        ExpressionKind::Binary(first, rest) => {
            rest.iter().try_fold(of(first)?, |left, operation| applied(&left, operation))
        }
        other => panic!("{other:?}"),
    }
}

fn applied(left: &Value, operation: &Operation) -> Result<Value, Failure> {
    let right = of(&operation.operand)?;
    let result = match operation.operator {
        BinaryOperator::Compare(comparison, case) => compare::apply(comparison, case, left, &right),
        other => arithmetic::apply(other, left, &right),
    };
    result.expect("an operator of these families")
}

/// The value with its kind, so that `5` and `'5'` differ.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => "$null".into(),
        Value::Text(text) => format!("'{text}'"),
        Value::Long(n) => format!("{n}l"),
        Value::Double(n) => format!("{}d", text::of_double(*n)),
        Value::Array(items) => {
            let items: Vec<String> = items.borrow().iter().map(shown).collect();
            format!("({})", items.join(", "))
        }
        other => text::of(other),
    }
}

#[track_caller]
fn gives(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        let value = evaluated(text).unwrap_or_else(|f| panic!("{text:?}: {}", f.message));
        assert_eq!(shown(&value), *expected, "for {text:?}");
    }
}

#[track_caller]
fn fails(rows: &[(&str, &str, &str)]) {
    for (text, id, part) in rows {
        let failure = evaluated(text).expect_err(text);
        assert_eq!(failure.id, *id, "for {text:?}");
        assert!(failure.message.contains(part), "{text:?}: {}", failure.message);
    }
}

#[test]
fn numbers_grow_where_they_must() {
    gives(&[
        ("1 + 2", "3"),
        ("2147483647 + 1", "2147483648d"),
        ("2147483648 + 1", "2147483649l"),
        ("9223372036854775807 + 1", "9.22337203685478E+18d"),
        ("7 / 2", "3.5d"),
        ("8 / 2", "4"),
        ("7 % 3", "1"),
        ("-7 % 3", "-1"),
        ("1.5 * 2", "3d"),
        ("1 / 0.0", "Infinityd"),
        ("5 + '7'", "12"),
        ("'5' - 2", "3"),
        ("5 + $null", "5"),
        ("$null + 5", "5"),
        ("$true + 1", "2"),
        ("0.1 + 0.2", "0.3d"),
    ]);
    fails(&[
        ("1 / 0", "RuntimeException", "divide by zero"),
        ("1 + 'abc'", "InvalidCastFromStringToInteger", "\"abc\""),
        ("(1, 2) - 1", "MethodNotFound", "op_Subtraction"),
    ]);
}

#[test]
fn the_left_operand_decides_what_a_sign_means() {
    gives(&[
        ("'a' + 5", "'a5'"),
        ("'5' + 7", "'57'"),
        ("'ab' * 3", "'ababab'"),
        ("1, 2 + 3", "(1, 2, 3)"),
        ("1, 2 + (3, 4)", "(1, 2, 3, 4)"),
        ("1, 2 * 2", "(1, 2, 1, 2)"),
        ("'a' + $null", "'a'"),
        ("1, 2 -join ';'", "'1;2'"),
        ("1..4", "(1, 2, 3, 4)"),
        ("3..1", "(3, 2, 1)"),
        ("'2'..4", "(2, 3, 4)"),
    ]);
    fails(&[
        ("'a' * 99999999", "RuntimeException", "memory"),
        ("1..99999999", "RuntimeException", "memory"),
    ]);
}

#[test]
fn bits_stay_as_wide_as_their_operands() {
    gives(&[
        ("6 -band 3", "2"),
        ("6 -bor 1", "7"),
        ("6 -bxor 3", "5"),
        ("1 -shl 4", "16"),
        ("1 -shl 33", "2"),
        ("-8 -shr 1", "-4"),
        ("4294967296 -bor 1", "4294967297l"),
        ("-bnot 5", "-6"),
    ]);
}

#[test]
fn equality_converts_the_right_operand_to_the_type_of_the_left() {
    gives(&[
        ("'Paris' -eq 'PARIS'", "True"),
        ("'Paris' -ceq 'PARIS'", "False"),
        ("'É' -eq 'é'", "True"),
        ("5 -eq '5'", "True"),
        ("5 -eq '5.0'", "True"),
        ("'5' -eq 5", "True"),
        ("'05' -eq 5", "False"),
        ("5 -eq 'abc'", "False"),
        ("$null -eq 0", "False"),
        ("0 -eq $null", "False"),
        ("'' -eq $null", "False"),
        ("$null -eq $null", "True"),
        ("$true -eq 'False'", "True"),
        ("'True' -eq $true", "True"),
        ("1 -eq 1.0", "True"),
        ("9007199254740993 -eq 9007199254740992", "False"),
        ("[datetime]'2018-04-18' -eq '4/18/2018'", "True"),
    ]);
}

#[test]
fn an_array_on_the_left_is_filtered() {
    gives(&[
        ("1, 2, 3 -gt 1", "(2, 3)"),
        ("1, $null, 2 -eq $null", "($null)"),
        ("'a', 'b', 'A' -eq 'a'", "('a', 'A')"),
        ("'a', 'b' -ne 'a'", "('b')"),
        ("'Amos', 'Bea' -like 'a*'", "('Amos')"),
        ("1, 2 -contains '2'", "True"),
        ("'B' -in 'a', 'b'", "True"),
        ("'B' -cnotin 'a', 'b'", "True"),
        ("1, 2 -notcontains 3", "True"),
    ]);
}

#[test]
fn order_is_that_of_numbers_dictionaries_and_clocks() {
    gives(&[
        ("10 -gt 9", "True"),
        ("'10' -gt '9'", "False"),
        ("10 -gt '9'", "True"),
        ("'apple' -lt 'Banana'", "True"),
        ("'eté' -lt 'été'", "True"),
        ("'été' -lt 'f'", "True"),
        ("'a' -clt 'A'", "True"),
        ("'a' -le 'A'", "True"),
        ("$null -lt 5", "True"),
        ("$null -lt -5", "False"),
        ("-5 -lt $null", "True"),
        ("[datetime]'2018-04-18' -lt '2018-04-19'", "True"),
        ("[timespan]'00:10:00' -ge '00:09:59'", "True"),
    ]);
    fails(&[
        ("5 -gt 'abc'", "ComparisonFailure", "\"5\" to \"abc\""),
        ("[datetime]'2018-04-18' -gt 'soon'", "ComparisonFailure", "DateTime"),
    ]);
}

#[test]
fn wildcards_fit_whole_texts() {
    gives(&[
        ("'amos.marble@contoso.com' -like '*@contoso.com'", "True"),
        ("'Paris' -like 'p?ris'", "True"),
        ("'Paris' -clike 'p*'", "False"),
        ("'Paris' -like 'Par'", "False"),
        ("'b2' -like '[a-c][0-9]'", "True"),
        ("'d2' -notlike '[a-c][0-9]'", "True"),
        ("'a*c' -like 'a`*c'", "True"),
        ("'abc' -like 'a`*c'", "False"),
        ("'' -like '*'", "True"),
        ("'a[b' -like 'a[b'", "True"),
        ("12 -like '1*'", "True"),
        ("'ab' -like '*a*b*'", "True"),
    ]);
}

#[test]
fn casts_read_texts_and_round_to_even() {
    gives(&[
        ("[int]'42'", "42"),
        ("[int]' 0x1F '", "31"),
        ("[int]2.5", "2"),
        ("[int]3.5", "4"),
        ("[int]''", "0"),
        ("[int]'1,000'", "1000"),
        ("[int]$true", "1"),
        ("[long]5", "5l"),
        ("[double]'1e3'", "1000d"),
        ("[string]5.50", "'5.5'"),
        ("[string](1, 2)", "'1 2'"),
        ("[string]$true", "'True'"),
        ("[bool]'False'", "True"),
        ("[bool]0", "False"),
        ("[bool](0, 0)", "True"),
        ("[int[]]('1', '2')", "(1, 2)"),
        ("[string[]]5", "('5')"),
        ("[char]65", "'A'"),
        ("[datetime]'2018-04-18 21:05:00'", "04/18/2018 21:05:00"),
        ("[datetime]'4/18/2018 9:05 PM'", "04/18/2018 21:05:00"),
        ("[datetime]'4/18/2018 9:05pm'", "04/18/2018 21:05:00"),
        ("[datetime]'4/18/2018 12am'", "04/18/2018 00:00:00"),
        ("[datetime]'2018-04-18T21:05:00+02:00'", "04/18/2018 19:05:00"),
        ("[datetime]'2018-04-18T21:05:00Z'", "04/18/2018 21:05:00"),
        ("[datetime]'April 18, 2018'", "04/18/2018 00:00:00"),
        ("[datetime]'Wednesday, April 18, 2018 9:05 PM'", "04/18/2018 21:05:00"),
        ("[datetime]'18 Apr 2018 9 PM'", "04/18/2018 21:00:00"),
        ("[timespan]'1.02:30:00'", "1.02:30:00"),
        ("[datetime]'2018-04-18' - [datetime]'2018-04-17'", "1.00:00:00"),
        ("[datetime]'2018-04-18' + [timespan]'00:10:00'", "04/18/2018 00:10:00"),
        ("[void]5", "$null"),
    ]);
    fails(&[
        ("[int]'abc'", "InvalidCastFromStringToInteger", "System.Int32"),
        ("[int]9999999999", "InvalidCastFromStringToInteger", "too large"),
        (
            "[datetime]'31/12/2018'",
            "InvalidCastParseTargetInvocationWithFormatProvider",
            "DateTime",
        ),
        (
            "[datetime]'4/18/2018 9'",
            "InvalidCastParseTargetInvocationWithFormatProvider",
            "DateTime",
        ),
        ("[int](1, 2)", "ConvertToFinalInvalidCastException", "System.Object[]"),
        ("[version]'x'", "ConvertToFinalInvalidCastException", "version"),
    ]);
}

#[test]
fn doubles_are_written_with_at_most_fifteen_digits() {
    let rows = [
        (0.0, "0"),
        (1.0, "1"),
        (-1.5, "-1.5"),
        (0.1 + 0.2, "0.3"),
        (1234567.0, "1234567"),
        (1e15, "1E+15"),
        (1e14, "100000000000000"),
        (1.5e-5, "1.5E-05"),
        (0.00015, "0.00015"),
        (1e100, "1E+100"),
        (2.0 / 3.0, "0.666666666666667"),
        (999999999999999.9, "1E+15"),
        (f64::NAN, "NaN"),
    ];
    for (number, expected) in rows {
        assert_eq!(text::of_double(number), expected);
    }
}

#[test]
fn collections_and_objects_say_what_they_are() {
    let mut table = Table::new(true);
    table.set(Value::text("Name"), Value::text("Amos"));
    table.set(Value::text("id"), Value::Int(5));
    table.set(Value::text("NAME"), Value::text("Bea"));
    let table = Value::table(table);
    let custom = Type::named("pscustomobject", 0);
    let object = convert::to_type(&table, &custom).expect("a hashtable makes an object");
    assert_eq!(text::of(&object), "@{Name=Bea; id=5}");
    assert!(custom.holds(&object) && !custom.holds(&table));
    assert_eq!(text::of(&table), "System.Collections.Specialized.OrderedDictionary");
    let bridge = Value::object("Bridge", vec![("Name".into(), Value::text("Main"))]);
    assert_eq!(text::of(&bridge), "Bridge");
    assert!(Type::named("bridge", 0).holds(&bridge));
    let Value::Object(inner) = &bridge else { panic!("an object") };
    inner.borrow_mut().set("name", Value::Int(1));
    assert_eq!(inner.borrow().get("NAME").as_ref().map(shown).as_deref(), Some("1"));
    assert_eq!(Type::of(&object).map(|of| of.full_name()).as_deref(), Some(CUSTOM_OBJECT));
}

#[test]
fn a_hashtable_keeps_its_order_when_a_key_goes() {
    let mut table = Table::default();
    for key in ["a", "b", "c"] {
        table.set(Value::text(key), Value::text(key));
    }
    table.set(Value::Int(1), Value::text("number"));
    table.set(Value::text("1"), Value::text("text"));
    assert_eq!(table.remove(&Value::text("B")).map(|v| shown(&v)).as_deref(), Some("'b'"));
    assert!(table.remove(&Value::text("b")).is_none());
    let shown: Vec<String> = table.entries().iter().map(|(_, value)| shown(value)).collect();
    assert_eq!(shown, ["'a'", "'c'", "'number'", "'text'"]);
    assert!(table.get(&Value::text("C")).is_some());
}

#[test]
fn assigned_collections_are_shared_and_sums_are_new() {
    let first = Value::array(vec![Value::Int(1)]);
    let second = first.clone();
    let Value::Array(items) = &second else { panic!("an array") };
    items.borrow_mut()[0] = Value::Int(9);
    assert_eq!(shown(&first), "(9)");
    let sum = arithmetic::apply(BinaryOperator::Add, &first, &Value::Int(2));
    assert_eq!(shown(&sum.expect("a sum").expect("it works")), "(9, 2)");
    assert_eq!(shown(&first), "(9)");
    // One that holds itself is written all the same.
    items.borrow_mut().push(first.clone());
    assert!(text::of(&first).starts_with("9 9 9"));
}

#[test]
fn what_counts_as_true_is_what_is_not_empty() {
    let array = |items: &[Value]| Value::array(items.to_vec());
    let trues = [
        Value::text("False"),
        Value::Int(-1),
        array(&[Value::Int(0), Value::Int(0)]),
        array(&[Value::Int(1)]),
        Value::Duration(0),
        Value::Time(Timestamp(0)),
        Value::table(Table::default()),
    ];
    let falses = [
        Value::Null,
        Value::text(""),
        Value::Double(0.0),
        array(&[]),
        array(&[Value::Int(0)]),
        array(&[array(&[])]),
    ];
    assert!(trues.iter().all(Value::is_true));
    assert!(!falses.iter().any(Value::is_true));
}

#[test]
fn durations_are_written_as_clocks_are() {
    assert_eq!(text::of_duration(90_500), "00:01:30.5000000");
    assert_eq!(text::of_duration(-DAY_MS - HOUR_MS), "-1.01:00:00");
}

proptest! {
    #[test]
    fn a_number_is_read_from_what_it_is_written_as(number in any::<i64>()) {
        let value = Value::Long(number);
        prop_assert_eq!(convert::to_long(&Value::text(text::of(&value))), Ok(number));
    }

    #[test]
    fn a_moment_is_read_from_what_it_is_written_as(seconds in -60_000_000_000i64..250_000_000_000) {
        let moment = Timestamp(seconds * 1_000);
        prop_assert_eq!(convert::read_moment(&text::of_moment(moment)), Some(moment));
    }

    #[test]
    fn texts_are_put_in_an_order(
        (a, b, c) in ("[a-zA-Zéè]{0,3}", "[a-zA-Zéè]{0,3}", "[a-zA-Zéè]{0,3}"),
    ) {
        use passerelle::powershell::tree::operator::Case;
        for case in [Case::Ignored, Case::Sensitive] {
            let order = |x: &str, y: &str| compare::of_texts(x, y, case);
            prop_assert_eq!(order(&a, &b), order(&b, &a).reverse());
            if order(&a, &b).is_le() && order(&b, &c).is_le() {
                prop_assert!(order(&a, &c).is_le());
            }
        }
    }

    #[test]
    fn any_text_is_converted_or_refused(written in "[-+0-9.,eExX:/ TZapm]{0,20}") {
        let value = Value::text(written.clone());
        for name in ["int", "long", "double", "datetime", "timespan", "bool", "string", "char"] {
            let wanted = Type::named(name, 0);
            match convert::to_type(&value, &wanted) {
                Ok(converted) => prop_assert!(wanted.holds(&converted) || name == "char"),
                Err(failure) => prop_assert!(failure.message.contains("Cannot convert")),
            }
        }
    }

    #[test]
    fn a_pattern_without_signs_fits_only_itself(text in "[a-z]{0,5}", other in "[a-z]{0,5}") {
        use passerelle::powershell::value::wildcard::fits;
        prop_assert_eq!(fits(&text, &other, true), text == other);
        let around = format!("*{text}*");
        prop_assert!(fits(&text, &around, false));
        let starred: String = text.chars().flat_map(|c| [c, '*']).collect();
        prop_assert!(fits(&text, &starred, false));
    }
}
