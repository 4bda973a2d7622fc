//! The field and the drawer by the keyboard: history, completion, paste, ways in and out.

use serde_json::json;

use super::{console, enter, output, signed_in};
use crate::story::story;

#[tokio::test]
async fn the_history_stays_over_a_reload_and_keeps_the_draft() {
    story(async |page| {
        console(page).await;
        enter(page, "'one'").await;
        enter(page, "'two'").await;
        output(page).expect_text("two").await;
        page.reload().await;
        page.expect_focus("textbox", "Command").await;
        page.type_text("draft").await;
        page.press("ArrowUp").await;
        page.expect_value("Command", "'two'").await;
        page.press("ArrowUp").await;
        page.expect_value("Command", "'one'").await;
        page.press("ArrowDown").await;
        page.press("ArrowDown").await;
        page.expect_value("Command", "draft").await;
        page.press("Control+r").await;
        page.type_text("ON").await;
        page.press("Enter").await;
        page.expect_value("Command", "'one'").await;
    })
    .await;
}

#[tokio::test]
async fn a_block_goes_on_until_it_is_complete() {
    story(async |page| {
        console(page).await;
        enter(page, "if ($true) {").await;
        enter(page, "'inside'").await;
        enter(page, "}").await;
        output(page).expect_text(">> 'inside'").await;
        output(page).expect_text("}\ninside".replace('\n', " ").as_str()).await;
        page.type_text("'a'").await;
        page.press("Shift+Enter").await;
        enter(page, "'b'").await;
        output(page).expect_text(">> 'b' a b").await;
        page.press("Control+l").await;
        output(page).expect_no_text("inside").await;
    })
    .await;
}

#[tokio::test]
async fn tab_completes_and_is_no_trap() {
    story(async |page| {
        signed_in(page).await;
        page.type_text("Get-CsMeetingMig").await;
        page.press("Tab").await;
        page.expect_value("Command", "Get-CsMeetingMigrationStatus").await;
        page.type_text(" -S").await;
        page.press("Tab").await;
        page.expect("listbox", "Completions").await;
        page.expect_state("textbox", "Command", "focused", "true").await;
        page.press("Tab").await;
        page.press("Shift+Tab").await;
        page.press("Escape").await;
        page.expect_none("listbox", "Completions").await;
        page.press("Escape").await;
        page.expect_value("Command", "").await;
        page.press("Shift+Tab").await;
        page.expect_state("textbox", "Command", "focused", "").await;
    })
    .await;
}

#[tokio::test]
async fn pasted_prompts_are_taken_off_and_nothing_runs_by_itself() {
    story(async |page| {
        console(page).await;
        let paste = "
            const data = new DataTransfer();
            data.setData('text', arguments[0]);
            document.activeElement.dispatchEvent(
                new ClipboardEvent('paste',
                    { clipboardData: data, bubbles: true, cancelable: true }))";
        let text = "PS C:\\> foreach ($n in 1..2) {\r\n>> \"n $n\"\r\n>> }\r\nPS C:\\> 'end'\r\n";
        page.script(paste, vec![json!(text)]).await;
        page.expect_value("Command", "foreach ($n in 1..2) {\n\"n $n\"\n}\n'end'").await;
        page.press("Enter").await;
        output(page).expect_text("n 1 n 2 end").await;
    })
    .await;
}

#[tokio::test]
async fn the_drawer_comes_and_goes_with_the_keyboard_and_shares_the_shell() {
    story(async |page| {
        console(page).await;
        enter(page, "$kept = 'of the page'").await;
        page.open("#/voice/numbers").await;
        page.click("button", "Console (Ctrl+`)").await;
        page.expect_focus("textbox", "Command").await;
        page.press("Control+`").await;
        page.expect_none("textbox", "Command").await;
        page.click("searchbox", "*").await;
        page.press("Control+`").await;
        page.expect_focus("textbox", "Command").await;
        enter(page, "'in the drawer'").await;
        output(page).expect_text("in the drawer").await;
        page.press("Escape").await;
        page.expect_none("textbox", "Command").await;
        page.expect_focus("searchbox", "*").await;
        page.press("Control+`").await;
        output(page).expect_text("in the drawer").await;
        page.click("link", "Open as a page").await;
        page.expect_route("#/console").await;
        output(page).expect_text("in the drawer").await;
        page.check_accessibility().await;
    })
    .await;
}

#[tokio::test]
async fn the_drawer_keeps_the_height_that_the_arrow_keys_gave_it() {
    story(async |page| {
        page.open("#/").await;
        page.click("button", "Console (Ctrl+`)").await;
        page.expect_state("separator|splitter", "Height of the console", "focused", "").await;
        page.script("document.querySelector('.drawer__grip').focus()", vec![]).await;
        page.press("ArrowUp").await;
        let height = "return document.querySelector('.drawer').offsetHeight";
        let high = page.script(height, vec![]).await;
        assert_eq!(high, json!(344));
        page.reload().await;
        page.click("button", "Console (Ctrl+`)").await;
        page.expect_focus("textbox", "Command").await;
        assert_eq!(page.script(height, vec![]).await, high);
    })
    .await;
}

#[tokio::test]
async fn questions_are_answered_in_the_console() {
    story(async |page| {
        console(page).await;
        enter(page, "$name = Read-Host 'Your name'").await;
        page.expect_focus("textbox", "Your name:").await;
        enter(page, "Ada").await;
        page.expect_focus("textbox", "Command").await;
        enter(page, "\"Hello $name\"").await;
        output(page).expect_text("Hello Ada").await;
        signed_in(page).await;
        enter(page, "Start-CsExMeetingMigration nobody@contoso.com -Confirm").await;
        page.expect_focus("textbox", "Command").await;
    })
    .await;
}
