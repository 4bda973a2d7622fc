//! One typed answer of the order, with its error and what is worth knowing of it.

use leptos::prelude::*;

use super::draft::Draft;
use crate::domain::porting::finding::Field as Answer;
use crate::domain::porting::form::Form;
use crate::texts::Porting;
use crate::ui::kit::{Button, ButtonKind, Field, TextInput, TextKind};
use crate::wording;

/// The field.
#[component]
pub fn TextField(
    draft: Draft,
    /// Which answer.
    answer: Answer,
    /// Where it stands in the order.
    of: fn(&mut Form) -> &mut Box<str>,
    /// What helps to answer.
    #[prop(optional)]
    hint: Option<fn(&Porting) -> &'static str>,
    /// What kind of text is expected.
    #[prop(optional)]
    kind: TextKind,
    /// An answer must be given.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let app = draft.app;
    let value = Memo::new(move |_| {
        // The one accessor reads and writes, so that a field can never write into another.
        let mut form = draft.form.get();
        of(&mut form).to_string()
    });
    let hint = move || {
        let said = hint.map(|hint| hint(&app.texts().porting)).unwrap_or_default();
        match draft.note(answer) {
            Some(note) => format!("{said} {note}").trim().to_string(),
            None => said.to_string(),
        }
    };
    view! {
        <Field
            label=move || wording::porting::finding::field(app.lang(), answer)
            hint
            error=Signal::derive(move || draft.error(answer))
            required
        >
            <TextInput
                value
                kind
                on_input=move |text: String| {
                    draft.change(answer.step(), |form| *of(form) = text.into());
                }
            />
        </Field>
    }
}

/// The buttons below a page: back, keep, on.
#[component]
pub fn PageButtons(
    draft: Draft,
    /// Whether there is a page before.
    #[prop(optional)]
    first: bool,
    /// The words on the button that goes on.
    #[prop(into)]
    next: TextProp,
    /// Why one cannot go on.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// What going on is.
    #[prop(into)]
    on_next: Callback<()>,
) -> impl IntoView {
    let app = draft.app;
    let label = move || next.get().to_string();
    view! {
        <div class="port-buttons">
            {(!first)
                .then(|| {
                    view! {
                        <Button
                            label=move || app.texts().porting.back
                            on_click=move |()| draft.back()
                        />
                    }
                })}
            <Button
                label=move || app.texts().porting.save_close
                reason=Signal::derive(move || app.read_only())
                on_click=move |()| draft.leave()
            />
            <Button label kind=ButtonKind::Primary reason on_click=on_next />
        </div>
    }
}
