//! The invitation as people read it: the join block with its numbers, and a line around it.
//!
//! The documents name the parts of the block; the sentences of the greeting and of the edit by hand
//! are invented. Whether a number still answers comes in from outside.

use crate::domain::dialin::Customization;
use crate::domain::meetings::{Kind, Printed};
use crate::domain::phone::PhoneNumber;
use crate::domain::places::{self, Toll};
use crate::texts::Lang;

use super::place;

/// What an invitation is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation<'a> {
    /// The numbers that it prints.
    pub printed: Printed,
    /// The conference ID that it prints.
    pub conference_id: u32,
    /// Of which product the meeting is.
    pub kind: Kind,
    /// Whether somebody has typed inside the block.
    pub edited_inside: bool,
    /// What the organization adds to the block (IV-04).
    pub look: &'a Customization,
    /// The numbers that the policy lists, which stand in place of the others (IV-08).
    pub listed: &'a [(PhoneNumber, Toll)],
}

/// A line of the invitation, in the order in which they stand; each stands at most once (IV-02).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What the organizer wrote above the block; a rewrite keeps it (MM-12).
    Greeting,
    /// The link into the meeting, the first line of the block.
    Online,
    /// The heading of the numbers.
    Phone,
    /// The toll number.
    Toll,
    /// The toll-free number.
    TollFree,
    /// The link to all numbers of the bridge (IV-02).
    LocalNumbers,
    /// The conference ID.
    ConferenceId,
    /// What somebody typed inside the block; a rewrite loses it (MM-12).
    Edit,
    /// The link for organizers who lost their PIN.
    Pin,
    /// The organization's logo (IV-04).
    Logo,
    /// The organization's text (IV-04).
    Footer,
    /// The organization's help (IV-04).
    Help,
    /// The organization's legal notice (IV-04).
    Legal,
}

/// The lines in a language. `answers` says whether somebody who dials a number reaches the bridge.
pub fn lines(
    lang: Lang,
    invitation: Invitation<'_>,
    answers: impl Fn(PhoneNumber) -> bool,
) -> Vec<(Part, String)> {
    let mut lines = vec![
        (Part::Greeting, greeting(lang).to_string()),
        (Part::Online, join_online(lang, invitation.kind).to_string()),
    ];
    let phone = numbers(lang, &invitation, answers);
    let by_phone = !phone.is_empty();
    if by_phone {
        lines.push((Part::Phone, join_by_phone(lang).to_string()));
        lines.extend(phone);
        lines.push((Part::LocalNumbers, local_numbers(lang).to_string()));
        lines.push((Part::ConferenceId, conference_id(lang, invitation.conference_id)));
    }
    if invitation.edited_inside {
        lines.push((Part::Edit, edit(lang).to_string()));
    }
    if by_phone {
        lines.push((Part::Pin, lost_pin(lang).to_string()));
    }
    lines.extend(foot(lang, invitation.look));
    lines
}

/// The numbers, those of a kind together: one of each (IV-02), or those that the policy lists.
fn numbers(
    lang: Lang,
    invitation: &Invitation<'_>,
    answers: impl Fn(PhoneNumber) -> bool,
) -> Vec<(Part, String)> {
    let Printed { toll, toll_free } = invitation.printed;
    let own = [(toll, Toll::Toll), (toll_free, Toll::TollFree)];
    let own = own.into_iter().filter_map(|(number, toll)| Some((number?, toll)));
    let all: Vec<(PhoneNumber, Toll)> = match invitation.listed {
        [] => own.collect(),
        listed => listed.to_vec(),
    };
    let kinds = [(Toll::Toll, Part::Toll), (Toll::TollFree, Part::TollFree)];
    let text = |wanted: Toll| {
        let line = |(number, toll): &(PhoneNumber, Toll)| {
            let text = match toll {
                Toll::Toll => toll_line(lang, *number),
                Toll::TollFree => toll_free_line(lang, *number),
            };
            if answers(*number) { text } else { dead(lang, &text) }
        };
        let found = all.iter().filter(|(_, toll)| *toll == wanted).map(line);
        found.collect::<Vec<_>>().join("\n")
    };
    let lines = kinds.into_iter().map(|(toll, part)| (part, text(toll)));
    lines.filter(|(_, text)| !text.is_empty()).collect()
}

/// What the organization adds; what it left empty has no line.
fn foot(lang: Lang, look: &Customization) -> impl Iterator<Item = (Part, String)> {
    let lines = [
        (Part::Logo, &look.logo, "Logo"),
        (Part::Footer, &look.text, ""),
        (Part::Help, &look.help, help(lang)),
        (Part::Legal, &look.legal, legal(lang)),
    ];
    lines.into_iter().filter(|(_, text, _)| !text.is_empty()).map(move |(part, text, label)| {
        let line = match (label, lang) {
            ("", _) => text.to_string(),
            (_, Lang::En) => format!("{label}: {text}"),
            (_, Lang::Fr) => format!("{label}\u{a0}: {text}"),
        };
        (part, line)
    })
}

fn help(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Help",
        Lang::Fr => "Aide",
    }
}

fn legal(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Legal",
        Lang::Fr => "Mentions légales",
    }
}

/// Invented: what an organizer might write above the block.
fn greeting(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Hello, here is the agenda of our meeting.",
        Lang::Fr => "Bonjour, voici l’ordre du jour de notre réunion.",
    }
}

fn join_online(lang: Lang, kind: Kind) -> &'static str {
    match (lang, kind) {
        (Lang::En, Kind::SkypeForBusiness) => "Join the meeting online",
        (Lang::Fr, Kind::SkypeForBusiness) => "Rejoindre la réunion en ligne",
        (Lang::En, Kind::Teams) => "Join the meeting in Teams",
        (Lang::Fr, Kind::Teams) => "Rejoindre la réunion dans Teams",
    }
}

fn join_by_phone(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Join by phone",
        Lang::Fr => "Rejoindre par téléphone",
    }
}

fn toll_line(lang: Lang, number: PhoneNumber) -> String {
    let place = places::of_number(number).map(|id| place::place(lang, id));
    let place = place.or_else(|| number.country().map(|c| place::country(lang, c)));
    match place {
        Some(place) => format!("{} ({place})", number.international()),
        None => number.international(),
    }
}

fn toll_free_line(lang: Lang, number: PhoneNumber) -> String {
    let free = lang.texts().common.toll_free;
    match number.country() {
        Some(country) => {
            format!("{} ({free}, {})", number.international(), place::country(lang, country))
        }
        None => format!("{} ({free})", number.international()),
    }
}

fn dead(lang: Lang, line: &str) -> String {
    match lang {
        Lang::En => format!("{line}: dead, reaches nobody"),
        Lang::Fr => format!("{line}\u{a0}: mort, ne mène nulle part"),
    }
}

fn local_numbers(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Find a local number",
        Lang::Fr => "Rechercher un numéro local",
    }
}

fn conference_id(lang: Lang, id: u32) -> String {
    match lang {
        Lang::En => format!("Conference ID: {id}"),
        Lang::Fr => format!("ID de conférence\u{a0}: {id}"),
    }
}

/// Invented: what somebody might type inside the block.
fn edit(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Typed by hand: please dial in five minutes early.",
        Lang::Fr => "Ajout à la main\u{a0}: merci d’appeler cinq minutes à l’avance.",
    }
}

fn lost_pin(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Organizer without a PIN? Get a new one",
        Lang::Fr => "Organisateur sans code confidentiel\u{202f}? En obtenir un nouveau",
    }
}
