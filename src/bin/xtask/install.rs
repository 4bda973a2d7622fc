//! What the project needs on a machine and how it gets there: each missing tool is named, with how
//! long it takes, and ends in one clear line where it cannot be installed.
//!
//! Versions are pinned here and nowhere else, except wasm-bindgen's, which `Cargo.lock` decides.
//! Nothing is installed twice, and nothing that the machine has is replaced.

mod browser;
mod node;
mod rust;

use std::cell::Cell;
use std::path::Path;
use std::process::Command;
use std::thread::{self, JoinHandle};
use std::time::Instant;

use crate::paths;
use crate::program::{self, Done, Runner, Stop};

pub use node::optimizer_is_there;
pub use rust::compiler;
#[cfg(test)]
pub use rust::locked_version;

/// Installs tools one after the other.
pub struct Installer {
    runner: Runner,
    package_lists_are_fresh: Cell<bool>,
}

impl Installer {
    /// An installer that shows what the tools print.
    pub fn shown() -> Self {
        Self::new(Runner::default())
    }

    fn new(runner: Runner) -> Self {
        Self { runner, package_lists_are_fresh: Cell::new(false) }
    }

    /// What `run` and `dist` need. Without the optimizer the app is only bigger, so that is said
    /// and forgiven.
    pub fn for_build(&self) -> Done {
        if !optimizer_is_there()
            && let Err(Stop(line)) = node::packages(self)
        {
            eprintln!("xtask: {line}; building without wasm-opt, about a third bigger");
        }
        rust::wasm_bindgen(self)?;
        rust::trunk(self)
    }

    /// What `test` needs on top of the compiler; here everything has to be there.
    pub fn for_tests(&self) -> Done {
        browser::driver(self)?;
        node::packages(self)?;
        rust::wasm_bindgen(self)?;
        rust::trunk(self)
    }

    /// What a picture of a built app needs.
    pub fn for_pictures(&self) -> Done {
        browser::driver(self)?;
        node::packages(self)
    }

    /// Installs one thing, saying before what and how long, and after it how long it was. Where
    /// there is more than one way, the next is tried when one fails.
    fn install(&self, what: &str, how_long: &str, ways: &mut [Command]) -> Done {
        println!("installing {what} ({how_long}) …");
        let start = Instant::now();
        let mut outcome = Ok(());
        for way in ways {
            outcome = self.runner.run(way);
            if outcome.is_ok() {
                println!("installed {what} in {} s", start.elapsed().as_secs());
                return outcome;
            }
        }
        self.runner.show_log();
        outcome
    }

    /// Installs packages of Debian or Ubuntu, which needs root.
    fn packages_of_debian(&self, names: &[&str], how_long: &str) -> Done {
        if !(Path::new("/usr/bin/apt-get").is_file() && is_root()) {
            return Err(Stop("this is not Debian or Ubuntu, or not root".to_owned()));
        }
        let apt = || {
            let mut apt = program::command("apt-get");
            apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-yq");
            apt
        };
        if !self.package_lists_are_fresh.get() {
            let mut update = apt();
            update.arg("update");
            self.install("the lists of packages", "under a minute", &mut [update])?;
            self.package_lists_are_fresh.set(true);
        }
        let mut install = apt();
        install.args(["install", "--no-install-recommends"]).args(names);
        self.install(&names.join(" and "), how_long, &mut [install])
    }
}

fn is_root() -> bool {
    program::answer(program::command("id").arg("-u")).as_deref() == Some("0")
}

/// The installation of everything for the tests, going on while the first stages run.
pub struct Background {
    runner: Runner,
    thread: Option<JoinHandle<Done>>,
}

impl Background {
    /// Begins; the output of the tools goes to a file, so that it does not mix with the stages'.
    pub fn start() -> Self {
        let runner = Runner::logging_to(paths::tools().join("install.log"));
        let installer = Installer::new(runner.clone());
        let thread = thread::spawn(move || installer.for_tests());
        Self { runner, thread: Some(thread) }
    }

    /// Waits for the end.
    pub fn finish(&mut self) -> Done {
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(outcome)) => outcome,
            Some(Err(_)) => Err(Stop("the installation broke off".to_owned())),
            None => Ok(()),
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if self.thread.is_some() {
            self.runner.stop();
            // What it answers matters no longer: the reason for the end has been said already.
            drop(self.finish());
        }
    }
}
