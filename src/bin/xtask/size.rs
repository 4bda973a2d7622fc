//! What the first visit of the app costs on the wire: every file, as a good host compresses it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::paths;
use crate::program::{self, Done, Stop};

const BUDGET_KB: usize = 350;

/// Prints the size of each file of the built app, and the sum beside the budget.
pub fn report() -> Done {
    let folder = paths::dist();
    let mut files = Vec::new();
    collect(&folder, &mut files)
        .map_err(|error| Stop(format!("{} cannot be read: {error}", folder.display())))?;
    files.sort();
    let (mut raw_sum, mut packed_sum) = (0, Some(0));
    println!("{:>10} {:>10}", "bytes", "brotli");
    for file in &files {
        let bytes = fs::read(file).unwrap_or_default().len();
        let packed = brotli(file);
        raw_sum += bytes;
        packed_sum = packed_sum.zip(packed).map(|(sum, size)| sum + size);
        let shown = file.strip_prefix(&folder).unwrap_or(file).display();
        println!("{bytes:>10} {:>10} {shown}", number(packed));
    }
    println!("{raw_sum:>10} {:>10} all; {}", number(packed_sum), verdict(packed_sum));
    Ok(())
}

// The budget is a goal that the benchmarks follow; a build that misses it still works.
fn verdict(packed: Option<usize>) -> String {
    match packed.map(|bytes| bytes.div_ceil(1000)) {
        Some(size) if size > BUDGET_KB => {
            format!("{} KB more than the {BUDGET_KB} KB of the budget", size - BUDGET_KB)
        }
        Some(size) => format!("{} KB below the {BUDGET_KB} KB of the budget", BUDGET_KB - size),
        None => "neither brotli nor node is here, so the compressed size is not known".to_owned(),
    }
}

fn number(bytes: Option<usize>) -> String {
    bytes.map_or_else(|| "?".to_owned(), |bytes| bytes.to_string())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

// Node is here whenever wasm-opt is, and has brotli built in.
fn brotli(file: &Path) -> Option<usize> {
    const SCRIPT: &str = "process.stdout.write(require('zlib').brotliCompressSync(\
                          require('fs').readFileSync(process.argv[1])))";
    let mut command = match program::find("brotli") {
        Some(_) => program::command("brotli"),
        None => program::command("node"),
    };
    match program::find("brotli") {
        Some(_) => command.args(["--stdout", "--best"]),
        None => command.args(["-e", SCRIPT]),
    };
    let output = command.arg(file).stderr(Stdio::null()).output().ok()?;
    output.status.success().then_some(output.stdout.len())
}
