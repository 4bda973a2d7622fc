//! Errors, warnings and messages: what the preferences make of them, and where they go.

use std::rc::Rc;

use super::Shell;
use super::jump::{Flow, Jump};
use super::out::Out;
use super::redirect::Streams;
use crate::domain::phone::Country;
use crate::powershell::bind::ActionPreference as Action;
use crate::powershell::error::{ErrorRecord, Position};
use crate::powershell::host::{Color, Line, LineKind};
use crate::powershell::value::{Value, text};
use crate::texts::Lang;
use crate::wording;

impl Shell<'_> {
    /// Reports an error behind which the command goes on, as `-ErrorAction` wants it.
    pub async fn report(&mut self, mut record: ErrorRecord, out: &Out) -> Flow {
        if let Some(running) = self.invocations.last() {
            if record.activity.is_empty() {
                record.activity = running.name.clone();
            }
            let (text, span) = (running.text.clone(), running.span);
            record.position.get_or_insert(Position { text, span });
            running.has_failed.set(true);
        }
        self.state.is_well = false;
        let record = Rc::new(record);
        let error = Value::Error(record.clone());
        for running in &self.invocations {
            if running.common.error_variable.is_some() {
                running.caught.borrow_mut().errors.push(error.clone());
            }
        }
        match self.error_action() {
            Action::Ignore => return Ok(()),
            Action::Stop => return Err(Jump::Error { record, is_fatal: true }),
            Action::SilentlyContinue => self.state.remember_error(error),
            Action::Continue | Action::Inquire | Action::Suspend => {
                self.state.remember_error(error);
                self.show_error(&record, out).await?;
            }
        }
        Ok(())
    }

    /// Reports an error that has ended a statement; the script goes on behind it.
    pub async fn report_ended(&mut self, record: Rc<ErrorRecord>, out: &Out) -> Flow {
        let preference = text::of(&self.state.scopes.value("ErrorActionPreference"));
        match Action::named(&preference) {
            Some(Action::Stop) => return Err(Jump::Error { record, is_fatal: true }),
            Some(Action::SilentlyContinue | Action::Ignore) => {
                self.state.remember_error(Value::Error(record));
            }
            _ => {
                self.state.remember_error(Value::Error(record.clone()));
                self.show_error(&record, out).await?;
            }
        }
        Ok(())
    }

    fn error_action(&self) -> Action {
        let given = self.invocations.iter().rev().find_map(|running| running.common.error_action);
        let preference = || text::of(&self.state.scopes.value("ErrorActionPreference"));
        given.or_else(|| Action::named(&preference())).unwrap_or(Action::Continue)
    }

    /// Prints an error, and below it what we know of it.
    pub async fn show_error(&mut self, record: &Rc<ErrorRecord>, out: &Out) -> Flow {
        let to = self.stream_of(|streams| &streams.error);
        if self.sent(to, Value::Error(record.clone()), out).await? {
            return Ok(());
        }
        for line in record.lines() {
            self.host.print(Line { kind: LineKind::Error, text: line });
        }
        let lang = self.host.lang();
        if let (Some(refusal), true) = (&record.refusal, lang != Lang::En) {
            let said = self.look(|session| {
                wording::refusal::refusal(lang, Country::FR, session.tenant(), refusal)
            });
            self.hint(said.unwrap_or_default());
        }
        if let Some(hint) = &record.hint {
            self.hint(hint.text(lang));
        }
        Ok(())
    }

    /// Says something of ours.
    pub fn hint(&mut self, text: String) {
        for line in text.lines() {
            self.host.print(Line { kind: LineKind::Hint, text: line.to_string() });
        }
    }

    /// Warns.
    pub async fn warn(&mut self, message: &str, out: &Out) -> Flow {
        let action = |running: &Rc<super::command::Invocation>| running.common.warning_action;
        let value = Value::text(message);
        for running in &self.invocations {
            if running.common.warning_variable.is_some() {
                running.caught.borrow_mut().warnings.push(value.clone());
            }
        }
        let given = self.invocations.iter().rev().find_map(action);
        if self.is_heard(given, "WarningPreference", message)? {
            self.tell(LineKind::Warning, "WARNING: ", value, |s| &s.warning, out).await?;
        }
        Ok(())
    }

    /// Tells those who asked for `-Verbose`.
    pub async fn verbose(&mut self, message: &str, out: &Out) -> Flow {
        let given = self.invocations.iter().rev().find_map(|running| running.common.verbose);
        let given = given.map(|on| if on { Action::Continue } else { Action::SilentlyContinue });
        if self.is_heard(given, "VerbosePreference", message)? {
            let value = Value::text(message);
            self.tell(LineKind::Verbose, "VERBOSE: ", value, |s| &s.verbose, out).await?;
        }
        Ok(())
    }

    /// Tells those who asked for `-Debug`.
    pub async fn debug(&mut self, message: &str, out: &Out) -> Flow {
        let given = self.invocations.iter().rev().find_map(|running| running.common.debug);
        let given = given.map(|on| if on { Action::Continue } else { Action::SilentlyContinue });
        if self.is_heard(given, "DebugPreference", message)? {
            let value = Value::text(message);
            self.tell(LineKind::Debug, "DEBUG: ", value, |s| &s.debug, out).await?;
        }
        Ok(())
    }

    /// Tells what `Write-Information` writes, which is only heard by those who ask.
    pub async fn inform(&mut self, message: &str, out: &Out) -> Flow {
        let action = |r: &Rc<super::command::Invocation>| r.common.information_action;
        let given = self.invocations.iter().rev().find_map(action);
        if self.is_heard(given, "InformationPreference", message)? {
            self.write_host(message, None, out).await?;
        }
        Ok(())
    }

    /// Writes to the screen, unless the stream goes elsewhere.
    pub async fn write_host(&mut self, text: &str, color: Option<Color>, out: &Out) -> Flow {
        let value = Value::text(text);
        for running in &self.invocations {
            if running.common.information_variable.is_some() {
                running.caught.borrow_mut().information.push(value.clone());
            }
        }
        self.tell(LineKind::Host(color), "", value, |s| &s.information, out).await
    }

    async fn tell(
        &mut self,
        kind: LineKind,
        label: &str,
        value: Value,
        of: impl Fn(&Streams) -> &super::redirect::To,
        out: &Out,
    ) -> Flow {
        let to = self.stream_of(of);
        if self.sent(to, value.clone(), out).await? {
            return Ok(());
        }
        let message = text::of(&value);
        let mut label = label;
        for line in message.split('\n') {
            let text = format!("{label}{}", line.trim_end_matches('\r'));
            self.host.print(Line { kind, text });
            label = "";
        }
        Ok(())
    }

    fn is_heard(&self, given: Option<Action>, preference: &str, message: &str) -> Flow<bool> {
        let preferred = || Action::named(&text::of(&self.state.scopes.value(preference)));
        match given.or_else(preferred) {
            Some(Action::SilentlyContinue | Action::Ignore) => Ok(false),
            Some(Action::Stop) => {
                let say = format!(
                    "The running command stopped because the preference variable \"{preference}\" \
                     or common parameter is set to Stop: {message}"
                );
                let record = ErrorRecord::new(
                    say,
                    "ActionPreferenceStop",
                    crate::powershell::value::failure::Category::OperationStopped,
                    "ActionPreferenceStopException",
                );
                Err(Jump::fatal(record))
            }
            _ => Ok(true),
        }
    }
}
