//! A static file server for loopback, under any path: `cargo xtask run` and the end-to-end tests
//! use the same one. It knows nothing of the app: a folder goes in, files come out.
//!
//! Whoever asks gets a regular file inside the folder or an error page, never anything above it.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

const IDLE_LIMIT: Duration = Duration::from_secs(10);
const HEAD_LIMIT_BYTES: u64 = 16 * 1024;

/// What is served, and where.
pub struct Site {
    /// The folder with the files.
    pub folder: PathBuf,
    /// The path it appears under, starting and ending with a slash.
    pub under: String,
}

/// What a request gets.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// The content of a file.
    File(PathBuf),
    /// The same path with the slash that makes relative links work.
    Moved(String),
    /// Nothing of that name.
    Missing,
}

/// Answers requests until the process ends, each in a thread of its own.
pub fn forever(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A browser that goes away in the middle of an answer is no reason to complain.
        thread::spawn(move || drop(converse(&stream, &site)));
    }
}

/// Brings a path as people type it into the form of [`Site::under`].
pub fn slashed(path: &str) -> String {
    let inner = path.trim_matches('/');
    if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") }
}

impl Site {
    /// What the target of a request line stands for.
    pub fn answer(&self, target: &str) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.under {
            return Answer::Moved(self.under.clone());
        }
        let wanted = path.strip_prefix(&self.under).and_then(decoded);
        wanted.and_then(|name| self.file(&name)).map_or(Answer::Missing, Answer::File)
    }

    fn file(&self, name: &str) -> Option<PathBuf> {
        let name = if name.is_empty() { "index.html" } else { name };
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || name.contains(['\\', '\0']) {
            return None;
        }
        // Resolving both ends also keeps a link inside the folder from leading out of it.
        let path = self.folder.join(name).canonicalize().ok()?;
        let root = self.folder.canonicalize().ok()?;
        (path.is_file() && path.starts_with(root)).then_some(path)
    }
}

fn converse(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE_LIMIT))?;
    stream.set_write_timeout(Some(IDLE_LIMIT))?;
    let mut head = BufReader::new(stream).take(HEAD_LIMIT_BYTES);
    let mut first = String::new();
    head.read_line(&mut first)?;
    let mut line = String::new();
    // The rest of the head is read before answering: closing with bytes unread resets the answer.
    while head.read_line(&mut line)? > 2 {
        line.clear();
    }
    let mut words = first.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (head, body) = match method {
        "GET" | "HEAD" => reply(&site.answer(target)),
        _ => (head_of("405 Method Not Allowed", "text/plain", 0, ""), Vec::new()),
    };
    let mut out = stream;
    out.write_all(head.as_bytes())?;
    if method == "GET" {
        out.write_all(&body)?;
    }
    out.flush()
}

fn reply(answer: &Answer) -> (String, Vec<u8>) {
    match answer {
        Answer::File(path) => match fs::read(path) {
            Ok(body) => (head_of("200 OK", media_type(path), body.len(), ""), body),
            Err(_) => missing(),
        },
        Answer::Moved(place) => {
            let location = format!("Location: {place}\r\n");
            (head_of("301 Moved Permanently", "text/plain", 0, &location), Vec::new())
        }
        Answer::Missing => missing(),
    }
}

fn missing() -> (String, Vec<u8>) {
    let body = b"There is nothing here.\n".to_vec();
    (head_of("404 Not Found", "text/plain; charset=utf-8", body.len(), ""), body)
}

// Nothing is kept by the browser: what was built a moment ago has to appear on reload.
fn head_of(status: &str, media_type: &str, length: usize, more: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\
         {more}\r\n"
    )
}

// A browser compiles a program while it loads only if it comes as application/wasm.
fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|suffix| suffix.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Resolves `%2e` and the like; nothing for what is not text afterwards.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
