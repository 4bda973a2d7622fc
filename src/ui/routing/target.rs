//! Where a call goes on: a person, a queue, an attendant, or nowhere.

use leptos::prelude::*;

use super::people::PersonField;
use crate::domain::ids::{AttendantId, QueueId};
use crate::domain::routing::Endpoint;
use crate::screens::routing::parts::{Goes, TargetDraft, endpoints};
use crate::texts::Routing;
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{Choice, Field, Select};

/// How the choices are called, in the order nowhere, person, queue, attendant.
pub type Labels = fn(&Routing) -> [&'static str; 4];

/// A queue forwards (CQ-08).
pub fn forward_full(t: &Routing) -> [&'static str; 4] {
    [t.busy, t.forward_person, t.forward_queue, t.forward_attendant]
}

/// A queue forwards after the longest wait (CQ-08).
pub fn forward_waited(t: &Routing) -> [&'static str; 4] {
    [t.disconnect, t.forward_person, t.forward_queue, t.forward_attendant]
}

/// An operator is one of these, or there is none (AA-03).
pub fn operator(t: &Routing) -> [&'static str; 4] {
    [t.no_operator, t.person, t.queue, t.attendant]
}

/// A key leads to one of these (AA-06).
pub fn key_target(t: &Routing) -> [&'static str; 4] {
    [t.choose, t.person, t.queue, t.attendant]
}

/// The choice of the kind, and below it of the place.
#[component]
pub fn TargetField(
    /// When the call goes there.
    #[prop(into)]
    label: TextProp,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// How the choices are called.
    labels: Labels,
    /// What is chosen.
    #[prop(into)]
    value: Signal<TargetDraft>,
    /// Hears the new choice.
    #[prop(into)]
    on_change: Callback<TargetDraft>,
    /// Why it cannot be taken.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// The queue or attendant itself, which is not offered.
    but: Option<Endpoint>,
) -> impl IntoView {
    let app = use_app();
    let goes = Memo::new(move |_| value.read().goes);
    let kinds = move || {
        let labels = labels(&app.texts().routing).into_iter();
        Goes::ALL.into_iter().zip(labels).map(|(goes, l)| Choice::new(goes.key(), l)).collect()
    };
    let on_kind = move |key: String| {
        on_change.run(TargetDraft { goes: Goes::parse(&key), ..value.get_untracked() });
    };
    let nowhere_error = Signal::derive(move || error.get().filter(|_| goes.get() == Goes::Nowhere));
    let hint = hint.unwrap_or_default();
    view! {
        <div class="target">
            <Field label hint error=nowhere_error>
                <Select
                    options=Signal::derive(kinds)
                    value=Signal::derive(move || goes.get().key().to_string())
                    on_change=on_kind
                />
            </Field>
            <TargetPlace value on_change error but />
        </div>
    }
}

/// The place alone, where the kind is chosen elsewhere.
#[component]
pub fn TargetPlace(
    /// What is chosen.
    #[prop(into)]
    value: Signal<TargetDraft>,
    /// Hears the new choice.
    #[prop(into)]
    on_change: Callback<TargetDraft>,
    /// Why it cannot be taken.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// The queue or attendant itself, which is not offered.
    but: Option<Endpoint>,
) -> impl IntoView {
    let app = use_app();
    let goes = Memo::new(move |_| value.read().goes);
    move || match goes.get() {
        Goes::Nowhere => ().into_any(),
        Goes::Person => view! {
            <PersonField
                label=move || app.texts().routing.person
                hint=move || app.texts().routing.choose_person
                person=Signal::derive(move || value.read().person)
                on_change=move |person| {
                    on_change.run(TargetDraft { person, ..value.get_untracked() });
                }
                error
            />
        }
        .into_any(),
        goes @ (Goes::Queue | Goes::Attendant) => {
            view! { <EndpointSelect goes value on_change error but /> }.into_any()
        }
    }
}

/// The list of queues, or of attendants.
#[component]
fn EndpointSelect(
    goes: Goes,
    value: Signal<TargetDraft>,
    on_change: Callback<TargetDraft>,
    error: Signal<Option<String>>,
    but: Option<Endpoint>,
) -> impl IntoView {
    let app = use_app();
    let there = Memo::new(move |_| {
        app.look(&[Area::Routing], |session| endpoints(session.tenant(), goes, but))
    });
    let options = move || {
        let choose = Choice::new("", app.texts().routing.choose);
        let all = there.get().into_iter().map(|(id, name)| Choice::new(id, name));
        std::iter::once(choose).chain(all).collect::<Vec<_>>()
    };
    let chosen = move || {
        let draft = value.get();
        let id = match goes {
            Goes::Queue => draft.queue.map(|id| id.0),
            _ => draft.attendant.map(|id| id.0),
        };
        id.map_or_else(String::new, |id| id.to_string())
    };
    let choose = move |key: String| {
        let (mut draft, id) = (value.get_untracked(), key.parse::<u32>().ok());
        match goes {
            Goes::Queue => draft.queue = id.map(QueueId),
            _ => draft.attendant = id.map(AttendantId),
        }
        on_change.run(draft);
    };
    let label = move || match goes {
        Goes::Queue => app.texts().routing.queue,
        _ => app.texts().routing.attendant,
    };
    let none_there =
        move || there.read().is_empty().then(|| app.texts().routing.none_there.to_string());
    view! {
        <Field label error>
            <Select
                options=Signal::derive(options)
                value=Signal::derive(chosen)
                on_change=choose
                reason=Signal::derive(none_there)
            />
        </Field>
    }
}
