//! Outbox: every mail that the service would have sent, to whom, when and why (IV-05, CC-07).

mod letter;
mod list;

use std::sync::Arc;

use leptos::prelude::*;

use crate::route::{Page as To, Route};
use crate::screens::conferencing::search::Index;
use crate::screens::conferencing::selection::Selection;
use crate::screens::outbox::{self, Kind, PERSON};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{ButtonLink, Choice, CommandBar, Notice, Tone};
use crate::ui::layout::Page;
use crate::ui::narrowing::{FilterField, SearchField};
use crate::wording::outbox as say;
use letter::LetterPane;
use list::MailList;

/// The keys of the address. A mail is counted from 1, in the order of sending.
const KIND: &str = "kind";
const MAIL: &str = "mail";
const RECIPIENT: &str = "recipient";

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    app: App,
    /// The people whom the search finds; nothing without one.
    among: Memo<Option<Arc<Selection>>>,
    /// The positions of the mails that are shown, newest first.
    listed: Memo<Arc<[u32]>>,
    /// How many mails there are, and how many recipients they have.
    figures: Memo<(u64, u64)>,
    /// The mail that is open.
    open: Memo<Option<u32>>,
}

impl Desk {
    fn new() -> Desk {
        let app = use_app();
        let kind = Memo::new(move |_| Kind::parse(&app.query(KIND)));
        let search = Memo::new(move |_| app.query(PERSON));
        let among = Memo::new(move |_| {
            let search = search.read();
            let find =
                || app.look(&[Area::People], |s| Index::of(s.tenant()).find(&search)).map(Arc::new);
            if search.trim().is_empty() { None } else { find() }
        });
        let listed = Memo::new(move |_| {
            let among = among.read();
            app.look(&[Area::Activity], |s| {
                Arc::from(outbox::listed(s.tenant(), kind.get(), among.as_deref()))
            })
        });
        let figures = Memo::new(move |_| {
            app.look(&[Area::Activity], |s| {
                let mails = s.tenant().outbox.mails().len() as u64;
                (mails, outbox::recipients(s.tenant()))
            })
        });
        let open = Memo::new(move |_| app.query(MAIL).parse::<u32>().ok()?.checked_sub(1));
        Desk { app, among, listed, figures, open }
    }

    /// Shows a mail, as the person reads it whom the list is narrowed to.
    fn show(self, mail: u32) {
        self.app.set_query(RECIPIENT, "");
        self.app.set_query(MAIL, (mail + 1).to_string());
    }

    fn close(self) {
        self.app.set_query(RECIPIENT, "");
        self.app.set_query(MAIL, "");
    }

    /// Only the people who are found, for a reader of the mail.
    fn first_found(self, mail: u32) -> usize {
        let among = self.among.read();
        self.app.look(&[], |s| outbox::first_among(s.tenant(), mail as usize, among.as_deref()))
    }
}

/// The page.
#[component]
pub fn OutboxPage() -> impl IntoView {
    let desk = Desk::new();
    let app = desk.app;
    let subtitle = move || {
        let (all, recipients) = desk.figures.get();
        say::summary(app.lang(), all, desk.listed.read().len() as u64, recipients)
    };
    view! {
        <Page title=move || app.texts().outbox.title subtitle>
            <MailSwitchedOff app />
            <CommandBar
                label=move || app.texts().outbox.commands
                filters=move || view! { <Filters app /> }
            />
            <MailList desk />
        </Page>
        {move || desk.open.get().map(|mail| view! { <LetterPane desk mail /> })}
    }
}

/// Why nothing new may stand here.
#[component]
fn MailSwitchedOff(app: App) -> impl IntoView {
    let off = Memo::new(move |_| {
        app.look(&[Area::DialIn], |s| !s.tenant().dial_in.settings.automatic_mail)
    });
    let to_bridge = move || {
        let href = Signal::stored(Route::from(To::Bridge).with("settings", "edit").href());
        view! { <ButtonLink label=move || app.texts().outbox.to_bridge href /> }
    };
    view! {
        <Show when=move || off.get()>
            <Notice
                tone=Tone::Warning
                text=move || app.texts().outbox.mail_off
                actions=to_bridge
            />
        </Show>
    }
}

#[component]
fn Filters(app: App) -> impl IntoView {
    let options = move || {
        let all = Choice::new("", app.texts().outbox.all_kinds);
        let kind = |kind: Kind| Choice::new(kind.key(), list::kind_name(app, kind));
        std::iter::once(all).chain(Kind::ALL.into_iter().map(kind)).collect::<Vec<_>>()
    };
    let kind = move || Kind::parse(&app.query(KIND)).map_or("", Kind::key).to_string();
    view! {
        <SearchField app key=PERSON words=|t| [t.outbox.person, t.outbox.person_hint] />
        <FilterField
            app
            key=KIND
            label=move || app.texts().outbox.kind
            options=Signal::derive(options)
            value=Signal::derive(kind)
        />
    }
}
