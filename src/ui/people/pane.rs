//! The pane of whoever is chosen: the facts of one person, and the licenses of all of them.

use leptos::prelude::*;

use super::desk::Desk;
use super::licenses::LicensesDialog;
use super::location::LocationDialog;
use crate::domain::credits;
use crate::domain::ids::UserId;
use crate::domain::people::Provider;
use crate::screens::people::list::{Row, row};
use crate::texts::Licenses;
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Button, ButtonKind, Fact, Facts, Pane};
use crate::wording::conferencing::selected;
use crate::wording::event::product;
use crate::wording::format;

/// What everything in the pane comes from.
const AREAS: [Area; 3] = [Area::People, Area::Numbers, Area::Credits];

/// The pane.
#[component]
pub fn ChosenPane(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let one = Memo::new(move |_| desk.one());
    let shown = Memo::new(move |_| {
        let lang = app.lang();
        one.get().and_then(|user| app.look(&AREAS, |s| row(s.tenant(), lang, user)))
    });
    let title = move || match shown.read().as_ref() {
        Some(row) => row.name.clone(),
        None => selected(app.lang(), desk.chosen.read().len() as u32, 0),
    };
    let facts = move || Some(facts(app, one.get()?, shown.get()?));
    view! {
        <Pane
            title
            close_label=move || app.texts().common.close
            on_close=move |()| desk.roster.close()
        >
            {facts}
            <Actions desk shown />
        </Pane>
    }
}

fn facts(app: App, user: UserId, row: Row) -> impl IntoView {
    let (t, lang) = (&app.texts().licenses, app.lang());
    let added = row.added_at.map(|at| {
        view! { <Fact label=t.added>{format::moment(lang, at)}</Fact> }
    });
    let number = row.number.map(|number| {
        view! { <Fact label=t.phone_number>{app.phone(number)}</Fact> }
    });
    let (conferencing, beyond) = app.look(&AREAS, |s| {
        let tenant = s.tenant();
        let person = tenant.people.get(user.index());
        let calls = person.is_some_and(|person| credits::calls_beyond_plan(tenant, person));
        (person.map(|person| conferencing(t, tenant, person)), calls)
    });
    let beyond = row.licenses.give_calling().then(|| {
        let text = if beyond { t.beyond_plan_yes } else { t.beyond_plan_no };
        view! { <Fact label=t.beyond_plan>{text}</Fact> }
    });
    view! {
        <Facts>
            <Fact label=t.address>{row.address}</Fact>
            <Fact label=t.usage_location>{row.country}</Fact>
            {number}
            <Fact label=t.conferencing>{conferencing}</Fact>
            {beyond}
            {added}
        </Facts>
    }
}

/// What a person has of audio conferencing, in a few words.
fn conferencing(
    t: &Licenses,
    tenant: &crate::domain::Tenant,
    person: &crate::domain::people::Person,
) -> &'static str {
    match person.provider {
        _ if !credits::conferencing_works(tenant, person) => t.conferencing_stopped,
        Provider::Microsoft => t.conferencing_microsoft,
        Provider::ThirdParty if person.licenses.give_conferencing() => t.conferencing_ready,
        Provider::ThirdParty => t.conferencing_third,
        Provider::None => t.conferencing_none,
    }
}

#[component]
fn Actions(desk: Desk, shown: Memo<Option<Row>>) -> impl IntoView {
    let app = desk.app;
    let (editing, moving) = (RwSignal::new(false), RwSignal::new(false));
    let pen = Signal::derive(move || app.read_only());
    let held = move || {
        let row = shown.get()?;
        let lang = app.lang();
        let names = row.licenses.iter().map(|it| view! { <li>{product(lang, it)}</li> });
        Some(match row.licenses.is_empty() {
            true => view! { <p class="muted">{app.texts().licenses.no_license}</p> }.into_any(),
            false => view! { <ul class="bullets">{names.collect_view()}</ul> }.into_any(),
        })
    };
    view! {
        <section class="licenses__section">
            <h3 class="licenses__title">{move || app.texts().licenses.product_licenses}</h3>
            {held}
            <div class="cluster">
                <Button
                    label=move || app.texts().common.edit
                    kind=ButtonKind::Primary
                    reason=pen
                    on_click=move |()| editing.set(true)
                />
                <Button
                    label=move || app.texts().licenses.edit_location
                    reason=pen
                    on_click=move |()| moving.set(true)
                />
            </div>
        </section>
        <LicensesDialog app users=desk.chosen open=editing />
        <LocationDialog app users=desk.chosen open=moving />
    }
}
