//! The pages of an attendant: a wizard while it is new, tabs afterwards. One draft goes through
//! all pages, so that nothing typed is lost between them.

use leptos::prelude::*;

use super::general::GeneralPage;
use super::handling::HandlingPage;
use super::holidays::HolidaysPage;
use super::hours::HoursPage;
use super::saving::{check, send};
use super::scope::ScopePage;
use super::walk::{LeafSteps, LeafTabs, Walk};
use crate::domain::ids::AttendantId;
use crate::domain::refusal::Refusal;
use crate::domain::routing::Endpoint;
use crate::domain::routing::attendants::Part;
use crate::screens::routing::attendant_form::{AttendantDraft, Leaf};
use crate::screens::routing::parts::Errors;
use crate::ui::handle::{App, Area, Denied, use_app};
use crate::ui::kit::TabPanel;
use crate::ui::routing::drawing::Drawing;
use crate::ui::routing::endpoint::{AccountCard, SaveBar, focus_first_error};

/// The key of the address under which the page of the attendant stands.
pub(super) const LEAF: &str = "page";
/// Joins the tabs to their panel.
pub(super) const TABS: &str = "attendant";

/// What the pages share.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub app: App,
    pub id: Option<AttendantId>,
    pub draft: RwSignal<AttendantDraft>,
    pub errors: Memo<Errors>,
}

impl Form {
    /// What is wrong at a spot.
    pub fn error(self, spot: impl Into<String>) -> Signal<Option<String>> {
        let spot = spot.into();
        Signal::derive(move || self.errors.read().at(&spot))
    }

    /// A part of what was typed.
    pub fn get<T: Send + Sync + 'static>(self, read: fn(&AttendantDraft) -> T) -> Signal<T> {
        Signal::derive(move || read(&self.draft.read()))
    }

    /// The attendant itself, which leads nowhere near itself.
    pub fn endpoint(self) -> Option<Endpoint> {
        self.id.map(Endpoint::Attendant)
    }
}

/// What the page itself needs beyond what its parts share.
#[derive(Clone, Copy)]
struct State {
    form: Form,
    leaf: Memo<Leaf>,
    saved: Memo<Option<AttendantDraft>>,
    tried: RwSignal<bool>,
    denied: RwSignal<Option<Denied>>,
}

impl State {
    fn new(app: App, id: Option<AttendantId>) -> State {
        let saved = Memo::new(move |_| {
            app.look(&[Area::Routing], |session| {
                let found = session.tenant().routing.attendants.get(&id?)?;
                Some(AttendantDraft::of(&found.attendant))
            })
        });
        let fresh = || {
            let country = app.peek(|session| session.tenant().country);
            AttendantDraft::new(country, untrack(|| app.lang()))
        };
        let draft = RwSignal::new(saved.get_untracked().unwrap_or_else(fresh));
        // What was taken back, or saved elsewhere, is what the page shows.
        Effect::new(move |before: Option<Option<AttendantDraft>>| {
            let now = saved.get();
            if let (Some(before), Some(now)) = (before, &now)
                && before.as_ref() != Some(now)
            {
                draft.set(now.clone());
            }
            now
        });
        let (tried, denied) = (RwSignal::new(false), RwSignal::new(None));
        let errors = Memo::new(move |_| match tried.get() {
            true => check(app, id, draft),
            false => Errors::default(),
        });
        let leaf = Memo::new(move |_| {
            let asked = Leaf::parse(&app.query(LEAF));
            if Leaf::of(&draft.read()).contains(&asked) { asked } else { Leaf::General }
        });
        State { form: Form { app, id, draft, errors }, leaf, saved, tried, denied }
    }

    /// Saves, or goes to the first page on which something is wrong.
    fn save(self) {
        let Form { app, id, draft, errors } = self.form;
        self.denied.set(None);
        match send(app, id, draft) {
            Ok(()) => self.tried.set(false),
            Err(why) => {
                self.tried.set(true);
                self.denied.set(why);
                let wrong = errors.get_untracked();
                let all = Leaf::of(&draft.read_untracked());
                if let Some(leaf) = all.into_iter().find(|leaf| leaf.has_errors(&wrong)) {
                    app.set_query(LEAF, leaf.key());
                }
                focus_first_error();
            }
        }
    }

    /// Why there is nothing to save.
    fn why_not(self) -> Option<String> {
        let Form { app, draft, .. } = self.form;
        let same = self.saved.read().as_ref().is_some_and(|saved| *saved == *draft.read());
        app.reason(&[], |_, _| if same { Err(Refusal::NoChange) } else { Ok(()) })
    }

    fn has_errors(self) -> bool {
        !self.form.errors.read().is_empty() || self.denied.read().is_some()
    }

    /// What is wrong with the pages as a whole.
    fn whole(self) -> Option<String> {
        let denied = self.denied.get().map(|why| self.form.app.say(&why));
        denied.or_else(|| self.form.errors.read().at(""))
    }

    fn save_bar(self, before: Option<Walk>) -> impl IntoView {
        let app = self.form.app;
        let label = move || match self.form.id {
            Some(_) => app.texts().common.save,
            None => app.texts().routing.create,
        };
        view! {
            <SaveBar
                label
                reason=Signal::derive(move || self.why_not())
                has_errors=Signal::derive(move || self.has_errors())
                error=Signal::derive(move || self.whole())
                on_save=move |()| self.save()
                before=move || before.map(|walk| walk.buttons(false))
            />
        }
    }
}

/// The pages of a new attendant, or of one that exists.
#[component]
pub fn AttendantForm(id: Option<AttendantId>) -> impl IntoView {
    let state = State::new(use_app(), id);
    let State { form, leaf, tried, .. } = state;
    let body = move || page(form, leaf.get());
    let Some(id) = id else {
        let walk = Walk { form, leaf, tried };
        let last = move || Leaf::of(&form.draft.read()).last() == Some(&leaf.get());
        let next = move || view! { <div class="routing__save">{walk.buttons(true)}</div> };
        return view! {
            <LeafSteps form leaf />
            <div class="stack">{body}</div>
            <Show when=last fallback=next>
                {state.save_bar(Some(walk))}
            </Show>
        }
        .into_any();
    };
    view! {
        <LeafTabs form leaf />
        <TabPanel id=TABS current=Signal::derive(move || leaf.get().key().to_string())>
            <div class="stack">{body}</div>
        </TabPanel>
        <AccountCard endpoint=Endpoint::Attendant(id) />
        {state.save_bar(None)}
        <Drawing endpoint=Endpoint::Attendant(id) />
    }
    .into_any()
}

fn page(form: Form, leaf: Leaf) -> AnyView {
    match leaf {
        Leaf::General => view! { <GeneralPage form /> }.into_any(),
        Leaf::Hours => view! { <HoursPage form /> }.into_any(),
        Leaf::Business => view! { <HandlingPage form part=Part::Business /> }.into_any(),
        Leaf::AfterHours => view! { <HandlingPage form part=Part::AfterHours /> }.into_any(),
        Leaf::Holidays => view! { <HolidaysPage form /> }.into_any(),
        Leaf::Scope => view! { <ScopePage form /> }.into_any(),
    }
}
