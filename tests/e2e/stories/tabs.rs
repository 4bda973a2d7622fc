//! Two tabs: one writes, the other follows and can take over.

use crate::story::story;

#[tokio::test]
async fn a_second_tab_follows_and_takes_over() {
    story(async |page| {
        page.open("#/voice/numbers?number=33199001877").await;
        page.expect("button", "Assign").await;
        let second = page.another_tab().await;
        second.open("#/voice/numbers?number=33199001877").await;
        second.expect_text("Another tab is working on this organization").await;
        second.expect_disabled("button", "Assign").await;
        page.click("button", "Assign").await;
        page.within("dialog", "Assign*").click("button", "Save").await;
        page.expect("button", "Unassign").await;
        second.expect("button", "Unassign").await;
        second.click("button", "Take over").await;
        second.expect_no_text("Another tab is working on this organization").await;
        page.expect_text("Another tab is working on this organization").await;
        second.click("button", "Unassign").await;
        second.within("dialog", "*").click("button", "Yes").await;
        page.expect_text("Unassigned").await;
    })
    .await;
}
