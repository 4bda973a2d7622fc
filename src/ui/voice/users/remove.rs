//! Taking numbers back, after the question of the documents (AN-05).

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::ids::UserSet;
use crate::domain::refusal::Refusal;
use crate::domain::voice::VoiceCommand;
use crate::ui::handle::{Denied, use_app};
use crate::ui::kit::{Button, ConfirmDialog};
use crate::wording;

/// The button and its question.
#[component]
pub fn RemoveButton(
    /// Those who have a number.
    users: Memo<UserSet>,
) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let denied = RwSignal::new(None::<Denied>);
    let why_not = Memo::new(move |_| {
        let nobody = users.read().is_empty();
        app.reason(&[], |_, _| if nobody { Err(Refusal::NobodyChosen) } else { Ok(()) })
    });
    let confirm = move |()| {
        let users = users.get_untracked();
        let text =
            untrack(|| app.peek(|s| wording::voice::removed(app.lang(), s.tenant(), &users)));
        match app.send(Command::Voice(VoiceCommand::Remove { users })) {
            Ok(receipt) => {
                open.set(false);
                app.done(text, &receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    let whose =
        move || app.peek(|s| wording::person::people(app.lang(), s.tenant(), &users.read()));
    view! {
        <Button
            label=move || app.texts().voice.remove
            reason=why_not
            on_click=move |()| {
                denied.set(None);
                open.set(true);
            }
        />
        <ConfirmDialog
            open
            on_close=move |()| open.set(false)
            on_confirm=confirm
            title=move || app.texts().voice.remove_title
            confirm_label=move || app.texts().common.yes
            cancel_label=move || app.texts().common.cancel
            close_label=move || app.texts().common.close
            danger=true
            error=Signal::derive(move || denied.get().map(|why| app.say(&why)))
        >
            <p class="lead">{whose}</p>
            <p>{move || app.texts().voice.remove_text}</p>
        </ConfirmDialog>
    }
}
