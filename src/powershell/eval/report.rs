//! Errors, warnings and messages: what the preferences make of them, and where they go.

use std::rc::Rc;

use super::Shell;
use super::jump::{Flow, Jump};
use super::out::Out;
use super::redirect::Streams;
use crate::domain::phone::Country;
use crate::powershell::bind::ActionPreference as Action;
use crate::powershell::error::ErrorRecord;
use crate::powershell::hint::Hint;
use crate::powershell::host::{Color, Line, LineKind};
use crate::powershell::value::failure::Category;
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
            running.has_failed.set(true);
            record.says_name(running);
            let is_typed = record.caller.as_ref().is_some_and(|caller| caller.suffix.is_none());
            if !record.is_of_parser() && !is_typed {
                record = self.placed_in(record, &text, span);
            }
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
            Action::Inquire => {
                self.state.remember_error(error);
                if !self.goes_on_behind(&record.message).await? {
                    return Err(Jump::Error { record, is_fatal: true });
                }
            }
            Action::Continue | Action::Suspend => {
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
        let given = self.invocations.last().and_then(|running| running.common.error_action);
        let preference = || text::of(&self.state.scopes.value("ErrorActionPreference"));
        given.or_else(|| Action::named(&preference())).unwrap_or(Action::Continue)
    }

    /// Prints an error, and below it what we know of it.
    pub async fn show_error(&mut self, record: &Rc<ErrorRecord>, out: &Out) -> Flow {
        let to = self.stream_of(|streams| &streams.error);
        if self.sent(to, Value::Error(record.clone()), out).await? {
            return Ok(());
        }
        for text in record.lines() {
            self.print(Line { kind: LineKind::Error, text });
        }
        let lang = self.host.lang();
        if let (Some(refusal), true) = (&record.refusal, lang != Lang::En) {
            let said = self.look(|session| {
                wording::refusal::refusal(lang, Country::FR, session.tenant(), refusal)
            });
            self.hint(said.unwrap_or_default());
        }
        if let Some(hint) = self.look(|s| Hint::of_error(record, s)).flatten() {
            self.hint(hint.text(lang));
        }
        Ok(())
    }

    /// Says something of ours.
    pub fn hint(&mut self, text: String) {
        for line in text.lines() {
            self.print(Line { kind: LineKind::Hint, text: line.to_string() });
        }
    }

    /// Warns.
    pub async fn warn(&mut self, message: &str, out: &Out) -> Flow {
        let value = Value::text(message);
        for running in &self.invocations {
            if running.common.warning_variable.is_some() {
                running.caught.borrow_mut().warnings.push(value.clone());
            }
        }
        let given = self.invocations.last().and_then(|running| running.common.warning_action);
        if self.is_heard(given, "WarningPreference", message).await? {
            self.tell(LineKind::Warning, "WARNING: ", value, |s| &s.warning, out).await?;
        }
        Ok(())
    }

    /// Tells those who asked for `-Verbose`.
    pub async fn verbose(&mut self, message: &str, out: &Out) -> Flow {
        let given = self.invocations.last().and_then(|running| running.common.verbose);
        let given = given.map(|on| if on { Action::Continue } else { Action::SilentlyContinue });
        if self.is_heard(given, "VerbosePreference", message).await? {
            let value = Value::text(message);
            self.tell(LineKind::Verbose, "VERBOSE: ", value, |s| &s.verbose, out).await?;
        }
        Ok(())
    }

    /// Tells those who asked for `-Debug`.
    pub async fn debug(&mut self, message: &str, out: &Out) -> Flow {
        let given = self.invocations.last().and_then(|running| running.common.debug);
        let given = given.map(|on| if on { Action::Inquire } else { Action::SilentlyContinue });
        if self.is_heard(given, "DebugPreference", message).await? {
            let value = Value::text(message);
            self.tell(LineKind::Debug, "DEBUG: ", value, |s| &s.debug, out).await?;
        }
        Ok(())
    }

    /// Tells what `Write-Information` writes, which is only heard by those who ask.
    pub async fn inform(&mut self, message: &str, out: &Out) -> Flow {
        let given = self.invocations.last().and_then(|running| running.common.information_action);
        let value = Value::text(message);
        self.keep_information(&value);
        if self.is_heard(given, "InformationPreference", message).await? {
            self.tell(LineKind::Host(None), "", value, |s| &s.information, out).await?;
        }
        Ok(())
    }

    /// Writes to the screen, unless the stream goes elsewhere.
    pub async fn write_host(&mut self, text: &str, color: Option<Color>, out: &Out) -> Flow {
        let value = Value::text(text);
        self.keep_information(&value);
        self.tell(LineKind::Host(color), "", value, |s| &s.information, out).await
    }

    /// Writes a part of a line to the screen, unless the stream goes elsewhere.
    pub async fn write_part(&mut self, text: &str, color: Option<Color>, out: &Out) -> Flow {
        let value = Value::text(text);
        self.keep_information(&value);
        let to = self.stream_of(|streams| &streams.information);
        if self.sent(to, value, out).await? {
            return Ok(());
        }
        let kind = LineKind::Host(color);
        let mut lines = text.split('\n').peekable();
        while let Some(line) = lines.next() {
            let line = Line { kind, text: line.trim_end_matches('\r').to_string() };
            match lines.peek() {
                Some(_) => self.print(line),
                None => self.print_part(line),
            }
        }
        Ok(())
    }

    fn keep_information(&self, value: &Value) {
        for running in &self.invocations {
            if running.common.information_variable.is_some() {
                running.caught.borrow_mut().information.push(value.clone());
            }
        }
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
            self.print(Line { kind, text });
            label = "";
        }
        Ok(())
    }

    async fn is_heard(
        &mut self,
        given: Option<Action>,
        preference: &str,
        message: &str,
    ) -> Flow<bool> {
        let preferred = || Action::named(&text::of(&self.state.scopes.value(preference)));
        match given.or_else(preferred) {
            Some(Action::Inquire) => match self.goes_on_behind(message).await? {
                true => Ok(true),
                false => Err(Jump::fatal(ErrorRecord::new(
                    "The running command stopped because the user selected the Stop option.",
                    "ActionPreferenceStop",
                    Category::OperationStopped,
                    "ActionPreferenceStopException",
                ))),
            },
            Some(Action::SilentlyContinue | Action::Ignore) => Ok(false),
            Some(Action::Stop) => {
                let say = format!(
                    "The running command stopped because the preference variable \"{preference}\" \
                     or common parameter is set to Stop: {message}"
                );
                let record = ErrorRecord::new(
                    say,
                    "ActionPreferenceStop",
                    Category::OperationStopped,
                    "ActionPreferenceStopException",
                );
                Err(Jump::fatal(record))
            }
            _ => Ok(true),
        }
    }
}
