//! The state of the tree: layers, sizes, words and colors. Every message says what to do instead.

mod layers;
mod source;
mod style;
mod words;

use source::{File, files};

/// Fails with every problem at once, one a line.
#[track_caller]
fn assert_tidy(problems: &[String]) {
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

/// The problems that `look` finds in the Rust files under `folder`.
#[track_caller]
fn check_rust(folder: &str, look: impl Fn(&File) -> Vec<String>) {
    let files = files(folder, "rs");
    let problems: Vec<String> = files.iter().flat_map(look).collect();
    assert_tidy(&problems);
}

#[test]
fn modules_use_only_the_layers_below_them() {
    let files = files("src", "rs");
    assert!(files.len() > 20, "the sources are found");
    check_rust("src", layers::problems);
}

#[test]
fn every_file_is_a_module_that_the_compiler_sees() {
    let files = [files("src", "rs"), files("tests", "rs")].concat();
    assert_tidy(&layers::unreachable(&files));
}

#[test]
fn files_functions_and_lines_are_short() {
    check_rust("src", source::sizes);
    check_rust("tests", source::sizes);
}

#[test]
fn every_module_says_what_it_is_for() {
    check_rust("src", words::header);
    check_rust("tests", words::header);
}

#[test]
fn no_banned_word_or_name_stands_in_the_sources() {
    check_rust("src", words::banned);
    check_rust("tests", words::banned);
}

#[test]
fn sentences_live_in_the_catalogs_and_never_in_a_view() {
    check_rust("src/ui", words::sentences);
}

#[test]
fn views_leave_style_to_the_style_sheets() {
    check_rust("src/ui", style::in_markup);
}

#[test]
fn colors_stand_in_tokens_css_only() {
    let problems: Vec<String> = files("style", "css").iter().flat_map(style::colors).collect();
    assert_tidy(&problems);
}

#[test]
fn the_checks_find_what_they_look_for() {
    let file = |path: &str, text: &str| File { path: path.into(), text: text.into() };
    let found = |problems: Vec<String>| problems.len();
    let up = file("src/domain/a.rs", "use crate::session::Session;\nuse crate::domain::ids;\n");
    assert_eq!(found(layers::problems(&up)), 1);
    let inside = file("src/domain/a.rs", "fn a() { crate::ui::show() }\n");
    assert_eq!(found(layers::problems(&inside)), 1);
    let long = format!("fn long() {{\n{}}}\n", "    a();\n".repeat(80));
    assert_eq!(found(source::sizes(&file("src/a.rs", &long))), 1);
    assert_eq!(found(source::sizes(&file("src/a.rs", &"//\n".repeat(401)))), 1);
    let view = format!("view! {{ }}\n{}", "//\n".repeat(250));
    assert_eq!(found(source::sizes(&file("src/ui/a.rs", &view))), 1);
    assert_eq!(found(source::sizes(&file("src/ui/a.rs", &"//\n".repeat(251)))), 0);
    assert_eq!(found(source::sizes(&file("src/a.rs", &"x".repeat(101)))), 1);
    assert_eq!(found(source::sizes(&file("src/places/data.rs", &"x".repeat(101)))), 0);
    assert_eq!(found(words::header(&file("src/a.rs", "use std::fmt;\n"))), 1);
    let mark = ["TO", "DO"].concat();
    assert_eq!(found(words::banned(&file("src/a.rs", &format!("// {mark}: later\n")))), 1);
    assert_eq!(found(words::banned(&file("src/domain/utils.rs", "//! Things.\n"))), 1);
    let said = "view! { <p title=\"Nothing was found\">{x}</p> }\n    Nothing was found\n";
    assert_eq!(found(words::sentences(&file("src/ui/a.rs", said))), 2);
    let quiet = "view! { <p class=\"row quiet\" role=\"status\">{texts.nothing}</p> }\n";
    assert_eq!(found(words::sentences(&file("src/ui/a.rs", quiet))), 0);
    let styled = "<p style=\"color: red\" style:left=x inner_html=y>\n";
    assert_eq!(found(style::in_markup(&file("src/ui/a.rs", styled))), 2);
    let colored = "a { color: #fa0; }\nb { color: rgb(1 2 3); }\n#add { color: var(--ink); }\n";
    assert_eq!(found(style::colors(&file("style/shell.css", colored))), 2);
    assert_eq!(found(style::colors(&file("style/tokens.css", colored))), 0);
    let alone = file("src/alone.rs", "");
    assert_eq!(found(layers::unreachable(&[file("src/lib.rs", "mod other;\n"), alone])), 1);
}
