//! `Sort-Object`: all keys are computed first, then the objects are merged into their order, so
//! that the page lives while 100,000 of them are sorted. Equal ones stay in the order in which
//! they came.

mod key;

use super::columns::{self, Property, Rules};
use super::given;
use super::staged::Work;
use crate::powershell::bind::Binding;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::tree::operator::Case;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, text};
use key::{Key, Order};
use std::cmp::Ordering;

/// How many comparisons count as a step of the shell.
const COMPARISONS_A_STEP: u32 = 64;

/// The command at work.
pub(super) struct SortObject {
    binding: Binding,
    properties: Vec<Property>,
    order: Order,
    /// The objects, and their keys one object after the other.
    objects: Vec<Value>,
    keys: Vec<Key>,
}

impl Work for SortObject {
    const NAME: &'static str = "Sort-Object";

    fn new(binding: &Binding) -> SortObject {
        SortObject {
            binding: binding.clone(),
            properties: Vec::new(),
            order: Order::default(),
            objects: Vec::new(),
            keys: Vec::new(),
        }
    }

    async fn begin(&mut self, _shell: &mut Shell<'_>, _out: &Out) -> Flow {
        given::check_culture(&self.binding)?;
        self.properties = columns::read(&self.binding, "Property", Rules::SORTED)?;
        let all = given::flag(&self.binding, "Descending");
        let goes_down = |property: &Property| {
            let said = |key: &str| property.more(key).map(Value::is_true);
            said("descending").or_else(|| said("ascending").map(|up| !up)).unwrap_or(all)
        };
        let mut descending: Vec<bool> = self.properties.iter().map(goes_down).collect();
        if descending.is_empty() {
            descending.push(all);
        }
        let case = match given::flag(&self.binding, "CaseSensitive") {
            true => Case::Sensitive,
            false => Case::Ignored,
        };
        self.order = Order { descending, case };
        Ok(())
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        if let Value::Null = object {
            return Ok(());
        }
        shell.step().await?;
        if self.properties.is_empty() {
            self.keys.push(Key::of_object(&object));
        }
        for property in &self.properties {
            let value = match property.first(shell, &object).await? {
                None => None,
                Some(Ok(value)) => Some(value),
                Some(Err(record)) => {
                    report_evaluation(shell, &record, &object, out).await?;
                    Some(Value::Null)
                }
            };
            self.keys.push(Key::of(value));
        }
        self.objects.push(object);
        Ok(())
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        let places = self.sorted(shell).await?;
        let is_unique = given::flag(&self.binding, "Unique");
        let mut before = None;
        for place in places {
            shell.step().await?;
            let is_new = before.is_none_or(|before| self.compare(before, place).is_ne());
            if is_unique && !is_new {
                continue;
            }
            before = Some(place);
            let Some(object) = self.objects.get_mut(place) else { continue };
            let object = std::mem::replace(object, Value::Null);
            shell.emit(object, out).await?;
        }
        Ok(())
    }
}

/// Reports the error of a block that should have given a key, and goes on.
pub(super) async fn report_evaluation(
    shell: &mut Shell<'_>,
    record: &ErrorRecord,
    object: &Value,
    out: &Out,
) -> Flow {
    let mut record = record.clone();
    record.id = "ExpressionEvaluation".into();
    record.category = Category::InvalidResult;
    record.activity = "".into();
    record.position = None;
    shell.report(record.about(text::of(object), "PSObject"), out).await
}

impl SortObject {
    /// The places of the objects in their order: runs of twice the length are merged of two, until
    /// one run is left.
    async fn sorted(&self, shell: &mut Shell<'_>) -> Flow<Vec<usize>> {
        let count = self.objects.len();
        let mut places: Vec<usize> = (0..count).collect();
        let mut merged = Vec::with_capacity(count);
        let mut length = 1;
        let mut compared = 0u32;
        while length < count {
            merged.clear();
            for pair in places.chunks(length.saturating_mul(2)) {
                let (mut left, mut right) = pair.split_at(length.min(pair.len()));
                while let ([a, rest_left @ ..], [b, rest_right @ ..]) = (left, right) {
                    compared += 1;
                    if compared.is_multiple_of(COMPARISONS_A_STEP) {
                        shell.step().await?;
                    }
                    // Only what is less goes ahead of what came before it.
                    if self.compare(*b, *a).is_lt() {
                        merged.push(*b);
                        right = rest_right;
                    } else {
                        merged.push(*a);
                        left = rest_left;
                    }
                }
                merged.extend_from_slice(left);
                merged.extend_from_slice(right);
            }
            std::mem::swap(&mut places, &mut merged);
            length = length.saturating_mul(2);
        }
        Ok(places)
    }

    fn compare(&self, one: usize, other: usize) -> Ordering {
        let width = self.order.descending.len();
        let keys = |place: usize| self.keys.get(place * width..(place + 1) * width);
        match (keys(one), keys(other)) {
            (Some(one), Some(other)) => self.order.compare(one, other),
            _ => Ordering::Equal,
        }
    }
}
