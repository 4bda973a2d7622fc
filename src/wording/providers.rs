//! Sentences about providers. Those of the form stand in `moving`, those of the file in `file`.

mod file;
mod moving;

use crate::domain::Tenant;
use crate::domain::phone::Country;
use crate::domain::providers::{ProviderEvent, ProviderRefusal};
use crate::texts::Lang;

use super::format::{self, counted};
use super::person;

pub use file::{columns_ignored, doubt, exported, imported, missing, summary, unreadable, verdict};
pub use moving::{
    advice, assigned, cleared, ended, gives, losses, move_outlook, moved, own_pin, pin, ready,
    removed, removing, use_of, whose, wrong_number,
};

/// The sentence of an event.
pub fn event(lang: Lang, _reader: Country, tenant: &Tenant, event: &ProviderEvent) -> String {
    let whom = |users| person::people(lang, tenant, users);
    match (lang, event) {
        (Lang::En, ProviderEvent::Assigned { user, acp }) => {
            format!("{} became the provider of {}", acp.name, person::name(tenant, *user))
        }
        (Lang::Fr, ProviderEvent::Assigned { user, acp }) => {
            format!("{} est devenu le fournisseur de {}", acp.name, person::name(tenant, *user))
        }
        (Lang::En, ProviderEvent::Imported { rows }) => format!(
            "Third-party data of {} imported",
            counted(lang, rows.len() as u64, "person", "people")
        ),
        (Lang::Fr, ProviderEvent::Imported { rows }) => format!(
            "Données de fournisseur tiers importées pour {}",
            counted(lang, rows.len() as u64, "personne", "personnes")
        ),
        (Lang::En, ProviderEvent::ThirdPartyRemoved { users }) => {
            format!("Third-party provider removed from {}", whom(users))
        }
        (Lang::Fr, ProviderEvent::ThirdPartyRemoved { users }) => {
            format!("Fournisseur tiers retiré à {}", whom(users))
        }
        (Lang::En, ProviderEvent::MicrosoftRemoved { users }) => {
            format!("Microsoft removed as the provider of {}", whom(users))
        }
        (Lang::Fr, ProviderEvent::MicrosoftRemoved { users }) => {
            format!("Microsoft n’est plus le fournisseur de {}", whom(users))
        }
        (Lang::En, ProviderEvent::MovedToMicrosoft { users }) => {
            format!("The provider of {} has changed to Microsoft", whom(users))
        }
        (Lang::Fr, ProviderEvent::MovedToMicrosoft { users }) => {
            format!("Microsoft est devenu le fournisseur de {}", whom(users))
        }
        (Lang::En, ProviderEvent::NumbersCleared { users }) => {
            format!("Default numbers of {} cleared", whom(users))
        }
        (Lang::Fr, ProviderEvent::NumbersCleared { users }) => {
            format!("Numéros par défaut effacés pour {}", whom(users))
        }
        (_, ProviderEvent::ReplacementSwitched { on }) => replacement(lang, *on).into(),
        (Lang::En, ProviderEvent::Exported { users }) => {
            format!("AcpUsers.csv exported for {}", whom(users))
        }
        (Lang::Fr, ProviderEvent::Exported { users }) => {
            format!("AcpUsers.csv exporté pour {}", whom(users))
        }
    }
}

fn replacement(lang: Lang, on: bool) -> &'static str {
    match (lang, on) {
        (Lang::En, true) => "A license now replaces a third-party provider by Microsoft",
        (Lang::En, false) => "A license now leaves a third-party provider as it is",
        (Lang::Fr, true) => "Une licence remplace désormais un fournisseur tiers par Microsoft",
        (Lang::Fr, false) => "Une licence laisse désormais le fournisseur tiers en place",
    }
}

/// The sentence of a refusal.
pub fn refusal(lang: Lang, reader: Country, tenant: &Tenant, refusal: &ProviderRefusal) -> String {
    match lang {
        Lang::En => english(reader, tenant, refusal),
        Lang::Fr => french(reader, tenant, refusal),
    }
}

fn english(reader: Country, tenant: &Tenant, refusal: &ProviderRefusal) -> String {
    let who = |user: &_| person::name(tenant, *user);
    match refusal {
        ProviderRefusal::ThirdPartiesEnded => "Since 1 April 2019 there are no third-party \
             audio conferencing providers any more. Microsoft is the only provider."
            .into(),
        ProviderRefusal::UsesTeams { user } => {
            format!("{} uses Microsoft Teams, where the provider must be Microsoft.", who(user))
        }
        ProviderRefusal::MicrosoftFirst { user } => format!(
            "Microsoft is the provider of {}. Remove Microsoft first: choose None, save, and then \
             assign the third party.",
            who(user)
        ),
        ProviderRefusal::UnknownProvider { name } => format!(
            "No provider is called “{name}”. Supported are: {}.",
            supported(Lang::En, tenant)
        ),
        ProviderRefusal::NotANumber { number } => {
            format!("{} is no number of any country.", format::phone(reader, *number))
        }
        ProviderRefusal::BadPasscode { text } => {
            format!("“{text}” is no conference ID: it has 4 to 9 digits and does not begin with 0.")
        }
        ProviderRefusal::PasscodeTaken { user, other } => format!(
            "The conference ID for {} is that of {}. Each person needs one of their own.",
            who(user),
            who(other)
        ),
        ProviderRefusal::PersonTwice { user } => format!("{} stands there twice.", who(user)),
        ProviderRefusal::NoLicense { user } => {
            format!("{} does not have a valid Audio Conferencing license assigned.", who(user))
        }
        ProviderRefusal::MustBeReplaced { user } => format!(
            "{} has a third-party provider. Its data is lost with the change; that must be \
             accepted.",
            who(user)
        ),
        ProviderRefusal::NoThirdParty { user } => {
            format!("{} has no third-party provider.", who(user))
        }
    }
}

fn french(reader: Country, tenant: &Tenant, refusal: &ProviderRefusal) -> String {
    let who = |user: &_| person::name(tenant, *user);
    match refusal {
        ProviderRefusal::ThirdPartiesEnded => "Depuis le 1er avril 2019, il n’y a plus de \
             fournisseurs d’audioconférence tiers. Microsoft est le seul fournisseur."
            .into(),
        ProviderRefusal::UsesTeams { user } => {
            format!("{} utilise Microsoft Teams, où le fournisseur doit être Microsoft.", who(user))
        }
        ProviderRefusal::MicrosoftFirst { user } => format!(
            "Microsoft est le fournisseur de {}. Supprimez d’abord Microsoft\u{a0}: choisissez \
             Aucun, enregistrez, puis affectez le tiers.",
            who(user)
        ),
        ProviderRefusal::UnknownProvider { name } => format!(
            "Aucun fournisseur ne s’appelle «\u{a0}{name}\u{a0}». Sont pris en charge\u{a0}: {}.",
            supported(Lang::Fr, tenant)
        ),
        ProviderRefusal::NotANumber { number } => {
            format!("{} n’est un numéro d’aucun pays.", format::phone(reader, *number))
        }
        ProviderRefusal::BadPasscode { text } => format!(
            "«\u{a0}{text}\u{a0}» n’est pas un ID de conférence\u{a0}: il a 4 à 9 chiffres et ne \
             commence pas par 0."
        ),
        ProviderRefusal::PasscodeTaken { user, other } => format!(
            "L’ID de conférence destiné à {} est celui de {}. Chaque personne a besoin du sien.",
            who(user),
            who(other)
        ),
        ProviderRefusal::PersonTwice { user } => format!("{} y figure deux fois.", who(user)),
        ProviderRefusal::NoLicense { user } => {
            format!("Aucune licence Audioconférence valide n’est affectée à {}.", who(user))
        }
        ProviderRefusal::MustBeReplaced { user } => format!(
            "{} a un fournisseur tiers. Ses données sont perdues avec le changement\u{202f}; il \
             faut l’accepter.",
            who(user)
        ),
        ProviderRefusal::NoThirdParty { user } => {
            format!("{} n’a pas de fournisseur tiers.", who(user))
        }
    }
}

fn supported(lang: Lang, tenant: &Tenant) -> String {
    let names = tenant.profile().third_parties.iter().map(|known| known.name.to_string());
    format::list(lang, &names.collect::<Vec<_>>())
}
