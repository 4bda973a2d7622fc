//! Labels in English and French, side by side, so that a missing one does not compile.
//!
//! One catalog per area. Sentences that depend on figures, and everything about refusals and
//! events, live in `wording`.

/// Declares a catalog: each line is a name, the English and the French text.
macro_rules! catalog {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $en:literal | $fr:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name {
            $(#[doc = $en] pub $field: &'static str,)+
        }

        impl $name {
            /// English.
            pub const EN: $name = $name { $($field: $en,)+ };
            /// French.
            pub const FR: $name = $name { $($field: $fr,)+ };
            /// Every text as (name, English, French), for the tests of the catalogs.
            pub const PAIRS: &'static [$crate::texts::Line] =
                &[$((stringify!($field), $en, $fr),)+];
        }
    };
}

mod availability;
mod calls;
mod clock;
mod conferencing;
mod console;
mod credits;
mod dialin;
mod emergency;
mod everywhere;
mod guide;
mod help;
mod hints;
mod home;
mod licenses;
mod meetings;
mod navigation;
mod numbers;
mod outbox;
mod porting;
mod providers;
mod routing;
mod routing_hints;
mod settings;
mod subjects;
mod voice;

use serde::{Deserialize, Serialize};

pub use availability::Availability;
pub use calls::Calls;
pub use clock::Clock;
pub use conferencing::Conferencing;
pub use console::Console;
pub use credits::Credits;
pub use dialin::DialIn;
pub use emergency::Emergency;
pub use everywhere::Common;
pub use guide::Guide;
pub use help::Help;
pub use hints::Hints;
pub use home::Home;
pub use licenses::Licenses;
pub use meetings::Meetings;
pub use navigation::Navigation;
pub use numbers::Numbers;
pub use outbox::Outbox;
pub use porting::Porting;
pub use providers::Providers;
pub use routing::Routing;
pub use routing_hints::RoutingHints;
pub use settings::Settings;
pub use subjects::subject;
pub use voice::Voice;

/// A language of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    /// English.
    #[default]
    #[serde(rename = "en")]
    En,
    /// French.
    #[serde(rename = "fr")]
    Fr,
}

impl Lang {
    /// Both, in the order of the menu.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Fr];

    /// The code of the `lang` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
        }
    }

    /// The language with this code, whatever follows it (`fr-CA` is French).
    pub fn parse(code: &str) -> Option<Lang> {
        let (en, fr) = (code.starts_with("en"), code.starts_with("fr"));
        if fr { Some(Lang::Fr) } else { en.then_some(Lang::En) }
    }

    /// Its own name.
    pub fn name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Fr => "Français",
        }
    }

    /// The labels.
    pub fn texts(self) -> &'static Texts {
        match self {
            Lang::En => &EN,
            Lang::Fr => &FR,
        }
    }
}

/// All labels of a language.
#[derive(Debug)]
pub struct Texts {
    /// Which language.
    pub lang: Lang,
    /// Words of every page.
    pub common: Common,
    /// The navigation.
    pub navigation: Navigation,
    /// The clock bar.
    pub clock: Clock,
    /// Voice: phone numbers and new service numbers.
    pub numbers: Numbers,
    /// Audio conferencing: the bridge and the users.
    pub conferencing: Conferencing,
    /// Meetings: the migration.
    pub meetings: Meetings,
    /// Home and activity.
    pub home: Home,
    /// The set-up guide of Phone System.
    pub guide: Guide,
    /// Licenses and active users.
    pub licenses: Licenses,
    /// Communications Credits.
    pub credits: Credits,
    /// Voice users and new user numbers.
    pub voice: Voice,
    /// Emergency locations.
    pub emergency: Emergency,
    /// Port orders.
    pub porting: Porting,
    /// The third-party provider and moving people to Microsoft.
    pub providers: Providers,
    /// Dial-in settings and invitations.
    pub dialin: DialIn,
    /// The outbox.
    pub outbox: Outbox,
    /// Call queues and auto attendants.
    pub routing: Routing,
    /// Trying a call.
    pub calls: Calls,
    /// Country availability.
    pub availability: Availability,
    /// The console.
    pub console: Console,
    /// What the console says below the shell's errors.
    pub hints: Hints,
    /// What the console's help says of its own.
    pub help: Help,
    /// The same about call queues and auto attendants.
    pub routing_hints: RoutingHints,
    /// Settings, workspaces, import.
    pub settings: Settings,
}

const EN: Texts = Texts {
    lang: Lang::En,
    common: Common::EN,
    navigation: Navigation::EN,
    clock: Clock::EN,
    numbers: Numbers::EN,
    conferencing: Conferencing::EN,
    meetings: Meetings::EN,
    home: Home::EN,
    guide: Guide::EN,
    licenses: Licenses::EN,
    credits: Credits::EN,
    voice: Voice::EN,
    emergency: Emergency::EN,
    porting: Porting::EN,
    providers: Providers::EN,
    dialin: DialIn::EN,
    outbox: Outbox::EN,
    routing: Routing::EN,
    calls: Calls::EN,
    availability: Availability::EN,
    console: Console::EN,
    hints: Hints::EN,
    help: Help::EN,
    routing_hints: RoutingHints::EN,
    settings: Settings::EN,
};

const FR: Texts = Texts {
    lang: Lang::Fr,
    common: Common::FR,
    navigation: Navigation::FR,
    clock: Clock::FR,
    numbers: Numbers::FR,
    conferencing: Conferencing::FR,
    meetings: Meetings::FR,
    home: Home::FR,
    guide: Guide::FR,
    licenses: Licenses::FR,
    credits: Credits::FR,
    voice: Voice::FR,
    emergency: Emergency::FR,
    porting: Porting::FR,
    providers: Providers::FR,
    dialin: DialIn::FR,
    outbox: Outbox::FR,
    routing: Routing::FR,
    calls: Calls::FR,
    availability: Availability::FR,
    console: Console::FR,
    hints: Hints::FR,
    help: Help::FR,
    routing_hints: RoutingHints::FR,
    settings: Settings::FR,
};

/// A label: its name, the English and the French text.
pub type Line = (&'static str, &'static str, &'static str);

/// Every catalog as (area, lines), for the tests.
pub const CATALOGS: &[(&str, &[Line])] = &[
    ("common", Common::PAIRS),
    ("navigation", Navigation::PAIRS),
    ("clock", Clock::PAIRS),
    ("numbers", Numbers::PAIRS),
    ("conferencing", Conferencing::PAIRS),
    ("meetings", Meetings::PAIRS),
    ("home", Home::PAIRS),
    ("guide", Guide::PAIRS),
    ("licenses", Licenses::PAIRS),
    ("credits", Credits::PAIRS),
    ("voice", Voice::PAIRS),
    ("emergency", Emergency::PAIRS),
    ("porting", Porting::PAIRS),
    ("providers", Providers::PAIRS),
    ("dialin", DialIn::PAIRS),
    ("outbox", Outbox::PAIRS),
    ("routing", Routing::PAIRS),
    ("routing hints", RoutingHints::PAIRS),
    ("help", Help::PAIRS),
    ("calls", Calls::PAIRS),
    ("availability", Availability::PAIRS),
    ("console", Console::PAIRS),
    ("settings", Settings::PAIRS),
];
