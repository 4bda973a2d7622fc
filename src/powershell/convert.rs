//! Objects as the text of other programs and back: CSV, JSON and HTML, as Windows PowerShell 5.1
//! writes and reads them. Everything goes object by object, so that whoever calls can let the page
//! live in between.

pub mod csv;
pub mod html;
pub mod json;
