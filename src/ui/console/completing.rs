//! What Tab offers: the first press takes one, further presses go round, typing keeps what stands
//! there.

use leptos::html;
use leptos::prelude::*;

use super::caret;
use super::desk::Desk;
use crate::powershell::complete::{Candidate, complete};
use crate::ui::kit::reveal;

/// The id of the list, and the beginning of the ids of its lines.
pub const LIST_ID: &str = "console-offer";

/// What may stand in a place of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The text before the place.
    before: String,
    /// The text behind it.
    after: String,
    candidates: Vec<Candidate>,
    at: usize,
}

impl Offer {
    /// The id of the line that is chosen.
    pub fn chosen_id(&self) -> String {
        line_id(self.at)
    }
}

fn line_id(at: usize) -> String {
    format!("{LIST_ID}-{at}")
}

/// What may stand at a byte of the text.
fn offered(desk: Desk, text: &str, at: usize) -> Option<Offer> {
    let found =
        desk.with_shell(|state| desk.app.peek(|session| complete(state, session, text, at)))?;
    let replaced = found.replace.start as usize..found.replace.end as usize;
    let (before, after) = (text.get(..replaced.start)?, text.get(replaced.end..)?);
    let (before, after) = (before.to_string(), after.to_string());
    let candidates = found.candidates;
    (!candidates.is_empty()).then_some(Offer { before, after, candidates, at: 0 })
}

impl Desk {
    /// Tab, or Shift+Tab where `back`: takes the first candidate, or the next one.
    pub fn complete(self, field: NodeRef<html::Textarea>, back: bool) {
        let Some(field) = field.get_untracked() else { return };
        let next = match self.entry.offer.get_untracked() {
            Some(mut offer) => {
                let count = offer.candidates.len();
                offer.at = (offer.at + if back { count - 1 } else { 1 }) % count;
                Some(offer)
            }
            None => offered(self, &field.value(), caret::selection(&field).end),
        };
        if let Some(offer) = next {
            self.take(&field, offer);
        }
    }

    /// Takes the candidate at this position.
    fn take_nth(self, field: NodeRef<html::Textarea>, at: usize) {
        let offer = self.entry.offer.get_untracked();
        if let (Some(field), Some(offer)) = (field.get_untracked(), offer) {
            self.take(&field, Offer { at, ..offer });
            self.entry.offer.set(None);
        }
    }

    fn take(self, field: &leptos::web_sys::HtmlTextAreaElement, offer: Offer) {
        let Some(candidate) = offer.candidates.get(offer.at) else { return };
        let head = format!("{}{}", offer.before, candidate.insert);
        let text = format!("{head}{}", offer.after);
        caret::write(field, self.entry.draft, &text, head.len());
        // One candidate needs no list; the next Tab looks again.
        self.entry.offer.set((offer.candidates.len() > 1).then_some(offer));
    }
}

/// The list above the field.
#[component]
pub fn OfferList(desk: Desk, field: NodeRef<html::Textarea>) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let offer = desk.entry.offer.read();
        offer.as_ref().map_or_else(Vec::new, |offer| offer.candidates.clone())
    });
    let at = Memo::new(move |_| desk.entry.offer.read().as_ref().map(|offer| offer.at));
    Effect::new(move || {
        let id = at.get().map(line_id);
        let line = id.and_then(|id| document().get_element_by_id(&id));
        if let Some(line) = line {
            reveal(&line);
        }
    });
    let line = move |(index, candidate): (usize, Candidate)| {
        view! {
            <div
                class="offer__line"
                role="option"
                id=line_id(index)
                aria-selected=move || (at.get() == Some(index)).to_string()
                on:pointerdown=move |ev| ev.prevent_default()
                on:click=move |_| desk.take_nth(field, index)
            >
                <span class="offer__label">{candidate.label}</span>
                <span class="offer__detail">{candidate.detail}</span>
            </div>
        }
    };
    view! {
        <Show when=move || at.get().is_some()>
            <div
                class="offer"
                role="listbox"
                id=LIST_ID
                aria-label=move || desk.app.texts().console.completions
            >
                {move || lines.get().into_iter().enumerate().map(line).collect_view()}
            </div>
        </Show>
    }
}
