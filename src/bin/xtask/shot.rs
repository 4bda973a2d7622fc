//! `cargo xtask shot`: a picture of one page of the built app, so that its look can be judged.
//! The picture is taken by the end-to-end harness, which knows how to drive a browser.

use std::env;

use crate::install::Installer;
use crate::paths;
use crate::program::{self, Done, Stop};

/// The command. Options become the variables that the harness reads.
pub fn shot(words: &[String]) -> Done {
    let mut places = Vec::new();
    let mut cargo = program::command("cargo");
    cargo.args(["test", "--quiet", "--locked", "--test", "e2e", "--"]);
    // Shown, because the harness also tells what is wrong with the page.
    cargo.args(["--nocapture", "--ignored", "--exact", "shot::shot"]);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let Some(option) = word.strip_prefix("--") else {
            places.push(word);
            continue;
        };
        if !["width", "height", "lang", "theme", "medium"].contains(&option) {
            return Err(Stop(format!("`shot` takes no `{word}`")));
        }
        let value = words.next().ok_or_else(|| Stop(format!("`{word}` needs a value")))?;
        cargo.env(format!("SHOT_{}", option.to_uppercase()), value);
    }
    let [route, file] = places[..] else {
        return Err(Stop("`shot` needs a route and a file: shot '#/' home.png".to_owned()));
    };
    let file = env::current_dir().map_or_else(|_| file.into(), |folder| folder.join(file));
    if !paths::dist().join("index.html").is_file() {
        return Err(Stop("there is no built app yet: `cargo xtask dist` builds it".to_owned()));
    }
    Installer::shown().for_pictures()?;
    program::run(cargo.env("SHOT_ROUTE", route).env("SHOT_FILE", &file))?;
    println!("{}", file.display());
    Ok(())
}
