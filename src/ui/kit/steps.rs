//! Where one is in a task of several steps.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::text::words;

/// The steps of a task in a line, those behind ticked.
#[component]
pub fn Steps(
    /// The name of the task, for screen readers.
    #[prop(into)]
    label: TextProp,
    /// The names of the steps, in order.
    #[prop(into)]
    steps: Signal<Vec<String>>,
    /// Which one is being done, from 0; the count of steps when all are.
    #[prop(into)]
    current: Signal<usize>,
    /// The word for a step that is done, read out beside its name.
    #[prop(into)]
    done_word: TextProp,
) -> impl IntoView {
    let (label, done_word) = (words(label), words(done_word));
    let step = move |(index, name): (usize, String)| {
        let done = index < current.get();
        let mark = if done {
            view! { <Icon name=IconName::Check /> }.into_any()
        } else {
            view! { {index + 1} }.into_any()
        };
        view! {
            <li
                class="steps__step"
                data-done=done
                aria-current=(index == current.get()).then_some("step")
            >
                <span class="steps__mark" aria-hidden="true">{mark}</span>
                <span class="steps__name">{name}</span>
                <span class="visually-hidden" hidden=!done>{move || done_word.get()}</span>
            </li>
        }
    };
    view! {
        <ol class="steps" aria-label=move || label.get()>
            {move || steps.get().into_iter().enumerate().map(step).collect_view()}
        </ol>
    }
}
