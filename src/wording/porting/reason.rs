//! Why not: what carriers reject (PO-12), what cannot be brought here (PO-11), and holidays.

use crate::domain::porting::calendar::Holiday;
use crate::domain::porting::life::Cause;
use crate::domain::porting::portable::Obstacle;
use crate::texts::Lang;

/// Why the carrier rejected an order, and what would be right (PO-12).
pub fn cause(lang: Lang, cause: Cause) -> &'static str {
    match lang {
        Lang::En => cause_en(cause),
        Lang::Fr => cause_fr(cause),
    }
}

fn cause_en(cause: Cause) -> &'static str {
    match cause {
        Cause::Name => "The name is not the one of the account. Sign as the authorizing person.",
        Cause::Address => {
            "The address is not the one of the account. What must match is the service address, \
             not the billing address."
        }
        Cause::Account => "The account number is not the one on the bill.",
        Cause::Billing => {
            "The billing number does not fit: a full port lists it, a partial port must not."
        }
        Cause::Pin => "The PIN of the account is missing.",
        Cause::Letter => "Another type of numbers is ticked in the Letter of Authorization.",
        Cause::CallControl => {
            "Call-control features are on the lines. Have the carrier take them off, then submit \
             the order again."
        }
        Cause::OpenOrders => {
            "The carrier has open orders on the lines. Have them finished or withdrawn, then \
             submit the order again."
        }
        Cause::SeveralAccounts => {
            "The numbers belong to several accounts. Ask the carrier, then submit the order again."
        }
        Cause::Frozen => {
            "The account is frozen. The carrier lifts that on request, within one to three weeks."
        }
    }
}

fn cause_fr(cause: Cause) -> &'static str {
    match cause {
        Cause::Name => "Le nom n’est pas celui du compte. Signez du nom de la personne autorisée.",
        Cause::Address => {
            "L’adresse n’est pas celle du compte. C’est l’adresse de service qui compte, pas \
             l’adresse de facturation."
        }
        Cause::Account => "Le numéro de compte n’est pas celui de la facture.",
        Cause::Billing => {
            "Le numéro de facturation ne convient pas\u{a0}: un transfert complet le comprend, un \
             transfert partiel non."
        }
        Cause::Pin => "Le code confidentiel (PIN) du compte manque.",
        Cause::Letter => "Un autre type de numéros est coché dans la lettre d’autorisation.",
        Cause::CallControl => {
            "Des fonctions de gestion d’appels sont actives sur les lignes. Faites-les retirer par \
             l’opérateur, puis envoyez de nouveau la demande."
        }
        Cause::OpenOrders => {
            "L’opérateur a des commandes en cours sur les lignes. Faites-les terminer ou retirer, \
             puis envoyez de nouveau la demande."
        }
        Cause::SeveralAccounts => {
            "Les numéros appartiennent à plusieurs comptes. Voyez avec l’opérateur, puis envoyez \
             de nouveau la demande."
        }
        Cause::Frozen => {
            "Le compte est gelé. L’opérateur le débloque à la demande, en une à trois semaines."
        }
    }
}

/// Why a number cannot be brought here (PO-11, PO-13).
pub fn obstacle(lang: Lang, obstacle: Obstacle) -> &'static str {
    match lang {
        Lang::En => obstacle_en(obstacle),
        Lang::Fr => obstacle_fr(obstacle),
    }
}

fn obstacle_en(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::InternationalFreephone => "international freephone numbers cannot be ported.",
        Obstacle::MobileAbroad => {
            "mobile numbers can be ported in the United States and Puerto Rico only."
        }
        Obstacle::BritishSpecial => {
            "British 0843, 0844, 0845, 0870, 0871 and 0872 numbers cannot be ported."
        }
        Obstacle::NoLine => "premium-rate and other special numbers cannot be ported.",
        Obstacle::NoLetter => {
            "no form of the Letter of Authorization exists for this country and type."
        }
    }
}

fn obstacle_fr(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::InternationalFreephone => {
            "les numéros gratuits internationaux ne sont pas transférables."
        }
        Obstacle::MobileAbroad => {
            "les numéros mobiles ne sont transférables qu’aux États-Unis et à Porto Rico."
        }
        Obstacle::BritishSpecial => {
            "les numéros britanniques en 0843, 0844, 0845, 0870, 0871 et 0872 ne sont pas \
             transférables."
        }
        Obstacle::NoLine => {
            "les numéros surtaxés et autres numéros spéciaux ne sont pas transférables."
        }
        Obstacle::NoLetter => {
            "aucun formulaire de lettre d’autorisation n’existe pour ce pays et ce type."
        }
    }
}

/// The name of a holiday.
pub fn holiday(lang: Lang, holiday: Holiday) -> &'static str {
    match lang {
        Lang::En => holiday_en(holiday),
        Lang::Fr => holiday_fr(holiday),
    }
}

fn holiday_en(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "New Year’s Day",
        Holiday::MartinLutherKing => "Martin Luther King Jr. Day",
        Holiday::Presidents => "Presidents’ Day",
        Holiday::Memorial => "Memorial Day",
        Holiday::Juneteenth => "Juneteenth",
        Holiday::Independence => "Independence Day",
        Holiday::Labor => "Labor Day",
        Holiday::Columbus => "Columbus Day",
        Holiday::Veterans => "Veterans Day",
        Holiday::Thanksgiving => "Thanksgiving",
        Holiday::Christmas => "Christmas",
    }
}

fn holiday_fr(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "jour de l’an",
        Holiday::MartinLutherKing => "Martin Luther King Day",
        Holiday::Presidents => "Presidents’ Day",
        Holiday::Memorial => "Memorial Day",
        Holiday::Juneteenth => "Juneteenth",
        Holiday::Independence => "fête nationale américaine",
        Holiday::Labor => "Labor Day",
        Holiday::Columbus => "Columbus Day",
        Holiday::Veterans => "Veterans Day",
        Holiday::Thanksgiving => "Thanksgiving",
        Holiday::Christmas => "Noël",
    }
}
