//! The question before going back: what will be undone, and that nothing is deleted.

use leptos::prelude::*;

use crate::screens::home::activity;
use crate::ui::form::Question;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::Tone;
use crate::wording::home;

/// Where to go back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Just after a line.
    Line(usize),
    /// Before everything.
    Beginning,
}

impl Asked {
    fn line(self) -> Option<usize> {
        match self {
            Asked::Line(line) => Some(line),
            Asked::Beginning => None,
        }
    }
}

/// The dialog; it is open while something is asked.
#[component]
pub fn RewindDialog(asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let app = use_app();
    let open = Signal::derive(move || asked.read().is_some());
    view! {
        <Question
            app
            open
            on_close=move |()| asked.set(None)
            on_confirm=move |()| go_back(app, asked)
            title=move || app.texts().home.rewind_title
            confirm_label=move || app.texts().home.rewind
            danger=true
        >
            <p>{move || asked.get().map(|asked| undone(app, asked))}</p>
            <p class="muted">{move || app.texts().home.rewind_kept}</p>
        </Question>
    }
}

fn undone(app: App, asked: Asked) -> String {
    let (lang, t) = (app.lang(), &app.texts().home);
    match app.look(&[Area::Activity], |s| activity::would_undo(s, asked.line())) {
        Ok(undo) => home::undo(lang, undo.lines, undo.by_administrator, undo.to),
        Err(_) => t.nothing_since.to_string(),
    }
}

fn go_back(app: App, asked: RwSignal<Option<Asked>>) {
    let Some(target) = asked.get_untracked() else { return };
    asked.set(None);
    if app.rewind(target.line()) {
        let text = home::went_back(app.lang(), app.peek(|session| session.now()));
        app.tell(Tone::Success, text);
    } else {
        app.tell(Tone::Danger, app.texts().home.unknown_line);
    }
}
