//! Who still has the number, what would break, and the three steps of UN-02 with their state.

use leptos::prelude::*;

use crate::domain::phone::PhoneNumber;
use crate::route::{Page, Route};
use crate::screens::voice::unassigning::{Progress, Unassigning, people_with};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Badge, Button, ButtonKind, Dialog, DialogWidth, IconName, Notice, Tone};
use crate::wording;

/// The dialog. Its dangerous button only leads to the question.
#[component]
pub fn PlanDialog(
    number: PhoneNumber,
    open: Signal<bool>,
    found: Memo<Unassigning>,
    #[prop(into)] on_close: Callback<()>,
    insists: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let footer = move || {
        view! {
            <Button
                label=move || app.texts().common.cancel
                safest=true
                on_click=move |()| on_close.run(())
            />
            <Button
                label=move || app.texts().numbers.anyway
                kind=ButtonKind::Danger
                on_click=move |()| insists.set(true)
            />
        }
    };
    view! {
        <Dialog
            open
            on_close
            title=move || app.texts().numbers.unassign
            close_label=move || app.texts().common.close
            width=DialogWidth::Wide
            footer
        >
            {move || who(app, number, &found.get())}
            <h3>{move || app.texts().numbers.safe_order}</h3>
            <ol class="safe-order">{move || steps(app, number, &found.get())}</ol>
        </Dialog>
    }
}

fn who(app: App, number: PhoneNumber, found: &Unassigning) -> impl IntoView + use<> {
    let has_people = found.people > 0;
    let lang = app.lang();
    let title = wording::numbers::still_used(lang, found.people, found.meetings);
    let names = wording::numbers::first_names(lang, &found.names, found.people);
    view! {
        <p class="lead">{app.phone(number)}</p>
        <Notice tone=Tone::Warning title text=app.texts().numbers.will_break>
            {has_people.then(|| view! { <p>{names}</p> })}
        </Notice>
    }
}

fn steps(app: App, number: PhoneNumber, found: &Unassigning) -> impl IntoView + use<> {
    let (t, lang) = (&app.texts().numbers, app.lang());
    let [replace, wait, unassign] = found.steps();
    let people = app.look(&[Area::Numbers], |session| people_with(session.tenant(), number));
    let migration =
        wording::numbers::step_migration(lang, found.unfinished, found.meetings, found.unmovable);
    let to_people = (found.people > 0).then(|| (people.href(), t.show_people));
    let to_migration = Some((Route::from(Page::Migration).href(), t.go_to_migration));
    let people_text = wording::numbers::step_people(lang, found.people);
    vec![
        step(app, replace, t.step_replace, people_text, to_people),
        step(app, wait, t.step_wait, migration, to_migration),
        step(app, unassign, t.step_unassign, t.step_unassign_text.to_string(), None),
    ]
}

fn step(
    app: App,
    progress: Progress,
    title: &'static str,
    text: String,
    link: Option<(String, &'static str)>,
) -> impl IntoView {
    let t = &app.texts().numbers;
    let (label, tone, icon) = match progress {
        Progress::Done => (t.done, Tone::Success, Some(IconName::Check)),
        Progress::Now => (t.to_do, Tone::Warning, None),
        Progress::Later => (t.to_do, Tone::Neutral, None),
    };
    let badge = match icon {
        Some(icon) => view! { <Badge label tone icon /> }.into_any(),
        None => view! { <Badge label tone /> }.into_any(),
    };
    let link = link.map(|(href, label)| view! { <a href=href>{label}</a> });
    view! {
        <li class="safe-order__step" aria-current=(progress == Progress::Now).then_some("step")>
            <div class="safe-order__what">
                <p class="strong">{title}</p>
                <p class="muted">{text}</p>
                {link}
            </div>
            {badge}
        </li>
    }
}
