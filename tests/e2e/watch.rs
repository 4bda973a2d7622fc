//! What no story may cause, whatever it is about: console errors (a panic of the app and a
//! violation of the content security policy are such), requests beyond our own files, and serious
//! accessibility findings.

use std::fs;

use serde_json::Value;

use crate::page::Page;
use crate::story::target;

/// Console errors and foreign requests since the last call, from all tabs.
pub async fn complaints(page: &Page) -> Vec<String> {
    let mut found = Vec::new();
    for entry in page.log("browser").await {
        if entry.level == "SEVERE" {
            found.push(format!("console: {}", entry.message));
        }
    }
    for entry in page.log("performance").await {
        let message: Value = serde_json::from_str(&entry.message).unwrap_or_default();
        if let Some(address) = requested(&message["message"])
            && !is_ours(address, page.base())
        {
            found.push(format!("request beyond our own files: {address}"));
        }
    }
    found
}

fn requested(message: &Value) -> Option<&str> {
    let parameters = &message["params"];
    match message["method"].as_str()? {
        "Network.requestWillBeSent" => parameters["request"]["url"].as_str(),
        "Network.webSocketCreated" | "Network.webTransportCreated" => parameters["url"].as_str(),
        _ => None,
    }
}

// The browser itself shows an empty tab, and the app makes files and pictures out of memory.
fn is_ours(address: &str, base: &str) -> bool {
    let inner = ["data:", "blob:", "about:", "chrome:"];
    address.starts_with(base) || inner.iter().any(|scheme| address.starts_with(scheme))
}

/// Serious and critical findings of axe-core on the page as it is now.
pub async fn accessibility(page: &Page) -> Vec<String> {
    const RUN: &str = r"
        const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'] }).then(
            ({ violations }) => done(violations
                .filter((it) => it.impact === 'serious' || it.impact === 'critical')
                .map((it) => `${it.id} (${it.impact}): ${it.help}\n    `
                    + it.nodes.map((node) => node.html.slice(0, 200)).join('\n    '))),
            (error) => done([`axe-core failed: ${error}`]));";
    let file = target().join("tools/npm/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&file);
    let axe = axe.expect("axe-core is installed by `cargo xtask test` or `cargo xtask dist`");
    page.script(&format!("if (!window.axe) {{ {axe} }}"), vec![]).await;
    let findings = page.script_that_waits(RUN).await;
    let findings: Vec<String> = serde_json::from_value(findings).expect("axe-core answers texts");
    findings.into_iter().map(|finding| format!("accessibility: {finding}")).collect()
}
