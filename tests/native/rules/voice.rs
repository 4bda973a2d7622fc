//! AN, and what NT says about user numbers: giving them to people, taking them back.

mod acquiring;

use passerelle::domain::Tenant;
use passerelle::domain::command::Command;
use passerelle::domain::emergency::{self, EmergencyCommand, EmergencyRefusal};
use passerelle::domain::event::Event;
use passerelle::domain::ids::{LocationId, PlaceId, UserId};
use passerelle::domain::numbers::{Hold, Usage};
use passerelle::domain::people::Mailbox;
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places::Toll;
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{HOUR_MS, Timestamp};
use passerelle::domain::voice::{
    Activation, Missing, VoiceCommand, VoiceEvent, VoiceRefusal, activation, assignment_status,
    capabilities, enterprise_voice_enabled, missing, number_of,
};

use crate::support::{World, number, place, users};

/// The person with a number: United States, at the first address.
const AMOS: UserId = UserId(0);
const PINILLA: UserId = UserId(1);
const KEN: UserId = UserId(2);
const ALBRIGHT: UserId = UserId(5);
const SEATTLE_OFFICE: LocationId = LocationId(0);
const CHICAGO_OFFICE: LocationId = LocationId(1);
const LONDON_OFFICE: LocationId = LocationId(3);

fn chicago() -> PhoneNumber {
    number(13_125_550_151)
}

fn angers() -> PhoneNumber {
    number(33_261_910_441)
}

fn wish(command: VoiceCommand) -> Command {
    Command::Voice(command)
}

fn reserve(geocode: &str, quantity: u32, begins: &str) -> Command {
    wish(VoiceCommand::Reserve { place: place(geocode), quantity, begins: begins.into() })
}

fn assign(user: UserId, number: PhoneNumber, location: Option<LocationId>) -> Command {
    wish(VoiceCommand::Assign { to: Box::new([(user, number)]), location })
}

fn change(user: UserId, number: PhoneNumber, location: Option<LocationId>) -> Command {
    wish(VoiceCommand::Change { user, number, location })
}

fn remove(user: UserId) -> Command {
    wish(VoiceCommand::Remove { users: users([user]) })
}

fn release(numbers: &[PhoneNumber]) -> Command {
    wish(VoiceCommand::Release { numbers: numbers.into() })
}

fn refused(why: VoiceRefusal) -> Refusal {
    Refusal::Voice(why)
}

fn held(world: &World) -> Hold {
    world.tenant.numbers.holds.values().next().cloned().expect("the reservation runs")
}

/// Reserves and acquires.
fn acquired(world: &mut World, geocode: &str, quantity: u32) -> Vec<PhoneNumber> {
    world.does(&reserve(geocode, quantity, ""));
    let hold = *world.tenant.numbers.holds.keys().next().expect("the reservation runs");
    let numbers = held(world).numbers;
    world.does(&Command::AcquireNumbers { hold, numbers: numbers.clone() });
    numbers.to_vec()
}

// NT-06
#[test]
fn service_numbers_serve_no_person_and_user_numbers_no_service() {
    let world = World::sample();
    let service = number(12_065_550_117);
    let refusal = world.refuses(&assign(KEN, service, Some(SEATTLE_OFFICE)));
    assert_eq!(refusal, refused(VoiceRefusal::NotAUserNumber { number: service }));
    let bridge = Command::AssignToBridge { number: chicago(), as_default: false };
    assert_eq!(world.refuses(&bridge), Refusal::NotAServiceNumber { number: chicago() });
    let free: PlaceId = place("NOAM-US-TF-800");
    let refusal = world.refuses(&reserve("NOAM-US-TF-800", 1, ""));
    assert_eq!(refusal, refused(VoiceRefusal::NoUserNumbers { place: free }));
    assert_eq!(capabilities(Usage::User), ["UserAssignment"]);
    assert!(!capabilities(Usage::Service(Toll::Toll)).contains(&"UserAssignment"));
}

// NT-08
#[test]
fn a_number_is_pending_then_activated_or_in_few_cases_failed_until_support_helps() {
    let (mut activated, mut failed) = (0, 0);
    let mut world = World::sample();
    for _ in 0..400 {
        world.does(&remove(AMOS));
        world.does(&assign(AMOS, chicago(), Some(CHICAGO_OFFICE)));
        let pending = activation(&world.tenant, chicago(), world.now).expect("somebody has it");
        let Activation::Pending { until } = pending else { panic!("{pending:?}") };
        assert_eq!(activation(&world.tenant, chicago(), until.plus(-1)), Some(pending));
        world.now = until;
        let help = wish(VoiceCommand::AskForHelp { number: chicago() });
        match activation(&world.tenant, chicago(), world.now).expect("somebody has it") {
            Activation::Activated => {
                activated += 1;
                let why = VoiceRefusal::NoHelpNeeded { number: chicago() };
                assert_eq!(world.refuses(&help), refused(why));
            }
            Activation::Failed { updating: false } => {
                failed += 1;
                world.does(&help);
                world.now = world.now.plus(24 * HOUR_MS);
                let now = activation(&world.tenant, chicago(), world.now);
                assert_eq!(now, Some(Activation::Activated));
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(failed > 0 && failed * 10 < activated, "{failed} of {activated}");
}

// NT-08
#[test]
fn the_states_of_activation_have_the_words_of_their_time() {
    let until = Timestamp(0);
    let rows = [
        (Activation::Pending { until }, "pending", "AssignmentPending"),
        (Activation::Updating { until }, "updating", "UpdatePending"),
        (Activation::Failed { updating: false }, "failed", "AssignmentFailed"),
        (Activation::Failed { updating: true }, "failed", "UpdateFailed"),
        (Activation::Incomplete, "incomplete", "AssignmentFailed"),
        (Activation::Activated, "activated", "Activated"),
    ];
    for (state, then, today) in rows {
        assert_eq!(state.name(Era::SkypeForBusiness2018), then);
        assert_eq!(state.name(Era::TeamsToday), today);
    }
    let mut world = World::sample();
    let amos = number(14_255_550_164);
    world.does(&wish(VoiceCommand::Relocate { user: AMOS, location: CHICAGO_OFFICE }));
    let state = activation(&world.tenant, amos, world.now);
    assert!(matches!(state, Some(Activation::Updating { .. })), "{state:?}");
    world.tenant.numbers.owned.get_mut(&amos).expect("it is owned").location = None;
    assert_eq!(activation(&world.tenant, amos, world.now), Some(Activation::Incomplete));
}

// NT-09
#[test]
fn the_assignment_status_says_what_a_number_serves() {
    let world = World::sample();
    let status = |digits| assignment_status(&world.tenant, number(digits));
    assert_eq!(status(14_255_550_164), Some("UserAssigned"));
    assert_eq!(status(33_199_001_234), Some("ConferenceAssigned"));
    assert_eq!(status(33_199_001_877), Some("Unassigned"));
    assert_eq!(status(12_065_550_199), None);
}

// AN-01
#[test]
fn a_number_is_given_with_the_address_of_its_emergency_calls() {
    let mut world = World::sample();
    let events = world.does(&assign(KEN, chicago(), Some(CHICAGO_OFFICE)));
    let to = Box::new([(KEN, chicago())]);
    let location = Some(CHICAGO_OFFICE);
    assert_eq!(events, [Event::Voice(VoiceEvent::Assigned { to, location })]);
    let owned = &world.tenant.numbers.owned[&chicago()];
    assert_eq!((owned.user, owned.location), (Some(KEN), location));
    assert_eq!(number_of(&world.tenant, KEN), Some(chicago()));
    let other = world.refuses(&assign(KEN, angers(), None));
    assert_eq!(other, refused(VoiceRefusal::HasNumber { user: KEN, number: chicago() }));
    let taken = world.refuses(&assign(UserId(3), chicago(), Some(CHICAGO_OFFICE)));
    assert_eq!(taken, refused(VoiceRefusal::Taken { number: chicago(), user: KEN }));
}

// AN-01
#[test]
fn several_people_get_a_number_each_or_nobody_does() {
    let mut world = World::sample();
    let numbers = acquired(&mut world, "NOAM-US-WA-SE", 2);
    let location = Some(SEATTLE_OFFICE);
    let give =
        |to: &[(UserId, PhoneNumber)]| wish(VoiceCommand::Assign { to: to.into(), location });
    let twice = [(KEN, numbers[0]), (KEN, numbers[1])];
    assert_eq!(world.refuses(&give(&twice)), refused(VoiceRefusal::Twice));
    assert_eq!(world.refuses(&give(&[])), Refusal::NobodyChosen);
    let abroad = [(KEN, numbers[0]), (PINILLA, numbers[1])];
    let why = VoiceRefusal::WrongCountry { user: PINILLA, number: numbers[1] };
    assert_eq!(world.refuses(&give(&abroad)), refused(why));
    world.does(&give(&[(KEN, numbers[0]), (UserId(3), numbers[1])]));
    assert_eq!(number_of(&world.tenant, UserId(3)), Some(numbers[1]));
}

fn newcomer(world: &mut World, user: UserId) {
    let now = world.now;
    world.tenant.people[user.index()].added_at = now;
}

// AN-02
#[test]
fn people_just_added_appear_after_some_hours() {
    let mut world = World::sample();
    newcomer(&mut world, KEN);
    let at = world.now.plus(4 * HOUR_MS);
    let gone = |world: &World| missing(&world.tenant, world.person(KEN), world.now);
    assert_eq!(gone(&world), Some(Missing::Time));
    let refusal = world.refuses(&assign(KEN, chicago(), Some(CHICAGO_OFFICE)));
    assert_eq!(refusal, refused(VoiceRefusal::NotVisibleYet { user: KEN, at }));
    world.advance_to(at.plus(-1));
    assert_eq!(gone(&world), Some(Missing::Time));
    world.advance_to(at);
    assert_eq!(gone(&world), None);
    world.does(&assign(KEN, chicago(), Some(CHICAGO_OFFICE)));
}

// AN-03
#[test]
fn without_user_numbers_there_is_nothing_to_assign() {
    let mut world = World::sample();
    world.does(&release(&[chicago(), angers()]));
    let free = |tenant: &Tenant| {
        tenant.numbers.owned.values().any(|n| n.usage == Usage::User && n.user.is_none())
    };
    assert!(!free(&world.tenant));
    acquired(&mut world, "NOAM-US-WA-SE", 1);
    assert!(free(&world.tenant));
}

// AN-04
#[test]
fn a_number_works_within_twenty_four_hours() {
    let mut latest = 0;
    for seed in 0..60 {
        let mut world = World::sample();
        world.tenant.seed = seed;
        world.does(&assign(KEN, chicago(), Some(CHICAGO_OFFICE)));
        let state = activation(&world.tenant, chicago(), world.now);
        let Some(Activation::Pending { until }) = state else { panic!("{state:?}") };
        latest = latest.max(until.since(world.now));
    }
    assert!((12 * HOUR_MS..24 * HOUR_MS).contains(&latest), "{latest}");
}

// AN-05
#[test]
fn a_number_is_changed_or_removed() {
    let mut world = World::sample();
    let old = number(14_255_550_164);
    assert_eq!(world.refuses(&change(AMOS, old, Some(SEATTLE_OFFICE))), Refusal::NoChange);
    world.does(&change(AMOS, chicago(), Some(CHICAGO_OFFICE)));
    assert_eq!(number_of(&world.tenant, AMOS), Some(chicago()));
    assert_eq!(world.tenant.numbers.owned[&old].user, None);
    world.does(&remove(AMOS));
    assert_eq!(number_of(&world.tenant, AMOS), None);
    let none = VoiceRefusal::HasNone { user: AMOS };
    assert_eq!(world.refuses(&remove(AMOS)), refused(none.clone()));
    let again = change(AMOS, chicago(), Some(CHICAGO_OFFICE));
    assert_eq!(world.refuses(&again), refused(none));
}

// AN-06
#[test]
fn people_of_the_united_states_need_an_address_and_others_have_that_of_the_number() {
    let mut world = World::sample();
    let missing = VoiceRefusal::AddressMissing { number: chicago() };
    assert_eq!(world.refuses(&assign(KEN, chicago(), None)), refused(missing));
    let abroad =
        EmergencyRefusal::InAnotherCountry { location: LONDON_OFFICE, wanted: Country::US };
    let refusal = world.refuses(&assign(KEN, chicago(), Some(LONDON_OFFICE)));
    assert_eq!(refusal, Refusal::Emergency(abroad));
    world.does(&assign(PINILLA, angers(), None));
    let owned = &world.tenant.numbers.owned[&angers()];
    let (_, address) = world.tenant.addresses.located(owned.location.expect("one")).expect("it");
    assert_eq!(&*address.civic.city, "Angers");
}

// EM-06, EM-05
#[test]
fn the_address_that_came_with_a_number_may_be_changed_and_comes_back() {
    let mut world = World::sample();
    let paris = LocationId(2);
    let own = world.tenant.numbers.owned[&angers()].location;
    world.does(&assign(PINILLA, angers(), Some(paris)));
    assert_eq!(world.tenant.numbers.owned[&angers()].location, Some(paris));
    world.does(&remove(PINILLA));
    assert_eq!(world.tenant.numbers.owned[&angers()].location, own);
    let lyon = acquired(&mut world, "EMEA-FR-ALL-LYO", 2);
    let of = |n: &PhoneNumber| world.tenant.numbers.owned[n].location;
    assert!(of(&lyon[0]).is_some() && of(&lyon[0]) == of(&lyon[1]), "one address for the city");
}

// EM-07
#[test]
fn only_validated_addresses_are_linked() {
    let mut world = World::sample();
    let civic = world.tenant.addresses.all.values().next().expect("one").civic.clone();
    let add = EmergencyCommand::Add { civic: Box::new(civic), validated: false };
    world.does(&Command::Emergency(add));
    let location = *world.tenant.addresses.locations.keys().last().expect("the new one");
    let refusal = world.refuses(&assign(KEN, chicago(), Some(location)));
    assert_eq!(refusal, Refusal::Emergency(EmergencyRefusal::NotValidated { location }));
}

// EM-12
#[test]
fn terms_must_be_accepted_before_the_first_number_of_a_country() {
    let mut world = World::sample();
    world.tenant.addresses.terms.remove(&Country::US);
    let give = assign(KEN, chicago(), Some(CHICAGO_OFFICE));
    let missing = EmergencyRefusal::TermsMissing { country: Country::US };
    assert_eq!(world.refuses(&give), Refusal::Emergency(missing));
    let accept = EmergencyCommand::AcceptTerms { country: Country::US };
    world.does(&Command::Emergency(accept));
    world.does(&give);
}

// AN-07
#[test]
fn a_number_switches_enterprise_voice_and_people_on_premises_keep_theirs() {
    let mut world = World::sample();
    assert!(enterprise_voice_enabled(&world.tenant, AMOS));
    world.does(&remove(AMOS));
    assert!(!enterprise_voice_enabled(&world.tenant, AMOS));
    world.tenant.people[KEN.index()].mailbox = Mailbox::OnPremises;
    let refusal = world.refuses(&assign(KEN, chicago(), Some(CHICAGO_OFFICE)));
    assert_eq!(refusal, refused(VoiceRefusal::OnPremises { user: KEN }));
}

// AN-08
#[test]
fn the_app_tells_how_the_person_sees_the_number() {
    for lang in passerelle::texts::Lang::ALL {
        let t = &lang.texts().voice;
        assert!(t.tell_skype.contains('>') && t.tell_teams.contains("Teams"));
        assert!(!t.tell_gray.is_empty());
    }
}

// RG-04
#[test]
fn the_usage_location_of_the_person_decides_whose_numbers_fit() {
    let mut world = World::sample();
    let why = VoiceRefusal::WrongCountry { user: ALBRIGHT, number: chicago() };
    let give = assign(ALBRIGHT, chicago(), Some(CHICAGO_OFFICE));
    assert_eq!(world.refuses(&give), refused(why));
    // The country of the organization is of no matter.
    assert_eq!(world.tenant.country, Country::FR);
    let london = acquired(&mut world, "EMEA-GB-ALL-LON", 1)[0];
    world.does(&assign(ALBRIGHT, london, Some(LONDON_OFFICE)));
}

#[test]
fn whoever_has_no_calling_licenses_gets_no_number() {
    let world = World::sample();
    let plans = |p: &passerelle::domain::people::Person| p.licenses.give_calling();
    let phone = |p: &passerelle::domain::people::Person| p.licenses.give_phone_system();
    let without_plan = world.find(|p| phone(p) && !plans(p) && p.country == Country::US);
    let refusal = world.refuses(&assign(without_plan, chicago(), Some(CHICAGO_OFFICE)));
    assert_eq!(refusal, refused(VoiceRefusal::NoCallingPlan { user: without_plan }));
    let without_phone = world.find(|p| !phone(p));
    let refusal = world.refuses(&assign(without_phone, chicago(), Some(CHICAGO_OFFICE)));
    assert_eq!(refusal, refused(VoiceRefusal::NoPhoneSystem { user: without_phone }));
    let gone = UserId(9_999);
    let refusal = world.refuses(&assign(gone, chicago(), Some(CHICAGO_OFFICE)));
    assert_eq!(refusal, Refusal::UnknownUser { user: gone });
}

#[test]
fn the_number_of_the_first_person_works_and_leads_to_an_address() {
    let world = World::sample();
    let amos = number(14_255_550_164);
    assert_eq!(activation(&world.tenant, amos, world.now), Some(Activation::Activated));
    let location = world.tenant.numbers.owned[&amos].location.expect("an address");
    emergency::can_link(&world.tenant, location, Country::US, world.now).expect("it is valid");
}
