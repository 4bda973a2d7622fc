//! What the parts of the page share: who is listed, who is ticked, whose details are open.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::ids::UserId;
use crate::domain::people;
use crate::domain::time::MINUTE_MS;
use crate::screens::conferencing::selection::Selection;
use crate::screens::voice::users::{self, Figures, Filter, Wanted};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::ticked::ticked;

/// The keys of the address.
pub(super) const SEARCH: &str = "search";
pub(super) const FILTER: &str = "filter";
pub(super) const SORT: &str = "sort";
const OPEN: &str = "user";
const CHOSEN: &str = "selected";

/// What the page looks at.
pub(super) const AREAS: [Area; 3] = [Area::Numbers, Area::People, Area::Emergency];

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
    /// Counts the minutes: newcomers appear and numbers begin to work by themselves.
    pub minute: Memo<i64>,
    pub figures: Memo<Figures>,
    pub listed: Memo<Arc<[UserId]>>,
    pub selection: RwSignal<Selection>,
    pub shown: Memo<Shown>,
}

impl Desk {
    pub fn new() -> Desk {
        let app = use_app();
        let minute = Memo::new(move |_| app.now().0.div_euclid(MINUTE_MS));
        let figures = Memo::new(move |_| {
            minute.track();
            app.look(&AREAS, |s| users::figures(s.tenant(), s.now()))
        });
        let (filter, search, order) = (
            Memo::new(move |_| Filter::parse(&app.query(FILTER))),
            Memo::new(move |_| app.query(SEARCH)),
            Memo::new(move |_| app.query(SORT)),
        );
        let listed = Memo::new(move |_| {
            minute.track();
            let (search, order, lang) = (search.read(), order.read(), app.lang());
            let wanted = Wanted { filter: filter.get(), search: &search, order: &order };
            let users = app.look(&AREAS, |s| users::listed(s.tenant(), lang, wanted, s.now()));
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
        Desk { app, minute, figures, listed, selection, shown }
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
        for key in [SEARCH, FILTER] {
            self.app.set_query(key, "");
        }
    }
}
