//! The form of a queue or of an attendant: what was typed, what is wrong with it, and whether there
//! is anything to save.

use leptos::prelude::*;

use crate::domain::Tenant;
use crate::domain::phone::Country;
use crate::domain::refusal::Refusal;
use crate::domain::routing::Endpoint;
use crate::screens::routing::parts::Errors;
use crate::texts::Lang;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, ButtonKind, Notice, Tone, focus_first};

/// What decides whether something typed can be taken.
const AREAS: [Area; 4] = [Area::Routing, Area::Numbers, Area::Bridge, Area::People];

/// What the parts of a form share. A copy is as good as the original.
pub struct Form<Draft: Send + Sync + 'static> {
    pub app: App,
    /// The queue or attendant itself, which leads nowhere near itself; nothing while it is new.
    pub endpoint: Option<Endpoint>,
    /// What was typed.
    pub draft: RwSignal<Draft>,
    /// What is wrong, once somebody tried to go on.
    pub errors: Memo<Errors>,
    /// Somebody tried to go on.
    pub tried: RwSignal<bool>,
    saved: Memo<Option<Draft>>,
    denied: RwSignal<Option<Denied>>,
}

impl<Draft: Send + Sync + 'static> Clone for Form<Draft> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Draft: Send + Sync + 'static> Copy for Form<Draft> {}

impl<Draft: Clone + PartialEq + Send + Sync + 'static> Form<Draft> {
    /// The form of what `saved` finds, or a `fresh` one; `check` says what is wrong with it.
    pub fn new(
        app: App,
        endpoint: Option<Endpoint>,
        saved: impl Fn(&Tenant) -> Option<Draft> + Send + Sync + 'static,
        fresh: impl FnOnce() -> Draft,
        check: impl Fn(&Draft, &Tenant, Lang, Country) -> Errors + Send + Sync + 'static,
    ) -> Self {
        let saved =
            Memo::new(move |_| app.look(&[Area::Routing], |session| saved(session.tenant())));
        let draft = RwSignal::new(saved.get_untracked().unwrap_or_else(fresh));
        // What was taken back, or saved elsewhere, is what the page shows.
        Effect::new(move |before: Option<Option<Draft>>| {
            let now = saved.get();
            if let (Some(before), Some(now)) = (before, &now)
                && before.as_ref() != Some(now)
            {
                draft.set(now.clone());
            }
            now
        });
        let (tried, denied) = (RwSignal::new(false), RwSignal::new(None));
        let errors = Memo::new(move |_| {
            if !tried.get() {
                return Errors::default();
            }
            let (lang, reader, draft) = (app.lang(), app.reader(), draft.read());
            app.look(&AREAS, |session| check(&draft, session.tenant(), lang, reader))
        });
        Form { app, endpoint, draft, errors, tried, saved, denied }
    }

    /// What is wrong at a spot.
    pub fn error(self, spot: impl Into<String>) -> Signal<Option<String>> {
        let spot = spot.into();
        Signal::derive(move || self.errors.read().at(&spot))
    }

    /// A part of what was typed.
    pub fn get<T: Send + Sync + 'static>(self, read: fn(&Draft) -> T) -> Signal<T> {
        Signal::derive(move || read(&self.draft.read()))
    }

    /// Saves with `send`, and says where something is wrong; whether it is saved.
    pub fn save(self, send: impl FnOnce() -> Result<(), Option<Denied>>) -> bool {
        self.denied.set(None);
        let sent = send();
        self.tried.set(sent.is_err());
        if let Err(why) = sent {
            self.denied.set(why);
            return false;
        }
        true
    }

    /// Why there is nothing to save.
    fn why_not(self) -> Option<String> {
        let same = self.saved.read().as_ref().is_some_and(|saved| *saved == *self.draft.read());
        self.app.reason(&[], |_, _| if same { Err(Refusal::NoChange) } else { Ok(()) })
    }

    fn has_errors(self) -> bool {
        !self.errors.read().is_empty() || self.denied.read().is_some()
    }

    /// What is wrong with the form as a whole.
    fn whole(self) -> Option<String> {
        let denied = self.denied.get().map(|why| self.app.say(&why));
        denied.or_else(|| self.errors.read().at(""))
    }
}

/// The button that saves, and what is wrong with the form as a whole.
#[component]
pub fn SaveBar<Draft>(
    form: Form<Draft>,
    /// Saves.
    #[prop(into)]
    on_save: Callback<()>,
    /// Other buttons.
    #[prop(optional, into)]
    before: Option<ViewFn>,
) -> impl IntoView
where
    Draft: Clone + PartialEq + Send + Sync + 'static,
{
    let app = form.app;
    let label = move || match form.endpoint {
        Some(_) => app.texts().common.save,
        None => app.texts().routing.create,
    };
    let wrong = move || {
        let text = form.whole().unwrap_or_else(|| app.texts().routing.problems_text.to_string());
        form.has_errors().then(|| {
            view! {
                <Notice tone=Tone::Danger title=move || app.texts().routing.problems text />
            }
        })
    };
    view! {
        <div class="routing__save">
            {wrong}
            <div class="cluster">
                {before.map(|before| before.run())}
                <Button
                    label
                    kind=ButtonKind::Primary
                    reason=Signal::derive(move || form.why_not())
                    on_click=on_save
                />
            </div>
        </div>
    }
}

/// Moves the focus to the first field with something wrong, once the page shows it.
pub fn focus_first_error() {
    request_animation_frame(|| {
        request_animation_frame(|| {
            if let Some(body) = document().body() {
                focus_first(&body, &["main [aria-invalid]"]);
            }
        });
    });
}
