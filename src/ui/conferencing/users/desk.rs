//! What the parts of the users page share: who is listed, who is ticked, whose details are open.
//!
//! Everything that looks at everybody is worked out once a change; nothing here follows the clock
//! more often than the beat of the meetings.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::phone::Country;
use crate::screens::conferencing::stale::{self, Stale};
use crate::screens::conferencing::users::{self, Holds, Order, Show, Wanted};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::id_table::SORT;
use crate::ui::meetings::pulse::pulse;
use crate::ui::roster::{Roster, Shown, index};

/// The keys of the address.
pub(super) const SEARCH: &str = "search";
pub(super) const SHOW: &str = "provider";
pub(super) const COUNTRY: &str = "country";
pub(super) const TOLL: &str = "toll";
pub(super) const TOLL_FREE: &str = "tollfree";
pub(super) const STALE: &str = "stale";

/// All that narrows the list down.
pub(super) const FILTERS: [&str; 6] = [SEARCH, SHOW, COUNTRY, TOLL, TOLL_FREE, STALE];

/// The shared state. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    pub stale: Memo<Arc<Stale>>,
    pub roster: Roster,
    pub shown: Memo<Shown>,
}

impl Desk {
    pub fn new() -> Desk {
        let app = use_app();
        let beat = pulse(app);
        let stale = Memo::new(move |_| {
            beat.track();
            Arc::new(app.look(&[Area::People], |s| stale::stale(s.tenant(), s.now())))
        });
        let index = index(app);
        let wanted = Memo::new(move |_| wanted(app));
        let only_stale = Memo::new(move |_| !app.query(STALE).is_empty());
        let listed = Memo::new(move |_| {
            let only = only_stale.get().then(|| stale.get());
            let only = only.as_ref().map(|stale| &stale.organizers);
            let (lang, index, wanted) = (app.lang(), index.read(), wanted.read());
            let users = app
                .look(&[Area::People], |s| users::listed(s.tenant(), lang, &index, only, &wanted));
            Arc::from(users)
        });
        let roster = Roster::new(app, listed);
        let shown = roster.shown();
        Desk { app, stale, roster, shown }
    }
}

fn wanted(app: App) -> Wanted {
    Wanted {
        show: Show::parse(&app.query(SHOW)),
        country: Country::parse(&app.query(COUNTRY)),
        toll: Holds::parse(&app.query(TOLL)),
        toll_free: Holds::parse(&app.query(TOLL_FREE)),
        search: app.query(SEARCH),
        order: Order::parse(&app.query(SORT)),
    }
}
