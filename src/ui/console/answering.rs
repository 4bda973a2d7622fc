//! What a command asks, in place of the field: a line of text, or one of a few answers.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::credential::CredentialDialog;
use super::desk::Desk;
use crate::powershell::host::{Answer, Question};
use crate::screens::console::choice;
use crate::ui::kit::{Button, ButtonKind};

/// The question, whichever it is.
#[component]
pub fn Answering(desk: Desk) -> impl IntoView {
    move || {
        desk.work.question.get().map(|question| match question {
            Question::Text { prompt, is_secret } => {
                let answer = Callback::new(move |text| desk.answer(Answer::Text(text)));
                view! { <AnswerLine desk prompt is_secret answer /> }.into_any()
            }
            Question::Choice { choices, usual, .. } => {
                view! { <ChoiceLine desk choices usual /> }.into_any()
            }
            Question::Credential { message, user } => {
                view! { <CredentialDialog desk message user /> }.into_any()
            }
        })
    }
}

/// One of a few answers: typed, as in the console, or pressed.
#[component]
fn ChoiceLine(desk: Desk, choices: Vec<&'static str>, usual: usize) -> impl IntoView {
    let prompt = choice::line(&choices, usual);
    let buttons = choices
        .iter()
        .enumerate()
        .map(|(at, named)| {
            let label = choice::of(named).label;
            let kind = if at == usual { ButtonKind::Primary } else { ButtonKind::Secondary };
            view! { <Button label kind on_click=move |()| desk.answer(Answer::Choice(at)) /> }
        })
        .collect_view();
    let answer = Callback::new(move |typed: String| {
        if let Some(at) = choice::chosen(&choices, usual, &typed) {
            desk.answer(Answer::Choice(at));
        }
    });
    view! {
        <AnswerLine desk prompt is_secret=false answer />
        <div class="entry__choices">{buttons}</div>
    }
}

/// A line that is typed, behind its prompt. Each question is a new one, so it begins empty.
#[component]
fn AnswerLine(
    desk: Desk,
    prompt: String,
    is_secret: bool,
    answer: Callback<String>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let input = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(input) = input.get() {
            // A field that left the page meanwhile refuses; there is nothing to do about that.
            drop(input.focus());
        }
    });
    let on_key = move |ev: KeyboardEvent| {
        if ev.key() == "Enter" && !ev.is_composing() {
            ev.prevent_default();
            answer.run(text.get_untracked());
            text.set(String::new());
        }
    };
    let label = match prompt.trim() {
        "" => desk.app.texts().console.answer.to_string(),
        prompt => prompt.to_string(),
    };
    view! {
        <div class="entry">
            <span class="entry__question" aria-hidden="true">{prompt}</span>
            <input
                class="entry__input"
                type=if is_secret { "password" } else { "text" }
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                node_ref=input
                aria-label=label
                prop:value=move || text.get()
                on:input=move |ev| text.set(event_target_value(&ev))
                on:keydown=on_key
            />
        </div>
    }
}
