//! Sentences about credits, and money as each language writes it.

pub mod page;

use crate::domain::Tenant;
use crate::domain::credits::{
    CreditEvent, CreditRefusal, FUNDING_LEAST_CENTS, FUNDING_MOST_CENTS, Payment, Recharge,
};
use crate::domain::phone::Country;
use crate::texts::Lang;

use super::format::count;
use super::place;

/// US dollars: `$1,250.50` or `1 250,50 $US`.
pub fn money(lang: Lang, cents: u64) -> String {
    let (whole, rest) = (count(lang, cents / 100), cents % 100);
    match lang {
        Lang::En => format!("${whole}.{rest:02}"),
        Lang::Fr => format!("{whole},{rest:02}\u{a0}$US"),
    }
}

/// Adding money by itself, or not.
pub fn recharge(lang: Lang, recharge: Option<Recharge>) -> String {
    let Some(Recharge { amount_cents, trigger_cents }) = recharge else {
        return match lang {
            Lang::En => "Off: nothing is added by itself".into(),
            Lang::Fr => "Désactivé\u{a0}: rien ne s’ajoute de soi-même".into(),
        };
    };
    let (amount, trigger) = (money(lang, amount_cents), money(lang, trigger_cents));
    match lang {
        Lang::En => format!("{amount} is added when the balance falls below {trigger}"),
        Lang::Fr => format!("{amount} s’ajoutent quand le solde passe sous {trigger}"),
    }
}

/// Who pays.
pub fn payment(lang: Lang, payment: &Payment) -> String {
    match payment {
        Payment::Card => match lang {
            Lang::En => "The organization’s card".into(),
            Lang::Fr => "La carte de l’organisation".into(),
        },
        Payment::Agreement { number, purchase_order } => {
            let order = match (purchase_order.is_empty(), lang) {
                (true, _) => String::new(),
                (false, Lang::En) => format!(", purchase order {purchase_order}"),
                (false, Lang::Fr) => format!(", bon de commande {purchase_order}"),
            };
            match lang {
                Lang::En => format!("Enterprise agreement {number}{order}"),
                Lang::Fr => format!("Contrat d’entreprise {number}{order}"),
            }
        }
    }
}

/// The sentence of an event.
pub fn event(lang: Lang, _reader: Country, _tenant: &Tenant, event: &CreditEvent) -> String {
    let usd = |cents: &u64| money(lang, *cents);
    match (lang, event) {
        (Lang::En, CreditEvent::Lapsed { cents }) => {
            format!("{} of Communications Credits lapsed unused", usd(cents))
        }
        (Lang::Fr, CreditEvent::Lapsed { cents }) => {
            format!("{} de crédits de communications expirés sans avoir servi", usd(cents))
        }
        (Lang::En, CreditEvent::Ordered(order)) => {
            format!("{} of Communications Credits ordered", usd(&order.cents))
        }
        (Lang::Fr, CreditEvent::Ordered(order)) => {
            format!("Commande de {} de crédits de communications", usd(&order.cents))
        }
        (Lang::En, CreditEvent::RechargeSet { recharge: set }) => {
            format!("Auto-recharge. {}", recharge(lang, *set))
        }
        (Lang::Fr, CreditEvent::RechargeSet { recharge: set }) => {
            format!("Rechargement automatique. {}", recharge(lang, *set))
        }
        (Lang::En, CreditEvent::Used { cents }) => {
            format!("{} of Communications Credits used in a day", usd(cents))
        }
        (Lang::Fr, CreditEvent::Used { cents }) => {
            format!("{} de crédits de communications utilisés en un jour", usd(cents))
        }
        (Lang::En, CreditEvent::Recharged { cents }) => {
            format!("Communications Credits recharged with {}", usd(cents))
        }
        (Lang::Fr, CreditEvent::Recharged { cents }) => {
            format!("Rechargement de {} de crédits de communications", usd(cents))
        }
        (Lang::En, CreditEvent::RechargeFailed { cents }) => {
            format!("The recharge of {} failed: the payment was refused", usd(cents))
        }
        (Lang::Fr, CreditEvent::RechargeFailed { cents }) => {
            format!("Échec du rechargement de {}\u{a0}: le paiement a été refusé", usd(cents))
        }
    }
}

/// The sentence of a refusal.
pub fn refusal(lang: Lang, _reader: Country, tenant: &Tenant, refusal: &CreditRefusal) -> String {
    match lang {
        Lang::En => refusal_en(tenant, refusal),
        Lang::Fr => refusal_fr(tenant, refusal),
    }
}

fn refusal_en(tenant: &Tenant, refusal: &CreditRefusal) -> String {
    let usd = |cents: u64| money(Lang::En, cents);
    match refusal {
        CreditRefusal::TooLittle { .. } => {
            format!("The smallest amount is {}.", usd(FUNDING_LEAST_CENTS))
        }
        CreditRefusal::TooMuch { .. } => {
            format!("At most {} is paid at once.", usd(FUNDING_MOST_CENTS))
        }
        CreditRefusal::TriggerUnusable { .. } => {
            format!("Give an amount from $0.01 to {}.", usd(FUNDING_MOST_CENTS))
        }
        CreditRefusal::UnknownAgreement => "Choose one of the enterprise agreements.".into(),
        CreditRefusal::AgreementElsewhere { agreement } => format!(
            "Agreement {} is billed in {}, in another region than the organization ({}). Open an \
             incident with support, or choose another agreement or the card.",
            agreement.number,
            place::country(Lang::En, agreement.billed_in),
            place::country(Lang::En, tenant.country)
        ),
        CreditRefusal::PurchaseOrderTooLong { most } => {
            format!("A purchase order number has at most {most} characters.")
        }
        CreditRefusal::NotSetUp => {
            "Communications Credits are not set up yet. Place an order first.".into()
        }
    }
}

fn refusal_fr(tenant: &Tenant, refusal: &CreditRefusal) -> String {
    let usd = |cents: u64| money(Lang::Fr, cents);
    match refusal {
        CreditRefusal::TooLittle { .. } => {
            format!("Le plus petit montant est de {}.", usd(FUNDING_LEAST_CENTS))
        }
        CreditRefusal::TooMuch { .. } => {
            format!("On paie au plus {} à la fois.", usd(FUNDING_MOST_CENTS))
        }
        CreditRefusal::TriggerUnusable { .. } => {
            format!("Indiquez un montant de 0,01\u{a0}$US à {}.", usd(FUNDING_MOST_CENTS))
        }
        CreditRefusal::UnknownAgreement => "Choisissez l’un des contrats d’entreprise.".into(),
        CreditRefusal::AgreementElsewhere { agreement } => format!(
            "Le contrat {} est facturé dans une autre région ({}) que celle de l’organisation \
             ({}). Ouvrez un incident auprès du support, ou choisissez un autre contrat ou la \
             carte.",
            agreement.number,
            place::country(Lang::Fr, agreement.billed_in),
            place::country(Lang::Fr, tenant.country)
        ),
        CreditRefusal::PurchaseOrderTooLong { most } => {
            format!("Un numéro de bon de commande compte au plus {most} caractères.")
        }
        CreditRefusal::NotSetUp => "Les crédits de communications ne sont pas encore configurés. \
             Passez d’abord une commande."
            .into(),
    }
}
