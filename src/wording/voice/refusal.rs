//! Why not, about user numbers.

use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::voice::VoiceRefusal;
use crate::texts::Lang;
use crate::wording::format::{self, count, counted};
use crate::wording::person;

/// The sentence of a refusal.
pub fn refusal(lang: Lang, reader: Country, tenant: &Tenant, refusal: &VoiceRefusal) -> String {
    match lang {
        Lang::En => english(reader, tenant, refusal),
        Lang::Fr => french(reader, tenant, refusal),
    }
}

fn english(reader: Country, tenant: &Tenant, refusal: &VoiceRefusal) -> String {
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    let who = |user: &UserId| person::name(tenant, *user);
    let c = |n: &u32| count(Lang::En, *n);
    match refusal {
        VoiceRefusal::QuotaExceeded { asked, left: 0 } => format!(
            "No user number is left to acquire, so {} is too many. Calling Plans allow more: one \
             for each, a tenth on top and ten.",
            c(asked)
        ),
        VoiceRefusal::QuotaExceeded { asked, left } => format!(
            "{} is too many: {} more can be acquired. Calling Plans allow more: one for each, a \
             tenth on top and ten.",
            c(asked),
            counted(Lang::En, *left, "user number", "user numbers")
        ),
        VoiceRefusal::NoUserNumbers { .. } => {
            "Toll-free numbers serve no person. Choose a city.".into()
        }
        VoiceRefusal::NotDigits => "Type the first digits, such as 0207 or +44 20.".into(),
        VoiceRefusal::NoneBegin { asked, free } => format!(
            "Only {} of the free numbers begin like this, and {} were asked for. Type fewer \
             digits, or leave this empty.",
            c(free),
            c(asked)
        ),
        VoiceRefusal::NoPhoneSystem { user } => {
            format!("{} has no Phone System license.", who(user))
        }
        VoiceRefusal::NoCallingPlan { user } => {
            format!("{} has no Calling Plan, which a number from Microsoft needs.", who(user))
        }
        VoiceRefusal::OnPremises { user } => format!(
            "{} is on premises. Numbers there come from the local directory and cannot be changed \
             here; move the person online first.",
            who(user)
        ),
        VoiceRefusal::NotVisibleYet { user, at } => format!(
            "{} was added a short time ago and appears at {} UTC.",
            who(user),
            format::moment(Lang::En, *at)
        ),
        VoiceRefusal::NotAUserNumber { number } => {
            format!("{} is a service number. Only user numbers can be given to people.", n(number))
        }
        VoiceRefusal::Taken { number, user } => format!("{} has {}.", who(user), n(number)),
        VoiceRefusal::HasNumber { user, number } => {
            format!("{} has the number {} already. Change it instead.", who(user), n(number))
        }
        VoiceRefusal::HasNone { user } => format!("{} has no number.", who(user)),
        VoiceRefusal::WrongCountry { user, number } => {
            format!("{} is not of the country in which {} uses the licenses.", n(number), who(user))
        }
        VoiceRefusal::Twice => "A person or a number is there twice.".into(),
        VoiceRefusal::AddressMissing { number } => format!(
            "{} needs an emergency address. Search one by its city and choose it.",
            n(number)
        ),
        VoiceRefusal::NoHelpNeeded { number } => {
            format!("The activation of {} has not failed.", n(number))
        }
        VoiceRefusal::InUse { number } => format!(
            "{} is assigned. Numbers can be given up only while they are unassigned, and none is \
             given up as long as one of them is.",
            n(number)
        ),
        VoiceRefusal::ReleaseRuns { number, at } => format!(
            "An order already gives {} up, at {} UTC.",
            n(number),
            format::moment(Lang::En, *at)
        ),
        VoiceRefusal::TooManyReleased { asked, limit } => {
            format!("{} is too many: one order gives up at most {} numbers.", c(asked), c(limit))
        }
    }
}

fn french(reader: Country, tenant: &Tenant, refusal: &VoiceRefusal) -> String {
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    let who = |user: &UserId| person::name(tenant, *user);
    let c = |n: &u32| count(Lang::Fr, *n);
    match refusal {
        VoiceRefusal::QuotaExceeded { asked, left: 0 } => format!(
            "Plus aucun numéro d’utilisateur ne peut être acquis\u{a0}: {} est trop. Les forfaits \
             d’appels en ouvrent d’autres\u{a0}: un par forfait, un dixième en plus, et dix.",
            c(asked)
        ),
        VoiceRefusal::QuotaExceeded { asked, left } => format!(
            "{} est trop\u{a0}: il reste {} à acquérir. Les forfaits d’appels en ouvrent \
             d’autres\u{a0}: un par forfait, un dixième en plus, et dix.",
            c(asked),
            counted(Lang::Fr, *left, "numéro d’utilisateur", "numéros d’utilisateur")
        ),
        VoiceRefusal::NoUserNumbers { .. } => {
            "Un numéro gratuit ne sert à personne en particulier. Choisissez une ville.".into()
        }
        VoiceRefusal::NotDigits => {
            "Indiquez les premiers chiffres, par exemple 01 99 ou +33 1.".into()
        }
        VoiceRefusal::NoneBegin { asked, free } => format!(
            "{} des numéros libres commencent ainsi, pour {} demandés. Indiquez moins de \
             chiffres, ou rien.",
            c(free),
            c(asked)
        ),
        VoiceRefusal::NoPhoneSystem { user } => {
            format!("{} n’a pas de licence Système téléphonique.", who(user))
        }
        VoiceRefusal::NoCallingPlan { user } => format!(
            "{} n’a pas de forfait d’appels, nécessaire pour un numéro de Microsoft.",
            who(user)
        ),
        VoiceRefusal::OnPremises { user } => format!(
            "{} est sur site. Les numéros y viennent de l’annuaire local et ne se changent pas \
             ici\u{a0}; déplacez d’abord cette personne en ligne.",
            who(user)
        ),
        VoiceRefusal::NotVisibleYet { user, at } => format!(
            "{} vient d’être ajouté et apparaîtra le {} UTC.",
            who(user),
            format::moment(Lang::Fr, *at)
        ),
        VoiceRefusal::NotAUserNumber { number } => format!(
            "{} est un numéro de service. Seuls les numéros d’utilisateur s’attribuent à des \
             personnes.",
            n(number)
        ),
        VoiceRefusal::Taken { number, user } => format!("{} a déjà {}.", who(user), n(number)),
        VoiceRefusal::HasNumber { user, number } => {
            format!("{} a déjà le numéro {}. Changez-le plutôt.", who(user), n(number))
        }
        VoiceRefusal::HasNone { user } => format!("{} n’a pas de numéro.", who(user)),
        VoiceRefusal::WrongCountry { user, number } => {
            format!("{} n’est pas du pays où {} utilise ses licences.", n(number), who(user))
        }
        VoiceRefusal::Twice => "Une personne ou un numéro figure deux fois.".into(),
        VoiceRefusal::AddressMissing { number } => format!(
            "{} a besoin d’une adresse d’urgence. Cherchez-en une par sa ville et choisissez-la.",
            n(number)
        ),
        VoiceRefusal::NoHelpNeeded { number } => {
            format!("L’activation de {} n’a pas échoué.", n(number))
        }
        VoiceRefusal::InUse { number } => format!(
            "{} est attribué. On ne rend que des numéros sans attribution, et aucun n’est rendu \
             tant que l’un d’eux est attribué.",
            n(number)
        ),
        VoiceRefusal::ReleaseRuns { number, at } => format!(
            "Une commande rend déjà le {}, le {} UTC.",
            n(number),
            format::moment(Lang::Fr, *at)
        ),
        VoiceRefusal::TooManyReleased { asked, limit } => {
            format!("{} est trop\u{a0}: une commande rend {} numéros au plus.", c(asked), c(limit))
        }
    }
}
