//! The shell's own commands: writing, asking, time, chance, variables, modules, the sign-in.

mod answers;
pub mod bound;
mod chance;
mod commands;
mod console;
mod culture;
mod locking;
mod modules;
mod places;
mod secrets;
mod sessions;
mod time;
mod transcript;
mod variables;
mod writing;

use super::Table;
use crate::powershell::cmdlet::Implementation::{Record, Stage};
use bound::each;

/// The commands of this area.
pub const COMMANDS: Table = &[
    ("Clear-History", Record(console::clear_history)),
    ("Clear-Host", Stage(|_| each("Clear-Host", console::clear, &Default::default()))),
    ("Clear-Variable", Record(variables::clear)),
    ("Connect-MicrosoftTeams", Stage(|b| each("Connect-MicrosoftTeams", sessions::connect, b))),
    ("ConvertFrom-SecureString", Record(secrets::from_secret)),
    ("ConvertTo-SecureString", Record(secrets::to_secret)),
    ("Disconnect-MicrosoftTeams", Record(sessions::disconnect)),
    ("Get-Alias", Record(commands::aliases)),
    ("Get-Command", Stage(|b| each("Get-Command", commands::get, b))),
    ("Get-Credential", Stage(|b| each("Get-Credential", answers::credential, b))),
    ("Get-Culture", Record(culture::get)),
    ("Get-Date", Record(time::get_date)),
    ("Get-ExecutionPolicy", Record(locking::get_policy)),
    ("Get-History", Record(console::get_history)),
    ("Get-Host", Record(console::get_host)),
    ("Get-Location", Record(places::get)),
    ("Get-Module", Record(modules::get)),
    ("Get-PSSession", Record(sessions::get)),
    ("Get-Random", Stage(chance::stage)),
    ("Get-UICulture", Record(culture::get)),
    ("Get-Variable", Record(variables::get)),
    ("Import-Module", Stage(|b| each("Import-Module", modules::import, b))),
    ("Import-PSSession", Record(sessions::import)),
    ("Install-Module", Record(modules::install)),
    ("Invoke-Expression", Stage(|b| each("Invoke-Expression", console::invoke, b))),
    ("Measure-Command", Stage(time::measure)),
    ("New-Alias", Record(commands::new_alias)),
    ("New-CsOnlineSession", Stage(|b| each("New-CsOnlineSession", sessions::new, b))),
    ("New-TimeSpan", Record(time::new_span)),
    ("New-Variable", Record(variables::new)),
    ("Read-Host", Stage(|b| each("Read-Host", answers::read, b))),
    ("Remove-Module", Record(modules::remove)),
    ("Remove-PSSession", Record(sessions::remove)),
    ("Remove-Variable", Record(variables::remove)),
    ("Set-Alias", Record(commands::set_alias)),
    ("Set-ExecutionPolicy", Record(locking::set_policy)),
    ("Set-Location", Record(places::set)),
    ("Set-StrictMode", Record(locking::set_strict)),
    ("Set-Variable", Record(variables::set)),
    ("Start-Sleep", Stage(|b| each("Start-Sleep", time::sleep, b))),
    ("Start-Transcript", Stage(|b| each("Start-Transcript", transcript::start, b))),
    ("Stop-Transcript", Stage(|b| each("Stop-Transcript", transcript::stop, b))),
    ("Update-Module", Record(modules::update)),
    ("Write-Debug", Stage(|b| each("Write-Debug", writing::debug, b))),
    ("Write-Error", Stage(|b| each("Write-Error", writing::error, b))),
    ("Write-Host", Stage(|b| each("Write-Host", writing::host, b))),
    ("Write-Information", Stage(|b| each("Write-Information", writing::information, b))),
    ("Write-Output", Stage(|b| each("Write-Output", writing::output, b))),
    ("Write-Progress", Stage(|b| each("Write-Progress", writing::progress, b))),
    ("Write-Verbose", Stage(|b| each("Write-Verbose", writing::verbose, b))),
    ("Write-Warning", Stage(|b| each("Write-Warning", writing::warning, b))),
];
