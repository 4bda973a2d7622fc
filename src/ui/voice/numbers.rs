//! Phone numbers: the list of what the organization owns, and the number that is chosen in it.

mod assign;
mod commands;
mod details;
mod list;
mod news;
mod release;
mod unassign;
mod user;

use leptos::prelude::*;

use super::gate::VoiceGate;
use crate::domain::phone::PhoneNumber;
use crate::screens::voice::numbers::figures;
use crate::session::Session;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::layout::Page;
use crate::wording;
use commands::Commands;
use details::NumberDetails;
use list::NumberList;

/// The key of the address under which the chosen number stands, as E.164 digits.
const CHOSEN: &str = "number";

/// The page.
#[component]
pub fn NumbersPage() -> impl IntoView {
    let app = use_app();
    let chosen = Memo::new(move |_| chosen(app));
    let subtitle = move || {
        let figures = app.look(&[Area::Numbers], |session| figures(session.tenant()));
        let left = (figures.toll_left, figures.toll_free_left);
        wording::numbers::summary(app.lang(), figures.service, figures.user, left)
    };
    view! {
        <Page title=move || app.texts().numbers.title subtitle>
            <VoiceGate>
                <Commands />
                <NumberList chosen />
            </VoiceGate>
        </Page>
        {move || chosen.get().map(|number| view! { <NumberDetails number /> })}
    }
}

/// The number of the address, if the organization owns it.
fn chosen(app: App) -> Option<PhoneNumber> {
    let number = PhoneNumber::from_digits(app.query(CHOSEN).parse().ok()?)?;
    let owned =
        |session: &Session| session.tenant().numbers.owned.contains_key(&number).then_some(number);
    app.look(&[Area::Numbers], owned)
}
