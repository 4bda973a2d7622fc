//! Third-party providers: who can have one, what it gives, and one provider for each (AC).

use passerelle::domain::command::Command;
use passerelle::domain::event::Event;
use passerelle::domain::ids::UserId;
use passerelle::domain::licenses::{Assigned, Product};
use passerelle::domain::meetings::{self, Printed, Unmovable};
use passerelle::domain::migration;
use passerelle::domain::people::{PersonChange, Provider};
use passerelle::domain::profile::Era;
use passerelle::domain::providers::{
    self, Acp, KNOWN, ProviderCommand, ProviderEvent, ProviderRefusal, ThirdParty,
};
use passerelle::domain::refusal::Refusal;
use passerelle::session::base::Base;

use crate::support::{World, number, users};

/// What Fabrikam ACP gives, with this conference ID.
pub fn acp(passcode: &str) -> Acp {
    let ThirdParty { name, toll, toll_free, .. } = KNOWN[1];
    Acp { name: name.into(), toll, toll_free, passcode: passcode.into() }
}

pub fn assign(user: UserId, acp: Acp) -> Command {
    Command::Provider(ProviderCommand::Assign { user, acp: Box::new(acp) })
}

pub fn refused(world: &World, command: &Command) -> ProviderRefusal {
    match world.refuses(command) {
        Refusal::Provider(why) => why,
        other => panic!("{other:?} is no refusal of a provider"),
    }
}

fn nobodys(world: &World) -> UserId {
    world.find(|p| p.provider == Provider::None && !p.teams)
}

// AC-01, AC-03, AC-06
#[test]
fn a_third_party_gives_numbers_and_a_conference_id_and_is_the_only_provider() {
    let mut world = World::sample();
    let user = nobodys(&world);
    world.does(&assign(user, acp("1376100")));
    let person = world.person(user);
    assert_eq!(person.provider, Provider::ThirdParty);
    assert_eq!(person.acp.as_deref(), Some(&acp("1376100")));
    assert_eq!((person.toll, person.toll_free), (None, None), "nothing of the bridge is left");
    let printed = Printed { toll: Some(KNOWN[1].toll), toll_free: KNOWN[1].toll_free };
    assert_eq!(meetings::fresh(person), printed);
    assert_eq!(meetings::fresh_id(person), 1_376_100);
}

// AC-01
#[test]
fn who_only_attends_needs_no_provider() {
    let world = World::sample();
    let attendee = world.person(nobodys(&world));
    assert_eq!(attendee.meetings.1, 0);
    assert!(world.tenant.meetings.iter().all(|m| m.attendees >= 2));
}

// AC-02
#[test]
fn who_uses_teams_can_only_have_microsoft() {
    let mut world = World::sample();
    let user = nobodys(&world);
    let upgrade = |user| Command::ChangePerson { user, change: PersonChange::UpgradedToTeams };
    world.does(&upgrade(user));
    let why = refused(&world, &assign(user, acp("1376100")));
    assert_eq!(why, ProviderRefusal::UsesTeams { user });
    let third = world.find(|p| p.provider == Provider::ThirdParty);
    assert_eq!(world.refuses(&upgrade(third)), Refusal::ThirdPartyProvider { user: third });
}

// AC-04, AC-05
#[test]
fn microsoft_must_be_removed_before_a_third_party_is_assigned() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::Microsoft && !p.teams);
    let why = refused(&world, &assign(user, acp("1376100")));
    assert_eq!(why, ProviderRefusal::MicrosoftFirst { user });
    world.does(&Command::Provider(ProviderCommand::RemoveMicrosoft { users: users([user]) }));
    world.does(&assign(user, acp("1376100")));
    assert_eq!(world.person(user).provider, Provider::ThirdParty);
}

// AC-06
#[test]
fn the_name_the_toll_number_and_the_conference_id_must_be_sound() {
    let world = World::sample();
    let user = nobodys(&world);
    let why = |acp: Acp| refused(&world, &assign(user, acp));
    let unknown = Acp { name: "Tailspin ACP".into(), ..acp("1376100") };
    assert_eq!(why(unknown), ProviderRefusal::UnknownProvider { name: "Tailspin ACP".into() });
    let nowhere = number(1_234_567);
    let wrong = ProviderRefusal::NotANumber { number: nowhere };
    assert_eq!(why(Acp { toll: nowhere, ..acp("1376100") }), wrong);
    assert_eq!(why(Acp { toll_free: Some(nowhere), ..acp("1376100") }), wrong);
    for text in ["", "123", "0123456", "1234567890", "13 761", "١٢٣٤"] {
        assert_eq!(why(acp(text)), ProviderRefusal::BadPasscode { text: text.into() });
    }
    let without = Acp { toll_free: None, ..acp("1376") };
    assert_eq!(providers::can_assign(&world.tenant, user, &without), Ok(()));
}

#[test]
fn no_two_people_of_a_provider_have_the_same_conference_id() {
    let mut world = World::sample();
    let user = nobodys(&world);
    world.does(&assign(user, acp("1376100")));
    let other = nobodys(&world);
    let why = refused(&world, &assign(other, acp("1376100")));
    assert_eq!(why, ProviderRefusal::PasscodeTaken { user: other, other: user });
    let elsewhere = Acp { name: KNOWN[0].name.into(), ..acp("1376100") };
    world.does(&assign(other, elsewhere));
}

// AC-07
#[test]
fn what_a_third_party_gave_holds_no_pin() {
    let Acp { name: _, toll: _, toll_free: _, passcode: _ } = acp("1376100");
}

// AC-08
#[test]
fn only_new_meetings_carry_the_numbers_of_a_third_party() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::Microsoft && p.meetings.1 > 1 && !p.teams);
    let before = world.meetings(user).to_vec();
    let asked =
        world.does(&Command::Provider(ProviderCommand::RemoveMicrosoft { users: users([user]) }));
    assert!(matches!(asked[1], Event::MigrationsRequested { .. }), "{asked:?}");
    let events = world.does(&assign(user, acp("1376100")));
    assert_eq!(events.len(), 1, "no migration is asked for");
    world.drain();
    assert_eq!(world.meetings(user), before, "the run that waited found nothing for itself to do");
    let sent = &world.meetings(user)[0];
    let why = meetings::can_rewrite(&world.tenant, sent, world.now);
    assert_eq!(why, Err(Unmovable::ThirdPartyProvider));
    let refusal = migration::can_start(&world.tenant, user);
    assert_eq!(refusal, Err(Refusal::ThirdPartyProvider { user }));
    assert_ne!(meetings::fresh(world.person(user)), sent.printed);
}

// AC-08
#[test]
fn meetings_of_the_samples_third_parties_carry_their_numbers_and_are_reached() {
    let world = World::sample();
    let user = world.find(|p| p.provider == Provider::ThirdParty && p.meetings.1 > 0);
    let person = world.person(user);
    for meeting in world.meetings(user) {
        assert_eq!(meeting.printed, meetings::fresh(person));
        assert!(!meetings::is_dead(&world.tenant, meeting, world.now));
        assert!(!meetings::is_stale(&world.tenant, meeting, world.now));
    }
}

fn import<const N: usize>(rows: [(UserId, Acp); N]) -> Command {
    Command::Provider(ProviderCommand::ImportAcp { rows: Box::new(rows) })
}

// AC-09
#[test]
fn a_file_is_taken_over_whole_or_not_at_all() {
    let mut world = World::sample();
    let user = nobodys(&world);
    let microsoft = world.find(|p| p.provider == Provider::Microsoft);
    let good = (user, acp("1376100"));
    let why = refused(&world, &import([good.clone(), (microsoft, acp("1376101"))]));
    assert_eq!(why, ProviderRefusal::MicrosoftFirst { user: microsoft });
    let why = refused(&world, &import([good.clone(), (user, acp("1376101"))]));
    assert_eq!(why, ProviderRefusal::PersonTwice { user });
    assert_eq!(world.refuses(&import([])), Refusal::NobodyChosen);
    world.does(&import([good.clone()]));
    assert_eq!(world.person(user).acp.as_deref(), Some(&good.1));
    assert_eq!(world.refuses(&import([good])), Refusal::NoChange);
}

// AC-09
#[test]
fn two_people_may_exchange_their_conference_ids_in_one_file() {
    let mut world = World::sample();
    let one = nobodys(&world);
    world.does(&assign(one, acp("1376100")));
    let other = nobodys(&world);
    world.does(&assign(other, acp("1376101")));
    let taken = refused(&world, &import([(one, acp("1376101"))]));
    assert_eq!(taken, ProviderRefusal::PasscodeTaken { user: one, other });
    let events = world.does(&import([(one, acp("1376101")), (other, acp("1376100"))]));
    assert!(matches!(&events[..], [Event::Provider(ProviderEvent::Imported { rows })]
        if rows.len() == 2));
}

// AC-12
#[test]
fn assigning_again_changes_what_is_stored_and_adds_nothing() {
    let mut world = World::sample();
    let user = nobodys(&world);
    world.does(&assign(user, acp("1376100")));
    world.does(&assign(user, Acp { toll_free: None, ..acp("1376100") }));
    assert_eq!(world.person(user).acp.as_ref().map(|acp| acp.toll_free), Some(None));
    let other = Acp { name: KNOWN[2].name.into(), toll: KNOWN[2].toll, ..acp("1376100") };
    world.does(&assign(user, other.clone()));
    assert_eq!(world.person(user).acp.as_deref(), Some(&other), "the seed's reading of AC-03");
    assert_eq!(world.refuses(&assign(user, other)), Refusal::NoChange);
}

// AC-14
#[test]
fn there_are_no_third_parties_today() {
    let mut world = World::sample();
    let user = nobodys(&world);
    let third = world.find(|p| p.provider == Provider::ThirdParty && p.meetings.1 > 0);
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let ended = ProviderRefusal::ThirdPartiesEnded;
    assert_eq!(refused(&world, &assign(user, acp("1376100"))), ended);
    assert_eq!(refused(&world, &import([(user, acp("1376100"))])), ended);
    let export = Command::Provider(ProviderCommand::NoteExport { users: users([user]) });
    assert_eq!(refused(&world, &export), ended);
    let sent = &world.meetings(third)[0];
    assert!(meetings::is_dead(&world.tenant, sent, world.now), "its numbers join nothing");
    assert_eq!(sent.printed, meetings::fresh(world.person(third)), "and nothing rewrote it");
}

// AC-16
#[test]
fn the_names_of_the_providers_are_those_of_the_examples_in_any_case() {
    let mut world = World::sample();
    let names: Vec<&str> = KNOWN.iter().map(|known| known.name).collect();
    assert_eq!(names, ["Contoso ACP", "Fabrikam ACP", "Fabrikam Telecom", "InterCall"]);
    let user = nobodys(&world);
    world.does(&assign(user, Acp { name: "Intercall".into(), ..acp("1376100") }));
    assert_eq!(world.person(user).acp.as_ref().map(|acp| &*acp.name), Some("InterCall"));
    for known in KNOWN {
        let numbers = std::iter::once(known.toll).chain(known.toll_free);
        for number in numbers {
            assert!(number.is_valid(), "{number:?}");
            let sold = passerelle::domain::places::of_number(number);
            assert_eq!(sold, None, "{number:?} is nobody's to acquire");
        }
    }
}

// US-18
#[test]
fn removing_microsoft_frees_the_conference_id_and_keeps_the_license() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::Microsoft);
    let (id, licenses) = (world.person(user).conference_id, world.person(user).licenses);
    let remove =
        |user| Command::Provider(ProviderCommand::RemoveMicrosoft { users: users([user]) });
    world.does(&remove(user));
    let person = world.person(user);
    assert_eq!((person.provider, person.toll, person.toll_free), (Provider::None, None, None));
    assert_eq!(person.licenses, licenses);
    assert!(world.tenant.people.iter().all(|p| p.conference_id != id), "{id} is free");
    let third = world.find(|p| p.provider == Provider::ThirdParty);
    assert_eq!(world.refuses(&remove(third)), Refusal::ThirdPartyProvider { user: third });
    assert_eq!(world.refuses(&remove(user)), Refusal::NoConferencing { user });
    // The license that stayed is enough to come back.
    world.does(&Command::ChangePerson { user, change: PersonChange::ConferencingOn });
    assert_eq!(world.person(user).licenses, licenses);
}

// US-18
#[test]
fn a_third_party_is_removed_by_a_command_of_its_own() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::ThirdParty);
    let remove =
        |user| Command::Provider(ProviderCommand::RemoveThirdParty { users: users([user]) });
    world.does(&remove(user));
    let person = world.person(user);
    assert_eq!((person.provider, &person.acp), (Provider::None, &None));
    assert_eq!(refused(&world, &remove(user)), ProviderRefusal::NoThirdParty { user });
}

// US-15
#[test]
fn clear_gives_the_numbers_of_a_new_person_back() {
    let mut world = World::sample();
    let user = world.find(|p| p.toll_free.is_some());
    let other = world.find(|p| p.toll_free.is_some() && p.conference_id != 1_000_000);
    let clear = Command::Provider(ProviderCommand::ClearNumbers { users: users([user, other]) });
    let events = world.does(&clear);
    assert_eq!(events.len(), 1, "no meeting is rewritten for it");
    for user in [user, other] {
        let person = world.person(user);
        let first = passerelle::domain::bridge::initial_toll(&world.tenant.bridge, person.country);
        assert_eq!((person.toll, person.toll_free), (first, None));
    }
    assert_eq!(world.refuses(&clear), Refusal::NoChange);
}

// LI-07
#[test]
fn the_marker_of_a_conferencing_license_follows_the_licenses() {
    let mut world = World::of(&Base::Sample { seed: 1 });
    let cases = [
        (Product::E5, true),
        (Product::AudioConferencing, true),
        (Product::E5WithoutConferencing, false),
        (Product::PhoneSystem, false),
    ];
    for (product, marked) in cases {
        world.tenant.people[0].licenses = Assigned::default().with(product);
        assert_eq!(providers::is_licensed(&world.tenant.people[0]), marked, "{product:?}");
    }
}
