//! The mails, newest first: positions only, and rows in sight become words.

use leptos::prelude::*;

use super::{Desk, KIND, PERSON};
use crate::screens::outbox::{self, Kind, Row};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Badge, Column, EmptyState, IconName, RowView, Tone, VirtualTable, Width};
use crate::ui::narrowing::NothingFound;
use crate::wording::{format, outbox as say};

/// The list.
#[component]
pub fn MailList(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let at = move |place: usize| desk.listed.read().get(place).copied();
    let row = move |place: usize| {
        let lang = app.lang();
        let row = at(place).and_then(|mail| {
            app.look(&[Area::People], |s| outbox::row(s.tenant(), lang, mail as usize))
        });
        row.map_or_else(blank, |row| show(app, row))
    };
    let open = move |place: usize| {
        if let Some(mail) = untrack(|| at(place)) {
            desk.show(mail);
        }
    };
    let current = Memo::new(move |_| outbox::place_of(&desk.listed.read(), desk.open.get()?));
    view! {
        <VirtualTable
            label=move || app.texts().outbox.mails
            columns=columns(app)
            count=Signal::derive(move || desk.listed.read().len())
            row
            on_open=open
            current
            empty=move || empty(desk)
        />
    }
}

fn columns(app: App) -> Vec<Column> {
    let t = move || &app.texts().outbox;
    vec![
        Column::new("time", move || t().time).width(Width::AtLeast(176.0, 1.0)).priority(3),
        Column::new("kind", move || t().kind).width(Width::AtLeast(172.0, 1.0)).priority(2),
        Column::new("to", move || t().to).width(Width::AtLeast(150.0, 2.0)),
        Column::new("subject", move || t().subject).width(Width::AtLeast(160.0, 3.0)),
    ]
}

fn blank() -> RowView {
    RowView { select_label: String::new(), cells: (0..4).map(|_| ().into_any()).collect() }
}

fn show(app: App, row: Row) -> RowView {
    let kind = row.kind;
    let lost = (row.lost > 0).then(|| {
        let label = say::lost_count(app.lang(), row.lost, row.recipients);
        view! { " " <Badge label tone=Signal::stored(Tone::Danger) /> }
    });
    let cells = vec![
        format::moment(app.lang(), row.at).into_any(),
        view! { <KindBadge app kind /> }.into_any(),
        view! { <span class="strong">{row.to}</span> }.into_any(),
        view! {
            <span>{row.subject}</span>
            {lost}
        }
        .into_any(),
    ];
    RowView { select_label: String::new(), cells }
}

/// The kind of a mail.
#[component]
pub(super) fn KindBadge(app: App, kind: Kind) -> impl IntoView {
    let tone = match kind {
        Kind::Welcome => Tone::Success,
        Kind::Changed | Kind::Rewritten => Tone::Info,
        Kind::Pin => Tone::Accent,
        Kind::Ended | Kind::Credits => Tone::Warning,
        Kind::Ports => Tone::Info,
        Kind::Info => Tone::Neutral,
    };
    view! { <Badge label=move || kind_name(app, kind) tone=Signal::stored(tone) /> }
}

/// The name of a kind.
pub(super) fn kind_name(app: App, kind: Kind) -> &'static str {
    let t = &app.texts().outbox;
    match kind {
        Kind::Welcome => t.welcome,
        Kind::Changed => t.changed,
        Kind::Pin => t.pin,
        Kind::Ended => t.ended,
        Kind::Info => t.info,
        Kind::Rewritten => t.updates,
        Kind::Credits => t.credits,
        Kind::Ports => t.ports,
    }
}

fn empty(desk: Desk) -> AnyView {
    let app = desk.app;
    let t = move || &app.texts().outbox;
    if desk.figures.get().0 == 0 {
        let (title, text) = (move || t().none, move || t().none_text);
        return view! { <EmptyState title text icon=IconName::Info /> }.into_any();
    }
    view! {
        <NothingFound
            app
            keys=&[KIND, PERSON]
            words=|t| [t.outbox.none_shown, t.outbox.none_shown_text, t.outbox.show_all]
        />
    }
    .into_any()
}
