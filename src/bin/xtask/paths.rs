//! Where things stand: the sources, what cargo builds, the tools installed beside it, the app.
//! No other module puts such a path together.

use std::env;
use std::path::PathBuf;

/// The folder with `Cargo.toml`. Cargo names it when it starts us; what was true when we were
/// compiled serves only who starts the program by hand.
pub fn root() -> PathBuf {
    env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

/// Cargo's target folder, wherever it was put: this program stands two folders below it.
pub fn target() -> PathBuf {
    env::current_exe()
        .ok()
        .and_then(|program| Some(program.parent()?.parent()?.to_path_buf()))
        .unwrap_or_else(|| root().join("target"))
}

/// The built app.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Tools that belong to the project and not to the machine.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// The folder that npm installs into.
pub fn npm() -> PathBuf {
    tools().join("npm")
}

/// The accessibility checker that the end-to-end tests load into each page.
pub fn axe() -> PathBuf {
    npm().join("node_modules/axe-core/axe.min.js")
}

/// Folders that are searched for programs, our own before those of the machine.
pub fn programs() -> Vec<PathBuf> {
    let mut folders = vec![tools().join("bin"), npm().join("node_modules/.bin")];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    // A fresh install of Rust puts its programs where the shell that is still open cannot see them.
    folders.extend(cargo_home().map(|home| home.join("bin")));
    folders
}

/// Where cargo keeps programs and sources.
pub fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))
}
