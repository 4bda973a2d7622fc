#Requires -Version 3.0
<#
.SYNOPSIS
  Moves the organizers of a list to another toll-free number.
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param (
    [Parameter(Mandatory)] [ValidateScript({ Test-Path $_ })] [string] $Path,
    [ValidatePattern('^\+?\d+$')] [string] $NewNumber = '+18005551239',
    [int]$MaxTries=5, [switch]$Quiet
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$failed = @(); $done = 0
function Write-Step([string]$Text, [ConsoleColor]$Color = 'Gray') {
    if(-not $Quiet){ Write-Host ("[{0:HH:mm:ss}] {1}" -f (Get-Date), $Text) -ForegroundColor $Color }
}
$users = Import-Csv -Path $Path -Delimiter ',' | Where-Object { $_.UserPrincipalName -and $_.Enabled -ne 'No' }
Write-Step "Read $($users.Count) people from ${Path}: starting"
foreach($user in $users){
    $arguments = @{
        Identity              = $user.UserPrincipalName.Trim()
        TollFreeServiceNumber = $NewNumber -replace '[^\d+]', ''
        'ErrorAction'         = 'Stop'   # or else nothing is caught
    }
    try {
        if ($PSCmdlet.ShouldProcess($user.UserPrincipalName, "Set $NewNumber")) {
            Set-CsOnlineDialInConferencingUser @arguments -SendEmail:$false | Out-Null
            Start-CsExMeetingMigration $user.UserPrincipalName -Confirm:$false 2>&1 > $null
        }
        $done++
    }
    catch [System.Management.Automation.RuntimeException], [System.ArgumentException] {
        $failed += [pscustomobject][ordered]@{ User = $user.UserPrincipalName; Why = $_.Exception.Message }
        Write-Warning "$($user.UserPrincipalName): $_"
        continue
    }
    finally { Write-Progress -Activity 'Moving' -PercentComplete (100 * $done / [math]::Max(1, @($users).Count)) }
}
$try = 0
do {
    Start-Sleep -Seconds 60
    # A state without people has no row, and then there is nothing to add up.
    $pending = [int](Get-CsMeetingMigrationStatus -SummaryOnly |
        ? { $_.State -in 'Pending','InProgress' } |
        Measure-Object -Property UserCount -Sum | Select-Object -ExpandProperty Sum)
    Write-Step ("{0,5:N0} pending" -f $pending) Yellow
} until ($pending -eq 0 -or ++$try -ge $MaxTries)
switch -Wildcard (@($failed | ForEach-Object { $_.Why })) {
    '*not found*' { 'unknown'; break }
    { $_.Length -gt 80 } { $_.Substring(0, 80) + '...' }
    default { $_ }
}
$report = $failed | Sort-Object User -Unique | Select-Object -Property User, @{Name='When';Expression={Get-Date -f s}}, Why
$report | Export-Csv -Path ".\failed-$(Get-Date -Format yyyyMMdd).csv" -NoTypeInformation -Encoding UTF8
Get-CsOnlineUser -Filter {EnterpriseVoiceEnabled -eq $true} | %{$_.DisplayName}|sort|select -First 10 -exp Length
$body = @"
Moved: $done of $($users.Count)
Tried: $try times
Failed: $($failed.Count) ($('{0:P0}' -f ($failed.Count/$users.Count)))
"@
$first,$rest = $body -split "`r?`n"; $last = $rest[-1]; [void]$rest.GetType()
for ($i=0;$i -lt $rest.Count;$i+=2){ $rest[$i]=$rest[$i].PadRight(20) }
if (!$failed -and (Test-Path .\failed*.csv)) { Remove-Item .\failed*.csv -Force } elseif($failed.Count -gt 0){ exit 1 }
return ,$report
