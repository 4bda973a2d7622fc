//! Text for a machine, to be read and taken along.
//!
//! It colors words by their form alone (`Verb-Noun`, `-Parameter`, quoted text) and knows
//! no command by name.

use std::time::Duration;

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::icon::IconName;
use super::text::words;

/// A block of code with a button that copies it.
#[component]
pub fn CodeBlock(
    /// What the code is; shown above it.
    #[prop(into)]
    label: TextProp,
    /// The code.
    #[prop(into)]
    code: Signal<String>,
    /// The words on the button.
    #[prop(into)]
    copy_label: TextProp,
    /// The words on the button just after.
    #[prop(into)]
    copied_label: TextProp,
    /// Puts the code on the clipboard.
    #[prop(into)]
    on_copy: Callback<String>,
) -> impl IntoView {
    let (label, copy, copied) = (words(label), words(copy_label), words(copied_label));
    let just_copied = RwSignal::new(false);
    let take = move |()| {
        on_copy.run(code.get_untracked());
        just_copied.set(true);
        set_timeout(
            move || {
                just_copied.try_set(false);
            },
            Duration::from_secs(2),
        );
    };
    view! {
        <figure class="code">
            <figcaption class="code__head">
                <span class="code__label">{move || label.get()}</span>
                <span class="code__copy" aria-live="polite">
                    {move || {
                        let done = just_copied.get();
                        view! {
                            <Button
                                label=move || if done { copied.get() } else { copy.get() }
                                kind=ButtonKind::Subtle
                                icon=if done { IconName::Check } else { IconName::Copy }
                                on_click=take
                            />
                        }
                    }}
                </span>
            </figcaption>
            <pre class="code__text" tabindex="0" aria-label=move || label.get()>
                <code>{move || colored(&code.read())}</code>
            </pre>
        </figure>
    }
}

/// Cuts the code at spaces and line ends and marks each word by its form.
fn colored(code: &str) -> Vec<impl IntoView + use<>> {
    let mut in_quotes = false;
    code.split_inclusive([' ', '\n', '(', ')', '|'])
        .map(|word| {
            let quotes = word.matches('\'').count();
            let form = if in_quotes || word.starts_with('\'') { "string" } else { form_of(word) };
            in_quotes ^= quotes % 2 == 1;
            view! { <span data-form=form>{word.to_owned()}</span> }
        })
        .collect()
}

fn form_of(word: &str) -> &'static str {
    let word = word.trim_end_matches([' ', '\n', '(', ')', '|']);
    let starts_with_capital = |part: &str| part.starts_with(|c: char| c.is_ascii_uppercase());
    match word.split_once('-') {
        Some(("", parameter)) if starts_with_capital(parameter) => "parameter",
        Some((verb, noun)) if starts_with_capital(verb) && starts_with_capital(noun) => "command",
        _ if word.starts_with('#') => "comment",
        _ if word.starts_with('$') => "variable",
        _ => "plain",
    }
}
