//! What the forms of dial-in settings say before and after they are saved.

use crate::domain::dialin::InvitePolicy;
use crate::texts::Lang;
use crate::wording::format::{self, counted};
use crate::wording::{meetings, person};

/// What becomes of the meetings that were sent when toll-free numbers go (US-10).
pub fn sent_again(lang: Lang, rewritten: u32, out_of_reach: u32, switched_off: bool) -> String {
    let meetings = |n: u32| meetings::future(lang, n);
    let all = rewritten + out_of_reach;
    let english = lang == Lang::En;
    if all == 0 {
        let none = ["There are no future meetings to rewrite.", "Il n’y a aucune réunion à venir."];
        return none[usize::from(!english)].to_string();
    }
    if switched_off {
        return match lang {
            Lang::En => format!(
                "{} keep their toll-free numbers, because rewriting by itself is switched off \
                 under Settings.",
                meetings(all)
            ),
            Lang::Fr => format!(
                "{} gardent leurs numéros gratuits, car la réécriture automatique est désactivée \
                 dans les paramètres.",
                meetings(all)
            ),
        };
    }
    let first = (rewritten > 0).then(|| match lang {
        Lang::En => format!(
            "The Meeting Migration Service rewrites up to {} by itself, and everybody who is \
             invited receives them again.",
            meetings(rewritten)
        ),
        Lang::Fr => format!(
            "Le service de migration de réunion réécrit de lui-même jusqu’à {}, et chaque \
             personne invitée les reçoit à nouveau.",
            meetings(rewritten)
        ),
    });
    let second = (out_of_reach > 0).then(|| match lang {
        Lang::En => format!("It cannot reach {}.", meetings(out_of_reach)),
        Lang::Fr => format!("Il n’atteint pas {}.", meetings(out_of_reach)),
    });
    [first, second].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// That the settings of people were changed.
pub fn people_saved(lang: Lang, people: u32) -> String {
    let whom = person::counted(lang, people);
    match lang {
        Lang::En => format!("Properties of {whom} saved"),
        Lang::Fr => format!("Propriétés enregistrées pour {whom}"),
    }
}

/// That a PIN was reset.
pub fn pin_reset(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("PIN of {name} reset"),
        Lang::Fr => format!("Code confidentiel de {name} réinitialisé"),
    }
}

/// That a conference ID was chosen.
pub fn id_chosen(lang: Lang, name: &str, id: u32) -> String {
    match lang {
        Lang::En => format!("{name} has the conference ID {id}"),
        Lang::Fr => format!("{name} a l’ID de conférence {id}"),
    }
}

/// That the conference info was mailed.
pub fn info_sent(lang: Lang, people: u32) -> String {
    let whom = person::counted(lang, people);
    match lang {
        Lang::En => format!("Conference info sent to {whom}"),
        Lang::Fr => format!("Informations de conférence envoyées à {whom}"),
    }
}

/// How many future meetings carry the present customization.
pub fn carried(lang: Lang, carry: u32, all: u32) -> String {
    let (carry_text, all_text) = (format::count(lang, carry), format::count(lang, all));
    match lang {
        Lang::En => format!("{carry_text} of {all_text} future meetings carry it as it is now."),
        Lang::Fr if format::is_one(lang, carry.into()) => {
            format!("{carry_text} réunion à venir sur {all_text} la porte telle qu’elle est.")
        }
        Lang::Fr => {
            format!("{carry_text} réunions à venir sur {all_text} la portent telle qu’elle est.")
        }
    }
}

/// Whose invitation the preview shows.
pub fn preview_of(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("As a meeting of {name} prints it when it is next written."),
        Lang::Fr => format!("Telle qu’une réunion de {name} la portera à la prochaine écriture."),
    }
}

/// How much of a text is used.
pub fn characters(lang: Lang, used: usize, max: usize) -> String {
    match lang {
        Lang::En => format!("Plain text. {used} of {max} characters."),
        Lang::Fr => format!("Texte simple. {used} caractères sur {max}."),
    }
}

/// What the policy about invitations says now (IV-08).
pub fn policy_set(lang: Lang, policy: &InvitePolicy) -> String {
    let n = policy.numbers.len() as u32;
    let first = match (lang, n) {
        (Lang::En, 0) => "Invitations print the organizer’s numbers".into(),
        (Lang::Fr, 0) => "Les invitations portent les numéros de l’organisateur".into(),
        (Lang::En, n) => format!("Invitations list {}", counted(lang, n, "number", "numbers")),
        (Lang::Fr, n) => {
            format!("Les invitations listent {}", counted(lang, n, "numéro", "numéros"))
        }
    };
    match (lang, policy.toll_free) {
        (_, true) => first,
        (Lang::En, false) => format!("{first}; toll-free numbers may not be used"),
        (Lang::Fr, false) => format!("{first}\u{202f}; numéros gratuits interdits"),
    }
}
