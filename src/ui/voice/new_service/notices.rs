//! What the page has to say below the form: why nothing was reserved and where else to look, which
//! reservations ran out, and what was acquired.

use std::sync::Arc;

use leptos::prelude::*;

use super::Outcome;
use super::draft::{Answer, Draft};
use crate::domain::phone::PhoneNumber;
use crate::domain::profile::Era;
use crate::domain::refusal::Refusal;
use crate::route::{Page, Route};
use crate::screens::voice::numbers::Filter;
use crate::screens::voice::reservations::{Expired, expired};
use crate::screens::voice::search::Kind;
use crate::ui::handle::{App, Area, Denied, use_app};
use crate::ui::kit::{Button, ButtonLink, IconName, Notice, Tone};
use crate::wording;

/// The notices.
#[component]
pub fn Notices(draft: Draft, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let app = use_app();
    let ran_out = Memo::new(move |_| app.look(&[Area::Numbers], expired));
    let not_reserved = move || {
        let answer = draft.answer.get().filter(|answer| answer.level().is_none())?;
        let Answer::Denied(why) = answer else { return None };
        Some(refused(app, draft, why))
    };
    let last = move || match outcome.get()? {
        Outcome::Acquired(numbers) => acquired(app, draft.kind, numbers),
        Outcome::Refused(why) => {
            let (title, text) = (app.texts().numbers.not_done, app.say(&why));
            Some(view! { <Notice tone=Tone::Danger title text /> }.into_any())
        }
    };
    view! {
        {not_reserved}
        {last}
        <For
            each=move || ran_out.get()
            key=|expired| expired.hold
            children=move |expired| ran_out_notice(app, draft, expired)
        />
    }
}

/// Why nothing was reserved, where no field is at fault.
fn refused(app: App, draft: Draft, why: Denied) -> AnyView {
    let (t, text) = (&app.texts().numbers, app.say(&why));
    match why {
        Denied::Refused(Refusal::NotInStock { asked, nearest, .. }) => {
            let nearest = StoredValue::new(nearest);
            let actions = move || {
                let places = nearest.get_value().into_vec().into_iter();
                places
                    .map(|place| {
                        let label = move || wording::place::place(app.lang(), place);
                        let fill = move |()| draft.fill(place, Some(asked));
                        view! { <Button label on_click=fill /> }
                    })
                    .collect_view()
            };
            let today = app.look(&[Area::Numbers], |s| s.tenant().era == Era::TeamsToday);
            let code = today.then(|| view! { <p>{app.texts().voice.out_of_stock}</p> });
            view! { <Notice tone=Tone::Warning title=t.no_stock text actions>{code}</Notice> }
                .into_any()
        }
        Denied::Refused(Refusal::CreditsMissing | Refusal::VoiceMissing) => {
            let settings = move || {
                let href = Route::from(Page::Credits).href();
                view! { <ButtonLink label=move || app.texts().numbers.to_credits href /> }
            };
            view! { <Notice tone=Tone::Warning title=t.not_reserved text actions=settings /> }
                .into_any()
        }
        Denied::Refused(_) | Denied::ReadOnly => {
            view! { <Notice tone=Tone::Warning title=t.not_reserved text /> }.into_any()
        }
    }
}

/// What was acquired, unless it was taken back meanwhile.
fn acquired(app: App, kind: Kind, numbers: Arc<[PhoneNumber]>) -> Option<AnyView> {
    let owned = app.look(&[Area::Numbers], |session| {
        let owned = &session.tenant().numbers.owned;
        numbers.iter().all(|number| owned.contains_key(number))
    });
    let lang = app.lang();
    owned.then(|| {
        let title = wording::numbers::acquired(lang, numbers.len() as u32);
        let named = wording::numbers::named(lang, app.reader(), &numbers);
        let yours = match kind {
            Kind::Service => app.texts().numbers.acquired_text,
            Kind::User => app.texts().voice.user_acquired_text,
        };
        let to_list = move || {
            let unassigned = Filter::Unassigned.key();
            let href = Route::from(Page::Numbers).with("filter", unassigned).href();
            let people = Signal::stored(Route::from(Page::VoiceUsers).href());
            let to_people = (kind == Kind::User).then(|| {
                view! { <ButtonLink label=move || app.texts().voice.to_voice_users href=people /> }
            });
            view! {
                {to_people}
                <ButtonLink label=move || app.texts().numbers.to_numbers href />
            }
        };
        view! {
            <Notice tone=Tone::Success title actions=to_list>
                <p class="strong">{named}</p>
                <p>{yours}</p>
            </Notice>
        }
        .into_any()
    })
}

/// That the ten minutes of a reservation are over. It stays until somebody searches again.
fn ran_out_notice(app: App, draft: Draft, expired: Expired) -> impl IntoView {
    let Expired { place, quantity, .. } = expired;
    let again = move || {
        view! {
            <Button
                label=move || app.texts().numbers.search_again
                icon=IconName::Search
                on_click=move |()| draft.fill(place, Some(quantity))
            />
        }
    };
    view! {
        <Notice
            tone=Tone::Warning
            title=move || app.texts().numbers.expired
            text=move || wording::numbers::expired(app.lang(), quantity, place)
            actions=again
        />
    }
}
