//! The job step by step: each step with where it stands and the way to it.

use leptos::prelude::*;

use super::start::AREAS;
use crate::route::Route;
use crate::screens::home::jobs::{self, Job, JobRow, Standing, State};
use crate::texts::{Lang, Texts};
use crate::ui::handle::use_app;
use crate::ui::kit::{Badge, Card, Tone};
use crate::wording::{job, stale};

/// The five steps.
#[component]
pub fn JobList() -> impl IntoView {
    let app = use_app();
    let rows = Memo::new(move |_| app.look(&AREAS, |s| jobs::rows(s.tenant(), s.now())));
    let steps = (0..Job::ALL.len())
        .map(|index| view! { <JobStep index row=Memo::new(move |_| rows.get()[index]) /> })
        .collect_view();
    view! {
        <Card title=move || app.texts().home.jobs>
            <p class="muted">{move || app.texts().home.jobs_text}</p>
            <ol class="jobs">{steps}</ol>
        </Card>
    }
}

#[component]
fn JobStep(index: usize, row: Memo<JobRow>) -> impl IntoView {
    let app = use_app();
    let standing = Memo::new(move |_| row.get().state.standing());
    let tone = move || match standing.get() {
        Standing::Attention => Tone::Warning,
        Standing::UnderWay => Tone::Info,
        Standing::Open => Tone::Accent,
        Standing::Settled => Tone::Neutral,
    };
    view! {
        <li class="jobs__step">
            <span class="steps__mark" aria-hidden="true">{index + 1}</span>
            <span class="jobs__text">
                <a class="strong" href=move || Route::from(row.get().page).href()>
                    {move || name(app.texts(), row.get().job)}
                </a>
                <span class="jobs__state">{move || state(app.lang(), row.get().state)}</span>
            </span>
            <Badge
                label=move || standing_word(app.texts(), standing.get())
                tone=Signal::derive(tone)
            />
        </li>
    }
}

fn name(texts: &Texts, job: Job) -> &'static str {
    let t = &texts.home;
    match job {
        Job::GetNumbers => t.get_numbers,
        Job::PutOnBridge => t.put_on_bridge,
        Job::ChangePeople => t.change_people,
        Job::RewriteMeetings => t.rewrite_meetings,
        Job::TakeOff => t.take_off,
    }
}

fn standing_word(texts: &Texts, standing: Standing) -> &'static str {
    let t = &texts.home;
    match standing {
        Standing::Attention => t.standing_attention,
        Standing::UnderWay => t.standing_under_way,
        Standing::Open => t.standing_open,
        Standing::Settled => t.standing_settled,
    }
}

fn state(lang: Lang, state: State) -> String {
    match state {
        State::NoVoice => job::no_voice(lang).into(),
        State::OnHold { numbers, until } => job::on_hold(lang, numbers, until),
        State::CanAcquire { toll, toll_free } => job::can_acquire(lang, toll, toll_free),
        State::NothingLeft => job::nothing_left(lang).into(),
        State::NotOnBridge { numbers } => job::not_on_bridge(lang, numbers),
        State::AllOnBridge => job::all_on_bridge(lang).into(),
        State::Defaults { same, other, dead } => job::defaults(lang, same, other, dead),
        State::Stale(found) => stale::line(lang, found),
        State::Migrating { waiting, done } => job::migrating(lang, waiting, done),
        State::UpToDate => stale::up_to_date(lang).into(),
        State::Dead { meetings } => job::dead(lang, meetings),
        State::CanComeOff { numbers } => job::can_come_off(lang, numbers),
        State::InUse { numbers } => job::in_use(lang, numbers),
    }
}
