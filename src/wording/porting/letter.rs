//! What stands on a Letter of Authorization.

use crate::domain::porting::form::LetterType;
use crate::domain::porting::portable::LetterForm;
use crate::texts::Lang;

/// The name of a form (PO-13).
pub fn form(lang: Lang, form: LetterForm) -> &'static str {
    match (lang, form) {
        (Lang::En, LetterForm::Geographic) => "Geographic numbers",
        (Lang::En, LetterForm::NonGeographic) => "Non-geographic numbers",
        (Lang::En, LetterForm::UserAndService) => "User and service numbers",
        (Lang::En, LetterForm::TollFree) => "Toll-free numbers",
        (Lang::En, LetterForm::All) => "All numbers",
        (Lang::Fr, LetterForm::Geographic) => "Numéros géographiques",
        (Lang::Fr, LetterForm::NonGeographic) => "Numéros non géographiques",
        (Lang::Fr, LetterForm::UserAndService) => "Numéros d’utilisateur et de service",
        (Lang::Fr, LetterForm::TollFree) => "Numéros gratuits",
        (Lang::Fr, LetterForm::All) => "Tous les numéros",
    }
}

/// A type to tick.
pub fn ticked(lang: Lang, ticked: LetterType) -> &'static str {
    let t = &lang.texts().porting;
    match ticked {
        LetterType::User => t.type_user,
        LetterType::ServiceToll => t.type_toll,
        LetterType::ServiceTollFree => t.type_toll_free,
    }
}

/// The statements, in the order of the boxes.
pub fn statements(lang: Lang) -> [&'static str; 3] {
    let t = &lang.texts().porting;
    [t.statement_authority, t.statement_release, t.statement_lines]
}
