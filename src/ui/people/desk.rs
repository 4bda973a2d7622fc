//! What the parts of the page share: who is listed, who is ticked, whom the pane is about.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::ids::{UserId, UserSet};
use crate::domain::phone::Country;
use crate::screens::people::list::{self, Has, Order, Wanted};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::id_table::SORT;
use crate::ui::roster::{Roster, index};

/// The keys of the address.
pub(super) const SEARCH: &str = "search";
pub(super) const HAS: &str = "license";
pub(super) const COUNTRY: &str = "location";

/// All that narrows the list down.
pub(super) const FILTERS: [&str; 3] = [SEARCH, HAS, COUNTRY];

/// The shared state. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    pub roster: Roster,
    /// Whom the pane is about: who is open, else who is ticked.
    pub chosen: Memo<Arc<UserSet>>,
}

impl Desk {
    pub fn new() -> Desk {
        let app = use_app();
        let index = index(app);
        let wanted = Memo::new(move |_| wanted(app));
        let listed = Memo::new(move |_| {
            let (lang, index, wanted) = (app.lang(), index.read(), wanted.read());
            let users =
                app.look(&[Area::People], |s| list::listed(s.tenant(), lang, &index, &wanted));
            Arc::from(users)
        });
        let roster = Roster::new(app, listed);
        let chosen = Memo::new(move |_| match roster.opened.get() {
            Some(user) => Arc::new(UserSet::one(user)),
            None => {
                // Somebody who was just added may be taken back while still ticked.
                let people = app.look(&[Area::People], |s| s.tenant().people.len());
                let ticked = roster.selection.read();
                Arc::new(ticked.iter().filter(|user| user.index() < people).collect())
            }
        });
        Desk { app, roster, chosen }
    }

    /// The one person whom the pane is about, if it is one.
    pub fn one(self) -> Option<UserId> {
        let chosen = self.chosen.read();
        (chosen.len() == 1).then(|| chosen.iter().next()).flatten()
    }
}

fn wanted(app: App) -> Wanted {
    Wanted {
        has: Has::parse(&app.query(HAS)),
        country: Country::parse(&app.query(COUNTRY)),
        search: app.query(SEARCH),
        order: Order::parse(&app.query(SORT)),
    }
}
