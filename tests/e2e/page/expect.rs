//! Verbs that wait until the page shows something, and fail if it does not in time.

use super::act::SWITCHES;
use super::{Page, wanted};
use crate::tree::{Node, Wanted, squeezed};

const VALUED: &str = "textbox|searchbox|spinbutton|combobox|progressbar|slider";

impl Page {
    /// There is at least one thing of this role and name.
    pub async fn expect(&self, role: &str, name: &str) {
        let wanted = wanted(role, name);
        self.until_found(&format!("expect {wanted}"), &wanted, async || {
            Ok((!self.all(&wanted).await?.is_empty()).then_some(()))
        })
        .await;
    }

    /// There is nothing, or nothing more, of this role and name.
    pub async fn expect_none(&self, role: &str, name: &str) {
        self.expect_count(role, name, 0).await;
    }

    /// There are exactly so many things of this role and name.
    pub async fn expect_count(&self, role: &str, name: &str, count: usize) {
        let wanted = wanted(role, name);
        self.until_found(&format!("expect {count} of {wanted}"), &wanted, async || {
            Ok((self.all(&wanted).await?.len() == count).then_some(()))
        })
        .await;
    }

    /// The visible text contains this.
    pub async fn expect_text(&self, text: &str) {
        self.expect_about_text(&format!("expect the text “{text}”"), text, true).await;
    }

    /// The visible text does not contain this, or no more.
    pub async fn expect_no_text(&self, text: &str) {
        self.expect_about_text(&format!("expect no text “{text}”"), text, false).await;
    }

    async fn expect_about_text(&self, step: &str, text: &str, there: bool) {
        let probe = async || {
            let shown = self.visible_text().await?.map(|shown| squeezed(&shown));
            Ok(shown.filter(|shown| shown.contains(text) == there))
        };
        if let Err(reason) = self.attempt(step, probe).await {
            let shown = self.visible_text().await.ok().flatten().unwrap_or_default();
            panic!("{reason}\nthe text is “{}”", squeezed(&shown));
        }
    }

    /// The field or progress bar of this name has this value.
    pub async fn expect_value(&self, name: &str, value: &str) {
        let wanted = wanted(VALUED, name);
        self.expect_node(&format!("expect “{value}” in “{name}”"), &wanted, |node| {
            node.value() == value
        })
        .await;
    }

    /// The value of the field or progress bar of this name, right now.
    pub async fn value(&self, name: &str) -> String {
        let wanted = wanted(VALUED, name);
        let read = async || Ok(self.one(&wanted).await?.map(|node| node.value()));
        self.until_found(&format!("read “{name}”"), &wanted, read).await
    }

    /// The box or switch of this name is on, or off.
    pub async fn expect_checked(&self, name: &str, on: bool) {
        let step = format!("expect “{name}” to be {}", if on { "on" } else { "off" });
        self.expect_node(&step, &wanted(SWITCHES, name), |node| {
            node.property("checked") == on.to_string()
        })
        .await;
    }

    /// The one thing of this role and name cannot be used.
    pub async fn expect_disabled(&self, role: &str, name: &str) {
        self.expect_state(role, name, "disabled", "true").await;
    }

    /// The one thing of this role and name has the keyboard.
    pub async fn expect_focus(&self, role: &str, name: &str) {
        self.expect_state(role, name, "focused", "true").await;
    }

    /// The one thing of this role and name has a property of this value: `expanded`, `selected`,
    /// `pressed`, `invalid`, `busy`. An empty value means that it has none.
    pub async fn expect_state(&self, role: &str, name: &str, property: &str, value: &str) {
        let wanted = wanted(role, name);
        let step = format!("expect {wanted} to have {property}={value}");
        self.expect_node(&step, &wanted, |node| node.property(property) == value).await;
    }

    /// The address ends with this route.
    pub async fn expect_route(&self, route: &str) {
        self.until(&format!("expect the route {route}"), async || {
            let address = self.driver.current_url().await?;
            Ok(address.as_str().ends_with(route).then_some(()))
        })
        .await;
    }

    async fn expect_node(&self, step: &str, wanted: &Wanted, is: impl Fn(&Node) -> bool) {
        self.until_found(step, wanted, async || {
            Ok(self.one(wanted).await?.filter(|node| is(node)).map(drop))
        })
        .await;
    }
}
