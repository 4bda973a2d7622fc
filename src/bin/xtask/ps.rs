//! `cargo xtask ps`: a script of the console, run natively on the sample organization or on one
//! from a backup file, with what the console would print.

use std::fs;
use std::io::{self, BufRead, Write};

use passerelle::domain::command::Command;
use passerelle::domain::phone::Country;
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::journal::memory::MemoryStorage;
use passerelle::powershell::batch::{Batch, finished, shown};
use passerelle::powershell::host::{Answer, Host, Interrupted, Line, LineKind, Progress};
use passerelle::powershell::host::{Question, Wait};
use passerelle::powershell::run::{Ended, run};
use passerelle::powershell::shell::State;
use passerelle::session::base::Base;
use passerelle::session::{Origin, Receipt, Session, workspaces};
use passerelle::texts::Lang;
use passerelle::wording::refusal::refusal as refused;
use passerelle::wording::settings;

use crate::program::{Done, Stop};

/// What the words of the command ask for.
struct Wishes {
    file: String,
    era: Option<Era>,
    workspace: Option<String>,
    width: usize,
    lang: Lang,
}

/// The command. The code with which it ends: 0, or that of `exit`, or 1 after an error that ended
/// the script.
pub fn ps(words: &[String]) -> Done<u8> {
    let wishes = read(words)?;
    let text = fs::read_to_string(&wishes.file)
        .map_err(|error| Stop(format!("{}: {error}", wishes.file)))?;
    let mut session = match &wishes.workspace {
        None => Session::new(Base::sample()),
        Some(path) => restored(path, wishes.lang)?,
    };
    if let Some(era) = wishes.era.filter(|era| *era != session.tenant().era) {
        let command = Command::SwitchProfile { era };
        if let Err(refusal) = session.execute(&command, Origin::AdminCenter) {
            let why = refused(wishes.lang, Country::US, session.tenant(), &refusal);
            return Err(Stop(why));
        }
    }
    let mut batch = Batch::new(session);
    (batch.width, batch.lang) = (wishes.width, wishes.lang);
    let mut terminal = Terminal { batch };
    let mut state = State::new();
    // A script that signs in may do so; one that does not is taken to come after it.
    state.sign_in.is_skipped = true;
    Ok(match finished(run(&mut state, &mut terminal, &text)) {
        Ended::Well => 0,
        Ended::Failed | Ended::Interrupted => 1,
        Ended::Exit(code) => u8::try_from(code).unwrap_or(1),
    })
}

fn read(words: &[String]) -> Done<Wishes> {
    let mut wishes =
        Wishes { file: String::new(), era: None, workspace: None, width: 120, lang: Lang::En };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let Some(option) = word.strip_prefix("--") else {
            wishes.file.clone_from(word);
            continue;
        };
        let value = words.next().ok_or_else(|| Stop(format!("`{word}` needs a value")))?;
        let refused = || Stop(format!("`{word}` cannot be `{value}`"));
        match option {
            "era" => {
                wishes.era = Some(match value.as_str() {
                    "2018" => Era::SkypeForBusiness2018,
                    "today" => Era::TeamsToday,
                    _ => return Err(refused()),
                });
            }
            "workspace" => wishes.workspace = Some(value.clone()),
            "width" => {
                let width = value.parse().ok().filter(|width| (20..=1000).contains(width));
                wishes.width = width.ok_or_else(refused)?;
            }
            "lang" => wishes.lang = Lang::parse(value).ok_or_else(refused)?,
            _ => return Err(Stop(format!("`ps` takes no `{word}`"))),
        }
    }
    match wishes.file.is_empty() {
        true => Err(Stop("`ps` needs a file: ps script.ps1".to_owned())),
        false => Ok(wishes),
    }
}

/// The organization of a file that the app has saved.
fn restored(path: &str, lang: Lang) -> Done<Session> {
    let text = fs::read_to_string(path).map_err(|error| Stop(format!("{path}: {error}")))?;
    let storage = MemoryStorage::with_quota(usize::MAX);
    match workspaces::load(&storage, &text, 0) {
        Ok(kept) => Ok(kept.session),
        Err(why) => Err(Stop(format!("{path}: {}", settings::not_loaded(lang, &why)))),
    }
}

/// A host that prints as it goes and asks the person in front of it.
struct Terminal {
    batch: Batch,
}

impl Terminal {
    fn answer(&self) -> String {
        let mut line = String::new();
        // Without anybody there the answer is empty.
        match io::stdin().lock().read_line(&mut line) {
            Ok(_) => line.trim_end_matches(['\r', '\n']).to_string(),
            Err(_) => String::new(),
        }
    }

    fn prompt(&self, text: &str) {
        print!("{text}");
        // What is not shown now is shown with the next line.
        drop(io::stdout().flush());
    }
}

impl Host for Terminal {
    fn print(&mut self, line: Line) {
        let is_error = line.kind == LineKind::Error;
        let text = shown(&[line]);
        match is_error {
            true => eprint!("{text}"),
            false => print!("{text}"),
        }
    }

    fn clear(&mut self) {}

    fn width(&self) -> usize {
        self.batch.width
    }

    fn lang(&self) -> Lang {
        self.batch.lang
    }

    fn breathe(&mut self) -> Wait<'_, Result<(), Interrupted>> {
        self.batch.breathe()
    }

    fn sleep(&mut self, ms: i64) -> Wait<'_, Result<(), Interrupted>> {
        self.batch.sleep(ms)
    }

    fn ask(&mut self, question: Question) -> Wait<'_, Result<Answer, Interrupted>> {
        let answer = match question {
            Question::Text { prompt, .. } => {
                self.prompt(&prompt);
                Answer::Text(self.answer())
            }
            Question::Credential { message, user } => {
                self.prompt(&format!("{} [{user}] ", message.unwrap_or_default()));
                let typed = self.answer();
                Answer::Text(if typed.is_empty() { user } else { typed })
            }
            Question::Choice { title, text, choices, usual } => {
                self.prompt(&format!("{title}\n{text}\n{} ", choices.join("  ")));
                let typed = self.answer().to_lowercase();
                let letter = |choice: &&str| {
                    let at = choice.find('&').map_or(0, |at| at + 1);
                    choice.get(at..=at).map(str::to_lowercase)
                };
                let found = choices.iter().position(|c| letter(c).as_deref() == Some(&typed));
                Answer::Choice(found.unwrap_or(usual))
            }
        };
        Box::pin(std::future::ready(Ok(answer)))
    }

    fn progress(&mut self, _: Option<Progress>) {}

    fn look(&self, look: &mut dyn FnMut(&Session)) {
        self.batch.look(look);
    }

    fn execute(&mut self, command: &Command) -> Result<Receipt, Refusal> {
        self.batch.execute(command)
    }
}
