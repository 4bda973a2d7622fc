//! Going through the pages of an attendant: step by step while it is new, by tabs afterwards.

use leptos::prelude::*;

use super::form::{Form, LEAF, TABS};
use crate::screens::routing::attendant_form::Leaf;
use crate::ui::kit::{Button, ButtonKind, Steps, Tab, Tabs};
use crate::ui::routing::form::focus_first_error;

/// Going from page to page of a new attendant.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    pub form: Form,
    pub leaf: Memo<Leaf>,
}

impl Walk {
    fn step(self, forward: bool) {
        let all = Leaf::of(&self.form.draft.read_untracked());
        let here = self.leaf.get_untracked();
        let at = all.iter().position(|leaf| *leaf == here).unwrap_or_default();
        if forward {
            // A page is left forwards only when nothing is wrong on it.
            self.form.tried.set(true);
            if here.has_errors(&self.form.errors.get_untracked()) {
                return focus_first_error();
            }
            self.form.tried.set(false);
        }
        let to = if forward { at + 1 } else { at.saturating_sub(1) };
        if let Some(leaf) = all.get(to) {
            self.form.app.set_query(LEAF, leaf.key());
        }
    }

    /// Back, and Next where there is a next page.
    pub fn buttons(self, next: bool) -> impl IntoView {
        let app = self.form.app;
        let first = move || self.leaf.get() == Leaf::General;
        view! {
            <span class="cluster">
                <Show when=move || !first()>
                    <Button
                        label=move || app.texts().routing.back
                        on_click=move |()| self.step(false)
                    />
                </Show>
                {next
                    .then(|| {
                        view! {
                            <Button
                                label=move || app.texts().routing.next
                                kind=ButtonKind::Primary
                                on_click=move |()| self.step(true)
                            />
                        }
                    })}
            </span>
        }
    }
}

/// The pages as tabs; a mark stands on those with something wrong.
#[component]
pub(super) fn LeafTabs(form: Form, leaf: Memo<Leaf>) -> impl IntoView {
    let Form { app, draft, errors, .. } = form;
    let tabs = move || {
        let wrong = errors.read();
        let tab = |leaf: Leaf| Tab {
            key: leaf.key(),
            label: leaf.name(app.lang()).to_string(),
            count: leaf.has_errors(&wrong).then(|| String::from("!")),
        };
        Leaf::of(&draft.read()).into_iter().map(tab).collect::<Vec<_>>()
    };
    view! {
        <Tabs
            id=TABS
            label=move || app.texts().routing.steps
            tabs=Signal::derive(tabs)
            current=Signal::derive(move || leaf.get().key().to_string())
            on_select=move |key: &'static str| app.set_query(LEAF, key)
        />
    }
}

/// The pages as the steps of a task.
#[component]
pub(super) fn LeafSteps(form: Form, leaf: Memo<Leaf>) -> impl IntoView {
    let Form { app, draft, .. } = form;
    let all = Memo::new(move |_| Leaf::of(&draft.read()));
    let current = move || all.read().iter().position(|other| *other == leaf.get()).unwrap_or(0);
    let names = move || {
        let name = |leaf: &Leaf| leaf.name(app.lang()).to_string();
        all.read().iter().map(name).collect::<Vec<_>>()
    };
    view! {
        <Steps
            label=move || app.texts().routing.steps
            steps=Signal::derive(names)
            current=Signal::derive(current)
            done_word=move || app.texts().routing.step_done
        />
    }
}
