//! A pipeline of the console over 100,000 people, with the page alive.

use serde_json::json;

use super::{figures, line, load_many, measured};
use crate::page::Page;

/// The pipeline that the budget names; the native half runs the same.
const PIPELINE: &str = "Get-CsOnlineUser -ResultSize Unlimited | \
    Where-Object { $_.UsageLocation -eq 'FR' } | Sort-Object DisplayName -Descending | \
    Select-Object -First 10 DisplayName, UserPrincipalName";

/// Notes every long task, and how long it takes from the key that runs the line to what it prints.
/// A browser tells of tasks from 50 ms on.
const WATCH: &str = "
    const seen = { from: null, until: null, longest: 0 };
    window.seenTasks = seen;
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) {
            if (seen.from !== null) seen.longest = Math.max(seen.longest, task.duration);
        }
    }).observe({ type: 'longtask' });
    addEventListener('keydown', (event) => { seen.from ??= event.timeStamp; }, true);
    const look = () => {
        const printed = document.querySelector('[role=log]').textContent;
        if (seen.from !== null && printed.includes('@contoso.com')) {
            seen.until = performance.now();
        } else {
            requestAnimationFrame(look);
        }
    };
    requestAnimationFrame(look);";

/// What was noted: the time in all and the longest task, in ms. The observer hears of a task some
/// time after it.
async fn noted(page: &Page) -> (f64, f64) {
    const READ: &str = "const seen = window.seenTasks;
        return seen.until === null || performance.now() < seen.until + 500
            ? null : [seen.until - seen.from, seen.longest]";
    for _ in 0..600 {
        let read = page.script(READ, vec![]).await;
        if let Some([took, longest]) = figures(&read).first_chunk() {
            return (*took, *longest);
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("the pipeline prints nothing");
}

#[tokio::test]
#[ignore = "`cargo xtask bench` runs it"]
async fn bench_a_pipeline_in_the_console() {
    measured(async |page| {
        page.open("").await;
        let wish = json!({ "lang": "en", "theme": "light", "console": { "skips_sign_in": true } });
        let store = "localStorage.setItem('passerelle/prefs', arguments[0])";
        page.script(store, vec![json!(wish.to_string())]).await;
        page.reload().await;
        load_many(page).await;
        page.open("#/console").await;
        page.fill("Command", PIPELINE).await;
        page.expect_focus("textbox", "Command").await;
        page.script(WATCH, vec![]).await;
        page.press("Enter").await;
        let (took_ms, longest_ms) = noted(page).await;
        line("console: pipeline over 100,000 people, browser", took_ms, "ms", 2000.0);
        line("longest task meanwhile (0: none from 50 ms on)", longest_ms, "ms", 50.0);
    })
    .await;
}
