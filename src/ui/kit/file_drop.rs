//! A place to drop files on, and the button that opens the browser's file dialog.

use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{DragEvent, File, FileList};

use super::button::Button;
use super::icon::{Icon, IconName};
use super::text::{optional_words, words};

/// Takes files from the person; what is done with them is the page's business.
#[component]
pub fn FileDrop(
    /// What to drop here.
    #[prop(into)]
    label: TextProp,
    /// The words on the button.
    #[prop(into)]
    button_label: TextProp,
    /// Which files make sense, how large they may be.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// The file types, as the browser's file dialog wants them: `.csv,.txt`.
    #[prop(optional)]
    accept: &'static str,
    /// Takes more than one file.
    #[prop(optional)]
    multiple: bool,
    /// Hears the files.
    #[prop(into)]
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let (label, button_label, hint) = (words(label), words(button_label), optional_words(hint));
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let open = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let picked = move |_| {
        if let Some(input) = input.get_untracked() {
            hand_over(input.files(), on_files);
            // The same file can then be picked again after it was corrected.
            input.set_value("");
        }
    };
    let hovered = move |ev: DragEvent| {
        ev.prevent_default();
        over.set(true);
    };
    let dropped = move |ev: DragEvent| {
        ev.prevent_default();
        over.set(false);
        hand_over(ev.data_transfer().and_then(|data| data.files()), on_files);
    };
    view! {
        <div
            class="file-drop"
            data-over=move || over.get()
            on:dragover=hovered
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <Icon name=IconName::Upload />
            <p class="file-drop__label">{move || label.get()}</p>
            {hint.map(|hint| view! { <p class="file-drop__hint">{move || hint.get()}</p> })}
            <Button label=move || button_label.get() on_click=open />
            <input
                class="visually-hidden"
                type="file"
                tabindex="-1"
                aria-label=move || button_label.get()
                accept=accept
                multiple=multiple
                node_ref=input
                on:change=picked
            />
        </div>
    }
}

fn hand_over(list: Option<FileList>, on_files: Callback<Vec<File>>) {
    let Some(list) = list else { return };
    let files: Vec<File> = (0..list.length()).filter_map(|index| list.get(index)).collect();
    if !files.is_empty() {
        on_files.run(files);
    }
}
