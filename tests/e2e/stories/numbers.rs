//! Getting service numbers and putting one on the bridge (LAB-11, the first stage of LAB-01).

use crate::page::Page;
use crate::story::story;

/// Holds five numbers of Lyon.
async fn reserve_in_lyon(page: &Page) {
    page.open("#/voice/numbers/new-service").await;
    page.choose("Country/Region", "France").await;
    page.choose("City", "Lyon").await;
    page.fill("Quantity", "5").await;
    page.click("button", "Add").await;
    page.expect("timer", "*").await;
}

#[tokio::test]
async fn service_numbers_are_held_chosen_and_acquired() {
    story(async |page| {
        reserve_in_lyon(page).await;
        page.expect_text("Total Service numbers your can acquire").await;
        page.click("button", "Show numbers").await;
        page.expect_count("checkbox", "*+33 4 65 71*", 5).await;
        page.expect_disabled("button", "Acquire numbers*").await;
        let labels = page.labels("+33 4 65 71").await;
        page.check(&labels[1]).await;
        page.check(&labels[3]).await;
        page.click("button", "Acquire numbers*").await;
        page.expect_none("timer", "*").await;
        page.click("link", "Go to Phone numbers").await;
        page.expect("heading", "Phone numbers").await;
        page.fill("Search numbers", "Lyon").await;
        page.expect_count("row", "*+33 4 65 71*", 2).await;
        page.expect_text("Unassigned").await;
    })
    .await;
}

#[tokio::test]
async fn a_reservation_that_runs_out_says_so_and_offers_to_search_again() {
    story(async |page| {
        reserve_in_lyon(page).await;
        page.click("button", "More time controls").await;
        page.click("menuitem", "+10 min").await;
        page.expect_text("The ten minutes are over").await;
        page.expect_none("timer", "*").await;
        page.click("button", "Search again").await;
        page.expect_value("Quantity", "5").await;
        page.click("button", "Add").await;
        page.expect("timer", "*").await;
    })
    .await;
}

#[tokio::test]
async fn a_bad_quantity_is_said_at_the_field_and_reserves_nothing() {
    story(async |page| {
        page.open("#/voice/numbers/new-service").await;
        page.choose("Country/Region", "France").await;
        page.choose("City", "Lyon").await;
        for (typed, said) in [
            ("0", "at least one"),
            ("-3", "negative"),
            ("many", "whole number"),
            ("501", "at most 500"),
            ("499", "At most 200"),
        ] {
            page.fill("Quantity", typed).await;
            page.click("button", "Add").await;
            page.expect_text(said).await;
            page.expect_value("Quantity", typed).await;
            page.expect_none("timer", "*").await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_number_becomes_the_default_of_the_bridge_and_people_keep_theirs() {
    story(async |page| {
        page.open("#/voice/numbers?number=33199001877").await;
        page.click("button", "Assign").await;
        let dialog = page.within("dialog", "Assign*");
        dialog.check("Use this number as the default").await;
        dialog.click("button", "Save").await;
        page.expect_text("Default of the bridge").await;
        page.open("#/conferencing/users?toll=33199001877").await;
        page.expect_text("Nobody").await;
    })
    .await;
}
