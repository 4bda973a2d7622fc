//! Console sessions as text files, compared whole.
//!
//! A file begins with lines `# name: value` (`width`, `lang`, `era`, `signed-in`, `answer`,
//! `choose`, `file` of the tests' data), then each `PS C:\> ` line is typed, with the `>> ` lines
//! below it, and what follows is what the console prints. `PASSERELLE_BLESS=1` writes what it
//! prints
//! now into the files.

use std::fs;
use std::path::{Path, PathBuf};

use passerelle::domain::command::Command;
use passerelle::domain::profile::Era;
use passerelle::powershell::batch::{Batch, shown};
use passerelle::powershell::host::Answer;
use passerelle::powershell::shell::State;
use passerelle::session::base::Base;
use passerelle::session::{Origin, Session};
use passerelle::texts::Lang;

const PROMPT: &str = "PS C:\\> ";
const MORE: &str = ">> ";

pub fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        match path.is_dir() {
            true => files(&path, found),
            false => found.push(path),
        }
    }
}

/// What a session begins with, from the lines at the head of its file.
fn begun(head: &[&str]) -> (Batch, State) {
    let mut session = Session::new(Base::Sample { seed: 1 });
    let mut state = State::new();
    state.sign_in.is_skipped = true;
    let (mut width, mut lang, mut answers) = (80, Lang::En, Vec::new());
    for line in head {
        let (name, value) = line.trim_start_matches("# ").split_once(": ").expect("name: value");
        match name {
            "width" => width = value.parse().expect("a number"),
            "lang" => lang = Lang::parse(value).expect("a language"),
            "signed-in" => state.sign_in.is_skipped = value == "yes",
            "era" if value == "today" => {
                let command = Command::SwitchProfile { era: Era::TeamsToday };
                session.execute(&command, Origin::AdminCenter).expect("the era is chosen");
            }
            "choose" => answers.push(Answer::Choice(value.parse().expect("a number"))),
            "answer" => answers.push(Answer::Text(value.to_string())),
            "file" => {
                let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(value);
                let text = fs::read_to_string(path).expect("a file of the tests' data");
                state.files.write(value, text, session.now()).expect("there is room");
            }
            other => panic!("no setting is named {other:?}"),
        }
    }
    let mut batch = Batch::new(session);
    (batch.width, batch.lang, batch.answers) = (width, lang, answers.into());
    (batch, state)
}

/// The transcript of what a file types, as it comes out now.
fn replayed(text: &str) -> String {
    let head: Vec<&str> = text.lines().take_while(|line| line.starts_with("# ")).collect();
    let (mut batch, mut state) = begun(&head);
    let mut out: String = head.iter().map(|line| format!("{line}\n")).collect();
    let mut lines = text.lines().skip(head.len()).peekable();
    while let Some(line) = lines.next() {
        let Some(typed) = line.strip_prefix(PROMPT.trim_end()) else { continue };
        let mut typed = typed.strip_prefix(' ').unwrap_or(typed).to_string();
        out.push_str(&format!("{line}\n"));
        while let Some(more) = lines.next_if(|line| line.starts_with(MORE.trim_end())) {
            typed.push('\n');
            typed.push_str(more.strip_prefix(MORE).unwrap_or_default());
            out.push_str(&format!("{more}\n"));
        }
        out.push_str(&shown(&batch.run(&mut state, &typed)));
    }
    out
}

#[test]
fn every_transcript_comes_out_as_it_was_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/transcripts");
    let mut paths = Vec::new();
    files(&folder, &mut paths);
    let mut wrong = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("a text").replace("\r\n", "\n");
        let now = replayed(&text);
        if now == text {
            continue;
        }
        match std::env::var_os("PASSERELLE_BLESS") {
            Some(_) => fs::write(&path, now).expect("it can be written"),
            None => {
                let at = now.lines().zip(text.lines()).position(|(a, b)| a != b);
                let line = at.unwrap_or_else(|| now.lines().count().min(text.lines().count()));
                let show = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_string();
                wrong.push(format!(
                    "{}:{}\n  written: {}\n  prints:  {}",
                    path.display(),
                    line + 1,
                    show(&text),
                    show(&now)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}
