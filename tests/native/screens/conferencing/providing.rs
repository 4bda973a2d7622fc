//! Who provides for whom on the pages: the form, the filters, the figures, the export.

use passerelle::domain::command::Command;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::meetings;
use passerelle::domain::migration;
use passerelle::domain::people::{Mailbox, PersonChange, Provider};
use passerelle::domain::phone::{Country, NumberProblem};
use passerelle::domain::profile::Era;
use passerelle::domain::providers::{self, Acp, KNOWN, ProviderCommand};
use passerelle::screens::conferencing::bridge::{Silence, survey};
use passerelle::screens::conferencing::person::details;
use passerelle::screens::conferencing::providing::{
    Faults, Form, MICROSOFT, NOBODY, Removing, Typed, Wrong, form, held_by_all, moving, read,
};
use passerelle::screens::conferencing::search::Index;
use passerelle::screens::conferencing::third_party::{
    Feature, Whom, Whose, exportable, ready_people, shares, with_third_party, without_own_number,
};
use passerelle::screens::conferencing::users::{Show, Wanted, listed, row};
use passerelle::texts::Lang;
use passerelle::wording;

use super::those;
use crate::support::{World, users};

fn third(world: &World) -> UserId {
    world.find(|p| p.provider == Provider::ThirdParty && p.meetings.1 > 0)
}

fn sorted(mut users: Vec<UserId>) -> Vec<UserId> {
    users.sort_unstable();
    users
}

// US-15, MV-05
#[test]
fn people_are_filtered_by_whether_and_by_whom_they_are_provided_for() {
    let world = World::sample();
    let index = Index::of(&world.tenant);
    let is = |show: Show| {
        let wanted = Wanted { show, ..Wanted::default() };
        sorted(listed(&world.tenant, Lang::En, &index, None, &wanted))
    };
    assert_eq!(is(Show::On), those(&world, |p| p.provider != Provider::None));
    assert_eq!(is(Show::Of(Provider::None)), those(&world, |p| p.provider == Provider::None));
    let others = those(&world, |p| p.provider == Provider::ThirdParty);
    assert_eq!(is(Show::Of(Provider::ThirdParty)), others);
    let ready = is(Show::Ready);
    assert_eq!(ready, those(&world, providers::is_ready));
    assert_eq!(ready.len() as u32, providers::ready(&world.tenant).0);
    assert_eq!(Show::parse(ready_people().get("provider")), Show::Ready);
}

// AC-08
#[test]
fn a_row_and_a_pane_show_what_the_third_party_gave() {
    let mut world = World::sample();
    let user = third(&world);
    let acp = world.person(user).acp.clone().expect("a third party");
    let shown = row(&world.tenant, Lang::En, user, world.now).expect("a row");
    assert_eq!(shown.third_party.as_deref(), Some(&*acp.name));
    assert_eq!(shown.toll.map(|held| (held.number, held.dead)), Some((acp.toll, false)));
    let pane = details(&world.tenant, user, world.now).expect("a pane");
    assert_eq!(pane.conference_id, Some(acp.conference_id()));
    assert_eq!(pane.toll_free.map(|held| held.number), acp.toll_free);
    let digits = acp.toll.digits().to_string();
    let found = Index::of(&world.tenant).find(&digits).expect("a search");
    assert!(found.contains(user), "people are found by the numbers of their provider");
    // AC-14
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let today = row(&world.tenant, Lang::En, user, world.now).expect("a row");
    assert_eq!(today.toll.map(|held| held.dead), Some(true));
}

#[test]
fn numbers_of_third_parties_are_dead_on_the_bridge_page_only_once_they_ended() {
    let mut world = World::sample();
    assert_eq!(survey(&world.tenant, world.now).dead, []);
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let dead = survey(&world.tenant, world.now).dead;
    let toll = world.person(third(&world)).acp.as_ref().map(|acp| acp.toll);
    let found = dead.iter().find(|dead| Some(dead.number) == toll).expect("the number is dead");
    assert_eq!(found.silence, Silence::ThirdPartyEnded);
    assert!(dead.iter().all(|dead| dead.silence == Silence::ThirdPartyEnded && dead.people == 0));
}

#[test]
fn each_choice_of_the_list_opens_its_form() {
    let world = World::sample();
    let microsoft = world.find(|p| p.provider == Provider::Microsoft);
    let nobody = world.find(|p| p.provider == Provider::None);
    let third = third(&world);
    let of = |users: &UserSet, provider: &str| form(&world.tenant, users, provider);
    let alone = |user| users([user]);
    assert_eq!(of(&alone(microsoft), MICROSOFT), Form::Numbers);
    assert_eq!(of(&alone(microsoft), NOBODY), Form::Remove);
    assert_eq!(of(&alone(microsoft), "Fabrikam ACP"), Form::ThirdParty);
    assert_eq!(of(&alone(third), MICROSOFT), Form::Move);
    assert_eq!(of(&alone(third), ""), Form::Nothing);
    assert_eq!(of(&alone(nobody), NOBODY), Form::Nothing);
    let all = users([microsoft, nobody, third]);
    assert_eq!(of(&all, ""), Form::Numbers);
    assert_eq!(of(&all, MICROSOFT), Form::Move);
    assert_eq!(held_by_all(&world.tenant, &all), None);
    assert_eq!(held_by_all(&world.tenant, &alone(microsoft)).as_deref(), Some(MICROSOFT));
    assert_eq!(held_by_all(&world.tenant, &alone(nobody)).as_deref(), Some(NOBODY));
}

// AC-06
#[test]
fn what_is_typed_is_read_and_each_fault_stands_at_its_field() {
    let typed = |toll: &str, toll_free: &str, passcode: &str| Typed {
        toll: toll.into(),
        toll_free: toll_free.into(),
        passcode: passcode.into(),
    };
    let read = |typed: &Typed| read("Fabrikam ACP", typed, Country::US);
    let known = &KNOWN[1];
    let good = typed("(360) 555-0150", "", " 7001 000 ");
    let acp = Acp {
        name: known.name.into(),
        toll: known.toll,
        toll_free: None,
        passcode: "7001000".into(),
    };
    assert_eq!(read(&good), Ok(acp));
    let both = Some(Wrong::Missing);
    assert_eq!(
        read(&Typed::default()),
        Err(Faults { toll: both, toll_free: None, passcode: both })
    );
    let wrong = typed("1,36E+10", "call me", "12");
    let faults = Faults {
        toll: Some(Wrong::Number(NumberProblem::Scientific)),
        toll_free: Some(Wrong::Number(NumberProblem::NotANumber)),
        passcode: Some(Wrong::Passcode),
    };
    assert_eq!(read(&wrong), Err(faults));
    let world = World::sample();
    let user = third(&world);
    let again = self::read("Fabrikam ACP", &Typed::of(&world.tenant, user), Country::FR);
    let acp = world.person(user).acp.clone().expect("a third party");
    let same = again.map(|read| (read.toll, read.toll_free, read.passcode));
    assert_eq!(same, Ok((acp.toll, acp.toll_free, acp.passcode)));
}

// MV-06, MV-07
#[test]
fn before_moving_it_is_said_who_moves_what_is_lost_and_who_stays() {
    let world = World::sample();
    let microsoft = world.find(|p| p.provider == Provider::Microsoft);
    let unlicensed = world.find(|p| p.provider == Provider::None);
    let ready =
        world.find(|p| providers::is_ready(p) && p.mailbox == Mailbox::Online && p.meetings.1 > 0);
    let all = users([microsoft, unlicensed, ready]);
    let seen = moving(&world.tenant, &all, world.now);
    assert_eq!((seen.users.clone(), seen.already, seen.unlicensed), (users([ready]), 1, 1));
    assert_eq!(seen.losses.len(), 1);
    assert_eq!(Some(&seen.losses[0].acp), world.person(ready).acp.as_deref());
    assert_eq!(seen.meetings as usize, world.meetings(ready).len());
    for lang in Lang::ALL {
        let said = wording::providers::move_outlook(lang, 1, seen.already, seen.unlicensed);
        assert_eq!(said.matches('1').count(), 3, "{said}");
    }
}

// US-18
#[test]
fn taking_providers_away_is_a_command_for_each_of_the_two() {
    let world = World::sample();
    let microsoft = world.find(|p| p.provider == Provider::Microsoft);
    let nobody = world.find(|p| p.provider == Provider::None);
    let third = third(&world);
    let removing = Removing::of(&world.tenant, &users([microsoft, nobody, third]));
    assert_eq!(removing.len(), 2);
    let commands = removing.commands();
    assert_eq!(
        commands,
        [
            ProviderCommand::RemoveMicrosoft { users: users([microsoft]) },
            ProviderCommand::RemoveThirdParty { users: users([third]) },
        ]
    );
    assert!(Removing::of(&world.tenant, &users([nobody])).is_empty());
}

#[test]
fn everybody_is_counted_with_their_provider() {
    let world = World::sample();
    let shares = shares(&world.tenant);
    let all: u32 = shares.iter().map(|share| share.people).sum();
    assert_eq!(all as usize, world.tenant.people.len());
    let ready: u32 = shares.iter().map(|share| share.ready).sum();
    assert_eq!(ready, providers::ready(&world.tenant).0);
    let third = shares.iter().filter(|share| matches!(share.provider, Whose::ThirdParty(_)));
    assert_eq!(third.clone().count(), KNOWN.len());
    assert_eq!(third.map(|share| share.people).sum::<u32>(), with_third_party(&world.tenant));
}

// AC-02, AC-04
#[test]
fn the_export_offers_only_people_whom_an_import_would_take() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::None);
    world.does(&Command::ChangePerson { user, change: PersonChange::UpgradedToTeams });
    let all = exportable(&world.tenant, Whom::All);
    assert!(!all.is_empty() && !all.contains(&user));
    for user in &all {
        assert_eq!(providers::can_have_third_party(&world.tenant, *user), Ok(()));
    }
    let nobody = exportable(&world.tenant, Whom::Nobody);
    let third = exportable(&world.tenant, Whom::ThirdParty);
    assert_eq!(nobody.len() + third.len(), all.len());
    assert!(all.is_sorted_by_key(|user| &world.person(*user).name));
    for whom in Whom::ALL {
        assert_eq!(Whom::parse(whom.key()), whom);
    }
}

// AC-08
#[test]
fn meetings_that_microsofts_numbers_stand_in_are_stale_for_a_third_party() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::Microsoft && p.meetings.1 > 0 && !p.teams);
    let sent = world.meetings(user).len() as u32;
    world.does(&Command::Provider(ProviderCommand::RemoveMicrosoft { users: users([user]) }));
    let acp = Acp {
        name: KNOWN[1].name.into(),
        toll: KNOWN[1].toll,
        toll_free: None,
        passcode: "7001000".into(),
    };
    world.does(&Command::Provider(ProviderCommand::Assign { user, acp: Box::new(acp) }));
    let pane = details(&world.tenant, user, world.now).expect("a pane");
    assert_eq!((pane.meetings, pane.stale), (sent, sent));
    let fresh = meetings::fresh(world.person(user));
    assert_eq!(fresh.toll, Some(KNOWN[1].toll));
}

// AC-11
#[test]
fn a_third_party_is_only_thought_of_where_microsoft_has_no_number() {
    let mut world = World::sample();
    assert_eq!(without_own_number(&world.tenant), [], "Microsoft is advised for everybody");
    let spain = Country::parse("ES").expect("two letters");
    world.tenant.people[3].country = spain;
    world.tenant.people[5].country = spain;
    assert_eq!(without_own_number(&world.tenant), [spain]);
    for lang in Lang::ALL {
        let none = wording::providers::advice(lang, &[]);
        assert_ne!(none, wording::providers::advice(lang, &[spain]));
    }
}

// AC-15
#[test]
fn the_list_names_each_gap_of_the_documents_once() {
    let gaps = Feature::ALL.map(|feature| format!("{feature:?}"));
    let distinct: std::collections::BTreeSet<&String> = gaps.iter().collect();
    assert_eq!(distinct.len(), 8, "the seven of the documents, and the migration of MM-07");
    let world = World::sample();
    let user = third(&world);
    assert!(migration::can_start(&world.tenant, user).is_err());
}
