//! `Out-File` and `Tee-Object`: what would be printed, in a file or a variable.

use super::given;
use super::output::Lines;
use super::staged::Work;
use super::store::{self, Encoding, How};
use crate::powershell::bind::Binding;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::value::Value;

/// `Out-File`
pub(super) struct OutFile {
    binding: Binding,
    lines: Lines,
}

/// `Tee-Object`
pub(super) struct TeeObject {
    binding: Binding,
    lines: Lines,
    kept: Vec<Value>,
}

/// The path of a command that takes one, with or without wildcards.
fn path(binding: &Binding) -> Option<String> {
    given::text(binding, "FilePath").or_else(|| given::text(binding, "LiteralPath"))
}

impl Work for OutFile {
    const NAME: &'static str = "Out-File";

    fn new(binding: &Binding) -> OutFile {
        OutFile { binding: binding.clone(), lines: Lines::default() }
    }

    async fn begin(&mut self, shell: &mut Shell<'_>, _out: &Out) -> Flow {
        // Before anything is computed for it, a file that may not be touched is refused.
        store::check_target(shell, &path(&self.binding).unwrap_or_default(), &self.how())
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, _out: &Out) -> Flow {
        shell.step().await?;
        self.lines.add(shell, given::count(&self.binding, "Width"), &object)
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        self.lines.end();
        let path = path(&self.binding).unwrap_or_default();
        if !given::agreed(shell, &self.binding.common, "Output to File", &path, out).await? {
            return Ok(());
        }
        let break_ = if given::flag(&self.binding, "NoNewline") { "" } else { "\r\n" };
        let text: String =
            self.lines.ready.drain(..).flat_map(|line| [line, break_.to_string()]).collect();
        store::write(shell, &path, text, &self.how())
    }
}

impl OutFile {
    fn how(&self) -> How {
        let encoding = given::text(&self.binding, "Encoding");
        How {
            encoding: encoding.map_or(Encoding::Unicode, |name| Encoding::named(&name)),
            appends: given::flag(&self.binding, "Append"),
            spares: given::flag(&self.binding, "NoClobber"),
        }
    }
}

impl Work for TeeObject {
    const NAME: &'static str = "Tee-Object";

    fn new(binding: &Binding) -> TeeObject {
        TeeObject { binding: binding.clone(), lines: Lines::default(), kept: Vec::new() }
    }

    async fn begin(&mut self, shell: &mut Shell<'_>, _out: &Out) -> Flow {
        match path(&self.binding) {
            Some(path) => store::check_target(shell, &path, &self.how()),
            None => Ok(()),
        }
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        shell.step().await?;
        match self.binding.has("Variable") {
            true => self.kept.push(object.clone()),
            false => self.lines.add(shell, None, &object)?,
        }
        shell.emit(object, out).await
    }

    async fn end(&mut self, shell: &mut Shell<'_>, _out: &Out) -> Flow {
        if let Some(name) = given::text(&self.binding, "Variable") {
            let kept = std::mem::take(&mut self.kept);
            shell.state.scopes.set_local(&name, Value::collected(kept));
            return Ok(());
        }
        self.lines.end();
        let text: String =
            self.lines.ready.drain(..).flat_map(|line| [line, "\r\n".to_string()]).collect();
        store::write(shell, &path(&self.binding).unwrap_or_default(), text, &self.how())
    }
}

impl TeeObject {
    fn how(&self) -> How {
        let appends = given::flag(&self.binding, "Append");
        How { encoding: Encoding::Unicode, appends, spares: false }
    }
}
