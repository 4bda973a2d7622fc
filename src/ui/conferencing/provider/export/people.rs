//! Whom the file is for: a ready-made choice, and ticks to correct it.

use leptos::prelude::*;

use super::Draft;
use crate::domain::people;
use crate::screens::conferencing::providing;
use crate::screens::conferencing::third_party::Whom;
use crate::ui::handle::{App, Area};
use crate::ui::kit::{
    Choice, Column, EmptyState, IconName, RadioGroup, RowHeight, RowSelection, RowView,
    VirtualTable, Width,
};
use crate::wording::{conferencing as say, person};

/// The step.
#[component]
pub fn People(app: App, draft: Draft) -> impl IntoView {
    let t = move || &app.texts().providers;
    let options = move || {
        let name = |whom: Whom| match whom {
            Whom::All => t().whom_all,
            Whom::Nobody => t().whom_nobody,
            Whom::ThirdParty => t().whom_third_party,
        };
        Whom::ALL.map(|whom| Choice::new(whom.key(), name(whom))).to_vec()
    };
    let ids = Signal::derive(move || draft.listed.get());
    let chosen = move || say::selected(app.lang(), draft.chosen.read().len() as u32, 0);
    let selection = RowSelection::of_ids(move || app.texts().common.select_all, ids, draft.chosen);
    view! {
        <RadioGroup
            label=move || t().whom
            options=Signal::derive(options)
            value=Signal::derive(move || draft.whom.get().key().to_string())
            on_change=move |key: String| draft.whom.set(Whom::parse(&key))
            hint=move || t().whom_hint
        />
        <p role="status" class="strong">{chosen}</p>
        <div class="providers__table">
            <VirtualTable
                label=move || t().select_users
                columns=columns(app)
                count=Signal::derive(move || draft.listed.read().len())
                row=move |place: usize| row(app, draft, place)
                selection
                row_height=RowHeight::Double
                empty=move || empty(app)
            />
        </div>
    }
}

fn columns(app: App) -> Vec<Column> {
    vec![
        Column::new("name", move || app.texts().conferencing.name)
            .width(Width::AtLeast(150.0, 2.0)),
        Column::new("provider", move || app.texts().conferencing.provider)
            .width(Width::AtLeast(110.0, 1.0)),
    ]
}

fn row(app: App, draft: Draft, place: usize) -> RowView {
    let bare = RowView::default();
    let Some(user) = draft.listed.read().get(place).copied() else { return bare };
    let found = app.look(&[Area::People], |s| {
        let person = people::person(s.tenant(), user).ok()?;
        let provider = providing::key(person).to_string();
        Some((person.name.to_string(), person.address.to_string(), provider))
    });
    let Some((name, address, provider)) = found else { return bare };
    let provider = match provider == providing::NOBODY {
        true => app.texts().providers.nobody.to_string(),
        false => provider,
    };
    let cells = vec![
        view! {
            <span class="strong">{name.clone()}</span>
            <span class="sub">{address}</span>
        }
        .into_any(),
        provider.into_any(),
    ];
    RowView { select_label: person::tick(app.lang(), &name), cells }
}

fn empty(app: App) -> AnyView {
    let t = move || &app.texts().providers;
    let (title, text) = (move || t().nobody_to_export, move || t().nobody_to_export_text);
    view! { <EmptyState title text icon=IconName::Person /> }.into_any()
}
