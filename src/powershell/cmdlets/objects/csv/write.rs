//! Objects as CSV: into a file, and as texts.

use std::rc::Rc;

use super::{check_path, delimiter};
use crate::powershell::bind::Binding;
use crate::powershell::cmdlets::objects::given;
use crate::powershell::cmdlets::objects::staged::Work;
use crate::powershell::cmdlets::objects::store::{self, Encoding, How};
use crate::powershell::convert::csv::{Reader, Writer};
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::value::Value;

/// `ConvertTo-Csv`
pub(in crate::powershell::cmdlets::objects) struct ConvertToCsv {
    writer: Writer,
}

impl Work for ConvertToCsv {
    const NAME: &'static str = "ConvertTo-Csv";

    fn new(binding: &Binding) -> ConvertToCsv {
        let says_type = !given::flag(binding, "NoTypeInformation");
        ConvertToCsv { writer: Writer::new(delimiter(binding), says_type) }
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        shell.step().await?;
        let mut lines = Vec::new();
        let written = self.writer.write(&object, false, &mut lines);
        written.map_err(|failure| Jump::error(failure.into()))?;
        for line in lines {
            shell.emit(Value::text(line), out).await?;
        }
        Ok(())
    }
}

/// `Export-Csv`
pub(in crate::powershell::cmdlets::objects) struct ExportCsv {
    binding: Binding,
    path: String,
    how: How,
    writer: Writer,
    lines: Vec<String>,
    /// Whether the lines of the file do not end in a line break, so that one has to be added.
    is_open: bool,
}

impl Work for ExportCsv {
    const NAME: &'static str = "Export-Csv";

    fn new(binding: &Binding) -> ExportCsv {
        let path = given::text(binding, "Path").or_else(|| given::text(binding, "LiteralPath"));
        let encoding = given::text(binding, "Encoding");
        let how = How {
            encoding: encoding.map_or(Encoding::Ascii, |name| Encoding::named(&name)),
            appends: given::flag(binding, "Append"),
            spares: given::flag(binding, "NoClobber"),
        };
        ExportCsv {
            binding: binding.clone(),
            path: path.unwrap_or_default(),
            how,
            writer: Writer::new(delimiter(binding), !given::flag(binding, "NoTypeInformation")),
            lines: Vec::new(),
            is_open: false,
        }
    }

    async fn begin(&mut self, shell: &mut Shell<'_>, _out: &Out) -> Flow {
        check_path(&self.binding)?;
        store::check_target(shell, &self.path, &self.how)?;
        if self.how.appends {
            self.go_on(shell)?;
        }
        Ok(())
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, _out: &Out) -> Flow {
        shell.step().await?;
        let is_forced = given::flag(&self.binding, "Force");
        let written = self.writer.write(&object, is_forced, &mut self.lines);
        written.map_err(|mut failure| {
            let file = format!("following file: {}.", store::full(&self.path));
            failure.message = failure.message.replace("following file.", &file);
            Jump::error(given::record_of(failure, "InvalidOperationException"))
        })
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        if !given::agreed(shell, &self.binding.common, Self::NAME, &self.path, out).await? {
            return Ok(());
        }
        let mut text = String::from(if self.is_open { "\r\n" } else { "" });
        for line in self.lines.drain(..) {
            text.push_str(&line);
            text.push_str("\r\n");
        }
        store::write(shell, &self.path, text, &self.how)
    }
}

impl ExportCsv {
    /// Goes on after the lines of a file that is there, with its columns.
    fn go_on(&mut self, shell: &Shell<'_>) -> Flow {
        let Some(file) = shell.state.files.get(&self.path) else { return Ok(()) };
        self.is_open = !file.text.is_empty() && !file.text.ends_with('\n');
        // A file that holds more than ASCII goes on as it is.
        if !self.binding.has("Encoding") && !file.text.is_ascii() {
            self.how.encoding = Encoding::Unicode;
        }
        let failed = |failure| Jump::error(super::unreadable(failure));
        let mut reader = Reader::new(delimiter(&self.binding), None).map_err(failed)?;
        if let Some(row) = reader.read(&file.text).next() {
            row.map_err(failed)?;
        }
        let names: Vec<Rc<str>> = reader.names().map(<[_]>::to_vec).unwrap_or_default();
        if !names.is_empty() {
            self.writer = Writer::appending(delimiter(&self.binding), names);
        }
        Ok(())
    }
}
