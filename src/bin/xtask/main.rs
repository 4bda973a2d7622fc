//! The commands of the project: `cargo xtask run`, `test`, `check`, `dist`, `bench`, `shot`, `ps`.
//!
//! Only the standard library is used, so that nothing has to be installed to install the rest.
//! It knows the tools and the folders, nothing of the app itself. Start reading at `test.rs`, the
//! list of what is checked, or at `install.rs`, the list of what is needed for it.

#![allow(clippy::disallowed_methods, reason = "stages are timed by the real clock")]

mod bench;
mod build;
mod install;
mod paths;
mod program;
mod ps;
mod run;
mod serve;
mod shot;
mod size;
mod test;
#[cfg(test)]
mod tests;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  run      build the app, serve it on this machine and print the address
             --port N       the port to serve on (8140)
             --under PATH   the path to serve it under (/)
             --no-open      do not open a browser
  test     every check: format, lints, native, browser and end-to-end tests
  check    the quick ones of these: format, lints, native tests
  dist     build the app into dist/, a folder for any static host, and print its size
  bench    the figures of the budgets with their goals, natively and in the browser
  shot ROUTE FILE.png
           a picture of a page of the app in dist/, for instance of '#/voice/numbers'
             --width N --height N --lang en|fr --theme auto|light|dark
             --medium print|forced: on paper, or with the colors of the system
  ps FILE  run a script of the console on the sample organization and print what it prints
             --workspace FILE   on the organization of a file that the app has saved
             --era 2018|today   in the other era
             --width N --lang en|fr

What is missing on this machine is installed; each step says what it does and how long it takes.";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next();
    let rest: Vec<String> = words.collect();
    let outcome = match command.as_deref() {
        Some("run") => run::run(&rest),
        Some("test") => test::everything(&rest),
        Some("check") => test::quick(&rest),
        Some("dist") => build::dist(&rest),
        Some("bench") => bench::bench(&rest),
        Some("shot") => shot::shot(&rest),
        Some("ps") => match ps::ps(&rest) {
            Ok(code) => return ExitCode::from(code),
            Err(stop) => Err(stop),
        },
        Some("help" | "--help" | "-h") | None => {
            println!("{HELP}");
            Ok(())
        }
        Some(other) => Err(program::Stop(format!(
            "there is no command `{other}`; `cargo xtask help` lists them"
        ))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(program::Stop(line)) => {
            eprintln!("xtask: {line}");
            ExitCode::FAILURE
        }
    }
}
