//! Saving the pages of an attendant.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::ids::AttendantId;
use crate::domain::routing::{RoutingCommand, RoutingEvent};
use crate::route::{Page, Route};
use crate::screens::routing::attendant_form::AttendantDraft;
use crate::screens::routing::list::OPEN;
use crate::ui::handle::{App, Denied};
use crate::wording::routing::figures;

/// Saves the pages. What stands in their way is said at its field, or is the answer.
pub(super) fn send(
    app: App,
    id: Option<AttendantId>,
    draft: RwSignal<AttendantDraft>,
) -> Result<(), Option<Denied>> {
    let (lang, reader) = untrack(|| (app.lang(), app.reader()));
    let typed = draft.get_untracked();
    let attendant = app.peek(|s| typed.check(s.tenant(), lang, reader, id)).map_err(|_| None)?;
    let (name, attendant) = (attendant.name.trim().to_string(), Box::new(attendant));
    let wish = match id {
        Some(id) => RoutingCommand::ChangeAttendant { id, attendant },
        None => RoutingCommand::CreateAttendant { attendant },
    };
    let receipt = app.send(Command::Routing(wish)).map_err(Some)?;
    app.done(figures::saved(lang, &name, id.is_none(), None), &receipt);
    let made = receipt.events.iter().find_map(|event| match event {
        Event::Routing(RoutingEvent::AttendantCreated { id, .. }) => Some(*id),
        _ => None,
    });
    if let Some(id) = made {
        app.go(Route::from(Page::AutoAttendants).with(OPEN, id.0.to_string()));
    }
    Ok(())
}
