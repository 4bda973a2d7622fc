//! What queues, attendants and their parts are called.

use crate::domain::Tenant;
use crate::domain::numbers::Service;
use crate::domain::routing::attendants::{Language, Part};
use crate::domain::routing::hours::ZoneId;
use crate::domain::routing::links;
use crate::domain::routing::queues::Distribution;
use crate::domain::routing::sound::{Greeting, Music};
use crate::domain::routing::{Endpoint, Target};
use crate::texts::Lang;
use crate::wording::person;

/// A name in the quotation marks of its language.
pub fn quoted(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("“{name}”"),
        Lang::Fr => format!("«\u{a0}{name}\u{a0}»"),
    }
}

/// The text with a capital letter at its beginning.
pub fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A kind and a name at the beginning of a line: `Call queue “Help Desk”`.
pub fn of_kind(lang: Lang, endpoint: Endpoint, name: &str) -> String {
    let kind = match (lang, endpoint) {
        (Lang::En, Endpoint::Queue(_)) => "Call queue",
        (Lang::En, Endpoint::Attendant(_)) => "Auto attendant",
        (Lang::Fr, Endpoint::Queue(_)) => "File d’attente",
        (Lang::Fr, Endpoint::Attendant(_)) => "Standard automatique",
    };
    format!("{kind} {}", quoted(lang, name))
}

/// A queue or an attendant in a sentence: `the call queue “Help Desk”`.
pub fn endpoint(lang: Lang, tenant: &Tenant, endpoint: Endpoint) -> String {
    let kind = match (lang, endpoint) {
        (Lang::En, Endpoint::Queue(_)) => "the call queue",
        (Lang::En, Endpoint::Attendant(_)) => "the auto attendant",
        (Lang::Fr, Endpoint::Queue(_)) => "la file d’attente",
        (Lang::Fr, Endpoint::Attendant(_)) => "le standard automatique",
    };
    match links::name(tenant, endpoint) {
        Some(name) => format!("{kind} {}", quoted(lang, name)),
        None => kind.to_string(),
    }
}

/// Where a call is sent on, in a sentence.
pub fn target(lang: Lang, tenant: &Tenant, target: Target) -> String {
    match target {
        Target::Person(user) => person::name(tenant, user),
        Target::Endpoint(to) => endpoint(lang, tenant, to),
    }
}

/// Where a call is sent on, after a verb: `to Amos Marble`, `au standard automatique « Accueil »`.
pub fn to_target(lang: Lang, tenant: &Tenant, to: Target) -> String {
    let plain = target(lang, tenant, to);
    match lang {
        Lang::En => format!("to {plain}"),
        Lang::Fr => match plain.strip_prefix("le ").filter(|_| matches!(to, Target::Endpoint(_))) {
            Some(rest) => format!("au {rest}"),
            None => format!("à {plain}"),
        },
    }
}

/// What a service number leads to, in a sentence.
pub fn service(lang: Lang, tenant: &Tenant, service: Service) -> String {
    match (lang, service) {
        (Lang::En, Service::Bridge) => "the conferencing bridge".into(),
        (Lang::Fr, Service::Bridge) => "le pont de conférence".into(),
        (_, Service::Queue(id)) => endpoint(lang, tenant, Endpoint::Queue(id)),
        (_, Service::Attendant(id)) => endpoint(lang, tenant, Endpoint::Attendant(id)),
    }
}

/// The part of a page.
pub fn part(lang: Lang, part: Part) -> String {
    let t = &lang.texts().routing;
    match part {
        Part::Greeting => t.greeting.into(),
        Part::Music => t.music.into(),
        Part::Full => t.when_full.into(),
        Part::Waited => t.when_waited.into(),
        Part::Operator => t.operator.into(),
        Part::Business => t.business.into(),
        Part::AfterHours => t.after_hours.into(),
        Part::Holiday(at) => format!("{} {}", t.holiday, at + 1),
    }
}

/// How agents are found.
pub fn distribution(lang: Lang, distribution: Distribution) -> &'static str {
    let t = &lang.texts().routing;
    match distribution {
        Distribution::Attendant => t.by_attendant,
        Distribution::Serial => t.by_serial,
        Distribution::RoundRobin => t.by_round_robin,
        Distribution::LongestIdle => t.by_longest_idle,
    }
}

/// What callers hear first, in a word or the text itself.
pub fn greeting(lang: Lang, greeting: &Greeting) -> String {
    match greeting {
        Greeting::None => lang.texts().common.none.into(),
        Greeting::Text(text) => quoted(lang, text),
        Greeting::Audio(audio) => audio.name.to_string(),
    }
}

/// The music on hold.
pub fn music(lang: Lang, music: &Music) -> String {
    match music {
        Music::Default => lang.texts().routing.music_default.into(),
        Music::Own(audio) => audio.name.to_string(),
    }
}

/// A time zone by its city: `Paris (UTC+1)`.
pub fn zone(lang: Lang, zone: ZoneId) -> String {
    let zone = zone.zone();
    let city = match (lang, zone.key) {
        (_, "honolulu") => "Honolulu",
        (_, "anchorage") => "Anchorage",
        (_, "seattle") => "Seattle",
        (_, "denver") => "Denver",
        (_, "chicago") => "Chicago",
        (_, "new-york") => "New York",
        (_, "sao-paulo") => "São Paulo",
        (Lang::En, "london") => "London",
        (Lang::Fr, "london") => "Londres",
        (_, "paris") => "Paris",
        (Lang::En, "athens") => "Athens",
        (Lang::Fr, "athens") => "Athènes",
        (Lang::En, "dubai") => "Dubai",
        (Lang::Fr, "dubai") => "Dubaï",
        (Lang::En, "mumbai") => "Mumbai",
        (Lang::Fr, "mumbai") => "Bombay",
        (_, "bangkok") => "Bangkok",
        (Lang::En, "singapore") => "Singapore",
        (Lang::Fr, "singapore") => "Singapour",
        (_, "tokyo") => "Tokyo",
        (_, "sydney") => "Sydney",
        (_, other) => other,
    };
    let (hours, minutes) = (zone.ahead_min / 60, (zone.ahead_min % 60).abs());
    match (zone.ahead_min, minutes) {
        (0, _) => format!("{city} (UTC)"),
        (ahead, 0) if ahead < 0 => format!("{city} (UTC\u{2212}{})", -hours),
        (_, 0) => format!("{city} (UTC+{hours})"),
        _ => format!("{city} (UTC+{hours}:{minutes:02})"),
    }
}

/// A language by name.
pub fn language(lang: Lang, language: Language) -> &'static str {
    crate::wording::dialin::language(lang, language.prompt())
}
