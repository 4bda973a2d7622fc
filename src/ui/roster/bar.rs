//! The line above a list of people: how many are ticked, and what there is to do with the ticks.

use leptos::prelude::*;

use super::Roster;
use crate::texts::Texts;
use crate::ui::kit::{Button, ButtonKind};
use crate::wording::conferencing as say;

/// How many are ticked, with the buttons that tick everybody or nobody; nothing without ticks.
#[component]
pub fn ChosenBar(
    roster: Roster,
    /// The words on the button that takes the ticks away.
    clear: fn(&Texts) -> &'static str,
) -> impl IntoView {
    let app = roster.app;
    let chosen = Memo::new(move |_| roster.selection.read().len());
    let among = Memo::new(move |_| roster.selection.read().count_among(&roster.listed.read()));
    let shown = Memo::new(move |_| roster.listed.read().len());
    let said = move || {
        let (chosen, among) = (chosen.get(), among.get());
        say::selected(app.lang(), chosen as u32, (chosen - among) as u32)
    };
    let all = move |()| {
        let listed = roster.listed.get_untracked();
        roster.choose(|selection| selection.extend(listed.iter().copied()));
    };
    view! {
        <Show when=move || chosen.get() != 0>
            <div class="cluster">
                <span class="strong" role="status">{said}</span>
                <Show when=move || among.get() < shown.get()>
                    <Button
                        label=move || say::select_all(app.lang(), shown.get() as u32)
                        kind=ButtonKind::Subtle
                        on_click=all
                    />
                </Show>
                <Button
                    label=move || clear(app.texts())
                    kind=ButtonKind::Subtle
                    on_click=move |()| roster.untick()
                />
            </div>
        </Show>
    }
}
