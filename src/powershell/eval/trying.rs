//! `try`, `catch` and `finally`

use std::rc::Rc;

use super::Shell;
use super::jump::{Flow, Jump};
use super::out::Out;
use crate::powershell::error::ErrorRecord;
use crate::powershell::tree::{Catch, Try};
use crate::powershell::value::Value;

impl Shell<'_> {
    /// `try { … } catch [Type] { … } finally { … }`
    pub async fn try_block(&mut self, node: &Try, out: &Out) -> Flow {
        self.tries += 1;
        let result = self.statements(&node.body, out).await;
        self.tries -= 1;
        let result = match result {
            Err(Jump::Error { record, is_fatal }) => {
                match node.catches.iter().find(|catch| takes(catch, &record)) {
                    Some(catch) => self.catch(catch, record, out).await,
                    None => Err(Jump::Error { record, is_fatal }),
                }
            }
            other => other,
        };
        // What was stopped by hand runs nothing more.
        if let (Some(finally), false) = (&node.finally, matches!(result, Err(Jump::Interrupted))) {
            self.statements(finally, out).await?;
        }
        result
    }

    async fn catch(&mut self, catch: &Catch, record: Rc<ErrorRecord>, out: &Out) -> Flow {
        let before = self.state.scopes.value("_");
        let error = Value::Error(record);
        self.state.remember_error(error.clone());
        self.state.scopes.set_local("_", error);
        let result = self.statements(&catch.body, out).await;
        self.state.scopes.set_local("_", before);
        result
    }
}

/// Whether a `catch` takes an error: all where it names no type, else those of its class, or of the
/// class that lies within it.
fn takes(catch: &Catch, record: &ErrorRecord) -> bool {
    let plain = |name: &str| {
        let name = name.trim_start_matches("System.").to_ascii_lowercase();
        name.trim_start_matches("management.automation.").to_string()
    };
    let mut classes: Vec<String> = vec![plain(&record.exception_class())];
    classes.extend(record.inner_classes().iter().map(|class| plain(class)));
    let short = record.reason.to_ascii_lowercase();
    catch.types.is_empty()
        || catch.types.iter().any(|wanted| {
            let wanted = plain(&wanted.name);
            wanted == "exception"
                || wanted == "runtimeexception"
                || wanted == short
                || classes.contains(&wanted)
        })
}
