//! Language and theme.

use leptos::prelude::*;

use crate::texts::Lang;
use crate::ui::handle::{Theme, use_app};
use crate::ui::kit::{Card, Choice, Field, Select};

/// The card of language and theme.
#[component]
pub fn AppearanceCard() -> impl IntoView {
    let app = use_app();
    let languages = Lang::ALL.map(|lang| Choice::new(lang.code(), lang.name())).to_vec();
    let themes = move || {
        let t = &app.texts().navigation;
        let labels = [t.theme_auto, t.theme_light, t.theme_dark];
        let themes = Theme::ALL.into_iter().zip(labels);
        themes.map(|(theme, label)| Choice::new(theme.name(), label)).collect::<Vec<_>>()
    };
    let speak = move |code: String| {
        if let Some(lang) = Lang::parse(&code) {
            app.prefer(|preferences| preferences.lang = lang);
        }
    };
    let paint = move |name: String| {
        if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.name() == name) {
            app.prefer(|preferences| preferences.theme = theme);
        }
    };
    view! {
        <Card title=move || app.texts().settings.appearance>
            <div class="form-row">
                <Field label=move || app.texts().settings.language>
                    <Select
                        options=Signal::stored(languages)
                        value=Signal::derive(move || app.lang().code().to_string())
                        on_change=speak
                    />
                </Field>
                <Field label=move || app.texts().settings.theme>
                    <Select
                        options=Signal::derive(themes)
                        value=Signal::derive(move || app.preferences().theme.name().to_string())
                        on_change=paint
                    />
                </Field>
            </div>
        </Card>
    }
}
