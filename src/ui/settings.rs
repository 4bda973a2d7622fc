//! Settings: the organization, licenses, workspaces, import.

mod page;

pub use page::SettingsPage;
