//! The steps of a call in French.

use crate::domain::Tenant;
use crate::domain::calls::presence::Presence;
use crate::domain::calls::{Conference, MenuStep, Skipped, What};
use crate::domain::ids::{MeetingId, UserId};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::routing::attendants::{Part, Reach};
use crate::domain::routing::queues::Distribution;
use crate::domain::routing::sound::Greeting;
use crate::domain::routing::{Endpoint, Target};
use crate::domain::time::Timestamp;
use crate::texts::{self, Lang};
use crate::wording::format::{self, counted};
use crate::wording::person;
use crate::wording::routing::{figures, names};

const FR: Lang = Lang::Fr;

pub(super) fn step(reader: Country, tenant: &Tenant, what: &What) -> String {
    let who = |user: &UserId| person::name(tenant, *user);
    let of = |endpoint: Endpoint| names::first_upper(&names::endpoint(FR, tenant, endpoint));
    match what {
        What::Dialed { number, from: None } => {
            format!("Quelqu’un de l’extérieur compose le {}.", format::phone(reader, *number))
        }
        What::Dialed { number, from: Some(user) } => {
            format!("{} compose le {}.", who(user), format::phone(reader, *number))
        }
        What::NotInService { number, owned, people, meetings } => {
            not_in_service(reader, *number, *owned, *people, *meetings)
        }
        What::ThirdParty { provider, user } => format!(
            "{provider} répond, le fournisseur de conférence de {}. La suite lui appartient.",
            who(user)
        ),
        What::CallerPays => {
            "C’est un numéro payant\u{a0}: l’appel peut coûter à l’appelant.".into()
        }
        What::OrganizationPays { balance_cents } => format!(
            "C’est un numéro gratuit\u{a0}: l’organisation paie, sur {} de crédits de \
             communications. Depuis un mobile, l’appel peut tout de même coûter à l’appelant.",
            super::money(FR, *balance_cents)
        ),
        What::OutOfCredits { set_up: true } => "C’est un numéro gratuit, et les crédits de \
             communications sont épuisés\u{a0}: l’appel n’aboutit pas."
            .into(),
        What::OutOfCredits { set_up: false } => "C’est un numéro gratuit, et aucun crédit de \
             communications n’est en place\u{a0}: l’appel n’aboutit pas."
            .into(),
        What::Capacity { calls, .. } => {
            format!("Le numéro porte {} à la fois.", counted(FR, *calls, "appel", "appels"))
        }
        What::LinesBusy { calls } => {
            format!("Les {calls} appels que le numéro porte à la fois sont déjà là.")
        }
        What::BridgeAnswers { shared, language } => format!(
            "Le pont de conférence répond sur un numéro {}. Langue\u{a0}: {}.",
            if *shared { "partagé" } else { "dédié" },
            names::language(FR, *language)
        ),
        What::Conference(what) => conference(tenant, what),
        What::QueueAnswers { queue } => format!("{} répond.", of(Endpoint::Queue(*queue))),
        What::AttendantAnswers { attendant, language } => format!(
            "{} répond. Langue\u{a0}: {}.",
            of(Endpoint::Attendant(*attendant)),
            names::language(FR, *language)
        ),
        What::Greeted { greeting } => heard("L’appelant entend", greeting),
        What::QueueFull { size } => format!(
            "La file est pleine\u{a0}: {} déjà.",
            counted(FR, *size, "appel attend", "appels attendent")
        ),
        What::BusySignal => "L’appelant entend la tonalité d’occupation.".into(),
        What::Position { position, music } => format!(
            "Place {position} dans la file, avec\u{a0}: {}.",
            names::music(FR, music).to_lowercase()
        ),
        What::AgentSkipped { agent, why } => format!("{} {}", who(agent), skipped(*why)),
        What::AgentsRing { agents, distribution, alert_s } => {
            rings(tenant, agents, *distribution, *alert_s)
        }
        What::AgentAnswers { agent } => format!("{} répond.", who(agent)),
        What::NoAgent => "Aucun agent ne peut être appelé.".into(),
        What::WaitedTooLong { wait_s } => {
            format!("L’attente maximale de {} est écoulée.", figures::wait(*wait_s))
        }
        What::Disconnected => "L’appel se termine.".into(),
        What::Forwarded { target } => {
            format!("L’appel passe {}.", names::to_target(FR, tenant, *target))
        }
        What::Hours { local, part, attendant, .. } => {
            hours(*local, *part, super::holiday(tenant, *attendant, *part))
        }
        What::Menu(what) => in_menu(tenant, what),
        What::PersonRings { user } => format!("Le téléphone de {} sonne.", who(user)),
        What::PersonIs { user, presence } => match presence {
            Presence::Available => format!("{} répond.", who(user)),
            Presence::DoNotDisturb => format!("{} est occupé.", who(user)),
            Presence::Offline => {
                format!("{} ne répond pas\u{a0}: ce n’est pas une heure de travail.", who(user))
            }
        },
        What::RoundAgain { endpoint } => format!(
            "L’appel est de retour, comme avant, {}. Il tournerait sans fin.",
            names::to_target(FR, tenant, Target::Endpoint(*endpoint))
        ),
    }
}

fn conference(tenant: &Tenant, what: &Conference) -> String {
    let who = |user: &UserId| person::name(tenant, *user);
    match what {
        Conference::AsksForId => "Il demande l’ID de conférence.".into(),
        Conference::NoId => "L’appelant ne compose rien, et l’appel se termine.".into(),
        Conference::IdUnreadable { typed } => format!(
            "{} n’est pas un ID de conférence\u{a0}: il en faut sept chiffres.",
            names::quoted(FR, typed)
        ),
        Conference::IdUnknown { id, meetings } => unknown_id(*id, *meetings),
        Conference::IdRight { organizer, next } => meeting(tenant, &who(organizer), *next),
        Conference::TollFreeOff { organizer } => format!(
            "Les réunions de {} n’acceptent pas les appels par numéro gratuit. Un numéro payant \
             conviendrait.",
            who(organizer)
        ),
        Conference::MeetingRuns { .. } => {
            "Quelqu’un a démarré la réunion depuis une application.".into()
        }
        Conference::PinRight { organizer } => {
            format!(
                "Le code PIN est juste\u{a0}: {} démarre la réunion par téléphone.",
                who(organizer)
            )
        }
        Conference::PinWrong => "Le code PIN est faux\u{a0}: l’appelant reste participant.".into(),
        Conference::MayBeFirst { organizer } => {
            format!("{} laisse les appelants arriver les premiers.", who(organizer))
        }
        Conference::Lobby { organizer } => format!(
            "L’appelant attend en musique dans la salle d’attente que {} démarre la réunion.",
            who(organizer)
        ),
        Conference::Joins { organizer } => {
            format!("L’appelant est dans la réunion de {}.", who(organizer))
        }
    }
}

fn in_menu(tenant: &Tenant, what: &MenuStep) -> String {
    let who = |user: &UserId| person::name(tenant, *user);
    match what {
        MenuStep::Read { prompt, options, operator, by_name } => {
            menu(prompt, options, *operator, *by_name)
        }
        MenuStep::KeyPressed { key, name } => {
            format!("L’appelant appuie sur {key}\u{a0}: {}.", names::quoted(FR, name))
        }
        MenuStep::OperatorKey => "L’appelant appuie sur 0 pour l’opérateur.".into(),
        MenuStep::Repeats => "L’appelant appuie sur *\u{a0}: le menu est répété.".into(),
        MenuStep::GoesBack { to: Some(endpoint) } => format!(
            "L’appelant appuie sur #\u{a0}: retour {}.",
            names::to_target(FR, tenant, Target::Endpoint(*endpoint))
        ),
        MenuStep::GoesBack { to: None } => {
            "L’appelant appuie sur #\u{a0}: il n’y a rien avant, et le menu est répété.".into()
        }
        MenuStep::KeyWithout { key } => {
            format!(
                "L’appelant appuie sur {key}, qui ne mène nulle part\u{a0}: le menu est répété."
            )
        }
        MenuStep::NoKey => "L’appelant n’appuie sur rien.".into(),
        MenuStep::AsksFor { user, reach } => asks_for(&who(user), *reach),
    }
}

fn not_in_service(
    reader: Country,
    number: PhoneNumber,
    owned: bool,
    people: u32,
    meetings: u32,
) -> String {
    let shown = format::phone(reader, number);
    let why = match owned {
        true => "L’organisation le possède, et il n’est attribué à rien.",
        false => "Il n’est à personne ici.",
    };
    let carried = match (people, meetings) {
        (0, 0) => String::new(),
        _ => format!(
            " C’est pourtant le numéro par défaut de {}, et {}.",
            counted(FR, people, "personne", "personnes"),
            counted(FR, meetings, "réunion à venir le porte", "réunions à venir le portent")
        ),
    };
    format!("Le {shown} n’est pas en service. {why}{carried}")
}

fn unknown_id(id: u32, meetings: u32) -> String {
    let printed = match meetings {
        0 => String::new(),
        _ => format!(
            " Il a été réinitialisé\u{a0}: {} encore.",
            counted(FR, meetings, "réunion à venir le porte", "réunions à venir le portent")
        ),
    };
    format!("Aucune réunion n’a l’ID de conférence {id}.{printed}")
}

fn meeting(tenant: &Tenant, organizer: &str, next: Option<MeetingId>) -> String {
    let next = next.and_then(|id| tenant.meetings.get(id.index()));
    match next {
        Some(meeting) => format!(
            "L’ID mène aux réunions de {organizer}\u{a0}; la prochaine est {}, le {} à {}.",
            names::quoted(FR, texts::subject(FR, meeting.subject)),
            format::date(FR, meeting.starts_at),
            format::hour(meeting.starts_at)
        ),
        None => format!("L’ID mène à {organizer}, sans réunion à venir."),
    }
}

fn heard(lead: &str, greeting: &Greeting) -> String {
    match greeting {
        Greeting::None => format!("{lead} le silence."),
        Greeting::Text(text) => format!("{lead}\u{a0}: {}", names::quoted(FR, text)),
        Greeting::Audio(audio) => format!("{lead} le fichier {}.", audio.name),
    }
}

fn skipped(why: Skipped) -> String {
    match why {
        Skipped::OptedOut => "s’est retiré et n’est pas appelé.".into(),
        Skipped::NotYet { from } => {
            let from = format!("{} {}", format::day(FR, from), format::hour(from));
            format!("vient d’être ajouté et sera appelé à partir du {from}.")
        }
        Skipped::Presence(Presence::DoNotDisturb) => "est occupé et n’est pas appelé.".into(),
        Skipped::Presence(Presence::Offline) => "est hors ligne et n’est pas appelé.".into(),
        Skipped::Presence(Presence::Available) => "n’est pas appelé.".into(),
    }
}

fn rings(tenant: &Tenant, agents: &[UserId], distribution: Distribution, alert_s: u32) -> String {
    let named: Vec<String> = agents.iter().take(6).map(|a| person::name(tenant, *a)).collect();
    let mut listed = named.clone();
    if agents.len() > named.len() {
        listed.push(figures::others(FR, (agents.len() - named.len()) as u32));
    }
    let listed = format::list(FR, &listed);
    match distribution {
        Distribution::Attendant if agents.len() > 1 => {
            format!("On appelle à la fois {listed}, {alert_s} secondes au plus.")
        }
        _ => format!("On appelle {listed}, {alert_s} secondes au plus."),
    }
}

fn hours(local: Timestamp, part: Part, holiday: Option<&str>) -> String {
    let clock = format!("{} {}", format::date(FR, local), format::hour(local));
    let which = match (part, holiday) {
        (_, Some(name)) => format!("jour férié {}", names::quoted(FR, name)),
        (Part::AfterHours, _) => "hors horaires".into(),
        _ => "heures d’ouverture".into(),
    };
    format!("Son horloge indique {clock}\u{a0}: {which}.")
}

fn menu(prompt: &Greeting, options: &[(char, Box<str>)], operator: bool, by_name: bool) -> String {
    let mut choices: Vec<String> =
        options.iter().map(|(key, name)| format!("{key} {}", names::quoted(FR, name))).collect();
    if operator {
        choices.push("0 pour l’opérateur".into());
    }
    if by_name {
        choices.push("un nom".into());
    }
    format!(
        "{} Choix\u{a0}: {}.",
        heard("Un menu\u{a0}: l’appelant entend", prompt),
        format::list(FR, &choices)
    )
}

fn asks_for(name: &str, reach: Reach) -> String {
    match reach {
        Reach::VoiceAndKeys => format!("L’appelant dit «\u{a0}{name}\u{a0}» et est compris."),
        Reach::KeysOnly { voice_from: None } => format!("L’appelant compose le nom de {name}."),
        Reach::KeysOnly { voice_from: Some(from) } => format!(
            "L’appelant dit «\u{a0}{name}\u{a0}», qui vient d’arriver et sera compris à partir du \
             {} {}\u{a0}; composer le nom fonctionne.",
            format::day(FR, from),
            format::hour(from)
        ),
        Reach::Excluded => format!("L’appelant demande {name}, exclu de l’étendue des noms."),
        Reach::NotIncluded => {
            format!("L’appelant demande {name}, non inclus dans l’étendue des noms.")
        }
    }
}
