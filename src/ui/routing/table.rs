//! The list of queues, or of attendants, one a row; a press opens its page.

use leptos::prelude::*;

use crate::domain::routing::Endpoint;
use crate::screens::routing::list::{Row, route_of};
use crate::texts::Routing;
use crate::ui::handle::use_app;
use crate::ui::kit::{Column, Table};

/// The table.
#[component]
pub fn EndpointTable(
    /// What the rows are.
    #[prop(into)]
    label: TextProp,
    /// The heading of the third column.
    third: fn(&Routing) -> &'static str,
    /// The heading of the fourth column.
    fourth: fn(&Routing) -> &'static str,
    /// The rows.
    rows: Memo<Vec<Row>>,
) -> impl IntoView {
    let app = use_app();
    let t = move || &app.texts().routing;
    let columns = vec![
        Column::new("name", move || t().name),
        Column::new("number", move || t().number),
        Column::new("third", move || third(t())).priority(2),
        Column::new("fourth", move || fourth(t())).priority(3),
    ];
    let endpoints = Memo::new(move |_| rows.read().iter().map(|r| r.endpoint).collect::<Vec<_>>());
    view! {
        <Table label columns>
            <For
                each=move || endpoints.get()
                key=|endpoint| *endpoint
                children=move |endpoint| view! { <EndpointRow rows endpoint /> }
            />
        </Table>
    }
}

#[component]
fn EndpointRow(rows: Memo<Vec<Row>>, endpoint: Endpoint) -> impl IntoView {
    let app = use_app();
    let row = Memo::new(move |_| rows.read().iter().find(|r| r.endpoint == endpoint).cloned());
    let number = move || match row.get().and_then(|row| row.number) {
        Some(number) => app.phone(number).into_any(),
        None => view! {
            <span class="muted">{app.texts().routing.no_number}</span>
        }
        .into_any(),
    };
    view! {
        <tr class="routing__row" on:click=move |_| app.go(route_of(endpoint))>
            <th scope="row">
                <a href=route_of(endpoint).href()>{move || row.get().map(|row| row.name)}</a>
            </th>
            <td>{number}</td>
            <td data-priority="2">{move || row.get().map(|row| row.first)}</td>
            <td data-priority="3">{move || row.get().map(|row| row.second)}</td>
        </tr>
    }
}
