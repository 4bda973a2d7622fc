//! `ConvertTo-Json` and `ConvertFrom-Json`.

use super::given;
use super::staged::Work;
use crate::powershell::bind::Binding;
use crate::powershell::convert::json;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::value::{Value, text};

/// `ConvertTo-Json`
pub(super) struct ConvertToJson {
    binding: Binding,
    values: Vec<Value>,
}

/// `ConvertFrom-Json`
pub(super) struct ConvertFromJson {
    texts: Vec<String>,
}

impl Work for ConvertToJson {
    const NAME: &'static str = "ConvertTo-Json";

    fn new(binding: &Binding) -> ConvertToJson {
        ConvertToJson { binding: binding.clone(), values: Vec::new() }
    }

    async fn begin(&mut self, _shell: &mut Shell<'_>, _out: &Out) -> Flow {
        let depth = given::count(&self.binding, "Depth").unwrap_or_default();
        let most = json::DEPTH_MAX;
        if depth > most as usize {
            let message = format!(
                "The value {depth} is not a valid value for the Depth parameter. The maximum \
                 allowed depth is {most}."
            );
            let record = given::argument_error(message, "ReachedMaximumDepthAllowed");
            return Err(Jump::error(record));
        }
        Ok(())
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, _out: &Out) -> Flow {
        self.values.push(object);
        shell.step().await
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        if self.values.is_empty() {
            return Ok(());
        }
        let depth = given::count(&self.binding, "Depth").and_then(|depth| depth.try_into().ok());
        let is_compressed = given::flag(&self.binding, "Compress");
        let brought = std::mem::take(&mut self.values);
        let (values, is_list) = match brought.as_slice() {
            [Value::Array(only)] => (only.borrow().to_vec(), true),
            many => (many.to_vec(), many.len() > 1),
        };
        let depth = depth.unwrap_or(json::DEPTH);
        let mut writing = json::Writing::new(depth, is_compressed, is_list);
        for value in &values {
            writing.push(value);
            shell.step().await?;
        }
        shell.emit(Value::text(writing.end()), out).await
    }
}

impl Work for ConvertFromJson {
    const NAME: &'static str = "ConvertFrom-Json";

    fn new(_binding: &Binding) -> ConvertFromJson {
        ConvertFromJson { texts: Vec::new() }
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, _out: &Out) -> Flow {
        self.texts.push(text::of(&object));
        shell.step().await
    }

    /// Each text alone where the first one is whole, or else all of them together.
    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        let texts = std::mem::take(&mut self.texts);
        let is_whole = texts.first().is_some_and(|first| json::read(first).is_ok());
        let wholes = match is_whole || texts.is_empty() {
            true => texts,
            false => vec![texts.join("\n")],
        };
        for whole in wholes {
            if whole.trim().is_empty() {
                continue;
            }
            let value = json::read(&whole)
                .map_err(|failure| Jump::error(given::record_of(failure, "ArgumentException")))?;
            shell.emit(value, out).await?;
        }
        Ok(())
    }
}
