//! Transfer date: a US business day and an hour of the East (PO-07, PO-09).

use leptos::prelude::*;

use super::draft::Draft;
use super::text_field::PageButtons;
use crate::domain::porting::calendar::Day;
use crate::domain::porting::finding::{Field as Answer, Step};
use crate::screens::voice::ports::wishable;
use crate::ui::kit::{Card, Field, Select};
use crate::ui::voice::ports::{day_choices, hour_choices};

/// The page.
#[component]
pub fn TransferPage(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let day = Memo::new(move |_| draft.form.read().transfer.day);
    let hour = Memo::new(move |_| draft.form.read().transfer.hour);
    let days = Memo::new(move |_| app.peek(|s| wishable(s.now())));
    view! {
        <Card title=move || app.texts().porting.transfer_card>
            <div class="form-column">
                <Field
                    label=move || app.texts().porting.day
                    hint=move || app.texts().porting.day_hint
                    error=Signal::derive(move || draft.error(Answer::Day))
                    required=true
                >
                    <Select
                        options=Signal::derive(move || day_choices(app, days.get(), day.get()))
                        value=Signal::derive(move || {
                            day.get().map(|day| day.0.to_string()).unwrap_or_default()
                        })
                        on_change=move |key: String| {
                            let day = key.parse().ok().map(Day);
                            draft.change(Step::Transfer, |form| form.transfer.day = day);
                        }
                    />
                </Field>
                <Field
                    label=move || app.texts().porting.hour
                    hint=move || app.texts().porting.hour_hint
                    error=Signal::derive(move || draft.error(Answer::Hour))
                >
                    <Select
                        options=Signal::derive(move || hour_choices(app))
                        value=Signal::derive(move || hour.get().to_string())
                        on_change=move |key: String| {
                            let hour = key.parse().unwrap_or(9);
                            draft.change(Step::Transfer, |form| form.transfer.hour = hour);
                        }
                    />
                </Field>
            </div>
        </Card>
        <PageButtons
            draft
            next=move || app.texts().porting.next
            on_next=move |()| draft.next()
        />
    }
}
