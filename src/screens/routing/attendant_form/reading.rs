//! Reading the pages of an attendant: what they describe, and what is not there yet.

use super::{HandlingDraft, HolidayDraft, OptionDraft};
use crate::domain::routing::Target;
use crate::domain::routing::attendants::{Handling, Menu, MenuOption, Part, Then};
use crate::domain::routing::hours::{DateRange, Holiday};
use crate::domain::routing::sound::Greeting;
use crate::screens::routing::days;
use crate::screens::routing::parts::{Errors, GreetingDraft, TargetDraft, prefix};
use crate::texts::Lang;

/// Reads a form and collects what cannot be read.
pub(super) struct Reading {
    pub(super) lang: Lang,
    pub(super) errors: Errors,
}

impl Reading {
    pub(super) fn target(&mut self, spot: &str, draft: &TargetDraft) -> Option<Target> {
        draft.read().unwrap_or_else(|_| {
            self.errors.say(spot, self.lang.texts().routing.target_missing);
            None
        })
    }

    fn greeting(&mut self, spot: String, draft: &GreetingDraft) -> Greeting {
        draft.read().unwrap_or_else(|| {
            self.errors.say(spot, self.lang.texts().routing.audio_missing);
            Greeting::None
        })
    }

    pub(super) fn handling(&mut self, part: Part, draft: &HandlingDraft) -> Handling {
        let at = prefix(part);
        let greeting = self.greeting(format!("{at}greeting"), &draft.greeting);
        let then = match draft.menu {
            false => match self.target(&format!("{at}then"), &draft.target) {
                Some(target) => Then::Redirect(target),
                None => Then::Disconnect,
            },
            true => Then::Menu(Menu {
                prompt: self.greeting(format!("{at}prompt"), &draft.prompt),
                options: self.options(&at, &draft.options),
                by_name: draft.by_name,
            }),
        };
        Handling { greeting, then }
    }

    fn options(&mut self, at: &str, drafts: &[OptionDraft]) -> Vec<MenuOption> {
        let mut options = Vec::new();
        for (index, draft) in drafts.iter().enumerate() {
            let target = self.target(&format!("{at}option{index}.target"), &draft.target);
            if target.is_none() {
                let text = self.lang.texts().routing.target_missing;
                self.errors.say(format!("{at}option{index}.target"), text);
            }
            // A key that is missing or too long is none that a telephone has.
            let key = match draft.key.trim().chars().collect::<Vec<_>>()[..] {
                [key] => key,
                _ => ' ',
            };
            let Some(target) = target else { continue };
            options.push(MenuOption { key, name: draft.name.as_str().into(), target });
        }
        options
    }

    pub(super) fn holiday(&mut self, at: usize, draft: &HolidayDraft) -> Holiday {
        let mut ranges = Vec::new();
        for (index, (first, last)) in draft.ranges.iter().enumerate() {
            // One day needs to be typed once.
            let last = if last.trim().is_empty() { first } else { last };
            match days::read(first).zip(days::read(last)) {
                Some((first, last)) => ranges.push(DateRange { first, last }),
                None => {
                    let text = self.lang.texts().routing.day_unreadable;
                    self.errors.say(format!("holiday{at}.range{index}"), text);
                }
            }
        }
        let handling = self.handling(Part::Holiday(at), &draft.handling);
        Holiday { name: draft.name.as_str().into(), ranges, handling }
    }
}
