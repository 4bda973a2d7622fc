//! Chromium and its driver, for the browser and end-to-end tests.

use std::env;

use super::Installer;
use crate::program::{self, Done, Stop};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// The driver and the browser: those that `CHROMEDRIVER` and `CHROME` name, or those on the PATH.
pub fn driver(installer: &Installer) -> Done {
    if is_there() {
        return Ok(());
    }
    installer
        .packages_of_debian(&["chromium", "chromium-driver"], "one to three minutes")
        .map_err(|Stop(line)| {
            Stop(format!("Chromium or chromedriver is missing ({line}): {HELP}"))
        })?;
    if is_there() {
        return Ok(());
    }
    Err(Stop(format!("chromedriver does not run after its installation: {HELP}")))
}

const HELP: &str = "install Chrome or Chromium and the chromedriver of the same version, or name \
                    them in CHROME and CHROMEDRIVER";

fn is_there() -> bool {
    let driver = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let browser = env::var_os("CHROME").is_some() || cfg!(any(windows, target_os = "macos"));
    let driver_runs = program::answer(program::command(&driver).arg("--version")).is_some();
    driver_runs && (browser || BROWSERS.iter().any(|name| program::find(name).is_some()))
}
