//! What is known of each command: its parameters, where it comes from, what it gives back.
//!
//! The facts stand in one text, [`cmdlets.txt`](self), which a person can read and which packs
//! well; a command's block is read when somebody asks for it, once. It holds facts only and knows
//! nothing of what the commands do here. Start with [`find`].

pub mod examples;
mod read;

use std::sync::OnceLock;

use super::bind::signature::Signature;

const TEXT: &str = include_str!("facts/cmdlets.txt");
/// A module a line, with the names and aliases of commands that administrators know from elsewhere.
const ELSEWHERE: &str = include_str!("facts/elsewhere.txt");

/// What is known of a command.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its name, as it is usually written.
    pub name: &'static str,
    /// Other names of it.
    pub aliases: Vec<&'static str>,
    /// The module that brings it.
    pub module: &'static str,
    /// What it is for, in English.
    pub purpose: &'static str,
    /// What it is for, in French.
    pub purpose_fr: &'static str,
    /// How it stands today.
    pub status: Status,
    /// Whether the administrators of the documents had it.
    pub is_of_documents: bool,
    /// What does its work today, where it is no longer there.
    pub replaced_by: Vec<&'static str>,
    /// 1: the documents use it; 2: their procedures need it; 3: nice to have.
    pub priority: u8,
    /// What it takes.
    pub signature: Signature,
    /// What it gives back.
    pub output: Output,
}

/// How a command stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is there.
    Current,
    /// It is there in the module of the server product only.
    Server,
    /// Its page is still there; something else is meant to be used.
    Deprecated,
    /// It is gone.
    Retired,
}

/// What a command gives back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// How it is shown where nothing says how.
    pub view: View,
    /// The names of the properties, in the order in which they are shown; none where nobody knows.
    pub properties: Vec<&'static str>,
}

/// How objects are shown where nothing says how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// There are none.
    None,
    /// A line for each property.
    List,
    /// A line for each object.
    Table,
    /// They are texts, a line each.
    Lines,
}

impl Facts {
    /// Whether it is about the organization, and not the shell's own.
    pub fn is_ours(&self) -> bool {
        !self.module.contains("PowerShell")
    }
}

/// The facts of a command, by its name or an alias in any case of letters (CO-01), with or without
/// its module in front.
pub fn find(name: &str) -> Option<&'static Facts> {
    let name = name.rsplit('\\').next().unwrap_or(name);
    let index = index();
    let at = index.names.binary_search_by(|(known, _)| compare(known, name)).ok()?;
    let (_, block) = index.names.get(at)?;
    index.blocks.get(*block).map(Block::facts)
}

/// The facts of all commands, sorted by name.
pub fn all() -> impl Iterator<Item = &'static Facts> {
    index().blocks.iter().map(Block::facts)
}

/// The names of all commands, sorted; nothing is read for it.
pub fn names() -> impl Iterator<Item = &'static str> {
    index().blocks.iter().map(|block| block.name)
}

/// All aliases with the commands that they mean, sorted.
pub fn aliases() -> impl Iterator<Item = (&'static str, &'static str)> {
    let index = index();
    index.names.iter().filter_map(|(alias, block)| {
        let name = index.blocks.get(*block)?.name;
        (!std::ptr::eq(*alias, name)).then_some((*alias, name))
    })
}

/// The module of a command that is real and not simulated, by its name or an alias; none where it
/// is simulated, or nobody here knows it.
pub fn elsewhere(name: &str) -> Option<&'static str> {
    let name = name.rsplit('\\').next().unwrap_or(name);
    ELSEWHERE.lines().find_map(|line| {
        let (module, commands) = line.split_once(' ')?;
        let mut names = commands.split([' ', '|']);
        names.any(|known| known.eq_ignore_ascii_case(name)).then_some(module)
    })
}

/// Where each command's block stands.
struct Index {
    /// Sorted by name.
    blocks: Vec<Block>,
    /// Names and aliases with the places of their blocks, sorted.
    names: Vec<(&'static str, usize)>,
}

/// A command's lines in the text.
struct Block {
    name: &'static str,
    module: &'static str,
    text: &'static str,
    facts: OnceLock<Facts>,
}

impl Block {
    fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| read::facts(self.module, self.text))
    }
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut blocks: Vec<Block> = Vec::new();
        for (module, text) in read::blocks(TEXT) {
            let name = read::names(text).next().unwrap_or_default();
            blocks.push(Block { name, module, text, facts: OnceLock::new() });
        }
        blocks.sort_by(|one, other| compare(one.name, other.name));
        let mut names = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            names.extend(read::names(block.text).map(|name| (name, at)));
        }
        names.sort_by(|(one, _), (other, _)| compare(one, other));
        Index { blocks, names }
    })
}

/// The order of names, whatever the case of their letters.
fn compare(one: &str, other: &str) -> std::cmp::Ordering {
    let folded = |byte: u8| byte.to_ascii_lowercase();
    one.bytes().map(folded).cmp(other.bytes().map(folded))
}
