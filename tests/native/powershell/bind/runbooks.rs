//! Lines as runbooks have them: each binds without a question, and nothing is left over.

use super::{bound, shown};

const ID: &str = "5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae";

#[track_caller]
fn all_bind(lines: &[&str]) {
    for line in lines {
        let line = line.replace("ID#", ID);
        match bound(&line) {
            Err(fault) => panic!("{line}: {}", fault.record.message),
            Ok(binding) => assert!(binding.missing().is_empty(), "{line}: {}", shown(&binding)),
        }
    }
}

#[test]
fn numbers_are_searched_acquired_and_assigned() {
    all_bind(&[
        "Get-CsOnlineTelephoneNumberInventoryCountries -InventoryType Service -RegionalGroup NOAM",
        "Get-CsOnlineTelephoneNumberInventoryCities -Inventory Service -Region NOAM -Country US \
         -Area WA",
        "Search-CsOnlineTelephoneNumberInventory -InventoryType Service -Region NOAM -Country US \
         -Area NY -City NY -Quantity 10",
        "Search-CsOnlineTelephoneNumberInventory -inventorytype 'subscriber' -RegionalGroup 'EMEA' \
         -CountryOrRegion 'NL' -Area 'All' -City 'NH_BE' -AreaCode '29' -Quantity '3'",
        "Select-CsOnlineTelephoneNumberInventory -ReservationId ID# -TelephoneNumbers \
         12065550101,12065550102 -Region NOAM -Country US -Area WA -City SEA",
        "Clear-CsOnlineTelephoneNumberReservation -ReservationId ID# -InventoryType Service",
        "Get-CsOnlineTelephoneNumber -IsNotAssigned -InventoryType Service",
        "Get-CsOnlineTelephoneNumber -TelephoneNumber +12065550100 -ExpandLocation",
        "Get-CsOnlineTelephoneNumber -ResultSize 2147483647 -WarningAction SilentlyContinue",
        "Remove-CsOnlineTelephoneNumber -TelephoneNumber 12065550101, 12065550102",
        "New-CsOnlineTelephoneNumberOrder -Name a -Description b -Country US -CivicAddressId ID# \
         -NumberType UserSubscriber -Quantity 1 -AreaCode 206",
        "Get-CsOnlineTelephoneNumberOrder -OrderType Search -OrderId ID#",
        "Complete-CsOnlineTelephoneNumberOrder -OrderId ID#",
        "Get-CsPhoneNumberAssignment -CapabilitiesContain ConferenceAssignment -Top 1000",
        "Get-CsPhoneNumberAssignment -AssignedPstnTargetId amos@contoso.com -NumberType \
            CallingPlan",
        "Set-CsPhoneNumberAssignment -Identity amos@contoso.com -PhoneNumber +12065550101 \
         -PhoneNumberType CallingPlan -LocationId ID#",
        "Set-CsPhoneNumberAssignment -PhoneNumber +12065550101 -LocationId null",
        "Set-CsPhoneNumberAssignment -Identity amos -EnterpriseVoiceEnabled $true -ErrorAction \
            Stop",
        "Remove-CsPhoneNumberAssignment -Identity amos -PhoneNumber +12065550101 -PhoneNumberType \
         DirectRouting",
        "Set-CsOnlineVoiceUser -id amos@contoso.com -TelephoneNumber +12065550101 -LocationID ID#",
        "Set-CsOnlineVoiceApplicationInstance -Identity ra@contoso.com -TelephoneNumber \
         +18005550100",
        "Set-CsUser amos -EnterpriseVoiceEnabled $true -HostedVoiceMail $true -OnPremLineURI \
         tel:+12065550101",
    ]);
}

#[test]
fn the_bridge_and_its_users_are_set() {
    all_bind(&[
        "Get-CsOnlineDialInConferencingBridge",
        "Set-CsOnlineDialInConferencingBridge -Name a -DefaultServiceNumber 12065550101 -Confirm",
        "Set-CsOnlineDialInConferencingServiceNumber -Identity +12065550101 -PrimaryLanguage de-de \
         -SecondaryLanguages en-us, ja-jp, en-gb",
        "Register-CsOnlineDialInConferencingServiceNumber -identity 12065550101 -BridgeId ID#",
        "Unregister-CsOnlineDialInConferencingServiceNumber -Identity 12065550101 -BridgeName a \
         -Force",
        "Set-CsOnlineDialInConferencingTenantSettings -EnableEntryExitNotifications $true \
         -EntryExitAnnouncementsType ToneOnly -PinLength 7",
        "Get-CsOnlineDialInConferencingUser -BridgeName a -ResultSize 3",
        "Get-CsOnlineDialInConferencingUserInfo -Select ConferencingProviderOther -First 10",
        "Set-CsOnlineDialInConferencingUser -Identity \"Amos Marble\" -ResetConferenceID",
        "Set-CsOnlineDialInConferencingUser -Identity \"Amos Marble\" -ConferenceId 8271964",
        "Set-CsOnlineDialInConferencingUser -id amos.marble@contoso.com -ResetLeaderPIN -SendEmail \
         -SendEmailToAddress \"amos@example.com\"",
        "Set-CsOnlineDialInConferencingUser -Identity amos -ServiceNumber 12065550101 \
         -AllowTollFreeDialIn $false -BridgeId ID# -WhatIf",
        "Enable-CsOnlineDialInConferencingUser -Identity amos -ServiceNumber 12065550101",
        "Start-CsExMeetingMigration -Identity amos@contoso.com -TargetMeetingType Teams",
        "Get-CsMeetingMigrationStatus -Identity amos -StartTime '4/18/2018' -EndTime '4/20/2018'",
        "Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled $false",
        "Grant-CsTeamsUpgradePolicy -PolicyName UpgradeToTeams -Identity amos@contoso.com \
         -MigrateMeetingsToTeams $true",
        "Grant-CsDialoutPolicy -Identity amos -PolicyName DialoutCPCDisabledPSTNDomestic",
        "Set-CsTeamsAudioConferencingPolicy -Identity EMEA -AllowTollFreeDialin $False \
         -MeetingInvitePhoneNumbers \"+498005550101\",\"+35315550102\"",
        "Grant-CsTeamsAudioConferencingPolicy -identity amos -PolicyName EMEA",
        "Set-CsUserAcp -Identity \"Amos Marble\" -TollNumber \"12065550119\" -TollFreeNumbers \
         \"18005550112\" -ParticipantPassCode 13761 -Domain \"fabrikam.com\" -Name \"Fabrikam \
             ACP\"",
        "Remove-CsUserAcp -Identity amos -Name \"Fabrikam ACP\"",
    ]);
}

#[test]
fn queues_attendants_and_addresses_are_made() {
    all_bind(&[
        "New-CsOnlineApplicationInstance -UserPrincipalName ra@contoso.com -ApplicationId \
         ce933385-9390-45d1-9512-c8d228074e07 -DisplayName a",
        "New-CsOnlineApplicationInstanceAssociation -Identities @('ID#') -ConfigurationId ID# \
         -ConfigurationType CallQueue",
        "New-CsCallQueue -Name “Sales” -AgentAlertTime 15 -AllowOptOut $true -OverflowAction \
            Forward \
         -OverflowActionTarget ID# -OverflowThreshold 200 -TimeoutAction Forward \
         -TimeoutActionTarget ID# -TimeoutThreshold 120 -RoutingMethod Attendant -ConferenceMode \
         $true -UseDefaultMusicOnHold $true -Users @('ID#', 'ID#')",
        "Set-CsCallQueue -Identity ID# -Name a -LanguageId \"de-DE\" -RoutingMethod RoundRobin \
         -DistributionLists @('ID#')",
        "Get-CsCallQueue -NameFilter Sales -First 10",
        "New-CsHuntGroup -Name a -Domain contoso.com -OverflowThreshold 5 -LineUri \
            tel:+18005550100",
        "New-CsAutoAttendantPrompt -TextToSpeechPrompt \"Welcome\"",
        "New-CsAutoAttendantMenuOption -Action Disconnect -DtmfResponse Automatic",
        "New-CsAutoAttendantMenuOption -Action TransferCallToTarget -DtmfResponse Tone1 \
            -CallTarget \
         $object -VoiceResponses \"Sales\"",
        "New-CsAutoAttendantCallableEntity -Identity ID# -Type applicationendpoint",
        "New-CsAutoAttendantCallableEntity -Identity \"tel:+12065550101\" -Type ExternalPSTN",
        "New-CsAutoAttendantMenu -Name a -MenuOptions @($object) -Prompts @($object) \
         -EnableDialByName -DirectorySearchMethod ByName",
        "New-CsAutoAttendantCallFlow -Name a -Menu $object -Greetings @($object)",
        "New-CsAutoAttendantCallHandlingAssociation -Type AfterHours -ScheduleId ID# -CallFlowId \
            ID#",
        "New-CsAutoAttendant -Name a -Language en-AU -VoiceId $null -TimeZoneId UTC \
         -DefaultCallFlow $object -CallFlows @($object) -CallHandlingAssociations @($object) \
         -Operator $object -EnableVoiceResponse",
        "New-CsOrganizationalAutoAttendantMenu -Name a",
        "New-CsOnlineTimeRange -Start 08:30 -end 17:00",
        "New-CsOnlineDateTimeRange -Start \"24/12/2022\" -End \"25/12/2022\"",
        "New-CsOnlineSchedule -Name a -WeeklyRecurrentSchedule -MondayHours @($object) \
         -TuesdayHours @($object) -Complement",
        "New-CsOnlineSchedule -Name a -FixedSchedule -DateTimeRanges @($object)",
        "New-CsOnlineLisCivicAddress -HouseNumber 1 -StreetName 'Main' -City Seattle \
         -StateOrProvince WA -CountryOrRegion US -PostalCode 98101 -CompanyName Contoso \
         -Latitude 47.6 -Longitude -122.3",
        "New-CsOnlineLisLocation -CivicAddressId ID# -Location \"3rd floor\"",
        "Get-CsOnlineLisCivicAddress -CivicAddressId ID# -PopulateNumberOfVoiceUsers",
        "Set-CsOnlineEnhancedEmergencyServiceDisclaimer -CountryOrRegion US -ForceAccept",
        "Import-CsOnlineAudioFile -ApplicationId OrgAutoAttendant -FileName a.wav -Content @(1, 2)",
    ]);
}

#[test]
fn the_commands_of_the_shell_bind() {
    all_bind(&[
        "Connect-MicrosoftTeams -Credential $credential",
        "Import-PSSession $session -AllowClobber",
        "Remove-PSSession $session",
        "Install-Module -Name MicrosoftTeams -RequiredVersion 4.2.0 -Force -AllowClobber",
        "Import-Module MicrosoftTeams",
        "Set-ExecutionPolicy RemoteSigned -Scope CurrentUser -Force",
        "Set-StrictMode -Version 2.0",
        "Set-StrictMode -Version Latest",
        "Connect-MsolService -Credential $credential",
        "Set-MsolUserLicense -UserPrincipalName amos@contoso.com -AddLicenses contoso:MCOMEETADV",
        "Get-MsolUser -All -UnlicensedUsersOnly",
        "Export-Csv -InputObject $object -Path .\\out.csv -NoTypeInformation -Encoding UTF8 \
            -Append",
        "Import-Csv .\\in.csv -Delimiter ';'",
        "Select-Object -Property a, @('b') -First 5 -Unique -InputObject $object",
        "Select-Object -ExpandProperty a -InputObject $object",
        "Sort-Object -Property a, b -Descending",
        "Group-Object a -NoElement",
        "Measure-Object -Property a -Sum -Average",
        "ft -AutoSize -Wrap -Property a, b -GroupBy c",
        "fl *",
        "fw -Column 3 a",
        "Out-File -FilePath a.txt -Append -Encoding utf8 -InputObject $object",
        "Tee-Object -Variable a",
        "Write-Host -ForegroundColor Green -BackgroundColor Black \"done\" -NoNewline",
        "Write-Error \"no\" -Category InvalidArgument -ErrorId Own",
        "Write-Progress -Activity a -Status b -PercentComplete 50 -Id 1",
        "Read-Host \"Number\" -AsSecureString",
        "ConvertTo-SecureString 'a' -AsPlainText -Force",
        "Get-Date -Format yyyy-MM-dd",
        "New-TimeSpan -Start '4/18/2018' -End '4/19/2018'",
        "Start-Sleep -Milliseconds 500",
        "Start-Sleep -s 600",
        "New-Object -TypeName PSObject -Property $table",
        "Compare-Object -ReferenceObject @(1, 2) -DifferenceObject @(2) -PassThru -IncludeEqual",
        "Get-Help Set-CsUser -Examples",
        "help gc -Full",
        "gcm -Noun CsOnline* -Verb Get",
        "gcm *Migration*",
        "Get-Random -Minimum 1 -Maximum 10 -SetSeed 5",
        "Test-Path C:\\temp\\a.csv -PathType Leaf",
        "New-Item -ItemType Directory -Path C:\\temp -Force",
        "Remove-Item .\\a.csv -ErrorAction SilentlyContinue -Confirm:$false",
        "Get-ChildItem -Path . -Filter *.csv -Recurse",
        "Get-Content .\\a.txt -TotalCount 5 -Encoding UTF8",
        "ConvertTo-Json -InputObject $object -Depth 5 -Compress",
        "ConvertTo-Html -Title a -Body b -Property c",
        "Set-Variable -Name a -Value 5 -Scope Script",
        "ls",
        "h",
    ]);
}
