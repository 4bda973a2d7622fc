//! How objects become text: the default output of a pipeline, `Format-Table`, `Format-List` and
//! `Format-Wide`, as Windows PowerShell 5.1 lays them out at any width.
//!
//! Two halves meet in [`packet`]: a [`shaper`] turns values into packets (a beginning, rows, an
//! end), a [`writer`] turns packets into lines. The cmdlets that format pass packets down the
//! pipeline as objects, so that they can be kept, filtered and even exported by mistake, as in the
//! product. Everything here is a pure function of values and a width; script blocks of calculated
//! properties are evaluated by the caller. Start with [`printer::Printer`].

pub mod cell;
mod columns;
mod list;
pub mod packet;
pub mod printer;
pub mod property;
pub mod shaper;
mod table;
pub mod view;
pub mod views;
pub mod wrap;
pub mod writer;

/// On which side of its column a text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// At the left edge.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right edge.
    Right,
}
