//! What is being written. It lives here while one types, and in the organization as soon as one
//! turns the page, leaves, or closes the window.

use std::sync::Arc;

use leptos::ev::pagehide;
use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::porting::finding::{Field, Finding, Step, Weight};
use crate::domain::porting::form::Form;
use crate::domain::porting::preflight::{self, Preflight};
use crate::domain::porting::{PortCommand, PortEvent, PortId};
use crate::domain::refusal::Refusal;
use crate::journal::Name;
use crate::route::{Page, Route};
use crate::screens::voice::ports::wizard;
use crate::ui::handle::{App, Denied};
use crate::ui::voice::ports::{CHOSEN, key};

/// The key of the address under which the page of the wizard stands.
const STEP: &str = "step";

/// The draft. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Draft {
    pub app: App,
    /// The page of the wizard.
    pub step: Memo<Step>,
    /// The order, once there is one.
    pub order: RwSignal<Option<PortId>>,
    /// What stands there.
    pub form: RwSignal<Form>,
    /// What the check of the numbers found, until something changes.
    pub checked: RwSignal<Option<Arc<Preflight>>>,
    /// Why it could not be kept or sent.
    pub denied: RwSignal<Option<Denied>>,
    /// What is wrong on the page.
    found: Memo<Vec<Finding>>,
    tried: RwSignal<Option<Step>>,
    left: RwSignal<Option<Step>>,
    blank: StoredValue<Form>,
    written: StoredValue<Option<PortId>>,
    closed: StoredValue<bool>,
    workspace: StoredValue<Name>,
}

impl Draft {
    /// The draft of an order, or of a new one as the address wishes it.
    pub fn new(
        app: App,
        id: Option<PortId>,
        form: Option<Form>,
        written: StoredValue<Option<PortId>>,
    ) -> Draft {
        let (kind, way) = untrack(|| (app.query("kind"), app.query("way")));
        let form =
            form.unwrap_or_else(|| app.peek(|s| wizard::preset(s.tenant(), s.now(), &kind, &way)));
        let step = Memo::new(move |_| wizard::step_of(&app.query(STEP)));
        let blank = StoredValue::new(form.clone());
        let form = RwSignal::new(form);
        let draft = Draft {
            app,
            step,
            order: RwSignal::new(id),
            blank,
            form,
            found: Memo::new(move |_| {
                wizard::on_page(&form.read(), step.get(), app.peek(|s| s.now()))
            }),
            checked: RwSignal::new(None),
            denied: RwSignal::new(None),
            tried: RwSignal::new(None),
            left: RwSignal::new(None),
            written,
            closed: StoredValue::new(false),
            workspace: StoredValue::new(untrack(|| app.workspace()).0),
        };
        // The browser's own back button turns the page too.
        Effect::new(move |before: Option<Step>| {
            let step = draft.step.get();
            if before.is_some_and(|before| before != step) {
                untrack(|| draft.save());
            }
            step
        });
        let leaving = window_event_listener(pagehide, move |_| {
            draft.save();
        });
        on_cleanup(move || {
            leaving.remove();
            if draft.form.try_get_untracked().is_some() {
                // The address belongs to the next page already.
                untrack(|| draft.write(false));
            }
        });
        draft
    }

    /// Changes what stands on a page; what the check found of the numbers then says nothing.
    pub fn change(self, step: Step, how: impl FnOnce(&mut Form)) {
        self.form.update(how);
        if step <= Step::Numbers && self.checked.read_untracked().is_some() {
            self.checked.set(None);
        }
        if self.denied.read_untracked().is_some() {
            self.denied.set(None);
        }
    }

    /// Keeps what stands there as a draft of the organization. The order, once there is one.
    pub fn save(self) -> Option<PortId> {
        self.write(true)
    }

    fn write(self, stays: bool) -> Option<PortId> {
        let elsewhere = untrack(|| self.app.workspace()).0 != self.workspace.get_value();
        let order = self.order.get_untracked();
        if self.closed.get_value() || elsewhere {
            return order;
        }
        let form = self.form.get_untracked();
        let known = order.filter(|id| self.app.peek(|s| s.tenant().ports.orders.contains_key(id)));
        if known.is_none() && self.blank.with_value(|blank| *blank == form) {
            return None;
        }
        let wish = PortCommand::WriteDraft { order: known, form: Box::new(form) };
        match self.app.send(Command::Port(wish)) {
            Ok(receipt) => {
                if let [Event::Port(PortEvent::DraftWritten { order, .. })] = receipt.events[..] {
                    self.now_is(order, stays);
                }
            }
            Err(Denied::Refused(Refusal::NoChange)) => {}
            Err(why) => {
                self.denied.set(Some(why));
                return None;
            }
        }
        self.order.get_untracked()
    }

    /// Keeps even what is blank still, for what needs an order.
    pub fn kept(self) -> Option<PortId> {
        self.blank.set_value(Form::default());
        self.save()
    }

    fn now_is(self, order: PortId, stays: bool) {
        if stays && self.order.get_untracked() != Some(order) {
            self.order.set(Some(order));
            self.written.set_value(Some(order));
            self.app.set_query(CHOSEN, key(order));
        }
    }

    /// What stands there is not written any more: it was sent or parted.
    pub fn close(self) {
        self.closed.set_value(true);
    }

    /// Goes to a page of the wizard.
    pub fn go(self, step: Step) {
        self.save();
        let route = untrack(|| self.app.route()).with(STEP, wizard::step_key(step));
        self.app.go(route);
    }

    /// Goes on, unless something on this page stops it.
    pub fn next(self) {
        let step = self.step.get_untracked();
        let stops = |f: &Finding| f.weight() == Weight::Stops;
        if self.found.read_untracked().iter().any(stops) {
            self.tried.set(Some(step));
        } else if let Some(after) = wizard::after(step) {
            self.go(after);
        }
    }

    /// Goes a page back.
    pub fn back(self) {
        if let Some(before) = wizard::before(self.step.get_untracked()) {
            self.go(before);
        }
    }

    /// Leaves for the list, with the draft kept.
    pub fn leave(self) {
        self.kept();
        let order = self.order.get_untracked().map(key).unwrap_or_default();
        self.app.go(Route::from(Page::PortOrders).with(CHOSEN, order));
    }

    /// A field of the page was left; also because the page itself goes, and the draft with it.
    pub fn was_left(self) {
        let Some(step) = self.step.try_get_untracked() else { return };
        if self.left.get_untracked() != Some(step) {
            self.left.set(Some(step));
        }
    }

    /// What is wrong with an answer, once it is time to say it.
    pub fn error(self, field: Field) -> Option<String> {
        let step = field.step();
        let (tried, left) = (self.tried.get() == Some(step), self.left.get() == Some(step));
        let (lang, reader) = (self.app.lang(), self.app.reader());
        wizard::error_at(lang, reader, &self.found.read(), field, tried, left)
    }

    /// What is worth knowing of an answer.
    pub fn note(self, field: Field) -> Option<String> {
        let (lang, reader) = (self.app.lang(), self.app.reader());
        wizard::note_at(lang, reader, &self.found.read(), field)
    }

    /// Checks the numbers as they stand there.
    pub fn check(self) {
        let (form, own) = (self.form.get_untracked(), self.order.get_untracked());
        let found = self.app.peek(|s| preflight::of_numbers(s.tenant(), own, &form));
        self.checked.set(Some(Arc::new(found)));
    }
}
