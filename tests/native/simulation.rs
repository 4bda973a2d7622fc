//! The simulation: random commands, valid and not, random jumps of time, reloads from the stored
//! bytes and rewinds go over organizations of every kind, and named invariants hold after each.
//!
//! `PASSERELLE_SIM_COMMANDS` says how many commands in all; `PASSERELLE_SIM_SEED` plays the one
//! world again whose seed a failure printed.

pub mod areas;
mod chance;
mod invariants;
mod ledger;
mod player;
mod tally;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

use player::Player;
use tally::Tally;

/// How many commands the plain test run plays, in a build that is not optimized.
const COMMANDS: u64 = 20_000;
/// How many commands each world lives for.
const COMMANDS_A_WORLD: u64 = 400;
const THREADS: usize = 2;

fn asked(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.replace('_', "").parse().unwrap_or_else(|_| panic!("{name} is {text:?}, no number")))
}

#[test]
fn the_invariants_hold_whatever_anybody_does() {
    if let Some(seed) = asked("PASSERELLE_SIM_SEED") {
        play(seed);
        return;
    }
    let commands = asked("PASSERELLE_SIM_COMMANDS").unwrap_or(COMMANDS);
    let worlds = commands.div_ceil(COMMANDS_A_WORLD);
    let (next, stop) = (AtomicU64::new(0), AtomicBool::new(false));
    let tally = thread::scope(|scope| {
        let threads: Vec<_> =
            (0..THREADS).map(|_| scope.spawn(|| work(&next, &stop, worlds))).collect();
        let mut tallies =
            threads.into_iter().map(|t| t.join().expect("the worker reports by value"));
        tallies.try_fold(Tally::default(), |sum, one| one.map(|one| sum.plus(one)))
    });
    match tally {
        Ok(tally) => {
            println!("{worlds} worlds: {tally}");
            if commands >= COMMANDS {
                tally.assert_nothing_is_missing(commands / COMMANDS);
            }
        }
        Err(seed) => panic!("a world failed; play it again with PASSERELLE_SIM_SEED={seed}"),
    }
}

/// Plays worlds until there are none left or one fails, whose seed it gives.
fn work(next: &AtomicU64, stop: &AtomicBool, worlds: u64) -> Result<Tally, u64> {
    let mut sum = Tally::default();
    loop {
        let seed = next.fetch_add(1, Ordering::Relaxed);
        if seed >= worlds || stop.load(Ordering::Relaxed) {
            return Ok(sum);
        }
        match catch_unwind(AssertUnwindSafe(|| play(seed))) {
            Ok(tally) => sum = sum.plus(tally),
            Err(_) => {
                stop.store(true, Ordering::Relaxed);
                eprintln!("PASSERELLE_SIM_SEED={seed}");
                return Err(seed);
            }
        }
    }
}

fn play(seed: u64) -> Tally {
    let mut player = Player::new(seed);
    for _ in 0..COMMANDS_A_WORLD {
        player.turn();
    }
    player.finish()
}
