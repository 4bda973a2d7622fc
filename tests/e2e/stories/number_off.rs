//! Taking a number off the bridge, safely and not (LAB-02).

use crate::story::story;

#[tokio::test]
async fn a_number_that_nobody_has_is_taken_off_with_one_yes() {
    story(async |page| {
        page.open("#/voice/numbers?number=33199001877").await;
        page.click("button", "Assign").await;
        page.within("dialog", "Assign*").click("button", "Save").await;
        page.click("button", "Unassign").await;
        page.expect_text("Nobody has this number as the default").await;
        page.within("dialog", "*").click("button", "Yes").await;
        page.expect_none("dialog", "*").await;
        page.expect("button", "Assign").await;
    })
    .await;
}

#[tokio::test]
async fn a_number_in_use_says_what_breaks_and_can_be_taken_off_all_the_same() {
    story(async |page| {
        page.open("#/voice/numbers?number=33465712009").await;
        page.click("button", "Unassign").await;
        page.expect_text("What to do instead, in this order").await;
        page.within("dialog", "*").click("button", "Cancel").await;
        page.expect("button", "Unassign").await;
        page.click("button", "Unassign").await;
        page.within("dialog", "*").click("button", "Unassign anyway").await;
        page.within("dialog", "*").click("button", "Yes").await;
        page.expect_none("dialog", "*").await;
        page.expect("button", "Assign").await;
        page.open("#/").await;
        page.expect_text("Dead invitations").await;
    })
    .await;
}

#[tokio::test]
async fn the_default_of_the_bridge_says_why_it_stays() {
    story(async |page| {
        page.open("#/voice/numbers?number=33199001234").await;
        page.expect_disabled("button", "Unassign").await;
        page.expect_text("First make another toll number the default").await;
    })
    .await;
}
