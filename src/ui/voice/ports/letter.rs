//! The Letter of Authorization as a sheet that prints alone, with its two ways out of the app.

use leptos::prelude::*;

use crate::browser::{files, page};
use crate::screens::voice::ports::letter::Letter;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{Button, Card, IconName};

/// The card of the letter; `name` is that of the file.
#[component]
pub fn LetterSheet(letter: Signal<Letter>, name: Signal<String>) -> impl IntoView {
    let app = use_app();
    let actions = move || {
        view! {
            <Button
                label=move || app.texts().porting.print
                on_click=move |()| page::print()
            />
            <Button
                label=move || app.texts().common.download
                icon=IconName::Download
                on_click=move |()| download(app, &letter.get_untracked(), &name.get_untracked())
            />
        }
    };
    view! {
        <Card title=move || app.texts().porting.letter_card actions>
            {move || sheet(app, letter.get())}
        </Card>
    }
}

fn download(app: App, letter: &Letter, name: &str) {
    let text = letter.text(untrack(|| app.lang()));
    files::download(&format!("{name}.txt"), "text/plain", &text);
}

fn sheet(app: App, letter: Letter) -> impl IntoView {
    let t = &app.texts().porting;
    let fact = |(name, value): (&'static str, String)| {
        view! {
            <div class="letter__fact">
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    let boxed = |(text, on): (&'static str, bool)| {
        let mark = if on { "☒" } else { "☐" };
        view! {
            <li>
                <span class="letter__box" aria-hidden="true">{mark}</span>
                <span class="visually-hidden">{if on { t.step_done } else { "" }}</span>
                {text}
            </li>
        }
    };
    view! {
        <article class="letter" aria-label=letter.title>
            <p class="letter__title">{letter.title}</p>
            <p class="letter__form">{letter.form}</p>
            <dl class="letter__facts">{letter.facts.into_iter().map(fact).collect_view()}</dl>
            <p class="letter__head">{t.ticked}</p>
            <ul class="letter__boxes">{letter.types.into_iter().map(boxed).collect_view()}</ul>
            <p class="letter__head">{t.numbers}</p>
            <ul class="letter__numbers">
                {letter.numbers.into_iter().map(|run| view! { <li>{run}</li> }).collect_view()}
            </ul>
            <p class="letter__head">{t.statements}</p>
            <ul class="letter__boxes">{letter.statements.into_iter().map(boxed).collect_view()}</ul>
            <dl class="letter__signature">
                {fact((t.signature, letter.signature))} {fact((t.letter_date, letter.date))}
            </dl>
        </article>
    }
}
