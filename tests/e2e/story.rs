//! Runs one story from the start of its browser to the verdict.

use std::any::type_name;
use std::fs;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use crate::browser::Browser;
use crate::page::Page;
use crate::{site, watch};

const LIMIT: Duration = Duration::from_secs(180);

/// Runs a story and fails the test if the story fails or anything was complained about.
pub async fn story<S: AsyncFnOnce(&Page)>(run: S) {
    let name = name_of::<S>();
    let (outcome, complaints) = observed(run).await;
    let mut faults: Vec<String> = outcome.err().into_iter().collect();
    faults.extend(complaints);
    assert!(faults.is_empty(), "{name}\n{}", faults.join("\n"));
}

/// Runs a story; answers how it ended and what was complained about meanwhile.
pub async fn observed<S: AsyncFnOnce(&Page)>(run: S) -> (Result<(), String>, Vec<String>) {
    let folder = folder_of(&name_of::<S>());
    let browser = Browser::start(&folder).await;
    let page = Page::new(browser.driver.clone(), site::start(), folder.clone()).await;
    let mut outcome = caught(run(&page)).await;
    let mut complaints = Vec::new();
    if let Err(reason) = &mut outcome {
        reason.push_str(&format!("\nsteps:\n  {}", page.steps().join("\n  ")));
        let picture = folder.join("failure.png");
        if page.screenshot(&picture).await.is_ok() {
            reason.push_str(&format!("\npicture: {}", picture.display()));
        }
    } else {
        // A page in the middle of a failed step is judged by the failure alone.
        complaints.extend(watch::accessibility(&page).await);
    }
    complaints.extend(watch::complaints(&page).await);
    browser.quit().await;
    (outcome, complaints)
}

// The closure's type carries the name of the test, which the thread's name does not when tests
// run one after the other.
fn name_of<S>() -> String {
    let name = type_name::<S>().replace("::{{closure}}", "");
    name.strip_prefix("e2e::").unwrap_or(&name).to_owned()
}

fn folder_of(name: &str) -> PathBuf {
    let folder = target().join("e2e").join(name.replace("::", "-"));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the last run's folder can go");
    }
    fs::create_dir_all(&folder).expect("a folder below target");
    folder
}

/// Cargo's target folder, wherever it was put: the test program stands three levels below it.
pub fn target() -> PathBuf {
    let program = std::env::current_exe().expect("the path of this program");
    program.ancestors().nth(3).expect("the target folder").to_path_buf()
}

// A panic must not end the test before the picture is taken and the browser is closed.
async fn caught(run: impl Future<Output = ()>) -> Result<(), String> {
    let mut run = pin!(run);
    let polled =
        poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| run.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(())) => Poll::Ready(Ok(())),
            Err(panic) => Poll::Ready(Err(panic)),
        });
    let Ok(ended) = tokio::time::timeout(LIMIT, polled).await else {
        return Err(format!("not over after {LIMIT:?}"));
    };
    ended.map_err(|panic| match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => match panic.downcast::<&str>() {
            Ok(text) => (*text).to_owned(),
            Err(_) => "a panic without words".to_owned(),
        },
    })
}
