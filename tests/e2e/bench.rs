//! Not tests: the browser's figures of the budgets, one JSON line each, for `cargo xtask bench`.
//!
//! Nothing here compares a figure with its goal, which depends on the machine; what is checked is
//! that the thing measured really happened.

mod console;
mod keys;
mod masses;
mod start;

use serde_json::Value;

use crate::page::Page;
use crate::story::observed;

/// Runs what is measured in a fresh browser. Only its steps may fail, not what stories watch for.
async fn measured<S: AsyncFnOnce(&Page)>(run: S) {
    let (outcome, _) = observed(run).await;
    outcome.expect("what is measured happens");
}

/// One line of the table; each goal is an upper bound, in the same unit. The line begins with a
/// break, because the runner of the tests writes marks of its own without one.
fn line(what: &str, value: f64, unit: &str, goal: f64) {
    println!(
        "\n{{\"what\":\"{what}\",\"value\":{value:.1},\"unit\":\"{unit}\",\"goal\":{goal},\
         \"goal_is\":\"at most\"}}"
    );
}

/// The value below which this share of the figures lies.
fn quantile(figures: &mut [f64], share: f64) -> f64 {
    figures.sort_by(f64::total_cmp);
    let place = (figures.len() as f64 * share) as usize;
    figures[place.min(figures.len() - 1)]
}

/// The organization of 100,000 people, made and open.
async fn load_many(page: &Page) {
    page.open("#/settings").await;
    page.choose("Size", "100,000 people").await;
    page.click("button", "Load").await;
    page.patient(60).expect_text("Contoso 100,000 is open").await;
}

/// Watches the frames from the next click, or choice of a file, until `done` holds in one.
async fn watch_frames(page: &Page, done: &str) {
    let watch = format!(
        "const seen = {{ from: null, until: null, last: null, longest: 0 }};
        window.seenFrames = seen;
        const begin = (event) => {{ if (seen.from === null) seen.from = event.timeStamp; }};
        for (const kind of ['click', 'change']) addEventListener(kind, begin, true);
        const look = (now) => {{
            if (seen.from !== null) {{
                seen.longest = Math.max(seen.longest, now - (seen.last ?? seen.from));
                seen.last = now;
                if ((() => {{ {done} }})()) {{
                    seen.until = performance.now();
                    return;
                }}
            }}
            requestAnimationFrame(look);
        }};
        requestAnimationFrame(look);"
    );
    page.script(&watch, vec![]).await;
}

/// How long what was watched took, and the longest time without a frame meanwhile, in ms.
async fn watched(page: &Page) -> (f64, f64) {
    const READ: &str = "const seen = window.seenFrames;
        return seen.until === null ? null : [seen.until - seen.from, seen.longest]";
    for _ in 0..1_200 {
        let read = page.script(READ, vec![]).await;
        if let Some([took, longest]) = figures(&read).first_chunk() {
            return (*took, *longest);
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("what is watched does not end");
}

fn figures(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}
