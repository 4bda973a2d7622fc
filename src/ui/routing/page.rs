//! The pages that queues and attendants have alike: the list of all, a new one, and one of them.

use leptos::prelude::*;

use super::endpoint::EndpointActions;
use super::gate::RoutingGate;
use super::table::EndpointTable;
use crate::domain::routing::{Endpoint, can_have, links};
use crate::route::{Page as To, Route};
use crate::screens::routing::list::{NEW, OPEN, Row};
use crate::texts::{Routing, Texts};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Button, ButtonKind, ButtonLink, CommandBar, EmptyState, IconName};
use crate::ui::layout::Page;

/// The list of all, with the way to a new one.
#[component]
pub fn ListPage(
    /// Where the list is.
    page: To,
    /// What it is called.
    title: fn(&Texts) -> &'static str,
    /// How many there are.
    #[prop(into)]
    subtitle: TextProp,
    /// What is said while there are none: a title and a sentence.
    none: [fn(&Routing) -> &'static str; 2],
    /// The heading of the third column.
    third: fn(&Routing) -> &'static str,
    /// The heading of the fourth column.
    fourth: fn(&Routing) -> &'static str,
    rows: Memo<Vec<Row>>,
) -> impl IntoView {
    let app = use_app();
    let t = move || &app.texts().routing;
    let empty = Memo::new(move |_| rows.read().is_empty());
    let nothing = move || {
        let [title, text] = none;
        view! {
            <EmptyState
                title=move || title(t())
                text=move || text(t())
                icon=IconName::Phone
            />
        }
    };
    view! {
        <Page title=move || title(app.texts()) subtitle>
            <RoutingGate>
                <CommandBar label=move || t().commands>{new_button(app, page)}</CommandBar>
                <Show when=move || !empty.get() fallback=nothing>
                    <EndpointTable label=move || title(app.texts()) third fourth rows />
                </Show>
            </RoutingGate>
        </Page>
    }
}

/// The button that makes a new one, or the reason why there is none.
fn new_button(app: App, page: To) -> impl IntoView {
    let why_not = Memo::new(move |_| app.reason(&[Area::Numbers], |tenant, _| can_have(tenant)));
    view! {
        <Button
            label=move || app.texts().routing.new
            kind=ButtonKind::Primary
            icon=IconName::Plus
            reason=why_not
            on_click=move |()| app.go(Route::from(page).with(OPEN, NEW))
        />
    }
}

/// The page of a new one, around its form.
#[component]
pub fn NewPage(
    /// Where the list is.
    page: To,
    /// What it is called.
    title: fn(&Routing) -> &'static str,
    /// The words on the way back to the list.
    back: fn(&Routing) -> &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let app = use_app();
    let actions = move || {
        let href = Signal::stored(Route::from(page).href());
        let label = move || back(&app.texts().routing);
        view! { <ButtonLink label href icon=IconName::ArrowLeft /> }
    };
    view! {
        <Page title=move || title(&app.texts().routing) actions>
            <RoutingGate>{children()}</RoutingGate>
        </Page>
    }
}

/// The page of one of them, around its form.
#[component]
pub fn OnePage(
    endpoint: Endpoint,
    /// What it is.
    kind: fn(&Routing) -> &'static str,
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let name = Memo::new(move |_| {
        app.look(&[Area::Routing], |session| {
            links::name(session.tenant(), endpoint).unwrap_or_default().to_string()
        })
    });
    view! {
        <Page
            title=move || name.get()
            subtitle=move || kind(&app.texts().routing)
            actions=move || view! { <EndpointActions endpoint /> }
        >
            {children()}
        </Page>
    }
}
