//! Reading a file of people in slices, so that the page stays alive and the reading can be stopped.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::web_sys::File;

use crate::browser::{clock, files};
use crate::csv;
use crate::csv::reader::Progress;
use crate::domain::phone::Country;
use crate::plan::people::reader::PeopleReader;
use crate::plan::people::{PeopleFile, PeopleUnreadable};
use crate::screens::settings::import::MEETINGS_USUAL;

/// Rows between two looks at the real clock.
const ROWS: usize = 256;
/// The longest that a slice may take before the page gets a moment.
const SLICE_MS: i64 = 10;

/// Why nothing was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The browser could not hand the file over.
    Unreadable,
    /// The file is not one of people.
    Refused(PeopleUnreadable),
}

/// A file on its way in, and what the person decides about it. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The name of the file.
    pub name: RwSignal<String>,
    /// A file is being read.
    pub is_reading: RwSignal<bool>,
    /// How far the reading is, in percent and in rows.
    pub share: RwSignal<(f64, u32)>,
    /// Why nothing was read.
    pub failure: RwSignal<Option<Failure>>,
    /// What was read.
    pub file: RwSignal<Option<Arc<PeopleFile>>>,
    /// The country whose national numbers are understood.
    pub home: RwSignal<Country>,
    /// How many meetings are invented for each person.
    pub meetings_each: RwSignal<u32>,
    bytes: StoredValue<Option<Arc<[u8]>>>,
    reader: StoredValue<Option<PeopleReader>, LocalStorage>,
    /// Counts the readings, so that a slice of an earlier one ends there.
    round: StoredValue<u32>,
}

impl Reading {
    /// Nothing has been chosen yet.
    pub fn new(home: Country) -> Reading {
        Reading {
            name: RwSignal::new(String::new()),
            is_reading: RwSignal::new(false),
            share: RwSignal::new((0.0, 0)),
            failure: RwSignal::new(None),
            file: RwSignal::new(None),
            home: RwSignal::new(home),
            meetings_each: RwSignal::new(MEETINGS_USUAL),
            bytes: StoredValue::new(None),
            reader: StoredValue::new_local(None),
            round: StoredValue::new(0),
        }
    }

    /// Takes a file that the person chose. Its size is looked at before its bytes are.
    pub fn take(self, file: &File) {
        let round = self.begin();
        self.name.set(file.name());
        self.file.set(None);
        self.bytes.set_value(None);
        if let Err(why) = csv::check_size(file.size() as u64) {
            return self.fail(Failure::Refused(PeopleUnreadable::File(why)));
        }
        files::read(file, move |bytes| {
            if self.round.try_get_value() != Some(round) {
                return;
            }
            match bytes {
                Some(bytes) => {
                    self.bytes.set_value(Some(bytes.into()));
                    self.read(round);
                }
                None => self.fail(Failure::Unreadable),
            }
        });
    }

    /// Reads the same file again with another country.
    pub fn read_for(self, home: Country) {
        self.home.set(home);
        let round = self.begin();
        self.read(round);
    }

    /// Stops reading; what was read before stays.
    pub fn cancel(self) {
        self.begin();
        self.is_reading.set(false);
    }

    fn begin(self) -> u32 {
        let round = self.round.get_value().wrapping_add(1);
        self.round.set_value(round);
        self.reader.set_value(None);
        self.failure.set(None);
        self.share.set((0.0, 0));
        self.is_reading.set(true);
        round
    }

    fn read(self, round: u32) {
        let Some(bytes) = self.bytes.get_value() else { return self.cancel() };
        match PeopleReader::open(bytes.to_vec(), Some(self.home.get_untracked())) {
            Ok(reader) => {
                self.reader.set_value(Some(reader));
                self.go_on(round);
            }
            Err(why) => self.fail(Failure::Refused(why)),
        }
    }

    fn go_on(self, round: u32) {
        // The page may have gone meanwhile, or another file may have been chosen.
        if self.round.try_get_value() != Some(round) {
            return;
        }
        match self.reader.try_update_value(|reader| reader.as_mut().map(slice)).flatten() {
            None => {}
            Some(Err(why)) => self.fail(Failure::Refused(why)),
            Some(Ok(progress)) if progress.done => self.finish(),
            Some(Ok(now)) => {
                let percent = now.bytes as f64 / now.bytes_total.max(1) as f64 * 100.0;
                self.share.set((percent.floor(), now.rows));
                clock::soon(move || self.go_on(round));
            }
        }
    }

    fn finish(self) {
        let Some(reader) = self.reader.try_update_value(Option::take).flatten() else { return };
        match reader.finish() {
            Ok(file) => {
                self.file.set(Some(Arc::new(file)));
                self.is_reading.set(false);
            }
            Err(why) => self.fail(Failure::Refused(why)),
        }
    }

    fn fail(self, failure: Failure) {
        self.file.set(None);
        self.failure.set(Some(failure));
        self.is_reading.set(false);
    }
}

/// Reads for a slice of real time, and says how far the reading is.
fn slice(reader: &mut PeopleReader) -> Result<Progress, PeopleUnreadable> {
    let begun_ms = clock::now_ms();
    loop {
        let progress = reader.step(ROWS)?;
        if progress.done || clock::now_ms() - begun_ms >= SLICE_MS {
            return Ok(progress);
        }
    }
}
