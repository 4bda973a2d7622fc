//! How soon something is to be seen after a cold start.

use super::{line, measured, quantile};

/// Each start has a browser and a profile of its own.
const STARTS: usize = 7;

async fn first_paint(what: &str, times_slower: u32, goal_ms: f64) {
    let mut figures = Vec::new();
    for _ in 0..STARTS {
        measured(async |page| {
            page.slow_down(times_slower).await;
            page.open("").await;
            let painted = "return performance.getEntriesByName('first-contentful-paint')[0]
                ?.startTime ?? null";
            let painted = page.script(painted, vec![]).await.as_f64();
            figures.push(painted.expect("something was painted"));
        })
        .await;
    }
    line(what, quantile(&mut figures, 0.5), "ms", goal_ms);
}

#[tokio::test]
#[ignore = "`cargo xtask bench` runs it"]
async fn bench_first_paint() {
    first_paint("first contentful paint, cold, median of 7", 1, 120.0).await;
}

#[tokio::test]
#[ignore = "`cargo xtask bench` runs it"]
async fn bench_first_paint_slowed_down() {
    first_paint("first contentful paint, cold, processor 4 times slower", 4, 500.0).await;
}
