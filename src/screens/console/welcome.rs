//! The lines that a console offers in which nothing happened yet.

/// How one signs in, as the first of the documents does it (CO-13).
pub const SIGN_IN: &str = "Import-Module SkypeOnlineConnector
$credential = Get-Credential
$session = New-CsOnlineSession -Credential $credential
Import-PSSession $session";
/// How one signs in today.
pub const SIGN_IN_TODAY: &str = "Connect-MicrosoftTeams";
/// Commands that show something at once, in either era.
pub const EXAMPLES: [&str; 3] = [
    "Get-CsOnlineDialInConferencingBridge",
    "Get-CsOnlineUser | Group-Object UsageLocation | Sort-Object Count -Descending",
    "Get-Help Start-CsExMeetingMigration -Examples",
];
