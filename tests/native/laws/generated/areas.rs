//! Generated wishes of the areas.

use passerelle::domain::command::Command;
use passerelle::domain::dialin::{
    Customization, DialInCommand, DialOut, InvitePolicy, Languages, PeopleChange, PromptLanguage,
    SettingsChange,
};
use passerelle::domain::emergency::{Civic, EmergencyCommand, Part};
use passerelle::domain::ids::{AddressId, AttendantId, LocationId, QueueId};
use passerelle::domain::porting::calendar::Day;
use passerelle::domain::porting::form::Form;
use passerelle::domain::porting::{PortCommand, PortId};
use passerelle::domain::providers::{Acp, ProviderCommand};
use passerelle::domain::routing::queues::Queue;
use passerelle::domain::routing::{Endpoint, RoutingCommand, Target};
use passerelle::domain::voice::VoiceCommand;
use proptest::option;
use proptest::prelude::*;

use super::{a_country, a_number, a_place, a_user, some_users};

fn an_acp() -> impl Strategy<Value = Acp> {
    let name = prop::sample::select(vec!["Fabrikam ACP", "Contoso ACP", "intercall", "nobody"]);
    (name, a_number(), option::of(a_number()), "[0-9]{3,6}").prop_map(
        |(name, toll, toll_free, passcode)| Acp {
            name: name.into(),
            toll,
            toll_free,
            passcode: passcode.into(),
        },
    )
}

pub fn provider_command() -> impl Strategy<Value = Command> {
    let rows = prop::collection::vec((a_user(), an_acp()), 0..4);
    prop_oneof![
        (a_user(), an_acp())
            .prop_map(|(user, acp)| ProviderCommand::Assign { user, acp: Box::new(acp) }),
        rows.prop_map(|rows| ProviderCommand::ImportAcp { rows: rows.into() }),
        some_users().prop_map(|users| ProviderCommand::RemoveThirdParty { users }),
        some_users().prop_map(|users| ProviderCommand::RemoveMicrosoft { users }),
        (some_users(), any::<bool>())
            .prop_map(|(users, replace)| ProviderCommand::MoveToMicrosoft { users, replace }),
        some_users().prop_map(|users| ProviderCommand::ClearNumbers { users }),
        any::<bool>().prop_map(|on| ProviderCommand::ReplaceAutomatically { on }),
        some_users().prop_map(|users| ProviderCommand::NoteExport { users }),
    ]
    .prop_map(Command::Provider)
}

fn a_language() -> impl Strategy<Value = PromptLanguage> {
    prop::sample::select(PromptLanguage::ALL)
}

pub fn dial_in_command() -> impl Strategy<Value = Command> {
    let languages = (a_language(), prop::collection::vec(a_language(), 0..6))
        .prop_map(|(primary, secondary)| Languages { primary, secondary: secondary.into() });
    let link = || prop_oneof![Just(String::new()), "https?://[a-z]{1,4}\\.[a-z.]{1,4}(/l.jpg)?"];
    let settings = (option::of(".{0,70}"), option::of(any::<u8>()), option::of(any::<bool>()))
        .prop_map(|(name, pin_length, automatic_mail)| SettingsChange {
            name: name.map(Into::into),
            pin_length,
            automatic_mail,
            override_sender: automatic_mail,
            ..SettingsChange::default()
        });
    let change = (option::of(any::<bool>()), option::of(any::<bool>())).prop_map(
        |(unauthenticated, toll_free)| {
            let dial_out = toll_free.map(|_| DialOut::Domestic);
            PeopleChange { unauthenticated, dial_out, toll_free }
        },
    );
    let wish = prop_oneof![
        settings.prop_map(|change| DialInCommand::ChangeSettings(Box::new(change))),
        (a_number(), option::of(languages))
            .prop_map(|(number, languages)| DialInCommand::SetLanguages { number, languages }),
        (link(), link(), ".{0,420}").prop_map(|(logo, help, text)| {
            let (logo, help, text) = (logo.into(), help.into(), text.into());
            let legal = Box::default();
            DialInCommand::Customize(Box::new(Customization { logo, help, legal, text }))
        }),
        a_user().prop_map(|user| DialInCommand::ResetPin { user }),
        (a_user(), 900_000_u32..11_000_000)
            .prop_map(|(user, id)| DialInCommand::ChooseConferenceId { user, id }),
        (some_users(), change)
            .prop_map(|(users, change)| DialInCommand::ChangePeople { users, change }),
        some_users().prop_map(|users| DialInCommand::SendInfo { users }),
        (prop::collection::vec(a_number(), 0..4), any::<bool>()).prop_map(
            |(numbers, toll_free)| {
                let numbers = numbers.into();
                DialInCommand::SetInvitePolicy(Box::new(InvitePolicy { numbers, toll_free }))
            }
        ),
    ];
    wish.prop_map(Command::DialIn)
}

pub fn port_command() -> impl Strategy<Value = Command> {
    let order = || (0_u32..4).prop_map(PortId);
    let wish = prop_oneof![
        (option::of(order()), ".{0,40}").prop_map(|(order, text)| {
            let mut form = Box::<Form>::default();
            form.list.text = text.into();
            PortCommand::WriteDraft { order, form }
        }),
        order().prop_map(|order| PortCommand::SplitDraft { order }),
        order().prop_map(|order| PortCommand::Delete { order }),
        order().prop_map(|order| PortCommand::Submit { order }),
        order().prop_map(|order| PortCommand::Cancel { order }),
        (order(), 17_630_i32..17_680, 6_u8..20)
            .prop_map(|(order, day, hour)| PortCommand::ChangeDate { order, day: Day(day), hour }),
        "[0-9a]{0,12}".prop_map(|pin| PortCommand::SetPin { pin: pin.into() }),
        prop::collection::vec(a_number(), 0..3)
            .prop_map(|numbers| PortCommand::ConvertToService { numbers: numbers.into() }),
    ];
    wish.prop_map(Command::Port)
}

fn a_target() -> impl Strategy<Value = Target> {
    prop_oneof![
        a_user().prop_map(Target::Person),
        (0_u32..3).prop_map(|id| Target::Endpoint(Endpoint::Queue(QueueId(id)))),
        (0_u32..3).prop_map(|id| Target::Endpoint(Endpoint::Attendant(AttendantId(id)))),
    ]
}

fn a_queue() -> impl Strategy<Value = Box<Queue>> {
    let figures = (0_u32..210, 0_u32..4_000, 10_u32..200, any::<bool>());
    let agents = prop::collection::vec(a_user(), 0..4);
    let targets = (option::of(a_target()), option::of(a_target()));
    (".{0,70}", option::of(a_number()), agents, figures, targets).prop_map(
        |(name, number, agents, (size, wait_s, alert_s, opt_out), (when_full, when_waited))| {
            let usual = Queue::new(&name);
            let figures = Queue { size, wait_s, alert_s, opt_out, ..usual };
            Box::new(Queue { number, agents, when_full, when_waited, ..figures })
        },
    )
}

pub fn routing_command() -> impl Strategy<Value = Command> {
    let id = || (0_u32..3).prop_map(QueueId);
    prop_oneof![
        a_queue().prop_map(|queue| RoutingCommand::CreateQueue { queue }),
        (id(), a_queue()).prop_map(|(id, queue)| RoutingCommand::ChangeQueue { id, queue }),
        (id(), a_user(), any::<bool>()).prop_map(|(id, agent, out)| RoutingCommand::OptOut {
            id,
            agent,
            out
        }),
        id().prop_map(|id| RoutingCommand::Delete { endpoint: Endpoint::Queue(id) }),
    ]
    .prop_map(Command::Routing)
}

pub fn voice_command() -> impl Strategy<Value = Command> {
    let numbers = || prop::collection::vec(a_number(), 0..4);
    let location = || (0_u32..8).prop_map(LocationId);
    let to = prop::collection::vec((a_user(), a_number()), 0..3);
    let begins = prop_oneof![2 => Just(String::new()), 1 => "[0-9+ x]{0,6}"];
    let wish = prop_oneof![
        (a_place(), 0_u32..30, begins).prop_map(|(place, quantity, begins)| {
            VoiceCommand::Reserve { place, quantity, begins: begins.into() }
        }),
        (to, option::of(location()))
            .prop_map(|(to, location)| VoiceCommand::Assign { to: to.into(), location }),
        (a_user(), a_number(), option::of(location()))
            .prop_map(|(user, number, location)| VoiceCommand::Change { user, number, location }),
        (a_user(), location())
            .prop_map(|(user, location)| VoiceCommand::Relocate { user, location }),
        some_users().prop_map(|users| VoiceCommand::Remove { users }),
        a_number().prop_map(|number| VoiceCommand::AskForHelp { number }),
        numbers().prop_map(|numbers| VoiceCommand::Release { numbers: numbers.into() }),
    ];
    wish.prop_map(Command::Voice)
}

pub fn a_civic() -> impl Strategy<Value = Civic> {
    let text = || prop_oneof![".{0,12}", "[0-9]{1,5}", "[A-Za-z]{1,9} (st|rue|ave|str\\.)?"];
    let texts = prop::collection::vec(text(), Part::ALL.len());
    (a_country(), texts).prop_map(|(country, texts)| {
        let parts = Part::ALL.into_iter().zip(texts);
        parts.fold(Civic::in_country(country), |civic, (part, text)| civic.with(part, text))
    })
}

pub fn emergency_command() -> impl Strategy<Value = Command> {
    let address = || (0_u32..7).prop_map(AddressId);
    let civic = || a_civic().prop_map(Box::new);
    let wish = prop_oneof![
        (civic(), any::<bool>())
            .prop_map(|(civic, validated)| EmergencyCommand::Add { civic, validated }),
        (address(), civic(), any::<bool>()).prop_map(|(address, civic, validated)| {
            EmergencyCommand::Edit { address, civic, validated }
        }),
        address().prop_map(|address| EmergencyCommand::Validate { address }),
        address().prop_map(|address| EmergencyCommand::AskForHelp { address }),
        address().prop_map(|address| EmergencyCommand::Remove { address }),
        (address(), ".{0,9}").prop_map(|(address, name)| {
            EmergencyCommand::AddLocation { address, name: name.into() }
        }),
        (0_u32..8).prop_map(|id| EmergencyCommand::RemoveLocation { location: LocationId(id) }),
        a_country().prop_map(|country| EmergencyCommand::AcceptTerms { country }),
        (0_u32..8, ".{0,9}").prop_map(|(id, name)| {
            EmergencyCommand::RenameLocation { location: LocationId(id), name: name.into() }
        }),
    ];
    wish.prop_map(Command::Emergency)
}
