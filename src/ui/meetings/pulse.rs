//! A beat for what needs a look at every meeting: often enough to live, seldom enough to afford.
//!
//! A migration of many people changes something at every slice of a journey. Counting half a
//! million meetings each time would leave no time for the journey itself.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::clock;
use crate::domain::time::HOUR_MS;
use crate::ui::handle::{App, Area};

/// So many meetings are looked at for each millisecond that passes between two beats.
const MEETINGS_PER_MS: usize = 1_000;

/// Beats when something changed about meetings or an hour of virtual time went by (a meeting that
/// is over is stale no more): at once in a small organization, else with a pause that grows with
/// the number of meetings.
pub fn pulse(app: App) -> Signal<u32> {
    let beat = RwSignal::new(0u32);
    let beaten_at_ms = StoredValue::new(clock::now_ms());
    let waits = StoredValue::new(false);
    let hour = Memo::new(move |_| app.now().0.div_euclid(HOUR_MS));
    let now = move || {
        waits.try_set_value(false);
        beaten_at_ms.try_set_value(clock::now_ms());
        beat.try_update(|n| *n = n.wrapping_add(1));
    };
    Effect::new(move |before: Option<()>| {
        hour.track();
        let meetings = app.look(&[Area::Meetings], |s| s.tenant().meetings.len());
        // Whoever reads the first beat has looked already.
        if before.is_none() || waits.get_value() {
            return;
        }
        let pause_ms = (meetings / MEETINGS_PER_MS) as i64;
        let left_ms = pause_ms - (clock::now_ms() - beaten_at_ms.get_value());
        if left_ms <= 0 {
            now();
        } else {
            waits.set_value(true);
            set_timeout(now, Duration::from_millis(left_ms as u64));
        }
    });
    beat.into()
}
