//! Builds the app in release form into `dist/`, a folder for any static host under any path.

use std::env;
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
    trunk.env("CARGO_ENCODED_RUSTFLAGS", flags());
    // Trunk takes this variable for its own option and refuses the usual value 1.
    trunk.env_remove("NO_COLOR");
    program::run(&mut trunk)?;
    println!("built {} in {} s", paths::dist().display(), start.elapsed().as_secs());
    Ok(())
}

// The flags of `.cargo/config.toml` give way to this variable, so they are said here again.
//
// A panic names the file it comes from. Cut at the front, the names say nothing about the machine
// that built the app, and two machines build the same bytes.
fn flags() -> String {
    let sources = paths::cargo_home().map(|home| home.join("registry").join("src"));
    let cut = sources.into_iter().chain([paths::root()]);
    let cut = cut.map(|folder| format!("--remap-path-prefix={}/=", folder.display()));
    let own = env::var("RUSTFLAGS").unwrap_or_default();
    let own = own.split_whitespace().map(str::to_owned);
    let wasm = ["--cfg", "erase_components", "-C", "target-feature=+simd128"].map(str::to_owned);
    own.chain(wasm).chain(cut).collect::<Vec<_>>().join("\u{1f}")
}
