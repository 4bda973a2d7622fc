//! People and changes of people in words.

use crate::domain::Tenant;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::people::PersonChange;
use crate::texts::Lang;

use super::format;

/// What stands in place of a PIN wherever it is not the dialog of its reset (US-04).
pub const HIDDEN_PIN: &str = "***********";

/// A person's name; an id that names nobody shows as such.
pub fn name(tenant: &Tenant, user: UserId) -> String {
    tenant.people.get(user.index()).map_or_else(|| format!("#{}", user.0), |p| p.name.to_string())
}

/// One person by name, several by number.
pub fn people(lang: Lang, tenant: &Tenant, users: &UserSet) -> String {
    match (users.len(), users.iter().next()) {
        (1, Some(user)) => name(tenant, user),
        (n, _) => counted(lang, n as u64),
    }
}

/// So many people.
pub fn counted(lang: Lang, people: impl Into<u64>) -> String {
    match lang {
        Lang::En => format::counted(lang, people, "person", "people"),
        Lang::Fr => format::counted(lang, people, "personne", "personnes"),
    }
}

/// `61 people`, or nobody.
pub fn how_many(lang: Lang, people: u32) -> String {
    match (lang, people) {
        (Lang::En, 0) => "Nobody".into(),
        (Lang::Fr, 0) => "Personne".into(),
        _ => counted(lang, people),
    }
}

/// The name of the box that ticks a person.
pub fn tick(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Select {name}"),
        Lang::Fr => format!("Sélectionner {name}"),
    }
}

/// What changed about a person, as a sentence that begins with the name.
pub fn changed(lang: Lang, name: &str, change: &PersonChange) -> String {
    match lang {
        Lang::En => match change {
            PersonChange::ConferencingOn => format!("{name} got audio conferencing"),
            PersonChange::ConferencingOff => format!("{name} lost audio conferencing"),
            PersonChange::ConferenceIdReset { id } => {
                format!("{name} got the new conference ID {id}")
            }
            PersonChange::MovedOnline => format!("{name} moved from on premises to the cloud"),
            PersonChange::UpgradedToTeams => format!("{name} was upgraded to Teams"),
            PersonChange::AddressChanged { address } => format!("{name} is now {address}"),
        },
        Lang::Fr => match change {
            PersonChange::ConferencingOn => format!("{name} a reçu l’audioconférence"),
            PersonChange::ConferencingOff => format!("{name} n’a plus l’audioconférence"),
            PersonChange::ConferenceIdReset { id } => {
                format!("{name} a reçu le nouvel ID de conférence {id}")
            }
            PersonChange::MovedOnline => format!("{name} est passé du site local au cloud"),
            PersonChange::UpgradedToTeams => format!("{name} est passé à Teams"),
            PersonChange::AddressChanged { address } => format!("{name} est désormais {address}"),
        },
    }
}
