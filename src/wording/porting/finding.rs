//! What the pre-flight found, in words: what is wrong, why, and what would be right.

use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::porting::calendar::Day;
use crate::domain::porting::finding::{Field, Finding};
use crate::domain::porting::form::{Kind, LetterType};
use crate::texts::Lang;
use crate::wording::format::{self, count, counted};
use crate::wording::porting::{id, letter, numbers, reason};

/// The sentence of a finding.
pub fn finding(lang: Lang, reader: Country, finding: &Finding) -> String {
    match lang {
        Lang::En => english(reader, finding),
        Lang::Fr => french(reader, finding),
    }
}

fn date(lang: Lang, day: Day) -> String {
    format::date(lang, day.start())
}

/// The label of an answer.
pub fn field(lang: Lang, field: Field) -> &'static str {
    let t = &lang.texts().porting;
    match field {
        Field::Carrier => t.carrier,
        Field::AccountNumber => t.account_number,
        Field::Billing => t.billing,
        Field::Pin => t.pin,
        Field::Company => t.company,
        Field::Person => t.person,
        Field::Address => t.address,
        Field::City => t.city,
        Field::State => t.state,
        Field::Zip => t.zip,
        Field::Numbers => t.list,
        Field::Day => t.day,
        Field::Hour => t.hour,
        Field::LetterType => t.ticked,
        Field::Statements => t.statements,
        Field::Signature => t.signature,
        Field::SaidService => t.said_service,
        Field::Emails => t.emails,
    }
}

fn missing_en(field: Field) -> &'static str {
    match field {
        Field::Carrier => "Name the carrier that has the numbers today.",
        Field::AccountNumber => "Type the account number of the carrier’s bill.",
        Field::Billing => "Type the billing telephone number, with + and the country code.",
        Field::Pin => "Type the PIN of the account.",
        Field::Company => "Type the company name as the carrier knows it.",
        Field::Person => "Type who may order for this account.",
        Field::Address => "Type the address at which the lines end.",
        Field::City => "Type the city of the service address.",
        Field::State => "Type the state of the service address.",
        Field::Zip => "Type the ZIP code of the service address.",
        Field::Numbers => "Type the numbers to transfer.",
        Field::Day => "Choose the day of the transfer.",
        Field::Hour => "Choose the start time.",
        Field::LetterType => "Tick the type of the numbers in the letter.",
        Field::Statements => "Tick each of the statements.",
        Field::Signature => "Sign with the name of the authorizing person.",
        Field::SaidService => "Tell support that these are service numbers.",
        Field::Emails => "Type an e-mail address.",
    }
}

fn missing_fr(field: Field) -> &'static str {
    match field {
        Field::Carrier => "Nommez l’opérateur qui détient les numéros aujourd’hui.",
        Field::AccountNumber => "Indiquez le numéro de compte de la facture de l’opérateur.",
        Field::Billing => "Indiquez le numéro de facturation, avec + et l’indicatif du pays.",
        Field::Pin => "Indiquez le code confidentiel (PIN) du compte.",
        Field::Company => "Indiquez le nom de la société tel que l’opérateur le connaît.",
        Field::Person => "Indiquez qui peut commander pour ce compte.",
        Field::Address => "Indiquez l’adresse à laquelle aboutissent les lignes.",
        Field::City => "Indiquez la ville de l’adresse de service.",
        Field::State => "Indiquez l’État de l’adresse de service.",
        Field::Zip => "Indiquez le code postal de l’adresse de service.",
        Field::Numbers => "Indiquez les numéros à transférer.",
        Field::Day => "Choisissez le jour du transfert.",
        Field::Hour => "Choisissez l’heure de début.",
        Field::LetterType => "Cochez le type des numéros dans la lettre.",
        Field::Statements => "Cochez chacune des déclarations.",
        Field::Signature => "Signez du nom de la personne autorisée.",
        Field::SaidService => "Dites au support que ce sont des numéros de service.",
        Field::Emails => "Indiquez une adresse de messagerie.",
    }
}

const ACCOUNT_EN: &str = "The carrier will reject this: an account number has at least \
             three digits, and besides letters only hyphens, dots and slashes.";
const POST_BOX_EN: &str = "The carrier will reject this: a post-office box is a billing address. \
             Give the service address, at which the lines end.";
const EXACTLY_999_EN: &str = "The wizard takes fewer than 999 numbers, and \
             these are exactly 999. The documents send “more than 999” to a service request and \
             say nothing of 999 itself; as it is not fewer, the service request takes it.";

fn english(reader: Country, finding: &Finding) -> String {
    let lang = Lang::En;
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    match finding {
        Finding::Missing(field) => missing_en(*field).into(),
        Finding::BillingUnreadable => {
            "This is no phone number with + and a country code, such as +14255550110.".into()
        }
        Finding::CompanyCut { kept } | Finding::PersonCut { kept } => {
            format!("The carrier gets “{kept}”; the rest is cut off.")
        }
        Finding::AccountStrange => ACCOUNT_EN.into(),
        Finding::PostBox => POST_BOX_EN.into(),
        Finding::ZipStrange => {
            "The carrier will reject this: a ZIP code has five digits, or five and four.".into()
        }
        Finding::PinMissing => {
            "The carrier will reject this: mobile numbers need the PIN of the account.".into()
        }
        Finding::Unread { count: c, line } => format!(
            "{} not understood, the first on line {line}.",
            match c {
                1 => "1 entry was".to_string(),
                c => format!("{} entries were", count(lang, *c)),
            }
        ),
        Finding::TooManyForWizard { count: 999 } => EXACTLY_999_EN.into(),
        Finding::TooManyForWizard { count: c } => format!(
            "The wizard takes fewer than 999 numbers, and these are {}. A service request takes \
             them.",
            count(lang, *c)
        ),
        Finding::FewForRequest { count: c } => format!(
            "For {} the wizard would do; a service request takes them too.",
            numbers(lang, *c)
        ),
        Finding::NotPortable { obstacle, number, count } => {
            format!(
                "{} ({}): {}",
                numbers(lang, *count),
                n(number),
                reason::obstacle(lang, *obstacle)
            )
        }
        Finding::Mixed { orders } => format!(
            "These numbers belong into {} orders: one for each carrier, country and kind.",
            count(lang, *orders)
        ),
        Finding::WrongKind { is: Kind::ServiceTollFree } => "These are toll-free numbers, which \
             never go through the wizard: they need a manual order with a letter of their own."
            .into(),
        Finding::WrongKind { is: Kind::Mobile } => {
            "These are mobile numbers, which need an order of their own.".into()
        }
        Finding::WrongKind { is: Kind::Local | Kind::ServiceToll } => {
            "These are local numbers, not what the first page says.".into()
        }
        Finding::OtherCarrier { carrier } => {
            format!("The list says that these numbers are with {carrier}, the first page does not.")
        }
        Finding::Owned { number } => format!("{} is yours already.", n(number)),
        Finding::InOrder { number, order } => {
            format!("{} is in port order {}, which is under way.", n(number), id(*order))
        }
        Finding::OfMicrosoft { number } => format!(
            "{} is one of Microsoft’s own numbers; no other carrier can give it. Search for it \
             under Add new number.",
            n(number)
        ),
        Finding::BillingNotListed { number } => format!(
            "The carrier will reject this: a full port lists the billing number {} too.",
            n(number)
        ),
        Finding::BillingListed { number } => format!(
            "The carrier will reject this: a partial port must not list the billing number {}.",
            n(number)
        ),
        Finding::Repeated { count } => {
            let numbers = counted(lang, *count, "number stands", "numbers stand");
            format!("{numbers} in the list more than once; each is transferred once.")
        }
        Finding::CreditsMissing => "Without Communications Credits nobody can call toll-free \
             numbers. Set them up before the transfer."
            .into(),
        Finding::Weekend => "No transfer on a Saturday or Sunday: choose a US business day.".into(),
        Finding::OnHoliday(holiday) => {
            format!("No transfer on a US holiday ({}).", reason::holiday(lang, *holiday))
        }
        Finding::TooSoon { earliest } => {
            format!("This is too soon: the first day that can be had is {}.", date(lang, *earliest))
        }
        Finding::TooLate { latest } => {
            format!("This is too late: the last day that can be had is {}.", date(lang, *latest))
        }
        Finding::HourOutside => "A transfer starts between 8:00 and 17:00 Eastern.".into(),
        Finding::WrongLetter { right } => format!(
            "The carrier will reject this: for this order the type is “{}”.",
            letter::ticked(lang, *right)
        ),
        Finding::SignatureDiffers => {
            "The carrier will reject this: the signature is not the authorizing person’s.".into()
        }
        Finding::NotSaidService => "Unless support is told that these are service numbers, they \
             come with the call capacity of user numbers."
            .into(),
        Finding::EmailUnusable(text) => format!("“{text}” is no e-mail address."),
    }
}

const ACCOUNT_FR: &str = "L’opérateur rejettera cela\u{a0}: un numéro de compte a au \
             moins trois chiffres et, à part des lettres, seulement des tirets, points et barres.";
const POST_BOX_FR: &str = "L’opérateur rejettera cela\u{a0}: une boîte postale est une adresse \
             de facturation. Donnez l’adresse de service, là où aboutissent les lignes.";
const ZIP_FR: &str = "L’opérateur rejettera cela\u{a0}: un code postal américain a cinq \
             chiffres, ou cinq et quatre.";
const PIN_FR: &str = "L’opérateur rejettera cela\u{a0}: les numéros mobiles demandent le \
             code confidentiel (PIN) du compte.";
const EXACTLY_999_FR: &str = "L’assistant prend moins de 999 numéros, et il \
             y en a exactement 999. Les documents envoient «\u{a0}plus de 999\u{a0}» à une demande \
             de service et ne disent rien de 999\u{a0}; comme ce n’est pas moins, c’est la demande \
             de service.";
const TOLL_FREE_FR: &str = "Ce sont des numéros gratuits, qui ne \
             passent jamais par l’assistant\u{a0}: il leur faut une demande manuelle et leur \
             propre lettre.";
const CREDITS_FR: &str = "Sans crédits de communications, personne ne peut appeler un \
             numéro gratuit. Activez-les avant le transfert.";
const CAPACITY_FR: &str = "Si le support ne sait pas que ce sont des numéros de service, \
             ils arrivent avec la capacité d’appel de numéros d’utilisateur.";

fn french(reader: Country, finding: &Finding) -> String {
    let lang = Lang::Fr;
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    match finding {
        Finding::Missing(field) => missing_fr(*field).into(),
        Finding::BillingUnreadable => "Ce n’est pas un numéro avec + et l’indicatif du pays, par \
             exemple +14255550110."
            .into(),
        Finding::CompanyCut { kept } | Finding::PersonCut { kept } => {
            format!("L’opérateur reçoit «\u{a0}{kept}\u{a0}»\u{a0}; le reste est coupé.")
        }
        Finding::AccountStrange => ACCOUNT_FR.into(),
        Finding::PostBox => POST_BOX_FR.into(),
        Finding::ZipStrange => ZIP_FR.into(),
        Finding::PinMissing => PIN_FR.into(),
        Finding::Unread { count: c, line } => format!(
            "{}, la première à la ligne {line}.",
            counted(lang, *c, "mention n’a pas été comprise", "mentions n’ont pas été comprises")
        ),
        Finding::TooManyForWizard { count: 999 } => EXACTLY_999_FR.into(),
        Finding::TooManyForWizard { count: c } => format!(
            "L’assistant prend moins de 999 numéros, et il y en a {}. Une demande de service les \
             prend.",
            count(lang, *c)
        ),
        Finding::FewForRequest { count: c } => format!(
            "Pour {}, l’assistant suffirait\u{a0}; une demande de service convient aussi.",
            numbers(lang, *c)
        ),
        Finding::NotPortable { obstacle, number, count } => {
            let what = numbers(lang, *count);
            format!("{what} ({})\u{a0}: {}", n(number), reason::obstacle(lang, *obstacle))
        }
        Finding::Mixed { orders } => format!(
            "Ces numéros relèvent de {} demandes\u{a0}: une par opérateur, par pays et par nature.",
            count(lang, *orders)
        ),
        Finding::WrongKind { is: Kind::ServiceTollFree } => TOLL_FREE_FR.into(),
        Finding::WrongKind { is: Kind::Mobile } => {
            "Ce sont des numéros mobiles, qui demandent leur propre demande.".into()
        }
        Finding::WrongKind { is: Kind::Local | Kind::ServiceToll } => {
            "Ce sont des numéros locaux, pas ce que dit la première page.".into()
        }
        Finding::OtherCarrier { carrier } => {
            format!("La liste dit que ces numéros sont chez {carrier}, la première page non.")
        }
        Finding::Owned { number } => format!("{} est déjà à vous.", n(number)),
        Finding::InOrder { number, order } => {
            format!("{} figure dans la demande {}, qui est en cours.", n(number), id(*order))
        }
        Finding::OfMicrosoft { number } => format!(
            "{} est l’un des numéros de Microsoft\u{a0}; aucun autre opérateur ne peut le céder. \
             Cherchez-le sous Ajouter un nouveau numéro.",
            n(number)
        ),
        Finding::BillingNotListed { number } => format!(
            "L’opérateur rejettera cela\u{a0}: un transfert complet comprend aussi le numéro de \
             facturation {}.",
            n(number)
        ),
        Finding::BillingListed { number } => format!(
            "L’opérateur rejettera cela\u{a0}: un transfert partiel ne doit pas comprendre le \
             numéro de facturation {}.",
            n(number)
        ),
        Finding::Repeated { count } => {
            let what = counted(lang, *count, "numéro figure", "numéros figurent");
            format!(
                "{what} plusieurs fois dans la liste\u{a0}; chacun n’est transféré qu’une fois."
            )
        }
        Finding::CreditsMissing => CREDITS_FR.into(),
        Finding::Weekend => "Pas de transfert le samedi ni le dimanche\u{a0}: choisissez un jour \
             ouvré aux États-Unis."
            .into(),
        Finding::OnHoliday(holiday) => {
            format!(
                "Pas de transfert un jour férié aux États-Unis ({}).",
                reason::holiday(lang, *holiday)
            )
        }
        Finding::TooSoon { earliest } => {
            format!(
                "C’est trop tôt\u{a0}: le premier jour possible est le {}.",
                date(lang, *earliest)
            )
        }
        Finding::TooLate { latest } => {
            format!(
                "C’est trop tard\u{a0}: le dernier jour possible est le {}.",
                date(lang, *latest)
            )
        }
        Finding::HourOutside => {
            "Un transfert commence entre 8\u{a0}h et 17\u{a0}h, heure de l’Est.".into()
        }
        Finding::WrongLetter { right } => format!(
            "L’opérateur rejettera cela\u{a0}: pour cette demande, le type est «\u{a0}{}\u{a0}».",
            letter::ticked(lang, *right)
        ),
        Finding::SignatureDiffers => "L’opérateur rejettera cela\u{a0}: la signature n’est pas \
             celle de la personne autorisée."
            .into(),
        Finding::NotSaidService => CAPACITY_FR.into(),
        Finding::EmailUnusable(text) => {
            format!("«\u{a0}{text}\u{a0}» n’est pas une adresse de messagerie.")
        }
    }
}

/// The type that is ticked, or that none is.
pub fn ticked(lang: Lang, ticked: Option<LetterType>) -> &'static str {
    ticked.map_or(lang.texts().common.none, |ticked| letter::ticked(lang, ticked))
}
