//! Places and kinds of numbers by name.

use crate::domain::ids::PlaceId;
use crate::domain::numbers::Usage;
use crate::domain::phone::Country;
use crate::domain::places::{self, Place, Toll};
use crate::texts::Lang;

/// A country's name; where the sources do not speak of it, its two letters.
pub fn country(lang: Lang, country: Country) -> String {
    let common = &lang.texts().common;
    match country {
        Country::FR => common.france,
        Country::US => common.united_states,
        Country::GB => common.united_kingdom,
        Country::DE => common.germany,
        _ => super::availability::country(lang, country).unwrap_or(country.code()),
    }
    .to_string()
}

/// The third level of the tree by name (NI-06, NI-07).
pub fn area(lang: Lang, place: &Place) -> String {
    let common = &lang.texts().common;
    match place.area {
        "TF" => common.toll_free_area.to_string(),
        "ALL" => common.whole_country.to_string(),
        _ => place.area_name.to_string(),
    }
}

/// The fourth level by name; toll-free numbers go by their prefix.
pub fn city(lang: Lang, place: &Place) -> String {
    match place.toll() {
        Toll::Toll => place.city_name.to_string(),
        Toll::TollFree => match lang {
            Lang::En => format!("Toll-free {}", place.city),
            Lang::Fr => format!("Gratuit {}", place.city),
        },
    }
}

/// A place in full: `Seattle, WA`, `Paris, France`, `Toll-free 800, United States`.
pub fn place(lang: Lang, id: PlaceId) -> String {
    let place = places::place(id);
    let state = place.toll() == Toll::Toll && !place.area_name.is_empty();
    let second = if state { place.area.to_string() } else { country(lang, place.country) };
    format!("{}, {second}", city(lang, place))
}

/// Toll or toll-free.
pub fn toll(lang: Lang, toll: Toll) -> &'static str {
    match toll {
        Toll::Toll => lang.texts().common.toll,
        Toll::TollFree => lang.texts().common.toll_free,
    }
}

/// The value of the Number Type column (NT-02, NT-03).
pub fn usage(lang: Lang, usage: Usage) -> &'static str {
    let common = &lang.texts().common;
    match usage {
        Usage::Service(Toll::Toll) => common.service_toll,
        Usage::Service(Toll::TollFree) => common.service_toll_free,
        Usage::User => common.user_number,
    }
}
