//! Countries to choose from, by their names in the language of the reader.

use super::handle::App;
use super::kit::Choice;
use crate::domain::phone::Country;
use crate::wording::place;

/// The choices; their values are the codes. Follows the language.
pub fn country_choices(app: App, countries: impl IntoIterator<Item = Country>) -> Vec<Choice> {
    let lang = app.lang();
    let choice = |country: Country| Choice::new(country.code(), place::country(lang, country));
    countries.into_iter().map(choice).collect()
}
