//! Two tabs: one writes, the other follows and can take over, whatever becomes of the organization.

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

#[tokio::test]
async fn a_tab_that_follows_sees_at_once_that_the_sample_was_reset() {
    story(async |page| {
        page.open("#/voice/numbers?number=33199001877").await;
        page.click("button", "Assign").await;
        page.within("dialog", "Assign*").click("button", "Save").await;
        let second = page.another_tab().await;
        second.open("#/voice/numbers?number=33199001877").await;
        second.expect("button", "Unassign").await;
        page.open("#/settings").await;
        page.click("button", "Reset the sample").await;
        page.within("dialog", "*").click("button", "Reset the sample").await;
        second.expect_text("Another tab has reset Contoso").await;
        second.expect_disabled("button", "Assign").await;
        second.click("button", "Take over").await;
        second.expect_no_text("Another tab is working on this organization").await;
        second.click("button", "Assign").await;
        second.within("dialog", "Assign*").click("button", "Save").await;
        second.reload().await;
        second.expect("button", "Unassign").await;
    })
    .await;
}

#[tokio::test]
async fn a_tab_that_follows_sees_at_once_that_its_organization_was_deleted() {
    story(async |page| {
        page.open("#/settings").await;
        page.click("button", "Load").await;
        page.patient(60).expect_text("Contoso 10,000 is open").await;
        let second = page.another_tab().await;
        second.open("#/conferencing/users").await;
        second.patient(60).expect_text("10,000 people").await;
        page.click("button", "Delete Contoso 10,000").await;
        page.within("dialog", "*").click("button", "Delete").await;
        second.expect_text("Another tab has deleted Contoso 10,000").await;
        second.expect_text("200 people").await;
        second.expect_text("Another tab is working on this organization").await;
    })
    .await;
}
