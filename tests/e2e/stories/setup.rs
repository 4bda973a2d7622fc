//! Phone System set up from nothing in ten stages, LAB-10.1 to LAB-10.10 in one go: from a new
//! organization to a set-up guide that is green, in English and in French. Each stage begins at
//! the guide and goes where its link leads.

mod words;

use crate::page::Page;
use crate::story::story;
use words::{ENGLISH, FRENCH, Words};

/// Follows a link of the guide.
async fn follow(page: &Page, link: &str) {
    page.open("#/guide").await;
    page.within("main", "*").click("link", link).await;
    page.expect("heading", link).await;
}

/// How many stages the guide says are done.
async fn expect_done(page: &Page, words: &Words, stages: &str) {
    page.open("#/guide").await;
    page.expect_value(words.progress, stages).await;
}

/// LAB-10.1: a new organization, and what its country has.
async fn begin(page: &Page, words: &Words) {
    page.preferences(words.lang, "light").await;
    page.open("#/guide").await;
    page.click("button", words.new_organization).await;
    let form = page.within("dialog", words.new_title);
    form.click("button", words.create).await;
    form.expect_state("textbox", words.name, "invalid", "true").await;
    form.fill(words.name, "Fabrikam").await;
    form.fill(words.domain, "fabrikam.com").await;
    form.choose(words.country, words.united_states).await;
    form.click("button", words.create).await;
    page.expect_none("dialog", "*").await;
    page.expect_route("#/guide").await;
    expect_done(page, words, "1").await;
    follow(page, words.availability).await;
    page.expect_text(words.phone_system).await;
}

async fn buy(page: &Page, words: &Words, product: &str, count: &str) {
    page.open("#/billing/licenses").await;
    page.click("link", &format!("{} {product}", words.buy_product)).await;
    let dialog = page.within("dialog", "*");
    dialog.fill(words.how_many, count).await;
    dialog.click("button", words.buy).await;
    page.expect_none("dialog", "*").await;
}

/// Switches products on for everybody whose ids stand in the address, in one save.
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

/// LAB-10.2: licenses bought and assigned to two people in one save.
async fn license(page: &Page, words: &Words) {
    follow(page, words.licenses).await;
    let products = ["Enterprise E3", words.system, words.plan];
    for product in products {
        buy(page, words, product, "2").await;
    }
    switch_on(page, words, "0-1", &products).await;
    expect_done(page, words, "2").await;
    page.expect_text(words.both).await;
}

/// LAB-10.3 and LAB-10.4: numbers of Seattle, searched, held and acquired.
async fn acquire(page: &Page, words: &Words, link: &str, quantity: &str) {
    page.open("#/guide").await;
    page.within("main", "*").click("link", link).await;
    page.choose(words.country, words.united_states).await;
    page.choose(words.state, "Washington").await;
    page.choose(words.city, "Seattle").await;
    page.fill(words.quantity, quantity).await;
    page.click("button", words.add).await;
    page.expect("timer", "*").await;
    page.check(words.all_of_hold).await;
    page.click("button", words.acquire).await;
    page.expect_none("timer", "*").await;
    page.expect_text(&format!("{quantity} {}", words.acquired)).await;
}

/// LAB-10.5: the emergency address, validated; then the numbers for both people in one save.
async fn assign(page: &Page, words: &Words) {
    follow(page, words.emergency).await;
    // The empty list offers the same button once more.
    page.within("group", words.filters).click("button", words.add_address).await;
    let dialog = page.within("dialog", words.new_address);
    dialog.fill(words.name, "Head office").await;
    dialog.choose(words.country, words.united_states).await;
    dialog.fill(words.street_number, "500").await;
    dialog.fill(words.street, "Footbridge Street").await;
    dialog.fill(words.city, "Seattle").await;
    dialog.fill(words.state, "WA").await;
    dialog.fill(words.postal_code, "98104").await;
    page.expect_disabled("button", words.save).await;
    dialog.click("button", words.validate).await;
    dialog.expect_text(words.validated).await;
    dialog.click("button", words.save).await;
    page.expect_none("dialog", "*").await;
    follow(page, words.voice_users).await;
    page.expect("grid", "*").await;
    page.check(words.select_all).await;
    page.click("button", words.assign).await;
    let dialog = page.within("dialog", words.assign);
    let first = offered(page, words.select_number).await;
    dialog.choose(words.select_number, &first).await;
    // EM-12: the terms of the country, once.
    dialog.click("button", words.accept).await;
    dialog.fill(words.address_city, "seattle").await;
    dialog.click("button", words.search).await;
    dialog.check("Head office*").await;
    dialog.click("button", words.save).await;
    page.expect_none("dialog", "*").await;
    page.expect_text(words.pending).await;
    expect_done(page, words, "5").await;
    page.expect_text(words.tell_people).await;
}

/// The first answer of a list after the words that ask to choose.
async fn offered(page: &Page, list: &str) -> String {
    page.expect("combobox", list).await;
    let script = "const named = (it) => [...it.labels]
            .some((label) => label.innerText.startsWith(arguments[0]));
        return [...document.querySelectorAll('select')].find(named).options[1].text";
    let found = page.script(script, vec![list.into()]).await;
    found.as_str().expect("a list with an answer").to_owned()
}

/// LAB-10.6: a license for audio conferencing, which makes Microsoft the provider (MV-02).
async fn conference(page: &Page, words: &Words) {
    buy(page, words, words.conferencing, "1").await;
    switch_on(page, words, "2", &[words.conferencing]).await;
    page.expect_text(words.on_microsoft).await;
    expect_done(page, words, "6").await;
}

/// LAB-10.7 and LAB-10.8: a queue, then an attendant page after page, each with a number of its
/// own (LAB-10.9).
async fn route_calls(page: &Page, words: &Words) {
    follow_first(page, words.queues).await;
    page.click("button", words.new).await;
    page.fill(words.name, "Help desk").await;
    let number = offered(page, words.number).await;
    page.choose(words.number, &number).await;
    page.click("button", words.create).await;
    page.expect("heading", "Help desk").await;
    expect_done(page, words, "7").await;

    follow_first(page, words.attendants).await;
    page.click("button", words.new).await;
    page.fill(words.name, "Reception").await;
    let number = offered(page, words.number).await;
    page.choose(words.number, &number).await;
    for leaf in [words.hours, words.business, words.holidays, words.scope] {
        page.click("button", words.next).await;
        page.expect("heading", leaf).await;
    }
    page.click("button", words.create).await;
    page.expect("heading", "Reception").await;
    expect_done(page, words, "8").await;
}

/// Follows the first of several links of this name: stage 9 repeats those of stages 7 and 8.
async fn follow_first(page: &Page, link: &str) {
    page.open("#/guide").await;
    page.expect("link", link).await;
    let script = "[...document.querySelectorAll('.guide a')]
        .find((it) => it.innerText === arguments[0]).click()";
    page.script(script, vec![link.into()]).await;
    page.expect("heading", link).await;
}

/// LAB-10.9: the last number goes on the bridge, from the bridge's own page (BR-16).
async fn attach(page: &Page, words: &Words) {
    follow(page, words.bridge).await;
    page.click("button", words.put_on).await;
    let dialog = page.within("dialog", words.put_on_title);
    let number = offered(page, words.bridge_number).await;
    dialog.choose(words.bridge_number, &number).await;
    dialog.check(words.as_default).await;
    dialog.click("button", words.save).await;
    page.expect_none("dialog", "*").await;
    expect_done(page, words, "9").await;
    page.expect_text(words.attached).await;
}

/// LAB-10.10: credits ordered, then the license.
async fn credit(page: &Page, words: &Words) {
    follow(page, words.credits).await;
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
    buy(page, words, words.credits, "1").await;
    switch_on(page, words, "0", &[words.credits]).await;
    expect_done(page, words, "10").await;
    page.expect_text(words.all_done).await;
}

/// All ten stages, one after the other.
async fn set_up(page: &Page, words: &Words) {
    begin(page, words).await;
    license(page, words).await;
    acquire(page, words, words.new_user, "2").await;
    expect_done(page, words, "3").await;
    acquire(page, words, words.new_service, "3").await;
    expect_done(page, words, "4").await;
    assign(page, words).await;
    conference(page, words).await;
    route_calls(page, words).await;
    attach(page, words).await;
    credit(page, words).await;
    page.reload().await;
    page.expect_value(words.progress, "10").await;
}

// LAB-10
#[tokio::test]
async fn phone_system_is_set_up_from_nothing_in_english() {
    story(async |page| set_up(page, &ENGLISH).await).await;
}

// LAB-10
#[tokio::test]
async fn phone_system_is_set_up_from_nothing_in_french() {
    story(async |page| set_up(page, &FRENCH).await).await;
}
