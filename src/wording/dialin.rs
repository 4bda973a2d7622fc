//! Sentences about dial-in settings: of the bridge, of people, and of invitations.

mod refusal;
mod said;

use crate::domain::Tenant;
use crate::domain::dialin::{
    Announcement, DialInEvent, DialOut, Languages, PeopleChange, PromptLanguage, SettingsChange,
};
use crate::domain::phone::Country;
use crate::texts::Lang;

use super::{format, person};

pub use refusal::{link_problem, refusal};
pub use said::*;

/// The sentence of an event. A PIN is never in it (US-04).
pub fn event(lang: Lang, reader: Country, tenant: &Tenant, event: &DialInEvent) -> String {
    let people = |users| person::people(lang, tenant, users);
    match (lang, event) {
        (Lang::En, DialInEvent::SettingsChanged(change)) => {
            format!("Bridge settings: {}", format::list(lang, &settings(lang, change)))
        }
        (Lang::Fr, DialInEvent::SettingsChanged(change)) => {
            format!("Paramètres du pont\u{a0}: {}", format::list(lang, &settings(lang, change)))
        }
        (_, DialInEvent::LanguagesSet { number, languages }) => {
            let number = format::phone(reader, *number);
            match (lang, languages) {
                (Lang::En, Some(all)) => format!("{number} speaks {}", spoken(lang, all)),
                (Lang::En, None) => format!("{number} speaks the usual languages again"),
                (Lang::Fr, Some(all)) => {
                    format!("Langues de {number}\u{a0}: {}", spoken(lang, all))
                }
                (Lang::Fr, None) => format!("{number} reprend ses langues habituelles"),
            }
        }
        (Lang::En, DialInEvent::InvitationsCustomized(_)) => "Invitations customized".into(),
        (Lang::Fr, DialInEvent::InvitationsCustomized(_)) => "Invitations personnalisées".into(),
        (_, DialInEvent::InvitePolicySet(policy)) => said::policy_set(lang, policy),
        (Lang::En, DialInEvent::PinReset { user, .. }) => {
            format!("PIN of {} reset", person::name(tenant, *user))
        }
        (Lang::Fr, DialInEvent::PinReset { user, .. }) => {
            format!("Code confidentiel de {} réinitialisé", person::name(tenant, *user))
        }
        (Lang::En, DialInEvent::PeopleChanged { users, change }) => {
            format!("{}: {}", people(users), format::list(lang, &of_people(lang, change)))
        }
        (Lang::Fr, DialInEvent::PeopleChanged { users, change }) => {
            format!("{}\u{a0}: {}", people(users), format::list(lang, &of_people(lang, change)))
        }
        (Lang::En, DialInEvent::InfoSent { users }) => {
            format!("Conference info sent to {}", people(users))
        }
        (Lang::Fr, DialInEvent::InfoSent { users }) => {
            format!("Informations de conférence envoyées à {}", people(users))
        }
    }
}

/// What changed about the bridge, part by part.
fn settings(lang: Lang, change: &SettingsChange) -> Vec<String> {
    let english = lang == Lang::En;
    let say = |en: &str, fr: &str| if english { en.to_string() } else { fr.to_string() };
    let switch = |on: bool, en: &str, fr: &str| match (lang, on) {
        (Lang::En, true) => format!("{en} on"),
        (Lang::En, false) => format!("{en} off"),
        (Lang::Fr, true) => format!("{fr}\u{a0}: oui"),
        (Lang::Fr, false) => format!("{fr}\u{a0}: non"),
    };
    let parts = [
        change.name.as_ref().map(|name| match lang {
            Lang::En => format!("name “{name}”"),
            Lang::Fr => format!("nom «\u{a0}{name}\u{a0}»"),
        }),
        change.notifications.map(|on| switch(on, "notifications", "notifications")),
        change.announcement.map(|kind| announcement(lang, kind).to_lowercase()),
        change.record_names.map(|on| switch(on, "name recording", "enregistrement des noms")),
        change.pin_length.map(|length| match lang {
            Lang::En => format!("PINs of {length} digits from now on"),
            Lang::Fr => format!("codes de {length} chiffres désormais"),
        }),
        change.unauthenticated.map(|on| {
            switch(on, "anonymous start for new people", "démarrage anonyme pour les nouveaux")
        }),
        change.automatic_mail.map(|on| switch(on, "automatic e-mails", "e-mails automatiques")),
        change.sender.as_ref().map(|sender| match sender.address.is_empty() {
            true => say("no other sender", "aucun autre expéditeur"),
            false => format!("{} {}", say("sender", "expéditeur"), sender.address),
        }),
        change.override_sender.map(|on| switch(on, "other sender", "autre expéditeur")),
    ];
    parts.into_iter().flatten().collect()
}

/// What changed about people, part by part.
fn of_people(lang: Lang, change: &PeopleChange) -> Vec<String> {
    let say = |en: &str, fr: &str| match lang {
        Lang::En => en.to_string(),
        Lang::Fr => fr.to_string(),
    };
    let parts = [
        change.unauthenticated.map(|on| match on {
            true => say("anonymous start allowed", "démarrage anonyme permis"),
            false => say("anonymous start not allowed", "démarrage anonyme interdit"),
        }),
        change.dial_out.map(|kind| match kind {
            DialOut::Any => say("dial-out anywhere", "appels sortants partout"),
            DialOut::Domestic => say("dial-out in the country only", "appels sortants nationaux"),
            DialOut::Nowhere => say("no dial-out", "aucun appel sortant"),
        }),
        change.toll_free.map(|on| match on {
            true => say("toll-free numbers allowed", "numéros gratuits permis"),
            false => say("toll-free numbers off", "numéros gratuits désactivés"),
        }),
    ];
    parts.into_iter().flatten().collect()
}

/// The languages of a number in order, as part of a sentence.
pub fn spoken(lang: Lang, languages: &Languages) -> String {
    let names: Vec<String> = languages.iter().map(|it| language(lang, it).to_string()).collect();
    names.join(", ")
}

/// What a meeting hears when somebody comes or goes (BR-12).
pub fn announcement(lang: Lang, kind: Announcement) -> &'static str {
    match (lang, kind) {
        (Lang::En, Announcement::NamesOrNumbers) => "Names or phone numbers",
        (Lang::En, Announcement::Tones) => "Tones",
        (Lang::Fr, Announcement::NamesOrNumbers) => "Noms ou numéros de téléphone",
        (Lang::Fr, Announcement::Tones) => "Tonalités",
    }
}

/// Where meetings may call out to (US-14).
pub fn dial_out(lang: Lang, kind: DialOut) -> &'static str {
    match (lang, kind) {
        (Lang::En, DialOut::Any) => "Any destination",
        (Lang::En, DialOut::Domestic) => "In the same country/region as the organizer",
        (Lang::En, DialOut::Nowhere) => "Don’t allow",
        (Lang::Fr, DialOut::Any) => "Toute destination",
        (Lang::Fr, DialOut::Domestic) => "Dans le même pays/région que l’organisateur",
        (Lang::Fr, DialOut::Nowhere) => "Ne pas autoriser",
    }
}

/// The name of a prompt language (BR-11).
pub fn language(lang: Lang, language: PromptLanguage) -> &'static str {
    use PromptLanguage as P;
    let (en, fr) = match language {
        P::Arabic => ("Arabic", "arabe"),
        P::ChineseSimplified => ("Chinese (simplified)", "chinois (simplifié)"),
        P::ChineseTraditional => ("Chinese (traditional)", "chinois (traditionnel)"),
        P::Danish => ("Danish", "danois"),
        P::Dutch => ("Dutch", "néerlandais"),
        P::EnglishAustralia => ("English (Australia)", "anglais (Australie)"),
        P::EnglishUnitedKingdom => ("English (United Kingdom)", "anglais (Royaume-Uni)"),
        P::EnglishUnitedStates => ("English (United States)", "anglais (États-Unis)"),
        P::Finnish => ("Finnish", "finnois"),
        P::FrenchCanada => ("French (Canada)", "français (Canada)"),
        P::FrenchFrance => ("French (France)", "français (France)"),
        P::German => ("German", "allemand"),
        P::Hebrew => ("Hebrew", "hébreu"),
        P::Italian => ("Italian", "italien"),
        P::Japanese => ("Japanese", "japonais"),
        P::Korean => ("Korean", "coréen"),
        P::NorwegianBokmal => ("Norwegian (Bokmål)", "norvégien (bokmål)"),
        P::Portuguese => ("Portuguese", "portugais"),
        P::Russian => ("Russian", "russe"),
        P::SpanishMexico => ("Spanish (Mexico)", "espagnol (Mexique)"),
        P::SpanishSpain => ("Spanish (Spain)", "espagnol (Espagne)"),
        P::Swedish => ("Swedish", "suédois"),
        P::Turkish => ("Turkish", "turc"),
        P::Ukrainian => ("Ukrainian", "ukrainien"),
    };
    if lang == Lang::En { en } else { fr }
}
