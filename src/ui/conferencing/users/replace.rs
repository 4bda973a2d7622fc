//! The form that replaces a default number for everybody who has it, or in a country (US-13).

use leptos::prelude::*;

use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::{self, migration};
use crate::screens::conferencing::editing::{self, Preview};
use crate::screens::conferencing::replacing::{self, Draft, Find};
use crate::screens::conferencing::users;
use crate::ui::countries::country_choices;
use crate::ui::form::{CommandForm, Order};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Checkbox, Choice, Field, Notice, RadioGroup, Segmented, Select, Tone};
use crate::wording;
use crate::wording::conferencing as say;

const AREAS: [Area; 4] = [Area::People, Area::Bridge, Area::Meetings, Area::Numbers];

/// The dialog.
#[component]
pub fn ReplaceDialog(app: App, open: RwSignal<bool>) -> impl IntoView {
    let draft = RwSignal::new(Draft::default());
    let preview = Memo::new(move |_| {
        let draft = draft.read();
        app.look(&AREAS, |s| replacing::preview(s.tenant(), &draft, s.now()))
    });
    let order = move |()| {
        let command = draft.read().command()?;
        let changed = preview.get().map_or(0, |preview| preview.changed);
        let done = say::replaced(app.lang(), changed, draft.read().reschedule);
        Some(Order { command, done: Some(done) })
    };
    // Said before it is asked for: a service that is switched off rewrites nothing (MM-17).
    let no_rewriting =
        move || app.reason(&[Area::Meetings], |tenant, _| migration::can_ask(tenant));
    view! {
        <CommandForm
            app
            open
            title=move || app.texts().conferencing.replace_title
            begin=move |()| draft.set(Draft::default())
            order
            reason=Signal::derive(move || why_not(app, draft, preview))
        >
            <Whom app draft />
            <Field label=move || app.texts().conferencing.to>
                <Select
                    options=Signal::derive(move || targets(app, draft.read().toll))
                    value=Signal::derive(move || draft.read().to.clone())
                    on_change=move |key: String| draft.update(|draft| draft.to = key)
                />
            </Field>
            <Checkbox
                label=move || app.texts().conferencing.rewrite_now
                checked=Signal::derive(move || draft.read().reschedule)
                on_change=move |on: bool| draft.update(|draft| draft.reschedule = on)
                reason=Signal::derive(no_rewriting)
            />
            <Outlook app draft preview />
        </CommandForm>
    }
}

/// Which of the two numbers, and for whom.
#[component]
fn Whom(app: App, draft: RwSignal<Draft>) -> impl IntoView {
    let kinds = move || {
        [Toll::Toll, Toll::TollFree]
            .map(|toll| Choice::new(toll_key(toll), wording::place::toll(app.lang(), toll)))
            .to_vec()
    };
    let set_kind = move |key: String| {
        let toll = if key == toll_key(Toll::TollFree) { Toll::TollFree } else { Toll::Toll };
        // Numbers of the other kind are no answer any more.
        let fresh = move |draft: &Draft| Draft {
            toll,
            from: String::new(),
            to: String::new(),
            ..draft.clone()
        };
        draft.update(|draft| *draft = fresh(draft));
    };
    let ways = move || {
        let t = &app.texts().conferencing;
        let name = |find: Find| match find {
            Find::ByNumber => t.by_number,
            Find::ByCountry => t.by_country,
        };
        Find::ALL.map(|find| Choice::new(find.key(), name(find))).to_vec()
    };
    let by_number = Memo::new(move |_| draft.read().find == Find::ByNumber);
    view! {
        <div class="field">
            <span class="field__label">{move || app.texts().conferencing.number_kind}</span>
            <div class="cluster">
                <Segmented
                    label=move || app.texts().conferencing.number_kind
                    options=Signal::derive(kinds)
                    value=Signal::derive(move || toll_key(draft.read().toll).to_string())
                    on_change=set_kind
                />
            </div>
        </div>
        <RadioGroup
            label=move || app.texts().conferencing.whom
            options=Signal::derive(ways)
            value=Signal::derive(move || draft.read().find.key().to_string())
            on_change=move |key: String| draft.update(|draft| draft.find = Find::parse(&key))
        />
        <Show when=move || by_number.get() fallback=move || country_field(app, draft)>
            <Field label=move || app.texts().conferencing.from>
                <Select
                    options=Signal::derive(move || sources(app, draft.read().toll))
                    value=Signal::derive(move || draft.read().from.clone())
                    on_change=move |key: String| draft.update(|draft| draft.from = key)
                />
            </Field>
        </Show>
    }
}

fn country_field(app: App, draft: RwSignal<Draft>) -> impl IntoView {
    let options = move || {
        let lang = app.lang();
        let countries = app.look(&[Area::People], |s| users::countries(s.tenant(), lang));
        let choose = Choice::new("", app.texts().conferencing.choose);
        std::iter::once(choose).chain(country_choices(app, countries)).collect::<Vec<_>>()
    };
    view! {
        <Field label=move || app.texts().conferencing.country>
            <Select
                options=Signal::derive(options)
                value=Signal::derive(move || draft.read().country.clone())
                on_change=move |code: String| draft.update(|draft| draft.country = code)
            />
        </Field>
    }
}

fn toll_key(toll: Toll) -> &'static str {
    match toll {
        Toll::Toll => "toll",
        Toll::TollFree => "toll-free",
    }
}

/// What people may have at present: a number, or none.
fn sources(app: App, toll: Toll) -> Vec<Choice> {
    let held = app.look(&[Area::People, Area::Bridge], |s| users::held(s.tenant(), toll));
    choices(app, held, true)
}

/// What they can get: a number of the bridge; a toll-free one can also be taken away.
fn targets(app: App, toll: Toll) -> Vec<Choice> {
    let numbers = app.look(&[Area::Bridge], |s| editing::numbers(s.tenant(), toll));
    choices(app, numbers, toll == Toll::TollFree)
}

fn choices(app: App, numbers: Vec<PhoneNumber>, with_none: bool) -> Vec<Choice> {
    let (lang, reader) = (app.lang(), app.reader());
    let choose = Choice::new("", app.texts().conferencing.choose);
    let none = with_none.then(|| Choice::new(editing::key(None), app.texts().common.none));
    let number = |number: PhoneNumber| {
        let label = app.peek(|s| say::number_choice(lang, reader, s.tenant(), number));
        Choice::new(editing::key(Some(number)), label)
    };
    std::iter::once(choose).chain(none).chain(numbers.into_iter().map(number)).collect()
}

/// How many people it concerns, and what becomes of their meetings.
#[component]
fn Outlook(app: App, draft: RwSignal<Draft>, preview: Memo<Option<Preview>>) -> impl IntoView {
    let said = move || {
        let (found, draft) = (preview.get()?, draft.read());
        if draft.to.is_empty() {
            return Some(wording::person::how_many(app.lang(), found.people));
        }
        let changes = say::will_change(app.lang(), found.changed, found.people);
        let stay = found.meetings > 0 && !draft.reschedule;
        let kept = stay.then(|| say::keep_old(app.lang(), found.meetings));
        Some([Some(changes), kept].into_iter().flatten().collect::<Vec<_>>().join(" "))
    };
    let text = move || match draft.read().reschedule {
        true => app.texts().conferencing.warn_attendees,
        false => app.texts().conferencing.not_rewritten,
    };
    view! {
        <p role="status" class="strong" hidden=move || preview.read().is_none()>
            {said}
        </p>
        <Notice tone=Tone::Info text />
    }
}

fn why_not(app: App, draft: RwSignal<Draft>, preview: Memo<Option<Preview>>) -> Option<String> {
    let t = &app.texts().conferencing;
    let Some(command) = draft.read().command() else { return Some(t.fill_in.to_string()) };
    if preview.get().is_none_or(|preview| preview.people == 0) {
        return Some(t.nobody_found.to_string());
    }
    app.reason(&AREAS, |tenant, now| domain::decide(tenant, &command, now).map(drop))
}
