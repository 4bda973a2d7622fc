//! Types of .NET that scripts name: those that have members here, those that are real and have
//! none, with what to use instead. A name that is in neither is no type at all.

/// Types with static members, methods or objects here: the short name and the full one.
const SIMULATED: &[(&str, &str)] = &[
    ("regex", "System.Text.RegularExpressions.Regex"),
    ("math", "System.Math"),
    ("guid", "System.Guid"),
    ("convert", "System.Convert"),
    ("environment", "System.Environment"),
    ("bitconverter", "System.BitConverter"),
    ("pscredential", "System.Management.Automation.PSCredential"),
    ("securestring", "System.Security.SecureString"),
    ("errorrecord", "System.Management.Automation.ErrorRecord"),
    ("io.path", "System.IO.Path"),
    ("io.file", "System.IO.File"),
    ("uri", "System.Uri"),
    ("collections.arraylist", "System.Collections.ArrayList"),
    ("dayofweek", "System.DayOfWeek"),
    ("globalization.cultureinfo", "System.Globalization.CultureInfo"),
    ("cultureinfo", "System.Globalization.CultureInfo"),
    ("consolecolor", "System.ConsoleColor"),
    ("psreference", "System.Management.Automation.PSReference"),
    ("ref", "System.Management.Automation.PSReference"),
];

/// Namespaces and short names that are real and not simulated, with what does the same here. The
/// first that the name begins with counts.
const REAL: &[(&str, &str)] = &[
    ("system.io.", "Use Get-Content, Set-Content, Import-Csv and Export-Csv."),
    ("io.", "Use Get-Content, Set-Content, Import-Csv and Export-Csv."),
    ("system.net.", "Nothing here reaches a network."),
    ("net.", "Nothing here reaches a network."),
    ("ipaddress", "Nothing here reaches a network."),
    ("system.text.stringbuilder", "Collect the parts in a list and join them with -join."),
    ("system.collections.generic.dictionary", "Use a hashtable: @{}."),
    ("system.collections.generic.hashset", "Use a hashtable whose keys are the items: @{}."),
    ("system.collections.generic.", "Use [System.Collections.Generic.List[object]] or @()."),
    ("collections.generic.", "Use [System.Collections.Generic.List[object]] or @()."),
    ("system.collections.", "Use [System.Collections.ArrayList] or a hashtable."),
    ("system.console", "Use Write-Host and Read-Host."),
    ("console", "Use Write-Host and Read-Host."),
    ("system.threading.", "Use Start-Sleep; the simulation does one thing after the other."),
    ("system.random", "Use Get-Random."),
    ("random", "Use Get-Random."),
    ("system.windows.", "Use Read-Host and Write-Host."),
    ("windows.", "Use Read-Host and Write-Host."),
    ("system.version", "Compare the parts of the text as numbers."),
    ("version", "Compare the parts of the text as numbers."),
    ("system.net.mail.mailaddress", "Use -match with a pattern."),
    ("mailaddress", "Use -match with a pattern."),
    ("system.xml.", "Use ConvertFrom-Json or Import-Csv."),
    ("xml", "Use ConvertFrom-Json or Import-Csv."),
    ("system.diagnostics.stopwatch", "Use Measure-Command, or the difference of two Get-Date."),
    ("diagnostics.stopwatch", "Use Measure-Command, or the difference of two Get-Date."),
    ("wmi", "There is no computer here to ask."),
    ("adsi", "There is no directory here but that of the organization."),
    ("cim", "There is no computer here to ask."),
    ("bigint", "Use [long] or [double]."),
    ("numerics.", "Use [long] or [double]."),
    ("runspacefactory", "The simulation does one thing after the other."),
    ("powershell", "The simulation does one thing after the other."),
    ("system.management.automation.", "Use the commands of the shell."),
    ("management.automation.", "Use the commands of the shell."),
    ("microsoft.", "Use the cmdlets of the service."),
    ("system.", "Get-Command lists what there is instead."),
    ("text.", "Use the members of texts and the operators."),
    ("globalization.", "Use the formats of -f and of Get-Date -Format."),
];

/// The full name of a simulated type, whether `System.` stands before it or not.
pub fn full_name(name: &str) -> Option<&'static str> {
    let is_it = |(short, full): &&(&str, &'static str)| {
        let without_system = full.strip_prefix("System.").unwrap_or(full);
        [short, full, without_system].iter().any(|known| known.eq_ignore_ascii_case(name))
    };
    SIMULATED.iter().find(is_it).map(|(_, full)| *full)
}

/// What to use instead of a type that is real; nothing where the name is no type.
pub fn instead_of(name: &str) -> Option<&'static str> {
    let lower = name.to_ascii_lowercase();
    let is_it = |(start, _): &&(&str, &str)| match start.ends_with('.') {
        true => lower.starts_with(start),
        false => lower == *start || lower.strip_prefix(start).is_some_and(|r| r.starts_with('.')),
    };
    REAL.iter().find(is_it).map(|(_, instead)| *instead)
}
