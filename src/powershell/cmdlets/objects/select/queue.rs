//! Which of the objects are selected: the first, the last, those at places, all but some.

use std::collections::{BTreeSet, VecDeque};

use crate::powershell::bind::Binding;
use crate::powershell::cmdlets::objects::given;
use crate::powershell::value::{Value, convert};

/// Objects on their way.
#[derive(Debug, Default)]
pub(super) struct Queue {
    first: usize,
    last: usize,
    skip: usize,
    skip_last: usize,
    /// Whether only the first or the last are asked for.
    is_limited: bool,
    /// `-Wait`: the commands in front run to their end.
    waits: bool,
    passed: usize,
    waiting: VecDeque<Value>,
    /// `-Index`: the places that are still to come.
    places: Option<BTreeSet<usize>>,
    place: usize,
}

impl Queue {
    /// What the parameters ask for.
    pub fn new(binding: &Binding) -> Queue {
        let count = |name| given::count(binding, name).unwrap_or_default();
        let places = binding.has("Index").then(|| {
            let places = given::values(binding, "Index");
            let places = places.iter().filter_map(|place| convert::to_long(place).ok());
            places.filter_map(|place| usize::try_from(place).ok()).collect()
        });
        Queue {
            first: count("First"),
            last: count("Last"),
            skip: count("Skip"),
            skip_last: count("SkipLast"),
            is_limited: binding.has("First") || binding.has("Last"),
            waits: given::flag(binding, "Wait"),
            places,
            ..Queue::default()
        }
    }

    /// Takes an object and hands out one that is selected for sure.
    pub fn pass(&mut self, object: Value) -> Option<Value> {
        if let Some(places) = &mut self.places {
            let is_wanted = places.remove(&self.place);
            self.place += 1;
            return is_wanted.then_some(object);
        }
        let room = if self.first == 0 { self.last + self.skip } else { self.last };
        if self.last > 0 && self.waiting.len() >= room {
            self.waiting.pop_front();
        }
        self.waiting.push_back(object);
        if self.skip > 0 {
            // With `-Last` alone the objects are skipped from the end.
            if self.last == 0 || self.first != 0 {
                self.waiting.pop_front();
                self.skip -= 1;
            }
            return None;
        }
        if self.skip_last > 0 {
            return match self.waiting.len() > self.skip_last {
                true => self.waiting.pop_front(),
                false => None,
            };
        }
        if self.passed < self.first || !self.is_limited {
            self.passed += 1;
            return self.waiting.pop_front();
        }
        if self.last == 0 {
            self.waiting.pop_front();
        }
        None
    }

    /// Whether whatever comes changes nothing any more, so that the commands in front may stop.
    pub fn has_enough(&self) -> bool {
        let has_all = match &self.places {
            Some(places) => places.is_empty(),
            None => {
                self.is_limited && self.last == 0 && self.first != 0 && self.passed >= self.first
            }
        };
        has_all && !self.waits
    }

    /// What is selected at the end: the last ones.
    pub fn rest(&mut self) -> Vec<Value> {
        if !self.is_limited || self.last == 0 {
            return Vec::new();
        }
        let skipped = if self.first == 0 { self.skip } else { 0 };
        let count = self.waiting.len().saturating_sub(skipped);
        self.waiting.drain(..count).collect()
    }
}
