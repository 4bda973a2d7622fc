//! Moving people to Microsoft: by a license, by hand, and what becomes of their meetings (MV).

use passerelle::domain::command::Command;
use passerelle::domain::event::Event;
use passerelle::domain::ids::UserId;
use passerelle::domain::licenses::{Assigned, LicenseCommand, Product};
use passerelle::domain::people::{Mailbox, Person, Provider};
use passerelle::domain::providers::{
    self, Following, ProviderCommand, ProviderEvent, ProviderRefusal, after_license, is_ready,
};
use passerelle::domain::refusal::Refusal;
use passerelle::domain::{bridge, meetings};

use super::providers::refused;
use crate::support::{World, users};

fn to_microsoft(user: UserId, replace: bool) -> Command {
    let users = users([user]);
    Command::Provider(ProviderCommand::MoveToMicrosoft { users, replace })
}

fn replacing(world: &mut World, on: bool) {
    if world.tenant.dial_in.replace_acp != on {
        world.does(&Command::Provider(ProviderCommand::ReplaceAutomatically { on }));
    }
}

/// A person of a third party without a license of their own, online, with meetings.
fn unlicensed(world: &World) -> UserId {
    world.find(|p| p.provider == Provider::ThirdParty && !providers::is_licensed(p))
}

fn ready_online(p: &Person) -> bool {
    is_ready(p)
        && p.provider == Provider::ThirdParty
        && p.mailbox == Mailbox::Online
        && p.meetings.1 > 0
}

/// Gives the license.
fn license(user: UserId) -> Command {
    let add = Assigned::default().with(Product::AudioConferencing);
    let (users, remove) = (users([user]), Assigned::default());
    Command::License(LicenseCommand::Assign { users, add, remove })
}

/// What the license is going to do.
fn following(world: &World, user: UserId) -> Following {
    let after = world.person(user).licenses.with(Product::AudioConferencing);
    after_license(&world.tenant, user, after)
}

// MV-01, MV-07
#[test]
fn moving_needs_a_license() {
    let world = World::sample();
    let user = unlicensed(&world);
    assert_eq!(refused(&world, &to_microsoft(user, true)), ProviderRefusal::NoLicense { user });
    let nobody = world.find(|p| p.provider == Provider::None);
    let why = refused(&world, &to_microsoft(nobody, true));
    assert_eq!(why, ProviderRefusal::NoLicense { user: nobody });
}

// MV-02
#[test]
fn a_license_for_somebody_without_a_provider_brings_microsoft() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::None);
    assert_eq!(following(&world, user), Following::Enabled);
    world.does(&license(user));
    assert_eq!(world.person(user).provider, Provider::Microsoft);
    assert!(world.person(user).toll.is_some());
}

// MV-03, MV-04, MM-18
#[test]
fn a_license_leaves_a_third_party_in_place_where_the_setting_says_so() {
    let mut world = World::sample();
    replacing(&mut world, false);
    let user = unlicensed(&world);
    assert_eq!(following(&world, user), Following::Nothing);
    let events = world.does(&license(user));
    assert_eq!(events.len(), 1, "no move and no migration: {events:?}");
    assert!(is_ready(world.person(user)), "it is done by hand afterwards");
}

// AC-04, MV-04, MM-18, LI-02
#[test]
fn a_license_after_a_third_party_brings_microsoft_where_the_setting_says_so() {
    let mut world = World::sample();
    replacing(&mut world, true);
    let user = unlicensed(&world);
    world.tenant.people[user.index()].mailbox = Mailbox::Online;
    assert_eq!(following(&world, user), Following::Moved);
    let events = world.does(&license(user));
    let moved = Event::Provider(ProviderEvent::MovedToMicrosoft { users: users([user]) });
    assert_eq!(events[1..], [moved, Event::MigrationsRequested { users: users([user]) }]);
    // LI-02: with the license first, a third party is never replaced by it.
    let ready = world.find(|p| is_ready(p) && p.provider == Provider::ThirdParty);
    let more = world.person(ready).licenses.with(Product::PhoneSystem);
    assert_eq!(after_license(&world.tenant, ready, more), Following::Nothing);
}

#[test]
fn losing_the_license_takes_microsoft_away_and_leaves_a_third_party() {
    let world = World::sample();
    let user = world.find(|p| p.provider == Provider::Microsoft);
    assert_eq!(after_license(&world.tenant, user, Assigned::default()), Following::Disabled);
    let third = world.find(|p| is_ready(p) && p.provider == Provider::ThirdParty);
    assert_eq!(after_license(&world.tenant, third, Assigned::default()), Following::Nothing);
}

// MV-05
#[test]
fn ready_are_those_with_a_license_and_without_microsoft() {
    let mut world = World::sample();
    let (all, third) = providers::ready(&world.tenant);
    assert!(all > 0 && third > 0, "the sample has something to move");
    let user = world.find(ready_online);
    world.does(&to_microsoft(user, true));
    assert_eq!(providers::ready(&world.tenant), (all - 1, third - 1));
    world.does(&Command::Provider(ProviderCommand::RemoveMicrosoft { users: users([user]) }));
    assert_eq!(providers::ready(&world.tenant), (all, third - 1));
}

// MV-06, MV-08
#[test]
fn moving_replaces_the_data_and_rewrites_the_meetings() {
    let mut world = World::sample();
    let user = world.find(ready_online);
    let lost = world.person(user).acp.clone().expect("a third party's data");
    let events = world.does(&to_microsoft(user, true));
    assert_eq!(events.get(1), Some(&Event::MigrationsRequested { users: users([user]) }));
    let person = world.person(user);
    assert_eq!((person.provider, &person.acp), (Provider::Microsoft, &None));
    assert_eq!(person.toll, bridge::initial_toll(&world.tenant.bridge, person.country));
    assert_ne!(meetings::fresh_id(person), lost.conference_id());
    assert!(world.meetings(user).iter().all(|m| m.printed.carries(lost.toll)));
    world.drain();
    let fresh = meetings::fresh(world.person(user));
    let now = world.now;
    for meeting in world.meetings(user) {
        if meetings::can_rewrite(&world.tenant, meeting, now).is_ok() {
            assert_eq!(meeting.printed, fresh);
        }
    }
}

// MV-07
#[test]
fn microsoft_again_is_no_change_and_a_third_party_must_be_replaced_knowingly() {
    let mut world = World::sample();
    let already = world.find(|p| p.provider == Provider::Microsoft);
    assert_eq!(world.does(&to_microsoft(already, false)), []);
    let user = world.find(ready_online);
    let why = refused(&world, &to_microsoft(user, false));
    assert_eq!(why, ProviderRefusal::MustBeReplaced { user });
    let both = users([already, user]);
    let wish = ProviderCommand::MoveToMicrosoft { users: both, replace: true };
    let events = world.does(&Command::Provider(wish));
    let moved = Event::Provider(ProviderEvent::MovedToMicrosoft { users: users([user]) });
    assert_eq!(events[0], moved, "the other one stays as it was");
}

// MV-08
#[test]
fn meetings_stay_where_the_migration_is_switched_off_or_cannot_reach_them() {
    let mut world = World::sample();
    world.does(&Command::SwitchAutomaticMigration { on: false });
    let user = world.find(ready_online);
    assert_eq!(world.does(&to_microsoft(user, true)).len(), 1);
    world.does(&Command::SwitchAutomaticMigration { on: true });
    let other = world.find(ready_online);
    world.tenant.people[other.index()].mailbox = Mailbox::OnPremises;
    assert_eq!(world.does(&to_microsoft(other, true)).len(), 1);
}

// MV-04
#[test]
fn the_setting_is_switched_once() {
    let mut world = World::sample();
    let on = !world.tenant.dial_in.replace_acp;
    replacing(&mut world, on);
    assert_eq!(world.tenant.dial_in.replace_acp, on);
    let again = Command::Provider(ProviderCommand::ReplaceAutomatically { on });
    assert_eq!(world.refuses(&again), Refusal::NoChange);
}
