//! The languages in which a number of the bridge speaks to callers (BR-10, BR-11).

use serde::{Deserialize, Serialize};

use crate::domain::Tenant;
use crate::domain::phone::{Country, PhoneNumber};

/// The most secondary languages: one primary and four more. One page says four languages in all;
/// the cmdlet's page is followed (BR-10).
pub const SECONDARY_MAX: usize = 4;

macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// A prompt language.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize,
        )]
        pub enum PromptLanguage {
            $($(#[$doc])* $name,)+
        }

        impl PromptLanguage {
            /// All of them, by their English names (BR-11).
            pub const ALL: &'static [PromptLanguage] = &[$(PromptLanguage::$name,)+];

            /// The name of the culture, as the cmdlets take it.
            pub fn code(self) -> &'static str {
                match self {
                    $(PromptLanguage::$name => $code,)+
                }
            }
        }
    };
}

// Attendants are stored with the place of their language in this list: only append.
languages! {
    /// Arabic.
    Arabic = "ar-EG",
    /// Chinese, simplified.
    ChineseSimplified = "zh-CN",
    /// Chinese, traditional.
    ChineseTraditional = "zh-TW",
    /// Danish.
    Danish = "da-DK",
    /// Dutch.
    Dutch = "nl-NL",
    /// English of Australia.
    EnglishAustralia = "en-AU",
    /// English of the United Kingdom.
    EnglishUnitedKingdom = "en-GB",
    /// English of the United States.
    EnglishUnitedStates = "en-US",
    /// Finnish.
    Finnish = "fi-FI",
    /// French of Canada.
    FrenchCanada = "fr-CA",
    /// French of France.
    FrenchFrance = "fr-FR",
    /// German.
    German = "de-DE",
    /// Hebrew.
    Hebrew = "he-IL",
    /// Italian.
    Italian = "it-IT",
    /// Japanese.
    Japanese = "ja-JP",
    /// Korean.
    Korean = "ko-KR",
    /// Norwegian, Bokmål.
    NorwegianBokmal = "nb-NO",
    /// Portuguese.
    Portuguese = "pt-BR",
    /// Russian.
    Russian = "ru-RU",
    /// Spanish of Mexico.
    SpanishMexico = "es-MX",
    /// Spanish of Spain.
    SpanishSpain = "es-ES",
    /// Swedish.
    Swedish = "sv-SE",
    /// Turkish.
    Turkish = "tr-TR",
    /// Ukrainian.
    Ukrainian = "uk-UA",
}

impl PromptLanguage {
    /// The language of a culture's name, in any case.
    pub fn parse(code: &str) -> Option<PromptLanguage> {
        Self::ALL.iter().copied().find(|language| language.code().eq_ignore_ascii_case(code))
    }
}

/// The languages of a number, in the order in which callers hear them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Languages {
    /// The one that greets.
    pub primary: PromptLanguage,
    /// Those that callers can change to.
    pub secondary: Box<[PromptLanguage]>,
}

impl Languages {
    /// All of them, the primary first.
    pub fn iter(&self) -> impl Iterator<Item = PromptLanguage> + '_ {
        std::iter::once(self.primary).chain(self.secondary.iter().copied())
    }
}

/// The languages in which a number speaks: those that were chosen for it, or the usual ones.
pub fn languages_of(tenant: &Tenant, number: PhoneNumber) -> Languages {
    let chosen = tenant.dial_in.languages.get(&number);
    chosen.cloned().unwrap_or_else(|| usual_languages(number.country()))
}

/// The language of a number's country, and English after it. Invented: the sources only say that
/// shared numbers have fixed ones.
pub fn usual_languages(country: Option<Country>) -> Languages {
    use PromptLanguage as P;
    let primary = match country.as_ref().map_or("", Country::code) {
        "FR" | "BE" | "CH" | "LU" => P::FrenchFrance,
        "DE" | "AT" => P::German,
        "GB" | "IE" => P::EnglishUnitedKingdom,
        "AU" | "NZ" => P::EnglishAustralia,
        "ES" => P::SpanishSpain,
        "MX" => P::SpanishMexico,
        "IT" => P::Italian,
        "NL" => P::Dutch,
        "DK" => P::Danish,
        "SE" => P::Swedish,
        "NO" => P::NorwegianBokmal,
        "FI" => P::Finnish,
        "PT" | "BR" => P::Portuguese,
        "JP" => P::Japanese,
        _ => P::EnglishUnitedStates,
    };
    let speaks_english = primary.code().starts_with("en");
    let secondary = if speaks_english { Box::default() } else { [P::EnglishUnitedStates].into() };
    Languages { primary, secondary }
}
