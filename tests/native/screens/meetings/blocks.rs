//! The block of an invitation: what it prints, and whether that still leads anywhere.

use super::*;

// IV-02
#[test]
fn a_block_has_at_most_one_number_of_each_kind_and_a_link_to_all() {
    for lang in Lang::ALL {
        for (toll, toll_free) in [(true, true), (true, false), (false, true), (false, false)] {
            let printed = meetings::Printed {
                toll: toll.then(|| number(PARIS)),
                toll_free: toll_free.then(|| number(TOLL_FREE)),
            };
            let look = &Customization::default();
            let (conference_id, edited_inside) = (8_412_307, true);
            let kind = meetings::Kind::default();
            let listed = &[];
            let invitation =
                Invitation { printed, conference_id, kind, edited_inside, look, listed };
            let lines = lines(lang, invitation, |_| true);
            let count = |part| lines.iter().filter(|(of, _)| *of == part).count();
            assert_eq!(count(Part::Toll), usize::from(toll));
            assert_eq!(count(Part::TollFree), usize::from(toll_free));
            assert_eq!(count(Part::LocalNumbers), usize::from(toll || toll_free));
            let plus = lines.iter().filter(|(_, text)| text.starts_with('+')).count();
            assert_eq!(plus, usize::from(toll) + usize::from(toll_free));
            assert!(lines.windows(2).all(|pair| pair[0].0 < pair[1].0), "each line once, in order");
        }
    }
}

// IV-04
#[test]
fn a_new_block_carries_the_numbers_and_the_conference_id_of_its_organizer() {
    let world = World::sample();
    let user = world.find(|p| p.toll.is_some() && p.toll_free == Some(number(TOLL_FREE)));
    let person = world.person(user);
    let invitation = Invitation {
        printed: meetings::fresh(person),
        conference_id: person.conference_id,
        kind: meetings::Kind::default(),
        edited_inside: false,
        look: &Customization::default(),
        listed: &[],
    };
    let lines = lines(Lang::Fr, invitation, |n| bridge::is_reached_on(&world.tenant, n));
    let line = |part| lines.iter().find(|(of, _)| *of == part).map(|(_, text)| text.as_str());
    let toll = person.toll.expect("found by it").international();
    assert!(line(Part::Toll).is_some_and(|text| text.starts_with(&toll)));
    assert_eq!(line(Part::TollFree), Some("+1 800-555-1234 (Gratuit, États-Unis)"));
    assert!(
        line(Part::ConferenceId).is_some_and(|t| t.ends_with(&person.conference_id.to_string()))
    );
}

// UN-01
#[test]
fn an_invitation_with_a_number_that_left_the_bridge_is_marked_as_dead() {
    let (mut world, user) = one_stale();
    let meeting = first_meeting(&world, user);
    world.does(&Command::AssignToBridge { number: number(SPARE), as_default: true });
    world.does(&Command::UnassignFromBridge { number: number(PARIS), accept_dead: true });
    let rows = organizer::meetings_of(&world.tenant, Lang::En, world.now, user);
    assert!(rows.iter().all(|row| row.worth == Worth::Dead));
    let found = compare(&world.tenant, Lang::En, world.now, meeting).expect("a meeting");
    assert!(found.dead);
    let toll = found.pairs.iter().find(|p| p.part == Part::Toll).expect("a toll number");
    assert!(toll.before.as_deref().is_some_and(|line| line.contains("dead")));
    assert!(toll.after.as_deref().is_some_and(|line| !line.contains("dead")));
}
