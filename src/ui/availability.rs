//! Country availability: which numbers and services exist where, and how they are had (NI-03,
//! NI-04, NT-04, NT-05, RG). It reads tables and changes nothing.

mod country;
mod filters;
mod list;

use leptos::prelude::*;

use crate::domain::availability::{self, Availability};
use crate::screens::availability::{Wanted, chosen, listed};
use crate::ui::handle::{App, use_app};
use crate::ui::layout::Page;
use crate::wording::availability as say;
use country::CountryPane;
use filters::Filters;
use list::CountryList;

/// The keys of the address.
const SERVICE: &str = "service";
const KIND: &str = "numbers";
const WAY: &str = "way";
const SEARCH: &str = "search";
const COUNTRY: &str = "country";

/// The page.
#[component]
pub fn AvailabilityPage() -> impl IntoView {
    let app = use_app();
    let wanted = Memo::new(move |_| wanted(app));
    let count = Memo::new(move |_| listed(app.lang(), &wanted.read()).len() as u32);
    let open = Memo::new(move |_| chosen(&app.query(COUNTRY)).map(|row| row.country));
    let subtitle = move || say::summary(app.lang(), count.get(), availability::all().len() as u32);
    let pane = move || {
        let row: &'static Availability = open.get().and_then(availability::of)?;
        Some(view! { <CountryPane row /> })
    };
    view! {
        <Page title=move || app.texts().availability.title subtitle>
            <Filters />
            <CountryList wanted open />
            <p class="muted">{move || app.texts().availability.legend}</p>
            <p class="muted">{move || app.texts().availability.usage_location}</p>
        </Page>
        {pane}
    }
}

fn wanted(app: App) -> Wanted {
    Wanted::parse(&app.query(SERVICE), &app.query(KIND), &app.query(WAY), &app.query(SEARCH))
}
