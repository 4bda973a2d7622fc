//! What 100,000 people cost at once: a day in which all are migrated, and a file of them.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use super::{line, load_many, measured, watch_frames, watched};

const PEOPLE: u32 = 100_000;

#[tokio::test]
#[ignore = "`cargo xtask bench` runs it"]
async fn bench_a_day_of_migration() {
    measured(async |page| {
        load_many(page).await;
        page.open("#/conferencing/users").await;
        page.check("Select all*").await;
        page.click("button", "Edit").await;
        let form = page.within("dialog", "*");
        let number = "return [...document.querySelectorAll('dialog[open] option')]
            .map(option => option.text).find(text => text.includes('4 65 71 20 09'))";
        let number = page.script(number, vec![]).await;
        let number = number.as_str().expect("Marseille is on the bridge");
        form.choose("Default toll number", number).await;
        form.click("button", "Save").await;
        page.expect_none("dialog", "*").await;
        page.patient(60).click("button", "Start migration*").await;
        page.patient(60).expect_text("Pending").await;
        page.click("button", "More time controls").await;
        page.click("menuitem", "Go to a time").await;
        page.fill("Date", "2018-04-19").await;
        let journey = "const under = document.querySelector('.clock__journey') !== null;
            seen.began ||= under;
            return seen.began && !under;";
        watch_frames(page, journey).await;
        page.within("dialog", "*").click("button", "Go").await;
        let (took_ms, longest_ms) = watched(page).await;
        page.expect_text("19 Apr 2018").await;
        line("one virtual day, 100,000 people migrating, browser", took_ms, "ms", 1000.0);
        line("longest time without a frame meanwhile", longest_ms, "ms", 100.0);
    })
    .await;
}

/// A file as `Export-Csv` writes it; the few numbers are those of a bridge.
fn file_of_people() -> PathBuf {
    let mut text = String::from(
        "\"DisplayName\",\"SipAddress\",\"ConferenceId\",\"ServiceNumber\",\
         \"TollFreeServiceNumber\"\r\n",
    );
    for person in 0..PEOPLE {
        let toll = 33_199_001_000 + u64::from(person % 40);
        let id = 1_000_000 + person;
        write!(
            text,
            "\"Person Number{person}\",\"sip:person.number{person}@fabrikam.com\",\"{id}\",\
             \"{toll}\",\"18005551234\"\r\n"
        )
        .expect("a text takes everything");
    }
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hundred-thousand.csv");
    fs::write(&path, text).expect("a file is written");
    path
}

#[tokio::test]
#[ignore = "`cargo xtask bench` runs it"]
async fn bench_import() {
    measured(async |page| {
        page.open("#/settings?import=1").await;
        let ready = "return [...document.querySelectorAll('button')].some(button =>
            button.textContent.trim() === 'Import' && button.ariaBusy !== 'true');";
        watch_frames(page, ready).await;
        page.upload("Choose a file", &file_of_people()).await;
        let (reading_ms, longest_ms) = watched(page).await;
        page.expect_text("100,000").await;
        page.fill("Name of the organization", "Fabrikam").await;
        // Only now: the click into the field would begin the watch.
        watch_frames(page, "return location.hash === '#/';").await;
        page.click("button", "Import").await;
        let (making_ms, _) = watched(page).await;
        page.expect("button", "Fabrikam*").await;
        line("import of 100,000 people from CSV, browser", reading_ms + making_ms, "ms", 2000.0);
        line("of that, reading and checking the file", reading_ms, "ms", 2000.0);
        line("longest time without a frame while reading", longest_ms, "ms", 100.0);
    })
    .await;
}
