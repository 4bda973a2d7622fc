//! Organizations of ten and a hundred thousand people, to see that nothing becomes slow.

use leptos::prelude::*;

use super::page::pen;
use crate::browser::clock;
use crate::browser::local::Local;
use crate::session::base::Base;
use crate::session::workspaces;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{Button, Card, Choice, Field, Select, Tone};
use crate::wording::{person, settings};

const SIZES: [u32; 2] = [10_000, 100_000];

/// The card of the bigger organizations.
#[component]
pub fn BiggerCard() -> impl IntoView {
    let app = use_app();
    let size = RwSignal::new(SIZES[0].to_string());
    let busy = RwSignal::new(false);
    let options = move || {
        let choice = |n: u32| Choice::new(n.to_string(), person::counted(app.lang(), n));
        SIZES.map(choice).to_vec()
    };
    let label = move || {
        let t = &app.texts().settings;
        if busy.get() { t.is_being_made } else { t.bigger_load }
    };
    let load = move |()| {
        let Ok(people) = size.read_untracked().parse() else { return };
        app.replace(move || {
            busy.set(true);
            // The button must say that it works before the work takes the processor.
            clock::soon(move || clock::soon(move || make(app, people)));
        });
    };
    view! {
        <Card title=move || app.texts().settings.bigger>
            <p class="muted">{move || app.texts().settings.bigger_text}</p>
            <div class="form-row">
                <Field label=move || app.texts().settings.bigger_size>
                    <Select
                        options=Signal::derive(options)
                        value=size
                        on_change=move |value| size.set(value)
                    />
                </Field>
                <Button label busy reason=pen(app) on_click=load />
            </div>
        </Card>
    }
}

fn make(app: App, people: u32) {
    app.keep();
    let now_ms = clock::now_ms();
    let name = workspaces::fresh_name(&Local, now_ms);
    let title = settings::generated_name(app.lang(), people);
    let base = Base::Generated { seed: 1, people };
    app.show(workspaces::make(&Local, &name, &title, base, now_ms));
    app.tell(Tone::Success, settings::loaded(app.lang(), &title));
}
