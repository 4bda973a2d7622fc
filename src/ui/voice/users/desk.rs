//! What the parts of the page share: who is listed, who is ticked, whose details are open.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::time::MINUTE_MS;
use crate::screens::voice::users::{self, Figures, Filter, Wanted};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::id_table::SORT;
use crate::ui::roster::{Roster, Shown};

/// The keys of the address.
pub(super) const SEARCH: &str = "search";
pub(super) const FILTER: &str = "filter";

/// What the page looks at.
pub(super) const AREAS: [Area; 3] = [Area::Numbers, Area::People, Area::Emergency];

/// The shared state. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    /// Counts the minutes: newcomers appear and numbers begin to work by themselves.
    pub minute: Memo<i64>,
    pub figures: Memo<Figures>,
    pub roster: Roster,
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
            Arc::from(app.look(&AREAS, |s| users::listed(s.tenant(), lang, wanted, s.now())))
        });
        let roster = Roster::new(app, listed);
        let shown = roster.shown();
        Desk { app, minute, figures, roster, shown }
    }
}
