//! Properties of values: those that objects and hashtables hold, and those that texts, arrays,
//! moments and durations have by nature; and the items of what can be indexed.

pub mod psobject;

use super::convert::{to_int, type_name};
use super::failure::{Category, Failure};
use super::{Value, text};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Timestamp};

/// What .NET counts in a millisecond.
const TICKS_PER_MS: i64 = 10_000;
/// Ticks from the year 1 to 1970.
const TICKS_TO_1970: i64 = 621_355_968_000_000_000;

/// The property of a value, or of the items of an array; nothing where there is none of this name,
/// which only strict scripts care about.
pub fn find(value: &Value, name: &str) -> Option<Value> {
    let is_there = match value {
        Value::Null => false,
        Value::Array(items) => {
            own(value, name).is_some()
                || items.borrow().iter().any(|item| own(item, name).is_some())
        }
        other => own(other, name).is_some(),
    };
    is_there.then(|| get(value, name))
}

/// The property of a value; `$null` where it has none of this name. Of an array that has none, it
/// is the property of each item that has one.
pub fn get(value: &Value, name: &str) -> Value {
    if let Some(own) = own(value, name) {
        return own;
    }
    match value {
        Value::Array(items) => {
            let found: Vec<Value> = items
                .borrow()
                .iter()
                .filter_map(|item| match item {
                    Value::Array(_) => Some(get(item, name)),
                    item => own(item, name),
                })
                .flat_map(|found| found.items())
                .collect();
            Value::collected(found)
        }
        // Whatever is no collection counts as one of itself.
        Value::Null if text::is_same(name, "Count") || text::is_same(name, "Length") => {
            Value::Int(0)
        }
        Value::Null => Value::Null,
        _ if text::is_same(name, "Count") || text::is_same(name, "Length") => Value::Int(1),
        _ => Value::Null,
    }
}

fn own(value: &Value, name: &str) -> Option<Value> {
    if text::is_same(name, "PSObject") && !matches!(value, Value::Null) {
        return Some(psobject::of(value));
    }
    match value {
        Value::Object(object) => return of_object(&object.borrow(), name),
        Value::Error(error) => return error.property(name),
        _ => {}
    }
    let lower = name.to_lowercase();
    match value {
        Value::Table(table) => {
            let table = table.borrow();
            let column = |of: fn(&(Value, Value)) -> Value| {
                Value::array(table.entries().iter().map(of).collect())
            };
            table.get(&Value::text(name)).cloned().or_else(|| match lower.as_str() {
                "count" => Some(count(table.entries().len())),
                "keys" => Some(column(|(key, _)| key.clone())),
                "values" => Some(column(|(_, value)| value.clone())),
                _ => None,
            })
        }
        Value::Text(text) if lower == "length" => Some(count(text.encode_utf16().count())),
        // A Guid is a text here.
        Value::Text(text) if lower == "guid" && text.len() == 36 => Some(Value::Text(text.clone())),
        Value::Array(items) if lower == "capacity" && items.grows() => {
            Some(count(items.borrow().len().max(4)))
        }
        Value::Array(items) if lower == "isfixedsize" => Some(Value::Bool(!items.grows())),
        Value::Array(_) if lower == "rank" => Some(Value::Int(1)),
        Value::Array(items) if matches!(lower.as_str(), "count" | "length") => {
            Some(count(items.borrow().len()))
        }
        Value::Time(moment) => of_moment(*moment, &lower),
        Value::Duration(ms) => of_duration(*ms, &lower),
        Value::Type(of) => match lower.as_str() {
            "fullname" => Some(Value::text(of.full_name())),
            "name" => {
                let full = of.full_name();
                let bare = full.split("`1[").next().unwrap_or(&full);
                let end = if bare.len() < full.len() { "`1" } else { "" };
                Some(Value::text(format!("{}{end}", bare.rsplit('.').next().unwrap_or(bare))))
            }
            _ => None,
        },
        _ => None,
    }
}

/// The property of an object; of the collection of its properties, what each of them has.
fn of_object(object: &super::Object, name: &str) -> Option<Value> {
    let Some(items) = psobject::items(object) else { return object.get(name) };
    match text::is_same(name, "Count") {
        true => Some(count(items.len())),
        false => Some(get(&Value::array(items), name)),
    }
}

fn count(length: usize) -> Value {
    Value::Int(i32::try_from(length).unwrap_or(i32::MAX))
}

fn of_moment(moment: Timestamp, name: &str) -> Option<Value> {
    let civil = moment.civil();
    let midnight = Timestamp(moment.0 - moment.0.rem_euclid(DAY_MS));
    Some(match name {
        "year" => Value::Int(civil.year().into()),
        "month" => Value::Int(civil.month().into()),
        "day" => Value::Int(civil.day().into()),
        "hour" => Value::Int(civil.hour().into()),
        "minute" => Value::Int(civil.minute().into()),
        "second" => Value::Int(civil.second().into()),
        "millisecond" => Value::Int(civil.millisecond().into()),
        "dayofyear" => Value::Int(civil.date().day_of_year().into()),
        "dayofweek" => Value::text(super::format::one(&Value::Time(moment), "dddd").ok()?),
        "date" => Value::Time(midnight),
        "timeofday" => Value::Duration(moment.since(midnight)),
        "ticks" => Value::Long(moment.0.saturating_mul(TICKS_PER_MS).saturating_add(TICKS_TO_1970)),
        _ => return None,
    })
}

fn of_duration(ms: i64, name: &str) -> Option<Value> {
    let part = |unit: i64, of: i64| Value::Int((ms / unit % of) as i32);
    let total = |unit: i64| Value::Double(ms as f64 / unit as f64);
    Some(match name {
        "days" => Value::Int((ms / DAY_MS) as i32),
        "hours" => part(HOUR_MS, 24),
        "minutes" => part(MINUTE_MS, 60),
        "seconds" => part(SECOND_MS, 60),
        "milliseconds" => part(1, SECOND_MS),
        "totaldays" => total(DAY_MS),
        "totalhours" => total(HOUR_MS),
        "totalminutes" => total(MINUTE_MS),
        "totalseconds" => total(SECOND_MS),
        "totalmilliseconds" => total(1),
        "ticks" => Value::Long(ms.saturating_mul(TICKS_PER_MS)),
        _ => return None,
    })
}

/// Sets a property that there is, or any entry of a hashtable.
pub fn set(value: &Value, name: &str, new: Value) -> Result<(), Failure> {
    match value {
        Value::Table(table) => {
            table.borrow_mut().set(Value::text(name), new);
            return Ok(());
        }
        Value::Object(object) if object.borrow().get(name).is_some() => {
            object.borrow_mut().set(name, new);
            return Ok(());
        }
        _ => {}
    }
    let message = format!(
        "The property '{name}' cannot be found on this object. Verify that the property exists \
         and can be set."
    );
    Err(Failure { message, category: Category::InvalidOperation, id: "PropertyNotFound" })
}

/// The item at an index, counted from the end where it is negative, or those at several; `$null`
/// where there is none.
pub fn index(value: &Value, index: &Value) -> Result<Value, Failure> {
    if let (Value::Table(table), index) = (value, index) {
        return Ok(match index {
            Value::Array(keys) => {
                let table = table.borrow();
                let found = |key| table.get(key).cloned().unwrap_or(Value::Null);
                Value::array(keys.borrow().iter().map(found).collect())
            }
            key => table.borrow().get(key).cloned().unwrap_or(Value::Null),
        });
    }
    if let Value::Null = value {
        return Err(no_array());
    }
    if let (Value::Object(object), Value::Text(_)) = (value, index)
        && let Some(items) = psobject::items(&object.borrow())
    {
        return Ok(named(&items, index).unwrap_or(Value::Null));
    }
    if let (Value::Array(items), Value::Text(name)) = (value, index)
        && name.parse::<i64>().is_err()
        && let Some(item) = named(&items.borrow(), index)
    {
        return Ok(item);
    }
    let item = |place: &Value| -> Result<Option<Value>, Failure> {
        let place = to_int(place)?;
        Ok(match value {
            Value::Array(items) => {
                let items = items.borrow();
                within(place, items.len()).and_then(|at| items.get(at).cloned())
            }
            Value::Text(text) => {
                let length = text.chars().count();
                let c = within(place, length).and_then(|at| text.chars().nth(at));
                c.map(|c| Value::text(c.to_string()))
            }
            // What is no collection is the only item of itself.
            other => within(place, 1).map(|_| other.clone()),
        })
    };
    match index {
        Value::Array(places) => {
            let mut found = Vec::new();
            for place in places.borrow().iter() {
                found.extend(item(place)?);
            }
            Ok(Value::array(found))
        }
        place => Ok(item(place)?.unwrap_or(Value::Null)),
    }
}

/// Sets the item at an index that there is, or any entry of a hashtable.
pub fn set_index(value: &Value, index: &Value, new: Value) -> Result<(), Failure> {
    match value {
        Value::Table(table) => {
            table.borrow_mut().set(index.clone(), new);
            Ok(())
        }
        Value::Array(items) => {
            let place = within(to_int(index)?, items.borrow().len());
            match place.and_then(|at| items.borrow_mut().get_mut(at).map(|item| *item = new)) {
                Some(()) => Ok(()),
                None => Err(Failure {
                    message: "Index was outside the bounds of the array.".into(),
                    category: Category::InvalidOperation,
                    id: "System.IndexOutOfRangeException",
                }),
            }
        }
        Value::Null => Err(no_array()),
        other => {
            let message = format!("Unable to index into an object of type {}.", type_name(other));
            Err(Failure { message, category: Category::InvalidOperation, id: "CannotIndex" })
        }
    }
}

/// The item with a name, as the groups of a pattern and the properties of an object are found.
fn named(items: &[Value], name: &Value) -> Option<Value> {
    let wanted = text::of(name);
    let is_it = |item: &&Value| match item {
        Value::Object(object) => {
            object.borrow().get("Name").is_some_and(|name| text::is_same(&text::of(&name), &wanted))
        }
        _ => false,
    };
    items.iter().find(is_it).cloned()
}

fn within(place: i32, length: usize) -> Option<usize> {
    let from_end = i64::try_from(length).ok()? + i64::from(place);
    let place = if place < 0 { from_end } else { i64::from(place) };
    usize::try_from(place).ok().filter(|place| *place < length)
}

fn no_array() -> Failure {
    let message = "Cannot index into a null array.".into();
    Failure { message, category: Category::InvalidOperation, id: "NullArray" }
}
