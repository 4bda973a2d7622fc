//! `cargo xtask test` and `check`: the stages, in an order that finds the cheap mistakes first.
//! The first stage that fails ends it; the last line says how it went.

use std::time::Instant;

use crate::install::{self, Background};
use crate::program::{self, Done, Stop};
use crate::{build, size};

// Starting a browser on a busy machine takes longer than the runner expects.
const BROWSER_LIMIT_S: &str = "120";

/// Every check. Tools are installed while the stages that do not need them run.
pub fn everything(words: &[String]) -> Done {
    refuse(words)?;
    let mut stages = Stages::start();
    stages.run("compiler and sources", install::compiler)?;
    let mut tools = Background::start();
    quick_ones(&mut stages)?;
    stages.run("simulation", simulation)?;
    stages.run("spoiled lines", spoiled_lines)?;
    stages.run("tools", || tools.finish())?;
    stages.run("browser tests", browser_tests)?;
    stages.run("release build", build::app)?;
    stages.run("size", size::report)?;
    stages.run("end-to-end tests", end_to_end)?;
    stages.finish();
    Ok(())
}

/// The checks that need no browser.
pub fn quick(words: &[String]) -> Done {
    refuse(words)?;
    let mut stages = Stages::start();
    stages.run("compiler and sources", install::compiler)?;
    quick_ones(&mut stages)?;
    stages.finish();
    Ok(())
}

fn quick_ones(stages: &mut Stages) -> Done {
    stages.run("format", || cargo(&["fmt", "--check"]))?;
    stages.run("lints, native", || lints(&["--all-targets"]))?;
    stages.run("lints, wasm", || {
        let app = ["--lib", "--bin", "passerelle", "--test", "browser"];
        lints(&[&["--target", "wasm32-unknown-unknown"][..], &app].concat())
    })?;
    stages.run("native tests", || cargo(&["test", "--locked", "--quiet"]))
}

fn refuse(words: &[String]) -> Done {
    words.first().map_or(Ok(()), |word| Err(Stop(format!("this command takes no `{word}`"))))
}

fn cargo(words: &[&str]) -> Done {
    program::run(program::command("cargo").args(words))
}

fn lints(what: &[&str]) -> Done {
    cargo(&[&["clippy", "--locked", "--quiet"], what, &["--", "-D", "warnings"]].concat())
}

/// Two million random commands, at full speed.
fn simulation() -> Done {
    at_full_speed("simulation", ("PASSERELLE_SIM_COMMANDS", "2000000"))
}

/// Two million lines of the console that mean nothing.
fn spoiled_lines() -> Done {
    at_full_speed("powershell::mutated", ("PASSERELLE_STRINGS", "2000000"))
}

fn at_full_speed(tests: &str, (name, count): (&str, &str)) -> Done {
    let mut cargo = program::command("cargo");
    cargo.args(["test", "--locked", "--quiet", "--profile", "fast", "--test", "native"]);
    cargo.args([tests]).env(name, count);
    program::run(&mut cargo)
}

fn browser_tests() -> Done {
    let mut cargo = program::command("cargo");
    // Not quiet: cargo would hand that word on to the runner, which does not know it.
    cargo.args(["test", "--locked", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--test", "browser"]);
    for limit in ["", "DRIVER_"] {
        cargo.env(format!("WASM_BINDGEN_TEST_{limit}TIMEOUT"), BROWSER_LIMIT_S);
    }
    program::run(&mut cargo)
}

// Two browsers at a time on any machine: the stories wait for each other's processor otherwise.
fn end_to_end() -> Done {
    cargo(&["test", "--locked", "--quiet", "--test", "e2e", "--", "--test-threads=2"])
}

/// The stages of one command, each timed.
struct Stages {
    start: Instant,
    passed: usize,
}

impl Stages {
    fn start() -> Self {
        Self { start: Instant::now(), passed: 0 }
    }

    fn run(&mut self, name: &str, stage: impl FnOnce() -> Done) -> Done {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = stage();
        let seconds = start.elapsed().as_secs_f64();
        match outcome {
            Ok(()) => {
                println!("== {name}: passed in {seconds:.1} s");
                self.passed += 1;
                Ok(())
            }
            Err(Stop(line)) => Err(Stop(format!(
                "FAILED at stage `{name}` after {seconds:.1} s, {} passed before it: {line}",
                self.passed
            ))),
        }
    }

    fn finish(&self) {
        let seconds = self.start.elapsed().as_secs_f64();
        println!("\nxtask: all {} stages passed in {seconds:.1} s", self.passed);
    }
}
