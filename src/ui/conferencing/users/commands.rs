//! The bar above the list: replacing a number for many, searching and filtering (US-13, US-15).

use leptos::prelude::*;

use super::desk::{COUNTRY, Desk, SEARCH, SHOW, STALE, TOLL, TOLL_FREE};
use super::replace::ReplaceDialog;
use crate::domain::people::Provider;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::screens::conferencing::users::{self, Holds, Show};
use crate::ui::countries::country_choices;
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Button, Checkbox, Choice, CommandBar};
use crate::ui::narrowing::{FilterField, SearchField};

/// The bar.
#[component]
pub fn Commands(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let replacing = RwSignal::new(false);
    let read_only = move || app.read_only();
    view! {
        <CommandBar
            label=move || app.texts().conferencing.commands
            filters=move || view! { <Search app /> }
        >
            <Button
                label=move || app.texts().conferencing.replace
                reason=Signal::derive(read_only)
                on_click=move |()| replacing.set(true)
            />
        </CommandBar>
        <Filters app />
        <ReplaceDialog app open=replacing />
    }
}

#[component]
fn Search(app: App) -> impl IntoView {
    view! {
        <SearchField app key=SEARCH words=|t| [t.conferencing.search, t.conferencing.search_hint] />
    }
}

/// What else narrows the list down.
#[component]
fn Filters(app: App) -> impl IntoView {
    let countries = Memo::new(move |_| {
        let lang = app.lang();
        app.look(&[Area::People], |s| users::countries(s.tenant(), lang))
    });
    let in_country = move || {
        let all = Choice::new("", app.texts().conferencing.all_countries);
        let countries = country_choices(app, countries.get());
        std::iter::once(all).chain(countries).collect::<Vec<_>>()
    };
    view! {
        <div
            class="users__filters"
            role="group"
            aria-label=move || app.texts().conferencing.filters
        >
            <FilterField
                app
                key=SHOW
                label=move || app.texts().conferencing.provider
                options=Signal::derive(move || providers(app))
                value=Signal::derive(move || Show::parse(&app.query(SHOW)).key().to_string())
            />
            <FilterField
                app
                key=COUNTRY
                label=move || app.texts().conferencing.country
                options=Signal::derive(in_country)
                value=Signal::derive(move || app.query(COUNTRY).to_uppercase())
            />
            <HeldFilter app toll=Toll::Toll />
            <HeldFilter app toll=Toll::TollFree />
            <Checkbox
                label=move || app.texts().conferencing.stale_only
                checked=Signal::derive(move || !app.query(STALE).is_empty())
                on_change=move |on: bool| app.set_query(STALE, if on { "only" } else { "" })
            />
        </div>
    }
}

fn providers(app: App) -> Vec<Choice> {
    let (t, more) = (&app.texts().conferencing, &app.texts().providers);
    let name = |show: Show| match show {
        Show::All => t.all_providers,
        Show::On => more.on_filter,
        Show::Of(Provider::Microsoft) => more.microsoft_filter,
        Show::Of(Provider::ThirdParty) => more.others_filter,
        Show::Of(Provider::None) => more.off_filter,
        Show::Ready => more.ready_filter,
        Show::OnPremises => t.on_premises,
    };
    Show::ALL.into_iter().map(|show| Choice::new(show.key(), name(show))).collect()
}

/// The filter by the default number of one kind.
#[component]
fn HeldFilter(app: App, toll: Toll) -> impl IntoView {
    let key = if toll == Toll::Toll { TOLL } else { TOLL_FREE };
    let wanted = Memo::new(move |_| Holds::parse(&app.query(key)));
    let held = Memo::new(move |_| {
        let areas = [Area::People, Area::Bridge];
        let mut held = app.look(&areas, |s| users::held(s.tenant(), toll));
        // A link may name a number that nobody has; the list must not seem to be without a filter.
        if let Holds::Number(number) = wanted.get()
            && !held.contains(&number)
        {
            held.push(number);
        }
        held
    });
    let options = move || {
        let t = &app.texts().conferencing;
        let (any, none) = match toll {
            Toll::Toll => (t.all_toll, t.no_toll),
            Toll::TollFree => (t.all_toll_free, t.no_toll_free),
        };
        let number =
            |number: &PhoneNumber| Choice::new(Holds::Number(*number).key(), app.phone(*number));
        let fixed = [Choice::new("", any), Choice::new(Holds::Nothing.key(), none)];
        fixed.into_iter().chain(held.read().iter().map(number)).collect::<Vec<_>>()
    };
    let label = move || match toll {
        Toll::Toll => app.texts().conferencing.toll,
        Toll::TollFree => app.texts().conferencing.toll_free,
    };
    view! {
        <FilterField
            app
            key
            label
            options=Signal::derive(options)
            value=Signal::derive(move || wanted.get().key())
        />
    }
}
