//! The list of port orders: figures, filters, order and rows.
//!
//! `details` belongs to the order that is chosen in it, `wizard` to the pages on which one is
//! written, `letter` is the Letter of Authorization.

pub mod details;
pub mod letter;
pub mod wizard;

use std::cmp::Reverse;

use super::numbers::folded;
use crate::domain::Tenant;
use crate::domain::phone::PhoneNumber;
use crate::domain::porting::PortId;
use crate::domain::porting::calendar::eastern;
use crate::domain::porting::form::Kind;
use crate::domain::porting::life::{Order, Status};
use crate::domain::porting::{list, preflight};
use crate::domain::time::Timestamp;
use crate::screens::order;
use crate::wording;

/// The figures under the title.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Orders that are under way.
    pub under_way: u32,
    /// Orders that are being written.
    pub drafts: u32,
    /// Orders that a carrier has rejected.
    pub rejected: u32,
}

/// Counts the orders.
pub fn figures(tenant: &Tenant) -> Figures {
    let count = |wanted: fn(Status) -> bool| {
        tenant.ports.orders.values().filter(|o| wanted(o.status)).count() as u32
    };
    Figures {
        under_way: count(Status::is_under_way),
        drafts: count(|s| s == Status::Draft),
        rejected: count(|s| s == Status::Error),
    }
}

/// Which orders the list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Filter {
    All,
    Drafts,
    UnderWay,
    Error,
    Completed,
    Cancelled,
}

impl Filter {
    /// All, in the order of the menu.
    pub const ALL: [Filter; 6] = [
        Filter::All,
        Filter::Drafts,
        Filter::UnderWay,
        Filter::Error,
        Filter::Completed,
        Filter::Cancelled,
    ];

    /// The filter as it stands in an address.
    pub fn key(self) -> &'static str {
        match self {
            Filter::All => "",
            Filter::Drafts => "drafts",
            Filter::UnderWay => "under-way",
            Filter::Error => "error",
            Filter::Completed => "completed",
            Filter::Cancelled => "cancelled",
        }
    }

    /// The filter that stands in an address; anything unknown is `All`.
    pub fn parse(key: &str) -> Filter {
        Filter::ALL.into_iter().find(|f| f.key() == key).unwrap_or(Filter::All)
    }

    fn takes(self, status: Status) -> bool {
        match self {
            Filter::All => true,
            Filter::Drafts => status == Status::Draft,
            Filter::UnderWay => status.is_under_way(),
            Filter::Error => status == Status::Error,
            Filter::Completed => status == Status::Completed,
            Filter::Cancelled => status == Status::Cancelled,
        }
    }
}

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Column {
    Order,
    Carrier,
    Kind,
    Numbers,
    Status,
    Date,
}

impl Column {
    /// All, in the order of the list.
    pub const ALL: [Column; 6] = [
        Column::Order,
        Column::Status,
        Column::Numbers,
        Column::Kind,
        Column::Carrier,
        Column::Date,
    ];

    /// The column as it stands in an address.
    pub fn key(self) -> &'static str {
        match self {
            Column::Order => "order",
            Column::Carrier => "carrier",
            Column::Kind => "kind",
            Column::Numbers => "numbers",
            Column::Status => "status",
            Column::Date => "date",
        }
    }
}

/// The order of the list; the newest first where nothing else is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SortBy {
    /// By which column.
    pub column: Column,
    /// From the last to the first.
    pub descending: bool,
}

impl SortBy {
    /// The order that stands in an address, such as `-date`.
    pub fn parse(text: &str) -> SortBy {
        let named = order::named(text, Column::ALL, Column::key);
        let (column, descending) = named.unwrap_or((Column::Order, true));
        SortBy { column, descending }
    }
}

/// What one row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The order.
    pub id: PortId,
    /// Its name on the screen.
    pub name: String,
    /// The carrier, as it was typed.
    pub carrier: String,
    /// What the numbers are.
    pub kind: Kind,
    /// How many numbers; of a draft, as far as they can be read.
    pub count: u32,
    /// Where it stands.
    pub status: Status,
    /// When the transfer starts or is wished for.
    pub date: Option<Timestamp>,
}

/// The row of an order.
pub fn row(tenant: &Tenant, id: PortId) -> Option<Row> {
    let order = tenant.ports.orders.get(&id)?;
    Some(Row {
        id,
        name: wording::porting::id(id),
        carrier: order.form.start.carrier.to_string(),
        kind: order.form.start.kind,
        count: count(tenant, order),
        status: order.status,
        date: date(order),
    })
}

/// How many numbers an order has; those of a draft are only typed.
pub fn count(tenant: &Tenant, order: &Order) -> u32 {
    match order.status {
        Status::Draft => list::read(&order.form.list.text, tenant.country).count,
        _ => order.count(),
    }
}

fn date(order: &Order) -> Option<Timestamp> {
    let wished = || order.form.transfer.day.map(|day| day.eastern(order.form.transfer.hour));
    order.foc.or_else(wished)
}

/// The orders of the list, in order.
pub fn listed(tenant: &Tenant, filter: Filter, search: &str, sort: SortBy) -> Vec<PortId> {
    let words = folded(search.trim());
    let digits: String = search.chars().filter(char::is_ascii_digit).collect();
    let has_words = search.chars().any(char::is_alphabetic);
    let found = |id: PortId, order: &Order| match (has_words, digits.is_empty()) {
        (true, _) => {
            folded(&order.form.start.carrier).contains(&words)
                || wording::porting::id(id).to_lowercase().contains(&words)
        }
        (false, true) => true,
        (false, false) => {
            wording::porting::id(id).contains(&digits) || has_number(tenant, order, &digits)
        }
    };
    let orders = tenant.ports.orders.iter();
    let mut rows: Vec<Row> = orders
        .filter(|(_, order)| filter.takes(order.status))
        .filter(|(id, order)| found(**id, order))
        .filter_map(|(id, _)| row(tenant, *id))
        .collect();
    match sort.column {
        Column::Order => rows.sort_by_key(|r| r.id),
        Column::Carrier => rows.sort_by_key(|r| folded(&r.carrier)),
        Column::Kind => rows.sort_by_key(|r| r.kind),
        Column::Numbers => rows.sort_by_key(|r| r.count),
        Column::Status => rows.sort_by_key(|r| (r.status, Reverse(r.id))),
        Column::Date => rows.sort_by_key(|r| (r.date.is_none(), r.date)),
    }
    if sort.descending {
        rows.reverse();
    }
    rows.into_iter().map(|row| row.id).collect()
}

/// Whether the digits stand in one of the order's numbers.
fn has_number(tenant: &Tenant, order: &Order, digits: &str) -> bool {
    let listing;
    let runs: Box<dyn Iterator<Item = list::Run>> = match order.status {
        Status::Draft => {
            listing = list::read(&order.form.list.text, tenant.country);
            Box::new(listing.entries.iter().map(|e| e.run))
        }
        _ => Box::new(order.runs.iter().copied()),
    };
    let mut numbers = runs.flat_map(|run| run.iter());
    numbers.any(|number: PhoneNumber| number.digits().to_string().contains(digits))
}

/// The days to which a transfer can be wished or moved, from `first` to `last`.
pub fn days(first: crate::domain::porting::calendar::Day, last: i32) -> Vec<i32> {
    use crate::domain::porting::calendar::Day;
    (first.0..=last).filter(|day| Day(*day).is_business_day()).collect()
}

/// The days on which a transfer can be wished for at `now`.
pub fn wishable(now: Timestamp) -> Vec<i32> {
    let today = eastern(now).0;
    let last = today.business_days_later(preflight::LATEST_DAYS);
    days(today.business_days_later(preflight::SOONEST_DAYS), last.0)
}
