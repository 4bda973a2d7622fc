//! Set-up guide: the ten stages of Phone System with what is there, what is missing, and the pages
//! that do it (LAB-10).

use leptos::prelude::*;

use crate::route::{Page as Place, Route};
use crate::screens::guide::{self, Found, STAGES, Stage, Standing};
use crate::texts::{Guide, Lang, Texts};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Badge, Button, Card, Icon, IconName, Notice, ProgressBar, Tone};
use crate::ui::layout::Page;
use crate::ui::settings::NewOrganizationDialog;
use crate::wording::guide as say;

const AREAS: [Area; 6] =
    [Area::Numbers, Area::Bridge, Area::People, Area::Credits, Area::Emergency, Area::Routing];

/// The page.
#[component]
pub fn GuidePage() -> impl IntoView {
    let app = use_app();
    let making = RwSignal::new(false);
    let stages = Memo::new(move |_| app.look(&AREAS, |s| guide::stages(s.tenant(), s.now())));
    let done = Memo::new(move |_| guide::done(&stages.read()));
    let new = move || {
        view! {
            <Button
                label=move || app.texts().guide.new_organization
                icon=IconName::Plus
                on_click=move |()| making.set(true)
            />
        }
    };
    let rows = (0..STAGES)
        .map(|index| {
            let stage = Memo::new(move |_| stages.read()[index]);
            view! { <StageRow app index stage /> }
        })
        .collect_view();
    view! {
        <Page
            title=move || app.texts().navigation.guide
            subtitle=move || app.texts().guide.lead
            actions=new
        >
            <ProgressBar
                label=move || app.texts().guide.progress
                value=Signal::derive(move || f64::from(done.get()))
                max=Signal::stored(STAGES as f64)
                tone=Signal::derive(move || match done.get() as usize {
                    STAGES => Tone::Success,
                    _ => Tone::Accent,
                })
                text=move || say::progress(app.lang(), done.get(), STAGES as u32)
            />
            <Show when=move || done.get() as usize == STAGES>
                <Notice
                    tone=Tone::Success
                    title=move || app.texts().guide.all_done
                    text=move || app.texts().guide.all_done_text
                />
            </Show>
            <Card title=move || app.texts().guide.stages>
                <p class="muted">{move || app.texts().guide.see_own}</p>
                <ol class="guide">{rows}</ol>
            </Card>
        </Page>
        <NewOrganizationDialog open=making />
    }
}

#[component]
fn StageRow(app: App, index: usize, stage: Memo<Stage>) -> impl IntoView {
    let standing = Memo::new(move |_| stage.get().standing);
    let tone = move || match standing.get() {
        Standing::Done => Tone::Success,
        Standing::Partly => Tone::Warning,
        Standing::Missing => Tone::Neutral,
    };
    let word = move || {
        let t = &app.texts().guide;
        match standing.get() {
            Standing::Done => t.done,
            Standing::Partly => t.partly,
            Standing::Missing => t.missing,
        }
    };
    let mark = move || match standing.get() {
        Standing::Done => view! { <Icon name=IconName::Check /> }.into_any(),
        _ => (index + 1).into_any(),
    };
    let tell = move || {
        let told = index == 4 && standing.get() == Standing::Done;
        told.then(|| view! { <p class="muted">{move || app.texts().guide.tell_people}</p> })
    };
    view! {
        <li class="guide__stage" data-standing=move || key(standing.get())>
            <span class="steps__mark" aria-hidden="true">{mark}</span>
            <div class="guide__text">
                <h3 class="guide__name">{move || name(&app.texts().guide, index)}</h3>
                <p>{move || found(app.lang(), stage.get().found)}</p>
                {tell}
                <Links app index />
            </div>
            <Badge label=word tone=Signal::derive(tone) />
        </li>
    }
}

fn key(standing: Standing) -> &'static str {
    match standing {
        Standing::Done => "done",
        Standing::Partly => "partly",
        Standing::Missing => "missing",
    }
}

/// The pages that do the stage; those of Voice once it is open (NI-05).
#[component]
fn Links(app: App, index: usize) -> impl IntoView {
    let open = Memo::new(move |_| {
        app.look(&[Area::Numbers], |s| {
            guide::pages(index).iter().all(|page| guide::is_open(s.tenant(), *page))
        })
    });
    let link = move |page: &Place| {
        let (page, href) = (*page, Route::from(*page).href());
        view! { <a href=href>{move || place(app.texts(), page)}</a> }
    };
    move || match open.get() {
        true => {
            let links = guide::pages(index).iter().map(link).collect_view();
            view! { <p class="guide__links">{links}</p> }.into_any()
        }
        false => view! { <p class="reason">{move || app.texts().guide.needs_voice}</p> }.into_any(),
    }
}

fn name(t: &Guide, index: usize) -> &'static str {
    [
        t.availability,
        t.licenses,
        t.user_numbers,
        t.service_numbers,
        t.calling_plans,
        t.conferencing,
        t.queues,
        t.attendants,
        t.attached,
        t.credits,
    ][index]
}

fn place(texts: &Texts, page: Place) -> &'static str {
    let t = &texts.navigation;
    match page {
        Place::Availability => t.availability,
        Place::Licenses => t.licenses,
        Place::ActiveUsers => t.active_users,
        Place::NewUserNumbers => t.new_user_numbers,
        Place::NewServiceNumbers => texts.numbers.new_service,
        Place::PortOrders => t.port_orders,
        Place::EmergencyLocations => t.emergency,
        Place::VoiceUsers => t.voice_users,
        Place::Users => t.users,
        Place::ThirdParty => t.third_party,
        Place::Invitations => t.invitations,
        Place::CallQueues => t.queues,
        Place::AutoAttendants => t.attendants,
        Place::Bridge => t.bridge,
        Place::Credits => t.credits,
        _ => t.home,
    }
}

fn found(lang: Lang, found: Found) -> String {
    match found {
        Found::Availability { country, in_catalog } => say::availability(lang, country, in_catalog),
        Found::Licenses(licensed) => say::licenses(lang, licensed),
        Found::UserNumbers { owned, people } => say::user_numbers(lang, owned, people),
        Found::ServiceNumbers { toll, toll_free } => say::service_numbers(lang, toll, toll_free),
        Found::CallingPlans { addresses, people, with_number } => {
            say::calling_plans(lang, addresses, people, with_number)
        }
        Found::Conferencing { licensed, with_provider } => {
            say::conferencing(lang, licensed, with_provider)
        }
        Found::Queues { count } => say::queues(lang, count),
        Found::Attendants { count } => say::attendants(lang, count),
        Found::Attached { bridge, queues, attendants } => {
            say::attached(lang, bridge, queues, attendants)
        }
        Found::Credits { set_up, balance_cents, licensed } => {
            say::credits(lang, set_up, balance_cents, licensed)
        }
    }
}
