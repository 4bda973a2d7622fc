//! Countries of a list in which each stands once.

use crate::domain::phone::Country;

/// Each of `countries` once, in the order in which they come first.
pub fn distinct(countries: impl IntoIterator<Item = Country>) -> Vec<Country> {
    let mut found: Vec<Country> = Vec::new();
    for country in countries {
        if !found.contains(&country) {
            found.push(country);
        }
    }
    found
}
