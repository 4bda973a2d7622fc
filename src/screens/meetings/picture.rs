//! The four states over virtual time, as figures at even distances.

use crate::domain::migration::{Migrations, RunState};
use crate::domain::time::{MINUTE_MS, Timestamp};

/// How many moments the picture has.
const POINTS: i64 = 61;
/// A share of the most that ever were unfinished at once: one in so many. Fewer are the stragglers,
/// who may be tried again for a day (MM-09) while nothing else moves.
const STRAGGLERS: u32 = 20;

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The moments, evenly apart.
    pub times: Vec<Timestamp>,
    /// How many organizers are in each state at each moment.
    pub counts: Vec<[u32; 4]>,
    /// What lies behind the end of the picture, where drawing it would leave no room for the rest.
    pub tail: Option<Tail>,
}

/// The end of a wave in which hardly anything happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tail {
    /// Organizers who were unfinished where the picture ends.
    pub organizers: u32,
    /// When the last of them was done; `None` while they are not.
    pub until: Option<Timestamp>,
}

impl Picture {
    /// The line of one state.
    pub fn of(&self, state: RunState) -> Vec<f64> {
        self.counts.iter().map(|counts| f64::from(counts[state as usize])).collect()
    }
}

/// The picture of the latest wave: from the first request after everything was done, until now or
/// until everything was done again; without the tail, where that is longer than all the rest.
/// `None` where nothing was ever asked for.
pub fn picture(migrations: &Migrations, now: Timestamp) -> Option<Picture> {
    let history = &migrations.history;
    let idle = |(_, counts): &&(Timestamp, [u32; 4])| unfinished(counts) == 0;
    let busy_until = history.iter().rposition(|line| !idle(&line))?;
    let from = history[..busy_until].iter().rposition(|line| idle(&line)).map_or(0, |at| at + 1);
    let begin = history[from].0;
    let done_at = history.get(busy_until + 1).map(|(at, _)| *at);
    let mut end = done_at.unwrap_or(now);
    let wave = &history[from..=busy_until];
    let most = wave.iter().map(|(_, counts)| unfinished(counts)).max().unwrap_or_default();
    let many = |counts: &[u32; 4]| unfinished(counts) > most / STRAGGLERS;
    let lull = wave.iter().rposition(|(_, counts)| many(counts)).and_then(|at| wave.get(at + 1));
    let tail = lull.filter(|(at, _)| end.since(*at) > at.since(begin)).map(|(at, counts)| {
        end = *at;
        Tail { organizers: unfinished(counts), until: done_at }
    });
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
    Some(Picture { times, counts, tail })
}

fn unfinished(counts: &[u32; 4]) -> u32 {
    counts[RunState::Pending as usize] + counts[RunState::InProgress as usize]
}
