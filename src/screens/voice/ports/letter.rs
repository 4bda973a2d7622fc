//! The Letter of Authorization, filled in from the order: as a sheet to print and as plain text
//! (PO-02, PO-07, PO-13).

use crate::domain::Tenant;
use crate::domain::porting::form::{self, Form, LetterType};
use crate::domain::porting::list::Run;
use crate::domain::porting::preflight;
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording;
use crate::wording::porting::letter as say;

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its name.
    pub title: &'static str,
    /// The country and the form that the vendor has for it.
    pub form: String,
    /// Names and values.
    pub facts: Vec<(&'static str, String)>,
    /// The types of numbers, and which is ticked.
    pub types: Vec<(&'static str, bool)>,
    /// The numbers, as ranges.
    pub numbers: Vec<String>,
    /// The statements, and which are ticked.
    pub statements: Vec<(&'static str, bool)>,
    /// Who signed.
    pub signature: String,
    /// When.
    pub date: String,
}

/// The letter of an order as it is written.
pub fn letter(tenant: &Tenant, lang: Lang, written: &Form, now: Timestamp) -> Letter {
    let t = &lang.texts().porting;
    let checked = preflight::of_numbers(tenant, None, written);
    let first = checked.groups.first();
    let form_name = match first {
        Some(group) => {
            let country = wording::place::country(lang, group.country);
            format!("{country} · {}", say::form(lang, group.letter))
        }
        None => t.no_form.to_string(),
    };
    let account = &written.account;
    let address = [&account.address, &account.city, &account.state, &account.zip];
    let address: Vec<&str> =
        address.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    let how_much = if written.list.full { t.full } else { t.partial };
    let facts = vec![
        (t.to_current_carrier, written.start.carrier.trim().to_string()),
        (t.new_provider, "Microsoft".to_string()),
        (t.company, form::cut(&account.company, form::COMPANY_MAX).to_string()),
        (t.address, address.join(", ")),
        (t.account_number, account.number.trim().to_string()),
        (t.billing, account.billing.trim().to_string()),
        (t.how_much, how_much.to_string()),
        (t.person, form::cut(&account.person, form::PERSON_MAX).to_string()),
    ];
    let ticked = |kind| (say::ticked(lang, kind), written.letter.ticked == Some(kind));
    let agreed = say::statements(lang).into_iter().zip(written.letter.agreed).collect();
    Letter {
        title: t.letter_card,
        form: form_name,
        facts,
        types: LetterType::ALL.into_iter().map(ticked).collect(),
        numbers: checked.runs().iter().map(|run: &Run| run.written()).collect(),
        statements: agreed,
        signature: written.letter.signature.trim().to_string(),
        date: wording::format::date(lang, now),
    }
}

impl Letter {
    /// The letter as plain text.
    pub fn text(&self, lang: Lang) -> String {
        let t = &lang.texts().porting;
        let colon = if lang == Lang::Fr { "\u{a0}:" } else { ":" };
        let mark = |on: bool| if on { "[x]" } else { "[ ]" };
        let mut lines = vec![self.title.to_uppercase(), self.form.clone(), String::new()];
        lines.extend(self.facts.iter().map(|(name, value)| format!("{name}{colon} {value}")));
        lines.extend([String::new(), format!("{}{colon}", t.ticked)]);
        lines.extend(self.types.iter().map(|(name, on)| format!("{} {name}", mark(*on))));
        lines.extend([String::new(), format!("{}{colon}", t.numbers)]);
        lines.extend(self.numbers.iter().cloned());
        lines.push(String::new());
        lines.extend(self.statements.iter().map(|(said, on)| format!("{} {said}", mark(*on))));
        lines.push(String::new());
        lines.push(format!("{}{colon} {}", t.signature, self.signature));
        lines.push(format!("{}{colon} {}", t.letter_date, self.date));
        lines.join("\r\n") + "\r\n"
    }
}
