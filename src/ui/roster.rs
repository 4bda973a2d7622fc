//! A page that lists people: who is listed, who is ticked, and whose details are open.
//!
//! The pages of the people, of their default numbers and of their calling numbers each have such a
//! list, with other columns. What is ticked and what is open stands in the address.

mod bar;
mod index;
mod list;
mod ticked;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::ids::UserId;
use crate::domain::people;
use crate::screens::conferencing::selection::Selection;
use crate::ui::handle::{App, Area};
pub use bar::ChosenBar;
pub use index::index;
pub use list::PeopleTable;
use ticked::ticked;

const OPEN: &str = "user";
const CHOSEN: &str = "selected";

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

impl Shown {
    /// The person whose pane is open.
    pub fn one(self) -> Option<UserId> {
        match self {
            Shown::One(user) => Some(user),
            Shown::Nobody | Shown::Many => None,
        }
    }
}

/// The list with its ticks. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Roster {
    pub app: App,
    /// Who is listed, in order.
    pub listed: Memo<Arc<[UserId]>>,
    /// Who is ticked, listed or not.
    pub selection: RwSignal<Selection>,
    /// Whose details were opened.
    pub opened: Memo<Option<UserId>>,
}

impl Roster {
    /// The list of `listed`, with the ticks and the details that the address names.
    pub fn new(app: App, listed: Memo<Arc<[UserId]>>) -> Roster {
        let selection = ticked(app, CHOSEN);
        let opened = Memo::new(move |_| {
            let address = app.query(OPEN);
            let find = || app.look(&[Area::People], |s| people::by_address(s.tenant(), &address));
            (!address.is_empty()).then(find).flatten()
        });
        Roster { app, listed, selection, opened }
    }

    /// Whose pane is to be shown: of who was opened, else of who is ticked.
    pub fn shown(self) -> Memo<Shown> {
        let selection = self.selection;
        Memo::new(move |_| match (self.opened.get(), selection.read().len()) {
            (Some(user), _) => Shown::One(user),
            (None, 0) => Shown::Nobody,
            (None, 1) => selection.read().iter().next().map_or(Shown::Nobody, Shown::One),
            (None, _) => Shown::Many,
        })
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

    /// Takes all ticks away.
    pub fn untick(self) {
        self.choose(|selection| *selection = Selection::default());
    }
}
