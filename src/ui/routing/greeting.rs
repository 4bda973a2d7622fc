//! What callers hear: nothing, a text, or an audio file, of which only name and size are kept.

use leptos::prelude::*;
use leptos::web_sys::File;

use crate::domain::routing::sound::{Audio, TEXT_MAX, at_hand};
use crate::screens::routing::parts::{GreetingDraft, Hears};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Choice, Field, FileDrop, Select, TextArea};
use crate::wording::routing::{fault, figures};

/// The choice, and below it what it needs. What was typed for another kind is kept.
#[component]
pub fn GreetingField(
    /// What it is for.
    #[prop(into)]
    label: TextProp,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// It is music: there is always some, and never a text (CQ-10).
    #[prop(optional)]
    music: bool,
    /// What is chosen.
    #[prop(into)]
    value: Signal<GreetingDraft>,
    /// Hears the new choice.
    #[prop(into)]
    on_change: Callback<GreetingDraft>,
    /// Why it cannot be taken.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let hears = Memo::new(move |_| value.read().hears);
    let edit = move |change: &dyn Fn(&mut GreetingDraft)| {
        let mut draft = value.get_untracked();
        change(&mut draft);
        on_change.run(draft);
    };
    let hint = hint.unwrap_or_default();
    let below = move || match hears.get() {
        Hears::Nothing => ().into_any(),
        Hears::Text => {
            let written = move || figures::characters(app.lang(), length(&value.read()), TEXT_MAX);
            view! {
                <Field label=move || app.texts().routing.text hint=written error>
                    <TextArea
                        value=Signal::derive(move || value.read().text.clone())
                        on_input=move |text: String| edit(&|draft| draft.text.clone_from(&text))
                        rows=3
                    />
                </Field>
            }
            .into_any()
        }
        Hears::Audio => {
            let chosen = Signal::derive(move || value.read().audio.clone());
            let on_choose = move |audio: Audio| edit(&|draft| draft.audio = Some(audio.clone()));
            view! { <AudioField chosen on_choose error /> }.into_any()
        }
    };
    view! {
        <div class="form-column">
            <Field label hint>
                <Select
                    options=Signal::derive(move || kinds(app, music))
                    value=Signal::derive(move || hears.get().key().to_string())
                    on_change=move |key: String| edit(&|draft| draft.hears = Hears::parse(&key))
                />
            </Field>
            {below}
        </div>
    }
}

fn length(draft: &GreetingDraft) -> usize {
    draft.text.trim().chars().count()
}

fn kinds(app: App, music: bool) -> Vec<Choice> {
    let t = &app.texts().routing;
    let label = |hears: Hears| match (hears, music) {
        (Hears::Nothing, true) => t.music_default,
        (Hears::Nothing, false) => t.greeting_none,
        (Hears::Text, _) => t.greeting_text,
        (Hears::Audio, true) => t.music_own,
        (Hears::Audio, false) => t.greeting_audio,
    };
    let offered = Hears::ALL.into_iter().filter(|hears| !music || *hears != Hears::Text);
    offered.map(|hears| Choice::new(hears.key(), label(hears))).collect()
}

/// A file that is dropped, chosen, or chosen again.
#[component]
fn AudioField(
    chosen: Signal<Option<Audio>>,
    #[prop(into)] on_choose: Callback<Audio>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let known = Memo::new(move |_| {
        let kept = |session: &crate::session::Session| at_hand(session.tenant(), session.now());
        app.look(&[Area::Routing], kept).into_iter().collect::<Vec<_>>()
    });
    let take = move |files: Vec<File>| {
        if let Some(file) = files.first() {
            let bytes = file.size().min(f64::from(u32::MAX)) as u32;
            on_choose.run(Audio { name: file.name().into(), bytes });
        }
    };
    let said = move || {
        let audio = chosen.get()?;
        let size = figures::megabytes(app.lang(), audio.bytes);
        Some(view! { <p class="strong">{audio.name.to_string()} " · " {size}</p> })
    };
    let wrong = move || {
        let at_once = chosen.get().and_then(|audio| audio.check().err());
        at_once.map(|what| fault::fault(app.lang(), &what)).or_else(|| error.get())
    };
    let options = move || {
        let choose = Choice::new("", app.texts().routing.choose);
        let files = known.get().into_iter().enumerate();
        let files = files.map(|(at, audio)| Choice::new(at.to_string(), audio.name.to_string()));
        std::iter::once(choose).chain(files).collect::<Vec<_>>()
    };
    let current = move || {
        let chosen = chosen.get();
        let at = known.read().iter().position(|audio| Some(audio) == chosen.as_ref());
        at.map_or_else(String::new, |at| at.to_string())
    };
    let again = move |key: String| {
        let known = known.get_untracked();
        if let Some(audio) = key.parse::<usize>().ok().and_then(|at| known.get(at)) {
            on_choose.run(audio.clone());
        }
    };
    view! {
        <FileDrop
            label=move || app.texts().routing.audio_drop
            button_label=move || app.texts().routing.audio_choose
            hint=move || app.texts().routing.audio_hint
            accept=".wav,.mp3,.wma"
            on_files=take
        />
        {said}
        <div class="field__error" role="alert">{wrong}</div>
        <Show when=move || !known.read().is_empty()>
            <Field
                label=move || app.texts().routing.audio_again
                hint=move || app.texts().routing.audio_kept
            >
                <Select
                    options=Signal::derive(options)
                    value=Signal::derive(current)
                    on_change=again
                />
            </Field>
        </Show>
    }
}
