//! Taking numbers back, after the question of the documents (AN-05).

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::ids::UserSet;
use crate::domain::refusal::Refusal;
use crate::domain::voice::VoiceCommand;
use crate::ui::form::{CommandQuestion, Order};
use crate::ui::handle::use_app;
use crate::ui::kit::Button;
use crate::wording;

/// The button and its question.
#[component]
pub fn RemoveButton(
    /// Those who have a number.
    users: Memo<UserSet>,
) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let why_not = Memo::new(move |_| {
        let nobody = users.read().is_empty();
        app.reason(&[], |_, _| if nobody { Err(Refusal::NobodyChosen) } else { Ok(()) })
    });
    let order = move |()| {
        let users = users.get();
        let done = app.peek(|s| wording::voice::removed(app.lang(), s.tenant(), &users));
        Order { command: Command::Voice(VoiceCommand::Remove { users }), done: Some(done) }
    };
    let whose = move || app.people(&users.read());
    view! {
        <Button
            label=move || app.texts().voice.remove
            reason=why_not
            on_click=move |()| open.set(true)
        />
        <CommandQuestion
            app
            open
            title=move || app.texts().voice.remove_title
            order
            danger=true
        >
            <p class="lead">{whose}</p>
            <p>{move || app.texts().voice.remove_text}</p>
        </CommandQuestion>
    }
}
