//! The console as it stands on the page or in the drawer: its head, what was printed, the field.

use leptos::ev::{DragEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, File};

use super::answering::Answering;
use super::bar::Bar;
use super::desk::{Desk, ENTRY_ID};
use super::desks::use_consoles;
use super::entry::EntryLine;
use super::files::{FilesPanel, take};
use super::keys::is_page_selected;
use super::output::Output;
use super::searching::Search;
use super::status::Status;
use super::welcome::Welcome;
use crate::ui::kit::{Button, IconName, LogView, focus_id, focused};

/// Where the console stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On its own page.
    Page,
    /// At the bottom of another one.
    Drawer,
}

/// What keeps a press on it from leading to the field.
const OWN_PRESS: &str = "a, button, input, textarea, dialog, .log__rows";

/// The console of the open organization.
#[component]
pub fn Terminal(place: Place) -> impl IntoView {
    let consoles = use_consoles();
    // Another organization is another console.
    move || view! { <OneTerminal desk=consoles.desk() place /> }
}

#[component]
fn OneTerminal(desk: Desk, place: Place) -> impl IntoView {
    let consoles = use_consoles();
    let app = desk.app;
    let screen = desk.screen;
    let rows = Memo::new(move |_| screen.look(|back| back.rows()));
    let first = Memo::new(move |_| screen.look(|back| back.row_number(0)));
    let widest = Memo::new(move |_| screen.look(|back| back.widest()));
    let layout = Signal::derive(move || screen.layout());
    let view = LogView::new(rows.into(), first.into(), layout, widest.into(), screen.at_end);
    let on_key = move |ev: KeyboardEvent| {
        if in_dialog(&ev) || ev.default_prevented() {
            return;
        }
        let copies = || is_page_selected() || is_field_selected();
        let stops = ev.ctrl_key() && ev.key().eq_ignore_ascii_case("c") && !copies();
        if stops && desk.work.is_running.get_untracked() {
            desk.interrupt();
        } else if ev.key() == "Escape" && place == Place::Drawer {
            consoles.close();
        } else {
            return;
        }
        ev.prevent_default();
        ev.stop_propagation();
    };
    view! {
        <section
            class="console"
            data-place=if place == Place::Drawer { "drawer" } else { "page" }
            aria-label=move || app.texts().console.title
            on:keydown=on_key
            on:dragover=|ev: DragEvent| ev.prevent_default()
            on:drop=move |ev| dropped(desk, &ev)
        >
            <Bar desk place />
            <div class="console__body">
                <div class="console__main" on:click=to_field>
                    <Show when=move || rows.get() == 0>
                        <Welcome desk />
                    </Show>
                    <Output desk view />
                    <div class="console__foot">
                        <Show when=move || !screen.at_end.get() && (rows.get() > 0)>
                            <span class="console__to-end">
                                <Button
                                    label=move || app.texts().console.to_end
                                    icon=IconName::ChevronDown
                                    on_click=move |()| view.go_to_end()
                                />
                            </span>
                        </Show>
                        <Status desk />
                        <Foot desk view />
                    </div>
                </div>
                <Show when=move || desk.folder.is_shown.get()>
                    <FilesPanel desk />
                </Show>
            </div>
        </section>
    }
}

/// Where one types: a command, an answer, a part of an earlier command; or why one may not.
#[component]
fn Foot(desk: Desk, view: LogView) -> impl IntoView {
    let app = desk.app;
    let mode = Memo::new(move |_| {
        let asks = desk.work.question.read().is_some();
        let searches = desk.entry.is_searching.get();
        (app.is_follower(), asks, searches)
    });
    // A button that is pressed may go with what it was about: a question, a wait, the way to the
    // end. Where it had the focus, the field is what one goes on with.
    let shown = Memo::new(move |_| {
        let waits = desk.work.waiting.read().is_some();
        (mode.get(), desk.work.is_running.get(), waits, desk.screen.at_end.get())
    });
    Effect::new(move |before: Option<_>| {
        let shown = shown.get();
        if before.is_some_and(|before| before != shown) {
            request_animation_frame(|| {
                if focused().is_none() {
                    focus_id(ENTRY_ID);
                }
            });
        }
        shown
    });
    move || match mode.get() {
        (true, ..) => {
            view! { <p class="entry entry--closed">{move || app.texts().settings.read_only}</p> }
                .into_any()
        }
        (_, true, _) => view! { <Answering desk /> }.into_any(),
        (_, _, true) => view! { <Search desk /> }.into_any(),
        _ => view! { <EntryLine desk view /> }.into_any(),
    }
}

/// A press beside everything leads to the field, as in any console; not one that selects text.
fn to_field(ev: MouseEvent) {
    let target = ev.target().and_then(|target| target.dyn_into::<Element>().ok());
    let own = target.is_some_and(|target| target.closest(OWN_PRESS).ok().flatten().is_some());
    if !own && !is_page_selected() {
        focus_id(ENTRY_ID);
    }
}

/// Files that somebody drops anywhere on the console go into its folder.
fn dropped(desk: Desk, ev: &DragEvent) {
    if ev.default_prevented() {
        return;
    }
    ev.prevent_default();
    let list = ev.data_transfer().and_then(|data| data.files());
    let files: Vec<File> =
        list.map_or_else(Vec::new, |list| (0..list.length()).filter_map(|i| list.get(i)).collect());
    if !files.is_empty() {
        desk.folder.is_shown.set(true);
        take(desk, files, desk.folder.problems);
    }
}

/// Whether something is selected in the field that has the focus; the page does not count that.
fn is_field_selected() -> bool {
    let focused = document().active_element();
    let field = focused.and_then(|e| e.dyn_into::<leptos::web_sys::HtmlTextAreaElement>().ok());
    field.is_some_and(|field| field.selection_start().ok() != field.selection_end().ok())
}

fn in_dialog(ev: &KeyboardEvent) -> bool {
    let target = ev.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("dialog, [role=menu]").ok().flatten().is_some())
}
