//! What a console has printed, as signals that the page follows.
//!
//! Printing is cheap and tells nobody; `flush` tells the page, once for many lines.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::event::Event;
use crate::powershell::host::LineKind;
use crate::route::Route;
use crate::screens::console::scrollback::{Fold, RowView, Scrollback};

/// How many letters a row has before the page is measured.
const COLUMNS: usize = 120;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A prompt, so many bytes of it, and what was typed behind it.
    Typed { prompt: usize },
    /// What a command printed.
    Printed(LineKind),
    /// What the page says about itself.
    Note,
    /// What a command changed, with the way there.
    Changed,
}

impl Kind {
    fn fold(self) -> Fold {
        match self {
            Kind::Printed(LineKind::Hint) | Kind::Note => Fold::Words,
            Kind::Changed => Fold::Rows(2),
            Kind::Typed { .. } | Kind::Printed(_) => Fold::Cut,
        }
    }
}

/// What a command changed.
#[derive(Clone, Debug)]
pub struct Changed {
    /// How much.
    pub count: u32,
    /// What, where it is one thing.
    pub only: Option<Event>,
    /// Where one sees it.
    pub route: Option<Route>,
}

/// The screen. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Screen {
    back: StoredValue<Scrollback<Kind>>,
    changed: StoredValue<BTreeMap<u32, Changed>>,
    block: StoredValue<u32>,
    printed: RwSignal<u32>,
    layout: RwSignal<u32>,
    columns: RwSignal<usize>,
    /// Whether the end is in sight.
    pub at_end: RwSignal<bool>,
}

impl Screen {
    /// An empty screen.
    pub fn new() -> Screen {
        Screen {
            back: StoredValue::new(Scrollback::new(COLUMNS, true)),
            changed: StoredValue::new(BTreeMap::new()),
            block: StoredValue::new(0),
            printed: RwSignal::new(0),
            layout: RwSignal::new(0),
            columns: RwSignal::new(COLUMNS),
            at_end: RwSignal::new(true),
        }
    }

    /// Begins the lines of another command.
    pub fn begin_block(self) -> u32 {
        self.block.update_value(|block| *block += 1);
        self.block.get_value()
    }

    /// Prints a line of the present command.
    pub fn print(self, kind: Kind, text: &str) {
        let block = self.block.get_value();
        self.back.update_value(|back| back.print(kind, text, block, kind.fold()));
    }

    /// Prints what a command changed.
    pub fn print_changed(self, changed: Changed) {
        let block = self.block.get_value();
        self.changed.update_value(|all| drop(all.insert(block, changed)));
        self.print(Kind::Changed, "");
    }

    /// What a command changed.
    pub fn changed(self, block: u32) -> Option<Changed> {
        self.changed.with_value(|all| all.get(&block).cloned())
    }

    /// Tells the page what was printed.
    pub fn flush(self) {
        self.printed.update(|printed| *printed = printed.wrapping_add(1));
    }

    /// Takes everything away.
    pub fn clear(self) {
        self.back.update_value(Scrollback::clear);
        self.changed.update_value(BTreeMap::clear);
        self.at_end.set(true);
        self.flush();
    }

    /// Lays everything out for rows of so many letters.
    pub fn lay_out(self, columns: usize, wraps: bool) {
        if self.columns.get_untracked() != columns {
            self.columns.set(columns);
        }
        if self.back.try_update_value(|back| back.lay_out(columns, wraps)) == Some(true) {
            self.layout.update(|layout| *layout = layout.wrapping_add(1));
            self.flush();
        }
    }

    /// How many letters a row in sight has; follows it.
    pub fn columns(self) -> usize {
        self.columns.get()
    }

    /// The same, without following it.
    pub fn columns_now(self) -> usize {
        self.columns.get_untracked()
    }

    /// Another figure says that the rows were laid out anew; follows it.
    pub fn layout(self) -> u32 {
        self.layout.get()
    }

    /// Reads the lines; follows what is printed.
    pub fn look<T>(self, read: impl FnOnce(&Scrollback<Kind>) -> T) -> T {
        self.printed.track();
        self.back.with_value(read)
    }

    /// Reads the row with a number, without following anything: a row never changes.
    pub fn row<T>(self, number: u64, read: impl FnOnce(RowView<'_, Kind>) -> T) -> Option<T> {
        self.back.with_value(|back| back.row(back.position_of(number)?).map(read))
    }

    /// Everything that stands there, as text.
    pub fn text(self) -> String {
        self.back.with_value(|back| back.text(|line| line.kind != Kind::Changed))
    }

    /// What a command printed, as text.
    pub fn output_of(self, block: u32) -> String {
        let is_output = |kind: Kind| matches!(kind, Kind::Printed(_) | Kind::Note);
        self.back.with_value(|back| back.text_of(block, |line| is_output(line.kind)))
    }

    /// What the last command printed, as text.
    pub fn last_output(self) -> String {
        self.output_of(self.block.get_value())
    }
}
