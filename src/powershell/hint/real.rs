//! Commands that are real and not simulated, with what does their work here.

use crate::texts::Lang;

/// Why a command is not here, and what is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// It reaches a network.
    Network,
    /// It is about the computer or its operating system.
    Computer,
    /// It runs something beside, or on another computer.
    Jobs,
    /// It loads code.
    Code,
    /// It manages directories and mailboxes.
    Directory,
    /// It asks or shows in a window.
    Window,
    /// It writes objects in a form that is not known here.
    Objects,
    /// It looks through texts.
    Texts,
    /// It debugs or traces scripts.
    Debugging,
}

const REAL: &[(Instead, &[&str])] = &[
    (
        Instead::Network,
        &[
            "Invoke-WebRequest",
            "Invoke-RestMethod",
            "Test-Connection",
            "Test-NetConnection",
            "Resolve-DnsName",
            "Send-MailMessage",
            "Start-BitsTransfer",
            "iwr",
            "irm",
            "curl",
            "wget",
            "ping",
        ],
    ),
    (
        Instead::Computer,
        &[
            "Get-Process",
            "Stop-Process",
            "Start-Process",
            "Get-Service",
            "Start-Service",
            "Stop-Service",
            "Restart-Service",
            "Get-WmiObject",
            "Get-CimInstance",
            "Get-EventLog",
            "Get-WinEvent",
            "Get-HotFix",
            "Get-ComputerInfo",
            "Restart-Computer",
            "Stop-Computer",
            "Get-ItemProperty",
            "Set-ItemProperty",
            "New-PSDrive",
            "Get-PSDrive",
            "Get-Acl",
            "Set-Acl",
            "Get-Clipboard",
            "Set-Clipboard",
            "Get-TimeZone",
            "Set-Date",
            "Push-Location",
            "Pop-Location",
            "Unblock-File",
            "Compress-Archive",
            "Expand-Archive",
            "Get-FileHash",
            "ps",
            "gps",
            "kill",
            "gwmi",
            "ipconfig",
            "whoami",
            "cmd",
            "notepad",
        ],
    ),
    (
        Instead::Jobs,
        &[
            "Start-Job",
            "Get-Job",
            "Receive-Job",
            "Wait-Job",
            "Stop-Job",
            "Remove-Job",
            "Register-ObjectEvent",
            "Register-ScheduledJob",
            "Invoke-Command",
            "Enter-PSSession",
            "Exit-PSSession",
            "icm",
        ],
    ),
    (Instead::Code, &["Add-Type", "Update-TypeData", "Update-FormatData", "New-Module"]),
    (
        Instead::Directory,
        &[
            "Connect-AzureAD",
            "Get-AzureADUser",
            "Set-AzureADUser",
            "Set-AzureADUserLicense",
            "Get-AzureADSubscribedSku",
            "Connect-MgGraph",
            "Get-MgUser",
            "Set-MgUserLicense",
            "Get-ADUser",
            "Set-ADUser",
            "Connect-ExchangeOnline",
            "Get-Mailbox",
            "Set-Mailbox",
            "Get-UnifiedGroup",
            "Get-Team",
            "Get-TeamUser",
        ],
    ),
    (Instead::Window, &["Out-GridView", "Show-Command", "Out-Printer", "ogv"]),
    (
        Instead::Objects,
        &["Export-Clixml", "Import-Clixml", "ConvertTo-Xml", "Select-Xml", "Format-Custom"],
    ),
    (Instead::Texts, &["Select-String", "ConvertFrom-String", "Convert-String", "sls"]),
    (
        Instead::Debugging,
        &[
            "Set-PSBreakpoint",
            "Get-PSBreakpoint",
            "Set-PSDebug",
            "Trace-Command",
            "Get-PSCallStack",
            "Wait-Debugger",
            "Set-TraceSource",
        ],
    ),
];

/// What there is instead of a command that is real; nothing where it is not one of these.
pub fn of(name: &str) -> Option<Instead> {
    let is_it = |known: &&str| known.eq_ignore_ascii_case(name);
    REAL.iter().find(|(_, names)| names.iter().any(&is_it)).map(|(why, _)| *why)
}

impl Instead {
    /// What it says.
    pub fn text(self, lang: Lang) -> &'static str {
        let texts = &lang.texts().hints;
        match self {
            Instead::Network => texts.instead_network,
            Instead::Computer => texts.instead_computer,
            Instead::Jobs => texts.instead_jobs,
            Instead::Code => texts.instead_code,
            Instead::Directory => texts.instead_directory,
            Instead::Window => texts.instead_window,
            Instead::Objects => texts.instead_objects,
            Instead::Texts => texts.instead_texts,
            Instead::Debugging => texts.instead_debugging,
        }
    }
}
