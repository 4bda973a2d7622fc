//! Lines of the documents that are faulty as they stand there: what is wrong with each word, and
//! the line that works in this organization (CO-10, CO-11).

mod values;
mod words;

use super::nearest;
use crate::powershell::bind::kind::Kind;
use crate::powershell::bind::signature::Parameter;
use crate::powershell::bind::{Found, find};
use crate::powershell::facts::{self, Facts};
use crate::powershell::source::Span;
use crate::session::Session;
use crate::texts::Lang;
use values::Wanted;
use words::{Word, words};

/// What is wrong with a line, and the line without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// What is wrong, in the order of the line.
    pub wrongs: Vec<Wrong>,
    /// The line that works; nothing where somebody has to put a value in.
    pub line: Option<String>,
}

/// One thing that is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// A placeholder such as `<Bridge Id>`, where a value has to stand (CO-10).
    Placeholder(String, Wanted),
    /// A parameter without its dash.
    MissingDash(String),
    /// A value with a hyphen that the shell writes without: what stands there, and what is right.
    Hyphen(String, String),
    /// A number with a digit too many, and the one of the organization that is nearly it.
    Digits(String, String),
    /// A command of nearly this name.
    Command(String, String),
    /// A parameter of nearly this name.
    Parameter(String, String),
    /// An identity behind a dash.
    DashIdentity(String),
    /// The address of an example, which nobody has here.
    Example(String),
}

/// The least letters of a word that is taken for a parameter without its dash.
const NAME_MIN: usize = 4;

/// What is wrong with a line that an error is about; nothing where no fault of a document is found.
pub fn repair(line: &str, session: &Session) -> Option<Repair> {
    let mut work = Work { session, wrongs: Vec::new(), is_whole: true, facts: None };
    let all = words(line);
    let mut out = String::with_capacity(line.len());
    let mut from = 0;
    let mut is_command = true;
    let mut before: Option<Before> = None;
    for word in &all {
        out.push_str(&line[from..word.start]);
        from = word.end;
        let text = &line[word.start..word.end];
        if ["|", ";", "&", "="].contains(&text) {
            (is_command, before) = (true, None);
            out.push_str(text);
            continue;
        }
        let (new, next) = match is_command {
            true => (work.command(text), None),
            false => work.argument(text, word, before.as_ref(), &all),
        };
        is_command = is_command && text.starts_with('$');
        before = next;
        out.push_str(&new.unwrap_or_else(|| text.to_string()));
    }
    out.push_str(&line[from..]);
    (!work.wrongs.is_empty()).then(|| Repair {
        wrongs: work.wrongs,
        line: work.is_whole.then(|| out.trim().to_string()),
    })
}

/// A parameter whose value comes next.
#[derive(Clone, Copy)]
struct Before {
    parameter: &'static Parameter,
}

struct Work<'s> {
    session: &'s Session,
    wrongs: Vec<Wrong>,
    is_whole: bool,
    facts: Option<&'static Facts>,
}

impl Work<'_> {
    /// The word that names a command.
    fn command(&mut self, text: &str) -> Option<String> {
        self.facts = facts::find(text);
        if self.facts.is_some() || !text.contains('-') {
            return None;
        }
        let near = nearest(text)?;
        self.facts = facts::find(near);
        self.wrongs.push(Wrong::Command(text.to_string(), near.to_string()));
        Some(near.to_string())
    }

    fn argument(
        &mut self,
        text: &str,
        word: &Word,
        before: Option<&Before>,
        all: &[Word],
    ) -> (Option<String>, Option<Before>) {
        if word.is_placeholder {
            return (self.placeholder(text, before, all), None);
        }
        let dashed = text.strip_prefix(['-', '\u{2013}', '\u{2014}']);
        let dashed = dashed.filter(|rest| rest.starts_with(|c: char| c.is_alphabetic()));
        if let Some(name) = dashed {
            return self.parameter(text, name, before);
        }
        if let Some(before) = before {
            return (self.value(text, before), None);
        }
        // A whole name of a parameter that stands where nothing is taken by position.
        let bare = self.find(text).filter(|p| p.name.eq_ignore_ascii_case(text));
        match bare.filter(|_| text.len() >= NAME_MIN) {
            Some(parameter) => {
                self.wrongs.push(Wrong::MissingDash(text.to_string()));
                (Some(format!("-{text}")), takes_value(parameter))
            }
            None => (self.identity(text), None),
        }
    }

    fn find(&self, name: &str) -> Option<&'static Parameter> {
        let signature = &self.facts?.signature;
        match find(signature, name, Span::default()) {
            Ok(Some(found @ (Found::Own(_) | Found::Common(_)))) => found.of(signature),
            _ => None,
        }
    }

    fn parameter(
        &mut self,
        text: &str,
        name: &str,
        before: Option<&Before>,
    ) -> (Option<String>, Option<Before>) {
        let bare = name.split(':').next().unwrap_or(name);
        if let Some(parameter) = self.find(bare) {
            return (None, takes_value(parameter).filter(|_| !name.contains(':')));
        }
        if before.is_some() {
            self.wrongs.push(Wrong::DashIdentity(name.to_string()));
            let address = self.person_called(name);
            return (Some(address.unwrap_or_else(|| name.to_string())), None);
        }
        let near = self.facts.and_then(|facts| near_parameter(facts, bare));
        match near {
            Some(parameter) => {
                let right = format!("-{}", parameter.name);
                self.wrongs.push(Wrong::Parameter(text.to_string(), right.clone()));
                (Some(right), takes_value(parameter))
            }
            None => (None, None),
        }
    }

    fn value(&mut self, text: &str, before: &Before) -> Option<String> {
        let bare = text.trim_matches(['\'', '"', '\u{201c}', '\u{201d}']);
        if let Kind::Enum { values, .. } = &before.parameter.kind {
            let plain: String = bare.chars().filter(|c| !"- ".contains(*c)).collect();
            let right = values.iter().find(|value| value.eq_ignore_ascii_case(&plain))?;
            if plain.len() < bare.len() {
                self.wrongs.push(Wrong::Hyphen(text.to_string(), right.to_string()));
                return Some(right.to_string());
            }
            return None;
        }
        if before.parameter.name.ends_with("Number") {
            let near = values::nearly(self.session.tenant(), bare)?;
            self.wrongs.push(Wrong::Digits(bare.to_string(), near.clone()));
            return Some(near);
        }
        self.identity(text)
    }

    /// The address of the documents' examples, which is of nobody.
    fn identity(&mut self, text: &str) -> Option<String> {
        if !text.to_ascii_lowercase().starts_with("user@") {
            return None;
        }
        let address = values::person(self.session)?;
        self.wrongs.push(Wrong::Example(text.to_string()));
        Some(address)
    }

    fn person_called(&self, name: &str) -> Option<String> {
        values::called(self.session.tenant(), name)
    }

    fn placeholder(&mut self, text: &str, before: Option<&Before>, all: &[Word]) -> Option<String> {
        let name = before.map(|before| before.parameter.name.as_ref()).unwrap_or_default();
        let wanted = Wanted::of(name, text);
        self.wrongs.push(Wrong::Placeholder(text.to_string(), wanted));
        let is_toll_free = all.iter().any(|word| word.text.eq_ignore_ascii_case("TollFree"));
        let value = values::value(self.session, wanted, is_toll_free);
        self.is_whole &= value.is_some();
        value
    }
}

fn takes_value(parameter: &'static Parameter) -> Option<Before> {
    (!parameter.is_switch()).then_some(Before { parameter })
}

/// The only parameter that holds all letters of a name in their order and begins as it does, or
/// differs from it in one or two.
fn near_parameter(facts: &'static Facts, name: &str) -> Option<&'static Parameter> {
    let lower = name.to_ascii_lowercase();
    let all = || facts.signature.parameters.iter();
    let holds = |parameter: &&Parameter| {
        let own = parameter.name.to_ascii_lowercase();
        let mut letters = own.chars();
        own.get(..3) == lower.get(..3)
            && lower.chars().all(|letter| letters.any(|other| other == letter))
    };
    let mut found = all().filter(holds);
    if let (Some(only), None) = (found.next(), found.next()) {
        return Some(only);
    }
    let near = |p: &Parameter| super::distance(&lower, &p.name.to_ascii_lowercase());
    let near = all().map(|p| (near(p), p)).filter(|(distance, _)| *distance <= 2);
    near.min_by_key(|(distance, _)| *distance).filter(|_| name.len() > 3).map(|(_, p)| p)
}

impl Repair {
    /// What it says.
    pub fn text(&self, lang: Lang) -> String {
        let texts = &lang.texts().hints;
        let mut lines: Vec<String> = self.wrongs.iter().map(|wrong| wrong.text(lang)).collect();
        if let Some(line) = &self.line {
            lines.push(texts.line_works.replace("{0}", line));
        }
        lines.dedup();
        lines.join("\n")
    }
}

impl Wrong {
    fn text(&self, lang: Lang) -> String {
        let texts = &lang.texts().hints;
        let two = |text: &str, a: &str, b: &str| text.replace("{0}", a).replace("{1}", b);
        match self {
            Wrong::Placeholder(written, wanted) => {
                let what = match wanted {
                    Wanted::Bridge => texts.wanted_bridge,
                    Wanted::OldNumber => texts.wanted_old_number,
                    Wanted::NewNumber => texts.wanted_new_number,
                    Wanted::NumberType => texts.wanted_number_type,
                    Wanted::Person => texts.wanted_person,
                    Wanted::Other => texts.wanted_other,
                };
                two(texts.placeholder, written, what)
            }
            Wrong::MissingDash(name) => texts.missing_dash.replace("{0}", name),
            Wrong::Hyphen(written, right) => two(texts.hyphen, written, right),
            Wrong::Digits(written, right) => two(texts.digits, written, right),
            Wrong::Command(written, right) => two(texts.meant_command, written, right),
            Wrong::Parameter(written, right) => two(texts.meant_parameter, written, right),
            Wrong::DashIdentity(name) => texts.dash_identity.replace("{0}", name),
            Wrong::Example(address) => texts.example_address.replace("{0}", address),
        }
    }
}
