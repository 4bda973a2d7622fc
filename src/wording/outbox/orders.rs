//! The mails about port orders in words.

use crate::domain::outbox::PortMail;
use crate::domain::porting::PortId;
use crate::texts::Lang;
use crate::wording::porting::{eastern, id, reason};

/// The subject.
pub fn subject(lang: Lang, news: PortMail) -> &'static str {
    match (lang, news) {
        (Lang::En, PortMail::Received) => "Port order received",
        (Lang::En, PortMail::Approved { .. }) => "Port order approved: the date is set",
        (Lang::En, PortMail::Moved { .. }) => "Port order: another date",
        (Lang::En, PortMail::Rejected { .. }) => "Port order rejected by the carrier",
        (Lang::En, PortMail::Cancelled) => "Port order cancelled",
        (Lang::En, PortMail::Completed) => "Port order completed: the numbers are here",
        (Lang::Fr, PortMail::Received) => "Demande de transfert reçue",
        (Lang::Fr, PortMail::Approved { .. }) => "Demande de transfert approuvée\u{a0}: date fixée",
        (Lang::Fr, PortMail::Moved { .. }) => "Demande de transfert\u{a0}: autre date",
        (Lang::Fr, PortMail::Rejected { .. }) => "Demande de transfert rejetée par l’opérateur",
        (Lang::Fr, PortMail::Cancelled) => "Demande de transfert annulée",
        (Lang::Fr, PortMail::Completed) => {
            "Demande de transfert terminée\u{a0}: les numéros sont là"
        }
    }
}

/// The paragraphs.
pub fn body(lang: Lang, order: PortId, news: PortMail) -> Vec<String> {
    let order = id(order);
    let first = match lang {
        Lang::En => format!("This is about port order {order}."),
        Lang::Fr => format!("Il s’agit de la demande de transfert {order}."),
    };
    let second = match (lang, news) {
        (Lang::En, PortMail::Received) => {
            "It was received, and the carrier that has the numbers today will be asked.".into()
        }
        (Lang::En, PortMail::Approved { foc }) => {
            format!("The carrier accepted it. The transfer starts on {}.", eastern(lang, foc))
        }
        (Lang::En, PortMail::Moved { foc }) => {
            format!("The transfer now starts on {}.", eastern(lang, foc))
        }
        (Lang::En, PortMail::Rejected { cause }) => {
            format!("The carrier rejected it: {}", reason::cause(lang, cause))
        }
        (Lang::En, PortMail::Cancelled) => {
            "An administrator called it off. The numbers stay where they are.".into()
        }
        (Lang::En, PortMail::Completed) => "The numbers are here and can be assigned.".into(),
        (Lang::Fr, PortMail::Received) => {
            "Elle est reçue, et l’opérateur qui a les numéros aujourd’hui sera contacté.".into()
        }
        (Lang::Fr, PortMail::Approved { foc }) => {
            format!("L’opérateur l’a acceptée. Début du transfert\u{a0}: {}.", eastern(lang, foc))
        }
        (Lang::Fr, PortMail::Moved { foc }) => {
            format!("Nouveau début du transfert\u{a0}: {}.", eastern(lang, foc))
        }
        (Lang::Fr, PortMail::Rejected { cause }) => {
            format!("L’opérateur l’a rejetée\u{a0}: {}", reason::cause(lang, cause))
        }
        (Lang::Fr, PortMail::Cancelled) => {
            "Un administrateur l’a annulée. Les numéros restent où ils sont.".into()
        }
        (Lang::Fr, PortMail::Completed) => "Les numéros sont là et peuvent être attribués.".into(),
    };
    vec![first, second]
}
