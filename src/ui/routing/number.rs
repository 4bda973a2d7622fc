//! The name on the General page, and the Phone number list below it (CQ-03, AA-02): unassigned
//! service numbers only.

use leptos::prelude::*;

use crate::domain::routing::Endpoint;
use crate::route::{Page, Route};
use crate::screens::routing::parts::{numbers, why_no_number};
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{Choice, Field, Select, TextInput};
use crate::ui::routing::form::Form;

/// The two fields that stand first: the name and the phone number.
#[component]
pub fn NameAndNumber<Draft>(
    form: Form<Draft>,
    /// Where the name stands in the draft.
    name: fn(&mut Draft) -> &mut String,
    /// Where the digits of the number stand in it.
    number: fn(&mut Draft) -> &mut String,
) -> impl IntoView
where
    Draft: Clone + PartialEq + Send + Sync + 'static,
{
    let Form { app, endpoint, draft, .. } = form;
    // The one accessor reads and writes, so that a field can never write into another.
    let part = move |of: fn(&mut Draft) -> &mut String| {
        Signal::derive(move || of(&mut draft.get()).clone())
    };
    view! {
        <Field
            label=move || app.texts().routing.name
            error=form.error("name")
            required=true
        >
            <TextInput
                value=part(name)
                on_input=move |text: String| draft.update(|draft| *name(draft) = text)
            />
        </Field>
        <NumberField
            endpoint
            value=part(number)
            on_change=move |digits: String| draft.update(|draft| *number(draft) = digits)
            error=form.error("number")
        />
    }
}

/// The list, and the way to more numbers where it is empty (CQ-02).
#[component]
fn NumberField(
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
