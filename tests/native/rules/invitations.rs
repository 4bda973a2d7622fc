//! IV: what invitations print, and when that changes.

use passerelle::domain::bridge;
use passerelle::domain::command::{Change, Command};
use passerelle::domain::dialin::{DialInCommand, DialInRefusal, InvitePolicy, PeopleChange};
use passerelle::domain::ids::UserId;
use passerelle::domain::meetings;
use passerelle::domain::people::{Mailbox, Person, PersonChange, Provider};
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places::Toll;
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::DAY_MS;

use crate::support::{LONDON, PARIS, TOLL_FREE, World, number, users};

fn set(world: &World, reschedule: bool) -> Command {
    let user = world.find(|p| p.provider == Provider::Microsoft && p.meetings.1 > 1);
    Command::SetUserDefaults {
        users: users([user]),
        toll: Change::Set(Some(number(LONDON))),
        toll_free: Change::Keep,
        reschedule,
    }
}

// IV-01
#[test]
fn a_changed_default_shows_in_new_meetings_and_makes_the_old_ones_stale() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::Microsoft && p.meetings.1 > 1);
    assert_eq!(meetings::stale_counts(&world.tenant, world.now), (0, 0));
    let old = meetings::fresh(world.person(user));
    world.does(&set(&world, false));
    assert_eq!(meetings::fresh(world.person(user)).toll, Some(number(LONDON)));
    assert!(world.meetings(user).iter().all(|m| m.printed == old), "sent ones are untouched");
    let count = world.meetings(user).len() as u32;
    assert_eq!(meetings::stale_counts(&world.tenant, world.now), (count, 1));
    // A stale meeting stops to matter once it is over.
    let last = world.meetings(user).iter().map(|m| m.starts_at).max().expect("there are some");
    world.advance_to(last.plus(-1));
    assert_eq!(meetings::stale_counts(&world.tenant, world.now).1, 1);
    world.advance_to(last);
    assert_eq!(meetings::stale_counts(&world.tenant, world.now), (0, 0));
}

// IV-01
#[test]
fn the_service_brings_sent_invitations_up_to_date() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::Microsoft && p.meetings.1 > 1);
    for meeting in world.meetings_mut(user) {
        (meeting.attendees, meeting.origin) = (8, meetings::Origin::AddIn);
    }
    world.does(&set(&world, true));
    assert!(meetings::stale_counts(&world.tenant, world.now).0 > 0);
    world.drain();
    assert_eq!(meetings::stale_counts(&world.tenant, world.now), (0, 0));
    assert!(world.meetings(user).iter().all(|m| m.printed.toll == Some(number(LONDON))));
}

// IV-02
#[test]
fn an_invitation_prints_at_most_one_number_of_each_kind_and_new_ones_replace_old_ones() {
    let mut world = World::sample();
    let user = world.find(|p| p.toll_free == Some(number(TOLL_FREE)) && p.meetings.1 > 1);
    let old = world.person(user).toll.expect("everybody with conferencing has one");
    world.does(&set(&world, true));
    let all = users([user]);
    let (toll, toll_free) = (Change::Set(Some(number(LONDON))), Change::Keep);
    if world.person(user).toll != Some(number(LONDON)) {
        world.does(&Command::SetUserDefaults { users: all, toll, toll_free, reschedule: true });
    }
    world.drain();
    for meeting in world.meetings(user).iter().filter(|m| m.before.is_some()) {
        let printed: Vec<_> = meeting.printed.numbers().collect();
        assert_eq!(printed, [number(LONDON), number(TOLL_FREE)], "toll comes first");
        assert!(!meeting.printed.carries(old));
    }
    assert!(world.meetings(user).iter().any(|m| m.before.is_some()));
    // The link to the full list leads to every number of the bridge.
    let bridge = &world.tenant.bridge;
    let all = bridge.numbers_of(Toll::Toll).count() + bridge.numbers_of(Toll::TollFree).count();
    assert_eq!(all, bridge.numbers.len());
    assert!(all > 2);
}

// IV-03
#[test]
fn a_new_person_gets_a_number_of_their_country_else_the_default_of_the_bridge() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::None);
    for code in ["FR", "US", "GB", "DE", "ES"] {
        let country = Country::parse(code).expect("two letters");
        let person = &mut world.tenant.people[user.index()];
        (person.provider, person.country) = (Provider::None, country);
        world.does(&Command::ChangePerson { user, change: PersonChange::ConferencingOn });
        let toll = world.person(user).toll;
        match code {
            "ES" => assert_eq!(toll, world.tenant.bridge.default, "Spain has none"),
            _ => assert_eq!(toll.and_then(|n| n.country()), Some(country)),
        }
        assert_eq!(world.person(user).toll_free, None);
        assert_eq!(toll, bridge::initial_toll(&world.tenant.bridge, country));
    }
}

// IV-04
#[test]
fn every_invitation_of_the_sample_has_its_organizers_numbers_without_being_told() {
    let world = World::sample();
    let sent = &world.tenant.meetings;
    assert!((500..700).contains(&sent.len()), "{} meetings", sent.len());
    for meeting in sent {
        let organizer = world.person(meeting.organizer);
        assert_eq!(meeting.printed, meetings::fresh(organizer));
        assert_eq!(meeting.conference_id, meetings::fresh_id(organizer));
        // The third parties of the sample have numbers of their own (AC-08).
        let reached = |n| meetings::is_reached_on(&world.tenant, organizer, n);
        assert!(meeting.printed.toll.is_some_and(reached));
        assert!(meeting.starts_at > world.now && meeting.starts_at < world.now.plus(62 * DAY_MS));
    }
}

#[test]
fn conferencing_needs_a_license_and_no_other_provider() {
    let mut world = World::sample();
    let on = |user| Command::ChangePerson { user, change: PersonChange::ConferencingOn };
    let third = world.find(|p| p.provider == Provider::ThirdParty);
    assert_eq!(world.refuses(&on(third)), Refusal::ThirdPartyProvider { user: third });
    let has = world.find(|p| p.provider == Provider::Microsoft);
    assert_eq!(world.refuses(&on(has)), Refusal::NoChange);
    world.tenant.licenses = Default::default();
    let none = world.find(|p| p.provider == Provider::None);
    assert_eq!(world.refuses(&on(none)), Refusal::NoLicenseLeft);
}

fn policy(numbers: &[u64], toll_free: bool) -> Command {
    let numbers = numbers.iter().map(|digits| number(*digits)).collect();
    Command::DialIn(DialInCommand::SetInvitePolicy(Box::new(InvitePolicy { numbers, toll_free })))
}

/// The sample in Teams today, with somebody whose meetings can all be rewritten.
fn in_teams() -> (World, UserId) {
    let mut world = World::sample();
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let user = world.find(|p| {
        let reachable = p.provider == Provider::Microsoft && p.mailbox == Mailbox::Online;
        reachable && p.meetings.1 > 1 && p.toll_free.is_some()
    });
    for meeting in world.meetings_mut(user) {
        (meeting.attendees, meeting.origin) = (8, meetings::Origin::AddIn);
    }
    (world, user)
}

fn in_first_meeting(world: &World, user: UserId) -> Vec<PhoneNumber> {
    meetings::numbers_in(&world.tenant, &world.meetings(user)[0]).collect()
}

// IV-08
#[test]
fn the_policy_lists_several_numbers_in_place_of_the_organizers_own() {
    let (mut world, user) = in_teams();
    let own = in_first_meeting(&world, user);
    world.does(&policy(&[LONDON, PARIS, TOLL_FREE], true));
    assert_eq!(in_first_meeting(&world, user), own, "meetings that were sent keep what they have");
    assert!(meetings::is_stale(&world.tenant, &world.meetings(user)[0], world.now));
    world.does(&Command::StartMigration { users: users([user]) });
    world.drain();
    let listed = [LONDON, PARIS, TOLL_FREE].map(number);
    assert_eq!(in_first_meeting(&world, user), listed);
    assert!(!meetings::is_stale(&world.tenant, &world.meetings(user)[0], world.now));
    // Whose toll-free numbers are off gets none of the list either (US-10).
    let change = PeopleChange { toll_free: Some(false), ..PeopleChange::default() };
    let users = users([user]);
    world.does(&Command::DialIn(DialInCommand::ChangePeople { users, change }));
    world.drain();
    assert_eq!(in_first_meeting(&world, user), listed[..2]);
}

// IV-08, UN-01
#[test]
fn a_listed_number_that_leaves_the_bridge_leaves_the_policy_and_dies_in_invitations() {
    let (mut world, user) = in_teams();
    world.does(&policy(&[PARIS, TOLL_FREE], true));
    world.does(&Command::StartMigration { users: users([user]) });
    world.drain();
    let toll_free = number(TOLL_FREE);
    let (_, printed) = bridge::carriers(&world.tenant, toll_free, world.now);
    assert!(printed >= world.meetings(user).len() as u32);
    world.does(&Command::UnassignFromBridge { number: toll_free, accept_dead: true });
    assert_eq!(*world.tenant.dial_in.policy.numbers, [number(PARIS)]);
    assert!(meetings::is_dead(&world.tenant, &world.meetings(user)[0], world.now));
}

// IV-08
#[test]
fn the_policy_forbids_toll_free_numbers_to_everybody() {
    let (mut world, user) = in_teams();
    world.does(&policy(&[], false));
    let uses = |p: &Person| p.provider == Provider::Microsoft && p.dial_in.toll_free;
    assert!(!world.tenant.people.iter().any(uses));
    world.drain();
    assert!(world.meetings(user).iter().all(|m| m.printed.toll_free.is_none()));
    let change = PeopleChange { toll_free: Some(true), ..PeopleChange::default() };
    let allow = Command::DialIn(DialInCommand::ChangePeople { users: users([user]), change });
    assert_eq!(world.refuses(&allow), DialInRefusal::TollFreeForbidden.into());
    let newcomer = world.find(|p| p.provider == Provider::None);
    let change = PersonChange::ConferencingOn;
    world.does(&Command::ChangePerson { user: newcomer, change });
    assert!(!world.person(newcomer).dial_in.toll_free);
    world.does(&policy(&[], true));
    world.does(&allow);
}

// IV-08
#[test]
fn a_policy_that_cannot_be_is_refused_and_exists_in_teams_today_only() {
    let (mut world, _) = in_teams();
    let cases = [
        (policy(&[], true), Refusal::NoChange),
        (
            policy(&[PARIS, PARIS], true),
            DialInRefusal::ListedTwice { number: number(PARIS) }.into(),
        ),
        (policy(&[TOLL_FREE], false), DialInRefusal::TollFreeForbidden.into()),
        (policy(&[12_025_550_199], true), Refusal::NotOnBridge { number: number(12_025_550_199) }),
        (policy(&[PARIS; 11], true), DialInRefusal::TooManyListed { max: 10 }.into()),
    ];
    for (command, refusal) in cases {
        assert_eq!(world.refuses(&command), refusal);
    }
    world.does(&policy(&[PARIS, LONDON], true));
    world.does(&Command::SwitchProfile { era: Era::SkypeForBusiness2018 });
    assert_eq!(world.tenant.dial_in.policy, InvitePolicy::default(), "it ends with its profile");
    let none = DialInRefusal::NoInvitePolicy;
    assert_eq!(world.refuses(&policy(&[PARIS], true)), none.into());
}
