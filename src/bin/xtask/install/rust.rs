//! What comes through rustup and cargo: parts of the compiler, Trunk, wasm-bindgen.

use std::fs;
use std::path::Path;

use super::Installer;
use crate::paths;
use crate::program::{self, Done, Stop};

const WASM: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";

/// The wasm target, the formatter and the linter, which a minimal install of Rust lacks, and the
/// sources of what the app depends on.
pub fn compiler() -> Done {
    let installer = Installer::shown();
    let rustc = ["--print", "target-libdir", "--target", WASM];
    let library = program::answer(program::command("rustc").args(rustc));
    if !library.is_some_and(|folder| Path::new(&folder).is_dir()) {
        rustup(&installer, "target", WASM)?;
    }
    for (tool, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if program::answer(program::command("cargo").args([tool, "--version"])).is_none() {
            rustup(&installer, "component", component)?;
        }
    }
    // Trunk builds offline, so everything is fetched before.
    program::run(program::command("cargo").args(["fetch", "--locked", "--quiet"]))
}

fn rustup(installer: &Installer, kind: &str, name: &str) -> Done {
    let mut add = program::command("rustup");
    add.args([kind, "add", name]);
    installer
        .install(name, "under a minute", &mut [add])
        .map_err(|Stop(line)| Stop(format!("{line}; `rustup {kind} add {name}` would install it")))
}

/// Trunk, which builds the folder that is served.
pub fn trunk(installer: &Installer) -> Done {
    cargo_install(installer, "trunk", "trunk", TRUNK, "from source: 7 to 13 minutes")
}

/// wasm-bindgen, whose version must be the one that the app is linked with.
pub fn wasm_bindgen(installer: &Installer) -> Done {
    let lock = paths::root().join("Cargo.lock");
    let text = fs::read_to_string(&lock)
        .map_err(|error| Stop(format!("{} cannot be read: {error}", lock.display())))?;
    let version = locked_version(&text, "wasm-bindgen")
        .ok_or_else(|| Stop("Cargo.lock names no wasm-bindgen".to_owned()))?;
    let how_long = "from source: 3 to 6 minutes";
    cargo_install(installer, "wasm-bindgen", "wasm-bindgen-cli", version, how_long)
}

/// The version of a package in the text of a `Cargo.lock`.
pub fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

fn cargo_install(
    installer: &Installer,
    program: &str,
    package: &str,
    version: &str,
    how_long: &str,
) -> Done {
    let present = program::version(program);
    if present.as_deref() == Some(&format!("{program} {version}")) {
        return Ok(());
    }
    let way = |form: &[&str]| {
        let mut cargo = program::command("cargo");
        cargo.args(["install", package, "--version", version, "--quiet"]).args(form);
        // A folder that stays lets an installation that was broken off go on where it was; it is
        // not the one of the app, which would make the two wait for each other.
        cargo.arg("--target-dir").arg(paths::tools().join("build"));
        if present.is_some() {
            // Other projects may want the version that the machine has.
            cargo.arg("--root").arg(paths::tools());
        }
        cargo
    };
    // A registry that lacks one locked dependency refuses the first form and not the second.
    let mut ways = [way(&["--locked"]), way(&[])];
    installer.install(&format!("{package} {version}"), how_long, &mut ways).map_err(
        |Stop(line)| {
            Stop(format!("{line}; install {package} {version} by hand, then run this again"))
        },
    )?;
    discard(&paths::tools().join("build"))
}

fn discard(folder: &Path) -> Done {
    fs::remove_dir_all(folder).map_err(|error| program::cannot_write(folder, &error))
}
