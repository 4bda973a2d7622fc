//! `Get-MsolAccountSku` and `Set-MsolUserLicense`.

use super::super::users;
use super::{check_connected, fault, product, sku_id, user};
use crate::domain::command::Command;
use crate::domain::guid::Ids;
use crate::domain::ids::UserSet;
use crate::domain::licenses::{self, Assigned, LicenseCommand};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::Value;

use super::super::account;

/// `Get-MsolAccountSku`
pub fn get_skus(call: &mut Call<'_>) -> Done {
    check_connected(call)?;
    let rows = call.look(|session| {
        let tenant = session.tenant();
        let (ids, used) = (Ids::of(tenant), licenses::in_use(tenant));
        let units = |count: u32| Value::Int(i32::try_from(count).unwrap_or(i32::MAX));
        let row = |product| {
            vec![
                ("AccountName".into(), Value::text(super::account(tenant))),
                ("AccountObjectId".into(), Value::text(ids.tenant().to_string())),
                ("AccountSkuId".into(), Value::text(sku_id(tenant, product))),
                ("ActiveUnits".into(), units(tenant.licenses.count(product))),
                ("ConsumedUnits".into(), units(used.count(product))),
                ("SkuId".into(), Value::text(ids.derived(product.sku()).to_string())),
                ("SkuPartNumber".into(), Value::text(product.sku())),
                ("SuspendedUnits".into(), Value::Int(0)),
                ("TargetClass".into(), Value::text("User")),
                ("WarningUnits".into(), Value::Int(0)),
            ]
        };
        account::bought(tenant).map(row).collect::<Vec<_>>()
    });
    for row in rows {
        call.write(Value::object("Microsoft.Online.Administration.AccountSkuDetails", row));
    }
    Ok(())
}

/// The products of names of licenses, as `-AddLicenses` and `-RemoveLicenses` list them.
pub fn named(call: &Call<'_>, parameter: &str) -> Done<Assigned> {
    let mut assigned = Assigned::default();
    for id in call.texts(parameter) {
        let found = call.look(|session| product(session.tenant(), &id));
        let Some(product) = found else {
            let message = format!(
                "Unable to assign this license because it is invalid: \"{id}\". Use the \
                 Get-MsolAccountSku cmdlet to retrieve a list of valid licenses."
            );
            return Err(fault(message, "InvalidUserLicenseException").into());
        };
        assigned = assigned.with(product);
    }
    Ok(assigned)
}

/// `Set-MsolUserLicense`: what is added and removed in one call is one save (LI-06).
pub fn set_licenses(call: &mut Call<'_>) -> Done {
    check_connected(call)?;
    let user = user::wanted(call)?;
    let (add, remove) = (named(call, "AddLicenses")?, named(call, "RemoveLicenses")?);
    if !add.is_empty() || !remove.is_empty() {
        let users = UserSet::one(user);
        call.execute(&Command::License(LicenseCommand::Assign { users, add, remove }))?;
    }
    users::not_kept(call, &["LicenseOptions"]);
    Ok(())
}
