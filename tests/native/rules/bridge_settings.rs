//! BR, UN, IV: the settings of the bridge and of its numbers, and customized invitations.

use passerelle::domain::bridge;
use passerelle::domain::command::Command;
use passerelle::domain::dialin::{
    self, Announcement, BridgeSettings, Customization, DialInCommand, DialInEvent, DialInRefusal,
    Languages, Link, LinkProblem, PromptLanguage, Sender, SettingsChange,
};
use passerelle::domain::event::Event;
use passerelle::domain::meetings;
use passerelle::domain::people::{Mailbox, PersonChange, Provider};
use passerelle::domain::phone::Country;
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::session::base::Base;
use passerelle::texts::Lang;
use passerelle::wording;

use crate::support::{
    LONDON, PARIS, TOLL_FREE, World, dial_in, number, on_bridge, settings, users,
};

// BR-07
#[test]
fn calls_from_meetings_show_the_default_of_the_bridge() {
    let mut world = World::sample();
    assert_eq!(world.tenant.bridge.caller_id(), world.tenant.bridge.default);
    world.does(&Command::SetBridgeDefault { number: number(LONDON) });
    assert_eq!(world.tenant.bridge.caller_id(), Some(number(LONDON)));
}

fn languages(digits: u64, primary: PromptLanguage, secondary: &[PromptLanguage]) -> Command {
    let languages = Languages { primary, secondary: secondary.into() };
    dial_in(DialInCommand::SetLanguages { number: number(digits), languages: Some(languages) })
}

// BR-10
#[test]
fn a_dedicated_number_has_one_primary_and_up_to_four_secondary_languages_in_order() {
    use PromptLanguage as P;
    let mut world = World::sample();
    let usual = dialin::languages_of(&world.tenant, number(PARIS));
    assert_eq!(usual.primary, P::FrenchFrance);
    let four = [P::German, P::Arabic, P::EnglishUnitedKingdom, P::Italian];
    world.does(&languages(PARIS, P::FrenchCanada, &four));
    let chosen: Vec<P> = dialin::languages_of(&world.tenant, number(PARIS)).iter().collect();
    assert_eq!(chosen, [P::FrenchCanada, four[0], four[1], four[2], four[3]], "order kept");
    assert_eq!(world.refuses(&languages(PARIS, P::FrenchCanada, &four)), Refusal::NoChange);
    let five = [P::German, P::Arabic, P::EnglishUnitedKingdom, P::Italian, P::Dutch];
    let refusal = world.refuses(&languages(PARIS, P::FrenchCanada, &five));
    assert_eq!(refusal, DialInRefusal::TooManyLanguages { max: 4 }.into());
    let twice = world.refuses(&languages(PARIS, P::German, &[P::Dutch, P::German]));
    assert_eq!(twice, DialInRefusal::LanguageTwice { language: P::German }.into());
    let restore = DialInCommand::SetLanguages { number: number(PARIS), languages: None };
    world.does(&dial_in(restore.clone()));
    assert_eq!(dialin::languages_of(&world.tenant, number(PARIS)), usual);
    assert_eq!(world.refuses(&dial_in(restore)), Refusal::NoChange);
}

// BR-10
#[test]
fn a_shared_number_offers_no_languages_and_one_off_the_bridge_loses_them() {
    let mut world = World::sample();
    let shared = world.tenant.bridge.numbers.iter().find(|(_, n)| n.shared).map(|(n, _)| *n);
    let shared = shared.expect("the bridge came with some");
    let refusal = world.refuses(&languages(shared.digits(), PromptLanguage::Danish, &[]));
    assert_eq!(refusal, DialInRefusal::SharedLanguages { number: shared }.into());
    world.does(&languages(LONDON, PromptLanguage::Danish, &[]));
    let off = Command::UnassignFromBridge { number: number(LONDON), accept_dead: true };
    world.does(&off);
    assert!(world.tenant.dial_in.languages.is_empty());
    let refusal = world.refuses(&languages(LONDON, PromptLanguage::Danish, &[]));
    assert_eq!(refusal, Refusal::NotOnBridge { number: number(LONDON) });
}

// BR-11
#[test]
fn there_are_twenty_four_prompt_languages_each_with_its_culture() {
    let all = PromptLanguage::ALL;
    assert_eq!(all.len(), 24);
    for (place, language) in all.iter().enumerate() {
        assert_eq!(PromptLanguage::parse(&language.code().to_uppercase()), Some(*language));
        assert!(all[..place].iter().all(|other| other.code() != language.code()));
        for lang in Lang::ALL {
            assert!(!wording::dialin::language(lang, *language).is_empty());
        }
    }
    assert_eq!(PromptLanguage::parse("xx-XX"), None);
}

// BR-12
#[test]
fn the_bridge_announces_who_comes_by_name_or_tone_and_asks_for_names_where_they_are_heard() {
    let mut world = World::sample();
    let asks = |world: &World| world.tenant.dial_in.settings.asks_for_names();
    assert!(asks(&world));
    let tones = SettingsChange { announcement: Some(Announcement::Tones), ..Default::default() };
    let events =
        world.does(&settings(SettingsChange { record_names: Some(true), ..tones.clone() }));
    let only = Event::DialIn(DialInEvent::SettingsChanged(Box::new(tones.clone())));
    assert_eq!(events, [only], "what is so already is left out");
    assert!(!asks(&world), "nobody would hear the names");
    assert_eq!(world.refuses(&settings(tones)), Refusal::NoChange);
    let names = Some(Announcement::NamesOrNumbers);
    world.does(&settings(SettingsChange { announcement: names, ..Default::default() }));
    world.does(&settings(SettingsChange { notifications: Some(false), ..Default::default() }));
    assert!(!asks(&world));
    let on = SettingsChange {
        notifications: Some(true),
        record_names: Some(false),
        ..Default::default()
    };
    world.does(&settings(on));
    assert!(!asks(&world));
}

// BR-13, BR-14
#[test]
fn without_conferencing_there_is_no_bridge_and_with_it_one_that_everybody_is_on() {
    let base = Base::Empty {
        name: "Fabrikam".into(),
        domain: "fabrikam.com".into(),
        country: Country::FR,
        seed: 1,
        start: passerelle::domain::time::Timestamp::utc(2018, 4, 18, 9, 0),
    };
    let world = World::of(&base);
    assert_eq!(dialin::bridge_of(&world.tenant), None);
    let wish = settings(SettingsChange { pin_length: Some(8), ..Default::default() });
    assert_eq!(world.refuses(&wish), DialInRefusal::NoBridge.into());
    let mut world = World::sample();
    assert_eq!(dialin::bridge_of(&world.tenant), Some(&BridgeSettings::default()));
    // Nobody names a bridge, and the number of a new person is one of the only bridge.
    let user = world.find(|p| p.provider == Provider::None);
    world.does(&Command::ChangePerson { user, change: PersonChange::ConferencingOn });
    assert!(world.person(user).toll.is_some_and(|n| world.tenant.bridge.answers(n)));
}

// BR-15
#[test]
fn the_bridge_gets_another_name() {
    let mut world = World::sample();
    let name =
        |name: &str| settings(SettingsChange { name: Some(name.into()), ..Default::default() });
    assert_eq!(&*world.tenant.dial_in.settings.name, bridge::NAME);
    world.does(&name("  Pont de Paris "));
    assert_eq!(&*world.tenant.dial_in.settings.name, "Pont de Paris");
    for wrong in ["", "   ", &"x".repeat(65)] {
        assert_eq!(world.refuses(&name(wrong)), DialInRefusal::BadName { max: 64 }.into());
    }
    assert_eq!(world.refuses(&name("Pont de Paris")), Refusal::NoChange);
}

// IV-06
#[test]
fn another_sender_needs_an_address_a_display_name_and_the_override() {
    let mut world = World::sample();
    let with = |address: &str, name: &str, on: Option<bool>| {
        let sender = Sender { address: address.into(), name: name.into() };
        settings(SettingsChange { sender: Some(sender), override_sender: on, ..Default::default() })
    };
    for (address, name) in [("", "Help desk"), ("help@contoso.com", " "), ("", "")] {
        let refusal = world.refuses(&with(address, name, Some(true)));
        assert_eq!(refusal, DialInRefusal::SenderIncomplete.into(), "{address:?} {name:?}");
    }
    for address in ["help", "help@contoso", "he lp@contoso.com", "@contoso.com", "a@b@c.d", "a@.b."]
    {
        let refusal = world.refuses(&with(address, "Help desk", None));
        assert_eq!(refusal, DialInRefusal::BadSenderAddress.into(), "{address}");
    }
    world.does(&with("help@contoso.com", "Help desk", None));
    let settings_now = &world.tenant.dial_in.settings;
    assert!(!settings_now.override_sender && &*settings_now.sender.name == "Help desk");
    world.does(&settings(SettingsChange { override_sender: Some(true), ..Default::default() }));
    let refusal = world.refuses(&with("", "", None));
    assert_eq!(refusal, DialInRefusal::SenderIncomplete.into(), "the override is on");
}

fn customize(customization: &Customization) -> Command {
    dial_in(DialInCommand::Customize(Box::new(customization.clone())))
}

// IV-04
#[test]
fn links_of_invitations_are_secure_and_short_and_the_logo_is_a_picture() {
    let check = dialin::check_link;
    for good in ["", "https://www.contoso.com/help", "HTTPS://contoso.com?q=1", "https://a.b/x#y"] {
        assert_eq!(check(Link::Help, good), Ok(()), "{good}");
    }
    for bad in ["http://contoso.com", "contoso.com", "ftp://x.y", "www.contoso.com/help", "https:/"]
    {
        assert_eq!(check(Link::Legal, bad), Err(LinkProblem::NotHttps), "{bad}");
    }
    for bad in
        ["https://", "https://contoso", "https://con toso.com", "https://.com", "https://a@b.c"]
    {
        assert_eq!(check(Link::Help, bad), Err(LinkProblem::NotALink), "{bad}");
    }
    let long = format!("https://contoso.com/{}", "x".repeat(240));
    let problem = LinkProblem::TooLong { length: 260, max: 255 };
    assert_eq!(check(Link::Help, &long), Err(problem));
    assert_eq!(check(Link::Logo, "https://contoso.com/logo.JPG?v=2"), Ok(()));
    assert_eq!(check(Link::Logo, "https://contoso.com/logo.png"), Err(LinkProblem::NotAPicture));
    assert_eq!(check(Link::Logo, "https://contoso.jpg"), Err(LinkProblem::NotAPicture));
    let world = World::sample();
    let long = Customization { text: "é".repeat(401).into(), ..Default::default() };
    let refusal = DialInRefusal::TextTooLong { length: 401, max: 400 };
    assert_eq!(world.refuses(&customize(&long)), refusal.into());
    let bad = Customization { help: "http://x.y".into(), ..Default::default() };
    let refusal = DialInRefusal::BadLink { link: Link::Help, problem: LinkProblem::NotHttps };
    assert_eq!(world.refuses(&customize(&bad)), refusal.into());
    assert_eq!(world.refuses(&customize(&Customization::default())), Refusal::NoChange);
}

// IV-04
#[test]
fn a_meeting_carries_the_customization_of_when_it_was_written() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::Online && p.meetings.1 > 1);
    for meeting in world.meetings_mut(user) {
        (meeting.attendees, meeting.origin) = (8, meetings::Origin::AddIn);
    }
    let text = |text: &str| Customization { text: text.into(), ..Default::default() };
    world.does(&customize(&text(" Ring us. ")));
    let look = |world: &World, meeting: &meetings::Meeting| {
        world.tenant.dial_in.looks.of(meeting.look).text.to_string()
    };
    assert!(world.meetings(user).iter().all(|m| look(&world, m).is_empty()), "sent before");
    assert_eq!(meetings::stale_counts(&world.tenant, world.now), (0, 0), "numbers are right");
    world.does(&Command::StartMigration { users: users([user]) });
    world.drain();
    assert!(world.meetings(user).iter().all(|m| look(&world, m) == "Ring us."));
    world.does(&customize(&text("Write to us.")));
    assert!(world.meetings(user).iter().all(|m| look(&world, m) == "Ring us."), "still");
    assert!(world.meetings(user).iter().all(|m| m.before.is_some_and(|b| b.look != m.look)));
    let current = world.tenant.dial_in.looks.current();
    world.does(&customize(&text("Ring us.")));
    world.does(&customize(&text("Write to us.")));
    assert_eq!(world.tenant.dial_in.looks.current(), current, "one that was there is found again");
}

// IV-04
#[test]
fn a_meeting_did_not_grow_by_remembering_its_customization() {
    assert!(size_of::<meetings::Meeting>() <= 64, "{}", size_of::<meetings::Meeting>());
}

// UN-06
#[test]
fn in_teams_today_only_toll_free_numbers_leave_the_bridge_by_ones_own_hand() {
    let mut world = World::sample();
    let shared = world.tenant.bridge.numbers.iter().find(|(_, n)| n.shared).map(|(n, _)| *n);
    let shared = shared.expect("the bridge came with some");
    let off = |number| Command::UnassignFromBridge { number, accept_dead: true };
    assert_eq!(world.refuses(&off(shared)), Refusal::SharedNumber { number: shared });
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    for number in [shared, number(PARIS), number(LONDON)] {
        let refusal = DialInRefusal::StaysOnBridge { number };
        assert_eq!(world.refuses(&off(number)), refusal.into());
        let may = bridge::can_unassign(&world.tenant, number, world.now);
        assert_eq!(may, Err(DialInRefusal::StaysOnBridge { number }.into()));
    }
    world.does(&off(number(TOLL_FREE)));
    assert!(!world.tenant.bridge.answers(number(TOLL_FREE)));
}

// UN-07
#[test]
fn the_default_number_leaves_the_bridge_once_another_is_the_default() {
    let mut world = World::sample();
    let off = Command::UnassignFromBridge { number: number(PARIS), accept_dead: true };
    assert_eq!(world.refuses(&off), Refusal::IsBridgeDefault { number: number(PARIS) });
    world.does(&Command::SetBridgeDefault { number: number(LONDON) });
    world.does(&off);
    assert_eq!(world.tenant.bridge.default, Some(number(LONDON)));
}

// BR-16
#[test]
fn a_dedicated_number_goes_on_the_bridge_from_the_bridges_own_page_by_the_same_command() {
    let mut world = World::sample();
    let spare = number(33_199_001_877);
    let offered = passerelle::screens::conferencing::bridge::assignable(&world.tenant);
    assert!(offered.contains(&spare));
    assert!(offered.iter().all(|n| bridge::can_assign(&world.tenant, *n).is_ok()));
    world.does(&Command::AssignToBridge { number: spare, as_default: false });
    let offered = passerelle::screens::conferencing::bridge::assignable(&world.tenant);
    assert!(!offered.contains(&spare));
}
