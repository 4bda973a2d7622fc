//! The week as a grid of half hours, for the mouse and the keyboard (AA-04).

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::form::Form;
use crate::domain::routing::hours::SLOTS;
use crate::screens::routing::hours::clock;
use crate::ui::kit::focus_id;
use crate::wording::routing::hours::{day, slot};

/// A half hour: the day and its place in it.
type Place = (usize, u32);

fn id_of((day, slot): Place) -> String {
    format!("hours-{day}-{slot}")
}

/// The half hour that an event happened on.
fn place_of(target: Option<leptos::web_sys::EventTarget>) -> Option<Place> {
    let element: HtmlElement = target?.dyn_into().ok()?;
    let (day, slot) = element
        .id()
        .strip_prefix("hours-")?
        .split_once('-')
        .map(|(day, slot)| (day.to_string(), slot.to_string()))?;
    Some((day.parse().ok()?, slot.parse().ok()?))
}

/// Where a key leads.
fn moved((day, slot): Place, key: &str) -> Option<Place> {
    Some(match key {
        "ArrowRight" => (day, (slot + 1).min(SLOTS - 1)),
        "ArrowLeft" => (day, slot.saturating_sub(1)),
        "ArrowDown" => ((day + 1).min(6), slot),
        "ArrowUp" => (day.saturating_sub(1), slot),
        "Home" => (day, 0),
        "End" => (day, SLOTS - 1),
        _ => return None,
    })
}

/// Opening and closing half hours, by the mouse and by the keyboard.
#[derive(Clone, Copy)]
struct Brush {
    form: Form,
    /// The half hour that is in the tab order: the one that had the focus last.
    stop: RwSignal<Place>,
    /// What the pointer that is down does to what it goes over.
    painting: RwSignal<Option<bool>>,
}

impl Brush {
    fn is_open(self, (day, slot): Place) -> bool {
        self.form.draft.read_untracked().week.is_open(day, slot)
    }

    fn paint(self, (day, slot): Place, open: bool) {
        self.form.draft.update(|draft| draft.set_slot(day, slot, open));
    }

    fn press(self, ev: PointerEvent) {
        let Some(place) = place_of(ev.target()) else { return };
        ev.prevent_default();
        let open = !self.is_open(place);
        self.painting.set(Some(open));
        self.stop.set(place);
        self.paint(place, open);
        focus_id(&id_of(place));
    }

    fn drag(self, ev: PointerEvent) {
        if ev.buttons() == 0 {
            self.painting.set(None);
        }
        if let (Some(open), Some(place)) = (self.painting.get_untracked(), place_of(ev.target())) {
            self.paint(place, open);
        }
    }

    fn key(self, ev: KeyboardEvent) {
        let here = self.stop.get_untracked();
        if matches!(ev.key().as_str(), " " | "Enter") {
            ev.prevent_default();
            self.paint(here, !self.is_open(here));
        } else if let Some(there) = moved(here, &ev.key()) {
            ev.prevent_default();
            if ev.shift_key() {
                self.paint(there, self.is_open(here));
            }
            self.stop.set(there);
            focus_id(&id_of(there));
        }
    }
}

/// The grid.
#[component]
pub(super) fn HoursGrid(form: Form) -> impl IntoView {
    let Form { app, draft, .. } = form;
    let week = Memo::new(move |_| draft.read().week);
    let brush = Brush { form, stop: RwSignal::new((0, 18)), painting: RwSignal::new(None) };
    let cell = move |at: usize, slot_at: u32| {
        let open = move || week.read().is_open(at, slot_at);
        let place = (at, slot_at);
        view! {
            <td
                class="hours__slot"
                id=id_of(place)
                tabindex=move || if brush.stop.get() == place { "0" } else { "-1" }
                aria-selected=move || open().to_string()
                aria-label=move || slot(app.lang(), at, &clock(slot_at), open())
                on:focus=move |_| brush.stop.set(place)
            ></td>
        }
    };
    let row = move |at: usize| {
        view! {
            <tr>
                <th scope="row">{move || day(app.lang(), at)}</th>
                {(0..SLOTS).map(|slot| cell(at, slot)).collect_view()}
            </tr>
        }
    };
    let hour = |hour: u32| view! { <th scope="col" colspan="2">{hour}</th> };
    view! {
        <div class="table-box hours">
            <table
                role="grid"
                aria-label=move || app.texts().routing.hours_grid
                aria-multiselectable="true"
                on:pointerdown=move |ev| brush.press(ev)
                on:pointerover=move |ev| brush.drag(ev)
                on:pointerup=move |_| brush.painting.set(None)
                on:keydown=move |ev| brush.key(ev)
            >
                <thead>
                    <tr>
                        <td></td>
                        {(0..SLOTS / 2).map(hour).collect_view()}
                    </tr>
                </thead>
                <tbody>{(0..7).map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
