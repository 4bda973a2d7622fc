//! The policy of Teams today: which numbers invitations list, and whether toll-free ones may be
//! used (IV-08). Other profiles have none, and show nothing.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::dialin::{self, DialInCommand, InvitePolicy};
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::screens::conferencing::bridge::location;
use crate::screens::conferencing::invitations::{listable, policy, ticked, with_toll_free};
use crate::ui::form::DenialNotice;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, ButtonKind, Card, Checkbox};

const AREAS: [Area; 2] = [Area::DialIn, Area::Bridge];

/// The card.
#[component]
pub fn PolicyCard(app: App) -> impl IntoView {
    let saved = Memo::new(move |_| app.look(&AREAS, |s| policy(s.tenant())));
    let draft = RwSignal::new(InvitePolicy::default());
    let denied = RwSignal::new(None::<Denied>);
    // What is saved, or changed by another step, is what the card begins with.
    Effect::new(move || {
        draft.set(saved.get().unwrap_or_default());
        denied.set(None);
    });
    let exists = Memo::new(move |_| saved.read().is_some());
    let why_not = move || {
        let wanted = draft.get();
        app.reason(&AREAS, |tenant, _| dialin::can_set_policy(tenant, &wanted))
    };
    let save = move |()| {
        let wanted = Box::new(draft.get_untracked());
        match app.send(Command::DialIn(DialInCommand::SetInvitePolicy(wanted))) {
            Ok(receipt) => app.done(untrack(|| app.texts().dialin.policy_saved), &receipt),
            Err(why) => denied.set(Some(why)),
        }
    };
    view! {
        <Show when=move || exists.get()>
            <Card title=move || app.texts().dialin.policy_title>
                <p class="muted">{move || app.texts().dialin.policy_text}</p>
                <Numbers app draft />
                <Checkbox
                    label=move || app.texts().dialin.policy_toll_free
                    checked=Signal::derive(move || draft.read().toll_free)
                    on_change=move |on| {
                        let next = app.peek(|s| with_toll_free(s.tenant(), &draft.read(), on));
                        draft.set(next);
                    }
                />
                <p class="field__hint">{move || app.texts().dialin.policy_forbids}</p>
                <DenialNotice app denied />
                <Button
                    label=move || app.texts().common.save
                    kind=ButtonKind::Primary
                    reason=Signal::derive(why_not)
                    on_click=save
                />
            </Card>
        </Show>
    }
}

/// The numbers of the bridge, to be ticked.
#[component]
fn Numbers(app: App, draft: RwSignal<InvitePolicy>) -> impl IntoView {
    let numbers = Memo::new(move |_| app.look(&AREAS, |s| listable(s.tenant())));
    let row = move |(number, toll): (PhoneNumber, Toll)| {
        let label = move || format!("{} · {}", app.phone(number), location(app.lang(), number));
        let forbidden = move || {
            let free = toll == Toll::TollFree && !draft.read().toll_free;
            let why = dialin::DialInRefusal::TollFreeForbidden;
            free.then(|| app.say_refusal(&why.into()))
        };
        view! {
            <li>
                <Checkbox
                    label
                    checked=Signal::derive(move || draft.read().numbers.contains(&number))
                    on_change=move |on| draft.update(|draft| *draft = ticked(draft, number, on))
                    reason=Signal::derive(forbidden)
                />
            </li>
        }
    };
    view! {
        <ul class="policy" aria-label=move || app.texts().dialin.policy_title>
            <For each=move || numbers.get() key=|(number, _)| *number children=row />
        </ul>
    }
}
