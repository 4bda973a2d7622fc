//! How soon a key press shows among 100,000 people, and how many rows are on the page.

use serde_json::json;

use super::{figures, line, load_many, measured, quantile};
use crate::page::Page;

/// What is typed into the search box, and taken away again letter by letter.
const TYPED: [&str; 3] = ["marble", "contos", "990012"];
/// Presses in the list: a step, a page, the ends.
const MOVES: [&str; 6] = ["ArrowDown", "ArrowDown", "PageDown", "ArrowUp", "End", "Home"];

/// Notes the time from each key press to the end of the frame that follows what it caused, and, of
/// each letter, how long the page works on it before it draws. A message that is sent in a frame
/// comes after its drawing; one that is sent in an event comes after all that the event caused.
const LISTEN: &str = "
    const noted = { frames: [], work: [] };
    window.noted = noted;
    let pressed = null;
    const drawn = new MessageChannel();
    drawn.port1.onmessage = () => {
        if (pressed !== null) noted.frames.push(performance.now() - pressed);
        pressed = null;
    };
    const worked = new MessageChannel();
    worked.port1.onmessage = (event) => noted.work.push(performance.now() - event.data);
    const frame = () => requestAnimationFrame(() => drawn.port2.postMessage(null));
    addEventListener('keydown', (event) => {
        pressed = event.timeStamp;
        if (event.target.tagName !== 'INPUT') frame();
    }, true);
    addEventListener('input', () => {
        worked.port2.postMessage(performance.now());
        frame();
    }, true);";

struct Noted {
    frames: Vec<f64>,
    work: Vec<f64>,
    rows: f64,
}

async fn noted(page: &Page, what: &str) -> Vec<f64> {
    figures(&page.script("return window.noted[arguments[0]]", vec![json!(what)]).await)
}

async fn most_rows(page: &Page, most: f64) -> f64 {
    let count = "return document.querySelectorAll('[role=grid] .grid__row').length";
    page.script(count, vec![]).await.as_f64().unwrap_or_default().max(most)
}

/// Types and moves about; some 36 letters and 30 moves.
async fn press_keys(page: &Page) -> Noted {
    page.open("#/conferencing/users").await;
    page.expect_text("100,000").await;
    // The index of the search is made in a quiet moment after the page came.
    page.fill("Search*", "x").await;
    page.fill("Search*", "").await;
    page.script(LISTEN, vec![]).await;
    for text in TYPED {
        for letter in text.chars() {
            page.press(&letter.to_string()).await;
        }
        for _ in text.chars() {
            page.press("Backspace").await;
        }
    }
    let mut rows = most_rows(page, 0.0).await;
    page.script("document.querySelector('[role=grid]').focus()", vec![]).await;
    for key in MOVES.iter().cycle().take(30) {
        page.press(key).await;
        rows = most_rows(page, rows).await;
    }
    let noted =
        Noted { frames: noted(page, "frames").await, work: noted(page, "work").await, rows };
    let (frames, letters) = (noted.frames.len(), noted.work.len());
    assert!(frames >= 60 && letters >= 36, "{frames} presses and {letters} letters were noted");
    noted
}

#[tokio::test]
#[ignore = "`cargo xtask bench` runs it"]
async fn bench_key_presses() {
    measured(async |page| {
        load_many(page).await;
        let mut noted = press_keys(page).await;
        let presses = quantile(&mut noted.frames, 0.95);
        line("key press to next frame, 100,000 people, p95", presses, "ms", 20.0);
        let work = quantile(&mut noted.work, 0.95);
        line("letter in the search box: filter and rows, p95", work, "ms", 8.0);
        line("row nodes of a list of 100,000", noted.rows, "nodes", 60.0);
    })
    .await;
}

#[tokio::test]
#[ignore = "`cargo xtask bench` runs it"]
async fn bench_key_presses_slowed_down() {
    measured(async |page| {
        load_many(page).await;
        page.slow_down(4).await;
        let mut noted = press_keys(&page.patient(60)).await;
        let presses = quantile(&mut noted.frames, 0.95);
        line("key press to next frame, processor 4 times slower, p95", presses, "ms", 40.0);
    })
    .await;
}
