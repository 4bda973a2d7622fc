//! What was bought, what people have of it, what it allows, and how many more are asked for.

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::licenses::{self, Product};
use crate::domain::numbers::{self, Usage};
use crate::domain::places::Toll;
use crate::route::{Page, Route};

/// The most licenses that are bought at once.
pub const COUNT_MAX: u32 = 300_000;

/// The key of the address for the product that is being bought.
pub const BUY: &str = "buy";
/// The key of the address for how many.
pub const COUNT: &str = "count";

/// The licenses of one product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub product: Product,
    /// How many were bought.
    pub bought: u32,
    /// How many people have one.
    pub assigned: u32,
    /// How many nobody has.
    pub free: u32,
}

/// The products that are sold in the organization's time, and whatever was bought before, in the
/// order of the price list.
pub fn rows(tenant: &Tenant) -> Vec<Row> {
    let used = licenses::in_use(tenant);
    let row = |product| Row {
        product,
        bought: tenant.licenses.count(product),
        assigned: used.count(product),
        free: tenant.licenses.left(&used, product),
    };
    let listed = |row: &Row| row.bought > 0 || row.product.is_sold(tenant.era);
    Product::ALL.into_iter().map(row).filter(listed).collect()
}

/// What the licenses allow, and how much of that is left: the figures that
/// `Get-CsOnlineTelephoneNumberAvailableCount` tells (AQ-10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Toll service numbers in all (AQ-04).
    pub toll: u32,
    /// Toll service numbers that may still be acquired.
    pub toll_left: u32,
    /// Toll-free service numbers in all.
    pub toll_free: u32,
    /// Toll-free service numbers that may still be acquired.
    pub toll_free_left: u32,
    /// User numbers in all (AQ-02).
    pub user: u32,
    /// User numbers that may still be acquired.
    pub user_left: u32,
}

/// What the licenses allow.
pub fn allowance(tenant: &Tenant) -> Allowance {
    let user = tenant.licenses.user_quota();
    let owned = tenant.numbers.owned.values();
    // Ported numbers never count (AQ-05).
    let taken = owned.filter(|n| n.usage == Usage::User && !n.ported).count();
    Allowance {
        toll: tenant.licenses.service_quota(Toll::Toll),
        toll_left: numbers::service_allowance_left(tenant, Toll::Toll),
        toll_free: tenant.licenses.service_quota(Toll::TollFree),
        toll_free_left: numbers::service_allowance_left(tenant, Toll::TollFree),
        user,
        user_left: user.saturating_sub(taken as u32),
    }
}

/// The product with this stock-keeping name.
pub fn product(sku: &str) -> Option<Product> {
    Product::ALL.into_iter().find(|product| product.sku() == sku)
}

/// The purchase that was typed; `None` where the count is none.
pub fn purchase(product: Product, count: &str) -> Option<Command> {
    let digits: String = count.chars().filter(|c| !c.is_whitespace()).collect();
    let count: u32 = digits.parse().ok()?;
    (1..=COUNT_MAX).contains(&count).then_some(Command::BuyLicenses { product, count })
}

/// The page of licenses with the purchase of so many open.
pub fn to_buy(product: Product, count: u32) -> Route {
    Route::from(Page::Licenses).with(BUY, product.sku()).with(COUNT, count.to_string())
}
