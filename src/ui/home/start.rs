//! Home: what this is, what needs attention, and the job step by step.

use leptos::prelude::*;

use super::jobs::JobList;
use crate::route::Route;
use crate::screens::home::attention::{self, Concern, Weight};
use crate::texts::Texts;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Stat, Tone};
use crate::ui::layout::Page;
use crate::ui::settings::{NewOrganizationButton, NewOrganizationDialog};
use crate::wording::{format, home, stale};

/// Everything that the figures of this page come from.
pub(super) const AREAS: [Area; 4] = [Area::Numbers, Area::Bridge, Area::People, Area::Meetings];

/// The page.
#[component]
pub fn HomePage() -> impl IntoView {
    let app = use_app();
    let concerns = Memo::new(move |_| {
        app.look(&AREAS, |session| attention::concerns(session.tenant(), session.now()))
    });
    let card = move |index: usize| {
        let concern = Memo::new(move |_| concerns.read().get(index).copied());
        view! { {move || concern.get().map(|concern| view! { <ConcernCard concern /> })} }
    };
    let making = RwSignal::new(false);
    let new = move || view! { <NewOrganizationButton making /> };
    view! {
        <Page
            actions=new
            title=move || app.texts().home.title
            subtitle=move || {
                home::lead(app.lang(), &app.look(&[], |s| s.tenant().name.to_string()))
            }
        >
            <section class="tiles" aria-label=move || app.texts().home.attention>
                <For each=move || 0..concerns.read().len() key=|index| *index children=card />
            </section>
            <JobList />
        </Page>
        <NewOrganizationDialog open=making />
    }
}

#[component]
fn ConcernCard(concern: Concern) -> impl IntoView {
    let app = use_app();
    let tone = match concern.weight() {
        Weight::Hurts => Tone::Danger,
        Weight::Presses => Tone::Warning,
        Weight::Runs => Tone::Info,
        Weight::Calm => Tone::Neutral,
    };
    view! {
        <Stat
            label=move || label(app.texts(), concern)
            value=move || format::count(app.lang(), figure(concern))
            note=move || note(app, concern)
            tone=Signal::stored(tone)
            href=Signal::stored(Route::from(concern.page()).href())
        />
    }
}

fn label(texts: &Texts, concern: Concern) -> &'static str {
    let t = &texts.home;
    match concern {
        Concern::Dead { .. } => t.dead,
        Concern::Failed { .. } => t.failed,
        Concern::OnHold { .. } => t.on_hold,
        Concern::Stale(_) => t.stale,
        Concern::Migrating { .. } => t.migrating,
        Concern::Unassigned { .. } => t.unassigned,
        Concern::Allowance { .. } => t.allowance,
    }
}

fn figure(concern: Concern) -> u32 {
    match concern {
        Concern::Dead { meetings } => meetings,
        Concern::Stale(found) => found.meetings,
        Concern::Failed { organizers } | Concern::Migrating { organizers } => organizers,
        Concern::OnHold { numbers, .. } | Concern::Unassigned { numbers } => numbers,
        Concern::Allowance { toll, toll_free } => toll + toll_free,
    }
}

/// The countdown is the only figure of the page that follows the clock.
fn note(app: App, concern: Concern) -> String {
    let lang = app.lang();
    match concern {
        Concern::Dead { .. } => home::dead_note(lang).into(),
        Concern::Failed { .. } => home::failed_note(lang).into(),
        Concern::OnHold { expires_at, .. } => home::hold_note(lang, expires_at.since(app.now())),
        Concern::Stale(found) => stale::note(lang, found),
        Concern::Migrating { .. } => home::migrating_note(lang).into(),
        Concern::Unassigned { .. } => home::unassigned_note(lang).into(),
        Concern::Allowance { toll, toll_free } => home::allowance_note(lang, toll, toll_free),
    }
}
