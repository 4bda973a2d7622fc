//! Orders about numbers that the organization owns: giving many up (AQ-12), letting user numbers
//! serve services (NT-07), and a file of all of them.

use crate::csv::Delimiter;
use crate::csv::write::{Cell, Writer};
use crate::domain::command::Command;
use crate::domain::numbers::Usage;
use crate::domain::phone::PhoneNumber;
use crate::domain::porting::PortCommand;
use crate::domain::time::HOUR_MS;
use crate::domain::voice::{self, VoiceCommand};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::cmdlets::identities::not_found;
use crate::powershell::cmdlets::voice::numbers;
use crate::powershell::error::ErrorRecord;
use crate::powershell::shell::files::ROOT;
use crate::powershell::shell::orders::{Kind, Order, Outcome};
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Object, Value, convert, text};
use crate::session::Session;

use super::given::{number_of, read_number};
use super::orders;
use super::shown::{count, id as shown_id, object};

/// `New-CsOnlineTelephoneNumberReleaseOrder`
pub fn release(call: &mut Call<'_>) -> Done {
    let wanted = wanted(call)?;
    // What may not be given up stays, and the order says so.
    let (done, failed): (Vec<_>, Vec<_>) = call.look(|session| {
        wanted.iter().partition(|number| voice::can_release(session.tenant(), **number).is_ok())
    });
    if !done.is_empty() {
        let numbers = done.clone().into();
        call.execute(&Command::Voice(VoiceCommand::Release { numbers }))?;
    }
    orders::keep_new(call, Kind::Release(Outcome { done, failed }));
    Ok(())
}

/// The numbers of a list, of a range, or of a file.
fn wanted(call: &Call<'_>) -> Done<Vec<PhoneNumber>> {
    let mut wanted = Vec::new();
    if let Some(list) = call.text("TelephoneNumber") {
        for part in list.split([',', ';', ' ']).filter(|part| !part.trim().is_empty()) {
            wanted.push(number_of(call, "TelephoneNumber", part)?);
        }
    }
    if let Some(start) = call.text("StartingNumber") {
        let end = call.text("EndingNumber").unwrap_or_else(|| start.clone());
        let start = number_of(call, "StartingNumber", &start)?;
        let end = number_of(call, "EndingNumber", &end)?;
        let range = start..=end;
        wanted.extend(call.look(|session| -> Vec<PhoneNumber> {
            let owned = session.tenant().numbers.owned.keys();
            owned.copied().filter(|number| range.contains(number)).collect()
        }));
    }
    let bytes = call.value("FileContent").map(Value::items).unwrap_or_default();
    let bytes = bytes.iter().filter_map(|byte| convert::to_int(byte).ok());
    let bytes: Vec<u8> = bytes.filter_map(|byte| u8::try_from(byte).ok()).collect();
    let content = String::from_utf8_lossy(&bytes);
    wanted.extend(call.look(|session| -> Vec<PhoneNumber> {
        let cells = content.split(['\n', '\r', ',', ';', '"', '\u{feff}']);
        cells.filter_map(|cell| read_number(session.tenant(), cell)).collect()
    }));
    wanted.sort_unstable();
    wanted.dedup();
    match wanted.is_empty() {
        true => Err(call.invalid("The order names no telephone number of the organization.", "")),
        false => Ok(wanted),
    }
}

/// `New-CsPhoneNumberUsageChangeOrder`
pub fn change_usage(call: &mut Call<'_>) -> Done {
    let mut numbers = Vec::new();
    for text in call.texts("TelephoneNumber") {
        numbers.push(number_of(call, "TelephoneNumber", &text)?);
    }
    let usage = call.text("Usage").unwrap_or_default();
    if !usage.eq_ignore_ascii_case("ServiceType") {
        let message = format!(
            "The usage '{usage}' cannot be ordered here: only user numbers can become service \
             numbers, with the usage 'ServiceType'."
        );
        let class = "NotSupportedException";
        let record = ErrorRecord::new(message, "NotSupported", Category::NotImplemented, class);
        return Err(Stopped::from(record.about(usage, "String")));
    }
    let command = PortCommand::ConvertToService { numbers: numbers.clone().into() };
    call.execute(&Command::Port(command))?;
    orders::keep_new(call, Kind::Usage(Outcome { done: numbers, failed: Vec::new() }));
    Ok(())
}

/// What an order about numbers reports. Giving up takes some minutes, and what serves something by
/// then stays (AQ-12); a change of usage takes days (NT-07).
pub fn report(session: &Session, order: &Order, outcome: &Outcome) -> Value {
    let numbers = &session.tenant().numbers;
    let is_release = matches!(order.kind, Kind::Release(_));
    let is_pending = |number: &PhoneNumber| match is_release {
        true => numbers.releases.iter().any(|order| order.numbers.contains(number)),
        false => numbers.owned.get(number).is_some_and(|owned| owned.usage == Usage::User),
    };
    let is_kept = |number: &PhoneNumber| is_release && numbers.owned.contains_key(number);
    let is_running = outcome.done.iter().any(is_pending);
    let settled = outcome.done.iter().copied().filter(|number| !is_pending(number));
    let (kept, done): (Vec<_>, Vec<_>) = settled.partition(is_kept);
    let failed: Vec<_> = outcome.failed.iter().copied().chain(kept).collect();
    object(
        "Microsoft.Teams.ConfigAPI.Cmdlets.Custom.NumberOrder",
        [
            ("OrderId", Value::text(&*order.id)),
            ("CreatedAt", Value::Time(order.created_at)),
            ("Status", Value::text(if is_running { "InProgress" } else { "Complete" })),
            ("TotalCount", count(outcome.done.len() + outcome.failed.len())),
            ("SuccessCount", count(done.len())),
            ("FailureCount", count(failed.len())),
            ("SuccessPhoneNumbers", orders::written(&done)),
            ("FailedPhoneNumbers", orders::written(&failed)),
        ],
    )
}

/// The columns of the file that an export writes, with the properties of a number that they are
/// made from.
const COLUMNS: [(&str, &str); 25] = [
    ("TelephoneNumber", "TelephoneNumber"),
    ("OperatorId", "OperatorId"),
    ("NumberType", "NumberType"),
    ("LocationId", "LocationId"),
    ("CivicAddressId", "CivicAddressId"),
    ("NetworkSiteId", "NetworkSiteId"),
    ("AvailableCapabilities", "Capability"),
    ("AcquiredCapabilities", "Capability"),
    ("AssignmentStatus", "PstnAssignmentStatus"),
    ("PlaceName", "City"),
    ("ActivationState", "ActivationState"),
    ("PartnerName", "PstnPartnerName"),
    ("IsoCountryCode", "IsoCountryCode"),
    ("PortInOrderStatus", "PortInOrderStatus"),
    ("CapabilityUpdateSupported", ""),
    ("AcquisitionDate", ""),
    ("TargetId", "AssignedPstnTargetId"),
    ("TargetType", ""),
    ("AssignmentCategory", "AssignmentCategory"),
    ("CallingProfileId", ""),
    ("IsoSubdivisionCode", "IsoSubdivision"),
    ("NumberSource", "NumberSource"),
    ("SupportedCustomerActions", ""),
    ("ReverseNumberLookup", "ReverseNumberLookup"),
    ("RoutingOptions", ""),
];

/// A column with the property that it is made from; none where nothing here knows it.
type Column = (&'static str, &'static str);

/// `Export-CsAcquiredPhoneNumber`
pub fn export(call: &mut Call<'_>) -> Done {
    let columns = columns(call)?;
    let mut writer = Writer::new(Delimiter::Comma);
    writer.row(columns.iter().map(|(name, _)| Cell::Text(name)));
    for number in numbers::all(call) {
        let cells: Vec<String> = columns.iter().map(|column| cell(&number, *column)).collect();
        writer.row(cells.iter().map(|cell| Cell::Text(cell)));
    }
    let (text, now) = (writer.finish(), call.now());
    let orders = call.state.orders.len();
    let file = format!("AcquiredPhoneNumbers-{}.csv", orders + 1);
    if let Err(problem) = call.state.files.write(&file, text, now) {
        return Err(call.invalid(problem.message(&file), &file));
    }
    orders::keep_new(call, Kind::Export { file });
    Ok(())
}

fn columns(call: &Call<'_>) -> Done<Vec<Column>> {
    let Some(wanted) = call.text("Property") else { return Ok(COLUMNS.to_vec()) };
    let mut columns = Vec::new();
    for name in wanted.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let known = COLUMNS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        let unknown = || call.invalid(format!("The property \"{name}\" cannot be exported."), name);
        columns.push(*known.ok_or_else(unknown)?);
    }
    Ok(columns)
}

/// The cell of a column.
fn cell(number: &Object, (column, made_from): Column) -> String {
    let property = |name: &str| number.get(name).unwrap_or(Value::Null);
    let texts = |value: Value| -> Vec<String> { value.items().iter().map(text::of).collect() };
    match column {
        "TargetType" => {
            let status = text::of(&property("PstnAssignmentStatus"));
            status.strip_suffix("Assigned").unwrap_or_default().to_string()
        }
        // A user number can become one for services (NT-07), and nothing else changes here.
        "CapabilityUpdateSupported" => {
            let is_of_user = texts(property("Capability")).iter().any(|c| c == "UserAssignment");
            if is_of_user { "True".into() } else { "False".into() }
        }
        "TelephoneNumber" => format!("tel:{}", text::of(&property(column))),
        _ => texts(property(made_from)).join(","),
    }
}

/// `Get-CsExportAcquiredPhoneNumberStatus`
pub fn export_status(call: &mut Call<'_>) -> Done {
    let wanted = call.text("OrderId").unwrap_or_default();
    let order = call.state.orders.find(&wanted).cloned();
    let Some(Order { id, created_at, kind: Kind::Export { file } }) = order else {
        return Err(not_found(call, &wanted));
    };
    // The link of the service lives one hour; the file in the folder stays.
    let expiry = created_at.plus(HOUR_MS);
    let value = object(
        "Microsoft.Teams.ConfigAPI.Cmdlets.Custom.ExportStatus",
        [
            ("Id", uuid::Uuid::try_parse(&id).map_or(Value::Null, shown_id)),
            ("CreatedAt", Value::Time(created_at)),
            ("status", Value::text("Success")),
            ("DownloadLinkExpiry", Value::Time(expiry)),
            ("DownloadLink", Value::text(format!("{ROOT}{file}"))),
        ],
    );
    call.write(value);
    Ok(())
}
