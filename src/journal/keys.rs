//! Every key that the journal uses, in one place, so that no two parts can collide.
//!
//! It must not know what stands under the keys.

use std::fmt;

/// All keys of the app start so.
pub const ROOT: &str = "passerelle/";
/// The workspace that was open last.
pub const CURRENT: &str = "passerelle/current";
/// What the person chose about the app itself.
pub const PREFERENCES: &str = "passerelle/prefs";
/// All keys of all workspaces start so.
pub const WORKSPACES: &str = "passerelle/w/";

/// A name that can be part of a key: 1 to 40 of `a`–`z`, `0`–`9` and `-`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(String);

impl Name {
    /// The name, or `None` for a text that cannot be one.
    pub fn parse(text: &str) -> Option<Name> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let ok = (1..=40).contains(&text.len()) && text.bytes().all(fits);
        ok.then(|| Name(text.to_owned()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The prefix of all keys of a workspace.
pub fn workspace(workspace: &Name) -> String {
    format!("{WORKSPACES}{workspace}/")
}

/// The workspace that a key belongs to.
pub fn workspace_of(key: &str) -> Option<Name> {
    let (name, _) = key.strip_prefix(WORKSPACES)?.split_once('/')?;
    Name::parse(name)
}

/// The descriptor of a workspace.
pub fn head(workspace: &Name) -> String {
    format!("{WORKSPACES}{workspace}/head")
}

/// The prefix of a workspace's log entries.
pub fn entries(workspace: &Name) -> String {
    format!("{WORKSPACES}{workspace}/e/")
}

/// The log entry with this number, counted from 0.
pub fn entry(workspace: &Name, number: u64) -> String {
    format!("{WORKSPACES}{workspace}/e/{number:08}")
}

/// The prefix of the two clock notes.
pub fn clock(workspace: &Name) -> String {
    format!("{WORKSPACES}{workspace}/clock/")
}

/// The prefix of the two pointers to the newest snapshot.
pub fn snapshot_pointer(workspace: &Name) -> String {
    format!("{WORKSPACES}{workspace}/snap/")
}

/// The prefix of all snapshots.
pub fn snapshots(workspace: &Name) -> String {
    format!("{WORKSPACES}{workspace}/s/")
}

/// The prefix of one snapshot, by its number among the snapshots.
pub fn snapshot(workspace: &Name, number: u64) -> String {
    format!("{WORKSPACES}{workspace}/s/{number:08}/")
}

/// The prefix of all bulk data of a workspace.
pub fn bulks(workspace: &Name) -> String {
    format!("{WORKSPACES}{workspace}/b/")
}

/// The prefix of one piece of bulk data.
pub fn bulk(workspace: &Name, name: &Name) -> String {
    format!("{WORKSPACES}{workspace}/b/{name}/")
}

/// The commands that were typed in the console of a workspace.
pub fn console_history(workspace: &Name) -> String {
    format!("{WORKSPACES}{workspace}/c/history")
}

/// The prefix of the console's files of a workspace; the path follows.
pub fn console_files(workspace: &Name) -> String {
    format!("{WORKSPACES}{workspace}/c/f/")
}

/// The number at the end of a key whose prefix is given, where it is one.
pub fn number_after(prefix: &str, key: &str) -> Option<u64> {
    let digits = key.strip_prefix(prefix)?;
    let ok = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if ok { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_place_in_a_key() {
        for bad in ["", "a/b", "A", "é", "a b", "..", &"x".repeat(41)] {
            assert_eq!(Name::parse(bad), None, "{bad}");
        }
        assert!(Name::parse("demo-2").is_some());
    }

    #[test]
    fn keys_tell_their_workspace_and_number() {
        let demo = Name::parse("demo").unwrap();
        let key = entry(&demo, 7);
        assert_eq!(key, "passerelle/w/demo/e/00000007");
        assert_eq!(workspace_of(&key), Some(demo.clone()));
        assert_eq!(number_after(&entries(&demo), &key), Some(7));
        assert_eq!(number_after(&entries(&demo), "passerelle/w/demo/e/+0000007"), None);
        assert_eq!(workspace_of("passerelle/current"), None);
    }
}
