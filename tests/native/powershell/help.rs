//! The examples of the help: each is run on the sample organization, and what it prints is compared
//! whole. `PASSERELLE_BLESS=1` writes what is printed now into their text.

use std::fs;
use std::path::Path;

use passerelle::domain::command::Command;
use passerelle::powershell::batch::Batch;
use passerelle::powershell::cmdlets;
use passerelle::powershell::facts;
use passerelle::powershell::facts::examples::{self, Example, Line};
use passerelle::powershell::host::{Answer, LineKind};
use passerelle::powershell::shell::State;
use passerelle::session::base::Base;
use passerelle::session::{Origin, Session};

/// A console with somebody signed in, in the profile in which the command is there.
fn console(name: &str) -> (Batch, State) {
    let facts = facts::find(name).unwrap_or_else(|| panic!("nothing is named {name}"));
    let mut session = Session::new(Base::Sample { seed: 1 });
    let era = examples::era(facts);
    if session.tenant().era != era {
        session.execute(&Command::SwitchProfile { era }, Origin::AdminCenter).expect("an era");
    }
    let mut state = State::new();
    state.sign_in.is_skipped = true;
    (Batch::new(session), state)
}

/// An example as its text has it, with what it prints now, and whether something is wrong with it.
fn replayed(example: &Example) -> (String, Vec<String>) {
    let (mut batch, mut state) = console(example.name);
    let mut out = format!("@{}\n={} | {}\n", example.name, example.says, example.says_fr);
    for answer in &example.answers {
        out.push_str(&format!("?{answer}\n"));
        batch.answers.push_back(Answer::Text(answer.to_string()));
    }
    let mut wrong = Vec::new();
    for line in &example.lines {
        let Line::Typed(typed) = line else { continue };
        out.push_str(&format!(">{typed}\n"));
        for line in batch.run(&mut state, typed) {
            // The dialog for a name and a password is none of the console's lines.
            if line.text.ends_with(" []") {
                continue;
            }
            if line.text.contains("CategoryInfo") || line.kind == LineKind::Hint {
                wrong.push(format!("{}: {typed}\n  {}", example.name, line.text));
            }
            out.push_str(format!(" {}", line.text).trim_end());
            out.push('\n');
        }
    }
    (out, wrong)
}

#[test]
fn every_example_prints_what_stands_below_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/powershell/facts/examples.txt");
    let text = fs::read_to_string(&path).expect("a text").replace("\r\n", "\n");
    let (mut now, mut wrong) = (String::new(), Vec::new());
    for example in examples::all() {
        let (text, faults) = replayed(&example);
        now.push_str(&text);
        wrong.extend(faults);
    }
    if std::env::var_os("PASSERELLE_BLESS").is_some() {
        fs::write(&path, &now).expect("it can be written");
    }
    assert!(wrong.is_empty(), "{} examples fail:\n{}", wrong.len(), wrong.join("\n"));
    if std::env::var_os("PASSERELLE_BLESS").is_none() && now != text {
        let at = now.lines().zip(text.lines()).position(|(a, b)| a != b);
        let line = at.unwrap_or_else(|| now.lines().count().min(text.lines().count()));
        let show = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_string();
        panic!("line {}:\n  written: {}\n  prints:  {}", line + 1, show(&text), show(&now));
    }
}

#[test]
fn every_command_that_the_documents_need_has_an_example() {
    let without: Vec<&str> = facts::all()
        .filter(|facts| facts.priority < 3 && cmdlets::is_implemented(facts.name))
        .filter(|facts| examples::of(facts.name).is_empty())
        .map(|facts| facts.name)
        .collect();
    assert!(without.is_empty(), "{} have none: {}", without.len(), without.join(" "));
}

#[test]
fn every_example_shows_the_command_whose_example_it_is() {
    for example in examples::all() {
        let facts = facts::find(example.name).expect("a command");
        assert_eq!(facts.name, example.name);
        let own: Vec<String> = std::iter::once(facts.name)
            .chain(facts.aliases.clone())
            .map(str::to_lowercase)
            .collect();
        let shows = |line: &Line| match line {
            Line::Typed(text) => {
                let text = text.to_lowercase();
                let mut words = text.split([' ', '(', ')', '|', '{', '}', ';', '=', ',']);
                words.any(|word| own.iter().any(|name| name == word))
            }
            Line::Printed(_) => false,
        };
        assert!(example.lines.iter().any(shows), "{} is not in its example", example.name);
        for says in [example.says, example.says_fr] {
            assert!(says.ends_with('.'), "{}: {says:?} is no sentence", example.name);
        }
    }
}

#[test]
fn the_page_of_every_command_prints_in_both_languages_whatever_is_asked_for() {
    use passerelle::texts::Lang;
    let (mut batch, mut state) = console("Get-Help");
    for name in facts::names() {
        for (lang, what) in [(Lang::En, "-Full"), (Lang::Fr, "-Detailed"), (Lang::Fr, "-Examples")]
        {
            batch.lang = lang;
            let lines = batch.run(&mut state, &format!("Get-Help {name} {what}"));
            let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
            assert_eq!((text(0), text(1), text(2).trim_start()), ("", "NAME", name), "{what}");
            let is_ours = |line: &&passerelle::powershell::host::Line| line.text.contains("{0}");
            assert_eq!(lines.iter().find(is_ours), None, "{name} {what}");
        }
    }
}
