//! New service numbers: search a place, hold its numbers for ten minutes, acquire some (LAB-11).
//! New user numbers have the same shape and use the same parts (LAB-10.3).

mod draft;
mod form;
mod hold;
mod notices;
mod request;

use std::sync::Arc;

use leptos::prelude::*;

use super::gate::VoiceGate;
use crate::domain::phone::{Country, PhoneNumber};
use crate::screens::voice::reservations::running;
use crate::screens::voice::search::Kind;
use crate::ui::handle::{Area, Denied, use_app};
use crate::ui::kit::Steps;
use crate::ui::layout::Page;
use draft::Draft;
use form::SearchForm;
use hold::HoldCard;
use notices::Notices;
use request::RequestCard;

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
    view! {
        <Page
            title=move || app.texts().numbers.new_title
            subtitle=move || app.texts().numbers.new_subtitle
        >
            <VoiceGate>
                <Acquiring kind=Kind::Service />
            </VoiceGate>
        </Page>
    }
}

/// The steps, the form, what it led to and the reservations; the same for both kinds of numbers.
#[component]
pub fn Acquiring(kind: Kind) -> impl IntoView {
    let app = use_app();
    let draft = Draft::new(app, kind);
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
    let by_request = Memo::new(move |_| draft.form.read().by_request());
    let abroad = move || {
        let country = draft.form.read().country;
        let read = kind == Kind::Service && country.is_some_and(|c| c != Country::US);
        (read && by_request.read().is_none())
            .then(|| view! { <p class="muted">{app.texts().availability.reading}</p> })
    };
    view! {
        <Show when=move || by_request.read().is_none()>
            <Steps
                label=move || app.texts().numbers.steps
                steps=Signal::derive(steps)
                current=step
                done_word=move || app.texts().numbers.step_is_done
            />
        </Show>
        <SearchForm draft outcome />
        {abroad}
        {move || by_request.get().map(|country| view! { <RequestCard kind country /> })}
        <Notices draft outcome />
        <For
            each=move || holds.get()
            key=|held| (held.hold, held.expires_at, held.numbers.clone())
            children=move |held| view! { <HoldCard held outcome /> }
        />
    }
}
