//! Why dial-in settings cannot be changed like this, in words.

use crate::domain::Tenant;
use crate::domain::dialin::{DialInRefusal, DialOut, Link, LinkProblem};
use crate::domain::phone::Country;
use crate::texts::Lang;
use crate::wording::{format, person};

/// The sentence of a refusal.
pub fn refusal(lang: Lang, reader: Country, tenant: &Tenant, refusal: &DialInRefusal) -> String {
    match lang {
        Lang::En => english(reader, tenant, refusal),
        Lang::Fr => french(reader, tenant, refusal),
    }
}

fn english(reader: Country, tenant: &Tenant, refusal: &DialInRefusal) -> String {
    match refusal {
        DialInRefusal::NoBridge => {
            "There is no bridge: without a conferencing license there is nothing to set.".into()
        }
        DialInRefusal::BadName { max } => {
            format!("Give the bridge a name of at most {max} characters.")
        }
        DialInRefusal::BadPinLength { least, most } => {
            format!("A PIN has between {least} and {most} digits.")
        }
        DialInRefusal::BadSenderAddress => "Give an address such as name@contoso.com.".into(),
        DialInRefusal::SenderIncomplete => {
            "Another sender needs both an address and a display name.".into()
        }
        DialInRefusal::SharedLanguages { number } => format!(
            "{} is shared with other organizations, so its languages cannot be chosen. Dedicated \
             numbers offer them.",
            format::phone(reader, *number)
        ),
        DialInRefusal::TooManyLanguages { max } => {
            format!("A number has one primary language and at most {max} secondary ones.")
        }
        DialInRefusal::LanguageTwice { language } => format!(
            "{} is chosen twice. Choose each language once.",
            super::language(Lang::En, *language)
        ),
        DialInRefusal::BadLink { link, problem } => link_problem(Lang::En, *link, *problem),
        DialInRefusal::TextTooLong { length, max } => {
            format!("The text has {length} characters; at most {max} fit into an invitation.")
        }
        DialInRefusal::BadConferenceId => {
            "A conference ID has seven digits, and the first is not 0.".into()
        }
        DialInRefusal::ConferenceIdTaken { user } => format!(
            "{} has this conference ID already. Choose another one.",
            person::name(tenant, *user)
        ),
        DialInRefusal::DynamicConferenceIds => "In Teams every meeting gets a conference ID of \
             its own, so nobody can be given a fixed one."
            .into(),
        DialInRefusal::StaysOnBridge { number } => format!(
            "In Teams today {} stays on the bridge: only support takes a dedicated toll number \
             off, and the default and shared numbers never leave.",
            format::phone(reader, *number)
        ),
        DialInRefusal::NoInvitePolicy => {
            "Only the profile “Teams today” has a policy that lists numbers.".into()
        }
        DialInRefusal::TooManyListed { max } => {
            format!("The policy lists at most {max} numbers.")
        }
        DialInRefusal::ListedTwice { number } => {
            format!("{} is listed twice.", format::phone(reader, *number))
        }
        DialInRefusal::TollFreeForbidden => {
            "The policy under Invitations does not allow toll-free numbers.".into()
        }
        DialInRefusal::DialOutRestricted { dial_out } => match dial_out {
            DialOut::Domestic => {
                "Meetings of this organizer call numbers of the organizer’s own country only."
                    .into()
            }
            DialOut::Any | DialOut::Nowhere => {
                "Meetings of this organizer may not call out.".into()
            }
        },
    }
}

fn french(reader: Country, tenant: &Tenant, refusal: &DialInRefusal) -> String {
    match refusal {
        DialInRefusal::NoBridge => {
            "Il n’y a pas de pont\u{a0}: sans licence d’audioconférence, il n’y a rien à régler."
                .into()
        }
        DialInRefusal::BadName { max } => {
            format!("Donnez au pont un nom de {max} caractères au plus.")
        }
        DialInRefusal::BadPinLength { least, most } => {
            format!("Un code confidentiel a entre {least} et {most} chiffres.")
        }
        DialInRefusal::BadSenderAddress => "Indiquez une adresse telle que nom@contoso.com.".into(),
        DialInRefusal::SenderIncomplete => {
            "Un autre expéditeur demande à la fois une adresse et un nom complet.".into()
        }
        DialInRefusal::SharedLanguages { number } => format!(
            "{} est partagé avec d’autres organisations\u{a0}: ses langues ne se choisissent pas. \
             Les numéros dédiés les proposent.",
            format::phone(reader, *number)
        ),
        DialInRefusal::TooManyLanguages { max } => {
            format!("Un numéro a une langue principale et {max} langues secondaires au plus.")
        }
        DialInRefusal::LanguageTwice { language } => format!(
            "La langue «\u{a0}{}\u{a0}» est choisie deux fois. Choisissez chaque langue une fois.",
            super::language(Lang::Fr, *language)
        ),
        DialInRefusal::BadLink { link, problem } => link_problem(Lang::Fr, *link, *problem),
        DialInRefusal::TextTooLong { length, max } => format!(
            "Le texte a {length} caractères\u{a0}; une invitation en contient {max} au plus."
        ),
        DialInRefusal::BadConferenceId => {
            "Un ID de conférence a sept chiffres, et le premier n’est pas 0.".into()
        }
        DialInRefusal::ConferenceIdTaken { user } => format!(
            "{} a déjà cet ID de conférence. Choisissez-en un autre.",
            person::name(tenant, *user)
        ),
        DialInRefusal::DynamicConferenceIds => "Dans Teams, chaque réunion reçoit son propre ID \
             de conférence\u{a0}: personne ne peut en avoir un fixe."
            .into(),
        DialInRefusal::StaysOnBridge { number } => format!(
            "Dans Teams aujourd’hui, {} reste sur le pont\u{a0}: seul le support en retire un \
             numéro payant dédié, et ni le numéro par défaut ni les numéros partagés n’en partent.",
            format::phone(reader, *number)
        ),
        DialInRefusal::NoInvitePolicy => {
            "Seul le profil «\u{a0}Teams aujourd’hui\u{a0}» a une stratégie qui liste des numéros."
                .into()
        }
        DialInRefusal::TooManyListed { max } => {
            format!("La stratégie liste {max} numéros au plus.")
        }
        DialInRefusal::ListedTwice { number } => {
            format!("{} figure deux fois.", format::phone(reader, *number))
        }
        DialInRefusal::TollFreeForbidden => {
            "La stratégie, sous Invitations, n’autorise pas les numéros gratuits.".into()
        }
        DialInRefusal::DialOutRestricted { dial_out } => match dial_out {
            DialOut::Domestic => {
                "Les réunions de cet organisateur n’appellent que des numéros de son pays.".into()
            }
            DialOut::Any | DialOut::Nowhere => {
                "Les réunions de cet organisateur ne peuvent pas appeler à l’extérieur.".into()
            }
        },
    }
}

/// What is wrong with a link of the invitation, and what would be right.
pub fn link_problem(lang: Lang, link: Link, problem: LinkProblem) -> String {
    let example = match link {
        Link::Logo => "https://www.contoso.com/logo.jpg",
        Link::Help => "https://www.contoso.com/help",
        Link::Legal => "https://www.contoso.com/legal",
    };
    match (lang, problem) {
        (Lang::En, LinkProblem::NotHttps) => {
            format!("A link begins with https://, such as {example}.")
        }
        (Lang::En, LinkProblem::NotALink) => {
            format!("This is no web address. Give one such as {example}.")
        }
        (Lang::En, LinkProblem::NotAPicture) => {
            format!("The logo must be a JPG picture, such as {example}.")
        }
        (Lang::En, LinkProblem::TooLong { length, max }) => {
            format!("The link has {length} characters; at most {max} are taken.")
        }
        (Lang::Fr, LinkProblem::NotHttps) => {
            format!("Un lien commence par https://, par exemple {example}.")
        }
        (Lang::Fr, LinkProblem::NotALink) => {
            format!("Ce n’est pas une adresse web. Indiquez-en une, par exemple {example}.")
        }
        (Lang::Fr, LinkProblem::NotAPicture) => {
            format!("Le logo doit être une image JPG, par exemple {example}.")
        }
        (Lang::Fr, LinkProblem::TooLong { length, max }) => {
            format!("Le lien a {length} caractères\u{a0}; {max} au plus sont acceptés.")
        }
    }
}
