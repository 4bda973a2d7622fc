//! Licenses: too few of them, and a plan that is swapped or taken away.

use crate::story::story;

#[tokio::test]
async fn too_few_licenses_are_refused_with_the_way_to_buy_more() {
    story(async |page| {
        page.open("#/users/active?selected=0-4").await;
        page.click("button", "Edit").await;
        let dialog = page.within("dialog", "Product licenses");
        dialog.check("Phone System").await;
        dialog.expect_text("5 needed, none free; 5 missing").await;
        dialog.expect_disabled("button", "Save").await;
        dialog.click("link", "Buy more: Phone System").await;
        page.expect_route("#/billing/licenses?buy=MCOEV&count=5").await;
        let buying = page.within("dialog", "Buy Phone System");
        buying.expect_value("How many more", "5").await;
        buying.click("button", "Buy").await;
        page.expect_none("dialog", "*").await;
        page.open("#/users/active?selected=0-4").await;
        page.click("button", "Edit").await;
        let dialog = page.within("dialog", "Product licenses");
        dialog.check("Phone System").await;
        dialog.click("button", "Save").await;
        page.expect_none("dialog", "*").await;
        page.expect_text("Licenses of 5 people saved.").await;
    })
    .await;
}

// LI-06
#[tokio::test]
async fn swapping_plans_keeps_the_number_and_removing_the_plan_takes_it() {
    story(async |page| {
        page.open("#/billing/licenses?buy=MCOPSTN2&count=1").await;
        page.within("dialog", "*").click("button", "Buy").await;
        page.expect_none("dialog", "*").await;
        page.open("#/users/active?user=amos.marble@contoso.com").await;
        page.expect_text("(425) 555-0164").await;
        page.click("button", "Edit").await;
        let dialog = page.within("dialog", "Product licenses");
        dialog.uncheck("Domestic Calling Plan").await;
        dialog.expect_text("Without a Calling Plan the number goes").await;
        dialog.check("International Calling Plan").await;
        dialog.expect_text("keeps the number").await;
        dialog.click("button", "Save").await;
        page.expect_none("dialog", "*").await;
        page.expect_text("(425) 555-0164").await;
        page.click("button", "Edit").await;
        let dialog = page.within("dialog", "Product licenses");
        dialog.uncheck("International Calling Plan").await;
        dialog.click("button", "Save").await;
        page.expect_none("dialog", "*").await;
        page.open("#/voice/numbers?number=14255550164").await;
        page.within("complementary", "*").expect_text("Unassigned").await;
    })
    .await;
}
