//! `cargo xtask run`: builds the app, serves it on this machine, prints the address and opens it.

use std::env;
use std::net::{Ipv4Addr, TcpListener};

use crate::install::{self, Installer};
use crate::paths;
use crate::program::{self, Done, Stop};
use crate::serve::{self, Site, slashed};
use crate::{build, size};

// The browser keeps data by address and port, so the port is the same on every run.
const PORT: u16 = 8140;

struct Options {
    port: u16,
    under: String,
    open: bool,
}

/// The command.
pub fn run(words: &[String]) -> Done {
    let options = parse(words)?;
    install::compiler()?;
    Installer::shown().for_build()?;
    build::app()?;
    size::report()?;
    let listener = listen(options.port)?;
    let port = listener.local_addr().map_or(options.port, |address| address.port());
    let address = format!("http://127.0.0.1:{port}{}", options.under);
    println!("\nPasserelle is at {address}   (Ctrl+C ends it)");
    if options.open {
        open(&address);
    }
    serve::forever(&listener, Site { folder: paths::dist(), under: options.under });
    Ok(())
}

fn parse(words: &[String]) -> Done<Options> {
    let mut options = Options { port: PORT, under: "/".to_owned(), open: true };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| Stop(format!("`{word}` needs a value")));
        match word.as_str() {
            "--no-open" => options.open = false,
            "--under" => options.under = slashed(value()?),
            "--port" => {
                options.port = value()?
                    .parse()
                    .map_err(|_| Stop("a port is a number from 0 to 65535".to_owned()))?;
            }
            _ => return Err(Stop(format!("`run` takes no `{word}`"))),
        }
    }
    Ok(options)
}

fn listen(port: u16) -> Done<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).or_else(|error| {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .map_err(|_| Stop(format!("no port of this machine can be listened on: {error}")))?;
        println!("\nport {port} cannot be used ({error}), so this run has another one;");
        println!("a browser keeps data by port: what was saved at {port} does not show here");
        Ok(listener)
    })
}

// A machine without a screen has nothing to open the address with, and the line above says it.
fn open(address: &str) {
    let screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some());
    let (opener, first): (_, &[&str]) = match env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/c", "start", ""]),
        _ if screen => ("xdg-open", &[]),
        _ => return,
    };
    if env::var_os("CI").is_none()
        && let Err(Stop(line)) = program::run(program::command(opener).args(first).arg(address))
    {
        eprintln!("xtask: {line}");
    }
}
