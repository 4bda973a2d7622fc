//! Dial-in settings: a PIN reset and shown once (LAB-15), the properties of a person (LAB-16),
//! prompt languages, and customized invitations.

use crate::page::Page;
use crate::story::story;

/// The first person of the sample, who is on the bridge.
const AMOS: &str = "#/conferencing/users?user=amos.marble@contoso.com";

/// The words of the first story in one language.
struct Words {
    lang: &'static str,
    reset: &'static str,
    yes: &'static str,
    new_pin: &'static str,
    once: &'static str,
    done: &'static str,
    mails: &'static str,
    subject: &'static str,
    note: &'static str,
}

const ENGLISH: Words = Words {
    lang: "en",
    reset: "Reset",
    yes: "Yes",
    new_pin: "New PIN",
    once: "This is the only time that the PIN is shown",
    done: "Done",
    mails: "Mails to this person",
    subject: "Your conferencing PIN was reset",
    note: "The recipient reads the PIN",
};

const FRENCH: Words = Words {
    lang: "fr",
    reset: "Réinitialiser",
    yes: "Oui",
    new_pin: "Nouveau code confidentiel",
    once: "Le code n’est affiché que cette fois-ci",
    done: "Terminé",
    mails: "Messages à cette personne",
    subject: "Votre code confidentiel a été réinitialisé",
    note: "Le destinataire lit le code",
};

/// Resets a PIN, reads it once, and looks for it afterwards.
async fn reset_a_pin(page: &Page, words: &Words) {
    page.preferences(words.lang, "light").await;
    page.open(AMOS).await;
    page.expect_text("***********").await;
    page.click("button", words.reset).await;
    page.within("dialog", "*").click("button", words.yes).await;
    page.expect_text(words.once).await;
    let digits = "return document.querySelector('dialog[open] .new-pin code').innerText";
    let digits = page.script(digits, vec![]).await;
    let digits = digits.as_str().expect("the dialog shows it").trim().to_string();
    assert!(digits.len() == 5 && digits.bytes().all(|b| b.is_ascii_digit()), "{digits}");
    page.check_accessibility().await;
    page.within("dialog", words.new_pin).click("button", words.done).await;
    page.expect_none("dialog", "*").await;
    page.expect_text("***********").await;
    page.expect_no_text(&digits).await;
    page.reload().await;
    page.expect_text("***********").await;
    page.click("link", words.mails).await;
    page.expect_text(words.subject).await;
    let first = "document.querySelector('.grid__row:not([hidden])').click()";
    page.expect("grid", "*").await;
    page.script(first, vec![]).await;
    page.expect_text(words.note).await;
    page.expect_text("amos.marble@contoso.com").await;
    page.expect_no_text(&digits).await;
    page.check_accessibility().await;
}

#[tokio::test]
async fn a_pin_is_shown_once_and_mailed_in_english() {
    story(async |page| reset_a_pin(page, &ENGLISH).await).await;
}

#[tokio::test]
async fn a_pin_is_shown_once_and_mailed_in_french() {
    story(async |page| reset_a_pin(page, &FRENCH).await).await;
}

#[tokio::test]
async fn the_properties_of_a_person_are_changed_and_say_what_it_does_to_meetings() {
    story(async |page| {
        page.open(AMOS).await;
        page.click("button", "Edit").await;
        page.within("dialog", "*").click("button", "Properties").await;
        page.expect("dialog", "Properties").await;
        page.expect_disabled("button", "Save").await;
        page.choose("Allow unauthenticated callers to be the first*", "Yes").await;
        page.choose("Dial-out from meetings", "In the same country/region as the organizer").await;
        page.choose("Allow using toll-free numbers*", "No").await;
        page.expect_text("New invitations carry no toll-free number").await;
        page.check_accessibility().await;
        page.within("dialog", "Properties").click("button", "Save").await;
        page.expect_none("dialog", "*").await;
        page.expect_text("Not allowed").await;
        page.expect_text("In the same country/region as the organizer").await;
        page.reload().await;
        page.expect_text("In the same country/region as the organizer").await;
    })
    .await;
}

#[tokio::test]
async fn a_dedicated_number_gets_prompt_languages_and_a_shared_one_says_why_not() {
    story(async |page| {
        page.open("#/conferencing/bridge?number=33199001234").await;
        page.click("button", "Edit languages…").await;
        page.choose("Primary language", "German").await;
        page.choose("Secondary language 2", "Danish").await;
        page.expect_text("one page says four languages in all").await;
        page.check_accessibility().await;
        page.within("dialog", "*").click("button", "Save").await;
        page.expect_none("dialog", "*").await;
        page.expect_text("Danish").await;
        let shared = "return [...document.querySelectorAll('.bridge__row')]
            .find(row => row.innerText.includes('Shared')).querySelector('a').hash";
        let shared = page.script(shared, vec![]).await;
        page.open(shared.as_str().expect("the bridge came with some")).await;
        page.expect_disabled("button", "Edit languages…").await;
        page.expect_text("its languages cannot be chosen").await;
    })
    .await;
}

#[tokio::test]
async fn the_settings_of_the_bridge_are_saved_and_a_wrong_length_says_so() {
    story(async |page| {
        page.open("#/conferencing/bridge").await;
        page.click("button", "Edit bridge settings…").await;
        page.fill("PIN length", "3").await;
        page.fill("Bridge name", "Pont de Paris").await;
        page.within("dialog", "*").click("button", "Save").await;
        page.expect_text("A PIN has between 4 and 12 digits").await;
        page.expect_value("Bridge name", "Pont de Paris").await;
        page.fill("PIN length", "8").await;
        page.check_accessibility().await;
        page.within("dialog", "*").click("button", "Save").await;
        page.expect_none("dialog", "*").await;
        page.expect_text("Pont de Paris").await;
        page.expect_text("8 digits").await;
    })
    .await;
}

#[tokio::test]
async fn a_customized_invitation_is_seen_before_it_is_saved() {
    story(async |page| {
        page.open("#/conferencing/invitations").await;
        page.fill("Help URL", "http://www.contoso.com/help").await;
        page.click("button", "Save").await;
        page.expect_text("A link begins with https://").await;
        page.expect_value("Help URL", "http://www.contoso.com/help").await;
        page.fill("Help URL", "https://www.contoso.com/help").await;
        page.fill("Footer text", "Ask the help desk.").await;
        let preview = page.within("region", "The invitation");
        preview.expect_text("Help: https://www.contoso.com/help").await;
        preview.expect_text("Ask the help desk.").await;
        preview.expect_text("Find a local number").await;
        page.check_accessibility().await;
        page.click("button", "Save").await;
        page.expect_disabled("button", "Save").await;
        page.expect_text("Meetings that were already sent keep what they carry").await;
        page.open("#/conferencing/invitations?preview=fr").await;
        page.reload().await;
        page.expect_value("Footer text", "Ask the help desk.").await;
        let preview = page.within("region", "The invitation");
        preview.expect_text("Rechercher un numéro local").await;
        preview.expect_text("Ask the help desk.").await;
    })
    .await;
}
