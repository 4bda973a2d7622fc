//! The activity list: what happened, newest first, and the way back to any line of it.

use leptos::prelude::*;

use super::line::LinePane;
use super::rewind::{Asked, RewindDialog};
use crate::browser::files;
use crate::screens::home::activity::{self, ACTORS, Filter};
use crate::session::history::{Actor, Record};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{
    Badge, Button, Choice, Column, CommandBar, EmptyState, IconName, RowView, Select, Switch, Tone,
    VirtualTable, Width,
};
use crate::ui::layout::Page;
use crate::wording::{format, home};

/// The key of the address for the line that is open; people count from 1.
const LINE: &str = "line";

/// The page.
#[component]
pub fn ActivityPage() -> impl IntoView {
    let app = use_app();
    let asked = RwSignal::new(None::<Asked>);
    let filter = Memo::new(move |_| Filter::parse(&app.query("who"), &app.query("every")));
    let lines = Memo::new(move |_| {
        app.look(&[Area::Activity], |s| activity::lines(s.records(), filter.get()))
    });
    let all = Memo::new(move |_| app.look(&[Area::Activity], |s| s.records().len() as u32));
    let opened = Memo::new(move |_| {
        app.query(LINE).parse::<usize>().ok().and_then(|number| number.checked_sub(1))
    });
    let count = Memo::new(move |_| lines.read().len());
    let current = Memo::new(move |_| activity::place_of(&lines.read(), opened.get()? as u32));
    // What a person does may undo lines; what happens by itself never does.
    let entries = Memo::new(move |_| app.look(&[Area::Activity], |s| s.entries().len()));
    let row = move |at: usize| {
        entries.track();
        let line = lines.read().get(at).copied();
        line.map_or_else(blank, |line| row_of(app, line as usize))
    };
    let open = move |at: usize| {
        if let Some(line) = lines.read_untracked().get(at) {
            app.set_query(LINE, (line + 1).to_string());
        }
    };
    view! {
        <Page
            title=move || app.texts().home.activity_title
            subtitle=move || match all.get() {
                0 => String::new(),
                all => home::lines(app.lang(), count.get() as u32, all),
            }
        >
            <Bar asked />
            <VirtualTable
                label=move || app.texts().home.activity_lines
                columns=columns(app)
                count
                row
                on_open=open
                current
                empty=move || {
                    let t = &app.texts().home;
                    let (title, text) = match all.get() {
                        0 => (t.nothing_yet, t.nothing_yet_text),
                        _ => (t.nothing_shown, t.nothing_shown_text),
                    };
                    view! { <EmptyState title text /> }
                }
            />
        </Page>
        {move || {
            opened.get().map(|line| {
                view! { <LinePane line asked on_close=move |()| app.set_query(LINE, "") /> }
            })
        }}
        <RewindDialog asked />
    }
}

fn columns(app: App) -> Vec<Column> {
    vec![
        Column::new("time", move || app.texts().home.time).width(Width::AtLeast(176.0, 1.0)),
        Column::new("who", move || app.texts().home.who)
            .width(Width::AtLeast(140.0, 1.0))
            .priority(3),
        Column::new("what", move || app.texts().home.what).width(Width::AtLeast(160.0, 5.0)),
        Column::new("from", move || app.texts().home.from_where).width(Width::Medium).priority(3),
    ]
}

fn blank() -> RowView {
    RowView { select_label: String::new(), cells: (0..4).map(|_| ().into_any()).collect() }
}

fn row_of(app: App, line: usize) -> RowView {
    let (lang, reader) = (app.lang(), app.reader());
    let cells = app.peek(|session| {
        let records = session.records();
        let record = records.get(line)?;
        let text = home::record(lang, reader, session.tenant(), records, record);
        Some(vec![
            format::moment(lang, record.at).into_any(),
            view! { <ActorBadge by=record.by /> }.into_any(),
            what(app, record, text),
            home::origin(lang, record.via).into_any(),
        ])
    });
    cells.map_or_else(blank, |cells| RowView { select_label: String::new(), cells })
}

fn what(app: App, record: &Record, text: String) -> AnyView {
    match record.alive {
        true => text.into_any(),
        false => view! {
            <Badge label=move || app.texts().home.undone />
            " "
            <s class="undone">{text}</s>
        }
        .into_any(),
    }
}

/// Who did it.
#[component]
pub fn ActorBadge(by: Actor) -> impl IntoView {
    let app = use_app();
    let tone = match by {
        Actor::Administrator => Tone::Accent,
        Actor::Service => Tone::Info,
        Actor::Rival => Tone::Neutral,
    };
    view! { <Badge label=move || home::actor(app.lang(), by) tone=Signal::stored(tone) /> }
}

#[component]
fn Bar(asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let app = use_app();
    let reason = move || app.read_only().or_else(|| nothing_to_undo(app));
    view! {
        <CommandBar
            label=move || app.texts().home.activity_title
            filters=move || view! { <Filters /> }
        >
            <Button
                label=move || app.texts().home.rewind_to_start
                icon=IconName::Undo
                reason=Signal::derive(reason)
                on_click=move |()| asked.set(Some(Asked::Beginning))
            />
            <Button
                label=move || app.texts().console.export
                icon=IconName::Download
                reason=Signal::derive(move || nothing_to_export(app))
                on_click=move |()| export(app)
            />
        </CommandBar>
    }
}

fn nothing_to_undo(app: App) -> Option<String> {
    let nothing = app.look(&[Area::Activity], |s| s.records().iter().all(|record| !record.alive));
    nothing.then(|| app.texts().home.nothing_yet.to_string())
}

fn nothing_to_export(app: App) -> Option<String> {
    let nothing = app.look(&[Area::Activity], |s| s.entries().is_empty());
    nothing.then(|| app.texts().console.export_none.to_string())
}

/// Saves what was done as a script that does it again on a fresh copy.
fn export(app: App) {
    let (workspace, _) = untrack(|| app.workspace());
    let day = app.peek(|session| session.now()).civil().date();
    let name = format!("passerelle-{workspace}-{day}.ps1");
    // Windows PowerShell reads a script as UTF-8 only with a mark at its beginning.
    let script = format!("\u{feff}{}", app.powershell_of_all());
    if !files::download(&name, "text/plain", &script) {
        app.tell(Tone::Danger, untrack(|| app.texts()).console.not_downloaded);
    }
}

#[component]
fn Filters() -> impl IntoView {
    let app = use_app();
    let options = move || {
        let mut options = vec![Choice::new("", app.texts().home.everybody)];
        let actors = ACTORS.iter();
        options.extend(actors.map(|(by, key)| Choice::new(*key, home::actor(app.lang(), *by))));
        options
    };
    view! {
        <span class="bar-switch">
            <Switch
                label=move || app.texts().home.every
                checked=Signal::derive(move || !app.query("every").is_empty())
                on_change=move |on: bool| app.set_query("every", if on { "1" } else { "" })
            />
        </span>
        <Select
            label=move || app.texts().home.who
            options=Signal::derive(options)
            value=Signal::derive(move || app.query("who"))
            on_change=move |who: String| app.set_query("who", who)
        />
    }
}
