//! The forms of dial-in settings: what they open with, what they say before they are saved, and
//! the preview of invitations.

use passerelle::domain::command::Command;
use passerelle::domain::dialin::{
    Announcement, Customization, DialInCommand, DialInRefusal, DialOut, Languages, PeopleChange,
    PromptLanguage, SettingsChange,
};
use passerelle::domain::meetings::{self, Origin};
use passerelle::domain::people::Mailbox;
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::screens::conferencing::editing;
use passerelle::screens::conferencing::invitations::{self, Field as Place};
use passerelle::screens::conferencing::properties::{self, WithoutTollFree, held, preview};
use passerelle::screens::conferencing::settings::{
    self, Draft, Field, LanguageDraft, field_of, language_draft, languages,
};
use passerelle::screens::meetings::compare::{Stage, compare};
use passerelle::texts::Lang;
use passerelle::wording::invitation::{Invitation, Part, lines};
use passerelle::wording::{self, dialin as say};

use super::{LONDON, PARIS, TOLL_FREE, those};
use crate::support::{World, dial_in, number, on_bridge, users};

// US-09, US-14
#[test]
fn properties_show_what_all_of_the_people_have_alike() {
    let mut world = World::sample();
    let some: Vec<_> = those(&world, on_bridge).into_iter().take(3).collect();
    let all = some.iter().copied().collect();
    let alike = held(&world.tenant, &all);
    assert_eq!(alike.unauthenticated, Some(false));
    assert_eq!((alike.dial_out, alike.toll_free), (Some(DialOut::Any), Some(true)));
    let dial_out = Some(DialOut::Domestic);
    let change = PeopleChange { dial_out, ..PeopleChange::default() };
    world.does(&dial_in(DialInCommand::ChangePeople { users: users([some[0]]), change }));
    let alike = held(&world.tenant, &all);
    assert_eq!(alike.dial_out, None, "they differ");
    assert_eq!(alike.unauthenticated, Some(false));
    let preview = preview(&world.tenant, &all, &change, world.now);
    assert_eq!((preview.people, preview.changed), (3, 2), "one has it already");
    for kind in DialOut::ALL {
        assert_eq!(properties::dial_out(properties::dial_out_key(kind)), Some(kind));
    }
    for on in [false, true] {
        assert_eq!(properties::flag(properties::flag_key(on)), Some(on));
    }
    assert_eq!((properties::dial_out(""), properties::flag("")), (None, None));
}

// US-10
#[test]
fn the_effects_of_losing_toll_free_numbers_are_counted_before_saving() {
    let mut world = World::sample();
    let online = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::Online && p.meetings.1 > 0);
    let away = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::OnPremises && p.meetings.1 > 0);
    let both = users([online, away]);
    let off = PeopleChange { toll_free: Some(false), ..PeopleChange::default() };
    let seen = preview(&world.tenant, &both, &off, world.now).without_toll_free;
    let expected = WithoutTollFree {
        people: 2,
        rewritten: world.person(online).meetings.1,
        out_of_reach: world.person(away).meetings.1,
        switched_off: false,
    };
    assert_eq!(seen, Some(expected));
    let on = PeopleChange { toll_free: Some(true), ..PeopleChange::default() };
    assert_eq!(preview(&world.tenant, &both, &on, world.now).without_toll_free, None);
    world.does(&Command::SwitchAutomaticMigration { on: false });
    let seen = preview(&world.tenant, &both, &off, world.now).without_toll_free;
    assert!(seen.is_some_and(|losing| losing.switched_off));
    for lang in Lang::ALL {
        let texts = [(3, 2, false), (3, 0, false), (0, 2, false), (1, 1, true), (0, 0, false)]
            .map(|(rewritten, away, off)| say::sent_again(lang, rewritten, away, off));
        assert!(texts.iter().all(|text| text.ends_with('.')), "{texts:?}");
    }
    world.does(&dial_in(DialInCommand::ChangePeople { users: both.clone(), change: off }));
    assert_eq!(preview(&world.tenant, &both, &off, world.now).changed, 0);
}

// US-10
#[test]
fn a_new_toll_free_default_of_somebody_who_may_not_use_it_makes_no_meeting_stale() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.toll_free.is_none() && p.meetings.1 > 0);
    let change = PeopleChange { toll_free: Some(false), ..PeopleChange::default() };
    world.does(&dial_in(DialInCommand::ChangePeople { users: users([user]), change }));
    let (keep, free) = (editing::change(""), editing::change(&TOLL_FREE.to_string()));
    let seen = editing::preview(&world.tenant, &users([user]), keep, free, world.now);
    assert_eq!((seen.changed, seen.meetings), (1, 0));
}

// BR-12, IV-06
#[test]
fn what_is_wrong_with_the_settings_stands_at_its_field() {
    let world = World::sample();
    let opened = Draft::of(&world.tenant);
    assert_eq!(opened.pin_length, "5");
    let refuse = |draft: &Draft| {
        world.refuses(&dial_in(DialInCommand::ChangeSettings(Box::new(draft.change()))))
    };
    assert_eq!(refuse(&opened), Refusal::NoChange);
    let check = |change: &dyn Fn(&mut Draft), field| {
        let mut draft = opened.clone();
        change(&mut draft);
        assert_eq!(field_of(&refuse(&draft), &draft), Some(field), "{draft:?}");
    };
    check(&|draft| draft.settings.name = "".into(), Field::Name);
    for wrong in ["", "five", "3", "13", "-5", "5.5", "500"] {
        check(&|draft| draft.pin_length = wrong.into(), Field::PinLength);
    }
    check(&|draft| draft.settings.override_sender = true, Field::SenderAddress);
    check(&|draft| draft.set_sender(Field::SenderAddress, "nobody"), Field::SenderAddress);
    let without_name = |draft: &mut Draft| {
        draft.settings.override_sender = true;
        draft.set_sender(Field::SenderAddress, "help@contoso.com");
    };
    check(&without_name, Field::SenderName);
    assert_eq!(field_of(&Refusal::NoChange, &opened), None);
    for kind in [Announcement::NamesOrNumbers, Announcement::Tones] {
        assert_eq!(settings::announcement(settings::announcement_key(kind)), kind);
    }
}

// BR-10
#[test]
fn the_lists_of_languages_keep_their_order_and_leave_gaps_out() {
    let mut world = World::sample();
    let opened = language_draft(&world.tenant, number(PARIS));
    assert_eq!(opened[..2], ["fr-FR".to_string(), "en-US".to_string()]);
    assert!(opened[2..].iter().all(String::is_empty));
    let draft: LanguageDraft = ["de-DE", "", "it-IT", "", "da-DK"].map(str::to_string);
    let chosen = languages(&draft).expect("there is a primary one");
    let order: Vec<_> = chosen.iter().map(PromptLanguage::code).collect();
    assert_eq!(order, ["de-DE", "it-IT", "da-DK"]);
    let wish = DialInCommand::SetLanguages { number: number(PARIS), languages: Some(chosen) };
    world.does(&dial_in(wish));
    assert_eq!(language_draft(&world.tenant, number(PARIS))[..3], ["de-DE", "it-IT", "da-DK"]);
    assert_eq!(languages(&LanguageDraft::default()), None);
    let all = Languages { primary: PromptLanguage::German, secondary: Box::default() };
    assert_eq!(say::spoken(Lang::Fr, &all), "allemand");
}

fn customization() -> Customization {
    Customization {
        logo: "https://www.contoso.com/logo.jpg".into(),
        help: "https://www.contoso.com/help".into(),
        legal: "https://www.contoso.com/legal".into(),
        text: "Ask the help desk.".into(),
    }
}

// IV-04
#[test]
fn the_preview_is_the_very_block_that_a_rewritten_meeting_carries() {
    let mut world = World::sample();
    let user = invitations::organizer(&world.tenant).expect("somebody is on the bridge");
    for meeting in world.meetings_mut(user) {
        (meeting.attendees, meeting.origin) = (8, Origin::AddIn);
    }
    world.tenant.people[user.index()].mailbox = Mailbox::Online;
    let look = customization();
    let promised: Vec<_> =
        Lang::ALL.map(|lang| invitations::preview(&world.tenant, lang, &look)).into();
    assert!(Lang::ALL.len() == 2 && promised[0] != promised[1], "in both languages");
    world.does(&dial_in(DialInCommand::Customize(Box::new(look.clone()))));
    assert_eq!(invitations::present(&world.tenant), look);
    let (all, carry) = invitations::carried(&world.tenant, world.now);
    assert_eq!((carry, all as usize), (0, world.tenant.meetings.len()));
    world.does(&Command::StartMigration { users: users([user]) });
    world.drain();
    let meetings = world.meetings(user);
    assert_eq!(invitations::carried(&world.tenant, world.now).1 as usize, meetings.len());
    let meeting = &meetings[0];
    for (lang, promised) in Lang::ALL.into_iter().zip(promised) {
        let invitation = Invitation {
            printed: meeting.printed,
            conference_id: meeting.conference_id,
            kind: meeting.kind,
            edited_inside: meeting.edited_inside,
            look: world.tenant.dial_in.looks.of(meeting.look),
            listed: &[],
        };
        assert_eq!(lines(lang, invitation, |_| true), promised);
        for part in [Part::Logo, Part::Footer, Part::Help, Part::Legal] {
            assert_eq!(promised.iter().filter(|(of, _)| *of == part).count(), 1);
        }
        assert!(promised.windows(2).all(|pair| pair[0].0 < pair[1].0), "in order");
    }
}

// IV-04
#[test]
fn the_comparison_of_a_migration_shows_the_customization_on_both_sides() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::Online && p.meetings.1 > 0);
    for meeting in world.meetings_mut(user) {
        (meeting.attendees, meeting.origin, meeting.edited_inside) = (8, Origin::AddIn, false);
    }
    let id = meetings::of_person(world.person(user)).map(passerelle::domain::ids::MeetingId);
    let id = id.min().expect("there is one");
    let seen = |world: &World| {
        let found = compare(&world.tenant, Lang::En, world.now, id).expect("it is there");
        let footer = found.pairs.iter().find(|pair| pair.part == Part::Footer).cloned();
        (found.stage, footer.map(|pair| (pair.before, pair.after)))
    };
    assert_eq!(seen(&world), (Stage::Same, None));
    world.does(&dial_in(DialInCommand::Customize(Box::new(customization()))));
    let text = Some("Ask the help desk.".to_string());
    assert_eq!(seen(&world), (Stage::Planned, Some((None, text.clone()))));
    world.does(&Command::StartMigration { users: users([user]) });
    world.drain();
    assert_eq!(seen(&world), (Stage::Done, Some((None, text))));
}

// IV-04
#[test]
fn the_form_of_invitations_says_what_is_wrong_and_the_preview_leaves_it_out() {
    let mut draft = customization();
    assert!(Place::ALL.iter().all(|place| place.problem(&draft).is_none()));
    for (place, wrong) in [
        (Place::Logo, "https://www.contoso.com/logo.gif"),
        (Place::Help, "www.contoso.com"),
        (Place::Legal, "https://nowhere"),
        (Place::Text, &"x".repeat(401)),
    ] {
        place.put(&mut draft, wrong);
        assert_eq!(place.of(&draft), wrong, "what was typed is kept");
        let problem = place.problem(&draft).expect("it is wrong");
        for lang in Lang::ALL {
            let tenant = World::sample().tenant;
            let refusal = Refusal::DialIn(problem.clone());
            let said = wording::refusal(lang, tenant.country, &tenant, &refusal);
            assert!(said.ends_with('.'), "{said}");
        }
        assert_eq!(place.of(&invitations::sound(&draft)), "");
    }
    assert_eq!(invitations::sound(&draft), Customization::default());
}

// UN-06
#[test]
fn every_refusal_of_dial_in_settings_is_a_sentence_in_both_languages() {
    let mut world = World::sample();
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let user = world.find(on_bridge);
    let refusals = [
        DialInRefusal::NoBridge,
        DialInRefusal::BadName { max: 64 },
        DialInRefusal::BadPinLength { least: 4, most: 12 },
        DialInRefusal::BadSenderAddress,
        DialInRefusal::SenderIncomplete,
        DialInRefusal::SharedLanguages { number: number(LONDON) },
        DialInRefusal::TooManyLanguages { max: 4 },
        DialInRefusal::LanguageTwice { language: PromptLanguage::Danish },
        DialInRefusal::BadConferenceId,
        DialInRefusal::ConferenceIdTaken { user },
        DialInRefusal::DynamicConferenceIds,
        DialInRefusal::StaysOnBridge { number: number(LONDON) },
        DialInRefusal::DialOutRestricted { dial_out: DialOut::Domestic },
        DialInRefusal::DialOutRestricted { dial_out: DialOut::Nowhere },
    ];
    for refusal in refusals {
        let [en, fr] = Lang::ALL.map(|lang| {
            let refusal = Refusal::DialIn(refusal.clone());
            wording::refusal(lang, world.tenant.country, &world.tenant, &refusal)
        });
        assert!(en.ends_with('.') && fr.ends_with('.') && en != fr, "{en} {fr}");
    }
}

// BR-15, US-05
#[test]
fn what_changed_about_the_bridge_is_told_part_by_part() {
    let mut world = World::sample();
    let change = SettingsChange {
        name: Some("Pont".into()),
        pin_length: Some(8),
        record_names: Some(false),
        ..SettingsChange::default()
    };
    let wish = DialInCommand::ChangeSettings(Box::new(change));
    let events = world.does(&dial_in(wish));
    let [en, fr] =
        Lang::ALL.map(|lang| wording::event(lang, world.tenant.country, &world.tenant, &events[0]));
    assert_eq!(
        en,
        "Bridge settings: name “Pont”, name recording off and PINs of 8 digits from now on"
    );
    assert!(fr.starts_with("Paramètres du pont\u{a0}: nom «\u{a0}Pont\u{a0}», "), "{fr}");
}

// IV-08
#[test]
fn the_card_of_the_policy_ticks_numbers_in_order_and_shows_what_it_lists() {
    let mut world = World::sample();
    assert_eq!(invitations::policy(&world.tenant), None, "not in this profile");
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let mut policy = invitations::policy(&world.tenant).expect("Teams today has one");
    let all = invitations::listable(&world.tenant);
    assert!(all.windows(2).all(|pair| pair[0].1 <= pair[1].1), "toll numbers first");
    let (first, last) = (all[0].0, all[all.len() - 1].0);
    for number in [last, first] {
        policy = invitations::ticked(&policy, number, true);
    }
    assert_eq!(*policy.numbers, [last, first]);
    world.does(&dial_in(DialInCommand::SetInvitePolicy(Box::new(policy.clone()))));
    let look = invitations::present(&world.tenant);
    for lang in Lang::ALL {
        let shown = invitations::preview(&world.tenant, lang, &look);
        for number in [last, first] {
            let text = number.international();
            assert!(shown.iter().any(|(_, line)| line.contains(&text)), "{shown:?}");
        }
    }
    policy = invitations::with_toll_free(&world.tenant, &policy, false);
    assert_eq!((&*policy.numbers, policy.toll_free), (&[first][..], false));
    assert!(invitations::ticked(&policy, first, false).numbers.is_empty());
}
