//! One line of the activity list: the whole sentence, and the way back to it.

use leptos::prelude::*;

use super::activity::ActorBadge;
use super::rewind::Asked;
use crate::screens::home::activity::{self, NoRewind};
use crate::session::history::{Record, What};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Badge, Button, EmptyState, Fact, Facts, IconName, Pane, Tone};
use crate::wording::{format, home};

/// The pane of a line.
#[component]
pub fn LinePane(
    line: usize,
    asked: RwSignal<Option<Asked>>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let record = Memo::new(move |_| {
        app.look(&[Area::Activity], |session| session.records().get(line).cloned())
    });
    view! {
        <Pane
            title=move || {
                let number = format::count(app.lang(), line as u64 + 1);
                format!("{} {number}", app.texts().home.line_title)
            }
            close_label=move || app.texts().common.close
            on_close
            under_title=move || view! { <UndoneBadge record /> }
        >
            {move || match record.get() {
                Some(record) => view! { <Details record /> }.into_any(),
                None => view! { <EmptyState title=app.texts().home.unknown_line /> }.into_any(),
            }}
            <Powershell line record />
            <Button
                label=move || app.texts().home.rewind_here
                icon=IconName::Undo
                reason=Signal::derive(move || reason(app, line))
                on_click=move |()| asked.set(Some(Asked::Line(line)))
            />
        </Pane>
    }
}

/// The way to the line that does the same in the console, for what a person did.
#[component]
fn Powershell(line: usize, record: Memo<Option<Record>>) -> impl IntoView {
    let app = use_app();
    let by_person = move || {
        let record = record.read();
        record.as_ref().is_some_and(|r| r.via.is_some() && matches!(r.what, What::Event(_)))
    };
    let show = move |()| match app.powershell_of(line) {
        Some(text) => app.show_powershell(Some(text)),
        None => app.tell(Tone::Info, untrack(|| app.texts()).console.no_cmdlet),
    };
    view! {
        <Show when=by_person>
            <Button
                label=move || app.texts().common.as_powershell
                icon=IconName::Terminal
                on_click=show
            />
        </Show>
    }
}

#[component]
fn UndoneBadge(record: Memo<Option<Record>>) -> impl IntoView {
    let app = use_app();
    move || {
        let undone = record.read().as_ref().is_some_and(|record| !record.alive);
        undone.then(|| view! { <Badge label=move || app.texts().home.undone /> })
    }
}

#[component]
fn Details(record: Record) -> impl IntoView {
    let app = use_app();
    let (at, by, via) = (record.at, record.by, record.via);
    let text = move || {
        let (lang, reader) = (app.lang(), app.reader());
        app.peek(|s| home::record(lang, reader, s.tenant(), s.records(), &record))
    };
    view! {
        <p>{text}</p>
        <Facts>
            <Fact label=move || app.texts().home.time>
                {move || format::moment(app.lang(), at)}
            </Fact>
            <Fact label=move || app.texts().home.who>
                <ActorBadge by />
            </Fact>
            <Fact label=move || app.texts().home.from_where>
                {move || home::origin(app.lang(), via)}
            </Fact>
        </Facts>
    }
}

/// Why one cannot go back to the line.
fn reason(app: App, line: usize) -> Option<String> {
    let t = &app.texts().home;
    let pen = app.read_only();
    let answer = app.look(&[Area::Activity], |session| activity::would_undo(session, Some(line)));
    pen.or_else(|| match answer {
        Ok(_) => None,
        Err(NoRewind::Undone) => Some(t.undone_text.to_string()),
        Err(NoRewind::NothingSince) => Some(t.nothing_since.to_string()),
        Err(NoRewind::Unknown) => Some(t.unknown_line.to_string()),
    })
}
