//! What comes through npm: wasm-opt, which makes the app smaller, and the accessibility checker.
//! Both are used at build and test time and never shipped.

use std::fs;

use super::Installer;
use crate::paths;
use crate::program::{self, Done, Stop};

// The package is wasm-opt compiled to a Node script: it installs in seconds on every system.
const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";

/// Both packages, in the folder of the project's own tools.
pub fn packages(installer: &Installer) -> Done {
    if paths::axe().is_file() && optimizer_is_there() {
        return Ok(());
    }
    if program::find("npm").is_none() {
        installer
            .packages_of_debian(&["nodejs", "npm"], "one to three minutes")
            .map_err(|Stop(line)| Stop(format!("npm is missing ({line}): install Node.js 20")))?;
    }
    let folder = paths::npm();
    let wanted = format!(
        "{{\"private\": true, \"dependencies\": {{\"binaryen\": \"{BINARYEN}\", \
         \"axe-core\": \"{AXE}\"}}}}\n"
    );
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("package.json"), wanted))
        .map_err(|error| program::cannot_write(&folder, &error))?;
    let mut npm = program::command("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--package-lock=false"]);
    npm.args(["--loglevel=error", "--prefix"]).arg(&folder);
    let what = format!("wasm-opt {BINARYEN} and axe-core {AXE}");
    installer.install(&what, "under a minute", &mut [npm])?;
    if optimizer_is_there() {
        return Ok(());
    }
    Err(Stop("wasm-opt does not run: it needs Node.js 20 or newer".to_owned()))
}

/// Whether the wasm-opt that would be used is the pinned one.
pub fn optimizer_is_there() -> bool {
    let major = BINARYEN.split('.').next();
    program::version("wasm-opt").is_some_and(|answer| answer.split(' ').nth(2) == major)
}
