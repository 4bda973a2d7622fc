//! `Out-String`, `Out-Null`, `Out-Default` and `Out-Host`: what becomes of objects at the end of a
//! pipeline.

use super::given;
use super::staged::Work;
use crate::powershell::bind::Binding;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::format::printer::Printer;
use crate::powershell::host::{Line, LineKind};
use crate::powershell::value::Value;

/// The lines that objects become, for `Out-String` and for files.
#[derive(Default)]
pub(super) struct Lines {
    printer: Option<Printer>,
    /// The lines that are ready.
    pub ready: Vec<String>,
}

impl Lines {
    /// Takes an object; a screen of so many characters holds a line, or the console's own width.
    pub fn add(&mut self, shell: &Shell<'_>, width: Option<usize>, object: &Value) -> Flow {
        // The product leaves the last column of its screen empty.
        let usual = shell.host.width().saturating_sub(1);
        let new = || Printer::new(width.unwrap_or(usual), given::limit(shell));
        let printer = self.printer.get_or_insert_with(new);
        let written = printer.write(object, &mut self.ready);
        written.map_err(|failure| Jump::error(failure.into()))
    }

    /// Ends the output.
    pub fn end(&mut self) {
        if let Some(mut printer) = self.printer.take() {
            printer.end(&mut self.ready);
        }
    }
}

/// `Out-String`
pub(super) struct OutString {
    width: Option<usize>,
    is_stream: bool,
    lines: Lines,
}

impl Work for OutString {
    const NAME: &'static str = "Out-String";

    fn new(binding: &Binding) -> OutString {
        OutString {
            width: given::count(binding, "Width"),
            is_stream: given::flag(binding, "Stream"),
            lines: Lines::default(),
        }
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        shell.step().await?;
        self.lines.add(shell, self.width, &object)?;
        if self.is_stream {
            for line in std::mem::take(&mut self.lines.ready) {
                shell.emit(Value::text(line), out).await?;
            }
        }
        Ok(())
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        self.lines.end();
        let lines = std::mem::take(&mut self.lines.ready);
        if self.is_stream {
            for line in lines {
                shell.emit(Value::text(line), out).await?;
            }
            return Ok(());
        }
        let mut whole = String::new();
        for line in lines {
            whole.push_str(&line);
            whole.push_str("\r\n");
        }
        shell.emit(Value::text(whole), out).await
    }
}

/// `Out-Null`
pub(super) struct OutNull;

impl Work for OutNull {
    const NAME: &'static str = "Out-Null";

    fn new(_binding: &Binding) -> OutNull {
        OutNull
    }

    async fn object(&mut self, shell: &mut Shell<'_>, _object: Value, _out: &Out) -> Flow {
        shell.step().await
    }
}

/// `Out-Host` and `Out-Default`: they print at once, wherever the output would go.
pub(super) struct OutHost<const IS_DEFAULT: bool> {
    lines: Lines,
}

impl<const IS_DEFAULT: bool> Work for OutHost<IS_DEFAULT> {
    const NAME: &'static str = if IS_DEFAULT { "Out-Default" } else { "Out-Host" };

    fn new(_binding: &Binding) -> Self {
        OutHost { lines: Lines::default() }
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, _out: &Out) -> Flow {
        shell.step().await?;
        self.lines.add(shell, None, &object)?;
        self.print(shell);
        Ok(())
    }

    async fn end(&mut self, shell: &mut Shell<'_>, _out: &Out) -> Flow {
        self.lines.end();
        self.print(shell);
        Ok(())
    }
}

impl<const IS_DEFAULT: bool> OutHost<IS_DEFAULT> {
    fn print(&mut self, shell: &mut Shell<'_>) {
        for text in self.lines.ready.drain(..) {
            shell.host.print(Line { kind: LineKind::Output, text });
        }
    }
}
