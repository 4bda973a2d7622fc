//! When a third party makes sense (AC-11), what comes before (LAB-06), and what one does not have
//! (AC-15).

use leptos::prelude::*;

use crate::screens::conferencing::third_party::{Feature, without_own_number};
use crate::texts::Providers;
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Badge, Card, Column, Table, Tone};
use crate::wording::providers as say;

/// When, and what comes before.
#[component]
pub fn AdviceCard(app: App) -> impl IntoView {
    let t = move || &app.texts().providers;
    let areas = [Area::People, Area::Bridge];
    let abroad = Memo::new(move |_| app.look(&areas, |s| without_own_number(s.tenant())));
    view! {
        <Card title=move || t().when>
            <ul class="providers__list">
                <li>{move || t().when_country}</li>
                <li>{move || t().when_quality}</li>
                <li>{move || t().when_contract}</li>
            </ul>
            <p>{move || t().when_else}</p>
            <p class="strong">{move || say::advice(app.lang(), &abroad.get())}</p>
        </Card>
        <Card title=move || t().before>
            <ol class="providers__list">
                <li>{move || t().before_licenses}</li>
                <li>{move || t().before_order}</li>
                <li>{move || t().before_provider}</li>
            </ol>
        </Card>
    }
}

fn name(t: &Providers, feature: Feature) -> &'static str {
    match feature {
        Feature::Porting => t.compare_porting,
        Feature::OrganizerPin => t.compare_pin,
        Feature::StartWithoutPin => t.compare_start,
        Feature::MusicOnHold => t.compare_music,
        Feature::ForeignDefault => t.compare_abroad,
        Feature::PrivateMeetings => t.compare_private,
        Feature::AutomaticSetUp => t.compare_setup,
        Feature::Migration => t.compare_migration,
    }
}

/// The comparison.
#[component]
pub fn CompareCard(app: App) -> impl IntoView {
    let t = move || &app.texts().providers;
    let columns = vec![
        Column::new("feature", move || t().feature),
        Column::new("microsoft", move || t().microsoft),
        Column::new("third", move || t().third_party),
    ];
    let row = move |feature: Feature| {
        view! {
            <tr>
                <th scope="row">{move || name(t(), feature)}</th>
                <td>{mark(app, true)}</td>
                <td>{mark(app, false)}</td>
            </tr>
        }
    };
    view! {
        <Card title=move || t().compare>
            <Table label=move || t().compare columns>
                {Feature::ALL.map(row).into_iter().collect_view()}
            </Table>
        </Card>
    }
}

fn mark(app: App, has: bool) -> impl IntoView {
    let t = move || &app.texts().providers;
    let label = move || if has { t().has } else { t().has_not };
    view! { <Badge label tone=if has { Tone::Success } else { Tone::Neutral } /> }
}
