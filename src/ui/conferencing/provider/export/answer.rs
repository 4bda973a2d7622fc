//! What comes next, and the file as the simulated provider sends it back, sound or not.

use leptos::prelude::*;

use super::Draft;
use crate::browser::files;
use crate::domain::providers::{KNOWN, ThirdParty};
use crate::plan::acp::{FILE_NAME, write};
use crate::ui::handle::App;
use crate::ui::kit::{Button, Card, Checkbox, Choice, Field, IconName, Notice, Select, Tone};

/// The step.
#[component]
pub fn Answer(app: App, draft: Draft) -> impl IntoView {
    let t = move || &app.texts().providers;
    let provider = RwSignal::new(KNOWN[1].name.to_string());
    let mixed_up = RwSignal::new(false);
    let options = KNOWN.iter().map(|known| Choice::new(known.name, known.name)).collect::<Vec<_>>();
    let give = move |()| {
        untrack(|| {
            let provider = ThirdParty::named(KNOWN, &provider.read()).unwrap_or(&KNOWN[1]);
            let (users, delimiter) = (draft.users(), draft.delimiter());
            let text = app
                .peek(|s| write::answered(s.tenant(), &users, provider, mixed_up.get(), delimiter));
            if !files::download(FILE_NAME, "text/csv", &text) {
                app.tell(Tone::Danger, t().download_failed);
            }
        });
    };
    view! {
        <Notice tone=Tone::Success text=move || t().export_done />
        <Card title=move || t().play_provider>
            <p class="muted">{move || t().play_provider_text}</p>
            <Field label=move || t().provider_name>
                <Select
                    options=Signal::stored(options)
                    value=provider
                    on_change=move |name: String| provider.set(name)
                />
            </Field>
            <Checkbox
                label=move || t().mixed_up
                checked=mixed_up
                on_change=move |on: bool| mixed_up.set(on)
            />
            <div>
                <Button
                    label=move || t().download_answer
                    icon=IconName::Download
                    on_click=give
                />
            </div>
        </Card>
    }
}
