//! Which parameter set is meant.

use super::binder::{ANY, Binder};
use super::fault::{self, Fault};
use super::signature::{Parameter, Place, SetMask};

impl Binder<'_> {
    /// Finds out whether one set is left, and settles on it where it should. Before the pipeline
    /// has brought anything, `before_input`, several may be left if one of them takes input.
    pub fn validate_sets(&mut self, before_input: bool, settles: bool) -> Result<u32, Fault> {
        let default = match self.signature.sets.is_empty() {
            true => 0,
            false => self.signature.default_mask(),
        };
        let count = match self.sets {
            ANY => 1,
            sets => sets.count_ones(),
        };
        let waits = before_input && self.expects_input && self.takes_input();
        match count {
            0 => Err(fault::no_set()),
            1 if self.sets != ANY => Ok(1),
            1 if self.signature.sets.len() < 2 && default == 0 => Ok(1),
            1 if waits => Ok(self.signature.sets.len() as u32),
            _ if default & self.sets != 0 => {
                if settles {
                    self.sets = default;
                    return Ok(1);
                }
                Ok(count.max(2))
            }
            _ if waits => Ok(count),
            _ if self.settle_by_mandatory() => Ok(1),
            _ => Err(fault::no_set()),
        }
    }

    /// Takes the only set that lacks no mandatory parameter.
    fn settle_by_mandatory(&mut self) -> bool {
        let all = self.signature.all_sets();
        let mut complete = self.sets & all;
        for (_, place) in self.unbound_places().filter(|(_, place)| place.is_mandatory) {
            complete &= !place.sets(ANY);
        }
        if complete.count_ones() == 1 {
            self.sets = complete;
            return true;
        }
        false
    }

    /// Settles the set where nothing more will come, and says what is missing.
    pub fn decide_set(&mut self) -> Result<(), Fault> {
        self.validate_sets(self.expects_input, !self.expects_input)?;
        if self.expects_input {
            self.keep_sets_with_input();
        }
        self.finish();
        Ok(())
    }

    /// Among several sets only those that the pipeline can complete are still possible.
    fn keep_sets_with_input(&mut self) {
        if self.sets == ANY || self.sets.count_ones() < 2 {
            return;
        }
        let mut taking = 0;
        for (_, place) in self.unbound_places().filter(|(_, place)| place.takes_input()) {
            taking |= place.sets(ANY);
        }
        let taking = taking & self.sets;
        if taking != 0 {
            self.sets = taking;
        }
    }

    /// Writes down what the binding says of its set.
    pub fn finish(&mut self) {
        let sets = self.likely_sets();
        let missing = self.unbound_places().filter(|(_, place)| {
            let will_come = self.expects_input && place.takes_input();
            place.is_mandatory && place.sets(ANY) & sets != 0 && !will_come
        });
        let missing = missing.map(|(parameter, _)| parameter.name.clone()).collect();
        self.binding.missing = missing;
        self.binding.takes_input = self.takes_input();
        self.binding.sets = self.sets;
        let is_one = self.sets != ANY && self.sets.count_ones() == 1;
        let name = is_one.then(|| self.signature.sets.get(self.sets.trailing_zeros() as usize));
        self.binding.set_name = name.flatten().cloned();
    }

    /// The set whose mandatory parameters count: the only one left, else the default one, else
    /// those that belong to all.
    fn likely_sets(&self) -> SetMask {
        let default = self.signature.default_mask();
        match self.sets {
            ANY if default != 0 => default,
            ANY => ANY & !self.signature.all_sets() | u32::from(self.signature.sets.is_empty()),
            sets if sets.count_ones() == 1 => sets,
            sets if default & sets != 0 => default & sets,
            _ => 0,
        }
    }

    /// Whether a parameter without a value takes objects of the pipeline.
    pub fn takes_input(&self) -> bool {
        self.unbound_places().any(|(_, place)| place.takes_input())
    }

    /// The places of the parameters without a value, as far as the sets are possible.
    fn unbound_places(&self) -> impl Iterator<Item = (&Parameter, &Place)> {
        let unbound = self.signature.parameters.iter().zip(&self.is_bound).filter(|(_, b)| !**b);
        let places = unbound.flat_map(|(p, _)| p.places.iter().map(move |place| (p, place)));
        places.filter(|(_, place)| place.sets(ANY) & self.sets != 0)
    }
}
