//! What the parts of the page share: who is listed, who is ticked, whom the pane is about.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::domain::ids::{UserId, UserSet};
use crate::domain::people;
use crate::domain::phone::Country;
use crate::screens::conferencing::search::Index;
use crate::screens::conferencing::selection::Selection;
use crate::screens::people::list::{self, Has, Order, Wanted};
use crate::ui::handle::{App, Area, use_app};

/// The keys of the address.
pub(super) const SEARCH: &str = "search";
pub(super) const HAS: &str = "license";
pub(super) const COUNTRY: &str = "location";
pub(super) const SORT: &str = "sort";
const OPEN: &str = "user";
const CHOSEN: &str = "selected";

/// All that narrows the list down.
const FILTERS: [&str; 3] = [SEARCH, HAS, COUNTRY];

/// The longest selection that stands in the address; a longer one is kept while the page is open.
const CHOSEN_LENGTH_MAX: usize = 1_500;
/// How soon after a change the index is made, so that no key press has to wait for it.
const WARM_UP: Duration = Duration::from_millis(120);

/// The shared state. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    pub listed: Memo<Arc<[UserId]>>,
    pub selection: RwSignal<Selection>,
    /// Whose details are open.
    pub open: Memo<Option<UserId>>,
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
        let selection = selection(app);
        let open = Memo::new(move |_| {
            let address = app.query(OPEN);
            let find = || app.look(&[Area::People], |s| people::by_address(s.tenant(), &address));
            (!address.is_empty()).then(find).flatten()
        });
        let chosen = Memo::new(move |_| match open.get() {
            Some(user) => Arc::new(UserSet::one(user)),
            None => {
                // Somebody who was just added may be taken back while still ticked.
                let people = app.look(&[Area::People], |s| s.tenant().people.len());
                let ticked = selection.read();
                Arc::new(ticked.iter().filter(|user| user.index() < people).collect())
            }
        });
        Desk { app, listed, selection, open, chosen }
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
        has: Has::parse(&app.query(HAS)),
        country: Country::parse(&app.query(COUNTRY)),
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

/// Who is ticked, as the address says at first and hears of each change.
fn selection(app: App) -> RwSignal<Selection> {
    let read = move |text: &str| app.peek(|s| Selection::parse(text, s.tenant().people.len()));
    let written = StoredValue::new(untrack(|| app.query(CHOSEN)));
    let selection = RwSignal::new(read(&written.get_value()));
    Effect::new(move || {
        let text = selection.read().text(CHOSEN_LENGTH_MAX).unwrap_or_default();
        if untrack(|| app.query(CHOSEN)) != text {
            written.set_value(text.clone());
            app.set_query(CHOSEN, text);
        }
    });
    Effect::new(move || {
        let text = app.query(CHOSEN);
        if written.get_value() != text {
            written.set_value(text.clone());
            selection.set(read(&text));
        }
    });
    selection
}
