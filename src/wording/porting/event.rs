//! What happened to port orders, in words: the lines of the activity list.

use super::{eastern, id, numbers, reason};
use crate::domain::Tenant;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::porting::PortEvent;
use crate::domain::porting::life::Onward;
use crate::texts::Lang;
use crate::wording::format;

/// The sentence of an event.
pub fn event(lang: Lang, reader: Country, _tenant: &Tenant, event: &PortEvent) -> String {
    match lang {
        Lang::En => event_en(reader, event),
        Lang::Fr => event_fr(reader, event),
    }
}

fn many(lang: Lang, reader: Country, of: &[PhoneNumber]) -> String {
    match of {
        [one] => format::phone(reader, *one),
        _ => numbers(lang, of.len() as u32),
    }
}

fn event_en(reader: Country, event: &PortEvent) -> String {
    let lang = Lang::En;
    match event {
        PortEvent::DraftWritten { order, .. } => format!("Port order {} written", id(*order)),
        PortEvent::Deleted { order } => format!("Draft {} deleted", id(*order)),
        PortEvent::Submitted { order, runs, .. } => {
            let count = runs.iter().map(|run| run.count).sum();
            format!("Port order {} submitted: {}", id(*order), numbers(lang, count))
        }
        PortEvent::Cancelled { order } => format!("Port order {} cancelled", id(*order)),
        PortEvent::DateChanged { order, foc } => {
            format!("Port order {}: transfer moved to {}", id(*order), eastern(lang, *foc))
        }
        PortEvent::PinSet { .. } => "Port-out PIN set".into(),
        PortEvent::ConversionAsked { numbers } => {
            format!("{} to become service numbers", many(lang, reader, numbers))
        }
        PortEvent::Converted => "User numbers became service numbers".into(),
        PortEvent::Advanced { order, to } => {
            let id = id(*order);
            match to {
                Onward::CarrierAsked => format!("Port order {id}: contacting the carrier"),
                Onward::Approved { foc } => {
                    format!("Port order {id}: transfer approved for {}", eastern(lang, *foc))
                }
                Onward::Rejected { cause: why, .. } => {
                    format!("Port order {id} rejected. {}", reason::cause(Lang::En, *why))
                }
                Onward::Pending => format!("Port order {id}: less than 24 hours to go"),
                Onward::Completed => format!("Port order {id} completed: its numbers are here"),
            }
        }
    }
}

fn event_fr(reader: Country, event: &PortEvent) -> String {
    let lang = Lang::Fr;
    match event {
        PortEvent::DraftWritten { order, .. } => {
            format!("Demande de transfert {} rédigée", id(*order))
        }
        PortEvent::Deleted { order } => format!("Brouillon {} supprimé", id(*order)),
        PortEvent::Submitted { order, runs, .. } => {
            let count = runs.iter().map(|run| run.count).sum();
            let what = numbers(lang, count);
            format!("Demande de transfert {} envoyée\u{a0}: {what}", id(*order))
        }
        PortEvent::Cancelled { order } => format!("Demande de transfert {} annulée", id(*order)),
        PortEvent::DateChanged { order, foc } => {
            let when = eastern(lang, *foc);
            format!("Demande de transfert {}\u{a0}: transfert reporté au {when}", id(*order))
        }
        PortEvent::PinSet { .. } => "Code de transfert sortant défini".into(),
        PortEvent::ConversionAsked { numbers } => {
            let what = many(lang, reader, numbers);
            format!("Transformation en numéros de service demandée\u{a0}: {what}")
        }
        PortEvent::Converted => {
            "Des numéros d’utilisateur sont devenus des numéros de service".into()
        }
        PortEvent::Advanced { order, to } => {
            let id = id(*order);
            match to {
                Onward::CarrierAsked => {
                    format!("Demande de transfert {id}\u{a0}: contact avec l’opérateur")
                }
                Onward::Approved { foc } => {
                    let when = eastern(lang, *foc);
                    format!("Demande de transfert {id}\u{a0}: transfert approuvé pour le {when}")
                }
                Onward::Rejected { cause: why, .. } => {
                    format!("Demande de transfert {id} rejetée. {}", reason::cause(Lang::Fr, *why))
                }
                Onward::Pending => {
                    format!("Demande de transfert {id}\u{a0}: moins de 24 heures à attendre")
                }
                Onward::Completed => {
                    format!("Demande de transfert {id} terminée\u{a0}: ses numéros sont arrivés")
                }
            }
        }
    }
}
