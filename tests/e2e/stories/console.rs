//! The console: signing in as the documents do, working in it, and what a person needs around it.

mod files;
mod typing;

use serde_json::json;

use crate::page::Page;
use crate::story::story;

/// The console's page, with the field ready.
async fn console(page: &Page) {
    page.open("#/console").await;
    page.expect_focus("textbox", "Command").await;
}

/// The console's page with the cmdlets there, as the setting wants it.
async fn signed_in(page: &Page) {
    page.open("").await;
    let wish = json!({ "lang": "en", "theme": "light", "console": { "skips_sign_in": true } });
    let store = "localStorage.setItem('passerelle/prefs', arguments[0])";
    page.script(store, vec![json!(wish.to_string())]).await;
    page.reload().await;
    console(page).await;
}

/// Types a line and presses Enter.
async fn enter(page: &Page, line: &str) {
    page.type_text(line).await;
    page.press("Enter").await;
}

/// What the console has printed.
fn output(page: &Page) -> Page {
    page.within("log", "Console output")
}

// CO-13
#[tokio::test]
async fn one_signs_in_as_the_document_does_and_changes_something() {
    story(async |page| {
        console(page).await;
        enter(page, "Start-CsExMeetingMigration amos.marble@contoso.com").await;
        output(page).expect_text("is not recognized as the name of a cmdlet").await;
        page.click("button", "Clear the screen (Ctrl+L)").await;
        page.click("button", "Sign in as the documents do").await;
        let dialog = page.within("dialog", "Windows PowerShell credential request");
        dialog.expect_text("any password does, and none is kept").await;
        dialog.click("button", "OK").await;
        dialog.expect_state("textbox", "User name", "invalid", "true").await;
        dialog.fill("User name", "admin@contoso.com").await;
        dialog.fill("Password", "anything").await;
        dialog.click("button", "OK").await;
        page.expect_none("dialog", "*").await;
        page.expect_text("Signed in").await;
        page.expect_focus("textbox", "Command").await;
        enter(page, "Start-CsExMeetingMigration amos.marble@contoso.com").await;
        output(page).click("link", "Show me").await;
        page.expect_route("#/meetings/migration?organizer=amos.marble@contoso.com").await;
        page.open("#/activity").await;
        page.expect_text("Console").await;
    })
    .await;
}

#[tokio::test]
async fn the_password_goes_nowhere() {
    story(async |page| {
        console(page).await;
        enter(page, "$credential = Get-Credential").await;
        let dialog = page.within("dialog", "Windows PowerShell credential request");
        dialog.fill("User name", "admin@contoso.com").await;
        dialog.fill("Password", "SecretOfSomebody").await;
        dialog.click("button", "OK").await;
        page.expect_none("dialog", "*").await;
        page.expect_focus("textbox", "Command").await;
        enter(page, "$credential.UserName").await;
        output(page).expect_text("admin@contoso.com").await;
        let kept = "return JSON.stringify(localStorage).includes('SecretOfSomebody')";
        assert_eq!(page.script(kept, vec![]).await, json!(false));
    })
    .await;
}

#[tokio::test]
async fn a_command_can_be_taken_back_like_a_button() {
    story(async |page| {
        signed_in(page).await;
        let line = "Set-CsOnlineDialInConferencingUser amos.marble@contoso.com \
                    -AllowTollFreeDialIn $false";
        enter(page, line).await;
        output(page).expect("link", "Show me").await;
        page.within("region", "News").click("button", "Undo").await;
        page.open("#/activity").await;
        page.expect_text("Rewound").await;
    })
    .await;
}

#[tokio::test]
async fn a_sleep_waits_in_virtual_time_and_can_be_skipped() {
    story(async |page| {
        console(page).await;
        enter(page, "$before = Get-Date; Start-Sleep 600; ((Get-Date) - $before).TotalSeconds")
            .await;
        page.expect_text("Waiting until 09:10").await;
        page.click("button", "Pause").await;
        page.expect_text("The clock is paused.").await;
        page.expect("button", "Let the clock run").await;
        page.click("button", "Skip").await;
        // At any speed a script goes on exactly when it wakes.
        output(page).expect_text("600").await;
        page.expect_no_text("Waiting until").await;
        page.expect_focus("textbox", "Command").await;
    })
    .await;
}

#[tokio::test]
async fn a_loop_that_polls_skips_every_wait_and_ctrl_c_stops_it() {
    story(async |page| {
        console(page).await;
        enter(page, "1..30 | ForEach-Object { Start-Sleep 60; \"round $_\" }").await;
        page.click("button", "Skip every wait").await;
        output(page).expect_text("round 30").await;
        enter(page, "while ($true) { Start-Sleep 60 }").await;
        page.expect_text("Waiting until").await;
        page.press("Control+c").await;
        output(page).expect_text("^C").await;
        page.expect_none("button", "Stop (Ctrl+C)").await;
        enter(page, "while ($true) { $n++ }").await;
        page.click("button", "Stop (Ctrl+C)").await;
        page.expect_none("button", "Stop (Ctrl+C)").await;
    })
    .await;
}

#[tokio::test]
async fn a_hundred_thousand_lines_leave_the_page_small_and_every_line_in_reach() {
    story(async |page| {
        console(page).await;
        enter(page, "1..100000").await;
        page.patient(60).expect_none("button", "Stop (Ctrl+C)").await;
        output(page).expect_text("100000").await;
        let rows = "return document.querySelectorAll('.log__row').length";
        let rows = page.script(rows, vec![]).await.as_u64().expect("a figure");
        assert!(rows < 120, "{rows} rows are on the page");
        page.press("PageUp").await;
        page.click("button", "Jump to the end").await;
        page.expect_none("button", "Jump to the end").await;
        let to_the_top = "document.querySelector('.log').scrollTop = 0";
        page.script(to_the_top, vec![]).await;
        output(page).expect_text("PS C:\\> 1..100000").await;
        enter(page, "'still here'").await;
        output(page).expect_text("still here").await;
    })
    .await;
}

#[tokio::test]
async fn a_tab_that_follows_has_a_console_to_look_at() {
    story(async |page| {
        console(page).await;
        let second = page.another_tab().await;
        second.open("#/console").await;
        second.expect_none("textbox", "Command").await;
        second.expect_text("here it can only be looked at").await;
        second.click("button", "Take over").await;
        second.expect("textbox", "Command").await;
        page.expect_none("textbox", "Command").await;
    })
    .await;
}

#[tokio::test]
async fn what_runs_ends_when_another_tab_takes_over() {
    story(async |page| {
        console(page).await;
        enter(page, "while ($true) { Start-Sleep 60 }").await;
        page.expect_text("Waiting until").await;
        let second = page.another_tab().await;
        second.open("#/console").await;
        second.click("button", "Take over").await;
        output(page).expect_text("Stopped, because another organization was opened").await;
        page.expect_none("button", "Stop (Ctrl+C)").await;
    })
    .await;
}

#[tokio::test]
async fn a_button_shows_its_command_and_the_list_is_a_script() {
    story(async |page| {
        page.open("#/conferencing/bridge?number=12065550142").await;
        page.click("button", "Set as default").await;
        page.within("region", "News").click("button", "As PowerShell").await;
        let dialog = page.within("dialog", "As PowerShell");
        dialog.expect_text("Set-CsOnlineDialInConferencingBridge").await;
        dialog.click("button", "Put into the console").await;
        page.expect_focus("textbox", "Command").await;
        let field = page.value("Command").await;
        assert!(field.contains("-DefaultServiceNumber"), "{field}");
        page.open("#/activity").await;
        let (name, script) = page.download("button", "Export as a script").await;
        assert!(name.ends_with(".ps1"), "{name}");
        let script = String::from_utf8(script).expect("a text");
        assert!(script.contains("Set-CsOnlineDialInConferencingBridge"), "{script}");
    })
    .await;
}

#[tokio::test]
async fn the_console_speaks_french_below_the_english_of_the_shell() {
    story(async |page| {
        page.preferences("fr", "dark").await;
        page.open("#/console").await;
        page.expect_focus("textbox", "Commande").await;
        page.expect_text("PowerShell, pour de vrai et sans danger").await;
        enter(page, "Get-CsUserr").await;
        let output = page.within("log", "Sortie de la console");
        output.expect_text("is not recognized as the name of a cmdlet").await;
        page.check_accessibility().await;
    })
    .await;
}
