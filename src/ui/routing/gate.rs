//! Call queues and auto attendants need licenses (LI-08); whoever comes without is told so.

use leptos::prelude::*;

use crate::domain::routing;
use crate::route::{Page, Route};
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{ButtonLink, EmptyState, IconName};

/// Shows its children where the licenses allow them, or where some exist already.
#[component]
pub fn RoutingGate(
    /// The page.
    children: ChildrenFn,
) -> impl IntoView {
    let app = use_app();
    let areas = [Area::Numbers, Area::Routing];
    let closed = Memo::new(move |_| {
        let may = app.look(&areas, |session| {
            let tenant = session.tenant();
            let some = tenant.routing.endpoints().next().is_some();
            if some { Ok(()) } else { routing::can_have(tenant) }
        });
        may.err().map(|refusal| app.say_refusal(&refusal))
    });
    let licenses = move || {
        let href = Signal::stored(Route::from(Page::Licenses).href());
        view! { <ButtonLink label=move || app.texts().routing.to_licenses href /> }
    };
    let why = move || {
        view! {
            <EmptyState
                title=move || app.texts().routing.no_license
                text=move || closed.get().unwrap_or_default()
                icon=IconName::Phone
                action=licenses
            />
        }
    };
    view! { <Show when=move || closed.read().is_none() fallback=why>{children()}</Show> }
}
