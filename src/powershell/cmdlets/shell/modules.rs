//! Modules: those that there are, those that were imported.

use super::bound::{flag, said};
use super::commands::version_of;
use crate::domain::profile::Era;
use crate::powershell::bind::Binding;
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::facts;
use crate::powershell::hint::Hint;
use crate::powershell::host::Wait;
use crate::powershell::shell::State;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, text, wildcard};

/// The modules that are always loaded.
const LOADED: [&str; 2] = ["Microsoft.PowerShell.Management", "Microsoft.PowerShell.Utility"];
/// The modules that are installed besides.
const INSTALLED: [&str; 5] = [
    "Microsoft.PowerShell.Security",
    "MicrosoftTeams",
    "MSOnline",
    "PowerShellGet",
    "SkypeOnlineConnector",
];

/// A module as `Get-Module` shows it.
pub fn shown(name: &str) -> Value {
    let kind = match name {
        "PowerShellGet" | "MicrosoftTeams" | "SkypeOnlineConnector" => "Script",
        _ if name.starts_with("tmp_") => "Script",
        _ => "Manifest",
    };
    let of_module = |f: &&facts::Facts| match name.starts_with("tmp_") {
        true => f.name.contains("-Cs"),
        false => f.module == name,
    };
    let exported = facts::all().filter(of_module).map(|f| Value::text(f.name));
    let version = if name.starts_with("tmp_") { "1.0" } else { version_of(name) };
    let properties = vec![
        ("ModuleType".into(), Value::text(kind)),
        ("Version".into(), Value::text(version)),
        ("Name".into(), Value::text(name)),
        ("ExportedCommands".into(), Value::array(exported.collect())),
        ("Path".into(), Value::text(format!(r"C:\Modules\{name}\{name}.psd1"))),
    ];
    Value::object("System.Management.Automation.PSModuleInfo", properties)
}

fn loaded(state: &State) -> Vec<String> {
    let mut names: Vec<String> = LOADED.iter().map(|name| name.to_string()).collect();
    names.extend(state.sign_in.modules.iter().cloned());
    names.extend(state.sign_in.imported.clone());
    names.sort_by_key(|name| name.to_lowercase());
    names
}

/// `Get-Module`
pub fn get(call: &mut Call<'_>) -> Done {
    let mut names = loaded(call.state);
    if call.flag("ListAvailable") {
        names = LOADED.iter().chain(&INSTALLED).map(|name| name.to_string()).collect();
        names.sort_by_key(|name| name.to_lowercase());
    }
    let wanted = call.texts("Name");
    let fits = |name: &&String| {
        wanted.is_empty() || wanted.iter().any(|wanted| wildcard::fits(name, wanted, false))
    };
    let found: Vec<String> = names.iter().filter(fits).cloned().collect();
    for name in found {
        call.write(shown(&name));
    }
    Ok(())
}

/// The installed module that a name or a path means (CO-13): document 000 writes a path whose
/// backslashes are doubled.
fn installed(wanted: &str) -> Option<&'static str> {
    let file = wanted.rsplit(['\\', '/']).next().unwrap_or(wanted);
    let lower = file.to_ascii_lowercase();
    let bare = ["psd1", "psm1", "dll"]
        .iter()
        .find_map(|end| lower.strip_suffix(end)?.strip_suffix('.'))
        .unwrap_or(&lower);
    LOADED.iter().chain(&INSTALLED).find(|name| name.eq_ignore_ascii_case(bare)).copied()
}

/// `Import-Module`
pub fn import<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        let names = binding.get("Name").map(Value::items).unwrap_or_default();
        for wanted in names.iter().map(text::of) {
            let era = shell.look(|session| session.tenant().era).unwrap_or_default();
            let Some(name) = installed(&wanted) else {
                import_file(shell, &wanted, out).await?;
                continue;
            };
            if name == "SkypeOnlineConnector" && era == Era::TeamsToday {
                let replaced_by = vec!["Connect-MicrosoftTeams".to_string()];
                let mut record = missing(&wanted);
                record.hint = Some(Hint::Retired { name: name.to_string(), replaced_by });
                shell.report(record, out).await?;
                continue;
            }
            let modules = &mut shell.state.sign_in.modules;
            if !modules.iter().any(|own| own == name) && !LOADED.contains(&name) {
                modules.push(name.to_string());
            }
            if flag(binding, "PassThru") {
                shell.emit(shown(name), out).await?;
            }
        }
        if let Some(prefix) = said(binding, "Prefix") {
            let say = format!("The prefix {prefix} was not put before the commands.");
            let record = super::bound::not_simulated("Prefix", &say);
            shell.report(record, out).await?;
        }
        Ok(())
    })
}

/// A module of one's own: a script file whose functions are there afterwards.
async fn import_file(shell: &mut Shell<'_>, wanted: &str, out: &Out) -> Flow {
    let lower = wanted.to_ascii_lowercase();
    let is_script = lower.ends_with(".psm1") || lower.ends_with(".ps1");
    let text = is_script.then(|| shell.state.files.get(wanted).map(|file| file.text.clone()));
    match text.flatten() {
        Some(text) => shell.run_text(&text, out).await,
        None => Err(Jump::error(missing(wanted))),
    }
}

fn missing(wanted: &str) -> ErrorRecord {
    let message = format!(
        "The specified module '{wanted}' was not loaded because no valid module file was found in \
         any module directory."
    );
    let (id, class) = ("Modules_ModuleNotFound", "FileNotFoundException");
    ErrorRecord::new(message, id, Category::ResourceUnavailable, class).about(wanted, "String")
}

/// `Remove-Module`
pub fn remove(call: &mut Call<'_>) -> Done {
    for wanted in call.texts("Name") {
        let fits = |name: &String| wildcard::fits(name, &wanted, false);
        if !loaded(call.state).iter().any(fits) {
            let message = "No modules were removed. Verify that the specification of modules to \
                           remove is correct and those modules exist in the runspace.";
            let (id, class) = ("Modules_NoModulesRemoved", "InvalidOperationException");
            let record = ErrorRecord::new(message, id, Category::ResourceUnavailable, class);
            call.report(record.into())?;
            continue;
        }
        if call.should_process(&wanted)? {
            let sign_in = &mut call.state.sign_in;
            sign_in.modules.retain(|name| !fits(name));
            if sign_in.imported.as_ref().is_some_and(fits) {
                sign_in.imported = None;
                sign_in.is_imported = false;
            }
        }
    }
    Ok(())
}

/// What `Install-Module` asks.
const QUESTION: &str = "You are installing the modules from an untrusted repository. If you trust \
                        this repository, change its InstallationPolicy value by running the \
                        Set-PSRepository cmdlet. Are you sure you want to install the modules from \
                        'PSGallery'?";

/// `Install-Module`: those that are simulated are there already.
pub fn install(call: &mut Call<'_>) -> Done {
    for wanted in call.texts("Name") {
        known(&wanted)?;
        if call
            .should_process(&format!("Version '{}' of module '{wanted}'", version_of(&wanted)))?
            && !call.flag("Force")
        {
            // Whatever is answered, nothing changes: it is installed.
            call.agreed("Untrusted repository", QUESTION)?;
        }
    }
    Ok(())
}

/// `Update-Module`
pub fn update(call: &mut Call<'_>) -> Done {
    for wanted in call.texts("Name") {
        known(&wanted)?;
        call.should_process(&format!("Version '{}' of module '{wanted}'", version_of(&wanted)))?;
    }
    Ok(())
}

fn known(wanted: &str) -> Done {
    if installed(wanted).is_some() {
        return Ok(());
    }
    let message =
        format!("No match was found for the specified search criteria and module name '{wanted}'.");
    let (id, class) = ("NoMatchFoundForCriteria", "Exception");
    let record = ErrorRecord::new(message, id, Category::ObjectNotFound, class);
    Err(Stopped::from(record.about(wanted, "String")))
}
