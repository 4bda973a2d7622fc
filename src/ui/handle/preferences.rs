//! What the person prefers about the app itself: language, theme, console.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::App;
use crate::browser::local::Local;
use crate::browser::page;
use crate::domain::phone::Country;
use crate::journal::preferences;
use crate::texts::Lang;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All, in the order of the menu.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The value of the `data-theme` attribute.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// What the person prefers about the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Console {
    /// The cmdlets are there without signing in.
    pub skips_sign_in: bool,
    /// Whether long lines go on in the next row; without a choice they do where there is room.
    pub wraps: Option<bool>,
    /// How high the drawer is, in CSS pixels.
    pub drawer_px: u32,
}

impl Default for Console {
    fn default() -> Console {
        Console { skips_sign_in: false, wraps: None, drawer_px: 320 }
    }
}

/// The preferences. What is not stored is read from the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// The country whose way of writing numbers the reader knows.
    pub reader: Country,
    /// The console.
    pub console: Console,
}

#[derive(Default, Serialize, Deserialize)]
struct Stored {
    lang: Option<Lang>,
    #[serde(default)]
    theme: Theme,
    #[serde(default)]
    console: Console,
}

impl Preferences {
    /// Reads what was stored, and asks the browser for the rest.
    pub fn load() -> Preferences {
        let text = preferences::preferences(&Local).ok().flatten().unwrap_or_default();
        let stored: Stored = serde_json::from_str(&text).unwrap_or_default();
        let languages = page::languages();
        let lang = stored.lang.or_else(|| languages.iter().find_map(|l| Lang::parse(l)));
        let lang = lang.unwrap_or_default();
        let reader = languages
            .iter()
            .filter(|l| Lang::parse(l) == Some(lang))
            .find_map(|l| Country::parse(l.split_once('-')?.1))
            .unwrap_or(match lang {
                Lang::En => Country::US,
                Lang::Fr => Country::FR,
            });
        Preferences { lang, theme: stored.theme, reader, console: stored.console }
    }

    fn store(self) {
        let stored = Stored { lang: Some(self.lang), theme: self.theme, console: self.console };
        if let Ok(text) = serde_json::to_string(&stored) {
            // A store that refuses costs the choice at the next start and nothing else.
            drop(preferences::set_preferences(&Local, &text));
        }
    }

    /// Tells the page about language and theme.
    pub fn show(self) {
        page::set_root_attribute("lang", self.lang.code());
        page::set_root_attribute("data-theme", self.theme.name());
    }
}

impl App {
    /// The preferences; follows them.
    pub fn preferences(self) -> Preferences {
        self.preferences.get()
    }

    /// Changes the preferences and stores them.
    pub fn prefer(self, change: impl FnOnce(&mut Preferences)) {
        self.preferences.update(change);
        let preferences = self.preferences.get_untracked();
        preferences.store();
        preferences.show();
    }
}
