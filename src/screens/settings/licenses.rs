//! What was bought, what it allows, and how many more are asked for.

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::licenses::Product;
use crate::domain::numbers;
use crate::domain::people;
use crate::domain::places::Toll;

/// The most licenses that are bought at once.
pub const COUNT_MAX: u32 = 300_000;

/// What the licenses allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Service numbers of each kind in all (AQ-04).
    pub service: u32,
    /// Toll service numbers that may still be acquired.
    pub toll_left: u32,
    /// Toll-free service numbers that may still be acquired.
    pub toll_free_left: u32,
    /// User numbers in all (AQ-02).
    pub user: u32,
    /// People who may still get audio conferencing.
    pub seats_left: u32,
}

/// How many licenses of each product there are, in the order of the price list.
pub fn counts(tenant: &Tenant) -> [(Product, u32); 5] {
    Product::ALL.map(|product| (product, tenant.licenses.count(product)))
}

/// What the licenses allow.
pub fn allowance(tenant: &Tenant) -> Allowance {
    Allowance {
        service: tenant.licenses.service_quota(Toll::Toll),
        toll_left: numbers::service_allowance_left(tenant, Toll::Toll),
        toll_free_left: numbers::service_allowance_left(tenant, Toll::TollFree),
        user: tenant.licenses.user_quota(),
        seats_left: people::seats_left(tenant),
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
