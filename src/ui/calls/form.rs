//! What the caller does. It stands in the address once Call is pressed, so that a call can be
//! linked to.

use std::collections::BTreeMap;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::domain::calls::Pin;
use crate::domain::ids::UserId;
use crate::route::{Page, Route};
use crate::screens::calls::{Field as Of, known, pin_key, read, say};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{
    Button, ButtonKind, Card, Checkbox, Choice, Field, IconName, NumberInput, Select, TextInput,
    TextKind,
};
use crate::ui::routing::people::PersonField;

/// What was typed, by the key of the address.
type Typed = BTreeMap<&'static str, String>;

/// What the fields share.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    typed: RwSignal<Typed>,
    tried: RwSignal<bool>,
}

impl Form {
    fn get(self, field: Of) -> Signal<String> {
        Signal::derive(move || self.typed.read().get(field.key()).cloned().unwrap_or_default())
    }

    fn set(self, field: Of, value: String) {
        self.typed.update(|typed| {
            typed.insert(field.key(), value);
        });
    }

    fn on(self, field: Of) -> Callback<String> {
        Callback::new(move |value| self.set(field, value))
    }

    /// The page with what was typed on it.
    fn route(self) -> Route {
        let typed = self.typed.read();
        let all = Of::ALL.into_iter().filter_map(|field| typed.get_key_value(field.key()));
        all.fold(Route::from(Page::TryCall), |route, (key, value)| route.with(key, value.trim()))
    }

    /// What is wrong with a field, after Call was pressed.
    fn error(self, field: Of) -> Signal<Option<String>> {
        Signal::derive(move || {
            let app = self.app;
            if !self.tried.get() {
                return None;
            }
            let (route, reader) = (self.route(), app.reader());
            let answer = app.look(&[Area::People], |s| read(s.tenant(), reader, &route));
            let problems = answer.err()?;
            let (_, problem) = problems.into_iter().find(|(at, _)| *at == field)?;
            Some(say(app.lang(), problem).to_string())
        })
    }

    fn person(self, field: Of) -> Signal<Option<UserId>> {
        let typed = self.get(field);
        Signal::derive(move || typed.read().parse().ok().map(UserId))
    }

    fn on_person(self, field: Of) -> Callback<Option<UserId>> {
        Callback::new(move |user: Option<UserId>| {
            self.set(field, user.map_or_else(String::new, |user| user.0.to_string()));
        })
    }
}

/// The form.
#[component]
pub fn CallForm(again: RwSignal<u32>) -> impl IntoView {
    let app = use_app();
    let form = Form { app, typed: RwSignal::new(Typed::new()), tried: RwSignal::new(false) };
    // A link, or the browser's back button, brings another call.
    Effect::new(move || {
        let route = app.route();
        let of = |field: Of| (field.key(), route.get(field.key()).to_string());
        form.typed.set(Of::ALL.into_iter().map(of).collect());
    });
    let call = move |ev: SubmitEvent| {
        ev.prevent_default();
        form.tried.set(true);
        let route = untrack(|| form.route());
        let reader = untrack(|| app.reader());
        if app.peek(|session| read(session.tenant(), reader, &route)).is_ok() {
            app.go(route);
            again.update(|n| *n += 1);
        }
    };
    view! {
        <form class="try-call__form" novalidate on:submit=call>
            <TheCall form />
            <OnTheBridge form />
            <InMenus form />
            <div>
                <Button
                    label=move || app.texts().calls.call
                    kind=ButtonKind::Primary
                    icon=IconName::Phone
                    submit=true
                />
            </div>
        </form>
    }
}

#[component]
fn TheCall(form: Form) -> impl IntoView {
    let app = form.app;
    let areas = [Area::Numbers, Area::Bridge, Area::Routing, Area::People];
    let numbers = Memo::new(move |_| {
        let (lang, reader) = (app.lang(), app.reader());
        app.look(&areas, |session| known(session.tenant(), lang, reader))
    });
    let options = move || {
        let choose = Choice::new("", app.texts().calls.choose);
        let all = numbers.get().into_iter().map(|(value, label)| Choice::new(value, label));
        std::iter::once(choose).chain(all).collect::<Vec<_>>()
    };
    view! {
        <Card title=move || app.texts().calls.the_call>
            <Field
                label=move || app.texts().calls.number
                hint=move || app.texts().calls.number_hint
                error=form.error(Of::To)
                required=true
            >
                <TextInput value=form.get(Of::To) on_input=form.on(Of::To) kind=TextKind::Phone />
            </Field>
            <Field label=move || app.texts().calls.known>
                <Select
                    options=Signal::derive(options)
                    value=form.get(Of::To)
                    on_change=form.on(Of::To)
                />
            </Field>
            <Field
                label=move || app.texts().calls.when
                hint=move || app.texts().calls.when_hint
                error=form.error(Of::At)
            >
                <TextInput
                    value=form.get(Of::At)
                    on_input=form.on(Of::At)
                    kind=TextKind::DateTime
                />
            </Field>
            <PersonField
                label=move || app.texts().calls.caller
                hint=move || app.texts().calls.caller_hint
                person=form.person(Of::From)
                on_change=form.on_person(Of::From)
                error=form.error(Of::From)
            />
        </Card>
    }
}

#[component]
fn OnTheBridge(form: Form) -> impl IntoView {
    let app = form.app;
    let pins = move || {
        let t = &app.texts().calls;
        let pins = [(Pin::None, t.pin_none), (Pin::Right, t.pin_right), (Pin::Wrong, t.pin_wrong)];
        pins.into_iter().map(|(pin, label)| Choice::new(pin_key(pin), label)).collect::<Vec<_>>()
    };
    let started = form.get(Of::Started);
    let start = move |on: bool| form.set(Of::Started, if on { "1".into() } else { String::new() });
    view! {
        <Card title=move || app.texts().calls.in_meeting>
            <Field
                label=move || app.texts().calls.conference_id
                error=form.error(Of::Id)
            >
                <TextInput value=form.get(Of::Id) on_input=form.on(Of::Id) />
            </Field>
            <Field label=move || app.texts().calls.pin>
                <Select
                    options=Signal::derive(pins)
                    value=form.get(Of::Pin)
                    on_change=form.on(Of::Pin)
                />
            </Field>
            <Checkbox
                label=move || app.texts().calls.started
                checked=Signal::derive(move || !started.read().is_empty())
                on_change=start
            />
        </Card>
    }
}

#[component]
fn InMenus(form: Form) -> impl IntoView {
    let app = form.app;
    view! {
        <Card title=move || app.texts().calls.in_menu>
            <Field
                label=move || app.texts().calls.keys
                hint=move || app.texts().calls.keys_hint
                error=form.error(Of::Keys)
            >
                <TextInput value=form.get(Of::Keys) on_input=form.on(Of::Keys) />
            </Field>
            <PersonField
                label=move || app.texts().calls.name
                hint=move || app.texts().calls.name_hint
                person=form.person(Of::Name)
                on_change=form.on_person(Of::Name)
                error=form.error(Of::Name)
            />
            <Field label=move || app.texts().calls.ahead error=form.error(Of::Ahead)>
                <NumberInput value=form.get(Of::Ahead) on_input=form.on(Of::Ahead) />
            </Field>
        </Card>
    }
}
