//! The accessibility tree, as the browser itself computes it: stories find everything in it by
//! role and name, so what a screen reader cannot find, a story cannot find either.

use std::fmt;

use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::cdp::Cdp;
use thirtyfour::error::WebDriverResult;

/// One node of the tree.
#[derive(Debug)]
pub struct Node {
    id: Value,
    /// Its accessible name.
    pub name: String,
    properties: Value,
    value: Value,
}

/// What a story looks for: a role, and a name in which `*` stands for any text.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub role: String,
    pub name: String,
}

impl fmt::Display for Wanted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} “{}”", self.role, self.name)
    }
}

impl Node {
    /// A property such as `disabled`, `checked` or `expanded`, as text; empty if it has none.
    pub fn property(&self, name: &str) -> String {
        let all = self.properties.as_array();
        let found = all.and_then(|all| all.iter().find(|it| it["name"] == name));
        found.map_or_else(String::new, |it| plain(&it["value"]["value"]))
    }

    /// The value of a field, a progress bar and the like.
    pub fn value(&self) -> String {
        plain(&self.value["value"])
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// Nodes of the role below a node, or on the whole page, in the order of the page.
pub async fn nodes(cdp: &Cdp, below: Option<&Node>, role: &str) -> WebDriverResult<Vec<Node>> {
    let root = match below {
        Some(node) => node.id.clone(),
        None => {
            let document = cdp.send_raw("DOM.getDocument", json!({ "depth": 0 })).await?;
            document["root"]["backendNodeId"].clone()
        }
    };
    let query = json!({ "backendNodeId": root, "role": role });
    let answer = cdp.send_raw("Accessibility.queryAXTree", query).await?;
    let found = answer["nodes"].as_array().into_iter().flatten();
    // Ignored nodes are hidden, or outside of an open modal dialog.
    let shown = found.filter(|node| node["ignored"] == false && node["backendDOMNodeId"] != root);
    Ok(shown.map(read).collect())
}

fn read(node: &Value) -> Node {
    Node {
        id: node["backendDOMNodeId"].clone(),
        name: squeezed(&plain(&node["name"]["value"])),
        properties: node["properties"].clone(),
        value: node["value"].clone(),
    }
}

/// Names what has no name of its own, such as the rows of a plain table, by the text it shows.
pub async fn name_by_text(cdp: &Cdp, nodes: &mut [Node]) -> WebDriverResult<()> {
    for node in nodes.iter_mut().filter(|node| node.name.is_empty()) {
        let resolved = cdp.send_raw("DOM.resolveNode", json!({ "backendNodeId": node.id })).await?;
        let text = json!({
            "objectId": resolved["object"]["objectId"],
            "functionDeclaration": "function () { return this.innerText; }",
            "returnByValue": true,
        });
        let answer = cdp.send_raw("Runtime.callFunctionOn", text).await?;
        node.name = squeezed(&plain(&answer["result"]["value"]));
    }
    Ok(())
}

/// Whether the name is the wanted one.
pub fn matches(wanted: &str, name: &str) -> bool {
    let mut parts = wanted.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = name.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

/// The text with every run of spaces and line ends as one space. The unbreakable spaces of French
/// stay: they are part of the sentence.
pub fn squeezed(text: &str) -> String {
    text.split([' ', '\n', '\t', '\r'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The element behind a node. The two interfaces of the driver name elements differently; a
/// variable of the page carries it across.
pub async fn element(cdp: &Cdp, node: &Node) -> WebDriverResult<WebElement> {
    let resolved = cdp.send_raw("DOM.resolveNode", json!({ "backendNodeId": node.id })).await?;
    let carry = json!({
        "objectId": resolved["object"]["objectId"],
        "functionDeclaration": "function () { window.storyElement = this; }",
    });
    cdp.send_raw("Runtime.callFunctionOn", carry).await?;
    cdp.handle().execute("return window.storyElement", vec![]).await?.element()
}
