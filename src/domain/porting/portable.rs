//! What can be brought here at all, and with which letter: by kind of number and country.

use super::form::Kind;
use crate::domain::phone::{Country, Line, PhoneNumber, Plan};

/// Why a number cannot be brought here (PO-11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// An international freephone number (UIFN).
    InternationalFreephone,
    /// A mobile outside the United States and Puerto Rico.
    MobileAbroad,
    /// A British number that begins with 0843, 0844, 0845, 0870, 0871 or 0872.
    BritishSpecial,
    /// Premium rate and the like, which is no line of a company.
    NoLine,
    /// No form of the Letter of Authorization exists for it (PO-13).
    NoLetter,
}

/// A form of the Letter of Authorization (PO-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LetterForm {
    /// Numbers of a place.
    Geographic,
    /// Numbers of a whole country.
    NonGeographic,
    /// User and service numbers on one form.
    UserAndService,
    /// Toll-free numbers, called freephone in France.
    TollFree,
    /// Everything on one form.
    All,
}

/// The countries with forms of 2018, in the order of the vendor’s page (PO-13).
pub const COUNTRIES: [(&str, &[LetterForm]); 9] = [
    ("BE", &[LetterForm::Geographic]),
    ("CA", &[LetterForm::UserAndService, LetterForm::TollFree]),
    ("FR", &[LetterForm::Geographic, LetterForm::TollFree]),
    ("DE", &[LetterForm::Geographic]),
    ("IE", &[LetterForm::Geographic, LetterForm::NonGeographic]),
    ("NL", &[LetterForm::Geographic, LetterForm::NonGeographic]),
    ("ES", &[LetterForm::All]),
    ("GB", &[LetterForm::Geographic, LetterForm::NonGeographic]),
    ("US", &[LetterForm::UserAndService, LetterForm::TollFree]),
];

/// The form for numbers of this country and kind; none where there is none.
pub fn letter_form(country: Country, line: Line) -> Option<LetterForm> {
    let code = if country.code() == "PR" { "US" } else { country.code() };
    let forms = COUNTRIES.iter().find(|(of, _)| *of == code)?.1;
    let wanted: &[LetterForm] = match line {
        Line::TollFree => &[LetterForm::TollFree, LetterForm::NonGeographic],
        Line::National => &[LetterForm::NonGeographic],
        Line::Fixed | Line::FixedOrMobile | Line::Mobile => {
            &[LetterForm::UserAndService, LetterForm::Geographic]
        }
        Line::Special => &[],
    };
    let all = forms.contains(&LetterForm::All).then_some(LetterForm::All);
    all.or_else(|| wanted.iter().copied().find(|form| forms.contains(form)))
}

/// What a number is in an order for `kind`. Toll-free numbers are known by their digits; whether
/// a number of North America is a mobile, only its owner knows.
pub fn kind_of(plan: Plan, kind: Kind) -> Kind {
    match (plan.line, kind) {
        (Line::TollFree, _) => Kind::ServiceTollFree,
        (Line::Mobile, _) => Kind::Mobile,
        (_, Kind::ServiceTollFree) => Kind::ServiceToll,
        (Line::Fixed | Line::National, Kind::Mobile) => Kind::Local,
        (_, kind) => kind,
    }
}

/// May numbers like `number` be brought here as `kind`, and with which form?
pub fn can_bring(number: PhoneNumber, plan: Plan, kind: Kind) -> Result<LetterForm, Obstacle> {
    let Some(country) = plan.country else {
        return Err(match plan.line {
            Line::TollFree => Obstacle::InternationalFreephone,
            _ => Obstacle::NoLine,
        });
    };
    if country.code() == "GB" && is_british_special(number) {
        return Err(Obstacle::BritishSpecial);
    }
    if plan.line == Line::Special {
        return Err(Obstacle::NoLine);
    }
    if kind_of(plan, kind) == Kind::Mobile && !["US", "PR"].contains(&country.code()) {
        return Err(Obstacle::MobileAbroad);
    }
    letter_form(country, plan.line).ok_or(Obstacle::NoLetter)
}

/// 44 and three digits, whatever length follows.
fn is_british_special(number: PhoneNumber) -> bool {
    let digits = number.digits().to_string();
    ["843", "844", "845", "870", "871", "872"].iter().any(|p| digits[2..].starts_with(p))
}

/// Where a service request or a manual order is sent (RG-05).
pub fn mailbox(country: Country, kind: Kind) -> &'static str {
    match (country.code(), kind.is_service()) {
        ("US" | "PR", false) => "gcstnmsd@microsoft.com",
        ("US" | "PR", true) => "ptn@microsoft.com",
        _ => "ptneu@microsoft.com",
    }
}
