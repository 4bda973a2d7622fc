//! What the two wizards share: the dialog with its steps, and the buttons between them.

use leptos::prelude::*;

use crate::screens::conferencing::third_party::WIZARD;
use crate::texts::Providers;
use crate::ui::handle::App;
use crate::ui::kit::{Button, ButtonKind, Dialog, DialogWidth, Steps};

/// A label of the catalog.
pub type Label = fn(&Providers) -> &'static str;

/// A wizard in its dialog. The last step has no way back: what it did is done.
#[component]
pub fn Wizard(
    app: App,
    #[prop(into)] open: Signal<bool>,
    title: Label,
    /// The names of the steps.
    steps: &'static [Label],
    step: RwSignal<usize>,
    /// The name of the button that goes on, where it is not "Next".
    #[prop(into)]
    next_label: Signal<Option<&'static str>>,
    /// Why one cannot go on.
    #[prop(into)]
    why_not: Signal<Option<String>>,
    /// Goes on.
    #[prop(into)]
    on_next: Callback<()>,
    children: ChildrenFn,
) -> impl IntoView {
    let t = move || &app.texts().providers;
    let close = move |()| app.set_query(WIZARD, "");
    let last = steps.len() - 1;
    let at_end = Memo::new(move |_| step.get() == last);
    let names = move || steps.iter().map(|name| name(t()).to_string()).collect::<Vec<_>>();
    let between = move || {
        view! {
            <Button label=move || app.texts().common.cancel on_click=close />
            <Show when=move || step.get() != 0>
                <Button
                    label=move || t().back
                    on_click=move |()| step.update(|step| *step = step.saturating_sub(1))
                />
            </Show>
            <Button
                label=move || next_label.get().unwrap_or(t().next)
                kind=ButtonKind::Primary
                reason=why_not
                on_click=move |()| on_next.run(())
            />
        }
    };
    let footer = move || {
        view! {
            <Show when=move || at_end.get() fallback=between>
                <Button
                    label=move || t().finish
                    kind=ButtonKind::Primary
                    on_click=close
                />
            </Show>
        }
    };
    view! {
        <Dialog
            open
            on_close=close
            title=move || title(t())
            close_label=move || app.texts().common.close
            width=DialogWidth::Wide
            footer
        >
            <Steps
                label=move || t().steps
                steps=Signal::derive(names)
                current=step
                done_word=move || t().step_done
            />
            {children()}
        </Dialog>
    }
}
