//! The console: Windows PowerShell for the open organization, as a page and as a drawer at the
//! bottom of any page. Both show the same desk; each organization has its own.
//!
//! Start reading with `desk`, which is what there is, and `running`, which is what happens.

mod answering;
mod as_powershell;
mod bar;
mod caret;
mod completing;
mod credential;
mod desk;
mod desks;
mod drawer;
mod entry;
mod files;
mod folder;
mod host;
mod keys;
mod output;
mod page;
mod painted;
mod running;
mod screen;
mod searching;
mod sleeping;
mod status;
mod stop;
mod terminal;
mod touch;
mod welcome;

pub use as_powershell::{AsPowershell, PowershellDialog, PutIntoConsole};
pub use desks::{Consoles, provide_consoles, use_consoles};
pub use drawer::{ConsoleButton, ConsoleDrawer};
pub use page::ConsolePage;
