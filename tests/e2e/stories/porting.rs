//! Bringing numbers from a carrier: a port order to completion, a list that is checked and parted,
//! the limit of the wizard, service numbers by one letter for each type (LAB-13).

use crate::page::Page;
use crate::story::story;

/// The words of the story in one language.
struct Words {
    lang: &'static str,
    carrier: &'static str,
    start: &'static str,
    account: &'static str,
    billing: &'static str,
    person: &'static str,
    address: &'static str,
    city: &'static str,
    state: &'static str,
    zip: &'static str,
    next: &'static str,
    numbers: &'static str,
    check: &'static str,
    all_portable: &'static str,
    proceed: &'static str,
    user_numbers: &'static str,
    statements: [&'static str; 3],
    signature: &'static str,
    submit: &'static str,
    processing: &'static str,
}

const ENGLISH: Words = Words {
    lang: "en",
    carrier: "Current carrier*",
    start: "Let’s get started",
    account: "Account number*",
    billing: "Billing telephone number*",
    person: "Authorizing person*",
    address: "Service address*",
    city: "City*",
    state: "State*",
    zip: "ZIP code*",
    next: "Next",
    numbers: "Phone numbers*",
    check: "Check number portability",
    all_portable: "All of these numbers can be transferred",
    proceed: "Proceed",
    user_numbers: "User numbers",
    statements: ["I may order*", "The current carrier may*", "None of the numbers*"],
    signature: "Signature*",
    submit: "Submit",
    processing: "Processing",
};

const FRENCH: Words = Words {
    lang: "fr",
    carrier: "Opérateur actuel*",
    start: "C’est parti",
    account: "Numéro de compte*",
    billing: "Numéro de téléphone de facturation*",
    person: "Personne autorisée*",
    address: "Adresse de service*",
    city: "Ville*",
    state: "État*",
    zip: "Code postal*",
    next: "Suivant",
    numbers: "Numéros de téléphone*",
    check: "Vérifier la portabilité des numéros",
    all_portable: "Tous ces numéros peuvent être transférés",
    proceed: "Continuer",
    user_numbers: "Numéros d’utilisateur",
    statements: ["Je suis habilité*", "L’opérateur actuel peut*", "Aucun de ces numéros*"],
    signature: "Signature*",
    submit: "Envoyer",
    processing: "En cours de traitement",
};

/// Fills Let's get started and Account info.
async fn account(page: &Page, w: &Words, billing: &str) {
    page.fill(w.carrier, "Northwind Telecom").await;
    page.click("button", w.start).await;
    page.fill(w.account, "NW-204117").await;
    page.fill(w.billing, billing).await;
    page.fill(w.person, "Amos Marble").await;
    page.fill(w.address, "1 Harbor Way").await;
    page.fill(w.city, "Bellevue").await;
    page.fill(w.state, "WA").await;
    page.fill(w.zip, "98004").await;
    page.click("button", w.next).await;
}

/// Ticks and signs the letter, and sends the order.
async fn sign_and_submit(page: &Page, w: &Words, kind: &str) {
    page.check(kind).await;
    for statement in w.statements {
        page.check(statement).await;
    }
    page.fill(w.signature, "Amos Marble").await;
    page.click("button", w.next).await;
    page.click("button", w.submit).await;
}

/// From the intro to a submitted order.
async fn order(page: &Page, w: &Words) {
    page.preferences(w.lang, "light").await;
    page.open("#/voice/ports/new").await;
    account(page, w, "+14255550120").await;
    page.fill(w.numbers, "+14255550120 - +14255550124").await;
    page.expect_disabled("button", w.proceed).await;
    page.click("button", w.check).await;
    page.expect_text(w.all_portable).await;
    page.click("button", w.proceed).await;
    page.click("button", w.next).await;
    sign_and_submit(page, w, w.user_numbers).await;
    page.expect_route("#/voice/ports?order=3").await;
    page.expect_text(w.processing).await;
}

#[tokio::test]
async fn a_port_order_is_written_sent_and_completed() {
    story(async |page| {
        order(page, &ENGLISH).await;
        page.expect_disabled("button", "Delete").await;
        page.click("button", "More time controls").await;
        page.click("menuitem", "Go to a time*").await;
        let dialog = page.within("dialog", "*");
        // In the sample the carrier of this order finds nothing wrong.
        dialog.fill("Date", "2018-05-03").await;
        dialog.click("button", "Go").await;
        page.patient(60).expect_text("The numbers are here").await;
        page.click("link", "Go to Phone numbers").await;
        page.fill("Search numbers", "425 555 012").await;
        page.expect_count("row", "*425*555*012*", 5).await;
    })
    .await;
}

#[tokio::test]
async fn a_port_order_is_written_in_french() {
    story(async |page| order(page, &FRENCH).await).await;
}

#[tokio::test]
async fn a_mixed_list_says_what_is_wrong_line_by_line_and_is_parted() {
    story(async |page| {
        page.open("#/voice/ports/new").await;
        account(page, &ENGLISH, "+14255550120").await;
        let list = "+14255550129 - +14255550120, +18775550130, +441144960001";
        page.fill("Phone numbers*", list).await;
        page.click("button", "Check number portability").await;
        page.expect_text("The range is upside down").await;
        page.expect_disabled("button", "Proceed").await;
        let list = "+14255550120 - +14255550129, +18775550130, +441144960001";
        page.fill("Phone numbers*", list).await;
        page.click("button", "Check number portability").await;
        page.expect_text("These numbers belong into 3 orders").await;
        page.click("button", "Split into 3 orders").await;
        page.expect_route("filter=drafts").await;
        page.expect_count("row", "*Draft*", 3).await;
        page.open("#/voice/ports?order=4").await;
        page.expect_text("Service, toll-free").await;
        page.click("button", "Continue").await;
        page.expect("heading", "Manual order for service numbers").await;
    })
    .await;
}

#[tokio::test]
async fn exactly_999_numbers_are_for_a_service_request() {
    story(async |page| {
        page.open("#/voice/ports/new").await;
        account(page, &ENGLISH, "+441144960000").await;
        page.fill("Phone numbers*", "+441144960000 - +441144960998").await;
        page.click("button", "Check number portability").await;
        page.expect_text("exactly 999").await;
        page.expect_disabled("button", "Proceed").await;
        page.click("button", "Continue as a service request").await;
        page.expect("heading", "Service request for 999 numbers or more").await;
        page.expect_text("999 numbers understood").await;
        page.click("button", "Proceed").await;
        page.reload().await;
        page.expect("heading", "Service request for 999 numbers or more").await;
    })
    .await;
}

// LAB-13
#[tokio::test]
async fn service_numbers_are_ported_with_one_letter_for_each_type() {
    story(async |page| {
        for (kind, letter, numbers) in [
            ("Toll service numbers*", "Service numbers, toll", "+14255550140 - +14255550142"),
            ("Toll-free service numbers*", "Service numbers, toll-free", "+18775550140"),
        ] {
            page.open("#/voice/ports").await;
            page.click("button", "New port order").await;
            page.click("menuitem", "Manual order for service numbers").await;
            page.check(kind).await;
            let billing = numbers.split(' ').next().unwrap_or_default();
            account(page, &ENGLISH, billing).await;
            page.fill("Phone numbers*", numbers).await;
            page.click("button", "Check number portability").await;
            page.click("button", "Proceed").await;
            page.click("button", "Next").await;
            page.check("Tell support: these are service numbers*").await;
            sign_and_submit(page, &ENGLISH, letter).await;
            page.expect_text("ptn@microsoft.com").await;
            page.expect_text("Manual order with a Letter of Authorization").await;
        }
        page.open("#/voice/ports?filter=under-way").await;
        page.expect_count("row", "*Service, toll*Northwind*", 2).await;
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_kept_and_a_rejected_order_cannot_be_deleted() {
    story(async |page| {
        page.open("#/voice/ports?order=2").await;
        page.expect_text("The carrier rejected the order").await;
        page.expect_text("Open a ticket with the port order ID PO-0002").await;
        page.expect_disabled("button", "Delete").await;
        page.expect_text("The documents disagree").await;
        page.open("#/voice/ports/new").await;
        page.click("button", "Let’s get started").await;
        page.expect_text("Name the carrier").await;
        page.fill("Current carrier*", "Tailspin").await;
        page.open("#/voice/ports?filter=drafts").await;
        page.expect_text("Tailspin").await;
        page.reload().await;
        page.expect_text("Tailspin").await;
        page.click("button", "Numbers you have").await;
        page.click("menuitem", "Port-out PIN").await;
        let dialog = page.within("dialog", "*");
        dialog.fill("Port-out PIN", "12345").await;
        dialog.click("button", "Save").await;
        dialog.expect_text("6 to 10 digits, and only digits").await;
        dialog.fill("Port-out PIN", "123456").await;
        dialog.click("button", "Save").await;
        page.expect_none("dialog", "*").await;
    })
    .await;
}
