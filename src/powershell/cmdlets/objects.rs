//! The commands that work on objects of any kind: the middle of pipelines, their ends, and files.

mod add_member;
mod columns;
mod csv;
mod difference;
mod each;
mod files;
mod for_each;
mod formatting;
mod given;
mod html;
mod json;
mod keys;
mod make;
mod out_file;
mod output;
mod select;
mod sort;
mod staged;
mod store;
mod totals;
mod unique;
mod where_object;

use super::Table;
use crate::powershell::cmdlet::Implementation::{Record, Stage};
use staged::stage;

/// The commands of this area.
pub const COMMANDS: Table = &[
    ("Add-Content", Stage(files::add_content)),
    ("Add-Member", Stage(stage::<add_member::AddMember>)),
    ("Clear-Content", Record(files::clear_content)),
    ("Compare-Object", Stage(difference::CompareObject::stage)),
    ("ConvertFrom-Csv", Stage(stage::<csv::ConvertFromCsv>)),
    ("ConvertFrom-Json", Stage(stage::<json::ConvertFromJson>)),
    ("ConvertTo-Csv", Stage(stage::<csv::ConvertToCsv>)),
    ("ConvertTo-Html", Stage(stage::<html::ConvertToHtml>)),
    ("ConvertTo-Json", Stage(stage::<json::ConvertToJson>)),
    ("Copy-Item", Record(files::copy_item)),
    ("Export-Csv", Stage(stage::<csv::ExportCsv>)),
    ("ForEach-Object", Stage(stage::<for_each::ForEachObject>)),
    ("Format-List", Stage(stage::<formatting::FormatList>)),
    ("Format-Table", Stage(stage::<formatting::FormatTable>)),
    ("Format-Wide", Stage(stage::<formatting::FormatWide>)),
    ("Get-ChildItem", Record(files::get_child_item)),
    ("Get-Content", Record(files::get_content)),
    ("Get-Item", Record(files::get_item)),
    ("Get-Member", Stage(stage::<totals::GetMember>)),
    ("Get-Unique", Stage(stage::<unique::GetUnique>)),
    ("Group-Object", Stage(stage::<totals::GroupObject>)),
    ("Import-Csv", Stage(csv::import)),
    ("Join-Path", Record(files::join_path)),
    ("Measure-Object", Stage(stage::<totals::MeasureObject>)),
    ("Move-Item", Record(files::move_item)),
    ("New-Item", Record(files::new_item)),
    ("New-Object", Record(make::new_object)),
    ("Out-Default", Stage(stage::<output::OutHost<true>>)),
    ("Out-File", Stage(stage::<out_file::OutFile>)),
    ("Out-Host", Stage(stage::<output::OutHost<false>>)),
    ("Out-Null", Stage(stage::<output::OutNull>)),
    ("Out-String", Stage(stage::<output::OutString>)),
    ("Remove-Item", Record(files::remove_item)),
    ("Rename-Item", Record(files::rename_item)),
    ("Resolve-Path", Record(files::resolve_path)),
    ("Select-Object", Stage(stage::<select::SelectObject>)),
    ("Set-Content", Stage(files::set_content)),
    ("Sort-Object", Stage(stage::<sort::SortObject>)),
    ("Split-Path", Record(files::split_path)),
    ("Tee-Object", Stage(stage::<out_file::TeeObject>)),
    ("Test-Path", Record(files::test_path)),
    ("Where-Object", Stage(stage::<where_object::WhereObject>)),
];
