//! Sentences about the file that goes to a provider and comes back (AC-09).

use crate::csv::problem::Column;
use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::phone::Country;
use crate::plan::acp::AcpUnreadable;
use crate::plan::acp::check::{Doubt, Verdict};
use crate::plan::acp::reader::AcpRow;
use crate::plan::people::PeopleUnreadable;
use crate::plan::people::problem::PeopleProblemKind;
use crate::texts::Lang;
use crate::wording::format::{self, count, counted};
use crate::wording::{import, person, refusal};

/// Why nothing can be taken over, and what would help.
pub fn unreadable(lang: Lang, why: &AcpUnreadable) -> String {
    match why {
        AcpUnreadable::File(why) => import::unreadable(lang, &PeopleUnreadable::File(why.clone())),
        AcpUnreadable::ColumnsMissing { fields, headings } => {
            let list = |words: Vec<String>| format::list(lang, &words);
            let missing = list(fields.iter().map(|field| field.heading().to_string()).collect());
            let found = list(headings.iter().map(|column| column.heading.to_string()).collect());
            match lang {
                Lang::En => format!(
                    "Columns are missing: {missing}. The headings of the file are {found}. Ask \
                     the provider to fill in the file that was exported."
                ),
                Lang::Fr => format!(
                    "Des colonnes manquent\u{a0}: {missing}. Les en-têtes du fichier sont \
                     {found}. Demandez au fournisseur de remplir le fichier exporté."
                ),
            }
        }
    }
}

/// The columns that are passed over.
pub fn columns_ignored(lang: Lang, columns: &[Column]) -> String {
    let names: Vec<String> = columns.iter().map(|column| column.heading.to_string()).collect();
    let names = format::list(lang, &names);
    match lang {
        Lang::En => format!("Passed over: {names}."),
        Lang::Fr => format!("Colonnes ignorées\u{a0}: {names}."),
    }
}

/// What becomes of a row.
pub fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    match (lang, verdict) {
        (Lang::En, Verdict::Wrong) => "Wrong",
        (Lang::En, Verdict::Suspect) => "Mixed up?",
        (Lang::En, Verdict::New) => "Ready",
        (Lang::En, Verdict::Same) => "No change",
        (Lang::Fr, Verdict::Wrong) => "Erronée",
        (Lang::Fr, Verdict::Suspect) => "Confusion\u{202f}?",
        (Lang::Fr, Verdict::New) => "Prête",
        (Lang::Fr, Verdict::Same) => "Inchangée",
    }
}

/// How many rows are how.
pub fn summary(lang: Lang, [ready, same, suspect, wrong]: [u32; 4]) -> String {
    let n = |n: u32| count(lang, n);
    match lang {
        Lang::En => format!(
            "{} ready to import, {} unchanged, {} perhaps mixed up, {} wrong",
            counted(lang, ready, "row", "rows"),
            n(same),
            n(suspect),
            n(wrong)
        ),
        Lang::Fr => format!(
            "{}, {}, {} avec confusion possible, {}",
            counted(lang, ready, "ligne prête à importer", "lignes prêtes à importer"),
            counted(lang, same, "inchangée", "inchangées"),
            n(suspect),
            counted(lang, wrong, "erronée", "erronées")
        ),
    }
}

/// Who was exported and did not come back.
pub fn missing(lang: Lang, n: u32, names: &[String]) -> String {
    let whose = super::whose(lang, names);
    match (lang, n) {
        (Lang::En, 1) => format!("{whose} was exported and is not in the file."),
        (Lang::En, _) => {
            format!("{} people were exported and are not in the file: {whose}.", count(lang, n))
        }
        (Lang::Fr, 0..=1) => format!("{whose} a été exporté et manque dans le fichier."),
        (Lang::Fr, _) => format!(
            "{} personnes ont été exportées et manquent dans le fichier\u{a0}: {whose}.",
            count(lang, n)
        ),
    }
}

/// That a file was written.
pub fn exported(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("AcpUsers.csv exported with {}", counted(lang, n, "person", "people")),
        Lang::Fr => {
            format!("AcpUsers.csv exporté avec {}", counted(lang, n, "personne", "personnes"))
        }
    }
}

/// That a file was taken over.
pub fn imported(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => {
            format!("Third-party data of {} imported", counted(lang, n, "person", "people"))
        }
        Lang::Fr => format!(
            "Données de fournisseur tiers importées pour {}",
            counted(lang, n, "personne", "personnes")
        ),
    }
}

/// What is doubtful about a row, and what would be right.
pub fn doubt(lang: Lang, reader: Country, tenant: &Tenant, row: &AcpRow, doubt: &Doubt) -> String {
    match doubt {
        Doubt::Broken(kind) => import::problem(lang, &PeopleProblemKind::Row(*kind)),
        Doubt::Number(kind) => import::problem(lang, kind),
        Doubt::Refused(why) => refusal(lang, reader, tenant, why),
        _ => match lang {
            Lang::En => english(tenant, row, doubt),
            Lang::Fr => french(tenant, row, doubt),
        },
    }
}

fn english(tenant: &Tenant, row: &AcpRow, doubt: &Doubt) -> String {
    let who = |user: &UserId| person::name(tenant, *user);
    match doubt {
        Doubt::Broken(_) | Doubt::Number(_) | Doubt::Refused(_) => String::new(),
        Doubt::NoPerson => "The row does not say who it is about.".into(),
        Doubt::UnknownPerson => format!("Nobody here is “{}”.", row.identity),
        Doubt::SeveralPeople => {
            format!("Several people are called “{}”. Write the address.", row.identity)
        }
        Doubt::SamePerson { first_line } => {
            format!("The same person as on line {first_line}, which is the one that counts.")
        }
        Doubt::Empty => "This must be filled in by the provider.".into(),
        Doubt::UnknownProvider => format!(
            "No provider is called “{}”. Supported are: {}.",
            row.provider,
            super::supported(Lang::En, tenant)
        ),
        Doubt::BadPasscode => format!(
            "“{}” is no conference ID: it has 4 to 9 digits and does not begin with 0.",
            row.passcode
        ),
        Doubt::SamePasscode { line } => {
            format!("Line {line} has the same conference ID {}.", row.passcode)
        }
        Doubt::PasscodeOf { user } => {
            format!("{} has the conference ID {} at present.", who(user), row.passcode)
        }
        Doubt::NameOfAnother { user, line: Some(line) } => format!(
            "“{}” is the name of {}, who stands on line {line}: the two rows look exchanged.",
            row.name,
            address(tenant, *user)
        ),
        Doubt::NameOfAnother { user, line: None } => {
            format!("“{}” is the name of {}.", row.name, address(tenant, *user))
        }
        Doubt::OtherName => format!("The name “{}” does not go with this address.", row.name),
        Doubt::ExchangedWith { user } => format!(
            "{} has this conference ID at present, and gets this person’s: the two look exchanged.",
            who(user)
        ),
        Doubt::NotExported => "This person was not in the file that was exported.".into(),
        Doubt::OtherDomain => {
            format!("“{}” is not the domain of {}.", row.domain, row.provider)
        }
        Doubt::AccentsLost => format!("“{}” has lost its accents.", row.name),
    }
}

fn french(tenant: &Tenant, row: &AcpRow, doubt: &Doubt) -> String {
    let who = |user: &UserId| person::name(tenant, *user);
    let quoted = |text: &str| format!("«\u{a0}{text}\u{a0}»");
    match doubt {
        Doubt::Broken(_) | Doubt::Number(_) | Doubt::Refused(_) => String::new(),
        Doubt::NoPerson => "La ligne ne dit pas de qui il s’agit.".into(),
        Doubt::UnknownPerson => format!("Personne ici n’est {}.", quoted(&row.identity)),
        Doubt::SeveralPeople => {
            format!("Plusieurs personnes s’appellent {}. Écrivez l’adresse.", quoted(&row.identity))
        }
        Doubt::SamePerson { first_line } => {
            format!("La même personne qu’à la ligne {first_line}, qui est celle qui compte.")
        }
        Doubt::Empty => "Le fournisseur doit remplir cette cellule.".into(),
        Doubt::UnknownProvider => format!(
            "Aucun fournisseur ne s’appelle {}. Sont pris en charge\u{a0}: {}.",
            quoted(&row.provider),
            super::supported(Lang::Fr, tenant)
        ),
        Doubt::BadPasscode => format!(
            "{} n’est pas un ID de conférence\u{a0}: il a 4 à 9 chiffres et ne commence pas par 0.",
            quoted(&row.passcode)
        ),
        Doubt::SamePasscode { line } => {
            format!("La ligne {line} a le même ID de conférence {}.", row.passcode)
        }
        Doubt::PasscodeOf { user } => {
            format!("{} a actuellement l’ID de conférence {}.", who(user), row.passcode)
        }
        Doubt::NameOfAnother { user, line: Some(line) } => format!(
            "{} est le nom de {}, qui figure à la ligne {line}\u{a0}: les deux lignes semblent \
             interverties.",
            quoted(&row.name),
            address(tenant, *user)
        ),
        Doubt::NameOfAnother { user, line: None } => {
            format!("{} est le nom de {}.", quoted(&row.name), address(tenant, *user))
        }
        Doubt::OtherName => {
            format!("Le nom {} ne va pas avec cette adresse.", quoted(&row.name))
        }
        Doubt::ExchangedWith { user } => format!(
            "{} a actuellement cet ID de conférence et reçoit celui de cette personne\u{a0}: les \
             deux semblent intervertis.",
            who(user)
        ),
        Doubt::NotExported => "Cette personne n’était pas dans le fichier exporté.".into(),
        Doubt::OtherDomain => {
            format!("{} n’est pas le domaine de {}.", quoted(&row.domain), row.provider)
        }
        Doubt::AccentsLost => format!("{} a perdu ses accents.", quoted(&row.name)),
    }
}

fn address(tenant: &Tenant, user: UserId) -> &str {
    tenant.people.get(user.index()).map_or("", |person| &person.address)
}
