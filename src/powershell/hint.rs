//! What we know beyond the shell: why a line of the documents fails, and what works instead. Each
//! is told below the shell's own error, in the reader's language.

mod real;
mod repair;
mod routing;

pub use real::Instead;
pub use repair::{Repair, Wrong};
pub use routing::RoutingHint;

use super::error::ErrorRecord;
use super::parse::Problem;
use super::source::Source;
use crate::powershell::facts;
use crate::session::Session;
use crate::texts::Lang;

/// What we know of an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The cmdlets of the service are only there after somebody has signed in (CO-13).
    SignInFirst,
    /// The same in Teams today.
    ConnectFirst,
    /// The cmdlet is gone today.
    Retired {
        /// Its name.
        name: String,
        /// What is used instead; empty where nothing is.
        replaced_by: Vec<String>,
    },
    /// It is real and does nothing here.
    WithoutEffect {
        /// Its name.
        name: String,
    },
    /// It is real, and belongs to a module of which this command is not simulated.
    OfModule {
        /// Its name.
        name: String,
        /// The module.
        module: &'static str,
    },
    /// It may be real, and is not known here.
    NotSimulated {
        /// Its name.
        name: String,
    },
    /// Characters were written as question marks.
    LostCharacters {
        /// The file.
        file: String,
    },
    /// There is one folder, and no other is made.
    OneFolder {
        /// The folder that was asked for.
        path: String,
    },
    /// There is one with nearly this name.
    Meant {
        /// The name that there is.
        name: String,
    },
    /// Parameters that are real, and whose values nothing here keeps.
    NotKept {
        /// Their names.
        names: Vec<String>,
    },
    /// Whether somebody may telephone follows from the number that they have (AN-07).
    VoiceFollowsNumber {
        /// What was asked for.
        on: bool,
    },
    /// A user of Azure AD has to be asked for after another sign-in.
    ConnectMsolFirst,
    /// A person has one provider (AC-03).
    OneProvider,
    /// A faulty line of a document, and the line that works (CO-10, CO-11).
    Repaired(Box<Repair>),
    /// A real command of the shell, and what does its work here.
    Instead(Instead),
    /// No bridge was named, and the cmdlet takes the default one (CO-12).
    DefaultBridge {
        /// What that one is called.
        name: String,
    },
    /// The numbers that could have been meant.
    OnBridge {
        /// E.164 digits.
        numbers: Vec<String>,
    },
    /// The bridge got another default number because one was taken off.
    DefaultNow {
        /// E.164 digits.
        number: String,
    },
    /// A switch says that something is wanted with what it brings.
    SayWith {
        /// Its name, without the dash.
        switch: &'static str,
    },
    /// There is one policy, and it holds for everybody (IV-08).
    OnePolicy,
    /// A policy for the whole organization, which people have one by one here.
    ForEverybody,
    /// `-AsJob` was given; there are no jobs here, and the command runs at once.
    NoJobs,
    /// About call queues and auto attendants.
    Routing(RoutingHint),
}

/// The errors of binding that a faulty line of a document leads to.
const OF_BINDING: [&str; 6] = [
    "PositionalParameterNotFound",
    "NamedParameterNotFound",
    "CannotConvertArgumentNoMessage",
    "CannotConvertArgument",
    "MissingArgument",
    "CommandNotFoundException",
];

/// The most letters that a name may differ in for another to be meant.
const DISTANCE_MAX: usize = 2;

/// The command whose name is nearly this one.
fn nearest(name: &str) -> Option<&'static str> {
    let lower = name.to_ascii_lowercase();
    let near = facts::names().map(|known| (distance(&lower, &known.to_ascii_lowercase()), known));
    let nearest = near.filter(|(distance, _)| *distance <= DISTANCE_MAX).min();
    nearest.filter(|_| name.len() > 5).map(|(_, known)| known)
}

impl Hint {
    /// What we know of an error: a fault of a document's line, or what the record itself says.
    pub fn of_error(record: &ErrorRecord, session: &Session) -> Option<Hint> {
        let is_open =
            matches!(record.hint, None | Some(Hint::Meant { .. } | Hint::OnBridge { .. }));
        let is_of_binding = OF_BINDING.contains(&record.id.as_str());
        let is_of_service = record.activity.contains("-Cs");
        let is_ours = is_open && (is_of_binding || is_of_service);
        let found = record.position.as_ref().filter(|_| is_ours).and_then(|position| {
            let source = Source::new(&position.text);
            let line = source.line(source.place(position.span.start).line);
            repair::repair(line, session)
        });
        found.map(|repair| Hint::Repaired(Box::new(repair))).or_else(|| record.hint.clone())
    }

    /// What we know of a text that could not be read: the placeholders of the documents (CO-10).
    pub fn of_problems(problems: &[Problem], text: &str, session: &Session) -> Option<Hint> {
        let at = problems.iter().find(|p| p.error_id() == "RedirectionNotSupported")?;
        let source = Source::new(text);
        let line = source.line(source.place(at.span.start).line);
        let repair = repair::repair(line, session)?;
        let is_placeholder = |wrong: &Wrong| matches!(wrong, Wrong::Placeholder(..));
        let has_one = repair.wrongs.iter().any(is_placeholder);
        has_one.then(|| Hint::Repaired(Box::new(repair)))
    }

    /// What we know of a command that is real and not simulated.
    pub fn of_real(name: &str) -> Option<Hint> {
        let of_module = |module| Hint::OfModule { name: name.to_string(), module };
        real::of(name).map(Hint::Instead).or_else(|| facts::elsewhere(name).map(of_module))
    }

    /// What we know of a name that means nothing here.
    pub fn of_unknown(name: &str) -> Option<Hint> {
        let lower = name.to_ascii_lowercase();
        if let Some(known) = nearest(name) {
            return Some(Hint::Meant { name: known.to_string() });
        }
        let is_of_service = lower.split_once('-').is_some_and(|(_, noun)| noun.starts_with("cs"));
        is_of_service.then(|| Hint::NotSimulated { name: name.to_string() })
    }

    /// What it says.
    pub fn text(&self, lang: Lang) -> String {
        let texts = &lang.texts().hints;
        match self {
            Hint::SignInFirst => texts.sign_in_first.to_string(),
            Hint::ConnectFirst => texts.connect_first.to_string(),
            Hint::Retired { name, replaced_by } if replaced_by.is_empty() => {
                texts.retired.replace("{0}", name)
            }
            Hint::Retired { name, replaced_by } => {
                texts.replaced.replace("{0}", name).replace("{1}", &replaced_by.join(", "))
            }
            Hint::WithoutEffect { name } => texts.without_effect.replace("{0}", name),
            Hint::OfModule { name, module } => {
                texts.of_module.replace("{0}", name).replace("{1}", module)
            }
            Hint::NotSimulated { name } => texts.not_simulated.replace("{0}", name),
            Hint::Repaired(repair) => repair.text(lang),
            Hint::Instead(instead) => instead.text(lang).to_string(),
            Hint::LostCharacters { file } => texts.lost_characters.replace("{0}", file),
            Hint::OneFolder { path } => texts.one_folder.replace("{0}", path),
            Hint::Meant { name } => texts.meant.replace("{0}", name),
            Hint::NotKept { names } => texts.not_kept.replace("{0}", &names.join(", ")),
            Hint::VoiceFollowsNumber { on: true } => texts.voice_needs_number.to_string(),
            Hint::VoiceFollowsNumber { on: false } => texts.voice_ends_with_number.to_string(),
            Hint::ConnectMsolFirst => texts.connect_msol_first.to_string(),
            Hint::OneProvider => texts.one_provider.to_string(),
            Hint::DefaultBridge { name } => texts.default_bridge.replace("{0}", name),
            Hint::OnBridge { numbers } => texts.on_bridge.replace("{0}", &numbers.join(", ")),
            Hint::DefaultNow { number } => texts.default_now.replace("{0}", number),
            Hint::SayWith { switch } => texts.say_with.replace("{0}", switch),
            Hint::OnePolicy => texts.one_policy.to_string(),
            Hint::ForEverybody => texts.for_everybody.to_string(),
            Hint::NoJobs => texts.no_jobs.to_string(),
            Hint::Routing(hint) => hint.text(lang),
        }
    }
}

/// In how many letters two names differ: the least number of changes of one letter.
fn distance(one: &str, other: &str) -> usize {
    if one.len().abs_diff(other.len()) > DISTANCE_MAX {
        return usize::MAX;
    }
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let change = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}
