//! Numbers: the list, and the check of its portability (PO-04, PO-06).

use leptos::prelude::*;

use super::draft::Draft;
use super::found::Found;
use super::text_field::PageButtons;
use crate::domain::porting::finding::Step;
use crate::ui::handle::App;
use crate::ui::kit::{Button, ButtonKind, Card, Choice, Field, RadioGroup, TextArea};

const FULL: &str = "full";
const PARTIAL: &str = "partial";

/// The page.
#[component]
pub fn ListPage(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let full = Memo::new(move |_| draft.form.read().list.full);
    let text = Memo::new(move |_| draft.form.read().list.text.to_string());
    let reason = move || {
        let checked = draft.checked.read();
        let Some(checked) = checked.as_ref() else {
            return Some(app.texts().porting.check_first.to_string());
        };
        let why = crate::domain::porting::PortRefusal::Stopped(Box::new(checked.stop()?.clone()));
        Some(app.say_refusal(&why.into()))
    };
    view! {
        <Card>
            <div class="form-column">
                <RadioGroup
                    label=move || app.texts().porting.how_much
                    options=Signal::derive(move || extents(app))
                    value=Signal::derive(move || {
                        if full.get() { FULL } else { PARTIAL }.to_string()
                    })
                    on_change=move |key: String| {
                        draft.change(Step::Numbers, |form| form.list.full = key == FULL);
                    }
                />
                <Field
                    label=move || app.texts().porting.list
                    hint=move || app.texts().porting.list_hint
                    required=true
                >
                    <TextArea
                        value=text
                        rows=8
                        code=true
                        on_input=move |typed: String| {
                            draft.change(Step::Numbers, |form| form.list.text = typed.into());
                        }
                    />
                </Field>
                <div>
                    <Button
                        label=move || app.texts().porting.check
                        kind=ButtonKind::Secondary
                        on_click=move |()| draft.check()
                    />
                </div>
            </div>
        </Card>
        {move || draft.checked.get().map(|checked| view! { <Found draft checked /> })}
        <PageButtons
            draft
            next=move || app.texts().porting.proceed
            reason=Signal::derive(reason)
            on_next=move |()| draft.go(Step::Transfer)
        />
    }
}

fn extents(app: App) -> Vec<Choice> {
    let t = &app.texts().porting;
    vec![
        Choice::new(FULL, t.full).hint(t.full_hint),
        Choice::new(PARTIAL, t.partial).hint(t.partial_hint),
    ]
}
