//! Call queues, auto attendants and the numbers attached to them (LAB-10.7 to LAB-10.9), and a
//! tried call that reaches each.

use crate::page::Page;
use crate::story::story;

/// The words of the story of a queue in one language.
struct Words {
    lang: &'static str,
    new: &'static str,
    name: &'static str,
    number: &'static str,
    add: &'static str,
    wait: &'static str,
    becomes: &'static str,
    create: &'static str,
    try_call: &'static str,
    meets: &'static str,
    answers: &'static str,
}

const ENGLISH: Words = Words {
    lang: "en",
    new: "New",
    name: "Name",
    number: "Phone number",
    add: "Add people",
    wait: "Maximum wait time",
    becomes: "47 min becomes 45 min",
    create: "Create",
    try_call: "Try a call to this number",
    meets: "The call queue “Sales” answers.",
    answers: "Tom Albright answers.",
};

const FRENCH: Words = Words {
    lang: "fr",
    new: "Nouveau",
    name: "Nom",
    number: "Numéro de téléphone",
    add: "Ajouter des personnes",
    wait: "Attente maximale",
    becomes: "47 min devient 45 min",
    create: "Créer",
    try_call: "Essayer un appel à ce numéro",
    meets: "La file d’attente «\u{a0}Sales\u{a0}» répond.",
    answers: "Tom Albright répond.",
};

/// Makes a queue on the spare number of Paris, with an agent, and calls it (LAB-10.7, LAB-10.9).
async fn queue_and_call(page: &Page, words: &Words) {
    page.preferences(words.lang, "light").await;
    page.open("#/routing/queues").await;
    page.click("button", words.new).await;
    page.fill(words.name, "Sales").await;
    page.choose(words.number, &option(page, "1 99 00 18 77").await).await;
    page.fill(words.add, "tom alb").await;
    page.click("button", "Tom Albright").await;
    // CQ-08: 47 minutes become 45, and the field says so.
    page.fill(words.wait, "47").await;
    page.expect_text(words.becomes).await;
    page.click("button", words.create).await;
    page.expect("heading", "Sales").await;
    page.expect_value(words.wait, "45").await;
    page.reload().await;
    page.expect_value(words.wait, "45").await;
    page.click("link", words.try_call).await;
    page.expect_text(words.meets).await;
    // A new agent waits up to half an hour for the first call (CQ-07).
    page.expect_no_text(words.answers).await;
}

/// The first option of the page that contains a text, as it stands there.
async fn option(page: &Page, part: &str) -> String {
    page.expect_text("1 99 00 18 77").await;
    let script = "return [...document.querySelectorAll('main option')]
        .map(option => option.text).find(text => text.includes(arguments[0]))";
    let found = page.script(script, vec![part.into()]).await;
    found.as_str().expect("an option with this text").to_owned()
}

#[tokio::test]
async fn a_queue_is_made_with_a_number_and_a_tried_call_reaches_it() {
    story(async |page| {
        queue_and_call(page, &ENGLISH).await;
        for _ in 0..3 {
            page.click("button", "More time controls").await;
            page.click("menuitem", "+10 min").await;
        }
        page.click("button", "Call").await;
        page.expect_text(ENGLISH.answers).await;
    })
    .await;
}

#[tokio::test]
async fn a_queue_is_made_in_french() {
    story(async |page| queue_and_call(page, &FRENCH).await).await;
}

#[tokio::test]
async fn an_attendant_is_made_page_after_page_and_a_tried_call_goes_through_its_menu() {
    story(async |page| {
        page.open("#/routing/attendants").await;
        page.click("button", "New").await;
        page.click("button", "Next").await;
        page.expect_text("Give it a name.").await;
        page.fill("Name", "Front desk").await;
        page.choose("Phone number", &option(page, "1 99 00 18 77").await).await;
        page.click("button", "Next").await;
        page.check("Custom").await;
        page.fill("Saturday", "10:00-12:00, 11:00-13:00").await;
        page.click("button", "Next").await;
        page.expect_text("overlap").await;
        page.fill("Saturday", "10:00-12:00").await;
        page.click("button", "Next").await;
        page.check("Play menu options").await;
        for _ in 0..2 {
            page.click("button", "Add an option").await;
        }
        fill_key(page, "Key 1", "Help desk").await;
        // AA-06: the same key again is refused at its field.
        let second = page.within("group", "Key 2");
        second.choose("Key", "1").await;
        let rows = page.count("group", "Key 1").await;
        assert_eq!(rows, 2, "both options have key 1 now");
        name_second_key(page).await;
        page.click("button", "Next").await;
        page.expect_text("Key 1 stands here twice.").await;
        page.script(
            "document.querySelectorAll('.routing__option .control button')[1].click()",
            vec![],
        )
        .await;
        page.click("button", "Next").await;
        page.expect("heading", "After hours").await;
        page.click("button", "Next").await;
        page.expect("heading", "Holidays").await;
        page.click("button", "Next").await;
        page.expect("heading", "Dial scope").await;
        page.click("button", "Create").await;
        page.expect("heading", "Front desk").await;
        page.expect_text("1 · Help desk").await;
        page.click("link", "Try a call to this number").await;
        page.fill("Keys pressed", "1").await;
        page.click("button", "Call").await;
        page.expect_text("The auto attendant “Front desk” answers.").await;
        page.expect_text("The call goes on to the call queue “Contoso Help Desk”.").await;
        page.expect_text("Its clock shows 18 Apr 2018 10:0").await;
    })
    .await;
}

/// Names an option and leads it to the help desk.
async fn fill_key(page: &Page, group: &str, name: &str) {
    let row = page.within("group", group);
    row.fill("Option name", name).await;
    row.choose("Goes to", "Call queue").await;
    row.choose("Call queue", "Contoso Help Desk").await;
}

/// The second option, whose group is called like the first by now.
async fn name_second_key(page: &Page) {
    let fill = "const row = document.querySelectorAll('.routing__option')[1];
        const put = (it, value, event) => {
            it.value = value;
            it.dispatchEvent(new Event(event, { bubbles: true }));
        };
        put(row.querySelector('input'), 'Again', 'input');
        put(row.querySelectorAll('select')[1], 'queue', 'change');";
    page.script(fill, vec![]).await;
    let choose = "const list = document.querySelectorAll('.routing__option')[1]
        .querySelectorAll('select')[2];
        list.value = '0';
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    page.expect_count("combobox", "Call queue", 2).await;
    page.script(choose, vec![]).await;
}

#[tokio::test]
async fn a_number_is_attached_to_a_queue_afterwards_and_serves_one_thing() {
    story(async |page| {
        page.open("#/routing/queues?id=0").await;
        page.choose("Phone number", &option(page, "1 99 00 18 77").await).await;
        page.click("button", "Save").await;
        page.expect_text("saved").await;
        page.open("#/voice/numbers?number=33199001877").await;
        page.expect("link", "Contoso Help Desk").await;
        page.expect_disabled("button", "Assign").await;
        page.expect_text("A service number serves one thing at a time.").await;
        page.click("link", "Try a call to this number").await;
        page.expect_text("The call queue “Contoso Help Desk” answers.").await;
        page.open("#/call?to=%2B33536490044").await;
        page.expect_text("is not in service").await;
    })
    .await;
}

#[tokio::test]
async fn half_hours_are_opened_and_closed_with_the_keyboard() {
    story(async |page| {
        page.open("#/routing/attendants?id=0&page=hours").await;
        page.expect_value("Monday", "9:00-17:00").await;
        page.script("document.getElementById('hours-0-18').focus()", vec![]).await;
        page.press("Space").await;
        page.expect_value("Monday", "9:30-17:00").await;
        page.press("ArrowLeft").await;
        page.press("Space").await;
        page.expect_value("Monday", "8:30-9:00, 9:30-17:00").await;
        page.press("ArrowDown").await;
        page.expect_focus("gridcell", "Tuesday 8:30*").await;
    })
    .await;
}

#[tokio::test]
async fn a_call_into_a_meeting_waits_in_the_lobby_and_the_pin_starts_it() {
    story(async |page| {
        page.open("#/call").await;
        page.expect_text("No call yet").await;
        page.click("button", "Call").await;
        page.expect_text("Type the number to call.").await;
        page.fill("Number to call", "+33 1 99 00 12 34").await;
        page.fill("Conference ID", "1000000").await;
        page.click("button", "Call").await;
        page.expect_text("The caller waits in the lobby with music until Amos Marble").await;
        page.choose("PIN of the organizer", "The right one: the organizer").await;
        page.click("button", "Call").await;
        page.expect_text("The caller is in the meeting of Amos Marble.").await;
        page.fill("Conference ID", "9999999").await;
        page.click("button", "Call").await;
        page.expect_text("No meeting has the conference ID 9999999.").await;
    })
    .await;
}
