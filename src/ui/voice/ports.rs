//! Port orders: the list, the order that is chosen in it, and the order read as a whole.

mod actions;
mod commands;
mod date;
mod details;
mod letter;
mod list;
mod pin;
mod usage;
mod view;

use leptos::prelude::*;

pub(super) use date::{day_choices, hour_choices};
pub(super) use letter::LetterSheet;

use super::gate::VoiceGate;
use crate::domain::porting::PortId;
use crate::domain::porting::life::Action;
use crate::screens::voice::ports::figures;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::layout::Page;
use crate::wording;
use commands::Commands;
use details::OrderDetails;
use list::OrderList;
use view::OrderView;

/// The key of the address under which the chosen order stands, counted from 1 as in its ID.
pub(super) const CHOSEN: &str = "order";
/// The key of the address that says that the order is read as a whole.
const VIEW: &str = "view";

/// The page.
#[component]
pub fn PortOrdersPage() -> impl IntoView {
    let app = use_app();
    let chosen = Memo::new(move |_| chosen(app));
    let viewed = Memo::new(move |_| {
        let may = |id: &PortId| {
            app.look(&[Area::Ports], |s| {
                crate::domain::porting::can_act(s.tenant(), *id, Action::View).is_ok()
            })
        };
        chosen.get().filter(|id| !app.query(VIEW).is_empty() && may(id))
    });
    let subtitle = move || {
        let figures = app.look(&[Area::Ports], |session| figures(session.tenant()));
        let (under_way, drafts, rejected) = (figures.under_way, figures.drafts, figures.rejected);
        wording::porting::summary(app.lang(), under_way, drafts, rejected)
    };
    let list = move || {
        view! {
            <Page title=move || app.texts().porting.title subtitle>
                <VoiceGate>
                    <Commands />
                    <OrderList chosen />
                </VoiceGate>
            </Page>
            {move || chosen.get().map(|id| view! { <OrderDetails id /> })}
        }
    };
    move || match viewed.get() {
        Some(id) => view! { <OrderView id /> }.into_any(),
        None => list().into_any(),
    }
}

/// The order of the address, if there is one.
fn chosen(app: App) -> Option<PortId> {
    let id = parse(&app.query(CHOSEN))?;
    app.look(&[Area::Ports], |s| s.tenant().ports.orders.contains_key(&id).then_some(id))
}

/// Reads an order as an address names it.
pub(super) fn parse(text: &str) -> Option<PortId> {
    let number: u32 = text.parse().ok()?;
    number.checked_sub(1).map(PortId)
}

/// An order as an address names it.
pub(super) fn key(id: PortId) -> String {
    (id.0 + 1).to_string()
}
