//! What the person decides about an import, and the button that does it.

use leptos::prelude::*;

use super::reading::Reading;
use crate::browser::clock;
use crate::browser::local::Local;
use crate::domain::phone::Country;
use crate::route::Page;
use crate::screens::settings::import::{self, Choices, HOME_COUNTRIES, MEETINGS_MAX};
use crate::session::{vault, workspaces};
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{
    Button, ButtonKind, Card, Choice, Field, IconName, Notice, Select, TextInput, Tone,
};
use crate::wording::{format, import as say};

/// The card of the decisions.
#[component]
pub fn ChoicesCard(reading: Reading) -> impl IntoView {
    let app = use_app();
    let name = RwSignal::new(suggested(reading));
    let error = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let people = move || {
        let lang = app.lang();
        let counts = reading.file.read().as_ref().map(|f| (f.people.len(), f.people_incomplete));
        counts.map(|(all, incomplete)| say::ready(lang, all as u32, incomplete))
    };
    let go = move |()| {
        if name.read_untracked().trim().is_empty() {
            return error.set(Some(app.texts().settings.import_name_missing.to_string()));
        }
        error.set(None);
        app.replace(move || {
            busy.set(true);
            // The button must say that it works before the work takes the processor.
            clock::soon(move || clock::soon(move || bring_in(app, reading, name)));
        });
    };
    view! {
        <Card title=move || app.texts().settings.import_choices>
            <p>{people}</p>
            <div class="form-column">
                <Field label=move || app.texts().settings.import_name error required=true>
                    <TextInput value=name on_input=move |text| name.set(text) />
                </Field>
                <HomeField reading />
                <MeetingsField reading />
            </div>
            <RoomNotice reading />
            <div>
                <Button
                    label=move || app.texts().settings.import_now
                    kind=ButtonKind::Primary
                    icon=IconName::Upload
                    busy=Signal::derive(move || busy.get() || reading.is_reading.get())
                    reason=Signal::derive(move || reason(app, reading))
                    on_click=go
                />
            </div>
        </Card>
    }
}

fn suggested(reading: Reading) -> String {
    let file = reading.file.get_untracked();
    file.map(|file| import::suggested_name(&file)).unwrap_or_default()
}

fn reason(app: App, reading: Reading) -> Option<String> {
    let empty = reading.file.read().as_ref().is_none_or(|file| file.people.is_empty());
    let nobody = empty.then(|| app.texts().settings.import_nobody.to_string());
    app.read_only().or(nobody)
}

#[component]
fn HomeField(reading: Reading) -> impl IntoView {
    let app = use_app();
    let options = move || {
        let lang = app.lang();
        let countries = HOME_COUNTRIES.iter().filter_map(|code| Country::parse(code));
        let mut options: Vec<Choice> =
            countries.map(|c| Choice::new(c.code(), say::country(lang, c))).collect();
        options.sort_by(|a, b| a.label.cmp(&b.label));
        options
    };
    let choose = move |code: String| {
        if let Some(country) = Country::parse(&code) {
            reading.read_for(country);
        }
    };
    view! {
        <Field
            label=move || app.texts().settings.import_home
            hint=move || app.texts().settings.import_home_hint
        >
            <Select
                options=Signal::derive(options)
                value=Signal::derive(move || reading.home.get().code().to_string())
                on_change=choose
            />
        </Field>
    }
}

#[component]
fn MeetingsField(reading: Reading) -> impl IntoView {
    let app = use_app();
    let options = (0..=MEETINGS_MAX).map(|n| Choice::new(n.to_string(), n.to_string())).collect();
    view! {
        <Field
            label=move || app.texts().settings.import_meetings
            hint=move || app.texts().settings.import_meetings_hint
        >
            <Select
                options=Signal::stored(options)
                value=Signal::derive(move || format::count(app.lang(), reading.meetings_each.get()))
                on_change=move |n: String| reading.meetings_each.set(n.parse().unwrap_or_default())
            />
        </Field>
    }
}

/// Says beforehand that the store has no room for the file, once that is worked out.
#[component]
fn RoomNotice(reading: Reading) -> impl IntoView {
    let app = use_app();
    let lacking = RwSignal::new(None::<(u64, u64)>);
    Effect::new(move |_| {
        reading.file.track();
        lacking.set(None);
        clock::soon(move || {
            let Some(found) = reading.file.try_get_untracked().map(|_| room(reading)) else {
                return;
            };
            lacking.try_set(found);
        });
    });
    move || {
        lacking.get().map(|(needed, left)| {
            let title = app.texts().settings.import_too_large;
            let text = say::does_not_fit(app.lang(), needed, left);
            view! { <Notice tone=Tone::Warning title text /> }
        })
    }
}

/// What is needed and what is left, where that is less.
fn room(reading: Reading) -> Option<(u64, u64)> {
    let file = reading.file.get_untracked()?;
    let now_ms = clock::now_ms();
    let base = import::base(&file, &choices(reading, String::new()), now_ms);
    let name = workspaces::fresh_name(&Local, now_ms);
    let left = workspaces::room(&Local);
    let needed = vault::units_needed(&name, &base).unwrap_or(usize::MAX);
    (needed > left).then_some((needed as u64, left as u64))
}

fn choices(reading: Reading, name: String) -> Choices {
    let home = reading.home.get_untracked();
    Choices { name, home, meetings_each: reading.meetings_each.get_untracked() }
}

/// Makes a new organization of the file, opens it and goes to its home.
fn bring_in(app: App, reading: Reading, name: RwSignal<String>) {
    let Some(title) = name.try_get_untracked().map(|name| name.trim().to_string()) else { return };
    let Some(file) = reading.file.get_untracked() else { return };
    app.keep();
    let now_ms = clock::now_ms();
    let base = import::base(&file, &choices(reading, title.clone()), now_ms);
    let workspace = workspaces::fresh_name(&Local, now_ms);
    let kept = workspaces::make(&Local, &workspace, &title, base, now_ms);
    app.go(Page::Home);
    app.show(kept);
    app.tell(Tone::Success, say::imported(app.lang(), file.people.len() as u32, &title));
}
