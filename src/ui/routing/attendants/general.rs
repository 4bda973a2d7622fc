//! The General page: name, phone number, time zone, language, operator, speech (AA-02, AA-03).

use leptos::prelude::*;

use super::form::Form;
use crate::domain::routing::attendants::Language;
use crate::domain::routing::hours::ZoneId;
use crate::domain::routing::links;
use crate::ui::handle::Area;
use crate::ui::kit::{Card, Checkbox, Choice, Field, Select};
use crate::ui::routing::endpoint::RoundNotice;
use crate::ui::routing::number::NameAndNumber;
use crate::ui::routing::target::{TargetField, operator};
use crate::wording::routing::names;

/// The page.
#[component]
pub(super) fn GeneralPage(form: Form) -> impl IntoView {
    let Form { app, draft, .. } = form;
    let zones = move || {
        let zone = |id: ZoneId| Choice::new(id.zone().key, names::zone(app.lang(), id));
        ZoneId::all().map(zone).collect::<Vec<_>>()
    };
    let languages = move || {
        let choice = |it: Language| Choice::new(it.code(), names::language(app.lang(), it));
        Language::all().map(choice).collect::<Vec<_>>()
    };
    let set_zone = move |key: String| {
        if let Some(zone) = ZoneId::parse(&key) {
            draft.update(|draft| draft.zone = zone);
        }
    };
    let set_language = move |code: String| {
        if let Some(language) = Language::parse(&code) {
            draft.update(|draft| draft.language = language);
        }
    };
    view! {
        <Card title=move || app.texts().routing.general>
            <div class="form-column">
                <NameAndNumber form name=|it| &mut it.name number=|it| &mut it.number />
                <Field
                    label=move || app.texts().routing.zone
                    hint=move || app.texts().routing.zone_hint
                    error=form.error("zone")
                    required=true
                >
                    <Select
                        options=Signal::derive(zones)
                        value=form.get(|draft| draft.zone.zone().key.to_string())
                        on_change=set_zone
                    />
                </Field>
                <Field label=move || app.texts().routing.language required=true>
                    <Select
                        options=Signal::derive(languages)
                        value=form.get(|draft| draft.language.code().to_string())
                        on_change=set_language
                    />
                </Field>
                <OperatorFields form />
            </div>
        </Card>
    }
}

/// Where key 0 leads, whether callers may speak, and whether calls can come back.
#[component]
fn OperatorFields(form: Form) -> impl IntoView {
    let Form { app, draft, .. } = form;
    let round = Memo::new(move |_| {
        let (from, lang) = (form.endpoint?, app.lang());
        let targets = draft.read().targets(lang);
        app.look(&[Area::Routing], |session| {
            let between = links::round(session.tenant(), from, &targets)?;
            Some(between.iter().map(|e| names::endpoint(lang, session.tenant(), *e)).collect())
        })
    });
    view! {
                <TargetField
                    label=move || app.texts().routing.operator
                    hint=move || app.texts().routing.operator_hint
                    labels=operator
                    value=form.get(|draft| draft.operator)
                    on_change=move |target| draft.update(|draft| draft.operator = target)
                    error=form.error("operator")
                    but=form.endpoint
                />
                <Checkbox
                    label=move || app.texts().routing.speech
                    checked=form.get(|draft| draft.speech)
                    on_change=move |on| draft.update(|draft| draft.speech = on)
                />
                <p class="field__hint">{move || app.texts().routing.speech_hint}</p>
                <RoundNotice round />
    }
}
