//! The sentences of the page of Communications Credits.

use super::money;
use crate::domain::credits::{Agreement, Payers};
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording::format::{self, count, counted};
use crate::wording::place;

/// How long the balance lasts.
pub fn lasts(lang: Lang, days: Option<u64>) -> String {
    match (lang, days) {
        (Lang::En, None) => "Nothing is used".into(),
        (Lang::Fr, None) => "Rien n’est utilisé".into(),
        (Lang::En, Some(n)) => counted(lang, n, "day", "days"),
        (Lang::Fr, Some(n)) => counted(lang, n, "jour", "jours"),
    }
}

/// What uses the credits up, one line for each kind.
pub fn payers(lang: Lang, payers: Payers) -> Vec<String> {
    let Payers { toll_free, people, by_the_minute } = payers;
    match lang {
        Lang::En => vec![
            format!("{} on the bridge, paid by the minute", numbers_en(toll_free)),
            format!(
                "{} with a Communications Credits license, beyond the minutes of their plans",
                counted(lang, people, "person", "people")
            ),
            format!(
                "{} whose conferencing is paid by the minute",
                counted(lang, by_the_minute, "person", "people")
            ),
        ],
        Lang::Fr => vec![
            format!(
                "{} sur le pont, à la minute",
                counted(lang, toll_free, "numéro gratuit", "numéros gratuits")
            ),
            format!(
                "{} avec une licence Crédits de communications, au-delà des minutes du forfait",
                counted(lang, people, "personne", "personnes")
            ),
            format!(
                "{} dont l’audioconférence se paie à la minute",
                counted(lang, by_the_minute, "personne", "personnes")
            ),
        ],
    }
}

fn numbers_en(n: u32) -> String {
    counted(Lang::En, n, "toll-free number", "toll-free numbers")
}

/// After a recharge failed.
pub fn failed(lang: Lang, at: Timestamp, again: Option<Timestamp>) -> String {
    let when = format::moment(lang, at);
    let again = again.map(|at| format::moment(lang, at));
    match (lang, again) {
        (Lang::En, Some(again)) => {
            format!("The payment of {when} was refused. It is tried again on {again}.")
        }
        (Lang::En, None) => format!("The payment of {when} was refused."),
        (Lang::Fr, Some(again)) => {
            format!("Le paiement du {when} a été refusé. Nouvel essai le {again}.")
        }
        (Lang::Fr, None) => format!("Le paiement du {when} a été refusé."),
    }
}

/// An enterprise agreement in the list of those that can pay.
pub fn agreement(lang: Lang, agreement: &Agreement) -> String {
    let country = place::country(lang, agreement.billed_in);
    match lang {
        Lang::En => format!("Enterprise agreement {}, billed in {country}", agreement.number),
        Lang::Fr => {
            format!("Contrat d’entreprise {}, facturé ici\u{a0}: {country}", agreement.number)
        }
    }
}

/// What is ordered, in a sentence.
pub fn order(lang: Lang, cents: u64) -> String {
    let money = money(lang, cents);
    match lang {
        Lang::En => format!("{money} now"),
        Lang::Fr => format!("{money} tout de suite"),
    }
}

/// What is left of a funding: the money, or how it went.
pub fn left(lang: Lang, left_cents: u64, lapsed_cents: u64) -> String {
    match (lang, lapsed_cents) {
        (_, 0) => money(lang, left_cents),
        (Lang::En, lapsed) => format!("{} lapsed", money(lang, lapsed)),
        (Lang::Fr, lapsed) => format!("{} expirés", money(lang, lapsed)),
    }
}

/// The figures under the title.
pub fn summary(lang: Lang, balance_cents: u64, fundings: u32) -> String {
    let money = money(lang, balance_cents);
    match lang {
        Lang::En => {
            format!("Balance {money}, {}", counted(lang, fundings, "funding", "fundings"))
        }
        Lang::Fr => format!(
            "Solde de {money}, {} {}",
            count(lang, fundings),
            if fundings > 1 { "financements" } else { "financement" }
        ),
    }
}
