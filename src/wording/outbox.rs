//! The mails of the service as people read them: who they come from, what they are about, and what
//! they say. All sentences are ours; the sources only say what each mail tells and what it leaves
//! out (IV-05, CC-07).

pub mod orders;

use crate::domain::meetings::Printed;
use crate::domain::outbox::{About, CreditMail};
use crate::domain::phone::PhoneNumber;
use crate::domain::time::Timestamp;
use crate::texts::Lang;

use super::format::{self, counted};
use super::person::HIDDEN_PIN;
use super::place;

/// The address from which the service mails unless there is another sender. Invented.
pub const SERVICE_ADDRESS: &str = "audioconferencing@service.example";

/// What a mail to one person tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told<'a> {
    /// The recipient's name.
    pub name: &'a str,
    /// The conference ID of then.
    pub conference_id: u32,
    /// The default numbers of then.
    pub numbers: Printed,
}

/// The name under which the service mails. Invented.
pub fn service(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Audio Conferencing",
        Lang::Fr => "Audioconférence",
    }
}

/// The subject.
pub fn subject(lang: Lang, about: About) -> &'static str {
    match (lang, about) {
        (_, About::Port { news, .. }) => orders::subject(lang, news),
        (Lang::En, About::Welcome) => "You now have audio conferencing",
        (Lang::En, About::Numbers) => "Your conferencing numbers have changed",
        (Lang::En, About::ConferenceId) => "Your conference ID has changed",
        (Lang::En, About::Pin) => "Your conferencing PIN was reset",
        (Lang::En, About::Ended) => "Your audio conferencing was turned off",
        (Lang::En, About::Info) => "Your conferencing information",
        (Lang::En, About::Rewritten { .. }) => "Updated: how to join this meeting by phone",
        (Lang::En, About::Credits(CreditMail::RechargeSucceeded { .. })) => {
            "Communications Credits: recharged"
        }
        (Lang::En, About::Credits(CreditMail::RechargeFailed { .. })) => {
            "Communications Credits: the recharge failed"
        }
        (Lang::En, About::Credits(CreditMail::BalanceZero)) => {
            "Communications Credits: nothing is left"
        }
        (Lang::Fr, About::Welcome) => "Vous avez désormais l’audioconférence",
        (Lang::Fr, About::Numbers) => "Vos numéros de conférence ont changé",
        (Lang::Fr, About::ConferenceId) => "Votre ID de conférence a changé",
        (Lang::Fr, About::Pin) => "Votre code confidentiel a été réinitialisé",
        (Lang::Fr, About::Ended) => "Votre audioconférence a été désactivée",
        (Lang::Fr, About::Info) => "Vos informations de conférence",
        (Lang::Fr, About::Rewritten { .. }) => {
            "Mise à jour\u{a0}: rejoindre cette réunion par téléphone"
        }
        (Lang::Fr, About::Credits(CreditMail::RechargeSucceeded { .. })) => {
            "Crédits de communications\u{a0}: rechargés"
        }
        (Lang::Fr, About::Credits(CreditMail::RechargeFailed { .. })) => {
            "Crédits de communications\u{a0}: échec du rechargement"
        }
        (Lang::Fr, About::Credits(CreditMail::BalanceZero)) => {
            "Crédits de communications\u{a0}: il ne reste rien"
        }
    }
}

/// Why it was sent.
pub fn why(lang: Lang, about: About) -> &'static str {
    match (lang, about) {
        (Lang::En, About::Welcome) => "A license was assigned, or Microsoft became the provider.",
        (Lang::En, About::Numbers) => "A default number changed.",
        (Lang::En, About::ConferenceId) => "The conference ID changed.",
        (Lang::En, About::Pin) => "An administrator reset the PIN.",
        (Lang::En, About::Ended) => "The license went, or Microsoft is the provider no more.",
        (Lang::En, About::Info) => "An administrator chose “Send conference info via email”.",
        (Lang::En, About::Rewritten { .. }) => {
            "The Meeting Migration Service rewrote the organizer’s meetings."
        }
        (Lang::En, About::Credits(_)) => "Something happened to the Communications Credits.",
        (Lang::En, About::Port { .. }) => "Something happened to a port order.",
        (Lang::Fr, About::Port { .. }) => "Une demande de transfert a connu un événement.",
        (Lang::Fr, About::Welcome) => {
            "Une licence a été attribuée, ou Microsoft est devenu le fournisseur."
        }
        (Lang::Fr, About::Numbers) => "Un numéro par défaut a changé.",
        (Lang::Fr, About::ConferenceId) => "L’ID de conférence a changé.",
        (Lang::Fr, About::Pin) => "Un administrateur a réinitialisé le code confidentiel.",
        (Lang::Fr, About::Ended) => {
            "La licence a été retirée, ou Microsoft n’est plus le fournisseur."
        }
        (Lang::Fr, About::Info) => {
            "Un administrateur a choisi «\u{a0}Envoyer les informations de conférence par \
             e-mail\u{a0}»."
        }
        (Lang::Fr, About::Rewritten { .. }) => {
            "Le service de migration de réunion a réécrit les réunions de l’organisateur."
        }
        (Lang::Fr, About::Credits(_)) => "Les crédits de communications ont connu un événement.",
    }
}

/// The paragraphs of a mail to one person.
pub fn body(lang: Lang, about: About, told: Told<'_>) -> Vec<String> {
    let mut lines = vec![hello(lang, told.name)];
    lines.extend(opening(lang, about));
    let with_facts = matches!(
        about,
        About::Welcome | About::Numbers | About::ConferenceId | About::Pin | About::Info
    );
    if with_facts {
        lines.push(facts(lang, about, told).join("\n"));
    }
    lines.extend(closing(lang, about));
    lines
}

fn hello(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Hello {name},"),
        Lang::Fr => format!("Bonjour {name},"),
    }
}

/// What happened.
fn opening(lang: Lang, about: About) -> Option<String> {
    let text = match (lang, about) {
        (Lang::En, About::Welcome) => {
            "people can now join your meetings by phone. Your new invitations carry these numbers \
             by themselves."
        }
        (Lang::En, About::Numbers) => {
            "the numbers in your new invitations have changed. Meetings that you have already \
             sent keep the old ones until they are updated."
        }
        (Lang::En, About::ConferenceId) => {
            "your conference ID has changed. The old one leads nowhere from now on."
        }
        (Lang::En, About::Pin) => "you have a new PIN. The old one works no more.",
        (Lang::En, About::Ended) => {
            "people can no longer join your meetings by phone. Open the meetings that you have \
             already sent, take the dial-in information out, and send them again."
        }
        (Lang::En, About::Info) => "this is what people need to join your meetings by phone.",
        (Lang::En, About::Rewritten { .. }) => {
            "the dial-in information of this meeting has changed. Use what stands in the updated \
             invitation."
        }
        (Lang::Fr, About::Welcome) => {
            "vos réunions peuvent désormais être rejointes par téléphone. Vos nouvelles \
             invitations portent ces numéros d’elles-mêmes."
        }
        (Lang::Fr, About::Numbers) => {
            "les numéros de vos nouvelles invitations ont changé. Les réunions déjà envoyées \
             gardent les anciens tant qu’elles ne sont pas mises à jour."
        }
        (Lang::Fr, About::ConferenceId) => {
            "votre ID de conférence a changé. L’ancien ne mène plus nulle part."
        }
        (Lang::Fr, About::Pin) => {
            "vous avez un nouveau code confidentiel. L’ancien ne fonctionne plus."
        }
        (Lang::Fr, About::Ended) => {
            "vos réunions ne peuvent plus être rejointes par téléphone. Ouvrez celles que vous \
             avez déjà envoyées, retirez-en les informations d’appel et renvoyez-les."
        }
        (Lang::Fr, About::Info) => "voici ce qu’il faut pour rejoindre vos réunions par téléphone.",
        (Lang::Fr, About::Rewritten { .. }) => {
            "les informations d’appel de cette réunion ont changé. Utilisez celles de \
             l’invitation mise à jour."
        }
        (_, About::Credits(_) | About::Port { .. }) => return None,
    };
    Some(text.to_string())
}

/// The conference ID, the numbers, and the PIN where the mail tells it (IV-05). The recipient reads
/// the digits; on this page they stay hidden (US-04).
fn facts(lang: Lang, about: About, told: Told<'_>) -> Vec<String> {
    let line = |en: &str, fr: &str, value: &str| match lang {
        Lang::En => format!("{en}: {value}"),
        Lang::Fr => format!("{fr}\u{a0}: {value}"),
    };
    let number = |number: PhoneNumber| match number.country() {
        Some(country) => {
            format!("{} ({})", number.international(), place::country(lang, country))
        }
        None => number.international(),
    };
    let id = told.conference_id.to_string();
    let mut lines = vec![line("Conference ID", "ID de conférence", &id)];
    lines.extend(
        told.numbers
            .toll
            .map(|toll| line("Default toll number", "Numéro payant par défaut", &number(toll))),
    );
    lines.extend(told.numbers.toll_free.map(|toll_free| {
        line("Default toll-free number", "Numéro gratuit par défaut", &number(toll_free))
    }));
    if matches!(about, About::Welcome | About::Pin) {
        lines.push(line("PIN", "Code confidentiel (PIN)", HIDDEN_PIN));
    }
    lines
}

/// What to do next.
fn closing(lang: Lang, about: About) -> Option<String> {
    let text = match (lang, about) {
        (Lang::En, About::Welcome) => {
            "To add them to meetings that you have already sent, run the Meeting Migration Tool \
             on your computer."
        }
        (Lang::Fr, About::Welcome) => {
            "Pour les ajouter aux réunions déjà envoyées, lancez l’outil de migration de réunion \
             sur votre ordinateur."
        }
        (Lang::En, About::Pin) => {
            "You need the PIN only to start a meeting by phone when nobody has started it from an \
             app. Keep it to yourself."
        }
        (Lang::Fr, About::Pin) => {
            "Le code ne sert qu’à démarrer une réunion par téléphone quand personne ne l’a \
             démarrée depuis une application. Gardez-le pour vous."
        }
        (Lang::En, About::Numbers | About::ConferenceId | About::Info) => {
            "Your PIN stays the same and is not part of this message."
        }
        (Lang::Fr, About::Numbers | About::ConferenceId | About::Info) => {
            "Votre code confidentiel reste le même et ne figure pas dans ce message."
        }
        (_, About::Ended | About::Rewritten { .. } | About::Credits(_) | About::Port { .. }) => {
            return None;
        }
    };
    Some(text.to_string())
}

/// The paragraphs of a mail to the administrators.
pub fn credits_body(lang: Lang, mail: CreditMail) -> Vec<String> {
    let text = match (lang, mail) {
        (Lang::En, CreditMail::RechargeSucceeded { cents }) => format!(
            "The balance fell below the trigger amount, and {} was added.",
            dollars(lang, cents)
        ),
        (Lang::En, CreditMail::RechargeFailed { cents }) => format!(
            "The balance fell below the trigger amount, but {} could not be added. Check the \
             payment details before the balance reaches zero.",
            dollars(lang, cents)
        ),
        (Lang::En, CreditMail::BalanceZero) => "The balance is zero. Calls to toll-free numbers \
             are no longer put through, and nobody can call beyond a Calling Plan. Add money to \
             go on."
            .into(),
        (Lang::Fr, CreditMail::RechargeSucceeded { cents }) => format!(
            "Le solde est passé sous le montant de déclenchement, et {} ont été ajoutés.",
            dollars(lang, cents)
        ),
        (Lang::Fr, CreditMail::RechargeFailed { cents }) => format!(
            "Le solde est passé sous le montant de déclenchement, mais {} n’ont pas pu être \
             ajoutés. Vérifiez le moyen de paiement avant que le solde n’atteigne zéro.",
            dollars(lang, cents)
        ),
        (Lang::Fr, CreditMail::BalanceZero) => "Le solde est à zéro. Les appels aux numéros \
             gratuits n’aboutissent plus, et personne ne peut appeler au-delà d’un forfait \
             d’appels. Ajoutez de l’argent pour continuer."
            .into(),
    };
    vec![text]
}

fn dollars(lang: Lang, cents: u64) -> String {
    let (whole, rest) = (format::count(lang, cents / 100), cents % 100);
    match lang {
        Lang::En => format!("${whole}.{rest:02}"),
        Lang::Fr => format!("{whole},{rest:02}\u{a0}$"),
    }
}

/// Why a mail was lost, and how to send it again (IV-07).
pub fn lost(lang: Lang, about: About, mailbox_at: Timestamp) -> String {
    let from = format::moment(lang, mailbox_at);
    let happened = match lang {
        Lang::En => format!("The mailbox was not there yet: it comes at {from} UTC."),
        Lang::Fr => {
            format!("La boîte aux lettres n’existait pas encore\u{a0}: elle arrive le {from} UTC.")
        }
    };
    let again = match (lang, about) {
        (Lang::En, About::Welcome | About::Pin) => {
            "Reset the PIN after that: it mails the new one with the conference ID and the number. \
             “Send conference info via email” leaves the PIN out."
        }
        (Lang::Fr, About::Welcome | About::Pin) => {
            "Réinitialisez ensuite le code confidentiel\u{a0}: le nouveau part avec l’ID de \
             conférence et le numéro. «\u{a0}Envoyer les informations de conférence par \
             e-mail\u{a0}» omet le code."
        }
        (Lang::En, About::Ended) => "Tell the person yourself: nothing sends this one again.",
        (Lang::Fr, About::Ended) => {
            "Prévenez vous-même la personne\u{a0}: rien ne renvoie ce message."
        }
        (Lang::En, _) => "Send the conference info again after that.",
        (Lang::Fr, _) => "Renvoyez ensuite les informations de conférence.",
    };
    format!("{happened} {again}")
}

/// How many recipients never got a mail.
pub fn lost_count(lang: Lang, lost: u32, recipients: u32) -> String {
    match (lang, recipients) {
        (Lang::En, 1) => "Not received".into(),
        (Lang::Fr, 1) => "Non reçu".into(),
        (Lang::En, _) => format!("{} not received", format::count(lang, lost)),
        (Lang::Fr, _) => format!("{} non reçus", format::count(lang, lost)),
    }
}

/// In the pane of somebody without a mailbox yet: until when mails are lost.
pub fn no_mailbox(lang: Lang, until: Timestamp) -> String {
    let until = format::moment(lang, until);
    match lang {
        Lang::En => format!("There is no mailbox before {until} UTC; mails until then are lost."),
        Lang::Fr => format!(
            "Pas de boîte aux lettres avant le {until} UTC\u{a0}; jusque-là, tout message se perd."
        ),
    }
}

/// The administrators as recipients.
pub fn administrators(lang: Lang, organization: &str) -> String {
    match lang {
        Lang::En => format!("Administrators of {organization}"),
        Lang::Fr => format!("Administrateurs de {organization}"),
    }
}

/// The administrators, and those addresses with them.
pub fn and_further(lang: Lang, administrators: &str, further: &[Box<str>]) -> String {
    let all: Vec<String> = std::iter::once(administrators.to_string())
        .chain(further.iter().map(|address| address.to_string()))
        .collect();
    format::list(lang, &all)
}

/// The attendees of meetings as recipients.
pub fn attendees(lang: Lang, meetings: u32) -> String {
    match lang {
        Lang::En => {
            format!("Everybody invited to {}", counted(lang, meetings, "meeting", "meetings"))
        }
        Lang::Fr => format!(
            "Toutes les personnes invitées à {}",
            counted(lang, meetings, "réunion", "réunions")
        ),
    }
}

/// How many mails there are, and how many of them the list shows.
pub fn summary(lang: Lang, all: u64, shown: u64, recipients: u64) -> String {
    let mails = match lang {
        Lang::En => counted(lang, all, "mail", "mails"),
        Lang::Fr => counted(lang, all, "message", "messages"),
    };
    let to = match lang {
        Lang::En => counted(lang, recipients, "recipient", "recipients"),
        Lang::Fr => counted(lang, recipients, "destinataire", "destinataires"),
    };
    let shown = (shown != all).then(|| match lang {
        Lang::En => format!(" · {} shown", format::count(lang, shown)),
        Lang::Fr if format::is_one(lang, shown) => {
            format!(" · {} affiché", format::count(lang, shown))
        }
        Lang::Fr => format!(" · {} affichés", format::count(lang, shown)),
    });
    format!("{mails} · {to}{}", shown.unwrap_or_default())
}

/// Which of the recipients is looked at.
pub fn which(lang: Lang, place: u64, of: u64) -> String {
    let (place, of) = (format::count(lang, place), format::count(lang, of));
    match lang {
        Lang::En => format!("Recipient {place} of {of}"),
        Lang::Fr => format!("Destinataire {place} sur {of}"),
    }
}
