//! `Set-Content` and `Add-Content`: they gather what the pipeline brings and write it at the end.

use std::collections::BTreeMap;

use super::REFUSED;
use crate::powershell::bind::Binding;
use crate::powershell::cmdlet::Stage;
use crate::powershell::cmdlets::objects::store::{self, Encoding, How};
use crate::powershell::cmdlets::{objects::given, record};
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::facts;
use crate::powershell::host::Wait;
use crate::powershell::value::{Value, text};

/// Writes over files.
pub fn set_content(binding: &Binding) -> Box<dyn Stage> {
    Box::new(Content { binding: binding.clone(), appends: false, texts: BTreeMap::new() })
}

/// Writes behind what files hold.
pub fn add_content(binding: &Binding) -> Box<dyn Stage> {
    Box::new(Content { binding: binding.clone(), appends: true, texts: BTreeMap::new() })
}

/// A command at work.
struct Content {
    binding: Binding,
    appends: bool,
    /// What is written, by the path of the file.
    texts: BTreeMap<String, String>,
}

impl Content {
    fn name(&self) -> &'static str {
        if self.appends { "Add-Content" } else { "Set-Content" }
    }

    fn check(&self) -> Flow {
        given::refuse(&self.binding, self.name(), REFUSED).map_err(given::ended)?;
        match given::text(&self.binding, "Encoding") {
            Some(name) if name.eq_ignore_ascii_case("Byte") => {
                let instead = "Files hold texts; leave -Encoding out.";
                Err(Jump::error(given::not_simulated("The encoding Byte", instead)))
            }
            _ => Ok(()),
        }
    }

    async fn gather(&mut self, shell: &mut Shell<'_>, input: Option<Value>, out: &Out) -> Flow {
        shell.step().await?;
        let Some(facts) = facts::find(self.name()) else { return Ok(()) };
        let fits = record::bound(shell, &facts.signature, &self.binding, input, out).await?;
        let Some(binding) = fits else { return Ok(()) };
        let end = if given::flag(&binding, "NoNewline") { "" } else { "\r\n" };
        let values = given::values(&binding, "Value");
        let usual = given::texts(&binding, "Path").into_iter().map(|path| (path, false));
        let literal = given::texts(&binding, "LiteralPath").into_iter().map(|path| (path, true));
        for (path, is_literal) in usual.chain(literal) {
            for path in self.targets(shell, &path, is_literal)? {
                let text = self.texts.entry(path).or_default();
                for value in &values {
                    text.push_str(&text::of(value));
                    text.push_str(end);
                }
            }
        }
        if given::flag(&binding, "PassThru") {
            for value in values {
                shell.emit(value, out).await?;
            }
        }
        Ok(())
    }

    /// The files that a path means: those that fit its wildcards, or the one that it names.
    fn targets(&self, shell: &Shell<'_>, path: &str, is_literal: bool) -> Flow<Vec<String>> {
        store::check_drive(path).map_err(given::ended)?;
        if store::is_folder(path) {
            let id = "GetContentWriterUnauthorizedAccessError";
            return Err(Jump::error(store::denied(path, id)));
        }
        if is_literal || !path.contains(['*', '?', '[']) {
            return Ok(vec![store::full(path)]);
        }
        let names = store::meant(&shell.state.files, path, false);
        if names.is_empty() {
            return Err(Jump::error(store::not_found(path)));
        }
        Ok(names.iter().map(|name| store::of_name(name)).collect())
    }

    async fn write(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        let encoding = given::text(&self.binding, "Encoding");
        let how = How {
            encoding: encoding.map_or(Encoding::Ansi, |name| Encoding::named(&name)),
            appends: self.appends,
            spares: false,
        };
        let operation = if self.appends { "Add Content" } else { "Set Content" };
        for (path, text) in std::mem::take(&mut self.texts) {
            let target = format!("Path: {path}");
            if given::agreed(shell, &self.binding.common, operation, &target, out).await? {
                store::write(shell, &path, text, &how)?;
            }
        }
        Ok(())
    }
}

impl Stage for Content {
    fn begin<'a>(&'a mut self, _shell: &'a mut Shell<'_>, _out: &'a Out) -> Wait<'a, Flow> {
        Box::pin(std::future::ready(self.check()))
    }

    fn process<'a>(
        &'a mut self,
        shell: &'a mut Shell<'_>,
        input: Option<Value>,
        out: &'a Out,
    ) -> Wait<'a, Flow> {
        Box::pin(self.gather(shell, input, out))
    }

    fn end<'a>(&'a mut self, shell: &'a mut Shell<'_>, out: &'a Out) -> Wait<'a, Flow> {
        Box::pin(self.write(shell, out))
    }
}
