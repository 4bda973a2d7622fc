//! Builds the app in release form into `dist/`, a folder for any static host under any path.

use std::time::Instant;

use crate::install::{self, Installer};
use crate::program::{self, Done, Stop};
use crate::{paths, size};

/// `cargo xtask dist`.
pub fn dist(words: &[String]) -> Done {
    if let Some(word) = words.first() {
        return Err(Stop(format!("`dist` takes no `{word}`")));
    }
    install::compiler()?;
    Installer::shown().for_build()?;
    app()?;
    size::report()?;
    println!("{} can be copied to any static host", paths::dist().display());
    Ok(())
}

/// Runs Trunk.
pub fn app() -> Done {
    println!("building the app (minutes the first time) …");
    let start = Instant::now();
    let mut trunk = program::command("trunk");
    trunk.args(["build", "--offline", "--locked", "--log", "warn"]);
    // Trunk calls wasm-opt for `--release` alone; naming cargo's profile instead leaves it out.
    let optimized = install::optimizer_is_there();
    trunk.args(if optimized { &["--release"][..] } else { &["--cargo-profile", "release"] });
    // Trunk takes this variable for its own option and refuses the usual value 1.
    trunk.env_remove("NO_COLOR");
    program::run(&mut trunk)?;
    println!("built {} in {} s", paths::dist().display(), start.elapsed().as_secs());
    Ok(())
}
