//! Redirections: where the streams of a command go.

use super::Shell;
use super::jump::{Flow, Jump};
use super::out::{Collected, Out};
use crate::powershell::error::ErrorRecord;
use crate::powershell::format::cell::LIMIT;
use crate::powershell::format::printer::Printer;
use crate::powershell::tree::command::{Destination, Redirection, Stream};
use crate::powershell::tree::expression::{Expression, ExpressionKind};
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, text};

/// Where one stream goes.
#[derive(Clone, Default)]
pub enum To {
    /// Where it goes anyway.
    #[default]
    Usual,
    /// Nowhere.
    Nowhere,
    /// Into the output.
    Output,
    /// Into a file.
    File(Collected),
}

/// Where the streams of a command go.
#[derive(Clone, Default)]
pub struct Streams {
    /// The output.
    pub output: To,
    /// Errors.
    pub error: To,
    /// Warnings.
    pub warning: To,
    /// What `-Verbose` tells.
    pub verbose: To,
    /// What `-Debug` tells.
    pub debug: To,
    /// `Write-Host` and `Write-Information`.
    pub information: To,
    files: Vec<Sink>,
}

#[derive(Clone)]
struct Sink {
    path: String,
    appends: bool,
    values: Collected,
}

impl Streams {
    fn set(&mut self, stream: Stream, to: To) {
        match stream {
            Stream::Output => self.output = to,
            Stream::Error => self.error = to,
            Stream::Warning => self.warning = to,
            Stream::Verbose => self.verbose = to,
            Stream::Debug => self.debug = to,
            Stream::Information => self.information = to,
            Stream::All => {
                self.error = to.clone();
                self.warning = to.clone();
                self.verbose = to.clone();
                self.debug = to.clone();
                self.information = to.clone();
                // All into the output leaves the output where it is.
                if !matches!(to, To::Output) {
                    self.output = to;
                }
            }
        }
    }

    /// Where the output goes, given where it would go.
    pub fn out(&self, usual: &Out) -> Out {
        match &self.output {
            To::Usual | To::Output => usual.clone(),
            To::Nowhere => Out::Nothing,
            To::File(values) => Out::Collect(values.clone()),
        }
    }
}

impl Shell<'_> {
    /// Where the redirections behind a command lead.
    pub async fn redirections(&mut self, redirections: &[Redirection]) -> Flow<Streams> {
        let mut streams = Streams::default();
        for redirection in redirections {
            let to = match &redirection.to {
                Destination::Output => To::Output,
                Destination::File { name, .. } if is_null(name) => To::Nowhere,
                Destination::File { name, appends } => {
                    let path = text::of(&self.value(name).await?);
                    let values = Collected::default();
                    let (appends, list) = (*appends, values.clone());
                    streams.files.push(Sink { path, appends, values: list });
                    To::File(values)
                }
            };
            streams.set(redirection.from, to);
        }
        Ok(streams)
    }

    /// Writes the files of the redirections, once the command has ended.
    pub fn write_redirected(&mut self, streams: &Streams) -> Flow {
        for sink in &streams.files {
            let values = sink.values.take();
            let mut lines = Vec::new();
            let mut printer = Printer::new(self.host.width().saturating_sub(1), LIMIT);
            for value in &values {
                printer.write(value, &mut lines).map_err(|failure| Jump::error(failure.into()))?;
            }
            printer.end(&mut lines);
            self.write_lines(&sink.path, &lines, sink.appends)?;
        }
        Ok(())
    }

    /// Writes lines into a file of the virtual folder.
    pub fn write_lines(&mut self, path: &str, lines: &[String], appends: bool) -> Flow {
        let mut text = match appends {
            true => self.state.files.get(path).map(|file| file.text.clone()).unwrap_or_default(),
            false => String::new(),
        };
        for line in lines {
            text.push_str(line);
            text.push_str("\r\n");
        }
        let now = self.now();
        self.state.files.write(path, text, now).map_err(|problem| {
            let class = "IOException";
            let message = problem.message(path);
            Jump::error(
                ErrorRecord::new(message, "FileOpenFailure", Category::OpenError, class)
                    .about(path, "String"),
            )
        })
    }

    /// The streams of the innermost command that sends this one somewhere.
    pub fn stream_of(&self, of: impl Fn(&Streams) -> &To) -> To {
        let set = self.invocations.iter().rev().map(|running| of(&running.streams));
        set.into_iter().find(|to| !matches!(to, To::Usual)).cloned().unwrap_or_default()
    }

    /// Sends a value where a redirected stream goes; false where it goes its usual way.
    pub async fn sent(&mut self, to: To, value: Value, out: &Out) -> Flow<bool> {
        match to {
            To::Usual => return Ok(false),
            To::Nowhere => {}
            To::Output => self.emit(value, out).await?,
            To::File(values) => values.borrow_mut().push(value),
        }
        Ok(true)
    }
}

fn is_null(name: &Expression) -> bool {
    matches!(&name.kind, ExpressionKind::Variable(v) if v.name.eq_ignore_ascii_case("null"))
}
