//! The rows of a file that came back, one below the other; only those in sight become words.

use std::sync::Arc;

use leptos::prelude::*;

use crate::plan::acp::check::{Checked, CheckedRow, Verdict};
use crate::ui::handle::App;
use crate::ui::kit::{
    Badge, Column, EmptyState, IconName, RowHeight, RowView, Tone, VirtualTable, Width,
};
use crate::wording::{format, person, providers as say};

/// The table.
#[component]
pub fn RowTable(app: App, rows: Signal<Arc<Checked>>) -> impl IntoView {
    let t = move || &app.texts().providers;
    let columns = vec![
        Column::new("line", move || t().line).at_end().width(Width::Narrow),
        Column::new("person", move || t().person).width(Width::AtLeast(150.0, 2.0)),
        Column::new("state", move || t().state).width(Width::AtLeast(112.0, 1.0)),
        Column::new("data", move || t().data).width(Width::AtLeast(150.0, 1.5)).priority(3),
        Column::new("found", move || t().found).width(Width::AtLeast(200.0, 4.0)),
    ];
    view! {
        <div class="providers__table">
            <VirtualTable
                label=move || t().rows
                columns
                count=Signal::derive(move || rows.read().rows.len())
                row_height=RowHeight::Double
                row=move |place: usize| match rows.read().rows.get(place) {
                    Some(found) => row(app, found),
                    None => RowView::default(),
                }
                empty=move || empty(app)
            />
        </div>
    }
}

fn row(app: App, checked: &CheckedRow) -> RowView {
    let (lang, reader, t) = (app.lang(), app.reader(), &app.texts().providers);
    let CheckedRow { row, user, acp, doubts, verdict } = checked;
    let tone = match verdict {
        Verdict::Wrong => Tone::Danger,
        Verdict::Suspect => Tone::Warning,
        Verdict::New => Tone::Success,
        Verdict::Same => Tone::Neutral,
    };
    let said: Vec<String> = doubts
        .iter()
        .map(|(field, doubt)| {
            let said = app.peek(|s| say::doubt(lang, reader, s.tenant(), row, doubt));
            field.map_or(said.clone(), |field| format!("{} · {said}", field.heading()))
        })
        .collect();
    let found = if said.is_empty() { t.nothing_found.to_string() } else { said.join(" ") };
    let named = user.map(|user| app.peek(|s| person::name(s.tenant(), user)));
    let name = if row.name.is_empty() { named.unwrap_or_default() } else { row.name.to_string() };
    let (provider, passcode) = (row.provider.to_string(), row.passcode.to_string());
    let toll = acp.as_ref().map(|acp| format!("{} · ", app.phone(acp.toll))).unwrap_or_default();
    let cells = vec![
        format::count(lang, row.line).into_any(),
        view! {
            <span class="strong">{name}</span>
            <span class="sub">{row.identity.to_string()}</span>
        }
        .into_any(),
        view! { <Badge label=say::verdict(lang, *verdict) tone=Signal::stored(tone) /> }.into_any(),
        view! {
            <span>{provider}</span>
            <span class="sub">{toll} {passcode}</span>
        }
        .into_any(),
        view! { <span class="two-lines" title=found.clone()>{found.clone()}</span> }.into_any(),
    ];
    RowView { select_label: String::new(), cells }
}

fn empty(app: App) -> AnyView {
    let t = move || &app.texts().providers;
    let (title, text) = (move || t().no_rows, move || t().no_rows_text);
    view! { <EmptyState title text icon=IconName::Info /> }.into_any()
}
