//! How numbers, the bridge and the migration service's settings look where the usual rule, a table
//! of up to four properties, is not what the service shows.

use std::rc::Rc;

use crate::powershell::format::property;
use crate::powershell::format::view::{Body, Column, View};
use crate::powershell::value::{Value, text};

/// The longest value of an order that is shown in a line.
const VALUE_MAX: usize = 56;

pub const VIEWS: &[View] = &[
    View::list(
        &["Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.Region"],
        &[
            Column::of("RunspaceId"),
            Column::of("Id"),
            Column::of("DefaultName"),
            Column::of("Countries"),
        ],
    ),
    View::list(
        &["Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.Country"],
        &[
            Column::of("RunspaceId"),
            Column::of("Id"),
            Column::of("DefaultName"),
            Column::of("Areas"),
        ],
    ),
    View::list(
        &["Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.Area"],
        &[
            Column::of("RunspaceId"),
            Column::of("Id"),
            Column::of("DefaultName"),
            Column::of("Cities"),
        ],
    ),
    View::list(
        &["Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.City"],
        &[
            Column::of("RunspaceId"),
            Column::of("Id"),
            Column::of("DefaultName"),
            Column::of("GeoCode"),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.Bvd.Types.NumberReservationResponse"],
        &[
            Column::of("ReservationId"),
            Column::made("Reservations", reserved),
            Column::of("SimpleNumbers"),
            Column::of("Quantity"),
            Column::of("ExpiresAt"),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.AudioConferencing.ConferencingBridge"],
        &[
            Column::of("Name"),
            Column::of("DefaultServiceNumber"),
            Column::of("Identity"),
            Column::of("IsDefault"),
            Column::of("Region"),
            Column::made("ServiceNumbers", |bridge| numbers_of(bridge, "ServiceNumbers")),
            Column::of("TenantId"),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.MeetingMigration.MeetingMigrationStatus"],
        &[
            Column::of("CorrelationId"),
            Column::of("CreateDate"),
            Column::of("FailedMeeting"),
            Column::of("InvitesUpdate"),
            Column::of("LastMessage"),
            Column::of("MigrationType"),
            Column::of("ModifiedDate"),
            Column::of("RetryCount"),
            Column::of("State"),
            Column::of("SucceededMeeting"),
            Column::of("TotalMeeting"),
            Column::of("UserId"),
            Column::of("UserPrincipalName"),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.Hosted.AudioConferencing.SupportedLanguages"],
        &[Column::of("Languages")],
    ),
    View::list(
        &["Microsoft.Rtc.Management.WritableConfig.Settings.TenantMigration.\
           TenantMigrationConfiguration"],
        &[Column::of("Identity"), Column::of("MeetingMigrationEnabled")],
    ),
    View::list(
        &["Microsoft.Rtc.Management.WritableConfig.Settings.DialInConferencingConfiguration"],
        &[Column::of("Identity"), Column::of("Status")],
    ),
    View::list(
        &["Microsoft.Rtc.Management.WritableConfig.Policy.OnlineDialInConferencingPolicy"],
        &[Column::of("Identity"), Column::of("AllowService"), Column::of("Description")],
    ),
    View::list(
        &["Microsoft.Rtc.Management.WritableConfig.Policy.TeamsAudioConferencing.\
           TeamsAudioConferencingPolicy"],
        &[
            Column::of("Identity"),
            Column::of("MeetingInvitePhoneNumbers"),
            Column::of("AllowTollFreeDialin"),
        ],
    ),
    View::list(
        &["Microsoft.Rtc.Management.WritableConfig.Policy.OnlineDialOut.OnlineDialOutPolicy"],
        &[
            Column::of("Identity"),
            Column::of("AllowPSTNConferencingDialOutType"),
            Column::of("AllowPSTNOutboundCallingType"),
        ],
    ),
    View {
        types: &[
            "Microsoft.Teams.ConfigAPI.Cmdlets.Custom.SearchOrder",
            "Microsoft.Teams.ConfigAPI.Cmdlets.Custom.NumberOrder",
        ],
        body: Body::Lines(keys_and_values),
        group: None,
    },
];

/// The numbers of the objects that a property holds.
fn numbers_of(value: &Value, name: &str) -> Value {
    let held = property::get(value, name).map(|held| held.items()).unwrap_or_default();
    let number = |of: &Value| property::get(of, "Number").unwrap_or_else(|| of.clone());
    Value::array(held.iter().map(number).collect())
}

/// The numbers of all reservations of a response.
fn reserved(response: &Value) -> Value {
    let all = property::get(response, "Reservations").map(|all| all.items()).unwrap_or_default();
    let numbers = all.iter().flat_map(|reservation| numbers_of(reservation, "Numbers").items());
    Value::array(numbers.collect())
}

/// An order of today, as a dictionary is shown.
fn keys_and_values(order: &Value) -> Vec<String> {
    let Value::Object(order) = order else { return Vec::new() };
    let entries: Vec<(Rc<str>, Value)> = order.borrow().entries();
    let width = entries.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    let line = |name: &str, value: &str| format!("{name:<width$} {value}").trim_end().to_string();
    let heading = [line("Key", "Value"), line("---", "-----")];
    let rows = entries.iter().map(|(name, value)| line(name, &shown(value)));
    heading.into_iter().chain(rows).collect()
}

fn shown(value: &Value) -> String {
    let Value::Array(items) = value else { return text::of(value) };
    let number =
        |item: &Value| text::of(&property::get(item, "TelephoneNumber").unwrap_or(item.clone()));
    let items: Vec<String> = items.borrow().iter().map(number).collect();
    let all = format!("{{{}}}", items.join(", "));
    match all.chars().count() > VALUE_MAX {
        true => all.chars().take(VALUE_MAX - 3).chain("...".chars()).collect(),
        false => all,
    }
}
