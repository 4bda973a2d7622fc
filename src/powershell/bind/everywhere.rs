//! The parameters that every cmdlet has: `-Verbose`, `-ErrorAction`, `-OutVariable` and the like.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::kind::Kind;
use super::signature::{Many, Name, Parameter, Signature};
use crate::powershell::value::{Value, text};

/// What was given for the parameters that every cmdlet has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Common {
    /// `-Verbose`, also `-Verbose:$false`.
    pub verbose: Option<bool>,
    /// `-Debug`
    pub debug: Option<bool>,
    /// `-ErrorAction`
    pub error_action: Option<ActionPreference>,
    /// `-WarningAction`
    pub warning_action: Option<ActionPreference>,
    /// `-InformationAction`
    pub information_action: Option<ActionPreference>,
    /// `-ErrorVariable`
    pub error_variable: Option<VariableName>,
    /// `-WarningVariable`
    pub warning_variable: Option<VariableName>,
    /// `-InformationVariable`
    pub information_variable: Option<VariableName>,
    /// `-OutVariable`
    pub out_variable: Option<VariableName>,
    /// `-OutBuffer`
    pub out_buffer: Option<i32>,
    /// `-PipelineVariable`
    pub pipeline_variable: Option<String>,
    /// `-WhatIf`
    pub what_if: Option<bool>,
    /// `-Confirm`
    pub confirm: Option<bool>,
}

/// What to do with an error, a warning or a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionPreference {
    SilentlyContinue,
    Stop,
    Continue,
    Inquire,
    Ignore,
    Suspend,
}

/// The variable that takes what a command writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableName {
    /// Its name, without the plus.
    pub name: String,
    /// Whether it is added to what the variable holds: `+name`.
    pub appends: bool,
}

/// The preferences in the order in which errors list them.
const ACTIONS: &[(&str, ActionPreference)] = &[
    ("SilentlyContinue", ActionPreference::SilentlyContinue),
    ("Stop", ActionPreference::Stop),
    ("Continue", ActionPreference::Continue),
    ("Inquire", ActionPreference::Inquire),
    ("Ignore", ActionPreference::Ignore),
    ("Suspend", ActionPreference::Suspend),
];

/// How many of them every cmdlet has; the last two only where it changes something.
const WITHOUT_SHOULD_PROCESS: usize = 11;

/// All of them, in the order of [`Common`].
fn all() -> &'static [Parameter] {
    static ALL: OnceLock<Vec<Parameter>> = OnceLock::new();
    ALL.get_or_init(|| {
        let values = || ACTIONS.iter().map(|(name, _)| Name::Borrowed(*name)).collect();
        let type_name = Name::Borrowed("System.Management.Automation.ActionPreference");
        let action = || Kind::Enum { type_name: type_name.clone(), values: values() };
        let declared = [
            ("Verbose", "vb", Kind::Switch),
            ("Debug", "db", Kind::Switch),
            ("ErrorAction", "ea", action()),
            ("WarningAction", "wa", action()),
            ("InformationAction", "infa", action()),
            ("ErrorVariable", "ev", Kind::Text),
            ("WarningVariable", "wv", Kind::Text),
            ("InformationVariable", "iv", Kind::Text),
            ("OutVariable", "ov", Kind::Text),
            ("OutBuffer", "ob", Kind::Int32),
            ("PipelineVariable", "pv", Kind::Text),
            ("WhatIf", "wi", Kind::Switch),
            ("Confirm", "cf", Kind::Switch),
        ];
        let parameter = |(name, alias, kind)| {
            let mut parameter = Parameter::new(name, kind, Many::One);
            parameter.aliases.push(Cow::Borrowed(alias));
            if let Kind::Enum { values, .. } = &parameter.kind {
                parameter.values = values.clone();
            }
            parameter
        };
        declared.into_iter().map(parameter).collect()
    })
}

/// The name of the one at this place.
pub(super) fn name(at: usize) -> &'static str {
    all().get(at).map_or("", |parameter| parameter.name.as_ref())
}

/// Those that a command has.
pub fn of(signature: &Signature) -> &'static [Parameter] {
    let all = all();
    match (signature.is_advanced, signature.supports_should_process) {
        (false, _) => &[],
        (true, false) => all.get(..WITHOUT_SHOULD_PROCESS).unwrap_or(all),
        (true, true) => all,
    }
}

impl Common {
    /// Notes the value of the one at this place, which has been converted to its type.
    pub(super) fn set(&mut self, index: usize, value: &Value) {
        let flag = Some(value.is_true());
        let name = || Some(VariableName::read(&text::of(value)));
        match index {
            0 => self.verbose = flag,
            1 => self.debug = flag,
            2 => self.error_action = ActionPreference::read(value),
            3 => self.warning_action = ActionPreference::read(value),
            4 => self.information_action = ActionPreference::read(value),
            5 => self.error_variable = name(),
            6 => self.warning_variable = name(),
            7 => self.information_variable = name(),
            8 => self.out_variable = name(),
            9 => {
                if let Value::Int(count) = value {
                    self.out_buffer = Some(*count);
                }
            }
            10 => self.pipeline_variable = Some(text::of(value)),
            11 => self.what_if = flag,
            _ => self.confirm = flag,
        }
    }
}

impl ActionPreference {
    /// The preference of this name, in any case of letters.
    pub fn named(name: &str) -> Option<ActionPreference> {
        let found = ACTIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, action)| *action)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        ACTIONS.iter().find(|(_, action)| *action == self).map_or("", |(name, _)| name)
    }

    fn read(value: &Value) -> Option<ActionPreference> {
        match value {
            Value::Text(name) => ActionPreference::named(name),
            _ => None,
        }
    }
}

impl VariableName {
    fn read(written: &str) -> VariableName {
        match written.strip_prefix('+') {
            Some(name) => VariableName { name: name.to_string(), appends: true },
            None => VariableName { name: written.to_string(), appends: false },
        }
    }
}
