//! `Get-Location` and `Set-Location`: there is one folder.

use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::error::ErrorRecord;
use crate::powershell::shell::files::ROOT;
use crate::powershell::value::Value;
use crate::powershell::value::failure::Category;

/// Ways to name the folder that there is.
const HERE: [&str; 7] = ["", ".", "\\", "/", "~", "c:", "c:\\"];

fn here() -> Value {
    let properties = vec![
        ("Drive".into(), Value::text("C")),
        ("Provider".into(), Value::text(r"Microsoft.PowerShell.Core\FileSystem")),
        ("ProviderPath".into(), Value::text(ROOT)),
        ("Path".into(), Value::text(ROOT)),
    ];
    Value::object("System.Management.Automation.PathInfo", properties)
}

/// `Get-Location`
pub fn get(call: &mut Call<'_>) -> Done {
    call.write(here());
    Ok(())
}

/// `Set-Location`
pub fn set(call: &mut Call<'_>) -> Done {
    let path = call.text("Path").or_else(|| call.text("LiteralPath")).unwrap_or_default();
    let plain = path.trim().replace('/', "\\").to_lowercase();
    // The folder above the topmost one is that one.
    let plain = plain.trim_start_matches("..\\").trim_start_matches(".\\");
    if !HERE.contains(&plain) && plain != ".." {
        let whole = match plain.get(1..2) {
            Some(":") => path.clone(),
            _ => format!("{ROOT}{}", path.trim_start_matches(['\\', '/', '.'])),
        };
        let message = format!("Cannot find path '{whole}' because it does not exist.");
        let (category, class) = (Category::ObjectNotFound, "ItemNotFoundException");
        let record = ErrorRecord::new(message, "PathNotFound", category, class);
        return Err(record.about(whole, "String").into());
    }
    if call.flag("PassThru") {
        call.write(here());
    }
    Ok(())
}
