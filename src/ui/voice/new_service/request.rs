//! The form for numbers that the admin center does not have (NI-03, NI-04): filled in from the
//! organization, downloaded, and sent to the mailbox of its country (RG-05).

use leptos::prelude::*;

use crate::browser::files;
use crate::domain::availability::{has_directory, mailbox};
use crate::domain::numbers::Usage;
use crate::domain::phone::Country;
use crate::domain::places::Toll;
use crate::domain::refusal::Refusal;
use crate::screens::voice::search::{Kind, QuantityProblem, quantity};
use crate::texts::Availability as Texts;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{
    Button, ButtonKind, Card, Choice, Field, IconName, Notice, NumberInput, Select, TextArea,
    TextInput, Tone,
};
use crate::wording::availability::{self as say, Request};

/// What was typed. A copy is as good as the original.
#[derive(Clone, Copy)]
struct Draft {
    organization: RwSignal<String>,
    contact: RwSignal<String>,
    toll_free: RwSignal<bool>,
    city: RwSignal<String>,
    quantity: RwSignal<String>,
    remarks: RwSignal<String>,
    error: RwSignal<Option<String>>,
}

/// The card.
#[component]
pub fn RequestCard(kind: Kind, country: Country) -> impl IntoView {
    let app = use_app();
    let draft = Draft {
        organization: RwSignal::new(app.peek(|s| s.tenant().name.to_string())),
        contact: RwSignal::default(),
        toll_free: RwSignal::new(false),
        city: RwSignal::default(),
        quantity: RwSignal::default(),
        remarks: RwSignal::default(),
        error: RwSignal::new(None),
    };
    let usage = move || match (kind, draft.toll_free.get()) {
        (Kind::User, _) => Usage::User,
        (Kind::Service, false) => Usage::Service(Toll::Toll),
        (Kind::Service, true) => Usage::Service(Toll::TollFree),
    };
    let directory = move || {
        has_directory(country)
            .then(|| view! { <p class="muted">{app.texts().availability.directory_text}</p> })
    };
    view! {
        <Notice
            tone=Tone::Info
            text=move || say::no_stock(app.lang(), country, kind == Kind::User)
        />
        <Card title=move || app.texts().availability.form_card>
            <Boxes draft kind />
            {directory}
            <p class="strong">{move || say::send_to(app.lang(), mailbox(country, usage()))}</p>
            <div class="cluster">
                <Button
                    label=move || app.texts().availability.download_page
                    kind=ButtonKind::Primary
                    icon=IconName::Download
                    on_click=move |()| save(app, draft, country, untrack(usage), true)
                />
                <Button
                    label=move || app.texts().availability.download_text
                    on_click=move |()| save(app, draft, country, untrack(usage), false)
                />
            </div>
        </Card>
    }
}

/// What there is to fill in.
#[component]
fn Boxes(draft: Draft, kind: Kind) -> impl IntoView {
    let app = use_app();
    let set_quantity = move |text| {
        draft.error.set(None);
        draft.quantity.set(text);
    };
    view! {
        <div class="form-column">
            <TextField label=|t| t.organization value=draft.organization />
            <Field
                label=move || app.texts().availability.contact
                hint=move || app.texts().availability.contact_hint
            >
                <TextInput value=draft.contact on_input=move |text| draft.contact.set(text) />
            </Field>
            <Show when=move || kind == Kind::Service>
                <TollField draft />
            </Show>
            <TextField label=|t| t.city value=draft.city />
            <Field
                label=move || app.texts().availability.quantity
                error=Signal::derive(move || draft.error.get())
                required=true
            >
                <NumberInput value=draft.quantity on_input=set_quantity />
            </Field>
            <Field label=move || app.texts().availability.remarks>
                <TextArea
                    value=draft.remarks
                    on_input=move |text| draft.remarks.set(text)
                    rows=3
                />
            </Field>
        </div>
    }
}

#[component]
fn TextField(label: fn(&Texts) -> &'static str, value: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    view! {
        <Field label=move || label(&app.texts().availability)>
            <TextInput value on_input=move |text| value.set(text) />
        </Field>
    }
}

#[component]
fn TollField(draft: Draft) -> impl IntoView {
    let app = use_app();
    let options = move || {
        let t = &app.texts().availability;
        vec![Choice::new("toll", t.kind_toll), Choice::new("free", t.kind_toll_free)]
    };
    let value = move || if draft.toll_free.get() { "free" } else { "toll" }.to_string();
    view! {
        <Field label=move || app.texts().availability.kind>
            <Select
                options=Signal::derive(options)
                value=Signal::derive(value)
                on_change=move |key: String| draft.toll_free.set(key == "free")
            />
        </Field>
    }
}

/// Downloads the form, if the quantity is one.
fn save(app: App, draft: Draft, country: Country, usage: Usage, to_print: bool) {
    let lang = untrack(|| app.lang());
    let quantity = match quantity(&draft.quantity.read_untracked()) {
        Ok(0) => Err(untrack(|| app.say_refusal(&Refusal::QuantityZero))),
        Ok(quantity) => Ok(quantity),
        Err(problem) => {
            let t = &lang.texts().numbers;
            Err(match problem {
                QuantityProblem::Missing => t.quantity_missing,
                QuantityProblem::NotANumber | QuantityProblem::TooLarge => t.quantity_words,
                QuantityProblem::Negative => t.quantity_negative,
            }
            .to_string())
        }
    };
    let quantity = match quantity {
        Ok(quantity) => quantity,
        Err(text) => return draft.error.set(Some(text)),
    };
    let request = Request {
        organization: draft.organization.get_untracked(),
        domain: app.peek(|s| s.tenant().domain.to_string()),
        contact: draft.contact.get_untracked(),
        country,
        usage,
        city: draft.city.get_untracked(),
        quantity,
        remarks: draft.remarks.get_untracked(),
    };
    let (name, mime, text) = match to_print {
        true => ("html", "text/html", request.html(lang)),
        false => ("txt", "text/plain", request.text(lang)),
    };
    let name = format!("numbers-{}.{name}", country.code().to_lowercase());
    let t = &lang.texts().availability;
    match files::download(&name, mime, &text) {
        true => app.tell(Tone::Success, t.downloaded),
        false => app.tell(Tone::Danger, t.not_downloaded),
    }
}
