//! The pages of an attendant: a wizard while it is new, tabs afterwards. One draft goes through
//! all pages, so that nothing typed is lost between them.

use leptos::prelude::*;

use super::general::GeneralPage;
use super::handling::HandlingPage;
use super::holidays::HolidaysPage;
use super::hours::HoursPage;
use super::saving::send;
use super::scope::ScopePage;
use super::walk::{LeafSteps, LeafTabs, Walk};
use crate::domain::ids::AttendantId;
use crate::domain::routing::Endpoint;
use crate::domain::routing::attendants::Part;
use crate::screens::routing::attendant_form::{AttendantDraft, Leaf};
use crate::ui::handle::{App, use_app};
use crate::ui::kit::TabPanel;
use crate::ui::routing::drawing::Drawing;
use crate::ui::routing::endpoint::AccountCard;
use crate::ui::routing::form::{self, SaveBar, focus_first_error};

/// The key of the address under which the page of the attendant stands.
pub(super) const LEAF: &str = "page";
/// Joins the tabs to their panel.
pub(super) const TABS: &str = "attendant";

/// What the pages share.
pub(super) type Form = form::Form<AttendantDraft>;

/// The form and the page of it that is shown.
#[derive(Clone, Copy)]
struct State {
    form: Form,
    id: Option<AttendantId>,
    leaf: Memo<Leaf>,
}

impl State {
    fn new(app: App, id: Option<AttendantId>) -> State {
        let fresh = || {
            let country = app.peek(|session| session.tenant().country);
            AttendantDraft::new(country, untrack(|| app.lang()))
        };
        let form = Form::new(
            app,
            id.map(Endpoint::Attendant),
            move |tenant| {
                let found = tenant.routing.attendants.get(&id?)?;
                Some(AttendantDraft::of(&found.attendant))
            },
            fresh,
            move |draft, tenant, lang, reader| {
                draft.check(tenant, lang, reader, id).err().unwrap_or_default()
            },
        );
        let leaf = Memo::new(move |_| {
            let asked = Leaf::parse(&app.query(LEAF));
            if Leaf::of(&form.draft.read()).contains(&asked) { asked } else { Leaf::General }
        });
        State { form, id, leaf }
    }

    /// Saves, or goes to the first page on which something is wrong.
    fn save(self) {
        let Form { app, draft, errors, .. } = self.form;
        if self.form.save(|| send(app, self.id, draft)) {
            return;
        }
        let wrong = errors.get_untracked();
        let all = Leaf::of(&draft.read_untracked());
        if let Some(leaf) = all.into_iter().find(|leaf| leaf.has_errors(&wrong)) {
            app.set_query(LEAF, leaf.key());
        }
        focus_first_error();
    }

    fn save_bar(self, before: Option<Walk>) -> impl IntoView {
        view! {
            <SaveBar
                form=self.form
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
    let State { form, leaf, .. } = state;
    let body = move || page(form, leaf.get());
    let Some(id) = id else {
        let walk = Walk { form, leaf };
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
