//! Sentences about call queues and auto attendants: what happened, and why not.
//!
//! `names` says what things are called, `fault` what is wrong in one part of a page, `figures`
//! everything with a number in it.

pub mod fault;
pub mod figures;
pub mod hours;
pub mod names;

use crate::domain::Tenant;
use crate::domain::numbers::Service;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::routing::hours::HOLIDAYS_MAX;
use crate::domain::routing::queues::{AGENTS_MAX, SIZE_MAX};
use crate::domain::routing::{Endpoint, NAME_MAX, RoutingEvent, RoutingRefusal, Target, links};
use crate::texts::Lang;

use super::{format, person};

/// The sentence of an event.
pub fn event(lang: Lang, _reader: Country, tenant: &Tenant, event: &RoutingEvent) -> String {
    let of = |endpoint: Endpoint, name: &str| names::of_kind(lang, endpoint, name);
    let called = |endpoint: Endpoint| {
        let name = links::name(tenant, endpoint).unwrap_or_default().to_string();
        names::of_kind(lang, endpoint, &name)
    };
    match (lang, event) {
        (Lang::En, RoutingEvent::QueueCreated { id, queue }) => {
            format!("{} created", of(Endpoint::Queue(*id), &queue.name))
        }
        (Lang::Fr, RoutingEvent::QueueCreated { id, queue }) => {
            format!("{} créée", of(Endpoint::Queue(*id), &queue.name))
        }
        (Lang::En, RoutingEvent::QueueChanged { id, queue }) => {
            format!("{} changed", of(Endpoint::Queue(*id), &queue.name))
        }
        (Lang::Fr, RoutingEvent::QueueChanged { id, queue }) => {
            format!("{} modifiée", of(Endpoint::Queue(*id), &queue.name))
        }
        (Lang::En, RoutingEvent::AttendantCreated { id, attendant }) => {
            format!("{} created", of(Endpoint::Attendant(*id), &attendant.name))
        }
        (Lang::Fr, RoutingEvent::AttendantCreated { id, attendant }) => {
            format!("{} créé", of(Endpoint::Attendant(*id), &attendant.name))
        }
        (Lang::En, RoutingEvent::AttendantChanged { id, attendant }) => {
            format!("{} changed", of(Endpoint::Attendant(*id), &attendant.name))
        }
        (Lang::Fr, RoutingEvent::AttendantChanged { id, attendant }) => {
            format!("{} modifié", of(Endpoint::Attendant(*id), &attendant.name))
        }
        (_, RoutingEvent::OptedOut { id, agent, out }) => {
            let (queue, who) = (called(Endpoint::Queue(*id)), person::name(tenant, *agent));
            match (lang, out) {
                (Lang::En, true) => format!("{who} opted out of {queue}"),
                (Lang::En, false) => format!("{who} came back to {queue}"),
                (Lang::Fr, true) => format!("{queue}\u{a0}: {who} s’est retiré"),
                (Lang::Fr, false) => format!("{queue}\u{a0}: {who} est de retour"),
            }
        }
        (Lang::En, RoutingEvent::Deleted { endpoint, name }) => {
            format!("{} deleted", of(*endpoint, name))
        }
        (Lang::Fr, RoutingEvent::Deleted { endpoint, name }) => match endpoint {
            Endpoint::Queue(_) => format!("{} supprimée", of(*endpoint, name)),
            Endpoint::Attendant(_) => format!("{} supprimé", of(*endpoint, name)),
        },
        (_, RoutingEvent::AccountSet { endpoint, on }) => match (lang, on) {
            (Lang::En, true) => format!("Resource account associated: {}", called(*endpoint)),
            (Lang::En, false) => format!("Resource account taken away: {}", called(*endpoint)),
            (Lang::Fr, true) => format!("Compte de ressource associé\u{a0}: {}", called(*endpoint)),
            (Lang::Fr, false) => format!("Compte de ressource retiré\u{a0}: {}", called(*endpoint)),
        },
    }
}

/// The sentence of a refusal.
pub fn refusal(lang: Lang, reader: Country, tenant: &Tenant, refusal: &RoutingRefusal) -> String {
    match lang {
        Lang::En => english(reader, tenant, refusal),
        Lang::Fr => french(reader, tenant, refusal),
    }
}

fn taken_en(reader: Country, tenant: &Tenant, number: PhoneNumber, by: Service) -> String {
    let shown = format::phone(reader, number);
    let by = names::service(Lang::En, tenant, by);
    format!("{shown} leads to {by} already. A service number serves one thing at a time.")
}

fn english(reader: Country, tenant: &Tenant, refusal: &RoutingRefusal) -> String {
    let called = |endpoint: &Endpoint| names::endpoint(Lang::En, tenant, *endpoint);
    match refusal {
        RoutingRefusal::LicenseMissing => "Call queues and auto attendants need Enterprise E5, or \
             Enterprise E3 with Phone System. Buy licenses first."
            .into(),
        RoutingRefusal::Unknown { endpoint: Endpoint::Queue(_) } => {
            "There is no such call queue any more.".into()
        }
        RoutingRefusal::Unknown { endpoint: Endpoint::Attendant(_) } => {
            "There is no such auto attendant any more.".into()
        }
        RoutingRefusal::NameMissing => "Give it a name.".into(),
        RoutingRefusal::NameTooLong { length } => {
            format!("{length} characters are too many: a name has at most {NAME_MAX}.")
        }
        RoutingRefusal::UserNumber { number } => format!(
            "{} is a user number. Call queues and auto attendants take service numbers only.",
            format::phone(reader, *number)
        ),
        RoutingRefusal::NumberTaken { number, by } => taken_en(reader, tenant, *number, *by),
        RoutingRefusal::TooManyAgents { count } => {
            format!("{count} agents are too many: a queue has at most {AGENTS_MAX}.")
        }
        RoutingRefusal::AgentTwice { agent } => {
            format!("{} is among the agents twice.", person::name(tenant, *agent))
        }
        RoutingRefusal::DistributionOfTeams => "Round robin and longest idle exist in Teams \
             today only. Choose attendant or serial."
            .into(),
        RoutingRefusal::AlertOutOfRange { asked_s, min_s, max_s } => {
            format!("{asked_s} seconds do not work: give {min_s} to {max_s}.")
        }
        RoutingRefusal::SizeTooLarge { asked } => {
            format!("{asked} is too many: at most {SIZE_MAX} calls wait in a queue.")
        }
        RoutingRefusal::OptOutOff => "Agents of this queue may not opt out.".into(),
        RoutingRefusal::NotAnAgent { agent } => {
            format!("{} is no agent of this queue.", person::name(tenant, *agent))
        }
        RoutingRefusal::Faulty { part, fault } => {
            format!("{}: {}", names::part(Lang::En, *part), fault::fault(Lang::En, fault))
        }
        RoutingRefusal::NotInList => "Choose a time zone and a language of the lists.".into(),
        RoutingRefusal::HoursUnreadable => "The hours of a day go beyond its end.".into(),
        RoutingRefusal::TooManyHolidays { count } => format!(
            "{count} holidays are too many: an auto attendant has at most {}.",
            HOLIDAYS_MAX
        ),
        RoutingRefusal::StillTarget { endpoint, by } => format!(
            "{} leads to {}. First lead it somewhere else.",
            names::first_upper(&called(by)),
            called(endpoint)
        ),
        RoutingRefusal::AccountsAreTeams => "Resource accounts exist in Teams today only.".into(),
        RoutingRefusal::AccountMissing => "In Teams today a number goes to a resource account. \
             Save without a number, associate a resource account, then choose the number."
            .into(),
        RoutingRefusal::AccountAssociated { endpoint } => format!(
            "A resource account is still associated with {}. Take it away first.",
            called(endpoint)
        ),
        RoutingRefusal::AccountHasNumber { number } => format!(
            "The resource account carries {}. First choose no phone number.",
            format::phone(reader, *number)
        ),
    }
}

fn french(reader: Country, tenant: &Tenant, refusal: &RoutingRefusal) -> String {
    let called = |endpoint: &Endpoint| names::endpoint(Lang::Fr, tenant, *endpoint);
    match refusal {
        RoutingRefusal::LicenseMissing => "Les files d’attente et les standards automatiques \
             demandent Enterprise E5, ou Enterprise E3 avec Système téléphonique. Achetez d’abord \
             des licences."
            .into(),
        RoutingRefusal::Unknown { endpoint: Endpoint::Queue(_) } => {
            "Cette file d’attente n’existe plus.".into()
        }
        RoutingRefusal::Unknown { endpoint: Endpoint::Attendant(_) } => {
            "Ce standard automatique n’existe plus.".into()
        }
        RoutingRefusal::NameMissing => "Donnez un nom.".into(),
        RoutingRefusal::NameTooLong { length } => {
            format!("{length} caractères, c’est trop\u{a0}: un nom en a {NAME_MAX} au plus.")
        }
        RoutingRefusal::UserNumber { number } => format!(
            "{} est un numéro d’utilisateur. Les files d’attente et les standards automatiques ne \
             prennent que des numéros de service.",
            format::phone(reader, *number)
        ),
        RoutingRefusal::NumberTaken { number, by } => format!(
            "{} est déjà pris\u{a0}: {}. Un numéro de service ne sert qu’une chose à la fois.",
            format::phone(reader, *number),
            names::service(Lang::Fr, tenant, *by)
        ),
        RoutingRefusal::TooManyAgents { count } => {
            format!("{count} agents, c’est trop\u{a0}: une file en a {AGENTS_MAX} au plus.")
        }
        RoutingRefusal::AgentTwice { agent } => {
            format!("{} figure deux fois parmi les agents.", person::name(tenant, *agent))
        }
        RoutingRefusal::DistributionOfTeams => "Le tour de rôle et le plus longtemps inactif \
             n’existent que dans Teams aujourd’hui. Choisissez tous à la fois ou l’un après \
             l’autre."
            .into(),
        RoutingRefusal::AlertOutOfRange { asked_s, min_s, max_s } => {
            format!("{asked_s} secondes, ce n’est pas possible\u{a0}: indiquez {min_s} à {max_s}.")
        }
        RoutingRefusal::SizeTooLarge { asked } => {
            format!("{asked}, c’est trop\u{a0}: {SIZE_MAX} appels au plus attendent dans une file.")
        }
        RoutingRefusal::OptOutOff => "Les agents de cette file ne peuvent pas se retirer.".into(),
        RoutingRefusal::NotAnAgent { agent } => {
            format!("{} n’est pas agent de cette file.", person::name(tenant, *agent))
        }
        RoutingRefusal::Faulty { part, fault } => {
            format!("{}\u{a0}: {}", names::part(Lang::Fr, *part), fault::fault(Lang::Fr, fault))
        }
        RoutingRefusal::NotInList => {
            "Choisissez un fuseau horaire et une langue des listes.".into()
        }
        RoutingRefusal::HoursUnreadable => "Les heures d’un jour dépassent sa fin.".into(),
        RoutingRefusal::TooManyHolidays { count } => format!(
            "{count} jours fériés, c’est trop\u{a0}: un standard en a {} au plus.",
            HOLIDAYS_MAX
        ),
        RoutingRefusal::StillTarget { endpoint, by } => format!(
            "{} mène {}. Changez cela d’abord.",
            names::first_upper(&called(by)),
            names::to_target(Lang::Fr, tenant, Target::Endpoint(*endpoint))
        ),
        RoutingRefusal::AccountsAreTeams => {
            "Les comptes de ressource n’existent que dans Teams aujourd’hui.".into()
        }
        RoutingRefusal::AccountMissing => "Dans Teams aujourd’hui, un numéro va à un compte de \
             ressource. Enregistrez sans numéro, associez un compte de ressource, puis choisissez \
             le numéro."
            .into(),
        RoutingRefusal::AccountAssociated { endpoint } => format!(
            "Un compte de ressource est encore associé {}. Retirez-le d’abord.",
            names::to_target(Lang::Fr, tenant, Target::Endpoint(*endpoint))
        ),
        RoutingRefusal::AccountHasNumber { number } => format!(
            "Le compte de ressource porte {}. Choisissez d’abord aucun numéro.",
            format::phone(reader, *number)
        ),
    }
}
