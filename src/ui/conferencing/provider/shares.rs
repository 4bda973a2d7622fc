//! Who provides for how many people, with the way to them.

use leptos::prelude::*;

use crate::screens::conferencing::third_party::{Share, Whose, ready_people, shares};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Card, Column, Table};
use crate::wording::providers as say;

/// The table.
#[component]
pub fn SharesCard(app: App) -> impl IntoView {
    let t = move || &app.texts().providers;
    let rows = Memo::new(move |_| app.look(&[Area::People], |s| shares(s.tenant())));
    let columns = vec![
        Column::new("provider", move || t().provider_name),
        Column::new("people", move || t().people),
        Column::new("ready", move || t().ready_people).priority(2),
    ];
    view! {
        <Card title=move || t().shares>
            <Table label=move || t().shares columns>
                {move || rows.get().into_iter().map(|share| row(app, share)).collect_view()}
            </Table>
        </Card>
    }
}

fn row(app: App, share: Share) -> impl IntoView {
    let Share { provider, people, ready } = share;
    let t = &app.texts().providers;
    let name = match &provider {
        Whose::Microsoft => t.microsoft.to_string(),
        Whose::ThirdParty(name) => name.clone(),
        Whose::Nobody => t.nobody.to_string(),
    };
    let link = |n: u32, href: String| {
        let text = say::use_of(app.lang(), n);
        match n {
            0 => view! { <span class="muted">{text}</span> }.into_any(),
            _ => view! { <a href=href>{text}</a> }.into_any(),
        }
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{link(people, provider.people().href())}</td>
            <td data-priority="2">{link(ready, ready_people().href())}</td>
        </tr>
    }
}
