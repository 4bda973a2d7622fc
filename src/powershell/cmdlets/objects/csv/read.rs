//! CSV as objects: from files, and from texts.

use super::{MADE_UP, check_path, delimiter, header, unreadable};
use crate::powershell::bind::Binding;
use crate::powershell::cmdlet::Stage;
use crate::powershell::cmdlets::objects::staged::Work;
use crate::powershell::cmdlets::objects::{given, store};
use crate::powershell::cmdlets::record;
use crate::powershell::convert::csv::Reader;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::facts;
use crate::powershell::host::Wait;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, text};

/// `ConvertFrom-Csv`
pub(in crate::powershell::cmdlets::objects) struct ConvertFromCsv {
    binding: Binding,
    reader: Option<Reader>,
    has_warned: bool,
}

impl Work for ConvertFromCsv {
    const NAME: &'static str = "ConvertFrom-Csv";

    fn new(binding: &Binding) -> ConvertFromCsv {
        ConvertFromCsv { binding: binding.clone(), reader: None, has_warned: false }
    }

    async fn begin(&mut self, _shell: &mut Shell<'_>, _out: &Out) -> Flow {
        let reader = Reader::new(delimiter(&self.binding), header(&self.binding));
        self.reader = Some(reader.map_err(|failure| Jump::error(unreadable(failure)))?);
        Ok(())
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        let Some(reader) = &mut self.reader else { return Ok(()) };
        for item in object.items() {
            rows(shell, reader, &text::of(&item), &mut self.has_warned, out).await?;
        }
        Ok(())
    }
}

/// Writes the objects of a text.
async fn rows(
    shell: &mut Shell<'_>,
    reader: &mut Reader,
    text: &str,
    has_warned: &mut bool,
    out: &Out,
) -> Flow {
    let mut rows = reader.read(text);
    while let Some(next) = rows.next() {
        shell.step().await?;
        let object = next.map_err(|failure| Jump::error(unreadable(failure)))?;
        if rows.made_up_names() && !*has_warned {
            *has_warned = true;
            shell.warn(MADE_UP, out).await?;
        }
        shell.emit(object, out).await?;
    }
    Ok(())
}

/// `Import-Csv`
pub(in crate::powershell::cmdlets::objects) fn import(binding: &Binding) -> Box<dyn Stage> {
    Box::new(ImportCsv { binding: binding.clone() })
}

/// The command at work.
struct ImportCsv {
    binding: Binding,
}

impl ImportCsv {
    async fn work(&self, shell: &mut Shell<'_>, input: Option<Value>, out: &Out) -> Flow {
        let Some(facts) = facts::find("Import-Csv") else { return Ok(()) };
        let fits = record::bound(shell, &facts.signature, &self.binding, input, out).await?;
        let Some(binding) = fits else { return Ok(()) };
        check_path(&binding)?;
        for path in given::texts(&binding, "Path") {
            self.file(shell, &binding, &path, false, out).await?;
        }
        for path in given::texts(&binding, "LiteralPath") {
            self.file(shell, &binding, &path, true, out).await?;
        }
        Ok(())
    }

    async fn file(
        &self,
        shell: &mut Shell<'_>,
        binding: &Binding,
        path: &str,
        is_literal: bool,
        out: &Out,
    ) -> Flow {
        store::check_drive(path).map_err(given::ended)?;
        let names = store::meant(&shell.state.files, path, is_literal);
        if names.is_empty() {
            let message = format!("Could not find file '{}'.", store::full(path));
            let class = "FileNotFoundException";
            let record = ErrorRecord::new(message, "FileOpenFailure", Category::OpenError, class);
            return Err(Jump::error(record));
        }
        for name in names {
            let Some(file) = shell.state.files.get(&name) else { continue };
            let text = file.text.clone();
            let failed = |failure| Jump::error(unreadable(failure));
            let mut reader = Reader::new(delimiter(binding), header(binding)).map_err(failed)?;
            rows(shell, &mut reader, &text, &mut false, out).await?;
        }
        Ok(())
    }
}

impl Stage for ImportCsv {
    fn process<'a>(
        &'a mut self,
        shell: &'a mut Shell<'_>,
        input: Option<Value>,
        out: &'a Out,
    ) -> Wait<'a, Flow> {
        Box::pin(self.work(shell, input, out))
    }
}
