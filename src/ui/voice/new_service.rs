//! New service numbers: search a place, hold its numbers for ten minutes, acquire some (LAB-11).

mod draft;
mod form;
mod hold;
mod notices;

use std::sync::Arc;

use leptos::prelude::*;

use super::gate::VoiceGate;
use crate::domain::phone::PhoneNumber;
use crate::screens::voice::reservations::running;
use crate::ui::handle::{Area, Denied, use_app};
use crate::ui::kit::Steps;
use crate::ui::layout::Page;
use draft::Draft;
use form::SearchForm;
use hold::HoldCard;
use notices::Notices;

/// What the latest step on a reservation led to; a reservation that ended cannot say it itself.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// These numbers were acquired.
    Acquired(Arc<[PhoneNumber]>),
    /// It was refused.
    Refused(Denied),
}

/// The page.
#[component]
pub fn NewServiceNumbersPage() -> impl IntoView {
    let app = use_app();
    let draft = Draft::new(app);
    let outcome = RwSignal::new(None::<Outcome>);
    let holds = Memo::new(move |_| app.look(&[Area::Numbers], |session| running(session.tenant())));
    let step = Memo::new(move |_| match (&*outcome.read(), holds.read().is_empty()) {
        (_, false) => 2,
        (Some(Outcome::Acquired(_)), true) => 4,
        _ if draft.form.read().missing().is_none() => 1,
        _ => 0,
    });
    let steps = move || {
        let t = &app.texts().numbers;
        [t.step_place, t.step_quantity, t.step_choose, t.step_done].map(str::to_string).to_vec()
    };
    view! {
        <Page
            title=move || app.texts().numbers.new_title
            subtitle=move || app.texts().numbers.new_subtitle
        >
            <VoiceGate>
                <Steps
                    label=move || app.texts().numbers.steps
                    steps=Signal::derive(steps)
                    current=step
                    done_word=move || app.texts().numbers.step_is_done
                />
                <SearchForm draft outcome />
                <Notices draft outcome />
                <For
                    each=move || holds.get()
                    key=|held| (held.hold, held.expires_at, held.numbers.clone())
                    children=move |held| view! { <HoldCard held outcome /> }
                />
            </VoiceGate>
        </Page>
    }
}
