//! A backup file that the browser's store has no room for: the person decides, then it lives in
//! the tab.

use std::fs;
use std::path::PathBuf;

use crate::story::story;

#[tokio::test]
async fn a_backup_that_does_not_fit_is_opened_in_the_tab_only_after_a_question() {
    story(async |page| {
        page.open("#/settings").await;
        let (_, backup) = page.download("button", "Save a backup file").await;
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("does-not-fit.json");
        fs::write(&file, backup).expect("a file is written");
        // Almost all of the room, so that not even the smallest organization fits any more.
        let fill = "const size = (all, [key, value]) => all + key.length + value.length;
            const used = Object.entries(localStorage).reduce(size, 0);
            localStorage.setItem('passerelle/filling', 'x'.repeat(5_242_800 - used))";
        page.script(fill, vec![]).await;
        page.upload("Load a backup", &file).await;
        page.expect_text("Open Contoso in this tab only?").await;
        page.expect_text("units of the browser’s store").await;
        page.within("dialog", "*").click("button", "Cancel").await;
        page.expect_none("dialog", "*").await;
        page.expect_no_text("Nothing is being saved").await;
        page.reload().await;
        page.upload("Load a backup", &file).await;
        page.within("dialog", "*").click("button", "Open in this tab only").await;
        page.expect_text("Nothing is being saved").await;
    })
    .await;
}
