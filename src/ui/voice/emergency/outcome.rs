//! What validation says: accepted, accepted with changes in a green banner (EM-04), a word of
//! caution about a town that is probably misspelt (EM-03), or rejected.

use leptos::prelude::*;

use super::draft::Draft;
use crate::domain::emergency::{Caution, Part};
use crate::screens::voice::address::Outcome;
use crate::ui::handle::App;
use crate::ui::kit::{Notice, Tone};
use crate::wording::emergency as say;

/// The banner, once Validate was pressed.
#[component]
pub fn OutcomeNotice(draft: Draft) -> impl IntoView {
    let app = draft.app;
    move || match draft.outcome.get()? {
        Outcome::Accepted { changed, caution } => {
            let city = draft.civic.read_untracked().city.to_string();
            Some(
                view! {
                    {accepted(app, &changed)}
                    {caution.map(|caution| careful(app, &city, caution))}
                }
                .into_any(),
            )
        }
        Outcome::Rejected(problems) if problems.is_empty() => None,
        Outcome::Rejected(_) => {
            let t = move || &app.texts().emergency;
            Some(
                view! {
                    <Notice
                        tone=Tone::Danger
                        title=move || t().rejected
                        text=move || t().rejected_text
                    />
                }
                .into_any(),
            )
        }
    }
}

fn accepted(app: App, changed: &[(Part, String, String)]) -> AnyView {
    let t = &app.texts().emergency;
    if changed.is_empty() {
        let (title, text) = (t.accepted, t.accepted_text);
        return view! { <Notice tone=Tone::Success title text /> }.into_any();
    }
    let rows = say::changes(app.lang(), changed).into_iter();
    let rows = rows.map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <Notice tone=Tone::Success title=t.updated text=t.updated_text>
            <ul class="voice__list">{rows}</ul>
        </Notice>
    }
    .into_any()
}

fn careful(app: App, city: &str, caution: Caution) -> impl IntoView + use<> {
    let text = say::caution(app.lang(), city, caution);
    view! { <Notice tone=Tone::Warning title=app.texts().emergency.caution text /> }
}
