//! What the parts of the users page share: who is listed, who is ticked, whose details are open.
//!
//! Everything that looks at everybody is worked out once a change; nothing here follows the clock
//! more often than the beat of the meetings.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::domain::ids::UserId;
use crate::domain::people;
use crate::domain::phone::Country;
use crate::screens::conferencing::search::Index;
use crate::screens::conferencing::selection::Selection;
use crate::screens::conferencing::stale::{self, Stale};
use crate::screens::conferencing::users::{self, Holds, Order, Show, Wanted};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::meetings::pulse::pulse;
use crate::ui::ticked::ticked;

/// The keys of the address.
pub(super) const SEARCH: &str = "search";
pub(super) const SHOW: &str = "provider";
pub(super) const COUNTRY: &str = "country";
pub(super) const TOLL: &str = "toll";
pub(super) const TOLL_FREE: &str = "tollfree";
pub(super) const STALE: &str = "stale";
pub(super) const SORT: &str = "sort";
const OPEN: &str = "user";
const CHOSEN: &str = "selected";

/// All that narrows the list down.
pub(super) const FILTERS: [&str; 6] = [SEARCH, SHOW, COUNTRY, TOLL, TOLL_FREE, STALE];

/// How soon after a change the index is made, so that no key press has to wait for it.
const WARM_UP: Duration = Duration::from_millis(120);

/// Whose pane is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// None.
    Nobody,
    /// That of one person.
    One(UserId),
    /// That of everybody who is ticked.
    Many,
}

/// The shared state. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    pub stale: Memo<Arc<Stale>>,
    pub listed: Memo<Arc<[UserId]>>,
    pub selection: RwSignal<Selection>,
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
        let selection = ticked(app, CHOSEN);
        let open = Memo::new(move |_| {
            let address = app.query(OPEN);
            let find = || app.look(&[Area::People], |s| people::by_address(s.tenant(), &address));
            (!address.is_empty()).then(find).flatten()
        });
        let shown = Memo::new(move |_| match (open.get(), selection.read().len()) {
            (Some(user), _) => Shown::One(user),
            (None, 0) => Shown::Nobody,
            (None, 1) => selection.read().iter().next().map_or(Shown::Nobody, Shown::One),
            (None, _) => Shown::Many,
        });
        Desk { app, stale, listed, selection, shown }
    }

    /// Opens the details of a person; those who are ticked stay so.
    pub fn open(self, user: UserId) {
        let address = self
            .app
            .peek(|s| s.tenant().people.get(user.index()).map(|person| person.address.to_string()));
        self.app.set_query(OPEN, address.unwrap_or_default());
    }

    /// Closes the pane: first that of a person who was opened, then that of who is ticked.
    pub fn close(self) {
        if untrack(|| self.app.query(OPEN)).is_empty() {
            self.selection.set(Selection::default());
        } else {
            self.app.set_query(OPEN, "");
        }
    }

    /// Changes who is ticked; whoever ticks wants to see that, so the details of one close.
    pub fn choose(self, change: impl FnOnce(&mut Selection)) {
        self.selection.update(change);
        self.app.set_query(OPEN, "");
    }

    /// Shows everybody again.
    pub fn show_all(self) {
        for key in FILTERS {
            self.app.set_query(key, "");
        }
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

/// The index of everybody, made anew in a quiet moment after people changed.
fn index(app: App) -> Memo<Arc<Index>> {
    // Comparing two indexes would cost more than working the list out again.
    let index = Memo::new_with_compare(
        move |_| Arc::new(app.look(&[Area::People], |s| Index::of(s.tenant()))),
        |_, _| true,
    );
    Effect::new(move || {
        app.look(&[Area::People], |_| ());
        set_timeout(move || index.try_with_untracked(|_| ()).unwrap_or_default(), WARM_UP);
    });
    index
}
