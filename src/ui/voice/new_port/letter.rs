//! Letter of authorization: the type, the statements, the signature, and the paper itself
//! (PO-02, PO-03, PO-07, PO-13).

use leptos::prelude::*;

use super::draft::Draft;
use super::text_field::{PageButtons, TextField};
use crate::domain::porting::finding::{Field as Answer, Step};
use crate::domain::porting::form::LetterType;
use crate::screens::voice::ports::letter::letter;
use crate::ui::handle::App;
use crate::ui::kit::{Card, Checkbox, Choice, Icon, IconName, RadioGroup};
use crate::ui::voice::ports::LetterSheet;
use crate::wording;
use crate::wording::porting::letter as say;

/// The page.
#[component]
pub fn LetterPage(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let ticked = Memo::new(move |_| draft.form.read().letter.ticked);
    let service = Memo::new(move |_| draft.form.read().start.kind.is_service());
    let paper = Memo::new(move |_| {
        let (form, lang) = (draft.form.get(), app.lang());
        app.peek(|s| letter(s.tenant(), lang, &form, s.now()))
    });
    let name = Signal::derive(move || {
        draft.order.get().map(wording::porting::id).unwrap_or_else(|| "LOA".to_string())
    });
    view! {
        <Card title=move || app.texts().porting.step_letter>
            <div class="form-column">
                <RadioGroup
                    label=move || app.texts().porting.ticked
                    options=Signal::derive(move || types(app))
                    value=Signal::derive(move || ticked.get().map(key).unwrap_or_default())
                    on_change=move |chosen: String| {
                        let of = LetterType::ALL.into_iter().find(|of| key(*of) == chosen);
                        draft.change(Step::Letter, |form| form.letter.ticked = of);
                    }
                />
                {move || error(draft, Answer::LetterType)}
                <fieldset class="radio-group">
                    <legend class="field__label">{move || app.texts().porting.statements}</legend>
                    {(0..3).map(|at| statement(draft, at)).collect_view()}
                </fieldset>
                {move || error(draft, Answer::Statements)}
                <Show when=move || service.get()>{said_service(draft)}</Show>
                <TextField
                    draft
                    answer=Answer::Signature
                    of=|form| &mut form.letter.signature
                    hint=|t| t.signature_hint
                    required=true
                />
            </div>
        </Card>
        <LetterSheet letter=paper.into() name />
        <PageButtons
            draft
            next=move || app.texts().porting.next
            on_next=move |()| draft.next()
        />
    }
}

fn key(of: LetterType) -> String {
    match of {
        LetterType::User => "user",
        LetterType::ServiceToll => "service-toll",
        LetterType::ServiceTollFree => "service-toll-free",
    }
    .to_string()
}

fn types(app: App) -> Vec<Choice> {
    let choice = |of: LetterType| Choice::new(key(of), say::ticked(app.lang(), of));
    LetterType::ALL.into_iter().map(choice).collect()
}

fn statement(draft: Draft, at: usize) -> impl IntoView {
    let app = draft.app;
    view! {
        <Checkbox
            label=move || say::statements(app.lang())[at]
            checked=Signal::derive(move || draft.form.read().letter.agreed[at])
            on_change=move |on: bool| {
                draft.change(Step::Letter, |form| form.letter.agreed[at] = on);
            }
        />
    }
}

fn said_service(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let hint = move || {
        draft
            .note(Answer::SaidService)
            .unwrap_or_else(|| app.texts().porting.said_service_hint.to_string())
    };
    view! {
        <div>
            <Checkbox
                label=move || app.texts().porting.said_service
                checked=Signal::derive(move || draft.form.read().letter.said_service)
                on_change=move |on: bool| {
                    draft.change(Step::Letter, |form| form.letter.said_service = on);
                }
            />
            <p class="field__hint">{hint}</p>
        </div>
    }
}

/// An error of a group of boxes, which has no field of its own around it.
fn error(draft: Draft, answer: Answer) -> impl IntoView {
    draft.error(answer).map(|text| {
        view! {
            <div class="field__error" role="alert">
                <Icon name=IconName::Danger />
                <span>{text}</span>
            </div>
        }
    })
}
