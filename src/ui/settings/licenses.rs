//! Licenses: how many there are, what they allow, and buying more.

use leptos::prelude::*;

use super::page::{pen, send};
use crate::domain::licenses::Product;
use crate::screens::settings::licenses;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Button, Card, Choice, Column, Field, NumberInput, Select, Table};
use crate::wording::{event, format, settings};

/// What the figures come from: holds and numbers use the allowance, people the seats.
const AREAS: [Area; 3] = [Area::Numbers, Area::Bridge, Area::People];

/// The card of the licenses.
#[component]
pub fn LicensesCard() -> impl IntoView {
    let app = use_app();
    let counts = Memo::new(move |_| app.look(&AREAS, |s| licenses::counts(s.tenant())));
    let allowance = Memo::new(move |_| app.look(&AREAS, |s| licenses::allowance(s.tenant())));
    let rows = Product::ALL
        .into_iter()
        .enumerate()
        .map(|(index, product)| {
            view! {
                <tr>
                    <th scope="row">{move || event::product(app.lang(), product)}</th>
                    <td data-align="end">
                        {move || format::count(app.lang(), counts.read()[index].1)}
                    </td>
                </tr>
            }
        })
        .collect_view();
    let columns = vec![
        Column::new("product", move || app.texts().settings.product),
        Column::new("count", move || app.texts().settings.count).at_end(),
    ];
    view! {
        <Card title=move || app.texts().settings.licenses>
            <Table label=move || app.texts().settings.licenses columns>
                {rows}
            </Table>
            <p>
                {move || {
                    let a = allowance.get();
                    settings::service_quota(app.lang(), a.service, a.toll_left, a.toll_free_left)
                }}
            </p>
            <p>
                {move || {
                    let a = allowance.get();
                    settings::seats(app.lang(), a.seats_left, a.user)
                }}
            </p>
            <BuyForm />
        </Card>
    }
}

#[component]
fn BuyForm() -> impl IntoView {
    let app = use_app();
    let sku = RwSignal::new(Product::AudioConferencing.sku().to_string());
    let count = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let options = move || {
        let lang = app.lang();
        let product = |p: Product| Choice::new(p.sku(), event::product(lang, p));
        Product::ALL.map(product).to_vec()
    };
    view! {
        <form
            class="form-row"
            on:submit=move |ev| {
                ev.prevent_default();
                buy(app, sku, count, error);
            }
        >
            <Field label=move || app.texts().settings.product>
                <Select options=Signal::derive(options) value=sku on_change=move |v| sku.set(v) />
            </Field>
            <Field label=move || app.texts().settings.buy_count error>
                <NumberInput value=count on_input=move |text| count.set(text) />
            </Field>
            <Button label=move || app.texts().settings.buy submit=true reason=pen(app) />
        </form>
    }
}

fn buy(app: App, sku: RwSignal<String>, count: RwSignal<String>, error: RwSignal<Option<String>>) {
    let product = licenses::product(&sku.read_untracked());
    match product.and_then(|product| licenses::purchase(product, &count.read_untracked())) {
        Some(command) => {
            error.set(None);
            count.set(String::new());
            send(app, command);
        }
        None => error.set(Some(app.texts().settings.buy_bad.to_string())),
    }
}
