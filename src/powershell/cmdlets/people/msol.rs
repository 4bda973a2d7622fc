//! The commands of MSOnline, with which administrators of 2018 give licenses and usage locations:
//! the same commands as the pages of the admin center (LI, RG-04).

mod licenses;
mod user;

pub use licenses::{get_skus, set_licenses};
pub use user::{add, get, set};

use crate::domain::Tenant;
use crate::domain::licenses::Product;
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::error::ErrorRecord;
use crate::powershell::hint::Hint;
use crate::powershell::value::failure::Category;

/// The class of the exceptions of the module.
const CLASS: &str = "MicrosoftOnlineException";

/// `Connect-MsolService`
pub fn connect(call: &mut Call<'_>) -> Done {
    call.state.sign_in.is_msol_connected = true;
    Ok(())
}

/// Nothing works before somebody has connected.
fn check_connected(call: &Call<'_>) -> Done {
    let sign_in = &call.state.sign_in;
    if sign_in.is_skipped || sign_in.is_msol_connected {
        return Ok(());
    }
    let message = "You must call the Connect-MsolService cmdlet before calling any other cmdlets.";
    let mut record = fault(message, "MicrosoftOnlineException");
    record.hint = Some(Hint::ConnectMsolFirst);
    Err(record.into())
}

fn fault(message: impl Into<String>, id: &str) -> ErrorRecord {
    let id = format!("Microsoft.Online.Administration.Automation.{id}");
    ErrorRecord::new(message, &id, Category::OperationStopped, CLASS)
}

fn user_not_found(wanted: &str) -> Stopped {
    fault(format!("User Not Found.  User: {wanted}."), "UserNotFoundException").into()
}

/// What stands before the colon of a license's name: the organization.
pub fn account(tenant: &Tenant) -> String {
    tenant.domain.split('.').next().unwrap_or_default().to_string()
}

/// The name of a license, such as `contoso:MCOMEETADV`.
pub fn sku_id(tenant: &Tenant, product: Product) -> String {
    format!("{}:{}", account(tenant), product.sku())
}

/// The product of a license's name.
fn product(tenant: &Tenant, id: &str) -> Option<Product> {
    Product::ALL
        .into_iter()
        .find(|product| sku_id(tenant, *product).eq_ignore_ascii_case(id.trim()))
}
