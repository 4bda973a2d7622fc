//! `Add-Member`: adds properties to objects.

use super::given;
use super::staged::Work;
use crate::powershell::bind::Binding;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, text};

/// The command at work.
pub(super) struct AddMember {
    binding: Binding,
    /// The properties with their values.
    added: Vec<(String, Value)>,
}

impl Work for AddMember {
    const NAME: &'static str = "Add-Member";

    fn new(binding: &Binding) -> AddMember {
        AddMember { binding: binding.clone(), added: Vec::new() }
    }

    async fn begin(&mut self, _shell: &mut Shell<'_>, _out: &Out) -> Flow {
        let binding = &self.binding;
        if let Some(kind) = given::text(binding, "MemberType")
            && !kind.eq_ignore_ascii_case("NoteProperty")
        {
            let what = format!("A member of the type {kind}");
            let instead = "NoteProperty adds a property with a value of its own.";
            return Err(Jump::error(given::not_simulated(&what, instead)));
        }
        let own = |name: &str| binding.get(name).cloned().unwrap_or(Value::Null);
        if let Some(name) = given::text(binding, "NotePropertyName") {
            self.added.push((name, own("NotePropertyValue")));
        } else if let Some(Value::Table(members)) = binding.get("NotePropertyMembers") {
            for (key, value) in members.borrow().entries() {
                self.added.push((text::of(key), value.clone()));
            }
        } else if let Some(name) = given::text(binding, "Name") {
            self.added.push((name, own("Value")));
        }
        if binding.has("SecondValue") {
            let message = "The SecondValue parameter is not necessary for a member of type \
                           \"NoteProperty\", and should not be specified. Do not specify the \
                           SecondValue parameter when you add members of this type.";
            let id = "Value2ShouldNotBeSpecified";
            return Err(Jump::error(invalid(message.to_string(), id)));
        }
        Ok(())
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        shell.step().await?;
        let Value::Object(own) = &object else {
            let what = format!(
                "A property on a value of the type {}",
                crate::powershell::value::convert::type_name(&object)
            );
            let instead = "Make an object of it, for example with [pscustomobject]@{ Value = $x }.";
            return shell.report(given::not_simulated(&what, instead), out).await;
        };
        let forces = given::flag(&self.binding, "Force");
        for (name, value) in &self.added {
            if own.borrow().get(name).is_some() && !forces {
                let message = format!(
                    "Cannot add a member with the name \"{name}\" because a member with that name \
                     already exists. To overwrite the member anyway, add the Force parameter to \
                     your command."
                );
                let record =
                    invalid(message, "MemberAlreadyExists").about(text::of(&object), "PSObject");
                shell.report(record, out).await?;
                return Ok(());
            }
            own.borrow_mut().set(name, value.clone());
        }
        if let Some(type_name) = given::text(&self.binding, "TypeName") {
            own.borrow_mut().type_name = type_name.into();
        }
        // Adding a type says which object it is; everything else only with `-PassThru`.
        match given::flag(&self.binding, "PassThru") {
            true => shell.emit(object, out).await,
            false => Ok(()),
        }
    }
}

fn invalid(message: String, id: &str) -> ErrorRecord {
    let class = "InvalidOperationException";
    ErrorRecord::new(message, id, Category::InvalidOperation, class)
}
