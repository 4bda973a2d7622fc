//! `Group-Object`, `Measure-Object` and `Get-Member`: what is said of many objects at once. What
//! they say is computed in [`crate::powershell::objects`].

use std::rc::Rc;

use super::columns::{self, Property, Rules};
use super::given;
use super::sort::report_evaluation;
use super::staged::Work;
use crate::powershell::bind::Binding;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::format::cell;
use crate::powershell::objects::group::Groups;
use crate::powershell::objects::measure::{Asked, Measure};
use crate::powershell::objects::member::Members;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, text};

/// The values of some properties of an object; an error of a block is told, and gives nothing.
pub(super) async fn keys_of(
    shell: &mut Shell<'_>,
    properties: &[Property],
    object: &Value,
    out: &Out,
) -> Flow<Vec<Value>> {
    if properties.is_empty() {
        return Ok(vec![object.clone()]);
    }
    let mut keys = Vec::with_capacity(properties.len());
    for property in properties {
        keys.push(match property.first(shell, object).await? {
            None => Value::Null,
            Some(Ok(value)) => value,
            Some(Err(record)) => {
                report_evaluation(shell, &record, object, out).await?;
                Value::Null
            }
        });
    }
    Ok(keys)
}

/// `Group-Object`
pub(super) struct GroupObject {
    binding: Binding,
    properties: Vec<Property>,
    groups: Groups,
    has_any: bool,
}

impl Work for GroupObject {
    const NAME: &'static str = "Group-Object";

    fn new(binding: &Binding) -> GroupObject {
        let groups = Groups::new(given::flag(binding, "CaseSensitive"));
        GroupObject { binding: binding.clone(), properties: Vec::new(), groups, has_any: false }
    }

    async fn begin(&mut self, _shell: &mut Shell<'_>, _out: &Out) -> Flow {
        given::check_culture(&self.binding)?;
        self.properties = columns::read(&self.binding, "Property", Rules::GROUPED)?;
        let as_table = given::flag(&self.binding, "AsHashTable");
        let as_text = given::flag(&self.binding, "AsString");
        let message = if as_text && !as_table {
            "The command cannot be run because the AsString parameter requires that you specify \
             the AsHashtable parameter."
        } else if as_table && !as_text && self.properties.len() > 1 {
            "The command cannot be run because using the AsHashTable parameter with more than one \
             property requires adding the AsString parameter."
        } else {
            return Ok(());
        };
        Err(Jump::error(given::argument_error(message, "ArgumentException")))
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        if let Value::Null = object {
            return Ok(());
        }
        shell.step().await?;
        let keys = keys_of(shell, &self.properties, &object, out).await?;
        self.groups.add(&object, keys);
        self.has_any = true;
        Ok(())
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        let groups = std::mem::take(&mut self.groups);
        if given::flag(&self.binding, "AsHashTable") {
            let by_text = given::flag(&self.binding, "AsString");
            return match self.has_any {
                true => shell.emit(groups.into_table(by_text), out).await,
                false => Ok(()),
            };
        }
        for group in groups.finish(given::flag(&self.binding, "NoElement")) {
            shell.step().await?;
            shell.emit(group, out).await?;
        }
        Ok(())
    }
}

/// `Measure-Object`
pub(super) struct MeasureObject {
    measure: Option<Measure>,
}

impl Work for MeasureObject {
    const NAME: &'static str = "Measure-Object";

    fn new(binding: &Binding) -> MeasureObject {
        let flag = |name| given::flag(binding, name);
        let properties = given::values(binding, "Property");
        let asked = Asked {
            properties: properties.iter().map(|name| text::of(name).into()).collect(),
            sum: flag("Sum"),
            average: flag("Average"),
            maximum: flag("Maximum"),
            minimum: flag("Minimum"),
            lines: flag("Line"),
            words: flag("Word"),
            characters: flag("Character"),
            ignores_blanks: flag("IgnoreWhiteSpace"),
        };
        MeasureObject { measure: Some(Measure::new(asked)) }
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        shell.step().await?;
        let Some(measure) = &mut self.measure else { return Ok(()) };
        for failure in measure.add(&object) {
            let mut record = given::record_of(failure, "PSInvalidOperationException");
            record.category = Category::InvalidType;
            shell.report(record.about(cell::alone(&object), "String"), out).await?;
        }
        Ok(())
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        let Some(measure) = self.measure.take() else { return Ok(()) };
        for measured in measure.finish() {
            match measured {
                Ok(value) => shell.emit(value, out).await?,
                Err(failure) => {
                    let record = given::record_of(failure, "PSArgumentException");
                    shell.report(record, out).await?;
                }
            }
        }
        Ok(())
    }
}

/// `Get-Member`
pub(super) struct GetMember {
    binding: Binding,
    members: Members,
}

impl Work for GetMember {
    const NAME: &'static str = "Get-Member";

    fn new(binding: &Binding) -> GetMember {
        let names = |name| -> Vec<Rc<str>> {
            given::values(binding, name).iter().map(|own| text::of(own).into()).collect()
        };
        let kinds: Vec<Rc<str>> = names("MemberType")
            .iter()
            .flat_map(|kinds| kinds.split(',').map(|kind| kind.trim().into()).collect::<Vec<_>>())
            .collect();
        GetMember { binding: binding.clone(), members: Members::new(names("Name"), kinds) }
    }

    async fn begin(&mut self, _shell: &mut Shell<'_>, _out: &Out) -> Flow {
        let refused = [
            ("Static", "Get-Member lists the members of values."),
            ("Force", "The members that Get-Member lists are those that scripts use."),
            ("View", "All members are listed."),
        ];
        given::refuse(&self.binding, Self::NAME, &refused).map_err(given::ended)
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        shell.step().await?;
        for member in self.members.list(&object) {
            shell.emit(member, out).await?;
        }
        Ok(())
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        if self.members.has_seen_any() {
            return Ok(());
        }
        let message = "You must specify an object for the Get-Member cmdlet.";
        let class = "InvalidOperationException";
        let record = ErrorRecord::new(message, "NoObjectInGetMember", Category::CloseError, class);
        shell.report(record, out).await
    }
}
