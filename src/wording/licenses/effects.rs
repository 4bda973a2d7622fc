//! What a save of licenses will do, to whom and why (LI-02, LI-06, AC-04, MV-02 to MV-04), and the
//! other sentences of the pages of licenses and active users.

use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::licenses::Product;
use crate::texts::Lang;
use crate::wording::event::product;
use crate::wording::format::{self, count, counted};
use crate::wording::person;

/// People by name where they are few: `Amos Marble, Ken Myer and 3 more`.
pub fn who(lang: Lang, tenant: &Tenant, people: u32, first: &[UserId]) -> String {
    let mut names: Vec<String> = first.iter().map(|user| person::name(tenant, *user)).collect();
    let more = people.saturating_sub(names.len() as u32);
    if more > 0 {
        names.push(match lang {
            Lang::En => format!("{} more", count(lang, more)),
            Lang::Fr => counted(lang, more, "autre", "autres"),
        });
    }
    format::list(lang, &names)
}

fn has(lang: Lang, people: u32, one: &'static str, many: &'static str) -> &'static str {
    if format::is_one(lang, people.into()) { one } else { many }
}

/// They get Microsoft as the provider by itself (MV-02).
pub fn to_microsoft(lang: Lang, who: &str, people: u32) -> String {
    match lang {
        Lang::En => format!(
            "{who} {} audio conferencing, with Microsoft as the provider, because no provider is \
             set.",
            has(lang, people, "gets", "get")
        ),
        Lang::Fr => {
            format!("Audioconférence chez Microsoft pour {who}, faute d’autre fournisseur.")
        }
    }
}

/// They keep their third-party provider (MV-03).
pub fn keep_third_party(lang: Lang, who: &str, people: u32, replace_acp: bool) -> String {
    let verb = has(lang, people, "stays", "stay");
    match (lang, replace_acp) {
        (Lang::En, false) => format!(
            "{who} {verb} with the third-party provider, because the setting \
             AutomaticallyReplaceAcpProvider is off. Change the provider to Microsoft afterwards."
        ),
        (Lang::En, true) => format!("{who} {verb} with the third-party provider."),
        (Lang::Fr, false) => format!(
            "Le fournisseur tiers reste celui de {who}, car le paramètre \
             AutomaticallyReplaceAcpProvider est désactivé. Passez ensuite le fournisseur à \
             Microsoft."
        ),
        (Lang::Fr, true) => format!("Le fournisseur tiers reste celui de {who}."),
    }
}

/// Microsoft replaces their third-party provider (AC-04).
pub fn replaced(lang: Lang, who: &str, people: u32) -> String {
    match lang {
        Lang::En => format!(
            "{who} {} switched from the third-party provider to Microsoft, because the setting \
             AutomaticallyReplaceAcpProvider is on. The old conference ID and numbers are \
             replaced.",
            has(lang, people, "is", "are")
        ),
        Lang::Fr => format!(
            "Microsoft remplace le fournisseur tiers de {who}, car le paramètre \
             AutomaticallyReplaceAcpProvider est activé. L’ancien ID de conférence et les anciens \
             numéros sont remplacés."
        ),
    }
}

/// They lose conferencing.
pub fn lose(lang: Lang, who: &str, people: u32) -> String {
    match lang {
        Lang::En => format!(
            "{who} {} audio conferencing: no provider, and no numbers in invitations.",
            has(lang, people, "loses", "lose")
        ),
        Lang::Fr => format!(
            "Plus d’audioconférence pour {who}\u{a0}: ni fournisseur, ni numéros dans les \
             invitations."
        ),
    }
}

/// Numbers that are taken back (LI-06); `numbers` are already written.
pub fn numbers_lost(lang: Lang, numbers: &[String]) -> String {
    let shown: Vec<String> = numbers.iter().take(3).cloned().collect();
    let rest = numbers.len().saturating_sub(shown.len()) as u64;
    let mut list = shown;
    if rest > 0 {
        list.push(match lang {
            Lang::En => format!("{} more", count(lang, rest)),
            Lang::Fr => counted(lang, rest, "autre", "autres"),
        });
    }
    let list = format::list(lang, &list);
    match lang {
        Lang::En => format!(
            "Without a Calling Plan the number goes: {list}. To keep it, switch the other plan on \
             in the same save."
        ),
        Lang::Fr => format!(
            "Sans forfait d’appels, le numéro est repris\u{a0}: {list}. Pour le garder, activez \
             l’autre forfait dans le même enregistrement."
        ),
    }
}

/// They swap plans and keep the number (LI-06).
pub fn keep_number(lang: Lang, who: &str, people: u32) -> String {
    match lang {
        Lang::En => format!(
            "{who} {} the number, because one plan takes the other’s place in one save.",
            has(lang, people, "keeps", "keep")
        ),
        Lang::Fr => format!(
            "Numéro conservé pour {who}, car un forfait prend la place de l’autre dans un seul \
             enregistrement."
        ),
    }
}

/// A Calling Plan without Phone System is of no use.
pub fn plan_alone(lang: Lang, who: &str, people: u32) -> String {
    match lang {
        Lang::En => format!(
            "{who} {} a Calling Plan and no Phone System, without which it is of no use.",
            has(lang, people, "has", "have")
        ),
        Lang::Fr => format!(
            "Forfait d’appels sans Système téléphonique pour {who}\u{a0}: il ne sert alors à rien."
        ),
    }
}

/// Paid by the minute, and no credits (CC-10).
pub fn without_credits(lang: Lang, who: &str) -> String {
    match lang {
        Lang::En => format!(
            "The conferencing of {who} is paid by the minute and does not work before there are \
             Communications Credits."
        ),
        Lang::Fr => format!(
            "L’audioconférence de {who} se paie à la minute et ne fonctionne pas sans crédits de \
             communications."
        ),
    }
}

/// How many there are of a product, beside its switch.
pub fn stock(lang: Lang, having: u32, people: u32, free: u32) -> String {
    let free = match lang {
        Lang::En => format!("{} free", count(lang, free)),
        Lang::Fr => counted(lang, free, "libre", "libres"),
    };
    match (people, lang) {
        (1, _) => free,
        (_, Lang::En) => {
            format!("{} of {} have it, {free}", count(lang, having), count(lang, people))
        }
        (_, Lang::Fr) => {
            format!("{} sur {} l’ont, {free}", count(lang, having), count(lang, people))
        }
    }
}

/// After a save.
pub fn saved(lang: Lang, who: &str) -> String {
    match lang {
        Lang::En => format!("Licenses of {who} saved."),
        Lang::Fr => format!("Licences de {who} enregistrées."),
    }
}

/// The figures under the title of Active users.
pub fn summary(lang: Lang, people: u32, licensed: u32) -> String {
    match lang {
        Lang::En => format!(
            "{}, {} with a license",
            counted(lang, people, "person", "people"),
            count(lang, licensed)
        ),
        Lang::Fr => format!(
            "{}, {} avec une licence",
            counted(lang, people, "personne", "personnes"),
            count(lang, licensed)
        ),
    }
}

/// The name of the button that buys a product.
pub fn buy(lang: Lang, bought: Product) -> String {
    format!("{} {}", lang.texts().licenses.buy, product(lang, bought))
}

/// The name of the link that buys what is missing of a product.
pub fn buy_more(lang: Lang, missing: Product) -> String {
    match lang {
        Lang::En => format!("Buy more: {}", product(lang, missing)),
        Lang::Fr => format!("Acheter plus\u{a0}: {}", product(lang, missing)),
    }
}

/// How many there will be after a purchase.
pub fn then_bought(lang: Lang, all: u64) -> String {
    match lang {
        Lang::En => format!("{} in all afterwards", count(lang, all)),
        Lang::Fr => format!("{} en tout ensuite", count(lang, all)),
    }
}
