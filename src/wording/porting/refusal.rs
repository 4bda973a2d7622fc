//! Why a wish about port orders is not granted, in words.

use super::{finding, status};
use crate::domain::Tenant;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::porting::PortRefusal;
use crate::domain::porting::life::{Action, Status};
use crate::texts::Lang;
use crate::wording::format;

/// The sentence of a refusal.
pub fn refusal(lang: Lang, reader: Country, tenant: &Tenant, refusal: &PortRefusal) -> String {
    match refusal {
        PortRefusal::NotAllowed { status, action } => not_allowed(lang, *status, *action),
        PortRefusal::Stopped(finding) | PortRefusal::DateUnusable(finding) => {
            finding::finding(lang, reader, finding)
        }
        other => match lang {
            Lang::En => refusal_en(reader, tenant, other),
            Lang::Fr => refusal_fr(reader, tenant, other),
        },
    }
}

fn refusal_en(reader: Country, _tenant: &Tenant, refusal: &PortRefusal) -> String {
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    match refusal {
        PortRefusal::UnknownOrder => "There is no such port order.".into(),
        PortRefusal::TooLong => "This is more text than an order can keep. Shorten it.".into(),
        PortRefusal::NothingToSplit => "These numbers belong into one order as they are.".into(),
        PortRefusal::ListUnread { line } => format!(
            "Line {line} of the list was not understood. Correct it first, or it would be lost."
        ),
        PortRefusal::PinShape => "A port-out PIN has 6 to 10 digits, and only digits.".into(),
        PortRefusal::PinBlank => "The port-out PIN can be changed, but never blanked again.".into(),
        PortRefusal::PinOnlyInUnitedStates => {
            "Only US numbers leave with a port-out PIN, and the organization has none.".into()
        }
        PortRefusal::PinMissing => {
            "US numbers need the port-out PIN for this. Set it first.".into()
        }
        PortRefusal::ServiceAlready { number } => {
            format!("{} is a service number already.", n(number))
        }
        PortRefusal::OfPerson { number } => {
            format!("A person has {}. Take it away from them first.", n(number))
        }
        PortRefusal::ConversionRuns { number } => {
            format!("{} is becoming a service number already.", n(number))
        }
        PortRefusal::NotAllowed { .. } | PortRefusal::Stopped(_) | PortRefusal::DateUnusable(_) => {
            String::new()
        }
    }
}

fn refusal_fr(reader: Country, _tenant: &Tenant, refusal: &PortRefusal) -> String {
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    match refusal {
        PortRefusal::UnknownOrder => "Cette demande de transfert n’existe pas.".into(),
        PortRefusal::TooLong => "C’est plus de texte qu’une demande n’en garde. Abrégez.".into(),
        PortRefusal::NothingToSplit => "Ces numéros tiennent en une seule demande.".into(),
        PortRefusal::ListUnread { line } => format!(
            "La ligne {line} de la liste n’a pas été comprise. Corrigez-la d’abord, sinon elle \
             serait perdue."
        ),
        PortRefusal::PinShape => {
            "Un code de transfert sortant a 6 à 10 chiffres, et rien d’autre.".into()
        }
        PortRefusal::PinBlank => {
            "Le code de transfert sortant peut changer, mais plus jamais être vidé.".into()
        }
        PortRefusal::PinOnlyInUnitedStates => {
            "Seuls des numéros américains partent avec un code, et l’organisation n’en a aucun."
                .into()
        }
        PortRefusal::PinMissing => {
            "Les numéros américains demandent le code de transfert sortant. Définissez-le d’abord."
                .into()
        }
        PortRefusal::ServiceAlready { number } => {
            format!("{} est déjà un numéro de service.", n(number))
        }
        PortRefusal::OfPerson { number } => {
            format!("Quelqu’un a le numéro {}. Retirez-le-lui d’abord.", n(number))
        }
        PortRefusal::ConversionRuns { number } => {
            format!("{} devient déjà un numéro de service.", n(number))
        }
        PortRefusal::NotAllowed { .. } | PortRefusal::Stopped(_) | PortRefusal::DateUnusable(_) => {
            String::new()
        }
    }
}

/// Why the status of an order does not allow something (PO-08).
fn not_allowed(lang: Lang, at: Status, action: Action) -> String {
    let status = status(lang, at);
    match (lang, action, at) {
        (Lang::En, Action::Delete, Status::Error) => "The documents disagree: their table lets a \
             rejected order be deleted, their text says that it cannot be. Here it cannot: edit \
             it, or cancel it."
            .into(),
        (Lang::Fr, Action::Delete, Status::Error) => "Les documents se contredisent\u{a0}: leur \
             tableau permet de supprimer une demande rejetée, leur texte dit que non. Ici, non\
             \u{a0}: modifiez-la ou annulez-la."
            .into(),
        (Lang::En, Action::Delete, _) => {
            format!("Only a draft can be deleted; this order is “{status}”.")
        }
        (Lang::Fr, Action::Delete, _) => {
            format!(
                "Seul un brouillon peut être supprimé\u{a0}; l’état est «\u{a0}{status}\u{a0}»."
            )
        }
        (Lang::En, Action::View, _) => "This order is opened by editing it.".into(),
        (Lang::Fr, Action::View, _) => "Cette demande s’ouvre en la modifiant.".into(),
        (Lang::En, Action::Cancel, Status::TransferPending) => {
            "With less than 24 hours to go the transfer cannot be stopped any more.".into()
        }
        (Lang::Fr, Action::Cancel, Status::TransferPending) => {
            "À moins de 24 heures, le transfert ne peut plus être arrêté.".into()
        }
        (Lang::En, Action::Cancel, Status::Draft) => "It was not submitted yet; delete it.".into(),
        (Lang::Fr, Action::Cancel, Status::Draft) => {
            "Elle n’est pas encore envoyée\u{a0}; supprimez-la.".into()
        }
        (Lang::En, Action::Cancel, _) => format!("There is nothing to stop: “{status}”."),
        (Lang::Fr, Action::Cancel, _) => {
            format!("Il n’y a rien à arrêter\u{a0}: «\u{a0}{status}\u{a0}».")
        }
        (Lang::En, Action::Edit, Status::TransferApproved) => {
            "Of an approved order only the FOC date can be edited.".into()
        }
        (Lang::Fr, Action::Edit, Status::TransferApproved) => {
            "D’une demande approuvée, seule la date de transfert peut changer.".into()
        }
        (Lang::En, Action::Edit | Action::EditDate, _) => {
            format!("An order cannot be edited while it is “{status}”.")
        }
        (Lang::Fr, Action::Edit | Action::EditDate, _) => {
            format!("Une demande ne peut pas être modifiée à l’état «\u{a0}{status}\u{a0}».")
        }
    }
}
