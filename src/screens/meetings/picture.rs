//! The four states over virtual time, as figures at even distances.

use crate::domain::migration::{Migrations, RunState};
use crate::domain::time::{MINUTE_MS, Timestamp};

/// How many moments the picture has.
const POINTS: i64 = 61;

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The moments, evenly apart.
    pub times: Vec<Timestamp>,
    /// How many organizers are in each state at each moment.
    pub counts: Vec<[u32; 4]>,
}

impl Picture {
    /// The line of one state.
    pub fn of(&self, state: RunState) -> Vec<f64> {
        self.counts.iter().map(|counts| f64::from(counts[state as usize])).collect()
    }
}

/// The picture of the latest wave: from the first request after everything was done, until now or
/// until everything was done again. `None` where nothing was ever asked for.
pub fn picture(migrations: &Migrations, now: Timestamp) -> Option<Picture> {
    let history = &migrations.history;
    let idle = |(_, counts): &&(Timestamp, [u32; 4])| {
        counts[RunState::Pending as usize] + counts[RunState::InProgress as usize] == 0
    };
    let busy_until = history.iter().rposition(|line| !idle(&line))?;
    let from = history[..busy_until].iter().rposition(|line| idle(&line)).map_or(0, |at| at + 1);
    let begin = history[from].0;
    let end = match history.get(busy_until + 1) {
        Some((done_at, _)) => *done_at,
        None => now,
    };
    let span_ms = end.since(begin).max(MINUTE_MS);
    let times: Vec<Timestamp> =
        (0..POINTS).map(|step| begin.plus(span_ms * step / (POINTS - 1))).collect();
    let counts = times
        .iter()
        .map(|time| {
            let after = history.partition_point(|(at, _)| at <= time);
            after.checked_sub(1).map_or([0; 4], |at| history[at].1)
        })
        .collect();
    Some(Picture { times, counts })
}
