//! The verbs themselves, tried on plain controls of the browser: when a story fails, it is not
//! because of them.

use serde_json::json;

use crate::page::Page;
use crate::story::{story, target};

async fn controls(page: &Page) {
    page.open("").await;
    let page_text = json!(include_str!("verbs.html"));
    page.script(include_str!("verbs.js"), vec![page_text]).await;
    page.expect("heading", "Controls").await;
}

#[tokio::test]
async fn fields_are_filled_chosen_and_ticked() {
    story(async |page| {
        controls(page).await;
        page.expect_disabled("button", "Save").await;
        page.fill("Quantity", "12").await;
        page.expect_value("Quantity", "12").await;
        page.expect_state("button", "Save", "disabled", "").await;
        page.choose("City", "New York").await;
        page.expect_value("City", "New York").await;
        page.check("Use this number*").await;
        page.check("Use this number*").await;
        page.expect_checked("Use this number as the default", true).await;
        page.uncheck("Use this number*").await;
        page.expect_checked("Use this number as the default", false).await;
        page.expect_value("Progress", "3").await;
    })
    .await;
}

#[tokio::test]
async fn a_row_and_a_dialog_narrow_what_is_meant() {
    story(async |page| {
        controls(page).await;
        assert_eq!(page.count("button", "Edit").await, 2);
        page.within("row", "*Grace*").click("button", "Edit").await;
        page.expect_text("Grace is edited").await;
        page.expect_none("button", "Hidden").await;
        page.click("button", "Assign…").await;
        // What lies behind an open modal dialog is out of reach, as it is for a person.
        page.expect_none("heading", "Controls").await;
        let dialog = page.within("dialog", "Assign");
        assert_eq!(dialog.text().await, "Yes");
        dialog.click("button", "Yes").await;
        page.expect_none("dialog", "Assign").await;
        page.expect_state("button", "Assign…", "expanded", "true").await;
        page.check_accessibility().await;
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_reaches_the_page() {
    story(async |page| {
        controls(page).await;
        page.click("spinbutton", "Quantity").await;
        page.press("Control+a").await;
        page.type_text("12").await;
        page.press("Tab").await;
        page.expect_focus("combobox", "City").await;
        page.press("Shift+Tab").await;
        page.expect_focus("spinbutton", "Quantity").await;
        page.press("ArrowUp").await;
        page.expect_value("Quantity", "13").await;
        page.press("Shift+F2").await;
        page.expect_text("Shift and F2").await;
        page.expect_no_text("edited").await;
    })
    .await;
}

#[tokio::test]
async fn files_go_in_and_come_out() {
    story(async |page| {
        controls(page).await;
        let file = target().join("e2e/people.csv");
        std::fs::write(&file, "Name\r\nAda\r\n").expect("a file below target");
        page.upload("People", &file).await;
        page.expect_text("people.csv was given").await;
        let (name, content) = page.download("link", "Back up").await;
        assert_eq!((name.as_str(), content.as_slice()), ("backup.json", &b"{}"[..]));
    })
    .await;
}

#[tokio::test]
async fn preferences_and_storage_stay_when_the_tab_is_closed() {
    story(async |page| {
        page.preferences("fr", "dark").await;
        let root = "return document.documentElement.lang + document.documentElement.dataset.theme";
        assert_eq!(page.script(root, vec![]).await, "frdark");
        let other = page.another_tab().await;
        other.open("").await;
        assert_eq!(other.script(root, vec![]).await, "frdark");
        let before = page.script("return Date.now()", vec![]).await.as_f64().expect("a time");
        page.leave_for(15).await;
        let after = page.script("return new Date().getTime()", vec![]).await;
        let minutes = (after.as_f64().expect("a time") - before) / 60_000.0;
        assert!((15.0..17.0).contains(&minutes), "{minutes}");
        assert_eq!(page.script(root, vec![]).await, "frdark");
    })
    .await;
}
