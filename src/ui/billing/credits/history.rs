//! The history of the fundings: how much, what is left, when it lapses (CC-06).

use leptos::prelude::*;

use crate::domain::credits::{Funding, How};
use crate::screens::billing::credits::Overview;
use crate::ui::handle::App;
use crate::ui::kit::{Card, Column, RowView, VirtualTable, Width};
use crate::wording::credits::money;
use crate::wording::credits::page::left;
use crate::wording::format;

/// The card.
#[component]
pub fn HistoryCard(app: App, seen: Memo<Overview>) -> impl IntoView {
    let t = move || &app.texts().credits;
    let row = move |at: usize| match seen.read().fundings.get(at) {
        Some(funding) => show(app, funding),
        None => RowView { select_label: String::new(), cells: blank() },
    };
    let columns = vec![
        Column::new("date", move || t().date).width(Width::AtLeast(120.0, 1.0)),
        Column::new("how", move || t().how).width(Width::AtLeast(140.0, 1.5)).priority(3),
        Column::new("amount", move || t().amount).width(Width::AtLeast(96.0, 1.0)).at_end(),
        Column::new("left", move || t().left).width(Width::AtLeast(96.0, 1.0)).at_end(),
        Column::new("lapses", move || t().lapses_on).width(Width::AtLeast(120.0, 1.0)).priority(2),
    ];
    view! {
        <Card title=move || t().history>
            <p class="muted">{move || t().history_text}</p>
            <VirtualTable
                label=move || t().history
                columns
                count=Signal::derive(move || seen.read().fundings.len())
                row
            />
        </Card>
    }
}

fn blank() -> Vec<AnyView> {
    (0..5).map(|_| ().into_any()).collect()
}

fn show(app: App, funding: &Funding) -> RowView {
    let (t, lang) = (&app.texts().credits, app.lang());
    let how = match funding.how {
        How::Ordered => t.ordered,
        How::Recharged => t.recharged,
        How::Given => t.given,
    };
    let cells = vec![
        format::date(lang, funding.at).into_any(),
        how.into_any(),
        money(lang, funding.cents).into_any(),
        left(lang, funding.left_cents, funding.lapsed_cents).into_any(),
        format::date(lang, funding.expires_at).into_any(),
    ];
    RowView { select_label: String::new(), cells }
}
