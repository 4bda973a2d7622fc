//! Billing: the pages of licenses and of Communications Credits.

mod credits;
mod licenses;

pub use credits::CreditsPage;
pub use licenses::LicensesPage;
