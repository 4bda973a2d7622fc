//! The outbox: which mails are listed, and what a mail says.

use passerelle::domain::command::{Change, Command};
use passerelle::domain::dialin::{self, DialInCommand, Sender, SettingsChange};
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::outbox::{About, CreditMail};
use passerelle::domain::people::{self, Mailbox, PersonChange};
use passerelle::screens::conferencing::search::Index;
use passerelle::screens::outbox::{
    Kind, Mails, first_among, letter, listed, mail_of, mails_of, place_of, row,
};
use passerelle::texts::Lang;
use passerelle::wording::outbox as say;
use passerelle::wording::person::HIDDEN_PIN;

use crate::support::{LONDON, World, number, on_bridge, users};

fn reset(user: UserId) -> Command {
    Command::DialIn(DialInCommand::ResetPin { user })
}

fn everybody_to_london(world: &World) -> Command {
    let users: UserSet = people::iter(&world.tenant)
        .filter(|(_, person)| on_bridge(person))
        .map(|(user, _)| user)
        .collect();
    let (toll, toll_free) = (Change::Set(Some(number(LONDON))), Change::Keep);
    Command::SetUserDefaults { users, toll, toll_free, reschedule: false }
}

// IV-05
#[test]
fn mails_are_listed_newest_first_by_kind_and_by_person() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.toll != Some(number(LONDON)));
    let other = world.find(|p| on_bridge(p) && p.toll == Some(number(LONDON)));
    world.does(&reset(user));
    world.does(&reset(other));
    let all = everybody_to_london(&world);
    world.does(&all);
    world.does(&Command::ChangePerson { user, change: PersonChange::ConferenceIdReset { id: 0 } });
    let tenant = &world.tenant;
    assert_eq!(listed(tenant, None, None), [3, 2, 1, 0]);
    assert_eq!(listed(tenant, Some(Kind::Changed), None), [3, 2]);
    assert_eq!(listed(tenant, Some(Kind::Pin), None), [1, 0]);
    assert_eq!(listed(tenant, Some(Kind::Credits), None), [0u32; 0]);
    assert_eq!(place_of(&[3, 2, 0], 0), Some(2));
    assert_eq!(place_of(&[3, 2, 0], 1), None);
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(kind.key()), Some(kind));
    }
    assert_eq!(Kind::parse("letters"), None);
    // US-17: a person is found by the address and by the display name.
    let person = world.person(user);
    for search in [&person.address, &person.name] {
        let found = Index::of(tenant).find(search).expect("something is searched");
        assert!(found.contains(user));
        assert_eq!(listed(tenant, None, Some(&found)), [3, 2, 0], "not that of the other");
    }
    assert_eq!(mails_of(&person.address).get("person"), &*person.address);
}

// IV-05
#[test]
fn a_mail_to_many_is_read_for_one_of_them_at_a_time() {
    let mut world = World::sample();
    let all = everybody_to_london(&world);
    world.does(&all);
    let tenant = &world.tenant;
    let mail = &tenant.outbox.mails()[0];
    let count = mail.recipients();
    assert!(count > 100);
    let place = mail.people().count() - 1;
    let last = mail.people().last().expect("there are many");
    let seen = letter(tenant, Lang::En, 0, place).expect("the mail is there");
    assert_eq!(seen.which, Some((place, count)));
    let person = world.person(last);
    assert_eq!(seen.to, format!("{} <{}>", person.name, person.address));
    let text = seen.body.join("\n");
    assert!(text.contains(&person.conference_id.to_string()), "{text}");
    assert!(text.contains("+44 20 7946 0123"), "{text}");
    assert!(text.contains("PIN stays the same"), "{text}");
    assert_eq!(letter(tenant, Lang::En, 0, 1_000_000), Some(seen), "the last is the last");
    let only = Index::of(tenant).find(&person.address);
    assert_eq!(first_among(tenant, 0, only.as_ref()), place);
    assert_eq!(first_among(tenant, 0, None), 0);
    let row = row(tenant, Lang::Fr, 0).expect("the mail is there");
    assert_eq!(row.to, format!("{count} personnes"));
    assert_eq!(letter(tenant, Lang::En, 7, 0), None);
}

// US-04, IV-05
#[test]
fn a_mail_with_a_pin_hides_it_here_and_others_say_nothing_of_it() {
    let mut world = World::sample();
    let user = world.find(on_bridge);
    world.does(&reset(user));
    world.does(&Command::DialIn(DialInCommand::SendInfo { users: users([user]) }));
    let digits = dialin::pin(world.tenant.seed, user, world.person(user).dial_in.pin);
    for lang in Lang::ALL {
        let pin = letter(&world.tenant, lang, 0, 0).expect("the mail of the reset");
        let text = pin.body.join("\n");
        assert!(pin.hides_pin && text.contains(HIDDEN_PIN) && !text.contains(&digits), "{text}");
        let info = letter(&world.tenant, lang, 1, 0).expect("the mail with the info");
        assert!(!info.hides_pin && !info.body.join("\n").contains(HIDDEN_PIN));
        assert_eq!(info.which, None);
    }
}

// IV-06
#[test]
fn a_mail_comes_from_the_service_or_from_the_other_sender() {
    let mut world = World::sample();
    let user = world.find(on_bridge);
    world.does(&reset(user));
    let sender = Sender { address: "help@contoso.com".into(), name: "Help desk".into() };
    let change = SettingsChange {
        sender: Some(sender),
        override_sender: Some(true),
        ..SettingsChange::default()
    };
    world.does(&Command::DialIn(DialInCommand::ChangeSettings(Box::new(change))));
    world.does(&reset(user));
    let from = |mail| letter(&world.tenant, Lang::En, mail, 0).map(|letter| letter.from);
    assert_eq!(from(0), Some(format!("Audio Conferencing <{}>", say::SERVICE_ADDRESS)));
    assert_eq!(from(1).as_deref(), Some("Help desk <help@contoso.com>"));
}

// MM-13
#[test]
fn updated_meetings_come_from_their_organizer_and_go_to_everybody_invited() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::Online && p.meetings.1 > 1);
    world.does(&Command::StartMigration { users: users([user]) });
    world.drain();
    let sent = letter(&world.tenant, Lang::En, 0, 0).expect("some meeting was rewritten");
    assert!(sent.from.starts_with(&*world.person(user).name));
    assert!(sent.to.starts_with("Everybody invited to "), "{}", sent.to);
}

// IV-05, CC-07
#[test]
fn every_kind_of_mail_has_a_subject_a_reason_and_words_in_both_languages() {
    let credits = [
        CreditMail::RechargeSucceeded { cents: 123_456 },
        CreditMail::RechargeFailed { cents: 5_000 },
        CreditMail::BalanceZero,
    ];
    let abouts = [
        About::Welcome,
        About::Numbers,
        About::ConferenceId,
        About::Pin,
        About::Ended,
        About::Info,
        About::Rewritten { meetings: 3 },
    ];
    let abouts = abouts.into_iter().chain(credits.map(About::Credits));
    for about in abouts {
        let [en, fr] = Lang::ALL.map(|lang| say::subject(lang, about));
        assert!(!en.is_empty() && en != fr, "{en} {fr}");
        let [en, fr] = Lang::ALL.map(|lang| say::why(lang, about));
        assert!(en.ends_with('.') && en != fr, "{en} {fr}");
    }
    let [en, fr] = Lang::ALL.map(|lang| say::credits_body(lang, credits[0]).concat());
    assert!(en.contains("$1,234.56"), "{en}");
    assert!(fr.contains("1\u{202f}234,56\u{a0}$"), "{fr}");
    assert_eq!(say::summary(Lang::En, 1, 1, 2), "1 mail · 2 recipients");
    assert_eq!(say::summary(Lang::Fr, 12, 3, 40), "12 messages · 40 destinataires · 3 affichés");
}

// IV-07
#[test]
fn a_lost_mail_says_so_and_how_to_send_it_again() {
    let mut world = World::sample();
    let user = world.find(on_bridge);
    let now = world.now;
    world.tenant.people[user.index()].added_at = now;
    world.does(&reset(user));
    let from = people::mailbox_at(&world.tenant, world.person(user));
    for (lang, word) in [(Lang::En, "Reset the PIN"), (Lang::Fr, "Réinitialisez")] {
        let shown = row(&world.tenant, lang, 0).expect("a mail");
        assert_eq!((shown.recipients, shown.lost), (1, 1));
        let lost = letter(&world.tenant, lang, 0, 0).expect("a mail").lost.expect("it was lost");
        assert!(lost.text.contains(word), "{}", lost.text);
        assert!(lost.person.href().contains("user="));
    }
    assert_eq!(mail_of(&world.tenant, user, now), Some(Mails::LostUntil(from)));
    assert_eq!(mail_of(&world.tenant, user, from), Some(Mails::PinLost));
    let other = world.find(|p| on_bridge(p) && p.added_at.0 == 0);
    assert_eq!(mail_of(&world.tenant, other, now), None);
}
