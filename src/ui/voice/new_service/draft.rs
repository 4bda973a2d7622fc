//! What is being filled in. It stands in the address, so a reload keeps it; only what the last
//! press of Add was answered with is kept here.

use leptos::prelude::*;

use crate::domain::ids::PlaceId;
use crate::domain::refusal::Refusal;
use crate::domain::voice::VoiceRefusal;
use crate::screens::voice::search::{self, Form, Kind, Level, QuantityProblem};
use crate::session::Receipt;
use crate::ui::handle::{App, Area, Denied};

/// Why nothing was reserved.
#[derive(Clone, PartialEq)]
pub enum Answer {
    /// A field above the quantity is empty.
    Missing(Level),
    /// What was typed is no quantity.
    Quantity(QuantityProblem),
    /// The search was refused.
    Denied(Denied),
}

impl Answer {
    /// The field that it belongs to; none for what concerns the search as a whole.
    pub fn level(&self) -> Option<Level> {
        match self {
            Answer::Missing(level) => Some(*level),
            Answer::Quantity(_) => Some(Level::Quantity),
            Answer::Denied(Denied::Refused(refusal)) => {
                let quantity = concerns_quantity(refusal).then_some(Level::Quantity);
                quantity.or_else(|| concerns_begins(refusal).then_some(Level::Begins))
            }
            Answer::Denied(Denied::ReadOnly) => None,
        }
    }
}

fn concerns_quantity(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::QuantityZero
            | Refusal::QuantityAboveSearchLimit { .. }
            | Refusal::QuotaExceeded { .. }
            | Refusal::TooManyHolds { .. }
            | Refusal::TooManyHeldNumbers { .. }
            | Refusal::Voice(VoiceRefusal::QuotaExceeded { .. })
    )
}

fn concerns_begins(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::Voice(VoiceRefusal::NotDigits | VoiceRefusal::NoneBegin { .. }))
}

/// The draft. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Draft {
    app: App,
    /// What the numbers will be for.
    pub kind: Kind,
    /// The place as far as it is chosen.
    pub form: Memo<Form>,
    /// The quantity as it was typed.
    pub quantity: Memo<String>,
    /// What user numbers should begin with, as it was typed (NI-12).
    pub begins: Memo<String>,
    /// What the last press of Add was answered with, until something changes.
    pub answer: RwSignal<Option<Answer>>,
}

impl Draft {
    /// The draft of the address.
    pub fn new(app: App, kind: Kind) -> Draft {
        let of = move |level: Level| app.query(level.key());
        let form = Memo::new(move |_| {
            let home = app.look(&[Area::Numbers], |session| session.tenant().country);
            Form::read(kind, home, &of(Level::Country), &of(Level::Area), &of(Level::City))
        });
        let quantity = Memo::new(move |_| of(Level::Quantity));
        let begins = Memo::new(move |_| of(Level::Begins));
        Draft { app, kind, form, quantity, begins, answer: RwSignal::new(None) }
    }

    /// Changes one field; what stands below it is chosen anew.
    pub fn set(self, level: Level, value: &str) {
        let below = match level {
            Level::Country => &[Level::Area, Level::City][..],
            Level::Area => &[Level::City],
            Level::City | Level::Quantity | Level::Begins => &[],
        };
        self.app.set_query(level.key(), value);
        for level in below {
            self.app.set_query(level.key(), "");
        }
        self.answer.set(None);
    }

    /// Fills a place in, and a quantity where one is given.
    pub fn fill(self, place: PlaceId, quantity: Option<u32>) {
        for (level, value) in search::path(place) {
            self.app.set_query(level.key(), value);
        }
        if let Some(quantity) = quantity {
            self.app.set_query(Level::Quantity.key(), quantity.to_string());
        }
        self.answer.set(None);
    }

    /// Searches and puts on hold; a refusal stays in `answer`.
    pub fn add(self) -> Option<Receipt> {
        let form = self.form.get_untracked();
        let typed = search::quantity(&self.quantity.read_untracked());
        let result = match (form.missing(), form.place, typed) {
            (None, Some(place), Ok(quantity)) => {
                let begins = self.begins.read_untracked();
                self.app.send(self.kind.reserve(place, quantity, &begins)).map_err(Answer::Denied)
            }
            (_, Some(_), Err(problem)) => Err(Answer::Quantity(problem)),
            (missing, ..) => Err(Answer::Missing(missing.unwrap_or(Level::City))),
        };
        match result {
            Ok(receipt) => {
                self.set(Level::Quantity, "");
                Some(receipt)
            }
            Err(answer) => {
                self.answer.set(Some(answer));
                None
            }
        }
    }
}
