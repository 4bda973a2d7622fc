//! Which organizers the list shows, and in which order: ids only.

use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::migration::{self, RunState};
use crate::domain::time::Timestamp;
use crate::screens::order;

use super::survey::{self, Survey};

/// Who is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// Everybody with a run, and everybody with stale meetings.
    #[default]
    All,
    /// Those whose latest run is in this state.
    In(RunState),
    /// Those with stale meetings.
    Stale,
}

impl Show {
    /// All of them, in the order of the menu.
    pub const ALL: [Show; 6] = [
        Show::All,
        Show::In(RunState::Pending),
        Show::In(RunState::InProgress),
        Show::In(RunState::Failed),
        Show::In(RunState::Succeeded),
        Show::Stale,
    ];

    /// The value in the address; nothing for all.
    pub fn key(self) -> &'static str {
        match self {
            Show::All => "",
            Show::In(state) => state.name(),
            Show::Stale => "stale",
        }
    }

    /// Reads the value in the address; what is unknown shows all.
    pub fn parse(key: &str) -> Show {
        Show::ALL.into_iter().find(|show| show.key() == key).unwrap_or_default()
    }
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The name.
    Organizer,
    /// The state, in the order of the figures; without a run last.
    State,
    /// How much is done.
    Meetings,
    /// The expected end.
    End,
}

impl By {
    const ALL: [By; 4] = [By::Organizer, By::State, By::Meetings, By::End];

    /// The key of the column, which is the value in the address.
    pub fn key(self) -> &'static str {
        match self {
            By::Organizer => "organizer",
            By::State => "state",
            By::Meetings => "meetings",
            By::End => "end",
        }
    }
}

/// An order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub by: By,
    /// The other way round.
    pub descending: bool,
}

impl Order {
    /// Reads the value in the address, such as `state` or `-state`.
    pub fn parse(text: &str) -> Option<Order> {
        order::named(text, By::ALL, By::key).map(|(by, descending)| Order { by, descending })
    }

    /// The value in the address.
    pub fn text(self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.by.key())
    }
}

/// What the person asked the list for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Who.
    pub show: Show,
    /// A part of the name or of the address.
    pub search: String,
    /// The order; in the order of asking where there is none.
    pub order: Option<Order>,
}

/// The organizers, in order.
pub fn organizers(
    tenant: &Tenant,
    survey: &Survey,
    now: Timestamp,
    wanted: &Wanted,
) -> Vec<UserId> {
    let needle = wanted.search.trim().to_lowercase();
    let found = |user: &UserId| needle.is_empty() || is_named(tenant, *user, &needle);
    let runs = tenant.migrations.runs.iter();
    let stale = survey.stale.iter().map(|s| s.user);
    let mut users: Vec<UserId> = match wanted.show {
        Show::All => {
            let without_run = stale.filter(|user| migration::run_of(tenant, *user).is_none());
            runs.map(|run| run.user).chain(without_run).filter(found).collect()
        }
        Show::In(state) => {
            runs.filter(|run| run.state == state).map(|run| run.user).filter(found).collect()
        }
        Show::Stale => stale.filter(found).collect(),
    };
    if let Some(order) = wanted.order {
        sort(tenant, now, order.by, &mut users);
        if order.descending {
            users.reverse();
        }
    }
    users
}

/// Whether name or address hold the needle, which is in lower case.
fn is_named(tenant: &Tenant, user: UserId, needle: &str) -> bool {
    let Some(person) = tenant.people.get(user.index()) else { return false };
    holds(&person.address, needle) || holds(&person.name, needle)
}

/// A text of plain letters is compared where it stands: 100,000 copies in lower case would be felt
/// at every key press.
fn holds(text: &str, needle: &str) -> bool {
    if !text.is_ascii() || !needle.is_ascii() {
        return text.to_lowercase().contains(needle);
    }
    let (text, needle) = (text.as_bytes(), needle.as_bytes());
    let Some(first) = needle.first() else { return true };
    memchr::memchr2_iter(*first, first.to_ascii_uppercase(), text).any(|at| {
        text.get(at..at + needle.len()).is_some_and(|part| part.eq_ignore_ascii_case(needle))
    })
}

fn sort(tenant: &Tenant, now: Timestamp, by: By, users: &mut [UserId]) {
    let run = |user: &UserId| migration::run_of(tenant, *user);
    match by {
        By::Organizer => users.sort_by(|a, b| {
            let name = |user: &UserId| tenant.people.get(user.index()).map(|p| &p.name);
            name(a).cmp(&name(b))
        }),
        By::State => users.sort_by_key(|user| run(user).map_or(u8::MAX, |run| run.state as u8)),
        By::Meetings => users.sort_by_cached_key(|user| {
            run(user).map_or(0, |run| {
                let (done, total) = survey::progress(tenant, run, now);
                1 + u64::from(done) * 1_000_000 / u64::from(total.max(1))
            })
        }),
        By::End => users.sort_by_cached_key(|user| {
            run(user).map_or(Timestamp::FAR, |run| migration::expected_end(tenant, run))
        }),
    }
}
