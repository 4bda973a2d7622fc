//! Serves the built app to one story, on a port of its own, so that stories share no storage.

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::thread;

#[path = "../../src/bin/xtask/serve.rs"]
mod serve;

// Deep, so that a link that only works at the root of a host is found.
const UNDER: &str = "/a/sub/path/";

/// Starts the server, which lives as long as the test process, and answers the app's address.
pub fn start() -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(folder.join("index.html").is_file(), "there is no app: run `cargo xtask dist` first");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let port = listener.local_addr().expect("the port").port();
    let site = serve::Site { folder, under: serve::slashed(UNDER) };
    thread::spawn(move || serve::forever(&listener, site));
    format!("http://127.0.0.1:{port}{UNDER}")
}
