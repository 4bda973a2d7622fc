//! Settings: language and theme, what was bought, what is switched, organizations, import.

mod appearance;
mod bigger;
mod files;
mod import;
mod licenses;
mod organizations;
mod page;
mod switches;

pub use page::SettingsPage;
