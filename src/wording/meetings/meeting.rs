//! Sentences about one meeting: why it is not rewritten, and what a rewrite does to it.

use super::meetings;
use crate::domain::meetings::Unmovable;
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording::format::{self, counted};

/// Meetings of an organizer that no run rewrites, by the reason (MM-11).
pub fn unmovable_meetings(lang: Lang, why: Unmovable, n: u32, max: u16) -> String {
    let some = meetings(lang, n);
    let one = format::is_one(lang, n.into());
    match (lang, why) {
        (Lang::En, Unmovable::Past) => format!("{some} in the past"),
        (Lang::En, Unmovable::TooManyAttendees) => {
            let has = if one { "has" } else { "have" };
            format!("{some} {has} over {max} attendees and cannot be migrated")
        }
        (Lang::En, Unmovable::CopiedBlock) => {
            let has = if one { "has" } else { "have" };
            format!("{some} {has} a copied block and cannot be migrated")
        }
        (Lang::En, Unmovable::MailboxOnPremises) => {
            format!("{some} in a mailbox on premises cannot be migrated")
        }
        (Lang::En, Unmovable::ThirdPartyProvider) => {
            format!("{some} of a third-party provider cannot be migrated")
        }
        (Lang::Fr, Unmovable::Past) => format!("{some} dans le passé"),
        (Lang::Fr, Unmovable::TooManyAttendees) => {
            format!("{some} à plus de {max} participants, migration impossible")
        }
        (Lang::Fr, Unmovable::CopiedBlock) => {
            format!("{some} au bloc copié, migration impossible")
        }
        (Lang::Fr, Unmovable::MailboxOnPremises) => {
            format!("{some} dans une boîte sur site, migration impossible")
        }
        (Lang::Fr, Unmovable::ThirdPartyProvider) => {
            format!("{some} d’un fournisseur tiers, migration impossible")
        }
    }
}

/// Why one meeting is not rewritten.
pub fn unmovable(lang: Lang, why: Unmovable, max: u16) -> String {
    match (lang, why) {
        (Lang::En, Unmovable::Past) => "It is over.".into(),
        (Lang::En, Unmovable::TooManyAttendees) => {
            format!("It has over {max} attendees, organizer included.")
        }
        (Lang::En, Unmovable::CopiedBlock) => {
            "Its block was copied by hand from another meeting.".into()
        }
        (Lang::En, Unmovable::MailboxOnPremises) => {
            "Its organizer’s mailbox is on premises.".into()
        }
        (Lang::En, Unmovable::ThirdPartyProvider) => {
            "Its organizer has a third-party provider.".into()
        }
        (Lang::Fr, Unmovable::Past) => "Elle est passée.".into(),
        (Lang::Fr, Unmovable::TooManyAttendees) => {
            format!("Elle a plus de {max} participants, organisateur compris.")
        }
        (Lang::Fr, Unmovable::CopiedBlock) => {
            "Son bloc a été copié à la main d’une autre réunion.".into()
        }
        (Lang::Fr, Unmovable::MailboxOnPremises) => {
            "La boîte aux lettres de son organisateur est sur site.".into()
        }
        (Lang::Fr, Unmovable::ThirdPartyProvider) => {
            "Son organisateur a un fournisseur tiers.".into()
        }
    }
}

/// The same with what to do instead.
pub fn blocked(lang: Lang, why: Unmovable, max: u16) -> String {
    let reason = unmovable(lang, why, max);
    match (lang, why) {
        (_, Unmovable::Past) => reason,
        (Lang::En, _) => {
            format!("{reason} The organizer has to send it again, or correct the numbers by hand.")
        }
        (Lang::Fr, _) => {
            format!("{reason} L’organisateur doit la renvoyer, ou corriger les numéros à la main.")
        }
    }
}

/// When a meeting is and how many are invited.
pub fn meeting_about(lang: Lang, at: Timestamp, now: Timestamp, attendees: u16) -> String {
    let when = format::when(lang, at, now);
    let people = match lang {
        Lang::En => counted(lang, attendees, "attendee", "attendees"),
        Lang::Fr => counted(lang, attendees, "participant", "participants"),
    };
    format!("{when} · {people}")
}

/// A rewrite is to come.
pub fn planned(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "Everybody who is invited gets the new invitation in the organizer’s name. Text \
             outside the block is kept."
        }
        Lang::Fr => {
            "Chaque personne invitée reçoit la nouvelle invitation au nom de l’organisateur. Le \
             texte hors du bloc est conservé."
        }
    }
}

/// A rewrite was made.
pub fn rewritten(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Everybody who is invited got the new invitation in the organizer’s name.",
        Lang::Fr => {
            "Chaque personne invitée a reçu la nouvelle invitation au nom de l’organisateur."
        }
    }
}

/// A rewrite would change nothing.
pub fn unchanged(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "The invitation carries the organizer’s present numbers.",
        Lang::Fr => "L’invitation porte les numéros actuels de l’organisateur.",
    }
}

/// What somebody typed inside the block goes with it (MM-12).
pub fn edits_lost(lang: Lang, done: bool) -> &'static str {
    match (lang, done) {
        (Lang::En, false) => "What somebody typed inside the block will be lost.",
        (Lang::En, true) => "What somebody had typed inside the block was lost.",
        (Lang::Fr, false) => "Ce qui a été saisi à la main dans le bloc sera perdu.",
        (Lang::Fr, true) => "Ce qui avait été saisi à la main dans le bloc a été perdu.",
    }
}

/// What else goes with the old block (MM-12).
pub fn attachments_lost(lang: Lang, done: bool) -> &'static str {
    match (lang, done) {
        (Lang::En, false) => {
            "Whiteboards, polls, attached files and the link to shared notes will be lost, if the \
             meeting has any; the notes themselves stay."
        }
        (Lang::En, true) => {
            "Whiteboards, polls, attached files and the link to shared notes were lost, if the \
             meeting had any; the notes themselves stayed."
        }
        (Lang::Fr, false) => {
            "Les tableaux blancs, les sondages, les pièces jointes et le lien vers les notes \
             partagées seront perdus, s’il y en a\u{202f}; les notes elles-mêmes restent."
        }
        (Lang::Fr, true) => {
            "Les tableaux blancs, les sondages, les pièces jointes et le lien vers les notes \
             partagées ont été perdus, s’il y en avait\u{202f}; les notes elles-mêmes sont restées."
        }
    }
}
