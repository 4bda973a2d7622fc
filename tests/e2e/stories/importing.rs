//! Bringing one's own people: a preview first, then a new organization beside the old one.

use std::path::PathBuf;

use crate::story::story;

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

#[tokio::test]
async fn a_file_of_people_becomes_a_new_organization() {
    story(async |page| {
        page.open("#/settings?import=1").await;
        page.upload("Choose a file", &file("export-windows-powershell.csv")).await;
        page.expect_text("Added").await;
        page.fill("Name of the organization", "Fabrikam").await;
        page.click("button", "Import").await;
        page.expect("button", "Fabrikam*").await;
        page.open("#/conferencing/users").await;
        page.expect_text("Amos Marble").await;
        page.click("button", "Fabrikam*").await;
        page.click("menuitemradio|menuitemcheckbox|menuitem", "Contoso").await;
        page.expect("button", "Contoso*").await;
        page.open("#/conferencing/users").await;
        page.expect_text("200 people").await;
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_no_csv_is_refused_in_words_and_changes_nothing() {
    story(async |page| {
        page.open("#/settings?import=1").await;
        let picture = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("picture.csv");
        std::fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").expect("a file is written");
        page.upload("Choose a file", &picture).await;
        page.expect_text("This file cannot be imported").await;
        page.expect_none("button", "Import").await;
        page.expect("button", "Contoso*").await;
    })
    .await;
}
