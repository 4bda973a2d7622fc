//! Conferencing providers, licenses, and the people who have them.

use std::sync::LazyLock;

use passerelle::domain::command::Command;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::licenses::{Assigned, LicenseCommand, Product};
use passerelle::domain::people::{Mailbox, Person, PersonChange, Provider};
use passerelle::domain::phone::Country;
use passerelle::domain::profile::Era;
use passerelle::domain::providers::{Acp, ProviderCommand, is_ready};
use passerelle::session::Session;
use proptest::prelude::*;

use super::{coherent, is_exact, leads_there};
use crate::laws::generated::BUSY;
use crate::laws::generated::areas::provider_command;
use crate::support::{does, number, sample, users};

/// What no cmdlet of this area sends, with the reason.
pub static WITHOUT_LINE: LazyLock<Vec<(Command, &'static str)>> = LazyLock::new(|| {
    let all: UserSet = (0..3).map(UserId).collect();
    vec![(
        Command::Provider(ProviderCommand::NoteExport { users: all }),
        "the page that writes a file for a provider notes whose rows are in it",
    )]
});

/// The sample of today.
static TODAY: LazyLock<Session> = LazyLock::new(|| {
    let mut session = sample();
    does(&mut session, &Command::SwitchProfile { era: Era::TeamsToday });
    session
});

fn all(session: &Session, wanted: impl Fn(&Person) -> bool) -> Vec<UserId> {
    let people = session.tenant().people.iter().zip(0..);
    people.filter(|(person, _)| wanted(person)).map(|(_, at)| UserId(at)).collect()
}

fn third_party(person: &Person) -> bool {
    person.provider == Provider::ThirdParty
}

fn acp(name: &str, passcode: &str) -> Acp {
    let (toll, toll_free) = (number(13_605_550_150), Some(number(18_665_550_199)));
    Acp { name: name.into(), toll, toll_free, passcode: passcode.into() }
}

fn provider(command: ProviderCommand) -> Command {
    Command::Provider(command)
}

// AC-12
#[test]
fn a_third_party_is_given_and_taken_exactly() {
    let nobody = all(&BUSY, |p| p.provider == Provider::None && !p.teams)[0];
    let assign = |user, acp| provider(ProviderCommand::Assign { user, acp: Box::new(acp) });
    is_exact(&BUSY, &assign(nobody, acp("Fabrikam ACP", "13761")));
    is_exact(&BUSY, &assign(nobody, Acp { toll_free: None, ..acp("intercall", "987654321") }));
    let some = all(&BUSY, third_party);
    is_exact(&BUSY, &assign(some[0], acp("Contoso ACP", "4711")));
    let remove = |users| provider(ProviderCommand::RemoveThirdParty { users });
    is_exact(&BUSY, &remove(users([some[0]])));
    leads_there(&BUSY, &remove(some.iter().copied().collect()));
}

// AC-09
#[test]
fn the_rows_of_a_file_are_taken_over_even_where_two_people_exchange_their_codes() {
    let some = all(&BUSY, third_party);
    let held = |user: UserId| {
        let acp = BUSY.tenant().people[user.index()].acp.as_deref();
        acp.expect("a third party").clone()
    };
    let nobody = all(&BUSY, |p| p.provider == Provider::None && !p.teams)[0];
    let (one, other) = (held(some[0]), held(some[1]));
    let exchanged = |acp: &Acp, of: &Acp| Acp {
        passcode: of.passcode.clone(),
        name: of.name.clone(),
        ..acp.clone()
    };
    let rows = Box::new([
        (some[0], exchanged(&one, &other)),
        (some[1], exchanged(&other, &one)),
        (some[2], held(some[2])),
        (nobody, acp("Fabrikam ACP", "5551234")),
    ]);
    leads_there(&BUSY, &provider(ProviderCommand::ImportAcp { rows }));
}

// AC-05, MV-07
#[test]
fn microsoft_is_made_the_provider_and_removed_exactly() {
    let microsoft = all(&BUSY, |p| p.provider == Provider::Microsoft);
    let remove = |users| provider(ProviderCommand::RemoveMicrosoft { users });
    is_exact(&BUSY, &remove(users([microsoft[0]])));
    leads_there(&BUSY, &remove(microsoft[..9].iter().copied().collect()));
    let ready = all(&BUSY, |p| is_ready(p) && third_party(p));
    let to = |users, replace| provider(ProviderCommand::MoveToMicrosoft { users, replace });
    is_exact(&BUSY, &to(users([ready[0]]), true));
    leads_there(&BUSY, &to(ready.into_iter().collect(), true));
    let on = !BUSY.tenant().dial_in.replace_acp;
    is_exact(&BUSY, &provider(ProviderCommand::ReplaceAutomatically { on }));
}

// US-15
#[test]
fn numbers_are_cleared_by_name() {
    let people = all(&BUSY, |p| p.provider == Provider::Microsoft && p.toll_free.is_some());
    leads_there(&BUSY, &provider(ProviderCommand::ClearNumbers { users: users([people[0]]) }));
    let several = people[..5].iter().copied().collect();
    leads_there(&BUSY, &provider(ProviderCommand::ClearNumbers { users: several }));
}

fn license(users: UserSet, add: &[Product], remove: &[Product]) -> Command {
    let set = |products: &[Product]| products.iter().copied().collect::<Assigned>();
    let (add, remove) = (set(add), set(remove));
    Command::License(LicenseCommand::Assign { users, add, remove })
}

// LI-06
#[test]
fn licenses_are_given_and_taken_exactly() {
    let online = |p: &Person| p.mailbox == Mailbox::Online;
    let plain = all(&BUSY, |p| online(p) && p.licenses == Assigned::default().with(Product::E3));
    let (one, add) = (users([plain[0]]), Product::AudioConferencing);
    for session in [&*BUSY, &*TODAY] {
        is_exact(session, &license(one.clone(), &[add], &[]));
        is_exact(session, &license(one.clone(), &[], &[Product::E3]));
        is_exact(session, &license(one.clone(), &[add, Product::E5], &[Product::E3]));
        leads_there(session, &license(plain[..3].iter().copied().collect(), &[add], &[]));
    }
}

// RG-04
#[test]
fn people_are_added_and_moved_exactly() {
    let add = LicenseCommand::AddPerson {
        name: "Lila d’Aubépine-O'Neil".into(),
        address: "lila.daubepine@contoso.com".into(),
        country: Country::GB,
    };
    is_exact(&BUSY, &Command::License(add));
    let french = all(&BUSY, |p| p.country == Country::FR);
    let moves =
        |users, country| Command::License(LicenseCommand::SetUsageLocation { users, country });
    is_exact(&BUSY, &moves(users([french[0]]), Country::US));
    leads_there(&BUSY, &moves((0..20).map(UserId).collect(), Country::US));
    let change = |change| Command::ChangePerson { user: UserId(3), change };
    let address = "pilar.p.ackerman@contoso.com".into();
    is_exact(&BUSY, &change(PersonChange::AddressChanged { address }));
}

fn without_files() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(160) }
}

proptest! {
    #![proptest_config(without_files())]

    #[test]
    fn a_line_about_providers_leads_where_its_command_leads(command in provider_command()) {
        prop_assert_eq!(coherent(&BUSY, &command), Ok(()));
        prop_assert_eq!(coherent(&TODAY, &command), Ok(()));
    }
}
