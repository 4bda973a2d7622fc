//! Home and activity: figures, states of the jobs, the list and the way back.

use passerelle::domain::command::{Change, Command};
use passerelle::domain::event::Event;
use passerelle::domain::ids::UserId;
use passerelle::domain::meetings::Staleness;
use passerelle::domain::people::Provider;
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::time::{MINUTE_MS, Timestamp};
use passerelle::domain::{Tenant, bridge, meetings};
use passerelle::route::Page;
use passerelle::screens::home::activity::{self, Filter, NoRewind};
use passerelle::screens::home::attention::{self, Concern, Weight};
use passerelle::screens::home::jobs::{self, Job, Standing, State};
use passerelle::session::Session;
use passerelle::session::base::Base;
use passerelle::session::history::{Actor, What};
use passerelle::texts::Lang;
use passerelle::wording;

use crate::support::{PARIS, does, minutes, number, place, sample, users};

const MARSEILLE: u64 = 33_465_712_009;

fn concerns(session: &Session) -> Vec<Concern> {
    attention::concerns(session.tenant(), session.now())
}

fn state(session: &Session, job: Job) -> State {
    let rows = jobs::rows(session.tenant(), session.now());
    rows.into_iter().find(|row| row.job == job).expect("all five jobs are there").state
}

fn reserve(session: &mut Session, quantity: u32) {
    let place = place("EMEA-FR-ALL-PAR");
    does(session, &Command::ReserveNumbers { place, quantity });
}

/// Takes Marseille's number off while people still carry it.
fn break_marseille(session: &mut Session) {
    let number = number(MARSEILLE);
    does(session, &Command::UnassignFromBridge { number, accept_dead: true });
}

fn first_with(tenant: &Tenant, number: PhoneNumber) -> UserId {
    let found = tenant.people.iter().position(|p| p.toll == Some(number));
    UserId(found.expect("somebody has the number") as u32)
}

/// Gives one person Marseille's number, so that their meetings print another one.
fn make_one_stale(session: &mut Session) -> UserId {
    let user = first_with(session.tenant(), number(PARIS));
    let change = Command::SetUserDefaults {
        users: users([user]),
        toll: Change::Set(Some(number(MARSEILLE))),
        toll_free: Change::Keep,
        reschedule: false,
    };
    does(session, &change);
    user
}

#[test]
fn a_calm_organization_shows_three_figures_that_are_good_to_know() {
    let session = sample();
    let found = concerns(&session);
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|concern| concern.weight() == Weight::Calm), "{found:?}");
    assert!(found.contains(&Concern::Unassigned { numbers: 3 }), "{found:?}");
    assert!(found.contains(&Concern::Stale(Staleness::default())), "{found:?}");
}

// UN-01
#[test]
fn dead_invitations_come_before_everything_else() {
    let mut session = sample();
    reserve(&mut session, 3);
    make_one_stale(&mut session);
    break_marseille(&mut session);
    let found = concerns(&session);
    let dead = bridge::dead_meetings(session.tenant(), session.now()) as u32;
    assert!(dead > 0, "people of the sample have Marseille's number");
    assert_eq!(found[0], Concern::Dead { meetings: dead });
    assert_eq!(found[0].page(), Page::Migration);
    assert_eq!(found.len(), 4);
    assert_eq!(state(&session, Job::TakeOff), State::Dead { meetings: dead });
}

// RS-01
#[test]
fn a_hold_shows_its_numbers_and_its_end_and_goes_when_it_runs_out() {
    let mut session = sample();
    reserve(&mut session, 3);
    let until = session.now().plus(10 * MINUTE_MS);
    let held = Concern::OnHold { numbers: 3, expires_at: until };
    assert_eq!(concerns(&session)[0], held);
    assert_eq!(state(&session, Job::GetNumbers), State::OnHold { numbers: 3, until });
    minutes(&mut session, 10);
    assert!(!concerns(&session).contains(&held));
    assert!(matches!(state(&session, Job::GetNumbers), State::CanAcquire { .. }));
}

// AQ-01
#[test]
fn the_allowance_counts_numbers_on_hold() {
    let mut session = sample();
    let State::CanAcquire { toll, toll_free } = state(&session, Job::GetNumbers) else {
        panic!("the sample may acquire numbers");
    };
    reserve(&mut session, 3);
    let allowance =
        concerns(&session).into_iter().find(|concern| matches!(concern, Concern::Allowance { .. }));
    assert_eq!(allowance, Some(Concern::Allowance { toll: toll - 3, toll_free }));
}

// IV-01, MM-02
#[test]
fn the_meetings_go_from_stale_to_migrating_to_up_to_date() {
    let mut session = sample();
    assert_eq!(state(&session, Job::RewriteMeetings), State::UpToDate);
    let user = make_one_stale(&mut session);
    let (stale, organizers) = meetings::stale_counts(session.tenant(), session.now());
    assert_eq!(organizers, 1);
    let found = meetings::staleness(session.tenant(), session.now());
    assert_eq!((found.meetings, found.organizers, found.id_only), (stale, organizers, 0));
    let waiting = State::Stale(found);
    assert_eq!(state(&session, Job::RewriteMeetings), waiting);
    assert_eq!(waiting.standing(), Standing::Attention);
    does(&mut session, &Command::StartMigration { users: users([user]) });
    let running = State::Migrating { waiting: 1, done: 0 };
    assert_eq!(state(&session, Job::RewriteMeetings), running);
    assert!(session.drain(u32::MAX));
    let left = meetings::staleness(session.tenant(), session.now());
    let expected = match left.meetings {
        0 => State::UpToDate,
        _ => State::Stale(left),
    };
    assert_eq!(state(&session, Job::RewriteMeetings), expected);
}

#[test]
fn people_are_counted_by_their_default_and_the_dead_ones_alone() {
    let mut session = sample();
    let State::Defaults { same, other, dead: 0 } = state(&session, Job::ChangePeople) else {
        panic!("nobody of the sample has a dead number");
    };
    let of_microsoft =
        session.tenant().people.iter().filter(|p| p.provider == Provider::Microsoft).count();
    assert_eq!((same + other) as usize, of_microsoft);
    make_one_stale(&mut session);
    let moved = State::Defaults { same: same - 1, other: other + 1, dead: 0 };
    assert_eq!(state(&session, Job::ChangePeople), moved);
    break_marseille(&mut session);
    assert_eq!(state(&session, Job::ChangePeople).standing(), Standing::Attention);
}

// UN-02
#[test]
fn a_number_can_come_off_while_nobody_carries_it() {
    let mut session = sample();
    // Everybody of the sample with a toll-free default has the other one of the two.
    assert_eq!(state(&session, Job::TakeOff), State::CanComeOff { numbers: 1 });
    let idle = number(18_005_551_239);
    does(&mut session, &Command::UnassignFromBridge { number: idle, accept_dead: false });
    assert!(matches!(state(&session, Job::TakeOff), State::InUse { .. }));
}

#[test]
fn numbers_that_are_not_on_the_bridge_wait_for_it() {
    let mut session = sample();
    assert_eq!(state(&session, Job::PutOnBridge), State::NotOnBridge { numbers: 3 });
    for digits in [33_199_001_877, 12_065_550_117, 441_134_960_188] {
        let number = number(digits);
        does(&mut session, &Command::AssignToBridge { number, as_default: false });
    }
    assert_eq!(state(&session, Job::PutOnBridge), State::AllOnBridge);
}

// NI-05
#[test]
fn without_a_license_the_first_job_leads_to_the_licenses() {
    let start = Timestamp::utc(2018, 4, 18, 9, 0);
    let (name, domain) = ("Fabrikam".into(), "fabrikam.com".into());
    let base = Base::Empty { name, domain, country: Country::DE, seed: 1, start };
    let session = Session::new(base);
    let first = jobs::rows(session.tenant(), session.now())[0];
    assert_eq!((first.state, first.page), (State::NoVoice, Page::Settings));
    assert_eq!(concerns(&session).len(), 3);
}

fn all_of(meetings: u32, id_only: u32) -> Staleness {
    Staleness { meetings, organizers: meetings, id_only }
}

#[test]
fn what_differs_is_named_as_it_is() {
    let note = |lang, id_only| wording::stale::note(lang, all_of(3, id_only));
    assert!(note(Lang::En, 0).contains("other numbers") && !note(Lang::En, 0).contains("ID"));
    assert!(note(Lang::En, 3).contains("another conference ID"));
    assert!(!note(Lang::En, 3).contains("numbers"));
    assert!(note(Lang::En, 1).contains("or another conference ID"));
    assert!(note(Lang::Fr, 3).ends_with("avec un autre ID de conférence"));
}

#[test]
fn every_state_has_words_in_both_languages() {
    let mut session = sample();
    reserve(&mut session, 1);
    for lang in Lang::ALL {
        for n in [0, 1, 2, 1_000] {
            let said = [
                wording::job::defaults(lang, n, n, 0),
                wording::job::defaults(lang, n, n, n.max(1)),
                wording::job::in_use(lang, n),
                wording::job::can_come_off(lang, n),
                wording::job::migrating(lang, n, n),
                wording::stale::line(lang, all_of(n, 0)),
                wording::stale::line(lang, all_of(n, n)),
                wording::stale::line(lang, all_of(n + 1, n)),
                wording::job::not_on_bridge(lang, n),
            ];
            assert!(said.iter().all(|text| text.ends_with('.')), "{said:?}");
        }
    }
    assert_eq!(
        wording::job::can_come_off(Lang::Fr, 1),
        "1 numéro ne sert plus à personne et peut être retiré."
    );
}

fn lines(session: &Session, who: &str, every: &str) -> Vec<u32> {
    activity::lines(session.records(), Filter::parse(who, every))
}

/// A session in which everybody did something: the administrator, the service, the rivals.
fn lively() -> Session {
    let mut session = sample();
    let user = make_one_stale(&mut session);
    does(&mut session, &Command::StartMigration { users: users([user]) });
    assert!(session.drain(u32::MAX));
    session
}

#[test]
fn the_list_is_newest_first_and_hides_what_happens_all_the_time() {
    let session = lively();
    let usual = lines(&session, "", "");
    assert!(usual.windows(2).all(|pair| pair[0] > pair[1]), "newest first");
    for line in &usual {
        let record = &session.records()[*line as usize];
        assert_ne!(record.by, Actor::Rival);
        assert!(!matches!(record.what, What::Event(Event::MeetingRewritten { .. })));
    }
    let all = lines(&session, "", "1");
    assert_eq!(all.len(), session.records().len());
    let by = |actor| session.records().iter().filter(|record| record.by == actor).count();
    for (key, actor) in
        [("admin", Actor::Administrator), ("service", Actor::Service), ("others", Actor::Rival)]
    {
        assert!(by(actor) > 0, "{actor:?} did something");
        assert_eq!(lines(&session, key, "1").len(), by(actor), "{key}");
    }
    assert_eq!(lines(&session, "others", "").len(), by(Actor::Rival));
    assert_eq!(lines(&session, "nobody", "1"), all);
    for (place, line) in usual.iter().enumerate() {
        assert_eq!(activity::place_of(&usual, *line), Some(place));
    }
    assert_eq!(activity::place_of(&usual, u32::MAX), None);
}

#[test]
fn what_going_back_would_undo_is_what_it_undoes() {
    let session = lively();
    for target in [None, Some(0), Some(2), Some(session.records().len() - 2)] {
        let mut after = session.clone();
        let undo = activity::would_undo(&session, target).expect("something to undo");
        let alive = |s: &Session| s.records().iter().filter(|record| record.alive).count();
        assert!(after.rewind(target));
        // The rewind itself is one more line, and alive.
        assert_eq!(alive(&session) - undo.lines as usize + 1, alive(&after), "{target:?}");
        assert_eq!(after.now(), undo.to);
        assert!(undo.by_administrator <= undo.lines);
    }
}

#[test]
fn an_undone_line_stays_in_the_list_and_cannot_be_gone_back_to() {
    let mut session = sample();
    reserve(&mut session, 1);
    let line = session.records().len() - 1;
    assert_eq!(activity::would_undo(&session, Some(line)), Err(NoRewind::NothingSince));
    minutes(&mut session, 1);
    assert!(session.rewind(None));
    assert_eq!(activity::would_undo(&session, Some(line)), Err(NoRewind::Undone));
    assert!(!session.rewind(Some(line)));
    assert!(lines(&session, "", "").contains(&(line as u32)));
    assert_eq!(activity::would_undo(&session, Some(9_999)), Err(NoRewind::Unknown));
    let last = session.records().last().expect("the rewind is a line");
    assert!(matches!(last.what, What::Rewound { to: None }));
    let said = |lang| {
        let (tenant, records) = (session.tenant(), session.records());
        wording::home::record(lang, Country::US, tenant, records, last)
    };
    assert_eq!(said(Lang::En), "Rewound to the beginning");
    assert_eq!(said(Lang::Fr), "Retour au début");
}
