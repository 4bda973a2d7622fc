//! `Get-Unique`: drops what repeats what came just before it.

use super::given;
use super::keys;
use super::staged::Work;
use crate::powershell::bind::Binding;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::format::property;
use crate::powershell::value::{Value, text};

/// The command at work.
pub(super) struct GetUnique {
    as_text: bool,
    by_type: bool,
    before: Option<String>,
}

impl Work for GetUnique {
    const NAME: &'static str = "Get-Unique";

    fn new(binding: &Binding) -> GetUnique {
        let (as_text, by_type) = (given::flag(binding, "AsString"), given::flag(binding, "OnType"));
        GetUnique { as_text, by_type, before: None }
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        shell.step().await?;
        let key = match (self.by_type, self.as_text) {
            (true, _) => property::type_name(&object).to_string(),
            (false, true) => text::of(&object),
            (false, false) => keys::strict(&object),
        };
        if self.before.as_ref() == Some(&key) {
            return Ok(());
        }
        self.before = Some(key);
        shell.emit(object, out).await
    }
}
