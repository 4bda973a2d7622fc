//! Emergency locations: the addresses of the organization, adding and validating them (LAB-10.5),
//! and the locations inside them (EM).

mod commands;
mod details;
mod draft;
mod form;
mod inside;
mod list;
mod outcome;

use leptos::prelude::*;

use super::gate::VoiceGate;
use crate::domain::ids::AddressId;
use crate::domain::time::MINUTE_MS;
use crate::screens::voice::addresses::figures;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::layout::Page;
use crate::wording::emergency as say;
use commands::Commands;
use details::AddressDetails;
use draft::Draft;
use form::AddressDialog;
use list::AddressList;

/// The key of the address under which the chosen emergency address stands.
const CHOSEN: &str = "address";
/// The key of the address by which another page opens the form for a new one.
const NEW: &str = "new";
/// What the page looks at.
const AREAS: [Area; 2] = [Area::Emergency, Area::Numbers];

/// The page.
#[component]
pub fn EmergencyPage() -> impl IntoView {
    let app = use_app();
    let draft = Draft::new(app);
    // Support validates by itself after some time, so the page follows the minutes.
    let minute = Memo::new(move |_| app.now().0.div_euclid(MINUTE_MS));
    let subtitle = move || {
        minute.track();
        let figures = app.look(&AREAS, |s| figures(s.tenant(), s.now()));
        say::summary(app.lang(), figures.addresses, figures.validated, figures.locations)
    };
    let chosen = Memo::new(move |_| chosen(app));
    // The address says so until the form is closed: a page that is made anew opens it again.
    Effect::new(move || {
        if !app.query(NEW).is_empty() && draft.purpose.get_untracked().is_none() {
            draft.begin_new(None);
        }
    });
    view! {
        <Page title=move || app.texts().emergency.title subtitle>
            <VoiceGate>
                <Commands draft />
                <AddressList draft chosen minute />
            </VoiceGate>
            <AddressDialog draft />
        </Page>
        {move || chosen.get().map(|id| view! { <AddressDetails id draft minute /> })}
    }
}

/// The emergency address of the page's address, if there is such a one.
fn chosen(app: App) -> Option<AddressId> {
    let id = AddressId(app.query(CHOSEN).parse().ok()?);
    app.look(&AREAS, |s| s.tenant().addresses.all.contains_key(&id).then_some(id))
}
