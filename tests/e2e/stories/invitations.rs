//! The main job: other numbers in people's invitations, and the meetings rewritten (LAB-01).

use serde_json::json;

use crate::page::Page;
use crate::story::story;

/// The words of the story in one language.
struct Words {
    lang: &'static str,
    select_all: &'static str,
    edit: &'static str,
    default_toll: &'static str,
    save: &'static str,
    start: &'static str,
    until_drained: &'static str,
    before: &'static str,
    after: &'static str,
    rewritten: &'static str,
}

const ENGLISH: Words = Words {
    lang: "en",
    select_all: "Select all*",
    edit: "Edit",
    default_toll: "Default toll number",
    save: "Save",
    start: "Start migration*",
    until_drained: "Until the migration drains",
    before: "Before",
    after: "After",
    rewritten: "Rewritten",
};

const FRENCH: Words = Words {
    lang: "fr",
    select_all: "Tout sélectionner*",
    edit: "Modifier",
    default_toll: "Numéro payant par défaut",
    save: "Enregistrer",
    start: "Démarrer la migration*",
    until_drained: "Jusqu’à la fin de la migration",
    before: "Avant",
    after: "Après",
    rewritten: "Réécrite",
};

/// Moves everybody of the old Paris number to the one of Marseille, and rewrites their meetings.
async fn change_and_rewrite(page: &Page, words: &Words) {
    page.preferences(words.lang, "light").await;
    page.open("#/conferencing/users?toll=33199001234").await;
    page.check(words.select_all).await;
    page.click("button", words.edit).await;
    let form = page.within("dialog", "*");
    let number = "return [...document.querySelectorAll('dialog[open] option')]
        .map(option => option.text).find(text => text.includes('4 65 71 20 09'))";
    let number = page.script(number, vec![]).await;
    form.choose(words.default_toll, number.as_str().expect("Marseille is on the bridge")).await;
    form.click("button", words.save).await;
    page.expect_none("dialog", "*").await;
    page.click("button", words.start).await;
    page.open("#/meetings/migration").await;
    page.expect_text("Pending").await;
    page.click("button", words.until_drained).await;
    page.patient(60).expect_disabled("button", words.until_drained).await;
    page.expect_text("Succeeded").await;
    let counts = "const digits = text => Number(text.replace(/[^0-9]/g, ''));
        return [...document.querySelectorAll('.stat__value')].map(it => digits(it.innerText))";
    let counts = page.script(counts, vec![]).await;
    let counts: Vec<u64> = serde_json::from_value(counts).expect("four figures");
    assert_eq!(counts[..2], [0, 0], "nobody is Pending or InProgress: {counts:?}");
    page.open("#/meetings/migration?state=Succeeded").await;
    let first = "document.querySelector('.grid__row:not([hidden])').click()";
    page.expect("grid", "*").await;
    page.script(first, vec![]).await;
    page.expect_text(words.rewritten).await;
    let rewritten = "[...document.querySelectorAll('.migration__meeting')]
        .find(it => it.innerText.includes(arguments[0])).click()";
    page.script(rewritten, vec![json!(words.rewritten)]).await;
    page.expect("heading", words.before).await;
    page.expect("heading", words.after).await;
    page.expect_text("+33 1 99 00 12 34").await;
    page.expect_text("+33 4 65 71 20 09").await;
}

#[tokio::test]
async fn changed_numbers_reach_the_invitations_in_english() {
    story(async |page| change_and_rewrite(page, &ENGLISH).await).await;
}

#[tokio::test]
async fn changed_numbers_reach_the_invitations_in_french() {
    story(async |page| change_and_rewrite(page, &FRENCH).await).await;
}
