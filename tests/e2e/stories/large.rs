//! A hundred thousand people: loaded, filtered and scrolled to the end by keyboard.

use crate::story::story;

#[tokio::test]
async fn a_hundred_thousand_people_are_loaded_filtered_and_scrolled() {
    story(async |page| {
        page.open("#/settings").await;
        page.choose("Size", "100,000 people").await;
        page.click("button", "Load").await;
        let page = page.patient(60);
        page.expect("heading", "*").await;
        page.open("#/conferencing/users").await;
        page.expect_text("100,000").await;
        let rows = "return document.querySelectorAll('[role=grid] [role=row]').length";
        let nodes = page.script(rows, vec![]).await.as_u64().expect("a count");
        assert!((10..=61).contains(&nodes), "{nodes} row nodes");
        page.fill("Search*", "marble").await;
        page.expect_text("Amos Marble").await;
        page.fill("Search*", "").await;
        page.press("Tab").await;
        page.script("document.querySelector('[role=grid]').focus()", vec![]).await;
        page.press("Control+End").await;
        let last = "return [...document.querySelectorAll('[role=row][aria-rowindex]')]
            .some(row => !row.hidden && row.ariaRowIndex === '100001')";
        let mut seen = false;
        for _ in 0..100 {
            seen = page.script(last, vec![]).await.as_bool() == Some(true);
            if seen {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert!(seen, "the last of 100,000 rows is reached by keyboard");
    })
    .await;
}
