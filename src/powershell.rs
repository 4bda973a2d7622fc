//! The console's language: Windows PowerShell 5.1, as far as the documents and runbooks need it.
//!
//! A text becomes a tree with every problem that stands in it, and [`value`] computes as the shell
//! does; nothing here knows which cmdlets there are. What is real but not simulated is refused by
//! name, with what to use instead: it is never read as something else. Start with
//! [`parse::parse`], then [`tree`]; [`paste`] cleans what people bring, and [`source`] says where a
//! problem stands.

pub mod batch;
pub mod bind;
pub mod cmdlet;
pub mod cmdlets;
pub mod complete;
pub mod convert;
pub mod error;
pub mod eval;
pub mod facts;
pub mod format;
pub mod hint;
pub mod host;
pub mod objects;
pub mod paint;
pub mod parse;
pub mod paste;
pub mod regex;
pub mod render;
pub mod run;
pub mod script;
pub mod shell;
pub mod source;
pub mod tree;
pub mod value;
