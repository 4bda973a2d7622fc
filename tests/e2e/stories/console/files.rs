//! The files of the console: written by scripts, put in, taken along, deleted, and kept.

use std::fs;
use std::path::PathBuf;

use super::{console, enter, output};
use crate::story::story;

#[tokio::test]
async fn a_file_is_written_taken_along_and_there_after_a_reload() {
    story(async |page| {
        console(page).await;
        enter(page, "'Name,City', 'Ada,Paris' | Set-Content report.csv").await;
        page.click("button", "Files").await;
        page.expect_text("report.csv").await;
        let (name, content) = page.download("button", "Download report.csv").await;
        assert_eq!(name, "report.csv");
        let text = String::from_utf8(content).expect("a text");
        assert!(text.starts_with("Name,City"), "{text}");
        page.reload().await;
        page.expect_focus("textbox", "Command").await;
        enter(page, "(Import-Csv report.csv).City").await;
        output(page).expect_text("Paris").await;
        page.click("button", "Files").await;
        page.click("button", "Delete report.csv").await;
        page.within("dialog", "Delete the file?").click("button", "Delete").await;
        page.expect_text("No file yet.").await;
    })
    .await;
}

#[tokio::test]
async fn a_file_is_put_in_and_one_that_is_no_text_is_refused_in_words() {
    story(async |page| {
        console(page).await;
        page.click("button", "Files").await;
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let list = folder.join("list-for-the-console.csv");
        fs::write(&list, "Name\r\nGrace\r\n").expect("a file is written");
        page.upload("Choose files", &list).await;
        page.expect_text("list-for-the-console.csv").await;
        let picture = folder.join("picture-for-the-console.csv");
        fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").expect("a file is written");
        page.upload("Choose files", &picture).await;
        page.expect_text("picture-for-the-console.csv:").await;
        page.expect_none("button", "Delete picture-for-the-console.csv").await;
        page.click("textbox", "Command").await;
        enter(page, "Import-Csv list-for-the-console.csv | ForEach-Object Name").await;
        output(page).expect_text("Grace").await;
    })
    .await;
}
