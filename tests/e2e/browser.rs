//! A Chromium with a fresh profile, behind a driver that ends with the story.

use std::env;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const END_LIMIT: Duration = Duration::from_secs(5);

/// A running browser; dropping it ends its driver.
pub struct Browser {
    // Ended first: a connection that is dropped before would wait long for its session's end.
    chromedriver: Chromedriver,
    /// The connection that commands go through.
    pub driver: WebDriver,
}

/// The driver process, ended with the story even when the story panics.
struct Chromedriver {
    process: Child,
    port: u16,
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // Asked to, the driver takes its browser with it; killed, it would leave it behind. That
        // it has already gone, or goes before it answers, is what is wanted.
        drop(self.ask_to_end());
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

impl Browser {
    /// Starts both; what the browser downloads goes into the folder.
    pub async fn start(downloads: &Path) -> Self {
        let chromedriver = Chromedriver::start();
        let address = format!("http://127.0.0.1:{}", chromedriver.port);
        let driver = WebDriver::new(address, capabilities(downloads)).await;
        Self { driver: driver.expect("Chromium starts"), chromedriver }
    }

    /// Closes the browser first, so that none stays behind, then its driver.
    pub async fn quit(self) {
        let closed = self.driver.quit().await;
        drop(self.chromedriver);
        closed.expect("Chromium closes");
    }
}

impl Chromedriver {
    // With port 0 the driver takes a free one and prints it, so stories can run side by side. It
    // takes the same port of both IP versions, and ends when the second is in use by then.
    fn start() -> Self {
        (0..5).find_map(|_| Self::try_to_start()).expect("chromedriver names its port")
    }

    fn try_to_start() -> Option<Self> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let child = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut process = child.expect("chromedriver is on the PATH or in CHROMEDRIVER");
        let output = process.stdout.take().expect("a pipe was asked for");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let Some(port) = lines.find_map(|line| port_in(&line)) else {
            process.wait().expect("chromedriver has ended");
            return None;
        };
        // The pipe has to be read to the end: a full one would block the driver.
        thread::spawn(move || lines.for_each(drop));
        Some(Self { process, port })
    }

    fn ask_to_end(&mut self) -> io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(END_LIMIT))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
        io::copy(&mut stream, &mut io::sink())?;
        Ok(())
    }
}

fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

// The flags are those of the browser tests, in one file for both.
fn capabilities(downloads: &Path) -> Capabilities {
    let flags = include_str!("../webdriver.json");
    let mut wanted: Value = serde_json::from_str(flags).expect("the flags are JSON");
    wanted["browserName"] = json!("chrome");
    wanted["goog:loggingPrefs"] = json!({ "browser": "ALL", "performance": "ALL" });
    let options = &mut wanted["goog:chromeOptions"];
    options["perfLoggingPrefs"] = json!({ "enableNetwork": true, "enablePage": false });
    options["prefs"] = json!({ "download.default_directory": downloads });
    if let Some(binary) = binary() {
        options["binary"] = json!(binary);
    }
    serde_json::from_value(wanted).expect("capabilities are an object")
}

// Elsewhere than on Linux the driver knows itself where the browser is.
fn binary() -> Option<PathBuf> {
    if let Some(named) = env::var_os("CHROME") {
        return Some(named.into());
    }
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let named =
        |name: &&str| folders.iter().map(|folder| folder.join(name)).find(|it| it.is_file());
    BROWSERS.iter().find_map(named)
}
