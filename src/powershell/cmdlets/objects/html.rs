//! `ConvertTo-Html`.

use super::columns::{self, Property, Rules, Source};
use super::each::Each;
use super::given;
use super::staged::Work;
use crate::powershell::bind::Binding;
use crate::powershell::convert::html::{Page, Writer};
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::format::shaper::Column;
use crate::powershell::value::Value;

/// What a hashtable says of a column.
const RULES: Rules = Rules {
    keys: &["expression", "label", "name", "width", "alignment", "formatstring"],
    wildcards: true,
};

/// The command at work.
pub(super) struct ConvertToHtml {
    binding: Binding,
    writer: Writer,
    blocks: Vec<Each>,
}

impl Work for ConvertToHtml {
    const NAME: &'static str = "ConvertTo-Html";

    fn new(binding: &Binding) -> ConvertToHtml {
        let writer = Writer::new(Page::default());
        ConvertToHtml { binding: binding.clone(), writer, blocks: Vec::new() }
    }

    async fn begin(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        let mut page = Page {
            is_list: given::text(&self.binding, "As")
                .is_some_and(|a| a.eq_ignore_ascii_case("list")),
            is_fragment: given::flag(&self.binding, "Fragment"),
            title: given::text(&self.binding, "Title"),
            head: self.binding.has("Head").then(|| given::texts(&self.binding, "Head")),
            body: given::texts(&self.binding, "Body"),
            before: given::texts(&self.binding, "PreContent"),
            after: given::texts(&self.binding, "PostContent"),
            style: given::text(&self.binding, "CssUri"),
            columns: Vec::new(),
        };
        for property in columns::read(&self.binding, "Property", RULES)? {
            page.columns.push(self.column(&property));
        }
        self.writer = Writer::new(page);
        let mut lines = Vec::new();
        self.writer.begin(&mut lines);
        written(shell, lines, out).await
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        for item in object.items() {
            shell.step().await?;
            let mut values = Vec::with_capacity(self.blocks.len());
            for block in &self.blocks {
                let value = block.attempt(shell, item.clone()).await?;
                values.push(value.unwrap_or(Value::Null));
            }
            let mut lines = Vec::new();
            self.writer.write(&item, &values, &mut lines);
            written(shell, lines, out).await?;
        }
        Ok(())
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        let mut lines = Vec::new();
        self.writer.end(&mut lines);
        written(shell, lines, out).await
    }
}

impl ConvertToHtml {
    fn column(&mut self, property: &Property) -> Column {
        match &property.source {
            Source::Name(name) => Column { label: property.label.clone(), ..Column::name(name) },
            Source::Block(block) => {
                self.blocks.push(block.clone());
                Column::calculated(&property.heading())
            }
        }
    }
}

async fn written(shell: &mut Shell<'_>, lines: Vec<String>, out: &Out) -> Flow {
    for line in lines {
        shell.emit(Value::text(line), out).await?;
    }
    Ok(())
}
