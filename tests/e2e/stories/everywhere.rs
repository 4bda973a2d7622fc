//! Every page in both languages, light and dark, wide and narrow: no error, nothing cut off.

use std::fs;
use std::path::PathBuf;

use crate::page::Page;
use crate::story::story;

const PAGES: [&str; 26] = [
    "#/",
    "#/voice/numbers",
    "#/voice/numbers/new-service",
    "#/conferencing/bridge",
    "#/conferencing/users",
    "#/meetings/migration",
    "#/activity",
    "#/settings",
    "#/guide",
    "#/users/active?user=amos.marble@contoso.com",
    "#/billing/licenses",
    "#/billing/credits",
    "#/billing/credits?step=subscription",
    "#/voice/numbers/new-user",
    "#/voice/users",
    "#/voice/emergency",
    "#/voice/ports",
    "#/voice/ports/new",
    "#/conferencing/provider",
    "#/conferencing/invitations",
    "#/routing/queues",
    "#/routing/attendants",
    "#/call",
    "#/outbox",
    "#/availability",
    "#/console",
];

/// Opens every page in a language and a theme at a size, judges it, and keeps a picture.
async fn visit(page: &Page, lang: &str, theme: &str, size: (u32, u32)) {
    page.preferences(lang, theme).await;
    page.size(size.0, size.1).await;
    for route in PAGES {
        page.open(route).await;
        page.expect("heading", "*").await;
        let wide = "return document.documentElement.scrollWidth > innerWidth";
        let overflow = page.script(wide, vec![]).await.as_bool();
        assert_eq!(overflow, Some(false), "{route} is wider than {} in {lang}", size.0);
        let said = page.script("return document.documentElement.lang", vec![]).await;
        assert_eq!(said.as_str(), Some(lang));
        page.check_accessibility().await;
        let name = route.trim_start_matches("#/").replace('/', "-");
        let name = if name.is_empty() { "home" } else { &name };
        let file = shots().join(format!("{name}-{lang}-{theme}-{}.png", size.0));
        page.screenshot(&file).await.expect("the picture is written");
    }
}

fn shots() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("shots");
    fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

#[tokio::test]
async fn every_page_is_well_in_english_light_and_wide() {
    story(async |page| visit(page, "en", "light", (1280, 800)).await).await;
}

#[tokio::test]
async fn every_page_is_well_in_english_dark_and_narrow() {
    story(async |page| visit(page, "en", "dark", (390, 844)).await).await;
}

#[tokio::test]
async fn every_page_is_well_in_french_dark_and_wide() {
    story(async |page| visit(page, "fr", "dark", (1280, 800)).await).await;
}

#[tokio::test]
async fn every_page_is_well_in_french_light_and_narrow() {
    story(async |page| visit(page, "fr", "light", (390, 844)).await).await;
}
