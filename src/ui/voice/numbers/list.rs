//! The list of numbers. Filter, search and order stand in the address.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::CHOSEN;
use super::commands::{FILTER, SEARCH};
use super::release::TickedBar;
use crate::domain::phone::PhoneNumber;
use crate::domain::routing::Endpoint;
use crate::route::{Page, Route};
use crate::screens::voice::numbers::{self, Filter, Order, Row, Status, Wanted};
use crate::texts::Texts;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::id_table::{IdTable, SORT};
use crate::ui::kit::{
    Badge, ButtonKind, ButtonLink, Column, EmptyState, IconName, RowSelection, RowView, Sort, Tone,
    Width,
};
use crate::ui::narrowing::NothingFound;
use crate::wording;

/// The key of the address under which the ticked numbers stand, as E.164 digits.
const TICKED: &str = "selected";
/// The longest selection that stands in the address; a longer one is kept while the page is open.
const TICKED_LENGTH_MAX: usize = 1_500;

/// The ticked numbers, as the address says at first and hears of each change. Those that are not
/// owned, or not any more, are left out.
fn ticked(app: App) -> RwSignal<BTreeSet<PhoneNumber>> {
    let digits = untrack(|| app.query(TICKED));
    let named = digits.split(',').filter_map(|text| PhoneNumber::from_digits(text.parse().ok()?));
    let owned = |number: &PhoneNumber| {
        app.peek(|session| session.tenant().numbers.owned.contains_key(number))
    };
    let ticked = RwSignal::new(named.filter(owned).collect::<BTreeSet<_>>());
    Effect::new(move || {
        let texts: Vec<String> = ticked.read().iter().map(|n| n.digits().to_string()).collect();
        let text = texts.join(",");
        app.set_query(TICKED, if text.len() > TICKED_LENGTH_MAX { "" } else { &text });
    });
    Effect::new(move || {
        let gone: Vec<PhoneNumber> = app.look(&[Area::Numbers], |session| {
            let owned = &session.tenant().numbers.owned;
            let ticked = ticked.read_untracked();
            ticked.iter().copied().filter(|number| !owned.contains_key(number)).collect()
        });
        if !gone.is_empty() {
            ticked.update(|ticked| ticked.retain(|number| !gone.contains(number)));
        }
    });
    ticked
}

/// The list; `chosen` is the number whose details are open.
#[component]
pub fn NumberList(chosen: Memo<Option<PhoneNumber>>) -> impl IntoView {
    let app = use_app();
    let ticked = ticked(app);
    let (filter, search, order) = (
        Memo::new(move |_| Filter::parse(&app.query(FILTER))),
        Memo::new(move |_| app.query(SEARCH)),
        Memo::new(move |_| Order::parse(&app.query(SORT))),
    );
    let listed = Memo::new(move |_| {
        let (search, lang) = (search.read(), app.lang());
        let wanted = Wanted { filter: filter.get(), search: &search, order: order.get() };
        let listed = app.look(&[Area::Numbers, Area::Bridge, Area::Routing], |session| {
            numbers::listed(session.tenant(), lang, wanted)
        });
        Arc::<[PhoneNumber]>::from(listed)
    });
    let sort = move || {
        let order = order.get();
        Some(Sort { key: order.column.key(), descending: order.descending })
    };
    let ids = Signal::derive(move || listed.get());
    let selection = RowSelection::of_ids(move || app.texts().common.select_all, ids, ticked);
    view! {
        <TickedBar ticked />
        <IdTable
            app
            label=move || app.texts().numbers.title
            columns=columns(app)
            ids=listed
            row=move |number| show(app, number)
            on_open=move |number: PhoneNumber| app.set_query(CHOSEN, number.digits().to_string())
            current=chosen
            sort=Signal::derive(sort)
            selection
            empty=move || empty(app)
        />
    }
}

fn columns(app: App) -> Vec<Column> {
    use numbers::Column as Of;
    let column = |of: Of, title: fn(&Texts) -> &'static str| {
        Column::new(of.key(), move || title(app.texts())).sortable()
    };
    vec![
        column(Of::Number, |t| t.numbers.number).width(Width::AtLeast(150.0, 2.0)),
        column(Of::Location, |t| t.numbers.location).width(Width::AtLeast(130.0, 2.0)).priority(2),
        column(Of::NumberType, |t| t.numbers.number_type)
            .width(Width::AtLeast(136.0, 1.5))
            .priority(3),
        column(Of::Status, |t| t.numbers.status).width(Width::AtLeast(132.0, 1.5)),
        column(Of::AssignedTo, |t| t.numbers.assigned_to).width(Width::Medium).priority(4),
    ]
}

fn show(app: App, number: PhoneNumber) -> RowView {
    let lang = app.lang();
    let areas = [Area::Numbers, Area::Bridge, Area::People, Area::Routing];
    let row = app.look(&areas, |session| numbers::row(session.tenant(), lang, number));
    let text = app.phone(number);
    let select_label = wording::numbers::tick(lang, &text);
    // A number that was taken back is gone from the list in a moment; until then its row is bare.
    let cells = match row {
        Some(Row { location, number_type, status, assigned_to, .. }) => vec![
            view! { <span class="strong">{text}</span> }.into_any(),
            location.into_any(),
            number_type.into_any(),
            status_badge(app, status).into_any(),
            assigned_to.into_any(),
        ],
        None => (0..numbers::Column::ALL.len()).map(|_| ().into_any()).collect(),
    };
    RowView { select_label, cells }
}

/// What a number does, as a badge.
pub(super) fn status_badge(app: App, status: Status) -> impl IntoView {
    let label = move || {
        let t = &app.texts().numbers;
        match status {
            Status::BridgeDefault => t.default_of_bridge,
            Status::Bridge => t.on_bridge,
            Status::Person(_) => t.assigned,
            Status::Endpoint(Endpoint::Queue(_)) => app.texts().routing.queue,
            Status::Endpoint(Endpoint::Attendant(_)) => app.texts().routing.attendant,
            Status::Unassigned => t.unassigned,
        }
    };
    let tone = match status {
        Status::BridgeDefault => Tone::Success,
        Status::Bridge => Tone::Accent,
        Status::Person(_) | Status::Endpoint(_) => Tone::Info,
        Status::Unassigned => Tone::Neutral,
    };
    view! { <Badge label tone /> }
}

fn empty(app: App) -> AnyView {
    let t = move || &app.texts().numbers;
    if app.look(&[Area::Numbers], |session| session.tenant().numbers.owned.is_empty()) {
        let action = move || {
            view! {
                <ButtonLink
                    label=move || t().new_service
                    href=Route::from(Page::NewServiceNumbers).href()
                    kind=ButtonKind::Primary
                />
            }
        };
        let (title, text) = (move || t().empty, move || t().empty_text);
        return view! { <EmptyState title text icon=IconName::Phone action /> }.into_any();
    }
    view! {
        <NothingFound
            app
            keys=&[FILTER, SEARCH]
            words=|t| [t.numbers.nothing_found, t.numbers.nothing_found_text, t.numbers.show_all]
        />
    }
    .into_any()
}
