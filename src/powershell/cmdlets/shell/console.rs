//! The console itself: its screen, its history, its version, and running a text.

use super::bound::said;
use super::culture;
use crate::powershell::bind::Binding;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::automatic;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::host::Wait;
use crate::powershell::value::Value;
use crate::powershell::value::failure::Category;

/// `Clear-Host`
pub fn clear<'a>(shell: &'a mut Shell<'_>, _: &'a Binding, _: &'a Out) -> Wait<'a, Flow> {
    shell.flush();
    shell.host.clear();
    Box::pin(std::future::ready(Ok(())))
}

/// `Get-Host`
pub fn get_host(call: &mut Call<'_>) -> Done {
    let host = automatic::host(culture::of("en-US"));
    call.write(host);
    Ok(())
}

/// `Get-History`
pub fn get_history(call: &mut Call<'_>) -> Done {
    let lines: Vec<(usize, String)> =
        call.state.history.numbered().map(|(id, line)| (id, line.to_string())).collect();
    let entry = |(id, line): &(usize, String)| {
        let properties = vec![
            ("Id".into(), Value::Long(i64::try_from(*id).unwrap_or(i64::MAX))),
            ("CommandLine".into(), Value::text(&**line)),
            ("ExecutionStatus".into(), Value::text("Completed")),
        ];
        Value::object("Microsoft.PowerShell.Commands.HistoryInfo", properties)
    };
    let ids = call.texts("Id");
    let count = call.number("Count").and_then(|count| usize::try_from(count).ok());
    if ids.is_empty() {
        let first = lines.len().saturating_sub(count.unwrap_or(lines.len()));
        for line in lines.iter().skip(first) {
            call.write(entry(line));
        }
        return Ok(());
    }
    for wanted in ids {
        match lines.iter().find(|(id, _)| id.to_string() == wanted) {
            Some(line) => call.write(entry(line)),
            None => {
                let message = format!("Cannot locate the history for Id {wanted}.");
                let (id, class) = ("GetHistoryNoHistoryForId", "ArgumentException");
                let record = ErrorRecord::new(message, id, Category::ObjectNotFound, class);
                call.report(record.about(wanted, "Int64").into())?;
            }
        }
    }
    Ok(())
}

/// `Clear-History`
pub fn clear_history(call: &mut Call<'_>) -> Done {
    call.state.history.clear();
    Ok(())
}

/// `Invoke-Expression`
pub fn invoke<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        let text = said(binding, "Command").unwrap_or_default();
        shell.run_text(&text, out).await
    })
}
