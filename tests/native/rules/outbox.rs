//! IV-05 to IV-07, CC-07: the mails that the service would have sent.

use passerelle::domain::Tenant;
use passerelle::domain::apply;
use passerelle::domain::command::{Change, Command};
use passerelle::domain::credits::CreditEvent;
use passerelle::domain::dialin::{DialInCommand, Sender, SettingsChange};
use passerelle::domain::event::Event;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::licenses::{Assigned, LicenseCommand, Product};
use passerelle::domain::meetings::{Origin, Printed};
use passerelle::domain::outbox::{About, CreditMail, Mail, To, conference_id_in, misses_pin};
use passerelle::domain::people::{self, Mailbox, PersonChange, Provider};
use passerelle::session::Session;
use passerelle::session::base::Base;

use crate::support::{LONDON, SEATTLE, World, number, on_bridge, settings, users};

fn last(tenant: &Tenant) -> &Mail {
    tenant.outbox.mails().last().expect("a mail was sent")
}

fn abouts(tenant: &Tenant) -> Vec<About> {
    tenant.outbox.mails().iter().map(|mail| mail.about).collect()
}

fn change(user: UserId, change: PersonChange) -> Command {
    Command::ChangePerson { user, change }
}

fn defaults(users: UserSet, toll: u64) -> Command {
    let (toll, toll_free) = (Change::Set(Some(number(toll))), Change::Keep);
    Command::SetUserDefaults { users, toll, toll_free, reschedule: false }
}

// IV-05
#[test]
fn each_of_the_four_occasions_has_its_mail() {
    let mut world = World::sample();
    let none = world.find(|p| p.provider == Provider::None);
    world.does(&change(none, PersonChange::ConferencingOn));
    assert_eq!(last(&world.tenant).about, About::Welcome);
    let toll = world.person(none).toll;
    assert!(toll.is_some());
    let told = Printed { toll, toll_free: None };
    assert_eq!(last(&world.tenant).numbers_of(none), Some(told), "the numbers they are given");
    world.does(&defaults(users([none]), LONDON));
    assert_eq!(last(&world.tenant).about, About::Numbers);
    world.does(&change(none, PersonChange::ConferenceIdReset { id: 0 }));
    assert_eq!(last(&world.tenant).about, About::ConferenceId);
    world.does(&Command::DialIn(DialInCommand::ResetPin { user: none }));
    assert_eq!(last(&world.tenant).about, About::Pin);
    world.does(&change(none, PersonChange::ConferencingOff));
    assert_eq!(last(&world.tenant).about, About::Ended);
    assert_eq!(world.tenant.outbox.mails().len(), 5);
    for mail in world.tenant.outbox.mails() {
        assert_eq!(mail.people().collect::<Vec<_>>(), [none]);
        assert_eq!(mail.at, world.now);
    }
}

// IV-05
#[test]
fn an_administrator_sends_the_conference_info_again_even_when_nothing_goes_by_itself() {
    let mut world = World::sample();
    let user = world.find(on_bridge);
    world.does(&settings(SettingsChange { automatic_mail: Some(false), ..Default::default() }));
    world.does(&Command::DialIn(DialInCommand::ResetPin { user }));
    world.does(&defaults(users([user]), SEATTLE));
    assert_eq!(abouts(&world.tenant), [], "one switch stops the automatic ones");
    let both = users([user, UserId(1)]);
    world.does(&Command::DialIn(DialInCommand::SendInfo { users: both.clone() }));
    assert_eq!(abouts(&world.tenant), [About::Info]);
    assert_eq!(last(&world.tenant).recipients(), 2);
    world.does(&settings(SettingsChange { automatic_mail: Some(true), ..Default::default() }));
    world.does(&Command::DialIn(DialInCommand::ResetPin { user }));
    assert_eq!(abouts(&world.tenant), [About::Info, About::Pin]);
}

// IV-05
#[test]
fn nobody_is_mailed_about_a_move_an_address_or_a_license_that_is_only_bought() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::OnPremises);
    world.does(&change(user, PersonChange::MovedOnline));
    world.does(&change(user, PersonChange::AddressChanged { address: "new@contoso.com".into() }));
    world.does(&Command::SetBridgeDefault { number: number(LONDON) });
    assert_eq!(abouts(&world.tenant), []);
}

// IV-05
#[test]
fn a_change_of_everybody_is_one_mail_that_tells_each_their_own_numbers() {
    let mut session = Session::new(Base::Generated { seed: 3, people: 3_000 });
    let everybody: UserSet = people::iter(session.tenant())
        .filter(|(_, person)| on_bridge(person))
        .map(|(user, _)| user)
        .collect();
    let before = session.tenant().people.clone();
    let command = defaults(everybody.clone(), LONDON);
    let answer = session.execute(&command, passerelle::session::Origin::AdminCenter);
    assert!(answer.is_ok());
    let tenant = session.tenant();
    assert_eq!(tenant.outbox.mails().len(), 1);
    let mail = last(tenant);
    let To::Many(groups) = &mail.to else { panic!("{:?}", mail.to) };
    assert!(groups.len() < 8, "as many groups as there are numbers: {}", groups.len());
    let changed = everybody.iter().filter(|u| before[u.index()].toll != Some(number(LONDON)));
    assert_eq!(mail.recipients(), changed.count());
    assert_eq!(mail.people().count(), mail.recipients());
    for user in mail.people() {
        let person = &tenant.people[user.index()];
        let told = mail.numbers_of(user).expect("it went there");
        assert_eq!((told.toll, told.toll_free), (person.toll, person.toll_free));
    }
    let other = everybody.iter().find(|u| before[u.index()].toll == Some(number(LONDON)));
    assert_eq!(other.and_then(|user| mail.numbers_of(user)), None);
}

// IV-05
#[test]
fn a_mail_keeps_saying_what_it_said() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.toll != Some(number(LONDON)));
    let id = |world: &World| world.person(user).conference_id;
    world.does(&defaults(users([user]), LONDON));
    let first = id(&world);
    world.does(&change(user, PersonChange::ConferenceIdReset { id: 0 }));
    let second = id(&world);
    world.does(&change(user, PersonChange::ConferenceIdReset { id: 0 }));
    let third = id(&world);
    world.does(&defaults(users([user]), SEATTLE));
    let told: Vec<_> = (0..4).map(|mail| conference_id_in(&world.tenant, mail, user)).collect();
    assert_eq!(told, [Some(first), Some(second), Some(third), Some(third)]);
    let mails = world.tenant.outbox.mails();
    let toll = |mail: &Mail| mail.numbers_of(user).and_then(|printed| printed.toll);
    let told: Vec<_> = mails.iter().map(toll).collect();
    let [london, seattle] = [Some(number(LONDON)), Some(number(SEATTLE))];
    assert_eq!(told, [london, london, london, seattle]);
}

// IV-06
#[test]
fn the_other_sender_is_used_for_the_mails_of_the_service_from_then_on() {
    let mut world = World::sample();
    let user = world.find(on_bridge);
    let reset = Command::DialIn(DialInCommand::ResetPin { user });
    world.does(&reset);
    let sender = Sender { address: "help@contoso.com".into(), name: "Help desk".into() };
    let change = SettingsChange { sender: Some(sender.clone()), ..Default::default() };
    world.does(&settings(change));
    world.does(&reset);
    world.does(&settings(SettingsChange { override_sender: Some(true), ..Default::default() }));
    world.does(&reset);
    world.does(&settings(SettingsChange { override_sender: Some(false), ..Default::default() }));
    world.does(&reset);
    let outbox = &world.tenant.outbox;
    let from: Vec<_> = outbox.mails().iter().map(|mail| outbox.sender(mail)).collect();
    assert_eq!(from, [None, None, Some(&sender), None]);
}

// MM-10, MM-13
#[test]
fn a_run_that_rewrote_meetings_sent_them_again_and_says_so_once() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::Online && p.meetings.1 > 1);
    for meeting in world.meetings_mut(user) {
        (meeting.attendees, meeting.origin) = (8, Origin::AddIn);
    }
    let count = world.meetings(user).len() as u32;
    world.does(&Command::StartMigration { users: users([user]) });
    assert_eq!(abouts(&world.tenant), [], "nothing was sent yet");
    world.drain();
    assert_eq!(abouts(&world.tenant), [About::Rewritten { meetings: count }]);
    let without = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::Online && p.run.is_none());
    world.tenant.people[without.index()].meetings.1 = 0;
    world.does(&Command::StartMigration { users: users([without]) });
    world.drain();
    assert_eq!(world.tenant.outbox.mails().len(), 1, "a run without meetings sends nothing");
}

// CC-07
#[test]
fn an_empty_balance_is_mailed_to_the_administrators() {
    let mut world = World::sample();
    let cents = world.tenant.credits.balance_cents;
    assert!(cents > 1);
    let lapsed = |cents| Event::Credit(CreditEvent::Lapsed { cents });
    apply(&mut world.tenant, &lapsed(1), world.now);
    assert_eq!(abouts(&world.tenant), [], "something is left");
    apply(&mut world.tenant, &lapsed(cents), world.now);
    assert_eq!(abouts(&world.tenant), [About::Credits(CreditMail::BalanceZero)]);
    assert_eq!(last(&world.tenant).to, To::Administrators);
    assert_eq!(last(&world.tenant).recipients(), 1);
}

fn add_and_license(world: &mut World, wait_ms: i64) -> UserId {
    let (name, address) = ("Jordan Ames".into(), "jordan.ames@contoso.com".into());
    let country = world.tenant.country;
    world.does(&Command::License(LicenseCommand::AddPerson { name, address, country }));
    let user = UserId(world.tenant.people.len() as u32 - 1);
    world.advance_to(world.now.plus(wait_ms));
    world.does(&Command::BuyLicenses { product: Product::E5, count: 1 });
    let (users, remove) = (users([user]), Assigned::default());
    let add = Assigned::default().with(Product::E5);
    world.does(&Command::License(LicenseCommand::Assign { users, add, remove }));
    user
}

fn lost(tenant: &Tenant) -> Vec<(About, bool)> {
    let mails = tenant.outbox.mails().iter();
    mails.map(|mail| (mail.about, !mail.lost.is_empty())).collect()
}

// IV-07
#[test]
fn whoever_is_licensed_before_the_mailbox_is_there_misses_the_welcome_mail() {
    let mut world = World::sample();
    let delay_ms = world.tenant.profile().mailbox_delay_ms;
    let user = add_and_license(&mut world, delay_ms - 1);
    assert_eq!(lost(&world.tenant), [(About::Welcome, true)]);
    assert!(last(&world.tenant).lost.contains(user));
    assert!(misses_pin(&world.tenant, user));
    // Sending the information again helps with the numbers, never with the PIN (IV-05).
    world.advance_to(world.now.plus(1));
    let users = users([user, UserId(0)]);
    world.does(&Command::DialIn(DialInCommand::SendInfo { users }));
    assert!(misses_pin(&world.tenant, user));
    world.does(&Command::DialIn(DialInCommand::ResetPin { user }));
    assert!(!misses_pin(&world.tenant, user));
    let all = [(About::Welcome, true), (About::Info, false), (About::Pin, false)];
    assert_eq!(lost(&world.tenant), all);
    assert!(!misses_pin(&world.tenant, UserId(0)), "others had their mailboxes all along");
}

// IV-07
#[test]
fn whoever_is_licensed_after_the_mailbox_came_gets_it() {
    let mut world = World::sample();
    let delay_ms = world.tenant.profile().mailbox_delay_ms;
    let user = add_and_license(&mut world, delay_ms);
    assert_eq!(lost(&world.tenant), [(About::Welcome, false)]);
    assert!(!misses_pin(&world.tenant, user));
}
