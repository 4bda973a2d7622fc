//! The very block that the meetings of an organizer carry, as it would read with what is typed.

use leptos::prelude::*;

use crate::domain::dialin::Customization;
use crate::screens::conferencing::invitations::{organizer, preview, sound};
use crate::texts::Lang;
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Card, Choice, Icon, IconName, Segmented};
use crate::wording::dialin as say;
use crate::wording::invitation::Part;
use crate::wording::person;

/// The key of the address for the language of the preview; the reader's own where there is none.
const LANG: &str = "preview";

/// The preview.
#[component]
pub fn Preview(app: App, draft: RwSignal<Customization>) -> impl IntoView {
    let lang = Memo::new(move |_| {
        let wanted = app.query(LANG);
        Lang::ALL.into_iter().find(|lang| lang.code() == wanted).unwrap_or(app.lang())
    });
    let areas = [Area::People, Area::Bridge, Area::Credits, Area::DialIn];
    let whose = move || {
        let name =
            app.look(&areas, |s| organizer(s.tenant()).map(|user| person::name(s.tenant(), user)));
        match name {
            Some(name) => say::preview_of(app.lang(), &name),
            None => app.texts().dialin.nobody_yet.to_string(),
        }
    };
    let lines = move || {
        let look = sound(&draft.read());
        let lines = app.look(&areas, |s| preview(s.tenant(), lang.get(), &look));
        lines.into_iter().map(|(part, text)| line(part, text)).collect_view()
    };
    let switch = move || {
        let choice = |lang: Lang| Choice::new(lang.code(), lang.name());
        view! {
            <Segmented
                label=move || app.texts().dialin.preview_lang
                options=Signal::derive(move || Lang::ALL.map(choice).to_vec())
                value=Signal::derive(move || lang.get().code().to_string())
                on_change=move |code: String| app.set_query(LANG, code)
            />
        }
    };
    view! {
        <Card title=move || app.texts().dialin.preview actions=switch>
            <p class="muted">{whose}</p>
            <div
                class="mail"
                role="region"
                aria-label=move || app.texts().dialin.preview_block
                lang=move || lang.get().code()
            >
                {lines}
            </div>
        </Card>
    }
}

/// A line as a mail program shows it: what leads somewhere looks like a link, and the logo, which
/// the app never loads, is an empty frame of its size.
fn line(part: Part, text: String) -> AnyView {
    match part {
        Part::Greeting => view! { <p class="mail__greeting">{text}</p> }.into_any(),
        Part::Phone => view! { <p class="strong">{text}</p> }.into_any(),
        Part::Online | Part::LocalNumbers | Part::Pin | Part::Help | Part::Legal => {
            view! { <p class="mail__link">{text}</p> }.into_any()
        }
        Part::Logo => view! {
            <p class="mail__logo">
                <Icon name=IconName::Globe />
                <span>{text}</span>
            </p>
        }
        .into_any(),
        Part::Toll | Part::TollFree | Part::ConferenceId | Part::Edit | Part::Footer => {
            view! { <p>{text}</p> }.into_any()
        }
    }
}
