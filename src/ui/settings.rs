//! Settings: language and theme, the profile, what is switched, organizations, import.

mod appearance;
mod bigger;
mod billing;
mod console;
mod files;
mod import;
mod new_organization;
mod organizations;
mod page;
mod switches;

pub use files::save_backup;
pub use new_organization::{NewOrganizationButton, NewOrganizationDialog};
pub use page::SettingsPage;
