//! Invitations: what the organization adds to every one of them, with a live preview of the block
//! that meetings carry (IV-04); in Teams today also the numbers that a policy lists (IV-08).

mod form;
mod policy;
mod preview;

use leptos::prelude::*;

use crate::domain::dialin::Customization;
use crate::route::{Page as To, Route};
use crate::screens::conferencing::invitations::{carried, present};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{ButtonLink, Notice, Tone};
use crate::ui::layout::Page;
use crate::ui::meetings::pulse::pulse;
use crate::wording::dialin as say;
use form::InvitationForm;
use policy::PolicyCard;
use preview::Preview;

/// The page.
#[component]
pub fn InvitationsPage() -> impl IntoView {
    let app = use_app();
    let saved = Memo::new(move |_| app.look(&[Area::DialIn], |s| present(s.tenant())));
    let draft = RwSignal::new(saved.get_untracked());
    // What another step changed, such as going back in time, takes the place of what was typed.
    Effect::new(move |before: Option<Customization>| {
        let now = saved.get();
        if before.is_some_and(|before| before != now) {
            draft.set(now.clone());
        }
        now
    });
    view! {
        <Page
            title=move || app.texts().dialin.title
            subtitle=move || app.texts().dialin.subtitle
        >
            <Carried app saved />
            <div class="invitations">
                <InvitationForm app draft />
                <Preview app draft />
            </div>
            <PolicyCard app />
        </Page>
    }
}

/// That meetings keep what they were sent with, and the way to rewrite them.
#[component]
fn Carried(app: App, saved: Memo<Customization>) -> impl IntoView {
    let beat = pulse(app);
    let figures = Memo::new(move |_| {
        beat.track();
        saved.track();
        app.look(&[Area::DialIn], |_| ());
        app.look(&[], |s| carried(s.tenant(), s.now()))
    });
    let behind = Memo::new(move |_| {
        let (all, carry) = figures.get();
        carry < all
    });
    let text = move || {
        let (all, carry) = figures.get();
        format!("{} {}", say::carried(app.lang(), carry, all), app.texts().dialin.sent_stay)
    };
    let to_migration = move || {
        let href = Signal::stored(Route::from(To::Migration).href());
        view! { <ButtonLink label=move || app.texts().dialin.to_migration href /> }
    };
    view! {
        <Show when=move || behind.get()>
            <Notice tone=Tone::Info text actions=to_migration />
        </Show>
    }
}
