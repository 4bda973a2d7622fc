//! What is being typed as an address, what validation made of it, and what was answered to Save.
//! It stays as it is until something else is begun, so nothing typed is lost over a rejection.

use leptos::prelude::*;

use super::NEW;
use crate::domain::emergency::{Civic, EmergencyRefusal, Part, Problem};
use crate::domain::ids::AddressId;
use crate::domain::phone::Country;
use crate::domain::refusal::Refusal;
use crate::screens::voice::address::{self, Outcome, Purpose};
use crate::session::Receipt;
use crate::ui::handle::{App, Denied};
use crate::wording::emergency as say;

/// The draft. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Draft {
    pub app: App,
    /// What the form is for; nothing while it is closed.
    pub purpose: RwSignal<Option<Purpose>>,
    /// What was typed, or what validation left of it.
    pub civic: RwSignal<Civic>,
    /// What the last press of Validate led to, until something is typed.
    pub outcome: RwSignal<Option<Outcome>>,
    /// Whoever types knows what it means not to validate.
    pub knowingly: RwSignal<bool>,
    /// What Save was answered with.
    pub denied: RwSignal<Option<Denied>>,
}

impl Draft {
    pub fn new(app: App) -> Draft {
        let home = app.peek(|s| s.tenant().country);
        Draft {
            app,
            purpose: RwSignal::new(None),
            civic: RwSignal::new(Civic::in_country(home)),
            outcome: RwSignal::new(None),
            knowingly: RwSignal::new(false),
            denied: RwSignal::new(None),
        }
    }

    /// Opens the form for a new address, empty or begun from another one (EM-07).
    pub fn begin_new(self, from: Option<AddressId>) {
        let home = self.app.peek(|s| s.tenant().country);
        let from = from.and_then(|id| self.stored(id));
        self.begin(Purpose::Add, from.unwrap_or_else(|| Civic::in_country(home)));
    }

    /// Opens the form for changing an address.
    pub fn begin_edit(self, id: AddressId) {
        if let Some(civic) = self.stored(id) {
            self.begin(Purpose::Edit(id), civic);
        }
    }

    fn stored(self, id: AddressId) -> Option<Civic> {
        self.app.peek(|s| s.tenant().addresses.all.get(&id).map(|found| found.civic.clone()))
    }

    fn begin(self, purpose: Purpose, civic: Civic) {
        self.civic.set(civic);
        self.outcome.set(None);
        self.knowingly.set(false);
        self.denied.set(None);
        self.purpose.set(Some(purpose));
    }

    /// Closes the form.
    pub fn close(self) {
        self.purpose.set(None);
        if untrack(|| !self.app.query(NEW).is_empty()) {
            self.app.set_query(NEW, "");
        }
    }

    /// Types a part. What validation said of the other parts stays.
    pub fn set(self, part: Part, text: String) {
        self.civic.update(|civic| *civic = civic.clone().with(part, text));
        self.denied.set(None);
        self.outcome.update(|outcome| match outcome {
            Some(Outcome::Rejected(problems)) => problems.retain(|(of, _)| *of != part),
            Some(Outcome::Accepted { .. }) | None => *outcome = None,
        });
    }

    /// Chooses the country; its addresses have another form, so nothing holds any more.
    pub fn set_country(self, code: &str) {
        if let Some(country) = Country::parse(code) {
            self.civic.update(|civic| civic.country = country);
            self.outcome.set(None);
            self.denied.set(None);
        }
    }

    /// Validates what was typed, and puts the corrected parts into the boxes.
    pub fn validate(self) {
        let (civic, outcome) = address::validate(&self.civic.read_untracked());
        self.denied.set(None);
        self.civic.set(civic);
        self.outcome.set(Some(outcome));
    }

    /// Whether validation has accepted what stands in the boxes.
    pub fn is_validated(self) -> bool {
        matches!(*self.outcome.read(), Some(Outcome::Accepted { .. }))
    }

    /// Why Save may not be pressed.
    pub fn why_not_save(self) -> Option<String> {
        let t = &self.app.texts().emergency;
        let ready = self.is_validated() || self.knowingly.get();
        let reason = self.app.read_only();
        reason.or_else(|| (!ready).then(|| t.know_first.to_string()))
    }

    /// Saves; a refusal stays in `denied`.
    pub fn save(self) -> Option<Receipt> {
        let purpose = self.purpose.get_untracked()?;
        let validated = untrack(|| self.is_validated());
        let command = address::command(&purpose, self.civic.get_untracked(), validated);
        match self.app.send(command) {
            Ok(receipt) => {
                self.close();
                Some(receipt)
            }
            Err(why) => {
                self.denied.set(Some(why));
                None
            }
        }
    }

    /// What is wrong with a part.
    pub fn error(self, part: Part) -> Option<String> {
        let lang = self.app.lang();
        if let Some(Outcome::Rejected(problems)) = &*self.outcome.read()
            && let Some((_, why)) = problems.iter().find(|(of, _)| *of == part)
        {
            return Some(say::problem(lang, part, why));
        }
        match refused_part(&self.denied.read())? {
            (of, why) if of == part => Some(say::problem(lang, part, &why)),
            _ => None,
        }
    }

    /// What Save was answered with, where it belongs to no part.
    pub fn other_error(self) -> Option<String> {
        let denied = self.denied.read();
        let belongs = refused_part(&denied).is_some();
        denied.as_ref().filter(|_| !belongs).map(|why| self.app.say(why))
    }
}

fn refused_part(denied: &Option<Denied>) -> Option<(Part, Problem)> {
    match denied {
        Some(Denied::Refused(Refusal::Emergency(
            EmergencyRefusal::Unusable { part, why } | EmergencyRefusal::Rejected { part, why },
        ))) => Some((*part, why.clone())),
        _ => None,
    }
}
