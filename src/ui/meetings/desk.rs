//! What the parts of the migration page share: the figures, the list, who is ticked, who is open.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::pulse::pulse;
use crate::domain::command::Command;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::migration;
use crate::screens::meetings::list::{self, Order, Show, Wanted};
use crate::screens::meetings::organizer;
use crate::screens::meetings::survey::{self, Survey};
use crate::screens::meetings::{chosen, chosen::Chosen};
use crate::session::Session;
use crate::ui::handle::{App, Area, use_app};

/// The shared state. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    beat: Signal<u32>,
    pub survey: Memo<Arc<Survey>>,
    pub ids: Memo<Arc<[UserId]>>,
    pub ticked: RwSignal<BTreeSet<UserId>>,
    pub chosen: Memo<Chosen>,
    /// The organizer whose details are open.
    pub open: Memo<Option<UserId>>,
}

impl Desk {
    pub fn new() -> Desk {
        let app = use_app();
        let beat = pulse(app);
        let survey = Memo::new(move |_| {
            beat.track();
            Arc::new(app.look(&[], |s| survey::survey(s.tenant(), s.now())))
        });
        let wanted = Memo::new(move |_| Wanted {
            show: Show::parse(&app.query("state")),
            search: app.query("q"),
            order: Order::parse(&app.query("sort")),
        });
        let ids = Memo::new(move |_| {
            let (survey, wanted) = (survey.read(), wanted.read());
            beat.track();
            app.look(&[], |s| Arc::from(list::organizers(s.tenant(), &survey, s.now(), &wanted)))
        });
        let picked = untrack(move || app.query("picked"));
        let ticked = RwSignal::new(app.peek(|s| chosen::parse(s.tenant(), &picked)));
        // The address is not a signal of ours: it has to be told who is ticked.
        Effect::new(move || app.set_query("picked", chosen::text(&ticked.read())));
        let chosen = Memo::new(move |_| {
            beat.track();
            let (lang, reader, ticked) = (app.lang(), app.reader(), ticked.read());
            app.look(&[], |s| chosen::chosen(s.tenant(), lang, reader, ticked.iter().copied()))
        });
        let address = Memo::new(move |_| app.query("organizer"));
        let open = Memo::new(move |_| {
            app.look(&[Area::People], |s| organizer::by_address(s.tenant(), &address.read()))
        });
        Desk { app, beat, survey, ids, ticked, chosen, open }
    }

    /// Reads the session at each beat.
    pub fn look<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.beat.track();
        self.app.look(&[], read)
    }

    /// Why nothing may be started at all, if so.
    pub fn shut(self) -> Option<String> {
        self.app.reason(&[Area::Meetings], |tenant, _| migration::can_ask(tenant))
    }

    /// Why a start for everybody who is stale may not be made now.
    pub fn no_start_for_stale(self) -> Option<String> {
        let nobody = || self.app.texts().meetings.nobody_stale.to_string();
        self.shut().or_else(|| self.survey.read().startable.is_empty().then(nobody))
    }

    /// Why a start for the ticked people may not be made now.
    pub fn no_start_for_chosen(self) -> Option<String> {
        let chosen = self.chosen.read();
        let why = || match chosen.count {
            0 => self.app.texts().meetings.nobody_ticked.to_string(),
            _ => chosen.left_out.join(" "),
        };
        self.shut().or_else(|| chosen.helped.is_empty().then(why))
    }

    /// Starts for everybody who is stale.
    pub fn start_for_stale(self) {
        self.start(self.survey.read_untracked().startable.clone());
    }

    /// Starts for the ticked people, and takes the ticks away.
    pub fn start_for_chosen(self) {
        if self.start(self.chosen.read_untracked().helped.clone()) {
            self.ticked.set(BTreeSet::new());
        }
    }

    /// Starts for these people and says so; a refusal is said too.
    pub fn start(self, users: UserSet) -> bool {
        let app = self.app;
        untrack(move || match app.send(Command::StartMigration { users }) {
            Ok(receipt) => {
                app.done_as_told(&receipt);
                true
            }
            Err(denied) => {
                app.tell_denied(&denied);
                false
            }
        })
    }

    /// Opens the details of an organizer, or closes them.
    pub fn show(self, user: Option<UserId>) {
        let address = self.app.peek(|s| {
            let person = user.and_then(|user| s.tenant().people.get(user.index()));
            person.map(|person| person.address.to_string()).unwrap_or_default()
        });
        self.app.set_query("meeting", "");
        self.app.set_query("organizer", address);
    }
}
