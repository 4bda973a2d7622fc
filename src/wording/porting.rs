//! Sentences about porting: orders, their statuses and causes, what happened and why not.
//!
//! `finding` says what the pre-flight found, `list` what is wrong with a line of numbers, `reason`
//! why carriers and holidays stand in the way, `letter` what a Letter of Authorization says.

mod event;
pub mod finding;
pub mod letter;
pub mod list;
pub mod reason;
mod refusal;

pub use event::event;
pub use refusal::refusal;

use crate::domain::porting::PortId;
use crate::domain::porting::calendar::Day;
use crate::domain::porting::form::{Kind, Way};
use crate::domain::porting::life::Status;
use crate::domain::time::Timestamp;
use crate::texts::Lang;

use super::format::{self, count, counted};

/// The port order ID, for tickets and lists.
pub fn id(order: PortId) -> String {
    format!("PO-{:04}", order.0 + 1)
}

/// A status, with the words of the documents.
pub fn status(lang: Lang, status: Status) -> &'static str {
    let t = &lang.texts().porting;
    match status {
        Status::Draft => t.draft,
        Status::Processing => t.processing,
        Status::ContactingCarrier => t.contacting,
        Status::TransferApproved => t.approved,
        Status::TransferPending => t.pending,
        Status::Error => t.error,
        Status::Completed => t.completed,
        Status::Cancelled => t.cancelled,
    }
}

/// What the numbers of an order are.
pub fn kind(lang: Lang, kind: Kind) -> &'static str {
    match (lang, kind) {
        (Lang::En, Kind::Local) => "Local",
        (Lang::En, Kind::Mobile) => "Mobile",
        (Lang::En, Kind::ServiceToll) => "Service, toll",
        (Lang::En, Kind::ServiceTollFree) => "Service, toll-free",
        (Lang::Fr, Kind::Local) => "Locaux",
        (Lang::Fr, Kind::Mobile) => "Mobiles",
        (Lang::Fr, Kind::ServiceToll) => "De service, payants",
        (Lang::Fr, Kind::ServiceTollFree) => "De service, gratuits",
    }
}

/// By which way an order goes.
pub fn way(lang: Lang, way: Way) -> &'static str {
    let t = &lang.texts().porting;
    match way {
        Way::Wizard => t.way_wizard,
        Way::ServiceRequest => t.way_request,
        Way::Manual => t.way_manual,
    }
}

/// How many numbers.
pub fn numbers(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => counted(lang, n, "number", "numbers"),
        Lang::Fr => counted(lang, n, "numéro", "numéros"),
    }
}

fn orders(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => counted(lang, n, "order", "orders"),
        Lang::Fr => counted(lang, n, "demande", "demandes"),
    }
}

/// The line under the title.
pub fn summary(lang: Lang, under_way: u32, drafts: u32, rejected: u32) -> String {
    let rejected_count = count(lang, rejected);
    match lang {
        Lang::En => format!(
            "{} under way · {} · {rejected_count} rejected",
            orders(lang, under_way),
            counted(lang, drafts, "draft", "drafts")
        ),
        Lang::Fr => format!(
            "{} en cours · {} · {rejected_count} rejetée{}",
            orders(lang, under_way),
            counted(lang, drafts, "brouillon", "brouillons"),
            if format::is_one(lang, rejected.into()) { "" } else { "s" }
        ),
    }
}

/// A day and an hour of the East, such as `26 Apr 2018, 9:00 Eastern`.
pub fn eastern(lang: Lang, at: Timestamp) -> String {
    let (day, hour) = crate::domain::porting::calendar::eastern(at);
    let date = format::date(lang, day.start());
    match lang {
        Lang::En => format!("{date}, {hour}:00 Eastern"),
        Lang::Fr => format!("{date}, {hour}\u{a0}h (heure de l’Est)"),
    }
}

/// What happens next to an order, and how long that takes (PO-09).
pub fn next(lang: Lang, status: Status) -> Option<&'static str> {
    Some(match (lang, status) {
        (Lang::En, Status::Draft) => "Nobody has seen it yet. Complete it and submit it.",
        (Lang::Fr, Status::Draft) => "Personne ne l’a encore vue. Complétez-la et envoyez-la.",
        (Lang::En, Status::Processing) => {
            "Microsoft looks at the order within one or two US business days."
        }
        (Lang::Fr, Status::Processing) => {
            "Microsoft examine la demande en un ou deux jours ouvrés aux États-Unis."
        }
        (Lang::En, Status::ContactingCarrier) => {
            "The carrier answers within a few US business days."
        }
        (Lang::Fr, Status::ContactingCarrier) => {
            "L’opérateur répond en quelques jours ouvrés aux États-Unis."
        }
        (Lang::En, Status::TransferApproved) => {
            "Until 24 hours before the transfer its date can be moved, or the order cancelled."
        }
        (Lang::Fr, Status::TransferApproved) => {
            "Jusqu’à 24 heures avant le transfert, la date peut changer, la demande être annulée."
        }
        (Lang::En, Status::TransferPending) => "The transfer starts within 24 hours.",
        (Lang::Fr, Status::TransferPending) => "Le transfert commence dans les 24 heures.",
        (_, Status::Error | Status::Completed | Status::Cancelled) => return None,
    })
}

/// What parting the numbers does, as the words of its button.
pub fn split(lang: Lang, orders: u32, left_out: u32) -> String {
    let out = || counted(lang, left_out, "number", "numbers");
    match (lang, orders, left_out) {
        (Lang::En, 1, 0) => "Continue with the right kind".into(),
        (Lang::En, 1, _) => format!("Leave {} out", out()),
        (Lang::En, _, 0) => format!("Split into {}", self::orders(lang, orders)),
        (Lang::En, ..) => format!("Split into {}, leave {} out", self::orders(lang, orders), out()),
        (Lang::Fr, 1, 0) => "Continuer avec la bonne nature".into(),
        (Lang::Fr, 1, _) => format!("Laisser {} de côté", numbers(lang, left_out)),
        (Lang::Fr, _, 0) => format!("Répartir en {}", self::orders(lang, orders)),
        (Lang::Fr, ..) => format!(
            "Répartir en {}, laisser {} de côté",
            self::orders(lang, orders),
            numbers(lang, left_out)
        ),
    }
}

/// Where a service request or a manual order goes, and with what (RG-05).
pub fn with_letter(lang: Lang, to: &str) -> String {
    match lang {
        Lang::En => format!("Goes to {to}, with the signed Letter of Authorization."),
        Lang::Fr => format!("Part vers {to}, avec la lettre d’autorisation signée."),
    }
}

/// That the numbers were parted into orders of their own.
pub fn was_split(lang: Lang, orders: u32) -> String {
    let orders = self::orders(lang, orders);
    match lang {
        Lang::En => format!("Split into {orders}, each a draft to complete and submit"),
        Lang::Fr => format!("Répartition en {orders}, autant de brouillons à compléter et envoyer"),
    }
}

/// How many numbers of a list were understood.
pub fn understood(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("{} understood", numbers(lang, n)),
        Lang::Fr => counted(lang, n, "numéro compris", "numéros compris"),
    }
}

/// A day with the name of its weekday, such as `Thu 26 Apr 2018`.
pub fn weekday(lang: Lang, day: Day) -> String {
    const EN: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    const FR: [&str; 7] = ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."];
    let names = match lang {
        Lang::En => EN,
        Lang::Fr => FR,
    };
    format!("{} {}", names[day.weekday() as usize], format::date(lang, day.start()))
}

/// An hour of the East.
pub fn hour(lang: Lang, hour: u8) -> String {
    match lang {
        Lang::En => format!("{hour}:00"),
        Lang::Fr => format!("{hour}\u{a0}h"),
    }
}

/// What to do about a rejection: the ticket names the order (PO-09).
pub fn ticket(lang: Lang, order: PortId, frozen_until: Option<Timestamp>) -> String {
    let id = id(order);
    let ticket = match lang {
        Lang::En => {
            format!("Open a ticket with the port order ID {id}, edit the order, submit it.")
        }
        Lang::Fr => format!(
            "Ouvrez un ticket avec l’identifiant {id}, modifiez la demande, envoyez-la de nouveau."
        ),
    };
    match (lang, frozen_until) {
        (_, None) => ticket,
        (Lang::En, Some(at)) => {
            format!("The account is free again on {}. {ticket}", format::date(lang, at))
        }
        (Lang::Fr, Some(at)) => {
            format!("Le compte sera libre le {}. {ticket}", format::date(lang, at))
        }
    }
}
