//! Why not, in words: what is wrong, the limit with its reason, and what would be right.

use crate::domain::Tenant;
use crate::domain::ids::{HoldId, PlaceId};
use crate::domain::numbers::HoldEnd;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::Toll;
use crate::domain::refusal::Refusal;
use crate::texts::Lang;

use super::format::{self, counted};
use super::{person, place};

/// The sentence of a refusal.
pub fn refusal(lang: Lang, reader: Country, tenant: &Tenant, refusal: &Refusal) -> String {
    match lang {
        Lang::En => english(reader, tenant, refusal),
        Lang::Fr => french(reader, tenant, refusal),
    }
}

fn show(reader: Country, number: &PhoneNumber) -> String {
    format::phone(reader, *number)
}

fn places(lang: Lang, places: &[PlaceId]) -> String {
    let names: Vec<String> = places.iter().map(|p| place::place(lang, *p)).collect();
    format::list(lang, &names)
}

fn english(reader: Country, tenant: &Tenant, refusal: &Refusal) -> String {
    let n = |number: &PhoneNumber| show(reader, number);
    let who = |user: &_| person::name(tenant, *user);
    match refusal {
        Refusal::QuantityZero => "Ask for at least one number.".into(),
        Refusal::QuantityAboveSearchLimit { asked, limit } => {
            format!("{asked} is too many: one search finds at most {limit} numbers.")
        }
        Refusal::QuotaExceeded { toll, asked, left } => quota_en(*toll, *asked, *left),
        Refusal::TooManyHolds { limit } => format!(
            "There are {limit} reservations already, the most at a time. Acquire or release one."
        ),
        Refusal::TooManyHeldNumbers { asked, held, limit } => format!(
            "At most {limit} numbers can be on hold at a time: {held} are, so {asked} more is too \
             many."
        ),
        Refusal::CreditsMissing => "Toll-free numbers need Communications Credits, because the \
             organization pays for the calls. Set them up under Billing, Communications Credits."
            .into(),
        Refusal::NotInStock { place: at, asked, free, nearest } => {
            stock_en(&place::place(Lang::En, *at), *asked, *free, nearest)
        }
        Refusal::HoldEnded { hold, how } => ended_en(*hold, *how),
        Refusal::UnknownHold { .. } => "There is no such reservation.".into(),
        Refusal::NothingChosen => "Tick at least one number.".into(),
        Refusal::NotInHold { number } => format!("{} is not in this reservation.", n(number)),
        Refusal::VoiceMissing => "Voice needs at least one Enterprise E5, Phone System or Audio \
             Conferencing license."
            .into(),
        Refusal::NotOwned { number } => format!("The organization does not own {}.", n(number)),
        Refusal::NotAServiceNumber { number } => format!(
            "{} is a user number. Only service numbers can be put on the bridge, because they \
             carry hundreds of calls at once.",
            n(number)
        ),
        Refusal::AlreadyAssigned { number } => format!("{} is on the bridge already.", n(number)),
        Refusal::DefaultMustBeToll { number } => {
            format!("{} is toll-free. Only a toll number can be the bridge default.", n(number))
        }
        Refusal::NotOnBridge { number } => format!("{} is not on the bridge.", n(number)),
        Refusal::IsDefaultAlready { number } => {
            format!("{} is the default of the bridge already.", n(number))
        }
        Refusal::IsBridgeDefault { number } => format!(
            "{} is the default of the bridge. First make another toll number the default.",
            n(number)
        ),
        Refusal::SharedNumber { number } => {
            format!("{} is shared by several organizations and stays on the bridge.", n(number))
        }
        Refusal::StillInUse { number, people, meetings } => format!(
            "{} is still the default of {} and printed in {}.",
            n(number),
            counted(Lang::En, *people, "person", "people"),
            counted(Lang::En, *meetings, "future meeting", "future meetings")
        ),
        Refusal::WrongKind { number, wanted } => match wanted {
            Toll::Toll => format!("{} is toll-free and cannot be a toll default.", n(number)),
            Toll::TollFree => format!("{} is a toll number, not a toll-free one.", n(number)),
        },
        Refusal::UnknownUser { .. } => "There is no such person.".into(),
        Refusal::NobodyChosen => "Nobody is selected.".into(),
        Refusal::NoConferencing { user } => {
            format!("{} has no audio conferencing.", who(user))
        }
        Refusal::ThirdPartyProvider { user } => format!(
            "{} uses a third-party provider, whose numbers and meetings are not Microsoft’s.",
            who(user)
        ),
        Refusal::MailboxOnPremises { user } => format!(
            "The mailbox of {} is on premises, where the Meeting Migration Service cannot reach \
             it.",
            who(user)
        ),
        Refusal::NoChange => "It is so already.".into(),
        Refusal::NoLicenseLeft => "No Audio Conferencing license is left. Buy more.".into(),
        Refusal::AddressUnusable => {
            "Give an address such as name@contoso.com that nobody has yet.".into()
        }
        Refusal::MigrationOff => {
            "The Meeting Migration Service is switched off under Settings.".into()
        }
        Refusal::AlreadyQueued => "They are waiting in the queue already.".into(),
        Refusal::License(why) => super::licenses::refusal(Lang::En, reader, tenant, why),
        Refusal::Credit(why) => super::credits::refusal(Lang::En, reader, tenant, why),
        Refusal::Voice(why) => super::voice::refusal(Lang::En, reader, tenant, why),
        Refusal::Emergency(why) => super::emergency::refusal(Lang::En, reader, tenant, why),
        Refusal::Port(why) => super::porting::refusal(Lang::En, reader, tenant, why),
        Refusal::Provider(why) => super::providers::refusal(Lang::En, reader, tenant, why),
        Refusal::DialIn(why) => super::dialin::refusal(Lang::En, reader, tenant, why),
        Refusal::Routing(why) => super::routing::refusal(Lang::En, reader, tenant, why),
    }
}

fn quota_en(toll: Toll, asked: u32, left: u32) -> String {
    let kind = match toll {
        Toll::Toll => "toll",
        Toll::TollFree => "toll-free",
    };
    match left {
        0 => format!(
            "The licenses allow no more {kind} service numbers. Buy licenses, or ask business \
             support for more."
        ),
        _ => format!(
            "{asked} is too many: the licenses still allow {}. Ask business support for more.",
            counted(
                Lang::En,
                left,
                &format!("{kind} service number"),
                &format!("{kind} service numbers")
            )
        ),
    }
}

fn stock_en(place: &str, asked: u32, free: u32, nearest: &[PlaceId]) -> String {
    let here = match free {
        0 => format!("{place} has no free numbers"),
        _ => format!("{place} has {free} free, not {asked}"),
    };
    match nearest {
        [] => format!("{here}, and no place nearby has enough."),
        _ => format!("{here}. Nearest with enough: {}.", places(Lang::En, nearest)),
    }
}

fn ended_en(_hold: HoldId, how: HoldEnd) -> String {
    match how {
        HoldEnd::Acquired => "This reservation has ended: its numbers were acquired.".into(),
        HoldEnd::Released => {
            "This reservation was released; its numbers are back in the pool.".into()
        }
        HoldEnd::Expired => "The ten minutes are over; the numbers are back in the pool. Search \
             again."
            .into(),
    }
}

fn french(reader: Country, tenant: &Tenant, refusal: &Refusal) -> String {
    let n = |number: &PhoneNumber| show(reader, number);
    let who = |user: &_| person::name(tenant, *user);
    match refusal {
        Refusal::QuantityZero => "Demandez au moins un numéro.".into(),
        Refusal::QuantityAboveSearchLimit { asked, limit } => {
            format!("{asked}, c’est trop\u{a0}: une recherche trouve {limit} numéros au plus.")
        }
        Refusal::QuotaExceeded { toll, asked, left } => quota_fr(*toll, *asked, *left),
        Refusal::TooManyHolds { limit } => format!(
            "Il y a déjà {limit} réservations, le maximum à la fois. Acquérez ou libérez-en une."
        ),
        Refusal::TooManyHeldNumbers { asked, held, limit } => format!(
            "{limit} numéros au plus peuvent être réservés à la fois\u{a0}: {held} le sont, \
             {asked} \
             de plus serait trop."
        ),
        Refusal::CreditsMissing => "Les numéros gratuits demandent des crédits de communications, \
             car l’organisation paie les appels. Configurez-les sous Facturation, Crédits de \
             communications."
            .into(),
        Refusal::NotInStock { place: at, asked, free, nearest } => {
            stock_fr(&place::place(Lang::Fr, *at), *asked, *free, nearest)
        }
        Refusal::HoldEnded { how, .. } => ended_fr(*how),
        Refusal::UnknownHold { .. } => "Cette réservation n’existe pas.".into(),
        Refusal::NothingChosen => "Cochez au moins un numéro.".into(),
        Refusal::NotInHold { number } => format!("{} n’est pas dans cette réservation.", n(number)),
        Refusal::VoiceMissing => "Voix demande au moins une licence Enterprise E5, Système \
             téléphonique ou Audioconférence."
            .into(),
        Refusal::NotOwned { number } => format!("L’organisation ne possède pas {}.", n(number)),
        Refusal::NotAServiceNumber { number } => format!(
            "{} est un numéro d’utilisateur. Seuls les numéros de service vont sur le pont, \
             car ils \
             portent des centaines d’appels à la fois.",
            n(number)
        ),
        Refusal::AlreadyAssigned { number } => format!("{} est déjà sur le pont.", n(number)),
        Refusal::DefaultMustBeToll { number } => format!(
            "{} est gratuit. Seul un numéro payant peut être le numéro par défaut du pont.",
            n(number)
        ),
        Refusal::NotOnBridge { number } => format!("{} n’est pas sur le pont.", n(number)),
        Refusal::IsDefaultAlready { number } => {
            format!("{} est déjà le numéro par défaut du pont.", n(number))
        }
        Refusal::IsBridgeDefault { number } => format!(
            "{} est le numéro par défaut du pont. Choisissez d’abord un autre numéro payant par \
             défaut.",
            n(number)
        ),
        Refusal::SharedNumber { number } => {
            format!("{} est partagé entre plusieurs organisations et reste sur le pont.", n(number))
        }
        Refusal::StillInUse { number, people, meetings } => format!(
            "{} est encore le numéro par défaut de {} et figure dans {}.",
            n(number),
            counted(Lang::Fr, *people, "personne", "personnes"),
            counted(Lang::Fr, *meetings, "réunion à venir", "réunions à venir")
        ),
        Refusal::WrongKind { number, wanted } => match wanted {
            Toll::Toll => format!("{} est gratuit, ce n’est pas un numéro payant.", n(number)),
            Toll::TollFree => format!("{} est payant, ce n’est pas un numéro gratuit.", n(number)),
        },
        Refusal::UnknownUser { .. } => "Cette personne n’existe pas.".into(),
        Refusal::NobodyChosen => "Personne n’est sélectionné.".into(),
        Refusal::NoConferencing { user } => format!("{} n’a pas l’audioconférence.", who(user)),
        Refusal::ThirdPartyProvider { user } => format!(
            "{} a un fournisseur tiers, dont les numéros et les réunions ne sont pas ceux de \
             Microsoft.",
            who(user)
        ),
        Refusal::MailboxOnPremises { user } => format!(
            "La boîte aux lettres de {} est sur site, hors d’atteinte du service de migration de \
             réunion.",
            who(user)
        ),
        Refusal::NoChange => "C’est déjà le cas.".into(),
        Refusal::NoLicenseLeft => {
            "Il ne reste aucune licence Audioconférence. Achetez-en d’autres.".into()
        }
        Refusal::AddressUnusable => {
            "Indiquez une adresse telle que nom@contoso.com que personne n’a encore.".into()
        }
        Refusal::MigrationOff => {
            "Le service de migration de réunion est arrêté dans les paramètres.".into()
        }
        Refusal::AlreadyQueued => "La file d’attente les contient déjà.".into(),
        Refusal::License(why) => super::licenses::refusal(Lang::Fr, reader, tenant, why),
        Refusal::Credit(why) => super::credits::refusal(Lang::Fr, reader, tenant, why),
        Refusal::Voice(why) => super::voice::refusal(Lang::Fr, reader, tenant, why),
        Refusal::Emergency(why) => super::emergency::refusal(Lang::Fr, reader, tenant, why),
        Refusal::Port(why) => super::porting::refusal(Lang::Fr, reader, tenant, why),
        Refusal::Provider(why) => super::providers::refusal(Lang::Fr, reader, tenant, why),
        Refusal::DialIn(why) => super::dialin::refusal(Lang::Fr, reader, tenant, why),
        Refusal::Routing(why) => super::routing::refusal(Lang::Fr, reader, tenant, why),
    }
}

fn quota_fr(toll: Toll, asked: u32, left: u32) -> String {
    let (one, many) = match toll {
        Toll::Toll => ("numéro de service payant", "numéros de service payants"),
        Toll::TollFree => ("numéro de service gratuit", "numéros de service gratuits"),
    };
    match left {
        0 => format!(
            "Les licences ne permettent plus aucun {one}. Achetez des licences, ou demandez au \
             support aux entreprises."
        ),
        _ => format!(
            "{asked}, c’est trop\u{a0}: les licences permettent encore {}. Pour en avoir plus, \
             demandez au support aux entreprises.",
            counted(Lang::Fr, left, one, many)
        ),
    }
}

fn stock_fr(place: &str, asked: u32, free: u32, nearest: &[PlaceId]) -> String {
    let here = match free {
        0 => format!("{place}\u{a0}: aucun numéro libre"),
        _ => format!("{place}\u{a0}: {free} libres, pas {asked}"),
    };
    match nearest {
        [] => format!("{here}, et aucun lieu voisin n’en a assez."),
        _ => format!("{here}. Au plus près, il y en a assez à {}.", places(Lang::Fr, nearest)),
    }
}

fn ended_fr(how: HoldEnd) -> String {
    match how {
        HoldEnd::Acquired => {
            "Cette réservation est close\u{a0}: ses numéros ont été acquis.".into()
        }
        HoldEnd::Released => {
            "Cette réservation a été libérée\u{a0}; ses numéros sont revenus dans la réserve."
                .into()
        }
        HoldEnd::Expired => {
            "Les dix minutes sont écoulées\u{a0}; les numéros sont revenus dans la \
             réserve. Relancez la recherche."
                .into()
        }
    }
}
