//! Not a test: takes the picture that `cargo xtask shot` asks for, with the means of the stories.

use std::env;
use std::path::PathBuf;

use crate::story::observed;

#[tokio::test]
#[ignore = "`cargo xtask shot` runs it"]
async fn shot() {
    let said = |name: &str, usual: &str| env::var(name).unwrap_or_else(|_| usual.to_owned());
    let pixels = |name: &str, usual| {
        env::var(name).map_or(usual, |text| text.parse().expect("a number of pixels"))
    };
    let (outcome, complaints) = observed(async |page| {
        page.size(pixels("SHOT_WIDTH", 1280), pixels("SHOT_HEIGHT", 800)).await;
        page.preferences(&said("SHOT_LANG", "en"), &said("SHOT_THEME", "light")).await;
        page.open(&said("SHOT_ROUTE", "#/")).await;
        page.medium(&said("SHOT_MEDIUM", "")).await;
        // Two frames later what the route changed has been painted.
        let painted = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))";
        page.script_that_waits(painted).await;
        let file = PathBuf::from(said("SHOT_FILE", "shot.png"));
        page.screenshot(&file).await.expect("a file that can be written");
    })
    .await;
    for complaint in complaints {
        println!("{complaint}");
    }
    outcome.expect("the picture is taken");
}
