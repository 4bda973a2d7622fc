//! Third-party providers: one person by hand, many by a file that comes back spoiled and then
//! sound, and the way to Microsoft (LAB-07, LAB-08, LAB-14).

use std::fs;
use std::path::PathBuf;

use crate::page::Page;
use crate::story::story;

/// Opens the form of the first person whom a filter finds.
async fn edit_first(page: &Page, filter: &str, edit: &str) {
    page.open(&format!("#/conferencing/users?provider={filter}")).await;
    page.expect("grid", "*").await;
    page.script("document.querySelector('.grid__row:not([hidden])').click()", vec![]).await;
    page.click("button", edit).await;
}

// LAB-07
#[tokio::test]
async fn a_third_party_is_assigned_to_one_person() {
    story(async |page| {
        edit_first(page, "off", "Edit").await;
        let form = page.within("dialog", "Audio conferencing");
        form.choose("Provider name", "Fabrikam ACP").await;
        form.fill("Conference ID", "12").await;
        form.click("button", "Save").await;
        form.expect_text("The provider gives this, and it must be filled in.").await;
        form.expect_text("A conference ID has 4 to 9 digits").await;
        form.fill("Default toll number", "+1 360 555 0150").await;
        form.fill("Default toll-free number", "+1 866 555 0199").await;
        form.fill("Conference ID", "7001000").await;
        form.click("button", "Save").await;
        page.expect_none("dialog", "*").await;
        page.expect_text("Now send the PIN").await;
        page.expect_text("Only Fabrikam ACP knows it").await;
        page.expect_text("7001000").await;
        page.reload().await;
        page.expect_text("Only Fabrikam ACP knows it").await;
    })
    .await;
}

// LAB-07, AC-04, AC-05
#[tokio::test]
async fn microsoft_is_removed_before_a_third_party_is_assigned() {
    story(async |page| {
        page.open("#/conferencing/users?user=amos.marble@contoso.com").await;
        page.click("button", "Edit").await;
        let form = page.within("dialog", "Audio conferencing");
        form.choose("Provider name", "Contoso ACP").await;
        form.expect_text("Remove Microsoft first").await;
        form.expect_disabled("button", "Save").await;
        form.choose("Provider name", "None").await;
        form.click("button", "Save").await;
        page.expect_none("dialog", "*").await;
        page.click("button", "Edit").await;
        form.choose("Provider name", "Contoso ACP").await;
        form.fill("Default toll number", "+1 509 555 0160").await;
        form.fill("Conference ID", "7001001").await;
        form.click("button", "Save").await;
        page.expect_text("Only Contoso ACP knows it").await;
    })
    .await;
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

// LAB-08, AC-10
#[tokio::test]
async fn a_file_goes_to_a_provider_and_comes_back_spoiled_and_then_sound() {
    story(async |page| {
        page.open("#/conferencing/bridge").await;
        page.click("link", "Click here to configure a third-party audio conferencing provider")
            .await;
        page.click("button", "Export wizard").await;
        let wizard = page.within("dialog", "Export users wizard");
        wizard.click("button", "Next").await;
        wizard.click("radio", "People without a provider").await;
        wizard.click("button", "Next").await;
        let (name, empty) = wizard.download("button", "Download AcpUsers.csv").await;
        assert!(name.starts_with("AcpUsers"), "{name}");
        let text = String::from_utf8(empty).expect("UTF-8");
        assert!(text.contains("\"ParticipantPasscode\""), "{text}");
        let (_, sound) = wizard.download("button", "Download the answer").await;
        wizard.check("With the mistakes that providers make").await;
        let (_, spoiled) = wizard.download("button", "Download the answer").await;
        wizard.click("button", "Finish").await;

        page.click("button", "Import wizard").await;
        let wizard = page.within("dialog", "Import users wizard");
        let (good, bad) = (folder().join("AcpUsers-good.csv"), folder().join("AcpUsers-bad.csv"));
        fs::write(&bad, spoiled).expect("a file is written");
        fs::write(&good, sound).expect("a file is written");
        wizard.upload("Choose a file", &bad).await;
        wizard.expect_text("the two rows look exchanged").await;
        wizard.expect_text("This must be filled in by the provider").await;
        wizard.expect_disabled("button", "Import").await;
        wizard.click("button", "Back").await;
        wizard.upload("Choose a file", &good).await;
        wizard.expect_text("0 perhaps mixed up, 0 wrong").await;
        wizard.click("button", "Import").await;
        wizard.expect_text("Now send each person their PIN").await;
        wizard.click("button", "Finish").await;
        page.open("#/conferencing/users?provider=off").await;
        page.expect_text("Nobody matches").await;
    })
    .await;
}

// LAB-08
#[tokio::test]
async fn a_file_that_is_no_csv_changes_nothing() {
    story(async |page| {
        page.open("#/conferencing/provider?wizard=import").await;
        let picture = folder().join("acp-picture.csv");
        fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").expect("a file is written");
        let wizard = page.within("dialog", "Import users wizard");
        wizard.upload("Choose a file", &picture).await;
        wizard.expect_text("This file cannot be imported").await;
        wizard.expect_disabled("button", "Next").await;
    })
    .await;
}

/// The words of the way to Microsoft in one language.
struct Words {
    lang: &'static str,
    move_them: &'static str,
    filter: &'static str,
    select_all: &'static str,
    edit: &'static str,
    dialog: &'static str,
    provider_name: &'static str,
    download: &'static str,
    save: &'static str,
    moved: &'static str,
    none: &'static str,
}

const ENGLISH: Words = Words {
    lang: "en",
    move_them: "Click here to move them",
    filter: "Users ready to be moved to Audio Conferencing",
    select_all: "Select all*",
    edit: "Edit",
    dialog: "Audio conferencing",
    provider_name: "Provider name",
    download: "Download what is replaced",
    save: "Save",
    moved: "has changed to Microsoft",
    none: "Nobody matches",
};

const FRENCH: Words = Words {
    lang: "fr",
    move_them: "Cliquez ici pour les déplacer",
    filter: "Utilisateurs prêts à être déplacés vers Audioconférence",
    select_all: "Tout sélectionner*",
    edit: "Modifier",
    dialog: "Audioconférence",
    provider_name: "Nom du fournisseur",
    download: "Télécharger ce qui est remplacé",
    save: "Enregistrer",
    moved: "vers Microsoft",
    none: "Personne ne correspond",
};

// LAB-14
async fn move_everybody(page: &Page, words: &Words) {
    page.preferences(words.lang, "light").await;
    page.open("#/conferencing/bridge").await;
    page.click("link", words.move_them).await;
    page.expect_route("#/conferencing/users?provider=ready").await;
    page.expect("option", words.filter).await;
    page.check(words.select_all).await;
    page.click("button", words.edit).await;
    let form = page.within("dialog", words.dialog);
    form.choose(words.provider_name, "Microsoft").await;
    let (name, lost) = form.download("button", words.download).await;
    assert!(name.starts_with("AcpUsers-before-move"), "{name}");
    assert!(String::from_utf8(lost).expect("UTF-8").contains("Contoso ACP"));
    form.click("button", words.save).await;
    page.expect_none("dialog", "*").await;
    page.expect_text(words.moved).await;
    page.expect_text(words.none).await;
    page.expect_none("link", words.move_them).await;
    page.open("#/meetings/migration").await;
    page.expect_text("Pending").await;
}

#[tokio::test]
async fn people_are_moved_to_microsoft_in_english() {
    story(async |page| move_everybody(page, &ENGLISH).await).await;
}

#[tokio::test]
async fn people_are_moved_to_microsoft_in_french() {
    story(async |page| move_everybody(page, &FRENCH).await).await;
}

// AC-02
#[tokio::test]
async fn who_uses_teams_gets_no_third_party() {
    story(async |page| {
        page.open("#/conferencing/users?user=ken.myer@contoso.com").await;
        page.click("button", "More actions").await;
        page.click("menuitem", "Upgrade to Teams").await;
        page.within("dialog", "*").click("button", "Yes").await;
        page.click("button", "Edit").await;
        let form = page.within("dialog", "Audio conferencing");
        form.choose("Provider name", "Fabrikam ACP").await;
        form.expect_text("uses Microsoft Teams, where the provider must be Microsoft").await;
        form.expect_disabled("button", "Save").await;
    })
    .await;
}
