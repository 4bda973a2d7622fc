//! `Format-Table`, `Format-List` and `Format-Wide`: they turn objects into the packets of
//! [`crate::powershell::format`], which go on as objects.

use super::columns::{self, Property, Rules, Source};
use super::each::Each;
use super::given;
use super::staged::Work;
use crate::powershell::bind::Binding;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::format::packet::to_value;
use crate::powershell::format::shaper::{Column, Kind, Shaper, Wanted, expanded};
use crate::powershell::format::{Alignment, property};
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, convert, text};

/// What a hashtable says of a column of a table.
const OF_TABLE: Rules = Rules {
    keys: &["expression", "label", "name", "formatstring", "width", "alignment"],
    wildcards: true,
};
/// What it says of a line of a list, and of a group.
const OF_LIST: Rules =
    Rules { keys: &["expression", "label", "name", "formatstring"], wildcards: true };
/// What it says of the one property of a wide list.
const OF_WIDE: Rules = Rules { keys: &["expression", "formatstring"], wildcards: true };

/// The command of a kind.
pub(super) struct Formatting<const KIND: u8> {
    binding: Binding,
    shaper: Shaper,
    /// The blocks of the calculated columns, that of a calculated group last.
    blocks: Vec<Each>,
    shows_errors: bool,
    displays_errors: bool,
    forces: bool,
}

/// `Format-Table`
pub(super) type FormatTable = Formatting<0>;
/// `Format-List`
pub(super) type FormatList = Formatting<1>;
/// `Format-Wide`
pub(super) type FormatWide = Formatting<2>;

impl<const KIND: u8> Work for Formatting<KIND> {
    const NAME: &'static str = match KIND {
        0 => "Format-Table",
        1 => "Format-List",
        _ => "Format-Wide",
    };

    fn new(binding: &Binding) -> Self {
        Formatting {
            binding: binding.clone(),
            shaper: Shaper::new(Wanted::new(Kind::Table)),
            blocks: Vec::new(),
            shows_errors: given::flag(binding, "ShowError"),
            displays_errors: given::flag(binding, "DisplayError"),
            forces: given::flag(binding, "Force"),
        }
    }

    async fn begin(&mut self, shell: &mut Shell<'_>, _out: &Out) -> Flow {
        self.check()?;
        let (kind, rules) = match KIND {
            0 => (Kind::Table, OF_TABLE),
            1 => (Kind::List, OF_LIST),
            _ => (Kind::Wide, OF_WIDE),
        };
        let mut wanted = Wanted::new(kind);
        let properties = match kind {
            Kind::Wide => {
                columns::read_one(&self.binding, "Property", rules)?.into_iter().collect()
            }
            _ => columns::read(&self.binding, "Property", rules)?,
        };
        for property in properties {
            wanted.columns.push(self.column(property));
        }
        if let Some(group) = columns::read_one(&self.binding, "GroupBy", OF_LIST)? {
            wanted.group = Some(self.column(group));
        }
        wanted.auto_size = given::flag(&self.binding, "AutoSize");
        wanted.wraps = given::flag(&self.binding, "Wrap");
        wanted.hides_heading = given::flag(&self.binding, "HideTableHeaders");
        wanted.across = given::count(&self.binding, "Column").unwrap_or_default();
        wanted.forces = self.forces;
        wanted.limit = given::limit(shell);
        self.shaper = Shaper::new(wanted);
        Ok(())
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        for item in expanded(&object) {
            shell.step().await?;
            let calculated = self.calculated(shell, &item, out).await?;
            let mut packets = Vec::new();
            self.shaper.write(&item, &calculated, &mut packets);
            for packet in packets {
                shell.emit(to_value(&packet), out).await?;
            }
        }
        Ok(())
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        let mut packets = Vec::new();
        self.shaper.end(&mut packets);
        for packet in packets {
            shell.emit(to_value(&packet), out).await?;
        }
        Ok(())
    }
}

impl<const KIND: u8> Formatting<KIND> {
    fn check(&self) -> Flow {
        if let Some(view) = given::text(&self.binding, "View") {
            let (message, id) = match self.binding.has("Property") {
                true => (
                    "Cmdlet parameters View and Property are mutually exclusive.".to_string(),
                    "FormatCannotSpecifyViewAndProperty",
                ),
                false => (format!("The view name {view} cannot be found."), "FormatViewNotFound"),
            };
            return Err(Jump::error(invalid(message, id)));
        }
        if given::flag(&self.binding, "AutoSize") && self.binding.has("Column") {
            let message = "Cmdlet parameters AutoSize and Column are mutually exclusive.";
            let id = "FormatCannotSpecifyAutosizeAndColumns";
            return Err(Jump::error(invalid(message.to_string(), id)));
        }
        match given::text(&self.binding, "Expand") {
            Some(how) if !how.eq_ignore_ascii_case("EnumOnly") => {
                let what = format!("The value {how} of -Expand");
                let instead = "Collections are taken apart, as with EnumOnly.";
                Err(Jump::error(given::not_simulated(&what, instead)))
            }
            _ => Ok(()),
        }
    }

    /// A property as the shaper wants it; a block is kept here.
    fn column(&mut self, property: Property) -> Column {
        let mut column = match &property.source {
            Source::Name(name) => Column { label: property.label.clone(), ..Column::name(name) },
            Source::Block(block) => {
                self.blocks.push(block.clone());
                Column::calculated(&property.heading())
            }
        };
        if let Some(width) = property.more("width").and_then(|width| convert::to_int(width).ok()) {
            column.width = usize::try_from(width).unwrap_or_default();
        }
        column.alignment = property.more("alignment").map(|side| match text::of(side).as_str() {
            "right" => Alignment::Right,
            "center" => Alignment::Center,
            _ => Alignment::Left,
        });
        if let Some(pattern) = property.more("formatstring") {
            column.pattern = text::of(pattern).into();
        }
        column
    }

    /// The values of the calculated columns for an object. A text or a number has no columns.
    async fn calculated(&self, shell: &mut Shell<'_>, item: &Value, out: &Out) -> Flow<Vec<Value>> {
        if self.blocks.is_empty() || (!self.forces && property::is_scalar(item)) {
            return Ok(Vec::new());
        }
        let mut values = Vec::with_capacity(self.blocks.len());
        for block in &self.blocks {
            let value = match block.attempt(shell, item.clone()).await? {
                Ok(value) => value,
                Err(_) => {
                    if self.shows_errors {
                        let source = block.source();
                        let message = format!("Failed to evaluate expression \"{source}\".");
                        let class = "PSInvalidOperationException";
                        let category = Category::InvalidOperation;
                        let id = "mshExpressionError";
                        let record = ErrorRecord::new(message, id, category, class)
                            .about(text::of(item), "PSObject");
                        shell.report(record, out).await?;
                    }
                    Value::text(if self.displays_errors { "#ERR" } else { "" })
                }
            };
            values.push(value);
        }
        Ok(values)
    }
}

fn invalid(message: String, id: &str) -> ErrorRecord {
    let class = "InvalidOperationException";
    ErrorRecord::new(message, id, Category::InvalidArgument, class)
}
