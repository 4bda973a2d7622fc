//! The Phone number list of the General page (CQ-03, AA-02): unassigned service numbers only.

use leptos::prelude::*;

use crate::domain::routing::Endpoint;
use crate::route::{Page, Route};
use crate::screens::routing::parts::{numbers, why_no_number};
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{Choice, Field, Select};

/// The list, and the way to more numbers where it is empty (CQ-02).
#[component]
pub fn NumberField(
    /// The queue or attendant; none while it is new.
    endpoint: Option<Endpoint>,
    /// The digits of what is chosen; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Hears the digits of the new choice.
    #[prop(into)]
    on_change: Callback<String>,
    /// Why the choice cannot be taken.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let areas = [Area::Numbers, Area::Bridge, Area::Routing, Area::Credits];
    let free = Memo::new(move |_| {
        let (lang, reader) = (app.lang(), app.reader());
        app.look(&areas, |session| numbers(session.tenant(), lang, reader, endpoint))
    });
    let why_not = Memo::new(move |_| {
        let (lang, reader) = (app.lang(), app.reader());
        app.look(&areas, |session| why_no_number(session.tenant(), lang, reader, endpoint))
    });
    let options = move || {
        let none = Choice::new("", app.texts().routing.no_number);
        let free = free.get().into_iter().map(|(value, label)| Choice::new(value, label));
        std::iter::once(none).chain(free).collect::<Vec<_>>()
    };
    let more = move || {
        free.read().is_empty().then(|| {
            view! {
                <p class="muted">
                    {app.texts().routing.no_number_left} " "
                    <a href=Route::from(Page::NewServiceNumbers).href()>
                        {app.texts().routing.new_service}
                    </a>
                </p>
            }
        })
    };
    view! {
        <Field
            label=move || app.texts().routing.number
            hint=move || app.texts().routing.no_number_hint
            error
        >
            <Select options=Signal::derive(options) value on_change reason=why_not />
        </Field>
        {more}
        <p class="field__hint">{move || app.texts().routing.self_service}</p>
    }
}
