//! User numbers and emergency addresses (LAB-10.3, LAB-10.5).

use crate::page::Page;
use crate::story::story;

/// Holds and acquires one user number of Seattle.
async fn acquire_in_seattle(page: &Page) {
    page.open("#/voice/numbers").await;
    page.click("button", "Add new number").await;
    page.click("menuitem", "New user numbers").await;
    page.choose("Country/Region", "United States").await;
    page.choose("State/Region", "Washington").await;
    page.choose("City", "Seattle").await;
    page.fill("Quantity", "2").await;
    page.click("button", "Add").await;
    page.expect("timer", "*").await;
    page.click("button", "Show numbers").await;
    let labels = page.labels("206").await;
    page.check(&labels[0]).await;
    page.click("button", "Acquire numbers").await;
    page.expect_none("timer", "*").await;
    page.expect_text("1 number acquired").await;
}

#[tokio::test]
async fn user_numbers_are_held_and_acquired_within_their_own_allowance() {
    story(async |page| {
        acquire_in_seattle(page).await;
        page.expect_text("Total User numbers you can acquire").await;
        page.click("link", "Go to Voice users").await;
        page.expect("heading", "Voice users").await;
    })
    .await;
}

#[tokio::test]
async fn a_country_without_stock_leads_to_a_form_that_can_be_downloaded() {
    story(async |page| {
        page.open("#/voice/numbers/new-user?country=BE").await;
        page.expect_text("The admin center has no user numbers for Belgium").await;
        page.expect_value("Organization", "Contoso").await;
        page.click("button", "Download as text").await;
        page.expect_text("Type how many numbers you want").await;
        page.fill("Quantity", "25").await;
        page.fill("City", "Gent").await;
        let (name, content) = page.download("button", "Download as text").await;
        assert_eq!(name, "numbers-be.txt");
        let text = String::from_utf8_lossy(&content).into_owned();
        assert!(text.contains("Gent") && text.contains("ptneu@microsoft.com"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn an_address_is_corrected_in_a_green_banner_and_given_with_a_number() {
    story(async |page| {
        page.open("#/voice/emergency").await;
        page.click("button", "Add new address").await;
        let dialog = page.within("dialog", "New address");
        dialog.fill("Name*", "Denver office").await;
        dialog.choose("Country/Region*", "United States").await;
        dialog.fill("Street number*", "7").await;
        dialog.fill("Street", "footbridge st").await;
        dialog.fill("City", "denver").await;
        dialog.fill("State/Region*", "Colorado").await;
        dialog.fill("Postal code*", "80202").await;
        page.expect_disabled("button", "Save").await;
        dialog.click("button", "Validate").await;
        page.expect_text("The address was updated").await;
        dialog.expect_value("Street", "Footbridge Street").await;
        dialog.click("button", "Save").await;
        page.expect_none("dialog", "New address").await;
        page.expect("row", "*Denver office*").await;
        page.open("#/voice/users?user=ken.myer@contoso.com").await;
        page.click("button", "Assign number").await;
        let dialog = page.within("dialog", "Assign number");
        dialog.choose("Select number to assign", "(312) 555-0151 · Chicago, IL").await;
        dialog.click("button", "Save").await;
        page.expect_text("needs an emergency address").await;
        dialog.fill("City of the emergency address", "denver").await;
        dialog.click("button", "Search").await;
        dialog.check("Denver office*").await;
        dialog.click("button", "Save").await;
        page.expect_none("dialog", "Assign number").await;
        page.expect_text("Pending").await;
        page.reload().await;
        page.expect_text("Denver office").await;
        page.click("button", "Remove").await;
        page.expect_text("Remove selected assigned number?").await;
        page.click("button", "Yes").await;
        page.expect_text("No number").await;
    })
    .await;
}

#[tokio::test]
async fn a_rejected_address_keeps_what_was_typed_and_may_be_saved_knowingly() {
    story(async |page| {
        page.open("#/voice/emergency?new=yes").await;
        let dialog = page.within("dialog", "New address");
        dialog.fill("Name*", "Depot").await;
        dialog.choose("Country/Region*", "United States").await;
        dialog.fill("City", "Seattle").await;
        dialog.click("button", "Validate").await;
        page.expect_text("A town alone does not tell where to send help").await;
        dialog.expect_value("City", "Seattle").await;
        dialog.fill("Street number*", "12").await;
        dialog.fill("Street", "36 Street").await;
        dialog.fill("State/Region*", "WA").await;
        dialog.fill("Postal code*", "98101").await;
        dialog.click("button", "Validate").await;
        page.expect_text("type “36th Street”").await;
        dialog.expect_value("Street", "36 Street").await;
        dialog.check("I know that an address without validation*").await;
        dialog.click("button", "Save").await;
        page.expect_none("dialog", "New address").await;
        page.expect("row", "*Depot*").await;
        page.expect_text("Not validated").await;
    })
    .await;
}

#[tokio::test]
async fn numbers_are_given_up_together_and_only_while_unassigned() {
    story(async |page| {
        page.open("#/voice/numbers").await;
        page.check("Select (312) 555-0151").await;
        page.check("Select (425) 555-0164").await;
        page.expect_text("2 numbers selected").await;
        page.expect_disabled("button", "Release").await;
        page.expect_text("none is given up as long as one of them is").await;
        page.uncheck("Select (425) 555-0164").await;
        page.click("button", "Release").await;
        page.click("button", "Yes").await;
        page.expect_text("(312) 555-0151 was given up").await;
        page.expect_none("row", "*(312) 555-0151*").await;
        page.click("button", "Undo").await;
        page.expect("row", "*(312) 555-0151*").await;
    })
    .await;
}

#[tokio::test]
async fn l_attribution_d_un_numéro_se_fait_aussi_en_français() {
    story(async |page| {
        page.preferences("fr", "dark").await;
        page.open("#/voice/users?user=pilar.pinilla@contoso.com").await;
        page.click("button", "Attribuer un numéro").await;
        let dialog = page.within("dialog", "Attribuer un numéro");
        let numbers = "Sélectionnez le numéro à attribuer";
        dialog.choose(numbers, "02 61 91 04 41 · Angers, France").await;
        dialog.fill("Ville de l’adresse d’urgence", "paris").await;
        dialog.click("button", "Rechercher").await;
        dialog.check("Siège de Paris*").await;
        dialog.click("button", "Enregistrer").await;
        page.expect_none("dialog", "Attribuer un numéro").await;
        page.expect_text("En attente").await;
        page.expect_text("Siège de Paris").await;
    })
    .await;
}

#[tokio::test]
async fn a_country_shows_what_it_has_and_why_that_is_believed() {
    story(async |page| {
        page.open("#/availability?numbers=non-geographic").await;
        page.expect_text("of 34 countries and regions").await;
        page.open("#/availability?country=DK").await;
        page.expect("heading", "Denmark").await;
        page.expect_text("Rule NT-04").await;
        page.expect_text("Invented for this simulation").await;
        page.click("link", "Get user numbers").await;
        page.expect_text("The admin center has no user numbers for Denmark").await;
    })
    .await;
}
