//! Whether and why not an organization is kept, in words.

use crate::journal::{Damage, Reason};
use crate::session::vault::Why;
use crate::texts::Lang;

use super::format::counted;

/// Why the session is not kept, and what that means.
pub fn not_kept(lang: Lang, why: &Why) -> String {
    match (lang, why) {
        (Lang::En, Why::Blocked) => {
            "The browser does not let this page store anything. You can go \
             on; save a backup file before you close the tab."
                .into()
        }
        (Lang::En, Why::Full) => "The browser’s store is full. You can go on; save a backup file \
             before you close the tab, or delete an organization under Settings."
            .into(),
        (Lang::En, Why::TooLarge) => "This organization is larger than the browser’s store. It \
             lives in this tab only; save a backup file to keep it."
            .into(),
        (Lang::En, Why::Damaged(found)) => format!(
            "Something in the store cannot be read ({}). What could be read is shown; the store is \
             left as it is. Download it, then load a backup or reset the sample.",
            damages(lang, found)
        ),
        (Lang::En, Why::Failed(text)) => {
            format!("The browser’s store failed ({text}). You can go on; save a backup file.")
        }
        (Lang::Fr, Why::Blocked) => "Le navigateur ne laisse pas cette page enregistrer. Vous \
             pouvez continuer\u{202f}; enregistrez un fichier de sauvegarde avant de fermer \
             l’onglet."
            .into(),
        (Lang::Fr, Why::Full) => "La mémoire du navigateur est pleine. Vous pouvez \
             continuer\u{202f}; \
             enregistrez un fichier de sauvegarde avant de fermer l’onglet, ou supprimez une \
             organisation dans les paramètres."
            .into(),
        (Lang::Fr, Why::TooLarge) => {
            "Cette organisation dépasse la mémoire du navigateur. Elle ne \
             vit que dans cet onglet\u{202f}; enregistrez un fichier de sauvegarde pour la garder."
                .into()
        }
        (Lang::Fr, Why::Damaged(found)) => format!(
            "Une partie de la mémoire est illisible ({}). Ce qui a pu être lu est \
             affiché\u{202f}; la \
             mémoire reste en l’état. Téléchargez-la, puis chargez une sauvegarde ou réinitialisez \
             l’exemple.",
            damages(lang, found)
        ),
        (Lang::Fr, Why::Failed(text)) => format!(
            "La mémoire du navigateur a échoué ({text}). Vous pouvez continuer\u{202f}; \
             enregistrez \
             un fichier de sauvegarde."
        ),
    }
}

/// Another tab has deleted what was open here.
pub fn deleted_elsewhere(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Another tab has deleted {name}."),
        Lang::Fr => format!("Un autre onglet a supprimé {name}."),
    }
}

/// Another tab has begun anew what is open here.
pub fn made_afresh(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Another tab has reset {name}: it begins again."),
        Lang::Fr => format!("Un autre onglet a réinitialisé {name}\u{a0}: tout recommence."),
    }
}

fn damages(lang: Lang, found: &[Damage]) -> String {
    let Some(first) = found.first() else { return String::new() };
    let more = match found.len() {
        0 | 1 => String::new(),
        n => match lang {
            Lang::En => format!(", and {}", counted(lang, n as u64 - 1, "more", "more")),
            Lang::Fr => format!(", et {}", counted(lang, n as u64 - 1, "autre", "autres")),
        },
    };
    format!("{}: {}{more}", first.key, reason(lang, first.reason))
}

fn reason(lang: Lang, reason: Reason) -> &'static str {
    match (lang, reason) {
        (Lang::En, Reason::Missing) => "missing",
        (Lang::En, Reason::Checksum) => "its checksum is wrong",
        (Lang::En, Reason::Chain) => "it does not follow what stands before it",
        (Lang::En, Reason::TooNew) => "a newer version wrote it",
        (Lang::En, Reason::NotPacked) => "it is not in our format",
        (Lang::En, Reason::Content) => "it cannot be understood",
        (Lang::Fr, Reason::Missing) => "manquant",
        (Lang::Fr, Reason::Checksum) => "somme de contrôle fausse",
        (Lang::Fr, Reason::Chain) => "ne suit pas ce qui précède",
        (Lang::Fr, Reason::TooNew) => "écrit par une version plus récente",
        (Lang::Fr, Reason::NotPacked) => "n’est pas dans notre format",
        (Lang::Fr, Reason::Content) => "incompréhensible",
    }
}
