//! Who is not on the page and why; and who is still to come, with the hour (AN-02).

use leptos::prelude::*;

use super::desk::{AREAS, Desk};
use crate::domain::voice::Missing;
use crate::route::{Page, Route};
use crate::screens::voice::users::left_out;
use crate::ui::kit::{ButtonLink, Card, Notice, Tone};
use crate::wording::voice as say;

/// How many newcomers are named; the next in line are the ones that matter.
const NAMED: usize = 8;

/// The card, and above it whoever is on the way.
#[component]
pub fn Others(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let out = Memo::new(move |_| {
        desk.minute.track();
        app.look(&AREAS, |s| left_out(s.tenant(), s.now()))
    });
    let delay = move || app.look(&AREAS, |s| s.tenant().profile().voice_user_delay_ms);
    let coming = move || {
        let out = out.read();
        (!out.coming.is_empty()).then(|| {
            let lang = app.lang();
            let now = app.peek(|s| s.now());
            let rows = out.coming.iter().take(NAMED).map(|(name, at)| {
                view! { <li>{say::appears(lang, name, *at, now)}</li> }
            });
            let rows = rows.collect_view();
            view! {
                <Notice tone=Tone::Info text=move || say::newcomers(app.lang(), delay())>
                    <ul class="voice__list">{rows}</ul>
                </Notice>
            }
        })
    };
    let rows = move || {
        let (out, lang) = (out.read(), app.lang());
        let counts = [
            (Missing::PhoneSystem, out.without_phone_system),
            (Missing::CallingPlan, out.without_plan),
            (Missing::Time, out.coming.len() as u32),
        ];
        let counts = counts.into_iter().filter(|(_, n)| *n > 0);
        counts.map(|(why, n)| view! { <li>{say::left_out(lang, why, n)}</li> }).collect_view()
    };
    let any = Memo::new(move |_| {
        let out = out.read();
        out.without_phone_system + out.without_plan + out.coming.len() as u32 > 0
    });
    view! {
        {coming}
        <Show when=move || any.get()>
            <Card title=move || app.texts().voice.others>
                <p class="muted">{move || app.texts().voice.others_text}</p>
                <ul class="voice__list">{rows}</ul>
                <div>
                    <ButtonLink
                        label=move || app.texts().voice.to_licenses
                        href=Route::from(Page::ActiveUsers).href()
                    />
                </div>
            </Card>
        </Show>
    }
}
