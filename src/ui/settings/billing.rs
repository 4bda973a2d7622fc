//! The way to licenses and credits, which have pages of their own; and the profile of the
//! organization.

use leptos::prelude::*;

use super::page::pen;
use crate::domain::command::Command;
use crate::domain::profile::Era;
use crate::route::{Page as Place, Route};
use crate::ui::form::Question;
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{ButtonLink, Card, Choice, RadioGroup};
use crate::wording::{event, settings};

/// The card of licenses and credits.
#[component]
pub fn BillingCard() -> impl IntoView {
    let app = use_app();
    let href = |page: Place| Signal::stored(Route::from(page).href());
    view! {
        <Card title=move || app.texts().settings.billing>
            <p class="muted">{move || app.texts().settings.billing_text}</p>
            <div class="cluster">
                <ButtonLink
                    label=move || app.texts().numbers.to_licenses
                    href=href(Place::Licenses)
                />
                <ButtonLink
                    label=move || app.texts().numbers.to_credits
                    href=href(Place::Credits)
                />
            </div>
        </Card>
    }
}

const ERAS: [(Era, &str); 2] = [(Era::SkypeForBusiness2018, "2018"), (Era::TeamsToday, "today")];

fn key(era: Era) -> String {
    ERAS.iter().find(|(known, _)| *known == era).map_or("", |(_, key)| key).to_string()
}

/// The card of the profile: which service is simulated.
#[component]
pub fn ProfileCard() -> impl IntoView {
    let app = use_app();
    let asked = RwSignal::new(None::<Era>);
    let era = Memo::new(move |_| app.look(&[Area::Numbers], |s| s.tenant().era));
    let says = move |era: Era| settings::profile(app.lang(), era);
    let options = move || {
        let blocked = pen(app).get().is_some();
        let choice = |(era, key): (Era, &str)| {
            Choice::new(key, event::era(app.lang(), era)).hint(says(era)).disabled(blocked)
        };
        ERAS.map(choice).to_vec()
    };
    let pick = move |value: String| {
        let picked = ERAS.iter().find(|(_, key)| *key == value).map(|(era, _)| *era);
        asked.set(picked.filter(|picked| *picked != era.get_untracked()));
    };
    // Until it is confirmed the choice stays where it was.
    let shown = Signal::derive(move || key(asked.get().unwrap_or(era.get())));
    let confirm = move |()| {
        if let Some(era) = asked.get_untracked() {
            app.send_and_tell(Command::SwitchProfile { era });
        }
        asked.set(None);
    };
    view! {
        <Card title=move || app.texts().settings.profile>
            <RadioGroup
                label=move || app.texts().settings.profile
                hint=move || app.texts().settings.profile_text
                options=Signal::derive(options)
                value=shown
                on_change=pick
            />
        </Card>
        <Question
            app
            open=Signal::derive(move || asked.get().is_some())
            on_close=move |()| asked.set(None)
            on_confirm=confirm
            title=move || app.texts().settings.profile_change
            confirm_label=move || app.texts().settings.profile_change
        >
            <p class="strong">
                {move || asked.get().map(|era| event::era(app.lang(), era))}
            </p>
            <p>{move || asked.get().map(says)}</p>
            <p class="muted">{move || app.texts().settings.profile_kept}</p>
        </Question>
    }
}
