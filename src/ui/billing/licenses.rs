//! Licenses: how many of each product were bought, assigned and free, buying more, and what they
//! allow (NI-05, AQ-04, AQ-10).

mod buy;

use leptos::prelude::*;

use crate::domain::licenses::Product;
use crate::route::{Page as Place, Route};
use crate::screens::billing::credits::STEP;
use crate::screens::billing::licenses::{self, Row, to_buy};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{ButtonLink, Card, Column, Table};
use crate::ui::layout::{Page, PageWidth};
use crate::wording::event::product;
use crate::wording::format;
use crate::wording::licenses::effects::buy as buy_label;
use buy::BuyDialog;

const AREAS: [Area; 2] = [Area::Numbers, Area::People];

/// The page.
#[component]
pub fn LicensesPage() -> impl IntoView {
    let app = use_app();
    let rows = Memo::new(move |_| app.look(&AREAS, |s| licenses::rows(s.tenant())));
    let to_people = move || {
        let href = Signal::stored(Route::from(Place::ActiveUsers).href());
        view! { <ButtonLink label=move || app.texts().licenses.to_people href /> }
    };
    view! {
        <Page
            title=move || app.texts().navigation.licenses
            width=PageWidth::Form
            actions=to_people
        >
            <Card title=move || app.texts().licenses.subscriptions>
                <Products app rows plans=true />
            </Card>
            <Card title=move || app.texts().licenses.add_ons>
                <p class="muted">{move || app.texts().licenses.add_ons_text}</p>
                <Products app rows plans=false />
            </Card>
            <CreditsCard app />
            <AllowanceCard app />
        </Page>
        <BuyDialog app />
    }
}

/// The table of the plans, or of what is added to them.
#[component]
fn Products(app: App, rows: Memo<Vec<Row>>, plans: bool) -> impl IntoView {
    let t = move || &app.texts().licenses;
    let label = move || if plans { t().subscriptions } else { t().add_ons };
    let columns = vec![
        Column::new("product", move || t().product),
        Column::new("bought", move || t().bought).at_end(),
        Column::new("assigned", move || t().assigned).at_end().priority(3),
        Column::new("free", move || t().free).at_end().priority(2),
        Column::new("actions", move || t().actions).at_end(),
    ];
    let shown = move || {
        let of = |row: &&Row| row.product.is_plan() == plans;
        rows.read().iter().filter(of).map(|row| product_row(app, *row)).collect_view()
    };
    view! {
        <Table label columns>
            {shown}
        </Table>
    }
}

fn product_row(app: App, row: Row) -> impl IntoView {
    let Row { product: of, bought, assigned, free } = row;
    let count = move |n: u32| format::count(app.lang(), n);
    view! {
        <tr>
            <th scope="row">
                {move || product(app.lang(), of)}
                <span class="sub licenses__sku">{of.sku()}</span>
            </th>
            <td data-align="end">{move || count(bought)}</td>
            <td data-align="end" data-priority="3">{move || count(assigned)}</td>
            <td data-align="end" data-priority="2">{move || count(free)}</td>
            <td data-align="end">
                <BuyLink app of />
            </td>
        </tr>
    }
}

/// The way to the purchase, for what is still sold. Its full name is for who cannot see the row.
#[component]
fn BuyLink(app: App, of: Product) -> impl IntoView {
    let sold = move || app.look(&[Area::Numbers], |s| of.is_sold(s.tenant().era));
    let link = move || {
        view! {
            <a
                class="button"
                data-kind="subtle"
                href=to_buy(of, 1).href()
                aria-label=move || buy_label(app.lang(), of)
            >
                {move || app.texts().licenses.buy}
            </a>
        }
    };
    view! { <Show when=sold>{link}</Show> }
}

/// The way to the credits (CC-04).
#[component]
fn CreditsCard(app: App) -> impl IntoView {
    let buy = Route::from(Place::Credits).with(STEP, "subscription").href();
    let credits = Route::from(Place::Credits).href();
    view! {
        <Card title=move || app.texts().credits.title>
            <p class="muted">{move || app.texts().licenses.credits_text}</p>
            <div class="cluster">
                <ButtonLink
                    label=move || app.texts().licenses.buy_now
                    href=Signal::stored(buy)
                />
                <a href=credits>{move || app.texts().credits.title}</a>
            </div>
        </Card>
    }
}

/// What the licenses allow, and what is left of it.
#[component]
fn AllowanceCard(app: App) -> impl IntoView {
    let allowed = Memo::new(move |_| app.look(&AREAS, |s| licenses::allowance(s.tenant())));
    let t = move || &app.texts().licenses;
    let columns = vec![
        Column::new("kind", move || t().kind),
        Column::new("all", move || t().in_all).at_end(),
        Column::new("left", move || t().left).at_end(),
    ];
    let rows = move || {
        let (a, t) = (allowed.get(), t());
        let kinds = [
            (t.toll, a.toll, a.toll_left),
            (t.toll_free, a.toll_free, a.toll_free_left),
            (t.user, a.user, a.user_left),
        ];
        let row = |(kind, all, left): (&'static str, u32, u32)| {
            view! {
                <tr>
                    <th scope="row">{kind}</th>
                    <td data-align="end">{format::count(app.lang(), all)}</td>
                    <td data-align="end">{format::count(app.lang(), left)}</td>
                </tr>
            }
        };
        kinds.map(row).collect_view()
    };
    view! {
        <Card title=move || t().allowed>
            <Table label=move || t().allowed columns>
                {rows}
            </Table>
            <p class="muted">{move || t().allowed_text}</p>
        </Card>
    }
}
