//! The parts that every page is built from: controls, tables, dialogs, messages, figures.
//!
//! The kit knows nothing of telephony, of languages or of where data comes from.
//! All words come in as props, as `TextProp`, so that a caller can pass a closure and the
//! words follow the language at run time; anything else that can change comes as a `Signal`.
//! Start reading with `button` for the manner of a part, and `table` for the large one.

mod badge;
mod button;
mod card;
mod chart;
mod choice;
mod code;
mod command_bar;
mod dialog;
mod diff;
mod empty;
mod facts;
mod field;
mod file_drop;
mod focus;
mod header;
mod icon;
mod id;
mod log;
mod menu;
mod notice;
mod pane;
mod progress;
mod ring;
mod steps;
mod table;
mod tabs;
mod text;
mod toast;
mod tone;

pub use badge::Badge;
pub use button::{Button, ButtonKind, ButtonLink};
pub use card::{Card, Stat};
pub use chart::{AreaChart, Series};
pub use choice::{Choice, RadioGroup, Segmented};
pub use code::CodeBlock;
pub use command_bar::CommandBar;
pub use dialog::{ConfirmDialog, Dialog, DialogWidth};
pub use diff::{Diff, DiffLine};
pub use empty::EmptyState;
pub use facts::{Fact, Facts};
pub use field::{
    Checkbox, Field, NumberInput, SearchBox, Select, Switch, TextArea, TextInput, TextKind,
};
pub use file_drop::FileDrop;
pub use focus::{focus_first, focus_id, focus_within, focused, give_back, reveal};
pub use header::PageHeader;
pub use icon::{Icon, IconName};
pub use id::unique_id;
pub use log::{Log, LogView};
pub use menu::{MenuButton, MenuItem};
pub use notice::Notice;
pub use pane::Pane;
pub use progress::{ProgressBar, Segment, StackedBar};
pub use ring::{CountdownRing, Urgency};
pub use steps::Steps;
pub use table::{
    Align, Checked, Column, RowHeight, RowSelection, RowView, Sort, Table, VirtualTable, Width,
};
pub use tabs::{Tab, TabPanel, Tabs};
pub use text::Words;
pub use toast::{Toast, ToastStack, Toasts, provide_toasts, use_toasts};
pub use tone::Tone;
