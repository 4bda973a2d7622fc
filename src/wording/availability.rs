//! Countries by name, what there is in them, and the request form for numbers (NI-03, NI-04).

use crate::domain::availability::{self, AddressNeeded, Letter, Way};
use crate::domain::numbers::Usage;
use crate::domain::phone::Country;
use crate::domain::places::Toll;
use crate::texts::Lang;

use super::place;

/// A country's name, for those that the sources speak of.
pub fn country(lang: Lang, country: Country) -> Option<&'static str> {
    let t = &lang.texts().availability;
    Some(match country.code() {
        "AE" => t.ae,
        "AU" => t.au,
        "BE" => t.be,
        "BR" => t.br,
        "CA" => t.ca,
        "CN" => t.cn,
        "CZ" => t.cz,
        "DK" => t.dk,
        "EE" => t.ee,
        "ES" => t.es,
        "HK" => t.hk,
        "HR" => t.hr,
        "HU" => t.hu,
        "ID" => t.id,
        "IE" => t.ie,
        "IL" => t.il,
        "JP" => t.jp,
        "KR" => t.kr,
        "LT" => t.lt,
        "LV" => t.lv,
        "MX" => t.mx,
        "NL" => t.nl,
        "NZ" => t.nz,
        "PL" => t.pl,
        "PR" => t.pr,
        "RO" => t.ro,
        "SG" => t.sg,
        "SI" => t.si,
        "VE" => t.ve,
        "ZA" => t.za,
        _ => return None,
    })
}

/// How numbers are had.
pub fn way(lang: Lang, way: Way) -> &'static str {
    let t = &lang.texts().availability;
    match way {
        Way::SelfService => t.self_service,
        Way::Form => t.by_form,
        Way::None => t.not_at_all,
    }
}

/// When an address is needed.
pub fn address_needed(lang: Lang, when: AddressNeeded) -> &'static str {
    let t = &lang.texts().availability;
    match when {
        AddressNeeded::AtAssignment => t.at_assignment,
        AddressNeeded::AtAcquisition => t.at_acquisition,
    }
}

/// A kind of Letter of Authorization.
pub fn letter(lang: Lang, letter: Letter) -> &'static str {
    let t = &lang.texts().availability;
    match letter {
        Letter::Geographic => t.geographic,
        Letter::NonGeographic => t.non_geographic,
        Letter::TollFree => t.toll_free,
        Letter::UserAndService => t.user_and_service,
        Letter::All => t.all_kinds,
    }
}

/// The line under the title.
pub fn summary(lang: Lang, shown: u32, all: u32) -> String {
    match (lang, shown == all) {
        (Lang::En, true) => format!("{all} countries and regions that the documents speak of"),
        (Lang::En, false) => format!("{shown} of {all} countries and regions"),
        (Lang::Fr, true) => format!("{all} pays et régions dont parlent les documents"),
        (Lang::Fr, false) => format!("{shown} pays et régions sur {all}"),
    }
}

/// That a country has no Office 365 of Microsoft's own (RG-03).
pub fn other_operator(lang: Lang, operator: &str) -> String {
    match lang {
        Lang::En => format!(
            "Office 365 is run by {operator} here. Audio Conferencing settings are not available."
        ),
        Lang::Fr => format!(
            "Office 365 y est exploité par {operator}. Les paramètres d’audioconférence n’y sont \
             pas disponibles."
        ),
    }
}

/// That a country's numbers cannot be had in the admin center, and what to do.
pub fn no_stock(lang: Lang, at: Country, user: bool) -> String {
    let name = place::country(lang, at);
    match (lang, user) {
        (Lang::En, true) => format!(
            "The admin center has no user numbers for {name}. Fill in the form, download it and \
             send it in."
        ),
        (Lang::En, false) => format!(
            "The admin center has no service numbers for {name}. Fill in the form, download it \
             and send it in."
        ),
        (Lang::Fr, true) => format!(
            "Le centre d’administration n’a pas de numéro d’utilisateur pour ce pays ({name}). \
             Remplissez le formulaire, téléchargez-le et envoyez-le."
        ),
        (Lang::Fr, false) => format!(
            "Le centre d’administration n’a pas de numéro de service pour ce pays ({name}). \
             Remplissez le formulaire, téléchargez-le et envoyez-le."
        ),
    }
}

/// Where the form goes (RG-05).
pub fn send_to(lang: Lang, mailbox: &str) -> String {
    match lang {
        Lang::En => format!("Send it to {mailbox}"),
        Lang::Fr => format!("Envoyez-le à {mailbox}"),
    }
}

/// A request for numbers that the admin center does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Who asks.
    pub organization: String,
    /// The domain of its mail addresses.
    pub domain: String,
    /// Whom to answer.
    pub contact: String,
    /// The country of the numbers.
    pub country: Country,
    /// What they are for.
    pub usage: Usage,
    /// Where in the country.
    pub city: String,
    /// How many.
    pub quantity: u32,
    /// Anything else.
    pub remarks: String,
}

impl Request {
    /// The lines of the form, as names and values.
    pub fn lines(&self, lang: Lang) -> Vec<(&'static str, String)> {
        let t = &lang.texts().availability;
        let kind = match self.usage {
            Usage::User => t.kind_user,
            Usage::Service(Toll::Toll) => t.kind_toll,
            Usage::Service(Toll::TollFree) => t.kind_toll_free,
        };
        let mut lines = vec![
            (t.organization, self.organization.clone()),
            (t.domain, self.domain.clone()),
            (t.contact, self.contact.clone()),
            (t.country, place::country(lang, self.country)),
            (t.kind, kind.to_string()),
            (t.city, self.city.clone()),
            (t.quantity, super::format::count(lang, self.quantity)),
            (t.remarks, self.remarks.clone()),
        ];
        lines.retain(|(_, value)| !value.is_empty());
        lines
    }

    /// The form as plain text.
    pub fn text(&self, lang: Lang) -> String {
        let t = &lang.texts().availability;
        let to = send_to(lang, availability::mailbox(self.country, self.usage));
        let mut text = format!("{}\n\n", t.form_title);
        for (name, value) in self.lines(lang) {
            let colon = if lang == Lang::Fr { "\u{a0}:" } else { ":" };
            text.push_str(&format!("{name}{colon} {value}\n"));
        }
        text.push_str(&format!("\n{to}\n"));
        text
    }

    /// The form as a page that can be printed.
    pub fn html(&self, lang: Lang) -> String {
        let t = &lang.texts().availability;
        let rows: String = self
            .lines(lang)
            .into_iter()
            .map(|(name, value)| {
                format!("<tr><th>{}</th><td>{}</td></tr>\n", escaped(name), escaped(&value))
            })
            .collect();
        let to = send_to(lang, availability::mailbox(self.country, self.usage));
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\
             \n<h1>{title}</h1>\n<table>\n{rows}</table>\n<p>{}</p>\n<p>{}</p>\n</html>\n",
            if lang == Lang::Fr { "fr" } else { "en" },
            escaped(&to),
            escaped(t.signature),
            title = escaped(t.form_title),
        )
    }
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, c| {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("<br>"),
            other => escaped.push(other),
        }
        escaped
    })
}
