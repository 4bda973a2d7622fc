//! What a console remembers between two commands: variables, functions, errors, files, and
//! whether somebody has signed in. It belongs to one workspace and is the same on every page.

pub mod files;
pub mod history;
pub mod orders;
pub mod scope;
pub mod sign_in;
pub mod voice_apps;

use std::collections::BTreeMap;
use std::rc::Rc;

use super::value::Value;
use super::value::items::{Form, Items};
use files::Files;
use history::History;
use orders::Orders;
use scope::Scopes;
use sign_in::SignIn;
use voice_apps::VoiceApps;

/// How many errors `$Error` keeps.
const ERRORS_MAX: usize = 256;

/// What a console remembers.
#[derive(Debug)]
pub struct State {
    /// Variables and functions.
    pub scopes: Scopes,
    /// `$Error`, the latest first.
    pub errors: Rc<Items>,
    /// `$?`
    pub is_well: bool,
    /// What was typed.
    pub history: History,
    /// The virtual folder.
    pub files: Files,
    /// Whether the cmdlets are there (CO-13).
    pub sign_in: SignIn,
    /// Aliases that somebody set, by their name in small letters: the name as it was written, and
    /// what it means.
    pub aliases: BTreeMap<String, (String, String)>,
    /// The texts of script files that have run, with their paths: errors say where they stand.
    pub sources: Vec<(Rc<str>, Rc<str>)>,
    /// What `Start-Transcript` keeps.
    pub transcript: Option<Transcript>,
    /// Which scripts may run, as `Set-ExecutionPolicy` has set it.
    pub policy: String,
    /// How many draws `Get-Random` has made.
    pub draws: u64,
    /// The seed that `Get-Random -SetSeed` has set.
    pub random_seed: Option<u64>,
    /// The orders of numbers that were placed here.
    pub orders: Orders,
    /// What belongs to queues and attendants and has no place in the organization.
    pub voice_apps: VoiceApps,
}

/// What is printed between `Start-Transcript` and `Stop-Transcript`.
#[derive(Clone, Debug)]
pub struct Transcript {
    /// The file that it goes to.
    pub path: String,
    /// Its lines so far.
    pub lines: Vec<String>,
    /// Whether it goes behind what the file holds.
    pub appends: bool,
}

impl Default for State {
    fn default() -> State {
        State::new()
    }
}

impl State {
    /// A console that has just been opened.
    pub fn new() -> State {
        State {
            scopes: Scopes::new(),
            errors: Rc::new(Items::new(Vec::new(), Form::ArrayList)),
            is_well: true,
            history: History::default(),
            files: Files::default(),
            sign_in: SignIn::default(),
            aliases: BTreeMap::new(),
            sources: Vec::new(),
            transcript: None,
            policy: "RemoteSigned".into(),
            draws: 0,
            random_seed: None,
            orders: Orders::default(),
            voice_apps: VoiceApps::default(),
        }
    }

    /// What stands before the cursor.
    pub fn prompt(&self) -> String {
        format!("PS {}> ", files::ROOT)
    }

    /// Puts an error at the head of `$Error`.
    pub fn remember_error(&mut self, error: Value) {
        let mut errors = self.errors.borrow_mut();
        errors.insert(0, error);
        errors.truncate(ERRORS_MAX);
    }
}
