//! What we know beyond the shell: why a line of the documents fails, and what works instead. Each
//! is told below the shell's own error, in the reader's language.

mod routing;

pub use routing::RoutingHint;

use crate::powershell::facts;
use crate::texts::Lang;

/// What we know of an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The cmdlets of the service are only there after somebody has signed in (CO-13).
    SignInFirst,
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
    /// It may be real, and is not known here.
    NotSimulated {
        /// Its name.
        name: String,
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
    /// No bridge was named, and the cmdlet takes the default one (CO-12).
    DefaultBridge {
        /// What that one is called.
        name: String,
    },
    /// A parameter is real, and nothing here depends on it.
    Ignored {
        /// Its name, without the dash.
        parameter: String,
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
    /// An identity begins with a dash (CO-11).
    DashBefore {
        /// Without it.
        identity: String,
    },
    /// There is one policy, and it holds for everybody (IV-08).
    OnePolicy,
    /// A policy for the whole organization, which people have one by one here.
    ForEverybody,
    /// About call queues and auto attendants.
    Routing(RoutingHint),
}

/// The most letters that a name may differ in for another to be meant.
const DISTANCE_MAX: usize = 2;

impl Hint {
    /// What we know of a name that means nothing here.
    pub fn of_unknown(name: &str) -> Option<Hint> {
        let lower = name.to_ascii_lowercase();
        let near =
            facts::names().map(|known| (distance(&lower, &known.to_ascii_lowercase()), known));
        let nearest = near.filter(|(distance, _)| *distance <= DISTANCE_MAX).min();
        if let (Some((_, known)), true) = (nearest, name.len() > 5) {
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
            Hint::Retired { name, replaced_by } if replaced_by.is_empty() => {
                texts.retired.replace("{0}", name)
            }
            Hint::Retired { name, replaced_by } => {
                texts.replaced.replace("{0}", name).replace("{1}", &replaced_by.join(", "))
            }
            Hint::WithoutEffect { name } => texts.without_effect.replace("{0}", name),
            Hint::NotSimulated { name } => texts.not_simulated.replace("{0}", name),
            Hint::Meant { name } => texts.meant.replace("{0}", name),
            Hint::NotKept { names } => texts.not_kept.replace("{0}", &names.join(", ")),
            Hint::VoiceFollowsNumber { on: true } => texts.voice_needs_number.to_string(),
            Hint::VoiceFollowsNumber { on: false } => texts.voice_ends_with_number.to_string(),
            Hint::ConnectMsolFirst => texts.connect_msol_first.to_string(),
            Hint::OneProvider => texts.one_provider.to_string(),
            Hint::DefaultBridge { name } => texts.default_bridge.replace("{0}", name),
            Hint::Ignored { parameter } => texts.ignored.replace("{0}", parameter),
            Hint::OnBridge { numbers } => texts.on_bridge.replace("{0}", &numbers.join(", ")),
            Hint::DefaultNow { number } => texts.default_now.replace("{0}", number),
            Hint::DashBefore { identity } => texts.dash_before.replace("{0}", identity),
            Hint::OnePolicy => texts.one_policy.to_string(),
            Hint::ForEverybody => texts.for_everybody.to_string(),
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
