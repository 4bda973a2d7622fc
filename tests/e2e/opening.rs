//! The app opens; and the proof that a story which goes wrong is found out.

use crate::story::{observed, story};

#[tokio::test]
async fn the_app_opens_under_a_sub_path() {
    story(async |page| {
        page.open("").await;
        page.expect("heading", "Home").await;
        page.reload().await;
        page.expect("heading", "Home").await;
        page.expect_route("/a/sub/path/").await;
    })
    .await;
}

#[tokio::test]
async fn a_console_error_is_found_out() {
    let (_, complaints) = observed(async |page| {
        page.open("").await;
        page.script("console.error('something broke')", vec![]).await;
    })
    .await;
    assert!(complaints.iter().any(|it| it.contains("something broke")), "{complaints:?}");
}

#[tokio::test]
async fn a_violation_of_the_content_policy_is_found_out() {
    let (_, complaints) = observed(async |page| {
        page.open("").await;
        let inline = "document.body.setAttribute('style', 'color: red')";
        page.script(inline, vec![]).await;
    })
    .await;
    assert!(complaints.iter().any(|it| it.contains("Content Security Policy")), "{complaints:?}");
}

#[tokio::test]
async fn a_request_to_another_origin_is_found_out() {
    let (_, complaints) = observed(async |page| {
        page.open("").await;
        page.script("location.assign('http://127.0.0.1:9/elsewhere')", vec![]).await;
        page.patient(5).expect_none("heading", "Home").await;
    })
    .await;
    assert!(complaints.iter().any(|it| it.contains("127.0.0.1:9/elsewhere")), "{complaints:?}");
}

#[tokio::test]
async fn a_picture_without_a_name_is_found_out() {
    let (_, complaints) = observed(async |page| {
        page.open("").await;
        let picture = "document.body.append(new Image(9, 9))";
        page.script(picture, vec![]).await;
    })
    .await;
    assert!(complaints.iter().any(|it| it.contains("image-alt")), "{complaints:?}");
}

#[tokio::test]
async fn a_failed_step_tells_what_was_there_instead() {
    let (outcome, _) = observed(async |page| {
        page.open("").await;
        page.patient(1).click("heading", "Numbers").await;
    })
    .await;
    let reason = outcome.expect_err("there is no such heading");
    assert!(reason.contains(r#"there are ["#) && reason.contains(r#""Home""#), "{reason}");
    assert!(reason.contains("failure.png"), "{reason}");
}
