//! What narrows a list down: a search and choices that stand in the address, and the way back to
//! the whole list where they leave nothing of it.

use leptos::prelude::*;

use super::handle::App;
use super::kit::{Button, Choice, EmptyState, IconName, SearchBox, Select};
use crate::texts::Texts;

/// The box for what is searched.
#[component]
pub fn SearchField(
    app: App,
    /// The key of the address under which the text stands.
    key: &'static str,
    /// What is searched, and what may be typed.
    words: fn(&Texts) -> [&'static str; 2],
) -> impl IntoView {
    view! {
        <SearchBox
            label=move || words(app.texts())[0]
            placeholder=move || words(app.texts())[1]
            value=Signal::derive(move || app.query(key))
            on_input=move |text: String| app.set_query(key, text)
        />
    }
}

/// A choice among the rows.
#[component]
pub fn FilterField(
    app: App,
    /// The key of the address under which the choice stands.
    key: &'static str,
    /// What is chosen by.
    #[prop(into)]
    label: TextProp,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The choice that the address stands for.
    #[prop(into)]
    value: Signal<String>,
) -> impl IntoView {
    view! {
        <Select label options value on_change=move |choice: String| app.set_query(key, choice) />
    }
}

/// What stands in the place of the rows when nothing is left of them.
#[component]
pub fn NothingFound(
    app: App,
    /// The keys of the address that narrow the list down.
    keys: &'static [&'static str],
    /// That nothing is found, what to do about it, and the words on the button that shows the whole
    /// list again.
    words: fn(&Texts) -> [&'static str; 3],
    #[prop(default = IconName::Search)] icon: IconName,
) -> impl IntoView {
    let widen = move |()| {
        for key in keys {
            app.set_query(key, "");
        }
    };
    let action = move || view! { <Button label=move || words(app.texts())[2] on_click=widen /> };
    let (title, text) = (move || words(app.texts())[0], move || words(app.texts())[1]);
    view! { <EmptyState title text icon action /> }
}
