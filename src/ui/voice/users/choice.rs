//! Finding an emergency address by its city and choosing it (AN-01).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::desk::AREAS;
use super::draft::Draft;
use crate::route::{Page, Route};
use crate::screens::voice::assigning::{Step, needs_address};
use crate::ui::kit::{Button, ButtonLink, Choice, Field, RadioGroup, TextInput};
use crate::wording::voice as say;

/// The search and what it found.
#[component]
pub fn AddressChoice(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let needed = Memo::new(move |_| {
        let (country, pairs) = (draft.country(), draft.pairs());
        draft.step == Step::Relocate
            || app.look(&AREAS, |s| needs_address(s.tenant(), country, &pairs))
    });
    let search = move |ev: SubmitEvent| {
        ev.prevent_default();
        draft.denied.set(None);
        draft.searched.set(Some(draft.city.get_untracked().trim().to_string()));
        // What is chosen and no longer offered must not be saved unseen.
        let chosen = draft.location.get_untracked();
        let found = untrack(|| draft.found());
        if !found.iter().any(|it| it.location.0.to_string() == chosen) {
            let only = if let [one] = &found[..] { Some(one) } else { None };
            let only = only.filter(|it| it.why_not.is_none());
            draft.location.set(only.map_or_else(String::new, |it| it.location.0.to_string()));
        }
    };
    let note = move || {
        let t = &app.texts().voice;
        if needed.get() { t.address_needed } else { t.address_comes }
    };
    view! {
        <p class="muted" hidden=move || draft.step == Step::Relocate>{note}</p>
        <form class="voice__city" novalidate on:submit=search>
            <Field
                label=move || app.texts().voice.city
                hint=move || app.texts().voice.city_hint
                error=Signal::derive(move || draft.address_error())
            >
                <TextInput value=draft.city on_input=move |text| draft.city.set(text) />
            </Field>
            <div class="voice__search">
                <Button label=move || app.texts().voice.search_address submit=true />
            </div>
        </form>
        <Results draft needed />
    }
}

/// The addresses that were found, as answers to choose from.
#[component]
fn Results(draft: Draft, needed: Memo<bool>) -> impl IntoView {
    let app = draft.app;
    let found = Memo::new(move |_| draft.found());
    let options = move || {
        let keep = (!needed.get()).then(|| Choice::new("", app.texts().voice.keep_address));
        let answers = found.get().into_iter().map(|it| {
            let hint = match &it.why_not {
                Some(why) => app.say_refusal(why),
                None => it.line.clone(),
            };
            Choice::new(it.location.0.to_string(), it.name)
                .hint(hint)
                .disabled(it.why_not.is_some())
        });
        keep.into_iter().chain(answers).collect::<Vec<_>>()
    };
    let said = move || {
        let city = draft.searched.get()?;
        Some(say::addresses_found(app.lang(), found.read().len() as u32, &city))
    };
    let nothing = move || draft.searched.read().is_some() && found.read().is_empty();
    view! {
        <p class="muted" role="status">{said}</p>
        <Show when=move || !found.read().is_empty()>
            <RadioGroup
                label=move || app.texts().voice.choose_address
                options=Signal::derive(options)
                value=draft.location
                on_change=move |key: String| {
                    draft.denied.set(None);
                    draft.location.set(key);
                }
            />
        </Show>
        <Show when=nothing>
            <div>
                <ButtonLink
                    label=move || app.texts().voice.add_address
                    href=Route::from(Page::EmergencyLocations).with("new", "yes").href()
                />
            </div>
        </Show>
    }
}
