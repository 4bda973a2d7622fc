//! Tests of what can be told about the commands without running the tools themselves.

use std::fs;
use std::path::PathBuf;

use crate::install::locked_version;
use crate::paths;
use crate::serve::{Answer, Site, slashed};

/// A folder with a page, a file beside it that must not be served, and a link that leads to it.
fn site(name: &str) -> Site {
    let base = paths::target().join("xtask-tests").join(name);
    let folder = base.join("site");
    fs::create_dir_all(folder.join("inner")).expect("a folder below target");
    for file in ["site/index.html", "site/inner/a b.js", "secret"] {
        fs::write(base.join(file), file).expect("a file below target");
    }
    #[cfg(unix)]
    if !folder.join("link").exists() {
        std::os::unix::fs::symlink("../secret", folder.join("link")).expect("a link");
    }
    Site { folder, under: "/a/sub/path/".to_owned() }
}

fn file(site: &Site, name: &str) -> Answer {
    Answer::File(site.folder.join(name).canonicalize().expect("a file of the site"))
}

#[test]
fn files_are_served_under_the_path_and_nowhere_else() {
    let site = site("under");
    assert_eq!(site.answer("/a/sub/path/"), file(&site, "index.html"));
    assert_eq!(site.answer("/a/sub/path/?x=1"), file(&site, "index.html"));
    assert_eq!(site.answer("/a/sub/path/inner/a%20b.js"), file(&site, "inner/a b.js"));
    assert_eq!(site.answer("/a/sub/path"), Answer::Moved("/a/sub/path/".to_owned()));
    for target in ["/", "/index.html", "/a/sub/", "", "*", "/a/sub/path/inner", "/a/sub/path/no"] {
        assert_eq!(site.answer(target), Answer::Missing, "{target}");
    }
}

#[test]
fn nothing_above_the_folder_can_be_asked_for() {
    let site = site("above");
    assert!(site.folder.join("../secret").is_file());
    let secret = site.folder.join("../secret").canonicalize().expect("the file above");
    for name in [
        "../secret",
        "%2e%2e/secret",
        "..%2fsecret",
        "inner/../../secret",
        "..\\secret",
        "link",
        "/secret",
        "%2f..%2fsecret",
        "secret%00",
        "%ff",
        "%",
        secret.to_str().expect("a path in UTF-8"),
    ] {
        assert_eq!(site.answer(&format!("/a/sub/path/{name}")), Answer::Missing, "{name}");
    }
}

#[test]
fn a_path_to_serve_under_is_taken_as_people_type_it() {
    for (typed, path) in [("", "/"), ("/", "/"), ("a", "/a/"), ("/a/b", "/a/b/"), ("a/b/", "/a/b/")]
    {
        assert_eq!(slashed(typed), path, "{typed:?}");
    }
}

#[test]
fn the_version_of_a_package_is_read_from_the_lock_file() {
    let lock = "[[package]]\nname = \"wasm\"\nversion = \"1.0.0\"\n\n\
                [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
    assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
    assert_eq!(locked_version(lock, "wasm-bind"), None);
    assert_eq!(locked_version("name = \"wasm-bindgen\"", "wasm-bindgen"), None);
}

#[test]
fn our_own_lock_file_names_the_version_that_is_installed() {
    let lock = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock"));
    let lock = lock.expect("the lock file of the project");
    assert!(locked_version(&lock, "wasm-bindgen").is_some_and(|it| it.starts_with("0.2.")));
}
