//! `Compare-Object`.

use super::columns::{self, Property, Rules};
use super::given;
use super::totals::keys_of;
use crate::powershell::bind::Binding;
use crate::powershell::cmdlet::Stage;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::host::Wait;
use crate::powershell::objects::compare::{Asked, Entry, compare};
use crate::powershell::value::Value;

/// The command at work.
pub(super) struct CompareObject {
    binding: Binding,
    others: Vec<Value>,
}

impl CompareObject {
    /// A stage that compares.
    pub fn stage(binding: &Binding) -> Box<dyn Stage> {
        Box::new(CompareObject { binding: binding.clone(), others: Vec::new() })
    }

    async fn work(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        given::check_culture(&self.binding)?;
        let flag = |name| given::flag(&self.binding, name);
        let properties = columns::read(&self.binding, "Property", Rules::GROUPED)?;
        let asked = Asked {
            names: properties.iter().map(Property::heading).collect(),
            tells_equal: flag("IncludeEqual"),
            tells_different: !flag("ExcludeDifferent"),
            is_case_sensitive: flag("CaseSensitive"),
            passes_objects: flag("PassThru"),
            window: given::count(&self.binding, "SyncWindow"),
        };
        let reference = given::values(&self.binding, "ReferenceObject");
        let reference = entries(shell, reference, &properties, out).await?;
        let others = entries(shell, std::mem::take(&mut self.others), &properties, out).await?;
        for told in compare(&asked, reference, others) {
            shell.step().await?;
            shell.emit(told, out).await?;
        }
        Ok(())
    }
}

async fn entries(
    shell: &mut Shell<'_>,
    objects: Vec<Value>,
    properties: &[Property],
    out: &Out,
) -> Flow<Vec<Entry>> {
    let mut entries = Vec::with_capacity(objects.len());
    for object in objects {
        shell.step().await?;
        let keys = keys_of(shell, properties, &object, out).await?;
        entries.push(Entry { object, keys });
    }
    Ok(entries)
}

impl Stage for CompareObject {
    fn process<'a>(
        &'a mut self,
        _shell: &'a mut Shell<'_>,
        input: Option<Value>,
        _out: &'a Out,
    ) -> Wait<'a, Flow> {
        match input {
            Some(input) => self.others.push(input),
            None => self.others.extend(given::values(&self.binding, "DifferenceObject")),
        }
        Box::pin(std::future::ready(Ok(())))
    }

    fn end<'a>(&'a mut self, shell: &'a mut Shell<'_>, out: &'a Out) -> Wait<'a, Flow> {
        Box::pin(self.work(shell, out))
    }
}
