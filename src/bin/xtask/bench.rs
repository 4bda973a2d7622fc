//! `cargo xtask bench`: the figures of the budgets, natively and in the browser, as a table with
//! the goal beside each, and as JSON lines in `target/bench.json`.

use std::fs;

use crate::install::Installer;
use crate::program::{self, Done, Stop};
use crate::{build, paths};

/// Measures everything.
pub fn bench(words: &[String]) -> Done {
    if let Some(word) = words.first() {
        return Err(Stop(format!("this command takes no `{word}`")));
    }
    Installer::shown().for_tests()?;
    build::app()?;
    let native = ["bench", "--locked", "--quiet", "--profile", "fast", "--bench", "native"];
    // One browser at a time: two would measure each other.
    let browser = [
        "test",
        "--locked",
        "--quiet",
        "--test",
        "e2e",
        "--",
        "--ignored",
        "bench::",
        "--nocapture",
        "--test-threads=1",
    ];
    let mut lines = figures(&native)?;
    lines.extend(figures(&browser)?);
    let file = paths::target().join("bench.json");
    fs::write(&file, lines.join("\n") + "\n")
        .map_err(|error| Stop(format!("cannot write {}: {error}", file.display())))?;
    println!("{:<64} {:>14} {:<6} {:>12}", "what", "measured", "", "goal");
    for line in &lines {
        let goal = format!("{} {}", field(line, "goal_is"), field(line, "goal"));
        let (what, value, unit) = (field(line, "what"), field(line, "value"), field(line, "unit"));
        println!("{what:<64} {value:>14} {unit:<6} {goal:>12}");
    }
    println!("the same as JSON lines: {}", file.display());
    Ok(())
}

/// The JSON lines that a command prints.
fn figures(words: &[&str]) -> Done<Vec<String>> {
    let output = program::answer(program::command("cargo").args(words))
        .ok_or_else(|| Stop(format!("`cargo {}` failed", words.join(" "))))?;
    Ok(output.lines().filter(|line| line.starts_with("{\"what\"")).map(String::from).collect())
}

/// The value of a field of a flat JSON line.
fn field(line: &str, name: &str) -> String {
    let key = format!("\"{name}\":");
    let Some((_, rest)) = line.split_once(&key) else { return String::new() };
    match rest.strip_prefix('"') {
        Some(text) => text.split('"').next().unwrap_or_default().to_string(),
        None => rest.split([',', '}']).next().unwrap_or_default().to_string(),
    }
}
