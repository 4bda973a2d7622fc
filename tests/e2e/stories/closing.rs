//! Closing the tab and coming back: everything is there, and a hold has gone on running.

use crate::story::story;

#[tokio::test]
async fn a_hold_runs_out_while_the_app_is_closed() {
    story(async |page| {
        let form = "#/voice/numbers/new-service?country=FR&area=ALL&city=LYO&quantity=3";
        page.open(form).await;
        page.expect_value("Quantity", "3").await;
        page.click("button", "Add").await;
        page.expect("timer", "*").await;
        page.reload().await;
        page.expect("timer", "*").await;
        page.leave_for(11).await;
        page.open("#/voice/numbers/new-service").await;
        page.expect_text("The ten minutes are over").await;
        page.expect_none("timer", "*").await;
    })
    .await;
}

#[tokio::test]
async fn a_reload_in_the_middle_keeps_the_work_and_the_selection() {
    story(async |page| {
        page.open("#/voice/numbers?number=33199001877").await;
        page.click("button", "Assign").await;
        page.within("dialog", "Assign*").click("button", "Save").await;
        page.expect_none("dialog", "*").await;
        page.reload().await;
        page.expect_route("#/voice/numbers?number=33199001877").await;
        page.expect("complementary", "+33 1 99 00 18 77").await;
        page.expect("button", "Unassign").await;
        page.open("#/activity").await;
        page.expect_text("+33 1 99 00 18 77 put on the bridge").await;
    })
    .await;
}
