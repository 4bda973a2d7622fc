//! `Start-Transcript` and `Stop-Transcript`: what is typed and printed, in a file.

use super::bound::{flag, said};
use super::time::stamp;
use crate::powershell::bind::Binding;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::host::Wait;
use crate::powershell::shell::Transcript;
use crate::powershell::shell::files::{ROOT, name_of};
use crate::powershell::value::Value;
use crate::powershell::value::failure::Category;

const STARS: &str = "**********************";

/// `Start-Transcript`
pub fn start<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        if shell.state.transcript.is_some() {
            return Err(Jump::error(fault(
                "Transcription has already been started. Use the Stop-Transcript cmdlet to stop \
                 it.",
            )));
        }
        let now = stamp(shell.now());
        let path = said(binding, "Path").or_else(|| said(binding, "LiteralPath"));
        let path = path.unwrap_or_else(|| format!("PowerShell_transcript.{now}.txt"));
        let path = format!("{ROOT}{}", name_of(&path));
        let lines = vec![
            STARS.into(),
            "Windows PowerShell transcript start".into(),
            format!("Start time: {now}"),
            r"Username: PASSERELLE\admin".into(),
            "Machine: PASSERELLE".into(),
            "PSVersion: 5.1.19041.1".into(),
            STARS.into(),
        ];
        let appends = flag(binding, "Append");
        shell.state.transcript = Some(Transcript { path: path.clone(), lines, appends });
        let said = format!("Transcript started, output file is {path}");
        shell.emit(Value::text(said), out).await
    })
}

/// `Stop-Transcript`
pub fn stop<'a>(shell: &'a mut Shell<'_>, _: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        shell.flush();
        let Some(mut transcript) = shell.state.transcript.take() else {
            return Err(Jump::error(fault(
                "An error occurred stopping transcription: The host is not currently \
                 transcribing.",
            )));
        };
        let now = stamp(shell.now());
        transcript.lines.extend([
            STARS.into(),
            "Windows PowerShell transcript end".into(),
            format!("End time: {now}"),
            STARS.into(),
        ]);
        let Transcript { path, lines, appends } = transcript;
        shell.write_lines(&path, &lines, appends)?;
        let said = format!("Transcript stopped, output file is {path}");
        shell.emit(Value::text(said), out).await
    })
}

fn fault(message: &str) -> ErrorRecord {
    let class = "InvalidOperationException";
    ErrorRecord::new(message, "InvalidOperation", Category::InvalidOperation, class)
}
