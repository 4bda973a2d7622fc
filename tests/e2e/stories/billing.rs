//! Setting Phone System up from nothing: licenses and credits (LAB-10.1, LAB-10.2, LAB-10.10), in
//! English and in French; too few licenses; a plan that is swapped or taken away.

use crate::page::Page;
use crate::story::story;

/// The words of the set-up in one language.
struct Words {
    lang: &'static str,
    new_organization: &'static str,
    new_title: &'static str,
    name: &'static str,
    domain: &'static str,
    country: &'static str,
    france: &'static str,
    create: &'static str,
    availability: &'static str,
    buy: &'static str,
    how_many: &'static str,
    buy_system: &'static str,
    buy_plan: &'static str,
    buy_credits: &'static str,
    system: &'static str,
    plan: &'static str,
    edit: &'static str,
    product_licenses: &'static str,
    save: &'static str,
    buy_now: &'static str,
    fund_amount: &'static str,
    recharge_amount: &'static str,
    trigger_amount: &'static str,
    next: &'static str,
    place_order: &'static str,
    credits: &'static str,
    too_little: &'static str,
    balance: &'static str,
    both: &'static str,
    progress: &'static str,
}

const ENGLISH: Words = Words {
    lang: "en",
    new_organization: "New organization…",
    new_title: "New organization",
    name: "Name",
    domain: "Domain",
    country: "Country/Region",
    france: "France",
    create: "Create",
    availability: "Country availability",
    buy: "Buy",
    how_many: "How many more",
    buy_system: "Buy Phone System",
    buy_plan: "Buy Domestic Calling Plan",
    buy_credits: "Buy Communications Credits",
    system: "Phone System",
    plan: "Domestic Calling Plan",
    edit: "Edit",
    product_licenses: "Product licenses",
    save: "Save",
    buy_now: "Buy now",
    fund_amount: "Funding amount (US dollars)",
    recharge_amount: "Recharge amount (US dollars)",
    trigger_amount: "Trigger amount (US dollars)",
    next: "Next",
    place_order: "Place order",
    credits: "Communications Credits",
    too_little: "The smallest amount is $20.00.",
    balance: "$250.00",
    both: "3 people with Phone System and a Calling Plan.",
    progress: "Stages that are done",
};

const FRENCH: Words = Words {
    lang: "fr",
    new_organization: "Nouvelle organisation…",
    new_title: "Nouvelle organisation",
    name: "Nom",
    domain: "Domaine",
    country: "Pays/Région",
    france: "France",
    create: "Créer",
    availability: "Disponibilité par pays",
    buy: "Acheter",
    how_many: "Combien de plus",
    buy_system: "Acheter Système téléphonique",
    buy_plan: "Acheter Forfait d’appels nationaux",
    buy_credits: "Acheter Crédits de communications",
    system: "Système téléphonique",
    plan: "Forfait d’appels nationaux",
    edit: "Modifier",
    product_licenses: "Licences de produit",
    save: "Enregistrer",
    buy_now: "Acheter maintenant",
    fund_amount: "Montant de financement (dollars US)",
    recharge_amount: "Montant de rechargement (dollars US)",
    trigger_amount: "Montant de déclenchement (dollars US)",
    next: "Suivant",
    place_order: "Passer la commande",
    credits: "Crédits de communications",
    too_little: "Le plus petit montant est de 20,00\u{a0}$US.",
    balance: "250,00\u{a0}$US",
    both: "3 personnes avec Système téléphonique et forfait d’appels.",
    progress: "Étapes terminées",
};

/// LAB-10.1: a new organization, and where it stands.
async fn begin(page: &Page, words: &Words) {
    page.preferences(words.lang, "light").await;
    page.open("#/guide").await;
    page.click("button", words.new_organization).await;
    let form = page.within("dialog", words.new_title);
    form.click("button", words.create).await;
    form.expect_state("textbox", words.name, "invalid", "true").await;
    form.fill(words.name, "Fabrikam").await;
    form.fill(words.domain, "fabrikam.com").await;
    form.choose(words.country, words.france).await;
    form.click("button", words.create).await;
    page.expect_none("dialog", "*").await;
    page.expect_route("#/guide").await;
    page.expect_value(words.progress, "1").await;
    page.within("main", "*").expect("link", words.availability).await;
}

async fn buy(page: &Page, words: &Words, button: &str, count: &str) {
    page.open("#/billing/licenses").await;
    page.click("link", button).await;
    let dialog = page.within("dialog", "*");
    dialog.fill(words.how_many, count).await;
    dialog.click("button", words.buy).await;
    page.expect_none("dialog", "*").await;
}

/// Switches products on for everybody whose ids stand in the address.
async fn switch_on(page: &Page, words: &Words, people: &str, products: &[&str]) {
    page.open(&format!("#/users/active?selected={people}")).await;
    page.click("button", words.edit).await;
    let dialog = page.within("dialog", words.product_licenses);
    for product in products {
        dialog.check(product).await;
    }
    dialog.click("button", words.save).await;
    page.expect_none("dialog", "*").await;
}

/// LAB-10.2: licenses bought and assigned to three people in one save.
async fn license(page: &Page, words: &Words) {
    buy(page, words, words.buy_system, "3").await;
    buy(page, words, words.buy_plan, "3").await;
    switch_on(page, words, "0-2", &[words.system, words.plan]).await;
    page.open("#/guide").await;
    page.expect_text(words.both).await;
}

/// LAB-10.10: credits ordered, then the license.
async fn credit(page: &Page, words: &Words) {
    page.open("#/billing/credits").await;
    page.click("link", words.buy_now).await;
    page.fill(words.fund_amount, "19").await;
    page.click("button", words.next).await;
    page.expect_text(words.too_little).await;
    page.expect_value(words.fund_amount, "19").await;
    page.fill(words.fund_amount, "250").await;
    page.fill(words.recharge_amount, "100").await;
    page.fill(words.trigger_amount, "50").await;
    page.click("button", words.next).await;
    page.reload().await;
    page.click("button", words.place_order).await;
    page.expect_route("#/billing/credits").await;
    page.expect_text(words.balance).await;
    buy(page, words, words.buy_credits, "1").await;
    switch_on(page, words, "0", &[words.credits]).await;
    page.open("#/guide").await;
    page.expect_value(words.progress, "3").await;
}

#[tokio::test]
async fn phone_system_is_licensed_and_funded_from_nothing_in_english() {
    story(async |page| {
        begin(page, &ENGLISH).await;
        license(page, &ENGLISH).await;
        credit(page, &ENGLISH).await;
    })
    .await;
}

#[tokio::test]
async fn phone_system_is_licensed_and_funded_from_nothing_in_french() {
    story(async |page| {
        begin(page, &FRENCH).await;
        license(page, &FRENCH).await;
        credit(page, &FRENCH).await;
    })
    .await;
}

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
        buy(page, &ENGLISH, "Buy International Calling Plan", "1").await;
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
