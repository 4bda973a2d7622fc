//! User numbers, emergency addresses and port orders.

use std::sync::LazyLock;

use passerelle::domain::command::Command;
use passerelle::domain::emergency::{Civic, EmergencyCommand, Part};
use passerelle::domain::ids::{AddressId, HoldId, LocationId, UserId, UserSet};
use passerelle::domain::numbers::Usage;
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::porting::calendar::Day;
use passerelle::domain::porting::form::{Form, Kind};
use passerelle::domain::porting::life::Status;
use passerelle::domain::porting::{PortCommand, PortId};
use passerelle::domain::profile::Era;
use passerelle::domain::time::{DAY_MS, Timestamp};
use passerelle::domain::voice::{self, VoiceCommand};
use passerelle::session::Session;
use proptest::prelude::*;

use super::{coherent, is_exact, leads_there};
use crate::laws::generated::BUSY;
use crate::laws::generated::areas::{emergency_command, port_command, voice_command};
use crate::support::{does, place, sample, users};

/// What no cmdlet of this area sends, with the reason.
pub static WITHOUT_LINE: LazyLock<Vec<(Command, &'static str)>> = LazyLock::new(|| {
    let user_number = free(&BUSY, Country::FR)[0];
    let form = Box::new(order_form());
    let order = PortId(0);
    vec![
        (
            Command::Voice(VoiceCommand::AskForHelp { number: user_number }),
            "support is asked in the admin center",
        ),
        (
            Command::Emergency(EmergencyCommand::AskForHelp { address: AddressId(0) }),
            "support is asked in the admin center",
        ),
        (
            Command::Port(PortCommand::WriteDraft { order: None, form }),
            "drafts are of the wizard; the cmdlet writes an order and sends it",
        ),
        (Command::Port(PortCommand::SplitDraft { order }), "the wizard alone parts a list"),
        (
            Command::Port(PortCommand::ConvertToService { numbers: Box::new([user_number]) }),
            "a service request does it",
        ),
    ]
});

/// The sample with a few more user numbers.
static PAST: LazyLock<Session> = LazyLock::new(|| {
    let mut session = sample();
    let place = place("EMEA-FR-ALL-PAR");
    does(&mut session, &voice(VoiceCommand::Reserve { place, quantity: 3, begins: "".into() }));
    let numbers = session.tenant().numbers.holds[&HoldId(0)].numbers.clone();
    does(&mut session, &Command::AcquireNumbers { hold: HoldId(0), numbers });
    session
});

/// The same today.
static TODAY: LazyLock<Session> = LazyLock::new(|| {
    let mut session = PAST.clone();
    does(&mut session, &Command::SwitchProfile { era: Era::TeamsToday });
    session
});

fn voice(command: VoiceCommand) -> Command {
    Command::Voice(command)
}

fn emergency(command: EmergencyCommand) -> Command {
    Command::Emergency(command)
}

fn port(command: PortCommand) -> Command {
    Command::Port(command)
}

/// User numbers of a country that nobody has.
fn free(session: &Session, country: Country) -> Vec<PhoneNumber> {
    let owned = session.tenant().numbers.owned.iter();
    let is_free = |number: &PhoneNumber, usage, user: Option<UserId>| {
        usage == Usage::User && user.is_none() && number.country() == Some(country)
    };
    owned.filter(|(n, owned)| is_free(n, owned.usage, owned.user)).map(|(n, _)| *n).collect()
}

/// People of a country who may have a number and have none.
fn without_number(session: &Session, country: Country) -> Vec<UserId> {
    let tenant = session.tenant();
    let may = |user: &UserId| {
        tenant.people[user.index()].country == country
            && voice::can_have_number(tenant, *user, session.now()).is_ok()
            && voice::number_of(tenant, *user).is_none()
    };
    (0..tenant.people.len() as u32).map(UserId).filter(may).collect()
}

/// The location of an address in a country.
fn location(session: &Session, country: Country) -> LocationId {
    let addresses = &session.tenant().addresses;
    let found = addresses.all.iter().find(|(_, address)| address.civic.country == country);
    let (id, _) = found.expect("the sample has one");
    addresses.default_location(*id).expect("every address has one")
}

// AN-06, AN-07
#[test]
fn numbers_are_given_changed_and_taken_exactly() {
    for session in [&*PAST, &*TODAY] {
        let numbers = free(session, Country::FR);
        let people = without_number(session, Country::FR);
        let chosen = Some(location(session, Country::FR));
        let to = |pairs: &[(UserId, PhoneNumber)], location| {
            voice(VoiceCommand::Assign { to: pairs.into(), location })
        };
        is_exact(session, &to(&[(people[0], numbers[0])], None));
        is_exact(session, &to(&[(people[0], numbers[0])], chosen));
        let pairs: Vec<_> = people.iter().copied().zip(numbers.iter().copied()).take(2).collect();
        leads_there(session, &to(&pairs, chosen));
        let mut given = session.clone();
        does(&mut given, &to(&pairs[..1], None));
        let (user, number) = (people[0], numbers[1]);
        is_exact(&given, &voice(VoiceCommand::Change { user, number, location: None }));
        is_exact(&given, &voice(VoiceCommand::Change { user, number, location: chosen }));
        let location = location(session, Country::FR);
        is_exact(&given, &voice(VoiceCommand::Relocate { user, location }));
        is_exact(&given, &voice(VoiceCommand::Remove { users: users([user]) }));
        let both: UserSet = [UserId(0), user].into_iter().collect();
        leads_there(&given, &voice(VoiceCommand::Remove { users: both }));
    }
}

#[test]
fn user_numbers_are_held_and_released() {
    let reserve = |begins: &str| {
        let place = place("EMEA-FR-ALL-PAR");
        voice(VoiceCommand::Reserve { place, quantity: 2, begins: begins.into() })
    };
    is_exact(&PAST, &reserve(""));
    is_exact(&PAST, &reserve("33199"));
    let numbers = free(&PAST, Country::FR);
    for session in [&*PAST, &*TODAY] {
        is_exact(session, &voice(VoiceCommand::Release { numbers: numbers[..1].into() }));
        is_exact(session, &voice(VoiceCommand::Release { numbers: numbers[..2].into() }));
    }
}

fn seattle() -> Civic {
    let texts = ["L’annexe", "500", "Pine St", "seattle", "WA", "98101"];
    let parts = Part::ALL.into_iter().zip(texts);
    parts.fold(Civic::in_country(Country::US), |civic, (part, text)| civic.with(part, text))
}

// EM-01, EM-07, EM-10
#[test]
fn addresses_are_added_validated_and_deleted() {
    for session in [&*PAST, &*TODAY] {
        let add = |civic: Civic, validated| {
            emergency(EmergencyCommand::Add { civic: Box::new(civic), validated })
        };
        is_exact(session, &add(seattle(), false));
        leads_there(session, &add(seattle(), true));
        let mut kept = session.clone();
        does(&mut kept, &add(seattle(), false));
        let (address, _) = kept.tenant().addresses.all.last_key_value().expect("just added");
        let address = *address;
        let edit = |civic: Civic, validated| {
            emergency(EmergencyCommand::Edit { address, civic: Box::new(civic), validated })
        };
        let other = || seattle().with(Part::Number, "600").with(Part::PostalCode, "");
        is_exact(&kept, &edit(other(), false));
        leads_there(&kept, &edit(seattle().with(Part::Number, "600"), true));
        leads_there(&kept, &edit(seattle(), true));
        leads_there(&kept, &emergency(EmergencyCommand::Validate { address }));
        is_exact(&kept, &emergency(EmergencyCommand::Remove { address }));
        let name = "Étage “2”".into();
        is_exact(&kept, &emergency(EmergencyCommand::AddLocation { address, name }));
        let country = Country::parse("IE").expect("a country");
        is_exact(&kept, &emergency(EmergencyCommand::AcceptTerms { country }));
        let locations = &kept.tenant().addresses.locations;
        let extra = locations.iter().find(|(_, location)| !location.is_default());
        let location = *extra.expect("the sample has one").0;
        let name = "Accueil d’“en bas”".into();
        is_exact(&kept, &emergency(EmergencyCommand::RenameLocation { location, name }));
        is_exact(&kept, &emergency(EmergencyCommand::RemoveLocation { location }));
    }
    let mut tested = PAST.clone();
    let civic = Box::new(seattle().with(Part::Number, "nowhere"));
    does(&mut tested, &emergency(EmergencyCommand::Add { civic, validated: false }));
    let (address, _) = tested.tenant().addresses.all.last_key_value().expect("just added");
    is_exact(&tested, &emergency(EmergencyCommand::Validate { address: *address }));
}

/// An order that nothing is wrong with.
fn order_form() -> Form {
    let mut form = Form::default();
    form.start.carrier = "Northwind Telecom".into();
    let account = &mut form.account;
    account.number = "NW-44871".into();
    account.billing = "+12535550150".into();
    account.company = "Contoso".into();
    account.person = "Amos Marble".into();
    account.address = "500 Pine Street".into();
    (account.city, account.state, account.zip) = ("Seattle".into(), "WA".into(), "98101".into());
    form.list.text = "+12535550150 - +12535550154\n+12535550160".into();
    form.transfer.day = Some(Day::civil(2018, 5, 8));
    form.transfer.hour = 10;
    form.letter.ticked = Some(Kind::Local.letter());
    form.letter.agreed = [true; 3];
    form.letter.signature = "Amos Marble".into();
    form.letter.emails = "it@contoso.com; desk@contoso.com".into();
    form
}

/// The sample with a draft as its last order.
fn drafted(form: Form) -> (Session, PortId) {
    let mut session = sample();
    let form = Box::new(form);
    does(&mut session, &port(PortCommand::WriteDraft { order: None, form }));
    let order = *session.tenant().ports.orders.last_key_value().expect("just written").0;
    (session, order)
}

// PO-04, PO-08
#[test]
fn port_orders_are_sent_called_off_and_moved_exactly() {
    let (mut session, order) = drafted(order_form());
    is_exact(&session, &port(PortCommand::Submit { order }));
    is_exact(&session, &port(PortCommand::Delete { order }));
    let mut partial = order_form();
    partial.list.full = false;
    partial.list.text = "+12535550160".into();
    partial.account.pin = "0042".into();
    let (other, partial) = drafted(partial);
    is_exact(&other, &port(PortCommand::Submit { order: partial }));
    does(&mut session, &port(PortCommand::Submit { order }));
    is_exact(&session, &port(PortCommand::Cancel { order }));
    let mut cancelled = session.clone();
    does(&mut cancelled, &port(PortCommand::Cancel { order }));
    is_exact(&cancelled, &port(PortCommand::Submit { order }));
    let approved = |session: &Session| {
        session.tenant().ports.orders[&order].status == Status::TransferApproved
    };
    let ends = Timestamp::utc(2018, 5, 30, 0, 0);
    while !approved(&session) && session.now() < ends {
        session.advance_to(session.now().plus(DAY_MS / 4));
    }
    if approved(&session) {
        let day = Day::civil(2018, 5, 15);
        is_exact(&session, &port(PortCommand::ChangeDate { order, day, hour: 14 }));
    }
    is_exact(&session, &port(PortCommand::SetPin { pin: "48291700".into() }));
}

// PO-02
#[test]
fn an_order_of_service_numbers_is_sent_exactly() {
    let mut form = order_form();
    form.start.kind = Kind::ServiceToll;
    form.letter.ticked = Some(Kind::ServiceToll.letter());
    form.letter.said_service = true;
    let (session, order) = drafted(form.settled());
    is_exact(&session, &port(PortCommand::Submit { order }));
}

fn without_files() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(160) }
}

proptest! {
    #![proptest_config(without_files())]

    #[test]
    fn a_line_about_user_numbers_leads_where_its_command_leads(command in voice_command()) {
        prop_assert_eq!(coherent(&BUSY, &command), Ok(()));
        prop_assert_eq!(coherent(&TODAY, &command), Ok(()));
    }

    #[test]
    fn a_line_about_addresses_leads_where_its_command_leads(command in emergency_command()) {
        prop_assert_eq!(coherent(&BUSY, &command), Ok(()));
        prop_assert_eq!(coherent(&TODAY, &command), Ok(()));
    }

    #[test]
    fn a_line_about_port_orders_leads_where_its_command_leads(command in port_command()) {
        prop_assert_eq!(coherent(&BUSY, &command), Ok(()));
        prop_assert_eq!(coherent(&TODAY, &command), Ok(()));
    }
}
