//! Comparisons. The left operand decides: the right one is converted to its type, and an array on
//! the left is filtered. Letters are the same in any case unless the operator says otherwise.

use std::cmp::Ordering;
use std::rc::Rc;

use super::convert::{as_double, read_number, to_duration, to_moment, type_name};
use super::failure::{Category, Failure};
use super::types::Type;
use super::{Value, text, wildcard};
use crate::powershell::tree::expression::Number;
use crate::powershell::tree::operator::{Case, Comparison};

/// Works off one comparison; nothing for those that take patterns of regular expressions.
pub fn apply(
    comparison: Comparison,
    case: Case,
    left: &Value,
    right: &Value,
) -> Option<Result<Value, Failure>> {
    use Comparison as C;
    let ordered =
        |fits: fn(Ordering) -> bool| filtered(left, |item| order(item, right, case).map(fits));
    Some(match comparison {
        C::Equal => filtered(left, |item| Ok(equal(item, right, case))),
        C::NotEqual => filtered(left, |item| Ok(!equal(item, right, case))),
        C::Greater => ordered(Ordering::is_gt),
        C::GreaterOrEqual => ordered(Ordering::is_ge),
        C::Less => ordered(Ordering::is_lt),
        C::LessOrEqual => ordered(Ordering::is_le),
        C::Like => filtered(left, |item| Ok(like(item, right, case))),
        C::NotLike => filtered(left, |item| Ok(!like(item, right, case))),
        C::Contains => Ok(Value::Bool(contains(left, right, case))),
        C::NotContains => Ok(Value::Bool(!contains(left, right, case))),
        C::In => Ok(Value::Bool(contains(right, left, case))),
        C::NotIn => Ok(Value::Bool(!contains(right, left, case))),
        C::Match | C::NotMatch | C::Replace | C::Split => return None,
    })
}

/// Whether it holds, or, of an array, the items for which it does.
fn filtered(
    left: &Value,
    holds: impl Fn(&Value) -> Result<bool, Failure>,
) -> Result<Value, Failure> {
    let Value::Array(items) = left else { return holds(left).map(Value::Bool) };
    let mut kept = Vec::new();
    for item in items.borrow().iter() {
        if holds(item)? {
            kept.push(item.clone());
        }
    }
    Ok(Value::array(kept))
}

fn like(left: &Value, right: &Value, case: Case) -> bool {
    wildcard::fits(&text::of(left), &text::of(right), case == Case::Sensitive)
}

fn contains(items: &Value, wanted: &Value, case: Case) -> bool {
    match items {
        Value::Array(items) => items.borrow().iter().any(|item| equal(item, wanted, case)),
        other => equal(other, wanted, case),
    }
}

/// Whether two values are equal, the right one converted to the type of the left one.
pub fn equal(left: &Value, right: &Value, case: Case) -> bool {
    match (left, right) {
        (Value::Null, Value::Null) => true,
        (Value::Null, _) => false,
        (Value::Bool(left), right) => *left == right.is_true(),
        (_, Value::Null) => false,
        (Value::Text(left), right) => match (case, right) {
            (Case::Sensitive, right) => **left == *text::of(right),
            (Case::Ignored, Value::Text(right)) => text::is_same(left, right),
            (Case::Ignored, right) => text::is_same(left, &text::of(right)),
        },
        (Value::Int(_) | Value::Long(_) | Value::Double(_), right) => {
            let numbers = number(left).zip(number(right));
            numbers.is_some_and(|(left, right)| of_numbers(left, right).is_eq())
        }
        (Value::Time(left), right) => to_moment(right).is_ok_and(|right| *left == right),
        (Value::Duration(left), right) => to_duration(right).is_ok_and(|right| *left == right),
        (Value::Type(left), Value::Type(right)) => left == right,
        (Value::Array(left), Value::Array(right)) => Rc::ptr_eq(left, right),
        (Value::Table(left), Value::Table(right)) => Rc::ptr_eq(left, right),
        (Value::Object(left), Value::Object(right)) => Rc::ptr_eq(left, right),
        (Value::Block(left), Value::Block(right)) => Rc::ptr_eq(left, right),
        _ => false,
    }
}

/// Which of two values comes first, the right one converted to the type of the left one.
pub fn order(left: &Value, right: &Value, case: Case) -> Result<Ordering, Failure> {
    match (left, right) {
        (Value::Null, Value::Null) => Ok(Ordering::Equal),
        // Nothing comes before everything but negative numbers.
        (Value::Null, right) => Ok(beside_nothing(right).reverse()),
        (left, Value::Null) if !matches!(left, Value::Bool(_)) => Ok(beside_nothing(left)),
        (Value::Bool(left), right) => Ok(left.cmp(&right.is_true())),
        (Value::Text(left), right) => Ok(of_texts(left, &text::of(right), case)),
        (Value::Int(_) | Value::Long(_) | Value::Double(_), _) => {
            let numbers = number(left).zip(number(right));
            numbers.map(|(left, right)| of_numbers(left, right)).ok_or_else(|| {
                incomparable(left, right, "Input string was not in a correct format.")
            })
        }
        (Value::Time(moment), _) => match to_moment(right) {
            Ok(other) => Ok(moment.cmp(&other)),
            Err(failure) => Err(incomparable(left, right, &failure.message)),
        },
        (Value::Duration(ms), _) => match to_duration(right) {
            Ok(other) => Ok(ms.cmp(&other)),
            Err(failure) => Err(incomparable(left, right, &failure.message)),
        },
        _ if equal(left, right, case) => Ok(Ordering::Equal),
        _ => Err(not_ordered(left)),
    }
}

fn beside_nothing(value: &Value) -> Ordering {
    let is_negative = number(value).is_some_and(|number| as_double(number) < 0.0);
    let is_number = matches!(value, Value::Int(_) | Value::Long(_) | Value::Double(_));
    if is_negative && is_number { Ordering::Less } else { Ordering::Greater }
}

/// The number of a value that is one or says one.
fn number(value: &Value) -> Option<Number> {
    match value {
        Value::Int(number) => Some(Number::Int(*number)),
        Value::Long(number) => Some(Number::Long(*number)),
        Value::Double(number) => Some(Number::Double(*number)),
        Value::Bool(value) => Some(Number::Int(i32::from(*value))),
        Value::Text(text) => read_number(text),
        _ => None,
    }
}

/// Whole numbers are compared as such: a double does not tell long numbers apart.
fn of_numbers(left: Number, right: Number) -> Ordering {
    let whole = |number: Number| match number {
        Number::Int(number) => Some(i64::from(number)),
        Number::Long(number) => Some(number),
        Number::Double(_) => None,
    };
    match (whole(left), whole(right)) {
        (Some(left), Some(right)) => left.cmp(&right),
        // What is no number at all comes first, as in .NET.
        _ => {
            let (left, right) = (as_double(left), as_double(right));
            left.partial_cmp(&right).unwrap_or(right.is_nan().cmp(&left.is_nan()))
        }
    }
}

/// Texts as a dictionary orders them: letters first, then accents, then, where case matters, small
/// before capital.
pub fn of_texts(left: &str, right: &str, case: Case) -> Ordering {
    Collated::of(left).order(&Collated::of(right), case)
}

/// A text prepared for being compared with many others.
#[derive(Clone, Debug)]
pub struct Collated {
    /// Its letters, small and without accents.
    letters: Box<str>,
    /// Its letters, small and with their accents, where it has any.
    accents: Option<Box<str>>,
    own: Rc<str>,
}

impl Collated {
    /// A text, prepared.
    pub fn of(text: &str) -> Collated {
        let own = text.into();
        if text.is_ascii() {
            return Collated { letters: text.to_ascii_lowercase().into(), accents: None, own };
        }
        let small = || text.chars().flat_map(char::to_lowercase);
        let letters: String = small().map(without_accent).collect();
        let accents: String = small().collect();
        Collated { letters: letters.into(), accents: Some(accents.into()), own }
    }

    /// Which of two texts comes first.
    pub fn order(&self, other: &Collated, case: Case) -> Ordering {
        let accents = |of: &Collated| -> Box<str> {
            of.accents.clone().unwrap_or_else(|| of.letters.clone())
        };
        let by_letter = self.letters.cmp(&other.letters);
        let by_accent = match (by_letter, &self.accents, &other.accents) {
            (Ordering::Equal, None, None) => Ordering::Equal,
            (Ordering::Equal, _, _) => accents(self).cmp(&accents(other)),
            (order, _, _) => order,
        };
        match case {
            Case::Ignored => by_accent,
            Case::Sensitive => by_accent.then_with(|| other.own.cmp(&self.own)),
        }
    }
}

/// The letter under an accent of the languages of western Europe.
fn without_accent(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

fn incomparable(left: &Value, right: &Value, why: &str) -> Failure {
    let (left, right) = (text::of(left), text::of(right));
    let message = format!("Could not compare \"{left}\" to \"{right}\". Error: \"{why}\"");
    Failure { message, category: Category::InvalidOperation, id: "ComparisonFailure" }
}

fn not_ordered(left: &Value) -> Failure {
    let message = format!(
        "Cannot compare \"{}\" because it is not IComparable.",
        Type::of(left).map_or_else(|| type_name(left), |of| of.full_name())
    );
    Failure { message, category: Category::InvalidOperation, id: "NotIcomparable" }
}
