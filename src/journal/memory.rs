//! A store in memory: for native tests, for trial runs, and for a browser that blocks storage.
//!
//! It counts its quota as Chromium does and keeps UTF-16 units, so that damage can be done to it
//! that a store of strings could not show. It must not know what the values mean.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{Storage, StorageError, units};

/// What Chromium gives one origin, in UTF-16 units of keys and values.
pub const CHROMIUM_QUOTA_UNITS: usize = 5_242_880;

/// A store in memory with a quota and with faults on demand.
#[derive(Clone, Debug)]
pub struct MemoryStorage {
    state: RefCell<State>,
}

#[derive(Clone, Debug)]
struct State {
    values: BTreeMap<String, Vec<u16>>,
    quota_units: usize,
    used_units: usize,
    calls: u64,
    faults: Vec<Fault>,
}

#[derive(Clone, Debug)]
struct Fault {
    first: u64,
    last: u64,
    error: StorageError,
}

impl Default for MemoryStorage {
    fn default() -> Self {
        MemoryStorage::with_quota(CHROMIUM_QUOTA_UNITS)
    }
}

impl MemoryStorage {
    /// An empty store with Chromium's quota.
    pub fn new() -> Self {
        MemoryStorage::default()
    }

    /// An empty store that holds at most so many UTF-16 units of keys and values.
    pub fn with_quota(quota_units: usize) -> Self {
        let (values, faults) = (BTreeMap::new(), Vec::new());
        MemoryStorage {
            state: RefCell::new(State { values, quota_units, used_units: 0, calls: 0, faults }),
        }
    }

    /// A store that holds what [`MemoryStorage::dump`] gave.
    pub fn from_dump(dump: &BTreeMap<String, String>) -> Self {
        let store = MemoryStorage::new();
        for (key, value) in dump {
            store.put(key, value.encode_utf16().collect());
        }
        store
    }

    /// Every key with its value as the browser would hand it out.
    pub fn dump(&self) -> BTreeMap<String, String> {
        let state = self.state.borrow();
        state.values.iter().map(|(key, value)| (key.clone(), text_of(value))).collect()
    }

    /// The UTF-16 units of all keys and values.
    pub fn used_units(&self) -> usize {
        self.state.borrow().used_units
    }

    /// Changes the quota; what is there stays even where it is more.
    pub fn set_quota(&self, quota_units: usize) {
        self.state.borrow_mut().quota_units = quota_units;
    }

    /// How many calls of [`Storage`] methods there were, failed ones included.
    pub fn calls(&self) -> u64 {
        self.state.borrow().calls
    }

    /// Lets the call with this number (the first one after creation has 0) fail with `error`.
    pub fn fail_call(&self, number: u64, error: StorageError) {
        self.state.borrow_mut().faults.push(Fault { first: number, last: number, error });
    }

    /// Lets every call from this number on fail, as if the page had died before it.
    pub fn crash_at(&self, number: u64) {
        let fault = Fault { first: number, last: u64::MAX, error: StorageError::Blocked };
        self.state.borrow_mut().faults.push(fault);
    }

    /// Ends all faults.
    pub fn heal(&self) {
        self.state.borrow_mut().faults.clear();
    }

    /// Damages one unit of a value by inverting the bits of `mask`; `false` where there is none.
    pub fn flip(&self, key: &str, unit: usize, mask: u16) -> bool {
        let mut state = self.state.borrow_mut();
        let place = state.values.get_mut(key).and_then(|value| value.get_mut(unit));
        place.map(|place| *place ^= mask).is_some()
    }

    /// Damages a value by cutting it after so many units.
    pub fn truncate(&self, key: &str, length: usize) {
        let value = self.state.borrow().values.get(key).cloned();
        if let Some(mut value) = value {
            value.truncate(length);
            self.put(key, value);
        }
    }

    /// Loses a key, unnoticed by faults and the count of calls.
    pub fn lose(&self, key: &str) {
        let mut state = self.state.borrow_mut();
        if let Some(old) = state.values.remove(key) {
            state.used_units -= units(key) + old.len();
        }
    }

    fn put(&self, key: &str, value: Vec<u16>) {
        self.lose(key);
        let mut state = self.state.borrow_mut();
        state.used_units += units(key) + value.len();
        state.values.insert(key.to_owned(), value);
    }

    fn call(&self) -> Result<(), StorageError> {
        let mut state = self.state.borrow_mut();
        let number = state.calls;
        state.calls += 1;
        let hit = state.faults.iter().find(|fault| (fault.first..=fault.last).contains(&number));
        hit.map_or(Ok(()), |fault| Err(fault.error.clone()))
    }
}

fn text_of(value: &[u16]) -> String {
    String::from_utf16_lossy(value)
}

impl Storage for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.call()?;
        Ok(self.state.borrow().values.get(key).map(|value| text_of(value)))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.call()?;
        let value: Vec<u16> = value.encode_utf16().collect();
        {
            let state = self.state.borrow();
            let old = state.values.get(key).map_or(0, |old| units(key) + old.len());
            let after = state.used_units - old + units(key) + value.len();
            if after > state.quota_units && after > state.used_units {
                return Err(StorageError::Full);
            }
        }
        self.put(key, value);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.call()?;
        self.lose(key);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.call()?;
        let state = self.state.borrow();
        let from = state.values.range(prefix.to_owned()..);
        Ok(from.map(|(key, _)| key).take_while(|key| key.starts_with(prefix)).cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quota_counts_units_of_keys_and_values_exactly() {
        let store = MemoryStorage::with_quota(10);
        assert_eq!(store.set("key", "1234567"), Ok(()));
        assert_eq!(store.used_units(), 10);
        assert_eq!(store.set("key", "12345678"), Err(StorageError::Full));
        assert_eq!(store.get("key"), Ok(Some("1234567".into())));
        assert_eq!(store.set("key", "𝄞"), Ok(()));
        assert_eq!(store.used_units(), 5);
        assert_eq!(store.remove("key"), Ok(()));
        assert_eq!(store.used_units(), 0);
    }

    #[test]
    fn faults_hit_the_call_they_were_set_for() {
        let store = MemoryStorage::new();
        store.fail_call(1, StorageError::Full);
        assert_eq!(store.set("a", "1"), Ok(()));
        assert_eq!(store.set("a", "2"), Err(StorageError::Full));
        assert_eq!(store.get("a"), Ok(Some("1".into())));
        store.crash_at(3);
        assert_eq!(store.remove("a"), Err(StorageError::Blocked));
        assert_eq!(store.keys(""), Err(StorageError::Blocked));
        store.heal();
        assert_eq!(store.keys(""), Ok(vec!["a".into()]));
    }
}
