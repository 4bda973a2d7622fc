//! Numbers, the bridge, default numbers, the migration service and dial-in settings.

use std::sync::LazyLock;

use passerelle::domain::command::{Change, Command, DefaultSelect};
use passerelle::domain::dialin::{
    Announcement, Customization, DialInCommand, DialOut, InvitePolicy, Languages, PeopleChange,
    PromptLanguage, Sender, SettingsChange,
};
use passerelle::domain::ids::{HoldId, UserId, UserSet};
use passerelle::domain::migration::{Source, Target};
use passerelle::domain::people::{Mailbox, Person, PersonChange, Provider};
use passerelle::domain::phone::Country;
use passerelle::domain::places::Toll;
use passerelle::domain::profile::Era;
use passerelle::session::Session;
use proptest::prelude::*;

use super::{coherent, is_exact, leads_there};
use crate::laws::generated::areas::dial_in_command;
use crate::laws::generated::{BUSY, number_command, people_command, some_users};
use crate::support::{does, number, place, sample, users};

/// The sample of today, with an order that runs.
static TODAY: LazyLock<Session> = LazyLock::new(|| {
    let mut session = sample();
    does(&mut session, &Command::SwitchProfile { era: Era::TeamsToday });
    does(&mut session, &Command::ReserveNumbers { place: place("NOAM-US-TX-DA"), quantity: 3 });
    session
});

/// What no cmdlet of this area sends, with the reason.
pub static WITHOUT_LINE: LazyLock<Vec<(Command, &'static str)>> = LazyLock::new(|| {
    let user = UserId(0);
    let change = |change| Command::ChangePerson { user, change };
    let look = Customization { text: "Hello".into(), ..Customization::default() };
    vec![
        (
            Command::DialIn(DialInCommand::Customize(Box::new(look))),
            "texts and logos of invitations are changed in the admin center alone",
        ),
        (change(PersonChange::ConferencingOn), "licenses belong to another module"),
        (change(PersonChange::ConferencingOff), "licenses belong to another module"),
        (change(PersonChange::MovedOnline), "a move needs the servers on premises"),
        (
            Command::SwapDefaultNumber {
                select: DefaultSelect::Usage {
                    country: Country::US,
                    city: Some(place("EMEA-FR-ALL-PAR")),
                },
                to: Some(number(18_005_551_239)),
                toll: Toll::TollFree,
                reschedule: false,
            },
            "a city is looked for in its own country",
        ),
        (Command::StartMigration { users: UserSet::default() }, "nobody is asked about"),
    ]
});

fn find(session: &Session, wanted: impl Fn(&Person) -> bool) -> UserId {
    let at = session.tenant().people.iter().position(wanted).expect("the sample has one");
    UserId(at as u32)
}

fn on_bridge(session: &Session) -> UserId {
    find(session, |p| p.provider == Provider::Microsoft && p.mailbox == Mailbox::Online)
}

#[test]
fn what_is_done_to_numbers_is_sent_exactly() {
    let reserve = |code: &str, quantity| Command::ReserveNumbers { place: place(code), quantity };
    is_exact(&BUSY, &reserve("NOAM-US-NY-NY", 3));
    is_exact(&BUSY, &reserve("NOAM-US-TF-800", 2));
    is_exact(&BUSY, &reserve("EMEA-FR-ALL-PAR", 1));
    is_exact(&TODAY, &reserve("NOAM-US-TX-DA", 3));
    is_exact(&TODAY, &reserve("NOAM-US-TF-800", 1));
    is_exact(&BUSY, &Command::ReleaseHold { hold: HoldId(1) });
    is_exact(&TODAY, &Command::ReleaseHold { hold: HoldId(0) });
    let held = BUSY.tenant().numbers.holds[&HoldId(1)].numbers.clone();
    is_exact(&BUSY, &Command::AcquireNumbers { hold: HoldId(1), numbers: held[1..3].into() });
    let held = TODAY.tenant().numbers.holds[&HoldId(0)].numbers.clone();
    is_exact(&TODAY, &Command::AcquireNumbers { hold: HoldId(0), numbers: held });
}

#[test]
fn what_is_done_to_the_bridge_is_sent_exactly() {
    let (spare, default) = (number(33_199_001_877), number(33_199_001_234));
    let assign = |as_default| Command::AssignToBridge { number: spare, as_default };
    is_exact(&BUSY, &assign(false));
    leads_there(&BUSY, &assign(true));
    is_exact(&BUSY, &Command::SetBridgeDefault { number: number(33_465_712_009) });
    let unassign =
        |digits, accept_dead| Command::UnassignFromBridge { number: number(digits), accept_dead };
    is_exact(&BUSY, &unassign(18_005_551_239, false));
    is_exact(&BUSY, &unassign(18_005_551_234, true));
    assert_eq!(BUSY.tenant().bridge.default, Some(default));
}

#[test]
fn default_numbers_are_set_and_swapped_exactly() {
    let user = on_bridge(&BUSY);
    let (old, new) = (Some(number(18_005_551_234)), Some(number(18_005_551_239)));
    let set = |toll_free, users: UserSet, reschedule| Command::SetUserDefaults {
        users,
        toll: Change::Keep,
        toll_free,
        reschedule,
    };
    is_exact(&BUSY, &set(Change::Set(new), users([user]), false));
    leads_there(&BUSY, &set(Change::Set(new), users([user]), true));
    let several: UserSet = BUSY
        .tenant()
        .people
        .iter()
        .zip(0..)
        .filter(|(person, _)| person.provider == Provider::Microsoft)
        .map(|(_, at)| UserId(at))
        .take(30)
        .collect();
    leads_there(&BUSY, &set(Change::Set(new), several.clone(), false));
    leads_there(&BUSY, &set(Change::Set(new), several.clone(), true));
    leads_there(&TODAY, &set(Change::Set(None), several, true));
    let swap = |select, to, reschedule| Command::SwapDefaultNumber {
        select,
        to,
        toll: Toll::TollFree,
        reschedule,
    };
    let usage = |country, city| DefaultSelect::Usage { country, city };
    for reschedule in [false, true] {
        is_exact(&BUSY, &swap(DefaultSelect::From(old), new, reschedule));
        is_exact(&BUSY, &swap(DefaultSelect::From(None), old, reschedule));
        is_exact(&BUSY, &swap(usage(Country::US, None), new, reschedule));
        leads_there(&BUSY, &swap(DefaultSelect::From(old), None, reschedule));
        leads_there(&TODAY, &swap(DefaultSelect::From(old), new, reschedule));
    }
    let chicago = Some(place("NOAM-US-IL-CH"));
    let somebody = BUSY.tenant().people.iter().any(|person| person.city == chicago);
    if somebody {
        is_exact(&BUSY, &swap(usage(Country::US, chicago), new, false));
    }
}

#[test]
fn the_migration_service_is_asked_and_switched_exactly() {
    let runs = |session: &Session, p: &Person| {
        p.run.is_none()
            && p.mailbox == Mailbox::Online
            && p.provider == Provider::Microsoft
            && !session.tenant().people.is_empty()
    };
    let user = find(&BUSY, |person| runs(&BUSY, person));
    is_exact(&BUSY, &Command::StartMigration { users: users([user]) });
    let more: UserSet = (60..70).map(UserId).collect();
    leads_there(&BUSY, &Command::StartMigration { users: more.clone() });
    let start = |users, source, target| Command::StartMigrationFor { users, source, target };
    is_exact(&BUSY, &start(users([user]), Source::SkypeForBusiness, Target::Teams));
    is_exact(&TODAY, &start(users([user]), Source::All, Target::Teams));
    leads_there(&BUSY, &start(more, Source::Teams, Target::Current));
    is_exact(&BUSY, &Command::SwitchMigration { on: false });
    is_exact(&BUSY, &Command::SwitchAutomaticMigration { on: false });
    let change = |change| Command::ChangePerson { user, change };
    is_exact(&BUSY, &change(PersonChange::ConferenceIdReset { id: 0 }));
    is_exact(&BUSY, &change(PersonChange::UpgradedToTeams));
}

#[test]
fn the_settings_of_the_bridge_are_sent_exactly() {
    let settings = |change| Command::DialIn(DialInCommand::ChangeSettings(Box::new(change)));
    let usual = SettingsChange::default();
    let name = Some("L’équipe's “bridge”".into());
    is_exact(&BUSY, &settings(SettingsChange { name: name.clone(), ..usual.clone() }));
    let sender = Sender { address: "it@contoso.com".into(), name: "O'Neil, IT".into() };
    let all = SettingsChange {
        name: None,
        notifications: Some(false),
        announcement: Some(Announcement::Tones),
        record_names: Some(false),
        pin_length: Some(8),
        unauthenticated: Some(true),
        automatic_mail: Some(false),
        sender: Some(sender),
        override_sender: Some(true),
    };
    is_exact(&BUSY, &settings(all.clone()));
    leads_there(&BUSY, &settings(SettingsChange { name, ..all }));
    let languages = |secondary: &[PromptLanguage]| {
        let primary = PromptLanguage::Italian;
        let languages = Some(Languages { primary, secondary: secondary.into() });
        let number = number(33_199_001_234);
        Command::DialIn(DialInCommand::SetLanguages { number, languages })
    };
    is_exact(&BUSY, &languages(&[]));
    is_exact(&BUSY, &languages(&[PromptLanguage::FrenchCanada, PromptLanguage::German]));
    let mut chosen = BUSY.clone();
    does(&mut chosen, &languages(&[PromptLanguage::FrenchFrance]));
    let number = number(33_199_001_234);
    is_exact(&chosen, &Command::DialIn(DialInCommand::SetLanguages { number, languages: None }));
}

#[test]
fn the_settings_of_people_are_sent_exactly() {
    let user = on_bridge(&BUSY);
    let one = || users([user]);
    let sent = |command| is_exact(&BUSY, &Command::DialIn(command));
    sent(DialInCommand::ResetPin { user });
    sent(DialInCommand::ChooseConferenceId { user, id: 3_542_699 });
    sent(DialInCommand::SendInfo { users: one() });
    let usual = PeopleChange::default();
    for change in [
        PeopleChange { unauthenticated: Some(true), ..usual },
        PeopleChange { toll_free: Some(false), ..usual },
        PeopleChange { unauthenticated: Some(true), toll_free: Some(false), dial_out: None },
        PeopleChange { dial_out: Some(DialOut::Domestic), ..usual },
        PeopleChange { dial_out: Some(DialOut::Nowhere), ..usual },
    ] {
        sent(DialInCommand::ChangePeople { users: one(), change });
    }
    let (toll_free, dial_out) = (Some(false), Some(DialOut::Domestic));
    let change = PeopleChange { unauthenticated: None, toll_free, dial_out };
    let several = BUSY.tenant().people.iter().zip(0..);
    let several = several.filter(|(person, _)| person.provider == Provider::Microsoft);
    let several: UserSet = several.map(|(_, at)| UserId(at)).take(9).collect();
    leads_there(&BUSY, &Command::DialIn(DialInCommand::ChangePeople { users: several, change }));
    let numbers = [number(33_199_001_234), number(18_005_551_234)].into();
    let policy = InvitePolicy { numbers, toll_free: true };
    let policy = DialInCommand::SetInvitePolicy(Box::new(policy));
    is_exact(&TODAY, &Command::DialIn(policy));
    let policy = InvitePolicy { numbers: Box::default(), toll_free: false };
    is_exact(&TODAY, &Command::DialIn(DialInCommand::SetInvitePolicy(Box::new(policy))));
}

fn a_start() -> impl Strategy<Value = Command> {
    let source = prop::sample::select(Source::ALL.to_vec());
    let target = prop::sample::select(Target::ALL.to_vec());
    (some_users(), source, target).prop_map(|(users, source, target)| Command::StartMigrationFor {
        users,
        source,
        target,
    })
}

fn without_files() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(160) }
}

proptest! {
    #![proptest_config(without_files())]

    #[test]
    fn a_line_about_numbers_leads_where_its_command_leads(command in number_command()) {
        prop_assert_eq!(coherent(&BUSY, &command), Ok(()));
        prop_assert_eq!(coherent(&TODAY, &command), Ok(()));
    }

    #[test]
    fn a_line_about_people_leads_where_its_command_leads(
        command in prop_oneof![people_command().boxed(), a_start().boxed()]
    ) {
        prop_assert_eq!(coherent(&BUSY, &command), Ok(()));
        prop_assert_eq!(coherent(&TODAY, &command), Ok(()));
    }

    #[test]
    fn a_line_about_dial_in_settings_leads_where_its_command_leads(command in dial_in_command()) {
        prop_assert_eq!(coherent(&BUSY, &command), Ok(()));
        prop_assert_eq!(coherent(&TODAY, &command), Ok(()));
    }
}
