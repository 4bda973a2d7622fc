//! One world of the simulation: its session, its chance and its onlooker.

use passerelle::domain::chance::Stream;
use passerelle::domain::command::Command;
use passerelle::domain::event::Event;
use passerelle::domain::ids::UserSet;
use passerelle::domain::licenses::Product;
use passerelle::domain::migration::{self, Run, RunState};
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Timestamp};
use passerelle::domain::{Tenant, people};
use passerelle::session::store::{base_bytes, base_of, entry_bytes, entry_of};
use passerelle::session::{Origin, Session};

use super::chance;
use super::invariants::{ALWAYS, SOMETIMES, View, of_areas, used};
use super::ledger::Ledger;
use super::tally::Tally;
use crate::agreement::verdict;

/// How many turns pass between two looks at the costly invariants.
const TURNS_BETWEEN_LOOKS: u32 = 8;

/// A state to go back to.
struct Mark {
    record: usize,
    tenant: Tenant,
}

pub struct Player {
    session: Session,
    stream: Stream,
    ledger: Ledger,
    used_at_first: [u32; 2],
    mark: Option<Mark>,
    turns: u32,
    tally: Tally,
}

impl Player {
    pub fn new(seed: u64) -> Player {
        let mut stream = Stream::new(seed, "simulation", 0);
        let session = Session::new(chance::base(seed, &mut stream));
        let used_at_first = used(session.tenant());
        let (ledger, tally) = (Ledger::default(), Tally::default());
        let mut player =
            Player { session, stream, ledger, used_at_first, mark: None, turns: 0, tally };
        if !player.stream.happens(300) {
            // With the few licenses of a small organization hardly anything could be reserved.
            let count = *player.stream.pick(&[60, 600, 6_000]);
            player.send(&Command::BuyLicenses { product: Product::AudioConferencing, count });
        }
        player
    }

    /// Perhaps time, a reload or a rewind; then a command; then the invariants.
    pub fn turn(&mut self) {
        match self.stream.below(1_000) {
            0..=299 => self.pass_time(),
            300..=302 => self.reload(),
            303..=306 => self.rewind(),
            307..=310 => self.set_mark(),
            311..=313 => self.cut_time(),
            _ => {}
        }
        let command = chance::command(self.session.tenant(), &mut self.stream);
        self.send(&command);
        self.turns += 1;
        self.look(self.turns.is_multiple_of(TURNS_BETWEEN_LOOKS));
    }

    pub fn finish(mut self) -> Tally {
        self.reload();
        self.look(true);
        self.tally.events = self.session.records().len() as u64;
        self.tally.migrations_ended = self.ledger.ended;
        self.tally
    }

    fn look(&self, also_sometimes: bool) {
        let view = View {
            session: &self.session,
            ledger: &self.ledger,
            used_at_first: self.used_at_first,
        };
        let sometimes = if also_sometimes { SOMETIMES } else { &[] };
        for (name, invariant) in ALWAYS.iter().chain(sometimes).chain(of_areas()) {
            if let Err(how) = invariant(&view) {
                panic!("turn {}: \"{name}\" is broken: {how}", self.turns);
            }
        }
    }

    fn follow(&mut self, from: usize) {
        self.ledger.follow(&self.session.records()[from..]);
    }

    fn send(&mut self, command: &Command) {
        // Whatever is due at this very moment comes before the command.
        let begun = self.session.records().len();
        self.session.advance_to(self.session.now());
        self.follow(begun);
        let expected = verdict(self.session.tenant(), command, self.session.now());
        let before = self.stream.happens(100).then(|| self.session.tenant().clone());
        let (records, entries) = (self.session.records().len(), self.session.entries().len());
        let answer = self.session.execute(command, Origin::Console).map(|receipt| receipt.events);
        assert!(expected.agrees(&answer), "{command:?}: {answer:?}, but {expected:?} was said");
        self.tally.command(command, answer.is_ok());
        let events = answer.as_ref().map_or(0, Vec::len);
        assert_eq!(self.session.records().len(), records + events, "{command:?}");
        assert_eq!(self.session.entries().len(), entries + usize::from(events > 0), "{command:?}");
        if let (Some(before), Err(refusal)) = (before, &answer) {
            assert_eq!(before, *self.session.tenant(), "{refusal:?} changed something");
        }
        self.follow(records);
        self.check_helped(command, &answer);
    }

    /// Whoever was asked for, and can be helped, will be helped from the beginning.
    fn check_helped(&self, command: &Command, answer: &Result<Vec<Event>, Refusal>) {
        let tenant = self.session.tenant();
        let asked: UserSet = match (command, answer) {
            (Command::StartMigration { users }, Ok(_) | Err(Refusal::AlreadyQueued))
            | (Command::SetUserDefaults { users, reschedule: true, .. }, Ok(_)) => users.clone(),
            (Command::SwapDefaultNumber { reschedule: true, .. }, Ok(events)) => {
                let changed = |e: &Event| match e {
                    Event::DefaultsChanged(changed) => Some(changed.users.clone()),
                    _ => None,
                };
                events.iter().find_map(changed).unwrap_or_default()
            }
            _ => return,
        };
        for user in asked.iter().filter(|user| people::person(tenant, *user).is_ok()) {
            let run = migration::run_of(tenant, user);
            let helped = run.is_some_and(reaches_every_meeting);
            let can = migration::can_start(tenant, user);
            assert!(helped || can.is_err(), "{command:?} does not help {user:?}: {run:?}");
        }
    }

    fn pass_time(&mut self) {
        let begun = self.session.records().len();
        let now = self.session.now();
        let next = self.session.next_event_at().filter(|at| at.since(now) < DAY_MS);
        let target = match (self.stream.below(1_000), next) {
            (0..=99, _) => now.plus(1),
            (100..=199, Some(next)) => next.plus(-1),
            (200..=349, Some(next)) => next,
            (350..=699, _) => now.plus(self.stream.below_ms(MINUTE_MS)),
            (700..=949, _) => now.plus(self.stream.below_ms(15 * MINUTE_MS)),
            (950..=990, _) => now.plus(self.stream.below_ms(4 * HOUR_MS)),
            (991..=993, _) => now.plus(self.stream.below_ms(2 * DAY_MS)),
            (994, _) if self.stream.happens(100) => now.plus(self.stream.below_ms(30 * DAY_MS)),
            _ => now.plus(1_000),
        };
        // In one case of ten time stops in the middle of things, as between two slices of a page.
        match self.stream.happens(100) {
            true => {
                let steps = self.stream.below(6);
                self.session.advance_towards(target, steps);
            }
            false => self.session.advance_to(target),
        }
        self.follow(begun);
    }

    /// Law: any way of cutting an interval into steps ends in the same state.
    fn cut_time(&mut self) {
        let begun = self.session.records().len();
        let target = self.session.now().plus(self.stream.below_ms(3 * HOUR_MS));
        let mut whole = self.session.clone();
        whole.advance_to(target);
        while self.session.now() < target {
            let step_ms = 1 + self.stream.below_ms(20 * MINUTE_MS);
            self.session.advance_to(target.min(self.session.now().plus(step_ms)));
        }
        assert_same(&self.session, &whole);
        self.follow(begun);
    }

    /// Law: the stored bytes lead to the same state and the same lines.
    fn reload(&mut self) {
        let base = base_of(&base_bytes(self.session.base())).expect("the bytes of a base");
        let bytes: Vec<Vec<u8>> = self.session.entries().iter().map(entry_bytes).collect();
        let entries = bytes.iter().map(|b| entry_of(b).expect("the bytes of an entry"));
        let mut replayed = Session::replay(base, entries);
        // A session that stopped in the middle of things has to finish this moment first.
        let now: Timestamp = self.session.now();
        let begun = self.session.records().len();
        self.session.advance_to(now);
        self.follow(begun);
        replayed.advance_to(now);
        assert_same(&self.session, &replayed);
        assert_eq!(self.session.entries(), replayed.entries());
        self.session = replayed;
        self.ledger = Ledger::of(self.session.records());
        self.tally.reloads += 1;
    }

    fn set_mark(&mut self) {
        if let Some(record) = self.session.records().len().checked_sub(1) {
            self.mark = Some(Mark { record, tenant: self.session.tenant().clone() });
        }
    }

    /// Law: going back to a line gives the state just after it.
    fn rewind(&mut self) {
        let lines = self.session.records().len() as u32;
        match self.mark.take().filter(|_| self.stream.happens(600)) {
            Some(mark) => {
                let alive = self.session.records()[mark.record].alive;
                assert_eq!(self.session.rewind(Some(mark.record)), alive);
                assert!(!alive || *self.session.tenant() == mark.tenant, "another state");
            }
            None => {
                // Mostly a little way back, so that histories grow; beyond the first line lies
                // the beginning.
                let reach = if self.stream.happens(800) { lines.min(60) } else { lines };
                let back = 1 + self.stream.below(reach + 1);
                let record = lines.checked_sub(back).map(|line| line as usize);
                let alive = record.is_none_or(|line| self.session.records()[line].alive);
                assert_eq!(self.session.rewind(record), alive);
            }
        }
        self.tally.rewinds += 1;
        self.ledger = Ledger::of(self.session.records());
    }
}

/// Said anew, because `Run::takes_in_changes` is what is being looked at.
fn reaches_every_meeting(run: &Run) -> bool {
    match run.state {
        RunState::Pending => run.rewritten == 0 || run.again.is_some(),
        RunState::InProgress => run.again.is_some(),
        RunState::Failed | RunState::Succeeded => false,
    }
}

fn assert_same(left: &Session, right: &Session) {
    assert_eq!(left.now(), right.now());
    assert!(left.tenant() == right.tenant(), "the states differ");
    assert!(left.records() == right.records(), "the lines differ");
}
