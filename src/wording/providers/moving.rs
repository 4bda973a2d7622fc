//! Sentences of the form and the pages about who provides for whom.

use crate::domain::phone::{Country, NumberProblem};
use crate::texts::Lang;
use crate::wording::format::{self, count};
use crate::wording::{person, place};

/// The banner of licensed people whom Microsoft does not serve yet (MV-05).
pub fn ready(lang: Lang, n: u32, third_party: u32) -> String {
    let others = match (lang, third_party) {
        (_, 0) => String::new(),
        (Lang::En, _) if third_party == n => " A third party provides instead.".into(),
        (Lang::Fr, _) if third_party == n => " Un tiers le fait à sa place.".into(),
        (Lang::En, _) => {
            format!(" A third party provides for {} of them.", count(lang, third_party))
        }
        (Lang::Fr, _) => {
            format!(" Un tiers le fait pour {} d’entre elles.", count(lang, third_party))
        }
    };
    match (lang, n) {
        (Lang::En, 1) => format!(
            "1 person has an Audio Conferencing license, but Microsoft is not the provider \
             yet.{others}"
        ),
        (Lang::En, _) => format!(
            "{} have an Audio Conferencing license, but Microsoft is not their provider \
             yet.{others}",
            person::counted(lang, n)
        ),
        (Lang::Fr, 0..=1) => format!(
            "{} a une licence Audioconférence, mais Microsoft n’est pas encore son \
             fournisseur.{others}",
            person::counted(lang, n)
        ),
        (Lang::Fr, _) => format!(
            "{} ont une licence Audioconférence, mais Microsoft n’est pas encore leur \
             fournisseur.{others}",
            person::counted(lang, n)
        ),
    }
}

/// What a number is not.
pub fn wrong_number(lang: Lang, problem: NumberProblem) -> &'static str {
    match (lang, problem) {
        (Lang::En, NumberProblem::Empty) => "Enter the number that the provider gave.",
        (Lang::En, NumberProblem::Scientific) => {
            "A spreadsheet has thrown digits away. Copy the number from where it came from."
        }
        (Lang::En, NumberProblem::NotANumber) => {
            "This is no phone number. Write it as +1 360 555 0150."
        }
        (Lang::En, NumberProblem::Invalid) => {
            "No country has such a number. Write it with its country code, as +1 360 555 0150."
        }
        (Lang::Fr, NumberProblem::Empty) => "Saisissez le numéro que le fournisseur a donné.",
        (Lang::Fr, NumberProblem::Scientific) => {
            "Un tableur a supprimé des chiffres. Copiez le numéro là d’où il vient."
        }
        (Lang::Fr, NumberProblem::NotANumber) => {
            "Ce n’est pas un numéro de téléphone. Écrivez-le comme +1 360 555 0150."
        }
        (Lang::Fr, NumberProblem::Invalid) => {
            "Aucun pays n’a un tel numéro. Écrivez-le avec l’indicatif du pays, comme \
             +1 360 555 0150."
        }
    }
}

/// Who moves, who does not, and why (MV-01, MV-07).
pub fn move_outlook(lang: Lang, moved: u32, already: u32, unlicensed: u32) -> String {
    let mut said = Vec::new();
    match lang {
        Lang::En => {
            said.push(match moved {
                0 => "Nobody will be moved to Microsoft.".into(),
                _ => format!("{} will be moved to Microsoft.", person::counted(lang, moved)),
            });
            if already > 0 {
                let verb = if already == 1 { "is" } else { "are" };
                said.push(format!(
                    "{} {verb} with Microsoft already.",
                    person::counted(lang, already)
                ));
            }
            if unlicensed > 0 {
                let verb = if unlicensed == 1 { "does" } else { "do" };
                said.push(format!(
                    "{} {verb} not have a valid Audio Conferencing license assigned and stay as \
                     they are.",
                    person::counted(lang, unlicensed)
                ));
            }
        }
        Lang::Fr => {
            said.push(match moved {
                0 => "Personne ne sera déplacé vers Microsoft.".into(),
                1 => "1 personne sera déplacée vers Microsoft.".into(),
                _ => format!("{} seront déplacées vers Microsoft.", person::counted(lang, moved)),
            });
            if already > 0 {
                let verb = if already == 1 { "est" } else { "sont" };
                said.push(format!(
                    "{} {verb} déjà chez Microsoft.",
                    person::counted(lang, already)
                ));
            }
            if unlicensed > 0 {
                let verb = if unlicensed == 1 { "reste" } else { "restent" };
                said.push(format!(
                    "{} sans licence Audioconférence valide {verb} en l’état.",
                    person::counted(lang, unlicensed)
                ));
            }
        }
    }
    said.join(" ")
}

/// That the present data of people is replaced, and should be noted first (MV-06).
pub fn losses(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!(
            "The conference ID and the numbers of {} are replaced. Write them down first if they \
             may be needed again.",
            person::counted(lang, n)
        ),
        Lang::Fr => format!(
            "L’ID de conférence et les numéros de {} sont remplacés. Notez-les d’abord s’ils \
             peuvent encore servir.",
            person::counted(lang, n)
        ),
    }
}

/// That people were moved.
pub fn moved(lang: Lang, n: u32) -> String {
    match (lang, n) {
        (Lang::En, _) => {
            format!("The provider of {} has changed to Microsoft", person::counted(lang, n))
        }
        (Lang::Fr, 0..=1) => format!("{} déplacée vers Microsoft", person::counted(lang, n)),
        (Lang::Fr, _) => format!("{} déplacées vers Microsoft", person::counted(lang, n)),
    }
}

/// Who will be without a provider.
pub fn removing(lang: Lang, microsoft: u32, third_party: u32) -> String {
    let all = microsoft + third_party;
    match (lang, all) {
        (Lang::En, _) => {
            format!("{} will have no audio conferencing provider.", person::counted(lang, all))
        }
        (Lang::Fr, 0..=1) => {
            format!("{} n’aura pas de fournisseur d’audioconférence.", person::counted(lang, all))
        }
        (Lang::Fr, _) => {
            format!("{} n’auront pas de fournisseur d’audioconférence.", person::counted(lang, all))
        }
    }
}

/// That people have no provider any more.
pub fn removed(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("Provider removed from {}", person::counted(lang, n)),
        Lang::Fr => format!("Fournisseur retiré à {}", person::counted(lang, n)),
    }
}

/// That people have the numbers of new people back.
pub fn cleared(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("Default numbers of {} cleared", person::counted(lang, n)),
        Lang::Fr => format!("Numéros par défaut effacés pour {}", person::counted(lang, n)),
    }
}

/// That somebody has a third party, and what is left to do (AC-07).
pub fn assigned(lang: Lang, provider: &str, name: &str) -> String {
    match lang {
        Lang::En => format!("{provider} provides for {name}. Now send the PIN to {name}"),
        Lang::Fr => format!(
            "{provider} est le fournisseur de {name}. Envoyez maintenant le code confidentiel à \
             {name}"
        ),
    }
}

/// Before saving: the PIN comes from the provider, and goes on by mail (AC-07).
pub fn pin(lang: Lang, provider: &str) -> String {
    match lang {
        Lang::En => format!(
            "{provider} gives a PIN too. It can be neither seen nor set here: send it to the \
             person after saving."
        ),
        Lang::Fr => format!(
            "{provider} donne aussi un code confidentiel. Il ne peut être ni affiché ni défini \
             ici\u{a0}: envoyez-le à la personne après l’enregistrement."
        ),
    }
}

/// In the pane of somebody with a third party (AC-07).
pub fn own_pin(lang: Lang, provider: &str) -> String {
    match lang {
        Lang::En => format!("Only {provider} knows it"),
        Lang::Fr => format!("Seul {provider} le connaît"),
    }
}

/// What a provider gives as a rule, to help with the field.
pub fn gives(lang: Lang, provider: &str, number: &str) -> String {
    match lang {
        Lang::En => format!("{provider} gives {number}"),
        Lang::Fr => format!("{provider} donne {number}"),
    }
}

/// How many people still have a third party that joins nothing any more (AC-14).
pub fn ended(lang: Lang, n: u32) -> String {
    match (lang, n) {
        (Lang::En, 0) => "Nobody has a third-party provider.".into(),
        (Lang::Fr, 0) => "Personne n’a de fournisseur tiers.".into(),
        (Lang::En, 1) => "1 person still has a third-party provider. Its numbers join no meetings \
             any more, and existing meetings are not rescheduled by themselves."
            .into(),
        (Lang::En, _) => format!(
            "{} still have a third-party provider. Its numbers join no meetings any more, and \
             existing meetings are not rescheduled by themselves.",
            person::counted(lang, n)
        ),
        (Lang::Fr, 1) => "1 personne a encore un fournisseur tiers. Ses numéros ne mènent plus à \
             aucune réunion, et les réunions existantes ne sont pas replanifiées d’elles-mêmes."
            .into(),
        (Lang::Fr, _) => format!(
            "{} ont encore un fournisseur tiers. Ses numéros ne mènent plus à aucune réunion, et \
             les réunions existantes ne sont pas replanifiées d’elles-mêmes.",
            person::counted(lang, n)
        ),
    }
}

/// For how many people a provider provides.
pub fn use_of(lang: Lang, n: u32) -> String {
    match (lang, n) {
        (Lang::En, 0) => "Nobody".into(),
        (Lang::Fr, 0) => "Personne".into(),
        _ => person::counted(lang, n),
    }
}

/// The people of a list by their names, the first few of many.
pub fn whose(lang: Lang, names: &[String]) -> String {
    const SHOWN: usize = 8;
    match names.len() > SHOWN {
        false => format::list(lang, names),
        true => {
            let rest = (names.len() - SHOWN) as u32;
            let more = match lang {
                Lang::En => format!("{} more", count(lang, rest)),
                Lang::Fr => format!("{} autres", count(lang, rest)),
            };
            let shown: Vec<String> = names[..SHOWN].iter().cloned().chain([more]).collect();
            format::list(lang, &shown)
        }
    }
}

/// Whether the countries of the people speak for a third party (AC-11).
pub fn advice(lang: Lang, without: &[Country]) -> String {
    let names: Vec<String> = without.iter().map(|it| place::country(lang, *it)).collect();
    match (lang, names.is_empty()) {
        (Lang::En, true) => "Here: the bridge has a number of each country in which people are, \
             so Microsoft is advised."
            .into(),
        (Lang::Fr, true) => "Ici\u{a0}: le pont a un numéro de chaque pays où sont les personnes, \
             donc Microsoft est conseillé."
            .into(),
        (Lang::En, false) => format!(
            "Here: the bridge has no number of {}. People there may be better off with a third \
             party.",
            format::list(lang, &names)
        ),
        (Lang::Fr, false) => format!(
            "Ici\u{a0}: le pont n’a pas de numéro pour {}. Un tiers peut y convenir mieux.",
            format::list(lang, &names)
        ),
    }
}
