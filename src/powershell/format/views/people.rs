//! How users and licenses of MSOnline look: tables where everything else of people is a list.

use crate::powershell::format::view::{Column, View};

pub const VIEWS: &[View] = &[
    View::table(
        &["Microsoft.Online.Administration.User"],
        &[
            Column::of("UserPrincipalName"),
            Column::of("DisplayName"),
            Column::of("IsLicensed").labeled("isLicensed"),
        ],
    ),
    View::table(
        &["Microsoft.Online.Administration.AccountSkuDetails"],
        &[
            Column::of("AccountSkuId"),
            Column::of("ActiveUnits"),
            Column::of("WarningUnits"),
            Column::of("ConsumedUnits"),
        ],
    ),
];
