//! The pages on which an order is written: where one is, what is offered, what is wrong where.

use crate::domain::Tenant;
use crate::domain::phone::Country;
use crate::domain::porting::calendar::{Day, eastern};
use crate::domain::porting::finding::{Field, Finding, Step, Weight};
use crate::domain::porting::form::{Form, Kind, Way};
use crate::domain::porting::life::Status;
use crate::domain::porting::preflight::{self, Group};
use crate::domain::porting::{PortId, list};
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording;

/// A page as it stands in an address.
pub fn step_key(step: Step) -> &'static str {
    match step {
        Step::Start => "start",
        Step::Account => "account",
        Step::Numbers => "numbers",
        Step::Transfer => "date",
        Step::Letter => "letter",
        Step::Submit => "submit",
    }
}

/// The page that stands in an address; the first where it is unknown.
pub fn step_of(key: &str) -> Step {
    Step::ALL.into_iter().find(|step| step_key(*step) == key).unwrap_or(Step::Start)
}

/// The page before.
pub fn before(step: Step) -> Option<Step> {
    let at = Step::ALL.iter().position(|s| *s == step)?;
    at.checked_sub(1).map(|at| Step::ALL[at])
}

/// The page behind.
pub fn after(step: Step) -> Option<Step> {
    let at = Step::ALL.iter().position(|s| *s == step)?;
    Step::ALL.get(at + 1).copied()
}

/// A kind as it stands in an address.
pub fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Local => "local",
        Kind::Mobile => "mobile",
        Kind::ServiceToll => "service-toll",
        Kind::ServiceTollFree => "service-toll-free",
    }
}

/// The kind that stands in an address.
pub fn kind_of(key: &str) -> Kind {
    Kind::ALL.into_iter().find(|kind| kind_key(*kind) == key).unwrap_or_default()
}

/// A new order: what the organization knows already is filled in.
pub fn preset(tenant: &Tenant, now: Timestamp, kind: &str, way: &str) -> Form {
    let mut form = Form::default();
    form.start.kind = kind_of(kind);
    if way == "request" {
        form.start.way = Way::ServiceRequest;
    }
    form.account.company = tenant.name.clone();
    form.transfer.day = Some(eastern(now).0.business_days_later(preflight::SOONEST_DAYS));
    form.settled()
}

/// Whether an order can be written at present: what stands there of it, else its status.
pub fn editable(tenant: &Tenant, id: PortId) -> Result<Form, Option<Status>> {
    use crate::domain::porting::life::Action;
    let order = tenant.ports.orders.get(&id).ok_or(None)?;
    match order.status.allows(Action::Edit) {
        true => Ok(order.form.clone()),
        false => Err(Some(order.status)),
    }
}

/// What is wrong with one answer. What is missing is said only after one tried to go on; what is
/// wrong in an answer, as soon as it was left.
pub fn error_at(
    lang: Lang,
    reader: Country,
    findings: &[Finding],
    field: Field,
    tried: bool,
    left: bool,
) -> Option<String> {
    let said = |f: &&Finding| match f.weight() {
        Weight::Stops => tried || left && !matches!(f, Finding::Missing(_)),
        Weight::Rejects(_) => tried || left,
        Weight::Notes => false,
    };
    let first = findings.iter().filter(|f| f.field() == field).find(said)?;
    Some(wording::porting::finding::finding(lang, reader, first))
}

/// What is worth knowing of one answer, at any time.
pub fn note_at(lang: Lang, reader: Country, findings: &[Finding], field: Field) -> Option<String> {
    let notes = |f: &&Finding| f.field() == field && f.weight() == Weight::Notes;
    let first = findings.iter().find(notes)?;
    Some(wording::porting::finding::finding(lang, reader, first))
}

/// The findings of one page, without those that need the list to be read.
pub fn on_page(form: &Form, step: Step, now: Timestamp) -> Vec<Finding> {
    match step {
        Step::Start => preflight::of_start(form),
        Step::Account => preflight::of_account(form),
        Step::Numbers => Vec::new(),
        Step::Transfer => preflight::of_transfer(form, now),
        Step::Letter => preflight::of_letter(form),
        Step::Submit => preflight::of_submit(form),
    }
}

/// The days that can be chosen, as (value, label); a chosen day that has passed stays in sight.
pub fn day_choices(lang: Lang, offered: Vec<i32>, chosen: Option<Day>) -> Vec<(String, String)> {
    let mut days = offered;
    if let Some(Day(day)) = chosen
        && !days.contains(&day)
    {
        days.insert(0, day);
    }
    let named = |day: i32| (day.to_string(), wording::porting::weekday(lang, Day(day)));
    days.into_iter().map(named).collect()
}

/// One line of the proposal, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    /// The carrier, if the list names one.
    pub carrier: Option<String>,
    /// The country of the numbers.
    pub country: String,
    /// What they are.
    pub kind: &'static str,
    /// How many.
    pub count: String,
    /// By which way.
    pub way: &'static str,
}

/// The orders into which the numbers belong.
pub fn group_rows(lang: Lang, groups: &[Group]) -> Vec<GroupRow> {
    let row = |group: &Group| GroupRow {
        carrier: Some(group.carrier.to_string()).filter(|c| !c.is_empty()),
        country: wording::place::country(lang, group.country),
        kind: wording::porting::kind(lang, group.kind),
        count: wording::porting::numbers(lang, group.count),
        way: wording::porting::way(lang, group.way),
    };
    groups.iter().map(row).collect()
}

/// The problems of a list, as (line, sentence).
pub fn problems(lang: Lang, reader: Country, listing: &list::Listing) -> Vec<(u32, String)> {
    let said = |p: &list::Problem| (p.line, wording::porting::list::problem(lang, reader, &p.what));
    listing.problems.iter().map(said).collect()
}
