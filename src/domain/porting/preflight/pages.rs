//! The checks of the pages that need no other data than their answers: who one is at the carrier,
//! when the transfer is to be, what the letter says.

use super::{HOURS, LATEST_DAYS, SOONEST_DAYS};
use crate::domain::phone::PhoneNumber;
use crate::domain::porting::calendar::{Day, eastern};
use crate::domain::porting::finding::{Field, Finding};
use crate::domain::porting::form::{self, Account, Form, Kind};
use crate::domain::time::Timestamp;

fn missing(text: &str, field: Field) -> Option<Finding> {
    text.trim().is_empty().then_some(Finding::Missing(field))
}

/// The first page.
pub fn of_start(form: &Form) -> Vec<Finding> {
    missing(&form.start.carrier, Field::Carrier).into_iter().collect()
}

/// The billing number, if it can be read.
pub fn billing(form: &Form) -> Option<PhoneNumber> {
    let text = form.account.billing.trim();
    text.starts_with('+').then(|| PhoneNumber::parse(text, None).ok()).flatten()
}

/// Account info (PO-05).
pub fn of_account(form: &Form) -> Vec<Finding> {
    let Account { number, billing: typed, pin, company, person, address, city, state, zip } =
        &form.account;
    let mut found = Vec::new();
    found.extend(missing(number, Field::AccountNumber));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-./ ".contains(c);
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let usable = number.chars().all(plain) && digits >= 3;
    if !number.trim().is_empty() && !usable {
        found.push(Finding::AccountStrange);
    }
    found.extend(missing(typed, Field::Billing));
    let billing = billing(form);
    if !typed.trim().is_empty() && billing.is_none() {
        found.push(Finding::BillingUnreadable);
    }
    if form.start.kind == Kind::Mobile && pin.trim().is_empty() {
        found.push(Finding::PinMissing);
    }
    found.extend(missing(company, Field::Company));
    let kept = form::cut(company, form::COMPANY_MAX);
    if kept != company.trim() {
        found.push(Finding::CompanyCut { kept: kept.into() });
    }
    found.extend(missing(person, Field::Person));
    let kept = form::cut(person, form::PERSON_MAX);
    if kept != person.trim() {
        found.push(Finding::PersonCut { kept: kept.into() });
    }
    found.extend(missing(address, Field::Address));
    if is_post_box(address) {
        found.push(Finding::PostBox);
    }
    found.extend(missing(city, Field::City));
    let country = billing.and_then(PhoneNumber::country);
    let of_states = country.is_none_or(|c| ["US", "PR", "CA"].contains(&c.code()));
    if of_states {
        found.extend(missing(state, Field::State));
    }
    found.extend(missing(zip, Field::Zip));
    let american = country.is_some_and(|c| ["US", "PR"].contains(&c.code()));
    if american && !zip.trim().is_empty() && !is_zip(zip.trim()) {
        found.push(Finding::ZipStrange);
    }
    found
}

fn is_post_box(address: &str) -> bool {
    let plain: String = address.to_lowercase().chars().filter(|c| !". ".contains(*c)).collect();
    plain.starts_with("pobox") || plain.starts_with("bp") && plain[2..].parse::<u32>().is_ok()
}

/// Five digits, or five and four.
fn is_zip(zip: &str) -> bool {
    let digits = |part: &str, n| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    match zip.split_once('-') {
        Some((five, four)) => digits(five, 5) && digits(four, 4),
        None => digits(zip, 5),
    }
}

/// Transfer date (PO-07, PO-09).
pub fn of_transfer(form: &Form, now: Timestamp) -> Vec<Finding> {
    let Some(day) = form.transfer.day else { return vec![Finding::Missing(Field::Day)] };
    let mut found: Vec<Finding> = of_day(day).into_iter().collect();
    let today = eastern(now).0;
    let earliest = today.business_days_later(SOONEST_DAYS);
    let latest = today.business_days_later(LATEST_DAYS);
    if day < earliest {
        found.push(Finding::TooSoon { earliest });
    }
    if day > latest {
        found.push(Finding::TooLate { latest });
    }
    if !HOURS.contains(&form.transfer.hour) {
        found.push(Finding::HourOutside);
    }
    found
}

/// Whether carriers work on a day.
pub fn of_day(day: Day) -> Option<Finding> {
    match day.holiday() {
        Some(holiday) => Some(Finding::OnHoliday(holiday)),
        None => day.is_weekend().then_some(Finding::Weekend),
    }
}

/// Letter of authorization (PO-02, PO-07).
pub fn of_letter(form: &Form) -> Vec<Finding> {
    let (letter, kind) = (&form.letter, form.start.kind);
    let mut found = Vec::new();
    match letter.ticked {
        None => found.push(Finding::Missing(Field::LetterType)),
        Some(ticked) if ticked != kind.letter() => {
            found.push(Finding::WrongLetter { right: kind.letter() });
        }
        Some(_) => {}
    }
    if letter.agreed.contains(&false) {
        found.push(Finding::Missing(Field::Statements));
    }
    found.extend(missing(&letter.signature, Field::Signature));
    let (signature, person) = (folded(&letter.signature), folded(&form.account.person));
    let signed = [person.as_str(), form::cut(&person, form::PERSON_MAX)];
    if !signature.is_empty() && !signed.contains(&signature.as_str()) {
        found.push(Finding::SignatureDiffers);
    }
    if kind == Kind::ServiceToll && !letter.said_service {
        found.push(Finding::NotSaidService);
    }
    found
}

fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The further addresses, each at most once.
pub fn emails(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', ' ', '\n', '\t']).map(str::trim).filter(|t| !t.is_empty())
}

/// Submit: whom to tell (PO-07).
pub fn of_submit(form: &Form) -> Vec<Finding> {
    let unusable = |text: &&str| match text.split_once('@') {
        Some((name, domain)) => {
            name.is_empty()
                || domain.contains('@')
                || !domain.contains('.')
                || domain.starts_with('.')
                || domain.ends_with('.')
        }
        None => true,
    };
    let first = emails(&form.letter.emails).find(unusable);
    first.map(|text| Finding::EmailUnusable(text.into())).into_iter().collect()
}
