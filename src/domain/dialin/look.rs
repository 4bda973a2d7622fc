//! Customized invitations (IV-04): a logo, two links and a footer text of the organization; and
//! all looks that invitations ever had, each with the numbers that the policy listed (IV-08).

use serde::{Deserialize, Serialize};

use super::DialInRefusal;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;

/// The most characters of a link. Invented.
pub const LINK_MAX: usize = 255;
/// The most characters of the footer text. Invented.
pub const TEXT_MAX: usize = 400;
/// The widest logo, in pixels, as the page about invitations advises.
pub const LOGO_WIDTH_PX: u32 = 188;
/// The highest logo.
pub const LOGO_HEIGHT_PX: u32 = 30;

/// What the organization adds to the block of an invitation; each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customization {
    /// Where the logo lies: a small picture.
    pub logo: Box<str>,
    /// Where people find help.
    pub help: Box<str>,
    /// Where the legal notice stands.
    pub legal: Box<str>,
    /// Plain text at the foot.
    pub text: Box<str>,
}

/// A link of the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// The logo.
    Logo,
    /// Help.
    Help,
    /// The legal notice.
    Legal,
}

/// Why a text is no link that an invitation can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// It does not begin with `https://`, so mail programs warn of it.
    NotHttps,
    /// No host stands in it, or a blank does.
    NotALink,
    /// The picture is no JPG.
    NotAPicture,
    /// More characters than a link may have.
    TooLong { length: usize, max: usize },
}

/// May `text` be this link? Nothing is no link, and that is fine.
pub fn check_link(link: Link, text: &str) -> Result<(), LinkProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(());
    }
    let length = text.chars().count();
    if length > LINK_MAX {
        return Err(LinkProblem::TooLong { length, max: LINK_MAX });
    }
    let rest = match text.get(..8) {
        Some(scheme) if scheme.eq_ignore_ascii_case("https://") => &text[8..],
        _ => return Err(LinkProblem::NotHttps),
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    let strange = |c: char| c.is_whitespace() || c.is_control() || "<>\"\\@".contains(c);
    if !is_host || text.contains(strange) {
        return Err(LinkProblem::NotALink);
    }
    let path = rest[host.len()..].split(['?', '#']).next().unwrap_or_default();
    let path = path.to_ascii_lowercase();
    match link == Link::Logo && !path.ends_with(".jpg") && !path.ends_with(".jpeg") {
        true => Err(LinkProblem::NotAPicture),
        false => Ok(()),
    }
}

impl Customization {
    /// May invitations look like this?
    pub fn check(&self) -> Result<(), DialInRefusal> {
        let links =
            [(Link::Logo, &self.logo), (Link::Help, &self.help), (Link::Legal, &self.legal)];
        for (link, text) in links {
            check_link(link, text).map_err(|problem| DialInRefusal::BadLink { link, problem })?;
        }
        match self.text.trim().chars().count() {
            length if length > TEXT_MAX => {
                Err(DialInRefusal::TextTooLong { length, max: TEXT_MAX })
            }
            _ => Ok(()),
        }
    }

    /// The same without blanks around it.
    pub fn trimmed(&self) -> Customization {
        Customization {
            logo: self.logo.trim().into(),
            help: self.help.trim().into(),
            legal: self.legal.trim().into(),
            text: self.text.trim().into(),
        }
    }
}

/// What an invitation carries beyond its organizer's numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Look {
    customization: Customization,
    /// The numbers that the policy listed, which stand in place of the organizer's (IV-08).
    listed: Box<[(PhoneNumber, Toll)]>,
}

/// All looks that invitations ever had. A meeting remembers the number of the one that it carries,
/// in two bytes, so that half a million of them do not grow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looks {
    all: Vec<Look>,
    current: u16,
    /// The same without the toll-free numbers that the policy lists.
    current_toll: u16,
}

impl Default for Looks {
    fn default() -> Self {
        Looks { all: vec![Look::default()], current: 0, current_toll: 0 }
    }
}

impl Looks {
    /// The number of the one that new and rewritten invitations carry.
    pub fn current(&self) -> u16 {
        self.current
    }

    /// The number of the one that those of an organizer carry who may, or may not, use toll-free
    /// numbers (US-10).
    pub fn current_for(&self, toll_free: bool) -> u16 {
        if toll_free { self.current } else { self.current_toll }
    }

    /// The customization of a number.
    pub fn of(&self, number: u16) -> &Customization {
        &self.look(number).customization
    }

    /// The numbers that invitations of this look list; without any, they print the organizer's.
    pub fn listed(&self, number: u16) -> &[(PhoneNumber, Toll)] {
        &self.look(number).listed
    }

    fn look(&self, number: u16) -> &Look {
        // Numbers come from `current` alone, so there is one; the first is as good as any.
        self.all.get(usize::from(number)).unwrap_or(&self.all[0])
    }

    pub(super) fn choose(&mut self, customization: &Customization) {
        let listed = self.listed(self.current).into();
        self.become_current(Look { customization: customization.clone(), listed });
    }

    pub(super) fn list(&mut self, numbers: &[(PhoneNumber, Toll)]) {
        let customization = self.of(self.current).clone();
        self.become_current(Look { customization, listed: numbers.into() });
    }

    fn become_current(&mut self, look: Look) {
        let toll = look.listed.iter().copied().filter(|(_, toll)| *toll == Toll::Toll);
        let toll = Look { customization: look.customization.clone(), listed: toll.collect() };
        self.current_toll = self.number_of(toll);
        self.current = self.number_of(look);
    }

    fn number_of(&mut self, look: Look) -> u16 {
        let known = self.all.iter().position(|other| *other == look);
        match u16::try_from(known.unwrap_or(self.all.len())) {
            Ok(number) => {
                if known.is_none() {
                    self.all.push(look);
                }
                number
            }
            // After 65,536 different ones the newest takes the place of the one before it.
            Err(_) => {
                self.all[usize::from(u16::MAX)] = look;
                u16::MAX
            }
        }
    }
}
